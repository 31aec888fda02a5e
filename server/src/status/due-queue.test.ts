import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { DueQueue } from "./due-queue.ts";

describe("the queue of what is due", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("calls each once, in order, not before its time and soon after it, however often it was moved", () => {
    const order = fc.record({ item: fc.nat(30), at: fc.nat(5000), earlier: fc.boolean() });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 200 }), fc.array(fc.nat(30), { maxLength: 5 }), (orders, removed) => {
        const start = performance.now();
        const called: { item: number; at: number }[] = [];
        const queue = new DueQueue<number>((item) => called.push({ item, at: performance.now() }));
        const expected = new Map<number, number>();
        for (const { item, at, earlier } of orders) {
          if (earlier) queue.setEarlier(item, start + at);
          else queue.set(item, start + at);
          // Rounding may let a later wish win by a grain.
          expected.set(item, earlier ? Math.min(at, expected.get(item) ?? at) : at);
        }
        for (const item of removed) {
          queue.delete(item);
          expected.delete(item);
        }
        expect(queue.size).toBe(expected.size);
        vi.advanceTimersByTime(6000);
        expect(called.map(({ item }) => item).sort()).toEqual([...expected.keys()].sort());
        for (const { item, at } of called) {
          const late = at - start - (expected.get(item) ?? 0);
          expect(late).toBeGreaterThanOrEqual(-3);
          expect(late).toBeLessThanOrEqual(103);
        }
        expect(queue.size).toBe(0);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it("lets an item set itself again, and calls nobody once cleared", () => {
    let calls = 0;
    const queue = new DueQueue<string>((item) => {
      if (++calls < 3) queue.set(item, performance.now() + 50);
    });
    queue.set("a", performance.now());
    vi.advanceTimersByTime(1000);
    expect(calls).toBe(3);
    queue.set("a", performance.now() + 10);
    queue.clear();
    vi.advanceTimersByTime(1000);
    expect(calls).toBe(3);
  });
});
