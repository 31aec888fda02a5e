import { readFileSync } from "node:fs";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideRights } from "@camera-hub/server/access/rights.ts";
import type { GrantRow } from "@camera-hub/server/access/grants.repository.ts";
import { days } from "../support/clock.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { codes } from "../support/graphql.ts";
import { layOutPeople, layOutUnits } from "../support/reorganisation-world.ts";
import { createWorld, worldStart } from "../support/world.ts";

// What holds for every plan, whatever it does: nobody at a facility gains or loses, who keeps a role over a province keeps that
// and no other, and while Keycloak follows, person by person, everybody has what he will have (R3, R5, R8).

let database: TestDatabase;
const now = worldStart;
const today = "2026-06-05";
let units: Map<string, string>;
let root: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.sql(
    "insert into org_unit (kind, code, name, short_name, valid_from) values ('MINISTRY', 'BTTTT', 'Bộ', 'Bộ', '2021-01-01')",
  );
  await database.transaction(async (client) => {
    units = await layOutUnits(
      client,
      ["01", "02", "03", "04"].map((code) => ({ code, name: `Tỉnh ${code}` })),
      2,
      1,
    );
  });
  const [row] = await database.sql<{ id: string }>(
    `insert into access_grant (person_id, role, group_path, valid_from) values (uuidv7(), 'telecom', '/vn/telecom', $1) returning id`,
    [worldStart],
  );
  root = row!.id;
});
afterAll(() => database.drop());

const provinces = ["01", "02", "03", "04"] as const;
const end = fc.constantFrom(null, 10, 20);

