import { scopeCovers } from "../access/scope.ts";
import type { Place, Scope } from "../access/scope.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import type { CameraCounts, FacilityCounts } from "../hierarchy/org-unit.type.ts";
import { bucketOf, Tally } from "./board-tally.ts";
import { UnitDirectory } from "./board-units.ts";
import type { DirectoryUnit } from "./board-units.ts";
import { readStatusChangesUpTo } from "./feed-changes.ts";
import type { Change } from "./feed-changes.ts";
import type { OutboxFeed } from "./feed.ts";
import type { CameraStatusName, StatusReasonName } from "./status-change.ts";
import { encodeStatusCursor } from "./status-cursor.ts";
import { StatusHistory } from "./status-history.ts";

interface BoardCamera {
  facilityId: string;
  provinceId: string;
  status: CameraStatusName;
  reason: StatusReasonName | null;
  /** ms since the epoch: half the size of a Date. */
  since: number;
}

interface CameraRow {
  id: string;
  facilityId: string;
  provinceId: string;
  status: CameraStatusName;
  reason: StatusReasonName | null;
  since: Date;
}

const cameraColumns = `id, facility_id as "facilityId", province_id as "provinceId", status, status_reason as reason,
  status_since as since`;

const noCameras = new Tally();

/** What other rooms ask of the board. Callers pass the scope; nothing outside of it is ever counted or shown. */
export interface StatusBoard {
  /** Null for a camera that is not (or no longer) registered. */
  status(cameraId: string): { status: CameraStatusName; reason: StatusReasonName | null; since: Date } | null;
  /** Where a camera stands; null when it is not registered. */
  placeOf(cameraId: string): Place | null;
  /** Cameras of the scope within a unit (null: all of the scope). Null for a unit that is absent or out of scope. */
  counts(scope: Scope, unitId: string | null): CameraCounts | null;
  /** Facilities of the scope within a unit that stand today. Null as above. */
  facilityCounts(scope: Scope, unitId: string | null): FacilityCounts | null;
  unit(id: string): DirectoryUnit | null;
  children(id: string): readonly DirectoryUnit[];
  readonly units: UnitDirectory;
  readonly history: StatusHistory;
  /** Number of the newest applied change. */
  readonly position: number;
  /** The same as an opaque cursor. */
  cursor(): string;
  /** Called after each batch with the units whose counters moved. */
  onCountsChanged(listener: (unitIds: ReadonlySet<string>) => void): () => void;
}

/**
 * Every camera's status and every unit's counters in memory, so that the overview costs no query. Loaded from one snapshot
 * together with the number of the last change in it, then kept by the feed. 100,000 cameras take about 25 MB.
 */
export class MemoryStatusBoard implements StatusBoard {
  readonly units = new UnitDirectory();
  readonly history: StatusHistory;
  readonly #db: Pick<Database, "job">;
  readonly #clock: Clock;
  readonly #cameras = new Map<string, BoardCamera>();
  readonly #tallies = new Map<string, Tally>();
  #country = new Tally();
  /** Cameras read at a newer state than the feed has reached, and how new: older changes must not set them back. */
  readonly #readAt = new Map<string, number>();
  readonly #interned = new Map<string, string>();
  readonly #countListeners = new Set<(unitIds: ReadonlySet<string>) => void>();
  #moved = new Set<string>();
  #position = 0;

  constructor(db: Pick<Database, "job">, clock: Clock, history: StatusHistory = new StatusHistory()) {
    this.#db = db;
    this.#clock = clock;
    this.history = history;
  }

