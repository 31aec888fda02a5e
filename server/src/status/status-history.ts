import type { StatusChange } from "./status-change.ts";

/**
 * The newest status changes, in memory and in commit order: what a subscriber missed while away is read from here, so a
 * thousand sockets that come back at once do not touch the database. About 200 bytes a change.
 */
export class StatusHistory {
  readonly #capacity: number;
  // A plain array whose front is cut off in large steps: appending and searching stay cheap.
  #changes: StatusChange[] = [];
  #floor = 0;

  /** @param capacity Changes kept at least, once there were as many. */
  constructor(capacity = 50_000) {
    this.#capacity = capacity;
  }

  /** Every change with a higher number is here; below it some are forgotten. */
  get floor(): number {
    return this.#floor;
  }

  /** Starts anew from `changes` (oldest first), complete from `floor` on. */
  reset(changes: readonly StatusChange[], floor: number): void {
    this.#changes = changes.slice(-this.#capacity);
    const dropped = changes.length - this.#changes.length;
    this.#floor = dropped > 0 ? (changes[dropped - 1]?.seq ?? floor) : floor;
  }

  append(changes: readonly StatusChange[]): void {
    for (const change of changes) this.#changes.push(change);
    if (this.#changes.length < this.#capacity * 1.25) return;
    const removed = this.#changes.splice(0, this.#changes.length - this.#capacity);
    this.#floor = removed.at(-1)?.seq ?? this.#floor;
  }

  /**
   * Up to `limit` wanted changes after `seq`, oldest first, and how far was looked: the number of the last change given, or
   * Infinity when there is nothing more.
   */
  after(seq: number, limit: number, wanted: (change: StatusChange) => boolean): { changes: StatusChange[]; lookedTo: number } {
    const changes: StatusChange[] = [];
    for (let index = this.#firstAfter(seq); index < this.#changes.length; index++) {
      const change = this.#changes[index];
      if (change === undefined || !wanted(change)) continue;
      changes.push(change);
      if (changes.length === limit) return { changes, lookedTo: change.seq };
    }
    return { changes, lookedTo: Number.POSITIVE_INFINITY };
  }

  /** The newest `limit` wanted changes, newest first. */
  newest(limit: number, wanted: (change: StatusChange) => boolean): StatusChange[] {
    const found: StatusChange[] = [];
    for (let index = this.#changes.length - 1; index >= 0 && found.length < limit; index--) {
      const change = this.#changes[index];
      if (change !== undefined && wanted(change)) found.push(change);
    }
    return found;
  }

  #firstAfter(seq: number): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle]?.seq ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
