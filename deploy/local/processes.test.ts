import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endLeftovers, identify, isAlive, ProcessRegistry, readRegistry, runningCopy } from "./processes.mjs";
import { RunningProcess } from "./src/process.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "hub-processes-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const sleeper = (registry?: ProcessRegistry): RunningProcess =>
  new RunningProcess({ name: "sleeper", command: "sleep", args: ["60"], ...(registry === undefined ? {} : { registry }) });

it("knows a running copy by its supervisor, and forgets it when it closes", () => {
  const registry = new ProcessRegistry(dataDir, "http://localhost:1");
  expect(runningCopy(dataDir)).toEqual({ pid: process.pid, publicUrl: "http://localhost:1", ending: false });
  registry.markEnding();
  expect(runningCopy(dataDir)?.ending).toBe(true);
  registry.close();
  expect(runningCopy(dataDir)).toBeNull();
});

it("takes a pid that was given to somebody else for dead", () => {
  expect(isAlive(identify("me", process.pid))).toBe(true);
  expect(isAlive({ ...identify("me", process.pid), startTime: "1" })).toBe(false);
  expect(isAlive({ ...identify("me", process.pid), bootId: "another boot" })).toBe(false);
});

it("ends what a killed supervisor left, and nothing else", async () => {
  const left = sleeper(new ProcessRegistry(dataDir, ""));
  const other = sleeper();
  const content = readRegistry(dataDir);
  expect(content?.children.map(({ name }) => name)).toEqual(["sleeper"]);
  // As the file of a supervisor that is gone, with one entry whose pid belongs to somebody else by now.
  const stale = { ...identify("reused", other.pid), startTime: "1" };
  writeFileSync(
    join(dataDir, "processes.json"),
    JSON.stringify({ ...content, supervisor: stale, children: [...(content?.children ?? []), stale] }),
  );
  expect(await endLeftovers(dataDir)).toEqual(["sleeper"]);
  expect((await left.exited).signal).toBe("SIGTERM");
  expect(other.exit).toBeNull();
  await other.stop();
});

it("reads a damaged registry as none", () => {
  writeFileSync(join(dataDir, "processes.json"), "{ half");
  expect(readRegistry(dataDir)).toBeNull();
  expect(runningCopy(dataDir)).toBeNull();
});
