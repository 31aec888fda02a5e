import { describe, expect, it } from "vitest";
import type { ProvinceRowFragment } from "../gql/graphql.ts";
import { countBounds, legendOf, measures, stepOf, type ProvinceFigures } from "./measures.ts";

function figures(
  online: number,
  offline: number,
  notConnected: number,
  facilities = { total: 10, connected: 5 },
): ProvinceFigures {
  const counts = { total: online + offline + notConnected, notConnected, online, degraded: 0, offline, unknown: 0 };
  const province: ProvinceRowFragment = {
    id: "p",
    code: "24",
    name: "Tỉnh Bắc Giang",
    shortName: "Bắc Giang",
    formerCodes: [],
    region: "NORTH",
    operator: null,
    cameraCounts: counts,
    facilityCounts: facilities,
  };
  return { province, counts };
}

describe("measures", () => {
  it("have no value where no camera is connected: that is not 0 %, and not good either", () => {
    expect(measures.online.value(figures(0, 0, 8))).toBeNull();
    expect(measures.offline.value(figures(0, 0, 8))).toBeNull();
    expect(measures.cameras.value(figures(0, 0, 8))).toBe(0);
  });

  it("step up as the online share falls", () => {
    const step = (value: number) => stepOf(measures.online, value, 0);
    expect([1, 0.99, 0.98, 0.95, 0.9, 0.4].map(step)).toEqual([0, 0, 1, 2, 3, 4]);
    expect(stepOf(measures.online, null, 0)).toBeNull();
  });

  it("step by fifths as the programme fills", () => {
    expect([0, 0.19, 0.2, 0.5, 0.99, 1].map((value) => stepOf(measures.facilities, value, 0))).toEqual([0, 0, 1, 2, 4, 4]);
  });

  it("spread counts over what is on the map, and keep zero apart", () => {
    expect(countBounds(3)).toEqual([1, 2, 3, 4]);
    expect(countBounds(80)).toEqual([1, 10, 20, 40]);
    expect([0, 1, 9, 10, 39, 40, 80].map((value) => stepOf(measures.offline, value, 80))).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });

  it("say in the legend exactly what the steps mean", () => {
    for (const measure of Object.values(measures)) {
      for (const { step, from, to } of legendOf(measure, 80)) {
        if (from !== null) expect(stepOf(measure, from, 80)).toBe(step);
        if (to !== null) expect(stepOf(measure, to - (measure.kind === "count" ? 1 : 1e-9), 80)).toBe(step);
      }
    }
  });
});
