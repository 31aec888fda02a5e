import { randomUUID } from "node:crypto";
import { encodeStatusCursor } from "@camera-hub/server/status/status-cursor.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Standing, WorldFacility } from "../status/support/live-world.ts";
import { LiveWorld } from "../status/support/live-world.ts";
import { ask, Listening, LivePeople, startLiveHub } from "./support/live-hub.ts";
import type { LiveHub } from "./support/live-hub.ts";

interface Changed {
  cameraStatusChanged: {
    cursor: string;
    previousStatus: string;
    status: string;
    reason: string | null;
    camera: { id: string; code: string; facility: { code: string } };
  };
}

const statusQuery = /* GraphQL */ `
  subscription ($within: ID, $after: String) {
    cameraStatusChanged(within: $within, after: $after) {
      cursor
      previousStatus
      status
      reason
      occurredAt
      camera {
        id
        code
        facility {
          code
        }
      }
    }
  }
`;
const countsQuery = `subscription ($within: ID) { cameraCountsChanged(within: $within) { units { unit counts { total online offline unknown } } } }`;

const online: Standing = { status: "ONLINE", reason: null };
const offline: Standing = { status: "OFFLINE", reason: "UNREACHABLE" };

let world: LiveWorld;
let people: LivePeople;
let hub: LiveHub;
let own: WorldFacility;
let other: WorldFacility;

beforeAll(async () => {
  world = await LiveWorld.create({ provinces: 2, facilitiesEach: 2, camerasEach: 10 });
  const [first, , third] = world.facilities;
  if (first === undefined || third === undefined) throw new Error("world");
  own = first;
  other = third;
});
beforeEach(async () => {
  people = new LivePeople(world.clock);
  people.give("leader", "leader", { provinceId: null, facilityId: null });
  people.give("admin", "admin", { provinceId: own.provinceId, facilityId: null });
  people.give("guard", "viewer", { provinceId: own.provinceId, facilityId: own.id });
  hub = await startLiveHub(world, people);
});
afterEach(() => hub.close());
afterAll(() => world.close());

async function set(facility: WorldFacility, index: number, standing: Standing): Promise<number> {
  return world.change([{ cameraId: facility.cameraIds[index] ?? "", standing }]);
}

/** Everything sent on the client's socket before is known to the server when this resolves. */
async function settled(username: string, client = hub.client(username)): Promise<string> {
  return (await ask<{ statusCursor: string }>(client, "{ statusCursor }")).statusCursor;
}

describe("cameraStatusChanged", () => {
  test("tells each change to those who may see the camera, and nobody else", async () => {
    const clients = ["leader", "admin", "guard"].map((name) => hub.client(name));
    const [leader, admin, guard] = clients.map((client) => new Listening<Changed>(client, statusQuery));
    await Promise.all(clients.map((client) => settled("", client)));
    await set(other, 0, online);
    await set(own, 0, online);
    await set(own, 0, offline);
    expect((await leader?.next())?.cameraStatusChanged.camera.id).toBe(other.cameraIds[0]);
    for (const listening of [leader, admin, guard]) {
      expect((await listening?.next())?.cameraStatusChanged).toMatchObject({
        previousStatus: "UNKNOWN",
        status: "ONLINE",
        reason: null,
        camera: { id: own.cameraIds[0], facility: { code: "P0-0" } },
      });
      expect((await listening?.next())?.cameraStatusChanged).toMatchObject({
        previousStatus: "ONLINE",
        status: "OFFLINE",
        reason: "UNREACHABLE",
      });
    }
    expect([leader, admin, guard].map((listening) => listening?.events.length)).toEqual([3, 2, 2]);
  });

  test("narrows to a unit, which must be in scope", async () => {
    const client = hub.client("leader");
    const within = new Listening<Changed>(client, statusQuery, { within: own.id });
    await settled("", client);
    await set(other, 1, online);
    await set(own, 1, online);
    expect((await within.next()).cameraStatusChanged.camera.id).toBe(own.cameraIds[1]);
    for (const [username, unit] of [
      ["leader", randomUUID()],
      ["leader", "nonsense"],
      ["admin", other.provinceId],
      ["admin", other.id],
      ["guard", world.facilities[1]?.id],
    ] as const) {
      const refused = new Listening<Changed>(hub.client(username), statusQuery, { within: unit });
      expect(await refused.ended).toEqual(["NOT_FOUND"]);
    }
  });

  test("refuses cursors that are malformed or can no longer be replayed from", async () => {
    const bad = [
      "",
      "x",
      "v1:5",
      encodeStatusCursor(5).slice(0, -1),
      Buffer.from("v1:-1").toString("base64url"),
      "é".repeat(50),
    ];
    for (const after of bad) {
      expect(await new Listening(hub.client("leader"), statusQuery, { after }).ended, after).toEqual(["BAD_USER_INPUT"]);
    }
    const future = encodeStatusCursor((await world.newest()) + 20_000);
    expect(await new Listening(hub.client("leader"), statusQuery, { after: future }).ended).toEqual(["CURSOR_EXPIRED"]);
    await world.owner.query("delete from outbox where seq <= $1", [await world.newest()]);
    await set(own, 2, online);
    const restarted = await startLiveHub(world, people);
    try {
      const forgotten = new Listening(restarted.client("leader"), statusQuery, { after: encodeStatusCursor(1) });
      expect(await forgotten.ended).toEqual(["CURSOR_EXPIRED"]);
    } finally {
      await restarted.close();
    }
  });

  test("loads the cameras of many changes at once", async () => {
    const client = hub.client("leader");
    const listening = new Listening<Changed>(client, statusQuery);
    await settled("", client);
    const before = hub.readTransactions();
    await world.change(own.cameraIds.map((cameraId) => ({ cameraId, standing: { status: "DEGRADED", reason: "FROZEN" } })));
    for (const id of own.cameraIds) expect((await listening.next()).cameraStatusChanged.camera.id).toBe(id);
    // One for the cameras, one for their facilities.
    expect(hub.readTransactions() - before).toBe(2);
  });

  test("does not share what depends on the person", async () => {
    const query = "subscription { cameraStatusChanged { camera { viewerCan { view } } } }";
    expect(await new Listening(hub.client("leader"), query).ended).toEqual(["BAD_USER_INPUT"]);
  });

  test("ends when its last right does, and closes the socket", async () => {
    people.give("soon", "viewer", { provinceId: null, facilityId: own.id }, new Date(world.now.getTime() + 60_000));
    const soon = new Listening(hub.client("soon"), statusQuery);
    const gone = new Listening(hub.client("guard"), statusQuery);
    await Promise.all([settled("soon"), settled("guard")]);
    const signedOut = new Listening(hub.client("admin"), statusQuery);
    await settled("admin");
    people.signOut("admin");
    expect(await signedOut.ended).toEqual(["closed 4401"]);
    people.takeAll("guard");
    expect(await gone.ended).toEqual(["closed 4403"]);
    world.now.setTime(world.now.getTime() + 61_000);
    people.rights.tick();
    expect(await soon.ended).toEqual(["closed 4403"]);
    expect(await new Listening(hub.client("guard"), statusQuery).ended).toEqual(["closed 4403"]);
  });
});

