export { useCountsFeed } from "./composables/use-counts-feed.ts";
export { useStatusFeed } from "./composables/use-status-feed.ts";
export { currentCounts, seedCounts } from "./live-counts.ts";
export { currentStatus, forgetStatuses, hearStatus, type StatusFacts } from "./live-status.ts";
export {
  connectedCameras,
  countOf,
  onlineShare,
  statusKind,
  statusKinds,
  statusTone,
  type CameraCounts,
  type CameraStatus,
  type StatusKind,
  type StatusReason,
} from "./status.ts";
