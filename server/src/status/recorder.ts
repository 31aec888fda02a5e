import type { Logger } from "pino";

import type { Database, Queryable } from "../app/database.ts";
import type { VideoFormat } from "./observation.ts";
import type { Standing } from "./state-machine.ts";

/** A change of a camera's standing that is to be written down. */
export interface StandingChange {
  readonly cameraId: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly occurredAt: Date;
  /** What the camera showed; null: nothing new is known of it. */
  readonly video: VideoFormat | null;
}

export interface RecorderOptions {
  /** How long the first change waits for others, so that a facility that fails as a whole fails in one transaction. */
  readonly gatherMs?: number;
  /** Changes in one transaction. */
  readonly batchSize?: number;
  /** How often the times of mere sightings are written. */
  readonly sightingsEveryMs?: number;
}

interface Sighting {
  readonly at: Date;
  readonly video: VideoFormat | null;
}

const retryMs = { first: 200, most: 5000 } as const;
// While the database is away: beyond this, what lies between a camera's first and last change is given up.
const maxWaiting = 50_000;
const sightingsBatch = 1000;

/**
 * Writes changes of status: camera row, outbox and event in one transaction, numbered in commit order. Keeps the order of
 * each camera, retries as long as it takes, and leaves out what is no longer true (the camera is gone, its stage changed).
 */
export class StatusRecorder {
  readonly #db: Pick<Database, "job">;
  readonly #logger: Logger;
  readonly #gatherMs: number;
  readonly #batchSize: number;
  readonly #onRefused: (cameraId: string) => void;
  #waiting: StandingChange[] = [];
  #sightings = new Map<string, Sighting>();
  #writing: Promise<void> | null = null;
  #gathering: NodeJS.Timeout | null = null;
  readonly #sightingsTimer: NodeJS.Timeout;
  #stopped = false;

  /** @param onRefused the row did not stand as the change supposed: read that camera anew. */
  constructor(db: Pick<Database, "job">, logger: Logger, onRefused: (cameraId: string) => void, options: RecorderOptions = {}) {
    this.#db = db;
    this.#logger = logger;
    this.#onRefused = onRefused;
    this.#gatherMs = options.gatherMs ?? 15;
    this.#batchSize = options.batchSize ?? 500;
    this.#sightingsTimer = setInterval(() => void this.writeSightings(), options.sightingsEveryMs ?? 60_000).unref();
  }

  record(change: StandingChange): void {
    this.#waiting.push(change);
    if (this.#waiting.length > maxWaiting) this.#waiting = foldChanges(this.#waiting);
    if (this.#writing === null && this.#gathering === null) {
      this.#gathering = setTimeout(() => {
        this.#gathering = null;
        void this.flush();
      }, this.#gatherMs);
    }
  }

  /** The camera answered; written together with others later, since nothing depends on it. */
  sighted(cameraId: string, at: Date, video: VideoFormat | null): void {
    this.#sightings.set(cameraId, { at, video: video ?? this.#sightings.get(cameraId)?.video ?? null });
  }

