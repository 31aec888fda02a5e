import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { identify, isAlive } from "../processes.mjs";
import { ProcessFailedError, RunningProcess, runToEnd } from "./process.ts";
import { Service } from "./service.ts";

it("hands out lines through the redaction only", async () => {
  const lines: string[] = [];
  const redact = (line: string): string => line.replaceAll("secret", "***");
  await runToEnd({ name: "echo", command: "echo", args: ["a secret"], redact, onLine: (line) => lines.push(line) });
  expect(lines).toEqual(["a ***"]);
});

it("fails with the program's last words", async () => {
  const failing = runToEnd({ name: "program", command: "sh", args: ["-c", "echo no such thing >&2; exit 3"] });
  await expect(failing).rejects.toThrow(new ProcessFailedError("program", { code: 3, signal: null }, ["no such thing"]));
});

it("tells a program that is not there like one that failed", async () => {
  await expect(runToEnd({ name: "nothing", command: "/does/not/exist", args: [] })).rejects.toThrow(/nothing ended/);
});

it("insists when a program does not end by itself", async () => {
  const stubborn = new RunningProcess({
    name: "stubborn",
    command: "sh",
    args: ["-c", "trap '' TERM; echo up; while :; do sleep 0.05; done"],
    stopGraceMs: 200,
    onLine: () => up.resolve(),
  });
  await up.promise;
  await stubborn.stop();
  expect(stubborn.exit?.signal).toBe("SIGKILL");
});
const up = Promise.withResolvers<void>();

it("dies with its parent, even when that is killed", async () => {
  const url = new URL("process.ts", import.meta.url).href;
  const script = `import(${JSON.stringify(url)}).then(({ RunningProcess }) => {
    const child = new RunningProcess({ name: "child", command: "sleep", args: ["60"] });
    // Only now has the wrapper become the program.
    const timer = setInterval(() => {
      if (!require("node:fs").readFileSync("/proc/" + child.pid + "/cmdline", "utf8").startsWith("sleep")) return;
      clearInterval(timer);
      console.log(child.pid);
    }, 10);
  })`;
  const parent = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = (await once(parent.stdout, "data")) as [Buffer];
  const child = identify("child", Number(chunk.toString()));
  expect(isAlive(child)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(child), { timeout: 5_000 }).toBe(false);
});

it("starts a part again when it ended by itself, and says so", async () => {
  const words: string[] = [];
  const started: RunningProcess[] = [];
  const service = new Service({
    name: "part",
    start: () => {
      const running = new RunningProcess({ name: "part", command: "sleep", args: ["60"] });
      started.push(running);
      return Promise.resolve(running);
    },
    say: (text) => words.push(text),
  });
  await service.start();
  started[0]?.kill();
  await expect.poll(() => words.at(-1), { timeout: 5_000 }).toBe("part runs again");
  expect(words).toEqual(["part ended (signal SIGKILL)", "part starts again in 1 s", "part runs again"]);
  await service.stop();
  expect(started).toHaveLength(2);
  expect(started[1]?.exit).not.toBeNull();
});
