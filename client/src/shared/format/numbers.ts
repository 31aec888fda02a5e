/** `1.234` in Vietnamese, `1,234` in English. */
export function formatCount(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/**
 * A ratio from 0 to 1 as percent. One decimal, rounded towards the middle: 100 % only when it is all of them and 0 % only
 * when it is none, because "100 %" beside a dead camera would be a lie. Null (nothing to divide by) is a dash.
 */
export function formatShare(ratio: number | null, locale: string): string {
  if (ratio === null) return "–";
  const permille = ratio * 1000;
  const honest = ratio >= 1 ? 1000 : ratio <= 0 ? 0 : Math.min(999, Math.max(1, Math.round(permille)));
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(honest / 1000);
}

/** The share of `part` in `whole`, 0–1; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
