/**
 * The settings of `npm start`, read once, all faults reported together. Plain JavaScript, because the bootstrap reads it on
 * whatever Node somebody has.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as util from "node:util";
import { projectDir } from "./parts.mjs";
import { isLocal, settingsTable } from "./settings-table.mjs";

/**
 * @typedef {object} Settings
 * @property {"demo" | "production"} mode
 * @property {string} publicUrl an origin without a trailing slash
 * @property {boolean} local whether PUBLIC_URL is localhost
 * @property {string} host
 * @property {{ hub: number, postgres: number, keycloak: number, keycloakManagement: number, engine: number, webrtc: number, demoRtsp: number }} ports
 * @property {string} dataDir absolute
 * @property {string} cacheDir absolute
 * @property {{ kind: "off" } | { kind: "self-signed" } | { kind: "given", certPath: string, keyPath: string }} tls
 * @property {{ kind: "embedded" } | { kind: "external", url: string, appPassword: string | null, jobPassword: string | null }} database
 * @property {{ kind: "embedded", realm: string } | { kind: "external", realm: string, url: string, admin: { username: string, password: string } | null }} keycloak
 * @property {string | null} readerSecret
 * @property {string | null} hubSecret
 * @property {string | null} provisionerSecret
 * @property {string | null} sourceKey
 * @property {string | null} cameraNetworks null: the hub's own default
 * @property {Record<string, string>} forHub what the hub alone reads (its log, reviews, documents, name and parents); left out: its own default
 * @property {{ keycloakDist: string | null, go2rtc: string | null, ffmpeg: string | null, chromium: string | null, javaHome: string | null }} have
 * @property {string} logLevel
 */

/** @typedef {{ settings: Settings | null, faults: string[] }} ParsedSettings */

/**
 * The environment with `.env` of the project's folder below it: what is really set wins.
 * @returns {Record<string, string | undefined>}
 */
export function readEnvironment() {
  const path = join(projectDir, ".env");
  // Node 20.12 brought parseEnv; the few before it do without the file.
  if (!existsSync(path) || util.parseEnv === undefined) return { ...process.env };
  return { ...util.parseEnv(readFileSync(path, "utf8")), ...process.env };
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {ParsedSettings} settings are null when there are faults
 */
export function parseSettings(environment) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const { key, fallback, fault } of settingsTable) {
    // An empty variable is an unset one: `X= npm start` is how people clear a setting.
    const given = environment[key]?.trim() || undefined;
    const value = given ?? fallback;
    if (value === undefined) continue;
    const wrong = fault?.(value) ?? null;
    if (wrong === null) values.set(key, value);
    else faults.push(`${key}: ${wrong}`);
  }
  // Parents from the second on are alike.
  for (const [key, value] of Object.entries(environment)) {
    if (/^HUB_PARENT_[2-4]_(URL|CLIENT_ID|CLIENT_SECRET|REALM)$/.test(key) && value?.trim()) values.set(key, value.trim());
  }
  // Whoever moves the hub to another port means its address too.
  if (!environment.PUBLIC_URL?.trim()) values.set("PUBLIC_URL", `http://localhost:${values.get("HUB_PORT") ?? 4000}`);
  faults.push(...crossFaults(values));
  return { settings: faults.length === 0 ? compose(values) : null, faults };
}

/**
 * @param {Map<string, string>} values
 * @returns {string[]}
 */
