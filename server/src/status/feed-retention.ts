import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";

/** How long a change stays in the outbox unless somebody says otherwise, days. */
export const keptDays = 7;

export interface RetentionOptions {
  /** How long a change stays in the outbox, days: how late a replica or a subscriber may come back. Default `keptDays`. */
  keepDays?: number;
  /** Default an hour, ms. */
  everyMs?: number;
  /** Rows of one transaction. Default 5,000. */
  batchSize?: number;
}

const dayMs = 86_400_000;

/** Cuts the outbox off at its old end. History itself stays in `status_event`. Several hubs may do it at once. */
export class OutboxRetention {
  readonly #db: Pick<Database, "job">;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #keepMs: number;
  readonly #batchSize: number;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(db: Pick<Database, "job">, clock: Clock, logger: Logger, options: RetentionOptions = {}) {
    this.#db = db;
    this.#clock = clock;
    this.#logger = logger;
    this.#keepMs = (options.keepDays ?? keptDays) * dayMs;
    this.#batchSize = options.batchSize ?? 5_000;
    this.#timer = setInterval(() => void this.run(), options.everyMs ?? 3_600_000).unref();
  }

  /** Removes what is too old now, in small transactions; a failure is logged and tried again next time. */
  run(): Promise<void> {
    this.#running ??= this.#cut()
      .catch((error: unknown) => this.#logger.warn({ err: error }, "the outbox could not be shortened"))
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped = true;
    await this.#running;
  }

  async #cut(): Promise<void> {
    const before = new Date(this.#clock.now().getTime() - this.#keepMs);
    for (let removed = this.#batchSize; removed === this.#batchSize && !this.#stopped;) {
      // Always a beginning of the outbox, so that what remains is without a gap whenever this ends. The newest row stays:
      // it tells a starting hub where the numbers are.
      removed = await this.#db.job(async (tx) => {
        const { rowCount } = await tx.query(
          `delete from outbox where seq in (
             select seq from outbox
             where seq < coalesce((select min(seq) from outbox where occurred_at >= $1), (select max(seq) from outbox))
             order by seq limit $2)`,
          [before, this.#batchSize],
        );
        return rowCount ?? 0;
      });
    }
  }
}
