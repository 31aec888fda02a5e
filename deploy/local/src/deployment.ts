import { join } from "node:path";
import { projectDir } from "../parts.mjs";
import { ProcessRegistry } from "../processes.mjs";
import type { Settings } from "../settings.mjs";
import { ensureDatabases } from "./databases.ts";
import { prepareEngine, startEngine } from "./engine.ts";
import {
  demoEnvironment,
  hubEnvironment,
  type Environment,
  type Known,
  partDir,
  prepareEnvironment,
  provisionerEnvironment,
} from "./environment.ts";
import { statusOf, waitUntil } from "./health.ts";
import { prepareKeycloak } from "./keycloak-dist.ts";
import { startKeycloak } from "./keycloak.ts";
import { LogFile } from "./log-file.ts";
import { buildPortal } from "./portal.ts";
import { isPrepared, markPrepared } from "./prepared.ts";
import { startPostgres } from "./postgres.ts";
import { RunningProcess, runToEnd } from "./process.ts";
import type { Progress, Step } from "./progress.ts";
import { keepAdministrator, keepSecrets } from "./secrets.ts";
import { Service } from "./service.ts";
import { Slots } from "./slots.ts";
import { keepCertificate } from "./tls.ts";

const hubReadyMs = 600_000;
const demoReadyMs = 600_000;
/** Builders that each fill a core: more at once only slow the longest one down, and need its memory. */
const buildersAtOnce = 2;

/** Rows and answers of one request die young: with room for some requests at once they are not copied while they live. */
const youngSpace = ["--max-semi-space-size=32"];

/** Everything `npm start` runs, in its order: parts that need nothing of each other start side by side. */
export class Deployment {
  readonly #settings: Settings;
  readonly #progress: Progress;
  readonly #registry: ProcessRegistry;
  readonly #known: Known;
  readonly #services: Service[] = [];
  readonly #logs = new Map<string, LogFile>();
  readonly #ending = new AbortController();
  readonly #builders = new Slots(buildersAtOnce);

