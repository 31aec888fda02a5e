/**
 * The set of units a principal may act on: the whole country, or whole provinces and single facilities. Scopes are sets
 * of ids so that a filter in SQL and a row-level policy are plain equality.
 */
export interface Scope {
  readonly country: boolean;
  /** Sorted ids (UUID) of provinces held whole; empty when `country`. */
  readonly provinceIds: readonly string[];
  /** Sorted ids of single facilities outside those provinces; empty when `country`. */
  readonly facilityIds: readonly string[];
  /** Sorted ids of the provinces above those facilities: their id, code and name may be shown, nothing else. */
  readonly ancestorIds: readonly string[];
  /** Sorted ids of operators whose people it governs; empty when `country`, and in scopes over cameras. */
  readonly operatorIds: readonly string[];
  /** Equal for equal scopes: the key of shared work (boards, subscription groups). */
  readonly key: string;
}

export const countryScope: Scope = {
  country: true,
  provinceIds: [],
  facilityIds: [],
  ancestorIds: [],
  operatorIds: [],
  key: "*",
};
export const emptyScope: Scope = {
  country: false,
  provinceIds: [],
  facilityIds: [],
  ancestorIds: [],
  operatorIds: [],
  key: "",
};

/** Where something stands in the tree; null above the level it belongs to. */
export interface Place {
  readonly provinceId: string | null;
  readonly facilityId: string | null;
}

/**
 * @param places Units of the scope; `provinceId` and `facilityId` both null: the country.
 * @param operators Operators whose people it governs.
 */
export function makeScope(places: Iterable<Place>, operators: Iterable<string> = []): Scope {
  const operatorIds = [...new Set(operators)].sort();
  const provinces = new Set<string>();
  const facilities = new Map<string, string | null>();
  for (const place of places) {
    if (place.facilityId !== null) facilities.set(place.facilityId, place.provinceId);
    else if (place.provinceId !== null) provinces.add(place.provinceId);
    else return countryScope;
  }
  for (const [facilityId, provinceId] of facilities) {
    if (provinceId !== null && provinces.has(provinceId)) facilities.delete(facilityId);
  }
  if (provinces.size === 0 && facilities.size === 0 && operatorIds.length === 0) return emptyScope;
  const provinceIds = [...provinces].sort();
  const facilityIds = [...facilities.keys()].sort();
  const ancestorIds = [...new Set([...facilities.values()].filter((id) => id !== null))].sort();
  return {
    country: false,
    provinceIds,
    facilityIds,
    ancestorIds,
    operatorIds,
    key: `p:${provinceIds.join(",")};f:${facilityIds.join(",")}${operatorIds.length === 0 ? "" : `;o:${operatorIds.join(",")}`}`,
  };
}

/** Does the scope hold everything at this place? */
export function scopeCovers(scope: Scope, place: Place): boolean {
  if (scope.country) return true;
  if (place.provinceId !== null && scope.provinceIds.includes(place.provinceId)) return true;
  return place.facilityId !== null && scope.facilityIds.includes(place.facilityId);
}

export function isEmptyScope(scope: Scope): boolean {
  return !scope.country && scope.provinceIds.length === 0 && scope.facilityIds.length === 0 && scope.operatorIds.length === 0;
}
