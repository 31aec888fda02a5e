import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "../app/context.ts";
import { Operator, OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { AccessDrift, StrayMembership } from "./drift.service.ts";
import { Person, Role } from "./grant.type.ts";
import type { People } from "./people.ts";

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

@Resolver(() => Stray)
export class DriftResolver {
  readonly #drift: AccessDrift;
  readonly #people: People;

  constructor(drift: AccessDrift, people: People) {
    this.#drift = drift;
    this.#people = people;
  }

  @Query(() => [Stray], { description: "Within the asker's scope, 500 at most; needs `grant:read`." })
  strayMemberships(@Ctx() context: HubContext): Promise<StrayMembership[]> {
    return this.#drift.strays(context.principal);
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
}
