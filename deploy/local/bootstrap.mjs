/** What `npm start`, `npm test` and `npm run demo` share: the checks, the dependencies, and a program under Node 24. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installCommand } from "./packages.mjs";
import { fingerprint, pnpmVersion, projectDir } from "./parts.mjs";
import { commandLine, processState } from "./processes.mjs";
import { parseSettings, readEnvironment } from "./settings.mjs";

const parentCheckMs = 500;
/** npm passes a Ctrl-C on that the terminal has sent us already: within this time it is the same one. */
const sameSignalMs = 1_000;
const killGraceMs = 3_000;

/** @typedef {import("./preflight.mjs").Fault} Fault */

/** Settings without a fault; ends with all faults on the screen otherwise. */
export function settingsOrExit() {
  const { settings, faults } = parseSettings(readEnvironment());
  if (settings !== null) return settings;
  refuse(faults.map((text) => ({ text })));
}

/**
 * Says everything that lacks, and the one command that brings it; ends the process.
 * @param {readonly Fault[]} faults
 * @param {string | null} [command] default: for the tools that the faults name
 * @returns {never}
 */
export function refuse(faults, command) {
  const tools = faults.flatMap(({ tool }) => tool ?? []);
  command ??= installCommand(tools);
  const lines = ["", "It cannot start yet:", ...faults.map(({ text }) => `  - ${text}`)];
  if (command !== null) lines.push("", "This brings what is not installed:", `  ${command}`);
  else if (tools.length > 0) lines.push("", "README.md names the packages.");
  process.stderr.write(`${lines.join("\n")}\n\n`);
  process.exit(1);
}

/** Installs what the lockfile names, unless it is there already. Ends the process when that fails. */
export async function installDependencies() {
  const marker = join(projectDir, "node_modules", ".installed-from");
  const manifests = ["", "server", "client", "keycloak", "deploy", "tests"].map((folder) =>
    join(projectDir, folder, "package.json"),
  );
  const files = [join(projectDir, "pnpm-lock.yaml"), join(projectDir, "pnpm-workspace.yaml"), ...manifests];
  const wanted = fingerprint(...files.map((path) => readFileSync(path)));
  if (existsSync(nodePath()) && existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  const startedAt = Date.now();
  process.stdout.write("  … Dependencies       installing (the first time takes a minute or two)\n");
  const failed = await install();
  if (failed !== null) {
    process.stderr.write(`${failed}\nThe dependencies could not be installed.\n`);
    process.exit(1);
  }
  writeFileSync(marker, wanted);
  process.stdout.write(`  ✔ Dependencies       ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** @returns {Promise<string | null>} what it printed, when it failed */
function install() {
  return new Promise((resolve) => {
    const child = spawn("npx", ["-y", `pnpm@${pnpmVersion}`, "install", "--frozen-lockfile"], {
      cwd: projectDir,
      stdio: ["ignore", "pipe", "pipe"],
      // CI: never asks a question.
      env: { ...process.env, CI: "true" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (output = `${output}${text}`.slice(-20_000)));
    }
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? null : output));
  });
}

/** The Node that the dependencies brought. */
export function nodePath() {
  return join(projectDir, "node_modules", ".bin", "node");
}

/** The environment in which project programs find their tools first. */
export function toolEnvironment() {
  return { ...process.env, PATH: `${join(projectDir, "node_modules", ".bin")}:${process.env.PATH ?? ""}` };
}

/**
 * Runs a command in the foreground to its end. A Ctrl-C reaches it by the terminal; we wait for it to clean up.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function runForeground(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectDir, stdio: "inherit", env: toolEnvironment() });
    const forward = (/** @type {NodeJS.Signals} */ name) => void child.kill(name);
    const names = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    for (const name of names) process.on(name, forward);
    const settle = (/** @type {number} */ code) => {
      for (const name of names) process.off(name, forward);
      resolve(code);
    };
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      settle(127);
    });
    child.once("exit", (code) => settle(code ?? 1));
  });
}

/**
 * Runs the supervisor in a session of its own, so that a Ctrl-C reaches it through us and it ends its parts in order.
 * It ends when we are told to end, when npm above us is gone, and when we are gone. Ends the process with its exit code.
 * @param {string} path
 */
export function runSupervisor(path) {
  const child = spawn(nodePath(), ["--max-old-space-size=256", "--import", "tsx", path], {
    cwd: projectDir,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: process.env,
  });
  /** @type {number | null} */
  let stoppedAt = null;
  const tell = (/** @type {string} */ word) => {
    if (child.connected) child.send(word, () => undefined);
  };
  const onSignal = () => {
    const now = Date.now();
    if (stoppedAt === null) {
      stoppedAt = now;
      tell("stop");
    } else if (now - stoppedAt > sameSignalMs) {
      tell("kill");
      setTimeout(() => child.kill("SIGKILL"), killGraceMs).unref();
    }
  };
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, onSignal);
  const parents = npmAbove();
  const watch = setInterval(() => {
    if (stoppedAt === null && parents.some(({ pid, startTime }) => processState(pid)?.startTime !== startTime)) onSignal();
  }, parentCheckMs);
  child.once("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once("exit", (code) => {
    clearInterval(watch);
    process.exit(code ?? 1);
  });
}

/**
 * npm and the shell between it and us: when one of them is killed outright, nobody would tell us.
 * @returns {{ pid: number, startTime: string }[]} empty when npm did not start us
 */
function npmAbove() {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const above = [];
  for (let pid = process.ppid; pid > 1 && above.length < 4;) {
    const state = processState(pid);
    if (state === null) break;
    above.push({ pid, startTime: state.startTime });
    if (/\bp?npm\b/.test(commandLine(pid).join(" "))) return above;
    pid = state.parent;
  }
  return above.slice(0, 1);
}
