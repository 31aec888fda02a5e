import { DomainError, ForbiddenError } from "../app/errors.ts";
import type { Permission } from "./permissions.ts";
import type { Principal } from "./principal.ts";
import { scopeCovers } from "./scope.ts";
import type { Place } from "./scope.ts";

/** Would he hold the permission there, had he acknowledged the guideline in force? */
export function awaitsGuideline(principal: Principal, permission: Permission, place: Place): boolean {
  return scopeCovers(principal.withheldScopeFor(permission), place);
}

/**
 * @throws DomainError GUIDELINE_NOT_ACKNOWLEDGED when only that is missing; FORBIDDEN when the permission is not held there.
 */
export function requirePermission(principal: Principal, permission: Permission, place: Place): void {
  if (scopeCovers(principal.scopeFor(permission), place)) return;
  if (!awaitsGuideline(principal, permission, place)) throw new ForbiddenError(permission);
  const message =
    principal.kind === "tool"
      ? "The guideline in force has not been acknowledged for this tool; its owner does that."
      : "Acknowledge the guideline in force first.";
  throw new DomainError("GUIDELINE_NOT_ACKNOWLEDGED", message, { permission });
}
