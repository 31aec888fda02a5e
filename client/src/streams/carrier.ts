import type { Trouble } from "./player-state.ts";

/** What a way of playing tells the player. */
export interface CarrierEvents {
  /** A picture begins, or is back. */
  begun(): void;
  /** The hub says that the picture stands since then, and goes on trying. */
  stalled(since: Date, trouble: Trouble | null): void;
  /** The connection ended; `code` as WebSocket close code, 0 where there is none, with what the hub said beside it. */
  closed(code: number, reason?: string): void;
  /** This browser cannot play this picture in this way. */
  unsupported(): void;
}

/** One way of bringing the picture into a video element; releases everything on `close`. */
export interface Carrier {
  close(): void;
}
