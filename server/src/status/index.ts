export { readChangesAfter } from "./feed-changes.ts";
export type { Change } from "./feed-changes.ts";
export { OutboxFeed } from "./feed.ts";
export { cameraStatuses, statusReasons } from "./status-change.ts";
export type { CameraStatusName, StatusReasonName } from "./status-change.ts";
