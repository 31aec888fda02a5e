import type { Queryable } from "../app/database.ts";
import type { NewProvince, PlannedStep } from "./plan.ts";

interface UnitRow extends NewProvince {
  readonly id: string;
}

interface StepRow {
  readonly kind: "MERGE" | "PART" | "MOVE";
  readonly sourceIds: string[];
  readonly targetId: string;
}

const provinceColumns = `u.id, u.code, u.name, u.short_name as "shortName", u.region, u.latitude, u.longitude`;

/**
 * The steps that take a reorganisation back: provinces begin anew under their old codes and names, each facility goes to the
 * one it came from, and whoever held a role over one of them before holds it there again. What was founded since goes with the
 * first part.
 */
export async function reverseSteps(tx: Queryable, id: string): Promise<PlannedStep[]> {
  const { rows: steps } = await tx.query<StepRow>(
    `select kind, source_ids as "sourceIds", target_id as "targetId" from reorganisation_step
     where reorganisation_id = $1 order by position`,
    [id],
  );
  const unitIds = steps.flatMap(({ sourceIds, targetId }) => [...sourceIds, targetId]);
  const { rows: units } = await tx.query<UnitRow>(`select ${provinceColumns} from org_unit u where u.id = any ($1::uuid[])`, [
    unitIds,
  ]);
  const unit = new Map(units.map(({ id: unitId, ...province }) => [unitId, province]));
  const { rows: facilities } = await tx.query<{ id: string; at: string; cameFrom: string | null; wentTo: string | null }>(
    `select u.id, u.province_id as at, f.from_id as "cameFrom", f.to_id as "wentTo" from org_unit u
     left join reorganisation_facility f on f.facility_id = u.id and f.reorganisation_id = $1
     where u.kind = 'FACILITY' and u.valid_to is null and (f.facility_id is not null or u.province_id = any ($2::uuid[]))
     order by u.code, u.id`,
    [id, steps.map(({ targetId }) => targetId)],
  );
  const merged = steps.filter(({ kind }) => kind === "MERGE").flatMap((step) => partAgain(step));
  const moves = facilities.flatMap(({ id: facilityId, at, cameFrom, wentTo }): PlannedStep[] => {
    const moved = steps.some(({ kind, targetId }) => kind === "MOVE" && targetId === wentTo);
    const isThere = at === wentTo && cameFrom !== null && moved;
    return isThere ? [{ kind: "MOVE", facilityIds: [facilityId], targetId: cameFrom }] : [];
  });
  return [...merged, ...mergeAgain(), ...moves];

  function partAgain({ sourceIds, targetId }: StepRow): PlannedStep[] {
    const [only, ...others] = sourceIds;
    // One that only got another name gets its old one back, whole.
    if (only !== undefined && others.length === 0)
      return [{ kind: "MERGE", sourceIds: [targetId], keepIds: [targetId], into: unit.get(only)! }];
    const standing = facilities.filter(({ at }) => at === targetId);
    const home = (cameFrom: string | null) => sourceIds.find((source) => source === cameFrom) ?? sourceIds[0];
    return sourceIds.map((source) => ({
      kind: "PART",
      sourceIds: [targetId],
      keepIds: [source],
      facilityIds: standing.filter(({ cameFrom }) => home(cameFrom) === source).map((facility) => facility.id),
      into: unit.get(source)!,
    }));
  }

  function mergeAgain(): PlannedStep[] {
    const parts = Map.groupBy(
      steps.filter(({ kind }) => kind === "PART"),
      ({ sourceIds }) => sourceIds[0]!,
    );
    return [...parts].map(([source, some]): PlannedStep => {
      const ids = some.map(({ targetId }) => targetId);
      return { kind: "MERGE", sourceIds: ids, keepIds: ids, into: unit.get(source)! };
    });
  }
}
