import { describe, expect, it } from "vitest";
import { homeOf, homeOfRoles, reachOf, type RoleInForce } from "./viewer.ts";

function role(name: string, unit: RoleInForce["unit"]): RoleInForce {
  return { role: name, unit, expiresAt: null };
}
const bacGiang = { __typename: "Province", id: "p24", code: "24", name: "Tỉnh Bắc Giang" } as const;
const haiDuong = { __typename: "Province", id: "p30", code: "30", name: "Tỉnh Hải Dương" } as const;
const school = { __typename: "Facility", id: "f1", code: "24-001", name: "Trường" } as const;

describe("the first page", () => {
  it("is the overview for whoever sees the country or several provinces", () => {
    expect(homeOf(reachOf([role("leader", null)]))).toEqual({ name: "overview" });
    expect(homeOf(reachOf([role("engineer", bacGiang), role("engineer", haiDuong)]))).toEqual({ name: "overview" });
  });

  it("is the province of a province admin", () => {
    expect(homeOf(reachOf([role("admin", bacGiang)]))).toEqual({ name: "province", params: { code: "24" } });
  });

  it("is the facility of a guard, with one role or two in it", () => {
    const roles = [role("manager", school), role("reviewer", school)];
    expect(homeOf(reachOf(roles))).toEqual({ name: "facility", params: { code: "24-001" } });
  });

  it("is the log for an auditor, of the country or of a province", () => {
    expect(homeOfRoles([role("auditor", null)])).toEqual({ name: "access-log" });
    expect(homeOfRoles([role("auditor", bacGiang), role("auditor", haiDuong)])).toEqual({ name: "access-log" });
    expect(homeOfRoles([role("auditor", bacGiang), role("viewer", bacGiang)])).toEqual({
      name: "province",
      params: { code: "24" },
    });
    expect(homeOfRoles([])).toEqual({ name: "no-rights" });
  });

  it("says so when nothing has been given", () => {
    expect(homeOf(reachOf([]))).toEqual({ name: "no-rights" });
  });
});
