import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeScope } from "@camera-hub/server/access/scope.ts";
import type { Scope } from "@camera-hub/server/access/scope.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// R3, R8: what PostgreSQL refuses of organisations, their members and grants, whoever writes; and whom it shows them to.

let world: World;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let root: string;
let admin: Person;
let adminGrant: string;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province();
  haiDuong = await world.province();
  site = await world.facility({ province: bacGiang });
  const telecom = await world.stranger();
  root = await world.grant(telecom, { role: "telecom" });
  admin = await world.stranger();
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
});
afterAll(() => world.close());

const day = 86_400_000;
let organisation: string;
let whole: string;
let member: Person;

/** A department with one member and one grant, for ten days from now. */
beforeEach(async () => {
  organisation = await found();
  member = await world.stranger();
  await join(member, organisation);
  whole = await giveTo(organisation);
});

async function found(unit: Province | Facility | null = bacGiang): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into organisation (name, kind, unit_id, created_at, created_by) values ($1, 'OTHER', $2, $3, $4) returning id`,
    [randomUUID(), unit?.id ?? null, world.clock.now(), admin.id],
  );
  return row!.id;
}
const join = (person: Person, id: string, at = world.clock.now()) =>
  world.sql(
    `insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason)
     values ($1, $2, $3, $4, 'x')`,
    [id, person.id, at, admin.id],
  );

interface Change {
  /** Another organisation. */
  to?: string;
  role?: string;
  unit?: Province | Facility;
  until?: Date | null;
  parent?: string;
  decision?: string | null;
  from?: Date;
}
async function giveTo(id: string, change: Change = {}): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into organisation_grant (organisation_id, role, unit_id, decision_id, given_by, parent_id, reason, valid_from,
       expires_at) values ($1, $2, $3, $4, $5, $6, 'x', $7, $8) returning id`,
    [
      id,
      change.role ?? "viewer",
      (change.unit ?? bacGiang).id,
      change.decision ?? null,
      admin.id,
      change.parent ?? adminGrant,
      world.clock.now(),
      change.until === undefined ? world.clock.after(10 * day) : change.until,
    ],
  );
  return row!.id;
}
async function hold(person: Person, change: Change = {}): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into access_grant (person_id, role, unit_id, group_path, decision_id, given_by, parent_id, valid_from, expires_at,
       organisation_grant_id) values ($1, $2, $3, '/x', $4, $5, $6, $7, $8, $9) returning id`,
    [
      person.id,
      change.role ?? "viewer",
      (change.unit ?? bacGiang).id,
      change.decision ?? null,
      admin.id,
      change.parent ?? adminGrant,
      change.from ?? world.clock.now(),
      change.until === undefined ? world.clock.after(10 * day) : change.until,
      whole,
    ],
  );
  return row!.id;
}
async function decide(province: Province | null): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ($1, '2021-06-05', 'UBND', 'x', $2, $3, $4) returning id`,
    [randomUUID(), province?.id ?? null, world.clock.now(), admin.id],
  );
  return row!.id;
}
const ending = "ended_at = $2, ended_by = $3, end_reason = 'x'";

