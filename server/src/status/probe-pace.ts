import type { LookTimeouts } from "./rtsp/look.ts";
import type { Standing } from "./state-machine.ts";

/** How often and how long the prober looks; all times in ms. */
export interface ProbePace {
  /** A held connection is asked for a sign of life this often. */
  readonly greetEveryMs: number;
  readonly greetTimeoutMs: number;
  /** A steady camera must show a packet this often. */
  readonly playEveryMs: number;
  /** A camera that does not let its connection be held is described this often. */
  readonly pollEveryMs: number;
  readonly timeouts: LookTimeouts;
}

/** Nobody watches: what falls silent is noticed within greet + its time-out + one look < 12 s. */
export const steadyPace: ProbePace = {
  // Some servers end a connection on which nothing was said for five seconds.
  greetEveryMs: 4600,
  greetTimeoutMs: 3000,
  playEveryMs: 30_000,
  pollEveryMs: 4000,
  timeouts: { connectMs: 4000, answerMs: 4000, packetMs: 4000 },
};

/** Somebody watches: 1 + 1.5 + 2 s. */
export const watchedPace: ProbePace = {
  greetEveryMs: 1000,
  greetTimeoutMs: 1500,
  playEveryMs: 3000,
  pollEveryMs: 1000,
  timeouts: { connectMs: 2000, answerMs: 2000, packetMs: 1500 },
};

/** What the looks of all cameras together may cost: beyond it, each camera is looked at less often. */
export interface ProbeBudget {
  readonly greetsPerSecond: number;
  readonly playsPerSecond: number;
}

export const defaultBudget: ProbeBudget = { greetsPerSecond: 2000, playsPerSecond: 60 };

/** The steady pace for so many cameras. */
export function paceWithin(budget: ProbeBudget, cameras: number, pace: ProbePace = steadyPace): ProbePace {
  const leastGreetMs = (cameras / budget.greetsPerSecond) * 1000;
  const leastPlayMs = (cameras / budget.playsPerSecond) * 1000;
  return {
    ...pace,
    greetEveryMs: Math.max(pace.greetEveryMs, leastGreetMs),
    pollEveryMs: Math.max(pace.pollEveryMs, leastGreetMs),
    playEveryMs: Math.max(pace.playEveryMs, leastPlayMs),
  };
}

/** The same pace when all answers are slow, by the factor `patience`. */
export function withPatience(pace: ProbePace, patience: number): ProbePace {
  if (patience <= 1) return pace;
  const { connectMs, answerMs, packetMs } = pace.timeouts;
  return {
    ...pace,
    greetTimeoutMs: pace.greetTimeoutMs * patience,
    timeouts: { connectMs: connectMs * patience, answerMs: answerMs * patience, packetMs: packetMs * patience },
  };
}

/** First, growth, longest pause between looks at a camera that is not well. */
const retries = {
  UNREACHABLE: { first: 1000, growth: 1.5, most: 12_000 },
  // Cameras lock an account, or us, out after a few wrong passwords: rather late than never again.
  AUTH_REJECTED: { first: 30_000, growth: 2, most: 300_000 },
  NO_VIDEO: { first: 5000, growth: 1.5, most: 30_000 },
  FROZEN: { first: 2000, growth: 1.5, most: 12_000 },
  UNSUPPORTED_CODEC: { first: 30_000, growth: 2, most: 120_000 },
} as const;

/** Longest pauses while somebody watches. */
const watchedRetryMs: Readonly<Record<keyof typeof retries, number>> = {
  UNREACHABLE: 1200,
  AUTH_REJECTED: 30_000,
  NO_VIDEO: 3000,
  FROZEN: 1500,
  UNSUPPORTED_CODEC: 15_000,
};

/**
 * How long to wait before a camera that stands badly is fully looked at again.
 * @param before how many such looks it has had without getting better.
 */
export function retryAfterMs(standing: Standing, before: number, watched: boolean): number {
  const kind =
    standing.reason !== null && standing.reason in retries ? (standing.reason as keyof typeof retries) : "UNREACHABLE";
  const { first, growth, most } = retries[kind];
  const pause = Math.min(first * growth ** Math.min(before, 30), most);
  return watched ? Math.min(pause, watchedRetryMs[kind]) : pause;
}

/** Up to a quarter less, so that cameras which failed together do not come back together for ever; never later than asked. */
export function jitter(ms: number): number {
  return ms * (0.75 + Math.random() * 0.25);
}
