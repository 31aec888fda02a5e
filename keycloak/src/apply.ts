import { z } from "zod";
import { AdminApi } from "./admin-api.ts";
import { applyClients } from "./clients.ts";
import type { ClientSecrets } from "./clients.ts";
import { demoPeople as everyDemoPerson, demoToolGroup } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";
import { takeRolesFromGroups } from "./group-roles.ts";
import { applyGroups, standingGroups } from "./groups.ts";
import { applyDemoPeople, applyDirectories, applyToolMemberships, removePeople } from "./people.ts";
import {
  applyFacilities,
  applyPermissions,
  authorizationPath,
  digestible,
  directoryFor,
  facilitiesOf,
  groupsOfFacilities,
  groupsOfRules,
  networkIn,
  readRules,
  RulesCheck,
  union,
} from "./permissions/index.ts";
import type { Network } from "./permissions/index.ts";
import { Plan } from "./plan.ts";
import { applyDefaultRole, applySettings } from "./realm.ts";
import type { Mode } from "./realm.ts";

export interface ApplyRealmOptions extends ClientSecrets {
  /** Keycloak on the back channel, with its relative path: `http://127.0.0.1:8180/auth`. */
  readonly baseUrl: string;
  readonly adminUsername: string;
  readonly adminPassword: string;
  readonly realm: string;
  /** The one origin that browsers know, without a trailing slash. */
  readonly publicUrl: string;
  readonly mode: Mode;
  /** Provinces whose groups and permissions exist before anybody joins them; those of demo people exist anyway. */
  readonly provinces: readonly { code: string }[];
  readonly operators: readonly { code: string }[];
  /** Demo mode only; default: all of them. */
  readonly demoPeople?: readonly DemoPerson[];
  /** Says what would be done, line by line, and does nothing; ids in the answer are placeholders then. */
  readonly plan?: boolean;
  /** Reads every rule, also where Keycloak's events say that none was changed since they were last read. */
  readonly everything?: boolean;
  readonly log: (line: string) => void;
}

export interface AppliedRealm {
  /** Demo people's Keycloak ids; empty in production. */
  readonly userIds: Record<string, string>;
  /** Keycloak user ids of the service accounts of `hub-reader` and of tools, by client id. */
  readonly serviceAccountIds: Record<string, string>;
  /** Writes that were needed (with `plan`: that would be); 0: the realm already was as described. */
  readonly changed: number;
}

const realmName = /^[a-z0-9][a-z0-9-]{0,60}$/;

/**
 * Makes the realm what this folder says, and nothing when it already is. Can be interrupted and run again at any point.
 * With `plan` it only says what it would do.
 * @throws AdminApiError when Keycloak refuses, Error when the options contradict the mode.
 */
export async function applyRealm(options: ApplyRealmOptions): Promise<AppliedRealm> {
  const { realm, mode } = options;
  refuseContradictions(options);
  const started = performance.now();
  const { baseUrl, adminUsername: username, adminPassword: password } = options;
  const plan = options.plan === true ? new Plan() : null;
  const api = new AdminApi(baseUrl, { kind: "administrator", username, password }, plan);

  const people = mode === "demo" ? (options.demoPeople ?? everyDemoPerson) : [];
  const network = union(
    { provinces: codesOf(options.provinces), operators: codesOf(options.operators), facilities: [] },
    networkIn(people.map((person) => person.groupPath)),
  );
  const paths = people.flatMap(pathsOf);
  if (plan !== null && (await api.find(`/${realm}`, z.unknown())) === null) {
    const { provinces, operators, facilities } = network;
    const parts = [
      `${provinces.length} provinces, ${facilities.length} facilities and ${operators.length} operators`,
      `who may give what in them, the hub's clients and ${people.length} demo people`,
    ];
    options.log(`would make realm ${realm}: ${parts.join("; ")}`);
    return { userIds: {}, serviceAccountIds: {}, changed: 1 };
  }

  await applySettings(api, realm, mode, [...standingGroups(network), ...paths]);
  await applyDefaultRole(api, realm);
  const { hubId, serviceAccountIds: everyAccount } = await applyClients(api, realm, options);
  // Nobody outside this folder has a use for the provisioner's account.
  const { "hub-provisioner": _provisioner, ...serviceAccountIds } = everyAccount;
  const { groupIds, isNew } = await applyGroupsAndRules(api, options, { network, paths, hubId });

  const userIds = await applyDemoPeople(api, realm, people);
  if (mode === "production")
    await removePeople(
      api,
      realm,
      everyDemoPerson.map((person) => person.username),
    );
  const tool = serviceAccountIds["demo-tool"];
  const toolGroups = [demoToolGroup, directoryFor(demoToolGroup)].map((path) => ({ path, id: groupIds.get(path) ?? "" }));
  if (tool !== undefined) await applyToolMemberships(api, realm, tool, toolGroups);
  // A realm without any rule has people from before there were directories, or none.
  if (isNew && plan === null) {
    const standing = people.map(({ username, directoryPath }) => ({ userId: userIds[username] ?? "", path: directoryPath }));
    if (tool !== undefined) standing.push({ userId: tool, path: directoryFor(demoToolGroup) });
    await applyDirectories(
      api,
      realm,
      standing.map((one) => ({ ...one, groupId: groupIds.get(one.path) ?? "" })),
    );
  }

  for (const line of plan?.lines ?? []) options.log(`would ${line}`);
  const tookMs = Math.round(performance.now() - started);
  options.log(`realm ${realm}: ${api.changed} changes ${plan === null ? "" : "needed, found "}in ${tookMs} ms`);
  return { userIds, serviceAccountIds, changed: api.changed };
}

