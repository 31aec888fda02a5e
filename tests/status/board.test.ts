import { randomUUID } from "node:crypto";
import { countryScope, emptyScope, makeScope } from "@camera-hub/server/access/scope.ts";
import type { Scope } from "@camera-hub/server/access/scope.ts";
import type { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import type { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { LiveWorld, standings } from "./support/live-world.ts";

let world: LiveWorld;
const feeds: OutboxFeed[] = [];

beforeAll(async () => {
  world = await LiveWorld.create({ provinces: 3, facilitiesEach: 3, camerasEach: 4 });
});
afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.stop();
});
afterAll(() => world.close());

async function startBoard() {
  const { board, feed, position } = await world.startBoard();
  feeds.push(feed);
  feed.start(position);
  return { board, feed };
}

async function caughtUp(feed: OutboxFeed): Promise<void> {
  await feed.delivered(await world.newest());
}

/** What the database says of every unit, by the counters that its own trigger keeps. */
async function countsInDatabase(): Promise<Map<string, object>> {
  const { rows } = await world.owner.query<{ unit_id: string }>(
    `select unit_id, not_connected + online + degraded + offline + unknown as total, not_connected as "notConnected",
       online, degraded, offline, unknown from unit_counts`,
  );
  return new Map(rows.map(({ unit_id: unitId, ...counts }) => [unitId, counts]));
}

async function expectAgreement(board: MemoryStatusBoard): Promise<void> {
  for (const [unitId, counts] of await countsInDatabase()) {
    expect(board.counts(countryScope, unitId), unitId).toEqual(counts);
  }
}

/** Repeatable randomness (mulberry32): a failure can be run again. */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("the board", () => {
  test("agrees with the database after random changes, registrations and removals", async () => {
    const { board, feed } = await startBoard();
    const random = randomness(4403);
    const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
    for (let step = 0; step < 60; step++) {
      const facility = pick(world.facilities);
      const kind = random(10);
      if (kind === 0) await world.addCamera(facility);
      else if (kind === 1 && facility.cameraIds.length > 1) await world.removeCamera(facility, pick(facility.cameraIds));
      else if (kind === 2 && facility.cameraIds.length > 2) await world.disconnectCamera(facility, facility.cameraIds[0] ?? "");
      else {
        const connected = world.facilities.flatMap(({ cameraIds }) => cameraIds.slice(1));
        await world.change(Array.from({ length: 5 }, () => ({ cameraId: pick(connected), standing: pick(standings) }))).catch(
          // Cameras that were taken back to an earlier stage have no other state.
          () => undefined,
        );
      }
    }
    await caughtUp(feed);
    await expectAgreement(board);
    const { rows } = await world.owner.query<{ id: string; status: string; reason: string | null; since: Date }>(
      "select id, status, status_reason as reason, status_since as since from camera",
    );
    expect(board.cameraCount).toBe(rows.length);
    for (const { id, ...status } of rows) expect(board.status(id)).toEqual(status);
  });

  test("loses no change that happens while it loads", async () => {
    const ids = world.cameraIds;
    let running = true;
    const writer = (async () => {
      for (let i = 0; running; i++) {
        const standing = standings[i % 2];
        if (standing !== undefined) await world.change([{ cameraId: ids.at(-1 - (i % 3)) ?? "", standing }]);
      }
    })();
    const started = await Promise.all([startBoard(), startBoard(), startBoard()]);
    running = false;
    await writer;
    for (const { board, feed } of started) {
      await caughtUp(feed);
      await expectAgreement(board);
    }
  });

  test("counts what is in scope and nothing else", async () => {
    const { board } = await startBoard();
    const [p0 = "", p1 = "", p2 = ""] = world.provinceIds;
    const inProvince = (id: string) => world.facilities.filter((facility) => facility.provinceId === id);
    const [f0] = inProvince(p0);
    const [g0, g1] = inProvince(p1);
    if (f0 === undefined || g0 === undefined || g1 === undefined) throw new Error("world");
    const total = (scope: Scope, unitId: string | null) => board.counts(scope, unitId)?.total ?? null;
    const camerasOf = (facilities: readonly { cameraIds: string[] }[]) =>
      facilities.reduce((sum, { cameraIds }) => sum + cameraIds.length, 0);

    expect(total(countryScope, null)).toBe(camerasOf(world.facilities));
    expect(total(countryScope, world.ministryId)).toBe(camerasOf(world.facilities));
    expect(total(countryScope, p0)).toBe(camerasOf(inProvince(p0)));
    expect(total(countryScope, randomUUID())).toBeNull();

    const province = makeScope([{ provinceId: p0, facilityId: null }]);
    expect(total(province, null)).toBe(camerasOf(inProvince(p0)));
    expect(total(province, world.ministryId)).toBe(camerasOf(inProvince(p0)));
    expect(total(province, p0)).toBe(camerasOf(inProvince(p0)));
    expect(total(province, f0.id)).toBe(f0.cameraIds.length);
    expect(total(province, p1)).toBeNull();
    expect(total(province, g0.id)).toBeNull();

    const mixed = makeScope([
      { provinceId: p0, facilityId: null },
      { provinceId: p1, facilityId: g1.id },
    ]);
    expect(total(mixed, null)).toBe(camerasOf(inProvince(p0)) + g1.cameraIds.length);
    // An ancestor shows the part of it that is in scope, never its whole.
    expect(total(mixed, p1)).toBe(g1.cameraIds.length);
    expect(total(mixed, g0.id)).toBeNull();
    expect(total(mixed, p2)).toBeNull();

    expect(total(emptyScope, null)).toBe(0);
    for (const id of [world.ministryId, p0, f0.id]) expect(total(emptyScope, id)).toBeNull();
  });

  test("counts facilities the same way, and follows the units", async () => {
    const { board, feed } = await startBoard();
    const [p0 = "", p1 = ""] = world.provinceIds;
    const scope = makeScope([{ provinceId: p0, facilityId: null }]);
    expect(board.facilityCounts(countryScope, null)).toEqual({ total: 9, connected: 3 });
    expect(board.facilityCounts(scope, world.ministryId)).toEqual({ total: 3, connected: 1 });
    expect(board.facilityCounts(scope, p1)).toBeNull();
    const facility = world.facilities[0];
    if (facility === undefined) throw new Error("world");
    await world.owner.query("update org_unit set connection_stage = 'BLOCKED', name = 'Cơ sở' where id = $1", [facility.id]);
    await world.announce("unit.changed", facility.id, facility);
    await caughtUp(feed);
    expect(board.facilityCounts(scope, p0)).toEqual({ total: 3, connected: 0 });
    expect(board.unit(facility.id)).toMatchObject({ kind: "FACILITY", name: "Cơ sở", parentId: p0, provinceId: p0 });
    expect(board.children(p0).map((unit) => unit.code)).toEqual(["P0-0", "P0-1", "P0-2"]);
  });

  test("a change that nobody can read becomes a look at the camera itself", async () => {
    const { board, feed } = await startBoard();
    const facility = world.facilities[1];
    const cameraId = facility?.cameraIds.at(-1) ?? "";
    if (facility === undefined) throw new Error("world");
    await world.owner.query("update camera set status = 'ONLINE', status_reason = null where id = $1", [cameraId]);
    await world.owner.query(
      `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       values ('camera.status', $1, $2, $3, '{"status": "NONSENSE"}', $4)`,
      [cameraId, facility.provinceId, facility.id, world.now],
    );
    await caughtUp(feed);
    expect(board.status(cameraId)).toMatchObject({ status: "ONLINE", reason: null });
    await expectAgreement(board);
  });
});
