const DORMANT_MS = 90 * 86_400_000;

/** Whoever has not signed in since then sleeps; of a whole hour, so that equal questions are one. */
export function dormantSince(now = new Date()): string {
  const at = now.getTime() - DORMANT_MS;
  return new Date(at - (at % 3_600_000)).toISOString();
}
