import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { codes } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { Wire } from "../support/wire.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, Province, World } from "../support/world.ts";

// Hubs over hubs: two real ones, each with a database of its own. The child decides what is seen, each row has one origin, and
// of what is behind a cut line the parent says that it does not know.

const times = { beatMs: 100, silenceMs: 600, graceMs: 200 };

let above: World;
let below: World;
let aboveHub: TestHub;
let belowHub: TestHub;
let wire: Wire;
let account: Person;
let keeperAbove: Person;
let keeperBelow: Person;
let leader: Person;
let province: Province;
let ownProvince: Province;
let site: Facility;
let hidden: Facility;
let gate: Camera;
let yard: Camera;
let secret: Camera;
let parentUrl: string;

beforeAll(async () => {
  above = await createWorld();
  below = await createWorld();
  province = await above.province({ code: "24", name: "Tỉnh Bắc Giang" });
  account = await above.person({ role: "tool", unit: province, permissions: ["hub:link"], username: "hub-bac-giang" });
  keeperAbove = await above.person({ role: "telecom" });
  leader = await above.person({ role: "leader" });

  ownProvince = await below.province({ code: "24", name: "Bắc Giang" });
  site = await below.facility({ province: ownProvince, code: "24-001", name: "Khu cách ly số 1" });
  hidden = await below.facility({ province: ownProvince, code: "24-002", name: "Khu Kín" });
  gate = await below.camera({
    facility: site,
    code: "24-001-01",
    name: "Cổng",
    address: "rtsp://bi-mat:mat-khau@10.1.2.3/stream",
  });
  yard = await below.camera({ facility: site, code: "24-001-02", name: "Sân", status: "OFFLINE" });
  secret = await below.camera({ facility: hidden, code: "24-002-01", name: "Camera Kín" });
  keeperBelow = await below.person({ role: "telecom" });

  aboveHub = await above.hub({ linkTimes: times, name: "Hub của Bộ" });
  wire = await Wire.to(new URL(aboveHub.origin));
  parentUrl = wire.url.origin;
  belowHub = await startBelow();
});
afterAll(async () => {
  await below.close();
  await above.close();
  await wire.close();
});

const tokenAbove = (person: Person) => above.token(person, { clientId: person.username, sessionId: null });
const startBelow = () =>
  below.hub({
    linkTimes: times,
    name: "Hub Bắc Giang",
    parents: [{ url: wire.url, token: async () => ({ value: await tokenAbove(account), expiresIn: 300 }) }],
  });

const share = (unitId: string, level: "STATUS" | "LIVE" | null, asker: Person = keeperBelow, parent = parentUrl) =>
  below.gql(
    asker,
    "mutation ($parent: ID!, $unit: ID!, $level: ShareLevel) { shareWithParent(parent: $parent, unitId: $unit, level: $level) { url } }",
    { parent, unit: unitId, level },
  );
const children = async (person: Person = keeperAbove) =>
  above.gql<{
    childHubs: {
      id: string;
      name: string;
      state: string;
      backlog: number;
      cameras: number;
      unplacedCameras: number;
      unmatchedUnits: { remoteId: string; code: string; fault: string }[];
    }[];
  }>(person, "{ childHubs { id name state backlog cameras unplacedCameras unmatchedUnits { remoteId code fault } } }");
const child = async () => (await children()).data.childHubs[0]!;
const parents = async () =>
  (
    await below.gql<{ parentHubs: { url: string; name: string | null; state: string; backlog: number }[] }>(
      keeperBelow,
      "{ parentHubs { url name state backlog } }",
    )
  ).data.parentHubs;
const seenAbove = async () => {
  const { data } = await above.gql<{
    cameras: { nodes: { id: string; code: string; status: string; statusReason: string | null }[] };
  }>(leader, "{ cameras(first: 100) { nodes { id code status statusReason } } }");
  return data.cameras.nodes.map(({ code, status, statusReason }) => [code, status, statusReason].filter(Boolean).join(" "));
};
const caughtUp = () => expect.poll(async () => (await child())?.state, { timeout: 10_000 }).toBe("CONNECTED");
const countsAbove = async () =>
  (
    await above.gql<{ ministry: { cameraCounts: Record<string, number> } }>(
      leader,
      "{ ministry { cameraCounts { total online offline unknown } } }",
    )
  ).data.ministry.cameraCounts;
