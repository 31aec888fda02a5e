import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoPeople } from "@camera-hub/keycloak/src/demo-people.ts";
import { createDelegationWorld, directories } from "../support/exchange.ts";
import type { DelegationWorld } from "../support/exchange.ts";

let world: DelegationWorld;
beforeAll(async () => {
  world = await createDelegationWorld();
  // A colleague beside each giver, with the same role in the same directory.
  await world.makePerson("bacgiang.so2", ["/vn/24/admin", "/people/24/givers"]);
  await world.makePerson("bg01.quanly2", ["/vn/24/manager/24-001", "/people/24/members"]);
  await world.makePerson("viettel.truong2", ["/operators/viettel/lead", "/people/operators/viettel/givers"]);
  await world.apply({ operators: [{ code: "vnpt" }] });
});
afterAll(() => world.close());

const id = (username: string) => world.id(username);
const newcomer: DelegationWorld["newcomer"] = (directory) => world.newcomer(directory);
const groupsOf = (personId: string) => world.groupsOf(personId);

/** Gives and takes again; both must succeed and be seen. */
async function givesAndTakes(giver: string, person: string, group: string): Promise<void> {
  const step = `${giver} gives ${group}`;
  expect([step, await (await world.as(giver)).give(person, group)]).toEqual([step, 204]);
  expect(await groupsOf(person)).toContain(group);
  expect([step, await (await world.as(giver)).take(person, group)]).toEqual([step, 204]);
  expect(await groupsOf(person)).not.toContain(group);
}

/** Keycloak says no, and nothing is other than before. */
async function isRefused(giver: string, person: string, group: string): Promise<void> {
  const before = await groupsOf(person);
  const step = `${giver} gives ${group}`;
  expect([step, await (await world.as(giver)).give(person, group)]).toEqual([step, 403]);
  expect(await groupsOf(person)).toEqual(before);
}

describe("everybody", () => {
  it("stands in exactly one directory", async () => {
    for (const person of demoPeople) {
      const expected = [person.directoryPath, person.groupPath].toSorted();
      expect(await groupsOf(id(person.username))).toEqual(expected);
    }
    const tool = world.applied.serviceAccountIds["demo-tool"] ?? "";
    expect(await groupsOf(tool)).toEqual(["/people/ministry/members", "/vn/tool"]);
  });
});

describe("a grant within one's authority", () => {
  it("of the Telecom Department: the country's roles, a province's admin and auditor, an operator's lead", async () => {
    for (const role of ["leader", "auditor", "tool"]) {
      await givesAndTakes("cuc.vienthong", newcomer("/people/ministry/members"), `/vn/${role}`);
    }
    for (const province of ["24", "30"]) {
      await givesAndTakes("cuc.vienthong", newcomer(`/people/${province}/givers`), `/vn/${province}/admin`);
    }
    await givesAndTakes("cuc.vienthong", newcomer("/people/24/givers"), "/vn/24/auditor");
    await givesAndTakes("cuc.vienthong", newcomer("/people/operators/viettel/givers"), "/operators/viettel/lead");
  });

  it("of a province's admin: its roles to its members, its facilities' to its guards", async () => {
    for (const role of ["health", "viewer", "reviewer", "tool", "manager/24-001", "viewer/24-001"]) {
      await givesAndTakes("bacgiang.so", newcomer("/people/24/members"), `/vn/24/${role}`);
    }
    const guard = newcomer("/people/24/facility/24-001");
    for (const role of ["viewer", "viewer/24-001", "reviewer/24-001"]) {
      await givesAndTakes("bacgiang.so", guard, `/vn/24/${role}`);
    }
  });

  it("of a facility's manager: viewer and reviewer to its own people", async () => {
    const guard = newcomer("/people/24/facility/24-001");
    for (const role of ["viewer", "reviewer"]) await givesAndTakes("bg01.quanly", guard, `/vn/24/${role}/24-001`);
  });

  it("of an operator's lead: engineer to its own people", async () => {
    await givesAndTakes("viettel.truong", newcomer("/people/operators/viettel/members"), "/operators/viettel/engineer");
  });

  it("is logged by Keycloak under the giver's own name and the hub's client", async () => {
    const person = newcomer("/people/24/members");
    await (await world.as("bacgiang.so")).give(person, "/vn/24/viewer");
    const event = z.object({ authDetails: z.object({ userId: z.string(), clientId: z.string() }) });
    const query = `resourceTypes=GROUP_MEMBERSHIP&resourcePath=users/${person}/groups/*&max=1`;
    const events = await world.admin.get(`/${world.realm}/admin-events?${query}`, z.array(event));
    expect(events[0]?.authDetails.userId).toBe(id("bacgiang.so"));
    const client = z.object({ clientId: z.string() });
    const { clientId } = await world.admin.get(`/${world.realm}/clients/${events[0]?.authDetails.clientId}`, client);
    expect(clientId).toBe("hub");
    await (await world.as("bacgiang.so")).take(person, "/vn/24/viewer");
  });

  it("travels with a token that is short-lived and opens nothing but the Admin API", async () => {
    const claims = decodeJwt((await world.as("bacgiang.so")).token);
    expect(claims).toMatchObject({ azp: "hub", aud: "realm-management", sub: id("bacgiang.so") });
    expect(claims["resource_access"]).toEqual({ "realm-management": { roles: ["query-groups"] } });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(60);
  });
});

