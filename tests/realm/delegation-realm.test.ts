import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { ensureFacilities } from "@camera-hub/keycloak/src/permissions/index.ts";
import { createDelegationWorld } from "../support/exchange.ts";
import type { DelegationWorld } from "../support/exchange.ts";
import { runKeycloak } from "../support/run/keycloak-place.ts";

let world: DelegationWorld;
let rulesPath: string;
beforeAll(async () => {
  world = await createDelegationWorld();
  rulesPath = `/${world.realm}/clients/${await clientId("admin-permissions")}/authz/resource-server`;
});
afterAll(() => world.close());

const identified = z.object({ id: z.string() });
const clientId = async (name: string) =>
  (await world.admin.get(`/${world.realm}/clients?clientId=${name}`, z.tuple([identified])))[0].id;
const rule = z.looseObject({ id: z.string(), name: z.string(), type: z.string() });
const rules = () => world.admin.get(`${rulesPath}/policy?max=10000`, z.array(rule));
const ruleId = async (name: string) => (await rules()).find((one) => one.name === name)?.id ?? expect.unreachable(name);

/** What applying would do, in words. */
async function plan(): Promise<string[]> {
  const lines: string[] = [];
  const { changed } = await world.apply({ plan: true, log: (line) => lines.push(line) });
  const planned = lines.filter((line) => line.startsWith("would "));
  expect(planned).toHaveLength(changed);
  return planned;
}

/** The plan says exactly this and does not do it; applying does it, and nothing else. */
async function isMended(...expected: string[]): Promise<void> {
  expect((await plan()).toSorted()).toEqual(expected.toSorted());
  expect((await world.apply()).changed).toBe(expected.length);
}

describe("groups", () => {
  interface Group {
    path: string;
    realmRoles: string[];
    clientRoles: Record<string, string[]>;
    id: string;
  }
  const group: z.ZodType<Group> = z.object({
    id: z.string(),
    path: z.string(),
    realmRoles: z.array(z.string()),
    clientRoles: z.record(z.string(), z.array(z.string())),
  });

  it("map no role, whichever of them one may be given", async () => {
    const all: Group[] = [];
    for (let level = [`/${world.realm}/groups`]; level.length > 0;) {
      const found: Group[] = [];
      for (const path of level)
        found.push(...(await world.admin.get(`${path}?max=1000&briefRepresentation=false`, z.array(group))));
      all.push(...found);
      level = found.map(({ id }) => `/${world.realm}/groups/${id}/children`);
    }
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ realmRoles, clientRoles }) => realmRoles.length > 0 || Object.keys(clientRoles).length > 0)).toEqual(
      [],
    );
  });

  it("lose a role that somebody mapped by hand", async () => {
    const management = await clientId("realm-management");
    const role = await world.admin.get(`/${world.realm}/clients/${management}/roles/manage-users`, z.looseObject({}));
    const viewer = await world.groupId("/vn/24/viewer");
    await world.admin.post(`/${world.realm}/groups/${viewer}/role-mappings/clients/${management}`, [role]);
    await isMended("would take role manage-users from group /vn/24/viewer");
  });
});

