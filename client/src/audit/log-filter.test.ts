import { describe, expect, it } from "vitest";
import { exportPath, filterOf, isNarrowed, problemOf, startOfDay, type LogChoice } from "./log-filter.ts";

// 23:30 UTC on the 23rd is the morning of the 24th in Việt Nam.
const now = new Date("2026-11-23T23:30:00Z");
const week: LogChoice = {
  span: "7d",
  from: "",
  to: "",
  actor: "",
  action: "",
  outcome: "ALL",
  target: "",
  grant: "",
  search: "",
};
const camera = "0190a8a0-0000-7000-8000-000000000001";

describe("the time of the log", () => {
  it("goes by the country's days, today included", () => {
    expect(startOfDay(now, 0).toISOString()).toBe("2026-11-23T17:00:00.000Z");
    expect(filterOf(week, now)).toEqual({ from: "2026-11-17T17:00:00.000Z" });
    expect(filterOf({ ...week, span: "today" }, now)).toEqual({ from: "2026-11-23T17:00:00.000Z" });
  });

  it("is typed by the country's clock", () => {
    expect(filterOf({ ...week, span: "custom", from: "2026-11-01T00:00", to: "2026-11-02T00:00" }, now)).toEqual({
      from: "2026-10-31T17:00:00.000Z",
      to: "2026-11-01T17:00:00.000Z",
    });
  });
});

describe("what is asked of the log", () => {
  it("leaves out what nobody chose", () => {
    const choice: LogChoice = { ...week, actor: " bg01.baove ", action: "stream.", outcome: "REFUSED", target: camera };
    expect(filterOf(choice, now)).toEqual({
      from: "2026-11-17T17:00:00.000Z",
      actor: "bg01.baove",
      action: "stream.",
      outcome: "REFUSED",
      target: camera,
    });
    expect([isNarrowed(choice), isNarrowed(week), isNarrowed({ ...week, search: "  " })]).toEqual([true, false, false]);
  });

  it("says beforehand what would be refused", () => {
    const long: LogChoice = { ...week, span: "custom", from: "2026-01-01T00:00" };
    expect(problemOf({ ...week, search: "hùng" }, now)).toBeNull();
    expect(problemOf({ ...week, span: "31d", search: "hùng" }, now)).toBeNull();
    expect(problemOf({ ...long, search: "hùng" }, now)).toBe("searchRange");
    expect(problemOf({ ...long, from: "", search: "hùng" }, now)).toBe("searchRange");
    expect(problemOf({ ...long, search: camera }, now)).toBeNull();
    expect(problemOf({ ...long, to: "2025-01-01T00:00" }, now)).toBe("order");
  });

  it("is the same for a file, which must have both ends", () => {
    expect(exportPath({ ...week, search: "hùng 1" }, "csv", now)).toBe(
      "/export/access-log.csv?from=2026-11-17T17%3A00%3A00.000Z&to=2026-11-23T23%3A30%3A00.000Z&search=h%C3%B9ng+1",
    );
    expect(exportPath({ ...week, span: "custom" }, "jsonl", now)).toBeNull();
    expect(exportPath({ ...week, span: "custom", from: "2020-01-01T00:00" }, "jsonl", now)).toBeNull();
  });
});
