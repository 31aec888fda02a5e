import type { Principal } from "../access/principal.ts";
import type { Place } from "../access/scope.ts";
import type { RequestInfo } from "../app/context.ts";
import type { AccessLogEntry } from "../audit/access-log.ts";

export interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

/** How what is done with the guideline stands in the access log (R9). */
export function guidelineLine(
  action: "guideline.publish" | "guideline.acknowledge",
  { principal, request }: Asker,
  facts: {
    readonly at: Date;
    readonly place: Place;
    readonly grantId: string | null;
    readonly details: AccessLogEntry["details"];
  },
  outcome: AccessLogEntry["outcome"] = "ALLOWED",
  code: string | null = null,
): AccessLogEntry {
  const { provinceId, facilityId } = facts.place;
  return {
    occurredAt: facts.at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: facts.grantId,
    action,
    targetKind: facilityId !== null ? "facility" : provinceId !== null ? "province" : null,
    targetId: facilityId ?? provinceId,
    provinceId,
    facilityId,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details: facts.details,
  };
}

/** Where somebody works, for the auditors of that place; of several places the country's hear of it. */
export function placeOf({ roles }: Principal): Place {
  const only = (ids: readonly (string | null)[]): string | null => (new Set(ids).size === 1 ? ids[0]! : null);
  const provinceId = only(roles.map((role) => role.provinceId));
  return { provinceId, facilityId: provinceId === null ? null : only(roles.map((role) => role.facilityId)) };
}
