import { existsSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { keycloakBuildOptions, keycloakCacheName, keycloakVersion } from "../parts.mjs";
import { cached } from "./cache.ts";
import { type LaunchOptions, runToEnd } from "./process.ts";
import { unzip } from "./unzip.ts";

export interface KeycloakDistOptions {
  cacheDir: string;
  /** A distribution somebody already has: its folder or its zip. Copied, never changed. Null: from Maven's repository. */
  given: string | null;
  /** Told which of the slow phases begins. */
  onPhase?: (phase: "downloading" | "unpacking" | "building") => void;
  onLine?: (line: string) => void;
  registry?: LaunchOptions["registry"];
  signal?: AbortSignal;
}

/** Brings a built Keycloak into the cache, or finds it there. Returns its folder. */
export async function prepareKeycloak(options: KeycloakDistOptions): Promise<string> {
  const common = {
    ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
    ...(options.registry === undefined ? {} : { registry: options.registry }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  return cached(options.cacheDir, keycloakCacheName(options.given), async (draft) => {
    const source = options.given === null ? null : resolve(options.given);
    if (source !== null && statSync(source).isDirectory()) {
      options.onPhase?.("unpacking");
      await cp(source, draft, { recursive: true, filter: (path) => !path.startsWith(join(source, "data")) });
    } else {
      const download = join(draft, ".download");
      const archive = source ?? (await fetchFromMaven(download, options, common));
      options.onPhase?.("unpacking");
      await unzip(archive, draft, 1);
      await rm(download, { recursive: true, force: true });
    }
    if (!existsSync(join(draft, "bin", "kc.sh")))
      throw new Error(`${options.given ?? "The download"} is no Keycloak distribution`);
    options.onPhase?.("building");
    await runToEnd({
      name: "keycloak-build",
      command: "sh",
      args: [join(draft, "bin", "kc.sh"), "build", ...keycloakBuildOptions],
      ...common,
    });
  });
}

async function fetchFromMaven(
  folder: string,
  options: KeycloakDistOptions,
  common: Pick<LaunchOptions, "onLine" | "registry"> & { signal?: AbortSignal },
): Promise<string> {
  options.onPhase?.("downloading");
  await mkdir(folder, { recursive: true });
  await runToEnd({
    name: "maven",
    command: "mvn",
    args: [
      "--batch-mode",
      "--quiet",
      // A download whose checksum differs is an error, not a warning.
      "--strict-checksums",
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
      `-Dartifact=org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`,
      `-DoutputDirectory=${folder}`,
    ],
    ...common,
  });
  const archive = readdirSync(folder).find((name) => name.endsWith(".zip"));
  if (archive === undefined) throw new Error("Maven brought no Keycloak archive");
  return join(folder, archive);
}
