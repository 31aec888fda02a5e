import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { delegations } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { parseGroupPath, roleTable } from "@camera-hub/server/access/role-table.ts";
import { emptyScope, makeScope } from "@camera-hub/server/access/scope.ts";
import type { Scope } from "@camera-hub/server/access/scope.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Operator, Person, Province, World } from "../support/world.ts";

// R3, R5, R8: each gives only what he may, only within his own subtree, for a time, on a numbered decision's authority,
// and revocable at once. Keycloak's own refusals are in tests/realm.

let world: World;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let other: Facility;
let camera: Camera;
let viettel: Operator;
let telecom: Person;
let leader: Person;
let admin: Person;
let neighbour: Person;
let manager: Person;
let lead: Person;
let auditor: Person;
let adminGrant: string;
let managerGrant: string;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  other = await world.facility({ province: bacGiang });
  camera = await world.camera({ facility: site });
  viettel = await world.operator("viettel");
  await world.assign(viettel, bacGiang);
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  leader = await world.person({ role: "leader", parent: root });
  auditor = await world.person({ role: "auditor", parent: root });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  world.stand(admin, { role: "admin", unit: bacGiang });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.stranger("bg01.quanly");
  managerGrant = await world.grant(manager, { role: "manager", unit: site, parent: adminGrant });
  world.stand(manager, { role: "manager", unit: site });
  lead = await world.person({ role: "lead", operator: viettel, parent: root });
  await world.hub();
});
afterAll(() => world.close());
beforeEach(() => {
  world.memberships.refusal = null;
});

const day = 86_400_000;
const inDays = (days: number) => world.clock.after(days * day).toISOString();

interface Grant {
  id: string;
  role: string;
  state: string;
  expiresAt: string | null;
  person: { username: string };
  givenBy: { username: string } | null;
  decision: { number: string } | null;
  parentId: string | null;
  viewerCan: { end: boolean; prolong: boolean };
}
const fields = `id role state expiresAt person { username } givenBy { username } decision { number } parentId
  viewerCan { end prolong }`;

const give = (giver: Person, input: object) =>
  world.gql<{ giveGrant: Grant }>(giver, `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { ${fields} } }`, {
    input: { reason: "Trực bảo vệ", ...input },
  });
const end = (person: Person, id: string, expected = 1) =>
  world.gql<{ endGrant: Grant }>(
    person,
    `mutation ($id: ID!, $expected: Int!) { endGrant(id: $id, reason: "Hết việc", expected: $expected) { ${fields} } }`,
    { id, expected },
  );
const change = (person: Person, id: string, expiresAt: string | null, expected = 0) =>
  world.gql<{ changeGrantEnd: Grant }>(
    person,
    `mutation ($id: ID!, $expiresAt: DateTime, $expected: Int!) {
       changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: "Gia hạn", expected: $expected) { ${fields} } }`,
    { id, expiresAt, expected },
  );
const seen = async (person: Person) =>
  (await world.gql<{ camera: object | null }>(person, "query ($id: ID!) { camera(id: $id) { id } }", { id: camera.id })).data
    ?.camera != null;
const rule = (answer: Answer<unknown>) => answer.errors[0]?.extensions["rule"];

/** Somebody who stands where guards of the place stand. */
async function guardOf(unit: Facility | Province = site, role: "viewer" | "health" | "manager" = "viewer"): Promise<Person> {
  const person = await world.stranger();
  world.stand(person, { role, unit });
  await world.acknowledge(person);
  return person;
}

async function decide(person: Person, change: object = {}): Promise<string> {
  const { data, errors } = await world.gql<{ recordDecision: { id: string } }>(
    person,
    "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }",
    {
      input: {
        number: `${randomUUID().slice(0, 8)}/QĐ-UBND`,
        issuedOn: "2021-06-05",
        issuer: "UBND tỉnh Bắc Giang",
        subject: "Giao quyền xem camera",
        unitId: bacGiang.id,
        ...change,
      },
    },
  );
  expect(errors).toEqual([]);
  return data.recordDecision.id;
}

