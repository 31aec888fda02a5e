import { isEmptyScope, makeScope, scopeCovers } from "../access/scope.ts";
import type { Place, Scope } from "../access/scope.ts";
import type { Queryable } from "../app/database.ts";
import type { FacilityCounts, OrgUnitRow } from "../hierarchy/org-unit.type.ts";

/** A unit of the directory. Days are calendar days `YYYY-MM-DD`; `validTo` is exclusive, null while it stands. */
export interface DirectoryUnit extends OrgUnitRow {
  readonly validFrom: string;
  readonly validTo: string | null;
}

const sql = `select id, kind, code, name, short_name as "shortName", parent_id as "parentId", province_id as "provinceId",
  facility_id as "facilityId", upper(region) as region, operator_id as "operatorId", latitude, longitude,
  connection_stage as "connectionStage", connection_reason as "connectionReason", managed_by as "managedBy",
  case when kind = 'PROVINCE' then former_codes(id) end as "formerCodes",
  to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo"
  from org_unit order by code, id`;

const connectedStages = new Set<string | null>(["CONNECTED", "ACCEPTED"]);
const none: readonly DirectoryUnit[] = [];

export function isValidOn(unit: DirectoryUnit, day: string): boolean {
  return unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);
}

/** Every unit of the hierarchy in memory, whoever asks: callers apply the scope. */
export class UnitDirectory {
  #units = new Map<string, DirectoryUnit>();
  #children = new Map<string, DirectoryUnit[]>();
  #ministry: DirectoryUnit | null = null;
  #facilityCounts = new Map<string, FacilityCounts>();
  #countedOn = "";

  static async read(tx: Queryable): Promise<DirectoryUnit[]> {
    return (await tx.query<DirectoryUnit>(sql)).rows;
  }

  /** @param units Ordered by code. */
  replace(units: readonly DirectoryUnit[]): void {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#children = new Map();
    this.#ministry = null;
    this.#countedOn = "";
    for (const unit of units) {
      if (unit.kind === "MINISTRY") this.#ministry ??= unit;
      if (unit.parentId === null) continue;
      const siblings = this.#children.get(unit.parentId);
      if (siblings === undefined) this.#children.set(unit.parentId, [unit]);
      else siblings.push(unit);
    }
  }

  get size(): number {
    return this.#units.size;
  }

  /** Null before anything was seeded. */
  get ministry(): DirectoryUnit | null {
    return this.#ministry;
  }

  unit(id: string): DirectoryUnit | null {
    return this.#units.get(id) ?? null;
  }

  /** Direct children by code, past and future ones included. */
  children(id: string): readonly DirectoryUnit[] {
    return this.#children.get(id) ?? none;
  }

  all(): IterableIterator<DirectoryUnit> {
    return this.#units.values();
  }

  /** Whether the scope holds the unit or something beneath it. */
  touches(scope: Scope, unit: DirectoryUnit): boolean {
    if (scope.country || scopeCovers(scope, unit)) return true;
    if (unit.kind === "MINISTRY") return !isEmptyScope(scope);
    return unit.kind === "PROVINCE" && scope.ancestorIds.includes(unit.id);
  }

  /** The unit as a scope may see it: what it holds, what lies beneath it, and what stands above. Null: absent, for him. */
  see(scope: Scope, id: string): DirectoryUnit | null {
    const unit = this.#units.get(id);
    if (unit === undefined) return null;
    return unit.kind === "MINISTRY" || this.touches(scope, unit) ? unit : null;
  }

  /** Children of a unit that stand on a day and that the scope touches, by code. */
  childrenOn(scope: Scope, id: string, day: string): readonly DirectoryUnit[] {
    return this.children(id).filter((unit) => isValidOn(unit, day) && this.touches(scope, unit));
  }

  /**
   * The part of the scope inside a unit; null unit: all of it.
   * @returns null for a unit that is absent or wholly out of scope: the two look the same.
   */
  narrow(scope: Scope, unitId: string | null): Scope | null {
    if (unitId === null) return scope;
    const unit = this.#units.get(unitId);
    if (unit === undefined || !this.touches(scope, unit)) return null;
    if (unit.kind === "MINISTRY") return scope;
    if (scope.country || scopeCovers(scope, unit)) return makeScope([unit]);
    const within: Place[] = [];
    for (const facilityId of scope.facilityIds) {
      const facility = this.#units.get(facilityId);
      if (facility?.provinceId === unit.id) within.push({ provinceId: unit.id, facilityId });
    }
    return within.length === 0 ? null : makeScope(within);
  }

  /** Facilities that stand on `day` within the scope and a unit (null: all); null for a unit out of scope. */
  facilityCounts(scope: Scope, unitId: string | null, day: string): FacilityCounts | null {
    const within = this.narrow(scope, unitId);
    if (within === null) return null;
    this.#countFacilities(day);
    const sum = { total: 0, connected: 0 };
    const add = (counts: FacilityCounts | undefined) => {
      sum.total += counts?.total ?? 0;
      sum.connected += counts?.connected ?? 0;
    };
    if (within.country) for (const counts of this.#facilityCounts.values()) add(counts);
    for (const provinceId of within.provinceIds) add(this.#facilityCounts.get(provinceId));
    for (const facilityId of within.facilityIds) {
      const facility = this.#units.get(facilityId);
      if (facility === undefined || !isValidOn(facility, day)) continue;
      add({ total: 1, connected: connectedStages.has(facility.connectionStage) ? 1 : 0 });
    }
    return sum;
  }

  #countFacilities(day: string): void {
    if (this.#countedOn === day) return;
    this.#countedOn = day;
    this.#facilityCounts = new Map();
    for (const unit of this.#units.values()) {
      if (unit.kind !== "FACILITY" || unit.parentId === null || !isValidOn(unit, day)) continue;
      const counts = this.#facilityCounts.get(unit.parentId) ?? { total: 0, connected: 0 };
      counts.total += 1;
      if (connectedStages.has(unit.connectionStage)) counts.connected += 1;
      this.#facilityCounts.set(unit.parentId, counts);
    }
  }
}
