// Demo cameras in a process of their own, which a test can stop with SIGSTOP. Arguments: first address, port, how many;
// the others have the addresses behind it. Prints the address of each.
import { startDemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { syntheticClip } from "@camera-hub/deploy/demo/src/rtsp-server/synthetic-clip.ts";

const [first = "127.0.0.1", port = "0", count = "1"] = process.argv.slice(2);
const start = first.split(".").reduce((value, byte) => value * 256 + Number(byte), 0);
const cameras = Array.from({ length: Number(count) }, (_, nth) => {
  const value = start + nth;
  const address = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
  return { code: `camera-${nth}`, address, username: "u", password: "p", clip: "clip", fault: null };
});
const server = await startDemoRtspServer({ port: Number(port), clips: [syntheticClip("clip")], cameras });
process.stdout.write(`${server.codes.map((code) => server.urlOf(code)).join(" ")}\n`);
process.once("disconnect", () => process.exit());
