import { createServer, type AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { startDemoRtspServer, type DemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import type { Clip } from "@camera-hub/deploy/demo/src/rtsp-server/clip.ts";
import { encodeClip } from "./support/clip.ts";
import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { startMediaHub, type MediaHub } from "./support/media-hub.ts";
import { countDecodedFrames, eventually, probe, Viewer } from "./support/viewer.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const country = { provinceId: null, facilityId: null };
const secret = "s3cret-of-the-camera";

let engine: TestEngine;
let cameras: DemoRtspServer;
let hub: MediaHub;
const ids = new Map<string, string>();
const idOf = (code: string) => ids.get(code) ?? "";

beforeAll(async () => {
  engine = await startTestEngine();
  const moving = await encodeClip("moving");
  const faults = { deaf: "SILENT_HOST", still: "FREEZES", sound: "AUDIO_ONLY" } as const;
  const codes = ["watched", "unnamed", "shared", "plugged", "frozen", "hls", "restart", ...Object.keys(faults)];
  cameras = await startDemoRtspServer({
    port: 0,
    clips: [moving, withoutFormat(moving, "unnamed")],
    cameras: codes.map((code, index) => ({
      code,
      address: `127.64.47.${index + 1}`,
      username: "camera",
      password: secret,
      clip: code === "unnamed" ? "unnamed" : "moving",
      fault: faults[code as keyof typeof faults] ?? null,
    })),
  });
  hub = await startMediaHub(engine.engine, { lingerMs: 400 });
  for (const code of codes) ids.set(code, await hub.addCamera(code, cameras.urlOf(code)));
});

afterAll(async () => {
  await hub?.close();
  await cameras?.close();
  await engine?.stop();
});

/** The same pictures from a camera that says nothing about their format beforehand. */
function withoutFormat(clip: Clip, id: string): Clip {
  return { ...clip, id, mediaDescription: clip.mediaDescription.filter((line) => !line.startsWith("a=fmtp")) };
}

function lastFact(code: string) {
  return hub.seen.findLast(({ cameraId }) => cameraId === idOf(code))?.fact.kind;
}

describe("a live picture", () => {
  it("plays over the socket from a key frame on, cold", async () => {
    const viewer = hub.people.add("plays", "leader", country);
    const { mseUrl } = await hub.open(viewer, idOf("watched"));
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(45);
    socket.close();
    expect(socket.said[0]?.message).toEqual({ type: "init", mime: 'video/mp4; codecs="avc1.42C016"' });
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(45);
  });

  it("is described by itself where the camera does not describe it", async () => {
    const socket = new Viewer((await hub.open(hub.people.add("unnamed", "leader", country), idOf("unnamed"))).mseUrl);
    await socket.untilFrames(10);
    socket.close();
    expect(socket.said[0]?.message).toEqual({ type: "init", mime: 'video/mp4; codecs="avc1.42C016"' });
    expect(hub.seen.findLast(({ cameraId }) => cameraId === idOf("unnamed"))?.fact).toMatchObject({ width: 640, height: 360 });
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(10);
  });

  it("plays in an HLS player with nothing but its address", async () => {
    const tool = hub.people.add("hls", "tool", country, "tool");
    const { hlsUrl, id } = await hub.open(tool, idOf("hls"));
    expect(await probe(hlsUrl)).toMatchObject({ codec: "h264", width: 640, height: 360 });
    hub.streams.sessions.close(tool, id);
  });

  it("is pulled once however many watch, and not when nobody does", async () => {
    const viewer = hub.people.add("many", "leader", country);
    await eventually(() => cameras.viewerCount === 0);
    const sockets = await Promise.all(
      Array.from({ length: 8 }, async () => new Viewer((await hub.open(viewer, idOf("shared"))).mseUrl)),
    );
    await Promise.all(sockets.map((socket) => socket.untilFrames(10)));
    expect(cameras.viewerCount).toBe(1);
    // A newcomer begins at the last key frame instead of waiting for the next.
    const late = new Viewer((await hub.open(viewer, idOf("shared"))).mseUrl);
    await late.untilFrames(1);
    expect(await countDecodedFrames(late.bytes)).toBeGreaterThanOrEqual(1);
    for (const socket of [...sockets, late]) socket.close();
    await eventually(() => cameras.viewerCount === 0);
    await eventually(async () => (await engine.streams()).length === 0);
  });

  it("says that it stalled when the plug is pulled, and comes back by itself", async () => {
    const { mseUrl } = await hub.open(hub.people.add("plug", "leader", country), idOf("plugged"));
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(5);
    expect(lastFact("plugged")).toBe("picture");
    const pulled = performance.now();
    await cameras.setState("plugged", "unplugged");
    await socket.until((viewer) => viewer.heard("stalled") !== null);
    expect((socket.heard("stalled") ?? 0) - pulled).toBeLessThan(3000);
    await eventually(() => lastFact("plugged") === "unreachable", 3000);
    expect(hub.watched.has(idOf("plugged"))).toBe(true);

    const seenBefore = socket.pieces.length;
    const returned = performance.now();
    await cameras.setState("plugged", "plugged");
    await socket.until((viewer) => viewer.heard("resumed") !== null);
    expect((socket.heard("resumed") ?? 0) - returned).toBeLessThan(5000);
    await socket.until((viewer) => viewer.pieces.length > seenBefore + 20);
    expect(hub.watched.has(idOf("plugged"))).toBe(false);
    expect(lastFact("plugged")).toBe("picture");
    expect(socket.said.map(({ message }) => message.type)).toEqual(["init", "stalled", "stalled", "resumed", "init"]);
    socket.close();
    // One time line across the interruption: a decoder takes it as one film.
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(25);
  });

  it("tells a camera that freezes from one that is gone", async () => {
    const { mseUrl } = await hub.open(hub.people.add("freeze", "leader", country), idOf("frozen"));
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(5);
    const frozenAt = performance.now();
    await cameras.setState("frozen", "frozen");
    await eventually(() => lastFact("frozen") === "frozen", 5000);
    expect(performance.now() - frozenAt).toBeLessThan(4000);
    await cameras.setState("frozen", "plugged");
    await socket.until((viewer) => viewer.heard("resumed") !== null, 8000);
    socket.close();
  });

  it("says why there is none", async () => {
    const viewer = hub.people.add("none", "leader", country);
    const socket = new Viewer((await hub.open(viewer, idOf("sound"))).mseUrl);
    await socket.until((heard) => heard.said.some(({ message }) => message["reason"] === "no-video"));
    expect(lastFact("sound")).toBe("no-video");
    socket.close();

    const wrong = await hub.addCamera("wrong", cameras.urlOf("shared").replace(secret, "guess"));
    const refused = new Viewer((await hub.open(viewer, wrong)).mseUrl);
    await refused.until((heard) => heard.said.some(({ message }) => message["reason"] === "auth-rejected"));
    expect(hub.seen.findLast(({ cameraId }) => cameraId === wrong)?.fact.kind).toBe("auth-rejected");
    refused.close();

    const silent = new Viewer((await hub.open(viewer, idOf("deaf"))).mseUrl);
    await silent.until((heard) => heard.said.some(({ message }) => message["reason"] === "unreachable"));
    silent.close();
  });

  it("is not fetched from where a camera leads the engine instead of answering", async () => {
    const elsewhere = cameras.urlOf("watched");
    const camera = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", () => socket.write(`RTSP/1.0 302 Found\r\nCSeq: 1\r\nLocation: ${elsewhere}\r\n\r\n`));
    });
    await new Promise<void>((resolve) => camera.listen(0, "127.0.0.1", resolve));
    const { port } = camera.address() as AddressInfo;
    const leading = await hub.addCamera("leading", `rtsp://127.0.0.1:${port}/stream`);
    const socket = new Viewer((await hub.open(hub.people.add("led", "leader", country), leading)).mseUrl);
    await socket.until((heard) => heard.said.some(({ message }) => message["reason"] === "unreachable"));
    expect(socket.pieces).toEqual([]);
    socket.close();
    camera.close();
  });

  it("survives a restart of the engine", async () => {
    const { mseUrl } = await hub.open(hub.people.add("engine", "leader", country), idOf("restart"));
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(5);
    await engine.stop();
    await socket.until((viewer) => viewer.heard("stalled") !== null);
    await engine.start();
    await socket.until((viewer) => viewer.heard("resumed") !== null);
    const before = socket.pieces.length;
    await socket.until((viewer) => viewer.pieces.length > before + 10);
    socket.close();
    expect(await countDecodedFrames(socket.bytes)).toBeGreaterThanOrEqual(15);
  });

  it("keeps where cameras are, and their passwords, to itself", async () => {
    const everything = hub.log() + engine.output();
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain("127.64.47.");
    expect(everything).not.toContain("rtsp://");
  });
});