/** Admins, and what each of them gave: in his province, and at its facilities, further on. */
const history = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 5 }),
    province: fc.constantFrom(...provinces),
    end,
    gave: fc.array(
      fc.record({
        person: fc.integer({ min: 0, max: 9 }),
        role: fc.constantFrom("health", "viewer", "reviewer", "manager", "guard"),
        facility: fc.integer({ min: 1, max: 2 }),
        end,
        gaveOn: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);
const plans = fc.record({
  kind: fc.constantFrom("MERGE", "MERGE", "PART", "MOVE"),
  keep: fc.subarray(["01", "02"]),
  first: fc.subarray(["01-001", "01-002"]),
  moved: fc.constantFrom("01-001", "03-002"),
});
type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

async function give(client: pg.ClientBase, value: Record<string, unknown>): Promise<string | null> {
  await client.query("savepoint giving");
  try {
    const { rows } = await client.query<{ id: string }>(
      `insert into access_grant (person_id, role, unit_id, group_path, parent_id, given_by, valid_from, expires_at)
       values ($1, $2, $3, $4, $5, uuidv7(), $6, $7) returning id`,
      [value["person"], value["role"], value["unit"], value["path"], value["parent"], now, value["end"]],
    );
    // Now, not at the end: a history of refusals would be none.
    await client.query("set constraints all immediate");
    await client.query("set constraints all deferred");
    await client.query("release savepoint giving");
    return rows[0]!.id;
  } catch {
    await client.query("rollback to savepoint giving");
    return null;
  }
}

const personId = (n: number) => `00000000-0000-0000-0000-0000000000${String(n).padStart(2, "0")}`;
const endOf = (inDays: number | null) => (inDays === null ? null : new Date(now.getTime() + days(inDays)));

async function play(client: pg.ClientBase, given: History): Promise<void> {
  for (const { person, province, end: ends, gave } of given) {
    const admin = await give(client, {
      person: personId(person),
      role: "admin",
      unit: units.get(province),
      path: `/vn/${province}/admin`,
      parent: root,
      end: endOf(ends),
    });
    if (admin === null) continue;
    for (const one of gave) {
      const code = `${province}-00${one.facility}`;
      const atFacility = one.role === "manager" || one.role === "guard";
      const role = one.role === "guard" ? "viewer" : one.role;
      const id = await give(client, {
        person: personId(one.person),
        role,
        unit: units.get(atFacility ? code : province),
        path: atFacility ? `/vn/${province}/${role}/${code}` : `/vn/${province}/${role}`,
        parent: admin,
        end: endOf(one.end),
      });
      if (id !== null && one.role === "manager" && one.gaveOn) {
        await give(client, {
          person: personId(one.person + 10),
          role: "reviewer",
          unit: units.get(code),
          path: `/vn/${province}/reviewer/${code}`,
          parent: id,
          end: endOf(one.end),
        });
      }
    }
  }
}

async function write(client: pg.ClientBase, plan: Plan): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into reorganisation (title, effective_on, decision_number, decision_issued_on, decision_issuer, planned_at, planned_by)
     values ('Sắp xếp', $1, '1/QĐ', $1, 'Quốc hội', $2, uuidv7()) returning id`,
    [today, now],
  );
  const id = rows[0]!.id;
  const ids = (some: readonly string[]) => some.map((code) => units.get(code));
  const step = (
    position: number,
    kind: string,
    sources: readonly string[],
    keep: readonly string[],
    named: readonly string[],
    code: string,
  ) =>
    client.query(
      `insert into reorganisation_step (reorganisation_id, position, kind, source_ids, keep_ids, facility_ids, code, name, short_name)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $7)`,
      [id, position, kind, ids(sources), ids(keep), ids(named), code],
    );
  if (plan.kind === "MERGE") await step(1, "MERGE", ["01", "02"], plan.keep, [], "01");
  else if (plan.kind === "PART") {
    await step(
      1,
      "PART",
      ["01"],
      plan.keep.filter((code) => code === "01"),
      plan.first,
      "01",
    );
    await step(
      2,
      "PART",
      ["01"],
      ["01"],
      ["01-001", "01-002"].filter((code) => !plan.first.includes(code)),
      "05",
    );
  } else {
    await client.query(
      `insert into reorganisation_step (reorganisation_id, position, kind, source_ids, keep_ids, facility_ids, target_id)
       values ($1, 1, 'MOVE', '{}', '{}', $2, $3)`,
      [id, ids([plan.moved]), units.get("04")],
    );
  }
  return id;
}

async function standing(client: pg.ClientBase): Promise<(GrantRow & { parentId: string | null })[]> {
  const { rows } = await client.query<GrantRow & { parentId: string | null }>(
    `select g.id, g.person_id as "personId", g.role, g.group_path as "groupPath", g.unit_id as "unitId", g.province_id as "provinceId",
       g.facility_id as "facilityId", null as "operatorId", '{}'::text[] as permissions, g.valid_from as "validFrom",
       g.expires_at as "expiresAt", g.parent_id as "parentId"
     from access_grant g where g.ended_at is null order by g.id`,
  );
  return rows;
}

/** What somebody may do at facilities, role by role and until when: `viewer 01-001 <end>`. */
async function heldAt(client: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ person: string; words: string[] }>(
    `select g.person_id as person, array_agg(concat_ws(' ', g.role, u.code, g.expires_at, g.facility_id is not null) order by g.role, u.code,
         g.expires_at, g.id) as words
     from access_grant g join org_unit u on u.kind = 'FACILITY' and (u.id = g.facility_id or (g.facility_id is null and u.province_id = g.province_id))
     where g.ended_at is null group by g.person_id`,
  );
  return new Map(rows.map(({ person, words }) => [person, words.toSorted()]));
}
const ofFacilities = (held: ReadonlyMap<string, readonly string[]>) =>
  [...held]
    .flatMap(([person, words]) => words.filter((word) => word.endsWith(" t")).map((word) => `${person} ${word}`))
    .toSorted();

class Undo extends Error {}

describe("any plan", () => {
  test("leaves facilities' people what they have, and gives over provinces only what its merging means", async () => {
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(history, plans, async (given, plan) => {
        const round = database.transaction(async (client) => {
          await play(client, given);
          const id = await write(client, plan);
          const before = await heldAt(client);
          const grantsBefore = await standing(client);
          await client.query("select set_config('hub.country', 'on', true)");
          const { rows: problems } = await client.query<{ code: string }>(
            "select code from reorganisation_problems($1, $2, $3)",
            [id, now, today],
          );
          const { rows: fates } = await client.query<{ grant_id: string; fate: string; why: string | null }>(
            "select * from reorganisation_fates($1, $2)",
            [id, now],
          );
          const expected = new Set(fates.map(({ grant_id: grantId }) => grantId)).size;
          if (problems.length > 0) {
            // Nothing but somebody left alone at a facility can stand in the way of these.
            expect(problems.map(({ code }) => code)).toEqual(["NO_GIVER"]);
            expect(fates.some(({ fate }) => fate === "BLOCKED")).toBe(true);
            throw new Undo();
          }
          await client.query("select carry_out_reorganisation($1, $2, uuidv7(), $3, $4)", [id, expected, now, today]);
          await client.query("set constraints all immediate");
          carriedOut += 1;

          const after = await heldAt(client);
          expect(ofFacilities(after)).toEqual(ofFacilities(before));
          const grantsAfter = await standing(client);
          const { rows: succeeded } = await client.query<{ id: string; succeeds_id: string }>(
            "select id, succeeds_id from access_grant where succeeds_id is not null",
          );
          const origin = new Map(succeeded.map((one) => [one.id, one.succeeds_id]));
          const known = new Map(grantsBefore.map((one) => [one.id, one]));
          for (const one of grantsAfter) {
            const old = known.get(origin.get(one.id) ?? one.id)!;
            // The same person's, of the same role, no longer than before; a grant at a facility by the same id.
            expect([one.personId, one.role, one.expiresAt]).toEqual([old.personId, old.role, old.expiresAt]);
            if (old.facilityId !== null) expect([one.id, one.unitId]).toEqual([old.id, old.unitId]);
            const parent = grantsAfter.find(({ id: other }) => other === one.parentId);
            expect(one.parentId === null || parent !== undefined).toBe(true);
          }
          // Each role over a province that the plan keeps goes on, unless whoever gave it does not.
          const ended = fates.filter(({ fate }) => fate === "ENDED").map(({ grant_id: grantId }) => grantId);
          for (const old of grantsBefore) {
            const goesOn = grantsAfter.some((one) => one.id === old.id || origin.get(one.id) === old.id);
            expect(goesOn).toBe(!ended.includes(old.id));
          }

          // While Keycloak follows: before, between joining and leaving, and after, everybody may do the same.
          const { rows: aliasRows } = await client.query<{ old_path: string; new_path: string }>(
            "select old_path, new_path from group_alias",
          );
          const aliases = new Map(
            [...Map.groupBy(aliasRows, ({ old_path: path }) => path)].map(([path, some]) => [
              path,
              some.map((row) => row.new_path),
            ]),
          );
          const { rows: tasks } = await client.query<{ person_id: string; old_paths: string[]; new_paths: string[] }>(
            "select * from reorganisation_task where kind = 'PERSON'",
          );
          for (const person of new Set(grantsBefore.map((one) => one.personId))) {
            const own = grantsAfter.filter((one) => one.personId === person);
            const groups = [...new Set(grantsBefore.filter((one) => one.personId === person).map((one) => one.groupPath))];
            const task = tasks.find(({ person_id: of }) => of === person);
            const joined = [...new Set([...groups, ...(task?.new_paths ?? [])])];
            const left = joined.filter((path) => task === undefined || !task.old_paths.includes(path));
            const may = (memberOf: readonly string[], names = aliases) => {
              const holder = { username: "x", displayName: "x", kind: "person", enabled: true } as const;
              return decideRights(holder, memberOf, own, now.getTime(), Number.POSITIVE_INFINITY, names).rightsKey;
            };
            const wanted = may([...new Set(own.map((one) => one.groupPath))], new Map());
            for (const stage of [may(groups), may(joined), may(left), may(left, new Map())]) expect(stage).toBe(wanted);
          }
          const { rows: wrong } = await client.query(
            `select u.unit_id as id from unit_counts u where u.facility_id is null and u.online <> (select count(*) from camera c where c.province_id = u.unit_id)
             union all select c.id from camera c join org_unit f on f.id = c.facility_id where f.province_id <> c.province_id`,
          );
          expect(wrong).toEqual([]);
          throw new Undo();
        });
        await round.catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error;
        });
      }),
      { numRuns: 40 },
    );
    expect(carriedOut).toBeGreaterThan(10);
  });
});

describe("tables with a place in them", () => {
  test("each have their word in the list of what a reorganisation does to them, and the list names no other", async () => {
    const placed = await database.sql<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and not a.attisdropped
         and a.attname in ('province_id', 'facility_id', 'unit_id') order by 1`,
    );
    const listed = await database.sql<{ name: string }>("select name from reorganised_table order by 1");
    expect(listed.map(({ name }) => name)).toEqual(placed.map(({ name }) => name));
  });

  test("that follow have the columns they follow by", async () => {
    const wrong = await database.sql(
      `select t.name from reorganised_table t where (t.follows_facility and (
           select count(*) from pg_attribute a where a.attrelid = t.name::regclass and a.attname in ('province_id', 'facility_id')) < 2)
         or (t.follows_province and not exists (
           select from pg_attribute a where a.attrelid = t.name::regclass and a.attname in ('province_id', 'unit_id')))`,
    );
    expect(wrong).toEqual([]);
  });
});

