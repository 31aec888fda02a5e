import { networkInterfaces } from "node:os";
import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import pino from "pino";
import { KeycloakClient } from "./access/keycloak/keycloak-client.ts";
import { findGroupId } from "./access/keycloak/directory.ts";
import { KeycloakMirror } from "./access/keycloak/mirror.ts";
import { createTokenVerifier } from "./access/keycloak/token-verifier.ts";
import { systemClock } from "./app/clock.ts";
import { openDatabase } from "./app/database.ts";
import type { OwnEndpoints } from "./cameras/source/index.ts";
import { ConfigError, parseConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { DelegatedMemberships } from "./delegation/membership-writer.ts";
import { clientCredentials, defaultWebhookNetworks, startHub } from "./hub.ts";
import { migrate } from "./migrate.ts";
import { Go2rtcEngine } from "./streams/index.ts";

function readConfig(): Config {
  try {
    return parseConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** Addresses of this machine and of the services it uses, and their ports: no camera may lead there. */
async function ownEndpoints(config: Config): Promise<OwnEndpoints> {
  const urls = [
    config.publicUrl,
    ...[config.database.ownerUrl, config.keycloak.url, config.engine.url].map((url) => new URL(url)),
  ];
  const addresses = new Set(Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []));
  for (const { hostname } of urls) {
    // A name that cannot be resolved now leads nowhere now; the port stays refused.
    const found = await lookup(hostname, { all: true }).catch(() => []);
    for (const { address } of found) addresses.add(address);
  }
  const ports = new Set([config.port, ...urls.map((url) => Number(url.port)).filter((port) => port > 0)]);
  return { addresses: [...addresses], ports: [...ports] };
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = pino({ level: config.logLevel, base: null });
  const clock = systemClock;
  const { database: databaseConfig, keycloak } = config;
  const connection = {
    url: databaseConfig.ownerUrl,
    appPassword: databaseConfig.appPassword,
    jobPassword: databaseConfig.jobPassword,
  };
  await migrate({ ownerUrl: databaseConfig.ownerUrl, ...connection, now: clock.now() });

  // The mirror writes with connections of its own: a rush of requests never keeps it from learning of a revocation.
  const mirrorDatabase = openDatabase({ ...connection, poolSize: 2 });
  const keycloakClient = new KeycloakClient({
    url: new URL(keycloak.url),
    realm: keycloak.realm,
    clientId: "hub-reader",
    clientSecret: keycloak.readerSecret,
  });
  const mirror = new KeycloakMirror({
    client: keycloakClient,
    database: mirrorDatabase,
    clock,
    log: logger,
  });
  await mirror.start();

  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  const hub = await startHub({
    mode: config.mode,
    version,
    publicUrl: config.publicUrl,
    host: config.host,
    port: config.port,
    tls: config.tls,
    database: connection,
    realm: keycloak.realm,
    verifier: createTokenVerifier({
      issuer: keycloak.issuer,
      audience: "camera-hub",
      jwks: new URL(`${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/certs`),
      clock,
    }),
    memberships: mirror,
    membershipWriter: new DelegatedMemberships({
      url: keycloak.url,
      realm: keycloak.realm,
      publicUrl: config.publicUrl,
      clientId: "hub",
      clientSecret: keycloak.hubSecret,
      groupId: (path) => findGroupId(keycloakClient, path),
    }),
    keycloakUrl: keycloak.url,
    sourceKey: config.sourceKey,
    cameraNetworks: config.cameraNetworks,
    own: await ownEndpoints(config),
    portalDir: config.portalDir,
    engine: new Go2rtcEngine(config.engine),
    probing: true,
    clock,
    logger,
    countsFromMemory: true,
    logKeeping: config.logKeeping,
    reviewMonths: config.reviewMonths,
    portalDocumentsOnly: config.portalDocumentsOnly,
    webhooks: {
      networks: config.webhookNetworks ?? defaultWebhookNetworks,
      ca: config.webhookCaPath === null ? null : readFileSync(config.webhookCaPath, "utf8"),
    },
    ...(config.name === null ? {} : { name: config.name }),
    parents: config.parents.map(({ url, tokenUrl, clientId, clientSecret }) => ({
      url,
      token: clientCredentials(tokenUrl, clientId, clientSecret),
    })),
    keycloakEvents: keycloakClient,
  });
  logger.info({ port: hub.address.port }, "hub is listening");

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "hub is stopping");
    // Whatever hangs may not keep the process alive: the supervisor waits longer than this.
    setTimeout(() => process.exit(1), 8_000).unref();
    void (async () => {
      await hub.close();
      await mirror.stop();
      await mirrorDatabase.close();
      process.exit(0);
    })();
  };
  process.on("SIGINT", () => stop("SIGINT"));
  process.on("SIGTERM", () => stop("SIGTERM"));
}

await main();
