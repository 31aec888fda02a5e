import type { Role } from "../../access/permissions.ts";
import { groupPathOf } from "../../access/role-table.ts";
import type { Scope } from "../../access/scope.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database, Queryable } from "../../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { covers, latestEnd, parentFor } from "../bounds.ts";
import { citedDecision } from "../citing.ts";
import type { DecisionRecord } from "../decisions.repository.ts";
import { findDecisions } from "../decisions.repository.ts";
import { holdParent, insertGrant } from "../grants.repository.ts";
import type { Joining } from "../joining.ts";
import { grantLine } from "../log-lines.ts";
import type { Actor } from "../log-lines.ts";
import type { KnownPerson, People } from "../people.ts";
import { findPlace } from "../places.ts";
import type { NamedPlace } from "../places.ts";
import { changedMeanwhile, checkEnd, checkReason, givingScope, inTransaction, tokenOf } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import * as repository from "./organisation-grants.repository.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import { organisationLine } from "./organisation-lines.ts";
import { findOrganisation, findOrganisationGrant, grantableAt, leaveAt, mayRun, mostMembers } from "./organisation-rules.ts";
import { holdOrganisation, insertMember, listMembers } from "./organisations.repository.ts";
import type { OrganisationRecord } from "./organisations.repository.ts";

export interface GiveToOrganisation {
  readonly organisationId: string;
  readonly role: Role;
  /** Both null: the country. */
  readonly unitId: string | null;
  readonly operatorId: string | null;
  /** Null: open-ended, where that is allowed. */
  readonly expiresAt: Date | null;
  readonly decisionId: string | null;
  readonly reason: string;
}

export interface OrganisationGivingParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly joining: Joining;
  readonly people: People;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** One member's grant that is to be written: membership in Keycloak first, then the row. */
interface Part {
  readonly person: KnownPerson;
  readonly role: Role;
  readonly place: NamedPlace;
  readonly groupPath: string;
  readonly decision: DecisionRecord | null;
  readonly parentId: string;
  readonly expiresAt: Date | null;
}

/**
 * Giving to organisations, and letting people join them: each member gets a grant of his own for all that the organisation
 * holds. All of it or nothing: what Keycloak had taken is taken back when a part fails (R3, R5, R8).
 */
export class OrganisationGiving {
  readonly #parts: OrganisationGivingParts;

  constructor(parts: OrganisationGivingParts) {
    this.#parts = parts;
  }

