import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, GrantOptions, Operator, Person, Province, World } from "../support/world.ts";

// R3: a grant to an organisation with named members. Each member holds a grant of his own beside it; who joins gets one, who
// leaves loses it. Keycloak's part is in tests/realm, what PostgreSQL refuses in organisation-bounds.test.ts.

let world: World;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let camera: Camera;
let viettel: Operator;
let telecom: Person;
let admin: Person;
let adminGrant: string;
let neighbour: Person;
let manager: Person;
let lead: Person;
let auditor: Person;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  camera = await world.camera({ facility: site });
  viettel = await world.operator("viettel");
  await world.assign(viettel, bacGiang);
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  auditor = await world.person({ role: "auditor", parent: root });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.person({ role: "manager", unit: site, parent: adminGrant });
  lead = await world.person({ role: "lead", operator: viettel, parent: root });
  await world.hub();
});
afterAll(() => world.close());
beforeEach(() => {
  world.memberships.refusal = null;
});

const day = 86_400_000;
const inDays = (days: number) => world.clock.after(days * day).toISOString();
const rule = (answer: Answer<unknown>) => answer.errors[0]?.extensions["rule"];

interface Organisation {
  id: string;
  name: string;
  memberCount: number;
  closedAt: string | null;
  members: { person: { username: string } }[];
  grants: OrganisationGrant[];
  viewerCan: { manage: boolean };
}
interface OrganisationGrant {
  id: string;
  role: string;
  state: string;
  expiresAt: string | null;
  memberGrants: { id: string; person: { id: string } }[];
  viewerCan: { end: boolean; prolong: boolean };
}
const grantFields = "id role state expiresAt memberGrants { id person { id } } viewerCan { end prolong }";
const fields = `id name memberCount closedAt members { person { username } } grants { ${grantFields} } viewerCan { manage }`;

const create = (person: Person, input: object) =>
  world.gql<{ createOrganisation: Organisation }>(
    person,
    `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ${fields} } }`,
    { input: { name: `Phòng ${randomUUID().slice(0, 8)}`, kind: "DEPARTMENT", ...input } },
  );
const rename = (person: Person, id: string, name: string) =>
  world.gql<{ renameOrganisation: Organisation }>(
    person,
    `mutation ($id: ID!, $name: String!) { renameOrganisation(id: $id, name: $name) { ${fields} } }`,
    { id, name },
  );
const add = (person: Person, organisationId: string, personId: string, reason = "Phân công") =>
  world.gql<{ addOrganisationMember: Organisation }>(
    person,
    `mutation ($organisationId: ID!, $personId: ID!, $reason: String!) {
       addOrganisationMember(organisationId: $organisationId, personId: $personId, reason: $reason) { ${fields} } }`,
    { organisationId, personId, reason },
  );
const remove = (person: Person, organisationId: string, personId: string, expected: number) =>
  world.gql<{ removeOrganisationMember: Organisation }>(
    person,
    `mutation ($organisationId: ID!, $personId: ID!, $expected: Int!) { removeOrganisationMember(
       organisationId: $organisationId, personId: $personId, reason: "Chuyển công tác", expected: $expected) { ${fields} } }`,
    { organisationId, personId, expected },
  );
const close = (person: Person, id: string, expected: number) =>
  world.gql<{ closeOrganisation: Organisation }>(
    person,
    `mutation ($id: ID!, $expected: Int!) { closeOrganisation(id: $id, reason: "Giải thể", expected: $expected) { ${fields} } }`,
    { id, expected },
  );
const give = (person: Person, input: object) =>
  world.gql<{ giveGrantToOrganisation: OrganisationGrant }>(
    person,
    `mutation ($input: GiveGrantToOrganisationInput!) { giveGrantToOrganisation(input: $input) { ${grantFields} } }`,
    { input: { role: "viewer", unitId: bacGiang.id, expiresAt: inDays(30), reason: "Cùng quản lý", ...input } },
  );
const end = (person: Person, id: string, expected: number) =>
  world.gql<{ endOrganisationGrant: OrganisationGrant }>(
    person,
    `mutation ($id: ID!, $expected: Int!) {
       endOrganisationGrant(id: $id, reason: "Hết việc", expected: $expected) { ${grantFields} } }`,
    { id, expected },
  );
const change = (person: Person, id: string, expiresAt: string | null, expected = 0) =>
  world.gql<{ changeOrganisationGrantEnd: OrganisationGrant }>(
    person,
    `mutation ($id: ID!, $expiresAt: DateTime, $expected: Int!) {
       changeOrganisationGrantEnd(id: $id, expiresAt: $expiresAt, reason: "Gia hạn", expected: $expected) { ${grantFields} } }`,
    { id, expiresAt, expected },
  );