const logOf = async (world: World, action: string) =>
  (await world.sql<{ details: Record<string, unknown> }>("select details from access_log where action = $1", [action])).map(
    ({ details }) => details,
  );

describe("a child that is linked", () => {
  test("is known above, and shows nothing before somebody there has said so", async () => {
    await caughtUp();
    expect(await child()).toMatchObject({ name: "Hub Bắc Giang", cameras: 0, unmatchedUnits: [] });
    expect(await parents()).toMatchObject([{ url: parentUrl, name: "Hub của Bộ", state: "CONNECTED", backlog: 0 }]);
    expect(await seenAbove()).toEqual([]);
    expect((await logOf(above, "link.connect")).length).toBeGreaterThan(0);
  });

  test("shares a facility with its cameras and their status, and nothing beside it", async () => {
    expect((await share(site.id, "STATUS")).errors).toEqual([]);
    await expect.poll(seenAbove, { timeout: 10_000 }).toEqual(["24-001-01 ONLINE", "24-001-02 OFFLINE UNREACHABLE"]);
    const everything = JSON.stringify(
      await Promise.all(
        ["camera", "org_unit", "area", "linked_unit", "linked_camera", "hub", "outbox"].map((table) =>
          above.sql(`select * from ${table}`),
        ),
      ),
    );
    for (const word of ["Kín", secret.id, hidden.id, "10.1.2.3", "bi-mat", "mat-khau"]) expect(everything).not.toContain(word);
    expect(await above.sql("select from camera_source")).toEqual([]);
    expect(await logOf(below, "link.share")).toEqual([{ parent: parentUrl, level: "STATUS" }]);
    await expect.poll(async () => (await logOf(above, "link.policy")).length).toBeGreaterThan(1);
  });

  test("puts what it shares below the parent's own province, of which it counts", async () => {
    const { data } = await above.gql<{ facility: { name: string; province: { id: string } } }>(
      leader,
      '{ facility(code: "24-001") { name province { id } } }',
    );
    expect(data.facility).toEqual({ name: "Khu cách ly số 1", province: { id: province.id } });
    expect(await countsAbove()).toEqual({ total: 2, online: 1, offline: 1, unknown: 0 });
  });

  test("tells each change as it happens, in order, to whoever watches above", async () => {
    const watching = await above.subscribe<{ cameraStatusChanged: { status: string; camera: { code: string } } }>(
      leader,
      "subscription { cameraStatusChanged { status camera { code } } }",
    );
    await watching.opened;
    await below.setStatus(gate, "OFFLINE");
    await below.setStatus(gate, "ONLINE");
    await below.setStatus(yard, "ONLINE");
    await below.setStatus(secret, "OFFLINE");
    await below.setStatus(yard, "DEGRADED");
    const told: string[] = [];
    while (told.length < 4) {
      const { cameraStatusChanged: one } = await watching.next();
      told.push(`${one.camera.code} ${one.status}`);
    }
    expect(told).toEqual(["24-001-01 OFFLINE", "24-001-01 ONLINE", "24-001-02 ONLINE", "24-001-02 DEGRADED"]);
    await watching.stop();
  });

  test("brings a new camera, what is changed of one, and takes away what is removed", async () => {
    const added = await below.camera({ facility: site, code: "24-001-03", name: "Hành lang" });
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-03 ONLINE");
    const manager = await below.person({ role: "admin", unit: ownProvince });
    const { data } = await below.gql<{ camera: { version: number } }>(
      manager,
      "query ($id: ID!) { camera(id: $id) { version } }",
      {
        id: added.id,
      },
    );
    const renamed = await below.gql(manager, "mutation ($input: UpdateCameraInput!) { updateCamera(input: $input) { id } }", {
      input: { id: added.id, version: data.camera.version, name: "Hành lang tầng 2" },
    });
    expect(renamed.errors).toEqual([]);
    const nameAbove = async () =>
      (
        await above.gql<{ camera: { name: string } | null }>(leader, "query ($id: ID!) { camera(id: $id) { name } }", {
          id: added.id,
        })
      ).data.camera?.name;
    await expect.poll(nameAbove, { timeout: 10_000 }).toBe("Hành lang tầng 2");
    expect((await below.gql(manager, "mutation ($id: ID!) { removeCamera(id: $id) }", { id: added.id })).errors).toEqual([]);
    await expect.poll(nameAbove, { timeout: 10_000 }).toBeUndefined();
  });

  test("is the only one that changes what is its own", async () => {
    const admin = await above.person({ role: "admin", unit: province });
    const there = await above.gql<{ facility: { id: string } }>(leader, '{ facility(code: "24-001") { id } }');
    const update = await above.gql(admin, "mutation ($input: UpdateCameraInput!) { updateCamera(input: $input) { id } }", {
      input: { id: gate.id, version: 1, name: "Tên khác" },
    });
    const remove = await above.gql(admin, "mutation ($id: ID!) { removeCamera(id: $id) }", { id: gate.id });
    const register = await above.gql(
      admin,
      "mutation ($input: RegisterCameraInput!) { registerCamera(input: $input) { id } }",
      {
        input: {
          facilityId: there.data.facility.id,
          code: "24-001-99",
          name: "Thêm",
          areaKind: "YARD",
          source: { address: "rtsp://10.1.2.3/stream" },
        },
      },
    );
    expect([codes(update), codes(remove), codes(register)]).toEqual([["FORBIDDEN"], ["FORBIDDEN"], ["FORBIDDEN"]]);
    expect(await seenAbove()).toContain("24-001-01 ONLINE");
    const { data } = await above.gql<{ camera: unknown }>(
      admin,
      "query ($id: ID!) { camera(id: $id) { linkedFrom viewerCan { view manage } } }",
      { id: gate.id },
    );
    expect(data.camera).toEqual({ linkedFrom: "Hub Bắc Giang", viewerCan: { view: false, manage: false } });
    const opened = await above.gql(leader, "mutation ($id: ID!) { openStream(cameraId: $id) { id } }", { id: gate.id });
    expect(codes(opened)).toEqual(["FORBIDDEN"]);
  });
});

