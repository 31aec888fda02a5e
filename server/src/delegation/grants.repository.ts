import type { Permission, Role } from "../access/permissions.ts";
import { historyCondition, scopeCondition } from "../access/scope-sql.ts";
import type { Scope } from "../access/scope.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Page } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import type { ChainLink, GrantPlace } from "./bounds.ts";

/** A grant with all it says, ended or not. */
export interface GrantRecord extends GrantPlace {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly groupPath: string;
  readonly permissions: readonly Permission[];
  readonly decisionId: string | null;
  readonly givenBy: string | null;
  readonly parentId: string | null;
  readonly reason: string;
  readonly validFrom: Date;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  /** What his organisation was given, which he holds as its member; null: given to himself. */
  readonly organisationGrantId: string | null;
  /** Taken by breaking the glass; null: given. */
  readonly breakGlassId: string | null;
}

/** Of `access_grant g`, as a `GrantRecord`. */
export const grantColumns = `g.id, g.person_id as "personId", g.role, g.unit_id as "unitId", g.province_id as "provinceId",
  g.facility_id as "facilityId", g.operator_id as "operatorId", g.group_path as "groupPath", g.permissions,
  g.decision_id as "decisionId", g.given_by as "givenBy", g.parent_id as "parentId", g.reason,
  g.valid_from as "validFrom", g.expires_at as "expiresAt", g.ended_at as "endedAt", g.ended_by as "endedBy",
  g.end_reason as "endReason", g.organisation_grant_id as "organisationGrantId", g.break_glass_id as "breakGlassId"`;

/** Grants in a scope: by unit as everything else, and by operator. */
export function grantsInScope(scope: Scope, values: unknown[], alias = "g", over = "ended_at"): string {
  if (scope.country) return "true";
  // Those that ended are history, and stand where they stood.
  const past = historyCondition(scope, alias, values);
  const byUnit = `(${scopeCondition(scope, alias, values)} or (${alias}.${over} is not null and ${past}))`;
  if (scope.operatorIds.length === 0) return byUnit;
  values.push(scope.operatorIds);
  return `(${byUnit} or ${alias}.operator_id = any ($${values.length}::uuid[]))`;
}

export interface GrantConditions {
  readonly provinceId?: string;
  readonly facilityId?: string;
  readonly personIds?: readonly string[];
  readonly role?: readonly string[];
  readonly decisionId?: string;
  readonly parentId?: string;
  /** Given by leave of a grant that this person holds. */
  readonly byLeaveOf?: string;
  /** Held as a member of this organisation. */
  readonly organisationId?: string;
  /** In force or to come at this instant; absent: ended and expired ones too. */
  readonly notOverAt?: Date;
  /** With an end before this instant. */
  readonly endsBefore?: Date;
  /** Of people who sign in with a password alone. */
  readonly withoutSecondFactor?: boolean;
  readonly withoutDecision?: boolean;
  readonly openEnded?: boolean;
  /** Given before this instant. */
  readonly givenBefore?: Date;
}

function conditionsOf(scope: Scope, where: GrantConditions, values: unknown[]): string {
  const parts = [grantsInScope(scope, values)];
  const add = (sql: (index: string) => string, value: unknown) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (where.provinceId !== undefined)
    add((i) => `g.province_id = any ((select with_past(array[${i}::uuid]))::uuid[])`, where.provinceId);
  if (where.facilityId !== undefined) add((i) => `g.facility_id = ${i}::uuid`, where.facilityId);
  if (where.personIds !== undefined) add((i) => `g.person_id = any (${i}::uuid[])`, where.personIds);
  if (where.role !== undefined) add((i) => `g.role = any (${i}::grant_role[])`, where.role);
  if (where.decisionId !== undefined) add((i) => `g.decision_id = ${i}::uuid`, where.decisionId);
  if (where.parentId !== undefined) add((i) => `g.parent_id = ${i}::uuid`, where.parentId);
  if (where.byLeaveOf !== undefined) {
    add(
      (i) => `g.parent_id in (select p.id from access_grant p where p.person_id = ${i}::uuid and p.ended_at is null)`,
      where.byLeaveOf,
    );
  }
  if (where.organisationId !== undefined) {
    add(
      (i) => `g.organisation_grant_id in (select o.id from organisation_grant o where o.organisation_id = ${i}::uuid)`,
      where.organisationId,
    );
  }
  if (where.endsBefore !== undefined) add((i) => `g.expires_at < ${i}`, where.endsBefore);
  if (where.givenBefore !== undefined) add((i) => `g.valid_from < ${i}`, where.givenBefore);
  if (where.withoutSecondFactor === true) parts.push("has_password_alone(g.person_id)");
  if (where.withoutDecision === true) parts.push("g.decision_id is null");
  if (where.openEnded === true) parts.push("g.expires_at is null");
  if (where.notOverAt !== undefined) {
    parts.push("g.ended_at is null");
    add((i) => `(g.expires_at is null or g.expires_at > ${i})`, where.notOverAt);
  }
  return parts.join(" and ");
}

