import { decodeJwt } from "jose";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Logout } from "@camera-hub/server/access/keycloak/events.ts";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import { systemClock } from "@camera-hub/server/app/clock.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { createGate } from "../support/gate.ts";
import type { Gate } from "../support/gate.ts";
import { mirrored } from "../support/mirror.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";
import { signIn } from "../support/sign-in.ts";

let world: TestRealm;
let store: TestDatabase;
let database: Database;
let gate: Gate;
let mirror: KeycloakMirror;

beforeAll(async () => {
  [world, store] = await Promise.all([createTestRealm(), createTestDatabase()]);
  database = openDatabase({ url: store.url, appPassword: store.appPassword, jobPassword: store.jobPassword, poolSize: 2 });
  gate = await createGate(new URL(world.keycloakUrl));
  mirror = makeMirror();
  await mirror.start();
  await until(() => mirror.syncedAt !== null);
});
afterAll(async () => {
  await mirror.stop();
  await gate.shut();
  await database.close();
  await Promise.all([world.close(), store.drop()]);
});

function makeMirror(clientSecret = world.readerSecret, keptIn = database): KeycloakMirror {
  const client = new KeycloakClient({ url: gate.url, realm: world.realm, clientId: "hub-reader", clientSecret });
  return new KeycloakMirror({
    client,
    database: keptIn,
    clock: systemClock,
    log: pino({ level: "silent" }),
    pollIntervalMs: 100,
  });
}

const id = (username: string) => world.applied.userIds[username] ?? "";
const groups = (username: string, of = mirror) => of.snapshot().groups.get(id(username)) ?? [];
const user = (userId: string) => world.admin.get(`/${world.realm}/users/${userId}`, z.looseObject({ id: z.string() }));

const until = (holds: () => boolean, of = mirror) => mirrored(of, holds);

