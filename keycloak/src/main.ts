import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { applyRealm } from "./apply.ts";

// Command line: `tsx keycloak/src/main.ts [--plan] [--everything]`, settings from the environment as everywhere else. With
// --plan it says what it would do and exits with 3 when there is something, 0 when there is nothing. With --everything it
// reads every rule, also where Keycloak's events say that none was changed.
const codes = z
  .string()
  .default("")
  .transform((list) => list.split(",").filter((code) => code !== ""))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[0-9A-Za-z@.-]{1,64}$/)
        .transform((code) => ({ code })),
    ),
  );

const environment = z.object({
  KEYCLOAK_URL: z.url().default("http://127.0.0.1:8180/auth"),
  KEYCLOAK_REALM: z.string().default("camera-hub"),
  /** JSON file `{username, password}` of an administrator of the master realm. */
  KEYCLOAK_ADMIN_FILE: z.string().default(".data/keycloak-admin.json"),
  KEYCLOAK_READER_SECRET: z.string().min(1),
  KEYCLOAK_HUB_SECRET: z.string().min(1),
  KEYCLOAK_PROVISIONER_SECRET: z.string().min(1),
  PUBLIC_URL: z.url().default("http://localhost:4000"),
  HUB_MODE: z.enum(["demo", "production"]).default("demo"),
  /** Comma lists of official codes whose groups shall exist from the start. */
  KEYCLOAK_PROVINCES: codes,
  KEYCLOAK_OPERATORS: codes,
});

const flag = { type: "boolean", default: false } as const;
const { values: flags } = parseArgs({ options: { plan: flag, everything: flag } });
const parsed = environment.safeParse(process.env);
if (!parsed.success) {
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
const settings = parsed.data;
const admin = z
  .object({ username: z.string(), password: z.string() })
  .parse(JSON.parse(readFileSync(settings.KEYCLOAK_ADMIN_FILE, "utf8")));

const applied = await applyRealm({
  baseUrl: settings.KEYCLOAK_URL,
  adminUsername: admin.username,
  adminPassword: admin.password,
  realm: settings.KEYCLOAK_REALM,
  publicUrl: settings.PUBLIC_URL.replace(/\/$/, ""),
  mode: settings.HUB_MODE,
  readerSecret: settings.KEYCLOAK_READER_SECRET,
  hubSecret: settings.KEYCLOAK_HUB_SECRET,
  provisionerSecret: settings.KEYCLOAK_PROVISIONER_SECRET,
  ...flags,
  provinces: settings.KEYCLOAK_PROVINCES,
  operators: settings.KEYCLOAK_OPERATORS,
  log: (line) => process.stderr.write(`${line}\n`),
});
if (flags.plan) process.exitCode = applied.changed === 0 ? 0 : 3;
else process.stdout.write(`${JSON.stringify(applied)}\n`);
