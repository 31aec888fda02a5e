import type { Role } from "../access/permissions.ts";
import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import { grantsInScope } from "../delegation/index.ts";

/** A version with its text. */
export interface GuidelineRecord {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly bodyVi: string;
  readonly bodyEn: string;
  readonly publishedAt: Date;
  /** Null: came with the program. */
  readonly publishedBy: string | null;
  readonly inForceFrom: Date;
}

const columns = `v.id, v.number, v.label, v.title_vi as "titleVi", v.title_en as "titleEn", v.body_vi as "bodyVi",
  v.body_en as "bodyEn", v.published_at as "publishedAt", v.published_by as "publishedBy",
  v.in_force_from as "inForceFrom"`;

export async function findGuidelines(tx: Queryable, ids: readonly string[]): Promise<GuidelineRecord[]> {
  const { rows } = await tx.query<GuidelineRecord>(`select ${columns} from guideline v where v.id = any ($1::uuid[])`, [ids]);
  return rows;
}

/** One page, newest first, and one row more when there is one. */
export async function listGuidelines(tx: Queryable, page: Page): Promise<GuidelineRecord[]> {
  const { rows } = await tx.query<GuidelineRecord>(
    `select ${columns} from guideline v
     where $2::uuid is null or v.number < (select number from guideline where id = $2::uuid)
     order by v.number desc limit $1`,
    [page.first + 1, page.after?.id ?? null],
  );
  return rows;
}

export async function countGuidelines(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ n: number }>("select count(*)::int as n from guideline");
  return rows[0]!.n;
}

/** @returns its id; null: the label is taken. */
export async function insertGuideline(
  tx: Queryable,
  guideline: Omit<GuidelineRecord, "id" | "number">,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into guideline (label, title_vi, title_en, body_vi, body_en, published_at, published_by, in_force_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      guideline.label,
      guideline.titleVi,
      guideline.titleEn,
      guideline.bodyVi,
      guideline.bodyEn,
      guideline.publishedAt,
      guideline.publishedBy,
      guideline.inForceFrom,
    ],
  );
  return rows[0]?.id ?? null;
}

/** @param by Who acknowledges for a tool; null: the person himself. */
export async function insertAcknowledgement(
  tx: Queryable,
  { guidelineId, personId, by, at }: { guidelineId: string; personId: string; by: string | null; at: Date },
): Promise<void> {
  await tx.query(
    `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at, acknowledged_by)
     values ($1, $2, $3, $4)`,
    [guidelineId, personId, at, by],
  );
}

/** The grant of a tool by which somebody answers for it, and where it holds; null: he does not. */
export async function findAnswerable(
  tx: Queryable,
  who: string,
  toolId: string,
  at: Date,
): Promise<{ grantId: string; provinceId: string | null; facilityId: string | null } | null> {
  const { rows } = await tx.query<{ grantId: string; provinceId: string | null; facilityId: string | null }>(
    `select g.id as "grantId", g.province_id as "provinceId", g.facility_id as "facilityId" from access_grant g
     where g.person_id = $2 and g.role = 'tool' and g.ended_at is null and (g.expires_at is null or g.expires_at > $3)
       and answers_for_tool($1, $2, $3) order by g.id limit 1`,
    [who, toolId, at],
  );
  return rows[0] ?? null;
}

/** Is there a grant of it, not over, in the scope? */
export async function isToolInScope(tx: Queryable, scope: Scope, toolId: string, at: Date): Promise<boolean> {
  const values: unknown[] = [toolId, at];
  const { rows } = await tx.query(
    `select from access_grant g where g.person_id = $1 and g.role = 'tool' and g.ended_at is null
       and (g.expires_at is null or g.expires_at > $2) and ${grantsInScope(scope, values)} limit 1`,
    values,
  );
  return rows.length > 0;
}

/** Somebody who holds access, and whether he has acknowledged. */
export interface StandingRow {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly isOwnTool: boolean;
}

export interface StandingConditions {
  /** Number of the version; a higher one counts too. */
  readonly number: number;
  /** Null: both. */
  readonly isAcknowledged: boolean | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  /** Null: everybody. */
  readonly personIds: readonly string[] | null;
  readonly askerId: string;
  readonly now: Date;
}

/** Everybody in the scope who holds a grant that is not over, in no order. */
export async function listStandings(tx: Queryable, scope: Scope, where: StandingConditions): Promise<StandingRow[]> {
  const values: unknown[] = [
    where.number,
    where.now,
    where.isAcknowledged,
    where.provinceId,
    where.facilityId,
    where.personIds,
    where.askerId,
  ];
  const { rows } = await tx.query<StandingRow>(
    `with holder as (
       select g.person_id, array_agg(distinct g.role::text) as roles, bool_or(g.role = 'tool') as is_tool
       from access_grant g
       where g.ended_at is null and (g.expires_at is null or g.expires_at > $2)
         and ($4::uuid is null or g.province_id = $4) and ($5::uuid is null or g.facility_id = $5)
         and ($6::uuid[] is null or g.person_id = any ($6)) and ${grantsInScope(scope, values)}
       group by g.person_id),
     first as (
       select distinct on (a.person_id) a.person_id, a.acknowledged_at, a.acknowledged_by
       from guideline_acknowledgement a join guideline v on v.id = a.guideline_id
       where v.number >= $1 order by a.person_id, a.acknowledged_at)
     select h.person_id as "personId", h.roles, f.acknowledged_at as "acknowledgedAt", f.acknowledged_by as "acknowledgedBy",
       case when h.is_tool then answers_for_tool($7, h.person_id, $2) else false end as "isOwnTool"
     from holder h left join first f on f.person_id = h.person_id
     where $3::boolean is null or $3 = (f.acknowledged_at is not null)`,
    values,
  );
  return rows;
}
