import type { Clock } from "../../app/clock.ts";
import type { Database } from "../../app/database.ts";
import { writeCopiedStatuses } from "./status-writer.ts";
import type { CopiedStatus } from "./status-writer.ts";

const batch = 1_000;

/** What becomes of a child's cameras here when nothing is heard of it any more, and when it is heard again. */
export class LinkOutages {
  readonly #database: Pick<Database, "job">;
  readonly #clock: Clock;

  constructor(database: Pick<Database, "job">, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Says of all its cameras that nothing is known; what was known stays in `linked_camera`. */
  async begin(hubId: string): Promise<void> {
    const now = this.#clock.now();
    const { rowCount } = await this.#database.job((tx) =>
      tx.query("update hub_link set state = 'DOWN', since = $2 where hub_id = $1 and state <> 'DOWN'", [hubId, now]),
    );
    if ((rowCount ?? 0) === 0) return;
    await this.#writeWhile(
      `select l.camera_id as "cameraId", 'UNKNOWN' as status, 'LINK_DOWN' as reason, $2::timestamptz as at
       from linked_camera l join camera c on c.id = l.camera_id
       where l.via_hub_id = $1 and c.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED')
         and c.status_reason is distinct from 'LINK_DOWN'
         and exists (select from hub_link k where k.hub_id = l.via_hub_id and k.state = 'DOWN') limit ${batch}`,
      hubId,
      now,
    );
  }

  /** All that the child had to say is here: what nothing has happened to since stands as it stood. */
  async end(hubId: string): Promise<void> {
    const now = this.#clock.now();
    await this.#writeWhile(
      `select l.camera_id as "cameraId", l.status, l.reason, $2::timestamptz as at
       from linked_camera l join camera c on c.id = l.camera_id
       where l.via_hub_id = $1 and c.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED')
         and c.status_reason = 'LINK_DOWN' and l.reason is distinct from 'LINK_DOWN'
         and l.reason is distinct from 'NOT_CONNECTED' limit ${batch}`,
      hubId,
      now,
    );
    await this.#database.job((tx) =>
      tx.query("update hub_link set state = 'CONNECTED', since = $2 where hub_id = $1 and state <> 'CONNECTED'", [hubId, now]),
    );
  }

  async #writeWhile(select: string, hubId: string, now: Date): Promise<void> {
    for (;;) {
      const written = await this.#database.job(async (tx) => {
        await tx.query("select begin_change()");
        const { rows } = await tx.query<CopiedStatus>(select, [hubId, now]);
        await writeCopiedStatuses(tx, rows);
        return rows.length;
      });
      if (written < batch) return;
    }
  }
}
