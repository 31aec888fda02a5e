import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeScope } from "@camera-hub/server/access/scope.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { freePort } from "../support/run/port.ts";
import { WebhookDesk } from "../support/webhook-desk.ts";
import { WebhookReceiver } from "../support/webhook-receiver.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// R3, R8, R9: who may have the hub post what a tool sees, and where to. What is delivered: webhook-delivery.test.ts.

let world: World;
let desk: WebhookDesk;
let receiver: WebhookReceiver;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let theirSite: Facility;
let telecom: Person;
let admin: Person;
let neighbour: Person;
let manager: Person;
let auditor: Person;
let leader: Person;
let expired: Person;
let adminGrant: string;
let tools = 0;

beforeAll(async () => {
  world = await createWorld();
  desk = new WebhookDesk(world);
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  theirSite = await world.facility({ province: haiDuong });
  await world.camera({ facility: site });
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.person({ role: "manager", unit: site, parent: adminGrant });
  auditor = await world.person({ role: "auditor", parent: root });
  leader = await world.person({ role: "leader", parent: root });
  expired = await world.person({ role: "admin", unit: bacGiang, parent: root, expiresAt: world.clock.after(1_000) });
  world.clock.advance(2_000);
  const port = await freePort();
  receiver = await WebhookReceiver.open(world.clock, port);
  await world.hub({ webhooks: { networks: `public,127.0.0.1/32:${port}`, ca: null } });
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

async function makeTool(permissions: ["camera:read"] | [] = ["camera:read"]): Promise<{ id: string; account: Person }> {
  tools += 1;
  const account = await world.stranger(`service-account-tool-${tools}`, "tool");
  const id = await desk.register(account, admin, bacGiang);
  await world.grant(account, { role: "tool", unit: bacGiang, permissions, parent: adminGrant });
  return { id, account };
}
async function made(name: string = randomUUID()) {
  const tool = await makeTool();
  const { data, errors } = await desk.create(admin, tool.id, receiver.url(name));
  expect(errors).toEqual([]);
  return { tool, ...data.createWebhook };
}
const rule = (answer: Answer<unknown>) => answer.errors[0]?.extensions["rule"];
const lines = (action: string) =>
  world.sql<{
    actor_name: string | null;
    grant_id: string | null;
    province_id: string | null;
    details: object;
    outcome: string;
  }>("select * from access_log where action = $1 order by occurred_at desc, id desc", [action]);

describe("making a webhook", () => {
  test("an admin makes one for a tool of his; what it signs with is told once and stands nowhere in the clear", async () => {
    const { tool, webhook, secret } = await made("a-secret-path");
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({
      host: `127.0.0.1:${receiver.port}`,
      url: receiver.url("a-secret-path"),
      events: ["CAMERA_STATUS_CHANGED"],
      state: "ACTIVE",
      reason: null,
      backlog: 0,
      unit: null,
      lastFault: null,
      secretChangedAt: null,
    });
    expect(await desk.list(admin, tool.id)).toEqual([webhook]);
    const stored = await world.sql<{ text: string }>(
      "select w::text || encode(w.sealed, 'escape') as text from webhook w union all select l::text from access_log l",
    );
    const key = secret.slice("whsec_".length);
    expect(
      stored.filter(({ text }) => text.includes(key) || text.includes(Buffer.from(key, "base64").toString("hex"))),
    ).toEqual([]);
    const [line] = await lines("webhook.create");
    expect(line).toMatchObject({
      actor_name: admin.username,
      grant_id: adminGrant,
      province_id: bacGiang.id,
      outcome: "ALLOWED",
      details: { tool: tool.id, webhook: webhook.id, host: `127.0.0.1:${receiver.port}` },
    });
    expect(JSON.stringify(line)).not.toContain("a-secret-path");
  });

  test("the Telecom Department does so above the province", async () => {
    const tool = await makeTool();
    expect(codes(await desk.create(telecom, tool.id, receiver.url("above")))).toEqual([]);
  });

  test("a tool has four at most, however many are made at once", async () => {
    const tool = await makeTool();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => desk.create(admin, tool.id, receiver.url(`of-six-${index}`))),
    );
    expect(answers.map(rule).toSorted()).toEqual([...Array.from({ length: 2 }, () => "few"), ...Array.from({ length: 4 })]);
    expect(await desk.list(admin, tool.id)).toHaveLength(4);
    const outcomes = (await lines("webhook.create"))
      .filter(({ details }) => (details as { tool: string }).tool === tool.id)
      .map(({ outcome }) => outcome);
    // What came to nothing is said to have.
    expect([outcomes.length, outcomes.filter((outcome) => outcome === "FAILED").length]).toEqual([8, 2]);
  });

  test("is refused to others, with a tool's token, and with one that is not the portal's", async () => {
    const { id, account } = await makeTool();
    const url = receiver.url("refused");
    expect(codes(await desk.create(neighbour, id, url))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.create(manager, id, url))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.create(auditor, id, url))).toEqual(["FORBIDDEN"]);
    expect(codes(await desk.create(leader, id, url))).toEqual(["FORBIDDEN"]);
    expect(codes(await desk.create(expired, id, url))).toEqual(["FORBIDDEN"]);
    expect(codes(await desk.create(account, id, url))).toEqual(["FORBIDDEN"]);
    expect(codes(await desk.create(admin, randomUUID(), url))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.create(admin, "x", url))).toEqual(["NOT_FOUND"]);
    const answer = await fetch(`${world.origin}/graphql`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await world.token(admin, { clientId: "other" })}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        query: "mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }",
        variables: { input: { toolId: id, url } },
      }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(await desk.list(admin, id)).toEqual([]);
  });

  test("is refused for a tool that may see no camera, or none there", async () => {
    const blind = await makeTool([]);
    expect(rule(await desk.create(admin, blind.id, receiver.url("blind")))).toBe("no-right");
    const { id } = await makeTool();
    expect(codes(await desk.create(admin, id, receiver.url("x"), theirSite.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.create(telecom, id, receiver.url("x"), theirSite.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.create(admin, id, receiver.url("x"), randomUUID()))).toEqual(["NOT_FOUND"]);
    expect((await desk.create(admin, id, receiver.url("x"), site.id)).data.createWebhook.webhook.unit).toEqual({ id: site.id });
  });

  test.each<[string, string, string]>([
    ["in the clear", "http://tool.example/hook", "https"],
    ["in the clear to a private address", "http://10.1.2.3/hook", "https"],
    ["of another kind", "ftp://tool.example/hook", "https"],
    ["that is a file", "file:///etc/passwd", "address"],
    ["that is none", "tool.example", "address"],
    ["with a user", "https://user@tool.example/hook", "credentials"],
    ["with a password", "https://user:secret@tool.example/hook", "credentials"],
    ["with a fragment", "https://tool.example/hook#there", "fragment"],
    ["that is too long", `https://tool.example/${"x".repeat(500)}`, "length"],
    ["too long once it is written out", `https://tool.example/${"ạ".repeat(200)}`, "length"],
    ["of loopback", "https://127.0.0.1/hook", "network"],
    ["of loopback, on a port that is not allowed", "http://127.0.0.1:15001/hook", "network"],
    ["of loopback, as one number", "https://2130706433/hook", "network"],
    ["of loopback, in octal", "https://0177.0.0.1/hook", "network"],
    ["of loopback, in IPv6", "https://[::1]/hook", "network"],
    ["of loopback inside IPv6", "https://[::ffff:127.0.0.1]/hook", "network"],
    ["of loopback behind NAT64", "https://[64:ff9b::7f00:1]/hook", "network"],
    ["by a name of this machine", "https://localhost/hook", "network"],
    ["of this host", "https://0.0.0.0/hook", "network"],
    ["of the metadata of clouds", "https://169.254.169.254/latest", "network"],
    ["of a private network", "https://10.1.2.3/hook", "network"],
    ["of a private network in IPv6", "https://[fd00::1]/hook", "network"],
    ["of many", "https://224.0.0.1/hook", "network"],
    ["on a port where something else listens", "https://93.184.216.34:5432/hook", "network"],
    ["that leads nowhere", "https://no-such-name.invalid/hook", "name"],
  ])("is refused to an address %s", async (_what, url, expected) => {
    const { id } = await makeTool();
    const answer = await desk.create(admin, id, url);
    expect([codes(answer), rule(answer)]).toEqual([["BAD_USER_INPUT"], expected]);
    expect(answer.errors[0]?.extensions["field"]).toBe("input.url");
    expect(await desk.list(admin, id)).toEqual([]);
  });
});

