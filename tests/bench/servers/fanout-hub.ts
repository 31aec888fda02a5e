import type { AddressInfo } from "node:net";
import type { createServer } from "node:http";
import pg from "pg";
import pino from "pino";
import { DomainError } from "@camera-hub/server/app/errors.ts";
import { startHub } from "@camera-hub/server/hub.ts";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import { readSetup, serve } from "./child.ts";

// The hub as it runs, with many accounts of the same rights: what fan-out costs does not depend on how tokens are made.
const setup = readSetup();
const clock = { now: () => new Date() };
const persons = new Map(
  Array.from({ length: Number(process.env["BENCH_ACCOUNTS"] ?? "600") }, (_, index) => [
    `00000000-0000-4000-9000-${String(index).padStart(12, "0")}`,
    { username: `leader-${index}`, displayName: `Leader ${index}`, kind: "person" as const, enabled: true },
  ]),
);
const groups = new Map([...persons.keys()].map((id) => [id, ["/vn/leader"]]));

const client = new pg.Client({ connectionString: setup.databaseUrl });
await client.connect();
await client.query(
  `insert into access_grant (person_id, role, group_path, valid_from)
   select id, 'leader', '/vn/leader', now() - interval '1 day' from unnest($1::uuid[]) as id
   where not exists (select from access_grant g where g.person_id = id)`,
  [[...persons.keys()]],
);
await client.end();

const hub = await startHub({
  mode: "demo",
  version: "bench",
  publicUrl: new URL("http://localhost:4000"),
  host: "127.0.0.1",
  port: 0,
  tls: null,
  database: { url: setup.databaseUrl, appPassword: setup.appPassword, jobPassword: setup.jobPassword },
  realm: "bench",
  verifier: {
    // The token is the number of the account.
    verify: (bearer) => {
      const subject = [...persons.keys()][Number(bearer)];
      if (subject === undefined) return Promise.reject(new DomainError("UNAUTHENTICATED", "Unknown account."));
      const expiresAt = new Date(Date.now() + 3_600_000);
      return Promise.resolve({
        subject,
        username: subject,
        sessionId: null,
        clientId: "portal",
        expiresAt,
        issuedAt: new Date(),
      });
    },
  },
  memberships: {
    get syncedAt() {
      return clock.now();
    },
    snapshot: () => ({ persons, groups, version: 1 }),
    onChange: () => () => undefined,
    hasEnded: () => false,
    onLogout: () => () => undefined,
  },
  keycloakUrl: null,
  sourceKey: Buffer.alloc(32, 1),
  cameraNetworks: "private",
  own: { addresses: [], ports: [] },
  portalDir: "client/dist",
  engine: new Go2rtcEngine({ url: "http://127.0.0.1:1", username: "none", password: "none" }),
  probing: false,
  clock,
  logger: pino({ level: "error" }),
  countsFromMemory: true,
});

serve({ address: () => hub.address satisfies AddressInfo } as ReturnType<typeof createServer>);
