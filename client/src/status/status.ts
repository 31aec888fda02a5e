import type { CameraCountsPartsFragment, CameraStatus } from "../gql/graphql.ts";
import { share } from "../shared/format/index.ts";

export type { CameraStatus, StatusReason } from "../gql/graphql.ts";
export type CameraCounts = Omit<CameraCountsPartsFragment, "__typename">;

/** What a camera shows: its status, or that the programme has not reached it yet. */
export type StatusKind = CameraStatus | "NOT_CONNECTED";

/** The order in which statuses are listed and stacked: what needs a hand first. */
export const statusKinds: readonly StatusKind[] = ["OFFLINE", "DEGRADED", "UNKNOWN", "ONLINE", "NOT_CONNECTED"];

/** A camera that is not connected yet is UNKNOWN to the prober; people are told the plainer truth. */
export function statusKind(status: CameraStatus, reason: string | null | undefined): StatusKind {
  return status === "UNKNOWN" && reason === "NOT_CONNECTED" ? "NOT_CONNECTED" : status;
}

export function countOf(counts: CameraCounts, kind: StatusKind): number {
  switch (kind) {
    case "ONLINE":
      return counts.online;
    case "DEGRADED":
      return counts.degraded;
    case "OFFLINE":
      return counts.offline;
    case "UNKNOWN":
      return counts.unknown;
    case "NOT_CONNECTED":
      return counts.notConnected;
  }
}

/** Cameras the programme has reached: those that are probed. */
export function connectedCameras(counts: CameraCounts): number {
  return counts.total - counts.notConnected;
}

/** Share of the connected cameras that are online, 0–1; null where none is connected. */
export function onlineShare(counts: CameraCounts): number | null {
  return share(counts.online, connectedCameras(counts));
}

/** Token of the colour; components write `var(--status-…)` through these names only. */
export const statusTone: Readonly<Record<StatusKind, string>> = {
  ONLINE: "online",
  DEGRADED: "degraded",
  OFFLINE: "offline",
  UNKNOWN: "unknown",
  NOT_CONNECTED: "absent",
};