describe("a member's grant", () => {
  test("is what his organisation was given", async () => {
    await expect(hold(member)).resolves.toBeTypeOf("string");
  });

  test.each<[string, () => Change | Promise<Change>, RegExp]>([
    ["of another role", () => ({ role: "reviewer" }), /not its organisation's/],
    ["at another place", () => ({ unit: site }), /another place/],
    ["that lasts longer", () => ({ until: world.clock.after(11 * day) }), /outlive its organisation's/],
    ["without an end", () => ({ until: null }), /outlive its organisation's/],
    ["on another decision", async () => ({ decision: await decide(bacGiang) }), /another decision/],
    ["by another leave", async () => ({ parent: await likeAdmin() }), /hangs on another grant/],
    ["from before", () => ({ from: world.clock.after(-day) }), /begins before/],
  ])("%s is refused", async (_what, change, message) => {
    await expect(hold(member, await change())).rejects.toThrow(message);
  });

  test("is refused to whoever is no member, is none any more, or was none when it began", async () => {
    await expect(hold(await world.stranger())).rejects.toThrow(/no member/);
    await world.sql(
      "update organisation_member set removed_at = $2, removed_by = $3, remove_reason = 'x' where organisation_id = $1",
      [organisation, world.clock.now(), admin.id],
    );
    await expect(hold(member)).rejects.toThrow(/no member/);
    const late = await world.stranger();
    await join(late, organisation, world.clock.after(day));
    await expect(hold(late)).rejects.toThrow(/no member/);
  });

  test("does not become one afterwards, nor cease to be one", async () => {
    const own = await hold(member);
    await expect(world.sql("update access_grant set organisation_grant_id = null where id = $1", [own])).rejects.toThrow(
      /not rewritten/,
    );
    const alone = await world.grant(member, { role: "viewer", unit: bacGiang, parent: adminGrant, member: false });
    await expect(world.sql("update access_grant set organisation_grant_id = $2 where id = $1", [alone, whole])).rejects.toThrow(
      /not rewritten/,
    );
    await expect(
      world.sql("update access_grant set expires_at = $2 where id = $1", [own, world.clock.after(11 * day)]),
    ).rejects.toThrow(/outlive/);
  });

  test("is left in force by nothing that ends above it", async () => {
    await hold(member);
    await expect(
      world.sql(`update organisation_grant set ${ending} where id = $1`, [whole, world.clock.now(), admin.id]),
    ).rejects.toThrow(/has ended/);
    await expect(
      world.sql("update organisation_grant set expires_at = $2 where id = $1", [whole, world.clock.after(day)]),
    ).rejects.toThrow(/outlive/);
    await expect(
      world.sql(
        "update organisation_member set removed_at = $2, removed_by = $3, remove_reason = 'x' where organisation_id = $1",
        [organisation, world.clock.now(), admin.id],
      ),
    ).rejects.toThrow(/holds what was given/);
    await expect(
      world.sql("update organisation set closed_at = $2, closed_by = $3, close_reason = 'x' where id = $1", [
        organisation,
        world.clock.now(),
        admin.id,
      ]),
    ).rejects.toThrow(/members or grants/);
  });
});

describe("what an organisation is given", () => {
  test.each<[string, () => Change | Promise<Change>, RegExp]>([
    ["of a role that its parent's does not give", () => ({ role: "leader" }), /its role/],
    ["outside its parent's place", async () => ({ to: await found(null), unit: haiDuong }), /another province/],
    ["outside its own place", () => ({ role: "admin", unit: haiDuong, parent: root }), /outside its organisation/],
    ["longer than its parent lasts", async () => ({ parent: await likeAdmin(3) }), /outlive its parent/],
    ["on another province's decision", async () => ({ decision: await decide(haiDuong) }), /another province's/],
  ])("%s is refused", async (_what, change, message) => {
    const { to = organisation, ...rest } = await change();
    await expect(giveTo(to, rest)).rejects.toThrow(message);
  });

  test("is refused to one that is closed, which nobody joins either", async () => {
    const closed = await found();
    await world.sql("update organisation set closed_at = $2, closed_by = $3, close_reason = 'x' where id = $1", [
      closed,
      world.clock.now(),
      admin.id,
    ]);
    await expect(giveTo(closed)).rejects.toThrow(/closed/);
    await expect(join(await world.stranger(), closed)).rejects.toThrow(/closed/);
    await expect(world.sql("update organisation set name = 'x' where id = $1", [closed])).rejects.toThrow(/not rewritten/);
  });

  test("ends with its parent and with its decision, and no later than its parent", async () => {
    const [parent, decision] = [await likeAdmin(), await decide(bacGiang)];
    const [byParent, byDecision] = [await giveTo(organisation, { parent }), await giveTo(organisation, { decision })];
    const state = async (id: string) =>
      (await world.sql("select expires_at, ended_at from organisation_grant where id = $1", [id]))[0];
    const soon = world.clock.after(day);
    await world.sql("update access_grant set expires_at = $2 where id = $1", [parent, soon]);
    expect(await state(byParent)).toEqual({ expires_at: soon, ended_at: null });
    await world.sql(`update access_grant set ${ending} where id = $1`, [parent, world.clock.now(), admin.id]);
    await world.sql(`update decision set ${ending} where id = $1`, [decision, world.clock.now(), admin.id]);
    for (const id of [byParent, byDecision]) expect((await state(id))?.["ended_at"]).toEqual(world.clock.now());
  });

  test.each(["role = 'reviewer'", "reason = 'y'", "valid_from = now()", "given_by = uuidv7()"])(
    "is not rewritten: %s",
    async (set) => {
      await expect(world.sql(`update organisation_grant set ${set} where id = $1`, [whole])).rejects.toThrow(/not rewritten/);
    },
  );
});

describe("while somebody else is writing", () => {
  test.each([
    ["what it holds ends", `update organisation_grant set ${ending} where id = $1`, () => whole, /has ended/],
    [
      "he leaves",
      "update organisation_member set removed_at = $2, removed_by = $3, remove_reason = 'x' where organisation_id = $1",
      () => organisation,
      /holds what was given/,
    ],
  ] as const)("no member's grant is written unseen when %s", async (_what, sql, id, refusal) => {
    let ended: Promise<unknown> = Promise.resolve();
    await world.database.transaction(async (client) => {
      await client.query(
        `insert into access_grant (person_id, role, unit_id, group_path, given_by, parent_id, valid_from, expires_at,
           organisation_grant_id) values ($1, 'viewer', $2, '/x', $3, $4, $5, $6, $7)`,
        [member.id, bacGiang.id, admin.id, adminGrant, world.clock.now(), world.clock.after(10 * day), whole],
      );
      // As at its commit, with the commit still to come.
      await client.query("set constraints all immediate");
      let over = false;
      ended = world.sql(sql, [id(), world.clock.now(), admin.id]).finally(() => (over = true));
      ended.catch(() => undefined);
      await expect.poll(async () => over || (await waiting())).toBe(true);
    });
    await expect(ended).rejects.toThrow(refusal);
  });
});

describe("row-level security", () => {
  test("shows organisations, members and grants in scope and nothing else, without any filter", async () => {
    await hold(member);
    const country = await found(null);
    await join(await world.stranger(), country);
    const database = openDatabase({ ...world.database, poolSize: 2 });
    const counts = (scope: Scope) =>
      database.read(scope, async (tx) => {
        const { rows } = await tx.query<Record<string, number>>(
          `select (select count(*)::int from organisation where id = any ($1)) as organisations,
             (select count(*)::int from organisation_member where organisation_id = any ($1)) as members,
             (select count(*)::int from organisation_grant where organisation_id = any ($1)) as grants`,
          [[organisation, country]],
        );
        return Object.values(rows[0]!);
      });
    try {
      const place = { provinceId: bacGiang.id, facilityId: null };
      expect(await counts(makeScope([place]))).toEqual([1, 1, 1]);
      expect(await counts(makeScope([{ provinceId: haiDuong.id, facilityId: null }]))).toEqual([0, 0, 0]);
      expect(await counts(makeScope([{ provinceId: bacGiang.id, facilityId: site.id }]))).toEqual([0, 0, 0]);
      expect(await counts(makeScope([{ provinceId: null, facilityId: null }]))).toEqual([2, 2, 1]);
      expect(await counts(makeScope([]))).toEqual([0, 0, 0]);
      const elsewhere = makeScope([{ provinceId: haiDuong.id, facilityId: null }]);
      const write = (text: string, values: unknown[]) => database.write(elsewhere, (tx) => tx.query(text, values));
      expect((await write("update organisation set name = 'x' where id = $1", [organisation])).rowCount).toBe(0);
      await expect(
        write(
          `insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason)
           values ($1, $2, $3, $4, 'x')`,
          [organisation, randomUUID(), world.clock.now(), admin.id],
        ),
      ).rejects.toMatchObject({ code: "42501" });
      await expect(write("delete from organisation_member", [])).rejects.toMatchObject({ code: "42501" });
      await expect(write("update organisation_grant set role = 'leader'", [])).rejects.toMatchObject({ code: "42501" });
    } finally {
      await database.close();
    }
  });
});

/** Somebody else's grant as admin, for so many days. */
async function likeAdmin(days = 20): Promise<string> {
  const other = await world.stranger();
  return world.grant(other, { role: "admin", unit: bacGiang, parent: root, expiresAt: world.clock.after(days * day) });
}

/** Does anybody wait for somebody else's transaction? */
async function waiting(): Promise<boolean> {
  const rows = await world.sql("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
  return rows.length > 0;
}