const look = async (person: Person, id: string) =>
  (
    await world.gql<{ organisation: Organisation | null }>(person, `query ($id: ID!) { organisation(id: $id) { ${fields} } }`, {
      id,
    })
  ).data?.organisation ?? null;
const effectOf = async (person: Person, query: string, variables: Record<string, unknown>) =>
  Object.values(
    (await world.gql<Record<string, { grants: number; people: number; tools: number }>>(person, query, variables)).data,
  )[0];
const seen = async (person: Person) =>
  (await world.gql<{ camera: object | null }>(person, "query ($id: ID!) { camera(id: $id) { id } }", { id: camera.id })).data
    ?.camera != null;

/** Somebody who stands where those who are given the role stand. */
async function somebody(options: Pick<GrantOptions, "role" | "unit" | "operator"> = { role: "health", unit: bacGiang }) {
  const person = await world.stranger();
  world.stand(person, options);
  return person;
}

/** A department of Bắc Giang with so many members, and what it holds. */
async function department(members = 2, grant: object | null = {}) {
  const { data } = await create(admin, { unitId: bacGiang.id });
  const { id } = data.createOrganisation;
  const people: Person[] = [];
  for (let at = 0; at < members; at += 1) {
    const person = await somebody();
    expect((await add(admin, id, person.id)).errors).toEqual([]);
    people.push(person);
  }
  if (grant === null) return { id, people, grantId: "" };
  const given = await give(admin, { organisationId: id, ...grant });
  expect(given.errors).toEqual([]);
  return { id, people, grantId: given.data.giveGrantToOrganisation.id };
}
const rowsOf = (grantId: string) =>
  world.sql<{ id: string; person_id: string; expires_at: Date; ended_at: Date | null; parent_id: string }>(
    "select * from access_grant where organisation_grant_id = $1 order by id",
    [grantId],
  );

