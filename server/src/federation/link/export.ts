import type { Database, Queryable } from "../../app/database.ts";
import { readChangesAfter } from "../../status/index.ts";
import type { Change } from "../../status/index.ts";
import { maxItems } from "./protocol.ts";
import type { LinkedHub, SharedCamera, SharedChange, SharedUnit } from "./protocol.ts";
import { levelAt, readPolicy, sharedUnits } from "./shares.ts";
import type { SharePolicy } from "./shares.ts";

export interface Snapshot {
  readonly seq: number;
  readonly policy: SharePolicy;
  readonly hubs: readonly LinkedHub[];
  readonly units: readonly SharedUnit[];
  readonly cameras: readonly SharedCamera[];
}

export interface SharedChanges {
  readonly upTo: number;
  /** More wait behind them. */
  readonly isFull: boolean;
  readonly items: readonly SharedChange[];
  readonly hubs: readonly LinkedHub[];
}

/** Where this hub's own numbers stand. */
export interface OutboxEnds {
  /** The oldest that can still be read; null: none. */
  readonly oldest: number | null;
  readonly head: number;
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const unitColumns = `u.id, u.kind, u.code, u.name, u.short_name as "shortName", u.latitude, u.longitude,
  case u.kind when 'FACILITY' then u.province_id end as "provinceId", u.connection_stage as stage,
  u.connection_reason as "stageReason", case u.kind when 'FACILITY' then u.managed_by end as "managedBy", u.valid_from::text as "validFrom", u.origin_hub_id as "originId"`;

const cameraColumns = `c.id, c.code, c.name, jsonb_build_object('kind', a.kind, 'name', a.name) as area,
  c.facility_id as "facilityId", o.code as "operatorCode", c.stage, c.stage_reason as "stageReason",
  ${iso("c.stage_since")} as "stageSince", c.status, c.status_reason as reason, ${iso("c.status_since")} as since,
  ${iso("c.last_probed_at")} as "lastProbedAt",
  case when c.video_codec is not null then jsonb_build_object('codec', c.video_codec, 'width', c.video_width, 'height', c.video_height) end as video,
  ${iso("c.created_at")} as "createdAt", ${iso("c.updated_at")} as "updatedAt", c.origin_hub_id as "originId",
  c.province_id as "provinceId", c.origin_hub_id = self_hub_id() or c.live_via_hub_id is not null as "hasPicture"`;
const cameraTables = "camera c join area a on a.id = c.area_id left join operator o on o.id = c.operator_id";

type CameraColumns = Omit<SharedCamera, "isLive"> & { readonly provinceId: string; readonly hasPicture: boolean };

/** Its picture is shared where the policy says so, and it can be had here. */
function underPolicy({ provinceId, hasPicture, ...camera }: CameraColumns, policy: SharePolicy): SharedCamera {
  return { ...camera, isLive: hasPicture && levelAt(policy, { provinceId, facilityId: camera.facilityId }) === "LIVE" };
}

/** `$1`: the whole country; `$2`: provinces and facilities. */
const sharedPlace = (alias: string) =>
  `($1 or ${alias}.province_id = any ($2::uuid[]) or ${alias}.facility_id = any ($2::uuid[]))`;

/** Reads what a parent may see of this hub: never an address, nor anything beyond the policy. */
export class LinkExport {
  readonly #database: Pick<Database, "job">;
  readonly #parent: string;

  constructor(database: Pick<Database, "job">, parent: string) {
    this.#database = database;
    this.#parent = parent;
  }

