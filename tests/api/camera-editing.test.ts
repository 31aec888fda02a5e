import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { TestHub } from "../support/hub.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

let world: World;
let hub: TestHub;
let east: Facility;
let west: Facility;
let elsewhere: Facility;
let manager: Person;
let admin: Person;
let guard: Person;
let leader: Person;

/** The hub's own address on the network, as the composition root finds it. */
const ownAddress = "10.9.8.7";
const secrets = { username: "camera-user", password: "s3cret-Pa55" };
const address = "rtsp://192.168.7.5/stream";

beforeAll(async () => {
  world = await createWorld();
  const bacGiang = await world.province({ code: "24" });
  const haiDuong = await world.province({ code: "30" });
  east = await world.facility({ province: bacGiang });
  west = await world.facility({ province: bacGiang });
  elsewhere = await world.facility({ province: haiDuong });
  manager = await world.person({ role: "manager", unit: east, username: "manager" });
  admin = await world.person({ role: "admin", unit: bacGiang });
  guard = await world.person({ role: "viewer", unit: east, username: "guard" });
  leader = await world.person({ role: "leader" });
  hub = await world.hub({ own: { addresses: [ownAddress], ports: [4000, 5499] } });
});
afterAll(() => world.close());

interface Made {
  id: string;
  code: string;
  name: string;
  version: number;
  stage: string;
  status: string;
  statusReason: string | null;
  area: { name: string; kind: string };
}
const fields = "id code name version stage status statusReason area { name kind }";
const registerCamera = `mutation ($input: RegisterCameraInput!) { registerCamera(input: $input) { ${fields} } }`;
const updateCamera = `mutation ($input: UpdateCameraInput!) { updateCamera(input: $input) { ${fields} } }`;
const removeCamera = "mutation ($id: ID!) { removeCamera(id: $id) }";
const testCameraSource = `mutation ($facilityId: ID!, $source: CameraSourceInput!) {
  testCameraSource(facilityId: $facilityId, source: $source) { outcome elapsedMs } }`;

let count = 0;
function input(facility: Facility, change: object = {}): Record<string, unknown> {
  count += 1;
  return {
    facilityId: facility.id,
    code: `${facility.code}-${count}`,
    name: `Camera ${count}`,
    areaKind: "YARD",
    source: { address, ...secrets },
    ...change,
  };
}

const register = (person: Person, facility: Facility, change: object = {}) =>
  world.gql<{ registerCamera: Made }>(person, registerCamera, { input: input(facility, change) });

async function registered(facility = east): Promise<Made> {
  const { data, errors } = await register(manager, facility);
  expect(errors).toEqual([]);
  return data.registerCamera;
}

const counted = async (facility: Facility) =>
  (await world.sql<{ n: number }>("select count(*)::int as n from camera where facility_id = $1", [facility.id]))[0]!.n;

