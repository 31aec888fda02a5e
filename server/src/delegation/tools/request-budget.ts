/** How much somebody may ask: a bucket that holds a minute's worth and fills again evenly. */
export class RequestBudget {
  #left: number | null = null;
  #atMs = 0;

  /**
   * Takes one request out.
   * @param perMinute As it stands now: a changed limit counts from the next request on.
   * @returns 0, or in how many seconds the next one is there.
   */
  take(perMinute: number, nowMs: number): number {
    const perSecond = perMinute / 60;
    const refilled = this.#left === null ? perMinute : this.#left + (Math.max(0, nowMs - this.#atMs) / 1_000) * perSecond;
    this.#left = Math.min(perMinute, refilled);
    this.#atMs = nowMs;
    if (this.#left >= 1) {
      this.#left -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - this.#left) / perSecond));
  }
}
