import { eachOf, matches } from "../admin-api.ts";
import type { AdminApi } from "../admin-api.ts";
import { associatedWith, dependentsOf } from "./authorization.ts";
import type { Stored } from "./authorization.ts";
import { viaHub } from "./rules.ts";
import type { GroupPolicy, Permission, Rules } from "./rules.ts";

/** What stands in Keycloak and what the rules' names mean there. */
export interface Ground {
  /** Of `authorizationPath`. */
  readonly path: string;
  /** At least all that bear a name of the rules. */
  readonly stored: readonly Stored[];
  /** Ids of groups by path. */
  readonly groupIds: ReadonlyMap<string, string>;
  /** Id of the client `hub`; null: the policy `via-hub` is taken as it is. */
  readonly hubId: string | null;
}

const isPermission = ({ type }: Stored) => type === "scope" || type === "resource";

const sameSet = (a: readonly string[], b: readonly string[]) =>
  new Set(a).size === new Set(b).size && a.every((item) => b.includes(item));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const describe = (action: string, name: string) => `${action} permission rule ${name}`;

/** Makes each rule, or brings it back to what it says. Policies that permissions need besides must be in `ground.stored`. */
export async function applyRules(api: AdminApi, ground: Ground, rules: Rules): Promise<void> {
  const policyIds = await applyPolicies(api, ground, rules.policies);
  const known = new Map(ground.stored.map((one) => [one.name, one]));
  const needed = await neededPolicies(api, ground);
  await eachOf(rules.permissions, (permission) =>
    applyPermission(api, ground, permission, { found: known.get(permission.name), policyIds, needed }),
  );
}

/** Takes away all that has another name: a permission made by hand would give what nobody decided, or block what was. */
export async function removeOtherRules(api: AdminApi, ground: Ground, names: ReadonlySet<string>): Promise<void> {
  const others = ground.stored.filter(({ name }) => !names.has(name));
  // Permissions first: a policy goes only when none needs it.
  for (const some of [others.filter(isPermission), others.filter((one) => !isPermission(one))]) {
    await eachOf(some, ({ id, name }) => api.delete(`${ground.path}/policy/${id}`, undefined, describe("remove", name)));
  }
}

async function applyPolicies(api: AdminApi, ground: Ground, policies: readonly GroupPolicy[]): Promise<Map<string, string>> {
  const { path, stored, hubId } = ground;
  const known = new Map(stored.map((one) => [one.name, one]));
  const ids = new Map(stored.map(({ name, id }) => [name, id]));
  const apply = async (kind: "client" | "group", name: string, logic: string, config: Record<string, unknown[]>) => {
    const body = { name, logic, ...config };
    const found = known.get(name);
    if (found === undefined) {
      ids.set(name, await api.create(`${path}/policy/${kind}`, body, describe("make", name)));
      return;
    }
    // Keycloak keeps each list as JSON in a string.
    const actual = Object.fromEntries(Object.entries(found.config).map(([key, json]) => [key, parsed(json)]));
    if (found.type === kind && found.logic === logic && matches(actual, config)) return;
    await api.put(`${path}/policy/${kind}/${found.id}`, { ...body, id: found.id }, describe("restore", name));
  };

  if (hubId !== null) await apply("client", viaHub, "POSITIVE", { clients: [hubId] });
  await eachOf(policies, ({ name, logic, groups }) =>
    apply("group", name, logic, {
      groups: groups.map(({ path: group, extendChildren }) => ({ id: idOf(ground, group), extendChildren })),
    }),
  );
  return ids;
}

/**
 * Policy ids by permission id. Keycloak tells them one permission at a time or, the other way round, one policy at a time:
 * asked from the fewer. A policy of the whole country is needed by each facility, so a few permissions never ask for it.
 */
async function neededPolicies(api: AdminApi, { path, stored }: Ground): Promise<Map<string, string[]>> {
  const permissions = stored.filter(isPermission);
  const policies = stored.filter((one) => !isPermission(one));
  const needed = new Map<string, string[]>();
  if (permissions.length < policies.length) {
    await eachOf(permissions, async ({ id }) => void needed.set(id, await associatedWith(api, path, id)));
    return needed;
  }
  await eachOf(policies, async ({ id }) => {
    for (const permission of await dependentsOf(api, path, id)) needed.set(permission, [...(needed.get(permission) ?? []), id]);
  });
  return needed;
}

interface Standing {
  /** The permission of this name. */
  readonly found: Stored | undefined;
  readonly policyIds: ReadonlyMap<string, string>;
  readonly needed: ReadonlyMap<string, readonly string[]>;
}

async function applyPermission(
  api: AdminApi,
  ground: Ground,
  { name, groups, scopes, policies }: Permission,
  { found, policyIds, needed }: Standing,
): Promise<void> {
  const resources = groups.map((path) => idOf(ground, path));
  const ids = policies.map((policy) => policyIds.get(policy) ?? missing(policy));
  const body = { name, resourceType: "Groups", resources, scopes, policies: ids, decisionStrategy: "UNANIMOUS" };
  if (found === undefined) {
    await api.create(`${ground.path}/permission/scope`, body, describe("make", name));
    return;
  }
  const agrees =
    found.logic === "POSITIVE" &&
    found.decisionStrategy === "UNANIMOUS" &&
    sameSet(named(found.resourcesData), resources) &&
    sameSet(named(found.scopesData), scopes) &&
    sameSet(needed.get(found.id) ?? [], ids);
  if (!agrees)
    await api.put(`${ground.path}/permission/scope/${found.id}`, { ...body, id: found.id }, describe("restore", name));
}

const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);

const idOf = ({ groupIds }: Ground, path: string): string => groupIds.get(path) ?? missing(path);

function missing(name: string): never {
  throw new Error(`${name} must stand in the realm first: apply the realm as code.`);
}
