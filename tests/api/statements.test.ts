import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onCluster } from "../support/database.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, World } from "../support/world.ts";

// No list asks the database once per row: the number of statements of an operation does not grow with its answer.

let world: World;
let small: Facility;
let leader: Person;
let admin: Person;

beforeAll(async () => {
  world = await createWorld();
  const one = await world.province({ code: "10" });
  small = await world.facility({ province: one });
  await world.camera({ facility: small });
  const operator = await world.operator();
  for (let at = 0; at < 5; at += 1) {
    const province = await world.province();
    await world.assign(operator, province);
    for (let n = 0; n < 3; n += 1) {
      const facility = await world.facility({ province });
      const cameras = await world.cameras(3, { facility, operator });
      await world.setStatus(cameras[0]!, "OFFLINE");
    }
  }
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: one });
  await world.hub({ countsFromMemory: false });
});
afterAll(() => world.close());

/** Statements that the API's role has run in this database since the last call; transaction control left out. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const [row] = await onCluster<{ n: number }>(
      `select coalesce(sum(s.calls), 0)::int as n from pg_stat_statements s
       join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
       where d.datname = $1 and r.rolname = 'hub_app' and s.query !~* '^(begin|commit|rollback|select set_config)'`,
      [world.database.name],
    );
    return row!.n;
  };
  const before = await count();
  await work();
  return (await count()) - before;
}

const camera = `code status statusSince area { name } operator { name } facility { name province { name } }
  viewerCan { view manage } video { codec }`;
const operations: [string, string, number][] = [
  [
    "the whole tree with counters",
    `{ ministry { cameraCounts { total } facilityCounts { total } provinces(first: 10) { totalCount nodes {
    name operator { name } cameraCounts { online } facilityCounts { connected }
    facilities(first: 5) { totalCount nodes { name cameraCounts { offline } areas { name } province { name }
      cameras(first: 5) { totalCount nodes { ${camera} } } } } } } } }`,
    15,
  ],
  ["the overview", "{ ministry { code provinces(first: 100) { nodes { code name cameraCounts { total } } } } }", 1],
  ["a page of cameras with all that belongs to them", `{ cameras(first: 50) { totalCount nodes { ${camera} } } }`, 7],
  [
    "a page of cameras with their last changes",
    "{ cameras(first: 50) { nodes { code statusChanges(first: 3) { status } } } }",
    2,
  ],
  [
    "a search",
    `{ search(text: "1", first: 50) { __typename ... on Province { cameraCounts { total } }
    ... on Facility { cameraCounts { total } province { name } } ... on Camera { facility { name } } } }`,
    5,
  ],
  ["who I am", "{ me { roles { unit { code } } } }", 1],
];

describe("statements of one operation", () => {
  test.each(operations)("%s", async (_name, query, most) => {
    const ask = async (person: Person) => expect((await world.gql(person, query)).errors).toEqual([]);
    // The first time statements are prepared and plans made; afterwards it is as ever.
    await ask(leader);
    const ofMany = await statementsOf(() => ask(leader));
    const ofFew = await statementsOf(() => ask(admin));
    expect(ofMany).toBeLessThanOrEqual(most);
    // One province or six: an operation may save a statement where there is nothing to ask, never need more for more rows.
    expect(ofMany).toBeLessThanOrEqual(ofFew + 2);
  });

  test("one for all the facilities that a router names by their codes", async () => {
    const facilities = await world.sql<{ code: string }>("select code from org_unit where kind = 'FACILITY'");
    const representations = facilities.map(({ code }) => ({ __typename: "Facility", code }));
    const ask = async () => {
      const answer = await world.gql<{ _entities: unknown[] }>(
        leader,
        "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Facility { name } } }",
        { representations },
      );
      expect(answer.data._entities.filter((facility) => facility !== null)).toHaveLength(16);
    };
    await ask();
    expect(await statementsOf(ask)).toBe(1);
  });

  test("none at all for figures from the board", async () => {
    const hub = await world.hub({ countsFromMemory: true });
    const query = "{ ministry { cameraCounts { total online } } }";
    const ask = async () => {
      const response = await fetch(`${hub.origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await world.token(leader)}` },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toMatchObject({ data: { ministry: { cameraCounts: { total: 46 } } } });
    };
    await ask();
    expect(await statementsOf(ask)).toBeLessThanOrEqual(1);
  });
});
