import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { keepCertificate } from "@camera-hub/deploy/local/src/tls.ts";
import { toldOfChange } from "@camera-hub/server/app/status-teller.ts";
import { codes } from "../support/graphql.ts";
import { freePort } from "../support/run/port.ts";
import type { TestHub } from "../support/hub.ts";
import { days, minutes, seconds } from "../support/clock.ts";
import { WebhookDesk } from "../support/webhook-desk.ts";
import type { ShownWebhook } from "../support/webhook-desk.ts";
import { WebhookReceiver } from "../support/webhook-receiver.ts";
import type { Mailbox } from "../support/webhook-receiver.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, Province, World } from "../support/world.ts";

// R3, R8: what a tool's webhook is told, in which order, what happens when nobody takes it, and when its right ends. The
// receiver is docs/examples/receive-webhook.mjs.

let world: World;
let desk: WebhookDesk;
let receiver: WebhookReceiver;
let secure: WebhookReceiver;
let hub: TestHub;
let hubOptions: Parameters<World["hub"]>[0];
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let otherSite: Facility;
let camera: Camera;
let other: Camera;
let foreign: Camera;
let telecom: Person;
let admin: Person;
let root: string;
let adminGrant: string;
let tools = 0;

beforeAll(async () => {
  world = await createWorld();
  desk = new WebhookDesk(world);
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  otherSite = await world.facility({ province: bacGiang });
  camera = await world.camera({ facility: site });
  other = await world.camera({ facility: otherSite });
  foreign = await world.camera({ facility: await world.facility({ province: haiDuong }) });
  telecom = await world.stranger("cuc.vienthong");
  root = await world.grant(telecom, { role: "telecom" });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  const folder = mkdtempSync(join(tmpdir(), "camera-hub-webhooks-"));
  const files = await keepCertificate(folder, "127.0.0.1", world.clock.now());
  const [cert, key] = [readFileSync(files.certPath, "utf8"), readFileSync(files.keyPath, "utf8")];
  rmSync(folder, { recursive: true });
  const [plainPort, securePort] = [await freePort(), await freePort()];
  receiver = await WebhookReceiver.open(world.clock, plainPort);
  secure = await WebhookReceiver.open(world.clock, securePort, { cert, key });
  const networks = `public,127.0.0.1/32:${plainPort},127.0.0.1/32:${securePort}`;
  hubOptions = { webhooks: { networks, ca: cert } };
  hub = await world.hub(hubOptions);
});
afterAll(async () => {
  await world.close();
  await receiver.close();
  await secure.close();
});

interface Made {
  readonly toolId: string;
  readonly account: Person;
  readonly grant: string;
  readonly id: string;
  readonly box: Mailbox;
}
const cursorOf = (seq: number | string) => Buffer.from(`v1:${seq}`).toString("base64url");
/** Until the hub has heard of everything that was written: a webhook that is made then is told of nothing before. */
async function caughtUp(): Promise<void> {
  const [row] = await world.sql<{ seq: string }>("select max(seq) as seq from outbox");
  const position = async () => (await world.gql<{ statusCursor: string }>(telecom, "{ statusCursor }")).data?.statusCursor;
  await expect.poll(position).toBe(cursorOf(row!.seq));
}
/** A tool with a grant and a webhook, its receiver ready; gone when the test is over. */
async function made(options: { unit?: Province | Facility | null; within?: string; at?: WebhookReceiver } = {}): Promise<Made> {
  tools += 1;
  await caughtUp();
  const unit = options.unit === undefined ? bacGiang : options.unit;
  const account = await world.stranger(`service-account-tool-${tools}`, "tool");
  const isOfCountry = unit === null;
  const toolId = await desk.register(account, isOfCountry ? telecom : admin, isOfCountry ? null : bacGiang);
  const held = { role: "tool", permissions: ["camera:read"], parent: isOfCountry ? root : adminGrant } as const;
  const grant = await world.grant(account, isOfCountry ? held : { ...held, unit });
  const at = options.at ?? receiver;
  const name = randomUUID();
  const keeper = isOfCountry ? telecom : admin;
  const { data, errors } = await desk.create(keeper, toolId, at.url(name), options.within ?? null);
  expect(errors).toEqual([]);
  const { id } = data.createWebhook.webhook;
  const box = at.box(name);
  box.trust(data.createWebhook.secret);
  onTestFinished(async () => {
    await world.sql("delete from webhook where id = $1", [id]);
  });
  return { toolId, account, grant, id, box };
}
const shown = async ({ toolId, id }: Made): Promise<ShownWebhook> =>
  (await desk.list(telecom, toolId))!.find((webhook) => webhook.id === id)!;
