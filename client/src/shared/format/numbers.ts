const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a hundred times, and a table uses hundreds. */
function formatOf(locale: string, style: "decimal" | "percent"): Intl.NumberFormat {
  const key = `${locale} ${style}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, { style, maximumFractionDigits: 1 });
  formats.set(key, known);
  return known;
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function formatCount(value: number, locale: string): string {
  return formatOf(locale, "decimal").format(value);
}

/**
 * A ratio from 0 to 1 as percent. One decimal, rounded towards the middle: 100 % only when it is all of them and 0 % only
 * when it is none, because "100 %" beside a dead camera would be a lie. Null (nothing to divide by) is a dash.
 */
export function formatShare(ratio: number | null, locale: string): string {
  if (ratio === null) return "–";
  const permille = ratio * 1000;
  const honest = ratio >= 1 ? 1000 : ratio <= 0 ? 0 : Math.min(999, Math.max(1, Math.round(permille)));
  return formatOf(locale, "percent").format(honest / 1000);
}

/** The share of `part` in `whole`, 0–1; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
