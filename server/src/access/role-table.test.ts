import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "./permissions.ts";
import { groupPathOf, parseGroupPath, roleTable } from "./role-table.ts";

const code = fc.stringMatching(/^[0-9A-Za-z@.-]{1,20}$/);
const role = fc.constantFrom(...(Object.keys(roleTable) as Role[]));
const place = fc.oneof(
  fc.constant({}),
  fc.record({ operatorCode: code }),
  fc.record({ provinceCode: code }),
  fc.record({ provinceCode: code, facilityCode: code }),
);

describe("a group's path", () => {
  it("says role and place, and both are read from it again", () => {
    fc.assert(
      fc.property(role, place, (name, codes) => {
        // A province whose code is the name of a role would be no province: codes are numbers.
        fc.pre(!("provinceCode" in codes) || !Object.hasOwn(roleTable, codes.provinceCode));
        expect(parseGroupPath(groupPathOf(name, codes))).toEqual({ role: name, codes });
      }),
    );
  });

  it.each([
    "",
    "/",
    "/vn",
    "/vn/24",
    "/vn/24/nobody",
    "/vn/24/constructor",
    "/vn/toString",
    "/vn/24/viewer/24-001/x",
    "/people/24/members",
    "/operators/viettel",
  ])("is none: %j", (path) => expect(parseGroupPath(path)).toBeNull());
});

describe("the table of roles", () => {
  it("gives nothing upwards: no role gives one that gives it in turn", () => {
    const below = (one: Role, seen = new Set<Role>()): Set<Role> => {
      for (const given of roleTable[one].gives) if (!seen.has(given)) below(given, seen.add(given));
      return seen;
    };
    for (const one of Object.keys(roleTable) as Role[]) expect([one, below(one).has(one)]).toEqual([one, false]);
  });
});
