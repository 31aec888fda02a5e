import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createDelegationWorld, delegator, exchange, withToken } from "../support/exchange.ts";
import type { DelegationWorld, Delegator } from "../support/exchange.ts";
import { clientCredentials, signIn } from "../support/sign-in.ts";

// What else somebody might try with the power to give, or without it.

let world: DelegationWorld;
beforeAll(async () => {
  world = await createDelegationWorld();
});
afterAll(() => world.close());

const admin = () => world.as("bacgiang.so");
const member = () => world.newcomer("/people/24/members");
const groupId = (path: string) => world.groupId(path);

/** Keycloak says no to everybody who may give something. */
async function isRefusedToAll(method: string, path: string, body?: unknown): Promise<void> {
  for (const username of ["cuc.vienthong", "bacgiang.so", "bg01.quanly", "viettel.truong"]) {
    const status = await (await world.as(username)).call(method, path, body);
    expect([username, method, path, status]).toEqual([username, method, path, 403]);
  }
}

describe("a giver cannot", () => {
  it("move anybody into a directory or out of one, himself included", async () => {
    const person = member();
    for (const directory of ["/people/24/givers", "/people/24/members", "/people/24/facility/24-001", "/people/30/members"]) {
      expect([directory, await (await admin()).give(person, directory)]).toEqual([directory, 403]);
    }
    expect(await (await admin()).take(person, "/people/24/members")).toBe(403);
    expect(await (await admin()).give(world.id("bacgiang.so"), "/people/24/members")).toBe(403);
    expect(await (await admin()).take(world.id("bacgiang.so"), "/people/24/givers")).toBe(403);
    const department = await world.as("cuc.vienthong");
    expect(await department.give(world.newcomer("/people/ministry/members"), "/people/ministry/givers")).toBe(403);
    expect(await department.give(person, "/people/24/givers")).toBe(403);
    expect(await world.groupsOf(person)).toEqual(["/people/24/members"]);
  });

  it("make, rename, move or remove a group", async () => {
    const [viewer, above, province] = [await groupId("/vn/24/viewer"), await groupId("/vn/telecom"), await groupId("/vn/24")];
    await isRefusedToAll("POST", "/groups", { name: "new" });
    await isRefusedToAll("POST", `/groups/${province}/children`, { name: "new" });
    await isRefusedToAll("POST", `/groups/${above}/children`, { id: viewer, name: "viewer" });
    await isRefusedToAll("PUT", `/groups/${viewer}`, { name: "admin" });
    await isRefusedToAll("DELETE", `/groups/${viewer}`);
    expect(await groupId("/vn/24/viewer")).toBe(viewer);
  });

  it("map a role to a group or to a person", async () => {
    const clients = await world.admin.get(
      `/${world.realm}/clients?clientId=realm-management`,
      z.array(z.object({ id: z.string() })),
    );
    const management = clients[0]?.id ?? "";
    const role = await world.admin.get(`/${world.realm}/clients/${management}/roles/manage-users`, z.looseObject({}));
    for (const holder of [`groups/${await groupId("/vn/24/viewer")}`, `users/${member()}`]) {
      await isRefusedToAll("POST", `/${holder}/role-mappings/clients/${management}`, [role]);
    }
    await isRefusedToAll("POST", `/users/${world.id("bacgiang.so")}/role-mappings/clients/${management}`, [role]);
  });

  it("make an account, with or without groups of his own or somebody else's", async () => {
    for (const groups of [[], ["/people/24/members"], ["/vn/24/viewer", "/people/24/members"], ["/vn/30/viewer"]]) {
      await isRefusedToAll("POST", "/users", { username: `moi-${randomUUID()}`, enabled: true, groups });
    }
    await isRefusedToAll("POST", "/partialImport", { ifResourceExists: "SKIP", users: [{ username: "nhap" }] });
  });

  it("change an account, or look into it: password, name, second factor, sessions", async () => {
    const person = member();
    await isRefusedToAll("GET", `/users/${person}`);
    await isRefusedToAll("GET", `/users/${person}/groups`);
    await isRefusedToAll("GET", `/users/${person}/sessions`);
    await isRefusedToAll("PUT", `/users/${person}/reset-password`, { type: "password", value: "other", temporary: false });
    await isRefusedToAll("PUT", `/users/${person}`, { firstName: "Khác", enabled: false });
    await isRefusedToAll("PUT", `/users/${person}/execute-actions-email`, ["UPDATE_PASSWORD"]);
    await isRefusedToAll("GET", `/users/${person}/credentials`);
    await isRefusedToAll("POST", `/users/${person}/logout`);
    await isRefusedToAll("POST", `/users/${person}/impersonation`);
    await isRefusedToAll("DELETE", `/users/${person}`);
    await signIn({ ...world, username: "moi.people.24.members", password: "demo" });
  });

  it("read or write who may give, the realm's settings, clients or events", async () => {
    const clients = await world.admin.get(
      `/${world.realm}/clients?clientId=admin-permissions`,
      z.array(z.object({ id: z.string() })),
    );
    const rules = `/clients/${clients[0]?.id}/authz/resource-server`;
    await isRefusedToAll("GET", `${rules}/policy`);
    await isRefusedToAll("POST", `${rules}/policy/group`, { name: "mine", groups: [] });
    await isRefusedToAll("PUT", "", { adminPermissionsEnabled: false });
    await isRefusedToAll("POST", "/clients", { clientId: "mine" });
    await isRefusedToAll("GET", "/clients");
    await isRefusedToAll("GET", "/admin-events");
    await isRefusedToAll("DELETE", "/admin-events");
  });
});

