import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type LaunchOptions, ProcessFailedError, RunningProcess } from "./process.ts";

const startTimeoutMs = 600_000;
const cacheEntries = 1_000;

export interface KeycloakOptions {
  /** A built distribution (`prepareKeycloak`); shared between instances, never written to. */
  dist: string;
  /** This instance's own folder: caches, transaction logs, links into the distribution. */
  dataDir: string;
  /** Loopback port of the public pages and the Admin API, below `/auth`. */
  port: number;
  /** Loopback port of `/health`. */
  managementPort: number;
  /** Where browsers see it; `/auth` is added. Null: wherever the proxy in front says, for tests with many of those. */
  publicUrl: string | null;
  /** JDBC needs host, port and database; PostgreSQL only. */
  database: { host: string; port: number; name: string; user: string; password: string };
  /** Made in the master realm when the database is empty, ignored afterwards. */
  admin: { username: string; password: string };
  /** Folder with one theme per folder; null: only Keycloak's own. */
  themesDir?: string | null;
  /** Null: `java` on PATH. */
  javaHome?: string | null;
  /**
   * Compiles once and lightly (C1 alone): a start costs half the CPU time, a long-lived busy server would be slower.
   * Default: true.
   */
  quickStart?: boolean;
  /** Largest heap, MiB; the process takes about 200 more. */
  heapMiB?: number;
  onLine?: (line: string) => void;
  registry?: LaunchOptions["registry"];
  signal?: AbortSignal;
}

export interface RunningKeycloak {
  readonly process: RunningProcess;
  /** Back-channel base on loopback, `/auth` included. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts Keycloak and waits until its own health check says ready. */
export async function startKeycloak(options: KeycloakOptions): Promise<RunningKeycloak> {
  const home = layOutHome(options);
  const { database } = options;
  const running = new RunningProcess({
    name: "keycloak",
    command: options.javaHome == null ? "java" : join(options.javaHome, "bin", "java"),
    args: [
      ...javaOptions(home, options.heapMiB ?? 320),
      ...(options.quickStart === false ? [] : ["-XX:TieredStopAtLevel=1"]),
      "-cp",
      join(options.dist, "lib", "quarkus-run.jar"),
      "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
      "start",
      "--optimized",
      "--http-enabled=true",
      "--http-host=127.0.0.1",
      `--http-port=${options.port}`,
      "--http-management-host=127.0.0.1",
      `--http-management-port=${options.managementPort}`,
      ...(options.publicUrl === null
        ? ["--hostname-strict=false"]
        : [`--hostname=${options.publicUrl}/auth`, "--hostname-backchannel-dynamic=true"]),
      "--proxy-headers=xforwarded",
      "--proxy-trusted-addresses=127.0.0.1",
      `--db-url=jdbc:postgresql://${database.host}:${database.port}/${database.name}`,
      `--db-username=${database.user}`,
      "--db-pool-initial-size=2",
      "--db-pool-max-size=30",
      "--http-pool-max-threads=32",
      "--cache=local",
      // Keycloak looks through the whole of these two for what a write invalidates: with the default of 10,000 entries a
      // facility's groups and permissions take three times as long once a country has thousands, with these always as long.
      `--cache-embedded-realms-max-count=${cacheEntries}`,
      `--cache-embedded-authorization-max-count=${cacheEntries}`,
      "--log-console-color=false",
      // Each look at its health before it is ready would be a line.
      "--log-level=info,io.smallrye.health:off",
    ],
    cwd: home,
    // Secrets go by the environment: a command line is readable by everybody on the machine.
    env: {
      ...process.env,
      KC_DB_PASSWORD: database.password,
      KC_BOOTSTRAP_ADMIN_USERNAME: options.admin.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: options.admin.password,
    },
    stopGraceMs: 15_000,
    ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    ...(options.registry === undefined ? {} : { registry: options.registry }),
  });
  await ready(running, `http://127.0.0.1:${options.managementPort}/health/ready`, options.signal);
  return { process: running, url: `http://127.0.0.1:${options.port}/auth`, stop: () => running.stop() };
}

// A home of its own per instance: the distribution is shared, and Keycloak writes below its home.
function layOutHome(options: KeycloakOptions): string {
  const home = resolve(options.dataDir);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const [name, target] of [
    ["lib", join(options.dist, "lib")],
    ["conf", join(options.dist, "conf")],
    ["providers", join(options.dist, "providers")],
    ["themes", options.themesDir ?? join(options.dist, "themes")],
  ] as const) {
    const link = join(home, name);
    rmSync(link, { force: true });
    if (existsSync(target)) symlinkSync(resolve(target), link);
  }
  return home;
}

// What bin/kc.sh of this version passes. Java is started directly, because the script would stand between us and it: a
// signal to the script's process alone would leave Java behind.
function javaOptions(home: string, heapMiB: number): string[] {
  return [
    `-Dkc.home.dir=${home}`,
    `-Djboss.server.config.dir=${join(home, "conf")}`,
    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
    "-Dpicocli.disable.closures=true",
    "-Dquarkus-log-max-startup-records=10000",
    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
    "-Xms64m",
    `-Xmx${heapMiB}m`,
    "-XX:MetaspaceSize=96M",
    "-XX:MaxMetaspaceSize=256m",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:+UseG1GC",
    "-XX:FlightRecorderOptions=stackdepth=512",
    "-Dfile.encoding=UTF-8",
    "-Dstdout.encoding=UTF-8",
    "-Dstderr.encoding=UTF-8",
    "-Djava.security.egd=file:/dev/urandom",
    "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
    "-Duser.language=en",
    "-Duser.country=US",
    "--add-opens=java.base/java.util=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--add-opens=java.base/java.security=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
  ];
}

async function ready(running: RunningProcess, url: string, abort: AbortSignal | undefined): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && abort?.aborted !== true) {
    if (running.exit !== null) throw new ProcessFailedError(running.name, running.exit, running.tail);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await delay(200);
  }
  await running.stop();
  throw new Error("Keycloak did not become ready in time");
}
