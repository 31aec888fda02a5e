import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, projectDir } from "../parts.mjs";
import type { Settings } from "../settings.mjs";

/** Whether a start on this data folder was ready once, with the tables and the mode of today. */
export function isPrepared(settings: Settings): boolean {
  const path = markerOf(settings);
  return existsSync(path) && readFileSync(path, "utf8") === state(settings);
}

export function markPrepared(settings: Settings): void {
  writeFileSync(markerOf(settings), state(settings));
}

function markerOf({ dataDir }: Settings): string {
  return join(dataDir, "prepared");
}

function state({ mode, database, keycloak }: Settings): string {
  const folder = join(projectDir, "server", "src", "migrations");
  const migrations = readdirSync(folder).sort();
  const url = database.kind === "external" ? database.url : "";
  return fingerprint(...migrations, mode, url, keycloak.kind, keycloak.realm);
}