describe("giving", () => {
  test("a manager gives a guard a week in his facility, and the guard sees it", async () => {
    const guard = await guardOf();
    expect(await seen(guard)).toBe(false);
    const { data, errors } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(7) });
    expect(errors).toEqual([]);
    expect(data.giveGrant).toMatchObject({
      role: "viewer",
      state: "IN_FORCE",
      person: { username: guard.username },
      givenBy: { username: manager.username },
      parentId: managerGrant,
      viewerCan: { end: true, prolong: true },
    });
    expect(await seen(guard)).toBe(true);
  });

  test("it ends to the second by itself", async () => {
    const guard = await guardOf();
    await give(manager, {
      personId: guard.id,
      role: "viewer",
      unitId: site.id,
      expiresAt: world.clock.after(90_000).toISOString(),
    });
    world.clock.advance(89_000);
    expect(await seen(guard)).toBe(true);
    world.clock.advance(1_000);
    expect(await seen(guard)).toBe(false);
  });

  test("an admin gives health on a numbered decision, and the grant cites it", async () => {
    const doctor = await guardOf(bacGiang, "health");
    const decisionId = await decide(admin, { number: "123/QĐ-UBND" });
    const input = { personId: doctor.id, role: "health", unitId: bacGiang.id, expiresAt: inDays(30) };
    const without = await give(admin, input);
    expect([codes(without), rule(without)]).toEqual([["BAD_USER_INPUT"], "required"]);
    const { data, errors } = await give(admin, { ...input, decisionId });
    expect(errors).toEqual([]);
    expect(data.giveGrant.decision?.number).toBe("123/QĐ-UBND");
  });

  test("a lead gives engineer to his operator's people, and nothing in the provinces it serves", async () => {
    const engineer = await world.stranger();
    world.stand(engineer, { role: "engineer", operator: viettel });
    const given = await give(lead, { personId: engineer.id, role: "engineer", operatorId: viettel.id, expiresAt: inDays(30) });
    expect(given.errors).toEqual([]);
    const guard = await guardOf();
    expect(codes(await give(lead, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) }))).toEqual([
      "NOT_FOUND",
    ]);
  });

  test("stands in the log with giver, holder, end and decision", async () => {
    const guard = await guardOf();
    await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(2), reason: "Ca đêm" });
    const [line] = await world.sql<{ actor_name: string; grant_id: string; facility_id: string; details: object }>(
      "select * from access_log where action = 'grant.give' order by occurred_at desc, id desc limit 1",
    );
    expect(line).toMatchObject({
      actor_name: manager.username,
      grant_id: managerGrant,
      facility_id: site.id,
      details: { role: "viewer", person: guard.username, until: inDays(2), reason: "Ca đêm" },
    });
  });

  test("only what one may give is offered, to those one may give it to", async () => {
    const guard = await guardOf();
    const offer = `query ($unit: ID) { grantableRoles(unitId: $unit) { role latestEnd needsDecision }
      grantablePeople(role: viewer, unitId: $unit, first: 100) { id } }`;
    const asked = async (person: Person, unit: string | null) =>
      (await world.gql<{ grantableRoles: { role: string }[]; grantablePeople: { id: string }[] }>(person, offer, { unit }))
        .data;
    const mine = await asked(manager, site.id);
    expect(mine.grantableRoles.map(({ role }) => role).toSorted()).toEqual(["reviewer", "viewer"]);
    expect(mine.grantablePeople.map(({ id }) => id)).toContain(guard.id);
    expect(mine.grantablePeople.map(({ id }) => id)).not.toContain(manager.id);
    expect((await asked(admin, bacGiang.id)).grantableRoles.map(({ role }) => role).toSorted()).toEqual(
      ["health", "reviewer", "tool", "viewer"].toSorted(),
    );
    expect((await asked(telecom, null)).grantableRoles.map(({ role }) => role).toSorted()).toEqual([
      "auditor",
      "leader",
      "tool",
    ]);
    // A province's tools are its administrator's: Keycloak would refuse the Department there.
    expect((await asked(telecom, bacGiang.id)).grantableRoles.map(({ role }) => role).toSorted()).toEqual(["admin", "auditor"]);
    expect((await asked(leader, null)).grantableRoles).toEqual([]);
    expect((await asked(leader, null)).grantablePeople).toEqual([]);
  });
});