/** @returns ids of groups by path, `paths` among them, and whether there was no rule before */
async function applyGroupsAndRules(
  api: AdminApi,
  { realm, everything = false, log }: ApplyRealmOptions,
  { network, paths, hubId }: { network: Network; paths: readonly string[]; hubId: string },
): Promise<{ groupIds: ReadonlyMap<string, string>; isNew: boolean }> {
  const path = await authorizationPath(api, realm);
  const check = await RulesCheck.begin(api, { realm, path, wanted: digestible(network, hubId) });
  const since = everything ? { kind: "unknown" as const, why: "all are to be read" } : await check.sinceLast();
  const made = since.kind === "made" ? facilitiesOf(since.names) : null;
  if (since.kind === "made" && made !== null) {
    log(`rules were all read at ${since.checkedAt.toISOString()}; ${since.names.length} were made since, which are read now`);
    const standing = [...standingGroups(network), ...groupsOfFacilities(made), ...paths];
    const groupIds = await applyGroups(api, realm, standing);
    await takeRolesFromGroups(api, realm);
    const before = api.changed;
    await applyFacilities(api, path, made, groupIds);
    await check.done(api.changed - before);
    return { groupIds, isNew: false };
  }
  log(`all rules are read: ${since.kind === "made" ? "one was made that is no facility's" : since.why}`);
  const rules = await readRules(api, path);
  const whole = union(network, rules.network);
  const groupIds = await applyGroups(api, realm, [...standingGroups(whole), ...groupsOfRules(whole), ...paths]);
  await takeRolesFromGroups(api, realm);
  const before = api.changed;
  await applyPermissions(api, rules, whole, { groupIds, hubId });
  await check.done(api.changed - before);
  return { groupIds, isNew: rules.stored.length === 0 };
}

const codesOf = (units: readonly { code: string }[]) => units.map(({ code }) => code);
const pathsOf = ({ groupPath, directoryPath }: DemoPerson) => [groupPath, directoryPath];

function refuseContradictions({ realm, mode, publicUrl, demoPeople, ...secrets }: ApplyRealmOptions): void {
  if (!realmName.test(realm) || realm === "master") throw new Error(`"${realm}" cannot be the hub's realm.`);
  if (new URL(publicUrl).origin !== publicUrl)
    throw new Error(`PUBLIC_URL must be an origin without a path, not "${publicUrl}".`);
  if (mode === "demo") return;
  if (demoPeople !== undefined && demoPeople.length > 0) throw new Error("Demo people are refused in production mode.");
  if (!publicUrl.startsWith("https://")) throw new Error("Production mode needs a PUBLIC_URL with https.");
  for (const name of ["readerSecret", "hubSecret", "provisionerSecret"] as const) {
    if (secrets[name].length < 24) throw new Error(`Production mode needs a secret of 24 characters or more: ${name}.`);
  }
}