  /** Resolves when everything recorded so far is written (or the recorder was stopped). */
  flush(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
      if (this.#waiting.length > 0 && !this.#stopped) void this.flush();
    });
    return this.#writing;
  }

  /** Writes the times of sightings. A failure costs nothing but their freshness. */
  async writeSightings(): Promise<void> {
    const sightings = [...this.#sightings];
    this.#sightings = new Map();
    try {
      for (let at = 0; at < sightings.length; at += sightingsBatch) {
        const batch = sightings.slice(at, at + sightingsBatch);
        await this.#db.job((tx) => updateSightings(tx, batch));
      }
    } catch (error) {
      this.#logger.warn({ err: error }, "sightings of cameras could not be written");
    }
  }

  /** Writes what is left, within `timeoutMs`, and ends. */
  async stop(timeoutMs = 3000): Promise<void> {
    clearInterval(this.#sightingsTimer);
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#gathering = null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([this.flush().then(() => this.writeSightings()), late]);
    clearTimeout(timer);
    this.#stopped = true;
  }

  async #writeAll(): Promise<void> {
    let pause = 0;
    while (this.#waiting.length > 0 && !this.#stopped) {
      const { batch, rest } = takeBatch(this.#waiting, this.#batchSize);
      this.#waiting = rest;
      try {
        const written = await this.#db.job((tx) => writeChanges(tx, batch));
        pause = 0;
        for (const { cameraId } of batch) if (!written.has(cameraId)) this.#onRefused(cameraId);
      } catch (error) {
        this.#waiting = [...batch, ...this.#waiting];
        pause = Math.min(pause === 0 ? retryMs.first : pause * 2, retryMs.most);
        this.#logger.error(
          { err: error, changes: this.#waiting.length, retryMs: pause },
          "status changes wait for the database",
        );
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

/** The next changes to write, at most one a camera (one statement updates a row once), the others in their order. */
function takeBatch(waiting: readonly StandingChange[], size: number): { batch: StandingChange[]; rest: StandingChange[] } {
  const batch: StandingChange[] = [];
  const rest: StandingChange[] = [];
  const taken = new Set<string>();
  for (const change of waiting) {
    if (batch.length < size && !taken.has(change.cameraId)) batch.push(change);
    else rest.push(change);
    taken.add(change.cameraId);
  }
  return { batch, rest };
}

/** One change a camera: from where it stood first to where it stands last. */
function foldChanges(waiting: readonly StandingChange[]): StandingChange[] {
  const folded = new Map<string, StandingChange>();
  for (const change of waiting) {
    const earlier = folded.get(change.cameraId);
    folded.set(change.cameraId, earlier === undefined ? change : { ...change, from: earlier.from });
  }
  return [...folded.values()].filter(({ from, to }) => from.status !== to.status || from.reason !== to.reason);
}

// The guard on the previous status makes sure that an event never tells of a change that did not happen, and that two
// writers cannot both win. The numbers are drawn under the lock of begin_change(), in the order of the batch.
const writeText = `
  with change as (
    select * from unnest($1::uuid[], $2::camera_status[], $3::status_reason[], $4::camera_status[], $5::status_reason[],
      $6::timestamptz[], $7::text[], $8::int[], $9::int[])
    with ordinality as c (camera_id, previous_status, previous_reason, status, reason, occurred_at, codec, width, height, nr)
  ), changed as (
    update camera set status = change.status, status_reason = change.reason, status_since = change.occurred_at,
      last_probed_at = case when change.status = 'UNKNOWN' or change.reason = 'UNREACHABLE' then camera.last_probed_at
        else change.occurred_at end,
      video_codec = coalesce(change.codec, camera.video_codec),
      video_width = case when change.codec is null then camera.video_width else change.width end,
      video_height = case when change.codec is null then camera.video_height else change.height end
    from change
    where camera.id = change.camera_id and camera.status = change.previous_status
      and camera.status_reason is not distinct from change.previous_reason
      and camera.stage in ('CONNECTING', 'CONNECTED', 'ACCEPTED')
    returning camera.id, camera.province_id, camera.facility_id, change.*
  ), announced as (
    insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
    select 'camera.status', id, province_id, facility_id,
      jsonb_build_object('previousStatus', previous_status, 'previousReason', previous_reason, 'status', status, 'reason', reason),
      occurred_at
    from changed order by nr
    returning seq, entity_id
  )
  insert into status_event
    (seq, camera_id, facility_id, province_id, previous_status, previous_reason, status, reason, occurred_at)
  select seq, id, facility_id, province_id, previous_status, previous_reason, status, reason, occurred_at
  from announced join changed on changed.id = announced.entity_id
  returning camera_id`;

/** Answers which cameras stood as their change supposed. */
async function writeChanges(tx: Queryable, changes: readonly StandingChange[]): Promise<ReadonlySet<string>> {
  await tx.query("select begin_change()");
  const { rows } = await tx.query<{ camera_id: string }>(
    writeText,
    [
      changes.map(({ cameraId }) => cameraId),
      changes.map(({ from }) => from.status),
      changes.map(({ from }) => from.reason),
      changes.map(({ to }) => to.status),
      changes.map(({ to }) => to.reason),
      changes.map(({ occurredAt }) => occurredAt),
      changes.map(({ video }) => video?.codec ?? null),
      changes.map(({ video }) => video?.width ?? null),
      changes.map(({ video }) => video?.height ?? null),
    ],
    "write-status-changes",
  );
  return new Set(rows.map((row) => row.camera_id));
}

async function updateSightings(tx: Queryable, sightings: readonly (readonly [string, Sighting])[]): Promise<void> {
  // The counters' trigger takes the same lock: in this order nobody waits for us while we wait for him.
  await tx.query("select begin_change()");
  await tx.query(
    `update camera set last_probed_at = greatest(camera.last_probed_at, seen.at),
       video_codec = coalesce(seen.codec, video_codec),
       video_width = case when seen.codec is null then video_width else seen.width end,
       video_height = case when seen.codec is null then video_height else seen.height end
     from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[], $5::int[]) as seen (id, at, codec, width, height)
     where camera.id = seen.id`,
    [
      sightings.map(([id]) => id),
      sightings.map(([, { at }]) => at),
      sightings.map(([, { video }]) => video?.codec ?? null),
      sightings.map(([, { video }]) => video?.width ?? null),
      sightings.map(([, { video }]) => video?.height ?? null),
    ],
    "write-sightings",
  );
}
