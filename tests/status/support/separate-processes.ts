import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Cameras in a process of their own. */
export interface CameraProcess {
  readonly urls: readonly string[];
  /** Holds the whole process: connections stay open, the kernel still takes new ones, nobody answers. */
  hold(): void;
  release(): void;
  stop(): Promise<void>;
}

/** @param address of the first camera; the others have those behind it. */
export async function startCameraProcess(address: string, port: number, count = 1): Promise<CameraProcess> {
  const script = fileURLToPath(new URL("camera-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, address, String(port), String(count)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const urls = (await firstLine(child)).split(" ");
  return {
    urls,
    hold: () => void child.kill("SIGSTOP"),
    release: () => void child.kill("SIGCONT"),
    stop: () => end(child),
  };
}

/** A way to a camera on which packets can be made to fall. */
export interface DroppingRelay {
  readonly port: number;
  drop(): Promise<void>;
  pass(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDroppingRelay(host: string, port: number): Promise<DroppingRelay> {
  const script = fileURLToPath(new URL("dropping_relay.py", import.meta.url));
  const child = spawn("/usr/bin/python3", [script, host, String(port)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value ?? "";
  const order = async (word: string) => {
    child.stdin.write(`${word}\n`);
    await next();
  };
  return {
    port: Number(await next()),
    drop: () => order("drop"),
    pass: () => order("pass"),
    stop: () => end(child),
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the process cannot be heard");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("the process ended before it said where it is");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}
