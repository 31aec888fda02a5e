import type { Principal } from "../access/principal.ts";
import type { Permission } from "../access/permissions.ts";
import type { Place } from "../access/scope.ts";
import type { RequestInfo } from "../app/context.ts";
import { DomainError } from "../app/errors.ts";
import type { AccessLog, AccessLogEntry } from "../audit/access-log.ts";

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

/** Does it with a line in the access log before (R9), and another when it fails. */
export async function logged<T>(
  accessLog: AccessLog,
  { principal, request }: Asker,
  at: Date,
  { action, permission, place, details }: Deed,
  work: () => Promise<T>,
): Promise<T> {
  const { provinceId, facilityId } = place;
  const line = (outcome: AccessLogEntry["outcome"], code: string | null): AccessLogEntry => ({
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: principal.grantFor(permission, place)?.grantId ?? null,
    action,
    targetKind: facilityId !== null ? "facility" : provinceId !== null ? "province" : null,
    targetId: facilityId ?? provinceId,
    provinceId,
    facilityId,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details,
  });
  await accessLog.record(line("ALLOWED", null));
  try {
    return await work();
  } catch (error) {
    await accessLog.record(line("FAILED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR"));
    throw error;
  }
}
