import { join } from "node:path";
import type { Settings } from "../settings.mjs";
import { settingsTable } from "../settings-table.mjs";
import type { CertificateFiles } from "./tls.ts";
import { portalDir } from "./portal.ts";
import { databaseUrl } from "./postgres.ts";
import type { Administrator, Secrets } from "./secrets.ts";

/** Everything a child of the supervisor may need to know, besides its own part. */
export interface Known {
  settings: Settings;
  secrets: Secrets;
  /** Null: the realm is taken as it is. */
  administrator: Administrator | null;
  certificate: CertificateFiles | null;
}

export type Environment = Record<string, string | undefined>;

/** Our own environment without settings and npm's leftovers: each child gets only what it is told. */
export function plainEnvironment(): Environment {
  const own = new Set<string>(settingsTable.map(({ key }) => key).filter((key) => key !== "JAVA_HOME"));
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.has(key) && !key.startsWith("npm_")));
}

/** Connection string of the tables' owner. */
export function ownerUrl({ settings, secrets }: Known): string {
  if (settings.database.kind === "external") return settings.database.url;
  return databaseUrl({ user: "hub_owner", password: secrets.ownerPassword, port: settings.ports.postgres, database: "hub" });
}

export function appPassword({ settings, secrets }: Known): string {
  return (settings.database.kind === "external" ? settings.database.appPassword : null) ?? secrets.appPassword;
}

export function jobPassword({ settings, secrets }: Known): string {
  return (settings.database.kind === "external" ? settings.database.jobPassword : null) ?? secrets.jobPassword;
}

/** Keycloak as the hub reaches it, `/auth` included. */
export function keycloakUrl({ settings }: Known): string {
  return settings.keycloak.kind === "external" ? settings.keycloak.url : `http://127.0.0.1:${settings.ports.keycloak}/auth`;
}

/** What `server/src/config.ts` reads. */
export function hubEnvironment(known: Known): Environment {
  const { settings, secrets, certificate } = known;
  return {
    ...plainEnvironment(),
    NODE_ENV: "production",
    HUB_MODE: settings.mode,
    PUBLIC_URL: settings.publicUrl,
    HUB_HOST: settings.host,
    HUB_PORT: String(settings.ports.hub),
    HUB_DATA_DIR: settings.dataDir,
    ...(certificate === null ? {} : { HUB_TLS_CERT: certificate.certPath, HUB_TLS_KEY: certificate.keyPath }),
    DATABASE_URL: ownerUrl(known),
    DATABASE_APP_PASSWORD: appPassword(known),
    DATABASE_JOB_PASSWORD: jobPassword(known),
    KEYCLOAK_URL: keycloakUrl(known),
    KEYCLOAK_REALM: settings.keycloak.realm,
    KEYCLOAK_READER_SECRET: settings.readerSecret ?? secrets.readerSecret,
    KEYCLOAK_HUB_SECRET: settings.hubSecret ?? secrets.hubSecret,
    ENGINE_URL: `http://127.0.0.1:${settings.ports.engine}`,
    ENGINE_USERNAME: "hub",
    ENGINE_PASSWORD: secrets.enginePassword,
    SOURCE_KEY: settings.sourceKey ?? secrets.sourceKey,
    CAMERA_NETWORKS: cameraNetworks(settings),
    ...settings.forHub,
    PORTAL_DIR: portalDir,
    LOG_LEVEL: settings.logLevel,
  };
}

/** What the step that lays out tables, realm and demo world reads, besides what the hub reads. */
export function prepareEnvironment(known: Known): Environment {
  return {
    ...hubEnvironment(known),
    KEYCLOAK_ADMIN_USERNAME: known.administrator?.username,
    KEYCLOAK_ADMIN_PASSWORD: known.administrator?.password,
    // Not among what the hub reads: the process that answers requests must not be able to make accounts.
    KEYCLOAK_PROVISIONER_SECRET: known.settings.provisionerSecret ?? known.secrets.provisionerSecret,
    DEMO_RTSP_PORT: String(known.settings.ports.demoRtsp),
  };
}

/** What `server/src/provisioner/main.ts` reads: its own secret, and no password but that of jobs. */
export function provisionerEnvironment(known: Known): Environment {
  const { settings, secrets } = known;
  const address = new URL(ownerUrl(known));
  return {
    ...plainEnvironment(),
    NODE_ENV: "production",
    DATABASE_URL: `${address.protocol}//${address.host}${address.pathname}${address.search}`,
    DATABASE_JOB_PASSWORD: jobPassword(known),
    KEYCLOAK_URL: keycloakUrl(known),
    KEYCLOAK_REALM: settings.keycloak.realm,
    KEYCLOAK_PROVISIONER_SECRET: settings.provisionerSecret ?? secrets.provisionerSecret,
    LOG_LEVEL: settings.logLevel,
  };
}

/** What the demo's pictures and cameras read. */
export function demoEnvironment({ settings }: Known): Environment {
  return {
    ...plainEnvironment(),
    HUB_DATA_DIR: settings.dataDir,
    HUB_CACHE_DIR: settings.cacheDir,
    DEMO_RTSP_PORT: String(settings.ports.demoRtsp),
    FFMPEG_BIN: settings.have.ffmpeg ?? "ffmpeg",
  };
}

// Demo cameras live on loopback, which nobody else's may: the one port of theirs is let through.
function cameraNetworks(settings: Settings): string | undefined {
  if (settings.mode === "production") return settings.cameraNetworks ?? undefined;
  return [settings.cameraNetworks ?? "private,public", `127.64.0.0/16:${settings.ports.demoRtsp}`].join(",");
}

/** Folder of one part below the data folder. */
export function partDir(settings: Settings, part: "postgres" | "keycloak" | "engine" | "logs"): string {
  return join(settings.dataDir, part);
}
