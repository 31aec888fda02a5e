import type { Role } from "../../access/permissions.ts";
import type { Principal } from "../../access/principal.ts";
import { groupPathOf } from "../../access/role-table.ts";
import { isEmptyScope } from "../../access/scope.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import { makeConnection } from "../../app/connection.ts";
import type { Connection, Page } from "../../app/connection.ts";
import type { Database } from "../../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { parentFor } from "../bounds.ts";
import { listMemberGrants } from "../grants.repository.ts";
import type { GrantRecord } from "../grants.repository.ts";
import type { KnownPerson, People } from "../people.ts";
import { findPlace, governs } from "../places.ts";
import { changedMeanwhile, givingScope, readingScope } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import * as grants from "./organisation-grants.repository.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import { organisationLine } from "./organisation-lines.ts";
import { checkOrganisationName, findOrganisation, grantableAt, leaveAt, mayRun } from "./organisation-rules.ts";
import * as repository from "./organisations.repository.ts";
import type { MemberRecord, OrganisationConditions, OrganisationKind, OrganisationRecord } from "./organisations.repository.ts";

export interface OrganisationFilter {
  readonly within?: string | null;
  readonly search?: string | null;
  readonly includeClosed?: boolean | null;
}

export interface CreateOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Both null: the country. */
  readonly unitId: string | null;
  readonly operatorId: string | null;
}

/** An organisation that a role could be given to, and whom of it that role cannot be given to. */
export interface GrantableOrganisation {
  readonly organisation: OrganisationRecord;
  readonly unfit: readonly string[];
}

export interface OrganisationsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly clock: Clock;
}

const maxSearchLength = 100;
const mostFormer = 200;

/** Organisations, who belongs to them, and what may be chosen among them (R3). */
export class Organisations {
  readonly #parts: OrganisationsParts;

  constructor(parts: OrganisationsParts) {
    this.#parts = parts;
  }

