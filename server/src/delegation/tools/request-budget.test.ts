import { expect, test } from "vitest";
import { RequestBudget } from "./request-budget.ts";

test("a minute's worth at once, then one as often as the limit says", () => {
  const budget = new RequestBudget();
  for (let n = 0; n < 30; n += 1) expect(budget.take(30, 0)).toBe(0);
  expect(budget.take(30, 0)).toBe(2);
  expect(budget.take(30, 1_000)).toBe(1);
  expect(budget.take(30, 2_000)).toBe(0);
  expect(budget.take(30, 2_000)).toBe(2);
});

test("nobody saves up more than a minute's worth", () => {
  const budget = new RequestBudget();
  budget.take(2, 0);
  expect([1, 2, 3].map(() => budget.take(2, 3_600_000))).toEqual([0, 0, 30]);
});

test("a smaller limit holds from the next request on", () => {
  const budget = new RequestBudget();
  budget.take(600, 0);
  expect([1, 2].map(() => budget.take(1, 0))).toEqual([0, 60]);
});

test("a clock set back gives nothing", () => {
  const budget = new RequestBudget();
  expect(budget.take(1, 60_000)).toBe(0);
  expect(budget.take(1, 0)).toBe(60);
});
