import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

// Breaking the glass (R5, R8, R9): the Telecom Department and a province's administrators take the right to watch in a unit of
// theirs for an hour, with a reason; loudly, and somebody else reviews it. The provisioner's part at Keycloak is played here by
// the function it calls in PostgreSQL; tests/realm has the real one.

let world: World;
let site: Facility;
let camera: Camera;
let elsewhere: Camera;
let job: pg.Client;
/** Keycloak refuses what the provisioner asks of it. */
let isRefusing = false;

const hour = 3_600_000;
const reason = "Camera cổng bị báo cháy, cần xem ngay để điều lực lượng";

/** As the provisioner: the membership in Keycloak, and then the grant. */
async function answer(): Promise<void> {
  if (isRefusing) {
    await job.query("update break_glass set done_at = $1, fault = 'REFUSED' where done_at is null", [world.clock.now()]);
  }
  const { rows } = await job.query<{ id: string; person_id: string; path: string }>(
    `select b.id, b.person_id, '/vn/' || p.code || '/viewer' || coalesce('/' || f.code, '') as path
     from break_glass b join org_unit p on p.id = b.province_id left join org_unit f on f.id = b.facility_id
     where b.done_at is null`,
  );
  for (const { id, person_id: person, path } of rows) {
    if (world.memberships.snapshot().groups.get(person)?.includes(path) !== true) world.memberships.put(person, path);
    await job.query("select open_break_glass($1, $2, $3)", [id, path, world.clock.now()]);
  }
}

beforeAll(async () => {
  world = await createWorld();
  site = await world.facility();
  camera = await world.camera({ facility: site });
  elsewhere = await world.camera();
  const url = Object.assign(new URL(world.database.url), { username: "hub_job", password: world.database.jobPassword });
  job = new pg.Client({ connectionString: url.href });
  await job.connect();
  let answering = Promise.resolve();
  job.on("notification", () => (answering = answering.then(answer)));
  await job.query("listen hub_provisioning");
  await world.hub();
});
afterAll(async () => {
  await job?.end();
  await world.close();
});

interface Use {
  id: string;
  person: { username: string };
  unit: { id: string } | null;
  reason: string;
  grantId: string;
  endsAt: string;
  isInForce: boolean;
  reviewedAt: string | null;
  reviewedBy: { username: string } | null;
  viewerCanReview: boolean;
}
const useFields = `id person { username } unit { id } reason grantId endsAt isInForce reviewedAt reviewedBy { username }
  viewerCanReview`;
const take = (person: Person, unitId: string = site.id, why: string = reason) =>
  world.gql<{ breakGlass: Use }>(
    person,
    `mutation ($unit: ID!, $reason: String!) { breakGlass(unitId: $unit, reason: $reason) { ${useFields} } }`,
    { unit: unitId, reason: why },
  );
const uses = async (person: Person, filter = "") =>
  world.gql<{ breakGlassUses: { totalCount: number; nodes: Use[] } }>(
    person,
    `{ breakGlassUses(first: 100 ${filter}) { totalCount nodes { ${useFields} } } }`,
  );
const usesOf = async (reader: Person, taker: Person) =>
  (await uses(reader)).data.breakGlassUses.nodes.filter((use) => use.person.username === taker.username);
const review = (person: Person, id: string, remark = "Đúng việc, đúng giờ") =>
  world.gql(
    person,
    "mutation ($id: ID!, $remark: String!) { reviewBreakGlass(id: $id, remark: $remark) { reviewedAt reviewedBy { username } } }",
    { id, remark },
  );
const offer = async (person: Person, unitId: string = site.id) =>
  (
    await world.gql<{
      breakGlassOffer: { mayTake: boolean; isNeeded: boolean; usesLeft: number; current: { id: string } | null };
    }>(person, "query ($unit: ID!) { breakGlassOffer(unitId: $unit) { mayTake isNeeded usesLeft current { id } } }", {
      unit: unitId,
    })
  ).data.breakGlassOffer;
const sees = async (person: Person, { id }: Camera) =>
  (
    await world.gql<{ camera: { viewerCan: { view: boolean } } | null }>(
      person,
      "query ($id: ID!) { camera(id: $id) { viewerCan { view } } }",
      { id },
    )
  ).data.camera?.viewerCan.view;
const endGrant = (person: Person, id: string, expected = 1) =>
  world.gql(person, 'mutation ($id: ID!, $n: Int!) { endGrant(id: $id, reason: "Xong việc", expected: $n) { state } }', {
    id,
    n: expected,
  });
