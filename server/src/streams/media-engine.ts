import type { ResolvedSource } from "../cameras/source/index.ts";

/** Why a picture does not come, as far as an engine can tell. */
export type EngineTrouble =
  | "unreachable"
  | "auth-rejected"
  | "no-video"
  | "unsupported-codec"
  /** Pictures stopped coming, as the hub says that has the camera. */
  | "frozen"
  /** The engine does not answer, broke off, or failed for a reason that says nothing certain about the camera. */
  | "engine"
  /** The line to the hub that has the camera is cut. */
  | "hub-link";

/** A pull that failed. Its message never holds an address: what engines say is read, not repeated. */
export class EngineError extends Error {
  readonly trouble: EngineTrouble;
  /** What the camera offers instead of H.264, such as `H265`; null unless the trouble is `unsupported-codec`. */
  readonly codec: string | null;

  constructor(trouble: EngineTrouble, codec: string | null = null) {
    super(`The media engine has no picture: ${trouble}.`);
    this.name = "EngineError";
    this.trouble = trouble;
    this.codec = codec;
  }
}

/** Fetches cameras' pictures. One implementation per engine; the hub's own code never speaks RTSP to play. */
export interface MediaEngine {
  /**
   * Pulls one camera as fragmented MP4, H.264 and without sound: the top-level boxes in order, `ftyp` and `moov` once the
   * camera accepted, then `moof` and `mdat` as pictures come, beginning with a key frame. Ends when `signal` aborts;
   * nothing of the camera stays in the engine then.
   * @throws EngineError
   */
  pull(source: ResolvedSource, signal: AbortSignal): AsyncIterable<{ readonly type: string; readonly data: Buffer }>;
  /** Whether the engine answers. */
  isHealthy(): Promise<boolean>;
}