function crossFaults(values) {
  const faults = [];
  const url = values.get("PUBLIC_URL");
  const has = (/** @type {string} */ key) => values.has(key);
  if (has("HUB_TLS_CERT") !== has("HUB_TLS_KEY")) faults.push("HUB_TLS_CERT and HUB_TLS_KEY: give both or neither");
  if (has("HUB_TLS") && has("HUB_TLS_CERT")) faults.push("HUB_TLS: a certificate is given already");
  if ((has("HUB_TLS") || has("HUB_TLS_CERT")) && url?.startsWith("http:"))
    faults.push("PUBLIC_URL: must begin with https:// when there is a certificate");
  if (values.get("HUB_MODE") === "production") {
    if (url?.startsWith("http:"))
      faults.push("PUBLIC_URL: production needs https (sign-in and pictures must not cross a network in the clear)");
    if (!has("SOURCE_KEY"))
      faults.push("SOURCE_KEY: production needs one from outside the data folder (make it with: openssl rand -base64 32)");
  }
  if (has("KEYCLOAK_ADMIN_USERNAME") !== has("KEYCLOAK_ADMIN_PASSWORD"))
    faults.push("KEYCLOAK_ADMIN_USERNAME and KEYCLOAK_ADMIN_PASSWORD: give both or neither");
  if (has("KEYCLOAK_URL") && !has("KEYCLOAK_ADMIN_USERNAME")) {
    for (const key of ["KEYCLOAK_READER_SECRET", "KEYCLOAK_HUB_SECRET", "KEYCLOAK_PROVISIONER_SECRET"]) {
      if (!has(key)) faults.push(`${key}: needed with KEYCLOAK_URL, unless an administrator is given who lays out the realm`);
    }
    if (values.get("HUB_MODE") === "demo")
      faults.push("KEYCLOAK_ADMIN_USERNAME: demo mode makes people in the realm and needs an administrator");
  }
  /** @type {Map<string, string>} */
  const ports = new Map();
  for (const [key, value] of values) {
    if (!key.endsWith("_PORT")) continue;
    const other = ports.get(value);
    if (other === undefined) ports.set(value, key);
    else faults.push(`${key}: ${value} is ${other} already`);
  }
  return faults;
}

/**
 * @param {Map<string, string>} values
 * @returns {Settings}
 */
function compose(values) {
  const get = (/** @type {string} */ key) => values.get(key) ?? null;
  const need = (/** @type {string} */ key) => values.get(key) ?? "";
  const port = (/** @type {string} */ key) => Number(values.get(key));
  const publicUrl = new URL(need("PUBLIC_URL"));
  const local = isLocal(publicUrl.hostname);
  const [certPath, keyPath] = [get("HUB_TLS_CERT"), get("HUB_TLS_KEY")];
  const [databaseUrl, keycloakUrl, admin] = [get("DATABASE_URL"), get("KEYCLOAK_URL"), get("KEYCLOAK_ADMIN_USERNAME")];
  const realm = need("KEYCLOAK_REALM");
  return {
    mode: get("HUB_MODE") === "production" ? "production" : "demo",
    publicUrl: publicUrl.origin,
    local,
    host: get("HUB_HOST") ?? (local ? "127.0.0.1" : "0.0.0.0"),
    ports: {
      hub: port("HUB_PORT"),
      postgres: port("POSTGRES_PORT"),
      keycloak: port("KEYCLOAK_PORT"),
      keycloakManagement: port("KEYCLOAK_MANAGEMENT_PORT"),
      engine: port("ENGINE_PORT"),
      webrtc: port("WEBRTC_PORT"),
      demoRtsp: port("DEMO_RTSP_PORT"),
    },
    dataDir: resolve(projectDir, need("HUB_DATA_DIR")),
    cacheDir: resolve(projectDir, need("HUB_CACHE_DIR")),
    tls:
      certPath !== null && keyPath !== null
        ? { kind: "given", certPath: resolve(certPath), keyPath: resolve(keyPath) }
        : { kind: values.has("HUB_TLS") ? "self-signed" : "off" },
    database:
      databaseUrl === null
        ? { kind: "embedded" }
        : {
            kind: "external",
            url: databaseUrl,
            appPassword: get("DATABASE_APP_PASSWORD"),
            jobPassword: get("DATABASE_JOB_PASSWORD"),
          },
    keycloak:
      keycloakUrl === null
        ? { kind: "embedded", realm }
        : {
            kind: "external",
            realm,
            url: keycloakUrl.replace(/\/$/, ""),
            admin: admin === null ? null : { username: admin, password: need("KEYCLOAK_ADMIN_PASSWORD") },
          },
    readerSecret: get("KEYCLOAK_READER_SECRET"),
    hubSecret: get("KEYCLOAK_HUB_SECRET"),
    provisionerSecret: get("KEYCLOAK_PROVISIONER_SECRET"),
    sourceKey: get("SOURCE_KEY"),
    cameraNetworks: get("CAMERA_NETWORKS"),
    forHub: Object.fromEntries(
      [...values].filter(([key]) => /^HUB_(CHECKPOINT|LOG|REVIEW|TRUSTED|NAME|PARENT|WEBHOOK)(_|$)/.test(key)),
    ),
    have: {
      keycloakDist: get("KEYCLOAK_DIST"),
      go2rtc: get("GO2RTC_BIN"),
      ffmpeg: get("FFMPEG_BIN"),
      chromium: get("CHROMIUM_BIN"),
      javaHome: get("JAVA_HOME"),
    },
    logLevel: need("LOG_LEVEL"),
  };
}