  /** @throws DomainError with the reason for which nothing was given; rule `members` with the ids of those it cannot be given to. */
  async give(delegator: Delegator, input: GiveToOrganisation): Promise<OrganisationGrantRecord> {
    const { principal, bearer } = delegator;
    const { clock, database, people, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const at = clock.now();
    const { role, expiresAt } = input;
    const reason = checkReason(input.reason, "input.reason");
    if (role === "tool") throw new BadUserInputError("A tool is no person.", { field: "input.role", rule: "person" });
    const { organisation, place, members, held } = await database.read(scope, async (tx) => ({
      organisation: await findOrganisation(tx, scope, input.organisationId),
      place: await findPlace(tx, scope, input.unitId, input.operatorId),
      members: await memberIds(tx, input.organisationId),
      held: await repository.listOrganisationGrants(tx, [input.organisationId], at),
    }));
    if (organisation.closedAt !== null) throw changedMeanwhile();
    const parent = parentFor(principal.roles, role, place);
    if (parent === null) throw new ForbiddenError("grant:give");
    if (!covers(organisation, place)) {
      throw new BadUserInputError("It lies outside the organisation's place.", { field: "input.unitId", rule: "within" });
    }
    if (held.length >= repository.mostListed) throw tooMany("input.organisationId", repository.mostListed);
    const groupPath = groupPathOf(role, place.codes);
    const fit = new Map(people.grantable(groupPath, false).map((person) => [person.id, person]));
    fit.delete(principal.id);
    const unfit = members.filter((id) => !fit.has(id));
    if (unfit.length > 0) {
      throw new BadUserInputError("It cannot be given to all of its members; nothing was done.", {
        field: "input.organisationId",
        rule: "members",
        people: unfit,
      });
    }
    const decision = await citedDecision(database, scope, input.decisionId, role, place, at);
    checkEnd(expiresAt, latestEnd(parent, role, decision?.validUntil ?? null, at), at);
    const parts = members.map((id): Part => ({
      person: fit.get(id)!,
      role,
      place,
      groupPath,
      decision,
      parentId: parent.grantId,
      expiresAt,
    }));
    const token = tokenOf(bearer);

    const actor: Actor = { ...delegator, byGrant: parent.grantId, at };
    const details = {
      role,
      until: expiresAt?.toISOString() ?? null,
      decision: decision?.number ?? null,
      reason,
      members: members.length,
    };
    const line = (outcome: "ALLOWED" | "REFUSED" | "FAILED", code: string | null) =>
      accessLog.record(organisationLine("organisation.give", actor, organisation, place, details, outcome, code));
    const id = await this.#carryOut(actor, token, scope, organisation, parts, reason, line, async (tx) => {
      if (!(await holdOrganisation(tx, organisation.id))) throw changedMeanwhile();
      // Whoever joined or left meanwhile would have it without having been looked at, or not have it.
      if (!same(await memberIds(tx, organisation.id), members)) throw changedMeanwhile();
      if ((await holdParent(tx, parent.grantId, at)) === null) throw changedMeanwhile();
      const made = await repository.insertOrganisationGrant(tx, {
        organisationId: organisation.id,
        role,
        unitId: place.unitId,
        operatorId: place.operatorId,
        decisionId: decision?.id ?? null,
        givenBy: principal.id,
        parentId: parent.grantId,
        reason,
        validFrom: at,
        expiresAt,
      });
      for (const part of parts) await this.#insert(tx, part, made, principal.id, reason, at);
      return made;
    });
    return database.read(scope, (tx) => findOrganisationGrant(tx, scope, id));
  }

  /**
   * Lets somebody belong to it, and gives him all that it holds.
   * @throws DomainError FORBIDDEN when the asker may not give part of that, NOT_FOUND when he may not give it to this person,
   * CONFLICT when he belongs to it already
   */
  async addMember(delegator: Delegator, organisationId: string, personId: string, why: string): Promise<OrganisationRecord> {
    const { principal, bearer } = delegator;
    const { clock, database, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const at = clock.now();
    const reason = checkReason(why);
    const { organisation, members, held } = await database.read(scope, async (tx) => ({
      organisation: await findOrganisation(tx, scope, organisationId),
      members: await memberIds(tx, organisationId),
      held: await repository.listOrganisationGrants(tx, [organisationId], at),
    }));
    if (organisation.closedAt !== null) throw changedMeanwhile();
    if (!mayRun(principal, organisation)) throw new ForbiddenError("grant:give");
    if (members.includes(personId)) throw alreadyMember();
    if (members.length >= mostMembers) throw tooMany("id", mostMembers);
    const parts: Part[] = [];
    for (const grant of held) {
      if (parentFor(principal.roles, grant.role, grant) === null) throw notHisToGive(grant);
      parts.push(await this.#partFor(scope, grant, personId, principal.id));
    }
    const person = parts[0]?.person ?? (await this.#somebody(delegator, scope, organisation, personId));
    const token = parts.length === 0 ? null : tokenOf(bearer);

    const actor: Actor = { ...delegator, byGrant: leaveAt(principal, organisation), at };
    const details = { person: person.username, personId: person.id, reason, grants: parts.length };
    const line = (outcome: "ALLOWED" | "REFUSED" | "FAILED", code: string | null) =>
      accessLog.record(organisationLine("organisation.add-member", actor, organisation, organisation, details, outcome, code));
    await this.#carryOut(actor, token, scope, organisation, parts, reason, line, async (tx) => {
      if (!(await holdOrganisation(tx, organisation.id))) throw changedMeanwhile();
      const [now, still] = [
        await memberIds(tx, organisation.id),
        await repository.listOrganisationGrants(tx, [organisation.id], at),
      ];
      if (now.includes(person.id)) throw alreadyMember();
      const ids = held.map(({ id }) => id);
      if (
        now.length >= mostMembers ||
        !same(
          still.map(({ id }) => id),
          ids,
        )
      )
        throw changedMeanwhile();
      await insertMember(tx, {
        organisationId: organisation.id,
        personId: person.id,
        addedAt: at,
        addedBy: principal.id,
        addReason: reason,
      });
      // What it hangs on may stand above the asker's scope; the database holds it at commit.
      for (const [index, part] of parts.entries()) await this.#insert(tx, part, ids[index]!, principal.id, reason, at);
    });
    return database.read(scope, (tx) => findOrganisation(tx, scope, organisationId));
  }

  /** Keycloak, then the log, then the database; what fails on the way leaves nothing behind. */
  async #carryOut<T>(
    actor: Actor,
    token: string | null,
    scope: Scope,
    organisation: OrganisationRecord,
    parts: readonly Part[],
    reason: string,
    line: (outcome: "ALLOWED" | "REFUSED" | "FAILED", code: string | null) => Promise<void>,
    write: (tx: Queryable) => Promise<T>,
  ): Promise<T> {
    const { accessLog, database, joining, clock } = this.#parts;
    const joined: Part[] = [];
    const takeBack = async () => {
      if (token === null) return;
      for (const { person, groupPath } of joined) await joining.takeBack(token, person.id, groupPath, clock.now());
    };
    try {
      for (const part of parts) {
        if (token === null) break;
        await joining.join(token, part.person.id, part.groupPath, part.place, scope);
        joined.push(part);
      }
    } catch (error) {
      await line("REFUSED", codeOf(error)).finally(takeBack);
      throw error;
    }
    let result: T;
    try {
      // In force only once it stands in the log: a line without a grant is explained by the next one, the reverse never.
      await line("ALLOWED", null);
      for (const { person, role, place, expiresAt, decision } of parts) {
        const facts = { role, person, place, expiresAt, decision, reason, organisation: organisation.name };
        await accessLog.record(grantLine("grant.give", actor, facts, "ALLOWED", null));
      }
      result = await inTransaction(database, scope, write);
    } catch (error) {
      await line("FAILED", codeOf(error)).finally(takeBack);
      throw error;
    }
    await this.#parts.refreshRights();
    return result;
  }

  /** What a new member gets beside one of the organisation's grants. @throws NotFoundError when it cannot be given to him */
  async #partFor(scope: Scope, grant: OrganisationGrantRecord, personId: string, giverId: string): Promise<Part> {
    const { database, people } = this.#parts;
    const { role, unitId, operatorId, decisionId, parentId, expiresAt } = grant;
    const place = await database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    const groupPath = groupPathOf(role, place.codes);
    const person = people.grantable(groupPath, false).find(({ id }) => id === personId);
    if (person === undefined || person.id === giverId) throw new NotFoundError("Person");
    const [decision] = decisionId === null ? [] : await database.read(scope, (tx) => findDecisions(tx, scope, [decisionId]));
    return { person, role, place, groupPath, decision: decision ?? null, parentId, expiresAt };
  }

  /** Of an organisation that holds nothing: one of those to whom the asker may give something at its place. */
  async #somebody(
    { principal }: Delegator,
    scope: Scope,
    organisation: OrganisationRecord,
    personId: string,
  ): Promise<KnownPerson> {
    const { database, people } = this.#parts;
    const place = await database.read(scope, (tx) => findPlace(tx, scope, organisation.unitId, organisation.operatorId));
    const person = grantableAt(people, principal, place).find(({ id }) => id === personId);
    if (person === undefined) throw new NotFoundError("Person");
    return person;
  }

  #insert(
    tx: Queryable,
    { person, role, place, groupPath, decision, parentId, expiresAt }: Part,
    organisationGrantId: string,
    givenBy: string,
    reason: string,
    validFrom: Date,
  ): Promise<string> {
    return insertGrant(tx, {
      personId: person.id,
      role,
      unitId: place.unitId,
      operatorId: place.operatorId,
      groupPath,
      permissions: [],
      decisionId: decision?.id ?? null,
      givenBy,
      parentId,
      reason,
      validFrom,
      expiresAt,
      organisationGrantId,
    });
  }
}

const memberIds = async (tx: Queryable, organisationId: string): Promise<string[]> =>
  (await listMembers(tx, [organisationId])).map(({ personId }) => personId);

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");

const alreadyMember = () =>
  new DomainError("CONFLICT", "This person belongs to it already; nothing was done.", { field: "personId", rule: "member" });
const notHisToGive = ({ id, role }: OrganisationGrantRecord) =>
  new DomainError("FORBIDDEN", "It holds a grant that you may not give; nothing was done.", {
    permission: "grant:give",
    rule: "organisation-grant",
    organisationGrant: id,
    role,
  });
const tooMany = (field: string, max: number) =>
  new BadUserInputError(`At most ${max}; nothing was done.`, { field, rule: "most", max });
