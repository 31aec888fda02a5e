/** How PostgreSQL, which refuses to run as root, is started by root without making an account. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/**
 * @param {string} command
 * @returns {string | null} its path, null when it is not installed
 */
export function findCommand(command) {
  const candidates = command.includes("/")
    ? [command]
    : (process.env.PATH ?? "")
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => join(folder, command));
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // Not here.
    }
  }
  return null;
}

/** Numeric ids of `nobody`: initdb looks its own account up by name, so the id must exist in /etc/passwd. */
function nobody() {
  try {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith("nobody:"));
    const [, , uid, gid] = (line ?? "").split(":");
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  } catch {
    // Every Linux has the file; without it the usual ids serve.
  }
  return { uid: 65_534, gid: 65_534 };
}

/**
 * @typedef {{ kind: "self", prefix: string[] }
 *   | { kind: "namespace", prefix: string[] }
 *   | { kind: "account", prefix: string[], uid: number, gid: number }} Unprivileged
 */

/**
 * The command prefix under which an unprivileged program runs: nothing for an ordinary user; for root a user namespace
 * (files stay root's, so any folder will do), or the account `nobody` where containers forbid namespaces.
 * @param {string} folder the program's own; where it belongs to somebody already, root runs the program as him
 * @returns {Unprivileged | null} null: root, and neither way is open
 */
export function unprivileged(folder) {
  if (process.getuid?.() !== 0) return { kind: "self", prefix: [] };
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return asAccount(owner.uid, owner.gid);
  const { uid, gid } = nobody();
  const namespace = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
  return works(namespace) ? { kind: "namespace", prefix: namespace } : asAccount(uid, gid);
}

/**
 * @param {number} uid
 * @param {number} gid
 * @returns {Unprivileged | null}
 */
function asAccount(uid, gid) {
  const prefix = ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  return works(prefix) ? { kind: "account", prefix, uid, gid } : null;
}

/** @param {string[]} prefix */
function works(prefix) {
  const [command, ...rest] = prefix;
  return command !== undefined && spawnSync(command, [...rest, "true"], { stdio: "ignore", timeout: 5_000 }).status === 0;
}

/**
 * The first folder above (or at) a path that others may not pass through; null when the way is free.
 * @param {string} path
 * @returns {string | null}
 */
export function closedFolder(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      if ((statSync(folder).mode & 0o001) === 0) return folder;
    } catch {
      // Not made yet: its parent decides.
    }
    if (folder === dirname(folder)) return null;
  }
}
