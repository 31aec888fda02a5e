import { z } from "zod";
import { differences, eachOf, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import { applyMappedRoles } from "./client-roles.ts";
import { applyClientScopes } from "./client-scopes.ts";
import { demoTool, hub, hubRoles, portal, provisioner, reader } from "./client-settings.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { Mode } from "./realm.ts";

export { hubAudience } from "./client-settings.ts";

const client = z.looseObject({
  id: z.string(),
  clientId: z.string(),
  directAccessGrantsEnabled: z.boolean().default(false),
  implicitFlowEnabled: z.boolean().default(false),
  enabled: z.boolean(),
  defaultClientScopes: z.array(z.string()).default([]),
  optionalClientScopes: z.array(z.string()).default([]),
});
type Client = z.infer<typeof client>;

/** What each service account may do in Keycloak; the others: nothing. */
const accountRoles: Readonly<Record<string, readonly string[]>> = {
  "hub-reader": ["view-users", "view-events", "query-groups"],
  // Groups, accounts and memberships need the first, fine-grained permissions the second, tools' clients the third: Keycloak
  // has nothing finer.
  "hub-provisioner": ["manage-users", "manage-realm", "manage-clients"],
};

export interface ClientSecrets {
  /** Of the service client `hub-reader`. */
  readonly readerSecret: string;
  /** Of the client `hub`, which exchanges tokens. */
  readonly hubSecret: string;
  /** Of the service client `hub-provisioner`. */
  readonly provisionerSecret: string;
}

export interface AppliedClients {
  readonly hubId: string;
  /** User ids of service accounts, by client id. */
  readonly serviceAccountIds: Record<string, string>;
}

/** Makes the hub's clients and takes password and implicit grants from every client of the realm. */
export async function applyClients(
  api: AdminApi,
  realm: string,
  options: ClientSecrets & { mode: Mode; publicUrl: string },
): Promise<AppliedClients> {
  const scopeIds = await applyClientScopes(api, realm);
  const existing = new Map((await listClients(api, realm)).map((c) => [c.clientId, c]));

  const wanted = [
    portal(options.publicUrl),
    reader(options.readerSecret),
    hub(options.hubSecret),
    provisioner(options.provisionerSecret),
    ...(options.mode === "demo" ? [demoTool] : []),
  ];
  const ids = new Map<string, string>();
  await eachOf(wanted, async (settings) => {
    ids.set(settings.clientId, await applyClient(api, realm, settings, existing.get(settings.clientId), scopeIds));
  });

  const leftTool = existing.get(demoTool.clientId);
  if (options.mode === "production" && leftTool !== undefined)
    await api.delete(`/${realm}/clients/${leftTool.id}`, undefined, `remove client ${demoTool.clientId}`);

  const others = [...existing.values()].filter(({ clientId }) => !wanted.some((settings) => settings.clientId === clientId));
  await eachOf(others, (found) => takePasswordGrants(api, realm, found));

  const managementId = existing.get("realm-management")?.id ?? "";
  const hubId = ids.get("hub") ?? "";
  await applyMappedRoles(api, `/${realm}/clients/${hubId}/scope-mappings/clients/${managementId}`, hubRoles, "client hub");
  const accounts = new Map<string, string>();
  await eachOf(wanted, async ({ clientId, serviceAccountsEnabled }) => {
    if (serviceAccountsEnabled !== true) return;
    const path = `/${realm}/clients/${ids.get(clientId)}/service-account-user`;
    const { id } = await api.get(path, z.object({ id: z.string() }));
    accounts.set(clientId, id);
    const mappings = `/${realm}/users/${id}/role-mappings/clients/${managementId}`;
    await applyMappedRoles(api, mappings, accountRoles[clientId] ?? [], `account of ${clientId}`);
  });
  return { hubId, serviceAccountIds: Object.fromEntries(accounts) };
}

/** Each tool is a client: there may be many. */
const clientsAtOnce = 500;

async function listClients(api: AdminApi, realm: string): Promise<Client[]> {
  const all: Client[] = [];
  for (;;) {
    const page = await api.get(`/${realm}/clients?first=${all.length}&max=${clientsAtOnce}`, z.array(client));
    all.push(...page);
    if (page.length < clientsAtOnce) return all;
  }
}

/** A password belongs on Keycloak's own page. `admin-cli` has nothing else to offer, so it goes to sleep. */
async function takePasswordGrants(api: AdminApi, realm: string, found: Client): Promise<void> {
  const { id, clientId, directAccessGrantsEnabled, implicitFlowEnabled } = found;
  const sleeps = clientId === "admin-cli";
  if (!directAccessGrantsEnabled && !implicitFlowEnabled && !(sleeps && found.enabled)) return;
  await api.put(
    `/${realm}/clients/${id}`,
    {
      ...found,
      directAccessGrantsEnabled: false,
      implicitFlowEnabled: false,
      enabled: sleeps ? false : found.enabled,
    },
    `client ${clientId}: take password and implicit grants`,
  );
}

async function applyClient(
  api: AdminApi,
  realm: string,
  settings: ClientSettings,
  found: Client | undefined,
  scopeIds: ReadonlyMap<string, string>,
): Promise<string> {
  const about = `client ${settings.clientId}`;
  if (found === undefined) return api.create(`/${realm}/clients`, { protocol: "openid-connect", ...settings }, `make ${about}`);
  const { defaultClientScopes, optionalClientScopes: _none, ...rest } = settings;
  const path = `/${realm}/clients/${found.id}`;
  if (!matches(found, rest)) {
    const attributes = { ...Object(found["attributes"]), ...Object(rest["attributes"]) };
    await api.put(path, { ...found, ...rest, attributes }, `${about}: ${differences(found, rest)}`);
  }
  for (const [kind, actual, desired] of [
    ["default", found.defaultClientScopes, defaultClientScopes],
    ["optional", found.optionalClientScopes, [] as string[]],
  ] as const) {
    const scope = (name: string) => `${path}/${kind}-client-scopes/${scopeIds.get(name) ?? ""}`;
    for (const name of actual) {
      if (!desired.includes(name)) await api.delete(scope(name), undefined, `${about}: take ${kind} scope ${name}`);
    }
    for (const name of desired) {
      if (!actual.includes(name)) await api.put(scope(name), undefined, `${about}: give ${kind} scope ${name}`);
    }
  }
  return found.id;
}
