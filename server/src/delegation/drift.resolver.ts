import DataLoader from "dataloader";
import { Arg, Ctx, Extensions, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "../app/context.ts";
import { Operator, OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { Making, Orphaned, StrayMembership } from "./drift.repository.ts";
import type { AccessDrift } from "./drift.service.ts";
import { Grant, Person, Role } from "./grant.type.ts";
import type { GrantRecord } from "./grants.repository.ts";
import type { People } from "./people.ts";

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a membership that no grant stands beside." })
export class StrayActions {
  @Field(() => Boolean, { description: "Adopt it, by `giveGrant` of the same." })
  adopt!: boolean;

  @Field(() => Boolean, { description: "Take it away." })
  remove!: boolean;
}

@ObjectType("StrayMembership", {
  description: `A membership in Keycloak that no grant stands beside: made at its console, or about to be tidied away. It gives
nothing until somebody who could give that role does so with \`giveGrant\`.`,
})
export class Stray {
  @Field(() => Role, { simple: true })
  role!: Role;

  @Field(() => String, { simple: true, description: "Path of Keycloak's group." })
  groupPath!: string;
}

@ObjectType("OrphaningGrant", {
  description: "A grant in force whose holder's account is closed or gone, though others hang on it.",
})
export class Orphaning {
  @Field(() => Grant, { simple: true })
  grant!: Grant;

  @Field(() => Int, { simple: true, description: "Grants in force that were given by its leave." })
  given!: number;
}

@Resolver(() => Stray)
export class DriftResolver {
  readonly #drift: AccessDrift;
  readonly #people: People;
  readonly #makings = new WeakMap<object, DataLoader<StrayMembership, Making | null>>();

  constructor(drift: AccessDrift, people: People) {
    this.#drift = drift;
    this.#people = people;
  }

  @Query(() => [Stray], { description: "Within the asker's scope, 500 at most; needs `grant:read`." })
  strayMemberships(@Ctx() context: HubContext): Promise<StrayMembership[]> {
    return this.#drift.strays(context.principal);
  }

  @Query(() => [Grant], {
    description: `Grants in force that Keycloak holds no membership beside, which therefore give nothing; within the asker's scope,
newest first, 500 at most. Needs \`grant:read\`.`,
  })
  unbackedGrants(@Ctx() context: HubContext): Promise<GrantRecord[]> {
    return this.#drift.unbacked(context.principal);
  }

  @Query(() => [Orphaning], {
    description: "Givers who cannot sign in any more though what they gave is in force; scope and limit as above.",
  })
  orphaningGrants(@Ctx() context: HubContext): Promise<Orphaned[]> {
    return this.#drift.orphaned(context.principal);
  }

  @Extensions({ personal: true })
  @Query(() => Int, { description: "How many of the three lists above the asker can do something about." })
  accessDriftCount(@Ctx() context: HubContext): Promise<number> {
    return this.#drift.actionable(context.principal);
  }

  @Mutation(() => Boolean, {
    description: `Takes away, in Keycloak as the asker, a membership that no grant stands beside. NOT_FOUND, FORBIDDEN (also when
Keycloak refuses), CONFLICT when somebody gave the role meanwhile. Logged.`,
  })
  async removeStrayMembership(
    @Arg("personId", () => ID) personId: string,
    @Arg("groupPath", () => String) groupPath: string,
    @Arg("reason", () => String, { description: "1–500 characters." }) reason: string,
    @Ctx() context: HubContext,
  ): Promise<boolean> {
    await this.#drift.removeStray(context, personId, groupPath, reason);
    return true;
  }

  @Mutation(() => Grant, {
    description: `Writes, in Keycloak as the asker, the membership that a grant in force should have. Whoever could give it may.
NOT_FOUND, FORBIDDEN, CONFLICT when nothing is missing, BUSY. Logged.`,
  })
  restoreMembership(@Arg("grantId", () => ID) grantId: string, @Ctx() context: HubContext): Promise<GrantRecord> {
    return this.#drift.restore(context, grantId);
  }

  @FieldResolver(() => Person)
  person(@Root() stray: StrayMembership): Person {
    return this.#people.show(stray.personId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for the country, and for an operator's role." })
  unit(@Root() stray: StrayMembership, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return stray.unitId === null ? Promise.resolve(null) : context.loaders.unit.load(stray.unitId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() stray: StrayMembership, @Ctx() context: HubContext): Promise<Operator | null> {
    return stray.operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(stray.operatorId);
  }

  @FieldResolver(() => Date, { nullable: true, description: "When it was made; null: Keycloak's events do not tell." })
  async madeAt(@Root() stray: StrayMembership, @Ctx() context: HubContext): Promise<Date | null> {
    return (await this.#making(stray, context))?.at ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who made it; null: Keycloak's events do not tell." })
  async madeBy(@Root() stray: StrayMembership, @Ctx() context: HubContext): Promise<Person | null> {
    const by = (await this.#making(stray, context))?.by ?? null;
    return by === null ? null : this.#people.show(by);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => StrayActions, { description: "What the asker may do with it." })
  viewerCan(@Root() stray: StrayMembership, @Ctx() context: HubContext): StrayActions {
    return this.#drift.strayActions(context.principal, stray);
  }

  #making(stray: StrayMembership, context: HubContext): Promise<Making | null> {
    let loader = this.#makings.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader((strays) => this.#drift.makings(strays));
      this.#makings.set(context.loaders, loader);
    }
    return loader.load(stray);
  }
}

@Resolver(() => Orphaning)
export class OrphaningGrantsResolver {
  readonly #drift: AccessDrift;

  constructor(drift: AccessDrift) {
    this.#drift = drift;
  }

  @Extensions({ personal: true })
  @FieldResolver(() => [Grant], {
    description: "Grants on which `reparentGrants` could hang what hangs on this one, if the asker answers for both.",
  })
  successors(@Root() { grant }: Orphaned, @Ctx() context: HubContext): Promise<GrantRecord[]> {
    return this.#drift.successors(context.principal, grant);
  }
}
