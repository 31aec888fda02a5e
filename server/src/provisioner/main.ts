// The provisioner: a process of its own, with a client and secret of its own at Keycloak. The process that answers
// requests never holds that secret; this one answers nobody.
import { AdminApi } from "@camera-hub/keycloak/src/admin-api.ts";
import pino from "pino";
import { z } from "zod";
import { systemClock } from "../app/clock.ts";
import { openDatabase } from "../app/database.ts";
import { Operations } from "./operations.ts";
import { Provisioner } from "./provisioner.ts";

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_JOB_PASSWORD: z.string().min(1),
  KEYCLOAK_URL: z.url({ protocol: /^https?$/ }),
  KEYCLOAK_REALM: z.string().regex(/^[a-z0-9-]{1,60}$/),
  KEYCLOAK_PROVISIONER_SECRET: z.string().min(1),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

const parsed = environment.safeParse(process.env);
if (!parsed.success) {
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(2);
}
const settings = parsed.data;
const logger = pino({ level: settings.LOG_LEVEL, base: null });
// Never anything but the job role: no other password is known here.
const database = openDatabase({
  url: settings.DATABASE_URL,
  appPassword: "",
  jobPassword: settings.DATABASE_JOB_PASSWORD,
  poolSize: 2,
});
const realm = settings.KEYCLOAK_REALM;
const api = new AdminApi(settings.KEYCLOAK_URL, {
  kind: "service",
  realm,
  clientId: "hub-provisioner",
  clientSecret: settings.KEYCLOAK_PROVISIONER_SECRET,
});
const provisioner = new Provisioner(new Operations({ database, api, realm, clock: systemClock }), database, logger);
await provisioner.start();
logger.info("provisioner is ready");

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 8_000).unref();
    void provisioner
      .stop()
      .then(() => database.close())
      .then(() => process.exit(0));
  });
}
