import type { TokenSubject } from "./rights.ts";
import type { Permission, Role } from "./permissions.ts";
import type { Scope } from "./scope.ts";

/** A role in force: membership in Keycloak and grant in PostgreSQL both hold now. */
export interface RoleInForce {
  readonly grantId: string;
  readonly role: Role;
  /** Null for a role over the whole country. */
  readonly unitId: string | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  /** Null: not an operator's role. */
  readonly operatorId: string | null;
  /** Null: open-ended. */
  readonly expiresAt: Date | null;
  readonly permissions: readonly Permission[];
}

/** Who is asking, decided from the mirror, never from claims in the token beyond its subject. */
export interface Principal {
  /** Keycloak's user id (`sub`). */
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly kind: "person" | "tool";
  /** Keycloak session (`sid`); null for service accounts. */
  readonly sessionId: string | null;
  /** The token he came with, to ask again later whether he still may. */
  readonly token: TokenSubject;
  readonly roles: readonly RoleInForce[];
  /** Sorted; the union over all units. */
  readonly permissions: readonly Permission[];
  /** Where he holds `permission`. Empty scope: nowhere. */
  scopeFor(permission: Permission): Scope;
  /** Permissions that he would hold somewhere, had he acknowledged the guideline in force; empty when he has. */
  readonly withheld: readonly Permission[];
  /** Where that is. */
  withheldScopeFor(permission: Permission): Scope;
  /** The role that lets him do `permission` at the place, for the access log; null when none does. */
  grantFor(permission: Permission, place: { provinceId: string | null; facilityId: string | null }): RoleInForce | null;
  /** Groups of askers who see the same: equal keys may share one execution. */
  readonly rightsKey: string;
  /** The earliest moment at which any of his rights or his token ends. */
  readonly rightsEndAt: Date;
  /** He held a role once and each of them has expired: answers say GRANT_EXPIRED instead of nothing. */
  readonly expired: boolean;
}
