import type { Logger } from "pino";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import { dayInVietnam } from "../app/calendar.ts";
import { ChangeFeed } from "./change-feed.ts";
import { listChangedGrants, listGrants, listGroupAliases } from "./grants.repository.ts";
import type { Rights } from "./rights.ts";

/** Keeps the rights abreast of the grants in the database, and of time. */
export class GrantFeed {
  readonly #rights: Rights;
  readonly #clock: Clock;
  readonly #feed: ChangeFeed;
  #ticking: NodeJS.Timeout | null = null;
  /** For which day grants were read: which provinces an operator serves changes with it. */
  #day: string | null = null;

  constructor(database: Database, rights: Rights, clock: Clock, logger: Logger) {
    this.#rights = rights;
    this.#clock = clock;
    this.#feed = new ChangeFeed({
      database,
      logger,
      channel: "hub_grants",
      what: "grants",
      read: (tx, since) => this.#read(tx, since),
    });
  }

  /** Resolves when the grants have been read once. */
  async start(): Promise<void> {
    await this.#feed.start();
    this.#ticking = setInterval(() => this.#rights.tick(), 1_000);
  }

  async stop(): Promise<void> {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    await this.#feed.stop();
  }

  /** Reads what has changed; calls that come while reading share one more reading. */
  refresh(): Promise<void> {
    return this.#feed.refresh();
  }

  /** Reads all of them: what operators serve stands in no grant. */
  refreshAll(): Promise<void> {
    return this.#feed.refreshAll();
  }

  async #read(tx: Queryable, since: string | null): Promise<void> {
    const day = dayInVietnam(this.#clock.now());
    const isAll = since === null || this.#day !== day;
    // Grants before aliases: one is dropped only long after the grants it served, and made together with them.
    const grants = isAll ? await listGrants(tx, day) : null;
    const changed = isAll ? [] : await listChangedGrants(tx, day, since);
    const aliases = await listGroupAliases(tx);
    if (grants !== null) this.#rights.setGrants(grants, aliases);
    else this.#rights.changeGrants(changed, aliases);
    this.#day = day;
  }
}
