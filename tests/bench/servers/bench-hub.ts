import pg from "pg";
import pino from "pino";
import { startHub } from "@camera-hub/server/hub.ts";
import type { Hub, HubOptions } from "@camera-hub/server/hub.ts";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import type { ServerSetup } from "./child.ts";

export const clock = { now: () => new Date() };

/** Who asks, and how his tokens are read. */
export interface Askers {
  /** Accounts by id; each is a leader: he sees the country. */
  readonly persons: ReadonlyMap<string, string>;
  readonly verifier: HubOptions["verifier"];
  readonly countsFromMemory?: boolean;
  /** Who is a member of what; absent: each of `persons` of the leaders. */
  readonly memberships?: HubOptions["memberships"];
}

/** The hub as it runs: Apollo Server and type-graphql, token checks, scope filters and row-level security on. */
export async function startBenchHub(setup: ServerSetup, askers: Askers): Promise<Hub> {
  const ids = [...askers.persons.keys()];
  const client = new pg.Client({ connectionString: setup.databaseUrl });
  await client.connect();
  await client.query(
    `insert into access_grant (person_id, role, group_path, valid_from)
     select id, 'leader', '/vn/leader', now() - interval '1 day' from unnest($1::uuid[]) as id
     where not exists (select from access_grant g where g.person_id = id)`,
    [ids],
  );
  await client.query(
    `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at)
     select v.id, p.id, now() from guideline v, unnest($1::uuid[]) as p (id) on conflict do nothing`,
    [ids],
  );
  await client.end();
  const persons = new Map(
    [...askers.persons].map(([id, username]) => [
      id,
      { username, displayName: username, kind: "person" as const, enabled: true },
    ]),
  );
  const groups = new Map(ids.map((id) => [id, ["/vn/leader"]]));
  return startHub({
    mode: "demo",
    version: "bench",
    publicUrl: new URL("http://localhost:4000"),
    host: "127.0.0.1",
    port: 0,
    tls: null,
    database: { url: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword },
    realm: "bench",
    verifier: askers.verifier,
    memberships: askers.memberships ?? {
      get syncedAt() {
        return clock.now();
      },
      snapshot: () => ({ persons, groups, version: 1 }),
      onChange: () => () => undefined,
      hasEnded: () => false,
      onLogout: () => () => undefined,
    },
    // Nobody gives or takes access here.
    membershipWriter: { join: async () => false, leave: async () => {}, groupId: async () => null },
    keycloakUrl: null,
    sourceKey: Buffer.alloc(32, 1),
    cameraNetworks: "private",
    own: { addresses: [], ports: [] },
    portalDir: "client/dist",
    engine: new Go2rtcEngine({ url: "http://127.0.0.1:1", username: "none", password: "none" }),
    probing: false,
    clock,
    logger: pino({ level: "error" }),
    countsFromMemory: askers.countsFromMemory ?? true,
  });
}
