/** Pauses between attempts, ms: the first, and the longest. */
export const pauses = { first: 5_000, most: 3_600_000 } as const;
/** After so long without a success it is suspended, ms. */
export const patienceMs = 3 * 86_400_000;

/**
 * How long to wait after the attempt that failed: twice as long each time, half of it by chance, so that receivers that were
 * away together are not all asked in the same moment.
 * @param attempts How many have failed in a row, 1 at least.
 * @param askedMs How long the receiver itself asked to wait (`Retry-After`), null: it did not.
 * @param chance From 0 to 1.
 */
export function pauseAfter(attempts: number, askedMs: number | null, chance: number): number {
  const full = Math.min(pauses.first * 2 ** Math.min(attempts - 1, 30), pauses.most);
  const wanted = full / 2 + (full / 2) * chance;
  return Math.round(Math.max(wanted, Math.min(askedMs ?? 0, pauses.most)));
}