describe("resuming", () => {
  /** Sets random cameras until told to stop; several at once stand for probers, editors and imports. */
  function writers(count: number) {
    let running = true;
    const work = Promise.all(
      Array.from({ length: count }, async (_, writer) => {
        // Not the cameras that other tests set.
        const free = [world.facilities[1], world.facilities[3]].flatMap((facility) => facility?.cameraIds ?? []);
        const cameraIds = free.filter((_id, index) => index % count === writer);
        for (let i = 0; running; i++) {
          const standing = i % 2 === 0 ? online : offline;
          await world.change(cameraIds.slice(0, 2 + (i % 4)).map((cameraId) => ({ cameraId, standing })));
        }
      }),
    );
    return {
      async stop() {
        running = false;
        await work;
      },
    };
  }

  async function cursorsAfter(cursor: string): Promise<string[]> {
    const after = Number(Buffer.from(cursor, "base64url").toString().slice(3));
    const { rows } = await world.owner.query<{ seq: string }>("select seq from status_event where seq > $1 order by seq", [
      after,
    ]);
    return rows.map((row) => encodeStatusCursor(Number(row.seq)));
  }

  test("loses nothing and repeats nothing, with concurrent writers and a restarted hub", async () => {
    const start = await settled("leader");
    const writing = writers(3);
    const seen: string[] = [];
    let after = start;
    try {
      for (let round = 0; round < 6; round++) {
        const listening = new Listening<Changed>(hub.client("leader"), statusQuery, { after });
        for (let i = 0; i < 40; i++) seen.push((await listening.next()).cameraStatusChanged.cursor);
        // Cut off in the middle of everything; what was sent beyond the 40th is as if never read.
        after = seen.at(-1) ?? start;
        if (round % 2 === 1) {
          await hub.close();
          hub = await startLiveHub(world, people);
        } else {
          listening.stop();
        }
      }
    } finally {
      await writing.stop();
    }
    const last = new Listening<Changed>(hub.client("leader"), statusQuery, { after });
    const expected = await cursorsAfter(start);
    while (seen.length < expected.length) seen.push((await last.next()).cameraStatusChanged.cursor);
    expect(seen).toEqual(expected);
    expect(seen.length).toBeGreaterThan(240);
  }, 30_000);

  test("many who begin at different places in the middle of a storm all get exactly what follows", async () => {
    const writing = writers(2);
    const begun: { cursor: string; listening: Listening<Changed> }[] = [];
    for (let i = 0; i < 30; i++) {
      const client = hub.client("leader");
      const cursor = await settled("", client);
      begun.push({ cursor, listening: new Listening<Changed>(client, statusQuery, { after: cursor }) });
    }
    await writing.stop();
    for (const { cursor, listening } of begun) {
      const expected = await cursorsAfter(cursor);
      const seen: string[] = [];
      while (seen.length < expected.length) seen.push((await listening.next()).cameraStatusChanged.cursor);
      expect(seen).toEqual(expected);
    }
  }, 30_000);
});

