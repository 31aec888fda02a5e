import type { FacilityRowFragment } from "../gql/graphql.ts";
import { compareNames, matches } from "../shared/format/index.ts";
import { connectedCameras, onlineShare, type CameraCounts } from "../status/index.ts";

/** A facility with the newest counters known. */
export interface FacilityFigures {
  readonly facility: FacilityRowFragment;
  readonly counts: CameraCounts;
}

export const facilitySortKeys = ["state", "name", "code", "cameras", "online", "offline"] as const;
export type FacilitySortKey = (typeof facilitySortKeys)[number];

export const facilityFilters = ["all", "trouble", "connected", "waiting", "blocked"] as const;
export type FacilityFilter = (typeof facilityFilters)[number];

const connectedStages: readonly string[] = ["CONNECTED", "ACCEPTED"];
const blockedStages: readonly string[] = ["NOT_ELIGIBLE", "BLOCKED"];

export function isConnected({ facility }: FacilityFigures): boolean {
  return connectedStages.includes(facility.connectionStage);
}

/** Something that should run does not. */
export function hasTrouble({ counts }: FacilityFigures): boolean {
  return counts.offline + counts.degraded + counts.unknown > 0;
}

function passes(row: FacilityFigures, filter: FacilityFilter): boolean {
  const isBlocked = blockedStages.includes(row.facility.connectionStage);
  switch (filter) {
    case "all":
      return true;
    case "trouble":
      return hasTrouble(row);
    case "connected":
      return isConnected(row);
    case "blocked":
      return isBlocked;
    case "waiting":
      return !isConnected(row) && !isBlocked;
  }
}

export function filterFacilities(
  rows: readonly FacilityFigures[],
  filter: FacilityFilter,
  text: string,
): readonly FacilityFigures[] {
  return rows.filter(
    (row) => passes(row, filter) && (text.trim() === "" || matches(`${row.facility.code} ${row.facility.name}`, text)),
  );
}

/** Rank of what needs a hand: dead cameras first, then shaky ones, then working, then what is not connected yet. */
function trouble({ counts }: FacilityFigures): number {
  if (counts.offline > 0) return 1_000_000 + counts.offline;
  if (counts.degraded > 0) return 100_000 + counts.degraded;
  if (counts.unknown > 0) return 10_000 + counts.unknown;
  return connectedCameras(counts) > 0 ? 1 : 0;
}

function valueOf(row: FacilityFigures, key: Exclude<FacilitySortKey, "name" | "code">): number | null {
  switch (key) {
    case "state":
      return trouble(row);
    case "cameras":
      return row.counts.total;
    case "online":
      return onlineShare(row.counts);
    case "offline":
      return row.counts.offline;
  }
}

/** A new order; rows without a value come last whichever way, equals go by code. */
export function sortFacilities(
  rows: readonly FacilityFigures[],
  { key, descending }: { readonly key: FacilitySortKey; readonly descending: boolean },
): readonly FacilityFigures[] {
  const sign = descending ? -1 : 1;
  const byCode = (a: FacilityFigures, b: FacilityFigures): number => compareNames(a.facility.code, b.facility.code);
  if (key === "code") return rows.toSorted((a, b) => sign * byCode(a, b));
  if (key === "name") return rows.toSorted((a, b) => sign * compareNames(a.facility.name, b.facility.name) || byCode(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a, key), valueOf(b, key)];
    if (left === null || right === null) return left === right ? byCode(a, b) : left === null ? 1 : -1;
    return sign * (left - right) || byCode(a, b);
  });
}
