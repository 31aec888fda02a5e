import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PostgresAccessLog } from "@camera-hub/server/audit/access-log.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Operator, Person, Province, World } from "../support/world.ts";

// R5, R8: each place confirms or ends what it gave, every quarter, and that is written down.

let world: World;
let database: Database;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let viettel: Operator;
let telecom: Person;
let admin: Person;
let neighbour: Person;
let manager: Person;
let lead: Person;
let auditor: Person;
let leader: Person;
let root: string;
let adminGrant: string;
let managerGrant: string;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  viettel = await world.operator("viettel");
  await world.assign(viettel, bacGiang);
  telecom = await world.stranger("cuc.vienthong");
  root = await world.grant(telecom, { role: "telecom" });
  leader = await world.person({ role: "leader", parent: root });
  auditor = await world.person({ role: "auditor", parent: root });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.stranger("bg01.quanly");
  managerGrant = await world.grant(manager, { role: "manager", unit: site, parent: adminGrant });
  lead = await world.person({ role: "lead", operator: viettel, parent: root });
  await world.hub();
  const { url, appPassword, jobPassword } = world.database;
  database = openDatabase({ url, appPassword, jobPassword, poolSize: 2 });
});
afterAll(async () => {
  await database.close();
  await world.close();
});

const day = 86_400_000;
interface Review {
  id: string;
  period: string;
  total: number;
  settled: number;
  closedAt: string | null;
  dueAt: string;
  openedBy: { username: string } | null;
  viewerCanDecide: boolean;
}
const fields = "id period total settled closedAt dueAt openedBy { username } viewerCanDecide";

/** A guard of the facility, by the manager's leave. */
async function guard(parent = managerGrant, validFrom = world.clock.after(-day)): Promise<string> {
  const person = await world.stranger();
  return world.grant(person, { role: "viewer", unit: site, parent, expiresAt: world.clock.after(300 * day), validFrom });
}
const open = (person: Person, at: Record<string, unknown> = { unitId: bacGiang.id }) =>
  world.gql<{ openAccessReview: Review }>(
    person,
    `mutation ($unitId: ID, $operatorId: ID) { openAccessReview(unitId: $unitId, operatorId: $operatorId) { ${fields} } }`,
    at,
  );
const keep = (person: Person, reviewId: string, grantIds: string[], remark: string | null = null) =>
  world.gql<{ keepReviewedGrants: Review }>(
    person,
    `mutation ($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {
       keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) { ${fields} } }`,
    { reviewId, grantIds, remark },
  );
const end = (person: Person, reviewId: string, grantId: string, expected = 1) =>
  world.gql<{ endReviewedGrant: Review }>(
    person,
    `mutation ($reviewId: ID!, $grantId: ID!, $expected: Int!) {
       endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: "Không còn cần", expected: $expected) { ${fields} } }`,
    { reviewId, grantId, expected },
  );
interface Item {
  grant: { id: string };
  verdict: string | null;
  remark: string | null;
  decidedBy: { username: string } | null;
}
const items = async (person: Person, reviewId: string, isOpen = false): Promise<Item[]> =>
  (
    await world.gql<{ accessReviewItems: { nodes: Item[] } }>(
      person,
      `query ($reviewId: ID!, $open: Boolean!) { accessReviewItems(reviewId: $reviewId, open: $open, first: 100) {
         totalCount nodes { grant { id } verdict remark decidedBy { username } } } }`,
      { reviewId, open: isOpen },
    )
  ).data?.accessReviewItems.nodes;
const look = async (person: Person, id: string) =>
  (await world.gql<{ accessReview: Review | null }>(person, `query ($id: ID!) { accessReview(id: $id) { ${fields} } }`, { id }))
    .data?.accessReview;
const waiting = async (person: Person) =>
  (await world.gql<{ accessReviewsWaiting: number }>(person, "{ accessReviewsWaiting }")).data.accessReviewsWaiting;
const rule = (answer: Answer<unknown>) => answer.errors[0]?.extensions["rule"];

