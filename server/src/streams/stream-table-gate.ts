/** How long a deletion waits politely before it holds newcomers back. */
const patienceMs = 2000;

/**
 * go2rtc deletes from its table of streams without taking its lock, and Go ends a process that reads a map while another
 * writes it. So a deletion waits until none of us adds or looks up, and those wait while one runs.
 */
export class StreamTableGate {
  #inside = 0;
  #closed = false;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: (() => void)[] = [];

  /** Waits until no deletion runs. The answer leaves again; so does the passing of `ms`. */
  async enter(ms: number): Promise<() => void> {
    while (this.#closed) await this.#change();
    this.#inside += 1;
    let isInside = true;
    const leave = () => {
      if (!isInside) return;
      isInside = false;
      clearTimeout(timer);
      this.#inside -= 1;
      this.#wake();
    };
    const timer = setTimeout(leave, ms);
    return leave;
  }

  /** Runs while nobody is inside, one at a time. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      const impatient = setTimeout(() => (this.#closed = true), patienceMs);
      while (this.#inside > 0) await this.#change();
      clearTimeout(impatient);
      this.#closed = true;
      try {
        return await work();
      } finally {
        this.#closed = false;
        this.#wake();
      }
    });
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
