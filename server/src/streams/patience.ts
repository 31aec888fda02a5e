import type { Fragment } from "./fmp4/fragment.ts";

/** Seconds of picture that may wait in a socket before the rest of its group is dropped. */
const patienceSeconds = 3;
const smallestPatienceBytes = 512 * 1024;
/** Whoever drops for so long cannot follow at all. */
const hopelessMs = 20_000;

/** Decides what a socket that does not keep up is spared: everything up to the next key frame. */
export class Patience {
  #timescale = 1;
  /** Average bytes a second. */
  #rate = 0;
  /** The first fragment is a whole group sent at once: while it drains, it is no sign of slowness. */
  #burst = 0;
  #isFirst = true;
  /** Monotonic ms. */
  #droppingSince: number | null = null;

  /** @param timescale Units a second of the fragments that follow. */
  begin(timescale: number): void {
    this.#timescale = timescale;
    this.#isFirst = true;
  }

  get isHopeless(): boolean {
    return this.#droppingSince !== null && performance.now() - this.#droppingSince > hopelessMs;
  }

  /** @param waiting Bytes that the socket has not sent yet. */
  admits(fragment: Fragment, waiting: number): boolean {
    const size = fragment.data.length;
    const seconds = fragment.duration / this.#timescale;
    if (seconds > 0) this.#rate += (size / seconds - this.#rate) * Math.min(1, seconds / 2);
    if (waiting === 0) this.#burst = 0;
    const patience = Math.max(smallestPatienceBytes, this.#rate * patienceSeconds) + this.#burst;
    if (this.#droppingSince === null ? waiting > patience : !fragment.isKey || waiting > patience / 2) {
      this.#droppingSince ??= performance.now();
      return false;
    }
    this.#droppingSince = null;
    if (this.#isFirst) this.#burst = size;
    this.#isFirst = false;
    return true;
  }
}
