import { randomUUID } from "node:crypto";
import { countryScope, emptyScope, makeScope } from "@camera-hub/server/access/scope.ts";
import type { Scope } from "@camera-hub/server/access/scope.ts";
import type { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, World } from "../support/world.ts";
import { LiveParts, statuses } from "./support/live-world.ts";

let world: World;
let parts: LiveParts;
/** Three provinces of three facilities, of which the first is connected. */
let facilities: Facility[];
const cameras = new Map<Facility, Camera[]>();

beforeAll(async () => {
  world = await createWorld();
  parts = new LiveParts(world);
  facilities = [];
  for (const province of [await world.province(), await world.province(), await world.province()]) {
    for (const stage of ["CONNECTED", "SURVEYED", "SURVEYED"]) {
      const facility = await world.facility({ province, stage });
      facilities.push(facility);
      cameras.set(facility, await world.cameras(4, { facility }));
    }
  }
});
afterEach(() => parts.stopFeeds());
afterAll(async () => {
  await parts.close();
  await world.close();
});

const camerasOf = (...places: readonly Facility[]): Camera[] => places.flatMap((facility) => cameras.get(facility) ?? []);

async function removeCamera(camera: Camera): Promise<void> {
  cameras.set(
    camera.facility,
    camerasOf(camera.facility).filter((other) => other !== camera),
  );
  await world.sql("delete from camera where id = $1", [camera.id]);
  await parts.announce("camera.removed", camera.id, camera.facility);
}

/** Takes a camera back to a stage before `connecting`, as an operator may. */
async function disconnectCamera(camera: Camera): Promise<void> {
  await world.sql("update camera set stage = 'SURVEYED', status = 'UNKNOWN', status_reason = 'NOT_CONNECTED' where id = $1", [
    camera.id,
  ]);
  await parts.announce("camera.changed", camera.id, camera.facility);
}

