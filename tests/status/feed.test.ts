import type { Change } from "@camera-hub/server/status/feed-changes.ts";
import { OutboxRetention } from "@camera-hub/server/status/feed-retention.ts";
import type { FeedOptions } from "@camera-hub/server/status/feed.ts";
import { StatusRecorder } from "@camera-hub/server/status/recorder.ts";
import type { Standing } from "@camera-hub/server/status/state-machine.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { days } from "../support/clock.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, World } from "../support/world.ts";
import { LiveParts, silentLogger } from "./support/live-world.ts";

let world: World;
let parts: LiveParts;
let cameras: Camera[];

beforeAll(async () => {
  world = await createWorld();
  parts = new LiveParts(world);
  cameras = await world.cameras(20);
});
afterEach(() => parts.stopFeeds());
afterAll(async () => {
  await parts.close();
  await world.close();
});

function startFeed(position: number, options: FeedOptions = {}) {
  const feed = parts.feed(options);
  const seen: Change[] = [];
  feed.onChanges((changes) => seen.push(...changes));
  feed.start(position);
  return { feed, seen };
}

const online: Standing = { status: "ONLINE", reason: null };
const offline: Standing = { status: "OFFLINE", reason: "UNREACHABLE" };

/** Several recorders at once, each changing cameras of its own in many transactions. */
async function writeConcurrently(writers: number, transactions: number): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const own = cameras.filter((_camera, index) => index % writers === writer);
      const recorder = new StatusRecorder(parts.db, silentLogger, () => undefined);
      for (let i = 0; i < transactions * 2; i++) {
        const [from, to] = i % 2 === 0 ? [online, offline] : [offline, online];
        for (const { id } of own.slice(0, 1 + (writer % 4))) {
          recorder.record({ cameraId: id, from, to, occurredAt: world.clock.now(), video: null });
        }
        await recorder.flush();
      }
      await recorder.stop();
    }),
  );
}

async function numbersAfter(position: number): Promise<number[]> {
  const rows = await world.sql<{ seq: string }>("select seq from outbox where seq > $1 order by seq", [position]);
  return rows.map((row) => Number(row.seq));
}

describe("the feed", () => {
  test("delivers every change of concurrent writers once, in commit order", async () => {
    const before = await parts.newest();
    const { feed, seen } = startFeed(before, { batchSize: 7 });
    await writeConcurrently(4, 12);
    await parts.caughtUp(feed);
    const numbers = await numbersAfter(before);
    expect(numbers.length).toBe(240);
    expect(seen.map((change) => change.seq)).toEqual(numbers);
  });

  test("survives the loss of all its connections", async () => {
    const before = await parts.newest();
    const { feed, seen } = startFeed(before);
    await writeConcurrently(1, 2);
    await parts.caughtUp(feed);
    await world.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hub_job' and datname = current_database()",
    );
    await feed.delivered(await parts.announce("camera.changed", cameras[0]!.id, null));
    // Notifications work again too: a poll would take longer than this test may.
    const listening = startFeed(await parts.newest(), { pollMs: 600_000 });
    await writeConcurrently(1, 2);
    await Promise.all([parts.caughtUp(feed), parts.caughtUp(listening.feed)]);
    expect(seen.map((change) => change.seq)).toEqual(await numbersAfter(before));
  });

  test("tries a batch again until every stage has taken it", async () => {
    const before = await parts.newest();
    const feed = parts.feed();
    let failures = 2;
    const taken: number[] = [];
    const heard: number[] = [];
    feed.before(async (changes) => {
      if (failures-- > 0) throw new Error("not yet");
      taken.push(...changes.map((change) => change.seq));
    });
    feed.onChanges((changes) => {
      expect(taken).toEqual(expect.arrayContaining(changes.map((change) => change.seq)));
      heard.push(...changes.map((change) => change.seq));
    });
    feed.onChanges(() => {
      throw new Error("a listener that fails harms nobody else");
    });
    feed.start(before);
    await feed.delivered(await parts.announce("unit.changed", world.ministry.id, null));
    expect(heard).toEqual(await numbersAfter(before));
  });
});

test("the outbox is cut off at its old end, and a hub that starts then still knows where it is", async () => {
  await writeConcurrently(2, 5);
  const kept = await parts.newest();
  world.clock.advance(days(8));
  const recent = await parts.announce("unit.changed", world.ministry.id, null);
  const retention = new OutboxRetention(parts.db, world.clock, silentLogger, { batchSize: 7 });
  await retention.run();
  expect(await numbersAfter(0)).toEqual([recent]);
  world.clock.advance(days(30));
  await retention.run();
  expect(await numbersAfter(0)).toEqual([recent]);
  await retention.stop();
  const { board } = await parts.board();
  expect(board.position).toBe(recent);
  expect(board.history.floor).toBeGreaterThanOrEqual(kept);
});
