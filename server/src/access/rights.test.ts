import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GrantRow } from "./grants.repository.ts";
import { permissions, roles } from "./permissions.ts";
import type { Permission, Role } from "./permissions.ts";
import { decideRights, mirrorLimitMs, Rights } from "./rights.ts";
import type { Memberships } from "./rights.ts";
import { scopeCovers } from "./scope.ts";
import type { Place } from "./scope.ts";

// What somebody may do is what any of his grants lets him do there and then, and he a member beside it. The model here
// looks at one permission, one place and one instant at a time.

/** Permissions of each role once more, as the design's table says it (a tool has what its grant names of these two). */
const carried: Readonly<Record<Role, readonly Permission[]>> = {
  telecom: ["camera:read", "programme:manage", "system:manage", "grant:give", "grant:read"],
  leader: ["camera:read", "camera:view"],
  auditor: ["camera:read", "log:read", "grant:read"],
  admin: ["camera:read", "camera:view", "camera:manage", "grant:give", "grant:read"],
  health: ["camera:read", "camera:view"],
  manager: ["camera:read", "camera:view", "camera:manage", "area:sign-off", "grant:give", "grant:read"],
  reviewer: ["camera:read", "camera:view", "camera:playback", "area:sign-off"],
  viewer: ["camera:read", "camera:view"],
  lead: ["camera:read", "camera:connect", "grant:give", "grant:read"],
  engineer: ["camera:read", "camera:connect"],
  tool: ["camera:read", "camera:view"],
};
const overPeople: readonly Permission[] = ["grant:give", "grant:read"];

const places = [
  { provinceId: null, facilityId: null },
  { provinceId: "p1", facilityId: null },
  { provinceId: "p2", facilityId: null },
  { provinceId: "p1", facilityId: "f1" },
  { provinceId: "p1", facilityId: "f2" },
  { provinceId: "p2", facilityId: "f3" },
];
const groups = ["/g1", "/g2", "/g3"];

// Instants from 0 to 20; now is 10.
const now = 10;
const grant: fc.Arbitrary<GrantRow> = fc
  .record({
    role: fc.constantFrom(...roles),
    place: fc.constantFrom(...places),
    operator: fc.constantFrom("o1", "o2"),
    groupPath: fc.constantFrom(...groups),
    permissions: fc.subarray<Permission>(["camera:read", "camera:view", "camera:manage", "grant:give"]),
    from: fc.integer({ min: 0, max: 15 }),
    lasts: fc.option(fc.integer({ min: 1, max: 12 })),
    id: fc.uuid(),
  })
  .map(({ role, place, operator, groupPath, from, lasts, id, ...rest }) => {
    const ofOperator = role === "lead" || role === "engineer";
    // An operator's grant speaks of each province that it serves.
    const { provinceId, facilityId } = ofOperator ? { provinceId: place.provinceId ?? "p1", facilityId: null } : place;
    return {
      id,
      personId: "somebody",
      role,
      groupPath,
      unitId: facilityId ?? provinceId,
      provinceId,
      facilityId,
      operatorId: ofOperator ? operator : null,
      permissions: role === "tool" ? rest.permissions : [],
      validFrom: new Date(from),
      expiresAt: lasts === null ? null : new Date(from + lasts),
    };
  });
const grants = fc.array(grant, { maxLength: 6 });
const memberOf = fc.subarray(groups);
/** From when on he has not acknowledged what is in force. */
const briefedUntil = fc.constantFrom(Number.NEGATIVE_INFINITY, 0, 12, 17, Number.POSITIVE_INFINITY);
const person = { username: "somebody", displayName: "Somebody", kind: "person", enabled: true } as const;
const often = { numRuns: 500 };
/** He has acknowledged whatever is in force, or will be. */
const forever = Number.POSITIVE_INFINITY;

