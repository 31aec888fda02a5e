import type { CameraCounts } from "../hierarchy/org-unit.type.ts";
import type { CameraStatusName, StatusReasonName } from "./status-change.ts";

export type Bucket = "notConnected" | "online" | "degraded" | "offline" | "unknown";

const bucketOfStatus = { ONLINE: "online", DEGRADED: "degraded", OFFLINE: "offline", UNKNOWN: "unknown" } as const;

/** Under which figure a camera is counted: exactly one. The trigger `camera_count_deltas` counts the same way. */
export function bucketOf(status: CameraStatusName, reason: StatusReasonName | null): Bucket {
  return reason === "NOT_CONNECTED" ? "notConnected" : bucketOfStatus[status];
}

/** How many cameras stand under each figure. */
export class Tally {
  notConnected = 0;
  online = 0;
  degraded = 0;
  offline = 0;
  unknown = 0;

  add(other: Tally): void {
    this.notConnected += other.notConnected;
    this.online += other.online;
    this.degraded += other.degraded;
    this.offline += other.offline;
    this.unknown += other.unknown;
  }

  /** A copy in the shape of the API. */
  counts(): CameraCounts {
    const { notConnected, online, degraded, offline, unknown } = this;
    const total = notConnected + online + degraded + offline + unknown;
    return { total, notConnected, online, degraded, offline, unknown };
  }
}
