import { describe, expect, it } from "vitest";
import { givingPlaces } from "./giving-places.ts";

const bacGiang = { __typename: "Province", id: "p24", code: "24", name: "Tỉnh Bắc Giang" } as const;
const school = { __typename: "Facility", id: "f1", code: "24-001", name: "Trường" } as const;
const viettel = { id: "o1", code: "viettel", name: "Viettel" };
const held = (role: "telecom" | "admin" | "manager" | "lead" | "viewer", unit: typeof bacGiang | typeof school | null) =>
  ({ role, unit, operator: role === "lead" ? viettel : null, state: "IN_FORCE" }) as const;
const keys = (...grants: Parameters<typeof givingPlaces>[0][number][]) => givingPlaces(grants, "Cả nước").map(({ key }) => key);

describe("where somebody gives", () => {
  it("is where he holds a role that gives", () => {
    expect(keys(held("admin", bacGiang))).toEqual(["u:p24"]);
    expect(keys(held("manager", school), held("viewer", bacGiang))).toEqual(["u:f1"]);
    expect(keys(held("lead", null))).toEqual(["o:o1"]);
    expect(givingPlaces([held("telecom", null)], "Cả nước")).toEqual([
      { key: "country", unitId: null, operatorId: null, name: "Cả nước", isProvince: false },
    ]);
  });

  it("is named once, and not by what gives nothing now", () => {
    expect(keys(held("admin", bacGiang), held("admin", bacGiang))).toEqual(["u:p24"]);
    expect(keys({ ...held("admin", bacGiang), state: "PENDING" })).toEqual([]);
  });
});