  ends(): Promise<OutboxEnds> {
    return this.#database.job(async (tx) => {
      const { rows } = await tx.query<{ oldest: string | null; head: string }>(
        `select (select min(seq) from outbox) as oldest,
           greatest((select max(seq) from outbox), (select max(seq) from status_event), 0) as head`,
      );
      return { oldest: rows[0]!.oldest === null ? null : Number(rows[0]!.oldest), head: Number(rows[0]!.head) };
    });
  }

  policy(): Promise<SharePolicy> {
    return this.#database.job((tx) => readPolicy(tx, this.#parent));
  }

  /** Ids of this hub and of all that are known by it. */
  async below(): Promise<string[]> {
    const { rows } = await this.#database.job((tx) => tx.query<{ id: string }>("select id from hub order by id limit 10000"));
    return rows.map(({ id }) => id);
  }

  /** Facilities that a policy shares. */
  async facilities(policy: SharePolicy): Promise<{ readonly facilityId: string; readonly provinceId: string }[]> {
    const { rows } = await this.#database.job((tx) =>
      tx.query<{ facilityId: string; provinceId: string }>(
        `select u.id as "facilityId", u.province_id as "provinceId" from org_unit u where u.kind = 'FACILITY' and ${sharedPlace("u")}`,
        [policy.country !== null, sharedUnits(policy)],
      ),
    );
    return rows;
  }

  /** Everything that is shared, as it stood at one number. */
  async snapshot(): Promise<Snapshot> {
    return this.#database.job(async (tx) => {
      await tx.query("set transaction isolation level repeatable read, read only");
      await tx.query("set local statement_timeout = '60s'");
      const { rows: heads } = await tx.query<{ head: string }>(
        "select greatest((select max(seq) from outbox), (select max(seq) from status_event), 0) as head",
      );
      const policy = await readPolicy(tx, this.#parent);
      const place = [policy.country !== null, sharedUnits(policy)];
      // Provinces first, and those above what is shared too: a facility is placed below its province.
      const { rows: units } = await tx.query<SharedUnit>(
        `select ${unitColumns} from org_unit u where u.valid_to is null and u.kind <> 'MINISTRY'
           and (${sharedPlace("u")} or exists (select from org_unit f where f.province_id = u.id and f.id = any ($2::uuid[])))
         order by u.kind = 'FACILITY', u.code`,
        place,
      );
      const { rows } = await tx.query<CameraColumns>(
        `select ${cameraColumns} from ${cameraTables} where ${sharedPlace("c")} order by c.facility_id, c.id`,
        place,
      );
      const cameras = rows.map((row) => underPolicy(row, policy));
      return { seq: Number(heads[0]!.head), policy, units, cameras, hubs: await hubs(tx) };
    });
  }

  /** What was shared of the changes after a number; nothing of the others but that they are passed. */
  async changesAfter(seq: number, policy: SharePolicy): Promise<SharedChanges | null> {
    return this.#database.job(async (tx) => {
      await tx.query("set transaction isolation level repeatable read, read only");
      const changes = await readChangesAfter(tx, seq, maxItems);
      const last = changes.at(-1);
      if (last === undefined) return null;
      const items = await this.#itemsOf(tx, changes, policy);
      const isForeign = items.some((item) => item.kind !== "status" && item.kind !== "removed");
      return { upTo: last.seq, isFull: changes.length === maxItems, items, hubs: isForeign ? await hubs(tx) : [] };
    });
  }

  async #itemsOf(tx: Queryable, changes: readonly Change[], policy: SharePolicy): Promise<SharedChange[]> {
    const cameras = await this.#camerasAt(tx, changes, policy);
    const units = await this.#unitsOf(tx, changes, policy);
    const items: SharedChange[] = [];
    for (const change of changes) {
      const { entityId, provinceId, facilityId } = change;
      const isShared = levelAt(policy, { provinceId, facilityId }) !== null;
      if (change.status !== null && isShared) {
        const { status, reason, occurredAt } = change.status;
        items.push({ kind: "status", cameraId: entityId, status, reason, at: occurredAt.toISOString() });
      } else if (change.topic === "camera.removed" && isShared) items.push({ kind: "removed", cameraId: entityId });
      else if (change.topic === "camera.changed") {
        const camera = cameras.get(`${entityId} ${change.seq}`);
        if (camera !== undefined) items.push({ kind: "camera", camera });
        // Moved to where nothing is shared, or removed since: what was told of it goes.
        else if (isShared) items.push({ kind: "removed", cameraId: entityId });
      } else if (change.topic === "unit.changed") {
        const unit = units.get(entityId);
        if (unit !== undefined) items.push({ kind: "unit", unit });
      }
    }
    return items;
  }

  /**
   * Cameras as they are now, each with the status it had at its change: the changes of status that follow are told by
   * themselves, and the parent is to hear of each.
   */
  async #camerasAt(tx: Queryable, changes: readonly Change[], policy: SharePolicy): Promise<Map<string, SharedCamera>> {
    const changed = changes.filter(({ topic }) => topic === "camera.changed");
    if (changed.length === 0) return new Map();
    const { rows } = await tx.query<
      CameraColumns & { seq: string; statusThen: SharedCamera["status"] | null; reasonThen: SharedCamera["reason"] }
    >(
      `select g.seq, next.payload->>'previousStatus' as "statusThen", next.payload->>'previousReason' as "reasonThen", ${cameraColumns}
       from unnest($3::uuid[], $4::bigint[]) as g (id, seq) join camera c on c.id = g.id
         join area a on a.id = c.area_id left join operator o on o.id = c.operator_id
         left join lateral (select x.payload from outbox x where x.entity_id = c.id and x.topic = 'camera.status' and x.seq > g.seq
           order by x.seq limit 1) next on true
       where ${sharedPlace("c")}`,
      [policy.country !== null, sharedUnits(policy), changed.map(({ entityId }) => entityId), changed.map(({ seq }) => seq)],
    );
    return new Map(
      rows.map(({ seq, statusThen, reasonThen, ...row }) => {
        const camera = underPolicy(row, policy);
        return [`${row.id} ${seq}`, statusThen === null ? camera : { ...camera, status: statusThen, reason: reasonThen }];
      }),
    );
  }

  async #unitsOf(tx: Queryable, changes: readonly Change[], policy: SharePolicy): Promise<Map<string, SharedUnit>> {
    const ids = changes.filter(({ topic }) => topic === "unit.changed").map(({ entityId }) => entityId);
    if (ids.length === 0) return new Map();
    const { rows } = await tx.query<SharedUnit>(
      `select ${unitColumns} from org_unit u where u.id = any ($3::uuid[]) and u.valid_to is null and u.kind <> 'MINISTRY'
         and ${sharedPlace("u")}`,
      [policy.country !== null, sharedUnits(policy), ids],
    );
    return new Map(rows.map((unit) => [unit.id, unit]));
  }
}

async function hubs(tx: Queryable): Promise<LinkedHub[]> {
  const { rows } = await tx.query<LinkedHub>(
    "select id, name, coalesce(version, '?') as version from hub where not is_self order by id limit 10000",
  );
  return rows;
}