/** Tries again what waits for its time, however long that is. */
const letAnHourPass = () => world.clock.advance(minutes(60));
const toldOf = (box: Mailbox) => box.changes.map((change) => [change.camera.id, change.status]);
const lines = (action: string, id: string) =>
  world.sql<{ actor_id: string | null; province_id: string; details: Record<string, unknown> }>(
    "select * from access_log where action = $1 and details->>'webhook' = $2",
    [action, id],
  );
/** Ends a grant as the page does, and waits until the hub has heard of it. */
async function end({ account, grant }: Made): Promise<void> {
  await world.sql("update access_grant set ended_at = $2 where id = $1", [grant, world.clock.now()]);
  await expect
    .poll(
      async () => (await world.gql<{ me: { permissions: string[] } }>(account, "{ me { permissions } }")).data?.me.permissions,
    )
    .toEqual([]);
}

describe("what happens", () => {
  test("is posted signed and in order, in the words of the subscription, and of the tool's cameras alone", async () => {
    const webhook = await made();
    const socket = await world.subscribe<{ cameraStatusChanged: object }>(
      webhook.account,
      `subscription { cameraStatusChanged { ${toldOfChange} } }`,
    );
    await socket.opened;
    const statuses = ["OFFLINE", "ONLINE", "DEGRADED", "OFFLINE", "ONLINE"];
    for (const status of statuses) {
      await world.setStatus(camera, status);
      await world.setStatus(foreign, status === "ONLINE" ? "OFFLINE" : "ONLINE");
      await world.setStatus(other, status);
    }
    await expect.poll(() => webhook.box.changes.length).toBe(10);
    await expect.poll(() => socket.received.length).toBe(10);
    const { messages, attempts } = webhook.box;
    expect(messages.flatMap(({ changes }) => changes)).toEqual(
      socket.received.map(({ cameraStatusChanged }) => cameraStatusChanged),
    );
    expect(toldOf(webhook.box)).toEqual(
      statuses.flatMap((status) => [
        [camera.id, status],
        [other.id, status],
      ]),
    );
    expect(messages.every(({ type, id }) => type === "cameraStatusChanged" && id.startsWith("msg_"))).toBe(true);
    expect(attempts.every(({ body }) => !body.includes(foreign.id) && !body.includes("Hải Dương"))).toBe(true);
    const { cursor, backlog, lastDeliveredAt, state } = await shown(webhook);
    expect({ cursor, backlog, lastDeliveredAt, state }).toEqual({
      cursor: messages.at(-1)!.cursor,
      backlog: 0,
      lastDeliveredAt: world.clock.now().toISOString(),
      state: "ACTIVE",
    });
    await socket.stop();
  });

  test("elsewhere than in the webhook's unit is not told", async () => {
    const webhook = await made({ within: otherSite.id });
    await world.setStatus(camera, "OFFLINE");
    await world.setStatus(other, "OFFLINE");
    await world.setStatus(camera, "ONLINE");
    await world.setStatus(other, "ONLINE");
    await expect
      .poll(() => toldOf(webhook.box))
      .toEqual([
        [other.id, "OFFLINE"],
        [other.id, "ONLINE"],
      ]);
    expect((await desk.change(admin, webhook.id, { unitId: null })).errors).toEqual([]);
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => toldOf(webhook.box).at(-1)).toEqual([camera.id, "OFFLINE"]);
    await world.setStatus(camera, "ONLINE");
  });

  test("in a rush comes in bounded messages, all of it, in its order", async () => {
    const webhook = await made({ unit: null });
    const expected: string[] = [];
    await world.database.transaction(async (client) => {
      await client.query("select begin_change()");
      const { rows } = await client.query<{ seq: string }>(
        `with told as (insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
           select 'camera.status', $1, $2, $3, jsonb_build_object('previousStatus', 'ONLINE', 'previousReason', null, 'status',
             'OFFLINE', 'reason', 'UNREACHABLE'), $4 from generate_series(1, 1500) returning seq)
         select seq from told order by seq`,
        [camera.id, bacGiang.id, site.id, world.clock.now()],
      );
      expected.push(...rows.map(({ seq }) => cursorOf(seq)));
    });
    await expect.poll(() => webhook.box.changes.length).toBe(1_500);
    expect(webhook.box.changes.map(({ cursor }) => cursor)).toEqual(expected);
    expect(Math.max(...webhook.box.messages.map(({ changes }) => changes.length))).toBeLessThanOrEqual(200);
    expect(Math.max(...webhook.box.attempts.map(({ body }) => Buffer.byteLength(body)))).toBeLessThanOrEqual(256 * 1024);
  });

  test("goes over HTTPS to whom a certificate says so, and to nobody else", async () => {
    const webhook = await made({ at: secure });
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => toldOf(webhook.box)).toEqual([[camera.id, "OFFLINE"]]);
    // The certificate is for 127.0.0.1; a hub that is told of no authority of ours trusts it not.
    const strict = await world.hub({ webhooks: { networks: hubOptions!.webhooks!.networks, ca: null } });
    await world.closeHub(hub);
    try {
      expect((await desk.test(admin, webhook.id)).data.testWebhook.fault).toEqual({ kind: "TLS", status: null });
      await world.setStatus(camera, "ONLINE");
      await expect.poll(async () => (await shown(webhook)).lastFault).toEqual({ kind: "TLS", status: null });
      expect(toldOf(webhook.box)).toHaveLength(1);
    } finally {
      hub = await world.hub(hubOptions);
      await world.closeHub(strict);
    }
    letAnHourPass();
    await expect
      .poll(() => toldOf(webhook.box))
      .toEqual([
        [camera.id, "OFFLINE"],
        [camera.id, "ONLINE"],
      ]);
  });
});

