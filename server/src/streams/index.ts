import "reflect-metadata";
export { Go2rtcEngine, type Go2rtcOptions } from "./go2rtc-engine.ts";
export type { MediaEngine } from "./media-engine.ts";
export type { PictureFact, PictureObserver } from "./picture-observer.ts";
export { openStreams, type Streams, type StreamsParts } from "./streams.ts";
export { StreamsResolver } from "./streams.resolver.ts";
export { StreamSessionType } from "./stream-session.type.ts";
