import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const password = z
  .string()
  .min(1)
  .prefault(() => randomBytes(24).toString("base64url"));

const secretsSchema = z.object({
  postgresPassword: password,
  ownerPassword: password,
  appPassword: password,
  jobPassword: password,
  keycloakDatabasePassword: password,
  readerSecret: password,
  hubSecret: password,
  provisionerSecret: password,
  enginePassword: password,
  sourceKey: z
    .string()
    .min(1)
    .prefault(() => randomBytes(32).toString("base64")),
});

/** What this copy's parts know each other by; generated on the first start. */
export type Secrets = z.infer<typeof secretsSchema>;

const administratorSchema = z.object({
  username: z.string().min(1).prefault("admin"),
  password,
});

/** Keycloak's administrator, as people find him in `keycloak-admin.json`. */
export type Administrator = z.infer<typeof administratorSchema>;

/** Reads `secrets.json` of the data folder and generates what it does not hold yet. Readable by its owner alone. */
export function keepSecrets(dataDir: string): Secrets {
  return keep(join(dataDir, "secrets.json"), secretsSchema);
}

/** The same for `keycloak-admin.json`. */
export function keepAdministrator(dataDir: string): Administrator {
  return keep(join(dataDir, "keycloak-admin.json"), administratorSchema);
}

function keep<T>(path: string, schema: z.ZodType<T>): T {
  const before = existsSync(path) ? readFileSync(path, "utf8") : "{}";
  const value = schema.parse(JSON.parse(before));
  const after = `${JSON.stringify(value, null, 2)}\n`;
  if (after !== before) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, after, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return value;
}