describe("giving is refused", () => {
  const cases: [string, () => Promise<{ by: Person; input: object; code: string; rule?: string }>][] = [
    [
      "to oneself",
      async () => ({ by: admin, input: { personId: admin.id, role: "viewer", unitId: bacGiang.id }, code: "NOT_FOUND" }),
    ],
    [
      "to a peer",
      async () => ({ by: admin, input: { personId: neighbour.id, role: "viewer", unitId: bacGiang.id }, code: "NOT_FOUND" }),
    ],
    [
      "in another province",
      async () => ({
        by: neighbour,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id },
        code: "NOT_FOUND",
      }),
    ],
    [
      "in another facility",
      async () => ({
        by: manager,
        input: { personId: (await guardOf(other)).id, role: "viewer", unitId: other.id },
        code: "NOT_FOUND",
      }),
    ],
    [
      "in one's province by a facility's manager",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: bacGiang.id },
        code: "NOT_FOUND",
      }),
    ],
    [
      "above one's role",
      async () => ({
        by: admin,
        input: { personId: (await guardOf(bacGiang, "health")).id, role: "admin", unitId: bacGiang.id },
        code: "FORBIDDEN",
      }),
    ],
    [
      "of one's own role",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "manager", unitId: site.id },
        code: "FORBIDDEN",
      }),
    ],
    [
      "over the country",
      async () => ({ by: admin, input: { personId: (await guardOf()).id, role: "leader" }, code: "FORBIDDEN" }),
    ],
    [
      "at a level where the role is not held",
      async () => ({
        by: telecom,
        input: { personId: (await guardOf()).id, role: "leader", unitId: site.id },
        code: "FORBIDDEN",
      }),
    ],
    [
      "by whoever gives nothing",
      async () => ({
        by: leader,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id },
        code: "FORBIDDEN",
      }),
    ],
    [
      "to somebody unknown",
      async () => ({ by: manager, input: { personId: randomUUID(), role: "viewer", unitId: site.id }, code: "NOT_FOUND" }),
    ],
    [
      "to what is no id",
      async () => ({ by: manager, input: { personId: "x", role: "viewer", unitId: site.id }, code: "NOT_FOUND" }),
    ],
    [
      "at an unknown unit",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: randomUUID() },
        code: "NOT_FOUND",
      }),
    ],
    [
      "for longer than the role may last",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, expiresAt: inDays(400) },
        code: "BAD_USER_INPUT",
        rule: "latest",
      }),
    ],
    [
      "open-ended where that is not allowed",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, expiresAt: null },
        code: "BAD_USER_INPUT",
        rule: "latest",
      }),
    ],
    [
      "into the past",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, expiresAt: inDays(-1) },
        code: "BAD_USER_INPUT",
        rule: "future",
      }),
    ],
    [
      "without a reason",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, reason: " " },
        code: "BAD_USER_INPUT",
        rule: "length",
      }),
    ],
    [
      "with permissions for a person",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, permissions: ["camera:view"] },
        code: "BAD_USER_INPUT",
        rule: "tool",
      }),
    ],
    [
      "on an unknown decision",
      async () => ({
        by: manager,
        input: { personId: (await guardOf()).id, role: "viewer", unitId: site.id, decisionId: randomUUID() },
        code: "NOT_FOUND",
      }),
    ],
    [
      "on another province's decision",
      async () => ({
        by: telecom,
        input: {
          personId: admin.id,
          role: "admin",
          unitId: bacGiang.id,
          decisionId: await decide(neighbour, { unitId: haiDuong.id }),
        },
        code: "BAD_USER_INPUT",
        rule: "in-force",
      }),
    ],
  ];
  test.each(cases)("%s", async (_what, make) => {
    const { by, input, code, rule: broken } = await make();
    const before = await world.sql("select from access_grant");
    const answer = await give(by, { expiresAt: inDays(1), ...input });
    expect(codes(answer)).toEqual([code]);
    if (broken !== undefined) expect(rule(answer)).toBe(broken);
    expect(await world.sql("select from access_grant")).toHaveLength(before.length);
  });

  test("when Keycloak refuses, and nothing is left of it", async () => {
    const guard = await guardOf();
    world.memberships.refusal = new DomainError("FORBIDDEN", "Keycloak refused this.", { by: "identity" });
    expect(codes(await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) }))).toEqual([
      "FORBIDDEN",
    ]);
    expect(await world.sql("select from access_grant where person_id = $1", [guard.id])).toEqual([]);
    const [line] = await world.sql("select outcome from access_log order by occurred_at desc, id desc limit 1");
    expect(line).toEqual({ outcome: "REFUSED" });
  });

  test("by a tool's or another client's token, however its holder may give", async () => {
    const guard = await guardOf();
    const token = await world.token(manager, { clientId: "other-client" });
    const response = await fetch(`${world.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation { giveGrant(input: { personId: "${guard.id}", role: viewer, unitId: "${site.id}",
          expiresAt: "${inDays(1)}", reason: "x" }) { id } }`,
      }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map((error) => error.extensions.code)).toEqual(["FORBIDDEN"]);
  });

  test("after one's own role has ended", async () => {
    const temporary = await world.stranger();
    const grant = await world.grant(temporary, { role: "manager", unit: site, parent: adminGrant });
    const guard = await guardOf();
    expect((await end(admin, grant)).errors).toEqual([]);
    expect(codes(await give(temporary, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) }))).toEqual(
      ["FORBIDDEN"],
    );
  });
});

