import { z } from "zod";
import { AdminApiError, eachOf } from "../admin-api.ts";
import type { AdminApi } from "../admin-api.ts";

const stored = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(""),
  type: z.string(),
  logic: z.string().default("POSITIVE"),
  decisionStrategy: z.string().default("UNANIMOUS"),
  config: z.record(z.string(), z.string()).default({}),
  /** Groups are named by their ids. */
  resourcesData: z.array(z.object({ name: z.string() })).default([]),
  scopesData: z.array(z.object({ name: z.string() })).default([]),
});

/** A policy or permission as Keycloak holds it. */
export type Stored = z.infer<typeof stored>;

/** Path of the place where Keycloak keeps the realm's fine-grained permissions (v2). */
export async function authorizationPath(api: AdminApi, realm: string): Promise<string> {
  const settings = z.object({ adminPermissionsClient: z.object({ id: z.string() }).optional() });
  // Read from the realm, not among its clients, which the provisioner may not list.
  const id = (await api.get(`/${realm}`, settings)).adminPermissionsClient?.id ?? api.plan?.placeholder("permissions");
  if (id === undefined) throw new AdminApiError("GET", `/${realm}`, 404, "fine-grained permissions are off");
  return `/${realm}/clients/${id}/authz/resource-server`;
}

/** Keycloak builds each answer whole in memory: 40,000 rules at once ended a server of 320 MiB. */
const pageSize = 2_000;

/** All policies and permissions, by name, each once; which policies a permission needs is not in it. */
export async function listStored(api: AdminApi, path: string): Promise<Stored[]> {
  const all = new Map<string, Stored>();
  for (let first = 0; ; first += pageSize) {
    const page = await api.get(`${path}/policy?fields=*&first=${first}&max=${pageSize}`, z.array(stored));
    for (const one of page) all.set(one.id, one);
    if (page.length < pageSize) return [...all.values()];
  }
}

/** Those with these names. */
export async function findStored(api: AdminApi, path: string, names: readonly string[]): Promise<Stored[]> {
  const found: Stored[] = [];
  await eachOf(names, async (name) => {
    const one = await api.find(`${path}/policy/search?${new URLSearchParams({ name, fields: "*" })}`, stored);
    if (one !== null) found.push(one);
  });
  return found;
}

/** Ids of the permissions that need this policy. */
export async function dependentsOf(api: AdminApi, path: string, policyId: string): Promise<string[]> {
  const found = await api.get(`${path}/policy/${policyId}/dependentPolicies`, z.array(z.object({ id: z.string() })));
  return found.map(({ id }) => id);
}

/** Ids of the policies that a permission needs. */
export async function associatedWith(api: AdminApi, path: string, permissionId: string): Promise<string[]> {
  const found = await api.get(`${path}/policy/${permissionId}/associatedPolicies`, z.array(z.object({ id: z.string() })));
  return found.map(({ id }) => id);
}
