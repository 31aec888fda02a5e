import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { PostgresAccessLog } from "@camera-hub/server/audit/access-log.ts";
import { days, seconds } from "../support/clock.ts";
import { codes } from "../support/graphql.ts";
import { Reorganising } from "../support/reorganising.ts";
import { createWorld } from "../support/world.ts";
import type { Person, Province, World } from "../support/world.ts";
// Last: the hub itself brings what type-graphql's decorators look for.
import { DueReorganisations } from "@camera-hub/server/reorganisation/index.ts";

// A plan that was confirmed is carried out by the hub when its day comes: once, whatever stands then, on the word of somebody who
// may still give it (R3, R8, R9).

let world: World;
let database: Database;
let provinces: Province[];
let telecom: Person;
let second: Person;
let admin: Person;
let leader: Person;
let run: Reorganising;

beforeAll(async () => {
  world = await createWorld();
  provinces = [];
  for (const code of ["24", "27", "30"]) {
    const province = await world.province({ code, name: `Tỉnh ${code}` });
    await world.camera({ facility: await world.facility({ province }) });
    provinces.push(province);
  }
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  second = await world.person({ role: "telecom" });
  admin = await world.person({ role: "admin", unit: provinces[0]!, parent: root });
  leader = await world.person({ role: "leader" });
  run = new Reorganising(world, telecom);
  await world.hub();
  database = openDatabase({ ...world.database, poolSize: 4 });
});
afterAll(async () => {
  await database.close();
  await world.close();
});

/** As another hub has it. */
const due = () =>
  new DueReorganisations(
    {
      database,
      accessLog: new PostgresAccessLog(database),
      people: { find: () => null },
      clock: world.clock,
      log: { error: () => undefined },
      refreshRights: () => Promise.resolve(),
    },
    new Set(),
  );
