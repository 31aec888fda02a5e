/** Versions and cache names of the parts that are fetched or built; the preflight asks whether they are there already. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const keycloakVersion = "26.7.3";
export const pnpmVersion = "12.21.0";
/** The oldest Go that can build the engine: newer language versions it fetches by itself (Go toolchains, go.dev/doc/toolchain). */
export const oldestGo = [1, 21];

/** Options Keycloak fixes while it is built; its start may then skip the slow checks (`--optimized`). */
export const keycloakBuildOptions = [
  "--db=postgres",
  "--health-enabled=true",
  "--metrics-enabled=false",
  "--http-relative-path=/auth",
  "--http-management-relative-path=/",
];

/**
 * Short fingerprint of what something was made from.
 * @param {...(string | Buffer)} parts
 */
export function fingerprint(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** @param {string | null} given a distribution somebody has (KEYCLOAK_DIST) */
export function keycloakCacheName(given) {
  if (given === null) return `keycloak-${keycloakVersion}-${fingerprint(...keycloakBuildOptions)}`;
  const path = resolve(given);
  return `keycloak-given-${fingerprint(path, String(statSync(path).mtimeMs), ...keycloakBuildOptions)}`;
}

/** Where the engine's Go module stands. */
export const engineModuleDir = join(projectDir, "deploy", "engine");

export function engineCacheName() {
  const sums = ["go.mod", "go.sum"].map((name) => readFileSync(join(engineModuleDir, name)));
  return `go2rtc-${process.arch}-${fingerprint(...sums)}`;
}
