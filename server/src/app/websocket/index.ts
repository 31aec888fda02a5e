export { defaultSocketLimits } from "./limits.ts";
export type { SocketLimits } from "./limits.ts";
export type { LiveEvent, LiveSource, LiveTopic } from "./live-source.ts";
export { registerSocketFigures } from "./socket-figures.ts";
export type { SocketRequest, SocketToken } from "./services.ts";
export { createSubscriptionServer } from "./subscription-server.ts";
export type { SubscriptionServer, SubscriptionServerOptions, SubscriptionServerStats } from "./subscription-server.ts";