describe("what is not taken", () => {
  test("is sent again as it was until it is; what comes after it waits, and nothing is lost or told twice", async () => {
    const webhook = await made();
    const { box } = webhook;
    box.refusal = { status: 500 };
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.attempts.length).toBe(1);
    await expect.poll(async () => (await shown(webhook)).state).toBe("FAILING");
    await world.setStatus(camera, "ONLINE");
    letAnHourPass();
    await expect.poll(() => box.attempts.length).toBe(2);
    await expect.poll(async () => (await shown(webhook)).backlog).toBe(2);
    expect(await shown(webhook)).toMatchObject({ lastFault: { kind: "STATUS", status: 500 }, lastDeliveredAt: null });
    box.refusal = null;
    letAnHourPass();
    await expect.poll(() => box.changes.length).toBe(2);
    expect(toldOf(box)).toEqual([
      [camera.id, "OFFLINE"],
      [camera.id, "ONLINE"],
    ]);
    const ids = box.attempts.map(({ headers }) => headers["webhook-id"]);
    expect([ids[1], ids[2], new Set(ids).size]).toEqual([ids[0], ids[0], 2]);
    expect(await shown(webhook)).toMatchObject({ state: "ACTIVE", failingSince: null, lastFault: null, backlog: 0 });
  });

  test("because the answer was lost is known by its id, and taken once", async () => {
    const webhook = await made();
    const { box } = webhook;
    // Taken, and then the line breaks.
    let isBroken = true;
    const listen = box.listen;
    Object.assign(box, {
      listen: ((request, response) => {
        if (isBroken) response.writeHead = (() => response.destroy()) as never;
        return listen(request, response);
      }) as Mailbox["listen"],
    });
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(async () => (await shown(webhook)).lastFault).toEqual({ kind: "CONNECTION", status: null });
    expect(box.messages).toHaveLength(1);
    isBroken = false;
    letAnHourPass();
    await expect.poll(async () => (await shown(webhook)).state).toBe("ACTIVE");
    expect(box.messages).toHaveLength(1);
    await world.setStatus(camera, "ONLINE");
    await expect
      .poll(() => toldOf(box))
      .toEqual([
        [camera.id, "OFFLINE"],
        [camera.id, "ONLINE"],
      ]);
  });

  test("waits as long as the receiver asks for, not a moment less", async () => {
    const webhook = await made();
    webhook.box.refusal = { status: 503, headers: { "retry-after": "1800" } };
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(async () => (await shown(webhook)).nextAttemptAt).toBe(world.clock.after(minutes(30)).toISOString());
    await world.setStatus(camera, "ONLINE");
  });

  test("is not sent to where the receiver would send it on to", async () => {
    let asked = 0;
    const inside = createServer((_request, response) => {
      asked += 1;
      response.end("what nobody may see");
    });
    await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
    const { port } = inside.address() as { port: number };
    const webhook = await made();
    webhook.box.refusal = { status: 307, headers: { location: `http://127.0.0.1:${port}/` } };
    expect((await desk.test(admin, webhook.id)).data.testWebhook.fault).toEqual({ kind: "REDIRECT", status: 307 });
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(async () => (await shown(webhook)).lastFault).toEqual({ kind: "REDIRECT", status: 307 });
    expect(asked).toBe(0);
    await world.setStatus(camera, "ONLINE");
    inside.close();
  });

  test("because the receiver wants nothing any more pauses the webhook", async () => {
    const webhook = await made();
    webhook.box.refusal = { status: 410 };
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => shown(webhook)).toMatchObject({ state: "PAUSED", reason: "GONE" });
    await expect.poll(() => lines("webhook.pause", webhook.id)).toMatchObject([{ actor_id: null, details: { why: "GONE" } }]);
    await world.setStatus(camera, "ONLINE");
  });

  test("for three days suspends it; resumed, it goes on where it was", async () => {
    const webhook = await made();
    const { box } = webhook;
    box.refusal = { status: 503 };
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(async () => (await shown(webhook)).state).toBe("FAILING");
    world.clock.advance(days(3));
    await expect.poll(() => shown(webhook)).toMatchObject({ state: "SUSPENDED", reason: "FAILED" });
    expect(await shown(webhook)).toMatchObject({ lastFault: { kind: "STATUS", status: 503 }, backlog: 1 });
    const [line] = await lines("webhook.suspend", webhook.id);
    expect(line).toMatchObject({ actor_id: null, province_id: bacGiang.id, details: { why: "FAILED", tool: webhook.toolId } });
    const asked = box.attempts.length;
    await world.setStatus(camera, "ONLINE");
    box.refusal = null;
    expect((await desk.resume(admin, webhook.id)).errors).toEqual([]);
    await expect
      .poll(() => toldOf(box))
      .toEqual([
        [camera.id, "OFFLINE"],
        [camera.id, "ONLINE"],
      ]);
    expect(asked).toBe(2);
  });
});