describe("an organisation", () => {
  test("is made in the asker's place, found there by part of its name, renamed, and stands in the log", async () => {
    const { data, errors } = await create(admin, { name: "Sở Y tế Bắc Giang", unitId: bacGiang.id });
    expect(errors).toEqual([]);
    const { id, viewerCan, memberCount } = data.createOrganisation;
    expect([viewerCan.manage, memberCount]).toEqual([true, 0]);
    const list = `query ($search: String) { organisations(filter: { search: $search }) { totalCount nodes { id } } }`;
    const found = async (person: Person) =>
      (await world.gql<{ organisations: { nodes: { id: string }[] } }>(person, list, { search: "so y te" })).data.organisations
        .nodes;
    expect(await found(admin)).toEqual([{ id }]);
    expect(await found(telecom)).toEqual([{ id }]);
    expect(await found(neighbour)).toEqual([]);
    expect(await found(manager)).toEqual([]);
    expect((await rename(admin, id, "Sở  Y tế tỉnh Bắc Giang")).data.renameOrganisation.name).toBe("Sở Y tế tỉnh Bắc Giang");
    const lines = await world.sql(
      "select action, details from access_log where details->>'organisation' like 'Sở Y tế%' order by id",
    );
    expect(lines.map(({ action }) => action)).toEqual(["organisation.create", "organisation.rename"]);
  });

  test("pages by Vietnamese order of names", async () => {
    for (const name of ["Đội An", "Đội Ấn", "Đội Bình"]) await create(admin, { name, kind: "OTHER", unitId: site.id });
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer<{
        organisations: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }> = await world.gql(
        manager,
        "query ($after: String) { organisations(first: 1, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }",
        { after },
      );
      names.push(...page.data.organisations.nodes.map(({ name }) => name));
      after = page.data.organisations.pageInfo.hasNextPage ? page.data.organisations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(["Đội An", "Đội Ấn", "Đội Bình"]);
  });

  const refused: [string, () => Person, () => object, string, string?][] = [
    ["in another province", () => neighbour, () => ({ unitId: bacGiang.id }), "NOT_FOUND"],
    ["over one's own place", () => manager, () => ({ unitId: bacGiang.id }), "NOT_FOUND"],
    ["of the country by a province", () => admin, () => ({}), "FORBIDDEN"],
    ["of another operator", () => lead, () => ({ operatorId: randomUUID(), kind: "OPERATOR_TEAM" }), "NOT_FOUND"],
    ["by whoever gives nothing", () => auditor, () => ({}), "FORBIDDEN"],
    [
      "as a team without an operator",
      () => admin,
      () => ({ unitId: bacGiang.id, kind: "OPERATOR_TEAM" }),
      "BAD_USER_INPUT",
      "kind",
    ],
    ["as a department of an operator", () => lead, () => ({ operatorId: viettel.id }), "BAD_USER_INPUT", "kind"],
    ["without a name", () => admin, () => ({ unitId: bacGiang.id, name: "  " }), "BAD_USER_INPUT", "length"],
    ["with too long a name", () => admin, () => ({ unitId: bacGiang.id, name: "x".repeat(201) }), "BAD_USER_INPUT", "length"],
    ["at two places", () => telecom, () => ({ unitId: bacGiang.id, operatorId: viettel.id }), "BAD_USER_INPUT", "one-of-two"],
  ];
  test.each(refused)("is not made %s", async (_what, by, input, code, broken) => {
    const answer = await create(by(), input());
    expect([codes(answer), rule(answer)]).toEqual([[code], broken]);
  });

  test("has a name of its own in its place", async () => {
    const { data } = await create(admin, { name: "Phòng Một", unitId: bacGiang.id });
    const again = await create(admin, { name: "phòng một", unitId: bacGiang.id });
    expect([codes(again), rule(again)]).toEqual([["CONFLICT"], "taken"]);
    const other = await create(admin, { name: "Phòng Hai", unitId: bacGiang.id });
    expect(rule(await rename(admin, other.data.createOrganisation.id, "Phòng Một"))).toBe("taken");
    expect(codes(await rename(neighbour, data.createOrganisation.id, "Phòng Ba"))).toEqual(["NOT_FOUND"]);
    expect(codes(await rename(admin, "x", "Phòng Ba"))).toEqual(["NOT_FOUND"]);
  });

  test("is nobody's business in another province, with its members and grants", async () => {
    const { id, grantId, people } = await department();
    expect(await look(neighbour, id)).toBeNull();
    expect(await look(manager, id)).toBeNull();
    expect((await look(auditor, id))?.viewerCan.manage).toBe(false);
    expect(codes(await add(neighbour, id, (await somebody()).id))).toEqual(["NOT_FOUND"]);
    expect(codes(await remove(neighbour, id, people[0]!.id, 1))).toEqual(["NOT_FOUND"]);
    expect(codes(await end(neighbour, grantId, 2))).toEqual(["NOT_FOUND"]);
    expect(codes(await close(neighbour, id, 2))).toEqual(["NOT_FOUND"]);
    for (const query of [
      `{ organisationClosing(id: "${id}") { grants } }`,
      `{ organisationGrantEnding(id: "${grantId}") { grants } }`,
      `{ memberLeaving(organisationId: "${id}", personId: "${people[0]!.id}") { grants } }`,
      `{ addableMembers(organisationId: "${id}") { id } }`,
    ])
      expect(codes(await world.gql(neighbour, query))).toEqual(["NOT_FOUND"]);
  });
});