describe("a check of the rules", () => {
  /** What it says that it reads. */
  async function reading(change: Parameters<DelegationWorld["apply"]>[0] = {}): Promise<string> {
    const lines: string[] = [];
    expect((await world.apply({ ...change, log: (line) => lines.push(line) })).changed).toBe(0);
    return lines.find((line) => line.includes("rules")) ?? "";
  }
  const nothing = /^rules were all read at .*; 0 were made since/;

  it("reads none of them where Keycloak's events say that none was changed, and all when told to", async () => {
    await world.apply();
    expect(await reading()).toMatch(nothing);
    expect(await reading({ plan: true })).toMatch(nothing);
    expect(await reading({ everything: true })).toBe("all rules are read: all are to be read");
  });

  it("reads all when others are wanted than the last time", async () => {
    await world.apply({ operators: [{ code: "vnpt" }] });
    expect(await reading()).toBe("all rules are read: other rules are wanted than the last time");
    expect(await reading()).toMatch(nothing);
  });

  it("reads those that were made since, and mends them", async () => {
    const { provisionerSecret: clientSecret } = world;
    const account = { kind: "service", realm: world.realm, clientId: "hub-provisioner", clientSecret } as const;
    const facility = { provinceCode: "24", facilityCode: "24-801" };
    await ensureFacilities(new AdminApi(world.keycloakUrl, account), world.realm, [facility]);
    expect(await reading()).toMatch(/; 4 were made since/);
    expect(await reading()).toMatch(nothing);
    const manager = await world.admin.get(`/${world.realm}/group-by-path/vn/24/manager`, identified);
    const group = await world.admin.create(`/${world.realm}/groups/${manager.id}/children`, { name: "24-802" });
    const name = "give:/vn/24/manager/24-802";
    // Without `via-hub` a browser's token would do.
    const policies = [await ruleId("is:/vn/24/admin")];
    const made = { name, resourceType: "Groups", resources: [group], scopes: ["manage-membership"], policies };
    await world.admin.post(`${rulesPath}/permission/scope`, made);
    const lines: string[] = [];
    await world.apply({ plan: true, log: (line) => lines.push(line) });
    expect(lines.join("\n")).toMatch(/; 1 were made since/);
    expect(lines).toContain(`would restore permission rule ${name}`);
    expect((await world.apply()).changed).toBeGreaterThan(1);
    expect(await plan()).toEqual([]);
  });

  it.each([
    ["removed", "the events of the last check are gone", () => world.admin.delete(`/${world.realm}/admin-events`)],
    [
      "removed, and what the last check left behind made again",
      "the events of the last check are gone",
      async () => {
        await world.admin.delete(`/${world.realm}/admin-events`);
        const via = await world.admin.get(`${rulesPath}/policy/client/${await ruleId("via-hub")}`, z.looseObject({}));
        await world.admin.put(`${rulesPath}/policy/client/${String(via["id"])}`, via);
      },
    ],
    [
      "switched off and on",
      "UPDATE REALM since",
      async () => {
        await world.admin.put(`/${world.realm}`, { adminEventsEnabled: false });
        await world.admin.put(`/${world.realm}`, { adminEventsEnabled: true });
      },
    ],
  ])("reads all when the events were %s", async (_what, why, tamper) => {
    await world.apply();
    expect(await reading()).toMatch(nothing);
    await tamper();
    expect(await reading()).toContain(why);
    expect(await reading()).toMatch(nothing);
  });
});

