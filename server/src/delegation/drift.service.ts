import type { Principal } from "../access/principal.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { parentFor } from "./bounds.ts";
import * as repository from "./drift.repository.ts";
import type { Making, Orphaned, StrayMembership } from "./drift.repository.ts";
import { standsBeside } from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";
import { mayRestore } from "./grants.service.ts";
import type { Grants } from "./grants.service.ts";
import type { Joining } from "./joining.ts";
import { grantLine } from "./log-lines.ts";
import type { MembershipWriter } from "./membership-writer.ts";
import type { People } from "./people.ts";
import { governs } from "./places.ts";
import { changedMeanwhile, checkReason, findGrant, givingScope, holds, isOver, readingScope, tokenOf } from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface DriftParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly memberships: MembershipWriter;
  readonly joining: Joining;
  readonly people: People;
  readonly grants: Grants;
  readonly clock: Clock;
  readonly refreshRights: () => Promise<void>;
}

/** Keycloak needs about a second to be seen in the mirror: what was given just now is no drift yet. */
const settlingMs = 30_000;

/** Where Keycloak and the grants differ, and the ways to bring them together again. */
export class AccessDrift {
  readonly #parts: DriftParts;

  constructor(parts: DriftParts) {
    this.#parts = parts;
  }

  /** Memberships that no grant stands beside, in the asker's scope. */
  async strays(principal: Principal): Promise<StrayMembership[]> {
    const { database, clock, people } = this.#parts;
    const scope = readingScope(principal);
    const isOurs = (stray: StrayMembership) => governs(scope, stray) && people.isMember(stray.personId, stray.groupPath);
    return database.job((tx) => repository.listStrays(tx, clock.now(), isOurs));
  }

