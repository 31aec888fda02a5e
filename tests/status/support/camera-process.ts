// One demo camera in a process of its own, which a test can stop with SIGSTOP. Arguments: address, port.
import { startDemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { syntheticClip } from "@camera-hub/deploy/demo/src/rtsp-server/synthetic-clip.ts";

const [address = "127.0.0.1", port = "0"] = process.argv.slice(2);
const camera = { code: "own", address, username: "u", password: "p", clip: "clip", fault: null };
const server = await startDemoRtspServer({ port: Number(port), clips: [syntheticClip("clip")], cameras: [camera] });
process.stdout.write(`${server.urlOf("own")}\n`);
process.once("disconnect", () => process.exit());
