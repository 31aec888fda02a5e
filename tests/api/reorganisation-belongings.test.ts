import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { days, seconds } from "../support/clock.ts";
import { codes } from "../support/graphql.ts";
import { Reorganising } from "../support/reorganising.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// What hangs on a province besides grants goes with it: tools, proposals, reviews of access, what was taken in an emergency and
// what lasts to its last day (R3, R5, R8, R9). Taken back, it is where it was.

let world: World;
let north: Province;
let south: Province;
let other: Province;
let n1: Facility;
let n2: Facility;
let telecom: Person;
let northAdmin: Person;
let southAdmin: Person;
let otherAdmin: Person;
let tool: Person;
let toolId: string;
let northGrant: string;
let drafted: string;
let proposed: string;
let recorded: string;
let reviews: { north: string; south: string; country: string };
let guardGrant: string;
let healthGrant: string;
let run: Reorganising;
let merger: string;
let merged: string;

const one = async (text: string, values: readonly unknown[]) => (await world.sql<{ id: string }>(text, values))[0]!.id;
const midnight = new Date("2026-06-08T00:00:00+07:00");
const into = { code: "24", name: "Tỉnh Bắc Ninh", shortName: "Bắc Ninh mới" };

async function breakGlass(person: Person, unit: Province | Facility, path: string): Promise<string> {
  const asked = await one(
    `insert into break_glass (person_id, unit_id, reason, asked_at) values ($1, $2, 'Cháy ở cổng chính, cần xem ngay', $3)
     returning id`,
    [person.id, unit.id, world.clock.now()],
  );
  world.memberships.put(person.id, path);
  const [made] = await world.sql<{ id: string }>("select open_break_glass($1, $2, $3) as id", [asked, path, world.clock.now()]);
  return made!.id;
}

async function propose(unit: Province, lines: readonly (readonly [Person, string, Province | Facility])[]): Promise<string> {
  const id = await one(
    `insert into decision_proposal (subject, addressee, province_id, drafted_at, drafted_by)
     values ('Giao quyền', 'UBND tỉnh', $1, $2, $3) returning id`,
    [unit.id, world.clock.now(), northAdmin.id],
  );
  for (const [at, [person, role, place]] of lines.entries()) {
    await world.sql(
      `insert into decision_proposal_line (proposal_id, position, person_id, role, unit_id, reason, expires_at)
       values ($1, $2, $3, $4, $5, 'Trực', $6)`,
      [id, at + 1, person.id, role, place.id, world.clock.after(days(60))],
    );
  }
  return id;
}

async function openReview(provinceId: string | null, grants: readonly string[]): Promise<string> {
  const id = await one(
    "insert into access_review (province_id, period, opened_at, due_at) values ($1, '2026-04', $2, $3) returning id",
    [provinceId, world.clock.now(), world.clock.after(days(provinceId === north.id ? 20 : 30))],
  );
  await world.sql("insert into access_review_item (review_id, grant_id) select $1, unnest($2::uuid[])", [id, grants]);
  return id;
}

