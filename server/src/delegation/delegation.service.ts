import { isOfGivers } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import type { Permission, Role } from "../access/permissions.ts";
import { toolPermissions, usualToolPermissions } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { groupPathOf, roleTable } from "../access/role-table.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { directoryOf } from "./appointments/appointing.ts";
import { latestEnd, parentFor } from "./bounds.ts";
import { citedDecision } from "./citing.ts";
import * as repository from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";
import type { Joining } from "./joining.ts";
import { grantLine } from "./log-lines.ts";
import type { GrantFacts } from "./log-lines.ts";
import type { KnownPerson, People } from "./people.ts";
import { findPlace } from "./places.ts";
import { changedMeanwhile, checkEnd, checkReason, findGrant, givingScope, inTransaction, tokenOf } from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface GiveGrant {
  readonly personId: string;
  readonly role: Role;
  /** Both null: the country. */
  readonly unitId: string | null;
  readonly operatorId: string | null;
  /** Only for tools; null: all that a tool may have. */
  readonly permissions: readonly string[] | null;
  /** Null: open-ended, where that is allowed. */
  readonly expiresAt: Date | null;
  readonly decisionId: string | null;
  readonly reason: string;
}

/** What somebody may give at a place. */
export interface GrantableRole {
  readonly role: Role;
  /** Null: may be open-ended. */
  readonly latestEnd: Date | null;
  readonly needsDecision: boolean;
  /** Somebody without an account may be invited for it; false: two persons appoint him. */
  readonly invites: boolean;
}

export interface DelegationParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly joining: Joining;
  readonly people: People;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** Giving, each within the giver's own (R3, R5, R8). */
export class Delegation {
  readonly #parts: DelegationParts;

  constructor(parts: DelegationParts) {
    this.#parts = parts;
  }

  /** @throws NotFoundError when the unit is absent or out of scope. */
  async grantableRoles(principal: Principal, unitId: string | null, operatorId: string | null): Promise<GrantableRole[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return [];
    const place = await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    const now = this.#parts.clock.now();
    return (Object.keys(roleTable) as Role[]).flatMap((role) => {
      const parent = parentFor(principal.roles, role, place);
      if (parent === null) return [];
      const { needsDecision } = roleTable[role];
      const invites = role !== "tool" && !isOfGivers(directoryOf(role, place));
      return [{ role, latestEnd: latestEnd(parent, role, null, now), needsDecision, invites }];
    });
  }

  /** Whom the asker may give this role to; himself is never among them. */
  async grantablePeople(
    principal: Principal,
    role: Role,
    unitId: string | null,
    operatorId: string | null,
  ): Promise<KnownPerson[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return [];
    const place = await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    if (parentFor(principal.roles, role, place) === null) return [];
    const people = this.#parts.people.grantable(groupPathOf(role, place.codes), role === "tool");
    return people.filter(({ id }) => id !== principal.id);
  }

  /**
   * @param also Done in the transaction that writes the grant, before it; what it throws is the reason that nothing was given.
   * @throws DomainError with the reason for which nothing was given.
   */
  async give(delegator: Delegator, input: GiveGrant, also?: (tx: Queryable) => Promise<void>): Promise<GrantRecord> {
    const { principal, bearer } = delegator;
    const { clock, database, people, accessLog, joining } = this.#parts;
    const scope = givingScope(principal);
    const now = clock.now();
    const reason = checkReason(input.reason);
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, input.operatorId));
    const parent = parentFor(principal.roles, input.role, place);
    if (parent === null) throw new ForbiddenError("grant:give");
    const groupPath = groupPathOf(input.role, place.codes);
    const person = people.grantable(groupPath, input.role === "tool").find(({ id }) => id === input.personId);
    if (person === undefined || person.id === principal.id) throw new NotFoundError("Person");
    const decision = await citedDecision(database, scope, input.decisionId, input.role, place, now);
    checkEnd(input.expiresAt, latestEnd(parent, input.role, decision?.validUntil ?? null, now), now);
    const permissions = toolPermissionsOf(input);
    const token = tokenOf(bearer);

    const facts: GrantFacts = { role: input.role, person, place, expiresAt: input.expiresAt, decision, reason };
    const line = (outcome: "ALLOWED" | "REFUSED" | "FAILED", code: string | null) =>
      accessLog.record(
        grantLine("grant.give", { ...delegator, byGrant: parent.grantId, at: clock.now() }, facts, outcome, code),
      );
    try {
      await joining.join(token, person.id, groupPath, place, scope);
    } catch (error) {
      await line("REFUSED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      throw error;
    }
    // In force only once it stands in the log: a line without a grant is explained by the next one, the reverse never.
    await line("ALLOWED", null);
    let id: string;
    try {
      id = await inTransaction(database, scope, async (tx) => {
        await also?.(tx);
        if ((await repository.holdParent(tx, parent.grantId, now)) === null) throw changedMeanwhile();
        return repository.insertGrant(tx, {
          personId: person.id,
          role: input.role,
          unitId: place.unitId,
          operatorId: place.operatorId,
          groupPath,
          permissions,
          decisionId: decision?.id ?? null,
          givenBy: principal.id,
          parentId: parent.grantId,
          reason,
          validFrom: now,
          expiresAt: input.expiresAt,
          organisationGrantId: null,
        });
      });
    } catch (error) {
      await line("FAILED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      await joining.takeBack(token, person.id, groupPath, now);
      throw error;
    }
    await this.#parts.refreshRights();
    return database.read(scope, (tx) => findGrant(tx, scope, id));
  }
}

/** What a grant of the role names: nothing, or for a tool what it may have. @throws BadUserInputError */
export function toolPermissionsOf({ role, permissions }: Pick<GiveGrant, "role" | "permissions">): Permission[] {
  if (role !== "tool") {
    if (permissions === null || permissions.length === 0) return [];
    throw new BadUserInputError("Only a tool's grant names permissions.", { field: "input.permissions", rule: "tool" });
  }
  if (permissions === null) return [...usualToolPermissions];
  const known = toolPermissions.filter((permission) => permissions.includes(permission));
  if (known.length !== new Set(permissions).size || known.length === 0) {
    throw new BadUserInputError("A tool may have these permissions.", {
      field: "input.permissions",
      rule: "one-of",
      allowed: toolPermissions,
    });
  }
  return known;
}
