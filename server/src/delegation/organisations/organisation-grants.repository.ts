import type { Role } from "../../access/permissions.ts";
import type { Scope } from "../../access/scope.ts";
import type { Queryable } from "../../app/database.ts";
import type { GrantPlace } from "../bounds.ts";
import { grantsInScope } from "../grants.repository.ts";

/** What was given to an organisation; a grant of each member hangs beside it, on the same parent. */
export interface OrganisationGrantRecord extends GrantPlace {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly decisionId: string | null;
  readonly givenBy: string;
  readonly parentId: string;
  readonly reason: string;
  readonly validFrom: Date;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
}

const columns = `w.id, w.organisation_id as "organisationId", w.role, w.unit_id as "unitId", w.province_id as "provinceId",
  w.facility_id as "facilityId", w.operator_id as "operatorId", w.decision_id as "decisionId", w.given_by as "givenBy",
  w.parent_id as "parentId", w.reason, w.valid_from as "validFrom", w.expires_at as "expiresAt", w.ended_at as "endedAt",
  w.ended_by as "endedBy", w.end_reason as "endReason"`;

export async function findOrganisationGrants(
  tx: Queryable,
  scope: Scope,
  ids: readonly string[],
): Promise<OrganisationGrantRecord[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<OrganisationGrantRecord>(
    `select ${columns} from organisation_grant w where w.id = any ($1::uuid[]) and ${grantsInScope(scope, values, "w")}`,
    values,
  );
  return rows;
}

/** What these organisations hold, newest first, a hundred each at most. @param notOverAt Null: what is over too */
export async function listOrganisationGrants(
  tx: Queryable,
  organisationIds: readonly string[],
  notOverAt: Date | null,
): Promise<OrganisationGrantRecord[]> {
  const { rows } = await tx.query<OrganisationGrantRecord>(
    `select w.* from unnest($1::uuid[]) as asked (id), lateral (
       select ${columns} from organisation_grant w where w.organisation_id = asked.id and ($2::timestamptz is null
         or (w.ended_at is null and (w.expires_at is null or w.expires_at > $2))) order by w.id desc limit ${mostListed}) w
     order by w.id desc`,
    [organisationIds, notOverAt],
  );
  return rows;
}

/** Most that one organisation may hold at a time, and that are shown of what it held. */
export const mostListed = 100;

export async function insertOrganisationGrant(
  tx: Queryable,
  grant: Omit<OrganisationGrantRecord, "id" | "provinceId" | "facilityId" | "endedAt" | "endedBy" | "endReason">,
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into organisation_grant (organisation_id, role, unit_id, operator_id, decision_id, given_by, parent_id, reason,
       valid_from, expires_at)
     values ($1, $2::grant_role, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      grant.organisationId,
      grant.role,
      grant.unitId,
      grant.operatorId,
      grant.decisionId,
      grant.givenBy,
      grant.parentId,
      grant.reason,
      grant.validFrom,
      grant.expiresAt,
    ],
  );
  return rows[0]!.id;
}

/** Ends these. @returns how many had not ended */
export async function endOrganisationGrants(
  tx: Queryable,
  ids: readonly string[],
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `update organisation_grant set ended_at = $2, ended_by = $3, end_reason = $4
     where id = any ($1::uuid[]) and ended_at is null`,
    [ids, end.at, end.by, end.reason],
  );
  return rowCount ?? 0;
}

/** @param at Null: open-ended. @returns false: it has been ended meanwhile */
export async function setOrganisationGrantEnd(tx: Queryable, id: string, at: Date | null): Promise<boolean> {
  const { rowCount } = await tx.query("update organisation_grant set expires_at = $2 where id = $1 and ended_at is null", [
    id,
    at,
  ]);
  return (rowCount ?? 0) > 0;
}

/** Lets these members' grants last as long as what their organisation was given. @returns how many had not ended */
export async function prolongMemberGrants(tx: Queryable, ids: readonly string[], to: Date | null): Promise<number> {
  const { rowCount } = await tx.query(
    "update access_grant set expires_at = $2 where id = any ($1::uuid[]) and ended_at is null",
    [ids, to],
  );
  return rowCount ?? 0;
}

/** Of the organisations that these grants are held from, id and name, whatever the asker's scope; as the job role. */
export async function listNamesByGrant(
  tx: Queryable,
  organisationGrantIds: readonly string[],
): Promise<{ grantId: string; id: string; name: string }[]> {
  const { rows } = await tx.query<{ grantId: string; id: string; name: string }>(
    `select w.id as "grantId", o.id, o.name from organisation_grant w join organisation o on o.id = w.organisation_id
     where w.id = any ($1::uuid[])`,
    [organisationGrantIds],
  );
  return rows;
}
