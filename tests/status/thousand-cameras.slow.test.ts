import { setTimeout as delay } from "node:timers/promises";

import type { Prober } from "@camera-hub/server/status/prober.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { freePort } from "../support/run/port.ts";
import { type CameraProcess, startCameraProcess } from "./support/separate-processes.ts";
import { makeStatusWorld, type StatusWorld } from "./support/status-world.ts";

const count = 1000;
const idleMs = 60_000;

let world: StatusWorld;
let cameras: CameraProcess;
let prober: Prober;

beforeAll(async () => {
  const port = await freePort();
  cameras = await startCameraProcess("127.64.60.0", port, count);
  world = await makeStatusWorld([port]);
  for (const url of cameras.urls) await world.addCamera(url);
  prober = world.makeProber();
}, 120_000);

afterAll(async () => {
  await prober?.stop();
  await world?.close();
  await cameras?.stop();
});

async function countBy(status: string): Promise<number> {
  const [row] = await world.sql<{ n: number }>("select count(*)::int as n from camera where status = $1", [status]);
  return row?.n ?? 0;
}

describe("a thousand cameras", { timeout: 240_000 }, () => {
  it("are all seen in the first round", async () => {
    const started = performance.now();
    await prober.start();
    await prober.firstRound;
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await countBy("ONLINE")).toBe(count);
  });

  it("cost next to nothing while nothing happens, and nothing is told of them", async () => {
    const told = world.changes.length;
    const before = process.cpuUsage();
    // What is measured here is a duration: the cost of a minute.
    await delay(idleMs);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / idleMs).toBeLessThan(0.2);
    expect(prober.figures()).toMatchObject({ cameras: count, held: count });
    expect(world.changes.length).toBe(told);
  });

  it("are all found silent within fifteen seconds, and all come back", async () => {
    const told = world.changes.length;
    cameras.hold();
    await world.told(told + count, 15_000);
    expect(await countBy("OFFLINE")).toBe(count);
    cameras.release();
    await world.told(told + 2 * count, 30_000);
    expect(await countBy("ONLINE")).toBe(count);
    expect(world.changes.length).toBe(3 * count);
  });
});
