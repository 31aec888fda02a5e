/** A fact beyond the columns: its name as the hub wrote it, and its value as text. */
export interface LogDetail {
  readonly name: string;
  readonly text: string;
}

/** The further facts of a line; whatever they are, nothing is left out. */
export function detailsOf(json: string): readonly LogDetail[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [{ name: "", text: json }];
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return [{ name: "", text: json }];
  return Object.entries(parsed).map(([name, value]) => ({
    name,
    text: typeof value === "string" ? value : JSON.stringify(value),
  }));
}

/** Whom a line is about when it names no unit or camera, such as somebody put into a group; null when nobody. */
export function personOf(json: string): string | null {
  return detailsOf(json).find(({ name }) => name === "person")?.text ?? null;
}
