// The demo's cameras as a process: draws their pictures if need be, plays them until SIGTERM or SIGINT.
import { chmodSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { CameraControl } from "./control/camera-control.ts";
import { StateFile } from "./control/state-file.ts";
import { demoCamerasOf } from "./demo-cameras.ts";
import { preparePictures } from "./prepare.ts";
import { startDemoRtspServer } from "./rtsp-server/server.ts";
import { readSettings } from "./settings.ts";
import { gatewayAddress, generateWorld } from "./world.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => ending.abort());

try {
  await run();
} catch (error) {
  if (!ending.signal.aborted) throw error;
}

async function run(): Promise<void> {
  const { port, stateDir, ...drawing } = readSettings(process.env);
  const world = generateWorld({ firstStart: new Date() });
  const clips = await preparePictures({ ...drawing, world, log: say, signal: ending.signal });
  mkdirSync(stateDir, { recursive: true });
  chmodSync(stateDir, 0o700);
  const states = new StateFile(join(stateDir, "cameras.json"));
  const cameras = demoCamerasOf(world);
  const stated = cameras.map((camera) => ({ ...camera, state: states.get(camera.code) }));
  const server = await startDemoRtspServer({ port, cameras: stated, clips });
  const facts = cameras.map((camera) => camera.facts);
  const control = new CameraControl(server, facts, states);
  await control.listen(stateDir);
  // So that one can tell from outside whether the port is taken.
  const gateway = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    gateway.once("error", reject);
    gateway.listen({ host: gatewayAddress, port }, resolve);
  });
  say(`ready: ${cameras.length} demo cameras on port ${port}`);
  if (!ending.signal.aborted) await new Promise((resolve) => ending.signal.addEventListener("abort", resolve));
  gateway.close();
  await Promise.all([control.close(), server.close()]);
}
