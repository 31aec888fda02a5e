/** Everything `npm start` needs, looked at in one pass before anything begins: all that lacks is said together. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { createSocket } from "node:dgram";
import { dirname, join } from "node:path";
import os from "node:os";
import { engineCacheName, keycloakCacheName, oldestGo, projectDir } from "./parts.mjs";
import { closedFolder, findCommand, unprivileged } from "./privileges.mjs";
import { holderOfPort } from "./processes.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */
/** @typedef {"node" | "java" | "maven" | "go" | "ffmpeg" | "util-linux" | "openssl"} Tool */
/** @typedef {{ text: string, tool?: Tool }} Fault */

const gibibyte = 2 ** 30;
/** A machine sold with 4 GB shows a little less. */
const leastMemory = 3.5 * gibibyte;
const diskFirstStart = 5 * gibibyte;
const diskLater = gibibyte;

/**
 * @param {Settings} settings
 * @param {{ ports?: boolean }} [options] ports false: another copy holds them rightly
 * @returns {Promise<Fault[]>}
 */
export async function preflight(settings, options = {}) {
  return [
    ...platformFaults(),
    ...toolFaults(settings),
    ...privilegeFaults(settings),
    ...roomFaults(settings),
    ...(options.ports === false ? [] : await portFaults(settings)),
  ];
}

/** @returns {Fault[]} */
function platformFaults() {
  if (process.platform !== "linux") return [{ text: `This runs on Linux; here is ${process.platform}.` }];
  if (!["x64", "arm64"].includes(process.arch))
    return [{ text: `PostgreSQL is packaged for x64 and arm64; here is ${process.arch}.` }];
  return [];
}

/**
 * @param {Settings} settings
 * @returns {Fault[]}
 */
function toolFaults(settings) {
  /** @type {Fault[]} */
  const faults = [];
  const { have, cacheDir } = settings;
  if (findCommand("npx") === null) faults.push({ tool: "node", text: "npm (npx) is not installed." });
  if (settings.keycloak.kind === "embedded") {
    const java = versionOf(
      have.javaHome === null ? "java" : join(have.javaHome, "bin", "java"),
      ["-version"],
      /version "(\d+)/,
    );
    if (java === null) faults.push({ tool: "java", text: "Java 17 or newer is not installed (Keycloak runs on it)." });
    else if ((java[0] ?? 0) < 17) faults.push({ tool: "java", text: `Java is ${java.join(".")}; Keycloak needs 17 or newer.` });
    const built = existsSync(join(cacheDir, keycloakCacheName(have.keycloakDist)));
    if (!built && have.keycloakDist === null && findCommand("mvn") === null) {
      faults.push({ tool: "maven", text: "Maven is not installed (it brings Keycloak; or give KEYCLOAK_DIST)." });
    }
  }
  if (have.go2rtc === null && !existsSync(join(cacheDir, engineCacheName()))) faults.push(...goFaults());
  if (findCommand(have.ffmpeg ?? "ffmpeg") === null)
    faults.push({ tool: "ffmpeg", text: "ffmpeg is not installed (it draws the demo cameras' pictures)." });
  if (settings.tls.kind === "self-signed" && findCommand("openssl") === null) {
    faults.push({ tool: "openssl", text: "openssl is not installed (HUB_TLS=self-signed makes a certificate with it)." });
  }
  return faults;
}

/** @returns {Fault[]} */
function goFaults() {
  const go = versionOf("go", ["version"], /go(\d+)\.(\d+)/);
  if (go === null)
    return [{ tool: "go", text: "Go 1.24 or newer is not installed (it builds the media engine; or give GO2RTC_BIN)." }];
  const [major = 0, minor = 0] = go;
  const [oldestMajor = 1, oldestMinor = 0] = oldestGo;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return [];
  return [
    { tool: "go", text: `Go is ${major}.${minor}; the media engine needs 1.24 (from 1.21 on Go fetches that by itself).` },
  ];
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RegExp} pattern
 * @returns {number[] | null}
 */
function versionOf(command, args, pattern) {
  const result = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  if (result.error !== undefined) return null;
  const match = pattern.exec(`${result.stdout}${result.stderr}`);
  return match === null ? null : match.slice(1).map(Number);
}

/**
 * @param {Settings} settings
 * @returns {Fault[]}
 */
