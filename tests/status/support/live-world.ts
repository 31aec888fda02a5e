import { randomUUID } from "node:crypto";
import pg from "pg";
import { pino } from "pino";
import type { Clock } from "@camera-hub/server/app/clock.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import type { Database } from "@camera-hub/server/app/database.ts";
import { migrate } from "@camera-hub/server/migrate.ts";
import { MemoryStatusBoard } from "@camera-hub/server/status/board.ts";
import { OutboxFeed } from "@camera-hub/server/status/feed.ts";
import type { FeedOptions } from "@camera-hub/server/status/feed.ts";
import type { CameraStatusName, StatusReasonName } from "@camera-hub/server/status/status-change.ts";

export interface Standing {
  readonly status: CameraStatusName;
  readonly reason: StatusReasonName | null;
}

export const standings: readonly Standing[] = [
  { status: "ONLINE", reason: null },
  { status: "OFFLINE", reason: "UNREACHABLE" },
  { status: "DEGRADED", reason: "FROZEN" },
  { status: "UNKNOWN", reason: "PROBE_STALE" },
];

export interface WorldFacility {
  readonly id: string;
  readonly provinceId: string;
  readonly areaId: string;
  readonly cameraIds: string[];
}

export interface WorldSize {
  provinces: number;
  facilitiesEach: number;
  camerasEach: number;
}

export const silentLogger = pino({ level: process.env["LOG_LEVEL"] ?? "silent" });

/** A database of its own with provinces, facilities and connected cameras, whose cameras change as a prober would say. */
export class LiveWorld {
  readonly now = new Date("2021-06-05T07:00:00Z");
  readonly clock: Clock = { now: () => this.now };
  readonly ministryId = randomUUID();
  readonly provinceIds: string[] = [];
  readonly facilities: WorldFacility[] = [];
  readonly db: Database;
  readonly owner: pg.Pool;
  readonly url: string;
  readonly #name: string;
  #codes = 0;

  private constructor(name: string, url: string) {
    this.#name = name;
    this.url = url;
    this.db = openDatabase({ url, appPassword: "x", jobPassword: "x" });
    this.owner = new pg.Pool({ connectionString: url, max: 4 });
    this.owner.on("error", () => undefined);
  }

