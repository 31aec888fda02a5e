import type { Principal } from "../access/principal.ts";
import type { Permission } from "../access/permissions.ts";
import type { Place } from "../access/scope.ts";
import type { RequestInfo } from "../app/context.ts";
import type { AccessLogEntry } from "../audit/access-log.ts";

export interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

export interface Deed {
  readonly action: "programme.start" | "programme.update" | "programme.targets" | "standard.publish" | "facility.management";
  /** By which he may. */
  readonly permission: Permission;
  readonly place: Place;
  readonly details: AccessLogEntry["details"];
}
export const country: Place = { provinceId: null, facilityId: null };

export function programmeLine(
  { principal, request }: Asker,
  at: Date,
  { action, permission, place, details }: Deed,
): AccessLogEntry {
  const { provinceId, facilityId } = place;
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: principal.grantFor(permission, place)?.grantId ?? null,
    action,
    targetKind: facilityId !== null ? "facility" : provinceId !== null ? "province" : null,
    targetId: facilityId ?? provinceId,
    provinceId,
    facilityId,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details,
  };
}
