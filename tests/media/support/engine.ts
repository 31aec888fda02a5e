import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import { freePort } from "../../support/run/port.ts";

/** A go2rtc of its own for a test, on loopback. */
export interface TestEngine {
  readonly engine: Go2rtcEngine;
  readonly url: string;
  /** Everything it has printed. */
  readonly output: () => string;
  /** Streams it holds now, as its own API names them. */
  streams(): Promise<string[]>;
  stop(): Promise<void>;
  /** Starts again on the same port after `stop`. */
  start(): Promise<void>;
}

/** @throws Error when TEST_ENGINE_BIN names no go2rtc */
export async function startTestEngine(): Promise<TestEngine> {
  const binary = process.env["TEST_ENGINE_BIN"];
  if (binary === undefined) throw new Error("TEST_ENGINE_BIN must name a go2rtc binary.");
  const port = await freePort();
  const username = "hub";
  const password = randomBytes(12).toString("hex");
  const url = `http://127.0.0.1:${port}`;
  const engine = new Go2rtcEngine({ url, username, password });
  const config = {
    api: { listen: `127.0.0.1:${port}`, username, password, local_auth: true },
    rtsp: { listen: "" },
    webrtc: { listen: "" },
    srtp: { listen: "" },
    log: { level: "error", streams: "disabled", rtsp: "disabled" },
  };
  let child: ChildProcess | null = null;
  let printed = "";
  const start = async () => {
    const started = spawn(binary, ["-config", JSON.stringify(config)], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [started.stdout, started.stderr]) stream.on("data", (data: Buffer) => (printed += data.toString()));
    child = started;
    while (!(await engine.isHealthy())) {
      if (started.exitCode !== null) throw new Error(`go2rtc ended: ${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await start();
  return {
    engine,
    url,
    output: () => printed,
    async streams() {
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
      const answer = await fetch(`${url}/api/streams`, { headers: { authorization } });
      return Object.keys((await answer.json()) as object);
    },
    start,
    async stop() {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGKILL");
      await ended;
    },
  };
}
