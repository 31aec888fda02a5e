import type { Queryable } from "../app/database.ts";
import type { Permission, Role } from "./permissions.ts";

/** A grant that has not been ended, with the place it is for; an operator's grant once per assigned province. */
export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly groupPath: string;
  readonly unitId: string | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  /** Null: not an operator's role. */
  readonly operatorId: string | null;
  readonly permissions: readonly Permission[];
  readonly validFrom: Date;
  readonly expiresAt: Date | null;
}

/** A grant that was written: as it stands now, or gone. An operator's stands once per assigned province. */
export interface ChangedGrant extends GrantRow {
  /** False: ended, or of an operator that serves no province. */
  readonly stands: boolean;
}

const columns = `g.id, g.person_id as "personId", g.role, g.group_path as "groupPath",
  coalesce(g.unit_id, a.province_id) as "unitId", coalesce(u.province_id, a.province_id) as "provinceId",
  u.facility_id as "facilityId", g.operator_id as "operatorId", g.permissions, g.valid_from as "validFrom",
  g.expires_at as "expiresAt"`;
const tables = `access_grant g
  left join org_unit u on u.id = g.unit_id
  left join operator_assignment a on a.operator_id = g.operator_id
    and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to > $1::date)`;
const stands = "g.ended_at is null and (g.operator_id is null or a.province_id is not null)";

export async function listGrants(tx: Queryable, day: string): Promise<GrantRow[]> {
  const { rows } = await tx.query<GrantRow>(`select ${columns} from ${tables} where ${stands} order by g.id, a.province_id`, [
    day,
  ]);
  return rows;
}

/** Grants written by transactions that were not over at the horizon, or began after it. */
export async function listChangedGrants(tx: Queryable, day: string, horizon: string): Promise<ChangedGrant[]> {
  const { rows } = await tx.query<ChangedGrant>(
    `select ${columns}, ${stands} as stands from ${tables} where g.changed_by >= $2::xid8 order by g.id, a.province_id`,
    [day, horizon],
  );
  return rows;
}

/** Of a group in Keycloak that has another name by now, the names as which a membership of it counts meanwhile. */
export type GroupAliases = ReadonlyMap<string, readonly string[]>;

/** Those of roles; directories give nothing. */
export async function listGroupAliases(tx: Queryable): Promise<GroupAliases> {
  const { rows } = await tx.query<{ oldPath: string; newPaths: string[] }>(
    `select old_path as "oldPath", array_agg(new_path order by new_path) as "newPaths" from group_alias
     where old_path like '/vn/%' group by old_path`,
  );
  return new Map(rows.map(({ oldPath, newPaths }) => [oldPath, newPaths]));
}
