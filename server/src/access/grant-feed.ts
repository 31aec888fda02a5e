import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { dayInVietnam } from "../app/calendar.ts";
import { listGrants } from "./grants.repository.ts";
import type { Rights } from "./rights.ts";

/** How often grants are read although nobody called: the net under a lost notification, and a new day. */
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
    this.#timers = [setInterval(() => this.#refreshSoon(), refreshMs), setInterval(() => this.#rights.tick(), 1_000)];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#listening?.close();
    await this.#reading;
  }

  /** Reads the grants now; calls that come while reading share one more reading. */
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
      const day = dayInVietnam(this.#clock.now());
      this.#rights.setGrants(await this.#database.job((tx) => listGrants(tx, day)));
    } while (this.#again && !this.#stopped);
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
      () => this.#refreshSoon(),
      () => this.#relisten(),
    );
  }

  #relisten(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (this.#stopped) return;
      this.#listen().then(
        () => this.#refreshSoon(),
        () => this.#relisten(),
      );
    }, retryMs).unref();
  }
}
