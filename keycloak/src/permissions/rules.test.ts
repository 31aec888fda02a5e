import { describe, expect, it } from "vitest";
import { standingGroups } from "../groups.ts";
import { delegations, directoryFor, groupsOf, networkIn, union } from "./delegation.ts";
import type { Network } from "./delegation.ts";
import { namesOf, pathsInName, ringPolicies, rulesFor, viaHub } from "./rules.ts";

const network: Network = {
  provinces: ["24", "30"],
  operators: ["viettel"],
  facilities: [
    { provinceCode: "24", facilityCode: "24-001" },
    { provinceCode: "24", facilityCode: "24-002" },
  ],
};
const rows = delegations(network);
const rules = rulesFor(rows);
const givers = (group: string) => rows.find(({ gives }) => gives.includes(group))?.givers ?? [];
const managers = (directory: string) => rows.find(({ directories }) => directories.includes(directory))?.givers ?? [];

describe("who may give", () => {
  it("follows the table of roles", () => {
    for (const group of ["/vn/leader", "/vn/auditor", "/vn/tool", "/vn/24/admin", "/vn/24/auditor", "/operators/viettel/lead"])
      expect([group, givers(group)]).toEqual([group, ["/vn/telecom"]]);
    for (const role of ["health", "viewer", "reviewer", "tool", "manager/24-001"])
      expect([role, givers(`/vn/24/${role}`)]).toEqual([role, ["/vn/24/admin"]]);
    for (const role of ["viewer", "reviewer"])
      expect(givers(`/vn/24/${role}/24-001`)).toEqual(["/vn/24/admin", "/vn/24/manager/24-001"]);
    expect(givers("/operators/viettel/engineer")).toEqual(["/operators/viettel/lead"]);
  });

  it("leaves nobody alone to make a giver of the country", () => {
    expect(givers("/vn/telecom")).toEqual([]);
    expect(managers("/people/ministry/givers")).toEqual([]);
  });

  it("gives to nobody who stands where the giver stands", () => {
    for (const { givers: some, directories } of rows)
      for (const giver of some) expect(directories).not.toContain(directoryFor(giver));
  });

  it("names each group and each directory once, since two permissions on one must both grant", () => {
    for (const named of [rows.flatMap(({ gives }) => gives), rows.flatMap(({ directories }) => directories)])
      expect(new Set(named).size).toBe(named.length);
  });

  it("can give each standing role to somebody, of the directory meant for it", () => {
    const roleGroups = standingGroups(network).filter((path) => /^\/(vn|operators)\//.test(path));
    const notGiven = roleGroups.filter((path) => givers(path).length === 0);
    expect(notGiven).toEqual(["/vn/telecom", "/vn/24/manager", "/vn/30/manager"]);
    for (const path of roleGroups.filter((group) => !notGiven.includes(group)))
      expect([path, managers(directoryFor(path))]).toEqual([path, givers(path)]);
  });
});

describe("Keycloak's rules", () => {
  it("let nothing pass that the hub did not send", () => {
    expect(rules.permissions.filter(({ policies }) => !policies.includes(viaHub))).toEqual([]);
  });

  it("refuse over a directory whoever stands in one of its kind", () => {
    for (const { name, groups, policies } of rules.permissions.filter((one) => one.name.startsWith("directory:"))) {
      const outside = ringPolicies(network).filter((policy) => policies.includes(policy.name));
      expect([name, outside.map(({ logic }) => logic)]).toEqual([name, ["NEGATIVE"]]);
      const closed = outside.flatMap((policy) => policy.groups.map(({ path }) => path));
      for (const group of groups) expect(closed.some((path) => group === path || group.startsWith(`${path}/`))).toBe(true);
    }
  });

  it("need nothing but each other and the policies of rings", () => {
    const known = new Set(namesOf(rules));
    expect(rules.permissions.flatMap(({ policies }) => policies).filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(namesOf(rules)).size).toBe(namesOf(rules).length);
  });

  it("have names that Keycloak can hold, in a country of 63 provinces too", () => {
    const provinces = Array.from({ length: 63 }, (_, index) => `${index}@2025-07-01`);
    const country = rulesFor(delegations({ ...network, provinces }));
    expect(namesOf(country).filter((name) => name.length > 255)).toEqual([]);
  });

  it("tell by their names whose they are", () => {
    const found = networkIn(namesOf(rules).flatMap(pathsInName));
    expect(union(found, network)).toEqual(found);
    expect(union(network, found)).toEqual(network);
    expect(networkIn(["by hand", "/vn/leader", "/people/ministry/members", "/vn/24/viewer/../x/y"])).toEqual({
      provinces: [],
      operators: [],
      facilities: [],
    });
  });

  it("speak of a facility's groups alone when it is made, and of the admin who may give there", () => {
    const paths = groupsOf(rows).filter((path) => path.endsWith("24-002"));
    expect(paths.toSorted()).toEqual([
      "/people/24/facility/24-002",
      "/vn/24/manager/24-002",
      "/vn/24/reviewer/24-002",
      "/vn/24/viewer/24-002",
    ]);
  });
});

describe("the directory for a role", () => {
  it.each([
    ["/vn/telecom", "/people/ministry/givers"],
    ["/vn/leader", "/people/ministry/members"],
    ["/vn/24/admin", "/people/24/givers"],
    ["/vn/24/health", "/people/24/members"],
    ["/vn/24/manager/24-001", "/people/24/members"],
    ["/vn/24/viewer/24-001", "/people/24/facility/24-001"],
    ["/operators/viettel/lead", "/people/operators/viettel/givers"],
    ["/operators/viettel/engineer", "/people/operators/viettel/members"],
  ])("%s is %s", (group, directory) => expect(directoryFor(group)).toBe(directory));
});
