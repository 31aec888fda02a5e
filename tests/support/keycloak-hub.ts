import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { KeycloakMirror } from "@camera-hub/server/access/keycloak/mirror.ts";
import { createTokenVerifier } from "@camera-hub/server/access/keycloak/token-verifier.ts";
import type { Clock } from "@camera-hub/server/app/clock.ts";
import { DelegatedMemberships } from "@camera-hub/server/delegation/membership-writer.ts";
import { startHub } from "@camera-hub/server/hub.ts";
import type { Hub } from "@camera-hub/server/hub.ts";
import { Go2rtcEngine } from "@camera-hub/server/streams/index.ts";
import type { TestDatabase } from "./database.ts";
import { mirrored } from "./mirror.ts";
import type { TestRealm } from "./realm.ts";

interface KeycloakHubParts {
  readonly realm: Pick<TestRealm, "realm" | "publicUrl" | "keycloakUrl" | "hubSecret">;
  readonly database: TestDatabase;
  readonly mirror: KeycloakMirror;
  readonly clock: Clock;
  readonly port: number;
  readonly logger: Logger;
  /** Null: there is no such group. */
  readonly groupId: (path: string) => Promise<string | null>;
  /** Whether the hub itself leads to Keycloak's public pages. */
  readonly proxiesKeycloak?: boolean;
}

/** A hub on a real Keycloak, without cameras; resolves when it knows everybody's rights. */
export async function startKeycloakHub(parts: KeycloakHubParts): Promise<Hub> {
  const { realm, publicUrl, keycloakUrl, hubSecret } = parts.realm;
  const hub = await startHub({
    mode: "demo",
    version: "0.0.0-test",
    publicUrl: new URL(publicUrl),
    host: "127.0.0.1",
    port: parts.port,
    tls: null,
    database: parts.database,
    realm,
    verifier: createTokenVerifier({
      issuer: `${publicUrl}/auth/realms/${realm}`,
      audience: "camera-hub",
      jwks: new URL(`${keycloakUrl}/realms/${realm}/protocol/openid-connect/certs`),
      clock: parts.clock,
    }),
    memberships: parts.mirror,
    membershipWriter: new DelegatedMemberships({
      url: keycloakUrl,
      realm,
      publicUrl: new URL(publicUrl),
      clientId: "hub",
      clientSecret: hubSecret,
      groupId: parts.groupId,
    }),
    keycloakUrl: parts.proxiesKeycloak === true ? keycloakUrl : null,
    sourceKey: randomBytes(32),
    cameraNetworks: "private,public",
    own: { addresses: [], ports: [] },
    portalDir: "client/dist",
    engine: new Go2rtcEngine({ url: "http://127.0.0.1:1", username: "hub", password: "none" }),
    probing: false,
    countsFromMemory: true,
    clock: parts.clock,
    logger: parts.logger,
  });
  await mirrored(parts.mirror, () => parts.mirror.syncedAt !== null);
  return hub;
}
