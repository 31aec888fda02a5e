import { z } from "zod";
import { differences, matches } from "./admin-api.ts";
import type { AdminApi } from "./admin-api.ts";
import { exchangeScope, hubAudience } from "./client-settings.ts";

const named = z.looseObject({ id: z.string(), name: z.string() });

/** Client scopes that put an audience into access tokens (RFC 7519 §4.1.3). */
const scopes = [
  {
    name: hubAudience,
    description: "Access to the camera hub",
    audience: { "included.custom.audience": hubAudience },
  },
  {
    name: exchangeScope,
    description: "The hub may act in the bearer's name",
    audience: { "included.client.audience": "hub" },
  },
];

/** Makes the scopes; returns the ids of all that the realm has, by name. */
export async function applyClientScopes(api: AdminApi, realm: string): Promise<Map<string, string>> {
  const existing = await api.get(`/${realm}/client-scopes`, z.array(named));
  const ids = new Map(existing.map(({ name, id }) => [name, id]));
  for (const { name, description, audience } of scopes) {
    const mapper = {
      name: "audience",
      protocol: "openid-connect",
      protocolMapper: "oidc-audience-mapper",
      config: {
        ...audience,
        "access.token.claim": "true",
        "id.token.claim": "false",
        "introspection.token.claim": "true",
      },
    };
    const found = existing.find((scope) => scope.name === name);
    if (found === undefined) {
      const made = {
        name,
        description,
        protocol: "openid-connect",
        attributes: { "include.in.token.scope": "false", "display.on.consent.screen": "false" },
        protocolMappers: [mapper],
      };
      ids.set(name, await api.create(`/${realm}/client-scopes`, made, `make client scope ${name}`));
      continue;
    }
    const actual = z
      .array(named)
      .parse(found["protocolMappers"] ?? [])
      .find((m) => m.name === mapper.name);
    const path = `/${realm}/client-scopes/${found.id}/protocol-mappers/models`;
    if (actual === undefined) await api.post(path, mapper, `client scope ${name}: add its audience`);
    else if (!matches(actual, mapper))
      await api.put(`${path}/${actual.id}`, { ...actual, ...mapper }, `client scope ${name}: ${differences(actual, mapper)}`);
  }
  return ids;
}
