interface Kept {
  readonly owner: Map<object, Promise<Buffer>>;
  readonly event: object;
  readonly bytes: number;
}

/**
 * Executed events that newcomers may still want, of all groups together: whoever resumes costs no second execution. The
 * oldest go first when there are too many bytes; the events themselves stand elsewhere.
 */
export class TailStore {
  readonly #maxBytes: number;
  // Appended at one end, taken from the other, cut off in large steps.
  #kept: Kept[] = [];
  #first = 0;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The tail of an event in its group: from here, or made now. A failed one is not kept. */
  tail(owner: Map<object, Promise<Buffer>>, event: object, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = owner.get(event);
    if (known !== undefined) return known;
    const made = make();
    owner.set(event, made);
    made.then(
      (tail) => this.#keep({ owner, event, bytes: tail.length }),
      () => owner.delete(event),
    );
    return made;
  }

  #keep(kept: Kept): void {
    this.#kept.push(kept);
    this.#bytes += kept.bytes;
    while (this.#bytes > this.#maxBytes) {
      const oldest = this.#kept[this.#first++];
      if (oldest === undefined) break;
      oldest.owner.delete(oldest.event);
      this.#bytes -= oldest.bytes;
    }
    if (this.#first < 10_000) return;
    this.#kept = this.#kept.slice(this.#first);
    this.#first = 0;
  }
}