describe("a browser's own token", () => {
  it("opens nothing at the Admin API, whoever holds it", async () => {
    for (const username of ["cuc.vienthong", "bacgiang.so", "bg01.quanly"]) {
      const { accessToken } = await signIn({ ...world, username, password: "demo" });
      const raw = withToken(world, accessToken);
      expect(await raw.give(member(), "/vn/24/viewer")).toBe(403);
      expect(await raw.give(world.newcomer("/people/24/facility/24-001"), "/vn/24/viewer/24-001")).toBe(403);
      expect(await raw.call("GET", "/users")).toBe(403);
      expect(await raw.call("GET", "/groups")).toBe(403);
    }
    expect(await world.groupsOf(member())).toEqual(["/people/24/members"]);
  });

  it("lets nobody join or leave a group in the account pages", async () => {
    const { accessToken } = await signIn({ ...world, username: "bacgiang.so", password: "demo" });
    const viewer = await groupId("/vn/24/viewer");
    for (const method of ["PUT", "POST", "DELETE"]) {
      const answer = await fetch(`${world.publicUrl}/auth/realms/${world.realm}/account/groups/${viewer}`, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, accept: "application/json", "content-type": "application/json" },
        body: "{}",
      });
      expect([method, answer.ok]).toEqual([method, false]);
    }
    expect(await world.groupsOf(world.id("bacgiang.so"))).toEqual(["/people/24/givers", "/vn/24/admin"]);
  });
});

