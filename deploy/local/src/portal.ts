import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fingerprint, projectDir } from "../parts.mjs";
import { type LaunchOptions, runToEnd } from "./process.ts";

const clientDir = join(projectDir, "client");
/** Where the built portal stands; the hub serves it. */
export const portalDir = join(clientDir, "dist");
const marker = join(clientDir, "node_modules", ".portal-fingerprint");

/** Builds the portal when its sources changed since the last build. */
export async function buildPortal(
  options: Pick<LaunchOptions, "onLine" | "registry"> & { signal?: AbortSignal; onBuild?: () => void },
): Promise<void> {
  const now = sourcesFingerprint();
  if (existsSync(join(portalDir, "index.html")) && existsSync(marker) && readFileSync(marker, "utf8") === now) return;
  options.onBuild?.();
  // Built beside and renamed: a hub that serves the old one keeps it until the new one is whole.
  const draft = join(clientDir, "node_modules", `.portal-${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    await runToEnd({
      name: "portal-build",
      command: process.execPath,
      args: [
        "--max-old-space-size=1536",
        join(clientDir, "node_modules", "vite", "bin", "vite.js"),
        "build",
        "--outDir",
        draft,
        "--emptyOutDir",
      ],
      cwd: clientDir,
      env: { ...process.env, NODE_ENV: "production" },
      ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
      ...(options.registry === undefined ? {} : { registry: options.registry }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    rmSync(portalDir, { recursive: true, force: true });
    renameSync(draft, portalDir);
    writeFileSync(marker, now);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function sourcesFingerprint(): string {
  const parts: (string | Buffer)[] = [readFileSync(join(projectDir, "pnpm-lock.yaml"))];
  for (const entry of readdirSync(clientDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(clientDir, path);
    if (!entry.isFile() || /^(?:node_modules|dist)(?:\/|$)/.test(name) || name.endsWith(".test.ts")) continue;
    parts.push(name, readFileSync(path));
  }
  return fingerprint(...parts);
}