describe("a child is never more than its parent", () => {
  test("PostgreSQL, Keycloak's rules and the server say the same of who gives what", async () => {
    const own = Object.entries(roleTable).flatMap(([giver, { gives }]) => gives.map((given) => `${giver} gives ${given}`));
    const rows = await world.sql<{ fact: string }>(
      `select giver || ' gives ' || given as fact from unnest(enum_range(null::grant_role)) giver,
         unnest(enum_range(null::grant_role)) given where role_gives(giver, given)`,
    );
    expect(rows.map(({ fact }) => fact).toSorted()).toEqual(own.toSorted());
    const rules = delegations({
      provinces: ["24"],
      operators: ["viettel"],
      facilities: [{ provinceCode: "24", facilityCode: "24-001" }],
    });
    const roleOf = (path: string) => parseGroupPath(path)?.role;
    const inKeycloak = rules.flatMap(({ givers, gives }) =>
      givers.flatMap((giver) => gives.map((given) => `${roleOf(giver)} gives ${roleOf(given)}`)),
    );
    expect([...new Set(inKeycloak)].toSorted()).toEqual(own.toSorted());
  });

  test.each([
    ["outlives it", "expires_at = null"],
    ["outlives its decision", "expires_at = now() + interval '10 years'"],
  ])("a grant that %s is refused by the database, whoever writes", async (_what, set) => {
    const boss = await world.stranger();
    const decision = await decide(admin, { validUntil: inDays(20) });
    const parent = await world.grant(boss, {
      role: "manager",
      unit: site,
      parent: adminGrant,
      expiresAt: world.clock.after(20 * day),
      decision,
    });
    const guard = await guardOf();
    const child = await world.grant(guard, { role: "viewer", unit: site, parent, expiresAt: world.clock.after(5 * day) });
    const target = set.includes("null") ? child : parent;
    await expect(world.sql(`update access_grant set ${set} where id = $1`, [target])).rejects.toThrow(/outlive/);
  });

  test.each([
    ["of a role its parent does not give", { role: "health" as const }, /its role/],
    ["in another facility", { role: "viewer" as const, elsewhere: true }, /another facility/],
  ])("one %s is refused by the database", async (_what, { role, ...place }, message) => {
    const person = await world.stranger();
    const unit = role === "health" ? bacGiang : "elsewhere" in place ? other : site;
    await expect(world.grant(person, { role, unit, parent: managerGrant })).rejects.toThrow(message);
  });

  test("its end is bounded by the giver's own", async () => {
    const boss = await world.stranger();
    await world.grant(boss, { role: "manager", unit: site, parent: adminGrant, expiresAt: world.clock.after(3 * day) });
    const guard = await guardOf();
    const input = { personId: guard.id, role: "viewer", unitId: site.id };
    expect(rule(await give(boss, { ...input, expiresAt: inDays(4) }))).toBe("latest");
    expect((await give(boss, { ...input, expiresAt: inDays(3) })).errors).toEqual([]);
  });
});

