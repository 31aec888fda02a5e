import { randomUUID } from "node:crypto";
import { scopeCovers } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import { dayInVietnam } from "../../app/calendar.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database, Queryable } from "../../app/database.ts";
import type { LinkedHub, SharedCamera, SharedChange, SharedUnit } from "./protocol.ts";
import { writeCopiedStatuses } from "./status-writer.ts";
import type { CopiedStatus } from "./status-writer.ts";

/** Up to which of the child's numbers its changes stand here, under which version of its policy. */
export interface LinkCursor {
  readonly seq: number;
  readonly policy: number;
}

/** What a unit of the child is here. */
interface Placed {
  readonly unitId: string;
  readonly provinceId: string;
  readonly facilityId: string | null;
}

const batch = 1_000;

export interface IntakeParts {
  readonly database: Pick<Database, "job">;
  readonly clock: Clock;
}

/**
 * Writes what a child says into this hub's own tables, as rows of another origin. Everything may come twice and changes
 * nothing the second time; nothing is written that does not follow what stands here.
 */
export class LinkIntake {
  readonly #parts: IntakeParts;
  readonly hubId: string;
  /** Hubs that this child may speak for: itself and those known by it. */
  #origins: ReadonlySet<string> = new Set();
  readonly #placed = new Map<string, Placed | null>();
  /** Cameras of the snapshot that is coming; null: none is. */
  #snapshot: { readonly seq: number; readonly policy: number; readonly seen: Set<string> } | null = null;
  /** Where this child may speak of anything. */
  scope: Scope;

  /** @param hubId The direct child, whose row in `hub_link` stands. */
  constructor(parts: IntakeParts, hubId: string, scope: Scope) {
    this.#parts = parts;
    this.hubId = hubId;
    this.scope = scope;
  }

