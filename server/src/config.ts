import path from "node:path";
import { z } from "zod";
import type { LogKeeping } from "./audit/index.ts";
import { defaultCameraNetworks } from "./cameras/source/index.ts";

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

/** Several parents are numbered from the second on. */
const parentNumbers = ["", "_2", "_3", "_4"] as const;
const parentSettings = Object.fromEntries(
  parentNumbers.flatMap((number) => [
    [`HUB_PARENT${number}_URL`, z.url({ protocol: /^https?$/ }).optional()],
    [`HUB_PARENT${number}_CLIENT_ID`, z.string().min(1).optional()],
    [`HUB_PARENT${number}_CLIENT_SECRET`, z.string().min(1).optional()],
    [
      `HUB_PARENT${number}_REALM`,
      z
        .string()
        .regex(/^[a-z0-9-]{1,60}$/)
        .optional(),
    ],
  ]),
) as Record<string, z.ZodOptional<z.ZodString>>;

const schema = z.object({
  HUB_MODE: z.enum(["demo", "production"]).default("demo"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  HUB_HOST: z.string().min(1).default("0.0.0.0"),
  HUB_PORT: port(4000),
  HUB_DATA_DIR: z.string().min(1).default(".data"),
  HUB_TLS_CERT: z.string().min(1).optional(),
  HUB_TLS_KEY: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_APP_PASSWORD: z.string().min(1),
  DATABASE_JOB_PASSWORD: z.string().min(1),
  KEYCLOAK_URL: z.url({ protocol: /^https?$/ }),
  KEYCLOAK_REALM: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .default("camera-hub"),
  KEYCLOAK_READER_SECRET: z.string().min(1),
  KEYCLOAK_HUB_SECRET: z.string().min(1),
  ENGINE_URL: z.url({ protocol: /^http$/ }),
  ENGINE_USERNAME: z.string().min(1),
  ENGINE_PASSWORD: z.string().min(1),
  SOURCE_KEY: z.base64().refine((value) => Buffer.from(value, "base64").length === 32, { error: "must be 32 bytes in base64" }),
  CAMERA_NETWORKS: z.string().default(defaultCameraNetworks),
  HUB_WEBHOOK_NETWORKS: z.string().optional(),
  HUB_WEBHOOK_CA: z.string().min(1).optional(),
  HUB_CHECKPOINT_FILE: z.string().min(1).optional(),
  HUB_CHECKPOINT_KEY_FILE: z.string().min(1).optional(),
  HUB_CHECKPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
  HUB_CHECKPOINT_MINUTES: z.coerce.number().int().min(1).max(1_440).default(5),
  HUB_LOG_KEEP_MONTHS: z.coerce.number().int().min(24).max(1_200).default(24),
  HUB_NAME: z.string().min(1).max(200).optional(),
  ...parentSettings,
  HUB_TRUSTED_DOCUMENTS: z.enum(["off", "portal"]).default("off"),
  HUB_REVIEW_MONTHS: z.coerce.number().int().min(1).max(12).default(3),
  PORTAL_DIR: z.string().min(1).default("client/dist"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The hub's settings, typed. What each means, with unit and default, stands in `.env.example`. */
export interface Config {
  readonly mode: "demo" | "production";
  readonly publicUrl: URL;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Paths of the certificate chain and key (PEM); null: plain HTTP, for localhost or behind a proxy. */
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null;
  readonly database: { readonly ownerUrl: string; readonly appPassword: string; readonly jobPassword: string };
  readonly keycloak: {
    readonly url: string;
    readonly realm: string;
    readonly issuer: string;
    readonly readerSecret: string;
    readonly hubSecret: string;
  };
  readonly engine: { readonly url: string; readonly username: string; readonly password: string };
  readonly sourceKey: Buffer;
  readonly cameraNetworks: string;
  /** Where webhooks may lead; null: as the hub has it. */
  readonly webhookNetworks: string | null;
  /** Path of certificates (PEM) that webhooks trust besides the usual ones; null: none. */
  readonly webhookCaPath: string | null;
  readonly logKeeping: LogKeeping;
  /** People may run the portal's own documents and nothing else. */
  readonly portalDocumentsOnly: boolean;
  /** Months between two reviews of access. */
  readonly reviewMonths: number;
  /** What other hubs call this one; null: the host of its public address. */
  readonly name: string | null;
  /** Hubs that this one is linked to as a child, each with its account there. */
  readonly parents: readonly ParentSettings[];
  readonly portalDir: string;
  readonly logLevel: string;
}

export interface ParentSettings {
  readonly url: URL;
  readonly tokenUrl: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`The settings have ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/** Parses the environment once and reports all faults together. The only reader of process.env in the hub. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is an unset one: `X= npm start` is how people clear a setting.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (parsed.success) faults.push(...crossFaults(parsed.data));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const value = parsed.data;
  const publicUrl = new URL(value.PUBLIC_URL);
  return {
    mode: value.HUB_MODE,
    publicUrl,
    host: value.HUB_HOST,
    port: value.HUB_PORT,
    dataDir: value.HUB_DATA_DIR,
    tls:
      value.HUB_TLS_CERT !== undefined && value.HUB_TLS_KEY !== undefined
        ? { certPath: value.HUB_TLS_CERT, keyPath: value.HUB_TLS_KEY }
        : null,
    database: {
      ownerUrl: value.DATABASE_URL,
      appPassword: value.DATABASE_APP_PASSWORD,
      jobPassword: value.DATABASE_JOB_PASSWORD,
    },
    keycloak: {
      url: value.KEYCLOAK_URL.replace(/\/$/, ""),
      realm: value.KEYCLOAK_REALM,
      // What browsers see: Keycloak stands behind the hub's own origin.
      issuer: `${publicUrl.origin}/auth/realms/${value.KEYCLOAK_REALM}`,
      readerSecret: value.KEYCLOAK_READER_SECRET,
      hubSecret: value.KEYCLOAK_HUB_SECRET,
    },
    engine: { url: value.ENGINE_URL.replace(/\/$/, ""), username: value.ENGINE_USERNAME, password: value.ENGINE_PASSWORD },
    sourceKey: Buffer.from(value.SOURCE_KEY, "base64"),
    cameraNetworks: value.CAMERA_NETWORKS,
    portalDocumentsOnly: value.HUB_TRUSTED_DOCUMENTS === "portal",
    webhookNetworks: value.HUB_WEBHOOK_NETWORKS ?? null,
    webhookCaPath: value.HUB_WEBHOOK_CA ?? null,
    reviewMonths: value.HUB_REVIEW_MONTHS,
    logKeeping: {
      keyFile: value.HUB_CHECKPOINT_KEY_FILE ?? path.join(value.HUB_DATA_DIR, "audit", "checkpoint-key.pem"),
      checkpointFile: value.HUB_CHECKPOINT_FILE ?? path.join(value.HUB_DATA_DIR, "audit", "checkpoints.jsonl"),
      checkpointUrl: value.HUB_CHECKPOINT_URL === undefined ? null : new URL(value.HUB_CHECKPOINT_URL),
      checkpointEveryMs: value.HUB_CHECKPOINT_MINUTES * 60_000,
      keepMonths: value.HUB_LOG_KEEP_MONTHS,
    },
    name: value.HUB_NAME ?? null,
    parents: parentNumbers.flatMap((number) => parentOf(value, number) ?? []),
    portalDir: value.PORTAL_DIR,
    logLevel: value.LOG_LEVEL,
  };
}

type Given = Readonly<Record<string, unknown>>;

function parentOf(value: Given, number: string): ParentSettings | null {
  const text = (name: string) => value[`HUB_PARENT${number}_${name}`] as string | undefined;
  const url = text("URL");
  if (url === undefined) return null;
  const origin = new URL(new URL(url).origin);
  return {
    url: origin,
    tokenUrl: new URL(`/auth/realms/${text("REALM") ?? "camera-hub"}/protocol/openid-connect/token`, origin),
    clientId: text("CLIENT_ID") ?? "",
    clientSecret: text("CLIENT_SECRET") ?? "",
  };
}

function parentFaults(value: Given, isProduction: boolean): string[] {
  return parentNumbers.flatMap((number) => {
    const names = ["URL", "CLIENT_ID", "CLIENT_SECRET"].map((name) => `HUB_PARENT${number}_${name}`);
    const given = names.filter((name) => value[name] !== undefined);
    if (given.length > 0 && given.length < names.length) return [`${names.join(", ")}: give all three or none`];
    const isPlain = given.length > 0 && String(value[names[0]!]).startsWith("http:");
    return isProduction && isPlain
      ? [`${names[0]!}: production needs https (what is shared must not cross a network in the clear)`]
      : [];
  });
}

function crossFaults(value: z.infer<typeof schema>): string[] {
  const faults: string[] = [];
  if ((value.HUB_TLS_CERT === undefined) !== (value.HUB_TLS_KEY === undefined)) {
    faults.push("HUB_TLS_CERT and HUB_TLS_KEY: give both or neither");
  }
  faults.push(...parentFaults(value, value.HUB_MODE === "production"));
  const url = new URL(value.PUBLIC_URL);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") faults.push("PUBLIC_URL: an origin only, without a path");
  if (value.HUB_MODE === "production" && url.protocol !== "https:") {
    faults.push("PUBLIC_URL: production needs https (sign-in and pictures must not cross a network in the clear)");
  }
  return faults;
}
