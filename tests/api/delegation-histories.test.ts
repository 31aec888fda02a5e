import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCollisions, checkHistories } from "../support/delegation/histories.ts";
import { buildStage } from "../support/delegation/stage.ts";
import type { Stage } from "../support/delegation/stage.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

// R3, R5, R8: no reachable state lets anybody hold what his chain does not. FC_RUNS plays more histories; the soak plays
// ten thousand.

const runs = Number(process.env["FC_RUNS"] ?? 60);
const patienceMs = 20_000 + runs * 2_000;

describe.concurrent("in any history", () => {
  test("each holds what his chain holds, and sees what he holds", { timeout: patienceMs }, () => checkHistories({ runs }));

  test("the same when things happen at once", { timeout: patienceMs }, () => checkCollisions({ runs: Math.ceil(runs / 3) }));
});

let world: World;
let stage: Stage;

beforeAll(async () => {
  world = await createWorld();
  stage = await buildStage(world);
  await world.hub();
});
afterAll(() => world.close());

test.each([
  [
    "decision",
    "update decision set ended_at = recorded_at, ended_by = $2, end_reason = 'x' where id = $1",
    /cite it are in force/,
  ],
  [
    "parent",
    "update access_grant set ended_at = valid_from, ended_by = $2, end_reason = 'x' where id = $1",
    /parent has ended/,
  ],
] as const)("a %s does not end unseen while something is being given by its leave", async (what, ending, refusal) => {
  const giver = await world.stranger();
  const guard = await world.stranger();
  const facility = stage.facilities[0]!;
  const root = await world.grant(giver, { role: "manager", unit: facility });
  const [decision] = await world.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, recorded_at, recorded_by)
     values ($1, '2021-06-05', 'UBND', 'x', now(), $2) returning id`,
    [guard.username, giver.id],
  );
  let ended: Promise<unknown> = Promise.resolve();
  await world.database.transaction(async (client) => {
    await client.query(
      `insert into access_grant (person_id, role, unit_id, group_path, valid_from, parent_id, given_by, decision_id)
       values ($1, 'viewer', $2, 'x', now(), $3, $4, $5)`,
      [guard.id, facility.id, root, giver.id, decision!.id],
    );
    // As at its commit, with the commit still to come.
    await client.query("set constraints all immediate");
    let over = false;
    ended = world.database
      .transaction((other) => other.query(ending, [what === "parent" ? root : decision!.id, giver.id]))
      .finally(() => (over = true));
    ended.catch(() => undefined);
    await expect.poll(async () => over || (await waiting())).toBe(true);
  });
  await expect(ended).rejects.toThrow(refusal);
});

test("a grant is known at once though its transaction began before others that were over first", async () => {
  const [early, late] = [await world.stranger(), await world.stranger()];
  const facility = stage.facilities[0]!;
  const insert = `insert into access_grant (person_id, role, unit_id, group_path, valid_from)
    values ($1, 'viewer', $2, '/vn/24/viewer/24-1', $3)`;
  const values = (person: Person) => [person.id, facility.id, world.clock.after(-1)];
  for (const { id } of [early, late]) world.memberships.put(id, "/vn/24/viewer/24-1");
  const sees = async (person: Person) => {
    const { data } = await world.gql<{ me: { roles: unknown[] } }>(person, "{ me { roles { role } } }");
    return data.me.roles.length > 0;
  };
  await world.database.transaction(async (client) => {
    await client.query(insert, values(early));
    await world.sql(insert, values(late));
    await expect.poll(() => sees(late)).toBe(true);
    expect(await sees(early)).toBe(false);
  });
  await expect.poll(() => sees(early)).toBe(true);
  await world.sql("delete from access_grant where person_id = $1", [early.id]);
  await expect.poll(() => sees(early)).toBe(false);
  expect(await sees(late)).toBe(true);
});

/** Does anybody wait for somebody else's transaction? */
async function waiting(): Promise<boolean> {
  const rows = await world.sql("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
  return rows.length > 0;
}