describe("the mirror", () => {
  it("knows everybody: name as one says it, kind, groups", () => {
    const { persons } = mirror.snapshot();
    expect(persons.get(id("bo.lanhdao"))).toEqual({
      username: "bo.lanhdao",
      displayName: "Nguyễn Minh Quang",
      kind: "person",
      enabled: true,
      hasSecondFactor: false,
    });
    expect(groups("bo.lanhdao")).toEqual(["/vn/leader"]);
    const tool = world.applied.serviceAccountIds["demo-tool"] ?? "";
    expect(persons.get(tool)).toMatchObject({ displayName: "demo-tool", kind: "tool", enabled: true });
    expect(mirror.snapshot().groups.get(tool)).toEqual(["/vn/tool"]);
    expect([...persons.values()].filter(({ kind }) => kind === "tool")).toHaveLength(1);
  });

  it("hears of a membership given and taken, and counts each change once", async () => {
    const before = mirror.snapshot();
    await world.join(id("kiemtoan"), "/vn/leader");
    await until(() => groups("kiemtoan").includes("/vn/leader"));
    expect(groups("kiemtoan")).toEqual(["/vn/auditor", "/vn/leader"]);
    await world.leave(id("kiemtoan"), "/vn/leader");
    await until(() => !groups("kiemtoan").includes("/vn/leader"));
    expect(mirror.snapshot().version).toBe(before.version + 2);
    // What was handed out stays what it was.
    expect(before.groups.get(id("kiemtoan"))).toEqual(["/vn/auditor"]);
  });

  it("hears of an account that is closed, renamed, made or removed", async () => {
    const officer = await user(id("cuc.vienthong2"));
    await world.admin.put(`/${world.realm}/users/${officer.id}`, { ...officer, enabled: false, firstName: "Đức Em" });
    await until(() => mirror.snapshot().persons.get(officer.id)?.enabled === false);
    expect(mirror.snapshot().persons.get(officer.id)?.displayName).toBe("Lê Đức Em");

    const made = await world.admin.create(`/${world.realm}/users`, { username: "moi", enabled: true, groups: ["/vn/auditor"] });
    await until(() => mirror.snapshot().groups.has(made));
    expect(mirror.snapshot().persons.get(made)).toMatchObject({ username: "moi", displayName: "moi" });
    await world.admin.delete(`/${world.realm}/users/${made}`);
    await until(() => !mirror.snapshot().persons.has(made));
    expect(mirror.snapshot().groups.has(made)).toBe(false);
  });

  it("knows who has a second factor, and hears when it is taken off him", async () => {
    const otp = {
      type: "otp",
      secretData: JSON.stringify({ value: "a-secret-of-sorts" }),
      credentialData: JSON.stringify({ subType: "totp", digits: 6, counter: 0, period: 30, algorithm: "HmacSHA1" }),
    };
    const path = `/${world.realm}/users`;
    const careful = await world.admin.create(path, { username: "can.than", enabled: true, credentials: [otp] });
    const known = (of = mirror) => of.snapshot().persons.get(careful)?.hasSecondFactor;
    await until(() => known() === true);
    // Another one that reads everybody, rather than him alone, says the same.
    const empty = await createTestDatabase();
    const beside = openDatabase({ ...empty, poolSize: 2 });
    const other = makeMirror(world.readerSecret, beside);
    await other.start();
    await until(() => other.syncedAt !== null, other);
    expect(known(other)).toBe(true);
    await other.stop();
    await beside.close();
    await empty.drop();
    const [held] = await world.admin.get(`${path}/${careful}/credentials`, z.array(z.object({ id: z.string() })));
    await world.admin.delete(`${path}/${careful}/credentials/${held!.id}`);
    await until(() => known() === false);
    await world.admin.delete(`${path}/${careful}`);
    await until(() => !mirror.snapshot().persons.has(careful));
  });

  it("follows groups that are renamed, moved and removed", async () => {
    const group = await world.groupId("/vn/24/viewer");
    await world.admin.put(`/${world.realm}/groups/${group}`, { name: "guest" });
    await until(() => groups("bg01.baove")[0] === "/vn/24/guest/24-001");
    await world.admin.put(`/${world.realm}/groups/${group}`, { name: "visitor" });
    await until(() => groups("bg01.baove")[0] === "/vn/24/visitor/24-001");
    const province = await world.groupId("/vn/30");
    await world.admin.post(`/${world.realm}/groups/${province}/children`, { id: group, name: "visitor" });
    await until(() => groups("bg01.baove")[0] === "/vn/30/visitor/24-001");
    await world.admin.delete(`/${world.realm}/groups/${group}`);
    await until(() => groups("bg01.baove").length === 0);
    expect(groups("haiduong.so")).toEqual(["/vn/30/admin"]);
  });

  it("loses a tool with its client", async () => {
    const client = await world.admin.create(`/${world.realm}/clients`, {
      clientId: "other-tool",
      serviceAccountsEnabled: true,
      secret: "other-tool-secret",
    });
    const account = await world.admin.get(
      `/${world.realm}/clients/${client}/service-account-user`,
      z.object({ id: z.string() }),
    );
    await world.join(account.id, "/vn/tool");
    await until(() => mirror.snapshot().groups.has(account.id));
    await world.admin.delete(`/${world.realm}/clients/${client}`);
    await until(() => !mirror.snapshot().persons.has(account.id));
  });
});

