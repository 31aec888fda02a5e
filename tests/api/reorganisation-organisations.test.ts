import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { days } from "../support/clock.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// What organisations hold goes with their provinces as what people hold does: one grant before and after, each member beside it
// (R3, R5).

let world: World;
let north: Province;
let south: Province;
let n1: Facility;
let telecom: Person;
let northAdmin: Person;
let southAdmin: Person;
const members: Person[] = [];
let organisation: string;
let overProvince: string;
let atFacility: string;

const one = async (text: string, values: readonly unknown[]) => (await world.sql<{ id: string }>(text, values))[0]!.id;

beforeAll(async () => {
  world = await createWorld();
  north = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  south = await world.province({ code: "27", name: "Tỉnh Bắc Ninh" });
  n1 = await world.facility({ province: north });
  await world.camera({ facility: n1 });
  await world.camera({ facility: await world.facility({ province: south }) });
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  northAdmin = await world.stranger("bacgiang.so");
  southAdmin = await world.stranger("bacninh.so");
  const parent = await world.grant(northAdmin, { role: "admin", unit: north, parent: root });
  await world.grant(southAdmin, { role: "admin", unit: south, parent: root });
  members.push(await world.stranger("y.te.1"), await world.stranger("y.te.2"));
  const now = world.clock.now();
  const made = (unit: string) =>
    one(
      `insert into organisation (name, kind, unit_id, created_at, created_by) values ('Sở Y tế', 'DEPARTMENT', $1, $2, $3)
       returning id`,
      [unit, now, northAdmin.id],
    );
  organisation = await made(north.id);
  await made(south.id);
  for (const member of members) {
    await one(
      `insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason)
       values ($1, $2, $3, $4, 'Trực') returning id`,
      [organisation, member.id, now, northAdmin.id],
    );
  }
  const hold = async (role: string, unit: string, path: string) => {
    const whole = await one(
      `insert into organisation_grant (organisation_id, role, unit_id, given_by, parent_id, reason, valid_from, expires_at)
       values ($1, $2, $3, $4, $5, 'Trực', $6, $7) returning id`,
      [organisation, role, unit, northAdmin.id, parent, now, world.clock.after(days(30))],
    );
    for (const member of members) {
      world.memberships.put(member.id, path);
      await one(
        `insert into access_grant (person_id, role, unit_id, group_path, given_by, parent_id, reason, valid_from, expires_at,
           organisation_grant_id) values ($1, $2, $3, $4, $5, $6, 'Trực', $7, $8, $9) returning id`,
        [member.id, role, unit, path, northAdmin.id, parent, now, world.clock.after(days(30)), whole],
      );
    }
    return whole;
  };
  overProvince = await hold("health", north.id, "/vn/24/health");
  atFacility = await hold("viewer", n1.id, "/vn/24/viewer/24-001");
  await world.hub();
});
afterAll(() => world.close());

