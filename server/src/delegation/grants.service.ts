import { roles as allRoles } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { needsSecondFactor } from "../access/role-table.ts";
import { countryScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, NotFoundError } from "../app/errors.ts";
import { mayEnd, parentFor } from "./bounds.ts";
import { countDecisions, findDecisions, listDecisions } from "./decisions.repository.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import type { GrantFilter } from "./grant.type.ts";
import { countGrants, findGrants, listChains, listDormant, listGrants, listGrantsOf } from "./grants.repository.ts";
import type { GrantConditions, GrantRecord } from "./grants.repository.ts";
import type { People } from "./people.ts";
import { findPlace } from "./places.ts";
import { readingScope } from "./rules.ts";

const maxSearchLength = 100;
/** People whom a search may mean; beyond that it is too short to mean anybody. */
const maxSearched = 1_000;

/** Lists of grants and decisions, each within what the asker may know. */
export class Grants {
  readonly #database: Database;
  readonly #people: People;
  readonly #clock: Clock;

  constructor(database: Database, people: People, clock: Clock) {
    this.#database = database;
    this.#people = people;
    this.#clock = clock;
  }

  async list(principal: Principal, page: Page, filter: GrantFilter): Promise<Connection<GrantRecord & { code: string }>> {
    const scope = readingScope(principal);
    const { rows, where } = await this.#database.read(scope, async (tx) => {
      const conditions = await this.#conditions(tx, principal, scope, filter);
      return { where: conditions, rows: await listGrants(tx, scope, conditions, page) };
    });
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.role })),
      page,
      () => this.#database.read(scope, (tx) => countGrants(tx, scope, where)),
    );
  }

  /** Null when absent or out of scope. */
  async find(principal: Principal, id: string): Promise<GrantRecord | null> {
    const scope = readingScope(principal);
    const [grant] = isUuid(id) ? await this.#database.read(scope, (tx) => findGrants(tx, scope, [id])) : [];
    return grant ?? null;
  }

  /** Those within the asker's scope, over or not. */
  async byIds(principal: Principal, ids: readonly string[]): Promise<Map<string, GrantRecord>> {
    const scope = readingScope(principal);
    const rows = await this.#database.read(scope, (tx) => findGrants(tx, scope, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The asker's own, which he knows whatever else he may: in force or to come, newest first. */
  own(principal: Principal): Promise<GrantRecord[]> {
    return this.#database.job((tx) => listGrantsOf(tx, principal.id, this.#clock.now()));
  }

  async decisions(
    principal: Principal,
    page: Page,
    includeOver: boolean,
  ): Promise<Connection<DecisionRecord & { code: string }>> {
    const scope = readingScope(principal);
    const at = includeOver ? null : this.#clock.now();
    const rows = await this.#database.read(scope, (tx) => listDecisions(tx, scope, at, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.number })),
      page,
      () => this.#database.read(scope, (tx) => countDecisions(tx, scope, at)),
    );
  }

  /** Decisions by id, whatever the asker's scope: who sees a grant sees what it stands on. */
  async decisionsOf(ids: readonly string[]): Promise<Map<string, DecisionRecord>> {
    const rows = await this.#database.job((tx) => findDecisions(tx, countryScope, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** By grant id, whether the asker may end it, let it last longer, or write its membership again. */
  async actions(
    principal: Principal,
    grants: readonly GrantRecord[],
  ): Promise<Map<string, { readonly end: boolean; readonly prolong: boolean; readonly restore: boolean }>> {
    const chains = await this.#database.job((tx) =>
      listChains(
        tx,
        grants.map(({ id }) => id),
      ),
    );
    const now = this.#clock.now();
    return new Map(
      grants.map((grant) => {
        const over = grant.endedAt !== null || (grant.expiresAt !== null && grant.expiresAt <= now);
        const isAnothers = grant.personId !== principal.id || grant.breakGlassId !== null;
        const end = !over && isAnothers && mayEnd(principal.roles, chains.get(grant.id) ?? []);
        // A member's is prolonged with his organisation's, and what somebody took himself never.
        const isGiven = grant.organisationGrantId === null && grant.breakGlassId === null;
        const prolong = end && isGiven && grant.expiresAt !== null && parentFor(principal.roles, grant.role, grant) !== null;
        return [grant.id, { end, prolong, restore: !over && mayRestore(principal, grant, this.#people, now) }];
      }),
    );
  }

  #dormant(scope: Scope, since: Date): Promise<string[]> {
    return this.#database.job((tx) => listDormant(tx, scope, since, this.#clock.now(), maxSearched));
  }

  async #conditions(tx: Queryable, principal: Principal, scope: Scope, filter: GrantFilter): Promise<GrantConditions> {
    const search = filter.search?.trim() ?? "";
    if (search.length > maxSearchLength) {
      throw new BadUserInputError(`A search has at most ${maxSearchLength} characters.`, {
        field: "filter.search",
        rule: "length",
        max: maxSearchLength,
      });
    }
    const searched = search === "" ? null : this.#people.search(search).slice(0, maxSearched);
    const named = filter.personId == null ? null : [filter.personId].filter(isUuid);
    const unused = filter.unusedSince == null ? null : await this.#dormant(scope, filter.unusedSince);
    const personIds = inAll([searched, named, unused]);
    const roles = inAll([filter.role ?? null, filter.withoutSecondFactor === true ? sensitiveRoles : null]);
    const place = filter.within == null ? null : await findPlace(tx, scope, filter.within, null);
    if (place !== null && place.provinceId === null && !scope.country) throw new NotFoundError("Unit");
    const ids = (id: string | null | undefined) => (id == null ? undefined : isUuid(id) ? id : nobody);
    const decisionId = ids(filter.decisionId);
    const parentId = ids(filter.parentId);
    const organisationId = ids(filter.organisationId);
    return {
      ...(place?.facilityId != null
        ? { facilityId: place.facilityId }
        : place?.provinceId != null
          ? { provinceId: place.provinceId }
          : {}),
      ...(personIds === null ? {} : { personIds }),
      ...(roles === null ? {} : { role: roles }),
      ...(decisionId === undefined ? {} : { decisionId }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(filter.byMyLeave === true ? { byLeaveOf: principal.id } : {}),
      ...(filter.withoutSecondFactor === true ? { withoutSecondFactor: true } : {}),
      ...(filter.withoutDecision === true ? { withoutDecision: true } : {}),
      ...(filter.openEnded === true ? { openEnded: true } : {}),
      ...(filter.unusedSince == null ? {} : { givenBefore: filter.unusedSince }),
      ...(filter.endsBefore == null ? {} : { endsBefore: filter.endsBefore }),
      ...(filter.includeOver === true ? {} : { notOverAt: this.#clock.now() }),
    };
  }
}

/** Roles that nobody should have with a password alone. */
const sensitiveRoles = allRoles.filter((role) => needsSecondFactor(role));

/** What stands in every list; null stands for all, and is the answer when there is no list. */
function inAll<T extends string>(lists: readonly (readonly T[] | null)[]): readonly T[] | null {
  const [first, ...others] = lists.filter((list) => list !== null);
  if (first === undefined) return null;
  return others.reduce((left, list) => {
    const known = new Set(list);
    return left.filter((id) => known.has(id));
  }, first);
}

/** Whoever could give it writes the membership again that Keycloak has lost. */
export function mayRestore(principal: Principal, grant: GrantRecord, people: People, now: Date): boolean {
  if (grant.validFrom > now || grant.personId === principal.id || people.isMember(grant.personId, grant.groupPath))
    return false;
  return people.isGrantable(grant.personId, grant.groupPath) && parentFor(principal.roles, grant.role, grant) !== null;
}

/** An id that nothing has: what is malformed is found nowhere. */
const nobody = "00000000-0000-0000-0000-000000000000";
