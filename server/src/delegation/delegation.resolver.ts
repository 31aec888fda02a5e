import DataLoader from "dataloader";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Role as RoleWord } from "../access/permissions.ts";
import { checkFirst, PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Operator, OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { DecisionLoader } from "./decision-loader.ts";
import { Decision } from "./decision.type.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import { effectOf } from "./effect.ts";
import type { Delegation } from "./delegation.service.ts";
import type { GrantEndings } from "./endings.service.ts";
import {
  GiveGrantInput,
  Grant,
  GrantableRole,
  GrantActions,
  GrantConnection,
  GrantEffect,
  GrantFilter,
  GrantStateName,
  Person,
  Role,
} from "./grant.type.ts";
import type { Effect, GrantRecord } from "./grants.repository.ts";
import type { Grants } from "./grants.service.ts";
import { fold } from "./people.ts";
import type { People } from "./people.ts";
import type { AccessReasons } from "./reasons.service.ts";

@Resolver(() => Grant)
export class GrantsResolver {
  readonly #grants: Grants;
  readonly #reasons: AccessReasons;
  readonly #people: People;
  readonly #decisions: DecisionLoader;
  readonly #actions = new WeakMap<object, DataLoader<GrantRecord, GrantActions>>();

  constructor(grants: Grants, reasons: AccessReasons, people: People) {
    this.#grants = grants;
    this.#decisions = new DecisionLoader(grants);
    this.#reasons = reasons;
    this.#people = people;
  }

  @Query(() => GrantConnection, {
    description: "Who holds what, newest first, within the asker's scope; needs `grant:read`. Without those that are over.",
  })
  grants(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => GrantFilter, { nullable: true }) filter: GrantFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#grants.list(context.principal, parsePage(args), filter ?? {});
  }

  @Query(() => Grant, { nullable: true, description: "Null when absent or out of scope." })
  grant(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<GrantRecord | null> {
    return this.#grants.find(context.principal, id);
  }

  @Extensions({ personal: true })
  @Query(() => [Grant], { description: "The asker's own grants in force or to come, newest first." })
  myGrants(@Ctx() context: HubContext): Promise<GrantRecord[]> {
    return this.#grants.own(context.principal);
  }

  @FieldResolver(() => Boolean, { description: "Its holder took it himself, for an hour, by breaking the glass." })
  isBreakGlass(@Root() grant: GrantRecord): boolean {
    return grant.breakGlassId !== null;
  }

  @FieldResolver(() => Person)
  person(@Root() grant: GrantRecord): Person {
    return this.#people.show(grant.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: a founding grant." })
  givenBy(@Root() grant: GrantRecord): Person | null {
    return grant.givenBy === null ? null : this.#people.show(grant.givenBy);
  }

  @FieldResolver(() => Person, { nullable: true })
  endedBy(@Root() grant: GrantRecord): Person | null {
    return grant.endedBy === null ? null : this.#people.show(grant.endedBy);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country, and for an operator's role." })
  unit(@Root() grant: GrantRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return grant.unitId === null ? Promise.resolve(null) : context.loaders.unit.load(grant.unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() grant: GrantRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return grant.operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(grant.operatorId);
  }

  @FieldResolver(() => GrantStateName)
  state(@Root() grant: GrantRecord): GrantStateName {
    return this.#reasons.stateOf(grant) as GrantStateName;
  }

  @FieldResolver(() => Decision, { nullable: true, description: "On whose authority; null: on none." })
  decision(@Root() grant: GrantRecord, @Ctx() context: HubContext): Promise<DecisionRecord | null> {
    return this.#decisions.load(context, grant.decisionId);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => GrantActions, { description: "What the asker may do with it." })
  viewerCan(@Root() grant: GrantRecord, @Ctx() context: HubContext): Promise<GrantActions> {
    let loader = this.#actions.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (grants) => {
        const found = await this.#grants.actions(context.principal, grants);
        return grants.map(({ id }) => found.get(id) ?? { end: false, prolong: false, restore: false });
      });
      this.#actions.set(context.loaders, loader);
    }
    return loader.load(grant);
  }
}

@Resolver()
export class DelegationResolver {
  readonly #delegation: Delegation;
  readonly #endings: GrantEndings;
  readonly #people: People;

  constructor(delegation: Delegation, endings: GrantEndings, people: People) {
    this.#delegation = delegation;
    this.#endings = endings;
    this.#people = people;
  }

  @Extensions({ personal: true })
  @Query(() => [GrantableRole], {
    description: "What the asker may give at a unit or operator (both left out: over the country), and until when.",
  })
  async grantableRoles(
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<GrantableRole[]> {
    const roles = await this.#delegation.grantableRoles(context.principal, unitId ?? null, operatorId ?? null);
    return roles.map((one) => ({ ...one, role: one.role as Role }));
  }

  @Extensions({ personal: true })
  @Query(() => [Person], { description: "Whom the asker may give the role to there, by Vietnamese order of names." })
  async grantablePeople(
    @Arg("role", () => Role) role: Role,
    @Arg("unitId", () => ID, { nullable: true }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Arg("search", () => String, { nullable: true, description: "Part of a name, without case and diacritics." })
    search: string | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "1–100; 20 when left out." }) first: number | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Person[]> {
    const size = checkFirst(first);
    const people = await this.#delegation.grantablePeople(
      context.principal,
      role as RoleWord,
      unitId ?? null,
      operatorId ?? null,
    );
    const wanted = fold((search ?? "").trim().slice(0, 100));
    return people
      .filter(({ displayName, username }) => fold(`${displayName} ${username}`).includes(wanted))
      .slice(0, size)
      .map(({ id, username, displayName, kind }) => ({ id, username, displayName, isTool: kind === "tool" }));
  }

  @Query(() => GrantEffect, { description: "What ends with a grant, at once or at an earlier end than now. NOT_FOUND." })
  async grantEnding(
    @Arg("id", () => ID) id: string,
    @Arg("at", () => Date, { nullable: true, description: "Null: now." }) at: Date | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<GrantEffect> {
    return this.#effect(await this.#endings.ending(context.principal, id, at ?? null));
  }

  @Mutation(() => Grant, {
    description: `Gives a role, in Keycloak as the asker and here, by leave of a grant of his own. BAD_USER_INPUT, NOT_FOUND,
FORBIDDEN (also when Keycloak refuses), CONFLICT, BUSY. Logged.`,
  })
  giveGrant(@Arg("input", () => GiveGrantInput) input: GiveGrantInput, @Ctx() context: HubContext): Promise<GrantRecord> {
    return this.#delegation.give(context, {
      personId: input.personId,
      role: input.role as RoleWord,
      unitId: input.unitId ?? null,
      operatorId: input.operatorId ?? null,
      permissions: input.permissions ?? null,
      expiresAt: input.expiresAt ?? null,
      decisionId: input.decisionId ?? null,
      reason: input.reason,
    });
  }

  @Mutation(() => Grant, {
    description:
      "Ends a grant and all that was given by its leave, at once. CONFLICT when `expected` is not what would end. Logged.",
  })
  endGrant(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<GrantRecord> {
    return this.#endings.end(context, id, reason, expected);
  }

  @Mutation(() => Grant, {
    description:
      "Lets a grant end earlier, with all that would outlast it, or later, within its bounds. CONFLICT as above. Logged.",
  })
  changeGrantEnd(
    @Arg("id", () => ID) id: string,
    @Arg("expiresAt", () => Date, { nullable: true }) expiresAt: Date | null | undefined,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview at that end; 0 for a later one." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<GrantRecord> {
    return this.#endings.changeEnd(context, id, expiresAt ?? null, reason, expected);
  }

  @Mutation(() => Int, {
    description: `Hangs what was given by leave of one grant on another, so that its holder can leave and those he gave to stay.
Returns how many moved. CONFLICT when one of them would not lie within its new parent. Logged.`,
  })
  reparentGrants(
    @Arg("from", () => ID) from: string,
    @Arg("to", () => ID, { description: "A successor's grant." }) to: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: HubContext,
  ): Promise<number> {
    return this.#endings.reparent(context, from, to, reason);
  }

  #effect(effects: readonly Effect[]): GrantEffect {
    return effectOf(effects, this.#people);
  }
}
