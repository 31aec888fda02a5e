import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TestClock } from "../support/clock.ts";
import type { TestHub } from "../support/hub.ts";
import { BadLine } from "../support/links.ts";
import { createWorld, worldStart } from "../support/world.ts";
import type { Camera, Person, World } from "../support/world.ts";

// A child changes on while the line is cut, its messages come twice and in the wrong order, either hub begins anew, and their
// clocks differ by minutes: nothing is lost, doubled or out of order, and nothing is seen that was not shared.

const times = { beatMs: 100, silenceMs: 800, graceMs: 200 };
const rounds = Number(process.env["STORM_ROUNDS"] ?? 6);
const changesOfRound = 100;

let above: World;
let below: World;
let aboveHub: TestHub;
let belowHub: TestHub;
let line: BadLine;
let account: Person;
let cameras: Camera[];
let hidden: Camera;

beforeAll(async () => {
  above = await createWorld(new TestClock(new Date(worldStart.getTime() + 7 * 60_000)));
  below = await createWorld();
  const province = await above.province({ code: "24" });
  account = await above.person({ role: "tool", unit: province, permissions: ["hub:link"], username: "hub-24" });
  const own = await below.province({ code: "24" });
  cameras = await below.cameras(8, { facility: await below.facility({ province: own, code: "24-001" }) });
  hidden = await below.camera({ facility: await below.facility({ province: own, code: "24-002" }), code: "24-002-99" });
  const keeper = await below.person({ role: "telecom" });
  aboveHub = await above.hub({ linkTimes: times });
  line = await BadLine.to(() => aboveHub.origin);
  await below.sql("insert into link_share (parent, unit_id, level, shared_by, shared_at) values ($1, $2, 'STATUS', $3, $4)", [
    line.url.origin,
    cameras[0]!.facility.id,
    keeper.id,
    below.clock.now(),
  ]);
  belowHub = await startBelow();
  await vi.waitFor(async () => expect(await linked()).toBe(cameras.length), { timeout: 10_000 });
});
afterAll(async () => {
  await below.close();
  await above.close();
  await line.close();
});

const startBelow = () =>
  below.hub({
    linkTimes: times,
    parents: [
      {
        url: line.url,
        token: async () => ({ value: await above.token(account, { clientId: "hub-24", sessionId: null }), expiresIn: 300 }),
      },
    ],
  });
const linked = async () => (await above.sql("select from linked_camera")).length;

/** A small generator of its own, so that a storm can be told again. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test("nothing is lost, doubled or out of order", { timeout: 120_000 }, async () => {
  const random = numbers(4_403);
  const next = () => random.next().value as number;
  const now = new Map([...cameras, hidden].map(({ id }) => [id, "ONLINE"]));
  const words = ["ONLINE", "OFFLINE", "DEGRADED"];
  const change = async () => {
    const camera = next() < 0.05 ? hidden : cameras[Math.floor(next() * cameras.length)]!;
    const others = words.filter((word) => word !== now.get(camera.id));
    const status = others[Math.floor(next() * others.length)]!;
    now.set(camera.id, status);
    below.clock.advance(1_000);
    await below.setStatus(camera, status);
  };
  line.misbehave({ doubled: 30, swapped: 30 });
  const trials = [
    () => line.cut(),
    async () => {
      await below.closeHub(belowHub);
      belowHub = await startBelow();
    },
    async () => {
      await above.closeHub(aboveHub);
      aboveHub = await above.hub({ linkTimes: times });
    },
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < changesOfRound; at += 1) {
      await change();
      if (at === 30) await trials[round % trials.length]!();
    }
  }
  // It was a storm.
  expect(Math.min(line.harm.doubled, line.harm.swapped)).toBeGreaterThan(5);
  const statuses = async (world: World) =>
    (
      await world.sql<{ id: string; status: string }>("select id, status from camera where id = any ($1::uuid[]) order by id", [
        cameras.map(({ id }) => id),
      ])
    ).map(({ id, status }) => `${id} ${status}`);
  await expect.poll(() => statuses(above), { timeout: 30_000 }).toEqual(await statuses(below));
  const head = await below.sql<{ head: string }>("select max(seq) as head from outbox");
  const cursor = () => above.sql<{ head: string }>("select cursor_seq as head from hub_link");
  await expect.poll(cursor, { timeout: 15_000 }).toEqual(head);

  for (const { id } of cameras) {
    const there = await below.sql<{ status: string; at: Date }>(
      "select status, occurred_at as at from status_event where camera_id = $1 order by seq",
      [id],
    );
    const here = await above.sql<{ status: string; at: Date }>(
      "select status, occurred_at as at from status_event where camera_id = $1 and reason is distinct from 'LINK_DOWN' order by seq",
      [id],
    );
    // Where the line came back and nothing had happened, it stands again as it stood: no news of the child's.
    const news = here.filter(({ status }, at) => status !== (here[at - 1]?.status ?? "ONLINE"));
    expect(news.map(({ status }) => status)).toEqual(there.map(({ status }) => status));
    // In the child's own time, whatever clock the parent has.
    expect(news.map(({ at }) => at)).toEqual(there.map(({ at }) => at));
  }
  expect(await above.sql("select from camera where id = $1", [hidden.id])).toEqual([]);
  expect(await above.sql("select from status_event where camera_id = $1", [hidden.id])).toEqual([]);
});