  /** Reads everything. @returns the number of the last change in it, from which the feed goes on. */
  async load(historySize = 50_000): Promise<number> {
    await this.#db.job(async (tx) => {
      await tx.query("set transaction isolation level repeatable read, read only");
      await tx.query("set local statement_timeout = '60s'");
      const { rows: positions } = await tx.query<{ position: string; oldest: string | null }>(
        `select greatest((select max(seq) from outbox), (select max(seq) from status_event), 0) as position,
           (select min(seq) from outbox) as oldest`,
      );
      const position = Number(positions[0]?.position ?? 0);
      const oldest = positions[0]?.oldest ?? null;
      this.units.replace(await UnitDirectory.read(tx));
      this.#clear();
      await this.#loadCameras(tx);
      const changes = await readStatusChangesUpTo(tx, position, historySize);
      // The outbox is cut off at its old end: what stood before its first row cannot be replayed.
      const cutAt = changes.length === historySize ? (changes[0]?.seq ?? position) : null;
      this.history.reset(changes, cutAt ?? (oldest === null ? position : Number(oldest) - 1));
      this.#position = position;
    });
    this.#moved = new Set();
    return this.#position;
  }

  /** From now on the feed keeps the board; start the feed at the position that `load` gave. */
  follow(feed: OutboxFeed): void {
    feed.before((changes) => this.apply(changes));
  }

  /** Applies changes in commit order; safe to repeat. */
  async apply(changes: readonly Change[]): Promise<void> {
    const last = changes.at(-1);
    if (last === undefined || last.seq <= this.#position) return;
    const fresh = changes.filter((change) => change.seq > this.#position);
    await this.#reload(fresh, last.seq);
    for (const change of fresh) {
      if (change.topic === "camera.removed") this.#remove(change.entityId);
      else if (change.status !== null && (this.#readAt.get(change.entityId) ?? 0) < change.seq) {
        const { status, reason, occurredAt } = change.status;
        this.#set(change.entityId, status, reason, occurredAt.getTime());
      }
    }
    this.history.append(fresh.map((change) => change.status).filter((change) => change !== null));
    this.#position = last.seq;
    for (const [id, seq] of this.#readAt) if (seq <= last.seq) this.#readAt.delete(id);
    if (this.#moved.size === 0) return;
    const moved = this.#moved;
    this.#moved = new Set();
    for (const listener of this.#countListeners) listener(moved);
  }

  get position(): number {
    return this.#position;
  }

  get cameraCount(): number {
    return this.#cameras.size;
  }

  status(cameraId: string) {
    const camera = this.#cameras.get(cameraId);
    return camera === undefined ? null : { status: camera.status, reason: camera.reason, since: new Date(camera.since) };
  }

  placeOf(cameraId: string): Place | null {
    return this.#cameras.get(cameraId) ?? null;
  }

  counts(scope: Scope, unitId: string | null): CameraCounts | null {
    // The usual case, a unit that is wholly in scope, needs no sum: the overview asks for each province.
    const unit = unitId === null ? null : this.units.unit(unitId);
    if (unit !== null && unit.kind !== "MINISTRY" && scopeCovers(scope, unit)) {
      return (this.#tallies.get(unit.id) ?? noCameras).counts();
    }
    const within = this.units.narrow(scope, unitId);
    if (within === null) return null;
    if (within.country) return this.#country.counts();
    const sum = new Tally();
    for (const id of within.provinceIds) this.#addTally(sum, id);
    for (const id of within.facilityIds) this.#addTally(sum, id);
    return sum.counts();
  }

  facilityCounts(scope: Scope, unitId: string | null): FacilityCounts | null {
    return this.units.facilityCounts(scope, unitId, dayInVietnam(this.#clock.now()));
  }

  unit(id: string): DirectoryUnit | null {
    return this.units.unit(id);
  }

  children(id: string): readonly DirectoryUnit[] {
    return this.units.children(id);
  }

  cursor(): string {
    return encodeStatusCursor(this.#position);
  }

  onCountsChanged(listener: (unitIds: ReadonlySet<string>) => void): () => void {
    this.#countListeners.add(listener);
    return () => this.#countListeners.delete(listener);
  }

  #addTally(sum: Tally, id: string): void {
    const tally = this.#tallies.get(id);
    if (tally !== undefined) sum.add(tally);
  }

  #clear(): void {
    this.#cameras.clear();
    this.#tallies.clear();
    this.#readAt.clear();
    this.#country = new Tally();
  }

  async #loadCameras(tx: Queryable): Promise<void> {
    // In pages, so that a hundred thousand rows never stand in memory twice.
    const pageSize = 20_000;
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const { rows } = await tx.query<CameraRow>(`select ${cameraColumns} from camera where id > $1 order by id limit $2`, [
        after,
        pageSize,
      ]);
      for (const row of rows) this.#put(row);
      const last = rows.at(-1);
      if (rows.length < pageSize || last === undefined) return;
      after = last.id;
    }
  }

  /** Reads what the changes only name. The state read may be newer than the changes: `#readAt` remembers how new. */
  async #reload(changes: readonly Change[], last: number): Promise<void> {
    const cameraIds = new Set<string>();
    let unitsChanged = false;
    for (const change of changes) {
      if (change.topic === "unit.changed") unitsChanged = true;
      else if (change.topic === "camera.changed") cameraIds.add(change.entityId);
      else if (change.topic === "camera.status" && !this.#cameras.has(change.entityId)) cameraIds.add(change.entityId);
    }
    if (!unitsChanged && cameraIds.size === 0) return;
    const ids = [...cameraIds];
    const read = await this.#db.job(async (tx) => {
      await tx.query("set transaction isolation level repeatable read, read only");
      const { rows: newest } = await tx.query<{ seq: string }>("select greatest(max(seq), $1) as seq from outbox", [last]);
      const { rows: cameras } = await tx.query<CameraRow>(`select ${cameraColumns} from camera where id = any($1::uuid[])`, [
        ids,
      ]);
      return { cameras, seq: Number(newest[0]?.seq ?? last), units: unitsChanged ? await UnitDirectory.read(tx) : null };
    });
    if (read.units !== null) this.#replaceUnits(read.units, last);
    const found = new Set<string>();
    for (const row of read.cameras) {
      found.add(row.id);
      this.#put(row);
    }
    for (const id of ids) {
      if (!found.has(id)) this.#remove(id);
      this.#readAt.set(id, read.seq);
    }
  }

  /** Cameras go with their facility into another province: no change names each of them. */
  #replaceUnits(units: readonly DirectoryUnit[], last: number): void {
    const moved = new Map<string, string>();
    for (const { kind, id, provinceId } of units) {
      const before = kind === "FACILITY" ? this.units.unit(id)?.provinceId : undefined;
      if (before != null && provinceId !== null && before !== provinceId) moved.set(id, provinceId);
    }
    this.units.replace(units);
    if (moved.size === 0) return;
    for (const camera of this.#cameras.values()) {
      const provinceId = moved.get(camera.facilityId);
      if (provinceId === undefined || provinceId === camera.provinceId) continue;
      this.#count(camera, -1);
      camera.provinceId = this.#intern(provinceId);
      this.#count(camera, 1);
    }
    // Changes from before name the provinces of then: whoever comes back with a cursor from before reads the state anew.
    this.history.reset([], last);
  }

  #put(row: CameraRow): void {
    const known = this.#cameras.get(row.id);
    if (known !== undefined) this.#count(known, -1);
    const camera: BoardCamera = {
      facilityId: this.#intern(row.facilityId),
      provinceId: this.#intern(row.provinceId),
      status: this.#intern(row.status) as CameraStatusName,
      reason: row.reason === null ? null : (this.#intern(row.reason) as StatusReasonName),
      since: row.since.getTime(),
    };
    this.#cameras.set(row.id, camera);
    this.#count(camera, 1);
  }

  #remove(id: string): void {
    const camera = this.#cameras.get(id);
    if (camera === undefined) return;
    this.#count(camera, -1);
    this.#cameras.delete(id);
  }

  #set(id: string, status: CameraStatusName, reason: StatusReasonName | null, since: number): void {
    const camera = this.#cameras.get(id);
    if (camera === undefined) return;
    this.#count(camera, -1);
    camera.status = status;
    camera.reason = reason;
    camera.since = since;
    this.#count(camera, 1);
  }

  #count(camera: BoardCamera, by: 1 | -1): void {
    const bucket = bucketOf(camera.status, camera.reason);
    this.#tally(camera.facilityId)[bucket] += by;
    this.#tally(camera.provinceId)[bucket] += by;
    this.#country[bucket] += by;
    this.#moved.add(camera.facilityId).add(camera.provinceId);
  }

  #tally(unitId: string): Tally {
    const tally = this.#tallies.get(unitId);
    if (tally !== undefined) return tally;
    const made = new Tally();
    this.#tallies.set(unitId, made);
    return made;
  }

  /** One copy of each unit id and status word instead of one a camera. */
  #intern(value: string): string {
    const known = this.#interned.get(value);
    if (known !== undefined) return known;
    this.#interned.set(value, value);
    return value;
  }
}
