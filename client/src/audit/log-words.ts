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

const factOf = (json: string, wanted: string): string | null =>
  detailsOf(json).find(({ name }) => name === wanted)?.text ?? null;

/** Whom a line is about: somebody put into a group, or given a role; null when nobody. */
export const personOf = (json: string): string | null => factOf(json, "person");

/** Which organisation it was done to, or as whose member somebody holds what he was given; null when none. */
export const organisationOf = (json: string): string | null => factOf(json, "organisation");

/** Which role was given or taken away; null when none. */
export const roleOf = (json: string): string | null => factOf(json, "role");
