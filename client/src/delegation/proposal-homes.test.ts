import { describe, expect, it } from "vitest";
import { proposalHomes, proposesAnywhere } from "./proposal-homes.ts";

const province = { __typename: "Province", id: "p", code: "24", name: "Tỉnh Bắc Giang" } as const;
const facility = { __typename: "Facility", id: "f", code: "24-001", name: "Khu 1" } as const;
const operator = { id: "o", code: "viettel", name: "Viettel" } as const;
const held = { state: "IN_FORCE", unit: null, operator: null } as const;

describe("where somebody proposes", () => {
  it("is the province of its admin, the operator of its lead, the country of the Telecom Department; each once", () => {
    const homes = proposalHomes(
      [
        { ...held, role: "admin", unit: province },
        { ...held, role: "admin", unit: province },
        { ...held, role: "lead", operator },
        { ...held, role: "telecom" },
      ],
      "Cả nước",
    );
    expect(homes.map(({ key, name }) => [key, name])).toEqual([
      ["u:p", "Tỉnh Bắc Giang"],
      ["o:o", "Viettel"],
      ["country", "Cả nước"],
    ]);
  });

  it("is nowhere for a facility's manager, and by what gives nothing now", () => {
    expect(proposalHomes([{ ...held, role: "manager", unit: facility }], "")).toEqual([]);
    expect(proposalHomes([{ ...held, role: "admin", unit: province, state: "PENDING" }], "")).toEqual([]);
    expect(proposesAnywhere(null)).toBe(false);
  });
});
