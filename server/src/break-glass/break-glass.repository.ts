import { historyCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";

/** A right taken, with the grant that came of it. */
export interface BreakGlassRecord {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly provinceId: string;
  readonly facilityId: string | null;
  readonly reason: string;
  readonly askedAt: Date;
  readonly grantId: string;
  readonly endsAt: Date;
  readonly isInForce: boolean;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly reviewRemark: string | null;
}

/** `$1` is now. */
const columns = `b.id, b.person_id as "personId", b.unit_id as "unitId", b.province_id as "provinceId",
  b.facility_id as "facilityId", b.reason, b.asked_at as "askedAt", b.grant_id as "grantId",
  least(g.expires_at, g.ended_at) as "endsAt", (g.ended_at is null and g.expires_at > $1) as "isInForce",
  b.reviewed_at as "reviewedAt", b.reviewed_by as "reviewedBy", b.review_remark as "reviewRemark"`;
const tables = "break_glass b join access_grant g on g.id = b.grant_id";

export interface UseConditions {
  /** Null: both. */
  readonly isReviewed: boolean | null;
  readonly isInForce: boolean | null;
}

function conditionsOf(scope: Scope, where: UseConditions, values: unknown[]): string {
  return `${historyCondition(scope, "b", values)}
    and ($${values.push(where.isReviewed)}::boolean is null or (b.reviewed_at is not null) = $${values.length})
    and ($${values.push(where.isInForce)}::boolean is null or (g.ended_at is null and g.expires_at > $1) = $${values.length})`;
}

/** One page, newest first, and one row more when there is one. */
export async function listUses(
  tx: Queryable,
  scope: Scope,
  where: UseConditions,
  page: Page,
  now: Date,
): Promise<BreakGlassRecord[]> {
  const values: unknown[] = [now, page.first + 1];
  let condition = conditionsOf(scope, where, values);
  if (page.after !== null) condition += ` and b.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<BreakGlassRecord>(
    `select ${columns} from ${tables} where ${condition} order by b.id desc limit $2`,
    values,
  );
  return rows;
}

export async function countUses(tx: Queryable, scope: Scope, where: UseConditions, now: Date): Promise<number> {
  const values: unknown[] = [now];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from ${tables} where ${conditionsOf(scope, where, values)}`,
    values,
  );
  return rows[0]!.n;
}

/** Null when absent, out of scope, or when nothing came of it. */
export async function findUse(tx: Queryable, scope: Scope, id: string, now: Date): Promise<BreakGlassRecord | null> {
  const values: unknown[] = [now, id];
  const { rows } = await tx.query<BreakGlassRecord>(
    `select ${columns} from ${tables} where b.id = $2 and ${historyCondition(scope, "b", values)}`,
    values,
  );
  return rows[0] ?? null;
}

/** What somebody has in force now. Read as the job role: it is his own, wherever it is. */
export async function findCurrent(tx: Queryable, personId: string, now: Date): Promise<BreakGlassRecord | null> {
  const { rows } = await tx.query<BreakGlassRecord>(
    `select ${columns} from ${tables} where b.person_id = $2 and g.ended_at is null and g.expires_at > $1 limit 1`,
    [now, personId],
  );
  return rows[0] ?? null;
}

/** How often within the 24 hours before now. Read as the job role. */
export async function countRecent(tx: Queryable, personId: string, now: Date): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from break_glass where person_id = $1 and grant_id is not null
       and asked_at > $2::timestamptz - interval '24 hours'`,
    [personId, now],
  );
  return rows[0]!.n;
}

export async function insertAsking(
  tx: Queryable,
  { personId, unitId, reason, at }: { personId: string; unitId: string; reason: string; at: Date },
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    "insert into break_glass (person_id, unit_id, reason, asked_at) values ($1, $2, $3, $4) returning id",
    [personId, unitId, reason, at],
  );
  return rows[0]!.id;
}

/** What the provisioner has answered; null: nothing yet. */
export async function findAnswer(
  tx: Queryable,
  id: string,
): Promise<{ grantId: string | null; fault: string | null; groupPath: string | null } | null> {
  const { rows } = await tx.query<{ grantId: string | null; fault: string | null; groupPath: string | null }>(
    `select b.grant_id as "grantId", b.fault, g.group_path as "groupPath" from break_glass b
     left join access_grant g on g.id = b.grant_id where b.id = $1 and b.done_at is not null`,
    [id],
  );
  return rows[0] ?? null;
}

/** False: it has been reviewed already. */
export async function insertReview(
  tx: Queryable,
  id: string,
  review: { readonly at: Date; readonly by: string; readonly remark: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update break_glass set reviewed_at = $2, reviewed_by = $3, review_remark = $4
     where id = $1 and reviewed_at is null and grant_id is not null`,
    [id, review.at, review.by, review.remark],
  );
  return (rowCount ?? 0) > 0;
}
