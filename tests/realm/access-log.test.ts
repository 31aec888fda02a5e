import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { PostgresAccessLog } from "@camera-hub/server/audit/access-log.ts";
import { SignInLog } from "@camera-hub/server/audit/sign-ins.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";
import { signIn } from "../support/sign-in.ts";

// Sign-ins happen at Keycloak; in the access log they stand once, whoever reads them and however often (R9).

let world: TestRealm;
let store: TestDatabase;
let database: Database;

beforeAll(async () => {
  [world, store] = await Promise.all([createTestRealm(), createTestDatabase()]);
  database = openDatabase({ url: store.url, appPassword: store.appPassword, jobPassword: store.jobPassword, poolSize: 4 });
});
afterAll(async () => {
  await database.close();
  await Promise.all([world.close(), store.drop()]);
});

function makeLog(): SignInLog {
  return new SignInLog({
    keycloak: new KeycloakClient({
      url: new URL(world.keycloakUrl),
      realm: world.realm,
      clientId: "hub-reader",
      clientSecret: world.readerSecret,
    }),
    database,
    accessLog: new PostgresAccessLog(database),
    nameOf: () => null,
    log: pino({ level: "silent" }),
  });
}
const lines = (action: string) =>
  store.sql<{ actor_id: string; actor_name: string; outcome: string; code: string | null; address: string }>(
    "select actor_id, actor_name, outcome, code, host(address) as address from access_log where action = $1 order by occurred_at",
    [action],
  );
const leader = () => ({ ...world, username: "bo.lanhdao", password: "demo" });

describe("the access log", () => {
  it("has who signed in and out, and who was refused, once", async () => {
    const person = await signIn(leader());
    await expect(signIn({ ...leader(), password: "wrong" })).rejects.toMatchObject({ status: 200 });
    await person.signOut();
    const log = makeLog();
    expect(await log.read()).toBeGreaterThan(2);
    expect(await log.read()).toBe(0);
    const [signedIn, refused] = await lines("session.sign-in");
    const userId = world.applied.userIds["bo.lanhdao"];
    expect(signedIn).toMatchObject({
      actor_id: userId,
      actor_name: "bo.lanhdao",
      outcome: "ALLOWED",
      address: expect.any(String),
    });
    expect(refused).toMatchObject({ actor_id: userId, outcome: "REFUSED", code: "invalid_user_credentials" });
    expect(await lines("session.sign-out")).toHaveLength(1);
  });

  it("has them once also when two hubs read, or one again from the start", async () => {
    await signIn(leader());
    const before = (await lines("session.sign-in")).length;
    const [first, second] = [makeLog(), makeLog()];
    await Promise.all([first.read(), second.read()]);
    expect(await lines("session.sign-in")).toHaveLength(before + 1);
    expect(await makeLog().read()).toBe(0);
  });

  it("does not keep what was typed for an account that is not there", async () => {
    await expect(signIn({ ...leader(), username: "S3cret-Pa55" })).rejects.toMatchObject({ status: 200 });
    await makeLog().read();
    const rows = await store.sql("select * from access_log where code = 'user_not_found'");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("S3cret");
  });

  it("has what is done with accounts at Keycloak", async () => {
    const userId = world.applied.userIds["bo.lanhdao"]!;
    await world.admin.post(`/${world.realm}/users/${userId}/logout`, {});
    await makeLog().read();
    const rows = await store.sql<{ details: { path: string } }>(
      "select details from access_log where action = 'keycloak.user.action'",
    );
    expect(rows.map(({ details }) => details.path)).toContain(`users/${userId}/logout`);
  });
});