  /** Those in the asker's scope, by names. */
  async list(
    principal: Principal,
    page: Page,
    filter: OrganisationFilter,
  ): Promise<Connection<OrganisationRecord & { code: string }>> {
    const scope = readingScope(principal);
    const { database } = this.#parts;
    const { rows, where } = await database.read(scope, async (tx) => {
      const search = checkSearch(filter.search, "filter.search");
      const place = filter.within == null ? null : await findPlace(tx, scope, filter.within, null);
      if (place !== null && place.provinceId === null && !scope.country) throw new NotFoundError("Unit");
      const conditions: OrganisationConditions = {
        includeClosed: filter.includeClosed === true,
        ...(search === "" ? {} : { search }),
        ...(place?.facilityId != null
          ? { facilityId: place.facilityId }
          : place?.provinceId != null
            ? { provinceId: place.provinceId }
            : {}),
      };
      return { where: conditions, rows: await repository.listOrganisations(tx, scope, conditions, page) };
    });
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.kind })),
      page,
      () => database.read(scope, (tx) => repository.countOrganisations(tx, scope, where)),
    );
  }

  /** Null when absent or out of scope. */
  async find(principal: Principal, id: string): Promise<OrganisationRecord | null> {
    const scope = readingScope(principal);
    return this.#parts.database
      .read(scope, (tx) => findOrganisation(tx, scope, id))
      .catch((error: unknown) => {
        if (error instanceof NotFoundError) return null;
        throw error;
      });
  }

  /**
   * Makes one at the asker's place or below, without members and grants. Logged.
   * @throws DomainError CONFLICT when one of that name is there already
   */
  async create(delegator: Delegator, input: CreateOrganisation): Promise<OrganisationRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const name = checkOrganisationName(input.name, "input.name");
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, input.operatorId));
    if (!governs(scope, place)) throw new ForbiddenError("grant:give");
    if (input.kind !== "OTHER" && (input.kind === "OPERATOR_TEAM") !== (place.operatorId !== null)) {
      throw new BadUserInputError("An operator has teams, a unit has departments.", { field: "input.kind", rule: "kind" });
    }
    const at = clock.now();
    const actor = { ...delegator, byGrant: leaveAt(principal, place), at };
    const made = { name, kind: input.kind, unitId: place.unitId, operatorId: place.operatorId };
    await accessLog.record(organisationLine("organisation.create", actor, { id: null, name }, place, { kind: input.kind }));
    const id = await database.write(scope, (tx) =>
      repository.insertOrganisation(tx, { ...made, createdAt: at, createdBy: principal.id }),
    );
    if (id === null) throw nameTaken();
    return database.read(scope, (tx) => findOrganisation(tx, scope, id));
  }

  /** @throws NotFoundError, DomainError CONFLICT when one of that name is there already, or it is closed. Logged. */
  async rename(delegator: Delegator, id: string, text: string): Promise<OrganisationRecord> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const name = checkOrganisationName(text, "name");
    const organisation = await database.read(scope, (tx) => findOrganisation(tx, scope, id));
    const actor = { ...delegator, byGrant: leaveAt(principal, organisation), at: clock.now() };
    if (organisation.closedAt !== null) throw changedMeanwhile();
    await accessLog.record(organisationLine("organisation.rename", actor, organisation, organisation, { newName: name }));
    const renamed = await database
      .write(scope, (tx) => repository.renameOrganisation(tx, id, name))
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code === uniqueViolation) throw nameTaken();
        throw error;
      });
    if (!renamed) throw changedMeanwhile();
    return database.read(scope, (tx) => findOrganisation(tx, scope, id));
  }

  /**
   * Whom the asker may add: those to whom he may give all that the organisation holds; where it holds nothing, those to whom
   * he may give anything at its place. None who belongs to it, nor himself.
   */
  async addable(principal: Principal, id: string): Promise<KnownPerson[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return [];
    const { database, clock, people } = this.#parts;
    return database.read(scope, async (tx) => {
      const organisation = await findOrganisation(tx, scope, id);
      if (!mayRun(principal, organisation)) return [];
      const held = await grants.listOrganisationGrants(tx, [id], clock.now());
      const members = new Set((await repository.listMembers(tx, [id])).map(({ personId }) => personId));
      let found: KnownPerson[];
      if (held.length === 0) {
        const place = await findPlace(tx, scope, organisation.unitId, organisation.operatorId);
        found = grantableAt(people, principal, place);
      } else {
        if (held.some(({ role, ...place }) => parentFor(principal.roles, role, place) === null)) return [];
        const lists: KnownPerson[][] = [];
        for (const { role, unitId, operatorId } of held) {
          const place = await findPlace(tx, scope, unitId, operatorId);
          lists.push(people.grantable(groupPathOf(role, place.codes), false));
        }
        const ids = lists.map((list) => new Set(list.map((person) => person.id)));
        found = lists[0]!.filter((person) => ids.every((list) => list.has(person.id)));
      }
      return found.filter((person) => person.id !== principal.id && !members.has(person.id));
    });
  }

  /** Those to which the asker may give the role there, by names, each with the members to whom he may not. */
  async grantable(
    principal: Principal,
    role: Role,
    unitId: string | null,
    operatorId: string | null,
    search: string | null,
    limit: number,
  ): Promise<GrantableOrganisation[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope) || role === "tool") return [];
    const wanted = checkSearch(search, "search");
    return this.#parts.database.read(scope, async (tx) => {
      const place = await findPlace(tx, scope, unitId, operatorId);
      if (parentFor(principal.roles, role, place) === null) return [];
      const found = await repository.listOrganisationsOver(tx, scope, place, wanted, limit);
      const members = await repository.listMembers(
        tx,
        found.map(({ id }) => id),
      );
      const fit = new Set(this.#parts.people.grantable(groupPathOf(role, place.codes), false).map(({ id }) => id));
      fit.delete(principal.id);
      return found.map((organisation) => ({
        organisation,
        unfit: members
          .filter(({ organisationId, personId }) => organisationId === organisation.id && !fit.has(personId))
          .map(({ personId }) => personId),
      }));
    });
  }

  /** Who belongs to each of these now. */
  async membersOf(principal: Principal, ids: readonly string[]): Promise<Map<string, MemberRecord[]>> {
    const members = await this.#parts.database.read(readingScope(principal), (tx) => repository.listMembers(tx, ids));
    return Map.groupBy(members, ({ organisationId }) => organisationId);
  }

  /** Who belonged to it once, those who left last first. */
  formerMembersOf(principal: Principal, id: string): Promise<MemberRecord[]> {
    return this.#parts.database.read(readingScope(principal), (tx) => repository.listFormerMembers(tx, id, mostFormer));
  }

  /** What each of these holds, newest first. */
  async grantsOf(
    principal: Principal,
    ids: readonly string[],
    includeOver: boolean,
  ): Promise<Map<string, OrganisationGrantRecord[]>> {
    const notOverAt = includeOver ? null : this.#parts.clock.now();
    const held = await this.#parts.database.read(readingScope(principal), (tx) =>
      grants.listOrganisationGrants(tx, ids, notOverAt),
    );
    return Map.groupBy(held, ({ organisationId }) => organisationId);
  }

  /** By what organisations were given, the members' grants beside it that are not over. */
  async memberGrantsOf(principal: Principal, ids: readonly string[]): Promise<Map<string, GrantRecord[]>> {
    const found = await this.#parts.database.read(readingScope(principal), (tx) =>
      listMemberGrants(tx, ids, this.#parts.clock.now()),
    );
    return Map.groupBy(found, ({ organisationGrantId }) => organisationGrantId ?? "");
  }

  /** By what they were given, names of organisations, whatever the asker's scope: who sees a grant sees from whom it is held. */
  async namesByGrant(ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
    const rows = await this.#parts.database.job((tx) => grants.listNamesByGrant(tx, ids));
    return new Map(rows.map(({ grantId, id, name }) => [grantId, { id, name }]));
  }
}

const uniqueViolation = "23505";

function checkSearch(text: string | null | undefined, field: string): string {
  const search = text?.trim() ?? "";
  if (search.length <= maxSearchLength) return search;
  throw new BadUserInputError(`A search has at most ${maxSearchLength} characters.`, {
    field,
    rule: "length",
    max: maxSearchLength,
  });
}

const nameTaken = () =>
  new DomainError("CONFLICT", "There is an organisation of this name here already.", { field: "input.name", rule: "taken" });
