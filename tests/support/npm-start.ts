import { setPriority } from "node:os";
import { join } from "node:path";
import { projectDir } from "@camera-hub/deploy/local/parts.mjs";
import { isAlive, readRegistry } from "@camera-hub/deploy/local/processes.mjs";
import type { ProcessIdentity } from "@camera-hub/deploy/local/processes.mjs";
import { parseSettings, readEnvironment } from "@camera-hub/deploy/local/settings.mjs";
import { ProcessFailedError, RunningProcess } from "@camera-hub/deploy/local/src/process.ts";
import type { KeycloakPlace } from "./run/keycloak-place.ts";
import { freePort } from "./run/port.ts";

/** What others need to know of a running copy. */
export interface StackPlace {
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly demoRtspPort: number;
  /** Of this machine, where its webhooks may lead; nobody listens there unless a test does. */
  readonly webhookPort: number;
}

/** What only its own administrator knows of it. */
export interface OwnedStackPlace extends StackPlace {
  /** Keycloak's back channel. */
  readonly keycloakUrl: string;
}

export interface StartOptions {
  readonly host?: string;
  readonly keycloak?: KeycloakPlace;
}

/** Until the last word of `npm start`; the first time it draws pictures and builds the portal. */
const readyMs = 300_000;

/** `npm start` as a newcomer runs it, beside whatever runs already: other ports, a folder of its own. */
export class NpmStart {
  readonly place: OwnedStackPlace;
  readonly #environment: Readonly<Record<string, string>>;
  #process: RunningProcess | null = null;

  private constructor(place: OwnedStackPlace, environment: Readonly<Record<string, string>>) {
    this.place = place;
    this.#environment = environment;
  }

  /**
   * Chooses free ports; nothing runs yet.
   * @param host The name in the public address; anything but localhost comes with a certificate made on request.
   * @param keycloak One that runs already, in which it lays out its realm; absent: one of its own.
   */
  static async prepare(dataDir: string, { host = "localhost", keycloak: given }: StartOptions = {}): Promise<NpmStart> {
    const { settings, faults } = parseSettings(readEnvironment());
    if (settings === null) throw new Error(faults.join("\n"));
    const local = host === "localhost";
    const ports: string[] = [];
    while (ports.length < 8) {
      const port = String(await freePort());
      if (!ports.includes(port)) ports.push(port);
    }
    const [hub = "", postgres = "", keycloak = "", management = "", engine = "", webrtc = "", demo = "", webhook = ""] = ports;
    const place = {
      publicUrl: `${local ? "http" : "https"}://${host}:${hub}`,
      keycloakUrl: given?.url ?? `http://127.0.0.1:${keycloak}/auth`,
      dataDir,
      demoRtspPort: Number(demo),
      webhookPort: Number(webhook),
    };
    return new NpmStart(place, {
      // Whatever a `.env` says: everything embedded, but for what is given.
      DATABASE_URL: "",
      KEYCLOAK_URL: given?.url ?? "",
      KEYCLOAK_ADMIN_USERNAME: given?.admin.username ?? "",
      KEYCLOAK_ADMIN_PASSWORD: given?.admin.password ?? "",
      HUB_HOST: "",
      HUB_MODE: "demo",
      HUB_TLS: local ? "" : "self-signed",
      PUBLIC_URL: place.publicUrl,
      HUB_PORT: hub,
      HUB_DATA_DIR: dataDir,
      HUB_CACHE_DIR: settings.cacheDir,
      POSTGRES_PORT: postgres,
      KEYCLOAK_PORT: keycloak,
      KEYCLOAK_MANAGEMENT_PORT: management,
      ENGINE_PORT: engine,
      WEBRTC_PORT: webrtc,
      DEMO_RTSP_PORT: demo,
      HUB_WEBHOOK_NETWORKS: `public,127.0.0.1/32:${webhook}`,
    });
  }

  /**
   * Resolves when it says that it is ready.
   * @param nice How far it steps back for others (`nice(1)`); for good, since only root may take that back.
   * @returns how long that took, in ms
   */
  async start({ nice = 0 } = {}): Promise<number> {
    const startedAt = performance.now();
    const ready = Promise.withResolvers<void>();
    const running = new RunningProcess({
      name: "npm start",
      command: process.execPath,
      args: [join(projectDir, "deploy/local/start.mjs")],
      cwd: projectDir,
      stopGraceMs: 45_000,
      env: { ...process.env, ...this.#environment },
      onLine(line) {
        if (line.includes("Ready after")) ready.resolve();
      },
    });
    this.#process = running;
    if (nice > 0) setPriority(running.pid, nice);
    const late = () => ready.reject(new Error(`npm start was not ready in time:\n${running.tail.join("\n")}`));
    const timer = setTimeout(late, readyMs);
    void running.exited.then((exit) => ready.reject(new ProcessFailedError("npm start", exit, running.tail)));
    try {
      await ready.promise;
    } finally {
      clearTimeout(timer);
    }
    return performance.now() - startedAt;
  }

  /** Every process that belongs to it now: supervisor and parts. */
  processes(): readonly ProcessIdentity[] {
    const registry = readRegistry(this.place.dataDir);
    return [...(registry?.supervisor ? [registry.supervisor] : []), ...(registry?.children ?? [])].filter(isAlive);
  }

  /** The last lines it printed. */
  get tail(): readonly string[] {
    return this.#process?.tail ?? [];
  }

  /** Signals the process that was started, as a terminal or a service manager does, and waits for its end. */
  async end(name: NodeJS.Signals): Promise<void> {
    if (this.#process === null || this.#process.exit !== null) return;
    process.kill(this.#process.pid, name);
    await this.#process.exited;
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
  }
}