describe("when the line is cut", () => {
  test("the child's cameras are unknown, and when it is back all that happened is told in order and they are true again", async () => {
    const watching = await above.subscribe<{
      cameraStatusChanged: { status: string; reason: string | null; camera: { code: string } };
    }>(leader, "subscription { cameraStatusChanged { status reason camera { code } } }");
    await watching.opened;
    wire.cut();
    await expect.poll(seenAbove, { timeout: 10_000 }).toEqual(["24-001-01 UNKNOWN LINK_DOWN", "24-001-02 UNKNOWN LINK_DOWN"]);
    expect(await child()).toMatchObject({ state: "DOWN" });
    expect(await countsAbove()).toMatchObject({ total: 2, unknown: 2 });
    await below.setStatus(gate, "OFFLINE");
    await below.setStatus(gate, "DEGRADED");
    wire.restore();
    await expect.poll(seenAbove, { timeout: 10_000 }).toEqual(["24-001-01 DEGRADED FROZEN", "24-001-02 DEGRADED FROZEN"]);
    await caughtUp();
    const told: string[] = [];
    while (told.length < 5) {
      const { cameraStatusChanged: one } = await watching.next();
      told.push([one.camera.code, one.status, one.reason].filter(Boolean).join(" "));
    }
    expect(told.slice(0, 2).toSorted()).toEqual(["24-001-01 UNKNOWN LINK_DOWN", "24-001-02 UNKNOWN LINK_DOWN"]);
    expect(told.slice(2)).toEqual(["24-001-01 OFFLINE UNREACHABLE", "24-001-01 DEGRADED FROZEN", "24-001-02 DEGRADED FROZEN"]);
    await watching.stop();
  });

  test("a silent line is as good as a cut one", async () => {
    await below.setStatus(gate, "ONLINE");
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-01 ONLINE");
    wire.hold();
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-01 UNKNOWN LINK_DOWN");
    wire.restore();
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-01 ONLINE");
    await caughtUp();
  });

  test("neither a child nor a parent that begins anew loses or doubles anything", async () => {
    const histories = async (world: World) =>
      (
        await world.sql<{ line: string }>(
          `select previous_status || ' ' || status as line from status_event where camera_id = $1
             and 'LINK_DOWN' not in (coalesce(reason::text, ''), coalesce(previous_reason::text, '')) order by seq`,
          [yard.id],
        )
      ).map(({ line }) => line);
    const before = [(await histories(above)).length, (await histories(below)).length];
    await below.closeHub(belowHub);
    await below.setStatus(yard, "ONLINE");
    belowHub = await startBelow();
    await below.setStatus(yard, "OFFLINE");
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-02 OFFLINE UNREACHABLE");

    const port = Number(new URL(aboveHub.origin).port);
    await above.closeHub(aboveHub);
    await below.setStatus(yard, "DEGRADED");
    aboveHub = await above.hub({ linkTimes: times, name: "Hub của Bộ", port });
    await below.setStatus(yard, "ONLINE");
    await expect.poll(seenAbove, { timeout: 15_000 }).toContain("24-001-02 ONLINE");
    await caughtUp();
    const news = (await histories(below)).slice(before[1]);
    expect(news).toHaveLength(4);
    // Of the first that happened after a cut the parent says from where it stood there.
    const there = (
      await above.sql<{ status: string }>(
        "select status from status_event where camera_id = $1 and status <> 'UNKNOWN' order by seq",
        [yard.id],
      )
    ).map(({ status }) => status);
    expect(there.slice(-4)).toEqual(["ONLINE", "OFFLINE", "DEGRADED", "ONLINE"]);
  });
});

