import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "camera-hub-tests-";

/**
 * A throw-away folder of this run. Runs that were killed left theirs; whoever comes next sweeps those of dead processes.
 */
export function makeRunFolder(name: string): { path: string; remove(): void } {
  for (const entry of readdirSync(tmpdir())) {
    if (!entry.startsWith(prefix)) continue;
    const pid = Number(entry.slice(prefix.length).split("-")[0]);
    if (!isRunning(pid)) rmSync(join(tmpdir(), entry), { recursive: true, force: true });
  }
  const path = join(tmpdir(), `${prefix}${process.pid}-${name}`);
  // Everybody may enter: where root cannot make a user namespace, PostgreSQL runs as another account below it.
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
