import type { CodedPlace } from "../access/role-table.ts";
import { scopeCovers } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import { isUuid } from "../app/connection.ts";
import type { Queryable } from "../app/database.ts";
import { BadUserInputError, NotFoundError } from "../app/errors.ts";
import { findGroupedUnit } from "../hierarchy/units.repository.ts";
import type { GrantPlace } from "./bounds.ts";

/** Where a grant holds, with what Keycloak calls it. */
export interface NamedPlace extends GrantPlace {
  readonly unitId: string | null;
  readonly codes: CodedPlace;
}

const country: NamedPlace = { unitId: null, provinceId: null, facilityId: null, operatorId: null, codes: {} };

/**
 * The place that a caller means; neither id: the country. The ministry's id means the country too.
 * @throws NotFoundError when it is absent or out of scope
 */
export async function findPlace(
  tx: Queryable,
  scope: Scope,
  unitId: string | null,
  operatorId: string | null,
): Promise<NamedPlace> {
  if (unitId !== null && operatorId !== null) {
    throw new BadUserInputError("Name a unit or an operator, not both.", { field: "operatorId", rule: "one-of-two" });
  }
  if (operatorId !== null)
    return { ...country, operatorId, codes: { operatorCode: await operatorCode(tx, scope, operatorId) } };
  if (unitId === null) return country;
  const unit = isUuid(unitId) ? await findGroupedUnit(tx, scope, unitId) : null;
  if (unit === null) throw new NotFoundError("Unit");
  const { provinceId, facilityId, provinceGroup, facilityGroup } = unit;
  if (provinceGroup === null) return country;
  const codes = { provinceCode: provinceGroup, ...(facilityGroup === null ? {} : { facilityCode: facilityGroup }) };
  return { unitId, provinceId, facilityId, operatorId: null, codes };
}

/** Does the scope govern what is given at the place? */
export function governs(scope: Scope, { operatorId, provinceId, facilityId }: GrantPlace): boolean {
  if (operatorId !== null) return scope.country || scope.operatorIds.includes(operatorId);
  return scopeCovers(scope, { provinceId, facilityId });
}

async function operatorCode(tx: Queryable, scope: Scope, id: string): Promise<string> {
  const inScope = scope.country || scope.operatorIds.includes(id);
  const { rows } =
    inScope && isUuid(id) ? await tx.query<{ code: string }>("select code from operator where id = $1", [id]) : { rows: [] };
  if (rows[0] === undefined) throw new NotFoundError("Operator");
  return rows[0].code;
}