describe("whoever keeps it", () => {
  test("has it sent again from a cursor or a time, in messages that are none of those before", async () => {
    const webhook = await made();
    const { box } = webhook;
    world.clock.advance(seconds(10));
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.changes.length).toBe(1);
    world.clock.advance(seconds(10));
    await world.setStatus(camera, "ONLINE");
    await expect.poll(() => box.changes.length).toBe(2);
    const told = [...box.changes];
    expect((await desk.replay(admin, webhook.id, { after: told[0]!.cursor })).errors).toEqual([]);
    await expect.poll(() => box.changes).toEqual([...told, told[1]]);
    expect((await desk.replay(admin, webhook.id, { since: told[0]!.occurredAt })).errors).toEqual([]);
    await expect.poll(() => box.changes).toEqual([...told, told[1], ...told]);
    expect(new Set(box.messages.map(({ id }) => id)).size).toBe(box.messages.length);
    await expect.poll(() => lines("webhook.replay", webhook.id)).toHaveLength(2);
  });

  test("gives it another secret; for a day both sign, then the new one alone", async () => {
    const webhook = await made();
    const { box } = webhook;
    const before = box.secret;
    const { secret } = (await desk.rotate(admin, webhook.id)).data.rotateWebhookSecret;
    expect(secret).not.toBe(before);
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.changes.length).toBe(1);
    expect(String(box.attempts[0]!.headers["webhook-signature"]).split(" ")).toHaveLength(2);
    box.trust(secret);
    await world.setStatus(camera, "ONLINE");
    await expect.poll(() => box.changes.length).toBe(2);
    world.clock.advance(days(1));
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.changes.length).toBe(3);
    expect(String(box.attempts.at(-1)!.headers["webhook-signature"]).split(" ")).toHaveLength(1);
    expect(await world.sql("select from webhook where id = $1 and old_sealed is not null", [webhook.id])).toEqual([]);
    box.trust(before);
    await world.setStatus(camera, "ONLINE");
    await expect.poll(async () => (await shown(webhook)).lastFault).toEqual({ kind: "STATUS", status: 401 });
  });

  test("pauses it, and nothing is lost by that", async () => {
    const webhook = await made();
    await desk.pause(admin, webhook.id);
    await world.setStatus(camera, "OFFLINE");
    await world.setStatus(camera, "ONLINE");
    await expect.poll(async () => (await shown(webhook)).backlog).toBe(2);
    expect(webhook.box.attempts).toEqual([]);
    await desk.resume(admin, webhook.id);
    await expect
      .poll(() => toldOf(webhook.box))
      .toEqual([
        [camera.id, "OFFLINE"],
        [camera.id, "ONLINE"],
      ]);
  });
});