/** One page, newest first, and one row more when there is one. */
export async function listGrants(tx: Queryable, scope: Scope, where: GrantConditions, page: Page): Promise<GrantRecord[]> {
  const values: unknown[] = [page.first + 1];
  let condition = conditionsOf(scope, where, values);
  if (page.after !== null) condition += ` and g.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g where ${condition} order by g.id desc limit $1`,
    values,
  );
  return rows;
}

export async function countGrants(tx: Queryable, scope: Scope, where: GrantConditions): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from access_grant g where ${conditionsOf(scope, where, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/**
 * Of the people who hold grants in a scope since before an instant, those who have not signed in after it. Read as the job
 * role, since sign-ins are no place's lines.
 */
export async function listDormant(tx: Queryable, scope: Scope, since: Date, now: Date, limit: number): Promise<string[]> {
  const values: unknown[] = [since, now, limit];
  const { rows } = await tx.query<{ id: string }>(
    `select distinct g.person_id as id from access_grant g
     where g.ended_at is null and (g.expires_at is null or g.expires_at > $2) and g.valid_from < $1
       and ${grantsInScope(scope, values)} and not exists (
         select from access_log l where l.actor_id = g.person_id::text and l.occurred_at >= $1 and l.outcome = 'ALLOWED'
           and l.action in ('session.sign-in', 'session.client-sign-in'))
     limit $3`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** A person's own in force or to come, newest first; read as the job role. */
export async function listGrantsOf(tx: Queryable, personId: string, now: Date): Promise<GrantRecord[]> {
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g where g.person_id = $1 and g.ended_at is null
       and (g.expires_at is null or g.expires_at > $2) order by g.id desc limit 200`,
    [personId, now],
  );
  return rows;
}

export async function findGrants(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<GrantRecord[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g where g.id = any ($1::uuid[]) and ${grantsInScope(scope, values)}`,
    values,
  );
  return rows;
}

/** For each grant the chain above it, its parent first. Read as the job role: a chain leads out of the asker's scope. */
export async function listChains(tx: Queryable, ids: readonly string[]): Promise<Map<string, (ChainLink & GrantRecord)[]>> {
  const { rows } = await tx.query<ChainLink & GrantRecord & { of: string; depth: number }>(
    `with recursive up as (
       select g.id as "of", g.parent_id as next, 0 as depth from access_grant g where g.id = any ($1::uuid[])
       union all
       select up."of", g.parent_id, up.depth + 1 from up join access_grant g on g.id = up.next where up.depth < 20)
     select up."of", up.depth, ${grantColumns} from up join access_grant g on g.id = up.next order by up."of", up.depth`,
    [ids],
  );
  const chains = new Map<string, (ChainLink & GrantRecord)[]>(ids.map((id) => [id, []]));
  for (const row of rows) chains.get(row.of)?.push(row);
  return chains;
}

/** Grants in force of these and below them, nearest first. */
const below = (roots: string) => `with recursive down as (
    select g.id, 0 as depth from access_grant g where ${roots} and g.ended_at is null
    union all
    select g.id, down.depth + 1 from access_grant g join down on g.parent_id = down.id where g.ended_at is null)`;

export interface Effect {
  readonly id: string;
  readonly personId: string;
}

/**
 * What would end with these roots at `at` (null: now): everything below that lasts longer.
 * @param roots `{ ids }` or `{ decisionId }`
 */
export async function listEffects(
  tx: Queryable,
  roots: { readonly ids: readonly string[] } | { readonly decisionId: string },
  at: Date,
): Promise<Effect[]> {
  const byId = "ids" in roots;
  const { rows } = await tx.query<Effect>(
    `${below(byId ? "g.id = any ($1::uuid[])" : "g.decision_id = $1::uuid")}
     select distinct g.id, g.person_id as "personId" from down join access_grant g on g.id = down.id
     where g.expires_at is null or g.expires_at > $2 order by g.id`,
    [byId ? roots.ids : roots.decisionId, at],
  );
  return rows;
}

/** Members' grants of what organisations were given, in force or to come, or all. @param notOverAt Null: all */
export async function listMemberGrants(
  tx: Queryable,
  organisationGrantIds: readonly string[],
  notOverAt: Date | null,
): Promise<GrantRecord[]> {
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g where g.organisation_grant_id = any ($1::uuid[])
       and ($2::timestamptz is null or (g.ended_at is null and (g.expires_at is null or g.expires_at > $2))) order by g.id`,
    [organisationGrantIds, notOverAt],
  );
  return rows;
}

/** Ends these grants. */
export async function endGrants(
  tx: Queryable,
  ids: readonly string[],
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `update access_grant set ended_at = $2, ended_by = $3, end_reason = $4 where id = any ($1::uuid[]) and ended_at is null`,
    [ids, end.at, end.by, end.reason],
  );
  return rowCount ?? 0;
}

/** Lets these grants end no later than `at`. */
export async function shortenGrants(tx: Queryable, ids: readonly string[], at: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `update access_grant set expires_at = $2
     where id = any ($1::uuid[]) and ended_at is null and (expires_at is null or expires_at > $2)`,
    [ids, at],
  );
  return rowCount ?? 0;
}

/** Gives everything that is not over directly below one grant another parent. Returns how many. */
export async function moveChildren(tx: Queryable, fromId: string, toId: string, now: Date): Promise<number> {
  // What is over stays where it was: it need not lie within a parent that it never had. What its holder has taken himself
  // stays too, and ends with what let him.
  const { rowCount } = await tx.query(
    `update access_grant set parent_id = $2
     where parent_id = $1 and break_glass_id is null and ended_at is null and (expires_at is null or expires_at > $3)`,
    [fromId, toId, now],
  );
  // Members' grants hang where what was given to their organisation hangs.
  await tx.query(
    `update organisation_grant set parent_id = $2
     where parent_id = $1 and ended_at is null and (expires_at is null or expires_at > $3)`,
    [fromId, toId, now],
  );
  return rowCount ?? 0;
}

/** @param at Null: open-ended. @returns false: it has been ended meanwhile */
export async function setGrantEnd(tx: Queryable, id: string, at: Date | null): Promise<boolean> {
  const { rowCount } = await tx.query("update access_grant set expires_at = $2 where id = $1 and ended_at is null", [id, at]);
  return (rowCount ?? 0) > 0;
}

/** Keeps the parent as it is until this transaction ends; null: it is over or out of scope. */
export async function holdParent(tx: Queryable, id: string, now: Date): Promise<{ expiresAt: Date | null } | null> {
  const { rows } = await tx.query<{ expiresAt: Date | null }>(
    `select expires_at as "expiresAt" from access_grant
     where id = $1 and ended_at is null and (expires_at is null or expires_at > $2) for share`,
    [id, now],
  );
  return rows[0] ?? null;
}

export async function insertGrant(
  tx: Queryable,
  grant: Omit<GrantRecord, "id" | "provinceId" | "facilityId" | "endedAt" | "endedBy" | "endReason" | "breakGlassId">,
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into access_grant (person_id, role, unit_id, operator_id, group_path, permissions, decision_id, given_by,
       parent_id, reason, valid_from, expires_at, organisation_grant_id)
     values ($1, $2::grant_role, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      grant.personId,
      grant.role,
      grant.unitId,
      grant.operatorId,
      grant.groupPath,
      grant.permissions,
      grant.decisionId,
      grant.givenBy,
      grant.parentId,
      grant.reason,
      grant.validFrom,
      grant.expiresAt,
      grant.organisationGrantId,
    ],
  );
  return rows[0]!.id;
}

/** Of these people and groups, the pairs that no grant in force stands beside any more. */
export async function listFallenMemberships(
  tx: Queryable,
  grantIds: readonly string[],
  now: Date,
): Promise<{ personId: string; groupPath: string }[]> {
  const { rows } = await tx.query<{ personId: string; groupPath: string }>(
    `select distinct g.person_id as "personId", g.group_path as "groupPath" from access_grant g
     where g.id = any ($1::uuid[]) and not exists (
       select from access_grant o where o.person_id = g.person_id and o.group_path = g.group_path and o.ended_at is null
         and (o.expires_at is null or o.expires_at > $2))`,
    [grantIds, now],
  );
  return rows;
}

/** Does any grant in force stand beside this membership? */
export async function standsBeside(tx: Queryable, personId: string, groupPath: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query(
    `select from access_grant where person_id = $1 and group_path = $2 and ended_at is null
       and (expires_at is null or expires_at > $3) limit 1`,
    [personId, groupPath, now],
  );
  return rows.length > 0;
}

/**
 * Grants that cover a place: of the country, of its province, of itself, and of operators that serve the province on
 * that day. Read as the job role, since they may stand above the asker's scope.
 * @param onlyInForce Not those that are over now
 */
export async function listGrantsAt(
  tx: Queryable,
  place: GrantPlace,
  personId: string | null,
  { now, onlyInForce }: { readonly now: Date; readonly onlyInForce: boolean },
  limit: number,
): Promise<GrantRecord[]> {
  const { rows } = await tx.query<GrantRecord>(
    `select ${grantColumns} from access_grant g
     where ($3::uuid is null or g.person_id = $3)
       and (not $6 or (g.ended_at is null and (g.expires_at is null or g.expires_at > $4)))
       and case
         when g.operator_id is not null then exists (select from operator_assignment a
           where a.operator_id = g.operator_id and a.province_id = $1::uuid
             and a.valid_from <= $7::date and (a.valid_to is null or a.valid_to > $7::date))
         when g.facility_id is not null then g.facility_id = $2::uuid
         when g.province_id is not null then g.province_id = $1::uuid
         else true end
     order by g.ended_at is not null, g.id desc limit $5`,
    [place.provinceId, place.facilityId, personId, now, limit, onlyInForce, dayInVietnam(now)],
  );
  return rows;
}
