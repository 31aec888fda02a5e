/** The only source of time. Tests and the demo pass their own, so that a fact about time never waits for it. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
