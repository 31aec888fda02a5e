import { expect, test } from "vitest";
import { endsSoon } from "./ends-soon.ts";

const now = new Date("2021-06-05T10:00:00Z");
const school = { __typename: "Facility", id: "f1", code: "24-001", name: "Trường" } as const;
const other = { __typename: "Facility", id: "f2", code: "24-002", name: "Khác" } as const;
const role = (expiresAt: string | null, unit: typeof school | typeof other = school, name = "viewer") => ({
  role: name,
  unit,
  expiresAt,
});

test("what ends within a week is reminded of, soonest first; what has no end, ends later or is over is not", () => {
  const [late, soon, over] = [role("2021-06-12T10:00:00Z"), role("2021-06-06T10:00:00Z", other), role("2021-06-05T09:59:59Z")];
  expect(endsSoon([late, role(null, other, "reviewer"), soon, over], now)).toEqual([soon, late]);
  expect(endsSoon([role("2021-06-12T10:00:01Z")], now)).toEqual([]);
});

test("what the same role at the same place outlives is not: nothing ends for its holder", () => {
  const short = role("2021-06-06T10:00:00Z");
  expect(endsSoon([short, role("2021-09-01T00:00:00Z")], now)).toEqual([]);
  expect(endsSoon([short, role(null)], now)).toEqual([]);
  expect(endsSoon([short, role(null, other)], now)).toEqual([short]);
  expect(endsSoon([short, role(null, school, "reviewer")], now)).toEqual([short]);
});
