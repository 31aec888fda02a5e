import type { Queryable } from "../app/database.ts";
import type { Page } from "../app/connection.ts";
import { scopeCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import type { OrgUnitRow } from "./org-unit.type.ts";

/** What most lists need of a unit, under the names the GraphQL types use. */
const listedColumns = `u.id, u.kind, u.code, u.name, u.province_id as "provinceId", u.facility_id as "facilityId"`;

/**
 * A unit and its own counters as a list brings them when no more than `listedUnitFields` is asked for: without names, which
 * would be most of the text, and without what its parent says already. To be read by `listedChild`.
 */
type ListedChild = readonly [
  isFacility: boolean,
  id: string,
  code: string,
  name: string,
  notConnected: number | null,
  online: number | null,
  degraded: number | null,
  offline: number | null,
  unknown: number | null,
];
const listedChildColumns = `r.kind = 'FACILITY', r.id, r.code, r.name, r."notConnected", r.online, r.degraded, r.offline, r.unknown`;

/** A province carries its own id, a facility its own and its parent's (the table's own checks). */
function listedChild(
  parentId: string,
  [isFacility, id, code, name, notConnected, online, degraded, offline, unknown]: ListedChild,
): CountedUnitRow {
  return {
    id,
    kind: isFacility ? "FACILITY" : "PROVINCE",
    code,
    name,
    provinceId: isFacility ? parentId : id,
    facilityId: isFacility ? id : null,
    notConnected,
    online,
    degraded,
    offline,
    unknown,
  } as CountedUnitRow;
}

/** Children as `childrenOf` selects them: as they are, or in few words. */
type Children = readonly CountedUnitRow[] | readonly ListedChild[] | null;

function readChildren(parentId: string, children: Children, detailed: boolean): CountedUnitRow[] {
  if (children === null) return [];
  if (detailed) return children as CountedUnitRow[];
  return (children as readonly ListedChild[]).map((child) => listedChild(parentId, child));
}

/** Fields of a list of units, and of the cameras below it, that need no more than `listedColumns`. */
export const listedUnitFields: ReadonlySet<string> = new Set(
  `__typename edges node nodes cursor totalCount pageInfo hasNextPage hasPreviousPage startCursor endCursor
   id code name cameraCounts facilityCounts total notConnected online degraded offline unknown connected
   facilities cameras status statusReason statusSince`.split(/\s+/),
);

/** All columns of a unit. */
export const unitColumns = `${listedColumns}, u.parent_id as "parentId", u.short_name as "shortName", upper(u.region) as region,
  u.operator_id as "operatorId", u.latitude, u.longitude, u.connection_stage as "connectionStage",
  u.connection_reason as "connectionReason", u.managed_by as "managedBy",
  case when u.kind = 'PROVINCE' then former_codes(u.id) end as "formerCodes"`;

/**
 * What a scope may see of the tree: its units, and above them the ministry and the provinces of its facilities (whose
 * lists and counts then hold only what is in scope).
 */
function visible(scope: Scope, values: unknown[], alias = "u"): string {
  if (scope.country) return "true";
  const ancestors = `$${values.push(scope.ancestorIds)}::uuid[]`;
  return `(${alias}.kind = 'MINISTRY' or ${scopeCondition(scope, alias, values)} or ${alias}.id = any (${ancestors}))`;
}

const pastOf = (provinces: string) =>
  `(u.valid_to is not null and u.id = any ((select with_past(${provinces}::uuid[]))::uuid[]))`;

/** Valid on the day (a `date` parameter): units are data with a history. */
function validOn(day: string, values: unknown[], alias = "u"): string {
  values.push(day);
  const index = `$${values.length}::date`;
  return `${alias}.valid_from <= ${index} and (${alias}.valid_to is null or ${alias}.valid_to > ${index})`;
}

function afterKey(page: Page, alias: string, values: unknown[]): string {
  if (page.after === null) return "true";
  values.push(page.after.code, page.after.id);
  return `(${alias}.code, ${alias}.id) > ($${values.length - 1}::text, $${values.length}::uuid)`;
}

// The unit's own counters come along where the asker may see all of them (row-level security hides the row otherwise).
const ownCounts = `uc.not_connected as "notConnected", uc.online, uc.degraded, uc.offline, uc.unknown`;

/** Children that are fetched with their parent. */
export interface ChildrenWanted {
  readonly page: Page;
  /** False: only `listedUnitFields` are asked for. */
  readonly detailed: boolean;
}

/**
 * @param detailed As for `listChildren`.
 * @param wanted Its provinces come along in the same statement; null: they are not asked for.
 */
export async function findMinistry(
  tx: Queryable,
  scope: Scope,
  day: string,
  detailed: boolean,
  wanted: ChildrenWanted | null,
): Promise<{ ministry: OrgUnitRow; provinces: CountedUnitRow[] | null } | null> {
  const values: unknown[] = [];
  const provinces = wanted === null ? "null" : childrenOf("u.id", "child", scope, wanted, day, values);
  const columns = detailed ? unitColumns : listedColumns;
  const { rows } = await tx.query<{ ministry: OrgUnitRow; provinces: Children }>(
    `select (select to_json(m) from (select ${columns}) m) as ministry, ${provinces} as provinces
     from org_unit u where u.kind = 'MINISTRY' and ${validOn(day, values)} limit 1`,
    values,
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    ministry: row.ministry,
    provinces: wanted === null ? null : readChildren(row.ministry.id, row.provinces, wanted.detailed),
  };
}

/** At most one a code: those valid on the day. */
export async function findUnitsByCode(
  tx: Queryable,
  scope: Scope,
  kind: OrgUnitRow["kind"],
  codes: readonly string[],
  day: string,
): Promise<OrgUnitRow[]> {
  const values: unknown[] = [kind, codes];
  const { rows } = await tx.query<OrgUnitRow>(
    `select ${unitColumns} from org_unit u
     where u.kind = $1::org_unit_kind and u.code = any ($2::text[]) and ${visible(scope, values)} and ${validOn(day, values)}`,
    values,
  );
  return rows;
}

export async function findUnitsById(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<OrgUnitRow[]> {
  const values: unknown[] = [ids];
  // What became one of the scope's provinces keeps its name in history.
  const ended = scope.country || scope.provinceIds.length === 0 ? "false" : pastOf(`$${values.push(scope.provinceIds)}`);
  const { rows } = await tx.query<OrgUnitRow>(
    `select ${unitColumns} from org_unit u where u.id = any ($1::uuid[]) and (${visible(scope, values)} or ${ended})`,
    values,
  );
  return rows;
}

/** A unit with its own counters; null where only a part of them is in scope: then they are to be summed up. */
export type CountedUnitRow = OrgUnitRow & { readonly [K in keyof CountsRow]: CountsRow[K] | null };

/**
 * One JSON text a parent, for the same reason as the cameras of a facility (cameras.repository): a page of its children
 * (and one row more, which says whether there are others).
 */
function childrenOf(
  parent: string,
  alias: string,
  scope: Scope,
  { page, detailed }: ChildrenWanted,
  day: string,
  values: unknown[],
): string {
  const limit = `$${values.push(page.first + 1)}`;
  const columns = (detailed ? unitColumns : listedColumns).replaceAll("u.", `${alias}.`);
  const row = detailed ? "r" : `json_build_array(${listedChildColumns})`;
  return `(select json_agg(${row}) from (
     select ${columns}, ${ownCounts} from org_unit ${alias} left join unit_counts uc on uc.unit_id = ${alias}.id
       and ${scopeCondition(scope, "uc", values)}
     where ${alias}.parent_id = ${parent} and ${visible(scope, values, alias)} and ${validOn(day, values, alias)}
       and ${afterKey(page, alias, values)}
     order by ${alias}.code, ${alias}.id limit ${limit}) r)`;
}

/**
 * For each parent, one page of its children (and one row more, which says whether there are others).
 * @param detailed False: only `listedUnitFields` are asked for, and the rows lack what others stand on.
 */
export async function listChildren(
  tx: Queryable,
  scope: Scope,
  parentIds: readonly string[],
  page: Page,
  day: string,
  detailed: boolean,
): Promise<Map<string, CountedUnitRow[]>> {
  const values: unknown[] = [parentIds];
  const { rows } = await tx.query<{ id: string; children: Children }>(
    `select parent.id, ${childrenOf("parent.id", "u", scope, { page, detailed }, day, values)} as children
     from unnest($1::uuid[]) as parent (id)`,
    values,
  );
  return new Map(rows.map((row) => [row.id, readChildren(row.id, row.children, detailed)]));
}

export async function countChildren(
  tx: Queryable,
  scope: Scope,
  parentIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const values: unknown[] = [parentIds];
  const { rows } = await tx.query<{ id: string; n: number }>(
    `select u.parent_id as id, count(*)::int as n from org_unit u
     where u.parent_id = any ($1::uuid[]) and ${visible(scope, values)} and ${validOn(day, values)} group by 1`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Facilities of provinces, by how far they are connected. Keyed by province. */
export async function countFacilities(
  tx: Queryable,
  scope: Scope,
  provinceIds: readonly string[] | null,
  day: string,
): Promise<Map<string, { total: number; connected: number }>> {
  const values: unknown[] = [];
  const conditions = ["u.kind = 'FACILITY'", scopeCondition(scope, "u", values), validOn(day, values)];
  if (provinceIds !== null) {
    values.push(provinceIds);
    conditions.push(`u.province_id = any ($${values.length}::uuid[])`);
  }
  const { rows } = await tx.query<{ id: string; total: number; connected: number }>(
    `select u.province_id as id, count(*)::int as total,
       (count(*) filter (where u.connection_stage in ('CONNECTED', 'ACCEPTED')))::int as connected
     from org_unit u where ${conditions.join(" and ")} group by 1`,
    values,
  );
  return new Map(rows.map((row) => [row.id, { total: row.total, connected: row.connected }]));
}

export interface CountsRow {
  readonly notConnected: number;
  readonly online: number;
  readonly degraded: number;
  readonly offline: number;
  readonly unknown: number;
}

/** Counters of units from the database, each restricted to the scope. The board answers the same from memory. */
export async function sumCameraCounts(
  tx: Queryable,
  scope: Scope,
  units: readonly { readonly id: string; readonly kind: OrgUnitRow["kind"] }[],
): Promise<Map<string, CountsRow>> {
  // Where a province is held whole its own row is the sum already; elsewhere its facilities in scope are added up.
  const values: unknown[] = [units.map((unit) => unit.id), units.map((unit) => unit.kind)];
  const whole = scope.country
    ? "c.facility_id is null"
    : `(c.facility_id is null and c.province_id = any ($${values.push(scope.provinceIds)}::uuid[])
       or c.facility_id = any ($${values.push(scope.facilityIds)}::uuid[]))`;
  const inScope = scopeCondition(scope, "c", values);
  const { rows } = await tx.query<CountsRow & { id: string }>(
    `select asked.id, s.* from unnest($1::uuid[], $2::text[]) as asked (id, kind) cross join lateral (
       select coalesce(sum(c.not_connected), 0)::int as "notConnected", coalesce(sum(c.online), 0)::int as online,
         coalesce(sum(c.degraded), 0)::int as degraded, coalesce(sum(c.offline), 0)::int as offline,
         coalesce(sum(c.unknown), 0)::int as unknown
       from unit_counts c
       where case asked.kind
         when 'MINISTRY' then ${whole}
         when 'PROVINCE' then c.province_id = asked.id and ${whole}
         else c.unit_id = asked.id and ${inScope} end) s`,
    values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where a unit stands, and what Keycloak's groups of it are called. */
export interface GroupedUnit {
  readonly id: string;
  readonly kind: OrgUnitRow["kind"];
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  /** Null for the ministry. */
  readonly provinceGroup: string | null;
  /** Null above a facility. */
  readonly facilityGroup: string | null;
}

/**
 * Where something may be given, so of units that stand: null for one that has ended. Codes are reused, names of groups never: a
 * later unit under an old code is `<code>@<valid-from>`.
 */
export async function findGroupedUnit(tx: Queryable, scope: Scope, id: string): Promise<GroupedUnit | null> {
  const values: unknown[] = [id];
  const { rows } = await tx.query<GroupedUnit>(
    `select u.id, u.kind, u.province_id as "provinceId", u.facility_id as "facilityId",
       case when p.id is not null then unit_group_name(p.id) end as "provinceGroup",
       case when u.kind = 'FACILITY' then unit_group_name(u.id) end as "facilityGroup"
     from org_unit u left join org_unit p on p.id = u.province_id
     where u.id = $1 and u.valid_to is null and (u.kind = 'MINISTRY' or ${scopeCondition(scope, "u", values)})`,
    values,
  );
  return rows[0] ?? null;
}

/** The province whose groups have this name, over the whole country; null: none. */
export async function findProvinceByGroup(tx: Queryable, name: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select u.id from org_unit u where u.kind = 'PROVINCE' and unit_group_name(u.id) = $1`,
    [name],
  );
  return rows[0]?.id ?? null;
}
