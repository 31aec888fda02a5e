import type { Principal } from "../access/principal.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import { isUuid } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { within } from "./bounds.ts";
import { findGrants } from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";

/** Who asks, and how he may act at Keycloak. */
export interface Delegator {
  readonly principal: Principal;
  /** Null: his token is not one that the portal got for him. */
  readonly bearer: string | null;
  readonly request: RequestInfo;
}

export const maxReasonLength = 500;

/** A reason is wanted for each change: somebody will ask. @throws BadUserInputError */
export function checkReason(text: string, field = "reason"): string {
  const reason = text.trim();
  if (reason.length >= 1 && reason.length <= maxReasonLength) return reason;
  throw new BadUserInputError(`A reason has 1 to ${maxReasonLength} characters.`, {
    field,
    rule: "length",
    min: 1,
    max: maxReasonLength,
  });
}

/**
 * What PostgreSQL answers when somebody else was quicker: its bounds, checked at the end, do not hold any more
 * (check_violation), or two waited for each other and this one gave way (deadlock_detected).
 */
const overtaken: readonly unknown[] = ["23514", "40P01"];

/** A transaction on grants. @throws DomainError CONFLICT when what it builds on has changed meanwhile */
export async function inTransaction<T>(database: Database, scope: Scope, work: (tx: Queryable) => Promise<T>): Promise<T> {
  try {
    return await database.write(scope, work);
  } catch (error) {
    if (!overtaken.includes((error as { code?: unknown }).code)) throw error;
    throw new DomainError("CONFLICT", "This has changed meanwhile; nothing was done. Look at it again.");
  }
}

/** His own token, to act at Keycloak in his name. @throws ForbiddenError when it is not one that the portal got for him */
export function tokenOf(bearer: string | null): string {
  if (bearer === null) throw new ForbiddenError("grant:give");
  return bearer;
}

export async function findGrant(tx: Queryable, scope: Scope, id: string): Promise<GrantRecord> {
  const [grant] = isUuid(id) ? await findGrants(tx, scope, [id]) : [];
  if (grant === undefined) throw new NotFoundError("Grant");
  return grant;
}

/** Ended, or expired: from the very instant of its end it gives nothing. */
export function isOver({ endedAt, expiresAt }: GrantRecord, now: Date): boolean {
  return endedAt !== null || (expiresAt !== null && expiresAt <= now);
}

/** Does he have it in force himself? */
export function holds({ id, roles }: Principal, grant: GrantRecord): boolean {
  return grant.personId === id && roles.some(({ grantId }) => grantId === grant.id);
}

export function givingScope(principal: Principal): Scope {
  const scope = principal.scopeFor("grant:give");
  if (isEmptyScope(scope)) throw new ForbiddenError("grant:give");
  return scope;
}

export function readingScope(principal: Principal): Scope {
  const scope = principal.scopeFor("grant:read");
  if (isEmptyScope(scope)) throw new ForbiddenError("grant:read");
  return scope;
}

/** @throws BadUserInputError for an end that is past, or later than `latest` (null: open-ended is allowed) */
export function checkEnd(end: Date | null, latest: Date | null, now: Date): void {
  if (end !== null && end <= now) throw endPassed();
  if (within(end, latest)) return;
  throw new BadUserInputError("It would last longer than it may.", {
    field: "input.expiresAt",
    rule: "latest",
    max: latest!.toISOString(),
  });
}

const endPassed = () => new BadUserInputError("The end must lie in the future.", { field: "input.expiresAt", rule: "future" });
export const changedMeanwhile = (now?: number) =>
  new DomainError(
    "CONFLICT",
    "This has changed meanwhile; nothing was done. Look at it again.",
    now === undefined ? {} : { now },
  );
