import type { Scope } from "../../access/scope.ts";
import type { Page } from "../../app/connection.ts";
import type { Queryable } from "../../app/database.ts";
import type { GrantPlace } from "../bounds.ts";
import { grantsInScope } from "../grants.repository.ts";

export type OrganisationKind = "DEPARTMENT" | "OPERATOR_TEAM" | "OTHER";

/** A body with named members that grants are given to. Where it belongs: a unit, an operator, or (neither) the country. */
export interface OrganisationRecord extends GrantPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unitId: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  /** Those who belong to it now. */
  readonly memberCount: number;
}

/** Somebody who belongs, or belonged, to an organisation. */
export interface MemberRecord {
  readonly organisationId: string;
  readonly personId: string;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly addReason: string;
  /** Null: he belongs to it. */
  readonly removedAt: Date | null;
  readonly removedBy: string | null;
  readonly removeReason: string | null;
}

const columns = `o.id, o.name, o.kind, o.unit_id as "unitId", o.province_id as "provinceId", o.facility_id as "facilityId",
  o.operator_id as "operatorId", o.created_at as "createdAt", o.created_by as "createdBy", o.closed_at as "closedAt",
  o.close_reason as "closeReason", (select count(*)::int from organisation_member m
    where m.organisation_id = o.id and m.removed_at is null) as "memberCount"`;

export interface OrganisationConditions {
  readonly provinceId?: string;
  readonly facilityId?: string;
  /** Part of the name. */
  readonly search?: string;
  readonly includeClosed: boolean;
}

function conditionsOf(scope: Scope, where: OrganisationConditions, values: unknown[]): string {
  const parts = [grantsInScope(scope, values, "o", "closed_at")];
  if (where.provinceId !== undefined) parts.push(`o.province_id = $${values.push(where.provinceId)}::uuid`);
  if (where.facilityId !== undefined) parts.push(`o.facility_id = $${values.push(where.facilityId)}::uuid`);
  if (where.search !== undefined) parts.push(`strpos(o.search_text, fold($${values.push(where.search)})) > 0`);
  if (!where.includeClosed) parts.push("o.closed_at is null");
  return parts.join(" and ");
}

/** One page by names in Vietnamese order, and one row more when there is one. */
export async function listOrganisations(
  tx: Queryable,
  scope: Scope,
  where: OrganisationConditions,
  page: Page,
): Promise<OrganisationRecord[]> {
  const values: unknown[] = [page.first + 1];
  let condition = conditionsOf(scope, where, values);
  if (page.after !== null) {
    condition += ` and (o.name collate vi, o.id) >
      (select p.name collate vi, p.id from organisation p where p.id = $${values.push(page.after.id)}::uuid)`;
  }
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisation o where ${condition} order by o.name collate vi, o.id limit $1`,
    values,
  );
  return rows;
}

export async function countOrganisations(tx: Queryable, scope: Scope, where: OrganisationConditions): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from organisation o where ${conditionsOf(scope, where, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/** Those that are not closed and to which something at the place can be given: theirs holds it. */
export async function listOrganisationsOver(
  tx: Queryable,
  scope: Scope,
  place: GrantPlace,
  search: string,
  limit: number,
): Promise<OrganisationRecord[]> {
  const values: unknown[] = [limit, place.provinceId, place.facilityId, place.operatorId];
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisation o
     where ${conditionsOf(scope, { includeClosed: false, search }, values)} and case
       when o.operator_id is not null then o.operator_id = $4::uuid
       when o.facility_id is not null then o.facility_id = $3::uuid
       when o.province_id is not null then o.province_id = $2::uuid
       else true end
     order by o.name collate vi, o.id limit $1`,
    values,
  );
  return rows;
}

export async function findOrganisations(tx: Queryable, scope: Scope, ids: readonly string[]): Promise<OrganisationRecord[]> {
  const values: unknown[] = [ids];
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisation o where o.id = any ($1::uuid[]) and ${grantsInScope(scope, values, "o", "closed_at")}`,
    values,
  );
  return rows;
}

/** Null: there is one of that name there already. */
export async function insertOrganisation(
  tx: Queryable,
  made: Pick<OrganisationRecord, "name" | "kind" | "unitId" | "operatorId" | "createdAt" | "createdBy">,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into organisation (name, kind, unit_id, operator_id, created_at, created_by) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning id`,
    [made.name, made.kind, made.unitId, made.operatorId, made.createdAt, made.createdBy],
  );
  return rows[0]?.id ?? null;
}

/** False: it is closed. */
export async function renameOrganisation(tx: Queryable, id: string, name: string): Promise<boolean> {
  const { rowCount } = await tx.query("update organisation set name = $2 where id = $1 and closed_at is null", [id, name]);
  return (rowCount ?? 0) > 0;
}

/** False: it was closed already. */
export async function closeOrganisation(
  tx: Queryable,
  id: string,
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update organisation set closed_at = $2, closed_by = $3, close_reason = $4 where id = $1 and closed_at is null",
    [id, end.at, end.by, end.reason],
  );
  return (rowCount ?? 0) > 0;
}

/** Keeps its members and what is given to it as they are until this transaction ends. False: it is closed, or out of scope. */
export async function holdOrganisation(tx: Queryable, id: string): Promise<boolean> {
  const { rows } = await tx.query("select from organisation where id = $1 and closed_at is null for update", [id]);
  return rows.length > 0;
}

const memberColumns = `m.organisation_id as "organisationId", m.person_id as "personId", m.added_at as "addedAt",
  m.added_by as "addedBy", m.add_reason as "addReason", m.removed_at as "removedAt", m.removed_by as "removedBy",
  m.remove_reason as "removeReason"`;

/** Who belongs to these organisations now. */
export async function listMembers(tx: Queryable, organisationIds: readonly string[]): Promise<MemberRecord[]> {
  const { rows } = await tx.query<MemberRecord>(
    `select ${memberColumns} from organisation_member m
     where m.organisation_id = any ($1::uuid[]) and m.removed_at is null order by m.id`,
    [organisationIds],
  );
  return rows;
}

/** Who belonged to it once, those who left last first. */
export async function listFormerMembers(tx: Queryable, organisationId: string, limit: number): Promise<MemberRecord[]> {
  const { rows } = await tx.query<MemberRecord>(
    `select ${memberColumns} from organisation_member m
     where m.organisation_id = $1 and m.removed_at is not null order by m.removed_at desc, m.id desc limit $2`,
    [organisationId, limit],
  );
  return rows;
}

export async function insertMember(
  tx: Queryable,
  member: Pick<MemberRecord, "organisationId" | "personId" | "addedAt" | "addedBy" | "addReason">,
): Promise<void> {
  await tx.query(
    `insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason) values ($1, $2, $3, $4, $5)`,
    [member.organisationId, member.personId, member.addedAt, member.addedBy, member.addReason],
  );
}

/** Lets members leave. @param personId Null: all of them. @returns how many left */
export async function removeMembers(
  tx: Queryable,
  organisationId: string,
  personId: string | null,
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `update organisation_member set removed_at = $3, removed_by = $4, remove_reason = $5
     where organisation_id = $1 and ($2::uuid is null or person_id = $2) and removed_at is null`,
    [organisationId, personId, end.at, end.by, end.reason],
  );
  return rowCount ?? 0;
}
