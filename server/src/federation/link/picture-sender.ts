import type { WebSocket } from "ws";
import { Patience } from "../../streams/index.ts";
import type { Fragment, FragmentSink, InitSegment, StreamTrouble } from "../../streams/index.ts";

/** Brings a camera's picture to a parent; where the line does not keep up, it goes on with the next key frame. */
export class PictureSender implements FragmentSink {
  readonly #socket: WebSocket;
  readonly #patience = new Patience();

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  begin(init: InitSegment): void {
    this.#patience.begin(init.timescale);
    this.#send(init.data);
  }

  fragment(fragment: Fragment): void {
    if (this.#patience.admits(fragment, this.#socket.bufferedAmount)) this.#send(fragment.data);
    else if (this.#patience.isHopeless) this.#socket.terminate();
  }

  stalled(_since: Date, trouble: StreamTrouble): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify({ type: "stalled", trouble }));
  }

  resumed(): void {
    // `begin` follows.
  }

  gone(): void {
    this.#socket.terminate();
  }

  #send(data: Buffer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }
}