const inForce = (one: GrantRow, member: readonly string[], at: number) =>
  member.includes(one.groupPath) && one.validFrom.getTime() <= at && (one.expiresAt?.getTime() ?? Infinity) > at;
const holds = (one: GrantRow, place: Place) =>
  one.facilityId !== null
    ? one.facilityId === place.facilityId
    : one.provinceId === null || one.provinceId === place.provinceId;
const lets = (one: GrantRow, permission: Permission, place: Place) =>
  carried[one.role].includes(permission) &&
  (one.role !== "tool" || one.permissions.includes(permission)) &&
  !(one.operatorId !== null && overPeople.includes(permission)) &&
  holds(one, place);

/** Everything that may be done, as words: what must not differ. */
function allOf(rows: readonly GrantRow[], member: readonly string[], at: number, briefedUntil = forever): string[] {
  const { scopes } = decideRights(person, member, rows, at, briefedUntil);
  return permissions.flatMap((permission) => {
    const scope = scopes.get(permission);
    return places.flatMap((place) => (scope !== undefined && scopeCovers(scope, place) ? [wordOf(permission, place)] : []));
  });
}
const wordOf = (permission: Permission, { provinceId, facilityId }: Place) =>
  `${permission} ${facilityId ?? provinceId ?? "country"}`;