describe("ending", () => {
  /** A manager with two guards and one who gives no more. */
  async function tree() {
    const boss = await world.stranger();
    const top = await world.grant(boss, { role: "manager", unit: site, parent: adminGrant });
    const guards = [await guardOf(), await guardOf()];
    for (const guard of guards) await give(boss, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(9) });
    return { boss, top, guards };
  }
  const preview = (person: Person, id: string, at: string | null = null) =>
    world.gql<{ grantEnding: { grants: number; people: number; tools: number } }>(
      person,
      "query ($id: ID!, $at: DateTime) { grantEnding(id: $id, at: $at) { grants people tools } }",
      { id, at },
    );

  test("shows first what ends with it, then ends all of it at once", async () => {
    const { boss, top, guards } = await tree();
    expect((await preview(admin, top)).data.grantEnding).toEqual({ grants: 3, people: 3, tools: 0 });
    expect(await seen(guards[0]!)).toBe(true);
    const { data, errors } = await end(admin, top, 3);
    expect(errors).toEqual([]);
    expect(data.endGrant.state).toBe("ENDED");
    for (const person of [boss, ...guards]) expect(await seen(person)).toBe(false);
  });

  test("another number than the preview's is a conflict, and nothing ends", async () => {
    const { top, guards } = await tree();
    const answer = await end(admin, top, 2);
    expect([codes(answer), answer.errors[0]?.extensions["now"]]).toEqual([["CONFLICT"], 3]);
    expect(await seen(guards[0]!)).toBe(true);
  });

  test("an earlier end takes along what would outlast it, and nothing else", async () => {
    const { top, guards } = await tree();
    expect((await preview(admin, top, inDays(5))).data.grantEnding.grants).toBe(3);
    expect((await change(admin, top, inDays(5), 3)).errors).toEqual([]);
    const rows = await world.sql<{ expires_at: Date }>("select expires_at from access_grant where parent_id = $1", [top]);
    expect(rows.map((row) => row.expires_at.toISOString())).toEqual([inDays(5), inDays(5)]);
    expect(await seen(guards[1]!)).toBe(true);
  });

  test("is for the giver, his like in his unit, and whoever stands above; for nobody else", async () => {
    const like = await world.stranger();
    await world.grant(like, { role: "manager", unit: site, parent: adminGrant });
    const reviewer = await world.person({ role: "reviewer", unit: site, parent: managerGrant });
    for (const [person, allowed] of [
      [manager, true],
      [like, true],
      [admin, true],
      [telecom, true],
      [neighbour, false],
      [leader, false],
      [reviewer, false],
      [lead, false],
    ] as const) {
      const guard = await guardOf();
      const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
      const answer = await end(person, data.giveGrant.id);
      expect([person.username, codes(answer)[0] ?? "ended"]).toEqual([
        person.username,
        allowed ? "ended" : person === neighbour || person === lead ? "NOT_FOUND" : "FORBIDDEN",
      ]);
    }
  });

  test("takes the membership along, unless another grant stands beside it", async () => {
    const guard = await guardOf();
    const group = `/vn/24/viewer/${site.code}`;
    const member = () => world.memberships.snapshot().groups.get(guard.id)?.includes(group);
    const input = { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) };
    const [first, second] = [await give(manager, input), await give(admin, input)];
    await end(manager, first.data.giveGrant.id);
    expect([member(), await seen(guard)]).toEqual([true, true]);
    await end(admin, second.data.giveGrant.id);
    expect([member(), await seen(guard)]).toEqual([false, false]);
  });

  test("with Keycloak out of reach the right is gone all the same", async () => {
    const guard = await guardOf();
    const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    world.memberships.refusal = new DomainError("RIGHTS_UNKNOWN", "Keycloak cannot be reached.");
    expect((await end(manager, data.giveGrant.id)).errors).toEqual([]);
    expect(await seen(guard)).toBe(false);
  });

  test("closes an open subscription", async () => {
    const guard = await guardOf();
    const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    const socket = await world.subscribe(guard, "subscription { cameraStatusChanged { cursor } }");
    await socket.opened;
    await end(manager, data.giveGrant.id);
    expect((await socket.closed).code).toBe(4403);
  });

  test("what has ended stays as it was", async () => {
    const guard = await guardOf();
    const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    await end(manager, data.giveGrant.id);
    expect(codes(await end(manager, data.giveGrant.id))).toEqual(["CONFLICT"]);
    expect(codes(await change(manager, data.giveGrant.id, inDays(2)))).toEqual(["CONFLICT"]);
    await expect(
      world.sql("update access_grant set ended_at = null, ended_by = null, end_reason = null where id = $1", [
        data.giveGrant.id,
      ]),
    ).rejects.toThrow(/stays as it is/);
  });
});

describe("when a giver leaves", () => {
  const reparent = (person: Person, from: string, to: string) =>
    world.gql<{ reparentGrants: number }>(
      person,
      'mutation ($from: ID!, $to: ID!) { reparentGrants(from: $from, to: $to, reason: "Chuyển công tác") }',
      { from, to },
    );

  test("what he gave hangs on a successor's grant, and stays when his own ends", async () => {
    const [leaving, successor] = [await world.stranger(), await world.stranger()];
    const from = await world.grant(leaving, { role: "manager", unit: site, parent: adminGrant });
    const to = await world.grant(successor, { role: "manager", unit: site, parent: adminGrant });
    const guard = await guardOf();
    await give(leaving, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(3) });
    expect(codes(await reparent(neighbour, from, to))).toEqual(["NOT_FOUND"]);
    expect(codes(await reparent(leader, from, to))).toEqual(["FORBIDDEN"]);
    expect((await reparent(admin, from, to)).data.reparentGrants).toBe(1);
    expect((await end(admin, from)).errors).toEqual([]);
    expect([await seen(leaving), await seen(guard)]).toEqual([false, true]);
    expect((await end(admin, to, 2)).errors).toEqual([]);
    expect(await seen(guard)).toBe(false);
  });

  test("not on one that does not reach as far: nothing moves", async () => {
    const [leaving, successor] = [await world.stranger(), await world.stranger()];
    const from = await world.grant(leaving, { role: "manager", unit: site, parent: adminGrant });
    const guard = await guardOf();
    await give(leaving, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(3) });
    const shorter = await world.grant(successor, {
      role: "manager",
      unit: site,
      parent: adminGrant,
      expiresAt: world.clock.after(day),
    });
    const elsewhere = await world.grant(await world.stranger(), { role: "manager", unit: other, parent: adminGrant });
    for (const to of [shorter, elsewhere]) expect(codes(await reparent(admin, from, to))).toEqual(["CONFLICT"]);
    const [child] = await world.sql("select parent_id from access_grant where person_id = $1", [guard.id]);
    expect(child).toEqual({ parent_id: from });
  });
});

