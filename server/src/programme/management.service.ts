import type { Principal } from "../access/principal.ts";
import { countryScope, scopeCovers } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { Database, Queryable } from "../app/database.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { logged } from "../audit/access-log.ts";
import type { FacilityManagement, OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { findUnitsById } from "../hierarchy/units.repository.ts";
import { programmeLine } from "./log-lines.ts";
import type { Asker } from "./log-lines.ts";
import { manage, mayManageProgrammes } from "./programmes.service.ts";

const manageCameras = "camera:manage";

/**
 * May he say who manages a facility? Whoever answers for the whole province, or for all of them: a facility does not take
 * itself out of its province's count.
 */
export function maySetManagement(principal: Principal, { provinceId }: Pick<OrgUnitRow, "provinceId">): boolean {
  return mayManageProgrammes(principal) || scopeCovers(principal.scopeFor(manageCameras), { provinceId, facilityId: null });
}

/** Who manages a facility: a province's targets count those that it manages itself (R2). */
export class FacilityManagements {
  readonly #parts: { readonly database: Database; readonly accessLog: AccessLog; readonly clock: Clock };

  constructor(parts: { readonly database: Database; readonly accessLog: AccessLog; readonly clock: Clock }) {
    this.#parts = parts;
  }

  /** Again changes nothing, and is no second line of the log. */
  async set(asker: Asker, facilityId: string, managedBy: FacilityManagement): Promise<OrgUnitRow> {
    const { database, accessLog, clock } = this.#parts;
    const { principal } = asker;
    const scope = readScope(principal);
    const find = async (tx: Queryable) => (await findUnitsById(tx, scope, [facilityId]))[0];
    const facility = isUuid(facilityId) ? await database.read(scope, find) : undefined;
    if (facility?.kind !== "FACILITY") throw new NotFoundError("Facility");
    if (!maySetManagement(principal, facility)) throw new ForbiddenError(manageCameras);
    if (facility.managedBy === managedBy) return facility;
    const byAll = mayManageProgrammes(principal);
    const deed = {
      action: "facility.management",
      permission: byAll ? manage : manageCameras,
      place: { provinceId: facility.provinceId, facilityId },
      details: { before: facility.managedBy, after: managedBy },
    } as const;
    await logged(accessLog, programmeLine(asker, clock.now(), deed), () =>
      database.write(byAll ? countryScope : principal.scopeFor(manageCameras), (tx) => write(tx, facilityId, managedBy)),
    );
    return { ...facility, managedBy };
  }
}

async function write(tx: Queryable, facilityId: string, managedBy: FacilityManagement): Promise<void> {
  await tx.query("select begin_change()");
  let changed: number | null;
  try {
    const sql = "update org_unit set managed_by = $2 where id = $1 and kind = 'FACILITY' and valid_to is null";
    changed = (await tx.query(sql, [facilityId, managedBy])).rowCount;
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint !== "other_origin") throw error;
    throw new DomainError("FORBIDDEN", "Another hub is the origin of this facility; it is changed there. Nothing was saved.", {
      rule: "origin",
    });
  }
  if (changed !== 1) throw new NotFoundError("Facility");
}
