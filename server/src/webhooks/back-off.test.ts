import fc from "fast-check";
import { expect, test } from "vitest";
import { patienceMs, pauseAfter, pauses } from "./back-off.ts";

const attempts = fc.integer({ min: 1, max: 10_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const asked = fc.option(fc.integer({ min: 0, max: 10 * pauses.most }));

test("no pause is shorter than half the first, or longer than the longest", () => {
  fc.assert(
    fc.property(attempts, asked, chance, (n, askedMs, by) => {
      const pause = pauseAfter(n, askedMs, by);
      expect(pause).toBeGreaterThanOrEqual(pauses.first / 2);
      expect(pause).toBeLessThanOrEqual(pauses.most);
    }),
  );
});

test("by the same chance no later pause is shorter", () => {
  fc.assert(
    fc.property(attempts, chance, (n, by) => {
      expect(pauseAfter(n + 1, null, by)).toBeGreaterThanOrEqual(pauseAfter(n, null, by));
    }),
  );
});

test("a receiver that asks for time is given it", () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: pauses.most }), chance, (n, askedMs, by) => {
      expect(pauseAfter(n, askedMs, by)).toBeGreaterThanOrEqual(askedMs);
    }),
  );
});

test("until it is suspended a receiver is asked some eighty times", () => {
  let attemptsMade = 0;
  for (let elapsed = 0; elapsed < patienceMs; elapsed += pauseAfter(attemptsMade, null, 1)) attemptsMade += 1;
  expect(attemptsMade).toBeGreaterThan(70);
  expect(attemptsMade).toBeLessThan(100);
});
