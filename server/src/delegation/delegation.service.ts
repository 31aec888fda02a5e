import type { Logger } from "pino";
import type { Permission, Role } from "../access/permissions.ts";
import { toolPermissions } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { groupPathOf, roleTable } from "../access/role-table.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { latestEnd, mayEnd, parentFor, within } from "./bounds.ts";
import type { GrantPlace } from "./bounds.ts";
import { findDecisions } from "./decisions.repository.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import * as repository from "./grants.repository.ts";
import type { Effect, GrantRecord } from "./grants.repository.ts";
import { grantLine } from "./log-lines.ts";
import type { GrantFacts } from "./log-lines.ts";
import type { MembershipWriter } from "./membership-writer.ts";
import type { KnownPerson, People } from "./people.ts";
import { findPlace } from "./places.ts";
import type { NamedPlace } from "./places.ts";
import type { FacilityGroups } from "./facility-groups.ts";
import { checkReason, inTransaction } from "./rules.ts";

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
}

/** Who asks, and how he may act at Keycloak. */
export interface Delegator {
  readonly principal: Principal;
  /** Null: his token is not one that the portal got for him. */
  readonly bearer: string | null;
  readonly request: RequestInfo;
}

export interface DelegationParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly memberships: MembershipWriter;
  readonly facilityGroups: FacilityGroups;
  readonly people: People;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn">;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** Giving, shortening, prolonging and ending grants, each within the giver's own (R3, R5, R8). */
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
      return [{ role, latestEnd: latestEnd(parent, role, null, now), needsDecision: roleTable[role].needsDecision }];
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

  /** @throws DomainError with the reason for which nothing was given. */
  async give(delegator: Delegator, input: GiveGrant): Promise<GrantRecord> {
    const { principal, bearer } = delegator;
    const { clock, database, people, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const now = clock.now();
    const reason = checkReason(input.reason);
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, input.operatorId));
    const parent = parentFor(principal.roles, input.role, place);
    if (parent === null) throw new ForbiddenError("grant:give");
    const groupPath = groupPathOf(input.role, place.codes);
    const person = people.grantable(groupPath, input.role === "tool").find(({ id }) => id === input.personId);
    if (person === undefined || person.id === principal.id) throw new NotFoundError("Person");
    const decision = await this.#decisionFor(scope, input.decisionId, input.role, place, now);
    checkEnd(input.expiresAt, latestEnd(parent, input.role, decision?.validUntil ?? null, now), now);
    const permissions = toolPermissionsOf(input);
    const token = tokenOf(bearer);

    const facts: GrantFacts = { role: input.role, person, place, expiresAt: input.expiresAt, decision, reason };
    const line = (outcome: "ALLOWED" | "REFUSED" | "FAILED", code: string | null) =>
      accessLog.record(
        grantLine("grant.give", { ...delegator, byGrant: parent.grantId, at: clock.now() }, facts, outcome, code),
      );
    try {
      await this.#join(token, person.id, groupPath, place, scope);
    } catch (error) {
      await line("REFUSED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      throw error;
    }
    // In force only once it stands in the log: a line without a grant is explained by the next one, the reverse never.
    await line("ALLOWED", null);
    let id: string;
    try {
      id = await inTransaction(database, scope, async (tx) => {
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
        });
      });
    } catch (error) {
      await line("FAILED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      await this.#leaveIfFallen(token, person.id, groupPath, now);
      throw error;
    }
    await this.#parts.refreshRights();
    return this.#read(scope, id);
  }

  /** Everything that would end with the grant, itself included, at `at` (null: now). @throws NotFoundError */
  async ending(principal: Principal, id: string, at: Date | null): Promise<Effect[]> {
    const scope = readingScope(principal);
    const { database, clock } = this.#parts;
    return database.read(scope, async (tx) => {
      const grant = await findGrant(tx, scope, id);
      return repository.listEffects(tx, { ids: [grant.id] }, at ?? clock.now());
    });
  }

  /**
   * Ends a grant and all that hangs on it, at once.
   * @param expected How many grants the preview named; another number now is a CONFLICT, and nothing is ended.
   */
  async end(delegator: Delegator, id: string, why: string, expected: number): Promise<GrantRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const now = clock.now();
    const grant = await database.read(scope, (tx) => findGrant(tx, scope, id));
    const byGrant = await this.#byWhoseLeave(principal, grant);
    const effects = await database.read(scope, (tx) => repository.listEffects(tx, { ids: [id] }, now));
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    const facts = await this.#factsOf(grant, scope, { reason, ends: effects.length });
    await accessLog.record(grantLine("grant.end", { ...delegator, byGrant, at: now }, facts, "ALLOWED", null));
    const ids = effects.map((effect) => effect.id);
    await inTransaction(database, scope, async (tx) => {
      // Whoever gives below holds its parent: after this none of them is given any more.
      const ended = await repository.endGrants(tx, ids, { at: now, by: principal.id, reason });
      if (ended !== ids.length) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    // The right is gone; the membership follows. What the giver may not remove himself, the provisioner does.
    await this.#leaveFallen(bearer, ids, now);
    return this.#read(scope, id);
  }

  /**
   * Lets a grant end earlier, with all that hangs on it, or later, alone.
   * @param expected How many grants the preview named for an earlier end; 0 for a later one.
   */
  async changeEnd(delegator: Delegator, id: string, end: Date | null, why: string, expected: number): Promise<GrantRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const now = clock.now();
    const grant = await database.read(scope, (tx) => findGrant(tx, scope, id));
    const byGrant = await this.#byWhoseLeave(principal, grant);
    if (grant.endedAt !== null || !within(now, grant.expiresAt)) throw changedMeanwhile();
    const shorter = end !== null && within(end, grant.expiresAt);
    if (!shorter) checkEnd(end, await this.#latestEndOf(principal, grant, scope, now), now);
    if (end !== null && end <= now) throw endPassed();
    const effects = shorter ? await database.read(scope, (tx) => repository.listEffects(tx, { ids: [id] }, end)) : [];
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    const facts = await this.#factsOf({ ...grant, expiresAt: end }, scope, { reason, ends: effects.length });
    const action = shorter ? "grant.shorten" : "grant.prolong";
    await accessLog.record(grantLine(action, { ...delegator, byGrant, at: now }, facts, "ALLOWED", null));
    await inTransaction(database, scope, async (tx) => {
      if (grant.parentId !== null && (await repository.holdParent(tx, grant.parentId, now)) === null) throw changedMeanwhile();
      if (!shorter) return repository.setGrantEnd(tx, id, end);
      const changed = await repository.shortenGrants(
        tx,
        effects.map((effect) => effect.id),
        end,
      );
      if (changed !== effects.length) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    return this.#read(scope, id);
  }

  /** Removes the memberships that nothing stands beside any more, as the delegator, as far as he may. */
  async #leaveFallen(bearer: string | null, grantIds: readonly string[], now: Date): Promise<void> {
    if (bearer === null) return;
    const { database, memberships, log } = this.#parts;
    const fallen = await database.job((tx) => repository.listFallenMemberships(tx, grantIds, now));
    for (const { personId, groupPath } of fallen.slice(0, maxOwnRemovals)) {
      try {
        await memberships.leave(bearer, personId, groupPath);
      } catch (error) {
        log.warn({ err: error }, "a membership is left to the provisioner");
        return;
      }
    }
  }

  async #leaveIfFallen(bearer: string, personId: string, groupPath: string, now: Date): Promise<void> {
    const { database, memberships, log } = this.#parts;
    const held = await database.job((tx) => repository.standsBeside(tx, personId, groupPath, now));
    if (!held) {
      await memberships
        .leave(bearer, personId, groupPath)
        .catch((error: unknown) => log.warn({ err: error }, "a membership without a grant is left; it gives nothing"));
    }
  }

  async #join(bearer: string, personId: string, groupPath: string, place: NamedPlace, scope: Scope): Promise<void> {
    const { memberships, facilityGroups } = this.#parts;
    if (await memberships.join(bearer, personId, groupPath)) return;
    if (place.facilityId === null)
      throw new DomainError("NOT_FOUND", "This unit takes no part in Keycloak yet.", { what: "Group" });
    await facilityGroups.ensure(scope, place.facilityId, place.provinceId!);
    if (!(await memberships.join(bearer, personId, groupPath))) throw busy();
  }

  async #decisionFor(
    scope: Scope,
    id: string | null,
    role: Role,
    place: GrantPlace,
    now: Date,
  ): Promise<DecisionRecord | null> {
    if (id === null) {
      if (!roleTable[role].needsDecision) return null;
      throw new BadUserInputError("This role is given on a decision only.", { field: "input.decisionId", rule: "required" });
    }
    const { database } = this.#parts;
    const [decision] = isUuid(id) ? await database.read(scope, (tx) => findDecisions(tx, scope, [id])) : [];
    if (decision === undefined) throw new NotFoundError("Decision");
    const over = decision.endedAt !== null || !within(now, decision.validUntil);
    if (over || (decision.provinceId !== null && decision.provinceId !== place.provinceId)) {
      throw new BadUserInputError("This decision does not hold here and now.", { field: "input.decisionId", rule: "in-force" });
    }
    return decision;
  }

  /** @throws ForbiddenError unless the asker may end the grant. @returns the grant of his that lets him */
  async #byWhoseLeave(principal: Principal, grant: GrantRecord): Promise<string | null> {
    const chains = await this.#parts.database.job((tx) => repository.listChains(tx, [grant.id]));
    const above = chains.get(grant.id) ?? [];
    const role = principal.roles.find((one) => mayEnd([one], above));
    if (role === undefined || grant.personId === principal.id) throw new ForbiddenError("grant:give");
    return role.grantId;
  }

  async #latestEndOf(principal: Principal, grant: GrantRecord, scope: Scope, now: Date): Promise<Date | null> {
    const { database } = this.#parts;
    if (grant.parentId === null) throw new ForbiddenError("grant:give");
    const [parent] = await database.job((tx) => repository.findGrants(tx, countryOf(scope), [grant.parentId!]));
    const [decision] =
      grant.decisionId === null ? [] : await database.read(scope, (tx) => findDecisions(tx, scope, [grant.decisionId!]));
    // Only whoever could give it anew prolongs it.
    if (parent === undefined || parentFor(principal.roles, grant.role, grant) === null) throw new ForbiddenError("grant:give");
    return latestEnd(parent, grant.role, decision?.validUntil ?? null, now);
  }

  async #factsOf(
    grant: GrantRecord,
    scope: Scope,
    more: { readonly reason: string; readonly ends: number },
  ): Promise<GrantFacts> {
    const decisions =
      grant.decisionId === null
        ? []
        : await this.#parts.database.read(scope, (tx) => findDecisions(tx, scope, [grant.decisionId!]));
    const person = this.#parts.people.find(grant.personId);
    return {
      role: grant.role,
      person: person ?? { id: grant.personId, username: null },
      place: grant,
      expiresAt: grant.expiresAt,
      decision: decisions[0] ?? null,
      grantId: grant.id,
      ...more,
    };
  }

  async #read(scope: Scope, id: string): Promise<GrantRecord> {
    return this.#parts.database.read(scope, (tx) => findGrant(tx, scope, id));
  }
}

