import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// R5, R8: what Keycloak holds and what was given are one; where they differ, whoever could give it brings them together.

let world: World;
let bacGiang: Province;
let site: Facility;
let admin: Person;
let colleague: Person;
let neighbour: Person;
let manager: Person;
let auditor: Person;
let leader: Person;
let telecom: Person;
let adminGrant: string;
let colleagueGrant: string;
let root: string;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  const haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  telecom = await world.stranger("cuc.vienthong");
  root = await world.grant(telecom, { role: "telecom" });
  leader = await world.person({ role: "leader", parent: root });
  auditor = await world.person({ role: "auditor", parent: root });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  colleague = await world.stranger("bacgiang.so2");
  colleagueGrant = await world.grant(colleague, { role: "admin", unit: bacGiang, parent: root });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.person({ role: "manager", unit: site, parent: adminGrant });
  await world.hub();
});
afterAll(() => world.close());
beforeEach(() => {
  world.memberships.refusal = null;
});

const day = 86_400_000;
const group = () => `/vn/24/viewer/${site.code}`;

/** Somebody who stands where guards of the facility stand; holds nothing. */
async function guard(): Promise<Person> {
  const person = await world.stranger();
  world.stand(person, { role: "viewer", unit: site });
  return person;
}

/** A membership as Keycloak's console makes it, seen by the mirror. */
async function stray(): Promise<Person> {
  const person = await guard();
  world.memberships.put(person.id, group());
  await world.sql("insert into person values ($1, 'x', 'x', 'person', true)", [person.id]);
  await world.sql("insert into membership values ($1, $2)", [person.id, group()]);
  return person;
}

interface Stray {
  person: { id: string };
  madeAt: string | null;
  madeBy: { username: string } | null;
  viewerCan: { adopt: boolean; remove: boolean };
}
const straysOf = async (asker: Person, person: Person) =>
  (
    await world.gql<{ strayMemberships: Stray[] }>(
      asker,
      "{ strayMemberships { person { id } madeAt madeBy { username } viewerCan { adopt remove } } }",
    )
  ).data.strayMemberships.filter((one) => one.person.id === person.id);
const remove = (asker: Person, person: { id: string }, groupPath = group(), reason = "Không ai giao") =>
  world.gql(
    asker,
    `mutation ($personId: ID!, $groupPath: String!, $reason: String!) {
       removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason) }`,
    { personId: person.id, groupPath, reason },
  );
const unbackedOf = async (asker: Person) =>
  (
    await world.gql<{ unbackedGrants: { id: string; viewerCan: { restore: boolean } }[] }>(
      asker,
      "{ unbackedGrants { id viewerCan { restore } } }",
    )
  ).data?.unbackedGrants;
const restore = (asker: Person, grantId: string) =>
  world.gql<{ restoreMembership: { state: string } }>(
    asker,
    "mutation ($grantId: ID!) { restoreMembership(grantId: $grantId) { state } }",
    { grantId },
  );
interface Orphaning {
  grant: { id: string; state: string; viewerCan: { end: boolean } };
  given: number;
  successors: { id: string }[];
}
const orphaningOf = async (asker: Person) =>
  (
    await world.gql<{ orphaningGrants: Orphaning[] }>(
      asker,
      "{ orphaningGrants { given successors { id } grant { id state viewerCan { end } } } }",
    )
  ).data?.orphaningGrants;
const count = async (asker: Person) =>
  (await world.gql<{ accessDriftCount: number }>(asker, "{ accessDriftCount }")).data?.accessDriftCount;