describe("a session that ends before its tokens", () => {
  const ended: Logout[] = [];
  const heard = (matches: (logout: Logout) => boolean) => until(() => ended.some(matches));
  const verifier = () =>
    createTokenVerifier({
      issuer: `${world.publicUrl}/auth/realms/${world.realm}`,
      audience: "camera-hub",
      jwks: new URL(`${world.keycloakUrl}/realms/${world.realm}/protocol/openid-connect/certs`),
      clock: systemClock,
    });
  const leader = async () => {
    const person = await signIn({ ...world, username: "bo.lanhdao", password: "demo" });
    return { ...person, token: await verifier().verify(person.accessToken) };
  };
  beforeAll(() => mirror.onLogout((logout) => ended.push(logout)));

  it("by signing out", async () => {
    const [gone, other] = [await leader(), await leader()];
    await gone.signOut();
    await heard(({ sessionId }) => sessionId === gone.token.sessionId);
    expect(ended.at(-1)?.userId).toBe(id("bo.lanhdao"));
    expect(mirror.hasEnded(gone.token)).toBe(true);
    expect(mirror.hasEnded(other.token)).toBe(false);
  });

  it("by an administrator who ends one session", async () => {
    const [gone, other] = [await leader(), await leader()];
    await world.admin.delete(`/${world.realm}/sessions/${gone.token.sessionId}`);
    await heard(({ sessionId }) => sessionId === gone.token.sessionId);
    expect(mirror.hasEnded(gone.token)).toBe(true);
    expect(mirror.hasEnded(other.token)).toBe(false);
  });

  it("by an administrator who ends all of a person's, or everybody's", async () => {
    const person = await leader();
    await world.admin.post(`/${world.realm}/users/${id("bo.lanhdao")}/logout`, {});
    await heard(({ userId, sessionId }) => userId === id("bo.lanhdao") && sessionId === null);
    expect(mirror.hasEnded(person.token)).toBe(true);

    const other = await signIn({ ...world, username: "kiemtoan", password: "demo" });
    const token = await verifier().verify(other.accessToken);
    expect(decodeJwt(other.accessToken).sub).toBe(id("kiemtoan"));
    expect(mirror.hasEnded(token)).toBe(false);
    await world.admin.post(`/${world.realm}/logout-all`, {});
    await heard(({ userId, sessionId }) => userId === null && sessionId === null);
    expect(mirror.hasEnded(token)).toBe(true);
  });
});

describe("without Keycloak", () => {
  it("stands still, says how old it is, and catches up by itself", async () => {
    await gate.shut();
    const stood = mirror.syncedAt;
    await world.leave(id("viettel.kysu"), "/operators/viettel/engineer");
    expect(groups("viettel.kysu")).toEqual(["/operators/viettel/engineer"]);
    await gate.open();
    await until(() => groups("viettel.kysu").length === 0);
    await until(() => (mirror.syncedAt?.getTime() ?? 0) > (stood?.getTime() ?? Infinity));
  });

  it("starts from what it stored, without believing that it is current", async () => {
    await mirror.stop();
    await gate.shut();
    const before = mirror.snapshot();
    const stored = mirror.syncedAt;
    mirror = makeMirror();
    await mirror.start();
    expect(mirror.snapshot()).toEqual(before);
    expect(mirror.syncedAt?.getTime()).toBeLessThanOrEqual(stored?.getTime() ?? 0);
    expect(mirror.syncedAt?.getTime()).toBeGreaterThan((stored?.getTime() ?? 0) - 10_000);

    await world.leave(id("haiduong.so"), "/vn/30/admin");
    await gate.open();
    await until(() => groups("haiduong.so").length === 0);
  });

  it("reads everything before it believes a mirror that is too old", async () => {
    await mirror.stop();
    await store.sql("update mirror_state set synced_at = $1", [new Date(Date.now() - 86_400_000)]);
    await store.sql("delete from membership where person_id = $1", [id("bacgiang.so")]);
    mirror = makeMirror();
    await mirror.start();
    expect(groups("bacgiang.so")).toEqual([]);
    const old = mirror.syncedAt;
    await until(() => mirror.syncedAt !== old);
    expect(groups("bacgiang.so")).toEqual(["/vn/24/admin"]);
  });

  it("believes nothing when its own secret is refused", async () => {
    await store.sql("update mirror_state set synced_at = null");
    const locked = makeMirror("wrong");
    await locked.start();
    expect(locked.syncedAt).toBeNull();
    await locked.stop();
    expect(locked.syncedAt).toBeNull();
  });
});