/** Memberships that a giver removes himself before he gets his answer; the rest is the provisioner's. */
const maxOwnRemovals = 10;

const countryOf = (scope: Scope): Scope => ({ ...scope, country: true, key: "*" });

async function findGrant(tx: Queryable, scope: Scope, id: string): Promise<GrantRecord> {
  const [grant] = isUuid(id) ? await repository.findGrants(tx, scope, [id]) : [];
  if (grant === undefined) throw new NotFoundError("Grant");
  return grant;
}

function givingScope(principal: Principal): Scope {
  const scope = principal.scopeFor("grant:give");
  if (isEmptyScope(scope)) throw new ForbiddenError("grant:give");
  return scope;
}

function readingScope(principal: Principal): Scope {
  const scope = principal.scopeFor("grant:read");
  if (isEmptyScope(scope)) throw new ForbiddenError("grant:read");
  return scope;
}

function tokenOf(bearer: string | null): string {
  if (bearer === null) throw new ForbiddenError("grant:give");
  return bearer;
}

function toolPermissionsOf({ role, permissions }: GiveGrant): Permission[] {
  if (role !== "tool") {
    if (permissions === null || permissions.length === 0) return [];
    throw new BadUserInputError("Only a tool's grant names permissions.", { field: "input.permissions", rule: "tool" });
  }
  if (permissions === null) return [...toolPermissions];
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

function checkEnd(end: Date | null, latest: Date | null, now: Date): void {
  if (end !== null && end <= now) throw endPassed();
  if (within(end, latest)) return;
  throw new BadUserInputError("It would last longer than it may.", {
    field: "input.expiresAt",
    rule: "latest",
    max: latest!.toISOString(),
  });
}

const endPassed = () => new BadUserInputError("The end must lie in the future.", { field: "input.expiresAt", rule: "future" });
const busy = () => new DomainError("BUSY", "The facility's groups are still being made; try again shortly.");
const changedMeanwhile = (now?: number) =>
  new DomainError(
    "CONFLICT",
    "This has changed meanwhile; nothing was done. Look at it again.",
    now === undefined ? {} : { now },
  );
