import { describe, expect, test } from "vitest";
import { periodOf } from "./review-period.ts";

describe("the period of a review", () => {
  test.each([
    ["2026-11-25T02:00:00Z", 3, "2026-10", "2026-09-30T17:00:00.000Z"],
    // Midnight in Vietnam is the evening before by UTC.
    ["2026-09-30T17:00:00Z", 3, "2026-10", "2026-09-30T17:00:00.000Z"],
    ["2026-09-30T16:59:59Z", 3, "2026-07", "2026-06-30T17:00:00.000Z"],
    ["2026-12-31T17:00:00Z", 6, "2027-01", "2026-12-31T17:00:00.000Z"],
    ["2026-11-25T02:00:00Z", 1, "2026-11", "2026-10-31T17:00:00.000Z"],
    ["2026-11-25T02:00:00Z", 12, "2026-01", "2025-12-31T17:00:00.000Z"],
  ])("of %s, every %i months, is %s", (now, months, name, from) => {
    const period = periodOf(new Date(now), months);
    expect([period.name, period.from.toISOString()]).toEqual([name, from]);
  });
});
