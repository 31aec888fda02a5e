import type { ProgrammeProvincePartsFragment } from "../gql/graphql.ts";
import { compareNames, matches } from "../shared/format/index.ts";

export type ProvinceRow = ProgrammeProvincePartsFragment;

export const sortKeys = ["behind", "name", "connected", "target", "facilities"] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Cameras that lack to what is wanted by today; 0 when it is reached, null when nothing is wanted yet. */
export function behind({
  targetToday,
  connectedCameras,
}: Pick<ProvinceRow, "targetToday" | "connectedCameras">): number | null {
  return targetToday == null ? null : Math.max(0, targetToday - connectedCameras);
}

const valueOf: Readonly<Record<Exclude<SortKey, "name">, (row: ProvinceRow) => number>> = {
  // Without a target nobody is behind: those come last.
  behind: (row) => behind(row) ?? -1,
  connected: (row) => row.connectedCameras,
  target: (row) => row.target ?? -1,
  facilities: (row) => row.connectedFacilities,
};

export function sortProvinces(rows: readonly ProvinceRow[], { key, descending }: Sorting): readonly ProvinceRow[] {
  const byName = (a: ProvinceRow, b: ProvinceRow) => compareNames(a.province.shortName, b.province.shortName);
  const order = key === "name" ? byName : (a: ProvinceRow, b: ProvinceRow) => valueOf[key](a) - valueOf[key](b);
  return rows.toSorted((a, b) => (descending ? -order(a, b) : order(a, b)) || byName(a, b));
}

export function findProvinces(rows: readonly ProvinceRow[], text: string): readonly ProvinceRow[] {
  return rows.filter(({ province }) => matches(`${province.name} ${province.shortName} ${province.code}`, text));
}