describe("registerCamera", () => {
  test("makes a camera that is to be probed, in an area that is made when new", async () => {
    const { data } = await register(manager, east, { code: "24-001-90", name: "  Cổng   Đông ", areaName: "Sân nhà A" });
    expect(data.registerCamera).toMatchObject({
      code: "24-001-90",
      name: "Cổng Đông",
      version: 1,
      stage: "CONNECTING",
      status: "UNKNOWN",
      statusReason: "PROBE_STALE",
      area: {
        name: "Sân nhà A",
        kind: "YARD",
      },
    });
    const again = await register(manager, east, { areaName: "Sân nhà A" });
    expect(again.errors).toEqual([]);
    const areas = await world.sql("select id from area where facility_id = $1 and name = 'Sân nhà A'", [east.id]);
    expect(areas).toHaveLength(1);
  });

  test("stands in the list and in the counters at once", async () => {
    const before = await counted(east);
    await registered();
    const { data } = await world.gql<{ facility: { cameras: { totalCount: number } } }>(
      guard,
      `{ facility(code: "${east.code}") { cameras { totalCount } } }`,
    );
    expect(await counted(east)).toBe(before + 1);
    await expect.poll(async () => (await counters()).total).toBe(before + 1);
    expect(data.facility.cameras.totalCount).toBeGreaterThan(0);

    async function counters() {
      const answer = await world.gql<{ facility: { cameraCounts: { total: number } } }>(
        guard,
        `{ facility(code: "${east.code}") { cameraCounts { total } } }`,
      );
      return answer.data.facility.cameraCounts;
    }
  });

  test("is for the facility's manager and the province's admin, not for who only looks", async () => {
    expect((await register(admin, west)).errors).toEqual([]);
    for (const person of [guard, leader]) expect(codes(await register(person, east))).toEqual(["FORBIDDEN"]);
  });

  test("knows nothing of a facility outside the asker's scope", async () => {
    for (const [person, facility] of [
      [manager, west],
      [manager, elsewhere],
      [admin, elsewhere],
    ] as const) {
      const before = await counted(facility);
      expect(codes(await register(person, facility))).toEqual(["NOT_FOUND"]);
      expect(await counted(facility)).toBe(before);
    }
    const nowhere = { ...east, id: "0190a8a0-0000-7000-8000-000000000000" };
    expect(codes(await register(manager, nowhere))).toEqual(["NOT_FOUND"]);
    expect(codes(await register(manager, { ...east, id: east.province.id }))).toEqual(["NOT_FOUND"]);
  });

  test("refuses a code that is taken with CONFLICT and keeps nothing", async () => {
    const { code } = await registered();
    const before = await counted(east);
    const answer = await register(manager, east, { code });
    expect([codes(answer), answer.errors[0]!.extensions["field"]]).toEqual([["CONFLICT"], "code"]);
    expect(await counted(east)).toBe(before);
  });

  test.each([
    ["another facility's code", { code: "24-002-01" }, "code"],
    ["a code of wrong letters", { code: "24-001-đ" }, "code"],
    ["the bare code of the facility", { code: "24-001-" }, "code"],
    ["no name", { name: " " }, "name"],
    ["a name with control characters", { name: "a\u0007b" }, "name"],
    ["too long a name", { name: "a".repeat(201) }, "name"],
    ["too long a name of an area", { areaName: "a".repeat(201) }, "areaName"],
  ])("refuses %s", async (_name, change, field) => {
    const answer = await register(manager, east, change);
    expect([codes(answer), answer.errors[0]!.extensions["field"]]).toEqual([["BAD_USER_INPUT"], field]);
  });

  test("cannot express a camera in a bath (guideline 4403)", async () => {
    const answer = await register(manager, east, { areaKind: "BATH" });
    expect([answer.status, codes(answer)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });
});

const forbiddenAddresses = [
  ["a program", "exec:ls -la"],
  ["a file", "file:///etc/passwd"],
  ["ffmpeg's words", "ffmpeg:rtsp://192.168.7.5/x#video=h264"],
  ["plain HTTP", "http://192.168.7.5/video"],
  ["no scheme", "192.168.7.5/stream"],
  ["loopback", "rtsp://127.0.0.1/x"],
  ["loopback by name", "rtsp://localhost/x"],
  ["loopback in IPv6", "rtsp://[::1]/x"],
  ["loopback inside IPv6", "rtsp://[::ffff:127.0.0.1]/x"],
  ["loopback in disguise", "rtsp://2130706433/x"],
  ["this machine's every address", "rtsp://0.0.0.0/x"],
  ["a cloud's metadata service", "rtsp://169.254.169.254/latest/meta-data"],
  ["the hub's own port", `rtsp://${ownAddress}:4000/graphql`],
  ["the hub's own database", `rtsp://${ownAddress}:5499/`],
  ["a mail server", "rtsp://192.168.7.5:25/x"],
  ["multicast", "rtsp://239.1.2.3/x"],
  ["another command behind the path", "rtsp://192.168.7.5/x#exec:ls"],
  ["a line break", "rtsp://192.168.7.5/x\r\nDESCRIBE"],
  ["nothing", ""],
  ["too much", `rtsp://192.168.7.5/${"a".repeat(3_000)}`],
] as const;

describe("addresses", () => {
  test.each(forbiddenAddresses)("of %s are refused, in register, update and test alike", async (_name, bad) => {
    const camera = shared;
    const source = { address: bad, ...secrets };
    const answers = [
      await register(manager, east, { source }),
      await world.gql(manager, updateCamera, { input: { id: camera.id, version: camera.version, source } }),
      await world.gql(manager, testCameraSource, { facilityId: east.id, source }),
    ];
    for (const answer of answers) {
      expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
      // Not even what was typed: an address holds a place nobody should learn from an error.
      if (bad.length > 4) expect(answer.text).not.toContain(bad);
      expect(answer.text).not.toContain(secrets.password);
    }
  });

  let shared: Made;
  beforeAll(async () => {
    shared = await registered();
  });
});

describe("testCameraSource", () => {
  test("tries an address without keeping it", async () => {
    const before = await counted(east);
    // TEST-NET-like private address on which nothing answers; the connection is refused or times out within its limit.
    const answer = await world.gql<{ testCameraSource: { outcome: string; elapsedMs: number } }>(manager, testCameraSource, {
      facilityId: east.id,
      source: { address: `rtsp://${ownAddress}:9/x`.replace(":9/", ":8554/"), ...secrets },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data.testCameraSource.outcome).toBe("UNREACHABLE");
    expect(answer.data.testCameraSource.elapsedMs).toBeLessThanOrEqual(10_500);
    expect(await counted(east)).toBe(before);
  });

  test("is not for who may not manage, and knows no facility elsewhere", async () => {
    const source = { address, ...secrets };
    expect(codes(await world.gql(guard, testCameraSource, { facilityId: east.id, source }))).toEqual(["FORBIDDEN"]);
    expect(codes(await world.gql(manager, testCameraSource, { facilityId: elsewhere.id, source }))).toEqual(["NOT_FOUND"]);
  });
});

describe("updateCamera", () => {
  const update = (person: Person, given: object) => world.gql<{ updateCamera: Made }>(person, updateCamera, { input: given });

  test("changes what is named and leaves the rest", async () => {
    const camera = await registered();
    const { data } = await update(manager, { id: camera.id, version: camera.version, name: "Cổng chính" });
    expect(data.updateCamera).toMatchObject({ name: "Cổng chính", code: camera.code, area: camera.area, version: 2 });
    const moved = await update(manager, { id: camera.id, version: 2, areaKind: "CORRIDOR" });
    expect(moved.data.updateCamera).toMatchObject({ name: "Cổng chính", area: { kind: "CORRIDOR", name: "Hành lang" } });
  });

  test("refuses what is based on an older version, and says CONFLICT", async () => {
    const camera = await registered();
    await update(manager, { id: camera.id, version: 1, name: "Một" });
    const late = await update(admin, { id: camera.id, version: 1, name: "Hai" });
    expect(codes(late)).toEqual(["CONFLICT"]);
    const rows = await world.sql("select name, version from camera where id = $1", [camera.id]);
    expect(rows).toEqual([{ name: "Một", version: 2 }]);
  });

  test("of two at the same moment lets one win", async () => {
    const camera = await registered();
    const answers = await Promise.all(
      ["Một", "Hai", "Ba", "Bốn"].map((name) => update(manager, { id: camera.id, version: 1, name })),
    );
    expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(["CONFLICT", "CONFLICT", "CONFLICT"]);
  });

  test("refuses a code that another camera has", async () => {
    const [one, two] = [await registered(), await registered()];
    expect(codes(await update(manager, { id: two.id, version: 1, code: one.code }))).toEqual(["CONFLICT"]);
  });

  test("is FORBIDDEN for who sees the camera and NOT_FOUND for who does not", async () => {
    const camera = await registered();
    const other = await world.camera({ facility: elsewhere });
    expect(codes(await update(guard, { id: camera.id, version: 1, name: "x" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await update(leader, { id: camera.id, version: 1, name: "x" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await update(manager, { id: other.id, version: 1, name: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await update(manager, { id: "x", version: 1, name: "x" }))).toEqual(["NOT_FOUND"]);
  });

  test("puts a camera that was not connected on the way to be probed when it gets an address", async () => {
    const camera = await world.camera({ facility: east, stage: "NOT_ELIGIBLE" });
    const { data } = await update(manager, { id: camera.id, version: 1, source: { address, ...secrets } });
    expect(data.updateCamera).toMatchObject({ stage: "CONNECTING", status: "UNKNOWN", statusReason: "PROBE_STALE" });
  });
});

describe("removeCamera", () => {
  const remove = (person: Person, camera: Pick<Camera, "id">) => world.gql(person, removeCamera, { id: camera.id });

  test("removes the camera and its address, and leaves its history and log lines", async () => {
    const camera = await world.camera({ facility: east, address });
    await world.setStatus(camera, "OFFLINE");
    expect((await remove(manager, camera)).data).toEqual({ removeCamera: true });
    expect(await world.sql("select id from camera where id = $1", [camera.id])).toEqual([]);
    expect(await world.sql("select camera_id from camera_source where camera_id = $1", [camera.id])).toEqual([]);
    expect(await world.sql("select camera_id from status_event where camera_id = $1", [camera.id])).toHaveLength(1);
    expect(codes(await remove(manager, camera))).toEqual(["NOT_FOUND"]);
  });

  test("is FORBIDDEN for who sees it only, NOT_FOUND elsewhere", async () => {
    const camera = await registered();
    const other = await world.camera({ facility: elsewhere });
    expect(codes(await remove(guard, camera))).toEqual(["FORBIDDEN"]);
    expect(codes(await remove(manager, other))).toEqual(["NOT_FOUND"]);
    expect(await world.sql("select id from camera where id = any($1)", [[camera.id, other.id]])).toHaveLength(2);
  });
});

describe("what a camera's address is sealed for", () => {
  test("no answer, log line or error ever holds it, nor the secrets", async () => {
    const camera = await registered();
    await world.gql(manager, updateCamera, {
      input: { id: camera.id, version: 1, source: { address: "rtsp://hidden-host.example/place", ...secrets } },
    });
    await world.gql(manager, updateCamera, {
      input: { id: camera.id, version: 9, source: { address: "rtsp://user:p4ss@192.168.7.6/place", ...secrets } },
    });
    const answer = await world.gql(manager, `query ($id: ID!) { camera(id: $id) { ${fields} video { codec } } }`, {
      id: camera.id,
    });
    const logged = await world.sql("select * from access_log");
    const outbox = await world.sql("select * from outbox");
    for (const text of [answer.text, hub.log(), JSON.stringify(logged), JSON.stringify(outbox)]) {
      for (const secret of [secrets.password, secrets.username, "192.168.7.5", "hidden-host", "p4ss"]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test("in the database it is not readable either", async () => {
    const { id } = await registered();
    const rows = await world.sql<{ sealed: Buffer }>("select sealed from camera_source where camera_id = $1", [id]);
    expect(rows[0]!.sealed.toString("latin1")).not.toMatch(/192\.168|s3cret|camera-user/);
  });
});

describe("the access log", () => {
  const lines = (cameraId: string) =>
    world.sql<{ action: string; outcome: string; code: string | null; actor_name: string }>(
      "select action, outcome, code, actor_name from access_log where target_id = $1 order by occurred_at, id",
      [cameraId],
    );

  test("says who did what to which camera, by whose leave, from where", async () => {
    const camera = await registered();
    await world.gql(manager, updateCamera, { input: { id: camera.id, version: 1, name: "Mới" } });
    await world.gql(manager, removeCamera, { id: camera.id });
    expect(await lines(camera.id)).toEqual(
      ["camera.register", "camera.update", "camera.remove"].map((action) => ({
        action,
        outcome: "ALLOWED",
        code: null,
        actor_name: "manager",
      })),
    );
    const [line] = await world.sql(
      `select actor_id, grant_id, province_id, facility_id, host(address) as address, occurred_at, request_id
       from access_log where target_id = $1 limit 1`,
      [camera.id],
    );
    const [grant] = await world.sql<{ id: string }>("select id from access_grant where person_id = $1", [manager.id]);
    expect(line).toMatchObject({
      actor_id: manager.id,
      grant_id: grant!.id,
      province_id: east.province.id,
      facility_id: east.id,
      address: "127.0.0.1",
      occurred_at: world.clock.now(),
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test("keeps what was refused as well", async () => {
    const camera = await registered();
    await world.gql(guard, removeCamera, { id: camera.id });
    expect((await lines(camera.id)).at(-1)).toEqual({
      action: "camera.remove",
      outcome: "REFUSED",
      code: "FORBIDDEN",
      actor_name: "guard",
    });
  });
});
