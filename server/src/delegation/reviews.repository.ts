import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import { grantColumns } from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";

/** A place: a province, an operator, or (both null) the country. */
export interface ReviewPlace {
  readonly provinceId: string | null;
  readonly operatorId: string | null;
}

export interface ReviewRecord extends ReviewPlace {
  readonly id: string;
  /** First month of the period, `YYYY-MM`. */
  readonly period: string;
  readonly openedAt: Date;
  /** Null: by the clock. */
  readonly openedBy: string | null;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly total: number;
  /** Items with an answer, and those whose grant is over. */
  readonly settled: number;
}

export type Verdict = "KEEP" | "END";

export interface ReviewItemRecord {
  readonly grant: GrantRecord;
  readonly verdict: Verdict | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly remark: string | null;
}

/** Needs no answer any more, at the instant of a parameter. */
const isSettled = (now: string) =>
  `(i.verdict is not null or g.ended_at is not null or (g.expires_at is not null and g.expires_at <= ${now}))`;

const columns = `r.id, r.province_id as "provinceId", r.operator_id as "operatorId", r.period,
  r.opened_at as "openedAt", r.opened_by as "openedBy", r.due_at as "dueAt", r.closed_at as "closedAt", c.total, c.settled`;
const counts = (now: string) => `cross join lateral (
  select count(*)::int as total, count(*) filter (where ${isSettled(now)})::int as settled
  from access_review_item i join access_grant g on g.id = i.grant_id where i.review_id = r.id) c`;

function inScope(scope: Scope, values: unknown[]): string {
  if (scope.country) return "true";
  const provinces = `$${values.push(scope.provinceIds)}::uuid[]`;
  // Closed ones are history, and stand where they stood.
  return `(r.province_id = any (${provinces}) or r.operator_id = any ($${values.push(scope.operatorIds)}::uuid[])
    or (r.closed_at is not null and r.province_id = any ((select with_past(${provinces}))::uuid[])))`;
}

export interface ReviewConditions {
  /** Only open ones. */
  readonly open: boolean;
  readonly id?: string;
}

/** One page, newest first, and one row more when there is one. */
export async function listReviews(
  tx: Queryable,
  scope: Scope,
  where: ReviewConditions,
  page: Pick<Page, "first" | "after">,
  now: Date,
): Promise<ReviewRecord[]> {
  const values: unknown[] = [page.first + 1, now];
  let condition = inScope(scope, values);
  if (where.open) condition += " and r.closed_at is null";
  if (where.id !== undefined) condition += ` and r.id = $${values.push(where.id)}::uuid`;
  if (page.after !== null) condition += ` and r.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<ReviewRecord>(
    `select ${columns} from access_review r ${counts("$2")} where ${condition} order by r.id desc limit $1`,
    values,
  );
  return rows;
}

export async function countReviews(tx: Queryable, scope: Scope, where: ReviewConditions): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from access_review r where ${inScope(scope, values)}${where.open ? " and r.closed_at is null" : ""}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/** Items of a review, those that end first on top. @param open Only those that need an answer. */
export async function listItems(
  tx: Queryable,
  reviewId: string,
  open: boolean,
  page: Pick<Page, "first" | "after">,
  now: Date,
): Promise<ReviewItemRecord[]> {
  const values: unknown[] = [reviewId, page.first + 1, now];
  const after = page.after === null ? "" : ` and g.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<GrantRecord & Omit<ReviewItemRecord, "grant">>(
    `select ${grantColumns}, i.verdict, i.decided_at as "decidedAt", i.decided_by as "decidedBy", i.remark
     from access_review_item i join access_grant g on g.id = i.grant_id
     where i.review_id = $1 and ($3::timestamptz is not null)${open ? ` and not ${isSettled("$3")}` : ""}${after}
     order by g.id desc limit $2`,
    values,
  );
  return rows.map(({ verdict, decidedAt, decidedBy, remark, ...grant }) => ({
    grant,
    verdict,
    decidedAt,
    decidedBy,
    remark,
  }));
}

export async function countItems(tx: Queryable, reviewId: string, open: boolean, now: Date): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from access_review_item i join access_grant g on g.id = i.grant_id
     where i.review_id = $1 and ($2::timestamptz is not null)${open ? ` and not ${isSettled("$2")}` : ""}`,
    [reviewId, now],
  );
  return rows[0]?.n ?? 0;
}

/** Of these grants, the items of the review that still need an answer. */
export async function findOpenItems(
  tx: Queryable,
  reviewId: string,
  grantIds: readonly string[],
  now: Date,
): Promise<GrantRecord[]> {
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_review_item i join access_grant g on g.id = i.grant_id
     where i.review_id = $1 and g.id = any ($2::uuid[]) and not ${isSettled("$3")}`,
    [reviewId, grantIds, now],
  );
  return rows;
}

