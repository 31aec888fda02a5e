import pg from "pg";
import type { Scope } from "../access/scope.ts";

/** What a transaction offers: parameterised SQL and nothing else. */
export interface Queryable {
  /** @param name Prepares the statement under this name on its connection: for hot, fixed texts only. */
  query<R>(text: string, values?: readonly unknown[], name?: string): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** PostgreSQL as the rooms see it: always a role, always a scope, never a bare connection. */
export interface Database {
  /**
   * Reads as `hub_app` on a read-only connection whose scope is set for row-level security. Each statement sees the newest
   * state; `work` must await all it asks.
   */
  read<T>(scope: Scope, work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** One read-write transaction as `hub_app`; rolled back when `work` throws. */
  write<T>(scope: Scope, work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** One transaction as `hub_job`, which sees every row; rolled back when `work` throws. */
  job<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** A connection of its own for LISTEN; `onLost` is called once when it breaks. */
  listen(
    channel: string,
    onNotify: (payload: string) => void,
    onLost?: (error: Error) => void,
  ): Promise<{ close(): Promise<void> }>;
  /**
   * Takes a lock of this house for as long as a connection of its own stands, so that of several processes one does a work;
   * null while another one has it. `onLost` is called once when the connection breaks.
   * @param number Second half of the advisory lock `(4403, number)`.
   */
  hold(number: number, onLost: (error: Error) => void): Promise<{ close(): Promise<void> } | null>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Host, port and database; the roles' names and passwords replace its own. */
  url: string;
  appPassword: string;
  jobPassword: string;
  /** Connections a role; default 10 (two cores: more only queue inside PostgreSQL). */
  poolSize?: number;
  /** Longest statement of a reader, in ms; default 10,000. */
  statementTimeoutMs?: number;
}

/** The same database under another login role. */
export function urlOfRole(url: string, role: string, password: string): string {
  const parsed = new URL(url);
  parsed.username = role;
  parsed.password = encodeURIComponent(password);
  return parsed.toString();
}

// The scope goes into settings, where the row-level policies read it (see the first migration): of the transaction for
// writers, of the connection for readers.
const setScope = (local: boolean) => `select set_config('hub.country', $1, ${String(local)}),
  set_config('hub.provinces', $2, ${String(local)}), set_config('hub.facilities', $3, ${String(local)}),
  set_config('hub.ancestors', $4, ${String(local)}), set_config('hub.operators', $5, ${String(local)})`;

function scopeSettings(scope: Scope): string[] {
  return [
    scope.country ? "on" : "off",
    `{${scope.provinceIds.join(",")}}`,
    `{${scope.facilityIds.join(",")}}`,
    `{${scope.ancestorIds.join(",")}}`,
    `{${scope.operatorIds.join(",")}}`,
  ];
}

/** Statements kept prepared on each connection; texts beyond these are parsed each time. */
const keptStatements = 300;
const statementNames = new Map<string, string>();

/** The same text is prepared once a connection: texts are few (conditions of filters vary, values never). */
function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= keptStatements) return known;
  const name = `hub-${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

class ClientQueryable implements Queryable {
  readonly #client: pg.PoolClient;
  readonly #prepares: boolean;

  constructor(client: pg.PoolClient, prepares: boolean) {
    this.#client = client;
    this.#prepares = prepares;
  }

  async query<R>(text: string, values: readonly unknown[] = [], name?: string) {
    const statement = name ?? (this.#prepares ? nameOf(text) : undefined);
    const result = await this.#client.query(
      statement === undefined ? { text, values: [...values] } : { name: statement, text, values: [...values] },
    );
    return { rows: result.rows as R[], rowCount: result.rowCount };
  }
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = (role: string, password: string, applicationName: string, settings?: string) => {
    const made = new pg.Pool({
      connectionString: urlOfRole(options.url, role, password),
      max: options.poolSize ?? 10,
      application_name: applicationName,
      statement_timeout: options.statementTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
      // BEGIN, scope, query and COMMIT leave in one go instead of waiting for each other's answer.
      pipeline: true,
      ...(settings === undefined ? {} : { options: settings }),
    } as pg.PoolConfig);
    // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
    made.on("error", () => undefined);
    // Nor may one that breaks in the middle of a transaction: the transaction itself fails and says so.
    made.on("connect", (client) => client.on("error", () => undefined));
    return made;
  };
  const app = pool("hub_app", options.appPassword, "camera-hub api");
  const reader = pool("hub_app", options.appPassword, "camera-hub reader", "-c default_transaction_read_only=on");
  const job = pool("hub_job", options.jobPassword, "camera-hub jobs");

  async function transaction<T>(
    from: pg.Pool,
    begin: string,
    scope: Scope | null,
    work: (tx: Queryable) => Promise<T>,
  ): Promise<T> {
    const client = await from.connect();
    let broken: Error | undefined;
    try {
      const opened: Promise<unknown>[] = [client.query(begin)];
      if (scope !== null) opened.push(client.query({ name: "set-scope", text: setScope(true), values: scopeSettings(scope) }));
      const worked = work(new ClientQueryable(client, false));
      // All are already sent; the first failure wins, and none is left unhandled.
      const [result] = await Promise.all([worked, ...opened]);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error(String(failure));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  // A reader's connection keeps its scope until somebody with another one takes it: one statement a read instead of four.
  // Nothing is asked before the scope is known to be set, and a connection on which setting it failed is thrown away.
  const scopeKeys = new WeakMap<pg.PoolClient, string>();
  async function reading<T>(scope: Scope, work: (tx: Queryable) => Promise<T>): Promise<T> {
    const client = await reader.connect();
    let broken: Error | undefined;
    try {
      if (scopeKeys.get(client) !== scope.key) {
        scopeKeys.delete(client);
        try {
          await client.query({ name: "set-scope", text: setScope(false), values: scopeSettings(scope) });
        } catch (error) {
          broken = error instanceof Error ? error : new Error(String(error));
          throw error;
        }
        scopeKeys.set(client, scope.key);
      }
      return await work(new ClientQueryable(client, true));
    } finally {
      client.release(broken);
    }
  }

  /** A connection outside of the pools, as `hub_job`; `onLost` is called unless it was ended here. */
  async function standing(name: string, onLost?: (error: Error) => void) {
    const client = new pg.Client({
      connectionString: urlOfRole(options.url, "hub_job", options.jobPassword),
      application_name: `camera-hub ${name}`,
      keepAlive: true,
    });
    let isOver = false;
    const lost = (error: Error) => {
      if (isOver) return;
      isOver = true;
      client.end().catch(() => undefined);
      onLost?.(error);
    };
    client.on("error", lost);
    client.on("end", () => lost(new Error("The standing connection ended.")));
    await client.connect();
    return {
      client,
      async close() {
        isOver = true;
        await client.end();
      },
    };
  }

  return {
    read: reading,
    write: (scope, work) => transaction(app, "begin", scope, work),
    job: (work) => transaction(job, "begin", null, work),
    async listen(channel, onNotify, onLost) {
      const { client, close } = await standing("listener", onLost);
      client.on("notification", (message) => onNotify(message.payload ?? ""));
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return { close };
    },
    async hold(number, onLost) {
      const { client, close } = await standing("keeper", onLost);
      const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock(4403, $1) as held", [number]);
      if (rows[0]?.held === true) return { close };
      await close();
      return null;
    },
    async close() {
      await Promise.all([app.end(), reader.end(), job.end()]);
    },
  };
}
