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

const settings = readSettings(process.env);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const world = generateWorld({ firstStart: new Date() });
const clips = await preparePictures({ ...settings, world, log: say });
mkdirSync(settings.stateDir, { recursive: true });
chmodSync(settings.stateDir, 0o700);
const states = new StateFile(join(settings.stateDir, "cameras.json"));
const cameras = demoCamerasOf(world);
const server = await startDemoRtspServer({
  port: settings.port,
  cameras: cameras.map((camera) => ({ ...camera, state: states.get(camera.code) })),
  clips,
});
const control = new CameraControl(
  server,
  cameras.map(({ facts }) => facts),
  states,
);
await control.listen(settings.stateDir);
// Whoever waits for the cameras may wait for this address: no camera is there, so that no pulled plug can hide it.
const gateway = createServer((socket) => socket.destroy());
gateway.listen({ host: gatewayAddress, port: settings.port }, () => {
  say(`ready: ${cameras.length} demo cameras on port ${settings.port}`);
});

let ending = false;
const end = (): void => {
  if (ending) return;
  ending = true;
  gateway.close();
  void Promise.all([control.close(), server.close()]).then(() => process.exit(0));
};
process.on("SIGTERM", end);
process.on("SIGINT", end);