describe("what somebody may do", () => {
  test("is what a grant in force lets him do there, as a member beside it; and nothing else", () => {
    fc.assert(
      fc.property(grants, memberOf, (rows, member) => {
        const expected = permissions.flatMap((permission) =>
          places.flatMap((place) =>
            rows.some((one) => inForce(one, member, now) && lets(one, permission, place)) ? [wordOf(permission, place)] : [],
          ),
        );
        expect(allOf(rows, member, now)).toEqual(expected);
        const { roles: held, expired } = decideRights(person, member, rows, now, forever);
        expect(held.map(({ grantId }) => grantId)).toEqual(rows.filter((one) => inForce(one, member, now)).map(({ id }) => id));
        const ranOut = rows.some((one) => member.includes(one.groupPath) && (one.expiresAt?.getTime() ?? Infinity) <= now);
        expect(expired).toBe(held.length === 0 && ranOut);
      }),
      often,
    );
  });

  test("grows with each grant and each membership, and with nothing else", () => {
    fc.assert(
      fc.property(grants, grant, memberOf, (rows, one, member) => {
        const before = allOf(rows, member, now);
        expect(allOf([...rows, one], member, now)).toEqual(expect.arrayContaining(before));
        expect(allOf(rows, groups, now)).toEqual(expect.arrayContaining(before));
      }),
      often,
    );
  });

  test("is without pictures and connection work, and nothing else, until the guideline in force is acknowledged (R5, R7)", () => {
    fc.assert(
      fc.property(grants, memberOf, briefedUntil, (rows, member, until) => {
        const all = allOf(rows, member, now);
        const kept = all.filter((word) => !/^camera:(view|playback|export|connect) /.test(word));
        expect(allOf(rows, member, now, until)).toEqual(until > now ? all : kept);
        const { withheld, permissions: held } = decideRights(person, member, rows, now, until);
        const missing = permissions.flatMap((permission) =>
          places.flatMap((place) => {
            const scope = withheld.get(permission);
            return scope !== undefined && scopeCovers(scope, place) ? [wordOf(permission, place)] : [];
          }),
        );
        expect(missing).toEqual(until > now ? [] : all.filter((word) => !kept.includes(word)));
        expect(held.some((permission) => withheld.has(permission))).toBe(false);
      }),
      often,
    );
  });

  test("stays as it is until `validUntil`, whatever happens only by time", () => {
    fc.assert(
      fc.property(grants, memberOf, briefedUntil, (rows, member, until) => {
        const decided = decideRights(person, member, rows, now, until);
        expect(decided.validUntil).toBeGreaterThan(now);
        for (let at = now; at < Math.min(decided.validUntil, 40); at += 1) {
          expect({ at, ...decideRights(person, member, rows, at, until) }).toEqual({ at, ...decided });
        }
      }),
      often,
    );
  });

  test("has one key for the same rights, in whatever order they were given, and another for others", () => {
    fc.assert(
      fc.property(grants, grants, memberOf, briefedUntil, briefedUntil, (rows, others, member, until, untilToo) => {
        const a = decideRights(person, member, rows, now, until);
        expect(decideRights(person, member, rows.toReversed(), now, until).rightsKey).toBe(a.rightsKey);
        const b = decideRights(person, member, others, now, untilToo);
        const scopesOf = ({ scopes, withheld }: typeof a) =>
          permissions.map((one) => [scopes.get(one) ?? null, withheld.get(one) ?? null]);
        expect(a.rightsKey === b.rightsKey).toBe(JSON.stringify(scopesOf(a)) === JSON.stringify(scopesOf(b)));
      }),
      often,
    );
  });

  test("follows each grant that is written as if all were read anew", () => {
    const written = fc.array(fc.tuple(fc.nat(5), grant, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(grant, { minLength: 1, maxLength: 6 }), written, memberOf, (rows, changes, member) => {
        const followed = briefedRights(member);
        const oldestFirst = (list: readonly GrantRow[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        followed.setGrants(oldestFirst(rows));
        let standing = [...rows];
        for (const [index, change, stands] of changes) {
          // One of those there are, written anew or ended; or another one.
          const id = rows[index]?.id ?? change.id;
          standing = standing.filter((one) => one.id !== id);
          if (stands) standing.push({ ...change, id });
          followed.principalFor(tokenOf("somebody"));
          followed.changeGrants([{ ...change, id, stands }]);
        }
        const reread = briefedRights(member);
        reread.setGrants(oldestFirst(standing));
        const [a, b] = [followed, reread].map((rights) => rights.principalFor(tokenOf("somebody")));
        expect([a!.rightsKey, a!.roles, a!.expired]).toEqual([b!.rightsKey, b!.roles, b!.expired]);
      }),
      { numRuns: 300 },
    );
  });

  test("names for the log a role that lets him do it, exactly where he may", () => {
    fc.assert(
      fc.property(grants, memberOf, (rows, member) => {
        const rights = briefedRights(member);
        rights.setGrants(rows);
        const principal = rights.principalFor(tokenOf("somebody"));
        for (const permission of permissions) {
          for (const place of places) {
            const role = principal.grantFor(permission, place);
            const covered = scopeCovers(principal.scopeFor(permission), place);
            expect([wordOf(permission, place), role !== null]).toEqual([wordOf(permission, place), covered]);
            const by = rows.find(({ id }) => id === role?.grantId);
            if (by !== undefined) expect(lets(by, permission, place)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("a mirror that is too old, or no account, decides for nobody", () => {
  const token = tokenOf("somebody");
  let at = 0;
  const rights = new Rights(mirrorOf(groups), { now: () => new Date(at) });
  expect(rights.principalFor(token).permissions).toEqual([]);
  at = mirrorLimitMs;
  expect(rights.areKnown()).toBe(true);
  at += 1;
  expect(rights.areKnown()).toBe(false);
  expect(() => rights.principalFor(token)).toThrow("Rights cannot be checked");
  at = 0;
  expect(() => rights.principalFor({ ...token, subject: "nobody" })).toThrow("not known");
});

test("without a token somebody is decided about as he is with one, and by the same mirror", () => {
  let at = 0;
  const rights = new Rights(mirrorOf(["/g1"]), { now: () => new Date(at) });
  const start = { id: "00000000-0000-7000-8000-000000000001", personId: "somebody", role: "leader", groupPath: "/g1" } as const;
  const leader = { ...start, unitId: null, provinceId: null, facilityId: null, operatorId: null, permissions: [] };
  rights.setGrants([{ ...leader, validFrom: new Date(0), expiresAt: new Date(10) }]);
  const held = () => rights.principalOf("somebody")?.permissions;
  expect([held(), rights.principalOf("nobody")]).toEqual([rights.principalFor(tokenOf("somebody")).permissions, null]);
  expect(held()).toContain("camera:read");
  at = 10;
  expect([held(), rights.principalOf("somebody")?.expired]).toEqual([[], true]);
  at = mirrorLimitMs + 1;
  expect(held).toThrow("Rights cannot be checked");
});

test("the guideline asks once a version counts, of everybody who has acknowledged neither it nor a newer one", () => {
  const start = { id: "00000000-0000-7000-8000-000000000001", personId: "somebody", role: "leader", groupPath: "/g1" } as const;
  const leader = { ...start, unitId: null, provinceId: null, facilityId: null, operatorId: null, permissions: [] };
  let at = 10;
  const rights = new Rights(mirrorOf(["/g1"]), { now: () => new Date(at) });
  rights.setGrants([{ ...leader, validFrom: new Date(0), expiresAt: null }]);
  const held = () => rights.principalFor(tokenOf("somebody")).permissions;
  const version = (number: number, from: number) => ({ id: `v${number}`, number, inForceFrom: new Date(from) });
  // Before any version is known nobody counts as briefed.
  expect(held()).toEqual(["camera:read"]);
  let told = 0;
  rights.onChange(() => (told += 1));
  rights.learnGuideline([version(1, 0)], []);
  expect([held(), told]).toEqual([["camera:read"], 1]);
  rights.learnGuideline([version(1, 0)], [{ personId: "somebody", number: 1 }]);
  expect([held(), told]).toEqual([["camera:read", "camera:view"], 2]);
  // Read again: no news, nobody is asked anew.
  rights.learnGuideline([version(1, 0)], [{ personId: "somebody", number: 1 }]);
  expect(told).toBe(2);
  // Announced: the old one counts until the new one does, then not any more.
  rights.learnGuideline([version(1, 0), version(2, 20)], []);
  expect([held(), rights.briefing.announcedAt(new Date(at))?.id]).toEqual([["camera:read", "camera:view"], "v2"]);
  expect(rights.principalFor(tokenOf("somebody")).rightsEndAt).toEqual(new Date(20));
  at = 20;
  expect([held(), rights.principalFor(tokenOf("somebody")).withheld]).toEqual([["camera:read"], ["camera:view"]]);
  rights.learnGuideline([], [{ personId: "somebody", number: 2 }]);
  expect(held()).toEqual(["camera:read", "camera:view"]);
  // Whoever has acknowledged a newer version needs none of the older ones; one that is overtaken never counts.
  rights.learnGuideline([version(3, 40), version(4, 30)], [{ personId: "somebody", number: 4 }]);
  at = 50;
  expect([held(), rights.briefing.inForceAt(new Date(at))?.id]).toEqual([["camera:read", "camera:view"], "v4"]);
});

/** Rights in which everybody named somebody has acknowledged what is in force. */
function briefedRights(member: readonly string[]): Rights {
  const rights = new Rights(mirrorOf(member), { now: () => new Date(now) });
  rights.learnGuideline([{ id: "v1", number: 1, inForceFrom: new Date(0) }], [{ personId: "somebody", number: 1 }]);
  return rights;
}

function tokenOf(subject: string) {
  return { subject, sessionId: null, issuedAt: new Date(0), expiresAt: new Date(100_000) };
}

/** A mirror that agreed with Keycloak at 0 and knows one person. */
function mirrorOf(member: readonly string[]): Memberships {
  return {
    syncedAt: new Date(0),
    snapshot: () => ({ persons: new Map([["somebody", person]]), groups: new Map([["somebody", member]]), version: 1 }),
    onChange: () => () => undefined,
    hasEnded: () => false,
    onLogout: () => () => undefined,
  };
}
