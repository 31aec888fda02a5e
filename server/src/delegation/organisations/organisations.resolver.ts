import DataLoader from "dataloader";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Role as RoleWord } from "../../access/permissions.ts";
import { checkFirst, PageArgs, parsePage } from "../../app/connection.ts";
import type { HubContext } from "../../app/context.ts";
import { Operator, OrgUnit } from "../../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import { GrantEffect, Person, Role } from "../grant.type.ts";
import { effectOf } from "../effect.ts";
import { fold } from "../people.ts";
import type { People } from "../people.ts";
import type { OrganisationEndings } from "./organisation-endings.service.ts";
import type { OrganisationGiving } from "./organisation-giving.service.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import { mayRun } from "./organisation-rules.ts";
import {
  CreateOrganisationInput,
  GrantableOrganisation,
  Organisation,
  OrganisationActions,
  OrganisationConnection,
  OrganisationFilter,
  OrganisationGrant,
  OrganisationMember,
} from "./organisation.type.ts";
import type { MemberRecord, OrganisationRecord } from "./organisations.repository.ts";
import type { Organisations } from "./organisations.service.ts";

@Resolver(() => Organisation)
export class OrganisationsResolver {
  readonly #organisations: Organisations;
  readonly #giving: OrganisationGiving;
  readonly #endings: OrganisationEndings;
  readonly #people: People;
  readonly #members = new WeakMap<object, DataLoader<string, MemberRecord[]>>();
  readonly #grants = new WeakMap<object, DataLoader<string, OrganisationGrantRecord[]>>();

  constructor(organisations: Organisations, giving: OrganisationGiving, endings: OrganisationEndings, people: People) {
    this.#organisations = organisations;
    this.#giving = giving;
    this.#endings = endings;
    this.#people = people;
  }

