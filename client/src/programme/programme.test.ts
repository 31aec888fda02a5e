import { describe, expect, it } from "vitest";
import { behind, findProvinces, sortProvinces, type ProvinceRow } from "./province-rows.ts";
import { daysBetween, firstFall, spreadEvenly, stepsOf, valuesOn } from "./target-series.ts";

const row = (shortName: string, targetToday: number | null, connectedCameras: number): ProvinceRow =>
  ({
    province: { id: shortName, code: shortName, name: `Tỉnh ${shortName}`, shortName },
    targetToday,
    target: targetToday,
    connectedCameras,
    connectedFacilities: 0,
  }) as ProvinceRow;

describe("provinces of a programme", () => {
  const rows = [row("Đà Nẵng", null, 0), row("Bắc Giang", 10, 4), row("An Giang", 5, 9), row("Cà Mau", 8, 2)];

  it("stand with the furthest behind first, and those without a target last", () => {
    const sorted = sortProvinces(rows, { key: "behind", descending: true });
    expect(sorted.map(({ province }) => province.shortName)).toEqual(["Bắc Giang", "Cà Mau", "An Giang", "Đà Nẵng"]);
    expect(rows.map(behind)).toEqual([null, 6, 0, 6]);
  });

  it("are found without diacritics", () => {
    expect(findProvinces(rows, "da nang").map(({ province }) => province.shortName)).toEqual(["Đà Nẵng"]);
  });
});

describe("targets by day", () => {
  const days = daysBetween("2021-06-29", "2021-07-02");

  it("run over the end of a month", () => {
    expect(days).toEqual(["2021-06-29", "2021-06-30", "2021-07-01", "2021-07-02"]);
  });

  it("hold until the next", () => {
    expect(valuesOn(days, [{ day: "2021-06-30", cameras: 3 }])).toEqual([0, 3, 3, 3]);
  });

  it("are spread evenly to the whole number on the last day", () => {
    expect(spreadEvenly(days, 10)).toEqual([3, 5, 8, 10]);
    expect(firstFall(spreadEvenly(days, 10))).toBe(-1);
    expect(firstFall([1, 3, 2])).toBe(2);
  });

  it("are sent as the days on which something changes", () => {
    expect(stepsOf(days, [0, 3, 3, 3])).toEqual([
      { day: "2021-06-30", cameras: 3 },
      { day: "2021-07-02", cameras: 3 },
    ]);
  });
});
