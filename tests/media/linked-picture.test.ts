import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { startDemoRtspServer, type DemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { codes } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { Wire } from "../support/wire.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, Province, World } from "../support/world.ts";
import { encodeClip } from "./support/clip.ts";
import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { countDecodedFrames, eventually, Viewer } from "./support/viewer.ts";

// Pictures over links: an operator's hub below a province's below the ministry's, each with a database of its own. Whoever
// watches above is checked there, then by the policy of the hub that has the camera; both write down who it was (R9).

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const times = { beatMs: 100, silenceMs: 1_500, graceMs: 300 };
const picture = "/link/picture";

let engine: TestEngine;
let cameras: DemoRtspServer;
let ministry: World;
let province: World;
let operator: World;
let ministryHub: TestHub;
/** From the province up to the ministry, and from the operator up to the province. */
let wire: Wire;
let lower: Wire;
let leader: Person;
let keeper: Person;
let unitAbove: Province;
let site: Facility;
let far: Facility;
let gate: Camera;
let yard: Camera;
let mast: Camera;

beforeAll(async () => {
  engine = await startTestEngine();
  cameras = await startDemoRtspServer({
    port: 0,
    clips: [await encodeClip("moving")],
    cameras: ["gate", "yard", "mast"].map((code, index) => ({
      code,
      address: `127.64.50.${index + 1}`,
      username: "camera",
      password: "s3cret",
      clip: "moving",
      fault: null,
    })),
  });
  [ministry, province, operator] = await Promise.all([createWorld(), createWorld(), createWorld()]);
  const network = { engine: engine.engine, cameraNetworks: ["gate", "yard", "mast"].map(networkOf).join(",") };

  unitAbove = await ministry.province({ code: "24", name: "Tỉnh Bắc Giang" });
  leader = await ministry.person({ role: "leader" });
  const account = await ministry.person({ role: "tool", unit: unitAbove, permissions: ["hub:link"] });
  ministryHub = await ministry.hub({ ...network, linkTimes: times, name: "Hub của Bộ" });
  wire = await Wire.to(new URL(ministryHub.origin));

  const unit = await province.province({ code: "24", name: "Bắc Giang" });
  site = await province.facility({ province: unit, code: "24-001", name: "Khu cách ly số 1" });
  gate = await province.camera({ facility: site, code: "24-001-01", address: cameras.urlOf("gate") });
  yard = await province.camera({ facility: site, code: "24-001-02", address: cameras.urlOf("yard") });
  keeper = await province.person({ role: "telecom" });
  const carrier = await province.person({ role: "tool", unit, permissions: ["hub:link"] });
  const provinceHub = await province.hub({
    ...network,
    linkTimes: times,
    name: "Hub Bắc Giang",
    parents: [{ url: wire.url, token: () => tokenOf(ministry, account) }],
  });
  lower = await Wire.to(new URL(provinceHub.origin));

  const below = await operator.province({ code: "24" });
  far = await operator.facility({ province: below, code: "24-009", name: "Khu của nhà mạng" });
  mast = await operator.camera({ facility: far, code: "24-009-01", address: cameras.urlOf("mast") });
  const engineer = await operator.person({ role: "telecom" });
  await operator.hub({
    ...network,
    linkTimes: times,
    name: "Hub nhà mạng",
    parents: [{ url: lower.url, token: () => tokenOf(province, carrier) }],
  });

  await share(province, keeper, wire, unit.id, "LIVE");
  await share(operator, engineer, lower, far.id, "LIVE");
  for (const { id } of [gate, yard, mast]) await eventually(() => mayView(leader, id), 30_000);
});

afterAll(async () => {
  await operator?.close();
  await province?.close();
  await ministry?.close();
  await wire?.close();
  await lower?.close();
  await cameras?.close();
  await engine?.stop();
});

/** The one address and port of a demo camera. */
function networkOf(code: string): string {
  const { hostname, port } = new URL(cameras.urlOf(code).replace("rtsp:", "http:"));
  return `${hostname}/32:${port}`;
}

const tokenOf = async (world: World, tool: Person) => ({
  value: await world.token(tool, { clientId: tool.username, sessionId: null }),
  expiresIn: 300,
});

async function share(world: World, by: Person, to: Wire, unitId: string, level: "STATUS" | "LIVE" | null): Promise<void> {
  await eventually(async () => {
    const { errors } = await world.gql(
      by,
      "mutation ($parent: ID!, $unit: ID!, $level: ShareLevel) { shareWithParent(parent: $parent, unitId: $unit, level: $level) { url } }",
      { parent: to.url.origin, unit: unitId, level },
    );
    return errors.length === 0;
  }, 30_000);
}

async function mayView(person: Person, id: string): Promise<boolean> {
  const { data } = await ministry.gql<{ camera: { viewerCan: { view: boolean } } | null }>(
    person,
    "query ($id: ID!) { camera(id: $id) { viewerCan { view } } }",
    { id },
  );
  return data.camera?.viewerCan.view === true;
}

interface Opened {
  openStream: { id: string; mseUrl: string };
}
const open = (person: Person, id: string) =>
  ministry.gql<Opened>(person, "mutation ($id: ID!) { openStream(cameraId: $id) { id mseUrl } }", { id });

interface Watching {
  readonly viewer: Viewer;
  /** Ends the view, as a page does that is left. */
  leave(): Promise<void>;
}

async function watch(person: Person, id: string): Promise<Watching> {
  const { data, errors } = await open(person, id);
  expect(errors).toEqual([]);
  const { id: session, mseUrl } = data.openStream;
  const viewer = new Viewer(mseUrl);
  return {
    viewer,
    async leave() {
      viewer.close();
      await ministry.gql(person, "mutation ($id: ID!) { closeStream(sessionId: $id) }", { id: session });
    },
  };
}

interface Line extends Record<string, unknown> {
  action: string;
  actor_name: string | null;
  grant_id: string | null;
  code: string | null;
  details: Record<string, unknown>;
}
const log = (world: World, cameraId: string) =>
  world.sql<Line>(
    "select action, actor_name, grant_id, code, details from access_log where target_id = $1 and action like 'stream.%' order by id",
    [cameraId],
  );
const closings = async (world: World, cameraId: string) =>
  (await log(world, cameraId)).filter(({ action }) => action === "stream.close").map(({ details }) => details["reason"]);

/** Nothing of the camera comes over the line any more. */
const isQuiet = () => eventually(() => wire.count(picture) === 0);

describe("a picture from the hub below", () => {
  test("plays above, brought once however many watch, and by nobody's wish it is not brought", async () => {
    const first = await watch(leader, gate.id);
    await first.viewer.untilFrames(20);
    const guard = await ministry.person({ role: "viewer", unit: unitAbove });
    const second = await watch(guard, gate.id);
    await second.viewer.untilFrames(5);
    expect(wire.count(picture)).toBe(1);
    expect(await engine.streams()).toHaveLength(1);
    expect(await countDecodedFrames(first.viewer.bytes)).toBeGreaterThanOrEqual(20);
    await first.leave();
    const seen = second.viewer.pieces.length;
    await second.viewer.untilFrames(seen + 10);
    await second.leave();
    await isQuiet();
  });

  test("is written down in both logs: who watched, for which unit, by which grant", async () => {
    const [above, below] = [await log(ministry, gate.id), await log(province, gate.id)];
    const names = [leader.username];
    for (const [line, theirs] of [
      [above[0]!, below[0]!],
      [above[1]!, below[1]!],
    ] as const) {
      expect(theirs).toMatchObject({ action: "stream.open", actor_name: line.actor_name, grant_id: null });
      expect(theirs.details).toMatchObject({
        hub: "Hub của Bộ",
        view: line.details["view"],
        unit: line.details["unit"],
        grant: line.grant_id,
        kind: "person",
      });
    }
    expect(above[0]).toMatchObject({ actor_name: names[0] });
    expect(above[0]!.grant_id).not.toBeNull();
    expect(above[1]!.details["unit"]).toBe("Tỉnh Bắc Giang");
    expect(await closings(province, gate.id)).toEqual(["closed", "closed"]);
  });

  test("comes through a hub between, whose log and the last one's name him too", async () => {
    const { viewer, leave } = await watch(leader, mast.id);
    await viewer.untilFrames(10);
    expect([wire.count(picture), lower.count(picture)]).toEqual([1, 1]);
    await leave();
    await isQuiet();
    await eventually(() => lower.count(picture) === 0);
    const [between, last] = [await log(province, mast.id), await log(operator, mast.id)];
    expect(between[0]!.details).toMatchObject({ hub: "Hub của Bộ", viewer: leader.id });
    expect(last[0]).toMatchObject({ action: "stream.open", actor_name: leader.username });
    expect(last[0]!.details).toMatchObject({ hub: "Hub của Bộ", via: "Hub Bắc Giang", viewer: leader.id });
    await eventually(async () => (await closings(operator, mast.id)).length === 1);
  });

  test("is refused to whoever may not watch there: another province's, one without the right, one for whom it is absent", async () => {
    const elsewhere = await ministry.person({ role: "viewer", unit: await ministry.province({ code: "30" }) });
    const auditor = await ministry.person({ role: "auditor", unit: unitAbove });
    expect(codes(await open(elsewhere, gate.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await open(auditor, gate.id))).toEqual(["FORBIDDEN"]);
    const asked = (await log(province, gate.id)).map(({ actor_name }) => actor_name);
    expect(asked).not.toContain(elsewhere.username);
    expect(asked).not.toContain(auditor.username);
  });

  test("holds up no change of a status when its line does not keep up", async () => {
    const { viewer, leave } = await watch(leader, gate.id);
    await viewer.untilFrames(5);
    const changes = await ministry.subscribe<{ cameraStatusChanged: { status: string } }>(
      leader,
      "subscription { cameraStatusChanged { status } }",
    );
    await changes.opened;
    wire.hold(picture);
    await viewer.until(({ said }) => said.some(({ message }) => message.type === "stalled"));
    for (const status of ["DEGRADED", "ONLINE"]) {
      await province.setStatus(yard, status);
      expect((await changes.next()).cameraStatusChanged.status).toBe(status);
    }
    await changes.stop();
    wire.restore();
    const seen = viewer.pieces.length;
    await viewer.untilFrames(seen + 10);
    await leave();
    await isQuiet();
  });
});

describe("while somebody watches", () => {
  beforeEach(async () => {
    await share(province, keeper, wire, site.id, "LIVE");
    for (const { id } of [gate, yard]) await eventually(() => mayView(leader, id));
  });

  test("the line is cut: he hears it, and when it is back the same view plays on, written down anew below", async () => {
    const { viewer, leave } = await watch(leader, yard.id);
    await viewer.untilFrames(5);
    wire.cut();
    await viewer.until(({ said }) => said.some(({ message }) => message["reason"] === "hub-link"));
    await eventually(async () => (await closings(province, yard.id)).at(-1) === "link-cut");
    expect(codes(await open(leader, yard.id))).toEqual(["CAMERA_OFFLINE"]);
    const seen = viewer.pieces.length;
    wire.restore();
    await viewer.untilFrames(seen + 10);
    expect(viewer.closeCode).toBeNull();
    const opened = (await log(province, yard.id)).filter(({ action }) => action === "stream.open");
    expect(new Set(opened.map(({ details }) => details["view"])).size).toBe(1);
    expect(opened).toHaveLength(2);
    await leave();
    await isQuiet();
  });

  test("his right ends above: it is over for both hubs", async () => {
    const guard = await ministry.person({ role: "viewer", unit: unitAbove });
    const { viewer } = await watch(guard, gate.id);
    await viewer.untilFrames(5);
    await ministry.sql("update access_grant set ended_at = $2, ended_by = $3, end_reason = 'Hết' where person_id = $1", [
      guard.id,
      ministry.clock.now(),
      leader.id,
    ]);
    await viewer.until(({ closeCode }) => closeCode !== null);
    expect(viewer.closeCode).toBe(4403);
    await isQuiet();
    await eventually(async () => (await closings(province, gate.id)).at(-1) === "right-ended");
  });

  test("what is shared is narrowed below: it is over at once, and he may not come back", async () => {
    const { viewer } = await watch(leader, gate.id);
    await viewer.untilFrames(5);
    await share(province, keeper, wire, site.id, "STATUS");
    await viewer.until(({ closeCode }) => closeCode !== null);
    expect([viewer.closeCode, viewer.closeReason]).toEqual([4403, "not-shared"]);
    await isQuiet();
    await eventually(async () => (await closings(province, gate.id)).at(-1) === "not-shared");
    await eventually(async () => (await closings(ministry, gate.id)).at(-1) === "not-shared");
    await eventually(async () => !(await mayView(leader, gate.id)));
    expect(codes(await open(leader, gate.id))).toEqual(["FORBIDDEN"]);
    await share(province, keeper, wire, site.id, "LIVE");
    await eventually(() => mayView(leader, gate.id));
    const again = await watch(leader, gate.id);
    await again.viewer.untilFrames(2);
    await again.leave();
  });

  test("the camera is removed where it is: it is gone above as well", async () => {
    const added = await province.camera({ facility: site, address: cameras.urlOf("yard") });
    await eventually(() => mayView(leader, added.id));
    const { viewer } = await watch(leader, added.id);
    await viewer.untilFrames(5);
    const manager = await province.person({ role: "manager", unit: site });
    const { errors } = await province.gql(manager, "mutation ($id: ID!) { removeCamera(id: $id) }", { id: added.id });
    expect(errors).toEqual([]);
    await viewer.until(({ closeCode }) => closeCode !== null);
    expect(viewer.closeCode).toBe(4410);
  });
});

describe("whoever brings a picture", () => {
  const refusal = (headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${ministryHub.origin.replace("http", "ws")}${picture}`, { headers });
      socket.on("error", () => undefined);
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
      socket.on("open", () => resolve(101));
    });

  test("is nobody who was not asked: without a key, with a made-up one, with a person's token", async () => {
    expect(await refusal({})).toBe(401);
    expect(await refusal({ authorization: `Bearer ${"A".repeat(43)}` })).toBe(401);
    expect(await refusal({ authorization: `Bearer ${await ministry.token(leader)}` })).toBe(401);
  });
});
