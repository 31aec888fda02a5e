import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { ensureProvinces } from "@camera-hub/keycloak/src/permissions/index.ts";
import { findGroupId } from "@camera-hub/server/access/keycloak/directory.ts";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { Operations } from "@camera-hub/server/provisioner/index.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { createDelegationWorld } from "../support/exchange.ts";
import type { DelegationWorld } from "../support/exchange.ts";
import { postGraphql } from "../support/graphql.ts";
import { startKeycloakHub } from "../support/keycloak-hub.ts";
import { freePort } from "../support/run/port.ts";
import { signIn } from "../support/sign-in.ts";

// Two provinces become one in the real Keycloak, step by step, with a provisioner that dies in the middle: nobody who works there
// notices, and afterwards Keycloak itself lets the new province's admins give, and nobody else (R3, R5, R8).

let world: DelegationWorld;
let database: TestDatabase;
let jobs: Database;
let origin: string;
const stops: (() => Promise<unknown>)[] = [];
const clock = { now: () => new Date() };
const units = new Map<string, string>();
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const province = `24@${today}`;

/** The provisioner's way to Keycloak, which breaks for good at a write. */
class DyingApi extends AdminApi {
  left = Number.POSITIVE_INFINITY;
  override async put(...call: Parameters<AdminApi["put"]>): Promise<void> {
    this.#live();
    return super.put(...call);
  }
  override async delete(...call: Parameters<AdminApi["delete"]>): Promise<void> {
    this.#live();
    return super.delete(...call);
  }
  override async create(...call: Parameters<AdminApi["create"]>): Promise<string> {
    this.#live();
    return super.create(...call);
  }
  #live(): void {
    this.left -= 1;
    if (this.left < 0) throw new Error("killed");
  }
}

const provisionerApi = () =>
  new DyingApi(world.keycloakUrl, {
    kind: "service",
    realm: world.realm,
    clientId: "hub-provisioner",
    clientSecret: world.provisionerSecret,
  });
const provisioner = (api: AdminApi) => new Operations({ database: jobs, api, realm: world.realm, clock, aliasesKeptMs: 2_000 });

