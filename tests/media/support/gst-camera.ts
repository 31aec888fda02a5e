import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { freePort } from "../../support/run/port.ts";

const script = fileURLToPath(new URL("gst_camera.py", import.meta.url));

/** An IP camera by gst-rtsp-server in a process of its own. */
export interface GstCamera {
  readonly url: string;
  readonly urlWithSound: string;
  /** Holds the process: connections stay open and nothing answers. */
  hold(): void;
  release(): void;
  stop(): Promise<void>;
}

export async function startGstCamera(username: string, password: string): Promise<GstCamera> {
  const port = await freePort();
  // Debian's own Python, which Debian's bindings are for.
  const child = spawn("/usr/bin/python3", [script, String(port), username, password], { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data: Buffer) => (complaint += data.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", () => reject(new Error(`gst-rtsp-server did not start: ${complaint}`)));
  });
  const url = (path: string) => `rtsp://${username}:${password}@127.0.0.1:${port}${path}`;
  return {
    url: url("/h264"),
    urlWithSound: url("/h264pcma"),
    hold: () => void child.kill("SIGSTOP"),
    release: () => void child.kill("SIGCONT"),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
  };
}
