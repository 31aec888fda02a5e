import type { WebSocket } from "ws";

import type { Fragment } from "./fmp4/fragment.ts";
import { mimeOf, type InitSegment } from "./fmp4/init-segment.ts";
import type { FragmentSink, StreamTrouble } from "./fragment-sink.ts";
import { codeAfter, statusAfter } from "./media-refusal.ts";
import type { EndReason, Session, SessionSocket } from "./session.ts";
import type { StreamMetrics } from "./stream-metrics.ts";

/** Seconds of picture that may wait in a socket before the rest of its group is dropped. */
const patienceSeconds = 3;
const smallestPatienceBytes = 512 * 1024;
/** Whoever drops for so long cannot follow at all. */
const hopelessMs = 20_000;
const tooSlow = 4429;
const closingMs = 1000;

/** One viewer's socket: passes fragments on, and skips to the next key frame where the network does not keep up. */
export class MseViewer implements FragmentSink, SessionSocket {
  readonly #socket: WebSocket;
  readonly #session: Session;
  readonly #metrics: StreamMetrics;
  #timescale = 1;
  /** Average bytes a second. */
  #rate = 0;
  /** The first fragment is a whole group sent at once: while it drains, it is no sign of slowness. */
  #burst = 0;
  #isFirst = true;
  #droppingSince: number | null = null;

  constructor(socket: WebSocket, session: Session, metrics: StreamMetrics) {
    this.#socket = socket;
    this.#session = session;
    this.#metrics = metrics;
  }

  begin(init: InitSegment): void {
    this.#timescale = init.timescale;
    this.#isFirst = true;
    this.#say({ type: "init", mime: mimeOf(init) });
    this.#send(init.data);
  }

  fragment(fragment: Fragment): void {
    const size = fragment.data.length;
    const seconds = fragment.duration / this.#timescale;
    if (seconds > 0) this.#rate += (size / seconds - this.#rate) * Math.min(1, seconds / 2);
    const waiting = this.#socket.bufferedAmount;
    if (waiting === 0) this.#burst = 0;
    const patience = Math.max(smallestPatienceBytes, this.#rate * patienceSeconds) + this.#burst;
    if (this.#droppingSince === null ? waiting > patience : !fragment.isKey || waiting > patience / 2) {
      this.#drop();
      return;
    }
    this.#droppingSince = null;
    if (this.#isFirst) this.#burst = size;
    this.#isFirst = false;
    this.#send(fragment.data);
  }

  stalled(since: Date, trouble: StreamTrouble): void {
    this.#say({ type: "stalled", since: since.toISOString(), reason: trouble });
  }

  resumed(): void {
    this.#say({ type: "resumed" });
  }

  gone(): void {
    this.end("camera-gone");
  }

  end(reason: EndReason): void {
    const code = reason === "shutdown" ? 1001 : reason === "closed" ? 1000 : 4000 + statusAfter(reason);
    this.#socket.close(code, codeAfter(reason) ?? reason);
    // Whoever does not take the rest and answer loses the connection: a right that ended must not play on.
    setTimeout(() => this.#socket.terminate(), closingMs).unref();
  }

  #drop(): void {
    this.#metrics.dropped.inc();
    const now = performance.now();
    this.#droppingSince ??= now;
    if (now - this.#droppingSince > hopelessMs) this.#socket.close(tooSlow, "too slow");
  }

  #say(message: Record<string, string>): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #send(data: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#session.bytes += data.length;
    this.#metrics.bytes.inc({ transport: "mse" }, data.length);
    this.#socket.send(data);
  }
}