describe("a webhook", () => {
  test("is changed, paused, resumed, given another secret, tried and removed; each stands in the log", async () => {
    const { tool, webhook } = await made();
    const { id } = webhook;
    const changed = await desk.change(admin, id, { url: receiver.url("elsewhere"), unitId: site.id });
    expect(changed.data.changeWebhook).toMatchObject({ url: receiver.url("elsewhere"), unit: { id: site.id } });
    expect((await desk.change(admin, id, { url: receiver.url("again") })).data.changeWebhook.unit).toEqual({ id: site.id });
    expect((await desk.change(admin, id, { unitId: null })).data.changeWebhook.unit).toBeNull();
    expect((await desk.pause(admin, id)).data["pauseWebhook"]).toMatchObject({ state: "PAUSED", reason: "BY_HAND" });
    expect(codes(await desk.pause(admin, id))).toEqual(["CONFLICT"]);
    expect((await desk.resume(admin, id)).data["resumeWebhook"]).toMatchObject({ state: "ACTIVE", reason: null });
    expect(codes(await desk.resume(admin, id))).toEqual(["CONFLICT"]);
    const rotated = await desk.rotate(admin, id);
    expect(rotated.data.rotateWebhookSecret.webhook.secretChangedAt).toBe(world.clock.now().toISOString());
    receiver.box("again").trust(rotated.data.rotateWebhookSecret.secret);
    expect((await desk.test(admin, id)).data.testWebhook.fault).toBeNull();
    expect(receiver.box("again").messages).toMatchObject([{ type: "test", changes: [] }]);
    expect((await desk.remove(admin, id)).data.deleteWebhook).toEqual({ id: tool.id, webhooks: [] });
    for (const action of ["change", "pause", "resume", "rotate", "test", "delete"]) {
      const line = (await lines(`webhook.${action}`)).find(({ outcome }) => outcome === "ALLOWED");
      expect([action, line?.actor_name, line?.grant_id]).toEqual([action, admin.username, adminGrant]);
      expect(line?.details).toMatchObject({ webhook: id, tool: tool.id });
    }
    expect(codes(await desk.resume(admin, id))).toEqual(["NOT_FOUND"]);
  });

  test("is tried once at a time", async () => {
    const { webhook, secret } = await made("tried");
    const box = receiver.box("tried");
    box.trust(secret);
    const arrived = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    box.onArrival = () => {
      arrived.resolve();
      return goOn.promise;
    };
    const first = desk.test(admin, webhook.id);
    await arrived.promise;
    expect(codes(await desk.test(admin, webhook.id))).toEqual(["BUSY"]);
    goOn.resolve();
    expect((await first).data.testWebhook.fault).toBeNull();
    expect((await desk.test(admin, webhook.id)).data.testWebhook.fault).toBeNull();
  });

  test("is not touched by others", async () => {
    const { webhook } = await made();
    const refusals: readonly [Person, string][] = [
      [neighbour, "NOT_FOUND"],
      [manager, "NOT_FOUND"],
      [auditor, "FORBIDDEN"],
      [leader, "FORBIDDEN"],
      [expired, "FORBIDDEN"],
    ];
    for (const [person, code] of refusals) {
      for (const [deed, answer] of desk.deeds(person, webhook.id, webhook.cursor)) {
        expect([person.username, deed, codes(await answer)]).toEqual([person.username, deed, [code]]);
      }
    }
    for (const [deed, answer] of desk.deeds(admin, randomUUID(), webhook.cursor))
      expect([deed, codes(await answer)]).toEqual([deed, ["NOT_FOUND"]]);
    expect(codes(await desk.pause(admin, "x"))).toEqual(["NOT_FOUND"]);
  });

  test("is not changed into what could not be made, nor turned to a unit where the tool sees nothing", async () => {
    const { webhook } = await made();
    const change = async (input: object) => rule(await desk.change(admin, webhook.id, input));
    expect(await change({ url: "http://tool.example" })).toBe("https");
    expect(await change({ url: "https://10.0.0.1/" })).toBe("network");
    expect(await change({ events: [] })).toBe("length");
    expect(codes(await desk.change(admin, webhook.id, { unitId: theirSite.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await desk.change(admin, webhook.id, { events: ["CAMERA_MOVED"] }))).toEqual(["BAD_USER_INPUT"]);
  });

  test("is set back by a cursor or a time that the hub still has, and by nothing else", async () => {
    const { webhook } = await made();
    const replay = async (from: object) => {
      const answer = await desk.replay(admin, webhook.id, from);
      return answer.errors.length === 0 ? "done" : (rule(answer) ?? codes(answer)[0]);
    };
    expect(await replay({ after: webhook.cursor })).toBe("done");
    expect(await replay({ since: world.clock.after(-60_000).toISOString() })).toBe("done");
    expect(await replay({})).toBe("one-of-two");
    expect(await replay({ after: webhook.cursor, since: world.clock.now().toISOString() })).toBe("one-of-two");
    expect(await replay({ after: "x" })).toBe("cursor");
    expect(await replay({ after: Buffer.from("v1:999999").toString("base64url") })).toBe("cursor");
    expect(await replay({ since: world.clock.after(1_000).toISOString() })).toBe("past");
  });

  test("shows its address only to whoever may change it, and itself to nobody elsewhere", async () => {
    const { tool, webhook } = await made();
    expect(await desk.list(auditor, tool.id)).toMatchObject([{ id: webhook.id, host: webhook.host, url: null }]);
    expect(await desk.list(telecom, tool.id)).toMatchObject([{ url: webhook.url }]);
    expect(await desk.list(neighbour, tool.id)).toBeNull();
    expect(await desk.list(manager, tool.id)).toBeNull();
  });

  test("goes with its tool, and a closed tool gets none", async () => {
    const { tool } = await made();
    const closed = await world.gql(
      admin,
      'mutation ($id: ID!) { closeTool(id: $id, reason: "Thôi", expected: 1) { webhooks { id } } }',
      { id: tool.id },
    );
    expect(closed).toMatchObject({ errors: [], data: { closeTool: { webhooks: [] } } });
    expect(await world.sql("select from webhook where tool_id = $1", [tool.id])).toEqual([]);
    expect(codes(await desk.create(admin, tool.id, receiver.url("closed")))).toEqual(["CONFLICT"]);
  });

  test("is guarded by row-level security, and what it signs with cannot be read by what answers requests", async () => {
    const { tool, webhook } = await made();
    const database = openDatabase({ ...world.database, poolSize: 1 });
    const at = ({ id }: Province) => makeScope([{ provinceId: id, facilityId: null }]);
    const seen = async (province: Province) =>
      (await database.read(at(province), (tx) => tx.query<{ id: string }>("select id from webhook"))).rows.length;
    expect(await seen(bacGiang)).toBeGreaterThan(0);
    expect(await seen(haiDuong)).toBe(0);
    for (const column of ["sealed", "old_sealed", "key_id"]) {
      const read = database.read(at(bacGiang), (tx) => tx.query(`select ${column} from webhook`));
      await expect(read).rejects.toThrow("permission denied");
    }
    const steal = database.write(at(haiDuong), (tx) =>
      tx.query(
        `insert into webhook (id, tool_id, url, events, since, sealed, key_id, cursor_seq, created_by, created_at)
         values ($1, $2, 'https://x.example', '{CAMERA_STATUS_CHANGED}', now(), '', '', 0, $1, now())`,
        [randomUUID(), tool.id],
      ),
    );
    await expect(steal).rejects.toThrow("row-level security");
    await expect(
      world.sql("update webhook set tool_id = (select id from tool where id <> tool_id limit 1) where id = $1", [webhook.id]),
    ).rejects.toThrow("does not change");
    await database.close();
  });
});
