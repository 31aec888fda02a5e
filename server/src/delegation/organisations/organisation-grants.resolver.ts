import DataLoader from "dataloader";
import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Role as RoleWord } from "../../access/permissions.ts";
import type { HubContext } from "../../app/context.ts";
import { Operator, OrgUnit } from "../../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import { DecisionLoader } from "../decision-loader.ts";
import { Decision } from "../decision.type.ts";
import type { DecisionRecord } from "../decisions.repository.ts";
import { effectOf } from "../effect.ts";
import { Grant, GrantEffect, GrantStateName, Person } from "../grant.type.ts";
import type { GrantRecord } from "../grants.repository.ts";
import type { Grants } from "../grants.service.ts";
import type { People } from "../people.ts";
import type { AccessReasons } from "../reasons.service.ts";
import type { OrganisationEndings } from "./organisation-endings.service.ts";
import type { OrganisationGiving } from "./organisation-giving.service.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import {
  GiveGrantToOrganisationInput,
  OrganisationGrant,
  OrganisationGrantActions,
  OrganisationMember,
  OrganisationName,
} from "./organisation.type.ts";
import type { MemberRecord } from "./organisations.repository.ts";
import type { Organisations } from "./organisations.service.ts";

export interface OrganisationGrantsParts {
  readonly organisations: Organisations;
  readonly giving: OrganisationGiving;
  readonly endings: OrganisationEndings;
  readonly grants: Grants;
  readonly reasons: AccessReasons;
  readonly people: People;
}

@Resolver(() => OrganisationGrant)
export class OrganisationGrantsResolver {
  readonly #parts: OrganisationGrantsParts;
  readonly #decisions: DecisionLoader;
  readonly #actions = new WeakMap<object, DataLoader<OrganisationGrantRecord, OrganisationGrantActions>>();
  readonly #memberGrants = new WeakMap<object, DataLoader<string, GrantRecord[]>>();

  constructor(parts: OrganisationGrantsParts) {
    this.#parts = parts;
    this.#decisions = new DecisionLoader(parts.grants);
  }