describe("drift between Keycloak and grants", () => {
  const strays = (person: Person) =>
    world.gql<{ strayMemberships: { role: string; unit: { code: string } | null; person: { id: string } }[] }>(
      person,
      "{ strayMemberships { role groupPath unit { code } person { id } } }",
    );

  test("a membership made in Keycloak's console is listed where it lies, gives nothing, and is adopted by giving", async () => {
    const guard = await guardOf();
    const group = `/vn/24/viewer/${site.code}`;
    for (const path of [group, "/vn/24/viewer/no-such", "/vn/leader"]) world.memberships.put(guard.id, path);
    await world.sql("insert into person values ($1, 'x', 'x', 'person', true)", [guard.id]);
    await world.sql("insert into membership values ($1, $2), ($1, '/vn/24/viewer/no-such'), ($1, '/vn/leader')", [
      guard.id,
      group,
    ]);
    expect(await seen(guard)).toBe(false);
    const mine = (person: Person) =>
      strays(person).then(({ data }) => data.strayMemberships.filter((stray) => stray.person.id === guard.id));
    expect((await mine(manager)).map(({ role, unit }) => [role, unit?.code])).toEqual([["viewer", site.code]]);
    expect((await mine(auditor)).map(({ role }) => role).toSorted()).toEqual(["leader", "viewer"]);
    expect(await mine(neighbour)).toEqual([]);
    expect(codes(await strays(leader))).toEqual(["FORBIDDEN"]);
    await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    expect(await seen(guard)).toBe(true);
    expect(await mine(manager)).toEqual([]);
  });
});

describe("prolonging", () => {
  test("is one step for whoever could give it anew, and no longer than it may last", async () => {
    const guard = await guardOf();
    const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    const { id } = data.giveGrant;
    expect((await change(manager, id, inDays(30))).data.changeGrantEnd.expiresAt).toBe(inDays(30));
    expect(rule(await change(manager, id, inDays(367)))).toBe("latest");
    expect(codes(await change(neighbour, id, inDays(31)))).toEqual(["NOT_FOUND"]);
    // Whoever stands above may end it; to give it longer he would have to be one who gives it.
    expect(codes(await change(telecom, id, inDays(31)))).toEqual(["FORBIDDEN"]);
  });
});