describe("the roles of the database", () => {
  test("let nobody but the one function end a province, rename a group or make an alias", async () => {
    const rows = await database.sql<{ what: string }>(
      `select r || ' ' || p || ' ' || t as what from unnest(array['hub_app', 'hub_job']) r,
         unnest(array['org_unit', 'group_alias', 'reorganisation_grant', 'reorganisation_facility', 'reorganised_table']) t,
         unnest(array['insert', 'update', 'delete']) p where has_table_privilege(r, t, p) order by 1`,
    );
    expect(rows.map(({ what }) => what)).toEqual([
      "hub_job delete group_alias",
      // Facilities of other hubs alone, which the tables' own trigger makes sure of: `links.test.ts`.
      "hub_job insert org_unit",
    ]);
    const columns = await database.sql<{ may: boolean }>(
      `select has_column_privilege(r, 'access_grant', c, 'update') as may from unnest(array['hub_app', 'hub_job']) r,
         unnest(array['group_path', 'unit_id', 'province_id', 'person_id', 'succeeds_id', 'given_in_province_id']) c`,
    );
    expect(columns.every(({ may }) => !may)).toBe(true);
    const deed = "carry_out_reorganisation(uuid, int, uuid, timestamptz, date)";
    expect(await database.sql("select has_function_privilege('hub_job', $1, 'execute') as may", [deed])).toEqual([
      { may: false },
    ]);
  });
});

