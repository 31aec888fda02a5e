import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { createTestDatabase } from "../support/database.ts";
import { createGate } from "../support/gate.ts";
import type { Gate } from "../support/gate.ts";
import { codes, openSubscription, postGraphql } from "../support/graphql.ts";
import { startKeycloakHub } from "../support/keycloak-hub.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";
import { freePort } from "../support/run/port.ts";
import { clientCredentials, signIn } from "../support/sign-in.ts";

/** The hub as it runs, with its own proxy, verifier and mirror; only its clock can be set forward. */
let realm: TestRealm;
let keycloak: Gate;
let origin: string;
let forwardMs = 0;
const clock = { now: () => new Date(Date.now() + forwardMs) };
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const publicUrl = new URL(`http://localhost:${port}`);
  const database = await createTestDatabase();
  stops.unshift(() => database.drop());
  realm = await createTestRealm(publicUrl.origin);
  stops.unshift(() => realm.close());
  keycloak = await createGate(new URL(realm.keycloakUrl));
  stops.unshift(() => keycloak.shut());

  await database.sql(
    "insert into org_unit (kind, code, name, short_name, valid_from) values ('MINISTRY', 'BTTTT', 'Bộ', 'Bộ', '2021-01-01')",
  );
  const { userIds, serviceAccountIds } = realm.applied;
  const grants = [
    [userIds["bo.lanhdao"], "leader", "/vn/leader", "{}"],
    [userIds["cuc.vienthong"], "telecom", "/vn/telecom", "{}"],
    [userIds["cuc.vienthong2"], "telecom", "/vn/telecom", "{}"],
    [userIds["kiemtoan"], "auditor", "/vn/auditor", "{}"],
    [serviceAccountIds["demo-tool"], "tool", "/vn/tool", "{camera:read}"],
  ];
  for (const grant of grants) {
    await database.sql(
      `insert into access_grant (person_id, role, group_path, permissions, valid_from) values ($1, $2, $3, $4, '2021-01-01')`,
      grant,
    );
  }

  const logger = pino({ level: "silent" });
  const mirrorDatabase = openDatabase({ ...database, poolSize: 2 });
  const client = { url: keycloak.url, realm: realm.realm, clientId: "hub-reader", clientSecret: realm.readerSecret };
  const mirror = new KeycloakMirror({ client: new KeycloakClient(client), database: mirrorDatabase, clock, log: logger });
  await mirror.start();
  stops.unshift(
    () => mirror.stop(),
    () => mirrorDatabase.close(),
  );
  const hub = await startKeycloakHub({
    realm: realm,
    database,
    mirror,
    clock,
    port,
    logger,
    groupId: async () => null,
    proxiesKeycloak: true,
  });
  stops.unshift(() => hub.close());
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

const id = (username: string) => realm.applied.userIds[username] ?? "";
const enter = (username: string) => signIn({ publicUrl: realm.publicUrl, realm: realm.realm, username, password: "demo" });
const me = (token: string) => postGraphql<{ me: { roles: { role: string }[] } }>(origin, token, "{ me { roles { role } } }");
const subscribe = async (token: string) => {
  const subscription = openSubscription(origin, token, "subscription { cameraStatusChanged { cursor } }");
  await subscription.opened;
  return subscription;
};

describe("a right that ends in Keycloak", () => {
  it("ends for requests and open sockets when a membership is taken away", async () => {
    const { accessToken } = await enter("bo.lanhdao");
    // On a busy machine the mirror's first reading may still be under way.
    await expect.poll(async () => (await me(accessToken)).data?.me.roles, { timeout: 30_000 }).toEqual([{ role: "leader" }]);
    const socket = await subscribe(accessToken);
    await realm.leave(id("bo.lanhdao"), "/vn/leader");
    const takenAtMs = performance.now();
    expect((await socket.closed).code).toBe(4403);
    // A second of polling and room for a busy machine.
    expect(performance.now() - takenAtMs).toBeLessThan(10_000);
    expect((await me(accessToken)).data.me.roles).toEqual([]);
  });

  it("ends when the account is closed", async () => {
    const { accessToken } = await enter("cuc.vienthong");
    const socket = await subscribe(accessToken);
    await realm.admin.put(`/${realm.realm}/users/${id("cuc.vienthong")}`, { enabled: false });
    expect((await socket.closed).code).toBe(4401);
    expect((await me(accessToken)).status).toBe(401);
  });

  it("ends with the session, and with that one alone", async () => {
    const [gone, other] = [await enter("cuc.vienthong2"), await enter("cuc.vienthong2")];
    const [socket, kept] = [await subscribe(gone.accessToken), await subscribe(other.accessToken)];
    await gone.signOut();
    expect((await socket.closed).code).toBe(4401);
    expect((await me(gone.accessToken)).status).toBe(401);
    expect((await me(other.accessToken)).data.me.roles).toEqual([{ role: "telecom" }]);
    await kept.stop();
  });

  it("ends for a tool as for anybody", async () => {
    const { publicUrl, realm: name } = realm;
    const tool = { publicUrl, realm: name, clientId: "demo-tool", clientSecret: "demo-tool-secret" };
    const { accessToken } = await clientCredentials(tool);
    expect((await me(accessToken)).data.me.roles).toEqual([{ role: "tool" }]);
    const socket = await subscribe(accessToken);
    await realm.leave(realm.applied.serviceAccountIds["demo-tool"] ?? "", "/vn/tool");
    expect((await socket.closed).code).toBe(4403);
  });
});

describe("when Keycloak has been out of reach for half a minute", () => {
  it("nobody's rights are believed, and they come back by themselves", async () => {
    const { accessToken } = await enter("kiemtoan");
    expect((await me(accessToken)).data.me.roles).toEqual([{ role: "auditor" }]);
    await keycloak.shut();
    forwardMs += 31_000;
    const refused = await me(accessToken);
    expect(codes(refused)).toEqual(["RIGHTS_UNKNOWN"]);
    expect(refused.data).toBeUndefined();
    await keycloak.open();
    await expect.poll(async () => (await me(accessToken)).data?.me.roles, { timeout: 30_000 }).toEqual([{ role: "auditor" }]);
  });
});
