import type { Role } from "../../access/permissions.ts";
import type { AccessLogEntry } from "../../audit/access-log.ts";
import type { GrantPlace } from "../bounds.ts";
import type { Actor } from "../log-lines.ts";

export interface AppointmentFacts {
  readonly place: GrantPlace;
  readonly role: Role;
  /** User name, or the address of somebody without an account. */
  readonly who: string;
  readonly directory: string;
  readonly reason: string;
  readonly appointment?: string;
}

/** How an appointment stands in the access log. */
export function appointmentLine(
  action: "appointment.ask" | "appointment.sign" | "appointment.close",
  { principal, request, byGrant, at }: Actor,
  { place, role, who, directory, reason, appointment }: AppointmentFacts,
  outcome: AccessLogEntry["outcome"] = "ALLOWED",
  code: string | null = null,
): AccessLogEntry {
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action,
    targetKind: place.facilityId !== null ? "facility" : place.provinceId !== null ? "province" : null,
    targetId: place.facilityId ?? place.provinceId,
    provinceId: place.provinceId,
    facilityId: place.facilityId,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details: { person: who, role, directory, reason, ...(appointment === undefined ? {} : { appointment }) },
  };
}
