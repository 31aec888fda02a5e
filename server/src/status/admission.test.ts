import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Admission } from "./admission.ts";

describe("admission", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets in as many as there is place for, urgent ones first", async () => {
    const admission = new Admission(2, { isSlow: true });
    const order: string[] = [];
    const leave = [await admission.enter(false), await admission.enter(false)];
    const waiting = (["patient", "urgent", "late"] as const).map(async (name) => {
      const out = await admission.enter(name === "urgent");
      order.push(name);
      return out;
    });
    expect(admission).toMatchObject({ inside: 2, waiting: 3 });
    leave[0]?.();
    leave[0]?.();
    leave[1]?.();
    (await waiting[1])?.();
    for (const entered of waiting) (await entered)();
    expect(order).toEqual(["urgent", "patient", "late"]);
    expect(admission).toMatchObject({ inside: 0, waiting: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("takes the place of a look that lasts, unless everything is slow", async () => {
    const congestion = { isSlow: true };
    const admission = new Admission(1, congestion);
    const leave = await admission.enter(false);
    const next = admission.enter(false);
    vi.advanceTimersByTime(10_000);
    expect(admission).toMatchObject({ inside: 1, waiting: 1 });
    congestion.isSlow = false;
    vi.advanceTimersByTime(200);
    expect(admission).toMatchObject({ inside: 1, waiting: 0 });
    leave();
    expect(admission.inside).toBe(1);
    (await next)();
    expect(admission.inside).toBe(0);
  });
});