describe("decisions", () => {
  test("ending one ends, after a preview, every grant that cites it and all that hangs on these", async () => {
    const decisionId = await decide(admin);
    const boss = await guardOf(site, "manager");
    const given = await give(admin, { personId: boss.id, role: "manager", unitId: site.id, expiresAt: inDays(30), decisionId });
    expect(given.errors).toEqual([]);
    const guard = await guardOf();
    await give(boss, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(9) });
    const preview = await world.gql<{ decisionEnding: object }>(
      admin,
      "query ($id: ID!) { decisionEnding(id: $id) { grants people tools } }",
      { id: decisionId },
    );
    expect(preview.data.decisionEnding).toEqual({ grants: 2, people: 2, tools: 0 });
    const finish = (person: Person, expected: number) =>
      world.gql<{ endDecision: { endedAt: string } }>(
        person,
        `mutation ($id: ID!, $expected: Int!) { endDecision(id: $id, reason: "Thay thế", expected: $expected) { endedAt } }`,
        { id: decisionId, expected },
      );
    expect(codes(await finish(neighbour, 2))).toEqual(["NOT_FOUND"]);
    expect(codes(await finish(manager, 2))).toEqual(["FORBIDDEN"]);
    expect(codes(await finish(admin, 1))).toEqual(["CONFLICT"]);
    expect((await finish(admin, 2)).errors).toEqual([]);
    expect([await seen(boss), await seen(guard)]).toEqual([false, false]);
    const late = await give(admin, { personId: boss.id, role: "manager", unitId: site.id, expiresAt: inDays(1), decisionId });
    expect(rule(late)).toBe("in-force");
  });

  test.each([
    ["number", { number: "" }, "length"],
    ["day", { issuedOn: "2021-02-30" }, "day"],
    ["day that is to come", { issuedOn: "2031-01-01" }, "day"],
    ["end in the past", { validUntil: "2020-01-01T00:00:00Z" }, "future"],
  ])("a malformed %s is refused", async (_what, change, broken) => {
    const answer = await world.gql(admin, "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }", {
      input: { number: "1", issuedOn: "2021-06-05", issuer: "UBND", subject: "x", unitId: bacGiang.id, ...change },
    });
    expect([codes(answer), rule(answer)]).toEqual([["BAD_USER_INPUT"], broken]);
  });

  describe("their scans", () => {
    const pdf = Buffer.from("%PDF-1.7 Quyết định");
    const call = async (person: Person | null, id: string, method = "GET", body?: Buffer) => {
      const headers = {
        "content-type": "application/octet-stream",
        ...(person === null ? {} : { authorization: `Bearer ${await world.token(person)}` }),
      };
      const answer = await fetch(`${world.origin}/decisions/${id}/document`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const code = /"code":"([A-Z_]+)"/.exec(bytes.toString())?.[1] ?? answer.status;
      return { code, bytes, type: answer.headers.get("content-type") };
    };

    test("are added once by whoever records, and read by whoever may cite", async () => {
      const id = await decide(admin);
      expect((await call(admin, id)).code).toBe("NOT_FOUND");
      expect((await call(manager, id, "PUT", pdf)).code).toBe("FORBIDDEN");
      expect((await call(neighbour, id, "PUT", pdf)).code).toBe("NOT_FOUND");
      expect((await call(admin, id, "PUT", pdf)).code).toBe(204);
      expect((await call(admin, id, "PUT", pdf)).code).toBe("CONFLICT");
      expect(await call(manager, id)).toEqual({ code: 200, bytes: pdf, type: "application/pdf" });
      expect((await call(neighbour, id)).code).toBe("NOT_FOUND");
      expect((await call(leader, id)).code).toBe("FORBIDDEN");
      expect((await call(null, id)).code).toBe("UNAUTHENTICATED");
      const [row] = await world.sql(
        "select details from access_log where action = 'decision.document' order by id desc limit 1",
      );
      expect(row).toMatchObject({ details: { bytes: pdf.length } });
    });

    test.each([
      ["what is no scan", Buffer.from("<html>"), "BAD_USER_INPUT"],
      ["nothing", Buffer.alloc(0), "BAD_USER_INPUT"],
      ["too much", Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), "BAD_USER_INPUT"],
    ])("are not %s", async (_what, body, code) => {
      expect((await call(admin, await decide(admin), "PUT", body)).code).toBe(code);
    });
  });

  test("the same number and day is recorded once; a manager records none, an admin none for the country", async () => {
    const record = (person: Person, unitId: string | null) =>
      world.gql(person, "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }", {
        input: { number: "77/QĐ-UBND", issuedOn: "2021-06-05", issuer: "UBND", subject: "x", unitId },
      });
    expect((await record(admin, bacGiang.id)).errors).toEqual([]);
    expect(codes(await record(admin, bacGiang.id))).toEqual(["CONFLICT"]);
    expect(codes(await record(manager, bacGiang.id))).toEqual(["FORBIDDEN"]);
    expect(codes(await record(admin, null))).toEqual(["FORBIDDEN"]);
    expect(codes(await record(admin, haiDuong.id))).toEqual(["NOT_FOUND"]);
  });
});

describe("who sees grants", () => {
  const list = (person: Person, filter: object = {}) =>
    world.gql<{ grants: { totalCount: number; nodes: (Grant & { unit: { code: string } | null })[] } }>(
      person,
      "query ($filter: GrantFilter) { grants(first: 100, filter: $filter) { totalCount nodes { id role unit { code } person { username } } } }",
      { filter },
    );

  test("an admin those of his province, a manager those of his facility, a lead those of his operator, an auditor all", async () => {
    const whole = (await list(auditor)).data.grants;
    expect(whole.nodes.map(({ role }) => role)).toEqual(expect.arrayContaining(["telecom", "admin", "lead"]));
    const mine = (await list(admin)).data.grants.nodes;
    expect(mine.map(({ unit }) => unit?.code.slice(0, 2))).toEqual(mine.map(() => "24"));
    const own = (await list(manager)).data.grants.nodes;
    expect(new Set(own.map(({ unit }) => unit?.code))).toEqual(new Set([site.code]));
    expect(new Set((await list(lead)).data.grants.nodes.map(({ role }) => role))).toEqual(new Set(["lead", "engineer"]));
    expect(codes(await list(leader))).toEqual(["FORBIDDEN"]);
  });

  test("filters hold together, and a neighbour's unit is not found", async () => {
    const found = await list(admin, { within: site.id, role: ["manager"], search: "QUANLY" });
    expect(found.data.grants.nodes.map(({ person }) => person.username)).toEqual([manager.username]);
    expect(found.data.grants.totalCount).toBe(1);
    expect(codes(await list(admin, { within: haiDuong.id }))).toEqual(["NOT_FOUND"]);
    expect((await list(admin, { parentId: "x" })).data.grants.nodes).toEqual([]);
  });

  test("what soon ends is found in time to be renewed", async () => {
    const [soon, later] = [await guardOf(), await guardOf()];
    for (const [guard, days] of [
      [soon, 3],
      [later, 30],
    ] as const)
      await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(days) });
    const { nodes } = (await list(manager, { endsBefore: inDays(14), personId: soon.id })).data.grants;
    expect(nodes).toHaveLength(1);
    expect((await list(manager, { endsBefore: inDays(14), personId: later.id })).data.grants.nodes).toEqual([]);
  });

  test("row-level security stands behind it: without a filter nothing else is seen", async () => {
    const { url, appPassword, jobPassword } = world.database;
    const database = openDatabase({ url, appPassword, jobPassword, poolSize: 1 });
    const provinces = (scope: Scope) =>
      database.read(scope, async (tx) => {
        const { rows } = await tx.query<{ province_id: string }>("select province_id from access_grant");
        return new Set(rows.map((row) => row.province_id));
      });
    try {
      expect(await provinces(makeScope([{ provinceId: haiDuong.id, facilityId: null }]))).toEqual(new Set([haiDuong.id]));
      expect(await provinces(makeScope([], [viettel.id]))).toEqual(new Set([null]));
      expect(await provinces(emptyScope)).toEqual(new Set());
    } finally {
      await database.close();
    }
  });
});

