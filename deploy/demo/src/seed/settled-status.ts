import { Chance } from "../world/random.ts";
import type { WorldCamera } from "../world.ts";

/** A status as after days of watching: nine in ten online. */
export function settledStatus(camera: WorldCamera): { status: string; reason: string | null } {
  return new Chance("status", camera.code).weighted<{ status: string; reason: string | null }>([
    [{ status: "ONLINE", reason: null }, 90],
    [{ status: "OFFLINE", reason: "UNREACHABLE" }, 5],
    [{ status: "OFFLINE", reason: "AUTH_REJECTED" }, 1],
    [{ status: "DEGRADED", reason: "FROZEN" }, 1],
    [{ status: "DEGRADED", reason: "UNSUPPORTED_CODEC" }, 1],
    [{ status: "UNKNOWN", reason: "PROBE_STALE" }, 2],
  ]);
}