  /** @throws Error when TEST_DATABASE_URL names no cluster where databases may be made. */
  static async create(size: WorldSize): Promise<LiveWorld> {
    const name = `t_live_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
    await asAdministrator(`create database ${name}`);
    const url = Object.assign(new URL(administratorUrl()), { pathname: `/${name}` }).href;
    await migrate({ ownerUrl: url, appPassword: "x", jobPassword: "x", now: new Date("2021-06-05T07:00:00Z") });
    const world = new LiveWorld(name, url);
    await world.#fill(size);
    return world;
  }

  get cameraIds(): string[] {
    return this.facilities.flatMap((facility) => facility.cameraIds);
  }

  /** A board that follows a feed, as a starting hub builds them. */
  async startBoard(options: FeedOptions = {}, db: Database = this.db) {
    const board = new MemoryStatusBoard(db, this.clock);
    const feed = new OutboxFeed(db, silentLogger, options);
    board.follow(feed);
    const position = await board.load();
    return { board, feed, position };
  }

  /** Sets cameras to other states, in one transaction. Those already there do not change. @returns the last number drawn. */
  async change(to: readonly { readonly cameraId: string; readonly standing: Standing }[]): Promise<number> {
    return this.db.job(async (tx) => {
      await tx.query("select begin_change()");
      let last = 0;
      for (const { cameraId, standing } of to) {
        const { rows } = await tx.query<{ seq: string }>(
          `with old as (select id, status, status_reason from camera where id = $1), changed as (
             update camera c set status = $2, status_reason = $3, status_since = $4 from old
             where c.id = old.id and c.status <> $2
             returning c.*, old.status as old_status, old.status_reason as old_reason
           ), announced as (
             insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
             select 'camera.status', id, province_id, facility_id, jsonb_build_object('previousStatus', old_status,
               'previousReason', old_reason, 'status', status, 'reason', status_reason), $4 from changed returning *
           )
           insert into status_event (seq, camera_id, facility_id, province_id, previous_status, previous_reason, status,
             reason, occurred_at)
           select a.seq, c.id, c.facility_id, c.province_id, c.old_status, c.old_reason, c.status, c.status_reason, $4
           from announced a join changed c on c.id = a.entity_id returning seq`,
          [cameraId, standing.status, standing.reason, this.now],
        );
        last = Math.max(last, Number(rows[0]?.seq ?? 0));
      }
      return last;
    });
  }

  async addCamera(facility: WorldFacility): Promise<string> {
    const id = await this.#insertCamera(facility);
    await this.announce("camera.changed", id, facility);
    return id;
  }

  async removeCamera(facility: WorldFacility, id: string): Promise<void> {
    facility.cameraIds.splice(facility.cameraIds.indexOf(id), 1);
    await this.owner.query("delete from camera where id = $1", [id]);
    await this.announce("camera.removed", id, facility);
  }

  /** Takes a camera back to a stage before `connecting`, as an operator may. */
  async disconnectCamera(facility: WorldFacility, id: string): Promise<void> {
    await this.owner.query(
      "update camera set stage = 'SURVEYED', status = 'UNKNOWN', status_reason = 'NOT_CONNECTED' where id = $1",
      [id],
    );
    await this.announce("camera.changed", id, facility);
  }

  async announce(topic: string, entityId: string, place: { id: string; provinceId: string } | null): Promise<number> {
    const { rows } = await this.owner.query<{ seq: string }>(
      `with lock as (select begin_change()) insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       select $1, $2, $3, $4, '{}', $5 from lock returning seq`,
      [topic, entityId, place?.provinceId ?? null, place?.id ?? null, this.now],
    );
    return Number(rows[0]?.seq);
  }

  /** Number of the newest change in the database. */
  async newest(): Promise<number> {
    const { rows } = await this.owner.query<{ seq: string | null }>("select max(seq) as seq from outbox");
    return Number(rows[0]?.seq ?? 0);
  }

  async close(): Promise<void> {
    await this.db.close();
    await this.owner.end();
    await asAdministrator(`drop database ${this.#name} with (force)`);
  }

  async #fill(size: WorldSize): Promise<void> {
    const unit = (
      id: string,
      kind: string,
      code: string,
      parent: string | null,
      province: string | null,
      stage: string | null,
    ) =>
      this.owner.query(
        `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, connection_stage, valid_from)
         values ($1, $2, $3, $3, $3, $4, $5, $6, $7, '2021-01-01')`,
        [id, kind, code, parent, province, kind === "FACILITY" ? id : null, stage],
      );
    await unit(this.ministryId, "MINISTRY", "VN", null, null, null);
    for (let p = 0; p < size.provinces; p++) {
      const provinceId = randomUUID();
      this.provinceIds.push(provinceId);
      await unit(provinceId, "PROVINCE", `P${p}`, this.ministryId, provinceId, null);
      for (let f = 0; f < size.facilitiesEach; f++) {
        const facility = { id: randomUUID(), provinceId, areaId: randomUUID(), cameraIds: [] };
        await unit(facility.id, "FACILITY", `P${p}-${f}`, provinceId, provinceId, f === 0 ? "CONNECTED" : "SURVEYED");
        await this.owner.query(
          "insert into area (id, facility_id, province_id, kind, name) values ($1, $2, $3, 'YARD', 'Sân')",
          [facility.areaId, facility.id, provinceId],
        );
        this.facilities.push(facility);
        for (let c = 0; c < size.camerasEach; c++) await this.#insertCamera(facility);
      }
    }
  }

  async #insertCamera(facility: WorldFacility): Promise<string> {
    const id = randomUUID();
    await this.owner.query(
      `insert into camera (id, code, name, area_id, area_kind, facility_id, province_id, stage, stage_since, status,
         status_reason, status_since, created_at, updated_at)
       values ($1, $2, $2, $3, 'YARD', $4, $5, 'CONNECTED', $6, 'UNKNOWN', 'PROBE_STALE', $6, $6, $6)`,
      [id, `C${this.#codes++}`, facility.areaId, facility.id, facility.provinceId, this.now],
    );
    facility.cameraIds.push(id);
    return id;
  }
}

function administratorUrl(): string {
  const url = process.env["TEST_DATABASE_URL"];
  if (url === undefined) throw new Error("TEST_DATABASE_URL must be a superuser's address of a PostgreSQL cluster.");
  return url;
}

async function asAdministrator(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl() });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