const day = (after: number) => new Date(world.clock.after(days(after)).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
const stateOf = async (id: string) =>
  (
    await world.gql<{ reorganisation: { state: string; fault: string | null; confirmedBy: { username: string } | null } }>(
      telecom,
      "query ($id: ID!) { reorganisation(id: $id) { state fault confirmedBy { username } } }",
      { id },
    )
  ).data.reorganisation;
const rename = (province: Province, name: string, effectiveOn: string) =>
  run.plan({ effectiveOn, merges: [{ provinceIds: [province.id], into: { code: province.code, name, shortName: name } }] });
const lines = (id: string) =>
  world.sql<{ outcome: string; code: string | null; actor_id: string; fault: string | null }>(
    `select outcome, code, actor_id, details ->> 'fault' as fault from access_log
     where action = 'reorganisation.carry-out' and details ->> 'reorganisation' = $1 order by occurred_at, id`,
    [id],
  );
async function toMidnightOf(effectiveOn: string): Promise<void> {
  world.clock.advance(new Date(`${effectiveOn}T00:00:00+07:00`).getTime() - world.clock.now().getTime());
}

beforeEach(() => run.follow());

describe("confirming", () => {
  test("is the Telecom Department's, of what its preview named, once, and before the day", async () => {
    const id = await rename(provinces[2]!, "Tỉnh Hải Dương", day(5));
    const { grants, problems } = await run.preview(id);
    expect(problems.map(({ code }) => code)).toEqual(["NOT_YET"]);
    const text = "mutation ($id: ID!, $expected: Int!) { confirmReorganisation(id: $id, expected: $expected) { state } }";
    for (const person of [admin, leader]) {
      expect(codes(await world.gql(person, text, { id, expected: grants }))).toEqual(["FORBIDDEN"]);
    }
    const nobodys = { id: "00000000-0000-0000-0000-000000000000", expected: 0 };
    expect(codes(await world.gql(telecom, text, nobodys))).toEqual(["NOT_FOUND"]);
    const other = await run.ask(id, grants + 1, "confirmReorganisation");
    expect([codes(other), other.errors[0]?.extensions["now"]]).toEqual([["CONFLICT"], grants]);
    // By hand it cannot be done before its day, confirmed or not.
    expect(codes(await run.ask(id, grants))).toEqual(["CONFLICT"]);
    expect((await run.ask(id, grants, "confirmReorganisation")).data).toMatchObject({
      confirmReorganisation: { state: "CONFIRMED" },
    });
    expect(await stateOf(id)).toEqual({ state: "CONFIRMED", fault: null, confirmedBy: { username: "cuc.vienthong" } });
    expect(codes(await run.ask(id, grants, "confirmReorganisation"))).toEqual(["CONFLICT"]);
    const today = await rename(provinces[2]!, "Tỉnh Hải Dương", day(0));
    expect(codes(await run.ask(today, grants, "confirmReorganisation"))).toEqual(["CONFLICT"]);
    const logged = await world.sql("select from access_log where action = 'reorganisation.confirm' and outcome = 'ALLOWED'");
    expect(logged).toHaveLength(1);
    // What is given up is not carried out.
    await world.gql(telecom, `mutation { withdrawReorganisation(id: "${id}") { state } }`);
    await world.gql(telecom, `mutation { withdrawReorganisation(id: "${today}") { state } }`);
    world.clock.advance(days(6));
    expect(await due().run()).toBe(0);
    expect((await stateOf(id)).state).toBe("WITHDRAWN");
  });

  test("is refused for what another day will not mend", async () => {
    const id = await run.plan({
      effectiveOn: day(5),
      merges: [{ provinceIds: [provinces[0]!.id], into: { code: "30", name: "x", shortName: "x" } }],
    });
    const answer = await run.ask(id, 1, "confirmReorganisation");
    expect([codes(answer), answer.errors[0]?.extensions["problem"]]).toEqual([["CONFLICT"], "CODE_TAKEN"]);
  });
});

describe("when the day comes", () => {
  test("one hub of several carries it out at midnight and not before, with what stands then", async () => {
    const effectiveOn = day(3);
    const id = await run.plan({
      effectiveOn,
      merges: [
        {
          provinceIds: [provinces[0]!.id, provinces[1]!.id],
          into: { code: "24", name: "Tỉnh Bắc Ninh", shortName: "Bắc Ninh" },
        },
      ],
    });
    const { grants } = await run.preview(id);
    await run.ask(id, grants, "confirmReorganisation");
    await toMidnightOf(effectiveOn);
    world.clock.advance(-seconds(1));
    expect(await due().run()).toBe(0);
    expect((await stateOf(id)).state).toBe("CONFIRMED");
    // Somebody gave something since: the day takes that along.
    const late = await world.person({ role: "admin", unit: provinces[1]! });
    world.clock.advance(seconds(1));
    const done = await Promise.all([due().run(), due().run(), due().run()]);
    await expect.poll(async () => (await stateOf(id)).state).toBe("CARRIED_OUT");
    expect(done.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
    expect(await lines(id)).toEqual([{ outcome: "ALLOWED", code: null, actor_id: telecom.id, fault: null }]);
    for (const person of [admin, late]) {
      // Another hub carried it out, maybe: this one hears of it a moment later.
      await expect
        .poll(
          async () =>
            (await world.gql<{ cameras: { totalCount: number } }>(person, "{ cameras { totalCount } }")).data?.cameras
              ?.totalCount,
        )
        .toBe(2);
    }
    expect(await due().run()).toBe(0);
  });

  test("what stands in its way is written down and logged once, and it is tried again", async () => {
    const effectiveOn = day(1);
    const id = await rename(provinces[2]!, "Tỉnh Hải Dương", effectiveOn);
    await run.ask(id, (await run.preview(id)).grants, "confirmReorganisation");
    await world.sql("update reorganisation set settled_at = null where carried_out_at is not null");
    await toMidnightOf(effectiveOn);
    for (let look = 0; look < 3; look += 1) expect(await due().run()).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: "CONFIRMED", fault: "UNSETTLED" });
    expect(await lines(id)).toEqual([{ outcome: "FAILED", code: "CONFLICT", actor_id: telecom.id, fault: "UNSETTLED" }]);
    await run.follow();
    await due().run();
    await expect.poll(async () => (await stateOf(id)).state).toBe("CARRIED_OUT");
    expect((await stateOf(id)).fault).toBeNull();
  });

  test("the word of somebody who may no longer give it is none; whoever may carries it out by hand", async () => {
    const [province] = await world.sql<{ id: string; code: string }>(
      "select id, code from org_unit where kind = 'PROVINCE' and code = '30' and valid_to is null",
    );
    const effectiveOn = day(2);
    const id = await rename({ ...provinces[2]!, ...province! }, "Tỉnh Ba", effectiveOn);
    const { grants } = await run.preview(id);
    const text = "mutation ($id: ID!, $expected: Int!) { confirmReorganisation(id: $id, expected: $expected) { state } }";
    expect((await world.gql(second, text, { id, expected: grants })).errors).toEqual([]);
    await world.sql("update access_grant set ended_at = $1, ended_by = $2, end_reason = 'Thôi việc' where person_id = $2", [
      world.clock.now(),
      second.id,
    ]);
    await toMidnightOf(effectiveOn);
    for (let look = 0; look < 2; look += 1) expect(await due().run()).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state: "CONFIRMED", fault: "NOT_CONFIRMED" });
    expect(await lines(id)).toMatchObject([{ outcome: "FAILED", actor_id: second.id, fault: "NOT_CONFIRMED" }]);
    await run.carryOut(id);
    expect((await stateOf(id)).state).toBe("CARRIED_OUT");
  });
});
