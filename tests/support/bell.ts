/** Rings when something came, for those who wait until enough has come. */
export class Bell {
  readonly #waiting = new Set<() => void>();

  ring(): void {
    for (const wake of this.#waiting) wake();
  }

  /**
   * What `find` answers, now or after one of the next rings.
   * @param find Null: not yet.
   * @throws Error with `complaint` after `withinMs`; whatever `find` throws
   */
  async until<T>(find: () => T | null, withinMs: number, complaint: () => string): Promise<T> {
    const deadline = performance.now() + withinMs;
    for (let found = find(); ; found = find()) {
      if (found !== null) return found;
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new Error(complaint());
      await this.#ringOr(leftMs);
    }
  }

  #ringOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
    });
  }
}