  @Query(() => OrganisationConnection, {
    description: "Organisations in the asker's scope, by Vietnamese order of names; needs `grant:read`. Without closed ones.",
  })
  organisations(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => OrganisationFilter, { nullable: true }) filter: OrganisationFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#organisations.list(context.principal, parsePage(args), filter ?? {});
  }

  @Query(() => Organisation, { nullable: true, description: "Null when absent or out of scope." })
  organisation(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<OrganisationRecord | null> {
    return this.#organisations.find(context.principal, id);
  }

  @Extensions({ personal: true })
  @Query(() => [GrantableOrganisation], {
    description: "Organisations to which the asker may give the role there, by Vietnamese order of names.",
  })
  async grantableOrganisations(
    @Arg("role", () => Role) role: Role,
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Arg("search", () => String, { nullable: true, description: "Part of a name, without case and diacritics." })
    search: string | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "1–100; 20 when left out." }) first: number | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    const [word, at, size] = [role as RoleWord, [unitId ?? null, operatorId ?? null] as const, checkFirst(first)];
    const found = await this.#organisations.grantable(context.principal, word, ...at, search ?? null, size);
    return found.map(({ organisation, unfit }) => ({ organisation, unfit: unfit.map((id) => this.#people.show(id)) }));
  }

  @Extensions({ personal: true })
  @Query(() => [Person], {
    description: `Whom the asker may let join: to whom he may give all that it holds; where it holds nothing, anything at its
place. By Vietnamese order of names. NOT_FOUND.`,
  })
  async addableMembers(
    @Arg("organisationId", () => ID) organisationId: string,
    @Arg("search", () => String, { nullable: true, description: "Part of a name, without case and diacritics." })
    search: string | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "1–100; 20 when left out." }) first: number | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Person[]> {
    const size = checkFirst(first);
    const people = await this.#organisations.addable(context.principal, organisationId);
    const wanted = fold((search ?? "").trim().slice(0, 100));
    return people
      .filter(({ displayName, username }) => fold(`${displayName} ${username}`).includes(wanted))
      .slice(0, size)
      .map(({ id }) => this.#people.show(id));
  }

  @Query(() => GrantEffect, { description: "What ends when somebody leaves an organisation. NOT_FOUND." })
  async memberLeaving(
    @Arg("organisationId", () => ID) organisationId: string,
    @Arg("personId", () => ID) personId: string,
    @Ctx() context: HubContext,
  ): Promise<GrantEffect> {
    return effectOf(await this.#endings.leaving(context.principal, organisationId, personId), this.#people);
  }

  @Query(() => GrantEffect, { description: "What ends when an organisation is closed. NOT_FOUND." })
  async organisationClosing(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<GrantEffect> {
    return effectOf(await this.#endings.closing(context.principal, id), this.#people);
  }

  @Mutation(() => Organisation, {
    description: "Makes an organisation without members and grants. BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. Logged.",
  })
  createOrganisation(
    @Arg("input", () => CreateOrganisationInput) input: CreateOrganisationInput,
    @Ctx() context: HubContext,
  ): Promise<OrganisationRecord> {
    const { name, kind, unitId, operatorId } = input;
    return this.#organisations.create(context, { name, kind, unitId: unitId ?? null, operatorId: operatorId ?? null });
  }

  @Mutation(() => Organisation, { description: "CONFLICT when there is one of that name there. Logged." })
  renameOrganisation(
    @Arg("id", () => ID) id: string,
    @Arg("name", () => String, { description: "1–200 characters." }) name: string,
    @Ctx() context: HubContext,
  ): Promise<OrganisationRecord> {
    return this.#organisations.rename(context, id, name);
  }

  @Mutation(() => Organisation, {
    description: "Ends all that it holds and lets everybody leave. CONFLICT when `expected` is not what would end. Logged.",
  })
  closeOrganisation(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<OrganisationRecord> {
    return this.#endings.close(context, id, reason, expected);
  }

  @Mutation(() => Organisation, {
    description: `Lets somebody join and gives him all that it holds, in Keycloak as the asker and here; all of it or nothing.
NOT_FOUND, FORBIDDEN (also for a grant that the asker may not give, or when Keycloak refuses), CONFLICT, BUSY. Logged.`,
  })
  addOrganisationMember(
    @Arg("organisationId", () => ID) organisationId: string,
    @Arg("personId", () => ID) personId: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: HubContext,
  ): Promise<OrganisationRecord> {
    return this.#giving.addMember(context, organisationId, personId, reason);
  }

  @Mutation(() => Organisation, {
    description: "Ends what somebody holds as a member, and all that hangs on it. CONFLICT as for `endGrant`. Logged.",
  })
  removeOrganisationMember(
    @Arg("organisationId", () => ID) organisationId: string,
    @Arg("personId", () => ID) personId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<OrganisationRecord> {
    return this.#endings.removeMember(context, organisationId, personId, reason, expected);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country's, and for an operator's." })
  unit(@Root() { unitId }: OrganisationRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return unitId === null ? Promise.resolve(null) : context.loaders.unit.load(unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: OrganisationRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Person)
  createdBy(@Root() { createdBy }: OrganisationRecord): Person {
    return this.#people.show(createdBy);
  }

  @FieldResolver(() => [OrganisationMember], { description: "Who belongs to it now, those who joined first before." })
  members(@Root() { id }: OrganisationRecord, @Ctx() context: HubContext): Promise<MemberRecord[]> {
    const { principal } = context;
    return loaderIn(this.#members, context, (ids) => this.#organisations.membersOf(principal, ids)).load(id);
  }

  @FieldResolver(() => [OrganisationMember], {
    description: "Who belonged to it once, those who left last first; at most 200.",
  })
  formerMembers(@Root() { id }: OrganisationRecord, @Ctx() context: HubContext): Promise<MemberRecord[]> {
    return this.#organisations.formerMembersOf(context.principal, id);
  }

  @FieldResolver(() => [OrganisationGrant], { description: "What it holds, newest first." })
  grants(@Root() { id }: OrganisationRecord, @Ctx() context: HubContext): Promise<OrganisationGrantRecord[]> {
    const { principal } = context;
    return loaderIn(this.#grants, context, (ids) => this.#organisations.grantsOf(principal, ids, false)).load(id);
  }

  @FieldResolver(() => [OrganisationGrant], { description: "What it holds and held, newest first; at most 100." })
  async allGrants(@Root() { id }: OrganisationRecord, @Ctx() context: HubContext): Promise<OrganisationGrantRecord[]> {
    return (await this.#organisations.grantsOf(context.principal, [id], true)).get(id) ?? [];
  }

  @Extensions({ personal: true })
  @FieldResolver(() => OrganisationActions)
  viewerCan(@Root() organisation: OrganisationRecord, @Ctx() { principal }: HubContext): OrganisationActions {
    return { manage: mayRun(principal, organisation) };
  }
}

/** One look-up for all organisations that an operation asks about. */
function loaderIn<T>(
  loaders: WeakMap<object, DataLoader<string, T[]>>,
  context: HubContext,
  read: (ids: readonly string[]) => Promise<Map<string, T[]>>,
): DataLoader<string, T[]> {
  const known = loaders.get(context.loaders);
  if (known !== undefined) return known;
  const made = new DataLoader<string, T[]>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  loaders.set(context.loaders, made);
  return made;
}
