import type { GrantPartsFragment, Role } from "../gql/graphql.ts";

/** Where somebody may give: a unit, an operator's people, or (neither) the whole country. */
export interface GivingPlace {
  /** As the address keeps it: `country`, `u:<id of a unit>`, `o:<id of an operator>`. */
  readonly key: string;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  readonly name: string;
  /** A province, or a unit in one; a decision of another province does not hold there. */
  readonly isProvince: boolean;
}

const givers: readonly Role[] = ["telecom", "admin", "manager", "lead"];

/** The places of one's own that one gives at, from the grants one holds; each once. */
export function givingPlaces(
  grants: ReadonlyArray<Pick<GrantPartsFragment, "role" | "state" | "unit" | "operator">>,
  country: string,
): readonly GivingPlace[] {
  const places = grants
    .filter(({ role, state }) => state === "IN_FORCE" && givers.includes(role))
    .map(({ unit, operator }): GivingPlace => {
      if (operator) return placeOfOperator(operator);
      if (unit && unit.__typename !== "Ministry") return placeOfUnit(unit.id, unit.name, unit.__typename === "Province");
      return { key: "country", unitId: null, operatorId: null, name: country, isProvince: false };
    });
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

export function placeOfUnit(id: string, name: string, isProvince: boolean): GivingPlace {
  return { key: `u:${id}`, unitId: id, operatorId: null, name, isProvince };
}

export function placeOfOperator({ id, name }: { readonly id: string; readonly name: string }): GivingPlace {
  return { key: `o:${id}`, unitId: null, operatorId: id, name, isProvince: false };
}
