import type { Role } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import type { RequestInfo } from "../app/context.ts";
import type { AccessLogEntry } from "../audit/access-log.ts";
import type { GrantPlace } from "./bounds.ts";
import type { DecisionRecord } from "./decisions.repository.ts";

export interface GrantFacts {
  readonly role: Role;
  readonly person: { readonly id: string; readonly username: string | null };
  readonly place: GrantPlace;
  readonly expiresAt: Date | null;
  readonly decision: DecisionRecord | null;
  readonly reason: string;
  /** The grant itself, where there is one already. */
  readonly grantId?: string;
  /** How many grants end with it. */
  readonly ends?: number;
  /** Name of the organisation as whose member he holds it. */
  readonly organisation?: string;
}

export interface Actor {
  readonly principal: Principal;
  readonly request: RequestInfo;
  /** The grant by whose leave. */
  readonly byGrant: string | null;
  readonly at: Date;
}

/** How a change of a grant stands in the access log. */
export function grantLine(
  action:
    | "grant.give"
    | "grant.end"
    | "grant.shorten"
    | "grant.prolong"
    | "grant.reparent"
    | "grant.restore"
    | "grant.remove-stray",
  { principal, request, byGrant, at }: Actor,
  facts: GrantFacts,
  outcome: AccessLogEntry["outcome"],
  code: string | null,
): AccessLogEntry {
  const { place, person, role, expiresAt, decision, reason, grantId, ends, organisation } = facts;
  const kind = place.facilityId !== null ? "facility" : place.provinceId !== null ? "province" : null;
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action,
    targetKind: kind,
    targetId: place.facilityId ?? place.provinceId,
    provinceId: place.provinceId,
    facilityId: place.facilityId,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details: {
      role,
      person: person.username ?? person.id,
      personId: person.id,
      until: expiresAt?.toISOString() ?? null,
      decision: decision?.number ?? null,
      reason,
      ...(grantId === undefined ? {} : { grant: grantId }),
      ...(ends === undefined ? {} : { ends }),
      ...(organisation === undefined ? {} : { organisation }),
    },
  };
}

/** How what happens to a decision stands there. */
export function decisionLine(
  action: "decision.record" | "decision.end" | "decision.document",
  { principal, request }: Omit<Actor, "byGrant" | "at">,
  at: Date,
  decision: { readonly number: string; readonly provinceId: string | null },
  details: AccessLogEntry["details"],
): AccessLogEntry {
  const place = { provinceId: decision.provinceId, facilityId: null };
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: principal.grantFor("grant:give", place)?.grantId ?? null,
    action,
    targetKind: decision.provinceId === null ? null : "province",
    targetId: decision.provinceId,
    ...place,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details: { number: decision.number, ...details },
  };
}

/** How an invitation stands there; never its password. */
export function invitationLine(
  { principal, request, byGrant, at }: Actor,
  facts: { readonly email: string; readonly role: Role; readonly group: string; readonly place: GrantPlace },
): AccessLogEntry {
  const { place, email, role, group } = facts;
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action: "account.invite",
    targetKind: place.facilityId !== null ? "facility" : place.provinceId !== null ? "province" : null,
    targetId: place.facilityId ?? place.provinceId,
    provinceId: place.provinceId,
    facilityId: place.facilityId,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details: { email, role, group },
  };
}

/** How what happens to a proposal stands there; its decision is `decision.record`. */
export function proposalLine(
  action: "proposal.draft" | "proposal.update" | "proposal.submit" | "proposal.withdraw" | "decision.record",
  { principal, request, byGrant, at }: Actor,
  proposal: { readonly id: string; readonly provinceId: string | null },
  details: AccessLogEntry["details"],
): AccessLogEntry {
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action,
    targetKind: proposal.provinceId === null ? null : "province",
    targetId: proposal.provinceId,
    provinceId: proposal.provinceId,
    facilityId: null,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details: { proposal: proposal.id, ...details },
  };
}

/** How a review of access stands there; what ends in it is `grant.end`. */
export function reviewLine(
  action: "review.open" | "review.keep",
  { principal, request, byGrant, at }: Actor,
  review: { readonly provinceId: string | null },
  details: AccessLogEntry["details"],
): AccessLogEntry {
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action,
    targetKind: review.provinceId === null ? null : "province",
    targetId: review.provinceId,
    provinceId: review.provinceId,
    facilityId: null,
    outcome: "ALLOWED",
    code: null,
    address: request.address,
    requestId: request.id,
    details,
  };
}