describe("who may give what", () => {
  it("is as the code says, with nothing left to do the second time", async () => {
    expect(await plan()).toEqual([]);
    expect((await world.apply()).changed).toBe(0);
  });

  it("comes back when a permission is removed or loosened by hand", async () => {
    const [directory, give] = ["directory:/people/24/facility/24-001", "give:/vn/24/manager/24-001"];
    await world.admin.delete(`${rulesPath}/policy/${await ruleId(directory)}`);
    const loosened = {
      id: await ruleId(give),
      name: give,
      resourceType: "Groups",
      resources: [await world.groupId("/vn/24/manager/24-001")],
      scopes: ["manage-membership"],
      // Without `via-hub` a browser's token would do.
      policies: [await ruleId("is:/vn/24/admin")],
      decisionStrategy: "UNANIMOUS",
    };
    await world.admin.put(`${rulesPath}/permission/scope/${loosened.id}`, loosened);
    await isMended(`would make permission rule ${directory}`, `would restore permission rule ${give}`);
  });

  it("comes back when its scopes or its groups were widened by hand", async () => {
    const name = "give:/vn/24/health";
    const groups = ["health", "viewer", "reviewer", "tool", "admin"].map((role) => world.groupId(`/vn/24/${role}`));
    const widened = {
      id: await ruleId(name),
      name,
      resourceType: "Groups",
      resources: await Promise.all(groups),
      scopes: ["manage-membership", "manage"],
      policies: [await ruleId("is:/vn/24/admin"), await ruleId("via-hub")],
      decisionStrategy: "UNANIMOUS",
    };
    await world.admin.put(`${rulesPath}/permission/scope/${widened.id}`, widened);
    await isMended(`would restore permission rule ${name}`);
  });

  it("comes back when a policy counts other people in, or another client", async () => {
    const name = "is:/vn/24/admin";
    const path = `${rulesPath}/policy/group/${await ruleId(name)}`;
    const groups = await Promise.all(
      ["/vn/24/admin", "/vn/24/viewer"].map(async (group) => ({ id: await world.groupId(group), extendChildren: true })),
    );
    await world.admin.put(path, { name, logic: "POSITIVE", groups });
    const clients = [await clientId("hub"), await clientId("portal")];
    await world.admin.put(`${rulesPath}/policy/client/${await ruleId("via-hub")}`, { name: "via-hub", clients });
    await isMended(`would restore permission rule ${name}`, "would restore permission rule via-hub");
  });

  it("loses what was added by hand: a permission nobody decided", async () => {
    const added = {
      name: "by hand",
      resourceType: "Groups",
      resources: [await world.groupId("/vn/telecom")],
      scopes: ["manage-membership"],
      policies: [await ruleId("is:/vn/24/admin")],
    };
    await world.admin.post(`${rulesPath}/permission/scope`, added);
    await isMended("would remove permission rule by hand");
  });

  it("keeps the units it has when they are not named again", async () => {
    await world.apply({ provinces: [{ code: "01" }], operators: [{ code: "vnpt" }] });
    expect(await plan()).toEqual([]);
    expect(await ruleId("give:/vn/01/health")).not.toBe("");
  });

  it("puts people who stood in the realm before it had directories where they belong", async () => {
    const id = world.id("bg01.baove");
    const directory = "/people/24/facility/24-001";
    await world.leave(id, directory);
    await world.apply();
    // Somebody took him out: that stays.
    expect(await world.groupsOf(id)).toEqual(["/vn/24/viewer/24-001"]);
    for (const { id: policy } of await rules()) {
      if ((await rules()).some((one) => one.id === policy)) await world.admin.delete(`${rulesPath}/policy/${policy}`);
    }
    await world.apply();
    expect(await world.groupsOf(id)).toEqual([directory, "/vn/24/viewer/24-001"]);
    expect((await world.apply()).changed).toBe(0);
  });

  it("comes back with clients, secrets and settings", async () => {
    const hub = await clientId("hub");
    const found = await world.admin.get(`/${world.realm}/clients/${hub}`, z.looseObject({}));
    await world.admin.put(`/${world.realm}/clients/${hub}`, { ...found, fullScopeAllowed: true, secret: "guessed" });
    await world.admin.put(`/${world.realm}`, { bruteForceProtected: false });
    await isMended("would client hub: secret, fullScopeAllowed", "would realm settings: bruteForceProtected");
    expect(await plan()).toEqual([]);
  });
});

describe("a plan from the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = async (realm: string) => {
    const { url, admin } = await runKeycloak();
    const file = join(folder, "admin.json");
    writeFileSync(file, JSON.stringify(admin), { mode: 0o600 });
    const env = {
      ...process.env,
      KEYCLOAK_URL: url,
      KEYCLOAK_REALM: realm,
      KEYCLOAK_ADMIN_FILE: file,
      KEYCLOAK_READER_SECRET: world.readerSecret,
      KEYCLOAK_HUB_SECRET: world.hubSecret,
      KEYCLOAK_PROVISIONER_SECRET: world.provisionerSecret,
      PUBLIC_URL: world.publicUrl,
    };
    const root = resolve(import.meta.dirname, "../..");
    const { promise, resolve: done } = Promise.withResolvers<{ code: number | null; words: string }>();
    const child = execFile(
      join(root, "node_modules/.bin/tsx"),
      [join(root, "keycloak/src/main.ts"), "--plan"],
      { env },
      (_error, out, words) => done({ code: child.exitCode, words: out + words }),
    );
    return promise;
  };

  it("ends with 0 when nothing would change and with 3 when something would", async () => {
    expect(await run(world.realm)).toMatchObject({ code: 0, words: expect.stringContaining("0 changes needed") });
    await world.admin.put(`/${world.realm}`, { registrationAllowed: true });
    const drifted = await run(world.realm);
    expect(drifted).toMatchObject({ code: 3, words: expect.stringContaining("registrationAllowed") });
    expect(drifted.words).not.toContain(world.hubSecret);
    await world.apply();
  });

  it("tells of a realm that is not there yet, and makes none", async () => {
    const name = `${world.realm}-new`;
    expect(await run(name)).toMatchObject({ code: 3, words: expect.stringContaining(`would make realm ${name}`) });
    expect(await world.admin.find(`/${name}`, z.unknown())).toBeNull();
  });

  it("tells of a realm that holds nothing of ours yet", async () => {
    const name = `${world.realm}-bare`;
    await world.admin.create("", { realm: name, enabled: true });
    const answer = await run(name);
    await world.admin.delete(`/${name}`);
    expect(answer).toMatchObject({ code: 3, words: expect.stringContaining("make permission rule via-hub") });
  });
});

