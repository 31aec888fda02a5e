import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scopeCondition } from "./scope-sql.ts";
import { countryScope, isEmptyScope, makeScope, scopeCovers } from "./scope.ts";
import type { Place } from "./scope.ts";

// A scope is a set of places; here it is one that lists each of them, in a country of three provinces with two facilities
// each. The country and a province are places too: who holds all facilities of a province does not hold the province.

const country: Place = { provinceId: null, facilityId: null };
const provinces: Place[] = ["p1", "p2", "p3"].map((provinceId) => ({ provinceId, facilityId: null }));
const facilities: Place[] = provinces.flatMap(({ provinceId }) =>
  ["a", "b"].map((letter) => ({ provinceId, facilityId: `f-${provinceId}-${letter}` })),
);
const everywhere: Place[] = [country, ...provinces, ...facilities];
const nameOf = ({ provinceId, facilityId }: Place) => facilityId ?? provinceId ?? "country";

/** Names of all places that somebody holds who was given these. */
function heldBy(places: readonly Place[]): Set<string> {
  const held = (place: Place) =>
    places.some((given) =>
      given.facilityId !== null
        ? given.facilityId === place.facilityId
        : given.provinceId === null || given.provinceId === place.provinceId,
    );
  return new Set(everywhere.filter(held).map(nameOf));
}

const sameSet = (a: Iterable<string>, b: Iterable<string>) =>
  [...new Set(a)].toSorted().join() === [...new Set(b)].toSorted().join();
const coveredBy = (scope: ReturnType<typeof makeScope>) =>
  new Set(everywhere.filter((place) => scopeCovers(scope, place)).map(nameOf));

// The whole country now and then only: beside it nothing else matters.
const given = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(country) },
    { weight: 5, arbitrary: fc.constantFrom(...provinces) },
    { weight: 12, arbitrary: fc.constantFrom(...facilities) },
  ),
  { maxLength: 6 },
);
const operators = fc.array(fc.constantFrom("o1", "o2"), { maxLength: 3 });
const often = { numRuns: 500 };

describe("a scope", () => {
  test("covers what was given and nothing else", () => {
    fc.assert(
      fc.property(given, operators, (places, served) => {
        expect(coveredBy(makeScope(places, served))).toEqual(heldBy(places));
      }),
      often,
    );
  });

  test("of two together covers what either covers", () => {
    fc.assert(
      fc.property(given, given, (some, others) => {
        const either = new Set([...coveredBy(makeScope(some)), ...coveredBy(makeScope(others))]);
        expect(coveredBy(makeScope([...some, ...others]))).toEqual(either);
      }),
      often,
    );
  });

  test("has the same key when it holds the same, in whatever order and however often it was given, and never else", () => {
    fc.assert(
      fc.property(given, given, operators, operators, (some, others, served, alsoServed) => {
        const [a, b] = [makeScope(some, served), makeScope(others, alsoServed)];
        const same = (a.country && b.country) || (sameSet(heldBy(some), heldBy(others)) && sameSet(served, alsoServed));
        expect(a.key === b.key).toBe(same);
        if (same) expect(a).toEqual(b);
        expect(makeScope([...some, ...some].toReversed(), served.toReversed())).toEqual(a);
      }),
      often,
    );
  });

  test("names a facility only outside the provinces it holds, and above it its province, and is sorted", () => {
    fc.assert(
      fc.property(given, (places) => {
        const { country: whole, provinceIds, facilityIds, ancestorIds } = makeScope(places);
        if (whole) expect([provinceIds, facilityIds, ancestorIds]).toEqual([[], [], []]);
        const above = facilityIds.map((id) => facilities.find(({ facilityId }) => facilityId === id)!.provinceId!);
        expect(above.filter((id) => provinceIds.includes(id))).toEqual([]);
        expect(ancestorIds).toEqual([...new Set(above)].toSorted());
        expect([provinceIds, facilityIds]).toEqual([provinceIds.toSorted(), facilityIds.toSorted()]);
      }),
      often,
    );
  });

  test("of operators alone covers no place, and lets nothing through in SQL, yet is not empty", () => {
    const scope = makeScope([], ["o1"]);
    expect(coveredBy(scope)).toEqual(new Set());
    expect(scopeCondition(scope, "c", [])).toBe("false");
    expect([isEmptyScope(scope), isEmptyScope(makeScope([])), isEmptyScope(countryScope)]).toEqual([false, true, false]);
  });

  test("lets through in SQL the places it covers", () => {
    fc.assert(
      fc.property(given, operators, (places, served) => {
        const scope = makeScope(places, served);
        const values: unknown[] = [];
        const condition = scopeCondition(scope, "c", values);
        // What the condition says of a row, read as `column = any ($n)`.
        const through = ({ provinceId, facilityId }: Place) =>
          condition === "true" ||
          [...condition.matchAll(/c\.(\w+) = any \(\$(\d+)::uuid\[\]\)/g)].some(([, column, index]) =>
            (values[Number(index) - 1] as (string | null)[]).includes(column === "province_id" ? provinceId : facilityId),
          );
        expect(new Set(everywhere.filter(through).map(nameOf))).toEqual(heldBy(places));
      }),
      often,
    );
  });
});
