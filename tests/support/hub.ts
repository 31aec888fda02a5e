import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import pino from "pino";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import type { OwnEndpoints } from "@camera-hub/server/cameras/source/index.ts";
import { startHub } from "@camera-hub/server/hub.ts";
import type { HubOptions } from "@camera-hub/server/hub.ts";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import type { MediaEngine } from "@camera-hub/server/streams/index.ts";
import type { TestDatabase } from "./database.ts";
import type { TestClock } from "./clock.ts";
import type { TestMemberships } from "./memberships.ts";
import { audience, issuer } from "./tokens.ts";
import type { TokenIssuer } from "./tokens.ts";
import { freePort } from "./run/port.ts";

/** What a suite may choose about its hub. */
export interface TestHubOptions {
  /** Whether the hub looks after the cameras itself; off unless the suite is about that. */
  readonly probing?: boolean;
  /** What pulls the pictures; nobody is there unless the suite is about them. */
  readonly engine?: MediaEngine;
  /** Counters from the board in memory (as in production) or from the database. */
  readonly countsFromMemory?: boolean;
  /** As CAMERA_NETWORKS. */
  readonly cameraNetworks?: string;
  readonly own?: OwnEndpoints;
  readonly portalDir?: string;
  readonly portalDocumentsOnly?: boolean;
  readonly logKeeping?: HubOptions["logKeeping"];
  readonly keycloakEvents?: HubOptions["keycloakEvents"];
  /** Hubs above this one, and how quickly links notice what happens to them. */
  readonly parents?: HubOptions["parents"];
  readonly linkTimes?: HubOptions["linkTimes"];
  readonly name?: string;
  /** Where webhooks may lead. */
  readonly webhooks?: HubOptions["webhooks"];
  /** Any free one unless a hub is to come back where it was. */
  readonly port?: number;
}

/** A hub of a suite: the real thing on a port of its own, with the suite's clock, keys and memberships. */
export interface TestHub {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The origin its own pages have. */
  readonly publicOrigin: string;
  /** Everything it has logged, JSON lines. */
  log(): string;
  close(): Promise<void>;
}

export interface TestHubParts {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly memberships: TestMemberships;
  readonly tokens: TokenIssuer;
  readonly sourceKey: Buffer;
}

function absentEngine(): MediaEngine {
  return new Go2rtcEngine({ url: "http://127.0.0.1:1", username: "hub", password: randomBytes(8).toString("hex") });
}

export async function startTestHub(parts: TestHubParts, options: TestHubOptions = {}): Promise<TestHub> {
  let logged = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged += chunk.toString();
      done();
    },
  });
  const port = options.port ?? (await freePort());
  const publicUrl = new URL(`http://localhost:${port}`);
  const { url, appPassword, jobPassword } = parts.database;
  const hubOptions: HubOptions = {
    mode: "demo",
    version: "0.0.0-test",
    publicUrl,
    host: "127.0.0.1",
    port,
    tls: null,
    database: { url, appPassword, jobPassword },
    realm: "test",
    verifier: createTokenVerifier({ issuer, audience, jwks: parts.tokens.jwks, clock: parts.clock }),
    memberships: parts.memberships,
    membershipWriter: parts.memberships,
    keycloakUrl: null,
    sourceKey: parts.sourceKey,
    cameraNetworks: options.cameraNetworks ?? "private,public",
    own: options.own ?? { addresses: [], ports: [] },
    portalDir: options.portalDir ?? "client/dist",
    portalDocumentsOnly: options.portalDocumentsOnly ?? false,
    engine: options.engine ?? absentEngine(),
    probing: options.probing ?? false,
    countsFromMemory: options.countsFromMemory ?? true,
    logKeeping: options.logKeeping ?? null,
    keycloakEvents: options.keycloakEvents ?? null,
    parents: options.parents ?? [],
    ...(options.linkTimes === undefined ? {} : { linkTimes: options.linkTimes }),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.webhooks === undefined ? {} : { webhooks: options.webhooks }),
    clock: parts.clock,
    logger: pino({ level: "trace" }, sink),
  };
  const hub = await startHub(hubOptions);
  return {
    origin: `http://127.0.0.1:${hub.address.port}`,
    publicOrigin: publicUrl.origin,
    log: () => logged,
    close: () => hub.close(),
  };
}
