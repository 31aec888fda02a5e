import type { Principal } from "../../access/principal.ts";
import { countryScope } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import type { Database, Queryable } from "../../app/database.ts";
import { ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { latestEnd, mayEnd, parentFor, within } from "../bounds.ts";
import { findDecisions } from "../decisions.repository.ts";
import { endGrants, findGrants, listEffects, listMemberGrants, shortenGrants } from "../grants.repository.ts";
import type { Effect, GrantRecord } from "../grants.repository.ts";
import type { Joining } from "../joining.ts";
import { grantLine } from "../log-lines.ts";
import type { Actor } from "../log-lines.ts";
import type { People } from "../people.ts";
import { changedMeanwhile, checkEnd, checkReason, givingScope, inTransaction, readingScope } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import * as repository from "./organisation-grants.repository.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import { organisationLine } from "./organisation-lines.ts";
import { byWhoseLeave, chainsAbove, findOrganisation, findOrganisationGrant, leaveAt, mayRun } from "./organisation-rules.ts";
import { closeOrganisation, holdOrganisation, listMembers, removeMembers } from "./organisations.repository.ts";
import type { OrganisationRecord } from "./organisations.repository.ts";

export interface OrganisationEndingsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly joining: Joining;
  readonly people: People;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

type GrantLineAction = "grant.end" | "grant.shorten" | "grant.prolong";

/** Ending, or giving another end to, what organisations hold; people who leave them; closing them (R3, R5, R8). */
export class OrganisationEndings {
  readonly #parts: OrganisationEndingsParts;

  constructor(parts: OrganisationEndingsParts) {
    this.#parts = parts;
  }

  /** Everything that would end with one of its grants at `at` (null: now): each member's, and what hangs on it. @throws NotFoundError */
  async ending(principal: Principal, id: string, at: Date | null): Promise<Effect[]> {
    const scope = readingScope(principal);
    const { database, clock } = this.#parts;
    return database.read(scope, async (tx) => {
      const grant = await findOrganisationGrant(tx, scope, id);
      return this.#effects(tx, await listMemberGrants(tx, [grant.id], clock.now()), at ?? clock.now());
    });
  }

  /** Everything that would end if somebody left it. @throws NotFoundError */
  async leaving(principal: Principal, organisationId: string, personId: string): Promise<Effect[]> {
    const scope = readingScope(principal);
    const now = this.#parts.clock.now();
    return this.#parts.database.read(scope, async (tx) => {
      const organisation = await findOrganisation(tx, scope, organisationId);
      await findMember(tx, organisation.id, personId);
      const { own } = await this.#heldBy(tx, organisation.id, personId, now);
      return this.#effects(tx, own, now);
    });
  }

  /** Everything that would end if it were closed. @throws NotFoundError */
  async closing(principal: Principal, organisationId: string): Promise<Effect[]> {
    const scope = readingScope(principal);
    const now = this.#parts.clock.now();
    return this.#parts.database.read(scope, async (tx) => {
      const organisation = await findOrganisation(tx, scope, organisationId);
      const { own } = await this.#heldBy(tx, organisation.id, null, now);
      return this.#effects(tx, own, now);
    });
  }

  /** Whether the asker may end, and let last longer, each of these. */
  async actions(
    principal: Principal,
    grants: readonly OrganisationGrantRecord[],
  ): Promise<Map<string, { readonly end: boolean; readonly prolong: boolean }>> {
    const chains = await this.#parts.database.job((tx) => chainsAbove(tx, grants));
    const now = this.#parts.clock.now();
    return new Map(
      grants.map((grant) => {
        const end = !isOver(grant, now) && mayEnd(principal.roles, chains.get(grant.id) ?? []);
        const prolong = end && grant.expiresAt !== null && parentFor(principal.roles, grant.role, grant) !== null;
        return [grant.id, { end, prolong }];
      }),
    );
  }

  /** Ends what an organisation holds, for all its members and whom they gave to. `expected`: as for a grant. */
  async end(delegator: Delegator, id: string, why: string, expected: number): Promise<OrganisationGrantRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog, joining } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const at = clock.now();
    const grant = await database.read(scope, (tx) => findOrganisationGrant(tx, scope, id));
    const byGrant = await database.job((tx) => byWhoseLeave(tx, principal, [grant]));
    if (isOver(grant, at)) throw changedMeanwhile(0);
    const own = await database.read(scope, (tx) => listMemberGrants(tx, [id], at));
    const effects = await this.#expected(scope, own, at, expected);
    const actor = { ...delegator, byGrant, at };
    const organisation = await this.#organisationOf(grant);
    const details = { role: grant.role, organisationGrant: id, reason, ends: effects.length };
    await accessLog.record(organisationLine("organisation.end", actor, organisation, grant, details));
    await this.#logEach("grant.end", actor, organisation, own, reason);
    const end = { at, by: principal.id, reason };
    await inTransaction(database, scope, async (tx) => {
      if ((await endGrants(tx, effects, end)) !== effects.length) throw changedMeanwhile();
      if ((await repository.endOrganisationGrants(tx, [id], end)) !== 1) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    // The right is gone; the membership follows. What the giver may not remove himself, the provisioner does.
    await joining.leaveFallen(bearer, effects, at);
    return database.read(scope, (tx) => findOrganisationGrant(tx, scope, id));
  }

  /**
   * Lets what an organisation holds end earlier, for all its members and what hangs on theirs, or later. A member whose own
   * end had been set earlier keeps it.
   * @param expected How many grants the preview named for an earlier end; 0 for a later one.
   */
  async changeEnd(
    delegator: Delegator,
    id: string,
    end: Date | null,
    why: string,
    expected: number,
  ): Promise<OrganisationGrantRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const at = clock.now();
    const grant = await database.read(scope, (tx) => findOrganisationGrant(tx, scope, id));
    const byGrant = await database.job((tx) => byWhoseLeave(tx, principal, [grant]));
    if (isOver(grant, at)) throw changedMeanwhile(0);
    const shorter = end !== null && within(end, grant.expiresAt);
    checkEnd(end, shorter ? end : await this.#latestEndOf(principal, grant, scope, at), at);
    const all = await database.read(scope, (tx) => listMemberGrants(tx, [id], at));
    const own = shorter
      ? all.filter(({ expiresAt }) => !within(expiresAt, end))
      : all.filter(({ expiresAt }) => expiresAt?.getTime() === grant.expiresAt?.getTime());
    const effects = shorter ? await this.#expected(scope, own, end, expected) : own.map((one) => one.id);
    if (!shorter && expected !== 0) throw changedMeanwhile(0);
    const actor = { ...delegator, byGrant, at };
    const organisation = await this.#organisationOf(grant);
    const details = { role: grant.role, organisationGrant: id, reason, until: end?.toISOString() ?? null };
    const word = shorter ? "shorten" : "prolong";
    await accessLog.record(organisationLine(`organisation.${word}`, actor, organisation, grant, details));
    const changed = own.map((one) => ({ ...one, expiresAt: end }));
    await this.#logEach(`grant.${word}`, actor, organisation, changed, reason);
    await inTransaction(database, scope, async (tx) => {
      const count = shorter ? await shortenGrants(tx, effects, end) : await repository.prolongMemberGrants(tx, effects, end);
      if (count !== effects.length) throw changedMeanwhile();
      if (!(await repository.setOrganisationGrantEnd(tx, id, end))) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    return database.read(scope, (tx) => findOrganisationGrant(tx, scope, id));
  }

  /** Lets somebody leave, which ends all that he holds as its member and what hangs on it. `expected`: as for a grant. */
  async removeMember(
    delegator: Delegator,
    organisationId: string,
    personId: string,
    why: string,
    expected: number,
  ): Promise<OrganisationRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog, people, joining } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const at = clock.now();
    const { organisation, held, own } = await database.read(scope, async (tx) => {
      const found = await findOrganisation(tx, scope, organisationId);
      await findMember(tx, found.id, personId);
      return { organisation: found, ...(await this.#heldBy(tx, found.id, personId, at)) };
    });
    if (!mayRun(principal, organisation) || personId === principal.id) throw new ForbiddenError("grant:give");
    const leave = await database.job((tx) => byWhoseLeave(tx, principal, held));
    const effects = await this.#expected(scope, own, at, expected);
    const actor = { ...delegator, byGrant: leave ?? leaveAt(principal, organisation), at };
    const person = people.show(personId);
    const details = { person: person.username ?? personId, personId, reason, ends: effects.length };
    await accessLog.record(organisationLine("organisation.remove-member", actor, organisation, organisation, details));
    await this.#logEach("grant.end", actor, organisation, own, reason);
    const end = { at, by: principal.id, reason };
    await inTransaction(database, scope, async (tx) => {
      if ((await endGrants(tx, effects, end)) !== effects.length) throw changedMeanwhile();
      if ((await removeMembers(tx, organisation.id, personId, end)) !== 1) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    await joining.leaveFallen(bearer, effects, at);
    return database.read(scope, (tx) => findOrganisation(tx, scope, organisationId));
  }

  /** Closes it: all that it holds ends, and nobody belongs to it any more. `expected`: as for a grant. */
  async close(delegator: Delegator, organisationId: string, why: string, expected: number): Promise<OrganisationRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog, joining } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const at = clock.now();
    const { organisation, held, own } = await database.read(scope, async (tx) => {
      const found = await findOrganisation(tx, scope, organisationId);
      return { organisation: found, ...(await this.#heldBy(tx, found.id, null, at)) };
    });
    if (organisation.closedAt !== null) throw changedMeanwhile(0);
    if (!mayRun(principal, organisation)) throw new ForbiddenError("grant:give");
    const leave = await database.job((tx) => byWhoseLeave(tx, principal, held));
    const effects = await this.#expected(scope, own, at, expected);
    const actor = { ...delegator, byGrant: leave ?? leaveAt(principal, organisation), at };
    const details = { reason, ends: effects.length, members: organisation.memberCount };
    await accessLog.record(organisationLine("organisation.close", actor, organisation, organisation, details));
    await this.#logEach("grant.end", actor, organisation, own, reason);
    const end = { at, by: principal.id, reason };
    await inTransaction(database, scope, async (tx) => {
      if (!(await holdOrganisation(tx, organisation.id))) throw changedMeanwhile();
      if ((await endGrants(tx, effects, end)) !== effects.length) throw changedMeanwhile();
      const ids = held.map(({ id }) => id);
      if ((await repository.endOrganisationGrants(tx, ids, end)) !== ids.length) throw changedMeanwhile();
      await removeMembers(tx, organisation.id, null, end);
      if (!(await closeOrganisation(tx, organisation.id, end))) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    await joining.leaveFallen(bearer, effects, at);
    return database.read(scope, (tx) => findOrganisation(tx, scope, organisationId));
  }

  /** What it holds, and the grants of its members, or of one of them, beside it. @param personId Null: of all */
  async #heldBy(
    tx: Queryable,
    organisationId: string,
    personId: string | null,
    now: Date,
  ): Promise<{ held: OrganisationGrantRecord[]; own: GrantRecord[] }> {
    const all = await repository.listOrganisationGrants(tx, [organisationId], now);
    const grants = await listMemberGrants(
      tx,
      all.map(({ id }) => id),
      now,
    );
    const own = grants.filter((grant) => personId === null || grant.personId === personId);
    // Only for what he really holds must the asker be able to take it from him.
    const of = new Set(own.map(({ organisationGrantId }) => organisationGrantId));
    return { held: personId === null ? all : all.filter(({ id }) => of.has(id)), own };
  }

  #effects(tx: Queryable, roots: readonly GrantRecord[], at: Date): Promise<Effect[]> {
    return listEffects(tx, { ids: roots.map(({ id }) => id) }, at);
  }

  /** Ids of all that would end. @throws DomainError CONFLICT unless they are as many as the asker saw */
  async #expected(scope: Scope, roots: readonly GrantRecord[], at: Date, expected: number): Promise<string[]> {
    const effects = await this.#parts.database.read(scope, (tx) => this.#effects(tx, roots, at));
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    return effects.map(({ id }) => id);
  }

  /** Whose grant it is, also where the organisation itself lies out of the asker's scope. */
  async #organisationOf(grant: OrganisationGrantRecord): Promise<{ id: string; name: string }> {
    const [named] = await this.#parts.database.job((tx) => repository.listNamesByGrant(tx, [grant.id]));
    return { id: grant.organisationId, name: named?.name ?? grant.organisationId };
  }

  async #latestEndOf(principal: Principal, grant: OrganisationGrantRecord, scope: Scope, now: Date): Promise<Date | null> {
    const { database } = this.#parts;
    const [parent] = await database.job((tx) => findGrants(tx, countryScope, [grant.parentId]));
    const [decision] =
      grant.decisionId === null ? [] : await database.read(scope, (tx) => findDecisions(tx, scope, [grant.decisionId!]));
    // Only whoever could give it anew prolongs it.
    if (parent === undefined || parentFor(principal.roles, grant.role, grant) === null) throw new ForbiddenError("grant:give");
    return latestEnd(parent, grant.role, decision?.validUntil ?? null, now);
  }

  /** A line for each member's grant. */
  async #logEach(
    action: GrantLineAction,
    actor: Actor,
    organisation: { readonly name: string },
    grants: readonly GrantRecord[],
    reason: string,
  ): Promise<void> {
    const { accessLog, people, database } = this.#parts;
    const ids = [...new Set(grants.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])))];
    const decisions = ids.length === 0 ? [] : await database.job((tx) => findDecisions(tx, countryScope, ids));
    for (const grant of grants) {
      const facts = {
        role: grant.role,
        person: people.show(grant.personId),
        place: grant,
        expiresAt: grant.expiresAt,
        decision: decisions.find(({ id }) => id === grant.decisionId) ?? null,
        reason,
        grantId: grant.id,
        organisation: organisation.name,
      };
      await accessLog.record(grantLine(action, actor, facts, "ALLOWED", null));
    }
  }
}

const isOver = ({ endedAt, expiresAt }: OrganisationGrantRecord, now: Date): boolean =>
  endedAt !== null || (expiresAt !== null && expiresAt <= now);

async function findMember(tx: Queryable, organisationId: string, personId: string): Promise<void> {
  const members = await listMembers(tx, [organisationId]);
  if (!members.some((member) => member.personId === personId)) throw new NotFoundError("Person");
}
