import type { Role } from "../../access/permissions.ts";
import { scopeCondition } from "../../access/scope-sql.ts";
import type { Scope } from "../../access/scope.ts";
import type { Page } from "../../app/connection.ts";
import type { Queryable } from "../../app/database.ts";
import type { GrantPlace } from "../bounds.ts";

export type AppointmentState = "WAITING" | "SIGNED" | "DONE" | "FAILED" | "CLOSED" | "LAPSED";
export type AppointmentFault = "NOT_ALLOWED" | "HOLDS_MORE" | "EXISTS" | "GONE" | "REFUSED";

/** That somebody be put where those stand who may be given a role, and what became of it. */
export interface AppointmentRecord extends GrantPlace {
  readonly id: string;
  /** Null: somebody without an account yet. */
  readonly personId: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly unitId: string | null;
  readonly reason: string;
  readonly decisionId: string | null;
  readonly expiresAt: Date | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** The first signature waits until then for the second. */
  readonly lapsesAt: Date;
  readonly needsTwo: boolean;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly doneAt: Date | null;
  readonly fault: AppointmentFault | null;
  readonly grantId: string | null;
  readonly state: AppointmentState;
}

/** `$1` is now. */
const state = `case when a.fault is not null then 'FAILED' when a.done_at is not null then 'DONE'
    when a.closed_at is not null then 'CLOSED' when a.signed_at is not null or not a.needs_two then 'SIGNED'
    when appointment_lapses(a.asked_at) <= $1::timestamptz then 'LAPSED' else 'WAITING' end`;
const columns = `a.id, coalesce(a.person_id, a.made_person_id) as "personId", a.family_name as "familyName",
  a.given_name as "givenName", a.email, a.role, a.unit_id as "unitId", a.operator_id as "operatorId",
  a.province_id as "provinceId", a.facility_id as "facilityId", a.reason, a.decision_id as "decisionId",
  a.expires_at as "expiresAt", a.asked_by as "askedBy", a.asked_at as "askedAt", appointment_lapses(a.asked_at) as "lapsesAt",
  a.needs_two as "needsTwo", a.signed_by as "signedBy", a.signed_at as "signedAt", a.closed_by as "closedBy",
  a.closed_at as "closedAt", a.close_reason as "closeReason", a.done_at as "doneAt", a.fault, a.grant_id as "grantId",
  ${state} as state`;

function conditionsOf(scope: Scope, states: readonly AppointmentState[] | null, values: unknown[]): string {
  const inScope = scope.country ? "true" : scopeCondition(scope, "a", values);
  return states === null ? inScope : `${inScope} and (${state}) = any ($${values.push(states)}::text[])`;
}

/** One page, newest first, and one row more when there is one. */
export async function listAppointments(
  tx: Queryable,
  scope: Scope,
  states: readonly AppointmentState[] | null,
  page: Page,
  now: Date,
): Promise<AppointmentRecord[]> {
  const values: unknown[] = [now, page.first + 1];
  let condition = conditionsOf(scope, states, values);
  if (page.after !== null) condition += ` and a.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<AppointmentRecord>(
    `select ${columns} from appointment a where ${condition} order by a.id desc limit $2`,
    values,
  );
  return rows;
}

export async function countAppointments(
  tx: Queryable,
  scope: Scope,
  states: readonly AppointmentState[] | null,
  now: Date,
): Promise<number> {
  const values: unknown[] = [now];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from appointment a where $1::timestamptz is not null and ${conditionsOf(scope, states, values)}`,
    values,
  );
  return rows[0]!.n;
}

/** How many wait for a signature that this person may give. */
export async function countWaitingFor(tx: Queryable, personId: string, now: Date): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from appointment a where a.done_at is null and a.closed_at is null and (${state}) = 'WAITING'
       and a.asked_by <> $2 and a.person_id is distinct from $2`,
    [now, personId],
  );
  return rows[0]!.n;
}

/** Null when absent or out of scope. */
export async function findAppointment(tx: Queryable, scope: Scope, id: string, now: Date): Promise<AppointmentRecord | null> {
  const values: unknown[] = [now, id];
  const { rows } = await tx.query<AppointmentRecord>(
    `select ${columns} from appointment a where a.id = $2 and ${conditionsOf(scope, null, values)}`,
    values,
  );
  return rows[0] ?? null;
}

export interface NewAppointment {
  readonly personId: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  readonly reason: string;
  readonly decisionId: string | null;
  readonly expiresAt: Date | null;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** @returns its id */
export async function insertAppointment(tx: Queryable, row: NewAppointment): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into appointment (person_id, family_name, given_name, email, role, unit_id, operator_id, reason, decision_id,
       expires_at, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      row.personId,
      row.familyName,
      row.givenName,
      row.email,
      row.role,
      row.unitId,
      row.operatorId,
      row.reason,
      row.decisionId,
      row.expiresAt,
      row.askedBy,
      row.askedAt,
    ],
  );
  return rows[0]!.id;
}

/** False: somebody was quicker. */
export async function sign(tx: Queryable, id: string, by: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update appointment set signed_by = $2, signed_at = $3 where id = $1 and signed_at is null and closed_at is null",
    [id, by, at],
  );
  return (rowCount ?? 0) > 0;
}

/** False: it has been signed, or closed, meanwhile. */
export async function close(tx: Queryable, id: string, by: string, at: Date, reason: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update appointment set closed_by = $2, closed_at = $3, close_reason = $4
     where id = $1 and signed_at is null and closed_at is null and done_at is null`,
    [id, by, at, reason],
  );
  return (rowCount ?? 0) > 0;
}

/** The first password of an account that was made, told once; null: there is none, or it was told. */
export async function takePassword(tx: Queryable, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ password: string }>(
    `update appointment set one_time_password = null where id = $1 and one_time_password is not null
     returning old.one_time_password as password`,
    [id],
  );
  return rows[0]?.password ?? null;
}