/** Places where somebody gives: the country, provinces with an admin, operators with a lead. Read as the job role. */
export async function listReviewPlaces(tx: Queryable, now: Date): Promise<ReviewPlace[]> {
  const { rows } = await tx.query<ReviewPlace>(
    `select distinct g.province_id as "provinceId", g.operator_id as "operatorId" from access_grant g
     where g.role in ('telecom', 'admin', 'lead') and g.ended_at is null and (g.expires_at is null or g.expires_at > $1)`,
    [now],
  );
  return rows;
}

/**
 * Opens a review of a place with everything in force that hangs on the grants of its givers: in a province and at an
 * operator all of it, for the country what its givers gave themselves, since the rest is the provinces' own.
 * @param olderThan Only when something of it was given before; null: anyway.
 * @returns null: one is open, or was opened for the period, or there is nothing to look at
 */
export async function openReview(
  tx: Queryable,
  review: ReviewPlace & Pick<ReviewRecord, "period" | "openedAt" | "openedBy" | "dueAt">,
  olderThan: Date | null,
): Promise<{ id: string; items: number } | null> {
  const { provinceId, operatorId, period, openedAt, openedBy, dueAt } = review;
  if (openedBy === null) {
    const { rows: known } = await tx.query(
      `select from access_review where period = $1 and province_id is not distinct from $2::uuid
         and operator_id is not distinct from $3::uuid limit 1`,
      [period, provinceId, operatorId],
    );
    // Whoever has looked at it by hand in this period has looked at it.
    if (known.length > 0) return null;
  }
  const { rows: found } = await tx.query<{ id: string; validFrom: Date }>(
    `with recursive hanging as (
       select c.id, c.valid_from, 1 as depth from access_grant c join access_grant p on p.id = c.parent_id
       where p.role in ('telecom', 'admin', 'lead') and p.facility_id is null
         and p.province_id is not distinct from $1::uuid and p.operator_id is not distinct from $2::uuid
         and c.ended_at is null
       union
       select c.id, c.valid_from, hanging.depth + 1 from access_grant c join hanging on c.parent_id = hanging.id
       where c.ended_at is null and ($1::uuid is not null or $2::uuid is not null) and hanging.depth < 20)
     select h.id, min(h.valid_from) as "validFrom" from hanging h join access_grant g on g.id = h.id
     where g.expires_at is null or g.expires_at > $3 group by h.id`,
    [provinceId, operatorId, openedAt],
  );
  if (found.length === 0) return null;
  if (olderThan !== null && !found.some(({ validFrom }) => validFrom < olderThan)) return null;
  const { rows } = await tx.query<{ id: string }>(
    `insert into access_review (province_id, operator_id, period, opened_at, opened_by, due_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [provinceId, operatorId, period, openedAt, openedBy, dueAt],
  );
  const [made] = rows;
  if (made === undefined) return null;
  await tx.query("insert into access_review_item (review_id, grant_id) select $1, unnest($2::uuid[])", [
    made.id,
    found.map(({ id }) => id),
  ]);
  return { id: made.id, items: found.length };
}

/** Writes answers; returns how many there were still to write. */
export async function answerItems(
  tx: Queryable,
  reviewId: string,
  grantIds: readonly string[],
  answer: { readonly verdict: Verdict; readonly at: Date; readonly by: string; readonly remark: string | null },
): Promise<number> {
  const { rowCount } = await tx.query(
    `update access_review_item set verdict = $3, decided_at = $4, decided_by = $5, remark = $6
     where review_id = $1 and grant_id = any ($2::uuid[]) and verdict is null`,
    [reviewId, grantIds, answer.verdict, answer.at, answer.by, answer.remark],
  );
  return rowCount ?? 0;
}

/** Closes every open review, or the one named, of which nothing needs an answer any more. Returns how many. */
export async function closeAnswered(tx: Queryable, id: string | null, now: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `update access_review r set closed_at = $1 where r.closed_at is null and ($2::uuid is null or r.id = $2)
       and not exists (select from access_review_item i join access_grant g on g.id = i.grant_id
         where i.review_id = r.id and not ${isSettled("$1")})`,
    [now, id],
  );
  return rowCount ?? 0;
}
