/**
 * Processes by identity, not by number alone: a pid is reused, a pid with its start time and boot is not. The registry in
 * the data folder lets the next start find what a killed supervisor left behind, and tells a healthy copy from leftovers.
 */
import { mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** @typedef {{ name: string, pid: number, startTime: string, bootId: string }} ProcessIdentity */
/** @typedef {{ supervisor: ProcessIdentity | null, publicUrl: string, ending?: boolean, children: ProcessIdentity[] }} RegistryContent */

const registryName = "processes.json";

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
}

/**
 * State of a process from /proc (proc_pid_stat(5)); null when it does not exist or only waits to be reaped.
 * @param {number} pid
 * @returns {{ parent: number, startTime: string } | null}
 */
export function processState(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command in parentheses may hold spaces and parentheses itself: fields count from its last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return { parent: Number(fields[1]), startTime: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {string[]} command and arguments; empty when unreadable
 */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
  } catch {
    return [];
  }
}

/**
 * @param {string} name
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(name, pid) {
  return { name, pid, startTime: processState(pid)?.startTime ?? "", bootId: bootId() };
}

/** @param {ProcessIdentity} identity */
export function isAlive(identity) {
  const state = processState(identity.pid);
  return state !== null && state.startTime === identity.startTime && identity.bootId === bootId();
}

/**
 * @param {string} dataDir
 * @returns {RegistryContent | null} null: no registry, or one that nobody can read
 */
export function readRegistry(dataDir) {
  try {
    const value = JSON.parse(readFileSync(join(dataDir, registryName), "utf8"));
    if (typeof value !== "object" || value === null || !Array.isArray(value.children)) return null;
    return value;
  } catch {
    return null;
  }
}

/** Who runs on this data folder, kept in a file so that it outlives a `kill -9` of the supervisor. */
export class ProcessRegistry {
  /** @type {string} */ #path;
  /** @type {RegistryContent} */ #content;

  /**
   * @param {string} dataDir
   * @param {string} publicUrl told to whoever starts a second copy on the same folder
   */
  constructor(dataDir, publicUrl) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.#path = join(dataDir, registryName);
    this.#content = { supervisor: identify("supervisor", process.pid), publicUrl, children: [] };
    this.#write();
  }

  /** @param {ProcessIdentity} identity */
  add(identity) {
    this.#content.children.push(identity);
    this.#write();
  }

  /** @param {number} pid */
  remove(pid) {
    this.#content.children = this.#content.children.filter((child) => child.pid !== pid);
    this.#write();
  }

  /** Tells the next start that this one is on its way out. */
  markEnding() {
    this.#content.ending = true;
    this.#write();
  }

  /** Ends every process at once, without asking. */
  killAll() {
    for (const child of this.#content.children.filter(isAlive)) signal(-child.pid, "SIGKILL");
  }

  /** Everything ended in order: nothing for the next start to look at. */
  close() {
    rmSync(this.#path, { force: true });
  }

  #write() {
    const draft = `${this.#path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.#content, null, 2), { mode: 0o600 });
    renameSync(draft, this.#path);
  }
}

/**
 * The copy that runs on this data folder; null when there is none.
 * @param {string} dataDir
 * @returns {{ pid: number, publicUrl: string, ending: boolean } | null}
 */
export function runningCopy(dataDir) {
  const registry = readRegistry(dataDir);
  if (!registry?.supervisor || !isAlive(registry.supervisor)) return null;
  return { pid: registry.supervisor.pid, publicUrl: registry.publicUrl, ending: registry.ending === true };
}

/**
 * The same, once a copy that is ending has ended: one whose terminal was just closed notices within a second.
 * @param {string} dataDir
 */
export async function lastingCopy(dataDir) {
  const noticed = Date.now() + 2_500;
  const ended = Date.now() + 45_000;
  for (;;) {
    const copy = runningCopy(dataDir);
    if (copy === null || Date.now() > (copy.ending ? ended : noticed)) return copy;
    await delay(100);
  }
}

/**
 * The postmaster that holds an embedded database folder; null when it is free. The file alone proves nothing: its pid may
 * have been given to somebody else since.
 * @param {string} databaseDir
 * @returns {number | null}
 */
export function postmasterOf(databaseDir) {
  try {
    const pid = Number(readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 && commandLine(pid).includes(databaseDir) ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Ends what a killed supervisor left on this data folder: asks first, insists after ten seconds.
 * @param {string} dataDir
 * @returns {Promise<string[]>} names of what was ended
 */
export async function endLeftovers(dataDir) {
  const registry = readRegistry(dataDir);
  const left = (registry?.children ?? []).filter(isAlive);
  const postmaster = postmasterOf(join(dataDir, "postgres"));
  if (postmaster !== null && !left.some((child) => child.pid === postmaster)) left.push(identify("postgres", postmaster));
  // PostgreSQL ends quickly on SIGINT ("fast shutdown"); everything else understands SIGTERM.
  for (const child of left) signal(child.pid, child.name === "postgres" ? "SIGINT" : "SIGTERM");
  const deadline = Date.now() + 10_000;
  while (left.some(isAlive) && Date.now() < deadline) await delay(50);
  for (const child of left.filter(isAlive)) {
    signal(-child.pid, "SIGKILL");
    signal(child.pid, "SIGKILL");
  }
  while (left.some(isAlive) && Date.now() < deadline + 5_000) await delay(50);
  if (registry !== null) rmSync(join(dataDir, registryName), { force: true });
  return left.map((child) => child.name);
}

/**
 * @param {number} pid negative: the whole group
 * @param {NodeJS.Signals} name
 */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already: that is what was wanted.
  }
}

/**
 * Name and pid of who listens on a TCP port, for a message that helps; null when it belongs to another account.
 * @param {number} port
 * @returns {string | null}
 */
export function holderOfPort(port) {
  const inodes = new Set();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"]) {
    let text = "";
    try {
      text = readFileSync(table, "utf8");
    } catch {
      continue;
    }
    for (const line of text.split("\n").slice(1)) {
      const fields = line.trim().split(/\s+/);
      const local = fields[1]?.split(":")[1];
      const listens = table.includes("udp") || fields[3] === "0A";
      if (listens && local !== undefined && Number.parseInt(local, 16) === port) inodes.add(`socket:[${fields[9]}]`);
    }
  }
  if (inodes.size === 0) return null;
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const name = holderAmong(Number(entry), inodes);
    if (name !== null) return `${name}, pid ${entry}`;
  }
  return null;
}

/**
 * @param {number} pid
 * @param {Set<string>} inodes
 * @returns {string | null}
 */
function holderAmong(pid, inodes) {
  try {
    for (const descriptor of readdirSync(`/proc/${pid}/fd`)) {
      let target = "";
      try {
        target = readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      } catch {
        continue;
      }
      if (inodes.has(target)) return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    }
  } catch {
    // Not ours to look into.
  }
  return null;
}
