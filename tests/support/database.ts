import { randomBytes } from "node:crypto";
import pg from "pg";

const rolePassword = process.env["TEST_ROLE_PASSWORD"] ?? "x";

/** A database of one suite, copied from the migrated template. */
export interface TestDatabase {
  readonly name: string;
  /** Connection string of the owner (a superuser of the cluster). */
  readonly url: string;
  readonly appPassword: string;
  readonly jobPassword: string;
  /** SQL as the owner: past row-level security, for laying out and looking behind. */
  sql<R extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** One transaction as the owner. */
  transaction<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  drop(): Promise<void>;
}

/** Where the run's PostgreSQL is. @throws Error outside of a run. */
export function clusterUrl(): string {
  const url = process.env["TEST_DATABASE_URL"];
  if (url === undefined) throw new Error("TEST_DATABASE_URL names no PostgreSQL: run through tests/vitest.config.ts.");
  return url;
}

/** @param empty Without tables, for tests of the migrations themselves. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  const template = empty ? "template0" : (process.env["TEST_DATABASE_TEMPLATE"] ?? "hub_template");
  await onCluster(`create database ${name} template ${template}`);
  const url = Object.assign(new URL(clusterUrl()), { pathname: `/${name}` }).href;
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  // Dropping the database may be quicker than a connection's own end; an idle one then tells its pool.
  owner.on("connect", (client) => client.on("error", () => undefined));
  owner.on("error", () => undefined);
  // Copies of one template would all be the same hub.
  if (!empty) await owner.query("update hub set id = uuidv7() where is_self");
  return {
    name,
    url,
    appPassword: rolePassword,
    jobPassword: rolePassword,
    async sql<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      return (await owner.query<R>(text, [...values])).rows;
    },
    async transaction(work) {
      const client = await owner.connect();
      try {
        await client.query("begin");
        const result = await work(client);
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
    async drop() {
      await owner.end();
      await onCluster(`drop database if exists ${name} with (force)`);
    },
  };
}

/** One statement in the cluster's maintenance database. */
export async function onCluster<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return (await client.query<R>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