describe("the reorganisation of 2025", () => {
  test("turns 63 provinces into 34, with all cameras and without the end of a single role", async () => {
    const world = await createWorld();
    try {
      const text = readFileSync(new URL("../../deploy/demo/data/provinces-2021.csv", import.meta.url), "utf8");
      const old = text
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));
      await world.database.transaction(async (client) => {
        await layOutUnits(
          client,
          old.map(([code, name]) => ({ code: code!, name: name! })),
          10,
          5,
        );
        await layOutPeople(client, world.clock.after(-days(9)));
      });
      const telecom = await world.person({ role: "telecom" });
      await world.hub();
      const [shipped] = (
        await world.gql<{ shippedReorganisations: object[] }>(
          telecom,
          "{ shippedReorganisations { key provincesBefore provincesAfter steps decisionNumber effectiveOn } }",
        )
      ).data.shippedReorganisations;
      expect(shipped).toEqual({
        key: "vn-2025",
        provincesBefore: 63,
        provincesAfter: 34,
        steps: 24,
        decisionNumber: "202/2025/QH15",
        effectiveOn: "2025-07-01",
      });
      const planned = await world.gql<{ planShippedReorganisation: { id: string } }>(
        telecom,
        'mutation { planShippedReorganisation(key: "vn-2025") { id } }',
      );
      const id = planned.data.planShippedReorganisation.id;
      const preview = await world.gql<{ reorganisationPreview: { grants: number } }>(
        telecom,
        `{ reorganisationPreview(id: "${id}") { grants carried followed ended provincesEnding provincesBeginning facilities cameras
           problems { code } } }`,
      );
      expect(preview.data.reorganisationPreview).toEqual({
        grants: 53 * 21,
        carried: 53,
        followed: 53 * 20,
        ended: 0,
        provincesEnding: 53,
        provincesBeginning: 24,
        facilities: 530,
        cameras: 2650,
        problems: [],
      });
      const done = await world.gql(
        telecom,
        `mutation { carryOutReorganisation(id: "${id}", expected: ${preview.data.reorganisationPreview.grants}) { state } }`,
      );
      expect(done.data).toEqual({ carryOutReorganisation: { state: "CARRIED_OUT" } });
      const question =
        "{ ministry { provinces(first: 100) { totalCount nodes { code name cameraCounts { total } } } cameraCounts { total } } }";
      await expect
        .poll(() => world.gql(telecom, question))
        .toMatchObject({
          data: {
            ministry: {
              provinces: {
                totalCount: 34,
                nodes: expect.arrayContaining([{ code: "24", name: "Tỉnh Bắc Ninh", cameraCounts: { total: 100 } }]),
              },
              cameraCounts: { total: 3150 },
            },
          },
        });
      const again = await world.gql(telecom, 'mutation { planShippedReorganisation(key: "vn-2025") { id } }');
      expect(codes(again)).toEqual(["CONFLICT"]);
    } finally {
      await world.close();
    }
  });
});
