import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoPeople } from "@camera-hub/keycloak/src/demo-people.ts";
import { createTestRealm } from "../support/realm.ts";
import type { TestRealm } from "../support/realm.ts";

let world: TestRealm;
beforeAll(async () => {
  world = await createTestRealm();
});
afterAll(() => world.close());

const paths = z.array(z.object({ path: z.string() }));
const client = z.looseObject({ id: z.string(), clientId: z.string(), directAccessGrantsEnabled: z.boolean().default(false) });
const clients = () => world.admin.get(`/${world.realm}/clients?max=100`, z.array(client));
const groupsOf = async (userId: string) =>
  (await world.admin.get(`/${world.realm}/users/${userId}/groups`, paths)).map(({ path }) => path);
const id = (username: string) => world.applied.userIds[username] ?? "";

describe("the realm as code", () => {
  it("has nothing left to do the second time", async () => {
    const again = await world.apply();
    expect(again).toEqual({ ...world.applied, changed: 0 });
  });

  it("puts each person of the demonstration into his group, with the realm's default role", async () => {
    for (const person of demoPeople) expect(await groupsOf(id(person.username))).toEqual([person.groupPath]);
    const roles = await world.admin.get(
      `/${world.realm}/users/${id("kiemtoan")}/role-mappings/realm`,
      z.array(z.object({ name: z.string() })),
    );
    expect(roles.map(({ name }) => name)).toEqual([`default-roles-${world.realm}`]);
    expect(await groupsOf(world.applied.serviceAccountIds["demo-tool"] ?? "")).toEqual(["/vn/tool"]);
  });

  it("leaves no way to send a password past the sign-in page", async () => {
    expect((await clients()).filter((c) => c.directAccessGrantsEnabled)).toEqual([]);
  });

  it("gives roles to nobody by membership", async () => {
    const roles = z.object({ realmRoles: z.array(z.string()), clientRoles: z.record(z.string(), z.array(z.string())) });
    for (const path of new Set(demoPeople.map((person) => person.groupPath))) {
      expect(await world.admin.get(`/${world.realm}/groups/${await world.groupId(path)}`, roles)).toMatchObject({
        realmRoles: [],
        clientRoles: {},
      });
    }
  });

  it("repairs what was changed by hand, and only that", async () => {
    const portal = (await clients()).find((c) => c.clientId === "portal");
    await world.admin.put(`/${world.realm}/clients/${portal?.id}`, {
      ...portal,
      directAccessGrantsEnabled: true,
      redirectUris: ["*"],
      attributes: { "pkce.code.challenge.method": "" },
    });
    await world.admin.put(`/${world.realm}`, { registrationAllowed: true, bruteForceProtected: false });
    expect((await world.apply()).changed).toBe(2);
    const repaired = (await clients()).find((c) => c.clientId === "portal");
    expect(repaired).toMatchObject({
      directAccessGrantsEnabled: false,
      redirectUris: [`${world.publicUrl}/*`],
      attributes: { "pkce.code.challenge.method": "S256" },
    });
    expect(await world.admin.get(`/${world.realm}`, z.looseObject({}))).toMatchObject({
      registrationAllowed: false,
      bruteForceProtected: true,
    });
  });

  it("does not give back a membership that was taken away", async () => {
    await world.leave(id("bg01.baove"), "/vn/24/viewer/24-001");
    expect((await world.apply()).changed).toBe(0);
    expect(await groupsOf(id("bg01.baove"))).toEqual([]);
  });

  it("makes groups for provinces and operators before anybody is in them", async () => {
    await world.apply({ provinces: [{ code: "01" }], operators: [{ code: "vnpt" }] });
    for (const path of ["/vn/01/admin", "/vn/01/manager", "/operators/vnpt/engineer"]) {
      expect(await world.groupId(path)).not.toBe("");
    }
  });
});

describe("production", () => {
  const production = { mode: "production", publicUrl: "https://hub.example" } as const;

  it("refuses demo people, plain HTTP, short secrets and the master realm", async () => {
    await expect(world.apply({ ...production, demoPeople })).rejects.toThrow("Demo people");
    await expect(world.apply({ ...production, publicUrl: "http://hub.example" })).rejects.toThrow("https");
    await expect(world.apply({ ...production, readerSecret: "short" })).rejects.toThrow("secret");
    await expect(world.apply({ realm: "master" })).rejects.toThrow("master");
  });

  it("removes them where it finds them, and asks everybody new for a second factor", async () => {
    const applied = await world.apply(production);
    expect(applied.userIds).toEqual({});
    expect(Object.keys(applied.serviceAccountIds)).toEqual(["hub-reader"]);
    expect(await world.admin.get(`/${world.realm}/users`, z.array(z.unknown()))).toEqual([]);
    expect((await clients()).map((c) => c.clientId)).not.toContain("demo-tool");

    const user = await world.admin.create(`/${world.realm}/users`, { username: "nguoi.moi", enabled: true });
    expect(await world.admin.get(`/${world.realm}/users/${user}`, z.looseObject({}))).toMatchObject({
      requiredActions: ["CONFIGURE_TOTP"],
    });
    const weak = { type: "password", value: "demo", temporary: false };
    await expect(world.admin.put(`/${world.realm}/users/${user}/reset-password`, weak)).rejects.toMatchObject({ status: 400 });
    expect((await world.apply(production)).changed).toBe(0);
  });
});
