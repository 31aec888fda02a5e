import { describe, expect, it } from "vitest";
import { earlier, endOf, endOfDay, termsWithin } from "./ends.ts";

// The morning of 25/11/2026 in Việt Nam.
const now = new Date("2026-11-24T23:30:00Z");
const day = (text: string): Date => new Date(`${text}+07:00`);

describe("the end of a grant", () => {
  it("is the last minute of a day by the country's clock", () => {
    expect(endOfDay(now, 7)).toEqual(day("2026-12-02T23:59:00"));
    expect(endOf("7", "", null, now)).toEqual(day("2026-12-02T23:59:00"));
    expect(endOf("custom", "2026-12-24T12:00", null, now)).toEqual(day("2026-12-24T12:00:00"));
  });

  it("never goes beyond what is allowed", () => {
    const latest = day("2026-12-10T00:00:00");
    expect(endOf("30", "", latest, now)).toEqual(latest);
    expect(endOf("7", "", latest, now)).toEqual(day("2026-12-02T23:59:00"));
    expect(termsWithin(latest, now)).toEqual(["7", "30", "custom"]);
  });

  it("may be open where that is allowed, and is unknown until a day is typed", () => {
    expect(endOf("open", "", null, now)).toBeNull();
    expect(endOf("custom", "", null, now)).toBeUndefined();
    expect(termsWithin(null, now)).toEqual(["7", "30", "90", "365", "open", "custom"]);
    expect(termsWithin(day("2027-11-25T23:59:00"), now)).toEqual(["7", "30", "90", "365", "custom"]);
  });

  it("of two is the earlier one", () => {
    expect([earlier(null, now), earlier(now, null), earlier(null, null)]).toEqual([now, now, null]);
    expect(earlier(now, endOfDay(now, 1))).toEqual(now);
  });
});
