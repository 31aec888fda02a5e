import type { AccessLogEntry } from "../../audit/access-log.ts";
import type { GrantPlace } from "../bounds.ts";
import type { Actor } from "../log-lines.ts";

/** How what happens to an organisation stands in the access log; each member's grant has a line of its own beside it. */
export function organisationLine(
  action:
    | "organisation.create"
    | "organisation.rename"
    | "organisation.close"
    | "organisation.add-member"
    | "organisation.remove-member"
    | "organisation.give"
    | "organisation.end"
    | "organisation.shorten"
    | "organisation.prolong",
  { principal, request, byGrant, at }: Actor,
  organisation: { readonly id: string | null; readonly name: string },
  place: GrantPlace,
  details: AccessLogEntry["details"],
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
    details: {
      organisation: organisation.name,
      ...(organisation.id === null ? {} : { organisationId: organisation.id }),
      ...details,
    },
  };
}
