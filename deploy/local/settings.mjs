/**
 * The settings of `npm start`: one table, read once, all faults reported together. Plain JavaScript, because the bootstrap
 * reads it on whatever Node somebody has. `.env.example` is this table written out; a test keeps the two the same.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import * as util from "node:util";
import { projectDir } from "./parts.mjs";

/**
 * @typedef {object} Setting
 * @property {string} key
 * @property {string} about what it means, with its unit
 * @property {string} [fallback] its default, as one would write it; absent: none
 * @property {(value: string) => string | null} [fault] what is wrong with a value; null: nothing
 */

/** @type {(value: string) => string | null} */
const portFault = (value) =>
  /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535 ? null : "must be a port, 1 to 65535";

/** @type {(...choices: string[]) => (value: string) => string | null} */
const oneOf =
  (...choices) =>
  (value) =>
    choices.includes(value) ? null : `must be ${choices.join(" or ")}`;

/** @type {(...protocols: string[]) => (value: string) => string | null} */
const urlFault =
  (...protocols) =>
  (value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || url.hostname === "") return "must be an address";
    return protocols.includes(url.protocol) ? null : `must begin with ${protocols.map((name) => `${name}//`).join(" or ")}`;
  };

/** @type {(value: string) => string | null} */
const pathFault = (value) => (existsSync(value) ? null : "does not exist");

/** @type {(value: string) => string | null} */
const fileFault = (value) => (statSync(value, { throwIfNoEntry: false })?.isFile() ? null : "is no file");

/** @type {readonly Setting[]} */
export const settingsTable = [
  {
    key: "PUBLIC_URL",
    fallback: "http://localhost:4000",
    about: "Where browsers and tools find everything: portal, API, video and sign-in. Anything but localhost needs https.",
    fault: publicUrlFault,
  },
  {
    key: "HUB_MODE",
    fallback: "demo",
    about: "demo: demo world, people and cameras. production: none of them, https only.",
    fault: oneOf("demo", "production"),
  },
  {
    key: "HUB_PORT",
    fallback: "4000",
    about: "Port of the hub: portal, /graphql, /media, /auth, /health, /metrics.",
    fault: portFault,
  },
  {
    key: "HUB_HOST",
    about: "Address the hub listens on. Default: 127.0.0.1 when PUBLIC_URL is localhost, otherwise 0.0.0.0.",
    fault: hostFault,
  },
  { key: "HUB_DATA_DIR", fallback: ".data", about: "Folder of everything this copy keeps: database, secrets, pictures, logs." },
  {
    key: "HUB_CACHE_DIR",
    fallback: ".data/cache",
    about: "Folder of what is fetched or built once (Keycloak, engine, demo pictures); copies may share it.",
  },
  {
    key: "HUB_TLS",
    about: "self-signed: makes a certificate for PUBLIC_URL's name in the data folder and uses it.",
    fault: oneOf("self-signed"),
  },
  { key: "HUB_TLS_CERT", about: "Path of a certificate chain (PEM) for PUBLIC_URL; with HUB_TLS_KEY.", fault: fileFault },
  { key: "HUB_TLS_KEY", about: "Path of its private key (PEM).", fault: fileFault },
  { key: "POSTGRES_PORT", fallback: "5499", about: "Loopback port of the embedded PostgreSQL.", fault: portFault },
  { key: "KEYCLOAK_PORT", fallback: "8180", about: "Loopback port of the embedded Keycloak.", fault: portFault },
  { key: "KEYCLOAK_MANAGEMENT_PORT", fallback: "8181", about: "Loopback port of its health checks.", fault: portFault },
  { key: "ENGINE_PORT", fallback: "8190", about: "Loopback port of the media engine's API.", fault: portFault },
  {
    key: "WEBRTC_PORT",
    fallback: "8191",
    about: "Port of WebRTC, UDP and TCP; beyond loopback only when PUBLIC_URL is not localhost.",
    fault: portFault,
  },
  {
    key: "DEMO_RTSP_PORT",
    fallback: "8554",
    about: "Port of the demo cameras, on loopback addresses 127.64.x.y; demo mode only.",
    fault: portFault,
  },
  {
    key: "DATABASE_URL",
    about: "A PostgreSQL 18 of your own instead of the embedded one: its address with the login that owns the database.",
    fault: urlFault("postgres:", "postgresql:"),
  },
  { key: "DATABASE_APP_PASSWORD", about: "Password of the role hub_app there. Default: generated, for a role that is made." },
  { key: "DATABASE_JOB_PASSWORD", about: "Password of the role hub_job there. Default: generated, for a role that is made." },
  {
    key: "KEYCLOAK_URL",
    about:
      "A Keycloak 26 of your own instead of the embedded one: its address as the hub reaches it, /auth included. People reach it through the hub: start it with --http-relative-path=/auth --hostname=PUBLIC_URL/auth --hostname-backchannel-dynamic=true --proxy-headers=xforwarded.",
    fault: urlFault("http:", "https:"),
  },
  {
    key: "KEYCLOAK_REALM",
    fallback: "camera-hub",
    about: "Its realm.",
    fault: (value) =>
      /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) && value !== "master" ? null : "must be a name of a-z, 0-9 and -, not master",
  },
  {
    key: "KEYCLOAK_ADMIN_USERNAME",
    about: "With KEYCLOAK_URL: an administrator who may lay out the realm. Absent: the realm is taken as it is.",
  },
  { key: "KEYCLOAK_ADMIN_PASSWORD", about: "His password." },
  {
    key: "KEYCLOAK_READER_SECRET",
    about: "Secret of the client hub-reader. Default: generated; needed where the realm is taken as it is.",
  },
  {
    key: "SOURCE_KEY",
    about: "Key that seals cameras' addresses: 32 bytes in base64. Default: generated in demo mode; production needs it.",
    fault: sourceKeyFault,
  },
  {
    key: "CAMERA_NETWORKS",
    about: "Networks cameras may live in: comma list of CIDR or CIDR:port. Default: public and private ones, never loopback.",
  },
  { key: "KEYCLOAK_DIST", about: "A Keycloak 26 distribution you have, folder or zip: no Maven needed.", fault: pathFault },
  { key: "GO2RTC_BIN", about: "A go2rtc 1.9 you have: no Go needed.", fault: fileFault },
  { key: "FFMPEG_BIN", about: "Path of ffmpeg. Default: from PATH.", fault: fileFault },
  { key: "CHROMIUM_BIN", about: "Path of Chromium for the browser tests. Default: from PATH.", fault: fileFault },
  { key: "JAVA_HOME", about: "Folder of a Java 17 or newer. Default: java from PATH.", fault: pathFault },
  {
    key: "LOG_LEVEL",
    fallback: "info",
    about: "Of the hub: fatal, error, warn, info, debug, trace or silent.",
    fault: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent"),
  },
];

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
 * @property {string | null} sourceKey
 * @property {string | null} cameraNetworks null: the hub's own default
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
    if (!has("KEYCLOAK_READER_SECRET"))
      faults.push("KEYCLOAK_READER_SECRET: needed with KEYCLOAK_URL, unless an administrator is given who lays out the realm");
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
    sourceKey: get("SOURCE_KEY"),
    cameraNetworks: get("CAMERA_NETWORKS"),
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