  @Query(() => GrantEffect, {
    description: "What ends with what an organisation holds, at once or at an earlier end than now. NOT_FOUND.",
  })
  async organisationGrantEnding(
    @Arg("id", () => ID) id: string,
    @Arg("at", () => Date, { nullable: true, description: "Null: now." }) at: Date | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<GrantEffect> {
    const { endings, people } = this.#parts;
    return effectOf(await endings.ending(context.principal, id, at ?? null), people);
  }

  @Mutation(() => OrganisationGrant, {
    description: `Gives a role to all members of an organisation, and to whoever joins it, in Keycloak as the asker and here; to
all of them or to none. BAD_USER_INPUT (rule \`members\`, with \`people\`: to whom it cannot be given), NOT_FOUND, FORBIDDEN (also
when Keycloak refuses), CONFLICT, BUSY. Logged.`,
  })
  giveGrantToOrganisation(
    @Arg("input", () => GiveGrantToOrganisationInput) input: GiveGrantToOrganisationInput,
    @Ctx() context: HubContext,
  ): Promise<OrganisationGrantRecord> {
    return this.#parts.giving.give(context, {
      organisationId: input.organisationId,
      role: input.role as RoleWord,
      unitId: input.unitId ?? null,
      operatorId: input.operatorId ?? null,
      expiresAt: input.expiresAt ?? null,
      decisionId: input.decisionId ?? null,
      reason: input.reason,
    });
  }

  @Mutation(() => OrganisationGrant, {
    description: "Ends what an organisation holds, for all members and whom they gave to. CONFLICT as for `endGrant`. Logged.",
  })
  endOrganisationGrant(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<OrganisationGrantRecord> {
    return this.#parts.endings.end(context, id, reason, expected);
  }

  @Mutation(() => OrganisationGrant, {
    description: `Lets what an organisation holds end earlier, with all that would outlast it, or later, within its bounds; a member
whose own end had been set earlier keeps it. CONFLICT as for \`changeGrantEnd\`. Logged.`,
  })
  changeOrganisationGrantEnd(
    @Arg("id", () => ID) id: string,
    @Arg("expiresAt", () => Date, { nullable: true }) expiresAt: Date | null | undefined,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview at that end; 0 for a later one." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<OrganisationGrantRecord> {
    return this.#parts.endings.changeEnd(context, id, expiresAt ?? null, reason, expected);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country, and for an operator's role." })
  unit(@Root() { unitId }: OrganisationGrantRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return unitId === null ? Promise.resolve(null) : context.loaders.unit.load(unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: OrganisationGrantRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Person)
  givenBy(@Root() { givenBy }: OrganisationGrantRecord): Person {
    return this.#parts.people.show(givenBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  endedBy(@Root() { endedBy }: OrganisationGrantRecord): Person | null {
    return endedBy === null ? null : this.#parts.people.show(endedBy);
  }

  @FieldResolver(() => GrantStateName, { description: "IN_FORCE, NOT_YET, EXPIRED or ENDED." })
  state(@Root() grant: OrganisationGrantRecord): GrantStateName {
    return this.#parts.reasons.timeStateOf(grant) as GrantStateName;
  }

  @FieldResolver(() => Decision, { nullable: true, description: "On whose authority; null: on none." })
  decision(@Root() { decisionId }: OrganisationGrantRecord, @Ctx() context: HubContext): Promise<DecisionRecord | null> {
    return this.#decisions.load(context, decisionId);
  }

  @FieldResolver(() => [Grant], { description: "The members' own grants beside it, without those that are over." })
  memberGrants(@Root() { id }: OrganisationGrantRecord, @Ctx() context: HubContext): Promise<GrantRecord[]> {
    const read = async (ids: readonly string[]) => {
      const found = await this.#parts.organisations.memberGrantsOf(context.principal, ids);
      return ids.map((one) => found.get(one) ?? []);
    };
    return kept(this.#memberGrants, context, read).load(id);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => OrganisationGrantActions)
  viewerCan(@Root() grant: OrganisationGrantRecord, @Ctx() context: HubContext): Promise<OrganisationGrantActions> {
    const read = async (grants: readonly OrganisationGrantRecord[]) => {
      const found = await this.#parts.endings.actions(context.principal, grants);
      return grants.map(({ id }) => found.get(id) ?? { end: false, prolong: false });
    };
    return kept(this.#actions, context, read).load(grant);
  }
}

/** From which organisation a person's grant is held. */
@Resolver(() => Grant)
export class HeldFromResolver {
  readonly #organisations: Organisations;
  readonly #names = new WeakMap<object, DataLoader<string, OrganisationName | null>>();

  constructor(organisations: Organisations) {
    this.#organisations = organisations;
  }

  @FieldResolver(() => OrganisationName, {
    nullable: true,
    description: "The organisation as whose member he holds it; null: it was given to himself.",
  })
  organisation(@Root() { organisationGrantId }: GrantRecord, @Ctx() context: HubContext): Promise<OrganisationName | null> {
    if (organisationGrantId === null) return Promise.resolve(null);
    const read = async (ids: readonly string[]) => {
      const found = await this.#organisations.namesByGrant(ids);
      return ids.map((id) => found.get(id) ?? null);
    };
    return kept(this.#names, context, read).load(organisationGrantId);
  }
}

@Resolver(() => OrganisationMember)
export class OrganisationMembersResolver {
  readonly #people: People;

  constructor(people: People) {
    this.#people = people;
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: MemberRecord): Person {
    return this.#people.show(personId);
  }

  @FieldResolver(() => Person)
  addedBy(@Root() { addedBy }: MemberRecord): Person {
    return this.#people.show(addedBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  removedBy(@Root() { removedBy }: MemberRecord): Person | null {
    return removedBy === null ? null : this.#people.show(removedBy);
  }
}

/** One look-up for all that an operation asks about. */
function kept<K, V>(
  loaders: WeakMap<object, DataLoader<K, V>>,
  { loaders: key }: HubContext,
  read: (keys: readonly K[]) => Promise<V[]>,
): DataLoader<K, V> {
  const known = loaders.get(key);
  if (known !== undefined) return known;
  const made = new DataLoader(read);
  loaders.set(key, made);
  return made;
}
