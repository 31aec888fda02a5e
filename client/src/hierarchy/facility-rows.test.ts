import { describe, expect, it } from "vitest";
import type { ConnectionStage } from "../gql/graphql.ts";
import { filterFacilities, sortFacilities, type FacilityFigures } from "./facility-rows.ts";

function row(
  code: string,
  name: string,
  stage: ConnectionStage,
  online: number,
  offline: number,
  degraded = 0,
): FacilityFigures {
  const connected = stage === "CONNECTED" ? 0 : 4;
  const counts = {
    total: online + offline + degraded + connected,
    notConnected: connected,
    online,
    offline,
    degraded,
    unknown: 0,
  };
  return {
    facility: {
      id: code,
      code,
      name,
      shortName: name,
      connectionStage: stage,
      connectionReason: null,
      cameraCounts: counts,
    },
    counts,
  };
}
const rows = [
  row("24-003", "Trường Ngô Sĩ Liên", "CONNECTED", 4, 0),
  row("24-001", "Trường Việt Yên", "CONNECTED", 3, 1),
  row("24-002", "Ký túc xá Đình Trám", "NOT_ELIGIBLE", 0, 0),
  row("24-004", "Trung tâm Hiệp Hoà", "CONNECTED", 3, 0, 1),
];
const codes = (list: readonly FacilityFigures[]) => list.map(({ facility }) => facility.code);

describe("facilities of a province", () => {
  it("come with what needs a hand first", () => {
    expect(codes(sortFacilities(rows, { key: "state", descending: true }))).toEqual(["24-001", "24-004", "24-003", "24-002"]);
  });

  it("have no online share before they are connected, and then come last whichever way", () => {
    expect(codes(sortFacilities(rows, { key: "online", descending: true })).at(-1)).toBe("24-002");
    expect(codes(sortFacilities(rows, { key: "online", descending: false })).at(-1)).toBe("24-002");
  });

  it("are found by code and by name without tone marks", () => {
    expect(codes(filterFacilities(rows, "all", "viet yen"))).toEqual(["24-001"]);
    expect(codes(filterFacilities(rows, "all", "24-004"))).toEqual(["24-004"]);
    expect(codes(filterFacilities(rows, "trouble", ""))).toEqual(["24-001", "24-004"]);
    expect(codes(filterFacilities(rows, "blocked", "ky tuc xa"))).toEqual(["24-002"]);
  });
});