describe("a grant to an organisation", () => {
  test("is a grant of each member, which he sees by", async () => {
    const { id, people, grantId } = await department(2);
    for (const person of people) expect(await seen(person)).toBe(true);
    const [held] = (await look(admin, id))!.grants;
    expect(held).toMatchObject({ id: grantId, role: "viewer", state: "IN_FORCE", viewerCan: { end: true, prolong: true } });
    expect(held!.memberGrants.map(({ person }) => person.id).toSorted()).toEqual(people.map((one) => one.id).toSorted());
    for (const row of await rowsOf(grantId)) expect(row.parent_id).toBe(adminGrant);
  });

  test("names the organisation wherever the grant is shown, and the list can be narrowed to it", async () => {
    const { id, people } = await department(1);
    const own = await world.gql<{ myGrants: { organisation: { id: string } | null }[] }>(
      people[0]!,
      "{ myGrants { organisation { id name } } }",
    );
    expect(own.data.myGrants).toMatchObject([{ organisation: { id } }]);
    const list = `query ($id: ID) { grants(filter: { organisationId: $id }) { totalCount nodes { organisation { id } viewerCan { prolong } } } }`;
    const listed = async (person: Person, of: string) =>
      (await world.gql<{ grants: { totalCount: number; nodes: object[] } }>(person, list, { id: of })).data.grants;
    expect(await listed(admin, id)).toEqual({
      totalCount: 1,
      nodes: [{ organisation: { id }, viewerCan: { prolong: false } }],
    });
    expect((await listed(neighbour, id)).totalCount).toBe(0);
    expect((await listed(admin, "x")).totalCount).toBe(0);
    const briefed = await world.gql<{ me: { guideline: { current: { id: string } } } }>(
      people[0]!,
      "{ me { guideline { current { id } } } }",
    );
    await world.gql(people[0]!, "mutation ($id: ID!) { acknowledgeGuideline(guidelineId: $id) { isAcknowledged } }", {
      id: briefed.data.me.guideline.current.id,
    });
    const why = await world.gql<{ accessReasons: { allows: boolean; grant: { organisation: { id: string } } }[] }>(
      admin,
      `query ($person: ID!, $camera: ID!) { accessReasons(personId: $person, cameraId: $camera) {
         allows grant { organisation { id } } } }`,
      { person: people[0]!.id, camera: camera.id },
    );
    expect(why.data.accessReasons).toEqual([{ allows: true, grant: { organisation: { id } } }]);
  });

  test("is given by a lead to his operator's team, and by the Telecom Department to one of the country", async () => {
    const engineer = await somebody({ role: "engineer", operator: viettel });
    const team = await create(lead, { operatorId: viettel.id, kind: "OPERATOR_TEAM" });
    await add(lead, team.data.createOrganisation.id, engineer.id);
    const given = await give(lead, {
      organisationId: team.data.createOrganisation.id,
      role: "engineer",
      unitId: null,
      operatorId: viettel.id,
    });
    expect(given.errors).toEqual([]);
    const committee = await create(telecom, {});
    const minister = await somebody({ role: "leader" });
    await add(telecom, committee.data.createOrganisation.id, minister.id);
    const [decision] = await world.sql<{ id: string }>(
      `insert into decision (number, issued_on, issuer, subject, recorded_at, recorded_by)
       values ('1/QĐ-BTTTT', '2021-06-05', 'Bộ', 'Giao quyền', $1, $2) returning id`,
      [world.clock.now(), telecom.id],
    );
    const input = { organisationId: committee.data.createOrganisation.id, role: "leader", unitId: null, expiresAt: null };
    expect(rule(await give(telecom, input))).toBe("required");
    expect((await give(telecom, { ...input, decisionId: decision!.id })).errors).toEqual([]);
    expect(await seen(minister)).toBe(true);
  });

  test("has a line in the log, and each member's grant one beside it", async () => {
    const { id, people } = await department(2, null);
    await give(admin, { organisationId: id, reason: "Trực dịch" });
    const lines = await world.sql<{ action: string; grant_id: string; details: Record<string, unknown> }>(
      "select action, grant_id, details from access_log where details->>'reason' = 'Trực dịch' order by occurred_at, id",
    );
    expect(lines.map(({ action }) => action)).toEqual(["organisation.give", "grant.give", "grant.give"]);
    expect(lines[0]).toMatchObject({ grant_id: adminGrant, details: { organisationId: id, role: "viewer", members: 2 } });
    expect(lines.slice(1).map(({ details }) => details["personId"])).toEqual(people.map((one) => one.id));
  });

  test("is offered for organisations that hold the place, with the members to whom it cannot be given", async () => {
    const { id, people } = await department(1, null);
    const offer = `query ($role: Role!, $unit: ID) { grantableOrganisations(role: $role, unitId: $unit, first: 100) {
      organisation { id } unfit { id } } }`;
    const offered = async (person: Person, role: string, unit: string) => {
      const { data } = await world.gql<{ grantableOrganisations: { organisation: { id: string }; unfit: { id: string }[] }[] }>(
        person,
        offer,
        { role, unit },
      );
      return data?.grantableOrganisations.find(({ organisation }) => organisation.id === id);
    };
    expect(await offered(admin, "viewer", bacGiang.id)).toEqual({ organisation: { id }, unfit: [] });
    // A guard of the facility stands elsewhere than a department's people.
    expect(await offered(admin, "viewer", site.id)).toEqual({ organisation: { id }, unfit: [{ id: people[0]!.id }] });
    expect(await offered(admin, "admin", bacGiang.id)).toBeUndefined();
    expect(await offered(telecom, "viewer", bacGiang.id)).toBeUndefined();
    expect(codes(await world.gql(neighbour, offer, { role: "viewer", unit: bacGiang.id }))).toEqual(["NOT_FOUND"]);
  });

  const refused: [string, (id: string) => { by: Person; input: object }, string, string?][] = [
    ["above one's role", () => ({ by: admin, input: { role: "admin" } }), "FORBIDDEN"],
    ["of the province's by another's admin", () => ({ by: neighbour, input: { unitId: haiDuong.id } }), "NOT_FOUND"],
    ["at another province", () => ({ by: telecom, input: { role: "admin", unitId: haiDuong.id } }), "BAD_USER_INPUT", "within"],
    ["by whoever gives nothing", () => ({ by: auditor, input: {} }), "FORBIDDEN"],
    ["for longer than the role may last", () => ({ by: admin, input: { expiresAt: inDays(400) } }), "BAD_USER_INPUT", "latest"],
    ["into the past", () => ({ by: admin, input: { expiresAt: inDays(-1) } }), "BAD_USER_INPUT", "future"],
    ["open-ended where that is not allowed", () => ({ by: admin, input: { expiresAt: null } }), "BAD_USER_INPUT", "latest"],
    [
      "without the decision that the role needs",
      () => ({ by: admin, input: { role: "health" } }),
      "BAD_USER_INPUT",
      "required",
    ],
    ["on an unknown decision", () => ({ by: admin, input: { decisionId: randomUUID() } }), "NOT_FOUND"],
    ["without a reason", () => ({ by: admin, input: { reason: "" } }), "BAD_USER_INPUT", "length"],
    ["as a tool's", () => ({ by: admin, input: { role: "tool" } }), "BAD_USER_INPUT", "person"],
    ["to an unknown one", () => ({ by: admin, input: { organisationId: randomUUID() } }), "NOT_FOUND"],
    ["to what is no id", () => ({ by: admin, input: { organisationId: "x" } }), "NOT_FOUND"],
  ];
  test.each(refused)("is refused %s, and nothing is given", async (_what, make, code, broken) => {
    const { id } = await department(1, null);
    const { by, input } = make(id);
    const answer = await give(by, { organisationId: id, ...input });
    expect([codes(answer), rule(answer)]).toEqual([[code], broken]);
    expect(await world.sql("select from organisation_grant where organisation_id = $1", [id])).toEqual([]);
  });

  test("goes to all members or to none: those to whom it cannot be given are named before anything is done", async () => {
    const { id, people } = await department(2, null);
    world.memberships.setPerson(people[1]!.id, { username: "x", displayName: "x", kind: "person", enabled: false });
    const answer = await give(admin, { organisationId: id });
    expect([codes(answer), rule(answer), answer.errors[0]?.extensions["people"]]).toEqual([
      ["BAD_USER_INPUT"],
      "members",
      [people[1]!.id],
    ]);
    expect(await seen(people[0]!)).toBe(false);
  });

  test("leaves nothing behind when Keycloak refuses it for one of them, not even for those before", async () => {
    const { id, people } = await department(3, null);
    world.memberships.refuseJoin = (personId) =>
      personId === people[2]!.id ? new DomainError("FORBIDDEN", "Keycloak refused this.", { by: "identity" }) : null;
    try {
      expect(codes(await give(admin, { organisationId: id }))).toEqual(["FORBIDDEN"]);
    } finally {
      world.memberships.refuseJoin = null;
    }
    for (const person of people) {
      expect(world.memberships.snapshot().groups.get(person.id)).toEqual(["/people/24/members"]);
      expect(await seen(person)).toBe(false);
    }
    expect(await world.sql("select from organisation_grant where organisation_id = $1", [id])).toEqual([]);
    const [line] = await world.sql(
      "select action, outcome from access_log where action like 'organisation.%' order by occurred_at desc, id desc limit 1",
    );
    expect(line).toEqual({ action: "organisation.give", outcome: "REFUSED" });
  });

  test("is not given by another client's token, nor after the giver's own has ended", async () => {
    const { id } = await department(1, null);
    const token = await world.token(admin, { clientId: "other-client" });
    const response = await fetch(`${world.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation { giveGrantToOrganisation(input: { organisationId: "${id}", role: viewer, unitId: "${bacGiang.id}",
          expiresAt: "${inDays(1)}", reason: "x" }) { id } }`,
      }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    const deputy = await world.stranger();
    await world.grant(deputy, { role: "admin", unit: bacGiang, expiresAt: world.clock.after(60_000) });
    world.clock.advance(60_000);
    expect(codes(await give(deputy, { organisationId: id }))).toEqual(["FORBIDDEN"]);
  });
});

