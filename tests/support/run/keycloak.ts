import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import pg from "pg";
import { parseSettings, readEnvironment } from "@camera-hub/deploy/local/settings.mjs";
import { ensureDatabases } from "@camera-hub/deploy/local/src/databases.ts";
import { startKeycloak } from "@camera-hub/deploy/local/src/keycloak.ts";
import { prepareKeycloak } from "@camera-hub/deploy/local/src/keycloak-dist.ts";
import { makeRunFolder } from "./folder.ts";
import { keycloakPlace } from "./keycloak-place.ts";
import type { KeycloakPlace } from "./keycloak-place.ts";
import { offer } from "./offer.ts";
import { freePort } from "./port.ts";
import { share } from "./shared.ts";

/** A Keycloak on the run's PostgreSQL. Its public address is whatever the proxy of each suite says. */
async function start(databaseUrl: string) {
  const { settings, faults } = parseSettings(readEnvironment());
  if (settings === null) throw new Error(faults.join("\n"));
  const dist = await prepareKeycloak({ cacheDir: settings.cacheDir, given: settings.have.keycloakDist });

  const cluster = new URL(databaseUrl);
  const name = `keycloak_${process.pid}`;
  const password = randomBytes(12).toString("hex");
  await ensureDatabases(databaseUrl, [{ name, password }], [{ name, owner: name }]);
  const folder = makeRunFolder("keycloak");
  const admin = { username: "admin", password: randomBytes(12).toString("hex") };
  const clean = async () => {
    folder.remove();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`drop role if exists ${name}`);
    await client.end();
  };
  try {
    const keycloak = await startKeycloak({
      dist,
      dataDir: join(folder.path, "home"),
      port: await freePort(),
      managementPort: await freePort(),
      publicUrl: null,
      database: { host: cluster.hostname, port: Number(cluster.port || 5432), name, user: name, password },
      admin,
      themesDir: resolve(import.meta.dirname, "../../../keycloak/themes"),
      javaHome: settings.have.javaHome,
    });
    return {
      url: keycloak.url,
      admin,
      async stop() {
        await keycloak.stop();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/**
 * One Keycloak a run; each suite makes a realm of its own in it. It starts while others are tested already: whoever needs
 * it waits. TEST_KEYCLOAK_URL and TEST_KEYCLOAK_ADMIN (JSON) given from outside are used instead. Needs the part `postgres`
 * before it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const part = await share("keycloak", async () => {
    const databaseUrl = process.env["TEST_DATABASE_URL"];
    if (databaseUrl === undefined) throw new Error("The part keycloak needs the part postgres before it.");
    let starting: Promise<KeycloakPlace & { stop(): Promise<void> }> | null = null;
    const ready = () => (starting ??= given() ?? start(databaseUrl));
    // A stack from outside has one of its own: then only who asks needs this one. Whoever asks hears of what went wrong.
    if (process.env["TEST_STACK"] === undefined) ready().catch(() => undefined);
    const offered = await offer(async () => {
      const { url, admin } = await ready();
      return { url, admin };
    });
    process.env["TEST_KEYCLOAK_OFFER"] = offered.url;
    return {
      value: null,
      async stop() {
        offered.close();
        delete process.env["TEST_KEYCLOAK_OFFER"];
        await starting?.then(
          (keycloak) => keycloak.stop(),
          () => undefined,
        );
      },
    };
  });
  return () => part.release();
}

function given(): Promise<KeycloakPlace & { stop(): Promise<void> }> | null {
  const url = process.env["TEST_KEYCLOAK_URL"];
  if (url === undefined) return null;
  const admin: unknown = JSON.parse(process.env["TEST_KEYCLOAK_ADMIN"] ?? "{}");
  return Promise.resolve({ ...keycloakPlace.parse({ url, admin }), stop: () => Promise.resolve() });
}
