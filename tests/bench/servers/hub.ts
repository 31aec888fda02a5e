import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import pino from "pino";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import { startHub } from "@camera-hub/server/hub.ts";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import pg from "pg";
import { readSetup, serve } from "./child.ts";

// The hub as it runs: Apollo Server and type-graphql, token checks, scope filters and row-level security on.
const setup = readSetup();
const issuer = "http://localhost:4000/auth/realms/bench";
const clock = { now: () => new Date() };
const leader = "00000000-0000-4000-8000-000000000001";
const pair = await generateKeyPair("RS256");
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "bench", alg: "RS256", use: "sig" };
const token = await new SignJWT({ typ: "Bearer", azp: "portal", preferred_username: "leader", sid: "bench" })
  .setProtectedHeader({ alg: "RS256", kid: "bench" })
  .setSubject(leader)
  .setIssuer(issuer)
  .setAudience("camera-hub")
  .setIssuedAt()
  .setExpirationTime("2h")
  .sign(pair.privateKey);

const client = new pg.Client({ connectionString: setup.databaseUrl });
await client.connect();
await client.query(
  `insert into access_grant (person_id, role, group_path, valid_from)
   select $1, 'leader', '/vn/leader', now() - interval '1 day'
   where not exists (select from access_grant where person_id = $1)`,
  [leader],
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
  verifier: createTokenVerifier({ issuer, audience: "camera-hub", jwks: { keys: [jwk] }, clock }),
  memberships: {
    get syncedAt() {
      return clock.now();
    },
    snapshot: () => ({
      persons: new Map([[leader, { username: "leader", displayName: "Leader", kind: "person" as const, enabled: true }]]),
      groups: new Map([[leader, ["/vn/leader"]]]),
      version: 1,
    }),
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
  countsFromMemory: process.env["BENCH_PAST_THE_BOARD"] !== "yes",
});

// `serve` asks only for the address: the hub's own HTTP server stays inside it.
serve({ address: () => hub.address satisfies AddressInfo } as ReturnType<typeof createServer>, { token });