describe("the tool's right decides at each delivery", () => {
  test("narrowed while a message waits: what is out of it is not told any more, not even again", async () => {
    const webhook = await made({ unit: null });
    const { box } = webhook;
    box.refusal = { status: 500 };
    await world.setStatus(foreign, "DEGRADED");
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.attempts.some(({ body }) => body.includes(foreign.id))).toBe(true);
    await expect.poll(async () => (await shown(webhook)).state).toBe("FAILING");
    await world.grant(webhook.account, { role: "tool", permissions: ["camera:read"], unit: bacGiang, parent: adminGrant });
    await world.sql("update access_grant set ended_at = $2 where id = $1", [webhook.grant, world.clock.now()]);
    const seen = async () =>
      (await world.gql<{ cameras: { totalCount: number } }>(webhook.account, "{ cameras { totalCount } }")).data.cameras
        .totalCount;
    await expect.poll(seen).toBe(2);
    const told = box.attempts.length;
    box.refusal = null;
    letAnHourPass();
    await expect.poll(() => toldOf(box)).toEqual([[camera.id, "OFFLINE"]]);
    await world.setStatus(foreign, "ONLINE");
    await world.setStatus(camera, "ONLINE");
    await expect.poll(() => toldOf(box).at(-1)).toEqual([camera.id, "ONLINE"]);
    const after = box.attempts.slice(told);
    expect(after.filter(({ body }) => body.includes(foreign.id) || body.includes(haiDuong.id))).toEqual([]);
  });

  test("ended: nothing is told, it pauses and says why, and goes on only when somebody resumes it under a new right", async () => {
    const webhook = await made();
    await end(webhook);
    await expect.poll(() => shown(webhook)).toMatchObject({ state: "PAUSED", reason: "NO_RIGHT", backlog: null });
    await expect
      .poll(() => lines("webhook.pause", webhook.id))
      .toMatchObject([{ actor_id: null, details: { why: "NO_RIGHT" } }]);
    await world.setStatus(camera, "OFFLINE");
    const refused = await desk.resume(admin, webhook.id);
    expect([codes(refused), refused.errors[0]?.extensions["rule"]]).toEqual([["CONFLICT"], "no-right"]);
    expect((await desk.test(admin, webhook.id)).data.testWebhook.fault).toBeNull();
    await world.grant(webhook.account, { role: "tool", unit: bacGiang, permissions: ["camera:read"], parent: adminGrant });
    expect(await shown(webhook)).toMatchObject({ state: "PAUSED" });
    await desk.resume(admin, webhook.id);
    await expect.poll(() => toldOf(webhook.box)).toEqual([[camera.id, "OFFLINE"]]);
    await world.setStatus(camera, "ONLINE");
  });

  test("expired by the clock: from that moment nothing is told", async () => {
    const webhook = await made();
    await world.sql("update access_grant set expires_at = $2 where id = $1", [webhook.grant, world.clock.after(minutes(1))]);
    await expect
      .poll(
        async () =>
          (
            await world.gql<{ me: { roles: { expiresAt: string | null }[] } }>(
              webhook.account,
              "{ me { roles { expiresAt } } }",
            )
          ).data.me.roles[0]?.expiresAt,
      )
      .toBe(world.clock.after(minutes(1)).toISOString());
    world.clock.advance(minutes(1));
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => shown(webhook)).toMatchObject({ state: "PAUSED", reason: "NO_RIGHT" });
    expect(webhook.box.attempts).toEqual([]);
    await world.setStatus(camera, "ONLINE");
  });

  test("not known, because Keycloak is not heard: nothing is told until it is, and nothing is lost", async () => {
    const webhook = await made();
    world.memberships.freeze();
    world.clock.advance(minutes(1));
    await world.setStatus(camera, "OFFLINE");
    await world.setStatus(camera, "ONLINE");
    const logged = hub.log().length;
    await expect.poll(() => hub.log().slice(logged)).toContain("a webhook waits for its rights to be known");
    expect(webhook.box.attempts).toEqual([]);
    world.memberships.thaw();
    await expect
      .poll(() => toldOf(webhook.box))
      .toEqual([
        [camera.id, "OFFLINE"],
        [camera.id, "ONLINE"],
      ]);
    expect(await shown(webhook)).toMatchObject({ state: "ACTIVE" });
  });

  test("over the unit that it names: it pauses when that is out of the right", async () => {
    const webhook = await made({ within: otherSite.id });
    await world.grant(webhook.account, { role: "tool", permissions: ["camera:read"], unit: haiDuong, parent: root });
    await world.sql("update access_grant set ended_at = $2 where id = $1", [webhook.grant, world.clock.now()]);
    await expect.poll(() => shown(webhook)).toMatchObject({ state: "PAUSED", reason: "NO_RIGHT" });
  });
});

