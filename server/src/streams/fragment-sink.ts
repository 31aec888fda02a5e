import type { Fragment } from "./fmp4/fragment.ts";
import type { InitSegment } from "./fmp4/init-segment.ts";
import type { EngineTrouble } from "./media-engine.ts";

/** Why a picture is missing: what the engine said, or that pictures simply stopped. */
export type StreamTrouble = EngineTrouble;

/** Somebody who takes a camera's picture. All calls come in the order in which things happened and must not throw. */
export interface FragmentSink {
  /** A picture begins, or begins anew after an interruption: decoders start again with this. A key frame follows. */
  begin(init: InitSegment): void;
  fragment(fragment: Fragment): void;
  /** No picture since then; more may come. Called again when the trouble is better known. */
  stalled(since: Date, trouble: StreamTrouble): void;
  /** The picture is back; `begin` follows. */
  resumed(): void;
  /** The camera is gone for good. */
  gone(): void;
}