describe("a membership that no grant stands beside", () => {
  test("is not hidden by any number of others elsewhere", async () => {
    // By name before everything in a province; people whom nobody knows.
    await world.sql(
      `with made as (insert into person select gen_random_uuid(), 'flood', 'flood', 'person', true from generate_series(1, 1200)
         returning id) insert into membership select id, '/operators/viettel/engineer' from made`,
    );
    const person = await stray();
    expect(await straysOf(admin, person)).toHaveLength(1);
    await world.sql("delete from membership m using person p where p.id = m.person_id and p.username = 'flood'");
  });

  test("says when and by whom it was made, if Keycloak's events tell", async () => {
    const person = await stray();
    expect(await straysOf(admin, person)).toMatchObject([{ madeAt: null, madeBy: null }]);
    await world.sql(
      `insert into access_log (id, occurred_at, actor_id, actor_name, action, outcome, details)
       values (uuidv7(), $1, $2, 'x', 'keycloak.group-membership.create', 'ALLOWED', $3)`,
      [world.clock.now(), telecom.id, JSON.stringify({ path: `users/${person.id}/groups/id-of-${group()}` })],
    );
    expect(await straysOf(admin, person)).toMatchObject([
      { madeAt: world.clock.now().toISOString(), madeBy: { username: telecom.username } },
    ]);
  });

  test("is taken away by whoever could give it, as himself, and that stands in the log", async () => {
    const person = await stray();
    expect((await straysOf(admin, person))[0]?.viewerCan).toEqual({ adopt: true, remove: true });
    expect((await straysOf(manager, person))[0]?.viewerCan).toEqual({ adopt: true, remove: true });
    expect((await straysOf(auditor, person))[0]?.viewerCan).toEqual({ adopt: false, remove: false });
    const before = (await count(admin))!;
    expect((await remove(admin, person)).errors).toEqual([]);
    expect(world.memberships.snapshot().groups.get(person.id)).not.toContain(group());
    expect(await straysOf(admin, person)).toEqual([]);
    expect(await count(admin)).toBe(before - 1);
    const [line] = await world.sql<{ actor_name: string; grant_id: string; outcome: string; details: object }>(
      "select * from access_log where action = 'grant.remove-stray' order by occurred_at desc, id desc limit 1",
    );
    expect(line).toMatchObject({
      actor_name: admin.username,
      grant_id: adminGrant,
      outcome: "ALLOWED",
      details: { role: "viewer", personId: person.id, reason: "Không ai giao" },
    });
    expect(codes(await remove(admin, person))).toEqual(["NOT_FOUND"]);
  });

  test("stays for a neighbour, for whoever only reads, above one's role, without a reason, and when Keycloak refuses", async () => {
    const person = await stray();
    expect(codes(await remove(neighbour, person))).toEqual(["NOT_FOUND"]);
    expect(codes(await remove(auditor, person))).toEqual(["FORBIDDEN"]);
    expect(codes(await remove(telecom, person))).toEqual(["FORBIDDEN"]);
    expect(codes(await remove(admin, person, group(), " "))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await remove(admin, { id: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await remove(admin, { id: randomUUID() }))).toEqual(["NOT_FOUND"]);
    expect(codes(await remove(admin, person, "/people/24/givers"))).toEqual(["NOT_FOUND"]);
    world.memberships.refusal = new DomainError("FORBIDDEN", "Keycloak refused this; nothing was changed.");
    expect(codes(await remove(admin, person))).toEqual(["FORBIDDEN"]);
    expect(await straysOf(admin, person)).toHaveLength(1);
    const [line] = await world.sql<{ outcome: string; code: string }>(
      "select outcome, code from access_log where action = 'grant.remove-stray' order by occurred_at desc, id desc limit 1",
    );
    expect(line).toEqual({ outcome: "REFUSED", code: "FORBIDDEN" });
  });

  test("that a grant does stand beside is none, and is not taken away", async () => {
    const person = await stray();
    const input = { personId: person.id, role: "viewer", unitId: site.id, reason: "x", expiresAt: world.clock.after(day) };
    await world.gql(admin, "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }", { input });
    expect(codes(await remove(admin, person))).toEqual(["NOT_FOUND"]);
    expect(world.memberships.snapshot().groups.get(person.id)).toContain(group());
  });
});

describe("a grant without its membership", () => {
  /** In force, and taken out of Keycloak at its console. */
  async function unbacked(): Promise<{ person: Person; id: string }> {
    const person = await guard();
    const id = await world.grant(person, {
      role: "viewer",
      unit: site,
      parent: adminGrant,
      expiresAt: world.clock.after(30 * day),
      validFrom: world.clock.after(-day),
      member: false,
    });
    return { person, id };
  }

  test("is listed, and its membership written again by whoever could give it", async () => {
    const { id, person } = await unbacked();
    expect((await unbackedOf(admin))?.find((one) => one.id === id)?.viewerCan.restore).toBe(true);
    expect((await unbackedOf(auditor))?.find((one) => one.id === id)?.viewerCan.restore).toBe(false);
    expect((await unbackedOf(neighbour))?.some((one) => one.id === id)).toBe(false);
    const before = (await count(admin))!;
    const { data, errors } = await restore(admin, id);
    expect(errors).toEqual([]);
    expect(data.restoreMembership.state).toBe("IN_FORCE");
    expect(world.memberships.snapshot().groups.get(person.id)).toContain(group());
    expect(await count(admin)).toBe(before - 1);
    const [line] = await world.sql<{ details: { grant: string } }>(
      "select details from access_log where action = 'grant.restore' order by occurred_at desc, id desc limit 1",
    );
    expect(line?.details.grant).toBe(id);
    expect(codes(await restore(admin, id))).toEqual(["CONFLICT"]);
  });

  test("stays without for a neighbour, whoever stands above, an auditor, and when it is over", async () => {
    const { id } = await unbacked();
    expect(codes(await restore(neighbour, id))).toEqual(["NOT_FOUND"]);
    expect(codes(await restore(telecom, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await restore(auditor, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await restore(admin, "x"))).toEqual(["NOT_FOUND"]);
    world.memberships.refusal = new DomainError("RIGHTS_UNKNOWN", "Keycloak cannot be reached.");
    expect(codes(await restore(admin, id))).toEqual(["RIGHTS_UNKNOWN"]);
    world.memberships.refusal = null;
    world.clock.advance(31 * day);
    expect(codes(await restore(admin, id))).toEqual(["CONFLICT"]);
    expect((await unbackedOf(admin))?.some((one) => one.id === id)).toBe(false);
  });
});

describe("a giver who is gone", () => {
  test("is listed with what hangs on his grant and who could follow him; then nothing is orphaned", async () => {
    const gone = await world.stranger();
    const grant = await world.grant(gone, { role: "manager", unit: site, parent: adminGrant });
    const successor = await world.stranger();
    const next = await world.grant(successor, { role: "manager", unit: site, parent: adminGrant });
    const person = await guard();
    await world.grant(person, { role: "viewer", unit: site, parent: grant, expiresAt: world.clock.after(day) });
    expect((await orphaningOf(admin))?.some((one) => one.grant.id === grant)).toBe(false);
    world.memberships.removePerson(gone.id);
    const mine = (await orphaningOf(admin))?.find((one) => one.grant.id === grant);
    expect(mine).toMatchObject({ given: 1, grant: { state: "NO_ACCOUNT", viewerCan: { end: true } } });
    expect(mine?.successors.map(({ id }) => id)).toContain(next);
    const read = (await orphaningOf(auditor))?.find((one) => one.grant.id === grant);
    expect(read).toMatchObject({ successors: [], grant: { viewerCan: { end: false } } });
    expect((await orphaningOf(neighbour))?.some((one) => one.grant.id === grant)).toBe(false);
    const before = (await count(admin))!;
    const moved = await world.gql<{ reparentGrants: number }>(
      admin,
      'mutation ($from: ID!, $to: ID!) { reparentGrants(from: $from, to: $to, reason: "Nghỉ việc") }',
      { from: grant, to: next },
    );
    expect(moved.data.reparentGrants).toBe(1);
    expect((await orphaningOf(admin))?.some((one) => one.grant.id === grant)).toBe(false);
    expect(await count(admin)).toBe(before - 1);
  });

  test("of an admin whose account is closed is the Telecom Department's to settle, not his colleague's", async () => {
    const gone = await world.stranger();
    const grant = await world.grant(gone, { role: "admin", unit: bacGiang, parent: root });
    await world.grant(await guard(), { role: "viewer", unit: site, parent: grant, expiresAt: world.clock.after(day) });
    world.memberships.setPerson(gone.id, { username: "x", displayName: "x", kind: "person", enabled: false });
    const above = (await orphaningOf(telecom))?.find((one) => one.grant.id === grant);
    expect(above?.successors.map(({ id }) => id)).toEqual(expect.arrayContaining([adminGrant, colleagueGrant]));
    const beside = (await orphaningOf(colleague))?.find((one) => one.grant.id === grant);
    expect(beside).toMatchObject({ successors: [], grant: { viewerCan: { end: false } } });
  });
});

test("nobody sees any of it who may not read grants", async () => {
  for (const query of ["{ unbackedGrants { id } }", "{ orphaningGrants { given } }", "{ accessDriftCount }"]) {
    expect(codes(await world.gql(leader, query))).toEqual(["FORBIDDEN"]);
  }
});
