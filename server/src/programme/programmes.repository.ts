import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { AreaKind } from "../cameras/camera.type.ts";
import type { Target } from "./checks.ts";

export interface ProgrammeRecord {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly legalBasis: string;
  readonly startedOn: Date;
  readonly deadline: Date;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly isExercise: boolean;
  readonly version: number;
}

// A programme's dates are calendar days in Vietnam; the graph shows instants too.
const columns = `p.id, p.name_vi as "nameVi", p.name_en as "nameEn", p.legal_basis as "legalBasis",
  p.started_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as "startedOn",
  (p.deadline + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 second' as deadline,
  p.started_on::text as "firstDay", p.deadline::text as "lastDay", p.is_exercise as "isExercise", p.version`;

/** The newest started; null: none has begun. */
export async function findRunning(tx: Queryable, day: string): Promise<ProgrammeRecord | null> {
  const { rows } = await tx.query<ProgrammeRecord>(
    `select ${columns} from programme p where p.started_on <= $1::date order by p.started_on desc, p.id limit 1`,
    [day],
  );
  return rows[0] ?? null;
}

export async function findProgramme(tx: Queryable, id: string): Promise<ProgrammeRecord | null> {
  const { rows } = await tx.query<ProgrammeRecord>(`select ${columns} from programme p where p.id = $1`, [id]);
  return rows[0] ?? null;
}

/** One page, newest first, and one row more when there is one. */
export async function listProgrammes(tx: Queryable, page: Page): Promise<ProgrammeRecord[]> {
  const { rows } = await tx.query<ProgrammeRecord>(
    `select ${columns} from programme p
     where $2::date is null or (p.started_on, p.id) < ($2::date, $3::uuid) order by p.started_on desc, p.id desc limit $1`,
    [page.first + 1, page.after?.code ?? null, page.after?.id ?? null],
  );
  return rows;
}

export async function countProgrammes(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ n: number }>("select count(*)::int as n from programme");
  return rows[0]!.n;
}

/** Written before the version is raised: nobody else changes it until this transaction ends. Null: absent. */
export async function lockProgramme(tx: Queryable, id: string): Promise<ProgrammeRecord | null> {
  const { rows } = await tx.query<ProgrammeRecord>(`select ${columns} from programme p where p.id = $1 for update`, [id]);
  return rows[0] ?? null;
}

export type ProgrammeFacts = Pick<ProgrammeRecord, "nameVi" | "nameEn" | "legalBasis" | "firstDay" | "lastDay">;

export async function insertProgramme(tx: Queryable, facts: ProgrammeFacts & { isExercise: boolean }): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into programme (name_vi, name_en, legal_basis, started_on, deadline, is_exercise)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [facts.nameVi, facts.nameEn, facts.legalBasis, facts.firstDay, facts.lastDay, facts.isExercise],
  );
  return rows[0]!.id;
}

export async function updateProgramme(tx: Queryable, id: string, facts: ProgrammeFacts): Promise<void> {
  await tx.query(
    `update programme set name_vi = $2, name_en = $3, legal_basis = $4, started_on = $5, deadline = $6, version = version + 1
     where id = $1`,
    [id, facts.nameVi, facts.nameEn, facts.legalBasis, facts.firstDay, facts.lastDay],
  );
}

export async function listRequiredAreas(tx: Queryable, programmeId: string): Promise<AreaKind[]> {
  const { rows } = await tx.query<{ kind: AreaKind }>(
    "select kind from programme_required_area where programme_id = $1 order by kind",
    [programmeId],
  );
  return rows.map(({ kind }) => kind);
}

export async function setRequiredAreas(tx: Queryable, programmeId: string, kinds: readonly AreaKind[]): Promise<void> {
  await tx.query("delete from programme_required_area where programme_id = $1 and kind <> all ($2::area_kind[])", [
    programmeId,
    kinds,
  ]);
  await tx.query(
    "insert into programme_required_area (programme_id, kind) select $1, unnest($2::area_kind[]) on conflict do nothing",
    [programmeId, kinds],
  );
}