describe("an exchange", () => {
  it("is made by the hub alone, with its secret", async () => {
    const { accessToken: token } = await signIn({ ...world, username: "bacgiang.so", password: "demo" });
    for (const client of [
      { client_id: "demo-tool", client_secret: "demo-tool-secret" },
      { client_id: "hub-reader", client_secret: world.readerSecret },
      { client_id: "hub-provisioner", client_secret: world.provisionerSecret },
      { client_id: "portal", client_secret: "" },
      { client_id: "hub", client_secret: "guess" },
      { client_id: "hub", client_secret: "" },
    ]) {
      await expect(exchange(world, token, client)).rejects.toMatchObject({ error: expect.any(String) });
    }
  });

  // What it made itself the hub may exchange once more: Keycloak says so, and the hub looks at `azp` before it asks.
  it("takes only what the portal's sign-in gave: no tool's token, none of the hub's services", async () => {
    for (const client of [
      { clientId: "demo-tool", clientSecret: "demo-tool-secret" },
      { clientId: "hub-reader", clientSecret: world.readerSecret },
      { clientId: "hub-provisioner", clientSecret: world.provisionerSecret },
    ]) {
      const { accessToken } = await clientCredentials({ ...world, ...client });
      await expect(exchange(world, accessToken)).rejects.toMatchObject({ error: expect.any(String) });
    }
    await expect(exchange(world, "not-a-token")).rejects.toMatchObject({ error: expect.any(String) });
  });

  it("leaves a tool with nothing to give by its own token either", async () => {
    const tool = await clientCredentials({ ...world, clientId: "demo-tool", clientSecret: "demo-tool-secret" });
    expect(await withToken(world, tool.accessToken).give(member(), "/vn/24/viewer")).toBe(403);
  });

  it("ends with the session it came from", async () => {
    const person = await signIn({ ...world, username: "bacgiang.so", password: "demo" });
    const held = withToken(world, await exchange(world, person.accessToken));
    await person.signOut();
    await expect(exchange(world, person.accessToken)).rejects.toMatchObject({ error: expect.any(String) });
    expect(await held.give(member(), "/vn/24/viewer")).toBe(401);
  });

  it("carries no administrator's power, even of somebody who has it", async () => {
    const clients = await world.admin.get(
      `/${world.realm}/clients?clientId=realm-management`,
      z.array(z.object({ id: z.string() })),
    );
    const management = clients[0]?.id ?? "";
    const role = await world.admin.get(`/${world.realm}/clients/${management}/roles/realm-admin`, z.looseObject({}));
    const person = await world.makePerson("quan.tri", ["/people/24/members"]);
    await world.admin.post(`/${world.realm}/users/${person}/role-mappings/clients/${management}`, [role]);
    const powerful = await delegator(world, "quan.tri");
    expect(await powerful.give(member(), "/vn/24/viewer")).toBe(403);
    expect(await powerful.call("POST", "/users", { username: "moi" })).toBe(403);
    await world.admin.delete(`/${world.realm}/users/${person}`);
  });
});

describe("a token exchanged before its bearer's role ended", () => {
  const works = async (giver: Delegator, person: string, group: string) => {
    expect(await giver.give(person, group)).toBe(204);
    expect(await giver.take(person, group)).toBe(204);
  };

  it("is worth nothing from that moment", async () => {
    const held = await delegator(world, "bacgiang.so");
    await works(held, member(), "/vn/24/viewer");
    await world.leave(world.id("bacgiang.so"), "/vn/24/admin");
    expect(await held.give(member(), "/vn/24/viewer")).toBe(403);
    expect(await (await delegator(world, "bacgiang.so")).give(member(), "/vn/24/viewer")).toBe(403);
    await world.join(world.id("bacgiang.so"), "/vn/24/admin");
    await works(held, member(), "/vn/24/viewer");
  });

  it("nor from the moment when he is moved among those he gave to", async () => {
    const held = await delegator(world, "bacgiang.so");
    await works(held, member(), "/vn/24/viewer");
    await world.join(world.id("bacgiang.so"), "/people/24/members");
    expect(await held.give(member(), "/vn/24/viewer")).toBe(403);
    await world.leave(world.id("bacgiang.so"), "/people/24/members");
  });

  it("nor when his account is closed", async () => {
    const held = await delegator(world, "haiduong.so");
    await works(held, world.newcomer("/people/30/members"), "/vn/30/viewer");
    const path = `/${world.realm}/users/${world.id("haiduong.so")}`;
    const account = await world.admin.get(path, z.looseObject({}));
    await world.admin.put(path, { ...account, enabled: false });
    expect(await held.give(world.newcomer("/people/30/members"), "/vn/30/viewer")).toBe(401);
  });
});
