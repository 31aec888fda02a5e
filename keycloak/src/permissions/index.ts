import type { AdminApi } from "../admin-api.ts";
import { applyGroups, standingGroups } from "../groups.ts";
import { applyRules, removeOtherRules } from "./apply-rules.ts";
import { authorizationPath, findStored, listStored } from "./authorization.ts";
import type { Stored } from "./authorization.ts";
import { delegations, groupsOf, inFacility, networkIn, ringGroups, sharedRows, union } from "./delegation.ts";
import type { Facility, Network } from "./delegation.ts";
import { namesOf, pathsInName, ringPolicies, rulesFor } from "./rules.ts";

export { authorizationPath } from "./authorization.ts";
export { directoryFor, isOwnDirectory, networkIn, union } from "./delegation.ts";
export { RulesCheck } from "./last-check.ts";
export type { Facility, Network } from "./delegation.ts";

/** What stands among Keycloak's fine-grained permissions. */
export interface StandingRules {
  readonly path: string;
  readonly stored: readonly Stored[];
  /** Units that have rules already: they keep them, whoever lists units. */
  readonly network: Network;
}

export async function readRules(api: AdminApi, path: string): Promise<StandingRules> {
  const stored = await listStored(api, path);
  return { path, stored, network: networkIn(stored.flatMap(({ name }) => pathsInName(name))) };
}

/** Makes who may give what to whom, and takes away whatever else stands there. `groupIds` knows `groupsOfRules`. */
export async function applyPermissions(
  api: AdminApi,
  { path, stored }: StandingRules,
  network: Network,
  known: { readonly groupIds: ReadonlyMap<string, string>; readonly hubId: string },
): Promise<void> {
  const { policies, permissions } = rulesFor(delegations(network));
  const rules = { policies: [...ringPolicies(network), ...policies], permissions };
  const ground = { path, stored, ...known };
  await applyRules(api, ground, rules);
  await removeOtherRules(api, ground, new Set(namesOf(rules)));
}

/** All that decides what the rules are to be: whatever is different means other rules. */
export function digestible(network: Network, hubId: string): unknown {
  const sample = inFacility({ provinceCode: "0", facilityCode: "0" });
  return [hubId, ringPolicies(network), rulesFor([...delegations(network), ...sample])];
}

/** The facilities that rules of these names are about; null: one of them is no facility's. */
export function facilitiesOf(names: readonly string[]): readonly Facility[] | null {
  const { facilities } = networkIn(names.flatMap(pathsInName));
  const theirs = new Set(namesOf(rulesFor(facilities.flatMap(inFacility))));
  return names.every((name) => theirs.has(name)) ? facilities : null;
}

export const groupsOfFacilities = (facilities: readonly Facility[]): string[] => groupsOf(facilities.flatMap(inFacility));

/** As `applyPermissions` for facilities alone. `groupIds` knows `groupsOfFacilities`. */
export async function applyFacilities(
  api: AdminApi,
  path: string,
  facilities: readonly Facility[],
  groupIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rules = rulesFor(facilities.flatMap(inFacility));
  const stored = await findStored(api, path, namesOf(rules));
  await applyRules(api, { path, stored, hubId: null, groupIds }, rules);
}

export const groupsOfRules = (network: Network): string[] => groupsOf(delegations(network));

/**
 * Makes the role groups and directories of provinces that began, who may give there, and takes them into the rows and rings
 * that are one for the whole country; nothing when they stand. For an API signed in as the provisioner. Not to be run twice at
 * once.
 * @param codes As Keycloak's groups are to be called.
 */
export async function ensureProvinces(api: AdminApi, realm: string, codes: readonly string[]): Promise<void> {
  for (const code of codes) refuseNoCode(code);
  const path = await authorizationPath(api, realm);
  // All of them: the country's row names every province, and one left out would be nobody's to give in.
  const everything = await listStored(api, path);
  const standing = networkIn(everything.flatMap(({ name }) => pathsInName(name)));
  const begun = { provinces: codes, operators: [], facilities: [] };
  const network = union(standing, begun);
  const rows = sharedRows(network, codes);
  const rules = rulesFor(rows);
  const policies = [...ringPolicies(network), ...rules.policies];
  const wanted = { policies, permissions: rules.permissions };
  const groupIds = await applyGroups(api, realm, [
    ...standingGroups(begun),
    ...groupsOf(rows),
    ...(["givers", "members", "facility"] as const).flatMap((ring) => ringGroups(network, ring)),
  ]);
  const names = new Set(namesOf(wanted));
  const stored = everything.filter(({ name }) => names.has(name));
  // The rings first: nobody gives in a new directory before those who stand there are kept from it.
  await applyRules(api, { path, stored, hubId: null, groupIds }, wanted);
}

function refuseNoCode(code: string): void {
  if (!/^[0-9A-Za-z@.-]{1,64}$/.test(code)) throw new Error(`"${code}" is no code of a unit.`);
}

/**
 * Makes the role groups, directories and who may give there of facilities on their first use; nothing when they stand. What
 * they share is read once for all of them. For an API signed in as the provisioner. Not to be run twice at once for the same
 * facility.
 * @throws Error when a code is none, or when the realm as code has not made a province yet.
 */
export async function ensureFacilities(api: AdminApi, realm: string, facilities: readonly Facility[]): Promise<void> {
  for (const facility of facilities) Object.values(facility).forEach(refuseNoCode);
  const rows = facilities.flatMap(inFacility);
  const rules = rulesFor(rows);
  const path = await authorizationPath(api, realm);
  const provinces = [...new Set(facilities.map(({ provinceCode }) => provinceCode))];
  const directory = (code: string) => `directory:/people/${code}/members`;
  const stored = await findStored(api, path, [...namesOf(rules), ...provinces.map(directory)]);
  const known = new Set(stored.map(({ name }) => name));
  for (const code of provinces) if (!known.has(directory(code))) throw new Error(`Province ${code} takes no part yet.`);
  const groupIds = await applyGroups(api, realm, groupsOf(rows));
  await applyRules(api, { path, stored, hubId: null, groupIds }, rules);
}
