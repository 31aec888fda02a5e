/** A version of the guideline as rights know it. */
export interface GuidelineVersion {
  readonly id: string;
  /** Counts up: of those whose time has come, the highest one counts. */
  readonly number: number;
  readonly inForceFrom: Date;
}

/** Somebody has taken note of a version; for a tool its owner has. */
export interface Acknowledgement {
  readonly personId: string;
  /** Number of the version. */
  readonly number: number;
}

/**
 * Who has been briefed: which version of the guideline counts when, and up to which each person has acknowledged (R5, R7).
 * Whoever has acknowledged a version needs none of the older ones. Until the versions have been read nobody is briefed.
 */
export class Briefing {
  #versions: readonly GuidelineVersion[] = [];
  readonly #acknowledged = new Map<string, number>();

  /**
   * Takes what stands in the tables, all of it or what was added since: nothing there is ever changed or removed.
   * @returns whom it is news for.
   */
  learn(
    versions: readonly GuidelineVersion[],
    acknowledgements: readonly Acknowledgement[],
  ): ReadonlySet<string> | "everybody" {
    const known = new Set(this.#versions.map(({ number }) => number));
    const added = versions.filter(({ number }) => !known.has(number));
    if (added.length > 0) this.#versions = [...this.#versions, ...added].toSorted((a, b) => a.number - b.number);
    const people = new Set<string>();
    for (const { personId, number } of acknowledgements) {
      if (number <= (this.#acknowledged.get(personId) ?? 0)) continue;
      this.#acknowledged.set(personId, number);
      people.add(personId);
    }
    return added.length > 0 ? "everybody" : people;
  }

  /** The version that counts; null: none has been read yet. */
  inForceAt(now: Date): GuidelineVersion | null {
    return this.#versions.findLast(({ inForceFrom }) => inForceFrom <= now) ?? null;
  }

  /** The version that will count next; null: none is announced. */
  announcedAt(now: Date): GuidelineVersion | null {
    const current = this.inForceAt(now)?.number ?? 0;
    const later = this.#versions.filter(({ number, inForceFrom }) => number > current && inForceFrom > now);
    return later.reduce<GuidelineVersion | null>(
      (first, one) => (first === null || one.inForceFrom < first.inForceFrom ? one : first),
      null,
    );
  }

  /** Number of the newest version that he has acknowledged; 0: none. */
  acknowledgedBy(personId: string): number {
    return this.#acknowledged.get(personId) ?? 0;
  }

  /** From when on he is not briefed any more, in ms; past: he is not now, infinite: no version is known that would ask again. */
  endsFor(personId: string): number {
    if (this.#versions.length === 0) return Number.NEGATIVE_INFINITY;
    const acknowledged = this.acknowledgedBy(personId);
    let end = Number.POSITIVE_INFINITY;
    for (const { number, inForceFrom } of this.#versions) {
      if (number > acknowledged) end = Math.min(end, inForceFrom.getTime());
    }
    return end;
  }
}
