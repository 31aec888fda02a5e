import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Congestion } from "./congestion.ts";

describe("congestion", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is supposed at a start, until a few answers came quickly", () => {
    const congestion = new Congestion();
    expect(congestion.isSlow).toBe(true);
    for (let nth = 0; nth < 5; nth++) congestion.note(20);
    expect(congestion).toMatchObject({ isSlow: false, patience: 1 });
  });

  it("stretches time-outs when all answers are slow, within bounds, and never for a single one", () => {
    const congestion = new Congestion();
    for (let nth = 0; nth < 50; nth++) congestion.note(20);
    congestion.note(1500);
    expect(congestion).toMatchObject({ isSlow: false, patience: 1 });
    for (let nth = 0; nth < 50; nth++) congestion.note(800);
    expect(congestion.isSlow).toBe(true);
    expect(congestion.patience).toBeCloseTo(2, 1);
    for (let nth = 0; nth < 50; nth++) congestion.note(60_000);
    expect(congestion.patience).toBe(3);
  });

  it("is forgotten where nobody answers any more", () => {
    const congestion = new Congestion();
    congestion.note(5000);
    vi.advanceTimersByTime(2500);
    expect(congestion).toMatchObject({ isSlow: false, patience: 1 });
  });
});
