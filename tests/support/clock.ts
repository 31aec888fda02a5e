import type { Clock } from "@camera-hub/server/app/clock.ts";

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  #now: number;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** @param ms Milliseconds, forwards. */
  advance(ms: number): void {
    this.#now += ms;
  }

  /** The instant `ms` from now; negative: in the past. */
  after(ms: number): Date {
    return new Date(this.#now + ms);
  }
}

/** Goes by itself, for suites where something real is waited for: a camera, a socket's time-out. */
export class GoingClock extends TestClock {
  readonly #since = performance.now();

  override now(): Date {
    return this.after(performance.now() - this.#since);
  }
}

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const days = (n: number): number => n * 86_400_000;
