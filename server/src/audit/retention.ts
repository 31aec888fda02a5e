import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "./access-log.ts";

/** Months of `access_log` that stand, oldest first, as first days. */
const monthsOfLog = `select to_date(right(c.relname, 6), 'YYYYMM')::text as month
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'access_log'::regclass and c.relname ~ '^access_log_\\d{6}$' order by 1`;

export interface LogRetentionParts {
  readonly database: Pick<Database, "job">;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn">;
  /** Months that lines are kept after their own, 24 at least. */
  readonly keepMonths: number;
}

/** Drops whole months past their time and makes those to come. The database refuses any other way, and younger months. */
export class LogRetention {
  readonly #parts: LogRetentionParts;

  constructor(parts: LogRetentionParts) {
    this.#parts = parts;
  }

  /** @returns first days of the months that went */
  async run(): Promise<string[]> {
    const { database, clock, keepMonths } = this.#parts;
    const now = clock.now();
    await this.#makeMonths(now);
    const { rows } = await database.job((tx) => tx.query<{ month: string }>(monthsOfLog));
    const gone: string[] = [];
    for (const { month } of rows) {
      const first = new Date(`${month}T00:00:00Z`);
      const until = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1 + keepMonths, 1);
      if (until > now.getTime()) break;
      // Logged before: a month that went without a word would be worse than a word without a deed.
      await this.#log(month, now);
      await database.job((tx) => tx.query("select drop_log_month($1::date, $2, $3)", [month, keepMonths, now]));
      gone.push(month);
    }
    return gone;
  }

  async #makeMonths(now: Date): Promise<void> {
    for (const offset of [0, 1, 2]) {
      const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);
      try {
        await this.#parts.database.job(async (tx) => {
          await tx.query("set local lock_timeout = '5s'");
          await tx.query("select ensure_month($1::date)", [month]);
        });
      } catch (error) {
        // Lines of that month stand in the default partition: nothing is lost, it only cannot be dropped as a whole.
        this.#parts.log.warn({ err: error, month }, "a month of the access log could not be made");
      }
    }
  }

  #log(month: string, occurredAt: Date): Promise<void> {
    return this.#parts.accessLog.record({
      occurredAt,
      actorId: null,
      actorName: "hub",
      grantId: null,
      action: "log.drop",
      targetKind: null,
      targetId: null,
      provinceId: null,
      facilityId: null,
      outcome: "ALLOWED",
      code: null,
      address: null,
      requestId: null,
      details: {
        month: month.slice(0, 7),
        keepMonths: this.#parts.keepMonths,
      },
    });
  }
}