beforeAll(async () => {
  world = await createWorld();
  north = await world.province({ code: "24", name: "Tỉnh Bắc Giang", shortName: "Bắc Giang" });
  south = await world.province({ code: "27", name: "Tỉnh Bắc Ninh", shortName: "Bắc Ninh" });
  other = await world.province({ code: "30", name: "Tỉnh Hải Dương", shortName: "Hải Dương" });
  n1 = await world.facility({ province: north });
  n2 = await world.facility({ province: north });
  const s1 = await world.facility({ province: south });
  for (const facility of [n1, n2, s1]) await world.camera({ facility });
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  const admin = async (name: string, unit: Province): Promise<[Person, string]> => {
    const person = await world.stranger(name);
    world.stand(person, { role: "admin", unit });
    return [person, await world.grant(person, { role: "admin", unit, parent: root })];
  };
  [northAdmin, northGrant] = await admin("bacgiang.so", north);
  const [southPerson, southGrant] = await admin("bacninh.so", south);
  southAdmin = southPerson;
  [otherAdmin] = await admin("haiduong.so", other);

  tool = await world.stranger("service-account-tool-1", "tool");
  world.stand(tool, { role: "tool", unit: north });
  await world.grant(tool, { role: "tool", unit: north, parent: northGrant, permissions: ["camera:read"] });
  const makeTool = (name: string, unit: Province, account: string | null) =>
    one(
      `insert into tool (name, purpose, owner_id, province_id, requests_per_minute, created_by, created_at)
       values ($1, 'Bản đồ', $2, $3, 60, $2, $4) returning id`,
      [name, northAdmin.id, unit.id, world.clock.now()],
    ).then(async (id) => {
      await world.sql("update tool set service_account_id = $2 where id = $1", [id, account]);
      return id;
    });
  toolId = await makeTool("Bản đồ", north, tool.id);
  await makeTool("bản đồ", south, null);
  await world.sql(
    `insert into webhook (id, tool_id, url, events, unit_id, state, reason, since, sealed, key_id, cursor_seq, created_by, created_at)
     select gen_random_uuid(), $1, 'https://tool.example/', '{CAMERA_STATUS_CHANGED}', u, 'PAUSED', 'BY_HAND', $4, '', '', 0, $5, $4
     from unnest(array[$2, $3]::uuid[]) u`,
    [toolId, north.id, n1.id, world.clock.now(), northAdmin.id],
  );

  const guard = await world.stranger("bg01.baove");
  world.stand(guard, { role: "viewer", unit: n1 });
  guardGrant = await world.grant(guard, { role: "viewer", unit: n1, parent: northGrant });
  const health = await world.stranger("bacgiang.yte");
  world.stand(health, { role: "health", unit: north });
  healthGrant = await world.grant(health, { role: "health", unit: north, parent: northGrant });
  const southGuard = await world.grant(await world.stranger(), { role: "viewer", unit: s1, parent: southGrant });

  drafted = await propose(north, [[health, "reviewer", n1]]);
  proposed = await propose(north, [
    [guard, "reviewer", n1],
    [health, "reviewer", north],
  ]);
  recorded = await propose(north, [[guard, "reviewer", n1]]);
  const decision = await one(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ('123/QĐ-UBND', '2026-06-01', 'UBND tỉnh Bắc Giang', 'Giao quyền', $1, $2, $3) returning id`,
    [north.id, world.clock.now(), northAdmin.id],
  );
  const now = world.clock.now();
  for (const id of [proposed, recorded]) {
    await world.sql("update decision_proposal set state = 'PROPOSED', proposed_at = $2, proposed_by = $3 where id = $1", [
      id,
      now,
      northAdmin.id,
    ]);
  }
  await world.database.transaction(async (client) => {
    await client.query("update decision_proposal_line set agreed = true where proposal_id = $1", [recorded]);
    await client.query(
      `update decision_proposal set state = 'RECORDED', decision_id = $2, recorded_at = $3, recorded_by = $4 where id = $1`,
      [recorded, decision, now, northAdmin.id],
    );
  });

  reviews = {
    north: await openReview(north.id, [guardGrant, healthGrant]),
    south: await openReview(south.id, [southGuard]),
    country: await openReview(null, [northGrant]),
  };
  run = new Reorganising(world, telecom);
  await world.hub();
});
afterAll(() => world.close());

describe("a merger", () => {
  test("says beforehand what goes with the provinces", async () => {
    merger = await run.plan({ effectiveOn: "2026-06-05", merges: [{ provinceIds: [north.id, south.id], into }] });
    expect(await run.preview(merger)).toMatchObject({
      tools: 2,
      organisations: 0,
      openProposals: 2,
      voidLines: 1,
      openReviews: 2,
      people: 5,
      facilities: 3,
      ended: 0,
      problems: [],
    });
  });

  test("ends what was taken in an emergency over a province, and lets what was taken at a facility go on", async () => {
    const overAll = await breakGlass(northAdmin, north, "/vn/24/viewer");
    const atFacility = await breakGlass(southAdmin, n1, "/vn/24/viewer/24-001").catch((error: unknown) => String(error));
    // Bắc Ninh's admin has nothing to break in Bắc Giang.
    expect(atFacility).toMatch(/nothing lets him break the glass there/);
    const watching = await breakGlass(telecom, n1, "/vn/24/viewer/24-001");
    const preview = await run.carryOut(merger);
    expect(preview.ending).toEqual([{ why: "EMERGENCY", role: "viewer", person: { username: "bacgiang.so" } }]);
    const grants = await world.sql<{ id: string; over: boolean; group_path: string }>(
      "select id, ended_at is not null as over, group_path from access_grant where id = any ($1::uuid[]) order by id",
      [[overAll, watching]],
    );
    expect(grants).toEqual([
      { id: overAll, over: true, group_path: "/vn/24/viewer" },
      { id: watching, over: false, group_path: "/vn/24@2026-06-05/viewer/24-001" },
    ]);
    [{ id: merged }] = (await world.sql<{ id: string }>(
      "select id from org_unit where kind = 'PROVINCE' and code = '24' and valid_to is null",
    )) as [{ id: string }];
    // Both stand in what the new province reads of emergencies, under the names of their time.
    const text = "{ breakGlassUses(first: 10) { nodes { unit { name } isInForce } } }";
    expect((await world.gql(southAdmin, text)).data).toEqual({
      breakGlassUses: {
        nodes: [
          { unit: { name: n1.name }, isInForce: true },
          { unit: { name: "Tỉnh Bắc Giang" }, isInForce: false },
        ],
      },
    });
    expect((await world.gql(otherAdmin, text)).data).toEqual({ breakGlassUses: { nodes: [] } });
    const gone = await world.gql(
      telecom,
      'mutation ($unit: ID!) { breakGlass(unitId: $unit, reason: "Cháy ở cổng chính, cần xem ngay") { id } }',
      {
        unit: north.id,
      },
    );
    expect(codes(gone)).toEqual(["NOT_FOUND"]);
    await run.follow();
  });

  test("takes tools along: their grants, limits and owners; of two of one name each says where it came from", async () => {
    const text = `{ tools(first: 10) { nodes { name unit { id } owner { username } requestsPerMinute viewerCan { keep }
      grants { state role unit { name } permissions } } } }`;
    const listed = await world.gql<{ tools: { nodes: { name: string }[] } }>(southAdmin, text);
    const shared = {
      unit: { id: merged },
      owner: { username: "bacgiang.so" },
      requestsPerMinute: 60,
      viewerCan: { keep: true },
    };
    expect(listed.data.tools.nodes.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      {
        ...shared,
        name: "Bản đồ (Bắc Giang)",
        grants: [{ state: "IN_FORCE", role: "tool", unit: { name: "Tỉnh Bắc Ninh" }, permissions: ["camera:read"] }],
      },
      { ...shared, name: "bản đồ (Bắc Ninh)", grants: [] },
    ]);
    expect((await world.gql(otherAdmin, text)).data).toEqual({ tools: { nodes: [] } });
    const seen = await world.gql<{ cameras: { totalCount: number } }>(tool, "{ cameras { totalCount } }");
    expect(seen.data).toEqual({ cameras: { totalCount: 3 } });
  });

  test("takes a tool's webhooks along: one of the old province tells of the new one, one of a facility of that", async () => {
    const text = "query ($id: ID!) { tool(id: $id) { webhooks { unit { id } } } }";
    const listed = await world.gql<{ tool: { webhooks: { unit: { id: string } }[] } }>(southAdmin, text, { id: toolId });
    expect(listed.data.tool.webhooks.map(({ unit }) => unit.id).toSorted()).toEqual([merged, n1.id].toSorted());
  });

  test("takes proposals along with their decisions; what was agreed at a facility is given on, what spoke of the old province is not", async () => {
    const text = `{ proposals(first: 10) { nodes { id state version unit { id } viewerCan { edit record }
      lines { unit { name } viewerCanGive } } } }`;
    const read = async (person: Person) =>
      (await world.gql<{ proposals: { nodes: { id: string }[] } }>(person, text)).data.proposals.nodes;
    const found = new Map((await read(southAdmin)).map((proposal) => [proposal.id, proposal]));
    const unit = { id: merged };
    expect(found.get(drafted)).toMatchObject({ state: "DRAFT", unit, viewerCan: { edit: true } });
    expect(found.get(proposed)).toMatchObject({ state: "PROPOSED", unit, viewerCan: { record: true } });
    expect(found.get(recorded)).toMatchObject({ state: "RECORDED", unit, lines: [{ viewerCanGive: true }] });
    expect(await read(otherAdmin)).toEqual([]);
    const record = await world.gql(
      southAdmin,
      `mutation ($id: ID!, $input: RecordProposalInput!) { recordProposal(id: $id, version: 2, input: $input) { lines { unit { name } agreed viewerCanGive } } }`,
      { id: proposed, input: { number: "9/QĐ-UBND", issuedOn: "2026-06-04", issuer: "UBND tỉnh Bắc Ninh" } },
    );
    expect(record.errors).toEqual([]);
    expect(record.data).toEqual({
      recordProposal: {
        lines: [
          { unit: { name: n1.name }, agreed: true, viewerCanGive: true },
          { unit: { name: "Tỉnh Bắc Giang" }, agreed: true, viewerCanGive: false },
        ],
      },
    });
    const lines = await world.sql<{ id: string }>(
      "select l.id from decision_proposal_line l where l.proposal_id = $1 order by position",
      [proposed],
    );
    const give = (id: string) =>
      world.gql(southAdmin, "mutation ($id: ID!) { giveProposalLine(id: $id) { grant { state } } }", { id });
    const given = await give(lines[0]!.id);
    expect(given.errors).toEqual([]);
    expect(given.data).toEqual({ giveProposalLine: { grant: { state: "IN_FORCE" } } });
    expect(codes(await give(lines[1]!.id))).toEqual(["NOT_FOUND"]);
  });

  test("makes one review of those that were open, with what still waits for an answer, and the country's asks about what goes on", async () => {
    const open = await world.sql<{ province_id: string | null; items: string[]; due: Date }>(
      `select v.province_id, v.due_at as due, array_agg(i.grant_id order by i.grant_id) as items from access_review v
       join access_review_item i on i.review_id = v.id where v.closed_at is null group by v.id order by v.province_id nulls first`,
    );
    const [country, province] = open;
    const successor = async (id: string) => one("select id from access_grant where succeeds_id = $1", [id]);
    expect(country).toMatchObject({ province_id: null });
    expect(country!.items.toSorted()).toEqual([northGrant, await successor(northGrant)].toSorted());
    expect(province!.province_id).toBe(merged);
    expect(province!.items).toEqual(expect.arrayContaining([guardGrant, await successor(healthGrant)]));
    expect(province!.items).toHaveLength(3);
    expect(open).toHaveLength(2);
    // The latest of the days that were set.
    expect(province!.due).toEqual(new Date(world.clock.now().getTime() + days(30)));
    const text = "{ accessReviews(first: 10) { nodes { id total settled closedAt unit { name } } } }";
    const seen = await world.gql<{ accessReviews: { nodes: { id: string; closedAt: string | null }[] } }>(southAdmin, text);
    expect(seen.data.accessReviews.nodes.filter(({ closedAt }) => closedAt === null)).toMatchObject([{ total: 3, settled: 0 }]);
    expect(seen.data.accessReviews.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([reviews.north, reviews.south]));
    const foreign = await world.gql<{ accessReviews: { nodes: unknown[] } }>(otherAdmin, text);
    expect(foreign.data.accessReviews.nodes).toEqual([]);
    const items = province!.items;
    const review = seen.data.accessReviews.nodes.find(({ closedAt }) => closedAt === null)!.id;
    const keep = await world.gql(
      southAdmin,
      "mutation ($id: ID!, $grants: [ID!]!) { keepReviewedGrants(reviewId: $id, grantIds: $grants) { settled } }",
      { id: review, grants: [items[0]] },
    );
    expect(keep.data).toEqual({ keepReviewedGrants: { settled: 1 } });
  });
});

describe("what is taken back", () => {
  test("puts tools, proposals and reviews where they were", async () => {
    world.clock.advance(days(2));
    const back = await run.planBack(merger, "2026-06-07");
    await run.carryOut(back);
    await run.follow();
    const names = await world.sql<{ tool: string; province: string; held: number }>(
      `select t.name as tool, u.name as province, (select count(*)::int from access_grant g where g.person_id = t.service_account_id
         and g.ended_at is null and g.unit_id = t.province_id) as held
       from tool t join org_unit u on u.id = t.province_id order by 2`,
    );
    expect(names).toEqual([
      { tool: "Bản đồ (Bắc Giang)", province: "Tỉnh Bắc Giang", held: 1 },
      { tool: "bản đồ (Bắc Ninh)", province: "Tỉnh Bắc Ninh", held: 0 },
    ]);
    const standing = (await world.memberships.snapshot().groups.get(tool.id))?.toSorted();
    expect(standing).toEqual(["/people/24@2026-06-07/members", "/vn/24@2026-06-07/tool"]);
    const proposals = await world.sql(
      `select distinct u.name from decision_proposal p join org_unit u on u.id = p.province_id where u.valid_to is null`,
    );
    expect(proposals).toEqual([{ name: "Tỉnh Bắc Giang" }]);
    const stranded = await world.sql(
      "select p.id from decision_proposal p join org_unit u on u.id = p.province_id where u.valid_to is not null and p.state <> 'RECORDED'",
    );
    expect(stranded).toEqual([]);
    const waiting = await world.sql<{ name: string; items: number }>(
      `select u.name, count(*)::int as items from access_review v join org_unit u on u.id = v.province_id
         join access_review_item i on i.review_id = v.id where v.closed_at is null group by 1 order by 1`,
    );
    expect(waiting.map(({ name }) => name)).toEqual(["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"].slice(0, waiting.length));
    expect(waiting.reduce((sum, { items }) => sum + items, 0)).toBe(2);
  });
});

describe("the last day", () => {
  test("of a grant and of a decision is kept: what ends at that midnight goes no further, what ends later ends when it was to", async () => {
    const [province] = await world.sql<{ id: string }>(
      "select id from org_unit where kind = 'PROVINCE' and code = '24' and valid_to is null",
    );
    const [admin] = await world.sql<{ id: string; group_path: string }>(
      "select id, group_path from access_grant where person_id = $1 and role = 'admin' and ended_at is null and unit_id = $2",
      [northAdmin.id, province!.id],
    );
    const name = admin!.group_path.split("/")[2]!;
    const lasting = async (until: Date) => {
      const person = await world.stranger();
      world.memberships.put(person.id, `/vn/${name}/health`);
      await world.sql(
        `insert into access_grant (person_id, role, unit_id, group_path, given_by, parent_id, reason, valid_from, expires_at)
         values ($1, 'health', $2, $3, $4, $5, 'Trực', $6, $7)`,
        [person.id, province!.id, `/vn/${name}/health`, northAdmin.id, admin!.id, world.clock.now(), until],
      );
      return person;
    };
    const toMidnight = await lasting(midnight);
    const after = await lasting(new Date(midnight.getTime() + 1));
    const rename = { provinceIds: [province!.id], into: { ...into, name: "Tỉnh Bắc Giang Mới" } };
    const plan = await run.plan({ effectiveOn: "2026-06-08", merges: [rename] });
    world.clock.advance(midnight.getTime() - world.clock.now().getTime());
    await run.carryOut(plan);
    const [lines] = await world.sql<{ first: number; second: number }>(
      `select count(*) filter (where person_id = $1)::int as first, count(*) filter (where person_id = $2)::int as second
       from access_grant where succeeds_id is not null`,
      [toMidnight.id, after.id],
    );
    expect(lines).toEqual({ first: 0, second: 1 });
    const seen = async (person: Person) =>
      (await world.gql<{ me: { roles: unknown[] } }>(person, "{ me { roles { role } } }")).data;
    expect((await seen(after)).me.roles).toHaveLength(1);
    expect((await seen(toMidnight)).me.roles).toEqual([]);
    world.clock.advance(seconds(1));
    expect((await seen(after)).me.roles).toEqual([]);
    await run.follow();
  });
});

describe("a facility that moves", () => {
  test("takes what waits in a review out of the old province's, and into the one that is open where it goes", async () => {
    const [from] = await world.sql<{ id: string }>("select province_id as id from org_unit where id = $1", [n2.id]);
    const [giver] = await world.sql<{ id: string }>(
      "select id from access_grant where person_id = $1 and role = 'admin' and ended_at is null and unit_id = $2",
      [northAdmin.id, from!.id],
    );
    const moving = await world.grant(await world.stranger(), { role: "viewer", unit: n2, parent: giver!.id, member: false });
    const open = (id: string) =>
      world.sql<{ id: string }>("select id from access_review where closed_at is null and province_id = $1", [id]);
    const [old] = await open(from!.id);
    const oldId = old?.id ?? (await openReview(from!.id, []));
    await world.sql("insert into access_review_item (review_id, grant_id) values ($1, $2)", [oldId, moving]);
    const newId = (await open(other.id))[0]?.id ?? (await openReview(other.id, []));
    const plan = await run.plan({ effectiveOn: "2026-06-08", moves: [{ facilityId: n2.id, provinceId: other.id }] });
    await run.carryOut(plan);
    const asks = await world.sql("select review_id as id from access_review_item where grant_id = $1", [moving]);
    expect(asks).toEqual([{ id: newId }]);
    const ends = await world.gql(otherAdmin, "{ accessReviews(open: true, first: 5) { nodes { id viewerCanDecide } } }");
    expect(ends.data).toEqual({ accessReviews: { nodes: [{ id: newId, viewerCanDecide: true }] } });
    await run.follow();
  });
});

describe("PostgreSQL", () => {
  test("lets neither tool nor proposal nor line be taken elsewhere by hand, nor anything be given in a province that has ended", async () => {
    for (const [text, values] of [
      ["update tool set province_id = $2 where id = $1", [toolId, other.id]],
      ["update decision_proposal set province_id = $2 where id = $1", [drafted, other.id]],
      ["update decision_proposal_line set province_id = $2 where proposal_id = $1", [drafted, other.id]],
    ] as const) {
      await expect(world.sql(text, values)).rejects.toMatchObject({ code: "42501" });
    }
    const gone = world.sql(
      "insert into access_grant (person_id, role, unit_id, group_path, valid_from) values ($1, 'viewer', $2, 'x', $3)",
      [tool.id, north.id, world.clock.now()],
    );
    await expect(gone).rejects.toThrow(/its unit has ended/);
    const text = `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }`;
    const input = { personId: southAdmin.id, role: "admin", unitId: north.id, reason: "Trực" };
    expect(codes(await world.gql(telecom, text, { input }))).toEqual(["NOT_FOUND"]);
  });
});
