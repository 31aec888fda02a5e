import { connect, createServer, type Server, type Socket } from "node:net";

import { videoClip } from "@camera-hub/deploy/demo/src/rtsp-server/clip.ts";
import { type DemoRtspServer, startDemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { syntheticClip } from "@camera-hub/deploy/demo/src/rtsp-server/synthetic-clip.ts";
import type { Prober } from "@camera-hub/server/status/prober.ts";
import type { StatusChange } from "@camera-hub/server/status/status-change.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type GstCamera, startGstCamera } from "../media/support/gst-camera.ts";
import { freePort } from "../support/run/port.ts";
import {
  type CameraProcess,
  type DroppingRelay,
  startCameraProcess,
  startDroppingRelay,
} from "./support/separate-processes.ts";
import { makeStatusWorld, type StatusWorld } from "./support/status-world.ts";

// One world and one prober for all; every fact has a camera of its own, so they are waited for together.
const cameras = {
  pulled: null,
  silenced: null,
  frozen: null,
  edited: null,
  removed: null,
  vouched: null,
  deadHost: "DEAD_HOST",
  silentHost: "SILENT_HOST",
  freezes: "FREEZES",
  soundOnly: "AUDIO_ONLY",
  h265: null,
  relayed: null,
} as const;
type Code = keyof typeof cameras;

let world: StatusWorld;
let server: DemoRtspServer;
let prober: Prober;
let own: CameraProcess;
let relay: DroppingRelay;
let gst: GstCamera;
let hurried: HurriedCamera;

beforeAll(async () => {
  const port = await freePort();
  const addressOf = (at: number) => `127.64.45.${at + 1}`;
  const codes = Object.keys(cameras) as Code[];
  server = await startDemoRtspServer({
    port,
    clips: [syntheticClip("h264"), h265Clip()],
    cameras: codes.map((code, at) => ({
      code,
      fault: cameras[code],
      clip: code === "h265" ? "h265" : "h264",
      address: addressOf(at),
      username: "u",
      password: "p",
    })),
  });
  own = await startCameraProcess("127.64.46.1", port);
  relay = await startDroppingRelay(addressOf(codes.indexOf("relayed")), port);
  gst = await startGstCamera("admin", "p@ss-w0rd");
  hurried = await startHurriedCamera(addressOf(codes.indexOf("relayed")), port);
  world = await makeStatusWorld([port, relay.port, hurried.port, Number(new URL(gst.url).port)]);
  prober = world.makeProber();
  await prober.start();
});

afterAll(async () => {
  await prober?.stop();
  await world?.close();
  await Promise.all([server?.close(), own?.stop(), relay?.stop(), gst?.stop(), hurried?.stop()]);
});

async function online(url: string): Promise<string> {
  const id = await world.addCamera(url);
  expect(await world.next(id)).toMatchObject({ previousStatus: "UNKNOWN", status: "ONLINE", reason: null });
  return id;
}

/** Does something to a camera; answers the change that follows and after how many ms it was heard of. */
async function after(id: string, act: () => unknown): Promise<StatusChange & { ms: number }> {
  const started = performance.now();
  await act();
  const change = await world.next(id);
  return { ...change, ms: performance.now() - started };
}

const unreachable = { status: "OFFLINE", reason: "UNREACHABLE" };
const isOnline = { status: "ONLINE", reason: null };

describe.concurrent("the prober", { timeout: 90_000 }, () => {
  it("hears at once of a pulled plug, and soon of one put back", async () => {
    const id = await online(server.urlOf("pulled"));
    const pulled = await after(id, () => server.setState("pulled", "unplugged"));
    expect(pulled).toMatchObject({ previousStatus: "ONLINE", ...unreachable });
    expect(pulled.ms).toBeLessThan(3000);
    const back = await after(id, () => server.setState("pulled", "plugged"));
    expect(back).toMatchObject({ previousStatus: "OFFLINE", previousReason: "UNREACHABLE", ...isOnline });
    expect(back.ms).toBeLessThan(5000);

    const [row] = await world.sql(
      "select status, status_reason, status_since, video_codec, video_width from camera where id = $1",
      [id],
    );
    expect(row).toMatchObject({
      status: "ONLINE",
      status_reason: null,
      video_codec: "H264",
      status_since: back.occurredAt,
    });
    expect(row?.["video_width"]).toBeGreaterThan(0);
    const events = await world.sql("select seq, status from status_event where camera_id = $1 order by seq", [id]);
    const told = world.changes.filter(({ cameraId }) => cameraId === id);
    expect(events).toEqual(told.map(({ seq, status }) => ({ seq: String(seq), status })));
  });

  it("finds within fifteen seconds that a camera fell silent", async () => {
    const id = await online(own.urls[0] ?? "");
    const held = await after(id, () => own.hold());
    expect(held).toMatchObject(unreachable);
    expect(held.ms).toBeLessThan(15_000);
    expect(await after(id, () => own.release())).toMatchObject(isOnline);
  });

  it("finds within fifteen seconds that packets no longer arrive", async () => {
    const id = await online(`rtsp://u:p@127.0.0.1:${relay.port}/stream`);
    const dropped = await after(id, () => relay.drop());
    expect(dropped).toMatchObject(unreachable);
    expect(dropped.ms).toBeLessThan(15_000);
    expect(await after(id, () => relay.pass())).toMatchObject(isOnline);
  });

  it("finds sooner what somebody watches", async () => {
    const silenced = await online(server.urlOf("silenced"));
    const frozen = await online(server.urlOf("frozen"));
    const release = [silenced, frozen].map((id) => prober.watch(id));
    const found = await Promise.all([
      after(silenced, () => server.setState("silenced", "silent")),
      after(frozen, () => server.setState("frozen", "frozen")),
    ]);
    expect(found).toMatchObject([unreachable, { status: "DEGRADED", reason: "FROZEN" }]);
    for (const { ms } of found) expect(ms).toBeLessThan(7000);
    const back = await Promise.all([
      after(silenced, () => server.setState("silenced", "plugged")),
      after(frozen, () => server.setState("frozen", "plugged")),
    ]);
    expect(back).toMatchObject([isOnline, isOnline]);
    for (const stop of release) stop();
  });

  it.each([
    ["deadHost", unreachable],
    ["silentHost", unreachable],
    ["freezes", { status: "DEGRADED", reason: "FROZEN" }],
    ["soundOnly", { status: "OFFLINE", reason: "NO_VIDEO" }],
    ["h265", { status: "DEGRADED", reason: "UNSUPPORTED_CODEC" }],
  ] as const)("knows what is wrong: %s", async (code, standing) => {
    const id = await world.addCamera(server.urlOf(code));
    expect(await world.next(id)).toMatchObject({ previousReason: "PROBE_STALE", ...standing });
  });

  it("follows an edit at once", async () => {
    const id = await world.addCamera(server.urlOf("edited").replace("u:p@", "u:wrong@"));
    expect(await world.next(id)).toMatchObject({ status: "OFFLINE", reason: "AUTH_REJECTED" });
    const mended = await after(id, () => world.moveCamera(id, server.urlOf("edited")));
    expect(mended).toMatchObject({ previousReason: "AUTH_REJECTED", ...isOnline });
    expect(mended.ms).toBeLessThan(3000);
    expect(await after(id, () => world.moveCamera(id, "rtsp://127.0.0.1:1/"))).toMatchObject(unreachable);
  });

  it("lets go of a camera that is removed", async () => {
    const id = await online(server.urlOf("removed"));
    await world.removeCamera(id);
    // The next to be registered is looked at after the removal was heard of.
    await online(server.urlOf("removed"));
    await server.setState("removed", "unplugged");
    expect(world.changes.filter(({ cameraId }) => cameraId === id).length).toBe(1);
  });

  it("looks for itself at what a pull reports, and believes its pictures", async () => {
    const id = await online(server.urlOf("vouched"));
    prober.observe(id, { at: new Date(), kind: "frozen" });
    await server.setState("vouched", "frozen");
    prober.observe(id, { at: new Date(), kind: "frozen" });
    expect(await world.next(id)).toMatchObject({ status: "DEGRADED", reason: "FROZEN" });
    const picture = { kind: "picture", codec: "H264", width: 1280, height: 720 } as const;
    expect(await after(id, () => prober.observe(id, { at: new Date(), ...picture }))).toMatchObject(isOnline);
    expect(await after(id, () => server.setState("vouched", "unplugged"))).toMatchObject(unreachable);
  });

  it("watches over a camera of another make", async () => {
    const id = await online(gst.url);
    expect(await after(id, () => gst.stop())).toMatchObject(unreachable);
  });

  it("gets along with a camera that ends idle connections", async () => {
    const id = await online(`rtsp://u:p@127.0.0.1:${hurried.port}/stream`);
    await hurried.connections(6);
    expect(world.changes.filter(({ cameraId }) => cameraId === id)).toHaveLength(1);
    const gone = await after(id, () => hurried.stop());
    expect(gone).toMatchObject(unreachable);
    expect(gone.ms).toBeLessThan(6000);
  });
});

describe("a second prober", () => {
  it("takes over where the first ended, and tells nothing twice", async () => {
    const changes = world.changes.length;
    await prober.stop();
    prober = world.makeProber();
    await prober.start();
    await prober.firstRound;
    const told = world.changes.slice(changes).map(({ cameraId, status }) => ({ cameraId, status }));
    const rows = await world.sql("select id, status from camera");
    for (const { cameraId, status } of told) expect(rows).toContainEqual({ id: cameraId, status });
    const [wrong] = await world.sql(
      `select count(*)::int as n from camera c where status <> (
         select status from status_event e where e.camera_id = c.id order by seq desc limit 1)`,
    );
    expect(wrong).toEqual({ n: 0 });
  });
});

function h265Clip() {
  const parameterSets = [0x40, 0x42, 0x44].map((first) => Buffer.of(first, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const frame = Buffer.concat(parameterSets.map((set) => Buffer.concat([Buffer.of(0, 0, 0, 1), set])));
  return videoClip({ id: "h265", codec: "hevc", framesPerSecond: 10, parameterSets }, () => frame);
}

/** A way to a camera that ends each connection on which nothing was said for a second. */
interface HurriedCamera {
  readonly port: number;
  /** Resolves when so many more connections have been made. */
  connections(count: number): Promise<void>;
  stop(): Promise<void>;
}

async function startHurriedCamera(host: string, port: number): Promise<HurriedCamera> {
  const sockets = new Set<Socket>();
  let heard: () => void = () => undefined;
  const hurriedServer: Server = createServer((socket) => {
    heard();
    const target = connect(port, host);
    for (const each of [socket, target]) {
      sockets.add(each);
      each.on("error", () => undefined);
      each.on("close", () => sockets.delete(each));
    }
    socket.setTimeout(1000, () => socket.destroy());
    socket.pipe(target).pipe(socket);
  });
  await new Promise<void>((resolve) => hurriedServer.listen(0, "127.0.0.1", () => resolve()));
  const bound = hurriedServer.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : 0,
    async connections(count) {
      for (; count > 0; count--) await new Promise<void>((resolve) => (heard = resolve));
    },
    async stop() {
      if (!hurriedServer.listening) return;
      const closed = new Promise((resolve) => hurriedServer.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