describe("what is shared", () => {
  test("can be narrowed and widened while the link stands, at once", async () => {
    expect((await share(ownProvince.id, "STATUS")).errors).toEqual([]);
    await expect.poll(async () => (await seenAbove()).length, { timeout: 10_000 }).toBe(3);
    expect((await share(ownProvince.id, null)).errors).toEqual([]);
    await expect
      .poll(async () => (await seenAbove()).map((line) => line.slice(0, 9)), { timeout: 10_000 })
      .toEqual(["24-001-01", "24-001-02"]);
    expect(await above.sql("select from camera where name = 'Camera Kín'")).toEqual([]);
  });

  test("is for whoever runs the system there to say, and of a parent that there is", async () => {
    const admin = await below.person({ role: "admin", unit: ownProvince });
    expect(codes(await share(hidden.id, "STATUS", admin))).toEqual(["FORBIDDEN"]);
    expect(codes(await share(hidden.id, "STATUS", keeperBelow, "https://elsewhere.example"))).toEqual(["NOT_FOUND"]);
    expect(codes(await share(randomUUID(), "STATUS"))).toEqual(["NOT_FOUND"]);
    expect(codes(await share(hidden.id, null))).toEqual(["NOT_FOUND"]);
    expect(codes(await children(leader))).toEqual(["FORBIDDEN"]);
    expect(codes(await below.gql(admin, "{ parentHubs { url } }"))).toEqual(["FORBIDDEN"]);
  });

  test("of a unit that the parent does not know is said to be so, and placed once somebody says what it is", async () => {
    const odd = await below.facility({ province: await below.province({ code: "77", name: "Tỉnh Lạ" }), code: "77-001" });
    await below.camera({ facility: odd, code: "77-001-01" });
    expect((await share(odd.id, "STATUS")).errors).toEqual([]);
    await expect
      .poll(async () => (await child()).unmatchedUnits.map(({ code, fault }) => `${code} ${fault}`), { timeout: 10_000 })
      .toEqual(["77 NOT_FOUND", "77-001 NOT_FOUND"]);
    await expect.poll(async () => (await child()).unplacedCameras, { timeout: 10_000 }).toBe(1);
    const own = await above.facility({ province, code: "24-077" });
    const { id, unmatchedUnits } = await child();
    const match = (asker: Person, unitId: string) =>
      above.gql(
        asker,
        "mutation ($hub: ID!, $remote: ID!, $unit: ID!) { matchLinkedUnit(hubId: $hub, remoteId: $remote, unitId: $unit) }",
        {
          hub: id,
          remote: unmatchedUnits.find(({ code }) => code === "77-001")!.remoteId,
          unit: unitId,
        },
      );
    expect(codes(await match(leader, own.id))).toEqual(["FORBIDDEN"]);
    expect(codes(await match(keeperAbove, province.id))).toEqual(["BAD_USER_INPUT"]);
    expect((await match(keeperAbove, own.id)).errors).toEqual([]);
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("77-001-01 ONLINE");
    expect((await share(odd.id, null)).errors).toEqual([]);
    await expect.poll(seenAbove, { timeout: 10_000 }).not.toContain("77-001-01 ONLINE");
  });
});

