import { z } from "zod";

export const cameraStatuses = ["ONLINE", "DEGRADED", "OFFLINE", "UNKNOWN"] as const;
export type CameraStatusName = (typeof cameraStatuses)[number];

export const statusReasons = [
  "UNREACHABLE",
  "AUTH_REJECTED",
  "NO_VIDEO",
  "FROZEN",
  "BLACK",
  "COVERED",
  "MOVED",
  "UNSUPPORTED_CODEC",
  "FLAPPING",
  "NOT_CONNECTED",
  "PROBE_STALE",
  "LINK_DOWN",
] as const;
export type StatusReasonName = (typeof statusReasons)[number];

/** One status change of one camera, numbered in commit order. The place is where the camera stood at that moment. */
export interface StatusChange {
  readonly seq: number;
  readonly cameraId: string;
  readonly provinceId: string;
  readonly facilityId: string;
  readonly previousStatus: CameraStatusName;
  /** Null exactly while ONLINE. */
  readonly previousReason: StatusReasonName | null;
  readonly status: CameraStatusName;
  readonly reason: StatusReasonName | null;
  readonly occurredAt: Date;
}

/** What a `camera.status` row of the outbox carries in `payload`. */
export const statusPayload = z.object({
  previousStatus: z.enum(cameraStatuses),
  previousReason: z.enum(statusReasons).nullable(),
  status: z.enum(cameraStatuses),
  reason: z.enum(statusReasons).nullable(),
});
