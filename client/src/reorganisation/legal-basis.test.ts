import { describe, expect, it } from "vitest";
import { emptyBasis, readBasis } from "./legal-basis.ts";

describe("the act behind a plan", () => {
  it("is read as it is typed, days day first", () => {
    const draft = {
      title: " Sáp nhập ",
      effectiveOn: "1/7/2025",
      decisionNumber: "202/2025/QH15",
      decisionIssuedOn: "12/06/2025",
      decisionIssuer: "Quốc hội",
    };
    expect(readBasis(draft)).toEqual({
      faults: {},
      input: { ...draft, title: "Sáp nhập", effectiveOn: "2025-07-01", decisionIssuedOn: "2025-06-12" },
    });
  });

  it("says what is missing and what is no day", () => {
    expect(readBasis({ ...emptyBasis(), effectiveOn: "31/02/2025", title: "x" })).toEqual({
      input: null,
      faults: { decisionNumber: "required", decisionIssuer: "required", effectiveOn: "day", decisionIssuedOn: "required" },
    });
  });
});
