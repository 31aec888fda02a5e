import { randomUUID } from "node:crypto";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { StatusRecorder } from "@camera-hub/server/status/recorder.ts";
import type { Standing } from "@camera-hub/server/status/state-machine.ts";
import { decodeStatusCursor, encodeStatusCursor } from "@camera-hub/server/status/status-cursor.ts";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutes } from "../support/clock.ts";
import { onCluster } from "../support/database.ts";
import { codes } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

interface Changed {
  cameraStatusChanged: {
    cursor: string;
    previousStatus: string;
    status: string;
    reason: string | null;
    camera: { id: string; facility: { code: string } };
  };
}

const statusQuery = `subscription ($within: ID, $after: String) { cameraStatusChanged(within: $within, after: $after) {
  cursor previousStatus status reason occurredAt camera { id code facility { code } } } }`;
const countsQuery = `subscription ($within: ID) { cameraCountsChanged(within: $within) {
  units { unit counts { total online offline degraded unknown } } } }`;

let world: World;
let hub: TestHub;
/** Two facilities of one province, and one of another. */
let own: Facility;
let beside: Facility;
let elsewhere: Facility;
let cameras: { own: Camera[]; beside: Camera[]; elsewhere: Camera[] };
let leader: Person;
let admin: Person;
let guard: Person;

beforeAll(async () => {
  world = await createWorld();
  own = await world.facility();
  beside = await world.facility({ province: own.province });
  elsewhere = await world.facility();
  cameras = {
    own: await world.cameras(6, { facility: own }),
    beside: await world.cameras(6, { facility: beside }),
    elsewhere: await world.cameras(6, { facility: elsewhere }),
  };
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: own.province });
  guard = await world.person({ role: "viewer", unit: own });
  hub = await world.hub();
});
afterAll(() => world.close());

function first<T>(list: readonly T[], at = 0): T {
  const found = list[at];
  if (found === undefined) throw new Error(`nothing stands at ${at}`);
  return found;
}

/** The present: subscribing from here needs no care about who is faster. */
async function now(person = leader): Promise<string> {
  return (await world.gql<{ statusCursor: string }>(person, "{ statusCursor }")).data.statusCursor;
}

/** Waits until the hub knows the change with this number. */
async function known(seq: number): Promise<void> {
  while (decodeStatusCursor(await now()) < seq);
}

