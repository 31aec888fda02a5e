import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSubscription, postGraphql } from "../support/graphql.ts";
import type { Subscription } from "../support/graphql.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId, toolToken } from "./support/asked.ts";

// Hours of what a busy day is made of: plugs pulled and put back, sockets that come and go, pictures opened and left. What
// must not happen is growth, a defect, a change that is lost, or figures that drift from the truth.

/** SOAK_MINUTES; two hours unless told. */
const soakMinutes = Number(process.env["SOAK_MINUTES"] ?? 120);
/** One account may hold twenty. */
const sockets = 15;
const codes = ["24-001-01", "24-001-02", "24-001-03", "24-001-04", "24-001-05", "24-001-06"];

interface Change {
  cameraStatusChanged: { cursor: string; camera: { code: string } };
}
const subscription = "subscription { cameraStatusChanged { cursor camera { code } } }";

let stack: DemoStack;
let token = "";
const subscribed: Subscription<Change>[] = [];

async function renewToken(): Promise<void> {
  token = await toolToken(stack);
}

beforeAll(async () => {
  stack = await demoStack();
  await renewToken();
});
afterAll(async () => {
  for (const code of codes) await stack?.demo("plug", code);
  await Promise.all(subscribed.map((one) => one.stop()));
});

/** Megabytes that the hub's process takes. */
async function hubMegabytes(): Promise<number> {
  const text = await (await fetch(`${stack.publicUrl}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(text)?.[1];
  return Number(bytes) / 2 ** 20;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function openSockets(): Promise<void> {
  await Promise.all(subscribed.splice(0).map((one) => one.stop()));
  for (let at = 0; at < sockets; at += 1) subscribed.push(openSubscription<Change>(stack.publicUrl, token, subscription));
  await Promise.all(subscribed.map((one) => one.opened));
}

/** Opens a picture, reads its playlist, leaves without a word. */
async function watch(code: string): Promise<void> {
  const id = await cameraId(stack, code);
  const opened = await postGraphql<{ openStream: { hlsUrl: string } } | null>(
    stack.publicUrl,
    token,
    "mutation ($id: ID!) { openStream(cameraId: $id) { hlsUrl } }",
    { id },
  );
  if (opened.data !== null && opened.errors.length === 0) await (await fetch(opened.data.openStream.hlsUrl)).text();
}

test(
  "a busy day leaves the hub as it was",
  async () => {
    const memory: number[] = [];
    const endsAt = performance.now() + soakMinutes * 60_000;
    for (let round = 0; performance.now() < endsAt; round += 1) {
      await renewToken();
      await openSockets();
      const code = codes[round % codes.length]!;
      for (const action of ["unplug", "plug"] as const) {
        const heard = subscribed.map((one) => one.received.length);
        await stack.demo(action, code);
        await expect
          .poll(
            () =>
              subscribed.every((one, at) =>
                one.received.slice(heard[at]).some(({ cameraStatusChanged: { camera } }) => camera.code === code),
              ),
            { timeout: 30_000 },
          )
          .toBe(true);
      }
      // Everybody heard the same, in the same order, nothing twice.
      const [first, ...others] = subscribed.map((one) => one.received.map((event) => event.cameraStatusChanged.cursor));
      expect(new Set(first).size).toBe(first!.length);
      for (const other of others) expect(other).toEqual(first);
      await watch(code).catch(() => undefined);
      memory.push(await hubMegabytes());
      // Nothing is waited for: a day has rests, and this is the rhythm of the load.
      await delay(5_000);
    }
    const quarter = Math.max(1, Math.floor(memory.length / 4));
    const early = median(memory.slice(quarter, 2 * quarter));
    const late = median(memory.slice(-quarter));
    expect(late).toBeLessThan(early * 1.25 + 50);

    const defects = stack
      .log("hub")
      .split("\n")
      .filter((line) => line.includes('"level":50'));
    expect(defects).toEqual([]);
    const { data } = await postGraphql<{
      ministry: { cameraCounts: { total: number; online: number } };
      cameras: { totalCount: number };
      online: { totalCount: number };
    }>(
      stack.publicUrl,
      token,
      `{ ministry { cameraCounts { total online } } cameras(first: 1) { totalCount }
         online: cameras(first: 1, filter: { status: [ONLINE] }) { totalCount } }`,
    );
    expect(data.ministry.cameraCounts).toEqual({ total: data.cameras.totalCount, online: data.online.totalCount });
  },
  soakMinutes * 60_000 + 600_000,
);
