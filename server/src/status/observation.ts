/** A picture format as a probe saw it. */
export interface VideoFormat {
  /** As RTP names it: H264, H265, JPEG … */
  readonly codec: string;
  /** Null: not known. */
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * What was seen of a camera. `frozen`: the session was accepted, but packets stopped or never came. `no-video`: it answers
 * but has no picture to give. `unreachable`: no answer, or none that is RTSP.
 */
export type Sight =
  | ({ readonly kind: "picture" } & VideoFormat)
  | { readonly kind: "unsupported-codec"; readonly codec: string }
  | { readonly kind: "frozen" }
  | { readonly kind: "no-video" }
  | { readonly kind: "auth-rejected" }
  | { readonly kind: "unreachable" };

/** A sight and its moment. */
export type Observation = { readonly at: Date } & Sight;

/** What those who pull a camera's picture tell the prober. */
export interface StatusObserver {
  /**
   * Facts seen by a pull in progress. `picture` about once a second while packets flow: it stands in for probes. Anything
   * else is a first failure, which the prober confirms at once by a look of its own.
   */
  observe(cameraId: string, observation: Observation): void;
  /** Looks at this camera often until released. */
  watch(cameraId: string): () => void;
}
