import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Person, Province, World } from "../support/world.ts";

// Who reads the access log, what of it, and that this is itself logged (R9).

let world: World;
let east: Province;
let west: Province;
let eastCamera: Camera;
let westCamera: Camera;
let auditor: Person;
let country: Person;
let leader: Person;
let guard: Person;

interface Line {
  id: string;
  occurredAt: string;
  actorName: string | null;
  grantId: string | null;
  action: string;
  targetId: string | null;
  targetName: string | null;
  provinceName: string | null;
  outcome: string;
  code: string | null;
  details: string;
}
interface Log {
  accessLog: { nodes: Line[]; edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
const list = `query ($first: Int, $after: String, $filter: AccessLogFilter) {
  accessLog(first: $first, after: $after, filter: $filter) {
    edges { cursor } pageInfo { hasNextPage endCursor }
    nodes { id occurredAt actorName grantId action targetId targetName provinceName outcome code details }
  }
}`;
const read = (person: Person, filter: object = {}, page: object = { first: 100 }) =>
  world.gql<Log>(person, list, { ...page, filter });
const open = (person: Person, cameraId: string) =>
  world.gql(person, "mutation ($id: ID!) { openStream(cameraId: $id) { id } }", { id: cameraId });

beforeAll(async () => {
  world = await createWorld();
  east = await world.province({ code: "24", name: "Tỉnh Đông" });
  west = await world.province({ code: "30", name: "Tỉnh Tây" });
  eastCamera = await world.camera({ facility: await world.facility({ province: east }), name: "Cổng Đông", status: "OFFLINE" });
  westCamera = await world.camera({ facility: await world.facility({ province: west }), name: "Cổng Tây", status: "OFFLINE" });
  auditor = await world.person({ role: "auditor", unit: east, username: "auditor.east" });
  country = await world.person({ role: "auditor", username: "auditor.country" });
  leader = await world.person({ role: "leader", username: "leader" });
  guard = await world.person({ role: "viewer", unit: eastCamera.facility, username: "guard" });
  await world.hub();
  await open(guard, eastCamera.id);
  world.clock.advance(1_000);
  await open(leader, westCamera.id);
  world.clock.advance(1_000);
});
afterAll(() => world.close());

describe("accessLog", () => {
  test("shows a province's auditor his province, with whom, what, by whose leave and why not", async () => {
    const { data, errors } = await read(auditor, { action: "stream." });
    expect(errors).toEqual([]);
    expect(data.accessLog.nodes).toEqual([
      expect.objectContaining({
        actorName: "guard",
        action: "stream.open",
        targetId: eastCamera.id,
        targetName: "Cổng Đông",
        provinceName: "Tỉnh Đông",
        outcome: "REFUSED",
        code: "CAMERA_OFFLINE",
        grantId: expect.any(String),
      }),
    ]);
  });

  test("shows a country's auditor everything, newest first", async () => {
    const { data } = await read(country, { action: "stream." });
    expect(data.accessLog.nodes.map(({ actorName }) => actorName)).toEqual(["leader", "guard"]);
  });

  test("does not show the neighbouring province whatever is asked", async () => {
    for (const filter of [{ target: west.id }, { target: westCamera.id }, { actor: "leader" }, { actor: leader.id }]) {
      const { data, errors } = await read(auditor, filter);
      expect([errors, data.accessLog.nodes]).toEqual([[], []]);
    }
  });

  test("is refused to who may not read it, and that is logged", async () => {
    for (const person of [leader, guard]) {
      expect(codes(await read(person))).toEqual(["FORBIDDEN"]);
    }
    const { data } = await read(country, { action: "log.read", outcome: "REFUSED" });
    expect(data.accessLog.nodes.map(({ actorName, code }) => [actorName, code])).toEqual([
      ["guard", "FORBIDDEN"],
      ["leader", "FORBIDDEN"],
    ]);
  });

  test("tells whose auditing has expired so", async () => {
    const once = await world.person({ role: "auditor", unit: east, expiresAt: world.clock.after(60_000) });
    world.clock.advance(120_000);
    expect(codes(await read(once))).toEqual(["GRANT_EXPIRED"]);
  });

  test("logs each reading with its question, where its reader stands", async () => {
    await read(auditor, { action: "camera.", actor: "guard" });
    const { data } = await read(auditor, { action: "log.read", actor: "auditor.east" });
    const line = data.accessLog.nodes.find(({ details }) => details.includes("camera."));
    expect(line).toMatchObject({ outcome: "ALLOWED", provinceName: "Tỉnh Đông", grantId: expect.any(String) });
    expect(JSON.parse(JSON.parse(line!.details).filter as string)).toEqual({ action: "camera.", actor: "guard" });
  });

  test("goes through pages without losing or repeating a line", async () => {
    const lines = Array.from({ length: 25 }, () => world.clock.after(-3_600_000));
    await world.sql(
      `insert into access_log (occurred_at, action, outcome, actor_name) select t, 'test.page', 'ALLOWED', 'pager'
       from unnest($1::timestamptz[]) t`,
      [lines],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Log } = await read(country, { action: "test.page" }, { first: 10, after });
      seen.push(...data.accessLog.nodes.map(({ id }) => id));
      after = data.accessLog.pageInfo.hasNextPage ? data.accessLog.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  test.each([
    ["by time", () => ({ from: world.clock.after(-7_200_000), to: world.clock.after(-3_000_000), actor: "pager" }), 25],
    ["by camera", () => ({ target: westCamera.id }), 1],
    ["by province", () => ({ target: west.id, action: "stream." }), 1],
    ["by facility", () => ({ target: eastCamera.facility.id, action: "stream." }), 1],
    ["by account", () => ({ actor: leader.id, action: "stream." }), 1],
    ["by words, without tone marks", () => ({ search: "PAGER", from: world.clock.after(-86_400_000) }), 25],
    ["by an id", () => ({ search: westCamera.id }), 1],
    ["by words with signs of patterns", () => ({ search: "%", from: world.clock.after(-86_400_000) }), 0],
  ])("finds %s", async (_name, filter, count) => {
    const { data, errors } = await read(country, { ...filter(), action: (filter() as { action?: string }).action ?? "" });
    expect(errors).toEqual([]);
    expect(data.accessLog.nodes.filter(({ action }) => !action.startsWith("log."))).toHaveLength(count);
  });

  test("finds by the grant that allowed it", async () => {
    const [line] = (await read(auditor, { action: "stream." })).data.accessLog.nodes;
    const { data } = await read(auditor, { grantId: line!.grantId });
    expect(data.accessLog.nodes.map(({ id }) => id)).toEqual([line!.id]);
  });

  test.each([
    ["a page too large", {}, { first: 101 }],
    [
      "a foreign cursor",
      {},
      { first: 5, after: Buffer.from(`${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}x`).toString("base64url") },
    ],
    ["times the wrong way round", { from: "2026-06-05T03:00:00Z", to: "2026-06-05T02:00:00Z" }, {}],
    ["a grant that is no id", { grantId: "x" }, {}],
    ["a target that is no id", { target: "'; drop table access_log" }, {}],
    ["an action that is none", { action: "a%" }, {}],
    ["words without a time", { search: "guard" }, {}],
    ["words over more than a month", { search: "guard", from: "2026-01-01T00:00:00Z" }, {}],
    ["control characters", { actor: "a\u0000b" }, {}],
    ["an outcome there is not", { outcome: "MAYBE" }, {}],
  ])("refuses %s", async (_name, filter, page) => {
    expect(codes(await read(country, filter, page))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("refused mutations", () => {
  const remove = (person: Person, id: string) => world.gql(person, "mutation ($id: ID!) { removeCamera(id: $id) }", { id });

  test("stand in the log of the place that was meant, also when the asker could not see it", async () => {
    const manager = await world.person({ role: "manager", unit: westCamera.facility, username: "manager.west" });
    expect(codes(await remove(manager, eastCamera.id))).toEqual(["NOT_FOUND"]);
    const { data } = await read(auditor, { actor: "manager.west" });
    expect(data.accessLog.nodes).toEqual([
      expect.objectContaining({ action: "camera.remove", targetId: eastCamera.id, outcome: "REFUSED", code: "NOT_FOUND" }),
    ]);
  });

  test("stand there once, whoever logged them", async () => {
    expect(codes(await remove(guard, eastCamera.id))).toEqual(["FORBIDDEN"]);
    const { data } = await read(auditor, { action: "camera.remove", actor: "guard" });
    expect(data.accessLog.nodes.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
  });

  test("and subscriptions stand there too", async () => {
    const manager = await world.person({ role: "manager", unit: westCamera.facility, username: "listener.west" });
    const within = eastCamera.facility.id;
    const query = "subscription ($within: ID) { cameraStatusChanged(within: $within) { cursor } }";
    const refused = await world.subscribe(manager, query, { within });
    expect(codes({ errors: await refused.ended })).toEqual(["NOT_FOUND"]);
    await refused.stop();
    const lines = async () => (await read(auditor, { actor: "listener.west" })).data.accessLog.nodes;
    await expect.poll(async () => (await lines()).length).toBe(1);
    expect(await lines()).toEqual([
      expect.objectContaining({ action: "status.subscribe", targetId: within, outcome: "REFUSED", code: "NOT_FOUND" }),
    ]);
  });

  test("of tokens are logged once a minute and address, whatever knocks", async () => {
    for (let at = 0; at < 5; at += 1) {
      await fetch(`${world.origin}/graphql?query={me{id}}`, {
        headers: { authorization: "Bearer nonsense", "apollo-require-preflight": "1" },
      });
    }
    await expect.poll(async () => (await read(country, { action: "session.token" })).data.accessLog.nodes.length).toBe(1);
    expect((await read(auditor, { action: "session.token" })).data.accessLog.nodes).toEqual([]);
  });
});