/** Those of the ids that are no province standing on the day. */
export async function findNoProvinces(tx: Queryable, ids: readonly string[], day: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select x.id from unnest($1::uuid[]) as x (id) where not exists (select from org_unit u where u.id = x.id
       and u.kind = 'PROVINCE' and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date))`,
    [ids, day],
  );
  return rows.map(({ id }) => id);
}

/** Provinces that have ended stay in the scope of their time. @returns how many left it and how many came. */
export async function setProvinces(
  tx: Queryable,
  programmeId: string,
  ids: readonly string[],
  day: string,
): Promise<{ left: number; came: number }> {
  const left = await tx.query(
    `delete from programme_province s using org_unit u where u.id = s.province_id and s.programme_id = $1
       and (u.valid_to is null or u.valid_to > $3::date) and s.province_id <> all ($2::uuid[])`,
    [programmeId, ids, day],
  );
  const came = await tx.query(
    "insert into programme_province (programme_id, province_id) select $1, unnest($2::uuid[]) on conflict do nothing",
    [programmeId, ids],
  );
  return { left: left.rowCount ?? 0, came: came.rowCount ?? 0 };
}

/** @returns its version before; null: the province is not in scope. */
export async function lockProvince(tx: Queryable, programmeId: string, provinceId: string): Promise<number | null> {
  const { rows } = await tx.query<{ version: number }>(
    "select version from programme_province where programme_id = $1 and province_id = $2 for update",
    [programmeId, provinceId],
  );
  return rows[0]?.version ?? null;
}

/** All targets of a province, in the place of those before. */
export async function setTargets(
  tx: Queryable,
  programmeId: string,
  provinceId: string,
  targets: readonly Target[],
): Promise<void> {
  await tx.query("delete from programme_target where programme_id = $1 and province_id = $2", [programmeId, provinceId]);
  await tx.query(
    `insert into programme_target (programme_id, province_id, day, cameras)
     select $1, $2, t.day, t.cameras from unnest($3::date[], $4::int[]) as t (day, cameras)`,
    [programmeId, provinceId, targets.map(({ day }) => day), targets.map(({ cameras }) => cameras)],
  );
  await tx.query("update programme_province set version = version + 1 where programme_id = $1 and province_id = $2", [
    programmeId,
    provinceId,
  ]);
}

/** A province in scope: what is wanted of it, and how what it manages itself stands. */
export interface ProgrammeProvinceRow {
  /** The province's. */
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly targets: readonly Target[];
  readonly facilities: number;
  readonly connectedFacilities: number;
  readonly cameras: number;
  readonly connectedCameras: number;
  readonly otherFacilities: number;
}

/** Whoever sees a part of a province sees none of its targets: they are the province's. */
function provincesInScope(scope: Scope, values: unknown[]): string {
  return scope.country ? "true" : `s.province_id = any ($${values.push(scope.provinceIds)}::uuid[])`;
}

const standing = (alias: string, day: string) =>
  `${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date)`;

/**
 * One page by code, and one row more when there is one. Cameras come from the facilities' counters, never from cameras: a
 * country's 8,000 in one statement.
 * @param only Null: all of them.
 */
export async function listProvinces(
  tx: Queryable,
  scope: Scope,
  programmeId: string,
  day: string,
  page: Pick<Page, "first" | "after">,
  only: string | null = null,
): Promise<ProgrammeProvinceRow[]> {
  const values: unknown[] = [programmeId, day, page.first + 1, page.after?.code ?? null, page.after?.id ?? null, only];
  const { rows } = await tx.query<ProgrammeProvinceRow>(
    `with shown as materialized (
       select s.programme_id, s.province_id, s.version, u.code
       from programme_province s join org_unit u on u.id = s.province_id
       where s.programme_id = $1 and ${standing("u", "$2")} and ${provincesInScope(scope, values)}
         and ($4::text is null or (u.code, u.id) > ($4::text, $5::uuid)) and ($6::uuid is null or u.id = $6)
       order by u.code, u.id limit $3),
     held as (
       select f.province_id,
         count(*) filter (where f.managed_by = 'PROVINCE') as facilities,
         count(*) filter (where f.managed_by = 'PROVINCE' and f.connection_stage in ('CONNECTED', 'ACCEPTED')) as connected,
         sum(c.not_connected + c.online + c.degraded + c.offline + c.unknown) filter (where f.managed_by = 'PROVINCE') as cameras,
         sum(c.online + c.degraded + c.offline + c.unknown) filter (where f.managed_by = 'PROVINCE') as connected_cameras,
         count(*) filter (where f.managed_by <> 'PROVINCE') as others
       from org_unit f join unit_counts c on c.unit_id = f.id
       where f.kind = 'FACILITY' and f.parent_id in (select province_id from shown) and ${standing("f", "$2")}
       group by 1)
     select s.province_id as id, s.code, s.version,
       coalesce((select json_agg(json_build_object('day', t.day, 'cameras', t.cameras) order by t.day) from programme_target t
         where t.programme_id = s.programme_id and t.province_id = s.province_id), '[]') as targets,
       coalesce(h.facilities, 0)::int as facilities, coalesce(h.connected, 0)::int as "connectedFacilities",
       coalesce(h.cameras, 0)::int as cameras, coalesce(h.connected_cameras, 0)::int as "connectedCameras",
       coalesce(h.others, 0)::int as "otherFacilities"
     from shown s left join held h on h.province_id = s.province_id order by s.code, s.province_id`,
    values,
  );
  return rows;
}

export async function countProvinces(tx: Queryable, scope: Scope, programmeId: string, day: string): Promise<number> {
  const values: unknown[] = [programmeId, day];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from programme_province s join org_unit u on u.id = s.province_id
     where s.programme_id = $1 and ${standing("u", "$2")} and ${provincesInScope(scope, values)}`,
    values,
  );
  return rows[0]!.n;
}
