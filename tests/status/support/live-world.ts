import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import type { FeedOptions } from "@camera-hub/server/status/feed.ts";
import pino from "pino";
import type { Camera, World } from "../../support/world.ts";

export const silentLogger = pino({ level: "silent" });

export const statuses = ["ONLINE", "OFFLINE", "DEGRADED", "UNKNOWN"] as const;

/** Feeds and boards on a world's database, without a hub around them. */
export class LiveParts {
  readonly db: Database;
  readonly #world: World;
  readonly #feeds: OutboxFeed[] = [];

  constructor(world: World) {
    this.#world = world;
    this.db = openDatabase(world.database);
  }

  /** A feed that is stopped with the others. */
  feed(options: FeedOptions = {}): OutboxFeed {
    const feed = new OutboxFeed(this.db, silentLogger, options);
    this.#feeds.push(feed);
    return feed;
  }

  /** A board that follows a running feed, as a starting hub builds them. */
  async board(): Promise<{ board: MemoryStatusBoard; feed: OutboxFeed }> {
    const board = new MemoryStatusBoard(this.db, this.#world.clock);
    const feed = this.feed();
    board.follow(feed);
    feed.start(await board.load());
    return { board, feed };
  }

  /** Number of the newest change in the database. */
  async newest(): Promise<number> {
    const [row] = await this.#world.sql<{ seq: string | null }>("select max(seq) as seq from outbox");
    return Number(row?.seq ?? 0);
  }

  async caughtUp(feed: OutboxFeed): Promise<void> {
    await feed.delivered(await this.newest());
  }

  /** Tells of a change as any writer does. @returns its number */
  async announce(topic: string, entityId: string, place: Camera["facility"] | null): Promise<number> {
    const [row] = await this.#world.sql<{ seq: string }>(
      `with lock as (select begin_change())
       insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       select $1, $2, $3, $4, '{}', $5 from lock returning seq`,
      [topic, entityId, place?.province.id ?? null, place?.id ?? null, this.#world.clock.now()],
    );
    return Number(row?.seq);
  }

  async stopFeeds(): Promise<void> {
    await Promise.all(this.#feeds.splice(0).map((feed) => feed.stop()));
  }

  async close(): Promise<void> {
    await this.stopFeeds();
    await this.db.close();
  }
}
