import { z } from "zod";
import { eachOf, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import type { Mode } from "./realm.ts";

/** What a token for the hub must name in `aud`. */
export const hubAudience = "camera-hub";

const named = z.looseObject({ id: z.string(), name: z.string() });
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

interface ClientSettings {
  readonly clientId: string;
  readonly defaultClientScopes: readonly string[];
  readonly [setting: string]: unknown;
}

const serviceOnly = {
  publicClient: false,
  clientAuthenticatorType: "client-secret",
  serviceAccountsEnabled: true,
  standardFlowEnabled: false,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  redirectUris: [],
  webOrigins: [],
  optionalClientScopes: [],
};

/** The browser's client: a public one, so everything hangs on PKCE (RFC 7636) and on the addresses it may return to. */
function portal(publicUrl: string): ClientSettings {
  return {
    clientId: "portal",
    name: "Camera hub",
    enabled: true,
    publicClient: true,
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: false,
    consentRequired: false,
    fullScopeAllowed: false,
    // The hub hears of sign-outs from Keycloak's events; a page has nothing that Keycloak could call.
    frontchannelLogout: false,
    rootUrl: publicUrl,
    baseUrl: "/",
    redirectUris: [`${publicUrl}/*`],
    webOrigins: [publicUrl],
    attributes: {
      "pkce.code.challenge.method": "S256",
      "post.logout.redirect.uris": `${publicUrl}/*`,
      "access.token.signed.response.alg": "RS256",
      "standard.token.exchange.enabled": "false",
    },
    defaultClientScopes: ["basic", "profile", hubAudience],
    optionalClientScopes: [],
  };
}

/** Feeds the hub's mirror: reads people, groups and events, and its token is of no use at the hub itself. */
function reader(secret: string): ClientSettings {
  return {
    ...serviceOnly,
    clientId: "hub-reader",
    name: "Hub: mirror of people and groups",
    enabled: true,
    secret,
    // The Admin API reads a caller's roles from his token.
    fullScopeAllowed: true,
    // Keycloak adds `service_account` by itself.
    defaultClientScopes: ["basic", "roles", "service_account"],
  };
}
const readerRoles = ["view-users", "view-events", "query-groups"];

/** The tool of the demo. Its secret is published: it exists in demo mode only. */
const demoTool: ClientSettings = {
  ...serviceOnly,
  clientId: "demo-tool",
  name: "Demo tool",
  enabled: true,
  secret: "demo-tool-secret",
  fullScopeAllowed: false,
  defaultClientScopes: ["basic", "profile", "service_account", hubAudience],
};

/**
 * Makes the hub's clients and takes password and implicit grants from every client of the realm. Returns the user ids
 * of the service accounts, by client id.
 */
export async function applyClients(
  api: AdminApi,
  realm: string,
  options: { mode: Mode; publicUrl: string; readerSecret: string },
): Promise<Record<string, string>> {
  const scopeIds = await applyAudienceScope(api, realm);
  const existing = new Map((await listClients(api, realm)).map((c) => [c.clientId, c]));

  const wanted = [portal(options.publicUrl), reader(options.readerSecret)];
  if (options.mode === "demo") wanted.push(demoTool);
  const ids = new Map<string, string>();
  await eachOf(wanted, async (settings) => {
    ids.set(settings.clientId, await applyClient(api, realm, settings, existing.get(settings.clientId), scopeIds));
  });

  const leftTool = existing.get(demoTool.clientId);
  if (options.mode === "production" && leftTool !== undefined) await api.delete(`/${realm}/clients/${leftTool.id}`);

  // A password belongs on Keycloak's own page. `admin-cli` has nothing else to offer, so it goes to sleep.
  await eachOf([...existing.values()], async (found) => {
    if (wanted.some((settings) => settings.clientId === found.clientId)) return;
    const { id, directAccessGrantsEnabled, implicitFlowEnabled } = found;
    const sleeps = found.clientId === "admin-cli";
    if (!directAccessGrantsEnabled && !implicitFlowEnabled && !(sleeps && found.enabled)) return;
    await api.put(`/${realm}/clients/${id}`, {
      ...found,
      directAccessGrantsEnabled: false,
      implicitFlowEnabled: false,
      enabled: sleeps ? false : found.enabled,
    });
  });

  const serviceAccountIds: Record<string, string> = {};
  for (const [clientId, id] of ids) {
    if (clientId === "portal") continue;
    const user = await api.get(`/${realm}/clients/${id}/service-account-user`, z.object({ id: z.string() }));
    serviceAccountIds[clientId] = user.id;
  }
  await applyReaderRoles(api, realm, serviceAccountIds["hub-reader"] ?? "", existing.get("realm-management")?.id ?? "");
  return serviceAccountIds;
}

async function listClients(api: AdminApi, realm: string): Promise<Client[]> {
  return api.get(`/${realm}/clients?max=1000`, z.array(client));
}

async function applyClient(
  api: AdminApi,
  realm: string,
  settings: ClientSettings,
  found: Client | undefined,
  scopeIds: ReadonlyMap<string, string>,
): Promise<string> {
  if (found === undefined) return api.create(`/${realm}/clients`, { protocol: "openid-connect", ...settings });
  const { defaultClientScopes, optionalClientScopes: _none, ...rest } = settings;
  const path = `/${realm}/clients/${found.id}`;
  if (!matches(found, rest))
    await api.put(path, { ...found, ...rest, attributes: { ...Object(found["attributes"]), ...Object(rest["attributes"]) } });
  for (const [kind, actual, desired] of [
    ["default", found.defaultClientScopes, defaultClientScopes],
    ["optional", found.optionalClientScopes, [] as string[]],
  ] as const) {
    for (const name of actual) {
      if (!desired.includes(name)) await api.delete(`${path}/${kind}-client-scopes/${scopeIds.get(name) ?? ""}`);
    }
    for (const name of desired) {
      if (!actual.includes(name)) await api.put(`${path}/${kind}-client-scopes/${scopeIds.get(name) ?? ""}`);
    }
  }
  return found.id;
}

/** The client scope that puts the hub's audience into access tokens (RFC 7519 §4.1.3); returns all scopes' ids. */
async function applyAudienceScope(api: AdminApi, realm: string): Promise<Map<string, string>> {
  const mapper = {
    name: "audience",
    protocol: "openid-connect",
    protocolMapper: "oidc-audience-mapper",
    config: {
      "included.custom.audience": hubAudience,
      "access.token.claim": "true",
      "id.token.claim": "false",
      "introspection.token.claim": "true",
    },
  };
  const scopes = await api.get(`/${realm}/client-scopes`, z.array(named));
  const ids = new Map(scopes.map((scope) => [scope.name, scope.id]));
  const found = scopes.find((scope) => scope.name === hubAudience);
  if (found === undefined) {
    const id = await api.create(`/${realm}/client-scopes`, {
      name: hubAudience,
      description: "Access to the camera hub",
      protocol: "openid-connect",
      attributes: { "include.in.token.scope": "false", "display.on.consent.screen": "false" },
      protocolMappers: [mapper],
    });
    return ids.set(hubAudience, id);
  }
  const mappers = z.array(named).parse(found["protocolMappers"] ?? []);
  const actual = mappers.find((m) => m.name === mapper.name);
  const path = `/${realm}/client-scopes/${found.id}/protocol-mappers/models`;
  if (actual === undefined) await api.post(path, mapper);
  else if (!matches(actual, mapper)) await api.put(`${path}/${actual.id}`, { ...actual, ...mapper });
  return ids;
}

async function applyReaderRoles(api: AdminApi, realm: string, userId: string, managementId: string): Promise<void> {
  const path = `/${realm}/users/${userId}/role-mappings/clients/${managementId}`;
  const held = await api.get(path, z.array(named));
  const missing = readerRoles.filter((name) => !held.some((r) => r.name === name));
  const surplus = held.filter((r) => !readerRoles.includes(r.name));
  if (surplus.length > 0) await api.delete(path, surplus);
  if (missing.length === 0) return;
  const available = await api.get(`${path}/available`, z.array(named));
  await api.post(
    path,
    available.filter((r) => missing.includes(r.name)),
  );
}