beforeAll(async () => {
  const logger = pino({ level: "silent" });
  world = await createDelegationWorld();
  stops.unshift(() => world.close());
  database = await createTestDatabase();
  stops.unshift(() => database.drop());
  jobs = openDatabase({ ...database, poolSize: 4 });
  await ensureProvinces(provisionerApi(), world.realm, ["27"]);
  await world.makePerson("bacninh.so", ["/vn/27/admin", "/people/27/givers"]);
  await layOut();
  const client = new KeycloakClient({
    url: new URL(world.keycloakUrl),
    realm: world.realm,
    clientId: "hub-reader",
    clientSecret: world.readerSecret,
  });
  const mirror = new KeycloakMirror({ client, database: jobs, clock, log: logger });
  await mirror.start();
  stops.unshift(
    () => mirror.stop(),
    () => jobs.close(),
  );
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const hub = await startKeycloakHub({
    realm: world,
    database,
    mirror,
    clock,
    port,
    logger,
    groupId: (path) => findGroupId(client, path),
  });
  stops.unshift(() => hub.close());
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function layOut(): Promise<void> {
  const unit = async (kind: string, code: string, parent: string | null) => {
    const [row] = await database.sql<{ id: string }>(
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
       select n.id, $1::org_unit_kind, $2, $2, $2, $3::uuid,
         case $1 when 'PROVINCE' then n.id when 'FACILITY' then $3::uuid end, case $1 when 'FACILITY' then n.id end,
         case $1 when 'FACILITY' then 'CONNECTED'::connection_stage end, '2021-01-01' from (select uuidv7() as id) n returning id`,
      [kind, code, parent],
    );
    units.set(code, row!.id);
    return row!.id;
  };
  const ministry = await unit("MINISTRY", "BTTTT", null);
  for (const code of ["24", "27", "30"]) await unit("PROVINCE", code, ministry);
  await unit("FACILITY", "24-001", units.get("24")!);
  await unit("FACILITY", "30-001", units.get("30")!);
  const grant = async (username: string, role: string, group: string, code: string | null, parent: string | null) => {
    const [row] = await database.sql<{ id: string }>(
      `insert into access_grant (person_id, role, unit_id, group_path, parent_id, valid_from)
       values ($1, $2, $3, $4, $5, '2021-01-01') returning id`,
      [world.id(username), role, code === null ? null : units.get(code), group, parent],
    );
    return row!.id;
  };
  const root = await grant("cuc.vienthong", "telecom", "/vn/telecom", null, null);
  const admin = await grant("bacgiang.so", "admin", "/vn/24/admin", "24", root);
  await grant("haiduong.so", "admin", "/vn/30/admin", "30", root);
  await grant("bacninh.so", "admin", "/vn/27/admin", "27", root);
  await grant("bacgiang.yte", "health", "/vn/24/health", "24", admin);
  const manager = await grant("bg01.quanly", "manager", "/vn/24/manager/24-001", "24-001", admin);
  await grant("bg01.baove", "viewer", "/vn/24/viewer/24-001", "24-001", manager);
}

const tokens = new Map<string, { token: string; until: number }>();
const token = async (username: string) => {
  const known = tokens.get(username);
  if (known !== undefined && known.until > Date.now()) return known.token;
  const { accessToken } = await signIn({ ...world, username, password: "demo" });
  tokens.set(username, { token: accessToken, until: Date.now() + 60_000 });
  return accessToken;
};
const ask = async <T>(username: string, query: string, variables: Record<string, unknown> = {}) =>
  postGraphql<T>(origin, await token(username), query, variables);

const working = ["bacgiang.so", "haiduong.so", "bacgiang.yte", "bg01.quanly", "bg01.baove"];
const rolesOf = async (username: string): Promise<string> => {
  const { data, errors } = await ask<{ me: { roles: { role: string; unit: { code: string } | null }[] } }>(
    username,
    "{ me { roles { role unit { code } } } }",
  );
  if (errors.length > 0) return errors.map(({ extensions, message }) => `${String(extensions["code"])}: ${message}`).join();
  return data.me.roles.map(({ role, unit }) => `${role} ${unit?.code}`).join();
};
const before = ["admin 24", "admin 30", "health 24", "manager 24-001", "viewer 24-001"];
const expected = ["admin 24", "admin 24", "health 24", "manager 24-001", "viewer 24-001"];

/** Looks again and again whether each of them may do what he may, until told to stop. @returns what was wrong, at any time */
function watch(): () => Promise<string[]> {
  const wrong: string[] = [];
  let goesOn = true;
  const looking = (async () => {
    while (goesOn) {
      for (const [at, username] of working.entries()) {
        const roles = await rolesOf(username);
        if (roles !== expected[at]) wrong.push(`${username}: ${roles}`);
      }
      await wait(20);
    }
  })();
  return async () => {
    goesOn = false;
    await looking;
    return wrong;
  };
}

describe("a merger in Keycloak", () => {
  it("goes on where a provisioner died, with everybody at work all the while", async () => {
    expect(await Promise.all(working.map(rolesOf))).toEqual(before);
    const planned = await ask<{ planReorganisation: { id: string } }>(
      "cuc.vienthong",
      "mutation ($input: PlanReorganisationInput!) { planReorganisation(input: $input) { id } }",
      {
        input: {
          title: "Sáp nhập",
          effectiveOn: today,
          decisionNumber: "1/QH",
          decisionIssuedOn: "2025-06-12",
          decisionIssuer: "Quốc hội",
          merges: [
            {
              provinceIds: [units.get("24"), units.get("30")],
              into: { code: "24", name: "Tỉnh mới", shortName: "Mới" },
            },
          ],
        },
      },
    );
    const id = planned.data.planReorganisation.id;
    const preview = await ask<{ reorganisationPreview: { grants: number } }>(
      "cuc.vienthong",
      `{ reorganisationPreview(id: "${id}") { grants } }`,
    );
    const done = await ask(
      "cuc.vienthong",
      `mutation { carryOutReorganisation(id: "${id}", expected: ${preview.data.reorganisationPreview.grants}) { state } }`,
    );
    expect(done.errors).toEqual([]);
    const stop = watch();
    // It dies while it makes groups, again while it makes rules, and again and again between two memberships.
    for (const writes of [9, 16, Number.POSITIVE_INFINITY]) {
      const api = provisionerApi();
      api.left = writes;
      await provisioner(api).reorganisations.makeProvinces();
    }
    await provisioner(provisionerApi()).makeFacilities();
    const left = async () =>
      (await database.sql("select from reorganisation_task where kind = 'PERSON' and done_at is null")).length;
    expect(await left()).toBeGreaterThan(working.length);
    for (let writes = 1; (await left()) > 0; writes += 2) {
      const api = provisionerApi();
      api.left = writes;
      await provisioner(api).reorganisations.movePeople();
      await provisioner(provisionerApi()).removeFallen();
    }
    await expect.poll(() => provisioner(provisionerApi()).reorganisations.settle(), { timeout: 20_000, interval: 500 }).toBe(1);
    expect(await database.sql("select from group_alias")).toEqual([]);
    expect(await Promise.all(working.map(rolesOf))).toEqual(expected);
    expect(await stop()).toEqual([]);
    expect(await world.groupsOf(world.id("bg01.baove"))).toEqual([
      `/people/${province}/facility/24-001`,
      `/vn/${province}/viewer/24-001`,
    ]);
    expect(await world.groupsOf(world.id("haiduong.so"))).toEqual([`/people/${province}/givers`, `/vn/${province}/admin`]);
    const shown = await ask(
      "cuc.vienthong",
      `{ reorganisation(id: "${id}") { state progress { provincesReady facilitiesDone failing } } }`,
    );
    expect(shown.data).toEqual({
      reorganisation: { state: "SETTLED", progress: { provincesReady: true, facilitiesDone: 1, failing: 0 } },
    });
  });

  it("leaves a realm that is as the code would make it", async () => {
    expect((await world.apply({ plan: true })).changed).toBe(0);
  });

  it("lets each admin of the new province give in the whole of it, through the hub and at Keycloak", async () => {
    const personId = world.newcomer("/people/24/facility/24-001");
    const given = await ask<{ giveGrant: { id: string } }>(
      "haiduong.so",
      "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }",
      {
        input: {
          personId,
          role: "viewer",
          unitId: units.get("24-001"),
          expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
          reason: "Trực",
        },
      },
    );
    expect(given.errors).toEqual([]);
    expect(await world.groupsOf(personId)).toContain(`/vn/${province}/viewer/24-001`);
  });

  it("lets nobody else: not a neighbour, not a peer, not in the groups of before", async () => {
    const path = `/vn/${province}/viewer/24-001`;
    const personId = world.newcomer("/people/24/facility/24-001");
    const neighbour = await world.as("bacninh.so");
    expect(await neighbour.give(personId, path)).toBe(403);
    expect(await neighbour.give(world.id("bg01.baove"), "/vn/27/viewer")).toBe(403);
    const admin = await world.as("bacgiang.so");
    expect(await admin.give(world.id("haiduong.so"), `/vn/${province}/viewer`)).toBe(403);
    expect(await admin.give(world.id("bacgiang.so"), `/vn/${province}/viewer`)).toBe(403);
    expect(await admin.give(personId, "/vn/24/viewer/24-001")).toBe(403);
    expect(await admin.give(world.newcomer("/people/24/members"), `/vn/${province}/admin`)).toBe(403);
    // And the Telecom Department gives there as everywhere.
    const telecom = await world.as("cuc.vienthong");
    expect(await telecom.give(world.newcomer("/people/30/givers"), `/vn/${province}/admin`)).toBe(204);
  });
});