describe("why", () => {
  const why = (person: Person, personId: string, cameraId = camera.id) =>
    world.gql<{ accessReasons: { allows: boolean; state: string; grant: Grant; chain: Grant[] }[] }>(
      person,
      `query ($personId: ID!, $cameraId: ID) { accessReasons(personId: $personId, cameraId: $cameraId) {
         allows state grant { role } chain { role person { username } } } }`,
      { personId, cameraId },
    );

  test("the chain of grants that lets a guard see a camera, up to the founding one", async () => {
    const guard = await guardOf();
    await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    expect((await why(admin, guard.id)).data.accessReasons).toEqual([
      {
        allows: true,
        state: "IN_FORCE",
        grant: { role: "viewer" },
        chain: [
          { role: "manager", person: { username: manager.username } },
          { role: "admin", person: { username: admin.username } },
          { role: "telecom", person: { username: telecom.username } },
        ],
      },
    ]);
  });

  test("why he sees it no more, and that a stranger never did", async () => {
    const guard = await guardOf();
    const { data } = await give(manager, { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1) });
    world.memberships.remove(guard.id, `/vn/24/viewer/${site.code}`);
    expect((await why(admin, guard.id)).data.accessReasons).toMatchObject([{ allows: false, state: "PENDING" }]);
    await end(manager, data.giveGrant.id);
    expect((await why(admin, guard.id)).data.accessReasons).toMatchObject([{ allows: false, state: "ENDED" }]);
    expect((await why(admin, (await world.stranger()).id)).data.accessReasons).toEqual([]);
  });

  test("why an operator's engineer sees it: for as long as the operator serves the province", async () => {
    const vnpt = await world.operator();
    const serve = (from: number, to: number) =>
      world.sql(
        `insert into operator_assignment (operator_id, province_id, valid_from, valid_to)
         values ($1, $2, ($3::timestamptz + $4 * interval '1 day')::date, ($3::timestamptz + $5 * interval '1 day')::date)`,
        [vnpt.id, site.province.id, world.clock.now(), from, to],
      );
    await serve(-9, 2);
    const engineer = await world.person({ role: "engineer", operator: vnpt });
    const reasons = async () => (await why(admin, engineer.id)).data.accessReasons;
    expect(await reasons()).toMatchObject([{ grant: { role: "engineer" } }]);
    await world.sql("delete from operator_assignment where operator_id = $1", [vnpt.id]);
    await serve(-9, -2);
    await serve(5, 9);
    expect(await reasons()).toEqual([]);
  });

  test("who can see a camera: roles above the asker's own included, those without pictures not", async () => {
    const ask = (person: Person) =>
      world.gql<{ accessHolders: { grant: Grant }[] }>(
        person,
        "query ($id: ID) { accessHolders(cameraId: $id) { grant { role person { username } } } }",
        { id: camera.id },
      );
    const roles = (await ask(admin)).data.accessHolders.map(({ grant }) => grant.role);
    expect(roles).toEqual(expect.arrayContaining(["leader", "admin", "manager"]));
    expect(roles.filter((role) => ["telecom", "auditor", "lead", "engineer"].includes(role))).toEqual([]);
    expect(codes(await ask(neighbour))).toEqual(["NOT_FOUND"]);
    expect(codes(await ask(leader))).toEqual(["FORBIDDEN"]);
  });
});
