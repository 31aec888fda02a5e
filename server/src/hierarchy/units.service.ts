import type { Principal } from "../access/principal.ts";
import type { Clock } from "../app/clock.ts";
import { readScope } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { dayInVietnam } from "../app/calendar.ts";
import { maxCodeLength } from "./org-unit.type.ts";
import type { OrgUnitRow } from "./org-unit.type.ts";
import { findMinistry, findUnitsByCode } from "./units.repository.ts";
import type { ChildrenWanted } from "./units.repository.ts";

/** Look-ups of single units. Lists go through the loaders of an operation. */
export class Units {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #directory: { readonly ministry: OrgUnitRow | null } | null;

  /** @param directory Units in memory; null: the database is asked. */
  constructor(database: Database, clock: Clock, directory: { readonly ministry: OrgUnitRow | null } | null) {
    this.#database = database;
    this.#clock = clock;
    this.#directory = directory;
  }

  /**
   * @param detailed False: no more than `listedUnitFields` is asked for of the ministry itself.
   * @param wanted Its provinces are to come along, if that saves a statement.
   * @returns `provinces` null: they have not come along. Null: there is no ministry.
   */
  async ministry(
    principal: Principal,
    detailed: boolean,
    wanted: ChildrenWanted | null,
  ): Promise<{ ministry: OrgUnitRow; provinces: OrgUnitRow[] | null } | null> {
    const scope = readScope(principal);
    const known = this.#directory?.ministry ?? null;
    if (known !== null) return { ministry: known, provinces: null };
    return this.#database.read(scope, (tx) => findMinistry(tx, scope, this.#today(), detailed, wanted));
  }

  /** Null when absent or out of scope: the two look the same. */
  async byCode(principal: Principal, kind: "PROVINCE" | "FACILITY", code: string): Promise<OrgUnitRow | null> {
    const scope = readScope(principal);
    if (code.length > maxCodeLength) return null;
    const [unit] = await this.#database.read(scope, (tx) => findUnitsByCode(tx, scope, kind, [code], this.#today()));
    return unit ?? null;
  }

  #today(): string {
    return dayInVietnam(this.#clock.now());
  }
}