describe("several hubs on one database", () => {
  test("deliver once, and another one goes on when the first is gone", async () => {
    const webhook = await made();
    const second = await world.hub(hubOptions);
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => webhook.box.changes.length).toBe(1);
    // What is taken and not yet written down would be told again by the other one: at least once.
    await expect.poll(async () => (await shown(webhook)).backlog).toBe(0);
    await world.closeHub(hub);
    hub = second;
    await world.setStatus(camera, "ONLINE");
    await expect.poll(() => webhook.box.changes.length).toBe(2);
    expect(webhook.box.attempts).toHaveLength(2);
  });
});

describe("what the hub keeps no more", () => {
  test("is said to be missing, with where it goes on; and cannot be sent again", async () => {
    const webhook = await made();
    const { box } = webhook;
    await world.setStatus(camera, "OFFLINE");
    await expect.poll(() => box.changes.length).toBe(1);
    const first = box.changes[0]!;
    await desk.pause(admin, webhook.id);
    await world.setStatus(camera, "ONLINE");
    const last = await world.setStatus(camera, "OFFLINE");
    world.clock.advance(days(8));
    await world.sql("delete from outbox where seq < $1", [last]);
    // As after a start: memory reaches no further back than the outbox.
    await world.closeHub(hub);
    hub = await world.hub(hubOptions);
    expect((await shown(webhook)).backlog).toBeNull();
    expect(codes(await desk.replay(admin, webhook.id, { after: first.cursor }))).toEqual(["CURSOR_EXPIRED"]);
    expect(codes(await desk.replay(admin, webhook.id, { since: world.clock.after(-days(9)).toISOString() }))).toEqual([
      "CURSOR_EXPIRED",
    ]);
    box.refusal = { status: 500 };
    const before = box.attempts.length;
    await desk.resume(admin, webhook.id);
    await expect.poll(async () => (await shown(webhook)).state).toBe("FAILING");
    box.refusal = null;
    letAnHourPass();
    await expect.poll(() => box.messages.at(-1)?.type).toBe("gap");
    const [tried, again] = box.attempts.slice(before).map(({ headers }) => headers["webhook-id"]);
    expect(again).toBe(tried);
    expect(box.messages.at(-1)!.changes).toEqual([]);
    expect(box.messages.at(-1)!.cursor).toBe(cursorOf(last));
    await world.setStatus(camera, "ONLINE");
    await expect.poll(() => box.changes.slice(1).map(({ status }) => status)).toEqual(["ONLINE"]);
  });
});
