/**
 * The table of settings: what each means, its default, what is wrong with a value. `.env.example` is this table written out;
 * a test keeps the two the same.
 */
import { existsSync, statSync } from "node:fs";
import { isIP } from "node:net";

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

/** @type {(least: number, most: number) => (value: string) => string | null} */
const numberFault = (least, most) => (value) =>
  /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? null : `must be a number, ${least} to ${most}`;

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
    key: "KEYCLOAK_HUB_SECRET",
    about: "Secret of the client hub, likewise: it carries the word of those who give access.",
  },
  {
    key: "KEYCLOAK_PROVISIONER_SECRET",
    about: "Secret of the client hub-provisioner, likewise: it makes groups and takes away what expired.",
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
  {
    key: "HUB_WEBHOOK_NETWORKS",
    fallback: "public",
    about:
      "Networks that webhooks of tools may lead to: comma list of public, private, CIDR or CIDR:port. A loopback CIDR with a port (127.0.0.1/32:9000) allows plain HTTP there, for development.",
  },
  {
    key: "HUB_WEBHOOK_CA",
    about: "Path of certificates (PEM) that webhooks trust besides the usual ones, such as a ministry's own authority.",
    fault: fileFault,
  },
  {
    key: "HUB_CHECKPOINT_FILE",
    about:
      "File outside of the database that the access log's signed checkpoints are appended to; copy it elsewhere. Default: audit/checkpoints.jsonl in the data folder.",
  },
  {
    key: "HUB_CHECKPOINT_KEY_FILE",
    about:
      "Path of the Ed25519 private key (PEM) that signs them. Default: audit/checkpoint-key.pem in the data folder, made at the first start.",
  },
  {
    key: "HUB_CHECKPOINT_URL",
    about: "Address outside of this house that each checkpoint is posted to as well.",
    fault: urlFault("http:", "https:"),
  },
  {
    key: "HUB_CHECKPOINT_MINUTES",
    fallback: "5",
    about: "Minutes between two checkpoints while lines come in, 1 to 1440; each day's end has one in any case.",
    fault: numberFault(1, 1_440),
  },
  {
    key: "HUB_LOG_KEEP_MONTHS",
    fallback: "24",
    about: "Whole months that the access log is kept, 24 at least.",
    fault: numberFault(24, 1_200),
  },
  {
    key: "HUB_REVIEW_MONTHS",
    fallback: "3",
    about: "Months between two reviews of access, 1 to 12; periods begin with the year.",
    fault: numberFault(1, 12),
  },
  {
    key: "HUB_TRUSTED_DOCUMENTS",
    fallback: "off",
    about:
      "portal: people run the portal's own GraphQL documents and nothing else, so the explorer at /graphql answers them nothing; tools stay free. off: everybody may ask anything within his rights.",
    fault: oneOf("off", "portal"),
  },
  { key: "HUB_NAME", about: "What other hubs call this one. Default: the host of PUBLIC_URL." },
  {
    key: "HUB_PARENT_URL",
    fault: urlFault("http:", "https:"),
    about:
      "Origin of a hub above this one, such as https://hub.example: this one links itself to it. Further ones: HUB_PARENT_2_URL and so on, up to 4.",
  },
  { key: "HUB_PARENT_CLIENT_ID", about: "This hub's account there: a tool whose grant names hub:link." },
  { key: "HUB_PARENT_CLIENT_SECRET", about: "Its secret." },
  { key: "HUB_PARENT_REALM", about: "Keycloak realm of that hub. Default: camera-hub." },
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

/** What `.env.example` holds. */
export function renderExample() {
  const entries = settingsTable.map(({ key, about, fallback }) => `# ${about}\n#${key}=${fallback ?? ""}\n`);
  return `# Settings of npm start, with their defaults. Copy to .env and change what you need; a real variable wins over the file.\n\n${entries.join("\n")}`;
}

/**
 * Browsers treat these names as secure without a certificate (W3C Secure Contexts §3.1).
 * @param {string} hostname
 */
export function isLocal(hostname) {
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
