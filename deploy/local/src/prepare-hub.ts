// One step of the start, as a process of its own so that its memory is given back: `schema` brings the tables to the newest
// version, `world` lays out the realm and, in demo mode, the demo world.
import { applyRealm } from "@camera-hub/keycloak/src/apply.ts";
import type { ApplyRealmOptions } from "@camera-hub/keycloak/src/apply.ts";
import { demoPeople } from "@camera-hub/keycloak/src/demo-people.ts";
import { SourceVault } from "@camera-hub/server/cameras/source/index.ts";
import { migrate } from "@camera-hub/server/migrate.ts";
import pg from "pg";
import { z } from "zod";
import { seedWorld } from "../../demo/src/seed.ts";
import { generateWorld } from "../../demo/src/world.ts";

const environment = z
  .object({
    HUB_MODE: z.enum(["demo", "production"]),
    PUBLIC_URL: z.url(),
    DATABASE_URL: z.string(),
    DATABASE_APP_PASSWORD: z.string(),
    DATABASE_JOB_PASSWORD: z.string(),
    KEYCLOAK_URL: z.url(),
    KEYCLOAK_REALM: z.string(),
    KEYCLOAK_READER_SECRET: z.string(),
    KEYCLOAK_HUB_SECRET: z.string(),
    KEYCLOAK_PROVISIONER_SECRET: z.string(),
    /** Absent: the realm is taken as it is. */
    KEYCLOAK_ADMIN_USERNAME: z.string().optional(),
    KEYCLOAK_ADMIN_PASSWORD: z.string().optional(),
    SOURCE_KEY: z.base64(),
    DEMO_RTSP_PORT: z.coerce.number(),
  })
  .parse(process.env);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = new Date();
const owner = new pg.Pool({ connectionString: environment.DATABASE_URL, max: 2 });
try {
  if (process.argv[2] === "schema") await prepareSchema();
  else await prepareWorld();
} finally {
  await owner.end();
}

async function prepareSchema(): Promise<void> {
  const { applied } = await migrate({
    ownerUrl: environment.DATABASE_URL,
    appPassword: environment.DATABASE_APP_PASSWORD,
    jobPassword: environment.DATABASE_JOB_PASSWORD,
    now,
  });
  say(applied.length === 0 ? "schema is current" : `applied ${applied.join(", ")}`);
}

async function prepareWorld(): Promise<void> {
  const demo = environment.HUB_MODE === "demo";
  const world = demo ? generateWorld({ firstStart: now }) : null;
  // Of the demo's own world, seeded or not: the second start is to find the realm as the first one left it.
  const applied = await layOutRealm(world ?? { provinces: await codes("PROVINCE"), operators: await operators() });
  if (world === null) return;
  const vault = new SourceVault(Buffer.from(environment.SOURCE_KEY, "base64"));
  const result = await seedWorld({
    database: owner,
    world,
    now,
    ...(applied === null ? {} : { userIds: applied.userIds, serviceAccountIds: applied.serviceAccountIds }),
    people: demoPeople,
    rtspPort: environment.DEMO_RTSP_PORT,
    sealSource: (address) => vault.seal(address),
  });
  say(result.seeded ? `seeded ${result.facilities} facilities, ${result.cameras} cameras` : "the demo world stands");
}

async function layOutRealm(
  network: Pick<ApplyRealmOptions, "provinces" | "operators">,
): Promise<Awaited<ReturnType<typeof applyRealm>> | null> {
  const { KEYCLOAK_ADMIN_USERNAME: adminUsername, KEYCLOAK_ADMIN_PASSWORD: adminPassword } = environment;
  if (adminUsername === undefined || adminPassword === undefined) return null;
  return applyRealm({
    baseUrl: environment.KEYCLOAK_URL,
    adminUsername,
    adminPassword,
    realm: environment.KEYCLOAK_REALM,
    publicUrl: environment.PUBLIC_URL,
    mode: environment.HUB_MODE,
    readerSecret: environment.KEYCLOAK_READER_SECRET,
    hubSecret: environment.KEYCLOAK_HUB_SECRET,
    provisionerSecret: environment.KEYCLOAK_PROVISIONER_SECRET,
    provinces: codesOf(network.provinces),
    operators: codesOf(network.operators),
    log: say,
  });
}

function codesOf(units: readonly { code: string }[]): { code: string }[] {
  return units.map(({ code }) => ({ code }));
}

async function codes(kind: "PROVINCE"): Promise<{ code: string }[]> {
  const { rows } = await owner.query<{ code: string }>(
    // As Keycloak's groups are called: a code that was used before is not a name of its own.
    "select unit_group_name(id) as code from org_unit where kind = $1 order by 1",
    [kind],
  );
  return rows;
}

async function operators(): Promise<{ code: string }[]> {
  const { rows } = await owner.query<{ code: string }>("select code from operator order by code");
  return rows;
}
