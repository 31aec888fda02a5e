import { join } from "node:path";
import pg from "pg";
import { ensureDatabases } from "@camera-hub/deploy/local/src/databases.ts";
import { startPostgres } from "@camera-hub/deploy/local/src/postgres.ts";
import { migrate } from "@camera-hub/server/migrate.ts";
import { makeRunFolder } from "./folder.ts";
import { freePort } from "./port.ts";
import { share } from "./shared.ts";

/** Password of the login roles hub_app and hub_job in tests. */
const rolePassword = "x";
const template = "hub_template";

/** Name of the extension's view in the maintenance database: how many statements each database has run. */
async function prepareCluster(url: string): Promise<void> {
  const roles = ["hub_app", "hub_job"].map((name) => ({ name, password: rolePassword }));
  await ensureDatabases(url, roles, []);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("create extension if not exists pg_stat_statements");
    // One made by an earlier run on a given cluster may be of an older schema.
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template}`);
  } finally {
    await client.end();
  }
  const ownerUrl = Object.assign(new URL(url), { pathname: `/${template}` }).href;
  await migrate({ ownerUrl, appPassword: rolePassword, jobPassword: rolePassword, now: new Date() });
}

async function startCluster() {
  const folder = makeRunFolder("postgres");
  const postgres = await startPostgres({
    dataDir: join(folder.path, "cluster"),
    port: await freePort(),
    password: "postgres",
    settings: [
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "wal_level=minimal",
      "max_wal_senders=0",
      "max_connections=300",
      "shared_preload_libraries=pg_stat_statements",
      "pg_stat_statements.track=top",
    ],
  });
  return {
    url: postgres.superuserUrl(),
    async stop() {
      await postgres.stop();
      folder.remove();
    },
  };
}

/**
 * One PostgreSQL a run, without the care for power cuts that costs time, and in it a migrated template from which each
 * suite copies its own database. TEST_DATABASE_URL (a superuser's) given from outside is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const part = await share("postgres", async () => {
    const given = process.env["TEST_DATABASE_URL"];
    const cluster = given === undefined ? await startCluster() : { url: given, stop: () => Promise.resolve() };
    try {
      await prepareCluster(cluster.url);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    process.env["TEST_DATABASE_URL"] = cluster.url;
    process.env["TEST_DATABASE_TEMPLATE"] = template;
    process.env["TEST_ROLE_PASSWORD"] = rolePassword;
    return {
      value: cluster.url,
      async stop() {
        if (given === undefined) delete process.env["TEST_DATABASE_URL"];
        await cluster.stop();
      },
    };
  });
  return () => part.release();
}
