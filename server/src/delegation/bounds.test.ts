import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "../access/permissions.ts";
import type { Role } from "../access/permissions.ts";
import type { RoleInForce } from "../access/principal.ts";
import { delegations } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { givesAt, groupPathOf, roleTable } from "../access/role-table.ts";
import { covers, latestEnd, levelOf, mayEnd, parentFor, within } from "./bounds.ts";
import type { GrantPlace } from "./bounds.ts";

// Whatever is given by leave of something given, and so on: nothing at the end of a chain goes beyond its beginning.

const dayMs = 86_400_000;
const country: GrantPlace = { provinceId: null, facilityId: null, operatorId: null };
const places: readonly GrantPlace[] = [
  country,
  ...["p1", "p2"].map((provinceId) => ({ ...country, provinceId })),
  ...["f1", "f2"].map((facilityId) => ({ ...country, provinceId: "p1", facilityId })),
  { ...country, provinceId: "p2", facilityId: "f3" },
  ...["o1", "o2"].map((operatorId) => ({ ...country, operatorId })),
];

/** The places inside a place, itself included. */
const inside = (outer: GrantPlace): GrantPlace[] =>
  places.filter((place) => {
    if (levelOf(outer) === "country") return true;
    return levelOf(outer) === "province" ? place.provinceId === outer.provinceId : place === outer;
  });

const end = fc.option(fc.integer({ min: 1, max: 1_000 }).map((days) => new Date(days * dayMs)));
const place = fc.constantFrom(...places);
const role = fc.constantFrom(...roles);
const held: fc.Arbitrary<RoleInForce> = fc
  .record({ grantId: fc.uuid(), role, place, served: fc.constantFrom("p1", "p2"), expiresAt: end })
  .map(({ place: { operatorId, provinceId, facilityId }, served, ...rest }) => ({
    ...rest,
    unitId: null,
    // An operator's role names a province it serves, once for each.
    provinceId: operatorId === null ? provinceId : served,
    facilityId,
    operatorId,
    permissions: [],
  }));
const roleHeldAt = (one: Role, { operatorId, provinceId, facilityId }: GrantPlace): RoleInForce => ({
  grantId: "",
  role: one,
  unitId: null,
  provinceId: operatorId === null ? provinceId : "p1",
  facilityId,
  operatorId,
  expiresAt: null,
  permissions: [],
});
const often = { numRuns: 500 };
const instant = (at: Date | null) => at?.getTime() ?? Infinity;
const placeOf = ({ operatorId, provinceId, facilityId }: GrantPlace) =>
  places.find((one) =>
    operatorId === null
      ? one.provinceId === provinceId && one.facilityId === facilityId && one.operatorId === null
      : one.operatorId === operatorId,
  )!;

test("a place covers what lies inside it, itself included, and nothing else", () => {
  for (const outer of places) {
    expect(places.filter((one) => covers(outer, one))).toEqual(inside(outer));
    for (const middle of inside(outer)) {
      for (const inner of inside(middle)) expect(covers(outer, inner)).toBe(true);
    }
  }
});

test("an operator's role covers that operator alone, whatever provinces it serves", () => {
  const lead = { provinceId: "p1", facilityId: null, operatorId: "o1" };
  expect(places.filter((one) => covers(lead, one)).map(({ operatorId }) => operatorId)).toEqual(["o1"]);
});