/** What `.env.example` holds. */
export function renderExample() {
  const entries = settingsTable.map(({ key, about, fallback }) => `# ${about}\n#${key}=${fallback ?? ""}\n`);
  return `# Settings of npm start, with their defaults. Copy to .env and change what you need; a real variable wins over the file.\n\n${entries.join("\n")}`;
}

/**
 * Browsers treat these names as secure without a certificate (W3C Secure Contexts §3.1).
 * @param {string} hostname
 */
function isLocal(hostname) {
  return hostname === "localhost" || hostname.endsWith(".localhost");
}

/**
 * @param {string} value
 * @returns {string | null}
 */
function publicUrlFault(value) {
  const wrong = urlFault("http:", "https:")(value);
  if (wrong !== null) return wrong;
  const url = new URL(value);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
    return "must be an origin, without a path";
  // The sign-in page's cookies are bound to one name.
  if (/^127\.|^\[::1\]$/.test(url.hostname)) return "must be written with the name localhost";
  if (url.protocol === "http:" && !isLocal(url.hostname))
    return "must begin with https:// on anything but localhost (browsers refuse sign-in otherwise); HUB_TLS=self-signed makes a certificate";
  return null;
}

/**
 * @param {string} value
 * @returns {string | null}
 */
function hostFault(value) {
  return isIP(value) !== 0 || value === "localhost" ? null : "must be an IP address of this machine";
}

/**
 * @param {string} value
 * @returns {string | null}
 */
function sourceKeyFault(value) {
  return Buffer.from(value, "base64").length === 32
    ? null
    : "must be 32 bytes in base64 (make one with: openssl rand -base64 32)";
}
