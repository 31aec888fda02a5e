import type { Logger } from "pino";
import type { Database, Queryable } from "../app/database.ts";

export interface ChangeFeedParts {
  readonly database: Database;
  readonly logger: Logger;
  /** Where PostgreSQL calls; an empty payload: something was written, any other: read everything. */
  readonly channel: string;
  /** What is read, for the log. */
  readonly what: string;
  /**
   * Takes what stands in the tables now.
   * @param since Only what was written by transactions that were not over at this horizon, or began after it; null: all.
   */
  read(tx: Queryable, since: string | null): Promise<void>;
}

/** How often everything is read although nobody called: the net under whatever was missed. */
const refreshMs = 30_000;
const retryMs = 1_000;

/** Keeps something in memory abreast of its tables: reads at the start, on each call, and everything now and then. */
export class ChangeFeed {
  readonly #parts: ChangeFeedParts;
  #listening: { close(): Promise<void> } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  /** From where on changes are to be read; null: nothing has been read yet. */
  #since: string | null = null;
  /** Changes would not do: all is to be read. */
  #wantsAll = false;

  constructor(parts: ChangeFeedParts) {
    this.#parts = parts;
  }

  /** Resolves when everything has been read once. */
  async start(): Promise<void> {
    await this.#listen();
    await this.refresh();
    this.#timer = setInterval(() => this.#readAllSoon(), refreshMs);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#listening?.close();
    await this.#reading;
  }

  /** Reads what has changed; calls that come while reading share one more reading. */
  refresh(): Promise<void> {
    if (this.#reading !== null) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** Reads everything. */
  async refreshAll(): Promise<void> {
    this.#wantsAll = true;
    await this.refresh();
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      await this.#readOnce();
    } while (this.#again && !this.#stopped);
  }

  async #readOnce(): Promise<void> {
    const since = this.#wantsAll ? null : this.#since;
    this.#wantsAll = false;
    try {
      await this.#parts.database.job(async (tx) => {
        // First: what commits between the two statements is then read twice, never missed.
        const horizon = await readHorizon(tx);
        await this.#parts.read(tx, since);
        this.#since = horizon;
      });
    } catch (error) {
      this.#wantsAll ||= since === null;
      throw error;
    }
  }

  #readAllSoon(): void {
    this.#wantsAll = true;
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    if (this.#stopped) return;
    this.refresh().catch((error: unknown) => {
      // What was read before stays in force meanwhile; what only time ends needs no reading.
      this.#parts.logger.error({ err: error, what: this.#parts.what }, "could not be read; trying again");
      setTimeout(() => this.#refreshSoon(), retryMs).unref();
    });
  }

  async #listen(): Promise<void> {
    this.#listening = await this.#parts.database.listen(
      this.#parts.channel,
      (payload) => (payload === "" ? this.#refreshSoon() : this.#readAllSoon()),
      () => this.#relisten(),
    );
  }

  #relisten(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (this.#stopped) return;
      this.#listen().then(
        () => this.#readAllSoon(),
        () => this.#relisten(),
      );
    }, retryMs).unref();
  }
}

/** The oldest transaction still under way: what is read from now on holds all that others wrote before it. */
async function readHorizon(tx: Queryable): Promise<string> {
  const { rows } = await tx.query<{ horizon: string }>("select pg_snapshot_xmin(pg_current_snapshot())::text as horizon");
  return rows[0]!.horizon;
}