/** By the counters that the database's own trigger keeps. */
async function expectAgreement(board: MemoryStatusBoard): Promise<void> {
  const rows = await world.sql<{ unit_id: string }>(
    `select unit_id, not_connected + online + degraded + offline + unknown as total, not_connected as "notConnected",
       online, degraded, offline, unknown from unit_counts`,
  );
  for (const { unit_id: unitId, ...counts } of rows) expect(board.counts(countryScope, unitId), unitId).toEqual(counts);
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
    const { board, feed } = await parts.board();
    const random = randomness(4403);
    const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
    const disconnected = new Set<Camera>();
    for (let step = 0; step < 120; step++) {
      const facility = pick(facilities);
      const there = camerasOf(facility);
      const camera = pick(there);
      const kind = random(10);
      if (kind === 0) cameras.set(facility, [...there, await world.camera({ facility })]);
      else if (kind === 1 && there.length > 1) await removeCamera(camera);
      else if (kind === 2) await disconnectCamera(camera).then(() => disconnected.add(camera));
      else if (!disconnected.has(camera)) await world.setStatus(camera, pick(statuses));
    }
    await parts.caughtUp(feed);
    await expectAgreement(board);
    const rows = await world.sql<{ id: string }>(
      "select id, status, status_reason as reason, status_since as since from camera",
    );
    expect(board.cameraCount).toBe(rows.length);
    for (const { id, ...status } of rows) expect(board.status(id)).toEqual(status);
  });

  test("loses no change that happens while it loads", async () => {
    const connected = await world.cameras(3, { facility: facilities[8]! });
    cameras.set(facilities[8]!, [...camerasOf(facilities[8]!), ...connected]);
    let running = true;
    const writers = connected.map(async (camera) => {
      for (let i = 0; running; i++) await world.setStatus(camera, statuses[i % 2]!);
    });
    const started = await Promise.all([parts.board(), parts.board(), parts.board()]);
    running = false;
    await Promise.all(writers);
    for (const { board, feed } of started) {
      await parts.caughtUp(feed);
      await expectAgreement(board);
    }
  });

  test("counts what is in scope and nothing else", async () => {
    const { board } = await parts.board();
    const [f0, f1, f2, g0, g1, g2, h0] = facilities as [Facility, Facility, Facility, Facility, Facility, Facility, Facility];
    const [p0, p1, p2] = [f0.province.id, g0.province.id, h0.province.id];
    const total = (scope: Scope, unitId: string | null) => board.counts(scope, unitId)?.total ?? null;

    expect(total(countryScope, null)).toBe(camerasOf(...facilities).length);
    expect(total(countryScope, world.ministry.id)).toBe(camerasOf(...facilities).length);
    expect(total(countryScope, p1)).toBe(camerasOf(g0, g1, g2).length);
    expect(total(countryScope, randomUUID())).toBeNull();

    const province = makeScope([{ provinceId: p0, facilityId: null }]);
    for (const unitId of [null, world.ministry.id, p0]) expect(total(province, unitId)).toBe(camerasOf(f0, f1, f2).length);
    expect(total(province, f0.id)).toBe(camerasOf(f0).length);
    for (const unitId of [p1, g0.id]) expect(total(province, unitId)).toBeNull();

    const mixed = makeScope([
      { provinceId: p0, facilityId: null },
      { provinceId: p1, facilityId: g1.id },
    ]);
    expect(total(mixed, null)).toBe(camerasOf(f0, f1, f2, g1).length);
    // An ancestor shows the part of it that is in scope, never its whole.
    expect(total(mixed, p1)).toBe(camerasOf(g1).length);
    for (const unitId of [g0.id, p2, h0.id]) expect(total(mixed, unitId)).toBeNull();

    expect(total(emptyScope, null)).toBe(0);
    for (const unitId of [world.ministry.id, p0, f0.id]) expect(total(emptyScope, unitId)).toBeNull();
  });

  test("counts facilities the same way, and follows the units", async () => {
    const { board, feed } = await parts.board();
    const facility = facilities[0]!;
    const provinceId = facility.province.id;
    const scope = makeScope([{ provinceId, facilityId: null }]);
    expect(board.facilityCounts(countryScope, null)).toEqual({ total: 9, connected: 3 });
    expect(board.facilityCounts(scope, world.ministry.id)).toEqual({ total: 3, connected: 1 });
    expect(board.facilityCounts(scope, facilities[3]!.province.id)).toBeNull();
    await world.sql("update org_unit set connection_stage = 'BLOCKED', name = 'Cơ sở' where id = $1", [facility.id]);
    await parts.announce("unit.changed", facility.id, facility);
    await parts.caughtUp(feed);
    expect(board.facilityCounts(scope, provinceId)).toEqual({ total: 3, connected: 0 });
    expect(board.unit(facility.id)).toMatchObject({ kind: "FACILITY", name: "Cơ sở", parentId: provinceId, provinceId });
    expect(board.children(provinceId).map((unit) => unit.id)).toEqual(facilities.slice(0, 3).map(({ id }) => id));
  });

  test("a change that nobody can read becomes a look at the camera itself", async () => {
    const { board, feed } = await parts.board();
    const camera = await world.camera({ facility: facilities[1]!, status: "OFFLINE" });
    cameras.set(facilities[1]!, [...camerasOf(facilities[1]!), camera]);
    await parts.caughtUp(feed);
    await world.sql("update camera set status = 'ONLINE', status_reason = null where id = $1", [camera.id]);
    await world.sql(
      `insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       values ('camera.status', $1, $2, $3, '{"status": "NONSENSE"}', $4)`,
      [camera.id, camera.facility.province.id, camera.facility.id, world.clock.now()],
    );
    await parts.caughtUp(feed);
    expect(board.status(camera.id)).toMatchObject({ status: "ONLINE", reason: null });
    await expectAgreement(board);
  });
});
