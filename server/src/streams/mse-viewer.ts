import type { WebSocket } from "ws";

import type { Fragment } from "./fmp4/fragment.ts";
import { mimeOf, type InitSegment } from "./fmp4/init-segment.ts";
import type { FragmentSink, StreamTrouble } from "./fragment-sink.ts";
import { codeAfter, statusAfter } from "./media-refusal.ts";
import type { EndReason, Session, SessionSocket } from "./session.ts";
import { Patience } from "./patience.ts";
import type { StreamMetrics } from "./stream-metrics.ts";

const tooSlow = 4429;
const closingMs = 1000;

/** One viewer's socket: passes fragments on, and skips to the next key frame where the network does not keep up. */
export class MseViewer implements FragmentSink, SessionSocket {
  readonly #socket: WebSocket;
  readonly #session: Session;
  readonly #metrics: StreamMetrics;
  readonly #patience = new Patience();

  constructor(socket: WebSocket, session: Session, metrics: StreamMetrics) {
    this.#socket = socket;
    this.#session = session;
    this.#metrics = metrics;
  }

  begin(init: InitSegment): void {
    this.#patience.begin(init.timescale);
    this.#say({ type: "init", mime: mimeOf(init) });
    this.#send(init.data);
  }

  fragment(fragment: Fragment): void {
    if (this.#patience.admits(fragment, this.#socket.bufferedAmount)) {
      this.#send(fragment.data);
      return;
    }
    this.#metrics.dropped.inc();
    if (this.#patience.isHopeless) this.#socket.close(tooSlow, "too slow");
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