describe("a member", () => {
  test("who joins gets all that it holds; who leaves loses it, with what he gave", async () => {
    const { id, people, grantId } = await department(1, {
      role: "manager",
      unitId: site.id,
      ...(await onDecision()),
    });
    const second = await somebody();
    expect((await add(admin, id, second.id)).errors).toEqual([]);
    expect(await seen(second)).toBe(true);
    const guard = await somebody({ role: "viewer", unit: site });
    const passedOn = await world.gql(second, "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }", {
      input: { personId: guard.id, role: "viewer", unitId: site.id, expiresAt: inDays(1), reason: "Ca đêm" },
    });
    expect(passedOn.errors).toEqual([]);
    const preview = await effectOf(
      admin,
      "query ($id: ID!, $person: ID!) { memberLeaving(organisationId: $id, personId: $person) { grants people tools } }",
      { id, person: second.id },
    );
    expect(preview).toEqual({ grants: 2, people: 2, tools: 0 });
    const wrong = await remove(admin, id, second.id, 1);
    expect([codes(wrong), wrong.errors[0]?.extensions["now"]]).toEqual([["CONFLICT"], 2]);
    const { data, errors } = await remove(admin, id, second.id, 2);
    expect(errors).toEqual([]);
    expect(data.removeOrganisationMember.members.map(({ person }) => person.username)).toEqual([people[0]!.username]);
    for (const gone of [second, guard]) expect(await seen(gone)).toBe(false);
    expect(await seen(people[0]!)).toBe(true);
    expect(world.memberships.snapshot().groups.get(second.id)).toEqual(["/people/24/members"]);
    expect((await rowsOf(grantId)).filter((row) => row.ended_at === null)).toHaveLength(1);
    const former = await world.gql<{ organisation: { formerMembers: object[] } }>(
      admin,
      "query ($id: ID!) { organisation(id: $id) { formerMembers { person { id } removeReason removedBy { id } } } }",
      { id },
    );
    expect(former.data.organisation.formerMembers).toEqual([
      { person: { id: second.id }, removeReason: "Chuyển công tác", removedBy: { id: admin.id } },
    ]);
    // And comes back.
    expect((await add(admin, id, second.id)).errors).toEqual([]);
    expect(await seen(second)).toBe(true);
  });

  test("is chosen among those to whom all of it could be given, not already in it, not the asker himself", async () => {
    const { id, people } = await department(1);
    const other = await somebody();
    const guard = await somebody({ role: "viewer", unit: site });
    const { data } = await world.gql<{ addableMembers: { id: string }[] }>(
      admin,
      "query ($id: ID!) { addableMembers(organisationId: $id, first: 100) { id } }",
      { id },
    );
    const ids = data.addableMembers.map((one) => one.id);
    expect(ids).toContain(other.id);
    for (const not of [people[0]!, guard, admin]) expect(ids).not.toContain(not.id);
    expect(codes(await add(admin, id, guard.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await add(admin, id, admin.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await add(admin, id, "x"))).toEqual(["NOT_FOUND"]);
    const twice = await add(admin, id, people[0]!.id);
    expect([codes(twice), rule(twice)]).toEqual([["CONFLICT"], "member"]);
    expect(rule(await add(admin, id, other.id, " "))).toBe("length");
  });

  test("is not added by whoever may not give one of its grants, and nothing is done", async () => {
    const { id } = await department(1);
    const person = await somebody();
    const answer = await add(telecom, id, person.id);
    expect([codes(answer), rule(answer)]).toEqual([["FORBIDDEN"], "organisation-grant"]);
    expect((await look(admin, id))?.memberCount).toBe(1);
    expect(codes(await add(auditor, id, person.id))).toEqual(["FORBIDDEN"]);
    world.memberships.refusal = new DomainError("RIGHTS_UNKNOWN", "Keycloak cannot be reached.");
    expect(codes(await add(admin, id, person.id))).toEqual(["RIGHTS_UNKNOWN"]);
    world.memberships.refusal = null;
    expect((await look(admin, id))?.memberCount).toBe(1);
    expect(await seen(person)).toBe(false);
  });

  test("may lose his own alone: the others keep theirs, it is not prolonged apart, and his end stays his", async () => {
    const { people, grantId } = await department(2);
    const [mine] = (await rowsOf(grantId)).filter((row) => row.person_id === people[0]!.id);
    const alone = (expiresAt: string, expected: number) =>
      world.gql(
        admin,
        `mutation ($id: ID!, $expiresAt: DateTime, $expected: Int!) {
           changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: "Riêng", expected: $expected) { id } }`,
        { id: mine!.id, expiresAt, expected },
      );
    expect(rule(await alone(inDays(40), 0))).toBe("organisation");
    expect((await alone(inDays(5), 1)).errors).toEqual([]);
    expect((await change(admin, grantId, inDays(60))).errors).toEqual([]);
    const ends = (await rowsOf(grantId)).map((row) => row.expires_at.toISOString());
    expect(ends.toSorted()).toEqual([inDays(5), inDays(60)].toSorted());
    const ended = await world.gql(admin, 'mutation ($id: ID!) { endGrant(id: $id, reason: "Riêng", expected: 1) { id } }', {
      id: mine!.id,
    });
    expect(ended.errors).toEqual([]);
    expect([await seen(people[0]!), await seen(people[1]!)]).toEqual([false, true]);
  });

  test("of his facility's team is added by its manager though an admin had given to it", async () => {
    const made = await create(manager, { unitId: site.id, kind: "OTHER" });
    const { id } = made.data.createOrganisation;
    expect((await give(admin, { organisationId: id, unitId: site.id })).errors).toEqual([]);
    const guard = await somebody({ role: "viewer", unit: site });
    expect((await add(manager, id, guard.id)).errors).toEqual([]);
    expect(await seen(guard)).toBe(true);
  });
});

describe("what an organisation holds", () => {
  test("ends for all of them at once, after a preview whose number is repeated", async () => {
    const { id, people, grantId } = await department(2);
    const preview = await effectOf(admin, "query ($id: ID!) { organisationGrantEnding(id: $id) { grants people tools } }", {
      id: grantId,
    });
    expect(preview).toEqual({ grants: 2, people: 2, tools: 0 });
    expect(codes(await end(admin, grantId, 1))).toEqual(["CONFLICT"]);
    const { data, errors } = await end(admin, grantId, 2);
    expect(errors).toEqual([]);
    expect(data.endOrganisationGrant).toMatchObject({ state: "ENDED", viewerCan: { end: false, prolong: false } });
    for (const person of people) expect(await seen(person)).toBe(false);
    expect((await look(admin, id))?.grants).toEqual([]);
    const held = await world.gql(
      admin,
      "query ($id: ID!) { organisation(id: $id) { allGrants { id state endReason endedBy { id } } } }",
      { id },
    );
    expect(held.data).toEqual({
      organisation: { allGrants: [{ id: grantId, state: "ENDED", endReason: "Hết việc", endedBy: { id: admin.id } }] },
    });
    expect(codes(await end(admin, grantId, 0))).toEqual(["CONFLICT"]);
    const newcomer = await somebody();
    await add(admin, id, newcomer.id);
    expect(await seen(newcomer)).toBe(false);
  });

  test("is ended by its giver's like and by whoever stands above, by nobody else", async () => {
    const { grantId } = await department(1);
    expect(codes(await end(auditor, grantId, 1))).toEqual(["FORBIDDEN"]);
    const like = await world.stranger();
    await world.grant(like, { role: "admin", unit: bacGiang });
    expect((await end(like, grantId, 1)).errors).toEqual([]);
    const second = await department(1);
    expect((await end(telecom, second.grantId, 1)).errors).toEqual([]);
  });

  test("ends earlier for all of them, or later within its bounds", async () => {
    const { grantId } = await department(2);
    const ends = async () => [...new Set((await rowsOf(grantId)).map((row) => row.expires_at.toISOString()))];
    expect(codes(await change(admin, grantId, inDays(10), 1))).toEqual(["CONFLICT"]);
    expect((await change(admin, grantId, inDays(10), 2)).errors).toEqual([]);
    expect(await ends()).toEqual([inDays(10)]);
    expect((await change(admin, grantId, inDays(90))).errors).toEqual([]);
    expect(await ends()).toEqual([inDays(90)]);
    expect(rule(await change(admin, grantId, inDays(400)))).toBe("latest");
    expect(rule(await change(admin, grantId, inDays(-1)))).toBe("future");
    expect(codes(await change(telecom, grantId, inDays(100)))).toEqual(["FORBIDDEN"]);
  });

  test("ends to the second by itself, and nobody joins it any more", async () => {
    const { id, people } = await department(1, { expiresAt: world.clock.after(90_000).toISOString() });
    world.clock.advance(89_000);
    expect(await seen(people[0]!)).toBe(true);
    world.clock.advance(1_000);
    expect(await seen(people[0]!)).toBe(false);
    const late = await somebody();
    expect((await add(admin, id, late.id)).errors).toEqual([]);
    expect(await seen(late)).toBe(false);
  });

  test("ends with the grant by whose leave it was given, with its decision, and moves to a successor", async () => {
    const deputies = [await world.stranger(), await world.stranger()];
    const [root] = await world.sql<{ id: string }>("select parent_id as id from access_grant where id = $1", [adminGrant]);
    const tops: string[] = [];
    for (const deputy of deputies) tops.push(await world.grant(deputy, { role: "admin", unit: bacGiang, parent: root!.id }));
    const made = await create(admin, { unitId: bacGiang.id });
    const { id } = made.data.createOrganisation;
    const person = await somebody();
    await add(admin, id, person.id);
    const decision = await onDecision();
    const given = await give(deputies[0]!, { organisationId: id, ...decision });
    expect(given.errors).toEqual([]);
    const moved = await world.gql(
      telecom,
      'mutation ($from: ID!, $to: ID!) { reparentGrants(from: $from, to: $to, reason: "Thay") }',
      { from: tops[0], to: tops[1] },
    );
    expect([moved.errors, moved.data]).toEqual([[], { reparentGrants: 1 }]);
    const endGrant = (grant: string, expected: number) =>
      world.gql(telecom, 'mutation ($id: ID!, $n: Int!) { endGrant(id: $id, reason: "Nghỉ", expected: $n) { id } }', {
        id: grant,
        n: expected,
      });
    expect((await endGrant(tops[0]!, 1)).errors).toEqual([]);
    expect((await look(admin, id))?.grants).toHaveLength(1);
    expect(await seen(person)).toBe(true);
    expect((await endGrant(tops[1]!, 2)).errors).toEqual([]);
    expect((await look(admin, id))?.grants).toEqual([]);
    expect(await seen(person)).toBe(false);
    // Nothing is left that a newcomer would get.
    const newcomer = await somebody();
    expect((await add(admin, id, newcomer.id)).errors).toEqual([]);
    expect(await seen(newcomer)).toBe(false);

    const second = await give(admin, { organisationId: id, ...decision });
    expect(second.errors).toEqual([]);
    const over = await world.gql(admin, 'mutation ($id: ID!) { endDecision(id: $id, reason: "Thay", expected: 2) { id } }', {
      id: decision.decisionId,
    });
    expect(over.errors).toEqual([]);
    expect((await look(admin, id))?.grants).toEqual([]);
  });
});

describe("closing", () => {
  test("ends all that it holds, lets everybody leave, and leaves it in the list of closed ones", async () => {
    const { id, people } = await department(2);
    await give(admin, { organisationId: id, role: "reviewer" });
    const preview = await effectOf(admin, "query ($id: ID!) { organisationClosing(id: $id) { grants people tools } }", { id });
    expect(preview).toEqual({ grants: 4, people: 2, tools: 0 });
    expect(codes(await close(admin, id, 3))).toEqual(["CONFLICT"]);
    const { data, errors } = await close(admin, id, 4);
    expect(errors).toEqual([]);
    expect(data.closeOrganisation).toMatchObject({ memberCount: 0, grants: [], viewerCan: { manage: false } });
    for (const person of people) expect(await seen(person)).toBe(false);
    const listed = async (includeClosed: boolean) =>
      (
        await world.gql<{ organisations: { nodes: { id: string }[] } }>(
          admin,
          "query ($all: Boolean) { organisations(first: 100, filter: { includeClosed: $all }) { nodes { id } } }",
          { all: includeClosed },
        )
      ).data.organisations.nodes.map((one) => one.id);
    expect(await listed(false)).not.toContain(id);
    expect(await listed(true)).toContain(id);
    expect(codes(await close(admin, id, 0))).toEqual(["CONFLICT"]);
    expect(codes(await give(admin, { organisationId: id }))).toEqual(["CONFLICT"]);
    expect(codes(await add(admin, id, (await somebody()).id))).toEqual(["CONFLICT"]);
    expect(codes(await rename(admin, id, "Khác"))).toEqual(["CONFLICT"]);
    const actions = await world.sql<{ action: string; n: number }>(
      `select action, count(*)::int as n from access_log where details->>'reason' = 'Giải thể'
         and (details->>'organisationId' = $1 or details->>'personId' = any ($2)) group by 1 order by 1`,
      [id, people.map((one) => one.id)],
    );
    expect(actions).toEqual([
      { action: "grant.end", n: 4 },
      { action: "organisation.close", n: 1 },
    ]);
  });

  test("is for whoever may end all that it holds", async () => {
    const made = await create(manager, { unitId: site.id, kind: "OTHER" });
    const { id } = made.data.createOrganisation;
    await give(admin, { organisationId: id, unitId: site.id });
    expect(codes(await close(manager, id, 0))).toEqual(["FORBIDDEN"]);
    expect((await close(telecom, id, 0)).errors).toEqual([]);
  });
});

/** On a decision of the province. */
async function onDecision(): Promise<{ decisionId: string }> {
  const [row] = await world.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ($1, '2021-06-05', 'UBND tỉnh Bắc Giang', 'Giao quyền', $2, $3, $4) returning id`,
    [randomUUID().slice(0, 8), bacGiang.id, world.clock.now(), admin.id],
  );
  return { decisionId: row!.id };
}