describe("cameraStatusChanged", () => {
  test("tells each change to those who may see the camera, and nobody else", async () => {
    const after = await now();
    const [far, near] = [first(cameras.elsewhere), first(cameras.own)];
    const listening = await Promise.all(
      [leader, admin, guard].map((person) => world.subscribe<Changed>(person, statusQuery, { after })),
    );
    await world.setStatus(far, "OFFLINE");
    await world.setStatus(near, "OFFLINE", "AUTH_REJECTED");
    await world.setStatus(near, "ONLINE");
    expect((await first(listening).next()).cameraStatusChanged.camera.id).toBe(far.id);
    for (const each of listening) {
      expect((await each.next()).cameraStatusChanged).toMatchObject({
        previousStatus: "ONLINE",
        status: "OFFLINE",
        reason: "AUTH_REJECTED",
        occurredAt: world.clock.now().toISOString(),
        camera: { id: near.id, facility: { code: own.code } },
      });
      expect((await each.next()).cameraStatusChanged).toMatchObject({
        previousStatus: "OFFLINE",
        status: "ONLINE",
        reason: null,
      });
    }
    expect(listening.map((each) => each.received.length)).toEqual([3, 2, 2]);
    await Promise.all(listening.map((each) => each.stop()));
  });

  test("narrows to a unit, which must be in scope", async () => {
    const after = await now();
    const inside = await world.subscribe<Changed>(leader, statusQuery, { after, within: own.id });
    await world.setStatus(first(cameras.beside), "DEGRADED");
    await world.setStatus(first(cameras.own, 1), "DEGRADED");
    expect((await inside.next()).cameraStatusChanged.camera.id).toBe(first(cameras.own, 1).id);
    await inside.stop();
    for (const [person, within] of [
      [leader, randomUUID()],
      [leader, "nonsense"],
      [admin, elsewhere.province.id],
      [admin, elsewhere.id],
      [guard, beside.id],
    ] as const) {
      const refused = await world.subscribe(person, statusQuery, { within });
      expect(codes({ errors: await refused.ended })).toEqual(["NOT_FOUND"]);
      await refused.stop();
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
    const future = encodeStatusCursor(decodeStatusCursor(await now()) + 20_000);
    for (const [after, code] of [...bad.map((cursor) => [cursor, "BAD_USER_INPUT"]), [future, "CURSOR_EXPIRED"]]) {
      const refused = await world.subscribe(leader, statusQuery, { after });
      expect(codes({ errors: await refused.ended }), after).toEqual([code]);
      await refused.stop();
    }
    const old = await now();
    await known(await world.setStatus(first(cameras.own, 2), "OFFLINE"));
    await world.sql("delete from outbox");
    await world.setStatus(first(cameras.own, 2), "ONLINE");
    const later = await world.hub();
    await world.closeHub(hub);
    hub = later;
    const forgotten = await world.subscribe(leader, statusQuery, { after: old });
    expect(codes({ errors: await forgotten.ended })).toEqual(["CURSOR_EXPIRED"]);
    await forgotten.stop();
  });

  test("asks the database once for a batch of changes, not once for each", async () => {
    const statements = async () => {
      const [row] = await onCluster<{ n: number }>(
        `select coalesce(sum(s.calls), 0)::int as n from pg_stat_statements s
         join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
         where d.datname = $1 and r.rolname = 'hub_app' and s.query !~* '^(begin|commit|rollback|select set_config)'`,
        [world.database.name],
      );
      return row?.n ?? 0;
    };
    const listening = await world.subscribe<Changed>(leader, statusQuery, { after: await now() });
    await listening.opened;
    const database = openDatabase(world.database);
    const recorder = new StatusRecorder(database, pino({ level: "silent" }), () => undefined);
    const before = await statements();
    for (const { id } of cameras.beside.slice(1)) {
      recorder.record({
        cameraId: id,
        from: { status: "ONLINE", reason: null },
        to: { status: "OFFLINE", reason: "UNREACHABLE" },
        occurredAt: world.clock.now(),
        video: null,
      });
    }
    await recorder.stop();
    await database.close();
    for (const { id } of cameras.beside.slice(1)) expect((await listening.next()).cameraStatusChanged.camera.id).toBe(id);
    // One for the cameras; their facilities are known from memory.
    expect((await statements()) - before).toBe(1);
    await listening.stop();
  });

  test("does not share what depends on the person", async () => {
    const refused = await world.subscribe(leader, "subscription { cameraStatusChanged { camera { viewerCan { view } } } }");
    expect(await refused.ended).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", rule: "personal" } }]);
    await refused.stop();
  });
});

describe("the end of rights", () => {
  test("a membership that ends closes the socket, and so do a session and a token that end", async () => {
    const [leaves, signsOut, lasts] = await Promise.all([1, 2, 3].map(() => world.person({ role: "viewer", unit: own })));
    if (leaves === undefined || signsOut === undefined || lasts === undefined) throw new Error("people");
    const listening = await Promise.all([leaves, signsOut, lasts].map((person) => world.subscribe(person, statusQuery)));
    await Promise.all(listening.map((each) => each.opened));
    world.leave(leaves, { role: "viewer", unit: own });
    expect((await first(listening).closed).code).toBe(4403);
    world.memberships.endSession(`session-of-${signsOut.username}`);
    expect((await first(listening, 1).closed).code).toBe(4401);
    world.clock.advance(minutes(6));
    expect((await first(listening, 2).closed).code).toBe(4401);
  });

  test("a grant that runs out takes its part of the scope away, and the rest goes on", async () => {
    const both = await world.person({ role: "viewer", unit: elsewhere });
    await world.grant(both, { role: "viewer", unit: own, expiresAt: world.clock.after(minutes(2)) });
    const after = await now();
    const all = await world.subscribe<Changed>(both, statusQuery, { after });
    const ending = await world.subscribe<Changed>(both, statusQuery, { after, within: own.id });
    await world.setStatus(first(cameras.own, 3), "DEGRADED");
    expect((await all.next()).cameraStatusChanged.camera.id).toBe(first(cameras.own, 3).id);
    expect((await ending.next()).cameraStatusChanged.camera.id).toBe(first(cameras.own, 3).id);
    world.clock.advance(minutes(3));
    expect(codes({ errors: await ending.ended })).toEqual(["GRANT_EXPIRED"]);
    await world.setStatus(first(cameras.own, 3), "ONLINE");
    await world.setStatus(first(cameras.elsewhere, 3), "DEGRADED");
    expect((await all.next()).cameraStatusChanged.camera.id).toBe(first(cameras.elsewhere, 3).id);
    await Promise.all([all.stop(), ending.stop()]);
  });
});

describe("resuming", () => {
  const states: readonly Standing[] = [
    { status: "ONLINE", reason: null },
    { status: "OFFLINE", reason: "UNREACHABLE" },
    { status: "DEGRADED", reason: "FROZEN" },
  ];

  /** Recorders at once, as many probers' would be, each with cameras of its own, until told to stop. */
  async function writeMeanwhile<T>(work: () => Promise<T>): Promise<T> {
    const database = openDatabase(world.database);
    const storm = [await world.facility(), await world.facility(), await world.facility()];
    let running = true;
    const writers = storm.map(async (facility) => {
      const own = await world.cameras(5, { facility });
      const recorder = new StatusRecorder(database, pino({ level: "silent" }), () => undefined, { gatherMs: 1 });
      for (let round = 0; running; round++) {
        const from = first(states, round % 3);
        const to = first(states, (round + 1) % 3);
        // A part of them by two transactions: their order is what must survive.
        for (const { id } of own) {
          recorder.record({ cameraId: id, from, to, occurredAt: world.clock.now(), video: null });
          if (id === own[2]?.id) await recorder.flush();
        }
        await recorder.flush();
      }
      await recorder.stop();
    });
    try {
      return await work();
    } finally {
      running = false;
      await Promise.all(writers);
      await database.close();
    }
  }

  async function changesAfter(cursor: string): Promise<string[]> {
    const rows = await world.sql<{ seq: string }>("select seq from status_event where seq > $1 order by seq", [
      decodeStatusCursor(cursor),
    ]);
    return rows.map((row) => encodeStatusCursor(Number(row.seq)));
  }

  test("loses nothing and repeats nothing, with concurrent writers and a restarted hub", async () => {
    const start = await now();
    const seen: string[] = [];
    let after = start;
    await writeMeanwhile(async () => {
      for (let round = 0; round < 6; round++) {
        const listening = await world.subscribe<Changed>(leader, statusQuery, { after });
        for (let i = 0; i < 40; i++) seen.push((await listening.next(20_000)).cameraStatusChanged.cursor);
        // Cut off in the middle of everything: what was sent beyond the 40th is as if never read.
        after = first(seen, seen.length - 1);
        if (round % 2 === 1) {
          await world.closeHub(hub);
          hub = await world.hub();
        }
        await listening.stop();
      }
    });
    const rest = await world.subscribe<Changed>(leader, statusQuery, { after });
    const expected = await changesAfter(start);
    while (seen.length < expected.length) seen.push((await rest.next()).cameraStatusChanged.cursor);
    expect(seen).toEqual(expected);
    expect(seen.length).toBeGreaterThan(240);
    await rest.stop();
  }, 60_000);

  test("many who begin at different places in the middle of a storm all get exactly what follows", async () => {
    const begun = await writeMeanwhile(async () => {
      const subscriptions = [];
      for (let i = 0; i < 15; i++) {
        const cursor = await now();
        subscriptions.push({ cursor, listening: await world.subscribe<Changed>(leader, statusQuery, { after: cursor }) });
      }
      return subscriptions;
    });
    for (const { cursor, listening } of begun) {
      const expected = await changesAfter(cursor);
      const seen: string[] = [];
      while (seen.length < expected.length) seen.push((await listening.next()).cameraStatusChanged.cursor);
      expect(seen).toEqual(expected);
      await listening.stop();
    }
  }, 60_000);
});

describe("cameraCountsChanged", () => {
  interface Counts {
    cameraCountsChanged: { units: { unit: string; counts: Record<string, number> }[] };
  }

  test("begins with every figure and goes on with those that move", async () => {
    const counts = await world.subscribe<Counts>(admin, countsQuery, { within: own.province.id });
    const all = (await counts.next()).cameraCountsChanged.units;
    expect(all.map(({ unit, counts: { total } }) => [unit, total])).toEqual([
      [own.province.id, 12],
      [own.id, 6],
      [beside.id, 6],
    ]);
    await world.setStatus(first(cameras.own, 5), "OFFLINE");
    const moved = (await counts.next()).cameraCountsChanged.units;
    expect(moved.map(({ unit }) => unit)).toEqual([own.province.id, own.id]);
    for (const { unit, counts: figures } of moved) {
      expect(figures["offline"]).toBe((all.find((row) => row.unit === unit)?.counts["offline"] ?? 0) + 1);
    }
    await counts.stop();
  });

  test("shows only what is in scope, and its ancestors as far as it reaches", async () => {
    const counts = await world.subscribe<Counts>(guard, countsQuery);
    const { units } = (await counts.next()).cameraCountsChanged;
    expect(units.map(({ unit, counts: { total } }) => [unit, total])).toEqual([
      [world.ministry.id, 6],
      [own.province.id, 6],
    ]);
    await counts.stop();
    const refused = await world.subscribe(admin, countsQuery, { within: elsewhere.province.id });
    expect(codes({ errors: await refused.ended })).toEqual(["NOT_FOUND"]);
    await refused.stop();
  });
});

describe("queries about status", () => {
  const recent = `query ($within: ID, $first: Int) { recentStatusChanges(within: $within, first: $first) {
    cursor status reason camera { id } } }`;
  interface Recent {
    recentStatusChanges: { cursor: string; camera: { id: string } }[];
  }

  test("recentStatusChanges is the newest first, within scope and a bounded page", async () => {
    await world.setStatus(first(cameras.elsewhere, 4), "OFFLINE");
    const seq = await world.setStatus(first(cameras.own, 4), "OFFLINE", "NO_VIDEO");
    await known(seq);
    const seen = (await world.gql<Recent>(guard, recent)).data.recentStatusChanges;
    expect(seen[0]).toEqual({
      cursor: encodeStatusCursor(seq),
      status: "OFFLINE",
      reason: "NO_VIDEO",
      camera: { id: first(cameras.own, 4).id },
    });
    const ids = new Set(cameras.own.map(({ id }) => id));
    expect(seen.every(({ camera }) => ids.has(camera.id))).toBe(true);
    const within = await world.gql<Recent>(leader, recent, { within: elsewhere.id, first: 1 });
    expect(within.data.recentStatusChanges.map(({ camera }) => camera.id)).toEqual([first(cameras.elsewhere, 4).id]);
    expect(codes(await world.gql(admin, recent, { within: elsewhere.id }))).toEqual(["NOT_FOUND"]);
    for (const bad of [0, -1, 101]) {
      expect(codes(await world.gql(admin, recent, { first: bad }))).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("a camera's history is its own, newest first", async () => {
    const camera = first(cameras.own, 5);
    await world.setStatus(camera, "DEGRADED", "FROZEN");
    const seq = await world.setStatus(camera, "ONLINE");
    const query = `query ($id: ID!) { camera(id: $id) { statusChanges(first: 2) { cursor previousStatus status reason } } }`;
    const answer = await world.gql(guard, query, { id: camera.id });
    expect(answer.data["camera"]).toMatchObject({
      statusChanges: [
        { cursor: encodeStatusCursor(seq), previousStatus: "DEGRADED", status: "ONLINE", reason: null },
        { status: "DEGRADED", reason: "FROZEN" },
      ],
    });
  });
});
