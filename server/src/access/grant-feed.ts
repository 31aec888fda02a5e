import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { dayInVietnam } from "../app/calendar.ts";
import { listChangedGrants, listGrants, readHorizon } from "./grants.repository.ts";
import type { Rights } from "./rights.ts";

/** How often all grants are read although nobody called: the net under whatever was missed, and what operators serve. */
const refreshMs = 30_000;
const retryMs = 1_000;

/** Keeps the rights abreast of the grants in the database, and of time. */
export class GrantFeed {
  readonly #database: Database;
  readonly #rights: Rights;
  readonly #clock: Clock;
  readonly #logger: Logger;
  #listening: { close(): Promise<void> } | null = null;
  #timers: NodeJS.Timeout[] = [];
  #reading: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  /** From where on, and for which day, changes are to be read; null: nothing has been read yet. */
  #since: { readonly horizon: string; readonly day: string } | null = null;
  /** Changes would not do: all is to be read. */
  #wantsAll = false;

  constructor(database: Database, rights: Rights, clock: Clock, logger: Logger) {
    this.#database = database;
    this.#rights = rights;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** Resolves when the grants have been read once. */
  async start(): Promise<void> {
    await this.#listen();
    await this.refresh();
    this.#timers = [setInterval(() => this.#readAllSoon(), refreshMs), setInterval(() => this.#rights.tick(), 1_000)];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
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

  async #read(): Promise<void> {
    do {
      this.#again = false;
      await this.#readOnce();
    } while (this.#again && !this.#stopped);
  }

  async #readOnce(): Promise<void> {
    const day = dayInVietnam(this.#clock.now());
    const since = this.#wantsAll || this.#since?.day !== day ? null : this.#since.horizon;
    this.#wantsAll = false;
    try {
      await this.#database.job(async (tx) => {
        // First: what commits between the two statements is then read twice, never missed.
        const horizon = await readHorizon(tx);
        if (since === null) this.#rights.setGrants(await listGrants(tx, day));
        else this.#rights.changeGrants(await listChangedGrants(tx, day, since));
        this.#since = { horizon, day };
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
      // What was read before stays in force meanwhile; expiries need no reading.
      this.#logger.error({ err: error }, "grants could not be read; trying again");
      setTimeout(() => this.#refreshSoon(), retryMs).unref();
    });
  }

  async #listen(): Promise<void> {
    this.#listening = await this.#database.listen(
      "hub_grants",
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