function privilegeFaults(settings) {
  if (settings.database.kind === "external" && settings.keycloak.kind === "external") return [];
  const runner = unprivileged(join(settings.dataDir, "postgres"));
  if (runner === null) {
    return [
      {
        tool: "util-linux",
        text: "PostgreSQL refuses to run as root, and neither unshare nor setpriv (util-linux) works here. Run as an ordinary user, or give DATABASE_URL.",
      },
    ];
  }
  const closed = runner.kind === "account" ? (closedFolder(dirname(settings.dataDir)) ?? closedFolder(projectDir)) : null;
  if (closed === null) return [];
  return [
    {
      text: `PostgreSQL refuses to run as root, and the account nobody may not enter ${closed}. Run as an ordinary user, or put the project and HUB_DATA_DIR elsewhere.`,
    },
  ];
}

/**
 * @param {Settings} settings
 * @returns {Fault[]}
 */
function roomFaults(settings) {
  /** @type {Fault[]} */
  const faults = [];
  const memory = memoryLimit();
  if (memory < leastMemory) faults.push({ text: `This machine has ${gigabytes(memory)} of memory; 4 GB are needed.` });
  const first = !existsSync(join(settings.dataDir, "postgres")) || !existsSync(settings.cacheDir);
  const needed = first ? diskFirstStart : diskLater;
  const place = nearestExisting(settings.dataDir);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  if (free < needed)
    faults.push({
      text: `${place} has ${gigabytes(free)} free; ${gigabytes(needed)} are needed${first ? " for the first start" : ""}.`,
    });
  return faults;
}

// A container's limit counts, not the machine behind it (cgroup v2 memory.max, v1 memory.limit_in_bytes).
function memoryLimit() {
  let least = os.totalmem();
  for (const path of ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]) {
    try {
      const limit = Number(readFileSync(path, "utf8"));
      if (Number.isFinite(limit) && limit > 0) least = Math.min(least, limit);
    } catch {
      // No such limit.
    }
  }
  return least;
}

/** @param {number} bytes */
function gigabytes(bytes) {
  return `${(bytes / gibibyte).toFixed(1)} GB`;
}

/** @param {string} path */
function nearestExisting(path) {
  let folder = path;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * @param {Settings} settings
 * @returns {Promise<Fault[]>}
 */
async function portFaults(settings) {
  const { ports } = settings;
  const embedded = settings.keycloak.kind === "embedded";
  const webrtcHost = settings.local ? "127.0.0.1" : "0.0.0.0";
  /** @type {{ key: string, port: number, host: string, udp?: boolean }[]} */
  const wanted = [{ key: "HUB_PORT", port: ports.hub, host: settings.host }];
  if (embedded || settings.database.kind === "embedded")
    wanted.push({ key: "POSTGRES_PORT", port: ports.postgres, host: "127.0.0.1" });
  if (embedded) {
    wanted.push({ key: "KEYCLOAK_PORT", port: ports.keycloak, host: "127.0.0.1" });
    wanted.push({ key: "KEYCLOAK_MANAGEMENT_PORT", port: ports.keycloakManagement, host: "127.0.0.1" });
  }
  wanted.push({ key: "ENGINE_PORT", port: ports.engine, host: "127.0.0.1" });
  wanted.push({ key: "WEBRTC_PORT", port: ports.webrtc, host: webrtcHost });
  wanted.push({ key: "WEBRTC_PORT", port: ports.webrtc, host: webrtcHost, udp: true });
  if (settings.mode === "demo") wanted.push({ key: "DEMO_RTSP_PORT", port: ports.demoRtsp, host: "127.64.0.1" });
  const results = await Promise.all(
    wanted.map(async ({ key, port, host, udp }) => {
      const code = udp === true ? await udpFault(port, host) : await tcpFault(port, host);
      return code === null ? null : { text: portText(key, port, host, code) };
    }),
  );
  const texts = new Set(results.filter((fault) => fault !== null).map(({ text }) => text));
  return [...texts].map((text) => ({ text }));
}

/**
 * @param {string} key
 * @param {number} port
 * @param {string} host
 * @param {string} code
 */
function portText(key, port, host, code) {
  if (code === "EACCES") return `Port ${port} (${key}) needs root; choose one above 1023.`;
  if (code !== "EADDRINUSE") return `Port ${port} (${key}) cannot be opened on ${host}: ${code}.`;
  const holder = holderOfPort(port);
  return `Port ${port} (${key}) is taken${holder === null ? "" : ` by ${holder}`}; end that, or set ${key} to another.`;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} error code
 */
function tcpFault(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} error code
 */
function udpFault(port, host) {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? "unknown"));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(null)));
  });
}
