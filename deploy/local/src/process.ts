import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { findCommand } from "../privileges.mjs";
import { identify, isAlive, signal, type ProcessIdentity } from "../processes.mjs";

const tailLines = 30;
const maxLineLength = 8_192;

export interface LaunchOptions {
  /** Name of the part, as people read it in messages and as its log file is called. */
  name: string;
  command: string;
  args: readonly string[];
  /** The whole environment; absent: our own. */
  env?: Readonly<Record<string, string | undefined>>;
  cwd?: string;
  /** Asks it to end; SIGTERM unless told. */
  stopSignal?: NodeJS.Signals;
  /** After this long without ending it is killed, milliseconds. */
  stopGraceMs?: number;
  /** Runs before the command in the same process, such as `unshare …`. */
  prefix?: readonly string[];
  /** Gets each line of output, already through `redact`. */
  onLine?: (line: string) => void;
  /** Takes out of a line what must not be kept. */
  redact?: (line: string) => string;
  /** Told about the birth and death of each process, so that a killed supervisor leaves a trace. */
  registry?: { add(identity: ProcessIdentity): void; remove(pid: number): void };
}

/** Ended with a code, or by a signal. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export class ProcessFailedError extends Error {
  constructor(name: string, exit: Exit, tail: readonly string[]) {
    super(`${name} ended (${describeExit(exit)})${tail.length > 0 ? `:\n${tail.join("\n")}` : ""}`);
    this.name = "ProcessFailedError";
  }
}

export function describeExit(exit: Exit): string {
  return exit.signal === null ? `code ${exit.code ?? "unknown"}` : `signal ${exit.signal}`;
}

/** A process of ours: its own group (so Ctrl-C reaches only the supervisor, which ends things in order), dying with us. */
export class RunningProcess {
  readonly name: string;
  readonly pid: number;
  /** Settles when it has ended, for whatever reason. */
  readonly exited: Promise<Exit>;
  readonly #child: ChildProcess;
  readonly #identity: ProcessIdentity;
  readonly #stopSignal: NodeJS.Signals;
  readonly #graceMs: number;
  readonly #tail: string[] = [];
  #exit: Exit | null = null;

  constructor(options: LaunchOptions) {
    const stopSignal = options.stopSignal ?? "SIGTERM";
    const argv = [...(options.prefix ?? []), ...dieWithParent(stopSignal), options.command, ...options.args];
    this.name = options.name;
    this.#stopSignal = stopSignal;
    this.#graceMs = options.stopGraceMs ?? 10_000;
    this.#child = spawn(argv[0]!, argv.slice(1), {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...(options.env ?? process.env) },
    });
    this.pid = this.#child.pid ?? -1;
    this.#identity = identify(options.name, this.pid);
    if (this.pid > 0) options.registry?.add(this.#identity);
    for (const stream of [this.#child.stdout, this.#child.stderr]) this.#read(stream!, options);
    this.exited = new Promise((resolve) => {
      const settle = (exit: Exit): void => {
        if (this.#exit !== null) return;
        this.#exit = exit;
        if (this.pid > 0) options.registry?.remove(this.pid);
        resolve(exit);
      };
      this.#child.once("error", (error) => {
        this.#tail.push(error.message);
        settle({ code: 127, signal: null });
      });
      this.#child.once("exit", (code, name) => settle({ code, signal: name }));
    });
  }

  /** How it ended; null while it runs. */
  get exit(): Exit | null {
    return this.#exit;
  }

  /** The last lines it printed. */
  get tail(): readonly string[] {
    return this.#tail;
  }

  /** Asks it to end, insists when its time is up. */
  async stop(): Promise<void> {
    if (this.#exit !== null) return;
    signal(this.pid, this.#stopSignal);
    const timer = setTimeout(() => this.kill(), this.#graceMs);
    await this.exited;
    clearTimeout(timer);
    // Helpers of its own that stayed in its group.
    signal(-this.pid, "SIGKILL");
  }

  /** Ends it and its group at once. */
  kill(): void {
    if (!isAlive(this.#identity)) return;
    signal(-this.pid, "SIGKILL");
    signal(this.pid, "SIGKILL");
  }

  #read(stream: Readable, options: LaunchOptions): void {
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (raw) => {
      const cut = raw.length > maxLineLength ? `${raw.slice(0, maxLineLength)}…` : raw;
      const line = options.redact === undefined ? cut : options.redact(cut);
      this.#tail.push(line);
      if (this.#tail.length > tailLines) this.#tail.shift();
      options.onLine?.(line);
    });
  }
}

/** Runs a program to its end; throws with its last words unless it succeeded. */
export async function runToEnd(options: LaunchOptions & { signal?: AbortSignal }): Promise<void> {
  options.signal?.throwIfAborted();
  const running = new RunningProcess(options);
  const abort = (): void => running.kill();
  options.signal?.addEventListener("abort", abort, { once: true });
  const exit = await running.exited;
  options.signal?.removeEventListener("abort", abort);
  if (exit.code !== 0) throw new ProcessFailedError(options.name, exit, running.tail);
}

const setpriv = findCommand("setpriv");

// The kernel ends the child when we die, even by SIGKILL (PR_SET_PDEATHSIG). Where util-linux lacks setpriv, the registry
// alone lets the next start clean up.
function dieWithParent(stopSignal: NodeJS.Signals): string[] {
  return setpriv === null ? [] : [setpriv, "--pdeathsig", stopSignal.replace("SIG", "")];
}