  constructor(settings: Settings, progress: Progress) {
    this.#settings = settings;
    this.#progress = progress;
    this.#registry = new ProcessRegistry(settings.dataDir, settings.publicUrl);
    const { keycloak } = settings;
    this.#known = {
      settings,
      secrets: keepSecrets(settings.dataDir),
      administrator: keycloak.kind === "external" ? keycloak.admin : keepAdministrator(settings.dataDir),
      certificate: settings.tls.kind === "given" ? settings.tls : null,
    };
  }

  /** Settles when everything is ready; throws the first failure, after which `stop` is still needed. */
  async start(): Promise<void> {
    const { settings } = this;
    await this.#certify();
    const again = isPrepared(settings);
    const database = this.#database();
    // The hub brings its tables up to date by itself; the first time they must stand before the world is laid out.
    const schema = again
      ? database
      : database.then(() => this.#progress.step("Database schema", () => this.#prepare("schema")));
    const keycloak = this.#keycloak(database);
    const parts = [this.#engine(), this.#portal(), ...(settings.mode === "demo" ? [this.#demoCameras()] : [])];
    const name = settings.mode === "demo" ? "Realm, demo world" : "Realm";
    const world = Promise.all([schema, keycloak]).then(() => this.#progress.step(name, () => this.#prepare("world")));
    // A hub whose world stands looks at its cameras while Keycloak is still starting.
    const hub = Promise.all([again ? schema : world, ...parts]).then(() => this.#hub());
    const provisioner = world.then(() => this.#provisioner());
    await Promise.all([world, hub, provisioner]);
    markPrepared(settings);
  }

  /** Ends what runs, in the order in which parts need each other. Can be called at any moment, and again. */
  async stop(): Promise<void> {
    this.#ending.abort();
    this.#registry.markEnding();
    const stop = (...names: string[]): Promise<unknown> =>
      Promise.all(this.#services.filter(({ name }) => names.includes(name)).map((service) => service.stop()));
    await stop("hub", "provisioner", "demo-cameras", "engine");
    await stop("keycloak");
    await stop("postgres");
    await Promise.all([...this.#logs.values()].map((log) => log.close()));
    this.#registry.close();
  }

  /** Ends everything at once, without asking. */
  kill(): void {
    this.#ending.abort();
    this.#registry.killAll();
  }

  private get settings(): Settings {
    return this.#settings;
  }

  async #certify(): Promise<void> {
    if (this.settings.tls.kind !== "self-signed") return;
    const { hostname } = new URL(this.settings.publicUrl);
    this.#known.certificate = await keepCertificate(this.settings.dataDir, hostname.replace(/^\[|\]$/g, ""), new Date());
  }

  async #database(): Promise<void> {
    const { settings } = this;
    const { secrets } = this.#known;
    if (settings.database.kind === "external" && settings.keycloak.kind === "external") return;
    await this.#progress.step("PostgreSQL", async () => {
      await this.#run("postgres", async (signal) => {
        const running = await startPostgres({
          dataDir: partDir(settings, "postgres"),
          port: settings.ports.postgres,
          password: secrets.postgresPassword,
          ...this.#launch("postgres", signal),
        });
        await ensureDatabases(
          running.superuserUrl(),
          [
            { name: "hub_owner", password: secrets.ownerPassword },
            { name: "hub_app", password: secrets.appPassword },
            { name: "hub_job", password: secrets.jobPassword },
            { name: "keycloak", password: secrets.keycloakDatabasePassword },
          ],
          [
            { name: "hub", owner: "hub_owner", users: ["hub_app", "hub_job"] },
            { name: "keycloak", owner: "keycloak" },
          ],
        );
        return running.process;
      });
    });
  }

  async #keycloak(database: Promise<void>): Promise<void> {
    const { settings } = this;
    if (settings.keycloak.kind === "external" || this.#known.administrator === null) return database;
    const admin = this.#known.administrator;
    await this.#progress.step("Keycloak", async (step) => {
      const build = (): Promise<string> =>
        prepareKeycloak({
          cacheDir: settings.cacheDir,
          given: settings.have.keycloakDist,
          onPhase: (phase) => step.phase(phase),
          ...this.#launch("keycloak-build", this.#ending.signal),
        });
      const [dist] = await Promise.all([this.#builders.use(build), database]);
      step.phase("starting");
      await this.#run("keycloak", async (signal) => {
        const running = await startKeycloak({
          dist,
          dataDir: partDir(settings, "keycloak"),
          port: settings.ports.keycloak,
          managementPort: settings.ports.keycloakManagement,
          publicUrl: settings.publicUrl,
          database: {
            host: "127.0.0.1",
            port: settings.ports.postgres,
            name: "keycloak",
            user: "keycloak",
            password: this.#known.secrets.keycloakDatabasePassword,
          },
          admin,
          themesDir: join(projectDir, "keycloak", "themes"),
          javaHome: settings.have.javaHome,
          quickStart: settings.mode === "demo",
          ...this.#launch("keycloak", signal),
        });
        return running.process;
      });
    });
  }

  #engine(): Promise<void> {
    const { settings } = this;
    return this.#build("Media engine", async (step) => {
      const binary = await prepareEngine({
        cacheDir: settings.cacheDir,
        given: settings.have.go2rtc,
        onBuild: () => step.phase("building"),
        ...this.#launch("engine-build", this.#ending.signal),
      });
      step.phase("starting");
      await this.#run("engine", async (signal) => {
        const running = await startEngine({
          binary,
          dataDir: partDir(settings, "engine"),
          port: settings.ports.engine,
          webrtcPort: settings.ports.webrtc,
          webrtcPublic: !settings.local,
          username: "hub",
          password: this.#known.secrets.enginePassword,
          ...this.#launch("engine", signal),
        });
        return running.process;
      });
    });
  }

  #portal(): Promise<void> {
    return this.#build("Portal", (step) =>
      buildPortal({ onBuild: () => step.phase("building"), ...this.#launch("portal-build", this.#ending.signal) }),
    );
  }

  #demoCameras(): Promise<void> {
    return this.#build("Demo cameras", (step) =>
      this.#run("demo-cameras", async (signal) => {
        const launch = this.#node("demo-cameras", "deploy/demo/src/rtsp-main.ts", demoEnvironment(this.#known), 256);
        let ready = false;
        const running = new RunningProcess({
          ...launch,
          onLine: (line) => {
            launch.onLine?.(line);
            ready ||= line.startsWith("ready");
            // The first time it draws their pictures, and tells how far it is.
            if (!ready) step.phase(line);
          },
        });
        await waitUntil(running, () => Promise.resolve(ready), { timeoutMs: demoReadyMs, everyMs: 50, signal });
        return running;
      }),
    );
  }

  /** A step that may fill a core: its turn comes when a builder is free. */
  #build(name: string, work: (step: Step) => Promise<void>): Promise<void> {
    return this.#builders.use(() => this.#progress.step(name, work));
  }

  #prepare(what: "schema" | "world"): Promise<void> {
    const launch = this.#node(`prepare-${what}`, "deploy/local/src/prepare-hub.ts", prepareEnvironment(this.#known), 384);
    return runToEnd({ ...launch, args: [...launch.args, what], signal: this.#ending.signal });
  }

  async #hub(): Promise<void> {
    const { host, ports } = this.settings;
    const protocol = this.#known.certificate === null ? "http" : "https";
    const at = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    const health = new URL(`${protocol}://${at.includes(":") ? `[${at}]` : at}:${ports.hub}/health/ready`);
    await this.#progress.step("Hub", (step) =>
      this.#run("hub", async (signal) => {
        step.phase("starting, first round of probes");
        const running = new RunningProcess(this.#node("hub", "server/src/main.ts", hubEnvironment(this.#known), 640));
        const ready = async (): Promise<boolean> => (await statusOf(health)) === 200;
        await waitUntil(running, ready, { timeoutMs: hubReadyMs, everyMs: 200, signal });
        return running;
      }),
    );
  }

  /** Answers nobody; what it writes says when it is ready. */
  #provisioner(): Promise<void> {
    return this.#progress.step("Provisioner", () =>
      this.#run("provisioner", async (signal) => {
        const environment = provisionerEnvironment(this.#known);
        const launch = this.#node("provisioner", "server/src/provisioner/main.ts", environment, 128);
        let ready = false;
        const running = new RunningProcess({
          ...launch,
          onLine: (line) => {
            launch.onLine?.(line);
            ready ||= line.includes("provisioner is ready");
          },
        });
        await waitUntil(running, () => Promise.resolve(ready), { timeoutMs: hubReadyMs, everyMs: 50, signal });
        return running;
      }),
    );
  }

  /** A TypeScript program of this project under the Node that the project brought. */
  #node(name: string, path: string, env: Environment, heapMiB: number): ConstructorParameters<typeof RunningProcess>[0] {
    return {
      name,
      command: process.execPath,
      args: [`--max-old-space-size=${heapMiB}`, ...youngSpace, "--import", "tsx", join(projectDir, path)],
      cwd: projectDir,
      env,
      registry: this.#registry,
      onLine: (line) => this.#log(name).write(line),
    };
  }

  #launch(name: string, signal: AbortSignal): { onLine(line: string): void; registry: ProcessRegistry; signal: AbortSignal } {
    return { onLine: (line) => this.#log(name).write(line), registry: this.#registry, signal };
  }

  async #run(name: string, start: (signal: AbortSignal) => Promise<RunningProcess>): Promise<void> {
    const say = (text: string, kind: "bad" | "good"): void =>
      kind === "good" ? this.#progress.good(text) : this.#progress.warn(`${text} (${this.#log(name).path})`);
    if (this.#ending.signal.aborted) throw new Error(`${name} was told to end`);
    const service = new Service({ name, start, say });
    this.#services.push(service);
    await service.start();
    if (this.#ending.signal.aborted) await service.stop();
  }

  #log(name: string): LogFile {
    const known = this.#logs.get(name);
    if (known !== undefined) return known;
    const log = new LogFile(join(partDir(this.settings, "logs"), `${name}.log`));
    this.#logs.set(name, log);
    return log;
  }
}