describe("nobody can give", () => {
  it("to himself", async () => {
    await isRefused("cuc.vienthong", id("cuc.vienthong"), "/vn/leader");
    await isRefused("bacgiang.so", id("bacgiang.so"), "/vn/24/health");
    await isRefused("bg01.quanly", id("bg01.quanly"), "/vn/24/viewer/24-001");
    await isRefused("viettel.truong", id("viettel.truong"), "/operators/viettel/engineer");
  });

  it("to a colleague in his own directory, nor take from him", async () => {
    await isRefused("cuc.vienthong", id("cuc.vienthong2"), "/vn/leader");
    await isRefused("bacgiang.so", id("bacgiang.so2"), "/vn/24/health");
    await isRefused("bg01.quanly", id("bg01.quanly2"), "/vn/24/viewer/24-001");
    await isRefused("viettel.truong", id("viettel.truong2"), "/operators/viettel/engineer");
    expect(await (await world.as("bacgiang.so")).take(id("bacgiang.so2"), "/vn/24/admin")).toBe(403);
    expect(await (await world.as("cuc.vienthong")).take(id("cuc.vienthong2"), "/vn/telecom")).toBe(403);
    expect(await groupsOf(id("bacgiang.so2"))).toContain("/vn/24/admin");
  });

  it("to those above him, nor take from them", async () => {
    await isRefused("bacgiang.so", id("cuc.vienthong"), "/vn/24/viewer");
    await isRefused("bg01.quanly", id("bacgiang.so"), "/vn/24/viewer/24-001");
    await isRefused("viettel.truong", id("cuc.vienthong"), "/operators/viettel/engineer");
    expect(await (await world.as("bacgiang.so")).take(id("cuc.vienthong"), "/vn/telecom")).toBe(403);
    expect(await (await world.as("bg01.quanly")).take(id("bacgiang.so"), "/vn/24/admin")).toBe(403);
  });

  it("what belongs to another province, facility or operator", async () => {
    const mine = newcomer("/people/24/members");
    for (const group of ["/vn/30/viewer", "/vn/30/health", "/vn/30/admin", "/operators/viettel/engineer"]) {
      await isRefused("bacgiang.so", mine, group);
    }
    await isRefused("haiduong.so", newcomer("/people/30/members"), "/vn/24/viewer/24-001");
    await isRefused("viettel.truong", newcomer("/people/operators/viettel/members"), "/operators/vnpt/engineer");
  });

  it("to people of another province, the ministry or an operator", async () => {
    for (const directory of directories.filter((path) => !path.startsWith("/people/24/"))) {
      await isRefused("bacgiang.so", newcomer(directory), "/vn/24/viewer");
      await isRefused("bg01.quanly", newcomer(directory), "/vn/24/viewer/24-001");
    }
    await isRefused("haiduong.so", newcomer("/people/24/facility/24-001"), "/vn/30/viewer");
    await isRefused("viettel.truong", newcomer("/people/24/members"), "/operators/viettel/engineer");
  });

  it("to who stands in no directory, or in one of his and one of somebody else's", async () => {
    await isRefused("bacgiang.so", await world.makePerson("khong.danhba", []), "/vn/24/viewer");
    const both = await world.makePerson("hai.danhba", ["/people/24/members", "/people/30/members"]);
    await isRefused("bacgiang.so", both, "/vn/24/viewer");
  });

  it("a role of his own level or above it", async () => {
    const mine = newcomer("/people/24/members");
    for (const group of ["/vn/24/admin", "/vn/24/auditor", "/vn/telecom", "/vn/leader", "/vn/auditor", "/vn/tool"]) {
      await isRefused("bacgiang.so", mine, group);
    }
    const guard = newcomer("/people/24/facility/24-001");
    for (const group of ["/vn/24/manager/24-001", "/vn/24/viewer", "/vn/24/reviewer", "/vn/24/health", "/vn/24/admin"]) {
      await isRefused("bg01.quanly", guard, group);
    }
    await isRefused("viettel.truong", newcomer("/people/operators/viettel/members"), "/operators/viettel/lead");
  });

  it("the role of the Telecom Department, not even the Department itself: that takes two", async () => {
    for (const directory of ["/people/ministry/members", "/people/ministry/givers", "/people/24/givers"]) {
      await isRefused("cuc.vienthong", newcomer(directory), "/vn/telecom");
    }
  });

  it("past a level: the Telecom Department gives no guard his post", async () => {
    await isRefused("cuc.vienthong", newcomer("/people/24/members"), "/vn/24/viewer");
    await isRefused("cuc.vienthong", newcomer("/people/24/facility/24-001"), "/vn/24/viewer/24-001");
    await isRefused("cuc.vienthong", newcomer("/people/24/members"), "/vn/24/admin");
    await isRefused("cuc.vienthong", newcomer("/people/operators/viettel/members"), "/operators/viettel/engineer");
  });

  it("the group above a role, with which no role comes but nobody decided it", async () => {
    const mine = newcomer("/people/24/members");
    for (const group of ["/vn", "/vn/24", "/vn/24/manager"]) await isRefused("bacgiang.so", mine, group);
  });

  it("while he stands among those he would give to", async () => {
    await world.makePerson("bacgiang.lac", ["/vn/24/admin", "/people/24/members"]);
    await isRefused("bacgiang.lac", id("bacgiang.lac"), "/vn/24/health");
    await isRefused("bacgiang.lac", newcomer("/people/24/members"), "/vn/24/viewer");
    await world.makePerson("bg01.lac", ["/vn/24/manager/24-001", "/people/24/facility/24-001"]);
    await isRefused("bg01.lac", newcomer("/people/24/facility/24-001"), "/vn/24/viewer/24-001");
  });

  it("without a role that gives", async () => {
    for (const username of ["bo.lanhdao", "kiemtoan", "bacgiang.yte", "bg01.kiemtra", "bg01.baove", "viettel.kysu"]) {
      await isRefused(username, newcomer("/people/24/members"), "/vn/24/viewer");
      await isRefused(username, newcomer("/people/24/facility/24-001"), "/vn/24/viewer/24-001");
      await isRefused(username, id(username), "/vn/24/admin");
    }
  });
});
