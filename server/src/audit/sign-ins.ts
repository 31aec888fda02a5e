import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { z } from "zod";
import type { Database } from "../app/database.ts";
import type { AccessLogEntry, PostgresAccessLog } from "./access-log.ts";
import {
  adminEvent,
  adminLogActions,
  adminTypes,
  lineOfAdminEvent,
  lineOfUserEvent,
  userEvent,
  userLogActions,
  userTypes,
} from "./keycloak-events.ts";

/** Keycloak's Admin API below the realm. */
export interface KeycloakReader {
  get<T>(path: string, query: Readonly<Record<string, string | number | readonly string[]>>, schema: z.ZodType<T>): Promise<T>;
}

export interface SignInLogParts {
  readonly keycloak: KeycloakReader;
  readonly database: Pick<Database, "job">;
  readonly accessLog: Pick<PostgresAccessLog, "recordOnce">;
  /** User name of an account; null when not known. */
  readonly nameOf: (id: string) => string | null;
  readonly log: Pick<Logger, "info" | "warn">;
  /** Pause between two looks; default 2 s. */
  readonly everyMs?: number;
}

const pageSize = 500;
/** An event carries the time at which its transaction began; so long may one take to be committed. */
const overlapMs = 60_000;

interface Source<E extends { id: string; time: number }> {
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly schema: z.ZodType<E>;
  readonly lineOf: (event: E) => AccessLogEntry | null;
  readonly actions: readonly string[];
}

/**
 * Copies sign-ins, sign-outs, their refusals and what is done with accounts from Keycloak's event logs into the access log.
 * Keycloak's id of the event is the id of the line: whoever reads it again, here or on another replica, adds nothing. What
 * happened while the hub was away is read when it is back.
 */
export class SignInLog {
  readonly #parts: SignInLogParts;
  readonly #stopping = new AbortController();
  readonly #seen = new Map<string, number>();
  readonly #reached = new Map<string, number>();
  #loop: Promise<void> = Promise.resolve();

  constructor(parts: SignInLogParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    // A Keycloak that hangs must not hold up the end; what it had to say is read at the next start.
    await Promise.race([this.#loop, sleep(2_000, undefined, { ref: false })]);
  }

  /** Reads once. @returns how many lines are new. */
  async read(): Promise<number> {
    const { nameOf } = this.#parts;
    const users = { path: "/events", query: { type: userTypes }, schema: userEvent, actions: userLogActions };
    const admins = {
      path: "/admin-events",
      query: { resourceTypes: adminTypes },
      schema: adminEvent,
      actions: adminLogActions,
    };
    const fromUsers = await this.#copy({ ...users, lineOf: (event) => lineOfUserEvent(event, nameOf) });
    return fromUsers + (await this.#copy({ ...admins, lineOf: (event) => lineOfAdminEvent(event, nameOf) }));
  }

  async #copy<E extends { id: string; time: number }>(source: Source<E>): Promise<number> {
    const { keycloak, accessLog } = this.#parts;
    const reached = this.#reached.get(source.path) ?? (await this.#lastOf(source.actions));
    const from = Math.max(0, reached - overlapMs);
    let newest = reached;
    let added = 0;
    for (let first = 0; !this.#stopping.signal.aborted; first += pageSize) {
      const query = { ...source.query, direction: "asc", first, max: pageSize, ...(from > 0 ? { dateFrom: from } : {}) };
      const page = await keycloak.get(source.path, query, z.array(source.schema));
      for (const event of page) {
        newest = Math.max(newest, event.time);
        if (this.#seen.has(event.id)) continue;
        const line = source.lineOf(event);
        if (line !== null && (await accessLog.recordOnce(line, event.id))) added += 1;
        this.#seen.set(event.id, event.time);
      }
      if (page.length < pageSize) break;
    }
    this.#reached.set(source.path, newest);
    for (const [id, time] of this.#seen) if (time < Math.min(...this.#reached.values()) - 2 * overlapMs) this.#seen.delete(id);
    return added;
  }

  /** Time of the newest event that stands in the log, by Keycloak's clock; 0: none yet. */
  async #lastOf(actions: readonly string[]): Promise<number> {
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<{ last: Date | null }>(
        `select max(m.occurred_at) as last from unnest($1::text[]) as a (action), lateral (
           select l.occurred_at from access_log l where l.action collate "C" = a.action order by l.occurred_at desc limit 1) m`,
        [actions],
      ),
    );
    return rows[0]?.last?.getTime() ?? 0;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.read();
        if (failures > 0) this.#parts.log.info({ failures }, "sign-ins are copied into the access log again");
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (failures === 0)
          this.#parts.log.warn({ err: error }, "sign-ins cannot be copied into the access log; it is tried again");
        failures += 1;
      }
      const pauseMs = failures === 0 ? (this.#parts.everyMs ?? 2_000) : Math.min(30_000, 1_000 * 2 ** failures);
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }
}
