import { countryScope, makeScope } from "@camera-hub/server/access/scope.ts";
import type { Scope } from "@camera-hub/server/access/scope.ts";
import { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import { StatusChangeReader } from "@camera-hub/server/status/change-reader.ts";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createWorld } from "../support/world.ts";
import type { Camera, World } from "../support/world.ts";
import { LiveParts } from "./support/live-world.ts";

// Whoever comes for changes by a number gets the same from memory and from the outbox, in pages of any size.

let world: World;
let parts: LiveParts;
let cameras: Camera[];
/** Numbers of the changes of each camera that may be told, in their order. */
const told: { readonly seq: number; readonly camera: Camera }[] = [];
let scopes: Scope[];

beforeAll(async () => {
  world = await createWorld();
  parts = new LiveParts(world);
  cameras = [await world.camera(), await world.camera(), await world.camera()];
  const gone = await world.camera({ facility: cameras[0]!.facility });
  for (let turn = 0; turn < 20; turn += 1) {
    for (const camera of cameras)
      told.push({ seq: await world.setStatus(camera, turn % 2 === 0 ? "OFFLINE" : "ONLINE"), camera });
    await world.setStatus(gone, turn % 2 === 0 ? "OFFLINE" : "ONLINE");
    if (turn % 5 === 0) await parts.announce("camera.changed", cameras[0]!.id, cameras[0]!.facility);
  }
  await world.sql("delete from camera where id = $1", [gone.id]);
  await parts.announce("camera.removed", gone.id, gone.facility);
  const province = (camera: Camera) => ({ provinceId: camera.facility.province.id, facilityId: null });
  const facility = ({ facility: { id, province: above } }: Camera) => ({ provinceId: above.id, facilityId: id });
  scopes = [countryScope, makeScope([province(cameras[0]!)]), makeScope([facility(cameras[1]!), province(cameras[2]!)])];
});
afterEach(() => parts.stopFeeds());
afterAll(async () => {
  await parts.close();
  await world.close();
});

/** @param remembered Changes that memory holds at most. */
async function readerThatRemembers(remembered: number): Promise<StatusChangeReader> {
  const board = new MemoryStatusBoard(parts.db, world.clock);
  await board.load(remembered);
  return new StatusChangeReader(board, parts.db);
}
const expected = (scope: Scope, from: number, upTo: number): number[] =>
  told
    .filter(({ seq, camera: { facility } }) => {
      const isThere =
        scope.country || scope.provinceIds.includes(facility.province.id) || scope.facilityIds.includes(facility.id);
      return isThere && seq > from && seq <= upTo;
    })
    .map(({ seq }) => seq);

async function all(reader: StatusChangeReader, from: number, scope: Scope, limit: number, upTo: number): Promise<number[]> {
  const seqs: number[] = [];
  let position = from;
  for (;;) {
    const taken = await reader.after(position, scope, limit, upTo);
    expect(taken.changes.length).toBeLessThanOrEqual(limit);
    expect(taken.position).toBeGreaterThanOrEqual(position);
    seqs.push(...taken.changes.map(({ seq }) => seq));
    if (taken.changes.length === 0 && taken.position === position) return seqs;
    position = taken.position;
  }
}

test("nothing is lost, told twice or told to others, however far back somebody comes from", async () => {
  const readers = [await readerThatRemembers(50_000), await readerThatRemembers(10)];
  const newest = await parts.newest();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(newest),
      fc.nat(newest + 5),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(2),
      async (from, upTo, limit, which) => {
        for (const reader of readers)
          expect(await all(reader, from, scopes[which]!, limit, upTo)).toEqual(expected(scopes[which]!, from, upTo));
      },
    ),
    { numRuns: 60 },
  );
});

test("how many wait is counted, as far as memory reaches", async () => {
  const deep = await readerThatRemembers(50_000);
  const shallow = await readerThatRemembers(10);
  const before = told[0]!.seq - 1;
  expect(deep.count(before, scopes[1]!, 1_000)).toBe(20);
  expect(deep.count(before, scopes[1]!, 7)).toBe(7);
  expect(shallow.count(before, scopes[1]!, 1_000)).toBeNull();
});

test("what is kept no more is said to be missing, not left out", async () => {
  const kept = told[30]!.seq;
  await world.sql("delete from outbox where seq < $1", [kept]);
  const reader = await readerThatRemembers(10);
  await expect(reader.after(kept - 2, countryScope, 5)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  await expect(reader.check(kept - 2)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  expect((await reader.after(kept - 1, countryScope, 1)).changes.map(({ seq }) => seq)).toEqual([kept]);
});
