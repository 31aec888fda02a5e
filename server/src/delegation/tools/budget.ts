/** What is left of a budget at a moment. */
export interface Standing {
  /** What the bucket holds when it is full: a minute's worth. */
  readonly perMinute: number;
  /** Whole units that are there now. */
  readonly left: number;
  /** In how many seconds there is more than that; null: the bucket is full. */
  readonly moreInSeconds: number | null;
}

/** How much somebody may use: a bucket that holds a minute's worth and fills again evenly. */
export class Budget {
  #left: number | null = null;
  #atMs = 0;

  /**
   * Takes something out, all of it or nothing.
   * @param amount At most `perMinute`: more is never there.
   * @param perMinute As it stands now: a changed limit counts from the next time on.
   * @returns 0, or in how many seconds as much is there.
   */
  take(amount: number, perMinute: number, nowMs: number): number {
    const left = this.#refill(perMinute, nowMs);
    if (left >= amount) {
      this.#left = left - amount;
      return 0;
    }
    return secondsUntil(amount - left, perMinute);
  }

  standing(perMinute: number, nowMs: number): Standing {
    const left = this.#refill(perMinute, nowMs);
    const whole = Math.floor(left);
    return {
      perMinute,
      left: whole,
      moreInSeconds: left >= perMinute ? null : secondsUntil(whole + 1 - left, perMinute),
    };
  }

  #refill(perMinute: number, nowMs: number): number {
    const gained = (Math.max(0, nowMs - this.#atMs) / 60_000) * perMinute;
    this.#left = this.#left === null ? perMinute : Math.min(perMinute, this.#left + gained);
    this.#atMs = nowMs;
    return this.#left;
  }
}

const secondsUntil = (missing: number, perMinute: number) => Math.max(1, Math.ceil((missing / perMinute) * 60));
