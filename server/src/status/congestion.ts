// A camera on any network answers well below this.
const slowMs = 200;
// Time-outs are meant for answers of this age; slower ones stretch them.
const patientFromMs = 400;
const mostPatience = 3;
const weight = 0.1;
// Where nobody answers, there is nothing to be slow.
const forgottenAfterMs = 2000;

/**
 * How long answers take of late. When the machine of the hub, of a relay or the network between is overloaded, all become
 * slow together: then asking more at once only makes living cameras seem dead.
 */
export class Congestion {
  // Until proved otherwise: a start is where everybody asks at once.
  #averageMs = slowMs * 1.25;
  #heardAt = performance.now();

  /** An answer came after so many ms. */
  note(ms: number): void {
    this.#averageMs += (ms - this.#averageMs) * weight;
    this.#heardAt = performance.now();
  }

  get isSlow(): boolean {
    return this.#recentMs() > slowMs;
  }

  /** By how much to stretch time-outs: 1 in ordinary times, at most 3. */
  get patience(): number {
    return Math.min(Math.max(this.#recentMs() / patientFromMs, 1), mostPatience);
  }

  #recentMs(): number {
    return performance.now() - this.#heardAt > forgottenAfterMs ? 0 : this.#averageMs;
  }
}
