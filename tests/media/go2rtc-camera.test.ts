import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GoingClock } from "../support/clock.ts";
import type { Subscription } from "../support/graphql.ts";
import { createWorld, worldStart, type Facility, type Person, type World } from "../support/world.ts";
import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { startGo2rtcCamera, type Go2rtcCamera } from "./support/go2rtc-camera.ts";
import { countDecodedFrames, probe, Viewer } from "./support/viewer.ts";

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

// A go2rtc as a camera, the whole hub before it: what a facility's manager registers is found by the prober, watched through
// the engine (another go2rtc), and missed when it is gone.

interface Change {
  cameraStatusChanged: { status: string; reason: string | null; camera: { id: string } };
}
interface Tested {
  testCameraSource: { outcome: string; video: { codec: string; width: number } | null };
}

let engine: TestEngine;
let camera: Go2rtcCamera;
let world: World;
let facility: Facility;
let manager: Person;
let changes: Subscription<Change>;
let id = "";

beforeAll(async () => {
  [engine, camera] = await Promise.all([startTestEngine(), startGo2rtcCamera("admin", "p@ss-w0rd")]);
  world = await createWorld(new GoingClock(worldStart));
  facility = await world.facility();
  manager = await world.person({ role: "manager", unit: facility });
  await world.hub({ engine: engine.engine, probing: true, cameraNetworks: `${camera.host}/32:${camera.port}` });
  changes = await world.subscribe<Change>(
    manager,
    "subscription { cameraStatusChanged { status reason camera { id } } }",
    {},
    { expiresIn: 3_600 },
  );
  await changes.opened;
});

afterAll(async () => {
  await changes?.stop();
  await world?.close();
  await camera?.stop();
  await engine?.stop();
});

const source = (password = camera.password) => ({ address: camera.address, username: camera.username, password });

async function test(password?: string): Promise<Tested["testCameraSource"]> {
  const { data } = await world.gql<Tested>(
    manager,
    `mutation ($facilityId: ID!, $source: CameraSourceInput!) {
       testCameraSource(facilityId: $facilityId, source: $source) { outcome video { codec width } } }`,
    { facilityId: facility.id, source: source(password) },
  );
  return data.testCameraSource;
}

async function open(): Promise<{ mseUrl: string; hlsUrl: string }> {
  const { data } = await world.gql<{ openStream: { mseUrl: string; hlsUrl: string } }>(
    manager,
    "mutation ($id: ID!) { openStream(cameraId: $id) { mseUrl hlsUrl } }",
    { id },
  );
  return data.openStream;
}

describe("a camera played by go2rtc", () => {
  it("shows its picture to the right account alone", async ({ skip }) => {
    expect(await test()).toEqual({ outcome: "PICTURE", video: { codec: "H264", width: 640 } });
    skip(!camera.guarded, "go2rtc asks nobody on loopback for an account, and this machine has no other address");
    expect(await test("guess")).toEqual({ outcome: "AUTH_REJECTED", video: null });
  });

  it("is online once it is registered", async () => {
    const { data, errors } = await world.gql<{ registerCamera: { id: string } }>(
      manager,
      "mutation ($input: RegisterCameraInput!) { registerCamera(input: $input) { id } }",
      { input: { facilityId: facility.id, code: `${facility.code}-01`, name: "Sân", areaKind: "YARD", source: source() } },
    );
    expect(errors).toEqual([]);
    id = data.registerCamera.id;
    const online = { status: "ONLINE", reason: null, camera: { id } };
    expect((await changes.next(15_000)).cameraStatusChanged).toEqual(online);
  });

  it("is watched over the socket, each picture of it whole", async () => {
    const socket = new Viewer((await open()).mseUrl);
    await socket.untilFrames(1);
    expect(socket.said[0]?.message["mime"]).toMatch(/^video\/mp4; codecs="avc1\.[0-9A-F]{6}"$/);
    // Longer than its film: what is looped plays on.
    await socket.untilFrames(75);
    socket.close();
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(75);
  });

  it("is watched by HLS, with nothing but the address", async () => {
    const found = await probe((await open()).hlsUrl);
    expect(found).toMatchObject({ codec: "h264", width: 640, height: 360 });
    expect(found.packets).toBeGreaterThan(20);
  });

  it("is offline when its process is killed", async () => {
    const killedAt = performance.now();
    await camera.stop();
    const offline = { status: "OFFLINE", reason: "UNREACHABLE", camera: { id } };
    expect((await changes.next(15_000)).cameraStatusChanged).toEqual(offline);
    expect(performance.now() - killedAt).toBeLessThan(10_000);
  });
});