describe("the provisioner", () => {
  const provisioner = () =>
    new AdminApi(world.keycloakUrl, {
      kind: "service",
      realm: world.realm,
      clientId: "hub-provisioner",
      clientSecret: world.provisionerSecret,
    });
  const facility = { provinceCode: "24", facilityCode: "24-077" };

  it("makes a facility's groups, directory and permissions on its first use, once", async () => {
    const first = provisioner();
    await ensureFacilities(first, world.realm, [facility]);
    expect(first.changed).toBe(8);
    const second = provisioner();
    await ensureFacilities(second, world.realm, [facility]);
    expect(second.changed).toBe(0);
    // The realm as code knows what the provisioner made, and keeps it.
    expect(await plan()).toEqual([]);
  });

  it("makes accounts and moves people, so that they can be given to at once", async () => {
    const api = provisioner();
    const guard = await api.create(`/${world.realm}/users`, { username: "bg77.baove", enabled: true });
    await api.put(`/${world.realm}/users/${guard}/groups/${await world.groupId("/people/24/facility/24-077")}`);
    const viewer = "/vn/24/viewer/24-077";
    expect(await (await world.as("bg01.quanly")).give(guard, viewer)).toBe(403);
    expect(await (await world.as("bacgiang.so")).give(guard, viewer)).toBe(204);
    const manager = await world.makePerson("bg77.quanly", ["/people/24/members"]);
    expect(await (await world.as("bacgiang.so")).give(manager, "/vn/24/manager/24-077")).toBe(204);
    expect(await (await world.as("bg77.quanly")).take(guard, viewer)).toBe(204);
    expect(await (await world.as("bg77.quanly")).give(guard, "/vn/24/viewer/24-001")).toBe(403);
    await api.delete(`/${world.realm}/users/${guard}`);
  });

  it("refuses a province that takes no part, and a code that would be a path", async () => {
    const elsewhere = ensureFacilities(provisioner(), world.realm, [{ provinceCode: "99", facilityCode: "99-001" }]);
    await expect(elsewhere).rejects.toThrow("takes no part");
    for (const facilityCode of ["../30", "a/b", "", "a,b"]) {
      await expect(ensureFacilities(provisioner(), world.realm, [{ provinceCode: "24", facilityCode }])).rejects.toThrow(
        "no code",
      );
    }
  });

  // Tools are clients, and Keycloak has nothing narrower than `manage-clients` to make one: over clients it has power.
  it("has no power over events, nor to become more than it is, or to make a client that is", async () => {
    const api = provisioner();
    const management = await clientId("realm-management");
    const account = await world.admin.get(
      `/${world.realm}/clients/${await clientId("hub-provisioner")}/service-account-user`,
      identified,
    );
    const role = await world.admin.get(`/${world.realm}/clients/${management}/roles/realm-admin`, z.looseObject({}));
    const mine = await api.create(`/${world.realm}/clients`, { clientId: "mine", serviceAccountsEnabled: true });
    const made = await api.get(`/${world.realm}/clients/${mine}/service-account-user`, identified);
    const mappings = `role-mappings/clients/${management}`;
    const attempts: Record<string, () => Promise<unknown>> = {
      "remove events": () => api.delete(`/${world.realm}/admin-events`),
      "give its client a role": () => api.post(`/${world.realm}/users/${made.id}/${mappings}`, [role]),
      "take a role": () => api.post(`/${world.realm}/users/${account.id}/${mappings}`, [role]),
      "give a group a role": async () =>
        api.post(`/${world.realm}/groups/${await world.groupId("/vn/24/viewer")}/${mappings}`, [role]),
      impersonate: () => api.post(`/${world.realm}/users/${world.id("bo.lanhdao")}/impersonation`, {}),
      "reach another realm": () => api.get("/master/users", z.unknown()),
    };
    for (const [what, attempt] of Object.entries(attempts)) {
      await expect(attempt(), what).rejects.toMatchObject({ status: 403 });
    }
    await api.delete(`/${world.realm}/clients/${mine}`);
  });
});
