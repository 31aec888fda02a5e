import type { Change } from "@camera-hub/server/status/feed-changes.ts";
import { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { LiveWorld, silentLogger, standings } from "./support/live-world.ts";

let world: LiveWorld;
const feeds: OutboxFeed[] = [];

beforeAll(async () => {
  world = await LiveWorld.create({ provinces: 2, facilitiesEach: 2, camerasEach: 5 });
});
afterEach(async () => {
  for (const feed of feeds.splice(0)) await feed.stop();
});
afterAll(() => world.close());

function startFeed(position: number, options = {}) {
  const feed = new OutboxFeed(world.db, silentLogger, options);
  feeds.push(feed);
  const seen: Change[] = [];
  feed.onChanges((changes) => seen.push(...changes));
  feed.start(position);
  return { feed, seen };
}

/** Several writers at once, each changing cameras of its own in many transactions. */
async function writeConcurrently(writers: number, transactions: number): Promise<void> {
  const ids = world.cameraIds;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const own = ids.filter((_id, index) => index % writers === writer);
      for (let i = 0; i < transactions; i++) {
        const standing = standings[(i + writer) % standings.length];
        if (standing !== undefined) await world.change(own.slice(0, 1 + (i % 3)).map((cameraId) => ({ cameraId, standing })));
      }
    }),
  );
}

async function numbersAfter(position: number): Promise<number[]> {
  const { rows } = await world.owner.query<{ seq: string }>("select seq from outbox where seq > $1 order by seq", [position]);
  return rows.map((row) => Number(row.seq));
}

describe("the feed", () => {
  test("delivers every change of concurrent writers once, in commit order", async () => {
    const before = await world.newest();
    const { feed, seen } = startFeed(before, { batchSize: 7 });
    await writeConcurrently(4, 25);
    await feed.delivered(await world.newest());
    const numbers = await numbersAfter(before);
    expect(numbers.length).toBeGreaterThan(100);
    expect(seen.map((change) => change.seq)).toEqual(numbers);
  });

  test("survives the loss of all its connections", async () => {
    const before = await world.newest();
    const { feed, seen } = startFeed(before);
    await writeConcurrently(1, 3);
    await feed.delivered(await world.newest());
    await world.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hub_job' and datname = current_database()",
    );
    const last = await world.announce("camera.changed", world.cameraIds[0] ?? "", null);
    await feed.delivered(last);
    // Notifications work again too: a poll would take longer than this test may.
    const listening = startFeed(await world.newest(), { pollMs: 60_000 });
    await writeConcurrently(1, 2);
    await Promise.all([feed, listening.feed].map(async (each) => each.delivered(await world.newest())));
    expect(seen.map((change) => change.seq)).toEqual(await numbersAfter(before));
  });

  test("tries a batch again until every stage has taken it", async () => {
    const before = await world.newest();
    const feed = new OutboxFeed(world.db, silentLogger);
    feeds.push(feed);
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
    await feed.delivered(await world.announce("unit.changed", world.ministryId, null));
    expect(heard).toEqual(await numbersAfter(before));
  });
});
