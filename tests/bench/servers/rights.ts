import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";
import pino from "pino";
import { GuidelineFeed } from "@camera-hub/server/access/guideline-feed.ts";
import { GrantFeed } from "@camera-hub/server/access/grant-feed.ts";
import { KeycloakClient } from "@camera-hub/server/access/keycloak/keycloak-client.ts";
import { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { Rights } from "@camera-hub/server/access/rights.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { mayView } from "@camera-hub/server/cameras/camera.policy.ts";
import { readSetup } from "./child.ts";

// The part of a hub that decides who may do what, from its start until it has decided for everybody. Keycloak is not there.

/** What this process tells: once it can decide, and once it has decided for everybody. */
export type RightsReport =
  | { readonly known: true }
  | { readonly people: number; readonly grants: number; readonly microsPerDecision: number; readonly heapBytes: number };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heapBytes = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

const setup = readSetup();
const clock = { now: () => new Date() };
const log = pino({ level: "silent" });
const heapBefore = process.env["BENCH_DECISIONS"] === "yes" ? heapBytes() : 0;
const database = openDatabase({ url: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword });
const client = new KeycloakClient({
  url: new URL("http://127.0.0.1:1/auth"),
  realm: "bench",
  clientId: "x",
  clientSecret: "x",
});
const mirror = new KeycloakMirror({ client, database, clock, log });
await mirror.start();
const rights = new Rights(mirror, clock);
const grants = new GrantFeed(database, rights, clock, log);
await Promise.all([grants.start(), new GuidelineFeed(database, rights, log).start()]);

const { persons } = mirror.snapshot();
const ids = [...persons.keys()];
const tokenOf = (subject: string) => ({
  subject,
  sessionId: null,
  issuedAt: new Date(),
  expiresAt: new Date(Date.now() + 3_600_000),
});
rights.principalFor(tokenOf(ids[0]!));
process.send?.({ known: true } satisfies RightsReport);

if (process.env["BENCH_DECISIONS"] === "yes") {
  const owner = new pg.Client({ connectionString: setup.databaseUrl });
  await owner.connect();
  const { rows: places } = await owner.query<{ provinceId: string; facilityId: string }>(
    `select province_id as "provinceId", facility_id as "facilityId" from camera order by id limit 1000`,
  );
  await owner.end();
  const heap = heapBytes() - heapBefore;
  // Each person for the first time after a change of rights: nothing of the answer is known yet.
  const before = process.cpuUsage();
  let allowed = 0;
  ids.forEach((id, index) => {
    if (mayView(rights.principalFor(tokenOf(id)), places[index % places.length]!)) allowed += 1;
  });
  const { user, system } = process.cpuUsage(before);
  if (allowed === 0 || allowed === ids.length) throw new Error(`${allowed} of ${ids.length} may: this is no answer.`);
  process.send?.({
    people: ids.length,
    grants: ids.reduce((sum, id) => sum + rights.principalFor(tokenOf(id)).roles.length, 0),
    microsPerDecision: (user + system) / ids.length,
    heapBytes: heap,
  } satisfies RightsReport);
}
process.on("disconnect", () => process.exit(0));
