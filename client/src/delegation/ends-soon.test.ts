import { expect, test } from "vitest";
import { endsSoon } from "./ends-soon.ts";

const now = new Date("2021-06-05T10:00:00Z");
const school = { __typename: "Facility", id: "f1", code: "24-001", name: "Trường" } as const;
const other = { __typename: "Facility", id: "f2", code: "24-002", name: "Khác" } as const;
const held = (expiresAt: string | null, rest: object = {}) =>
  ({ role: "viewer", unit: school, operator: null, state: "IN_FORCE", isBreakGlass: false, expiresAt, ...rest }) as const;

test("what ends within two weeks is reminded of, soonest first; what has no end, ends later or is over is not", () => {
  const late = held("2021-06-19T10:00:00Z");
  const soon = held("2021-06-06T10:00:00Z", { unit: other });
  const over = held("2021-06-05T09:59:59Z", { role: "health" });
  expect(endsSoon([late, held(null, { role: "reviewer" }), soon, over], now)).toEqual([soon, late]);
  expect(endsSoon([held("2021-06-19T10:00:01Z")], now)).toEqual([]);
});

test("what the same role at the same place outlives is not: nothing ends for its holder", () => {
  const short = held("2021-06-06T10:00:00Z");
  expect(endsSoon([short, held("2021-09-01T00:00:00Z")], now)).toEqual([]);
  expect(endsSoon([short, held(null)], now)).toEqual([]);
  expect(endsSoon([short, held(null, { unit: other })], now)).toEqual([short]);
  expect(endsSoon([short, held(null, { role: "reviewer" })], now)).toEqual([short]);
  // One that gives nothing outlives nothing.
  expect(endsSoon([short, held(null, { state: "SUSPENDED" })], now)).toEqual([short]);
});

test("what was taken in an emergency is not: nobody renews it", () => {
  expect(endsSoon([held("2021-06-05T10:30:00Z", { isBreakGlass: true })], now)).toEqual([]);
});
