import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { startGstCamera, type GstCamera } from "./support/gst-camera.ts";
import { startMediaHub, type MediaHub } from "./support/media-hub.ts";
import { countDecodedFrames, eventually, probe, Viewer } from "./support/viewer.ts";

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

const country = { provinceId: null, facilityId: null };
let engine: TestEngine;
let camera: GstCamera;
let hub: MediaHub;

beforeAll(async () => {
  engine = await startTestEngine();
  camera = await startGstCamera("admin", "p@ss-w0rd");
  hub = await startMediaHub(engine.engine, { lingerMs: 300 });
});

afterAll(async () => {
  await hub?.close();
  await camera?.stop();
  await engine?.stop();
});

describe("a camera by gst-rtsp-server", () => {
  it("plays over the socket and by HLS, its sound left out", async () => {
    const id = await hub.addCamera("gst", camera.urlWithSound);
    const { mseUrl, hlsUrl } = await hub.open(hub.people.add("gst", "leader", country), id);
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(40);
    expect(socket.said[0]?.message["mime"]).toMatch(/^video\/mp4; codecs="avc1\.[0-9A-F]{6}"$/);
    expect(await probe(hlsUrl)).toMatchObject({ codec: "h264", width: 640, height: 360 });
    socket.close();
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(40);
  });

  it("that is held silent stalls within 3 s, and returns within 5 s", async () => {
    const id = await hub.addCamera("held", camera.url);
    const socket = new Viewer((await hub.open(hub.people.add("held", "leader", country), id)).mseUrl);
    await socket.untilFrames(10);
    const heldAt = performance.now();
    camera.hold();
    await socket.until((viewer) => viewer.heard("stalled") !== null);
    expect((socket.heard("stalled") ?? 0) - heldAt).toBeLessThan(3000);
    await eventually(() => hub.seen.some(({ cameraId, fact }) => cameraId === id && fact.kind !== "picture"), 2500);
    expect(performance.now() - heldAt).toBeLessThan(5000);
    const releasedAt = performance.now();
    camera.release();
    await socket.until((viewer) => viewer.heard("resumed") !== null);
    expect((socket.heard("resumed") ?? 0) - releasedAt).toBeLessThan(5000);
    socket.close();
  });
});
