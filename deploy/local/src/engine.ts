import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { engineCacheName, engineModuleDir } from "../parts.mjs";
import { cached } from "./cache.ts";
import { type LaunchOptions, ProcessFailedError, RunningProcess, runToEnd } from "./process.ts";

const startTimeoutMs = 60_000;

export interface EngineBuildOptions {
  cacheDir: string;
  /** A go2rtc somebody already has; null: built from the pinned module. */
  given: string | null;
  /** Told when it is not in the cache yet. */
  onBuild?: () => void;
  onLine?: (line: string) => void;
  registry?: LaunchOptions["registry"];
  signal?: AbortSignal;
}

/** Brings the media engine into the cache, or finds it there. Returns the program's path. */
export async function prepareEngine(options: EngineBuildOptions): Promise<string> {
  if (options.given !== null) return options.given;
  const folder = await cached(options.cacheDir, engineCacheName(), async (draft) => {
    options.onBuild?.();
    await runToEnd({
      name: "engine-build",
      command: "go",
      args: [
        "build",
        "-trimpath",
        "-buildvcs=false",
        "-ldflags=-s -w",
        "-o",
        join(draft, "go2rtc"),
        "github.com/AlexxIT/go2rtc",
      ],
      cwd: engineModuleDir,
      // GOTOOLCHAIN=auto: an older Go fetches the one that go.mod asks for (Debian's packages switch that off).
      env: { ...process.env, CGO_ENABLED: "0", GOTOOLCHAIN: "auto", GOFLAGS: "-mod=readonly" },
      ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
      ...(options.registry === undefined ? {} : { registry: options.registry }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  });
  return join(folder, "go2rtc");
}

export interface EngineOptions {
  binary: string;
  /** Folder of its settings file, written anew at each start: camera addresses of an earlier run are forgotten. */
  dataDir: string;
  /** Loopback port of its API. */
  port: number;
  webrtcPort: number;
  /** Whether WebRTC answers beyond loopback. */
  webrtcPublic: boolean;
  username: string;
  password: string;
  onLine?: (line: string) => void;
  registry?: LaunchOptions["registry"];
  signal?: AbortSignal;
}

export interface RunningEngine {
  readonly process: RunningProcess;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the media engine on loopback with only the modules the hub uses, and waits until its API answers. */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const settingsFile = join(options.dataDir, "go2rtc.yaml");
  writeFileSync(settingsFile, JSON.stringify(engineSettings(options), null, 2), { mode: 0o600 });
  const running = new RunningProcess({
    name: "engine",
    command: options.binary,
    args: ["-config", settingsFile],
    cwd: options.dataDir,
    redact: withoutAddresses,
    stopGraceMs: 5_000,
    ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    ...(options.registry === undefined ? {} : { registry: options.registry }),
  });
  const url = `http://127.0.0.1:${options.port}`;
  const authorization = `Basic ${Buffer.from(`${options.username}:${options.password}`).toString("base64")}`;
  await ready(running, `${url}/api/streams`, authorization, options.signal);
  return { process: running, url, stop: () => running.stop() };
}

/**
 * Settings of go2rtc (JSON is YAML). Left out are the modules that run programs (`exec`, `ffmpeg`, `echo`), read files or
 * open further ports, and the API's own settings, restart and log pages.
 */
export function engineSettings(options: Omit<EngineOptions, "binary" | "dataDir">): object {
  const webrtc = options.webrtcPublic ? `:${options.webrtcPort}` : `127.0.0.1:${options.webrtcPort}`;
  return {
    app: { modules: ["api", "ws", "rtsp", "webrtc", "mp4"] },
    api: {
      listen: `127.0.0.1:${options.port}`,
      username: options.username,
      password: options.password,
      local_auth: true,
      allow_paths: ["/api", "/api/streams", "/api/ws", "/api/webrtc", "/api/stream.mp4", "/api/frame.mp4"],
    },
    rtsp: { listen: "" },
    webrtc: {
      listen: webrtc,
      ...(options.webrtcPublic ? {} : { candidates: [webrtc] }),
      // No outside server is asked for our address: the portal works on a closed network.
      ice_servers: [],
    },
    log: { level: "warn", format: "text", output: "stdout" },
  };
}

/** A line of the engine's log without addresses, which hold cameras' passwords. */
export function withoutAddresses(line: string): string {
  return line
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "[address]")
    .replaceAll(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, "[address]");
}

async function ready(
  running: RunningProcess,
  url: string,
  authorization: string,
  abort: AbortSignal | undefined,
): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && abort?.aborted !== true) {
    if (running.exit !== null) throw new ProcessFailedError(running.name, running.exit, running.tail);
    try {
      const response = await fetch(url, { headers: { authorization }, signal: AbortSignal.timeout(2_000) });
      if (response.ok) return;
      if (response.status === 401) throw new Error("The engine's port answers to another password: another engine runs there");
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("The engine's port")) throw error;
    }
    await delay(50);
  }
  await running.stop();
  throw new Error("The media engine did not answer in time");
}
