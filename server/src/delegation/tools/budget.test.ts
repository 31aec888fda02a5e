import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Budget } from "./budget.ts";

test("a minute's worth at once, then one as often as the limit says", () => {
  const budget = new Budget();
  for (let n = 0; n < 30; n += 1) expect(budget.take(1, 30, 0)).toBe(0);
  expect(budget.take(1, 30, 0)).toBe(2);
  expect(budget.take(1, 30, 1_000)).toBe(1);
  expect(budget.take(1, 30, 2_000)).toBe(0);
  expect(budget.take(1, 30, 2_000)).toBe(2);
});

test("nobody saves up more than a minute's worth", () => {
  const budget = new Budget();
  budget.take(1, 2, 0);
  expect([1, 2, 3].map(() => budget.take(1, 2, 3_600_000))).toEqual([0, 0, 30]);
});

test("a smaller limit holds from the next time on", () => {
  const budget = new Budget();
  budget.take(1, 600, 0);
  expect([1, 2].map(() => budget.take(1, 1, 0))).toEqual([0, 60]);
});

test("a clock set back gives nothing", () => {
  const budget = new Budget();
  expect(budget.take(1, 1, 60_000)).toBe(0);
  expect(budget.take(1, 1, 0)).toBe(60);
});

test("what is refused takes nothing out, so that something smaller may still be had", () => {
  const budget = new Budget();
  expect(budget.take(90, 100, 0)).toBe(0);
  expect(budget.take(20, 100, 0)).toBe(6);
  expect(budget.take(10, 100, 0)).toBe(0);
});

test("tells what is left, and when there is more", () => {
  const budget = new Budget();
  expect(budget.standing(60, 0)).toEqual({ perMinute: 60, left: 60, moreInSeconds: null });
  budget.take(60, 60, 0);
  expect(budget.standing(60, 500)).toEqual({ perMinute: 60, left: 0, moreInSeconds: 1 });
  expect(budget.standing(6, 500)).toEqual({ perMinute: 6, left: 0, moreInSeconds: 5 });
});

describe("whatever is asked, and whenever", () => {
  const perMinute = fc.integer({ min: 1, max: 3_000_000 });
  const steps = fc.array(fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }), afterMs: fc.nat(90_000) }), {
    minLength: 1,
    maxLength: 60,
  });

  test("no more is given in any span than a full bucket and what flows in meanwhile", () => {
    fc.assert(
      fc.property(perMinute, steps, (limit, list) => {
        const budget = new Budget();
        const given: { at: number; amount: number }[] = [];
        let now = 0;
        for (const { part, afterMs } of list) {
          now += afterMs;
          const amount = Math.ceil(part * limit);
          if (budget.take(amount, limit, now) === 0) given.push({ at: now, amount });
        }
        for (const [first, { at: from }] of given.entries()) {
          let sum = 0;
          for (const { at, amount } of given.slice(first)) {
            sum += amount;
            expect(sum).toBeLessThanOrEqual(limit * (1 + (at - from) / 60_000) * (1 + 1e-9) + 1e-6);
          }
        }
      }),
    );
  });

  test("who comes back when told to gets it, and not a second before", () => {
    fc.assert(
      fc.property(perMinute, steps, (limit, list) => {
        const budget = new Budget();
        let now = 0;
        for (const { part, afterMs } of list) {
          now += afterMs;
          const amount = Math.max(1, Math.ceil(part * limit));
          const wait = budget.take(amount, limit, now);
          if (wait === 0) continue;
          expect(wait).toBeLessThanOrEqual(60);
          if (wait > 1) expect(budget.take(amount, limit, now + (wait - 1) * 1_000 - 1)).toBeGreaterThan(0);
          now += wait * 1_000 + 1;
          expect(budget.take(amount, limit, now)).toBe(0);
        }
      }),
    );
  });

  test("what is told to be left can be taken, and one more cannot", () => {
    fc.assert(
      fc.property(perMinute, steps, (limit, list) => {
        const budget = new Budget();
        let now = 0;
        for (const { part, afterMs } of list) {
          now += afterMs;
          budget.take(Math.ceil(part * limit), limit, now);
          const { left, moreInSeconds } = budget.standing(limit, now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(limit);
          expect(moreInSeconds === null).toBe(left === limit);
          expect(budget.take(left + 1, limit, now)).toBeGreaterThan(0);
          expect(budget.take(left, limit, now)).toBe(0);
        }
      }),
    );
  });
});