const lines = (actor: Person, action = "access.break-glass") =>
  world.sql<{ outcome: string; code: string | null; details: Record<string, unknown>; facility_id: string | null }>(
    "select outcome, code, details, facility_id from access_log where action = $1 and actor_name = $2 order by occurred_at, id",
    [action, actor.username],
  );
const telecom = (username?: string) => world.person({ role: "telecom", ...(username === undefined ? {} : { username }) });
const admin = () => world.person({ role: "admin", unit: site.province });

describe("breaking the glass", () => {
  test("gives the Telecom Department the picture of one facility, for an hour and no longer, and stands in the log", async () => {
    const person = await telecom("cuc.mot");
    expect(await offer(person)).toEqual({ mayTake: true, isNeeded: true, usesLeft: 3, current: null });
    expect(await sees(person, camera)).toBe(false);
    const { data, errors } = await take(person);
    expect(errors).toEqual([]);
    const ends = world.clock.after(hour);
    expect(Math.abs(new Date(data.breakGlass.endsAt).getTime() - ends.getTime())).toBeLessThan(15_000);
    expect(data.breakGlass).toMatchObject({ person: { username: "cuc.mot" }, unit: { id: site.id }, reason, isInForce: true });
    expect([await sees(person, camera), await sees(person, elsewhere)]).toEqual([true, false]);
    expect(await offer(person)).toMatchObject({ mayTake: false, isNeeded: false, current: { id: data.breakGlass.id } });
    const opened = await world.gql(person, "mutation ($id: ID!) { openStream(cameraId: $id) { id } }", { id: camera.id });
    expect(opened.errors).toEqual([]);
    expect(await lines(person)).toMatchObject([{ outcome: "ALLOWED", code: null, details: { reason }, facility_id: site.id }]);
    const [grant] = await world.sql<{ role: string; given_by: string; parent: string }>(
      `select g.role, g.given_by, p.role as parent from access_grant g join access_grant p on p.id = g.parent_id where g.id = $1`,
      [data.breakGlass.grantId],
    );
    expect(grant).toEqual({ role: "viewer", given_by: person.id, parent: "telecom" });

    world.clock.advance(hour);
    expect(await sees(person, camera)).toBe(false);
    expect((await usesOf(person, person))[0]).toMatchObject({ isInForce: false });
  });

  test("lets an administrator of the province do so in it, at a facility or over the whole of it", async () => {
    const person = await admin();
    const { data, errors } = await take(person, site.province.id);
    expect(errors).toEqual([]);
    expect(data.breakGlass.unit).toEqual({ id: site.province.id });
  });

  test("is nobody else's: a role below or beside is refused, another province is not there", async () => {
    for (const role of ["leader", "auditor"] as const)
      expect(codes(await take(await world.person({ role })))).toEqual(["FORBIDDEN"]);
    const manager = await world.person({ role: "manager", unit: site });
    expect(codes(await take(manager))).toEqual(["FORBIDDEN"]);
    expect(await lines(manager)).toMatchObject([{ outcome: "REFUSED", code: "FORBIDDEN", facility_id: site.id }]);
    const foreign = await world.person({ role: "admin", unit: elsewhere.facility.province });
    expect(codes(await take(foreign))).toEqual(["NOT_FOUND"]);
    expect(await offer(manager)).toMatchObject({ mayTake: false, usesLeft: 0 });
    const left = await world.person({ role: "admin", unit: site.province, expiresAt: world.clock.after(60_000) });
    world.clock.advance(60_000);
    expect(codes(await take(left))).toEqual(["FORBIDDEN"]);
  });

  test.each([
    ["a reason too short", () => [site.id, "Cần xem"] as const, "BAD_USER_INPUT"],
    ["blanks for a reason", () => [site.id, " ".repeat(40)] as const, "BAD_USER_INPUT"],
    ["a reason without end", () => [site.id, "x".repeat(501)] as const, "BAD_USER_INPUT"],
    ["the whole country", () => [world.ministry.id, reason] as const, "BAD_USER_INPUT"],
    ["no unit", () => ["x", reason] as const, "NOT_FOUND"],
  ])("takes no %s", async (_name, asked, code) => {
    const person = await telecom();
    expect(codes(await take(person, ...asked()))).toEqual([code]);
    expect(await usesOf(person, person)).toEqual([]);
  });

  test("is one at a time, three within a day", async () => {
    const person = await telecom();
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await take(person);
      expect(errors).toEqual([]);
      expect(codes(await take(person, elsewhere.facility.id))).toEqual(["CONFLICT"]);
      expect((await endGrant(person, data.breakGlass.grantId)).errors).toEqual([]);
      expect(await sees(person, camera)).toBe(false);
    }
    expect(await offer(person)).toMatchObject({ mayTake: false, usesLeft: 0 });
    expect(codes(await take(person))).toEqual(["RATE_LIMITED"]);
    expect((await lines(person)).at(-1)).toMatchObject({ outcome: "REFUSED", code: "RATE_LIMITED" });
    world.clock.advance(24 * hour);
    expect((await take(person)).errors).toEqual([]);
  });

  test("waits for the guideline like every picture", async () => {
    const person = await world.person({ role: "telecom", briefed: false });
    expect(await offer(person)).toMatchObject({ mayTake: false, isNeeded: true });
    expect(codes(await take(person))).toEqual(["GUIDELINE_NOT_ACKNOWLEDGED"]);
  });

  test("ends with the grant by whose leave it was, and by whoever stands around", async () => {
    const above = await world.stranger();
    await world.acknowledge(above);
    const root = await world.grant(above, { role: "telecom" });
    const [leaving, peer] = [await world.stranger(), await admin()];
    await world.acknowledge(leaving);
    const parent = await world.grant(leaving, { role: "admin", unit: site.province, parent: root });
    const first = (await take(leaving)).data.breakGlass;
    expect((await endGrant(peer, first.grantId)).errors).toEqual([]);
    const second = (await take(leaving)).data.breakGlass;
    expect((await endGrant(above, parent, 2)).errors).toEqual([]);
    expect((await usesOf(peer, leaving)).map((use) => use.isInForce)).toEqual([false, false]);
    expect(await sees(leaving, camera)).toBeUndefined();
    expect(second.isInForce).toBe(true);
  });

  test("is not prolonged, by nobody", async () => {
    const person = await admin();
    const { grantId } = (await take(person)).data.breakGlass;
    const prolong = (who: Person) =>
      world.gql(
        who,
        'mutation ($id: ID!, $at: DateTime) { changeGrantEnd(id: $id, expiresAt: $at, reason: "x", expected: 0) { id } }',
        {
          id: grantId,
          at: world.clock.after(3 * hour).toISOString(),
        },
      );
    for (const who of [person, await admin()]) expect(codes(await prolong(who))).toEqual(["FORBIDDEN"]);
  });

  test("gives nothing when Keycloak refuses, nor to somebody who asked long ago", async () => {
    const person = await telecom();
    isRefusing = true;
    const asking = await take(person);
    isRefusing = false;
    expect(codes(asking)).toEqual(["BUSY"]);
    expect((await lines(person)).map(({ outcome }) => outcome)).toEqual(["ALLOWED", "REFUSED"]);
    // Asked while the provisioner was away: an hour later nobody expects it any more.
    await world.database.transaction(async (client) => {
      await client.query("insert into break_glass (person_id, unit_id, reason, asked_at) values ($1, $2, $3, $4)", [
        person.id,
        site.id,
        reason,
        world.clock.after(-61_000),
      ]);
    });
    const faults = () => world.sql<{ fault: string }>("select fault from break_glass where person_id = $1", [person.id]);
    await expect.poll(async () => (await faults()).map(({ fault }) => fault).toSorted()).toEqual(["REFUSED", "TOO_LATE"]);
    expect(await sees(person, camera)).toBe(false);
  });
});