  /** Whoever could give the role adopts the membership by giving it, or takes it away; nobody his own. */
  strayActions(principal: Principal, stray: StrayMembership): { readonly adopt: boolean; readonly remove: boolean } {
    const remove = stray.personId !== principal.id && parentFor(principal.roles, stray.role, stray) !== null;
    return { adopt: remove && this.#parts.people.isGrantable(stray.personId, stray.groupPath), remove };
  }

  /** When and by whom a membership was made, as far as Keycloak's events in the log tell; in the order of the strays. */
  async makings(strays: readonly StrayMembership[]): Promise<(Making | null)[]> {
    const { database, memberships } = this.#parts;
    const ids = new Map<string, string | null>();
    for (const groupPath of new Set(strays.map((stray) => stray.groupPath))) {
      // Keycloak out of reach: then it is not known, and the list is there all the same.
      ids.set(groupPath, await memberships.groupId(groupPath).catch(() => null));
    }
    const pathOf = ({ personId, groupPath }: StrayMembership) => {
      const id = ids.get(groupPath) ?? null;
      return id === null ? null : `users/${personId}/groups/${id}`;
    };
    const paths = strays.map((stray) => pathOf(stray)).filter((path) => path !== null);
    const found = await database.job((tx) => repository.listMakings(tx, paths));
    return strays.map((stray) => found.get(pathOf(stray) ?? "") ?? null);
  }

  /** Grants in force that Keycloak holds no membership beside, in the asker's scope. */
  async unbacked(principal: Principal): Promise<GrantRecord[]> {
    const { database, clock, people } = this.#parts;
    const scope = readingScope(principal);
    const settled = new Date(clock.now().getTime() - settlingMs);
    const found = await database.job((tx) => repository.listUnbacked(tx, scope, clock.now()));
    return found.filter(
      ({ personId, groupPath, validFrom }) =>
        validFrom <= settled && people.hasAccount(personId) && !people.isMember(personId, groupPath),
    );
  }

  /** Grants of people whose account is closed or gone, on which others in force hang, in the asker's scope. */
  async orphaned(principal: Principal): Promise<Orphaned[]> {
    const { database, clock, people } = this.#parts;
    const scope = readingScope(principal);
    const found = await database.job((tx) => repository.listOrphaning(tx, scope, clock.now()));
    return found.filter(({ grant }) => !people.hasAccount(grant.personId));
  }

  /** On whose grants what hangs on this one could hang, as far as the asker answers for both. */
  async successors(principal: Principal, grant: GrantRecord): Promise<GrantRecord[]> {
    const { database, clock, people, grants } = this.#parts;
    const scope = readingScope(principal);
    const peers = (await database.job((tx) => repository.listPeers(tx, grant, clock.now()))).filter(
      (peer) => governs(scope, peer) && people.hasAccount(peer.personId),
    );
    const actions = await grants.actions(principal, [grant, ...peers]);
    if (actions.get(grant.id)?.end !== true) return [];
    return peers.filter((peer) => holds(principal, peer) || actions.get(peer.id)?.end === true);
  }

  /** How many of all these the asker can do something about. */
  async actionable(principal: Principal): Promise<number> {
    const { grants, people, clock } = this.#parts;
    const strays = (await this.strays(principal)).filter((stray) => this.strayActions(principal, stray).remove);
    const unbacked = (await this.unbacked(principal)).filter((grant) => mayRestore(principal, grant, people, clock.now()));
    const orphaned = await this.orphaned(principal);
    const actions = await grants.actions(
      principal,
      orphaned.map(({ grant }) => grant),
    );
    const endable = orphaned.filter(({ grant }) => actions.get(grant.id)?.end === true);
    return strays.length + unbacked.length + endable.length;
  }

  /**
   * Takes away, as the asker, a membership that no grant stands beside. Logged.
   * @throws DomainError NOT_FOUND, FORBIDDEN (also when Keycloak refuses), CONFLICT when a grant stands beside it by now
   */
  async removeStray(delegator: Delegator, personId: string, groupPath: string, why: string): Promise<void> {
    const { principal, bearer } = delegator;
    const { database, clock, people, accessLog, memberships } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(why);
    const now = clock.now();
    const known = isUuid(personId) && groupPath.length <= 300 && people.isMember(personId, groupPath);
    const stray = known ? await database.job((tx) => repository.findStray(tx, personId, groupPath, now)) : null;
    if (stray === null || !governs(scope, stray)) throw new NotFoundError("Membership");
    const parent = parentFor(principal.roles, stray.role, stray);
    if (parent === null || personId === principal.id) throw new ForbiddenError("grant:give");
    const token = tokenOf(bearer);
    const person = people.find(personId) ?? { id: personId, username: null };
    const facts = { role: stray.role, person, place: stray, expiresAt: null, decision: null, reason };
    const line = (outcome: "ALLOWED" | "REFUSED", code: string | null) =>
      accessLog.record(
        grantLine("grant.remove-stray", { ...delegator, byGrant: parent.grantId, at: clock.now() }, facts, outcome, code),
      );
    try {
      await memberships.leave(token, personId, groupPath);
    } catch (error) {
      await line("REFUSED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      throw error;
    }
    // Somebody gave the role while it was being taken away: what stands beside a grant stays.
    if (await database.job((tx) => standsBeside(tx, personId, groupPath, now))) {
      await memberships.join(token, personId, groupPath);
      throw changedMeanwhile();
    }
    await line("ALLOWED", null);
  }

  /**
   * Writes, as the asker, the membership again that a grant in force should have. Logged, before it counts.
   * @throws DomainError NOT_FOUND, FORBIDDEN unless he could give it (also when Keycloak refuses), CONFLICT when it is there
   */
  async restore(delegator: Delegator, grantId: string): Promise<GrantRecord> {
    const { principal, bearer } = delegator;
    const { database, clock, people, accessLog, joining } = this.#parts;
    const scope = givingScope(principal);
    const now = clock.now();
    const grant = await database.read(scope, (tx) => findGrant(tx, scope, grantId));
    const parent = parentFor(principal.roles, grant.role, grant);
    if (parent === null || grant.personId === principal.id) throw new ForbiddenError("grant:give");
    if (isOver(grant, now) || !mayRestore(principal, grant, people, now)) throw changedMeanwhile();
    const token = tokenOf(bearer);
    const person = people.find(grant.personId) ?? { id: grant.personId, username: null };
    const facts = { ...grant, person, place: grant, decision: null, reason: grant.reason, grantId };
    const line = (outcome: "ALLOWED" | "REFUSED", code: string | null) =>
      accessLog.record(
        grantLine("grant.restore", { ...delegator, byGrant: parent.grantId, at: clock.now() }, facts, outcome, code),
      );
    // The grant is there already: with the membership it counts, so the line comes first.
    await line("ALLOWED", null);
    try {
      await joining.join(token, grant.personId, grant.groupPath, grant, scope);
    } catch (error) {
      await line("REFUSED", error instanceof DomainError ? error.code : "INTERNAL_SERVER_ERROR");
      throw error;
    }
    await this.#parts.refreshRights();
    return grant;
  }
}
