import { compareNames } from "../shared/format/index.ts";
import { measureIds, measures, type MeasureId, type ProvinceFigures } from "./measures.ts";

export const sortKeys = ["name", ...measureIds] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Worst first: what a measure is looked at for. */
export function naturalSorting(measure: MeasureId): Sorting {
  return { key: measure, descending: measures[measure].worstIsHigh };
}

/** A new order; without a value comes last whichever way, and equals go by name. */
export function sortProvinces(rows: readonly ProvinceFigures[], { key, descending }: Sorting): readonly ProvinceFigures[] {
  const sign = descending ? -1 : 1;
  const byName = (a: ProvinceFigures, b: ProvinceFigures): number => compareNames(a.province.shortName, b.province.shortName);
  if (key === "name") return rows.toSorted((a, b) => sign * byName(a, b));
  const measure = measures[key];
  return rows.toSorted((a, b) => {
    const [left, right] = [measure.value(a), measure.value(b)];
    if (left === null || right === null) return left === right ? byName(a, b) : left === null ? 1 : -1;
    return left === right ? byName(a, b) : sign * (left - right);
  });
}
