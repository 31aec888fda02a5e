import { randomUUID } from "node:crypto";
import pino from "pino";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import { clientCredentials as parentToken } from "@camera-hub/server/hub.ts";
import { findGroupId } from "@camera-hub/server/access/keycloak/directory.ts";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { Operations, Provisioner } from "@camera-hub/server/provisioner/index.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { createDelegationWorld, exchange, withToken } from "../support/exchange.ts";
import type { DelegationWorld } from "../support/exchange.ts";
import { codes, openSubscription, postGraphql } from "../support/graphql.ts";
import { startKeycloakHub } from "../support/keycloak-hub.ts";
import { freePort } from "../support/run/port.ts";
import { clientCredentials, signIn } from "../support/sign-in.ts";

// The whole way of a grant: a person signed in at the real Keycloak gives over GraphQL, the hub writes the membership in
// his name, the mirror sees it, the right holds; and back (R3, R5, R8).

let world: DelegationWorld;
let database: TestDatabase;
let origin: string;
const stops: (() => Promise<unknown>)[] = [];
const clock = { now: () => new Date() };
const units = new Map<string, string>();

beforeAll(async () => {
  const logger = pino({ level: "silent" });
  world = await createDelegationWorld();
  stops.unshift(() => world.close());
  database = await createTestDatabase();
  stops.unshift(() => database.drop());
  await layOut();

  const client = new KeycloakClient({
    url: new URL(world.keycloakUrl),
    realm: world.realm,
    clientId: "hub-reader",
    clientSecret: world.readerSecret,
  });
  const jobs = openDatabase({ ...database, poolSize: 4 });
  const mirror = new KeycloakMirror({ client, database: jobs, clock, log: logger });
  await mirror.start();
  const api = new AdminApi(world.keycloakUrl, {
    kind: "service",
    realm: world.realm,
    clientId: "hub-provisioner",
    clientSecret: world.provisionerSecret,
  });
  const provisioner = new Provisioner(new Operations({ database: jobs, api, realm: world.realm, clock }), jobs, logger);
  await provisioner.start();
  stops.unshift(
    () => provisioner.stop(),
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

/** Bắc Giang with two facilities, the second of which nobody has been given anything at. */
async function layOut(): Promise<void> {
  const unit = async (kind: string, code: string, parent: string | null, rest = "") => {
    const [row] = await database.sql<{ id: string }>(
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
       select n.id, $1::org_unit_kind, $2, $2, $2, $3::uuid,
         case $1 when 'PROVINCE' then n.id when 'FACILITY' then $3::uuid end, case $1 when 'FACILITY' then n.id end,
         case $1 when 'FACILITY' then 'CONNECTED'::connection_stage end, '2021-01-01' from (select uuidv7() as id) n ${rest}
       returning id`,
      [kind, code, parent],
    );
    units.set(code, row!.id);
    return row!.id;
  };
  const ministry = await unit("MINISTRY", "BTTTT", null);
  const province = await unit("PROVINCE", "24", ministry);
  await unit("FACILITY", "24-001", province);
  await unit("FACILITY", "24-002", province);
  const grant = async (username: string, role: string, group: string, code: string | null, parent: string | null) => {
    const [row] = await database.sql<{ id: string }>(
      `insert into access_grant (person_id, role, unit_id, group_path, parent_id, valid_from)
       values ($1, $2, $3, $4, $5, '2021-01-01') returning id`,
      [world.id(username), role, code === null ? null : units.get(code), group, parent],
    );
    return row!.id;
  };
  const root = await grant("cuc.vienthong", "telecom", "/vn/telecom", null, null);
  await grant("cuc.vienthong2", "telecom", "/vn/telecom", null, null);
  const admin = await grant("bacgiang.so", "admin", "/vn/24/admin", "24", root);
  await grant("bg01.quanly", "manager", "/vn/24/manager/24-001", "24-001", admin);
  await database.sql(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ('123/QĐ-UBND', '2021-06-05', 'UBND tỉnh Bắc Giang', 'Giao quyền', $1, '2021-06-05', $2)`,
    [province, world.id("bacgiang.so")],
  );
  await database.sql(
    `insert into decision (number, issued_on, issuer, subject, recorded_at, recorded_by)
     values ('7/QĐ-CVT', '2021-06-05', 'Cục Viễn thông', 'Bổ nhiệm', '2021-06-05', $1)`,
    [world.id("cuc.vienthong")],
  );
}

const tokens = new Map<string, string>();
const token = async (username: string) => {
  const known = tokens.get(username) ?? (await signIn({ ...world, username, password: "demo" })).accessToken;
  tokens.set(username, known);
  return known;
};
const ask = async <T>(username: string, query: string, variables: Record<string, unknown> = {}) =>
  postGraphql<T>(origin, await token(username), query, variables);
const give = (giver: string, input: object) =>
  ask<{ giveGrant: { id: string } }>(giver, "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }", {
    input: { reason: "Trực", expiresAt: new Date(Date.now() + 3_600_000).toISOString(), ...input },
  });
const end = (person: string, id: string) =>
  ask(person, 'mutation ($id: ID!) { endGrant(id: $id, reason: "Hết việc", expected: 1) { id } }', { id });
const rolesOf = async (username: string) =>
  (await ask<{ me: { roles: { role: string }[] } }>(username, "{ me { roles { role } } }")).data?.me.roles.map(
    ({ role }) => role,
  );
const group = "/vn/24/viewer/24-001";

/** Somebody who stands among the guards of 24-001, with the hub knowing of him. */
async function guard(username: string, directory = "/people/24/facility/24-001"): Promise<string> {
  const id = await world.makePerson(username, [directory]);
  await expect
    .poll(async () => (await database.sql("select from membership where person_id = $1", [id])).length, { timeout: 20_000 })
    .toBe(1);
  return id;
}

describe("a grant", () => {
  it("is written to Keycloak in the giver's name, holds within seconds, and is gone at once when it is ended", async () => {
    const personId = await guard("bao.ve.1");
    const given = await give("bg01.quanly", { personId, role: "viewer", unitId: units.get("24-001") });
    expect(given.errors).toEqual([]);
    expect(await world.groupsOf(personId)).toContain(group);
    await expect.poll(() => rolesOf("bao.ve.1"), { timeout: 15_000 }).toEqual(["viewer"]);

    const events = await world.admin.get(
      `/${world.realm}/admin-events?resourceTypes=GROUP_MEMBERSHIP&operationTypes=CREATE&max=50`,
      z.array(z.object({ authDetails: z.object({ userId: z.string() }), resourcePath: z.string() })),
    );
    const event = events.find(({ resourcePath }) => resourcePath.startsWith(`users/${personId}/`));
    expect(event?.authDetails.userId).toBe(world.id("bg01.quanly"));

    const socket = openSubscription(origin, await token("bao.ve.1"), "subscription { cameraStatusChanged { cursor } }");
    await socket.opened;
    expect((await end("bg01.quanly", given.data.giveGrant.id)).errors).toEqual([]);
    expect((await socket.closed).code).toBe(4403);
    expect(await rolesOf("bao.ve.1")).toEqual([]);
    expect(await world.groupsOf(personId)).not.toContain(group);
  });

  it("at a facility where nobody holds anything yet has its groups made first", async () => {
    const personId = await guard("quan.ly.2", "/people/24/members");
    const [decision] = await database.sql<{ id: string }>("select id from decision where province_id is not null");
    const given = await give("bacgiang.so", {
      personId,
      role: "manager",
      unitId: units.get("24-002"),
      decisionId: decision!.id,
    });
    expect(given.errors).toEqual([]);
    await expect.poll(() => rolesOf("quan.ly.2"), { timeout: 15_000 }).toEqual(["manager"]);
    // And he gives there in turn.
    const next = await guard("bao.ve.2", "/people/24/facility/24-002");
    const expiresAt = new Date(Date.now() + 1_800_000).toISOString();
    const passedOn = await give("quan.ly.2", { personId: next, role: "viewer", unitId: units.get("24-002"), expiresAt });
    expect(passedOn.errors).toEqual([]);

    // Somebody removes a group at Keycloak's console: the next grant has it made again.
    await world.admin.delete(`/${world.realm}/groups/${await world.groupId("/vn/24/reviewer/24-002")}`);
    const again = await give("quan.ly.2", { personId: next, role: "reviewer", unitId: units.get("24-002"), expiresAt });
    expect(again.errors).toEqual([]);
    expect(await world.groupsOf(next)).toContain("/vn/24/reviewer/24-002");
  });

  it("to somebody not yet known begins with an account that stands where it must and gives nothing", async () => {
    const invite = (giver: string, input: object) =>
      ask<{ invitePerson: { oneTimePassword: string; person: { id: string; displayName: string } } }>(
        giver,
        "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { oneTimePassword person { id displayName } } }",
        { input: { familyName: "Nguyễn Văn", givenName: "Bình", role: "reviewer", unitId: units.get("24-001"), ...input } },
      );
    const email = "binh@24-001.example";
    const { data, errors } = await invite("bg01.quanly", { email });
    expect(errors).toEqual([]);
    const { id: personId, displayName } = data.invitePerson.person;
    expect(displayName).toBe("Nguyễn Văn Bình");
    expect(await world.groupsOf(personId)).toEqual(["/people/24/facility/24-001"]);
    const account = await world.admin.get(
      `/${world.realm}/users/${personId}`,
      z.object({ requiredActions: z.array(z.string()), email: z.string() }),
    );
    expect(account.requiredActions.toSorted()).toEqual(["CONFIGURE_TOTP", "UPDATE_PASSWORD"]);
    // The password was told once and stands nowhere.
    expect(await database.sql("select from invitation where one_time_password is not null")).toEqual([]);
    const lines = await database.sql<{ line: string }>(
      "select details::text as line from access_log where action = 'account.invite'",
    );
    expect(lines.map(({ line }) => line).join()).not.toContain(data.invitePerson.oneTimePassword);

    // Nor does one that nobody came back for.
    await database.sql(
      `insert into invitation (family_name, given_name, email, role, unit_id, asked_by, asked_at, done_at, one_time_password)
       select family_name, given_name, 'left@24-001.example', role, unit_id, asked_by, asked_at, asked_at - interval '1 hour', 'left'
       from invitation limit 1`,
    );
    const left = () => database.sql("select from invitation where one_time_password is not null");
    await expect.poll(left, { timeout: 20_000 }).toEqual([]);

    expect(codes(await invite("bg01.quanly", { email }))).toEqual(["CONFLICT"]);
    expect(codes(await invite("bg01.quanly", { email: "x@y.example", unitId: units.get("24-002") }))).toEqual(["NOT_FOUND"]);
    expect(codes(await invite("bg01.quanly", { email: "x@y.example", role: "manager" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await invite("bg01.quanly", { email: "no address" }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await invite("bg01.quanly", { email: "x@y.example", familyName: "<b>" }))).toEqual(["BAD_USER_INPUT"]);

    const given = await give("bg01.quanly", { personId, role: "reviewer", unitId: units.get("24-001") });
    expect(given.errors).toEqual([]);
    expect(await world.groupsOf(personId)).toContain("/vn/24/reviewer/24-001");
  });

  it("that expired is tidied away in Keycloak too, by the provisioner", async () => {
    const personId = await guard("bao.ve.3");
    const soon = new Date(Date.now() + 4_000).toISOString();
    const given = await give("bg01.quanly", { personId, role: "viewer", unitId: units.get("24-001"), expiresAt: soon });
    expect(given.errors).toEqual([]);
    await expect.poll(() => world.groupsOf(personId), { timeout: 40_000, interval: 500 }).not.toContain(group);
    expect(await rolesOf("bao.ve.3")).toEqual([]);
  });

  it("to an organisation is its members' in Keycloak, whoever joins it, until they leave it", async () => {
    const [early, late] = [await guard("bao.ve.6"), await guard("bao.ve.7")];
    const made = await ask<{ createOrganisation: { id: string } }>(
      "bg01.quanly",
      'mutation ($unit: ID) { createOrganisation(input: { name: "Tổ bảo vệ", kind: OTHER, unitId: $unit }) { id } }',
      { unit: units.get("24-001") },
    );
    const organisation = made.data.createOrganisation.id;
    const member = (mutation: string, person: string) =>
      ask(
        "bg01.quanly",
        `mutation ($organisation: ID!, $person: ID!) {
           ${mutation}(organisationId: $organisation, personId: $person, reason: "Phân công"${
             mutation.startsWith("remove") ? ", expected: 1" : ""
           }) { id } }`,
        { organisation, person },
      );
    expect((await member("addOrganisationMember", early)).errors).toEqual([]);
    expect(await world.groupsOf(early)).not.toContain(group);
    const given = await ask(
      "bg01.quanly",
      "mutation ($input: GiveGrantToOrganisationInput!) { giveGrantToOrganisation(input: $input) { id } }",
      {
        input: {
          organisationId: organisation,
          role: "viewer",
          unitId: units.get("24-001"),
          expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
          reason: "Trực",
        },
      },
    );
    expect(given.errors).toEqual([]);
    expect((await member("addOrganisationMember", late)).errors).toEqual([]);
    for (const person of [early, late]) expect(await world.groupsOf(person)).toContain(group);
    await expect.poll(() => rolesOf("bao.ve.7"), { timeout: 15_000 }).toEqual(["viewer"]);
    expect((await member("removeOrganisationMember", late)).errors).toEqual([]);
    expect(await rolesOf("bao.ve.7")).toEqual([]);
    expect(await world.groupsOf(late)).not.toContain(group);
    expect(await world.groupsOf(early)).toContain(group);
  });

  it("is refused by Keycloak as well, where the hub's own rows were bent", async () => {
    const personId = await guard("bao.ve.4");
    // A grant that nobody gave, with a membership that is not there: the hub alone would not know better than its rows.
    await database.sql(
      `insert into access_grant (person_id, role, unit_id, group_path, valid_from)
       values ($1, 'admin', $2, '/people/24/members', '2021-01-01')`,
      [world.id("bacgiang.yte"), units.get("24")],
    );
    await expect.poll(() => rolesOf("bacgiang.yte"), { timeout: 15_000 }).toEqual(["admin"]);
    const answer = await give("bacgiang.yte", { personId, role: "viewer", unitId: units.get("24-001") });
    expect(codes(answer)).toEqual(["FORBIDDEN"]);
    expect(answer.errors[0]?.extensions["by"]).toBe("identity");
    expect(await world.groupsOf(personId)).not.toContain(group);
    expect(await database.sql("select from access_grant where person_id = $1", [personId])).toEqual([]);
  });

  it("taken by breaking the glass is joined by the provisioner, gives the picture at once, and is tidied away", async () => {
    const taker = world.id("cuc.vienthong");
    await database.sql(
      "insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at) select id, $1, now() from guideline",
      [taker],
    );
    const permissions = async () =>
      (await ask<{ me: { permissions: string[] } }>("cuc.vienthong", "{ me { permissions } }")).data.me.permissions;
    await expect
      .poll(async () => {
        const { data } = await ask<{ me: { guideline: { isAcknowledged: boolean } } }>(
          "cuc.vienthong",
          "{ me { guideline { isAcknowledged } } }",
        );
        return data.me.guideline.isAcknowledged;
      })
      .toBe(true);
    expect(await permissions()).not.toContain("camera:view");
    const breakGlass = (unit: string) =>
      ask<{ breakGlass: { grantId: string } }>(
        "cuc.vienthong",
        'mutation ($unit: ID!) { breakGlass(unitId: $unit, reason: "Cháy ở cổng chính, cần xem hình ngay") { grantId } }',
        { unit: units.get(unit) },
      );
    const taken = await breakGlass("24-001");
    expect(taken.errors).toEqual([]);
    expect(await world.groupsOf(taker)).toContain(group);
    expect(await permissions()).toContain("camera:view");
    const ended = await end("cuc.vienthong", taken.data.breakGlass.grantId);
    expect(ended.errors).toEqual([]);
    expect(await permissions()).not.toContain("camera:view");
    await expect.poll(() => world.groupsOf(taker), { timeout: 40_000, interval: 500 }).not.toContain(group);
  });

  it("made in Keycloak's console alone gives nothing, and nobody tidies it away", async () => {
    const personId = await guard("bao.ve.5");
    await world.join(personId, group);
    await expect
      .poll(async () => (await database.sql("select from membership where person_id = $1", [personId])).length, {
        timeout: 20_000,
      })
      .toBe(2);
    expect(await rolesOf("bao.ve.5")).toEqual([]);
    expect(await world.groupsOf(personId)).toContain(group);
  });
});

describe("a tool made by the hub", () => {
  type Made = { secret: string; tool: { id: string; clientId: string; account: { id: string } } };
  const parts = "secret tool { id clientId account { id } }";
  const signInAs = async (made: Made["tool"], clientSecret: string) =>
    (await clientCredentials({ ...world, clientId: made.clientId, clientSecret })).accessToken;
  const asked = (token: string) =>
    postGraphql<{ me: { roles: { role: string }[] }; facility: { id: string } | null }>(
      origin,
      token,
      '{ me { roles { role } } facility(code: "24-001") { id } }',
    );
  let tool: Made["tool"];
  let secret: string;

  it("signs in, has nothing before a grant, and stands where only its province's admin gives to it", async () => {
    const made = await ask<{ createTool: Made }>(
      "bacgiang.so",
      `mutation ($unitId: ID, $ownerId: ID!) { createTool(input: {
         name: "Bảng điện", purpose: "Hiển thị", unitId: $unitId, ownerId: $ownerId }) { ${parts} } }`,
      { unitId: units.get("24"), ownerId: world.id("bacgiang.so") },
    );
    expect(made.errors).toEqual([]);
    ({ tool, secret } = made.data.createTool);
    expect(await world.groupsOf(tool.account.id)).toEqual(["/people/24/members"]);
    const roles = await world.admin.get(`/${world.realm}/users/${tool.account.id}/role-mappings`, z.object({}).strict());
    expect(roles).toEqual({});
    const { data, errors } = await asked(await signInAs(tool, secret));
    expect([errors, data]).toEqual([[], { me: { roles: [] }, facility: null }]);
    expect(await (await world.as("haiduong.so")).give(tool.account.id, "/vn/30/tool")).toBe(403);
    expect(await (await world.as("cuc.vienthong")).give(tool.account.id, "/vn/tool")).toBe(403);
  });

  it("works within its grant", async () => {
    const [decision] = await database.sql<{ id: string }>("select id from decision where province_id is not null");
    const given = await give("bacgiang.so", {
      personId: tool.account.id,
      role: "tool",
      unitId: units.get("24"),
      permissions: ["camera:read"],
      decisionId: decision!.id,
    });
    expect(given.errors).toEqual([]);
    const token = await signInAs(tool, secret);
    await expect
      .poll(async () => (await asked(token)).data, { timeout: 15_000 })
      .toEqual({
        me: { roles: [{ role: "tool" }] },
        facility: { id: units.get("24-001")! },
      });
  });

  it("links a hub once its grant says so, with the token that the hub's own client code gets", async () => {
    const [decision] = await database.sql<{ id: string }>("select id from decision where province_id is not null");
    const token = parentToken(
      new URL(`${world.publicUrl}/auth/realms/${world.realm}/protocol/openid-connect/token`),
      tool.clientId,
      secret,
    );
    /** What the parent says first, or how it refuses. */
    const knock = async () => {
      const { value } = await token();
      const socket = new WebSocket(`${origin.replace("http", "ws")}/link`, ["camera-hub-link.v1"], {
        headers: { authorization: `Bearer ${value}` },
      });
      const id = randomUUID();
      socket.on("open", () =>
        socket.send(JSON.stringify({ type: "hello", hub: { id, name: "Hub 24", version: "1" }, below: [id], head: 0 })),
      );
      return new Promise<string>((resolve) => {
        socket.on("unexpected-response", (_request, response) => resolve(String(response.statusCode)));
        socket.on("message", (data) => {
          resolve((JSON.parse(String(data)) as { type: string }).type);
          socket.close();
        });
        socket.on("error", () => undefined);
      });
    };
    expect(await knock()).toBe("403");
    const given = await give("bacgiang.so", {
      personId: tool.account.id,
      role: "tool",
      unitId: units.get("24"),
      permissions: ["hub:link"],
      decisionId: decision!.id,
    });
    expect(given.errors).toEqual([]);
    await expect.poll(knock, { timeout: 15_000 }).toBe("welcome");
  });

  it("opens neither the browser's way in nor Keycloak's Admin API, and its token is no one's to exchange", async () => {
    const realmUrl = `${world.publicUrl}/auth/realms/${world.realm}/protocol/openid-connect`;
    const page = new URLSearchParams({ client_id: tool.clientId, response_type: "code", redirect_uri: `${world.publicUrl}/` });
    expect((await fetch(`${realmUrl}/auth?${page}`, { redirect: "manual" })).status).toBe(400);
    const password = await fetch(`${realmUrl}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "password",
        client_id: tool.clientId,
        client_secret: secret,
        username: "bacgiang.so",
        password: "demo",
      }),
    });
    expect(await password.json()).toMatchObject({ error: "unauthorized_client" });
    const token = await signInAs(tool, secret);
    for (const path of ["/users", "/clients", `/users/${tool.account.id}`])
      expect([401, 403]).toContain(await withToken(world, token).call("GET", path));
    await expect(exchange(world, token)).rejects.toThrow();
  });

  it("after another secret the old one and all that it opened are worth nothing", async () => {
    const old = { secret, token: await signInAs(tool, secret) };
    const socket = openSubscription(origin, old.token, "subscription { cameraStatusChanged { cursor } }");
    await socket.opened;
    const rotated = await ask<{ rotateToolSecret: Made }>(
      "bacgiang.so",
      `mutation ($id: ID!) { rotateToolSecret(id: $id, reason: "Lộ mật khẩu") { ${parts} } }`,
      { id: tool.id },
    );
    expect(rotated.errors).toEqual([]);
    secret = rotated.data.rotateToolSecret.secret;
    expect(secret).not.toBe(old.secret);
    await expect(signInAs(tool, old.secret)).rejects.toThrow();
    expect((await socket.closed).code).toBe(4401);
    expect(codes(await asked(old.token))).toEqual(["UNAUTHENTICATED"]);
    expect((await asked(await signInAs(tool, secret))).data.facility).not.toBeNull();
    expect(await database.sql("select from tool_task where one_time_secret is not null")).toEqual([]);
    // Nor in Keycloak's own account of what was done.
    const events = await world.admin.get(`/${world.realm}/admin-events?max=500`, z.array(z.unknown()));
    expect(JSON.stringify(events)).toContain(`/client-secret`);
    expect(JSON.stringify(events)).not.toContain(secret);
    expect(JSON.stringify(events)).not.toContain(old.secret);
  });

  it("once closed signs in no more, and what it had open ends", async () => {
    const token = await signInAs(tool, secret);
    const socket = openSubscription(origin, token, "subscription { cameraStatusChanged { cursor } }");
    await socket.opened;
    const close = 'mutation ($id: ID!) { closeTool(id: $id, reason: "Hết việc", expected: 2) { closedAt } }';
    expect((await ask("bacgiang.so", close, { id: tool.id })).errors).toEqual([]);
    await socket.closed;
    expect(codes(await asked(token))).toEqual(["UNAUTHENTICATED"]);
    const clients = () =>
      world.admin.get(`/${world.realm}/clients?clientId=${tool.clientId}`, z.array(z.object({ enabled: z.boolean() })));
    await expect.poll(clients, { timeout: 15_000 }).toEqual([{ enabled: false }]);
    await expect(signInAs(tool, secret)).rejects.toThrow();
    await expect.poll(() => world.groupsOf(tool.account.id), { timeout: 15_000 }).not.toContain("/vn/24/tool");
  });
});

// Nobody is moved to where those stand who give, nor made one of the Telecom Department, by any one person: two of it sign,
// and the provisioner does it (design, "Directories").
describe("an appointment", () => {
  const appoint = (asker: string, input: object) =>
    ask<{ askAppointment: { id: string; state: string } }>(
      asker,
      "mutation ($input: AskAppointmentInput!) { askAppointment(input: $input) { id state } }",
      { input: { reason: "Nhân sự mới", ...input } },
    );
  const sign = (signer: string, id: string) =>
    ask<{ signAppointment: { oneTimePassword: string | null; appointment: { state: string; person: { id: string } } } }>(
      signer,
      "mutation ($id: ID!) { signAppointment(id: $id) { oneTimePassword appointment { state person { id } } } }",
      { id },
    );
  const requiredOf = async (id: string) =>
    (await world.admin.get(`/${world.realm}/users/${id}`, z.object({ requiredActions: z.array(z.string()) }))).requiredActions;
  const decided = async () => (await database.sql<{ id: string }>("select id from decision where province_id is null"))[0]!.id;

  it("moves somebody to those who give, after which one of the Telecom Department gives to him and no peer does", async () => {
    const personId = await guard("pho.giam.doc", "/people/24/members");
    const asked = await appoint("cuc.vienthong", { personId, role: "admin", unitId: units.get("24") });
    expect(asked.data.askAppointment.state).toBe("WAITING");
    expect(await world.groupsOf(personId)).toEqual(["/people/24/members"]);
    const wish = { personId, role: "admin", unitId: units.get("24"), decisionId: await decided() };
    expect(codes(await give("cuc.vienthong", wish))).toEqual(["NOT_FOUND"]);

    const { data, errors } = await sign("cuc.vienthong2", asked.data.askAppointment.id);
    expect(errors).toEqual([]);
    expect(data.signAppointment.appointment).toEqual({ state: "DONE", person: { id: personId } });
    expect(await world.groupsOf(personId)).toEqual(["/people/24/givers"]);
    expect(await requiredOf(personId)).toContain("CONFIGURE_TOTP");
    await expect.poll(async () => codes(await give("cuc.vienthong", wish)), { timeout: 15_000 }).toEqual([]);
    expect(await world.groupsOf(personId)).toEqual(["/people/24/givers", "/vn/24/admin"]);
    // Keycloak's own word: whom he stands beside now gives him nothing any more.
    expect(await (await world.as("bacgiang.so")).give(personId, "/vn/24/viewer")).toBe(403);
  });

  it("makes somebody one of the Telecom Department, and its membership and grant go together with what he is given", async () => {
    const personId = await guard("can.bo.cuc", "/people/ministry/members");
    const wish = { personId, role: "telecom", decisionId: await decided() };
    const asked = await appoint("cuc.vienthong2", wish);
    expect(codes(await sign("cuc.vienthong2", asked.data.askAppointment.id))).toEqual(["FORBIDDEN"]);
    expect(await world.groupsOf(personId)).toEqual(["/people/ministry/members"]);
    expect((await sign("cuc.vienthong", asked.data.askAppointment.id)).errors).toEqual([]);
    expect(await world.groupsOf(personId)).toEqual(["/people/ministry/givers", "/vn/telecom"]);
    expect(await database.sql("select given_by, parent_id from access_grant where person_id = $1", [personId])).toEqual([
      { given_by: null, parent_id: null },
    ]);
    const [granted] = await database.sql<{ id: string }>("select id from access_grant where person_id = $1", [personId]);
    expect((await end("cuc.vienthong", granted!.id)).errors).toEqual([]);
    await expect.poll(() => world.groupsOf(personId), { timeout: 15_000 }).toEqual(["/people/ministry/givers"]);
  });

  it("makes the account of somebody new with the second signature, and not before", async () => {
    const newcomer = { familyName: "Trần Thị", givenName: "Hoa", email: "hoa@24.example" };
    const asked = await appoint("cuc.vienthong", { newcomer, role: "admin", unitId: units.get("24") });
    const found = () => world.admin.get(`/${world.realm}/users?username=${newcomer.email}`, z.array(z.unknown()));
    expect(await found()).toEqual([]);
    const { data } = await sign("cuc.vienthong2", asked.data.askAppointment.id);
    expect(data.signAppointment.oneTimePassword).toMatch(/^[\w-]{16}$/);
    const { id } = data.signAppointment.appointment.person;
    expect(await world.groupsOf(id)).toEqual(["/people/24/givers"]);
    expect((await requiredOf(id)).toSorted()).toEqual(["CONFIGURE_TOTP", "UPDATE_PASSWORD"]);
    expect(await database.sql("select from appointment where one_time_password is not null")).toEqual([]);
    expect(
      await database.sql("select from access_log where details::text like $1", [`%${data.signAppointment.oneTimePassword}%`]),
    ).toEqual([]);
  });

  it("within a province its administrator moves a guard to another facility alone, where its manager gives to him", async () => {
    const personId = await guard("bao.ve.9");
    const moved = await appoint("bacgiang.so", { personId, role: "viewer", unitId: units.get("24-002") });
    expect(moved.data.askAppointment.state).toBe("DONE");
    expect(await world.groupsOf(personId)).toEqual(["/people/24/facility/24-002"]);
    expect(await (await world.as("bg01.quanly")).give(personId, "/vn/24/viewer/24-001")).toBe(403);
    // By Keycloak's console somebody of another province was put beside him: it is not the administrator's to undo.
    const other = await world.makePerson("nguoi.ha.noi", ["/people/30/members"]);
    await expect
      .poll(async () => (await database.sql("select from membership where person_id = $1", [other])).length, {
        timeout: 20_000,
      })
      .toBe(1);
    expect(codes(await appoint("bacgiang.so", { personId: other, role: "viewer", unitId: units.get("24-002") }))).toEqual([
      "NOT_FOUND",
    ]);
  });
});
