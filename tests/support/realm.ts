import { randomBytes } from "node:crypto";
import Fastify from "fastify";
import { z } from "zod";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { applyRealm } from "@camera-hub/keycloak/src/apply.ts";
import type { AppliedRealm, ApplyRealmOptions } from "@camera-hub/keycloak/src/apply.ts";
import { demoPeople, demoToolGroup } from "@camera-hub/keycloak/src/demo-people.ts";
import { directoryFor } from "@camera-hub/keycloak/src/permissions/index.ts";
import { authProxy } from "@camera-hub/server/app/auth-proxy.ts";
import { runKeycloak } from "./run/keycloak-place.ts";
import { freePort } from "./run/port.ts";

const identified = z.object({ id: z.string() });

/** A realm of one suite, and its public pages behind a proxy of its own. */
export interface TestRealm {
  readonly realm: string;
  /** Origin at which a browser finds `/auth`. */
  readonly publicUrl: string;
  /** Back channel. */
  readonly keycloakUrl: string;
  readonly readerSecret: string;
  readonly hubSecret: string;
  readonly provisionerSecret: string;
  readonly applied: AppliedRealm;
  /** Applies the realm as code once more. */
  apply(change?: Partial<ApplyRealmOptions>): Promise<AppliedRealm>;
  /** An administrator at Keycloak's console. Paths are below `/admin/realms`. */
  readonly admin: AdminApi;
  groupId(path: string): Promise<string>;
  join(userId: string, groupPath: string): Promise<void>;
  leave(userId: string, groupPath: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A realm whose people are in their role groups and in nothing else: most facts about a membership need no directory.
 * @param publicUrl Of a hub that proxies `/auth` itself; absent: a proxy is started for the suite.
 */
export async function createTestRealm(publicUrl?: string): Promise<TestRealm> {
  const world = await createDelegationRealm(publicUrl);
  const tool = world.applied.serviceAccountIds["demo-tool"] ?? "";
  const stand = demoPeople.map((person) => [world.applied.userIds[person.username] ?? "", person.directoryPath] as const);
  for (const [id, path] of [...stand, [tool, directoryFor(demoToolGroup)] as const]) await world.leave(id, path);
  return world;
}

/** The realm exactly as the code makes it: each person stands in a directory as well, so people can give to each other. */
export async function createDelegationRealm(publicUrl?: string): Promise<TestRealm> {
  const keycloak = await runKeycloak();
  const realm = `t-${randomBytes(6).toString("hex")}`;
  const secret = () => randomBytes(24).toString("hex");
  const [readerSecret, hubSecret, provisionerSecret] = [secret(), secret(), secret()];
  const proxy = publicUrl === undefined ? await startProxy(realm, keycloak.url) : null;
  const origin = publicUrl ?? proxy?.publicUrl ?? "";
  const admin = new AdminApi(keycloak.url, { kind: "administrator", ...keycloak.admin });
  const apply = (change: Partial<ApplyRealmOptions> = {}) =>
    applyRealm({
      baseUrl: keycloak.url,
      adminUsername: keycloak.admin.username,
      adminPassword: keycloak.admin.password,
      realm,
      publicUrl: origin,
      mode: "demo",
      readerSecret,
      hubSecret,
      provisionerSecret,
      provinces: [],
      operators: [],
      log: () => {},
      ...change,
    });
  const groupId = async (path: string) => (await admin.get(`/${realm}/group-by-path${path}`, identified)).id;
  return {
    realm,
    publicUrl: origin,
    keycloakUrl: keycloak.url,
    readerSecret,
    hubSecret,
    provisionerSecret,
    applied: await apply(),
    apply,
    admin,
    groupId,
    join: async (userId, path) => admin.put(`/${realm}/users/${userId}/groups/${await groupId(path)}`),
    leave: async (userId, path) => admin.delete(`/${realm}/users/${userId}/groups/${await groupId(path)}`),
    async close() {
      await proxy?.close();
      // The run's own Keycloak goes with its database; somebody else's is left as it was.
      if (process.env["TEST_KEYCLOAK_URL"] !== undefined) await admin.delete(`/${realm}`);
    },
  };
}

/** The hub's proxy alone. */
export async function startProxy(realm: string, keycloakUrl: string): Promise<{ publicUrl: string; close(): Promise<void> }> {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const app = Fastify({ forceCloseConnections: true });
  await app.register(authProxy, { keycloakUrl: new URL(keycloakUrl), realm, publicUrl: new URL(publicUrl) });
  await app.listen({ port, host: "localhost" });
  return { publicUrl, close: () => app.close() };
}
