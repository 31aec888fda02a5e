import type { Database } from "@camera-hub/server/app/database.ts";
import { type StandingChange, StatusRecorder } from "@camera-hub/server/status/recorder.ts";
import type { Standing } from "@camera-hub/server/status/state-machine.ts";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeStatusWorld, type StatusWorld } from "./support/status-world.ts";

const logger = pino({ level: "silent" });
const online: Standing = { status: "ONLINE", reason: null };
const offline: Standing = { status: "OFFLINE", reason: "UNREACHABLE" };
const stale: Standing = { status: "UNKNOWN", reason: "PROBE_STALE" };
const video = { codec: "H264", width: 1280, height: 720 };

let world: StatusWorld;
let ids: string[];

beforeAll(async () => {
  world = await makeStatusWorld([8554]);
  ids = [];
  for (let nth = 0; nth < 60; nth++) ids.push(await world.addCamera("rtsp://127.0.0.1:8554/stream"));
});
afterAll(() => world?.close());

let clock = Date.UTC(2026, 0, 1);
const change = (cameraId: string, from: Standing, to: Standing): StandingChange => ({
  cameraId,
  from,
  to,
  occurredAt: new Date((clock += 1000)),
  video: to === online ? video : null,
});

function makeRecorder(db: Pick<Database, "job"> = world.db): { recorder: StatusRecorder; refused: string[] } {
  const refused: string[] = [];
  return { recorder: new StatusRecorder(db, logger, (id) => refused.push(id)), refused };
}

/** Numbers, statuses and moments of a camera's events, and those of its rows in the outbox: always the same. */
async function eventsOf(id: string) {
  const [events, announced] = await Promise.all([
    world.sql<{ seq: string; status: string }>(
      "select seq, previous_status, status, reason, occurred_at from status_event where camera_id = $1 order by seq",
      [id],
    ),
    world.sql(
      `select seq, payload ->> 'previousStatus' as previous_status, payload ->> 'status' as status,
         payload ->> 'reason' as reason, occurred_at
       from outbox where entity_id = $1 and topic = 'camera.status' order by seq`,
      [id],
    ),
  ]);
  expect(announced).toEqual(events);
  return events;
}

describe("recording changes of status", () => {
  it("writes camera, event, outbox and counters together, in the order of each camera", async () => {
    const { recorder, refused } = makeRecorder();
    const mine = ids.slice(0, 20);
    for (const id of mine) recorder.record(change(id, stale, online));
    for (const id of mine.slice(0, 5)) recorder.record(change(id, online, offline));
    for (const id of mine.slice(0, 5)) recorder.record(change(id, offline, online));
    await recorder.flush();
    await recorder.stop();
    expect(refused).toEqual([]);
    expect((await eventsOf(mine[0] ?? "")).map(({ status }) => status)).toEqual(["ONLINE", "OFFLINE", "ONLINE"]);
    expect((await eventsOf(mine[19] ?? "")).length).toBe(1);
    const rows = await world.sql("select distinct status, video_codec, video_width from camera where id = any($1)", [mine]);
    expect(rows).toEqual([{ status: "ONLINE", video_codec: "H264", video_width: 1280 }]);
    const counts = await world.sql("select online, unknown from unit_counts");
    expect(counts).toEqual([
      { online: 20, unknown: 40 },
      { online: 20, unknown: 40 },
    ]);
  });

  it("numbers a batch as it was seen", async () => {
    const { recorder } = makeRecorder();
    const mine = ids.slice(20, 30);
    for (const id of [...mine].reverse()) recorder.record(change(id, stale, offline));
    await recorder.stop();
    const events = await world.sql<{ camera_id: string }>(
      "select camera_id from status_event where camera_id = any($1) order by seq",
      [mine],
    );
    expect(events.map(({ camera_id }) => camera_id)).toEqual([...mine].reverse());
  });

  it("leaves out what did not happen: another status, another stage, no camera", async () => {
    const { recorder, refused } = makeRecorder();
    const [changed = "", moved = "", gone = "", good = ""] = ids.slice(30, 34);
    await world.sql("update camera set stage = 'BLOCKED', status = 'UNKNOWN', status_reason = 'NOT_CONNECTED' where id = $1", [
      moved,
    ]);
    await world.removeCamera(gone);
    recorder.record(change(changed, online, offline));
    for (const id of [moved, gone, good]) recorder.record(change(id, stale, online));
    await recorder.stop();
    expect(refused.sort()).toEqual([changed, moved, gone].sort());
    expect((await eventsOf(good)).length).toBe(1);
    for (const id of [changed, moved, gone]) expect(await eventsOf(id)).toEqual([]);
  });

  it("waits for a database that is away, and then writes everything once and in order", async () => {
    let failures = 3;
    const { recorder, refused } = makeRecorder({
      job: (work) => (failures-- > 0 ? Promise.reject(new Error("away")) : world.db.job(work)),
    });
    const [first = "", second = ""] = ids.slice(34, 36);
    recorder.record(change(first, stale, online));
    recorder.record(change(second, stale, offline));
    const flushed = recorder.flush();
    recorder.record(change(first, online, offline));
    await flushed;
    await recorder.stop();
    expect(refused).toEqual([]);
    expect((await eventsOf(first)).map(({ status }) => status)).toEqual(["ONLINE", "OFFLINE"]);
    expect((await eventsOf(second)).map(({ status }) => status)).toEqual(["OFFLINE"]);
  });

  it("gets along with other writers of the same cameras: each change is told once, whoever made it", async () => {
    const mine = ids.slice(36, 46);
    const writers = Array.from({ length: 3 }, () => makeRecorder());
    for (const { recorder } of writers) for (const id of mine) recorder.record(change(id, stale, online));
    await Promise.all(writers.map(({ recorder }) => recorder.stop()));
    expect(writers.flatMap(({ refused }) => refused).length).toBe(20);
    for (const id of mine) expect((await eventsOf(id)).length).toBe(1);
  });

  it("writes sightings without a change", async () => {
    const { recorder } = makeRecorder();
    const id = ids[50] ?? "";
    const at = new Date(clock);
    recorder.sighted(id, at, video);
    recorder.sighted(id, at, null);
    await recorder.stop();
    const [row] = await world.sql("select status, last_probed_at, video_height, version from camera where id = $1", [id]);
    expect(row).toEqual({ status: "UNKNOWN", last_probed_at: at, video_height: 720, version: 1 });
    expect(await eventsOf(id)).toEqual([]);
  });
});
