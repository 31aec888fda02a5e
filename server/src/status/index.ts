export { StatusChangeReader } from "./change-reader.ts";
export { readChangesAfter } from "./feed-changes.ts";
export type { Change } from "./feed-changes.ts";
export { keptDays } from "./feed-retention.ts";
export { OutboxFeed } from "./feed.ts";
export type { StatusChange } from "./status-change.ts";
export { decodeStatusCursor, encodeStatusCursor } from "./status-cursor.ts";
export { cameraStatuses, statusReasons } from "./status-change.ts";
export type { CameraStatusName, StatusReasonName } from "./status-change.ts";