/** Keeps whatever is left, so that the next review can be opened. */
async function finish(person: Person, review: Review): Promise<Review> {
  const left = (await items(person, review.id, true)).map(({ grant }) => grant.id);
  return (await keep(person, review.id, left)).data.keepReviewedGrants;
}

describe("a review", () => {
  test("holds all that hangs on the place's givers, is answered by them, and closes with the last answer", async () => {
    const [kept, ended] = [await guard(), await guard()];
    const { data, errors } = await open(admin);
    expect(errors).toEqual([]);
    const review = data.openAccessReview;
    expect(review).toMatchObject({ settled: 0, closedAt: null, viewerCanDecide: true, openedBy: { username: admin.username } });
    const listed = (await items(admin, review.id)).map(({ grant }) => grant.id);
    expect(listed).toEqual(expect.arrayContaining([managerGrant, kept, ended]));
    expect(listed).not.toContain(adminGrant);
    expect(await waiting(admin)).toBe(review.total);
    expect((await keep(admin, review.id, [kept], "Vẫn trực")).errors).toEqual([]);
    const after = await end(admin, review.id, ended);
    expect(after.errors).toEqual([]);
    expect(after.data.endReviewedGrant.settled).toBe(2);
    const seen = await items(admin, review.id);
    expect(seen.find(({ grant }) => grant.id === kept)).toMatchObject({
      verdict: "KEEP",
      remark: "Vẫn trực",
      decidedBy: { username: admin.username },
    });
    expect(seen.find(({ grant }) => grant.id === ended)).toMatchObject({ verdict: "END", remark: "Không còn cần" });
    const done = await finish(admin, review);
    expect(done.closedAt).toBe(world.clock.now().toISOString());
    expect(done.settled).toBe(done.total);
    expect(await waiting(admin)).toBe(0);
    expect(codes(await keep(admin, review.id, [kept]))).toEqual(["CONFLICT"]);
    const lines = await world.sql<{ action: string }>(
      "select action from access_log where action like 'review.%' or action = 'grant.end' order by occurred_at, id",
    );
    expect(lines.map(({ action }) => action)).toEqual(["review.open", "review.keep", "grant.end", "review.keep"]);
  });

  test("needs no answer for what is over meanwhile, and ends nothing when the number differs", async () => {
    const grant = await guard();
    const review = (await open(admin)).data.openAccessReview;
    expect(codes(await end(admin, review.id, managerGrant, 1))).toEqual(["CONFLICT"]);
    await world.gql(admin, 'mutation ($id: ID!) { endGrant(id: $id, reason: "x", expected: 1) { id } }', { id: grant });
    expect((await look(admin, review.id))?.settled).toBe(1);
    expect(codes(await keep(admin, review.id, [grant]))).toEqual(["NOT_FOUND"]);
    await finish(admin, review);
  });

  test("is answered by nobody else: a neighbour, whoever stands above, a facility's manager, an auditor", async () => {
    const grant = await guard();
    const review = (await open(admin)).data.openAccessReview;
    expect(codes(await open(admin))).toEqual(["CONFLICT"]);
    for (const [person, code] of [
      [neighbour, "NOT_FOUND"],
      [manager, "NOT_FOUND"],
      [telecom, "FORBIDDEN"],
      [auditor, "FORBIDDEN"],
      [leader, "FORBIDDEN"],
    ] as const) {
      expect(codes(await keep(person, review.id, [grant]))).toEqual([code]);
      expect(codes(await end(person, review.id, grant))).toEqual([code]);
    }
    expect(rule(await keep(admin, review.id, []))).toBe("count");
    expect(rule(await keep(admin, review.id, [grant], "x".repeat(501)))).toBe("length");
    expect(codes(await keep(admin, review.id, ["x"]))).toEqual(["NOT_FOUND"]);
    expect(codes(await keep(admin, review.id, [grant, randomUUID()]))).toEqual(["NOT_FOUND"]);
    expect((await items(admin, review.id, true)).map((item) => item.grant.id)).toContain(grant);
    await finish(admin, review);
  });

  test("is opened for one's own place only", async () => {
    expect(codes(await open(admin, { unitId: haiDuong.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await open(admin, {}))).toEqual(["FORBIDDEN"]);
    expect(rule(await open(admin, { unitId: site.id }))).toBe("province");
    expect(codes(await open(leader, {}))).toEqual(["FORBIDDEN"]);
    // Nothing was given there.
    expect(codes(await open(lead, { operatorId: viettel.id }))).toEqual(["CONFLICT"]);
    const country = (await open(telecom, {})).data.openAccessReview;
    const listed = (await items(telecom, country.id)).map(({ grant }) => grant.id);
    // What the Telecom Department gave itself; the rest is the provinces' own.
    expect(listed).toContain(adminGrant);
    expect(listed).not.toContain(managerGrant);
    await finish(telecom, country);
  });

  test("is seen, with its progress, by whoever reads grants of the whole place", async () => {
    const review = (await open(admin)).data.openAccessReview;
    for (const person of [admin, telecom, auditor]) expect(await look(person, review.id)).not.toBeNull();
    expect((await look(auditor, review.id))?.viewerCanDecide).toBe(false);
    for (const person of [neighbour, manager, lead]) expect(await look(person, review.id)).toBeNull();
    expect(codes(await world.gql(leader, "{ accessReviews { totalCount } }"))).toEqual(["FORBIDDEN"]);
    const list = await world.gql<{ accessReviews: { nodes: { id: string }[] } }>(
      telecom,
      "{ accessReviews(open: true, first: 100) { nodes { id } } }",
    );
    expect(list.data.accessReviews.nodes.map(({ id }) => id)).toContain(review.id);
    const foreign = await world.gql(neighbour, `{ accessReviewItems(reviewId: "${review.id}") { totalCount } }`);
    expect(codes(foreign)).toEqual(["NOT_FOUND"]);
    await finish(admin, review);
  });
});

describe("by the clock", () => {
  test("one is opened each period where something older was given, once, and not where it was reviewed by hand", async () => {
    const { clock, memberships } = world;
    const { Briefing } = await import("@camera-hub/server/access/briefing.ts");
    const { openDelegation, ToolRegister } = await import("@camera-hub/server/delegation/index.ts");
    const accessLog = new PostgresAccessLog(database);
    const log = { warn: () => undefined, error: () => undefined };
    const { reviews } = openDelegation({
      database,
      accessLog,
      tools: new ToolRegister({ database, memberships, accessLog, largestCost: 1, clock, log }),
      tokenUrl: "",
      memberships,
      isMember: (id, path) => memberships.snapshot().groups.get(id)?.includes(path) ?? false,
      writer: memberships,
      briefing: new Briefing(),
      clock,
      log,
      refreshRights: async () => undefined,
      reviewMonths: 3,
    });
    const byClock = () =>
      world.sql<{ period: string; province_id: string | null }>(
        "select period, province_id from access_review where opened_by is null order by id",
      );
    await guard();
    // Reviewed by hand in this period already.
    await reviews.tick();
    expect((await byClock()).some((row) => row.province_id === bacGiang.id)).toBe(false);
    clock.advance(100 * day);
    await reviews.tick();
    const mine = (await byClock()).filter((row) => row.province_id === bacGiang.id);
    expect(mine).toHaveLength(1);
    expect(await reviews.tick()).toBe(0);
    // Nothing was given in the neighbour's province.
    expect((await byClock()).some((row) => row.province_id === haiDuong.id)).toBe(false);
  });
});

describe("what a review looks at first", () => {
  const found = async (person: Person, filter: object) =>
    (
      await world.gql<{ grants: { nodes: { id: string }[] } }>(
        person,
        "query ($filter: GrantFilter) { grants(first: 100, filter: $filter) { nodes { id } } }",
        { filter },
      )
    ).data.grants.nodes.map(({ id }) => id);

  test("grants without a decision, and those without an end", async () => {
    const grant = await guard();
    expect(await found(admin, { withoutDecision: true })).toContain(grant);
    expect(await found(admin, { openEnded: true })).toContain(managerGrant);
    expect(await found(admin, { openEnded: true })).not.toContain(grant);
  });

  test("grants that give, review or read the log, of people with a password alone", async () => {
    const known = async (person: Person, kind: string, hasSecondFactor: boolean) =>
      world.sql(
        `insert into person (id, username, display_name, kind, enabled, has_second_factor) values ($1, $2, $2, $3, true, $4)
         on conflict (id) do update set has_second_factor = excluded.has_second_factor`,
        [person.id, person.username, kind, hasSecondFactor],
      );
    const grant = await guard();
    const [holder] = await world.sql<{ person_id: string }>("select person_id from access_grant where id = $1", [grant]);
    await known({ id: holder!.person_id, username: "a-guard" }, "person", false);
    await known(manager, "person", false);
    expect(await found(admin, { withoutSecondFactor: true })).toContain(managerGrant);
    // A guard only watches: a password is enough.
    expect(await found(admin, { withoutSecondFactor: true })).not.toContain(grant);
    expect(await found(admin, { withoutSecondFactor: true, role: ["viewer"] })).toEqual([]);
    // Nobody hears of another province's.
    expect(await found(neighbour, { withoutSecondFactor: true })).not.toContain(managerGrant);
    await known(manager, "person", true);
    expect(await found(admin, { withoutSecondFactor: true })).not.toContain(managerGrant);
  });

  test("what hangs on one's own grants and ends soon, which its giver is reminded of", async () => {
    const soon = await guard();
    const endsBefore = world.clock.after(7 * day).toISOString();
    await world.sql("update access_grant set expires_at = $2 where id = $1", [soon, world.clock.after(3 * day)]);
    const mine = { byMyLeave: true, endsBefore };
    expect(await found(manager, mine)).toContain(soon);
    // Above him it is seen, and is not theirs to answer for; elsewhere it is not seen.
    expect(await found(admin, { endsBefore })).toContain(soon);
    expect(await found(admin, mine)).not.toContain(soon);
    expect(await found(neighbour, mine)).toEqual([]);
    expect(await found(manager, { byMyLeave: true, endsBefore: world.clock.after(day).toISOString() })).not.toContain(soon);
  });

  test("grants of people who have not signed in since", async () => {
    const since = world.clock.after(-90 * day);
    const [asleep, awake, fresh] = [
      await guard(managerGrant, world.clock.after(-100 * day)),
      await guard(managerGrant, world.clock.after(-100 * day)),
      await guard(),
    ];
    await world.sql(
      `insert into access_log (id, occurred_at, actor_id, action, outcome, details)
       select uuidv7(), $1, person_id, 'session.sign-in', 'ALLOWED', '{}' from access_grant where id = $2`,
      [world.clock.after(-2 * day), awake],
    );
    const dormant = await found(admin, { unusedSince: since });
    expect(dormant).toContain(asleep);
    expect(dormant).not.toContain(awake);
    expect(dormant).not.toContain(fresh);
    expect(await found(neighbour, { unusedSince: since })).not.toContain(asleep);
  });
});

test("PostgreSQL keeps answers and closed reviews, whoever writes", async () => {
  const refusal = (text: string, values: unknown[]) =>
    world.sql(text, values).then(
      () => null,
      (error: { code?: string }) => error.code,
    );
  const [closed] = await world.sql<{ id: string }>("select id from access_review where closed_at is not null limit 1");
  expect(await refusal("update access_review set closed_at = null where id = $1", [closed!.id])).toBe("42501");
  expect(await refusal("update access_review_item set verdict = 'KEEP' where review_id = $1", [closed!.id])).toBe("42501");
  const [left] = await world.sql<{ id: string }>("select id from access_review where closed_at is null limit 1");
  expect(await refusal("update access_review set closed_at = opened_at where id = $1", [left!.id])).toBe("23514");
  const answer = "update access_review_item set verdict = 'END', decided_at = $2, decided_by = $3 where review_id = $1";
  expect(await refusal(answer, [left!.id, world.clock.now(), admin.id])).toBe("23514");
});