const basis = { decisionNumber: "1/QH", decisionIssuedOn: "2025-06-12", decisionIssuer: "Quốc hội" };
const planned = async (input: object): Promise<string> => {
  const answer = await world.gql<{ planReorganisation: { id: string } }>(
    telecom,
    "mutation ($input: PlanReorganisationInput!) { planReorganisation(input: $input) { id } }",
    { input: { title: "Sắp xếp", effectiveOn: "2026-06-05", ...basis, ...input } },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.planReorganisation.id;
};
const look = async (id: string) =>
  (
    await world.gql<{ reorganisationPreview: { grants: number; problems: { code: string; what: string }[] } }>(
      telecom,
      `{ reorganisationPreview(id: "${id}") { grants problems { code what } } }`,
    )
  ).data.reorganisationPreview;
async function carryOut(id: string): Promise<void> {
  const { grants, problems } = await look(id);
  expect(problems).toEqual([]);
  const text = `mutation { carryOutReorganisation(id: "${id}", expected: ${grants}) { state } }`;
  expect((await world.gql(telecom, text)).errors).toEqual([]);
  // As when Keycloak has followed.
  const moves = await world.sql<{ person_id: string; old_paths: string[]; new_paths: string[] }>(
    "select person_id, old_paths, new_paths from reorganisation_task where kind = 'PERSON' and done_at is null",
  );
  for (const { person_id: person, old_paths: from, new_paths: to } of moves) {
    for (const path of to) world.memberships.put(person, path);
    for (const path of from) world.memberships.remove(person, path);
  }
  for (const table of ["reorganisation_task", "facility_provisioning"])
    await world.sql(`update ${table} set done_at = $1 where done_at is null`, [world.clock.now()]);
  await world.sql("update reorganisation set settled_at = $1 where carried_out_at is not null", [world.clock.now()]);
  await world.sql("delete from group_alias");
}
const seen = async (person: Person) =>
  (await world.gql<{ cameras: { totalCount: number } }>(person, "{ cameras { totalCount } }")).data.cameras.totalCount;
const wholes = () =>
  world.sql(
    `select w.id, u.name as unit, p.name as province, o.name as organisation, count(g.id)::int as members
     from organisation_grant w join org_unit u on u.id = w.unit_id join org_unit p on p.id = w.province_id
       join organisation o on o.id = w.organisation_id left join access_grant g on g.organisation_grant_id = w.id and g.ended_at is null
     where w.ended_at is null group by 1, 2, 3, 4 order by w.id`,
  );

describe("an organisation", () => {
  test("keeps a facility from being moved away under it", async () => {
    const id = await planned({ moves: [{ facilityId: n1.id, provinceId: south.id }] });
    const { problems } = await look(id);
    expect(problems).toContainEqual({ code: "ORGANISATION_OUTSIDE", what: "Sở Y tế" });
  });

  test("goes with its province into a merger, by its own grants, and of two of one name each says where it came from", async () => {
    const into = { code: "24", name: "Tỉnh Mới", shortName: "Mới" };
    await carryOut(await planned({ merges: [{ provinceIds: [north.id, south.id], into }] }));
    expect(await wholes()).toEqual([
      { id: overProvince, unit: "Tỉnh Mới", province: "Tỉnh Mới", organisation: "Sở Y tế (Bắc Giang)", members: 2 },
      { id: atFacility, unit: n1.name, province: "Tỉnh Mới", organisation: "Sở Y tế (Bắc Giang)", members: 2 },
    ]);
    for (const member of members) expect(await seen(member)).toBe(2);
    const listed = await world.gql<{ organisations: { nodes: { name: string }[] } }>(
      southAdmin,
      "{ organisations { nodes { name } } }",
    );
    expect(listed.data.organisations.nodes.map(({ name }) => name).toSorted()).toEqual([
      "Sở Y tế (Bắc Giang)",
      "Sở Y tế (Bắc Ninh)",
    ]);
  });

  test("comes home when that is taken back", async () => {
    world.clock.advance(days(2));
    const [merger] = await world.sql<{ id: string }>("select id from reorganisation where carried_out_at is not null");
    const reverse = await world.gql<{ planReverseReorganisation: { id: string } }>(
      telecom,
      "mutation ($id: ID!, $input: LegalBasisInput!) { planReverseReorganisation(id: $id, input: $input) { id } }",
      { id: merger!.id, input: { title: "Lập lại", effectiveOn: "2026-06-07", ...basis } },
    );
    await carryOut(reverse.data.planReverseReorganisation.id);
    expect(await wholes()).toMatchObject([
      { id: overProvince, unit: "Tỉnh Bắc Giang", members: 2 },
      { id: atFacility, unit: n1.name, province: "Tỉnh Bắc Giang", members: 2 },
    ]);
    for (const member of members) expect(await seen(member)).toBe(1);
  });

  test("whose province's roles are not kept loses those, and what it holds at a facility hangs on who is", async () => {
    world.clock.advance(days(2));
    const [a, b] = await world.sql<{ id: string }>(
      "select id from org_unit where kind = 'PROVINCE' and valid_to is null order by code",
    );
    const into = { code: "24", name: "Tỉnh Ba", shortName: "Ba" };
    const merges = [{ provinceIds: [a!.id, b!.id], into, keepRolesOf: [b!.id] }];
    await carryOut(await planned({ merges, effectiveOn: "2026-06-09" }));
    expect(await wholes()).toMatchObject([{ id: atFacility, province: "Tỉnh Ba", members: 2 }]);
    const givers = await world.sql(
      `select distinct p.person_id as giver from organisation_grant w join access_grant p on p.id = w.parent_id where w.ended_at is null
       union select p.person_id from access_grant g join access_grant p on p.id = g.parent_id
         where g.organisation_grant_id is not null and g.ended_at is null`,
    );
    expect(givers).toEqual([{ giver: southAdmin.id }]);
    for (const member of members) expect(await seen(member)).toBe(1);
    expect(await seen(northAdmin)).toBe(0);
  });
});