  /** Null: nothing of a snapshot is whole. */
  async cursor(): Promise<LinkCursor | null> {
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<{ seq: string | null; policy: string | null }>(
        "select cursor_seq as seq, policy_version as policy from hub_link where hub_id = $1",
        [this.hubId],
      ),
    );
    const [row] = rows;
    return row?.seq == null || row.policy === null ? null : { seq: Number(row.seq), policy: Number(row.policy) };
  }

  /** From here on everything anew. What stands here stays until the new is whole. */
  async beginSnapshot(seq: number, policy: number, hubs: readonly LinkedHub[]): Promise<void> {
    this.#snapshot = { seq, policy, seen: new Set() };
    await this.#parts.database.job(async (tx) => {
      await this.#noteHubs(tx, hubs);
      await tx.query("update hub_link set cursor_seq = null, policy_version = null, unplaced = 0 where hub_id = $1", [
        this.hubId,
      ]);
    });
  }

  async rows(units: readonly SharedUnit[], cameras: readonly SharedCamera[]): Promise<void> {
    const snapshot = this.#snapshot;
    if (snapshot === null) throw new Error("Rows come within a snapshot.");
    await this.#parts.database.job(async (tx) => {
      await tx.query("select begin_change()");
      for (const unit of units) await this.#place(tx, unit);
      const written = await this.#putCameras(tx, cameras);
      for (const id of written) snapshot.seen.add(id);
      await this.#countUnplaced(tx, cameras.length - written.size);
    });
  }

  /** The snapshot is whole: what the child did not name is no longer shared, and goes. */
  async endSnapshot(): Promise<LinkCursor> {
    const snapshot = this.#snapshot;
    if (snapshot === null) throw new Error("No snapshot is coming.");
    const { rows } = await this.#parts.database.job((tx) =>
      tx.query<{ id: string }>("select camera_id as id from linked_camera where via_hub_id = $1", [this.hubId]),
    );
    const gone = rows.map(({ id }) => id).filter((id) => !snapshot.seen.has(id));
    for (let at = 0; at < gone.length; at += batch) {
      const ids = gone.slice(at, at + batch);
      await this.#parts.database.job(async (tx) => {
        await tx.query("select begin_change()");
        await this.#remove(tx, ids);
      });
    }
    const { seq, policy } = snapshot;
    await this.#parts.database.job((tx) =>
      tx.query(
        "update hub_link set cursor_seq = $2, policy_version = $3, head_seq = greatest(head_seq, $2) where hub_id = $1",
        [this.hubId, seq, policy],
      ),
    );
    this.#snapshot = null;
    return { seq, policy };
  }

  /**
   * Writes what happened after one number and up to another, all of it or nothing.
   * @returns `written`; `known`: it stood here already; `gap`: something before it is missing
   */
  async changes(
    after: number,
    upTo: number,
    items: readonly SharedChange[],
    hubs: readonly LinkedHub[],
  ): Promise<"written" | "known" | "gap"> {
    return this.#parts.database.job(async (tx) => {
      await tx.query("select begin_change()");
      const { rows } = await tx.query<{ seq: string | null }>(
        "select cursor_seq as seq from hub_link where hub_id = $1 for update",
        [this.hubId],
      );
      const seq = rows[0]?.seq == null ? null : Number(rows[0].seq);
      if (seq === null || seq < after) return "gap";
      if (seq >= upTo) return "known";
      if (seq > after) return "gap";
      await this.#noteHubs(tx, hubs);
      await this.#apply(tx, items);
      await tx.query("update hub_link set cursor_seq = $2, head_seq = greatest(head_seq, $2) where hub_id = $1", [
        this.hubId,
        upTo,
      ]);
      return "written";
    });
  }

  /** Takes away at once what the child no longer shares. */
  async withdraw(remoteFacilityIds: readonly string[]): Promise<void> {
    for (;;) {
      const removed = await this.#parts.database.job(async (tx) => {
        await tx.query("select begin_change()");
        const { rows } = await tx.query<{ id: string }>(
          `select l.camera_id as id from linked_camera l join camera c on c.id = l.camera_id
             join linked_unit u on u.via_hub_id = l.via_hub_id and u.unit_id = c.facility_id
           where l.via_hub_id = $1 and u.remote_id = any ($2::uuid[]) limit ${batch}`,
          [this.hubId, remoteFacilityIds],
        );
        await this.#remove(
          tx,
          rows.map(({ id }) => id),
        );
        return rows.length;
      });
      if (removed < batch) return;
    }
  }

  async #apply(tx: Queryable, items: readonly SharedChange[]): Promise<void> {
    let statuses: CopiedStatus[] = [];
    const flush = async () => {
      const known = await this.#note(tx, statuses);
      await writeCopiedStatuses(
        tx,
        statuses.filter(({ cameraId }) => known.has(cameraId)),
      );
      statuses = [];
    };
    for (const item of items) {
      if (item.kind === "status") {
        statuses.push({ cameraId: item.cameraId, status: item.status, reason: item.reason, at: new Date(item.at) });
        continue;
      }
      await flush();
      if (item.kind === "unit") await this.#place(tx, item.unit);
      else if (item.kind === "removed") await this.#remove(tx, [item.cameraId]);
      else {
        const written = await this.#putCameras(tx, [item.camera]);
        await this.#countUnplaced(tx, 1 - written.size);
      }
    }
    await flush();
  }

  /** Notes what the child says of its cameras. @returns those that stand here as its */
  async #note(tx: Queryable, statuses: readonly CopiedStatus[]): Promise<ReadonlySet<string>> {
    if (statuses.length === 0) return new Set();
    const last = [...new Map(statuses.map((one) => [one.cameraId, one])).values()];
    const { rows } = await tx.query<{ id: string }>(
      `update linked_camera l set status = c.status, reason = c.reason, since = c.since
       from unnest($2::uuid[], $3::camera_status[], $4::status_reason[], $5::timestamptz[]) as c (id, status, reason, since)
       where l.via_hub_id = $1 and l.camera_id = c.id returning l.camera_id as id`,
      [
        this.hubId,
        last.map(({ cameraId }) => cameraId),
        last.map(({ status }) => status),
        last.map(({ reason }) => reason),
        last.map(({ at }) => at),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What the child's unit is here: matched by official code and today, or made, or nothing and why. */
  async #place(tx: Queryable, unit: SharedUnit): Promise<void> {
    const found = await this.#match(tx, unit);
    const placed = typeof found === "string" ? null : found;
    this.#placed.set(unit.id, placed);
    await tx.query(
      `insert into linked_unit (via_hub_id, remote_id, kind, code, name, unit_id, fault) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (via_hub_id, remote_id) do update
       set code = excluded.code, name = excluded.name, unit_id = excluded.unit_id, fault = excluded.fault`,
      [this.hubId, unit.id, unit.kind, unit.code, unit.name, placed?.unitId ?? null, placed === null ? found : null],
    );
  }

  async #match(tx: Queryable, unit: SharedUnit): Promise<Placed | "NOT_FOUND" | "OUT_OF_SCOPE" | "ELSEWHERE"> {
    const today = dayInVietnam(this.#parts.clock.now());
    const byHand = await this.#matchedByHand(tx, unit);
    if (byHand !== null) return byHand;
    const { rows } = await tx.query<{ id: string; provinceId: string; originId: string }>(
      `select id, province_id as "provinceId", origin_hub_id as "originId" from org_unit where kind = $1 and code = $2
         and valid_from <= $3 and (valid_to is null or valid_to > $3)`,
      [unit.kind, unit.code, today],
    );
    const [known] = rows;
    if (unit.kind === "PROVINCE") {
      if (known === undefined) return "NOT_FOUND";
      return { unitId: known.id, provinceId: known.id, facilityId: null };
    }
    const province = unit.provinceId === null ? null : await this.#placedUnit(tx, unit.provinceId);
    if (province == null) return "NOT_FOUND";
    if (known !== undefined) {
      if (known.provinceId !== province.unitId) return "ELSEWHERE";
      const place = { unitId: known.id, provinceId: known.provinceId, facilityId: known.id };
      if (!scopeCovers(this.scope, place)) return "OUT_OF_SCOPE";
      if (known.originId === unit.originId) await this.#rename(tx, known.id, unit);
      return place;
    }
    if (!scopeCovers(this.scope, { provinceId: province.unitId, facilityId: null })) return "OUT_OF_SCOPE";
    return this.#makeFacility(tx, province.unitId, unit, today);
  }

  async #matchedByHand(tx: Queryable, unit: SharedUnit): Promise<Placed | "OUT_OF_SCOPE" | null> {
    const { rows } = await tx.query<Placed>(
      `select u.id as "unitId", u.province_id as "provinceId", u.facility_id as "facilityId" from linked_unit l
       join org_unit u on u.id = l.unit_id where l.via_hub_id = $1 and l.remote_id = $2 and l.by_hand`,
      [this.hubId, unit.id],
    );
    const [placed] = rows;
    if (placed === undefined) return null;
    const isInScope = placed.facilityId === null || scopeCovers(this.scope, placed);
    return isInScope ? placed : "OUT_OF_SCOPE";
  }

  async #makeFacility(tx: Queryable, provinceId: string, unit: SharedUnit, today: string): Promise<Placed> {
    const taken = await tx.query("select from org_unit where id = $1", [unit.id]);
    // Two hubs that were made from one copy name different things by the same id.
    const id = taken.rows.length === 0 ? unit.id : randomUUID();
    await tx.query(
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, facility_id, latitude, longitude,
         connection_stage, connection_reason, valid_from, origin_hub_id, managed_by)
       values ($1, 'FACILITY', $2, $3, $4, $5, $5, $1, $6, $7, $8, $9, least($10::date, $11::date), $12, $13)`,
      [
        id,
        unit.code,
        unit.name,
        unit.shortName,
        provinceId,
        unit.latitude,
        unit.longitude,
        unit.stage ?? "REGISTERED",
        unit.stageReason,
        unit.validFrom,
        today,
        this.#origins.has(unit.originId) ? unit.originId : this.hubId,
        unit.managedBy ?? "PROVINCE",
      ],
    );
    await this.#announceUnit(tx, id);
    return { unitId: id, provinceId, facilityId: id };
  }

  /** What its origin says of a facility is taken over. */
  async #rename(tx: Queryable, id: string, unit: SharedUnit): Promise<void> {
    const { rowCount } = await tx.query(
      `update org_unit set name = $2, short_name = $3, latitude = $4, longitude = $5, connection_stage = coalesce($6, connection_stage),
         connection_reason = $7, managed_by = coalesce($8, managed_by)
       where id = $1 and origin_hub_id <> self_hub_id()
         and (name, short_name, latitude, longitude, connection_stage, connection_reason, managed_by)
         is distinct from ($2, $3, $4::double precision, $5::double precision, coalesce($6::connection_stage, connection_stage),
           $7::connection_reason, coalesce($8::facility_management, managed_by))`,
      [id, unit.name, unit.shortName, unit.latitude, unit.longitude, unit.stage, unit.stageReason, unit.managedBy ?? null],
    );
    if ((rowCount ?? 0) > 0) await this.#announceUnit(tx, id);
  }

  async #announceUnit(tx: Queryable, id: string): Promise<void> {
    await tx.query("insert into outbox (topic, entity_id, payload, occurred_at) values ('unit.changed', $1, '{}', $2)", [
      id,
      this.#parts.clock.now(),
    ]);
  }

  async #placedUnit(tx: Queryable, remoteId: string): Promise<Placed | null> {
    const known = this.#placed.get(remoteId);
    if (known !== undefined) return known;
    const { rows } = await tx.query<Placed>(
      `select u.id as "unitId", u.province_id as "provinceId", u.facility_id as "facilityId"
       from linked_unit l join org_unit u on u.id = l.unit_id where l.via_hub_id = $1 and l.remote_id = $2`,
      [this.hubId, remoteId],
    );
    const placed = rows[0] ?? null;
    this.#placed.set(remoteId, placed);
    return placed;
  }

  /** @returns ids of those that stand here now as the child's */
  async #putCameras(tx: Queryable, cameras: readonly SharedCamera[]): Promise<ReadonlySet<string>> {
    const rows: Record<string, unknown>[] = [];
    if (this.#origins.size === 0) await this.#noteHubs(tx, []);
    for (const camera of cameras) {
      if (!this.#origins.has(camera.originId)) continue;
      const place = await this.#placedUnit(tx, camera.facilityId);
      if (place === null || place.facilityId === null) continue;
      if (!scopeCovers(this.scope, { provinceId: place.provinceId, facilityId: place.facilityId })) continue;
      rows.push({
        ...camera,
        facilityId: place.facilityId,
        provinceId: place.provinceId,
        kind: camera.area.kind,
        areaName: camera.area.name,
        ...camera.video,
      });
    }
    if (rows.length === 0) return new Set();
    const given = JSON.stringify(rows);
    await tx.query(areasText, [given]);
    const put = await tx.query<{ id: string }>(camerasText, [given, this.hubId]);
    const written = new Set(put.rows.map(({ id }) => id));
    await tx.query(linkedText, [given, this.hubId, [...written]]);
    const statuses = cameras.filter(({ id }) => written.has(id));
    await writeCopiedStatuses(
      tx,
      statuses.map(({ id, status, reason, since }) => ({ cameraId: id, status, reason, at: new Date(since) })),
    );
    return written;
  }

  async #remove(tx: Queryable, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `with gone as (
         delete from camera c using linked_camera l
         where c.id = any ($1::uuid[]) and l.camera_id = c.id and l.via_hub_id = $2 and c.origin_hub_id <> self_hub_id()
         returning c.id, c.province_id, c.facility_id)
       insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
       select 'camera.removed', id, province_id, facility_id, '{}', $3 from gone order by id`,
      [ids, this.hubId, this.#parts.clock.now()],
    );
  }

  async #countUnplaced(tx: Queryable, count: number): Promise<void> {
    if (count > 0) await tx.query("update hub_link set unplaced = unplaced + $2 where hub_id = $1", [this.hubId, count]);
  }

  /** Hubs below the child, known by it; none that is known otherwise changes its way. */
  async #noteHubs(tx: Queryable, hubs: readonly LinkedHub[]): Promise<void> {
    if (this.#origins.size > 0 && hubs.length === 0) return;
    for (const { id, name, version } of hubs) {
      await tx.query(
        `insert into hub (id, name, version, via_hub_id) values ($1, $2, $3, $4)
         on conflict (id) do update set name = excluded.name, version = excluded.version
         where hub.via_hub_id = excluded.via_hub_id and not hub.is_self`,
        [id, name, version, this.hubId],
      );
    }
    const { rows } = await tx.query<{ id: string }>("select id from hub where id = $1 or via_hub_id = $1", [this.hubId]);
    this.#origins = new Set(rows.map(({ id }) => id));
  }
}

const given = `jsonb_to_recordset($1::jsonb) as g ("id" uuid, "code" text, "name" text, "kind" area_kind, "areaName" text,
  "facilityId" uuid, "provinceId" uuid, "operatorCode" text, "stage" connection_stage, "stageReason" connection_reason,
  "stageSince" timestamptz, "status" camera_status, "reason" status_reason, "since" timestamptz, "lastProbedAt" timestamptz,
  "codec" text, "width" int, "height" int, "createdAt" timestamptz, "updatedAt" timestamptz, "originId" uuid, "isLive" boolean)`;

const areasText = `insert into area (facility_id, province_id, kind, name, origin_hub_id)
  select distinct on ("facilityId", "kind", "areaName") "facilityId", "provinceId", "kind", "areaName", "originId"
  from ${given} on conflict (facility_id, kind, name) do nothing`;

const probed = "('CONNECTING', 'CONNECTED', 'ACCEPTED')";
// A row of another origin is never taken over, nor a code that somebody else has in the facility. The status comes after, as
// an event; only a camera that begins or ends to be watched changes it with its stage, which the table wants together.
const camerasText = `
  with put as (
    insert into camera as c (id, code, name, area_id, area_kind, facility_id, province_id, operator_id, stage, stage_reason,
      stage_since, status, status_reason, status_since, last_probed_at, video_codec, video_width, video_height, created_at,
      updated_at, origin_hub_id, live_via_hub_id)
    select g."id", g."code", g."name", a.id, g."kind", g."facilityId", g."provinceId", o.id, g."stage", g."stageReason",
      g."stageSince", g."status", g."reason", g."since", g."lastProbedAt", g."codec", g."width", g."height", g."createdAt",
      g."updatedAt", g."originId", case when g."isLive" then $2::uuid end
    from ${given}
      join area a on a.facility_id = g."facilityId" and a.kind = g."kind" and a.name = g."areaName"
      left join operator o on o.code = g."operatorCode"
    where not exists (select from camera x where x.facility_id = g."facilityId" and x.code = g."code" and x.id <> g."id")
      and not exists (select from camera x where x.code = g."code" and x.origin_hub_id = g."originId" and x.id <> g."id")
    on conflict (id) do update set code = excluded.code, name = excluded.name, area_id = excluded.area_id,
      area_kind = excluded.area_kind, facility_id = excluded.facility_id, province_id = excluded.province_id,
      operator_id = excluded.operator_id, stage = excluded.stage, stage_reason = excluded.stage_reason,
      stage_since = excluded.stage_since, last_probed_at = excluded.last_probed_at, video_codec = excluded.video_codec,
      video_width = excluded.video_width, video_height = excluded.video_height, updated_at = excluded.updated_at,
      live_via_hub_id = excluded.live_via_hub_id,
      status = case when (c.stage in ${probed}) = (excluded.stage in ${probed}) then c.status else excluded.status end,
      status_reason = case when (c.stage in ${probed}) = (excluded.stage in ${probed}) then c.status_reason else excluded.status_reason end,
      status_since = case when (c.stage in ${probed}) = (excluded.stage in ${probed}) then c.status_since else excluded.status_since end
    where c.origin_hub_id = excluded.origin_hub_id
      and exists (select from linked_camera l where l.camera_id = c.id and l.via_hub_id = $2)
      and (c.code, c.name, c.area_id, c.facility_id, c.province_id, c.operator_id, c.stage, c.stage_reason, c.stage_since,
        c.last_probed_at, c.video_codec, c.video_width, c.video_height, c.updated_at, c.live_via_hub_id)
      is distinct from (excluded.code, excluded.name, excluded.area_id, excluded.facility_id, excluded.province_id,
        excluded.operator_id, excluded.stage, excluded.stage_reason, excluded.stage_since, excluded.last_probed_at,
        excluded.video_codec, excluded.video_width, excluded.video_height, excluded.updated_at, excluded.live_via_hub_id)
    returning c.id, c.province_id, c.facility_id, c.updated_at
  ), announced as (
    insert into outbox (topic, entity_id, province_id, facility_id, payload, occurred_at)
    select 'camera.changed', id, province_id, facility_id, '{}', updated_at from put order by id
  )
  select l.camera_id as id from linked_camera l where l.via_hub_id = $2 and l.camera_id in (select g."id" from ${given})
  union select id from put`;

// What another child has told of stays its.
const linkedText = `
  insert into linked_camera (camera_id, via_hub_id, status, reason, since)
  select g."id", $2, g."status", g."reason", g."since" from ${given} where g."id" = any ($3::uuid[])
  on conflict (camera_id) do update set status = excluded.status, reason = excluded.reason, since = excluded.since
  where linked_camera.via_hub_id = excluded.via_hub_id`;
