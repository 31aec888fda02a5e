import { describe, expect, it } from "vitest";
import type { StatusChangePartsFragment } from "../gql/graphql.ts";
import { currentCounts, hearCounts, seedCounts } from "./live-counts.ts";
import { currentStatus, hearStatus } from "./live-status.ts";
import { connectedCameras, onlineShare, statusKind } from "./status.ts";

const counts = (online: number) => ({ total: 10, notConnected: 4, online, degraded: 0, offline: 6 - online, unknown: 0 });

function change(id: string, status: "ONLINE" | "OFFLINE", occurredAt: string): StatusChangePartsFragment {
  const province = { id: "p", code: "24", shortName: "Bắc Giang" };
  const facility = { id: "f", code: "24-001", name: "Trường", shortName: "Trường", province };
  return {
    cursor: occurredAt,
    previousStatus: "UNKNOWN",
    status,
    reason: status === "OFFLINE" ? "UNREACHABLE" : null,
    occurredAt,
    camera: { id, code: "24-001-01", name: "Cổng", facility },
  };
}

describe("what is read and what is heard", () => {
  it("shows the newer status", () => {
    const read = { id: "a", status: "ONLINE", statusReason: null, statusSince: "2021-06-05T07:00:00Z" } as const;
    expect(currentStatus(read).status).toBe("ONLINE");
    hearStatus(change("a", "OFFLINE", "2021-06-05T07:01:00Z"));
    expect(currentStatus(read)).toMatchObject({ status: "OFFLINE", statusReason: "UNREACHABLE" });
    expect(currentStatus({ ...read, statusSince: "2021-06-05T07:02:00Z" }).status).toBe("ONLINE");
  });

  it("does not go back when events arrive out of order", () => {
    hearStatus(change("b", "ONLINE", "2021-06-05T07:05:00Z"));
    hearStatus(change("b", "OFFLINE", "2021-06-05T07:04:00Z"));
    expect(currentStatus({ id: "b", status: "UNKNOWN", statusSince: "2021-06-05T07:00:00Z" }).status).toBe("ONLINE");
  });

  it("keeps live counters against an answer to an older question", () => {
    hearCounts("u", counts(3));
    seedCounts("u", counts(6), performance.now() - 10_000);
    expect(currentCounts({ id: "u", cameraCounts: counts(0) }).online).toBe(3);
    seedCounts("u", counts(5), performance.now() + 1);
    expect(currentCounts({ id: "u", cameraCounts: counts(0) }).online).toBe(5);
  });
});

describe("status words", () => {
  it("call a camera the programme has not reached what it is", () => {
    expect(statusKind("UNKNOWN", "NOT_CONNECTED")).toBe("NOT_CONNECTED");
    expect(statusKind("UNKNOWN", "PROBE_STALE")).toBe("UNKNOWN");
  });

  it("count the online share among connected cameras only", () => {
    expect(connectedCameras(counts(3))).toBe(6);
    expect(onlineShare(counts(3))).toBe(0.5);
    expect(onlineShare({ total: 4, notConnected: 4, online: 0, degraded: 0, offline: 0, unknown: 0 })).toBeNull();
  });
});