describe("a link is refused", () => {
  /** How it ends: the status of the upgrade, or the code with which it is closed. */
  const knock = (token: string | null, messages: readonly unknown[] = [], versions = ["camera-hub-link.v1"]) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${aboveHub.origin.replace("http", "ws")}/link`, versions, {
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
      });
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
      socket.on("open", () =>
        messages.forEach((message) => socket.send(typeof message === "string" ? message : JSON.stringify(message))),
      );
      socket.on("close", (code) => resolve(code));
      socket.on("error", () => undefined);
    });
  const hello = (id: string, below: readonly string[] = [id]) => ({
    type: "hello",
    hub: { id, name: "Lạ", version: "1" },
    below,
    head: 0,
  });

  test("to whoever has no right to it: nobody, a person, a tool that only reads", async () => {
    expect(await knock(null)).toBe(401);
    expect(await knock("no.token.at-all")).toBe(401);
    expect(await knock(await above.token(keeperAbove))).toBe(403);
    const reader = await above.person({ role: "tool", unit: province, permissions: ["camera:read"] });
    expect(await knock(await tokenAbove(reader))).toBe(403);
  });

  test("to a hub whose id is another account's, and to one that stands above itself", async () => {
    const stranger = await above.person({ role: "tool", unit: province, permissions: ["hub:link"], username: "hub-la" });
    expect(await knock(await tokenAbove(stranger), [hello((await child()).id)])).toBe(4409);
    const [self] = await above.sql<{ id: string }>("select id from hub where is_self");
    const fresh = randomUUID();
    expect(await knock(await tokenAbove(stranger), [hello(fresh, [fresh, self!.id])])).toBe(4409);
    expect(await knock(await tokenAbove(stranger), [hello(self!.id)])).toBe(4409);
  });

  test("to take what another child has told of, or to speak for a hub that stands behind another", async () => {
    const stranger = await above.person({ role: "tool", unit: province, permissions: ["hub:link"], username: "hub-cuop" });
    const [behind] = await above.sql<{ id: string }>(
      "insert into hub (name, via_hub_id) select 'Sau', id from hub where account_id = $1 returning id",
      [account.id],
    );
    expect(await knock(await tokenAbove(stranger), [hello(behind!.id)])).toBe(4409);
    const [before] = await above.sql<{ name: string; facility_id: string; origin_hub_id: string }>(
      "select name, facility_id, origin_hub_id from camera where id = $1",
      [gate.id],
    );
    const id = randomUUID();
    const at = "2026-06-05T03:00:00.000Z";
    const [provinceId, facilityId] = [randomUUID(), randomUUID()];
    const unit = { latitude: null, longitude: null, stageReason: null, validFrom: "2021-01-01", originId: id };
    const camera = {
      code: "24-001-50",
      name: "Cướp",
      area: { kind: "YARD", name: "Sân" },
      facilityId,
      operatorCode: null,
      stage: "CONNECTED",
      stageReason: null,
      stageSince: at,
      status: "ONLINE",
      reason: null,
      since: at,
      lastProbedAt: at,
      video: null,
      createdAt: at,
      updatedAt: at,
      isLive: true,
    };
    const said = knock(await tokenAbove(stranger), [
      hello(id),
      { type: "snapshot", seq: 1, policy: 1, hubs: [{ id: before!.origin_hub_id, name: "Giả", version: "1" }] },
      {
        type: "rows",
        nr: 1,
        units: [
          { ...unit, id: provinceId, kind: "PROVINCE", code: "24", name: "x", shortName: "x", provinceId: null, stage: null },
          {
            ...unit,
            id: facilityId,
            kind: "FACILITY",
            code: "24-055",
            name: "x",
            shortName: "x",
            provinceId,
            stage: "CONNECTED",
          },
        ],
        cameras: [
          { ...camera, id: gate.id, originId: before!.origin_hub_id },
          { ...camera, id: yard.id, originId: id },
          { ...camera, id: randomUUID(), code: "24-055-01", originId: id },
        ],
      },
      { type: "snapshot-end", nr: 2 },
      { type: "changes", after: 1, upTo: 2, items: [{ kind: "removed", cameraId: gate.id }], hubs: [] },
      {
        type: "changes",
        after: 2,
        upTo: 3,
        items: [{ kind: "status", cameraId: gate.id, status: "OFFLINE", reason: "UNREACHABLE", at }],
        hubs: [],
      },
      { type: "withdraw", facilityIds: [before!.facility_id] },
      { type: "current", seq: 3 },
    ]);
    const taken = () => above.sql("select state, cursor_seq from hub_link where hub_id = $1", [id]);
    await expect.poll(taken, { timeout: 10_000 }).toEqual([{ state: "CONNECTED", cursor_seq: "3" }]);
    // It is silent from now on, and given up.
    expect(await said).toBe(4408);
    expect(await above.sql("select from linked_camera where via_hub_id = $1", [id])).toHaveLength(1);
    expect(await above.sql("select name, facility_id, origin_hub_id from camera where id = $1", [gate.id])).toEqual([before]);
    expect(await above.sql("select name from camera where id = $1", [yard.id])).toEqual([{ name: "Sân" }]);
    expect(await above.sql("select name from hub where id = $1", [before!.origin_hub_id])).toEqual([{ name: "Hub Bắc Giang" }]);
    expect(await seenAbove()).toContain("24-001-01 ONLINE");
  });

  test("when the two speak no common version, or one says what is none of it", async () => {
    const stranger = await above.person({ role: "tool", unit: province, permissions: ["hub:link"], username: "hub-cu" });
    expect(await knock(await tokenAbove(stranger), [], ["camera-hub-link.v0"])).toBe(1006);
    for (const message of ["no json", { type: "beat", head: 0 }, { type: "hello" }, { ...hello(randomUUID()), head: -1 }]) {
      expect([message, await knock(await tokenAbove(stranger), [message])]).toEqual([message, 4400]);
    }
  });

  test("to one whose grant has ended, while it stands", async () => {
    await caughtUp();
    await above.sql("update access_grant set ended_at = $2, ended_by = $3, end_reason = 'Hết' where person_id = $1", [
      account.id,
      above.clock.now(),
      keeperAbove.id,
    ]);
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-02 UNKNOWN LINK_DOWN");
    await above.grant(account, { role: "tool", unit: province, permissions: ["hub:link"] });
    await below.closeHub(belowHub);
    belowHub = await startBelow();
    await expect.poll(seenAbove, { timeout: 10_000 }).toContain("24-001-02 ONLINE");
  });

  test("to speak of a province that is not the account's", async () => {
    const far = await above.province({ code: "30" });
    const [own] = [await below.province({ code: "30" })];
    const there = await below.facility({ province: own, code: "30-001" });
    await below.camera({ facility: there, code: "30-001-01" });
    expect((await share(there.id, "STATUS")).errors).toEqual([]);
    await expect
      .poll(async () => (await child()).unmatchedUnits.map(({ code, fault }) => `${code} ${fault}`), { timeout: 10_000 })
      .toContain("30-001 OUT_OF_SCOPE");
    expect(await above.sql("select from camera where province_id = $1", [far.id])).toEqual([]);
  });
});

describe("the database", () => {
  const as = async (login: "hub_app" | "hub_job", text: string, values: readonly unknown[]) => {
    const { url, appPassword, jobPassword } = above.database;
    const password = login === "hub_app" ? appPassword : jobPassword;
    const client = new pg.Client({ connectionString: Object.assign(new URL(url), { username: login, password }).href });
    await client.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('hub.country', 'on', true), begin_change()");
      return await client.query(text, [...values]);
    } finally {
      await client.end();
    }
  };

  test("lets the API write nothing of another hub's, and the link nothing of this hub's own", async () => {
    await expect(as("hub_app", "update camera set name = 'x' where id = $1", [gate.id])).rejects.toThrow(/another hub's/);
    await expect(as("hub_app", "delete from camera where id = $1", [gate.id])).rejects.toThrow(/another hub's/);
    const own = await above.camera({ facility: await above.facility({ province, code: "24-090" }) });
    await expect(as("hub_job", "delete from camera where id = $1", [own.id])).rejects.toThrow(/this hub's own/);
    const rename = as("hub_job", "update org_unit set name = 'x' where id = $1", [own.facility.id]);
    await expect(rename).rejects.toThrow(/this hub's own/);
    const made = as(
      "hub_job",
      `insert into org_unit (kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
       select 'FACILITY', '24-091', 'x', 'x', $1, $1, uuidv7(), 'REGISTERED', '2021-01-01'`,
      [province.id],
    );
    await expect(made).rejects.toThrow(/this hub's own/);
    const stolen = as("hub_job", "update camera set origin_hub_id = (select id from hub where is_self) where id = $1", [
      gate.id,
    ]);
    await expect(stolen).rejects.toThrow(/does not change/);
  });
});
