import type { Question } from "./load.ts";

// The same questions in each server's own words: 63 provinces with their counters; 50 facilities with 20 cameras each.

function rowsIn(data: unknown, path: string): unknown[] {
  let value = data;
  for (const key of path.split(".")) value = (value as Record<string, unknown>)[key];
  return value as unknown[];
}

function checkOverview(data: unknown, path: string): void {
  const rows = rowsIn(data, path);
  if (rows.length !== 63) throw new Error(`The overview has ${rows.length} provinces instead of 63.`);
}

function checkFacilities(data: unknown, path: string, camerasPath: string): void {
  const rows = rowsIn(data, path);
  const cameras = rows.reduce<number>((sum, row) => sum + rowsIn(row, camerasPath).length, 0);
  if (rows.length !== 50 || cameras < 400)
    throw new Error(`${rows.length} facilities with ${cameras} cameras are not the answer.`);
}

const counts = "total notConnected online degraded offline unknown";
const camera = "id code name status statusReason statusSince";

export const overview: Readonly<Record<string, Question>> = {
  hub: {
    query: `{ ministry { code name provinces(first: 100) { nodes { id code name cameraCounts { ${counts} } } } } }`,
    check: (data) => checkOverview(data, "ministry.provinces.nodes"),
  },
  postgraphile: {
    query: `{ allOrgUnits(condition: { kind: PROVINCE }, orderBy: CODE_ASC, first: 100) { nodes { id code name
      unitCountByUnitId { notConnected online degraded offline unknown } } } }`,
    check: (data) => checkOverview(data, "allOrgUnits.nodes"),
  },
  mercurius: {
    query: `{ ministry { code name provinces(first: 100) { id code name cameraCounts { ${counts} } } } }`,
    check: (data) => checkOverview(data, "ministry.provinces"),
  },
};

/** The hub's list of facilities belongs to a province: the bench world has one with 50 of them. */
export function facilities(provinceCode: string): Readonly<Record<string, Question>> {
  return {
    hub: {
      query: `query ($code: String!) { province(code: $code) { facilities(first: 50) { nodes { id code name
        cameras(first: 20) { nodes { ${camera} } } } } } }`,
      variables: { code: provinceCode },
      check: (data) => checkFacilities(data, "province.facilities.nodes", "cameras.nodes"),
    },
    postgraphile: {
      query: `{ allOrgUnits(condition: { kind: FACILITY }, orderBy: CODE_ASC, first: 50) { nodes { id code name
        camerasByFacilityId(first: 20, orderBy: CODE_ASC) { nodes { ${camera} } } } } }`,
      check: (data) => checkFacilities(data, "allOrgUnits.nodes", "camerasByFacilityId.nodes"),
    },
    mercurius: {
      query: `{ facilities(first: 50) { id code name cameras(first: 20) { ${camera} } } }`,
      check: (data) => checkFacilities(data, "facilities", "cameras"),
    },
  };
}
