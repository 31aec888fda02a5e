import type { Principal } from "../access/principal.ts";
import { countryScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, ForbiddenError } from "../app/errors.ts";
import { latestEnd, mayEnd, parentFor, within } from "./bounds.ts";
import { findDecisions } from "./decisions.repository.ts";
import * as repository from "./grants.repository.ts";
import type { Effect, GrantRecord } from "./grants.repository.ts";
import type { Joining } from "./joining.ts";
import { grantLine } from "./log-lines.ts";
import type { GrantFacts } from "./log-lines.ts";
import type { People } from "./people.ts";
import {
  changedMeanwhile,
  checkEnd,
  checkReason,
  findGrant,
  givingScope,
  holds,
  inTransaction,
  isOver,
  readingScope,
} from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface EndingsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly joining: Joining;
  readonly people: People;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** Ending grants, at once or at another time, with all that hangs on them (R5, R8). */
export class GrantEndings {
  readonly #parts: EndingsParts;

  constructor(parts: EndingsParts) {
    this.#parts = parts;
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
   * @param also Done in the transaction that ends them, after it; what it throws undoes the ending.
   */
  async end(
    delegator: Delegator,
    id: string,
    why: string,
    expected: number,
    also?: (tx: Queryable) => Promise<void>,
  ): Promise<GrantRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const now = clock.now();
    const grant = await database.read(scope, (tx) => findGrant(tx, scope, id));
    const byGrant = await this.#byWhoseLeave(principal, grant);
    if (isOver(grant, now)) throw changedMeanwhile(0);
    const effects = await database.read(scope, (tx) => repository.listEffects(tx, { ids: [id] }, now));
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    const facts = await this.#factsOf(grant, scope, { reason, ends: effects.length });
    await accessLog.record(grantLine("grant.end", { ...delegator, byGrant, at: now }, facts, "ALLOWED", null));
    const ids = effects.map((effect) => effect.id);
    await inTransaction(database, scope, async (tx) => {
      // Whoever gives below holds its parent: after this none of them is given any more.
      const ended = await repository.endGrants(tx, ids, { at: now, by: principal.id, reason });
      if (ended !== ids.length) throw changedMeanwhile();
      await also?.(tx);
    });
    await this.#parts.refreshRights();
    // The right is gone; the membership follows. What the giver may not remove himself, the provisioner does.
    await this.#parts.joining.leaveFallen(bearer, ids, now);
    return database.read(scope, (tx) => findGrant(tx, scope, id));
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
    if (isOver(grant, now)) throw changedMeanwhile(0);
    const shorter = end !== null && within(end, grant.expiresAt);
    if (!shorter && grant.organisationGrantId !== null) throw heldAsMember();
    if (!shorter && grant.breakGlassId !== null) throw new ForbiddenError("grant:give");
    if (!shorter) checkEnd(end, await this.#latestEndOf(principal, grant, scope, now), now);
    if (shorter) checkEnd(end, end, now);
    const effects = shorter ? await database.read(scope, (tx) => repository.listEffects(tx, { ids: [id] }, end)) : [];
    if (effects.length !== expected) throw changedMeanwhile(effects.length);
    const facts = await this.#factsOf({ ...grant, expiresAt: end }, scope, { reason, ends: effects.length });
    const action = shorter ? "grant.shorten" : "grant.prolong";
    await accessLog.record(grantLine(action, { ...delegator, byGrant, at: now }, facts, "ALLOWED", null));
    await inTransaction(database, scope, async (tx) => {
      if (grant.parentId !== null && (await repository.holdParent(tx, grant.parentId, now)) === null) throw changedMeanwhile();
      if (!shorter) {
        if (!(await repository.setGrantEnd(tx, id, end))) throw changedMeanwhile();
        return;
      }
      const changed = await repository.shortenGrants(
        tx,
        effects.map((effect) => effect.id),
        end,
      );
      if (changed !== effects.length) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    return database.read(scope, (tx) => findGrant(tx, scope, id));
  }

  /**
   * Hangs everything given by leave of one grant on another, so that its holder can leave and those he gave to stay. The
   * database checks that each child lies within its new parent: CONFLICT otherwise, and nothing has moved.
   * @returns how many moved
   */
  async reparent(delegator: Delegator, fromId: string, toId: string, why: string): Promise<number> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const now = clock.now();
    const [from, to] = await database.read(scope, async (tx) => [
      await findGrant(tx, scope, fromId),
      await findGrant(tx, scope, toId),
    ]);
    // Whoever may end both is answerable for what hangs on either; and so is whoever takes it over himself.
    const byGrant = await this.#byWhoseLeave(principal, from);
    if (!holds(principal, to)) await this.#byWhoseLeave(principal, to);
    if (from.id === to.id || isOver(to, now)) throw changedMeanwhile(0);
    const facts = await this.#factsOf(from, scope, { reason, ends: 0 });
    await accessLog.record(grantLine("grant.reparent", { ...delegator, byGrant, at: now }, facts, "ALLOWED", null));
    return inTransaction(database, scope, async (tx) => {
      if ((await repository.holdParent(tx, to.id, now)) === null) throw changedMeanwhile();
      return repository.moveChildren(tx, from.id, to.id, now);
    });
  }

  /** @throws ForbiddenError unless the asker may end the grant. @returns the grant of his that lets him */
  async #byWhoseLeave(principal: Principal, grant: GrantRecord): Promise<string | null> {
    const chains = await this.#parts.database.job((tx) => repository.listChains(tx, [grant.id]));
    const above = chains.get(grant.id) ?? [];
    const role = principal.roles.find((one) => mayEnd([one], above));
    // What somebody took by breaking the glass he may lay down himself.
    const isOwn = grant.personId === principal.id && grant.breakGlassId === null;
    if (role === undefined || isOwn) throw new ForbiddenError("grant:give");
    return role.grantId;
  }

  async #latestEndOf(principal: Principal, grant: GrantRecord, scope: Scope, now: Date): Promise<Date | null> {
    const { database } = this.#parts;
    if (grant.parentId === null) throw new ForbiddenError("grant:give");
    const [parent] = await database.job((tx) => repository.findGrants(tx, countryScope, [grant.parentId!]));
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
}

/** One member's end alone may come earlier, never later: what is prolonged is what his organisation was given. */
const heldAsMember = () =>
  new BadUserInputError("This is held as a member of an organisation; renew what the organisation was given.", {
    field: "expiresAt",
    rule: "organisation",
  });
