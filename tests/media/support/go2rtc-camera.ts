import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";

import { freePort } from "../../support/run/port.ts";
import { encodeMovingPicture } from "./clip.ts";

/** An IP camera played by a go2rtc: a process of its own, which knows nothing of the hub's engine. */
export interface Go2rtcCamera {
  /** Where it answers; its account is told apart, as the form asks for it. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** Whether it asks for the account: go2rtc lets loopback in without. */
  readonly guarded: boolean;
  /** Pulls its plug. */
  stop(): Promise<void>;
}

/** @throws Error when TEST_ENGINE_BIN names no go2rtc */
export async function startGo2rtcCamera(username: string, password: string): Promise<Go2rtcCamera> {
  const binary = process.env["TEST_ENGINE_BIN"];
  if (binary === undefined) throw new Error("TEST_ENGINE_BIN must name a go2rtc binary.");
  const folder = await mkdtemp(join(tmpdir(), "hub-go2rtc-camera-"));
  const film = join(folder, "film.mp4");
  await encodeMovingPicture(film);
  const outside = ownAddress();
  const host = outside ?? "127.0.0.1";
  const port = await freePort();
  const ffmpeg = process.env["FFMPEG_BIN"] ?? "ffmpeg";
  const settings = {
    app: { modules: ["rtsp", "exec"] },
    rtsp: { listen: `${host}:${port}`, username, password },
    // The film runs, over and over, while somebody looks; a pipe that breaks ends it with its camera.
    streams: { yard: `exec:${ffmpeg} -v error -re -stream_loop -1 -i ${film} -c copy -f mpegts -` },
    log: { level: "info", format: "text", output: "stdout" },
  };
  const child = spawn(binary, ["-config", JSON.stringify(settings)], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      printed += data.toString();
      if (printed.includes("[rtsp] listen")) resolve();
    });
    child.once("exit", () => reject(new Error(`go2rtc did not start: ${printed}`)));
  });
  return {
    address: `rtsp://${host}:${port}/yard`,
    host,
    port,
    username,
    password,
    guarded: outside !== null,
    async stop() {
      child.kill("SIGKILL");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** This machine's own IPv4 address in its network; null where it has none but loopback. */
function ownAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}