describe("cameraCountsChanged", () => {
  interface Counts {
    cameraCountsChanged: { units: { unit: string; counts: Record<string, number> }[] };
  }

  test("begins with every figure and goes on with those that move", async () => {
    const client = hub.client("leader");
    const counts = new Listening<Counts>(client, countsQuery);
    const first = (await counts.next()).cameraCountsChanged.units;
    expect(first.map(({ unit }) => unit)).toEqual([world.ministryId, ...world.provinceIds]);
    expect(first[0]?.counts["total"]).toBe(40);
    await world.change([{ cameraId: own.cameraIds[5] ?? "", standing: { status: "UNKNOWN", reason: "PROBE_STALE" } }]);
    await set(own, 5, online);
    let units = (await counts.next()).cameraCountsChanged.units;
    const online1 = (at: { unit: string; counts: Record<string, number> }[]) =>
      at.find(({ unit }) => unit === own.provinceId)?.counts["online"];
    // Both changes may come in one figure or in two.
    while (
      online1(units) !==
      hub.board.counts({ country: true, provinceIds: [], facilityIds: [], ancestorIds: [], key: "*" }, own.provinceId)?.online
    ) {
      units = (await counts.next()).cameraCountsChanged.units;
    }
    expect(units.map(({ unit }) => unit)).toEqual([world.ministryId, own.provinceId]);
  });

  test("shows only what is in scope", async () => {
    const guard = new Listening<Counts>(hub.client("guard"), countsQuery);
    const units = (await guard.next()).cameraCountsChanged.units;
    expect(units.map(({ unit, counts }) => [unit, counts["total"]])).toEqual([
      [world.ministryId, 10],
      [own.provinceId, 10],
    ]);
    const admin = new Listening<Counts>(hub.client("admin"), countsQuery, { within: own.provinceId });
    expect((await admin.next()).cameraCountsChanged.units.map(({ unit }) => unit)).toEqual([
      own.provinceId,
      own.id,
      world.facilities[1]?.id,
    ]);
    expect(await new Listening(hub.client("admin"), countsQuery, { within: other.provinceId }).ended).toEqual(["NOT_FOUND"]);
  });
});

describe("queries about status", () => {
  test("recentStatusChanges is the newest first, within scope and a bounded page", async () => {
    await set(other, 3, online);
    const seq = await set(own, 3, { status: "OFFLINE", reason: "AUTH_REJECTED" });
    await hub.feed.delivered(seq);
    const query =
      "query ($within: ID, $first: Int) { recentStatusChanges(within: $within, first: $first) { cursor status reason camera { id } } }";
    type Recent = { recentStatusChanges: { cursor: string; camera: { id: string } }[] };
    const guard = await ask<Recent>(hub.client("guard"), query);
    expect(guard.recentStatusChanges[0]).toEqual({
      cursor: encodeStatusCursor(seq),
      status: "OFFLINE",
      reason: "AUTH_REJECTED",
      camera: { id: own.cameraIds[3] },
    });
    expect(guard.recentStatusChanges.every(({ camera }) => own.cameraIds.includes(camera.id))).toBe(true);
    const leader = await ask<Recent>(hub.client("leader"), query, { within: other.provinceId, first: 1 });
    expect(leader.recentStatusChanges.map(({ camera }) => camera.id)).toEqual([other.cameraIds[3]]);
    await expect(ask(hub.client("admin"), query, { within: other.id })).rejects.toThrow("NOT_FOUND");
    await expect(ask(hub.client("admin"), query, { first: 101 })).rejects.toThrow("BAD_USER_INPUT");
  });

  test("a camera's history is its own, newest first", async () => {
    const cameraId = own.cameraIds[4] ?? "";
    await set(own, 4, offline);
    const seq = await set(own, 4, online);
    await hub.feed.delivered(seq);
    const query =
      "{ recentStatusChanges(first: 1) { camera { id statusChanges(first: 2) { cursor previousStatus status reason } } } }";
    const answer = await ask<{ recentStatusChanges: { camera: { statusChanges: object[] } }[] }>(hub.client("guard"), query);
    expect(answer.recentStatusChanges[0]?.camera).toMatchObject({
      id: cameraId,
      statusChanges: [
        { cursor: encodeStatusCursor(seq), previousStatus: "OFFLINE", status: "ONLINE", reason: null },
        { status: "OFFLINE", reason: "UNREACHABLE" },
      ],
    });
  });
});