describe("who hears of it, and reviews it", () => {
  test("the Telecom Department, peers and auditors; another province and guards do not", async () => {
    const taker = await admin();
    const { id } = (await take(taker)).data.breakGlass;
    const readers = [await telecom(), await admin(), await world.person({ role: "auditor" }), taker];
    for (const reader of readers) expect((await usesOf(reader, taker)).map((use) => use.id)).toEqual([id]);
    const foreign = await world.person({ role: "admin", unit: elsewhere.facility.province });
    expect(await usesOf(foreign, taker)).toEqual([]);
    expect(codes(await uses(await world.person({ role: "viewer", unit: site })))).toEqual(["FORBIDDEN"]);
    expect(codes(await review(foreign, id))).toEqual(["NOT_FOUND"]);
  });

  test("somebody of the Telecom Department who did not take it, once", async () => {
    const [taker, other] = [await telecom(), await telecom("cuc.hai")];
    const { id } = (await take(taker)).data.breakGlass;
    const canReview = async (person: Person) => (await usesOf(person, taker))[0]?.viewerCanReview;
    expect([await canReview(taker), await canReview(other)]).toEqual([false, true]);
    expect(codes(await review(taker, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await review(await admin(), id))).toEqual(["FORBIDDEN"]);
    expect(codes(await review(await world.person({ role: "auditor" }), id))).toEqual(["FORBIDDEN"]);
    expect(codes(await review(other, "x"))).toEqual(["NOT_FOUND"]);
    expect(codes(await review(other, id, " "))).toEqual(["BAD_USER_INPUT"]);
    const unreviewed = async () => (await uses(other, "isReviewed: false")).data.breakGlassUses.totalCount;
    const before = await unreviewed();
    expect((await review(other, id)).data).toMatchObject({ reviewBreakGlass: { reviewedBy: { username: "cuc.hai" } } });
    expect(await unreviewed()).toBe(before - 1);
    expect(codes(await review(other, id))).toEqual(["CONFLICT"]);
    expect((await lines(other, "access.review-break-glass")).at(-1)).toMatchObject({
      outcome: "ALLOWED",
      details: { person: taker.username, remark: "Đúng việc, đúng giờ" },
    });
  });
});

describe("PostgreSQL itself", () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  test("takes no other grant that somebody gives to himself, nor more than that one gives", async () => {
    const person = await telecom();
    const self = `insert into access_grant (person_id, role, group_path, given_by, valid_from, expires_at)
      values ($1, $2::grant_role, '/vn/x', $1, $3, $4)`;
    for (const role of ["leader", "viewer"]) {
      expect(await refusal(world.sql(self, [person.id, role, world.clock.now(), world.clock.after(hour)]))).toBe("23514");
    }
    const { grantId, id } = (await take(person)).data.breakGlass;
    const longer = "update access_grant set expires_at = expires_at + interval '1 second' where id = $1";
    expect(await refusal(world.sql(longer, [grantId]))).toBe("23514");
    expect(await refusal(world.sql("update access_grant set break_glass_id = null where id = $1", [grantId]))).toBe("42501");
    expect(await refusal(world.sql("update break_glass set reason = repeat('x', 30) where id = $1", [id]))).toBe("42501");
    expect(await refusal(world.sql("delete from break_glass where id = $1", [id]))).toBe("42501");
    const byHimself = "update break_glass set reviewed_at = $2, reviewed_by = person_id, review_remark = 'x' where id = $1";
    expect(await refusal(world.sql(byHimself, [id, world.clock.now()]))).toBe("23514");
    const byAnybody = "update break_glass set reviewed_at = $2, reviewed_by = $3, review_remark = 'x' where id = $1";
    expect(await refusal(world.sql(byAnybody, [id, world.clock.now(), (await admin()).id]))).toBe("23514");
  });

  test("lets the API ask and nothing more, and the provisioner answer and nothing more", async () => {
    const url = Object.assign(new URL(world.database.url), { username: "hub_app", password: world.database.appPassword });
    const app = new pg.Client({ connectionString: url.href });
    await app.connect();
    try {
      await app.query("select set_config('hub.country', 'on', false)");
      const person = await telecom();
      const { id } = (await take(person)).data.breakGlass;
      const made = `insert into access_grant (person_id, role, unit_id, group_path, given_by, valid_from, expires_at, break_glass_id)
        values ($1, 'viewer', $2, '/vn/x', $1, $3, $4, $5)`;
      const values = [person.id, site.id, world.clock.now(), world.clock.after(hour), id];
      expect(await refusal(app.query(made, values))).toBe("42501");
      expect(await refusal(job.query(made, values))).toBe("42501");
      expect(await refusal(app.query("select open_break_glass($1, '/vn/x', now())", [id]))).toBe("42501");
      expect(await refusal(app.query("update break_glass set done_at = now(), fault = 'REFUSED'"))).toBe("42501");
      expect(await refusal(job.query("insert into break_glass (person_id) values (uuidv7())"))).toBe("42501");
      expect(await refusal(job.query("update break_glass set reviewed_at = now()"))).toBe("42501");
      // Answered once.
      expect((await job.query("select open_break_glass($1, '/vn/x', now()) as id", [id])).rows).toEqual([{ id: null }]);
    } finally {
      await app.end();
    }
  });
});
