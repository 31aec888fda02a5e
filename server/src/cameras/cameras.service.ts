import type { Principal } from "../access/principal.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, NotFoundError } from "../app/errors.ts";
import { findUnitsById } from "../hierarchy/units.repository.ts";
import type { Scope } from "../access/scope.ts";
import type { CameraFilter, CameraRow } from "./camera.type.ts";
import { countCameras, listCameras } from "./cameras.repository.ts";
import type { CameraConditions } from "./cameras.repository.ts";

/** Longest text that a search takes, in characters. */
export const maxSearchLength = 100;

/** Lists of cameras in somebody's scope. */
export class Cameras {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotFoundError when `filter.within` is absent or out of scope. */
  async list(principal: Principal, page: Page, filter: CameraFilter | null | undefined): Promise<Connection<CameraRow>> {
    const scope = readScope(principal);
    const { rows, conditions } = await this.#database.read(scope, async (tx) => {
      const parsed = await parseFilter(tx, scope, filter);
      return { conditions: parsed, rows: await listCameras(tx, scope, parsed, page) };
    });
    return makeConnection(rows, page, () => this.#database.read(scope, (tx) => countCameras(tx, scope, conditions)));
  }
}

async function parseFilter(tx: Queryable, scope: Scope, filter: CameraFilter | null | undefined): Promise<CameraConditions> {
  if (filter == null) return {};
  const search = filter.search?.trim() ?? "";
  if (search.length > maxSearchLength) {
    throw new BadUserInputError(`A search has at most ${maxSearchLength} characters.`, {
      field: "filter.search",
      rule: "length",
      max: maxSearchLength,
    });
  }
  return {
    ...(filter.within == null ? {} : await unitCondition(tx, scope, filter.within)),
    ...(filter.status == null ? {} : { status: filter.status }),
    ...(filter.stage == null ? {} : { stage: filter.stage }),
    ...(filter.areaKind == null ? {} : { areaKind: filter.areaKind }),
    ...(search === "" ? {} : { search }),
  };
}

async function unitCondition(tx: Queryable, scope: Scope, unitId: string): Promise<CameraConditions> {
  const [unit] = isUuid(unitId) ? await findUnitsById(tx, scope, [unitId]) : [];
  if (unit === undefined) throw new NotFoundError("Unit");
  if (unit.kind === "MINISTRY") return {};
  return unit.kind === "PROVINCE" ? { provinceId: unit.id } : { facilityId: unit.id };
}