describe("by whose leave", () => {
  test("the longest lasting of one's roles that gives the role and covers the place; none: not at all", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 5 }), role, place, (own, wanted, there) => {
        const parent = parentFor(own, wanted, there);
        const fit = own.filter((one) => givesAt(one.role, wanted, levelOf(there)) && inside(placeOf(one)).includes(there));
        if (fit.length === 0) {
          expect(parent).toBeNull();
          return;
        }
        expect(fit).toContain(parent);
        expect(instant(parent!.expiresAt)).toBe(Math.max(...fit.map(({ expiresAt }) => instant(expiresAt))));
      }),
      often,
    );
  });

  test("wherever Keycloak lets the giver's own token do it, and nowhere else: what is offered is not refused there", () => {
    const rows = delegations({
      provinces: ["p1", "p2"],
      operators: ["o1", "o2"],
      facilities: places.flatMap(({ provinceId, facilityId }) =>
        provinceId !== null && facilityId !== null ? [{ provinceCode: provinceId, facilityCode: facilityId }] : [],
      ),
    });
    const groupAt = (one: Role, { provinceId, facilityId, operatorId }: GrantPlace): string =>
      groupPathOf(one, {
        ...(provinceId === null ? {} : { provinceCode: provinceId }),
        ...(facilityId === null ? {} : { facilityCode: facilityId }),
        ...(operatorId === null ? {} : { operatorCode: operatorId }),
      });
    const holdable = roles.flatMap((one) =>
      places.filter((there) => roleTable[one].at.includes(levelOf(there))).map((there) => ({ role: one, place: there })),
    );
    let allowed = 0;
    for (const giver of holdable) {
      const [giverGroup, own] = [groupAt(giver.role, giver.place), roleHeldAt(giver.role, giver.place)];
      for (const given of holdable) {
        const group = groupAt(given.role, given.place);
        const here = parentFor([own], given.role, given.place) !== null;
        const there = rows.some(({ givers, gives }) => givers.includes(giverGroup) && gives.includes(group));
        expect([giverGroup, group, here]).toEqual([giverGroup, group, there]);
        if (here) allowed += 1;
      }
    }
    expect(allowed).toBeGreaterThan(20);
  });

  test("nobody gives what was given to him: no role leads back to itself, however many hands it goes through", () => {
    const below = (from: Role): Role[] => roleTable[from].gives.flatMap((one) => [one, ...below(one)]);
    for (const one of roles) expect([one, below(one)]).toEqual([one, below(one).filter((given) => given !== one)]);
    expect(roles.filter((one) => roleTable[one].gives.includes("telecom"))).toEqual([]);
  });
});

describe("until when", () => {
  test("no later than the parent, the decision and the role's own longest time, and as late as all three allow", () => {
    fc.assert(
      fc.property(end, role, end, fc.nat(900), (parentEnd, given, decisionEnd, day) => {
        const now = new Date(day * dayMs);
        const latest = latestEnd({ expiresAt: parentEnd }, given, decisionEnd, now);
        const longest = roleTable[given].maxDays ?? Infinity;
        expect(instant(latest)).toBe(Math.min(instant(parentEnd), instant(decisionEnd), now.getTime() + longest * dayMs));
      }),
      often,
    );
  });

  test("`within` is no later than; open-ended is later than any end", () => {
    fc.assert(
      fc.property(end, end, (one, limit) => {
        expect(within(one, limit)).toBe(instant(one) <= instant(limit));
      }),
      often,
    );
  });

  test("a chain of any length ends, and lies, within its beginning", () => {
    const link = fc.record({ wanted: role, there: place, decisionEnd: end });
    fc.assert(
      fc.property(held, fc.array(link, { maxLength: 8 }), (first, links) => {
        let last = first;
        for (const { wanted, there, decisionEnd } of links) {
          const parent = parentFor([last], wanted, there);
          if (parent === null) continue;
          const expiresAt = latestEnd(parent, wanted, decisionEnd, new Date(0));
          last = { ...last, ...there, role: wanted, expiresAt };
          expect(inside(placeOf(first))).toContain(placeOf(last));
          expect(within(last.expiresAt, first.expiresAt)).toBe(true);
        }
      }),
      often,
    );
  });
});

describe("who may end it", () => {
  test("whoever now holds role and place of one above it, and nobody else", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), fc.array(held, { minLength: 1, maxLength: 4 }), (own, above) => {
        const likes = own.some((one) => above.some((link) => one.role === link.role && placeOf(one) === placeOf(link)));
        expect(mayEnd(own, above)).toBe(likes);
      }),
      often,
    );
  });

  test("what hangs on nobody's grant, the Telecom Department", () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), (own) => {
        const country = { provinceId: null, facilityId: null, operatorId: null };
        const isOfIt = own.some((one) => one.role === "telecom" && placeOf(one) === placeOf(country));
        expect(mayEnd(own, [])).toBe(isOfIt);
      }),
      often,
    );
  });
});
