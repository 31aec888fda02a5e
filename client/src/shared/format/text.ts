const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Orders names by Vietnamese rules (d before đ, tone marks last) and codes by their numbers. */
export function compareNames(a: string, b: string): number {
  return vietnamese.compare(a, b);
}

/** Lower case without diacritics, `đ` as `d`: what a reader types when he cannot type tone marks. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}

/** Whether every word of `query` occurs in `text`, ignoring tone marks and case. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
