import { scopeCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";

/** A numbered decision of an authority. Dates are days as `YYYY-MM-DD`. */
export interface DecisionRecord {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly subject: string;
  /** Null: the country's. */
  readonly provinceId: string | null;
  readonly validUntil: Date | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly hasDocument: boolean;
}

const columns = `d.id, d.number, d.issued_on::text as "issuedOn", d.issuer, d.subject, d.province_id as "provinceId",
  d.valid_until as "validUntil", d.recorded_at as "recordedAt", d.recorded_by as "recordedBy", d.ended_at as "endedAt",
  d.ended_by as "endedBy", d.end_reason as "endReason",
  exists (select from decision_document o where o.decision_id = d.id) as "hasDocument"`;

/** What a scope may cite: the country's decisions, its provinces', and those of the provinces above its facilities. */
function citable(scope: Scope, values: unknown[]): string {
  if (scope.country) return "true";
  return `(d.province_id is null or d.province_id = any ($${values.push([...scope.provinceIds, ...scope.ancestorIds])}::uuid[]))`;
}

/** @param notOverAt Null: ended and outdated ones too. */
function conditionsOf(scope: Scope, notOverAt: Date | null, values: unknown[]): string {
  const inScope = citable(scope, values);
  if (notOverAt === null) return inScope;
  return `${inScope} and d.ended_at is null and (d.valid_until is null or d.valid_until > $${values.push(notOverAt)})`;
}

/** One page, newest first, and one row more when there is one. */
export async function listDecisions(
  tx: Queryable,
  scope: Scope,
  notOverAt: Date | null,
  page: Page,
): Promise<DecisionRecord[]> {
  const values: unknown[] = [page.first + 1];
  let condition = conditionsOf(scope, notOverAt, values);
  if (page.after !== null) condition += ` and d.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<DecisionRecord>(
    `select ${columns} from decision d where ${condition} order by d.id desc limit $1`,
    values,
  );
  return rows;
}

export async function countDecisions(tx: Queryable, scope: Scope, notOverAt: Date | null): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from decision d where ${conditionsOf(scope, notOverAt, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

export async function findDecisions(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<DecisionRecord[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<DecisionRecord>(
    `select ${columns} from decision d where d.id = any ($1::uuid[]) and ${citable(scope, values)}`,
    values,
  );
  return rows;
}

/** Null: that number and day are recorded already. */
export async function insertDecision(
  tx: Queryable,
  decision: Omit<DecisionRecord, "id" | "endedAt" | "endedBy" | "endReason" | "hasDocument">,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, province_id, valid_until, recorded_at, recorded_by)
     values ($1, $2::date, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      decision.number,
      decision.issuedOn,
      decision.issuer,
      decision.subject,
      decision.provinceId,
      decision.validUntil,
      decision.recordedAt,
      decision.recordedBy,
    ],
  );
  return rows[0]?.id ?? null;
}

/** False: it has ended already, or is out of scope. */
export async function endDecision(
  tx: Queryable,
  scope: Scope,
  id: string,
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const values: unknown[] = [id, end.at, end.by, end.reason];
  const { rowCount } = await tx.query(
    `update decision d set ended_at = $2, ended_by = $3, end_reason = $4
     where d.id = $1 and d.ended_at is null and ${scope.country ? "true" : scopeCondition({ ...scope, facilityIds: [] }, "d", values)}`,
    values,
  );
  return (rowCount ?? 0) > 0;
}
