import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes, postGraphql } from "../support/graphql.ts";
import { days, seconds } from "../support/clock.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, Province, World } from "../support/world.ts";

// Provinces merge, a facility moves, and both are taken back (R3, R5, R8, R9): the real hub on a real database. Keycloak stands
// still all the while, as it does between the transaction and the provisioner's first step.

let world: World;
let north: Province;
let south: Province;
let other: Province;
let n1: Facility;
let s1: Facility;
let o1: Facility;
let camera: Camera;
let telecom: Person;
let telecomGrant: string;
let northAdmin: Person;
let northAdminGrant: string;
let southAdmin: Person;
let otherAdmin: Person;
let northHealth: Person;
let guard: Person;
let guardGrant: string;
let leader: Person;
let auditor: Person;
let engineer: Person;
let decision: string;
const until = () => world.clock.after(days(30));

beforeAll(async () => {
  world = await createWorld();
  north = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  south = await world.province({ code: "27", name: "Tỉnh Bắc Ninh" });
  other = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  n1 = await world.facility({ province: north });
  s1 = await world.facility({ province: south });
  o1 = await world.facility({ province: other });
  camera = await world.camera({ facility: n1 });
  await world.camera({ facility: n1, status: "OFFLINE" });
  await world.camera({ facility: s1 });
  await world.camera({ facility: o1 });
  await world.setStatus(camera, "OFFLINE");
  await world.setStatus(camera, "ONLINE");

  telecom = await world.stranger("cuc.vienthong");
  telecomGrant = await world.grant(telecom, { role: "telecom" });
  const give = async (person: Person, options: Parameters<World["grant"]>[1]) => world.grant(person, options);
  northAdmin = await world.stranger("bacgiang.so");
  northAdminGrant = await give(northAdmin, { role: "admin", unit: north, parent: telecomGrant });
  southAdmin = await world.stranger("bacninh.so");
  await give(southAdmin, { role: "admin", unit: south, parent: telecomGrant });
  otherAdmin = await world.stranger("haiduong.so");
  await give(otherAdmin, { role: "admin", unit: other, parent: telecomGrant });
  const [row] = await world.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ('123/QĐ-UBND', '2026-06-01', 'UBND tỉnh Bắc Giang', 'Giao quyền', $1, $2, $3) returning id`,
    [north.id, world.clock.after(-days(3)), northAdmin.id],
  );
  decision = row!.id;
  northHealth = await world.stranger("bacgiang.yte");
  await give(northHealth, { role: "health", unit: north, parent: northAdminGrant, expiresAt: until(), decision });
  guard = await world.stranger("bg01.baove");
  guardGrant = await give(guard, { role: "viewer", unit: n1, parent: northAdminGrant, expiresAt: until(), decision });
  leader = await world.person({ role: "leader" });
  auditor = await world.person({ role: "auditor", unit: north });
  engineer = await world.stranger();
  const operator = await world.operator("viettel");
  await world.assign(operator, north);
  await give(engineer, { role: "engineer", operator });
  await world.hub();
});
afterAll(() => world.close());

const basis = (change: object = {}) => ({
  title: "Sáp nhập Bắc Giang và Bắc Ninh",
  effectiveOn: "2026-06-05",
  decisionNumber: "202/2025/QH15",
  decisionIssuedOn: "2025-06-12",
  decisionIssuer: "Quốc hội",
  ...change,
});
const into = { code: "24", name: "Tỉnh Bắc Ninh", shortName: "Bắc Ninh", latitude: 21.2, longitude: 106.1 };
const merger = (change: object = {}) => ({ provinceIds: [north.id, south.id], into, ...change });
const planText = `mutation ($input: PlanReorganisationInput!) { planReorganisation(input: $input) {
  id state steps { position kind code name sources { code } keepRolesOf { code } facility { code } target { id code } } } }`;
interface Plan {
  id: string;
  state: string;
  steps: { kind: string; target: { id: string; code: string } | null }[];
}
const plan = async (input: object, who: Person = telecom) =>
  world.gql<{ planReorganisation: Plan }>(who, planText, { input: { ...basis(), ...input } });
const planned = async (input: object): Promise<string> => {
  const answer = await plan(input);
  expect(answer.errors).toEqual([]);
  return answer.data.planReorganisation.id;
};
interface Preview {
  grants: number;
  carried: number;
  followed: number;
  ended: number;
  facilities: number;
  cameras: number;
  problems: { code: string; what: string }[];
  ending: { why: string; role: string; person: { username: string } }[];
  [more: string]: unknown;
}
const preview = async (id: string): Promise<Preview> => {
  const answer = await world.gql<{ reorganisationPreview: Preview }>(
    telecom,
    `query ($id: ID!) { reorganisationPreview(id: $id) { grants carried followed ended holders facilities cameras provincesEnding
       provincesBeginning provincesSharedByAdmins writesWaitSeconds givingWaitSeconds problems { code what }
       ending { role why unitName person { username } } } }`,
    { id },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.reorganisationPreview;
};
const carryOut = (id: string, expected: number, who: Person = telecom) =>
  world.gql<{ carryOutReorganisation: Plan }>(
    who,
    `mutation ($id: ID!, $expected: Int!) { carryOutReorganisation(id: $id, expected: $expected) {
       id state steps { kind target { id code } } progress { people peopleDone provincesReady } } }`,
    { id, expected },
  );
/** As when the provisioner has done all its steps: everybody is in his new groups, and the old names are gone. */
async function follow(): Promise<void> {
  const moves = await world.sql<{ person_id: string; old_paths: string[]; new_paths: string[] }>(
    "select person_id, old_paths, new_paths from reorganisation_task where kind = 'PERSON' and done_at is null",
  );
  for (const { person_id: id, old_paths: from, new_paths: to } of moves) {
    for (const path of to) world.memberships.put(id, path);
    for (const path of from) world.memberships.remove(id, path);
  }
  await world.sql("update reorganisation_task set done_at = $1 where done_at is null", [world.clock.now()]);
  await world.sql("update facility_provisioning set done_at = $1 where done_at is null", [world.clock.now()]);
  await world.sql("update reorganisation set settled_at = $1 where carried_out_at is not null", [world.clock.now()]);
  await world.sql("delete from group_alias");
}
const seen = async (person: Person) =>
  (
    await world.gql<{ cameras: { nodes: { code: string }[] } }>(person, "{ cameras(first: 100) { nodes { code } } }")
  ).data?.cameras.nodes
    .map(({ code }) => code)
    .toSorted();
const problems = async (input: object) => (await preview(await planned(input))).problems.map(({ code }) => code);

describe("a plan", () => {
  test("is the Telecom Department's: nobody else plans, reads, or carries one out", async () => {
    const id = await planned({ merges: [merger()] });
    const expired = await world.stranger();
    await world.grant(expired, { role: "telecom", expiresAt: world.clock.after(-seconds(1)) });
    for (const [person, code] of [
      [northAdmin, "FORBIDDEN"],
      [leader, "FORBIDDEN"],
      [auditor, "FORBIDDEN"],
      [guard, "FORBIDDEN"],
      [expired, "GRANT_EXPIRED"],
    ] as const) {
      expect(codes(await plan({ merges: [merger()] }, person))).toEqual([code]);
      expect(codes(await carryOut(id, 0, person))).toEqual([code]);
      expect(codes(await world.gql(person, "{ reorganisations { nodes { id } } }"))).toEqual([code]);
      expect(codes(await world.gql(person, `{ reorganisationPreview(id: "${id}") { grants } }`))).toEqual([code]);
      expect(codes(await world.gql(person, `mutation { withdrawReorganisation(id: "${id}") { id } }`))).toEqual([code]);
    }
    const lines = await world.sql(
      "select from access_log where action = 'mutation.carryOutReorganisation' and outcome = 'REFUSED'",
    );
    expect(lines.length).toBe(5);
  });

  test("has a form: what is malformed is refused with its field", async () => {
    for (const [input, field] of [
      [{}, "input.merges"],
      [{ merges: [merger({ provinceIds: [] })] }, "input.merges.0.provinceIds"],
      [{ merges: [merger({ provinceIds: ["nobody"] })] }, "input.merges.0.provinceIds"],
      [{ merges: [merger({ provinceIds: [north.id, north.id] })] }, "input.merges.0.provinceIds"],
      [{ merges: [merger({ keepRolesOf: [other.id] })] }, "input.merges.0.keepRolesOf"],
      [{ merges: [merger({ into: { ...into, code: "24@2025" } })] }, "input.merges.0.into.code"],
      [{ merges: [merger({ into: { ...into, name: " " } })] }, "input.merges.0.into.name"],
      [{ merges: [merger({ into: { ...into, latitude: 91 } })] }, "input.merges.0.into.latitude"],
      [{ merges: [merger()], effectiveOn: "2025-02-30" }, "input.effectiveOn"],
      [{ merges: [merger()], decisionIssuedOn: "2027-01-01" }, "input.decisionIssuedOn"],
      [{ merges: [merger()], title: "" }, "input.title"],
    ] as const) {
      const answer = await plan(input);
      expect([codes(answer), answer.errors[0]?.extensions["field"]]).toEqual([["BAD_USER_INPUT"], field]);
    }
    expect(codes(await plan({ moves: [{ facilityId: n1.id, provinceId: guard.id }] }))).toEqual(["NOT_FOUND"]);
    expect(codes(await carryOut("00000000-0000-0000-0000-000000000000", 1))).toEqual(["NOT_FOUND"]);
  });

  test("says why it cannot be carried out, and is not", async () => {
    expect(await problems({ merges: [merger()], effectiveOn: "2026-06-06" })).toEqual(["NOT_YET"]);
    expect(await problems({ merges: [merger({ into: { ...into, code: "30" } })] })).toEqual(["CODE_TAKEN"]);
    expect(await problems({ merges: [merger()], effectiveOn: "2020-12-31" })).toContain("PROVINCE_GONE");
    expect(await problems({ merges: [merger()], moves: [{ facilityId: n1.id, provinceId: other.id }] })).toEqual([
      "FACILITY_GONE",
    ]);
    const twice = { moves: [other, south].map(({ id }) => ({ facilityId: n1.id, provinceId: id })) };
    expect(await problems(twice)).toContain("FACILITY_TWICE");
    expect(await problems({ moves: [{ facilityId: n1.id, provinceId: north.id }] })).toContain("FACILITY_GONE");
    expect(await problems({ moves: [{ facilityId: o1.id, provinceId: o1.id }] })).toContain("TARGET_GONE");
    expect(await problems({ parts: [{ provinceId: north.id, into: { ...into, code: "98" }, facilityIds: [] }] })).toContain(
      "FACILITY_LEFT_OUT",
    );
    const id = await planned({ merges: [merger({ into: { ...into, code: "30" } })] });
    const answer = await carryOut(id, (await preview(id)).grants);
    expect([codes(answer), answer.errors[0]?.extensions["problem"]]).toEqual([["CONFLICT"], "CODE_TAKEN"]);
    expect(await seen(otherAdmin)).toHaveLength(1);
  });

  test("is given up once", async () => {
    const id = await planned({ merges: [merger()] });
    const text = `mutation { withdrawReorganisation(id: "${id}") { state } }`;
    expect((await world.gql(telecom, text)).data).toEqual({ withdrawReorganisation: { state: "WITHDRAWN" } });
    expect(codes(await world.gql(telecom, text))).toEqual(["CONFLICT"]);
    expect((await preview(id)).problems.map(({ code }) => code)).toEqual(["OVER"]);
    expect(codes(await carryOut(id, 5))).toEqual(["CONFLICT"]);
  });

  test("that would leave a guard without anybody to answer for him is not carried out", async () => {
    // Only Bắc Ninh's roles are kept, and its admin's ends before the guard's.
    const short = await world.stranger();
    const grant = await world.grant(short, { role: "admin", unit: other, parent: telecomGrant });
    await world.grant(await world.stranger(), { role: "viewer", unit: o1, parent: grant, member: false });
    const input = { merges: [{ provinceIds: [other.id, south.id], into: { ...into, code: "27" }, keepRolesOf: [] }] };
    const before = await preview(await planned(input));
    expect(before.problems).toEqual([{ code: "NO_GIVER", what: "1" }]);
    await world.sql(
      "update access_grant set ended_at = $1, ended_by = person_id, end_reason = '' where parent_id = $2 or id = $2",
      [world.clock.now(), grant],
    );
  });
});

describe("a merger", () => {
  let id: string;
  let province: { id: string; code: string };

  test("needs the number of grants that its preview named", async () => {
    id = await planned({ merges: [merger()] });
    const before = await preview(id);
    expect(before).toMatchObject({
      grants: 5,
      carried: 4,
      followed: 1,
      ended: 0,
      holders: 5,
      facilities: 2,
      cameras: 3,
      provincesEnding: 2,
      provincesBeginning: 1,
      provincesSharedByAdmins: 1,
      problems: [],
    });
    const answer = await carryOut(id, before.grants - 1);
    expect([codes(answer), answer.errors[0]?.extensions["now"]]).toEqual([["CONFLICT"], 5]);
    expect(await seen(northAdmin)).toHaveLength(2);
  });

  test("changes units, counters and rights at once, and nobody has to be moved in Keycloak first", async () => {
    const answer = await carryOut(id, 5);
    expect(answer.errors).toEqual([]);
    expect(answer.data.carryOutReorganisation).toMatchObject({ state: "CARRIED_OUT", progress: { provincesReady: false } });
    province = answer.data.carryOutReorganisation.steps[0]!.target!;
    // Both admins have both provinces now; the guard what he had; nobody else anything more.
    expect(await seen(northAdmin)).toEqual(["24-001-01", "24-001-02", "27-001-01"]);
    expect(await seen(southAdmin)).toEqual(["24-001-01", "24-001-02", "27-001-01"]);
    expect(await seen(guard)).toEqual(["24-001-01", "24-001-02"]);
    expect(await seen(otherAdmin)).toEqual(["30-001-01"]);
    expect(await seen(engineer)).toEqual(["24-001-01", "24-001-02", "27-001-01"]);
    const units = await world.gql(leader, '{ province(code: "24") { id name cameraCounts { total offline } } }');
    expect(units.data).toEqual({
      province: { id: province.id, name: "Tỉnh Bắc Ninh", cameraCounts: { total: 3, offline: 1 } },
    });
    expect((await world.gql(leader, '{ province(code: "27") { id } }')).data).toEqual({ province: null });
    const facility = await world.gql(guard, '{ facility(code: "24-001") { id province { code name } } }');
    expect(facility.data).toEqual({ facility: { id: n1.id, province: { code: "24", name: "Tỉnh Bắc Ninh" } } });
    const counted = await world.sql(
      `select p.province_id, p.online, p.offline from unit_counts p where p.unit_id = any ($1::uuid[]) order by p.online`,
      [[north.id, south.id, province.id]],
    );
    expect(counted).toEqual([
      { province_id: expect.any(String), online: 0, offline: 0 },
      { province_id: expect.any(String), online: 0, offline: 0 },
      { province_id: province.id, online: 2, offline: 1 },
    ]);
  });

  test("ends roles over the old provinces and continues each, the same but for its place", async () => {
    const rows = await world.sql(
      `select o.person_id, o.end_reason, g.role, g.unit_id, g.group_path, g.given_by, g.decision_id, g.parent_id is not null as hangs,
         g.expires_at = o.expires_at or (g.expires_at is null and o.expires_at is null) as lasts
       from access_grant g join access_grant o on o.id = g.succeeds_id where o.person_id = $1`,
      [northHealth.id],
    );
    expect(rows).toEqual([
      {
        person_id: northHealth.id,
        end_reason: "Sáp nhập Bắc Giang và Bắc Ninh",
        role: "health",
        unit_id: province.id,
        group_path: "/vn/24@2026-06-05/health",
        given_by: northAdmin.id,
        decision_id: decision,
        hangs: true,
        lasts: true,
      },
    ]);
    // A guard's is the very same; it hangs on what continues his giver's.
    const [own] = await world.sql(
      `select g.group_path, g.province_id, p.person_id as giver, p.unit_id from access_grant g join access_grant p on p.id = g.parent_id
       where g.id = $1 and g.ended_at is null`,
      [guardGrant],
    );
    expect(own).toEqual({
      group_path: "/vn/24@2026-06-05/viewer/24-001",
      province_id: province.id,
      giver: northAdmin.id,
      unit_id: province.id,
    });
  });

  test("lets history keep its meaning: statuses, ended grants and log lines of then are read by whose they are now", async () => {
    const text = "query ($id: ID!) { camera(id: $id) { statusChanges(first: 10) { status } } }";
    for (const person of [southAdmin, guard])
      expect((await world.gql(person, text, { id: camera.id })).data).toEqual({
        camera: { statusChanges: [{ status: "ONLINE" }, { status: "OFFLINE" }] },
      });
    expect((await world.gql(otherAdmin, text, { id: camera.id })).data).toEqual({ camera: null });
    const ended = `query ($in: ID!) { grants(filter: { within: $in, includeOver: true }) { nodes { role state unit { name } } } }`;
    const before = await world.gql<{ grants: { nodes: { state: string; unit: { name: string } }[] } }>(southAdmin, ended, {
      in: province.id,
    });
    expect(before.data.grants.nodes.filter(({ state }) => state === "ENDED").map(({ unit }) => unit.name)).toEqual(
      expect.arrayContaining(["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"]),
    );
    await world.sql(
      `insert into access_log (occurred_at, action, outcome, province_id, facility_id) values ($1, 'of.then', 'ALLOWED', $2, $3)`,
      [world.clock.after(-days(1)), north.id, n1.id],
    );
    const log = `query ($target: ID) { accessLog(filter: { action: "of.then", target: $target }) { nodes { provinceName } } }`;
    for (const target of [null, province.id, n1.id])
      expect((await world.gql(auditor, log, { target })).data).toEqual({
        accessLog: { nodes: [{ provinceName: "Tỉnh Bắc Giang" }] },
      });
    const stranger = await world.person({ role: "auditor", unit: other });
    expect((await world.gql(stranger, log)).data).toEqual({ accessLog: { nodes: [] } });
  });

  test("still lets the old giver end what he gave, and each decision bears its grants", async () => {
    const cited = await world.gql(southAdmin, "{ decisions { nodes { number unit { code } } } }");
    expect(cited.data).toEqual({ decisions: { nodes: [{ number: "123/QĐ-UBND", unit: { code: "24" } }] } });
    const extra = await world.grant(await world.stranger(), {
      role: "viewer",
      unit: n1,
      parent: (await world.sql<{ id: string }>("select parent_id as id from access_grant where id = $1", [guardGrant]))[0]!.id,
      member: false,
    });
    for (const [person, outcome] of [
      [otherAdmin, ["NOT_FOUND"]],
      [northAdmin, []],
    ] as const) {
      const text = 'mutation ($id: ID!) { endGrant(id: $id, reason: "Hết việc", expected: 1) { state } }';
      expect(codes(await world.gql(person, text, { id: extra }))).toEqual(outcome);
    }
  });

  test("takes a membership that is gone in Keycloak for gone, and one without a grant for nothing", async () => {
    const path = "/vn/24/health";
    world.memberships.remove(northHealth.id, path);
    expect(await seen(northHealth)).toEqual([]);
    world.memberships.put(northHealth.id, path);
    expect(await seen(northHealth)).toHaveLength(3);
    const stranger = await world.stranger();
    world.memberships.put(stranger.id, "/vn/24/admin");
    expect(await seen(stranger)).toEqual([]);
    // Who is on his way to a new group is no drift. (Here nobody has put the mirror into the database.)
    await world.sql(
      "insert into person (id, username, display_name, kind, enabled) values ($1, 'x', 'x', 'person', true), ($2, 'y', 'y', 'person', true)",
      [northAdmin.id, stranger.id],
    );
    await world.sql("insert into membership (person_id, group_path) values ($1, $3), ($2, $3)", [
      northAdmin.id,
      stranger.id,
      "/vn/24/admin",
    ]);
    const drift = await world.gql<{ strayMemberships: { person: { id: string } }[] }>(
      telecom,
      "{ strayMemberships { person { id } } }",
    );
    expect(drift.data.strayMemberships.map(({ person }) => person.id)).toEqual([stranger.id]);
  });

  test("keeps the codes of what it was, by which maps of before draw it; where nothing merged there are none", async () => {
    const ask = '{ province(code: "24") { formerCodes } other: province(code: "30") { formerCodes } }';
    const answers = { data: { province: { formerCodes: ["24", "27"] }, other: { formerCodes: [] } } };
    await expect.poll(() => world.gql(leader, ask)).toMatchObject(answers);
    expect((await world.gql(northAdmin, '{ province(code: "24") { formerCodes } }')).data).toEqual({
      province: { formerCodes: ["24", "27"] },
    });
    const database = await world.hub({ countsFromMemory: false });
    expect(await postGraphql(database.origin, await world.token(leader), ask)).toMatchObject(answers);
    await world.closeHub(database);
  });

  test("stands in the log, in the new province's own too", async () => {
    const lines = await world.sql<{ action: string; outcome: string; province_id: string | null }>(
      `select action, outcome, province_id from access_log where action like 'reorganisation.%'
         and (details ->> 'reorganisation' = $1) order by occurred_at, id`,
      [id],
    );
    expect(lines).toEqual([
      { action: "reorganisation.carry-out", outcome: "ALLOWED", province_id: null },
      { action: "reorganisation.carry-out", outcome: "FAILED", province_id: null },
      { action: "reorganisation.carry-out", outcome: "ALLOWED", province_id: null },
      { action: "reorganisation.province", outcome: "ALLOWED", province_id: province.id },
    ]);
  });

  test("is followed by no other until Keycloak has followed it", async () => {
    expect(await problems({ moves: [{ facilityId: n1.id, provinceId: other.id }] })).toContain("UNSETTLED");
    await follow();
    expect(await seen(northAdmin)).toHaveLength(3);
    expect(await seen(guard)).toHaveLength(2);
    expect(await problems({ moves: [{ facilityId: n1.id, provinceId: other.id }] })).toEqual([]);
  });

  test("is taken back by another: each facility goes home, each role where it was, under ids and names never used before", async () => {
    world.clock.advance(days(2));
    const reverse = await world.gql<{ planReverseReorganisation: Plan }>(
      telecom,
      `mutation ($id: ID!, $input: LegalBasisInput!) { planReverseReorganisation(id: $id, input: $input) {
         id state steps { kind code name facilityCount } } }`,
      { id, input: basis({ title: "Lập lại", effectiveOn: "2026-06-07" }) },
    );
    expect(reverse.data.planReverseReorganisation.steps).toEqual([
      { kind: "PART", code: "24", name: "Tỉnh Bắc Giang", facilityCount: 1 },
      { kind: "PART", code: "27", name: "Tỉnh Bắc Ninh", facilityCount: 1 },
    ]);
    const back = reverse.data.planReverseReorganisation.id;
    const { grants, problems: none } = await preview(back);
    expect(none).toEqual([]);
    expect((await carryOut(back, grants)).errors).toEqual([]);
    expect(await seen(northAdmin)).toEqual(["24-001-01", "24-001-02"]);
    expect(await seen(southAdmin)).toEqual(["27-001-01"]);
    expect(await seen(guard)).toEqual(["24-001-01", "24-001-02"]);
    // The operator served one of them before, and does again.
    expect(await seen(engineer)).toEqual(["24-001-01", "24-001-02"]);
    const again = await world.gql<{ facility: { province: { id: string; name: string } } }>(
      leader,
      '{ facility(code: "24-001") { province { id name } } }',
    );
    expect(again.data.facility.province.name).toBe("Tỉnh Bắc Giang");
    const codes = await world.gql(
      leader,
      '{ province(code: "24") { formerCodes } other: province(code: "27") { formerCodes } }',
    );
    expect(codes.data).toEqual({ province: { formerCodes: ["24"] }, other: { formerCodes: ["27"] } });
    expect([north.id, province.id]).not.toContain(again.data.facility.province.id);
    const [path] = await world.sql("select group_path from access_grant where id = $1", [guardGrant]);
    expect(path).toEqual({ group_path: "/vn/24@2026-06-07/viewer/24-001" });
    // The decision came home with its province, and what was logged about it as well.
    expect((await world.gql(northAdmin, "{ decisions { nodes { number } } }")).data).toEqual({
      decisions: { nodes: [{ number: "123/QĐ-UBND" }] },
    });
    expect((await world.gql(southAdmin, "{ decisions { nodes { number } } }")).data).toEqual({ decisions: { nodes: [] } });
    const log = `{ accessLog(filter: { action: "of.then" }) { nodes { provinceName } } }`;
    expect((await world.gql(auditor, log)).data).toEqual({ accessLog: { nodes: [{ provinceName: "Tỉnh Bắc Giang" }] } });
    await follow();
    expect(await seen(northAdmin)).toHaveLength(2);
  });
});

describe("a move", () => {
  test("takes a facility with its people, cameras and history to another province, and from nobody else anything", async () => {
    const answer = await world.gql<{ province: { id: string } }>(leader, '{ province(code: "27") { id } }');
    const target = answer.data.province.id;
    const id = await planned({ moves: [{ facilityId: n1.id, provinceId: target }], effectiveOn: "2026-06-07" });
    const { grants, ...before } = await preview(id);
    expect(before).toMatchObject({ carried: 0, followed: 1, ended: 0, facilities: 1, provincesEnding: 0, problems: [] });
    const subscription = await world.subscribe<{ cameraStatusChanged: { status: string } }>(
      guard,
      "subscription { cameraStatusChanged { status } }",
    );
    await subscription.opened;
    expect((await carryOut(id, grants)).errors).toEqual([]);
    expect(await seen(guard)).toEqual(["24-001-01", "24-001-02"]);
    expect(await seen(southAdmin)).toEqual(["24-001-01", "24-001-02", "27-001-01"]);
    expect(await seen(northAdmin)).toEqual([]);
    const counts = await world.gql(
      leader,
      '{ province(code: "24") { cameraCounts { total } } new: province(code: "27") { cameraCounts { total } } }',
    );
    expect(counts.data).toEqual({ province: { cameraCounts: { total: 0 } }, new: { cameraCounts: { total: 3 } } });
    // His socket goes on, and hears of what happens under the new province.
    await world.setStatus(camera, "DEGRADED");
    expect(await subscription.next()).toEqual({ cameraStatusChanged: { status: "DEGRADED" } });
    await subscription.stop();
    const text = "query ($id: ID!) { camera(id: $id) { statusChanges(first: 10) { status } } }";
    expect((await world.gql(southAdmin, text, { id: camera.id })).data).toEqual({
      camera: { statusChanges: [{ status: "DEGRADED" }, { status: "ONLINE" }, { status: "OFFLINE" }] },
    });
    const heir = await world.person({ role: "auditor", unit: { ...south, id: target } });
    expect((await world.gql(heir, `{ accessLog(filter: { action: "of.then" }) { nodes { facilityName } } }`)).data).toEqual({
      accessLog: { nodes: [{ facilityName: n1.name }] },
    });
    // His giver's province is another one now, and the decision of the old one bears the grant still.
    const [own] = await world.sql(
      "select p.person_id as giver, g.decision_id, g.ended_at from access_grant g join access_grant p on p.id = g.parent_id where g.id = $1",
      [guardGrant],
    );
    expect(own).toEqual({ giver: southAdmin.id, decision_id: decision, ended_at: null });
    await follow();
    expect(await seen(guard)).toHaveLength(2);
  });
});
