/** What a token for the hub must name in `aud`. */
export const hubAudience = "camera-hub";

/** The scope that lets the client `hub` exchange a token (RFC 8693): only the portal's tokens carry it. */
export const exchangeScope = "hub-exchange";

export interface ClientSettings {
  readonly clientId: string;
  readonly defaultClientScopes: readonly string[];
  readonly [setting: string]: unknown;
}

const serviceOnly = {
  enabled: true,
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
export function portal(publicUrl: string): ClientSettings {
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
    defaultClientScopes: ["basic", "profile", hubAudience, exchangeScope],
    optionalClientScopes: [],
  };
}

/** Feeds the hub's mirror: reads people, groups and events, and its token is of no use at the hub itself. */
export function reader(secret: string): ClientSettings {
  return {
    ...serviceOnly,
    clientId: "hub-reader",
    name: "Hub: mirror of people and groups",
    secret,
    // The Admin API reads a caller's roles from his token.
    fullScopeAllowed: true,
    // Keycloak adds `service_account` by itself.
    defaultClientScopes: ["basic", "roles", "service_account"],
  };
}

/**
 * Carries a person's word to the Admin API: exchanges his portal token for one that Keycloak's fine-grained permissions
 * let through. It has no account of its own, so without a person it can do nothing.
 */
export function hub(secret: string): ClientSettings {
  return {
    ...serviceOnly,
    clientId: "hub",
    name: "Hub: grants in the name of those who give them",
    secret,
    serviceAccountsEnabled: false,
    // With `hubRoles` as all that its tokens may carry, no administrator's power travels this way, whoever holds it.
    fullScopeAllowed: false,
    attributes: { "standard.token.exchange.enabled": "true", "access.token.lifespan": "60" },
    defaultClientScopes: ["basic", "roles"],
  };
}

/** Without a role of `realm-management` Keycloak refuses the exchange; this one shows no more than fine-grained rules do. */
export const hubRoles = ["query-groups"];

/** Does what no giver may: makes groups, rules, accounts, and moves people. Its secret never reaches the API process. */
export function provisioner(secret: string): ClientSettings {
  return {
    ...serviceOnly,
    clientId: "hub-provisioner",
    name: "Hub: fixed operations",
    secret,
    fullScopeAllowed: true,
    attributes: { "access.token.lifespan": "60" },
    defaultClientScopes: ["basic", "roles", "service_account"],
  };
}

/** Marks a client as made for a tool of the hub; its value is the tool's id there. */
export const toolAttribute = "camera-hub.tool";

/** A program with an account and a secret of its own: it gets tokens for the hub, and neither it nor they have any other use. */
export function tool(clientId: string, id: string): ClientSettings {
  return {
    ...serviceOnly,
    clientId,
    name: `Tool ${clientId}`,
    fullScopeAllowed: false,
    attributes: { "standard.token.exchange.enabled": "false", [toolAttribute]: id },
    defaultClientScopes: ["basic", "profile", "service_account", hubAudience],
  };
}

/** The tool of the demo. Its secret is published: it exists in demo mode only. */
export const demoTool: ClientSettings = {
  ...serviceOnly,
  clientId: "demo-tool",
  name: "Demo tool",
  secret: "demo-tool-secret",
  fullScopeAllowed: false,
  attributes: { "standard.token.exchange.enabled": "false" },
  defaultClientScopes: ["basic", "profile", "service_account", hubAudience],
};
