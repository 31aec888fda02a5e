import type { Principal } from "../access/principal.ts";
import { scopeCondition } from "../access/scope-sql.ts";
import type { CameraRow } from "../cameras/camera.type.ts";
import { cameraColumns, likePattern } from "../cameras/cameras.repository.ts";
import { maxSearchLength } from "../cameras/cameras.service.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { unitColumns } from "../hierarchy/units.repository.ts";
import type { Clock } from "./clock.ts";
import { readScope } from "./context.ts";
import type { Database } from "./database.ts";
import { BadUserInputError } from "./errors.ts";
import { dayInVietnam } from "./calendar.ts";

/** Search everywhere: what people type without tone marks finds names that have them. */
export class Search {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** At most `first` hits, best first: names that begin with the text, then those that hold it. Empty text: nothing. */
  async find(principal: Principal, text: string, first: number): Promise<(OrgUnitRow | CameraRow)[]> {
    const scope = readScope(principal);
    const wanted = text.trim();
    if (wanted.length > maxSearchLength) {
      throw new BadUserInputError(`A search has at most ${maxSearchLength} characters.`, {
        field: "text",
        rule: "length",
        max: maxSearchLength,
      });
    }
    if (wanted === "") return [];
    const pattern = likePattern(wanted);
    const day = dayInVietnam(this.#clock.now());
    return this.#database.read(scope, async (tx) => {
      const unitValues: unknown[] = [pattern, first, wanted, day];
      const units = tx.query<OrgUnitRow>(
        `select ${unitColumns} from org_unit u
         where u.kind <> 'MINISTRY' and u.search_text like fold($1) and ${scopeCondition(scope, "u", unitValues)}
           and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to > $4::date)
         order by u.kind, u.code = $3 desc, starts_with(fold(u.short_name), fold($3)) desc, u.short_name collate vi, u.id
         limit $2`,
        unitValues,
      );
      const cameraValues: unknown[] = [pattern, first, wanted];
      const cameras = tx.query<CameraRow>(
        `select ${cameraColumns} from camera c
         where c.search_text like fold($1) and ${scopeCondition(scope, "c", cameraValues)}
         order by c.code = $3 desc, c.code, c.id limit $2`,
        cameraValues,
      );
      const [foundUnits, foundCameras] = await Promise.all([units, cameras]);
      return [...foundUnits.rows, ...foundCameras.rows].slice(0, first);
    });
  }
}
