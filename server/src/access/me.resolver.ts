import { Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { HubContext } from "../app/context.ts";
import { Principal, RoleInUnit } from "./me.type.ts";
import type { Principal as PrincipalInForce, RoleInForce } from "./principal.ts";

@Resolver(() => RoleInUnit)
export class RoleInUnitResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null for a role over the whole country." })
  unit(@Root() role: RoleInForce, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return role.unitId === null ? Promise.resolve(null) : context.loaders.unit.load(role.unitId);
  }
}

@Resolver(() => Principal)
export class MeResolver {
  // One person's own: it never enters an execution that several subscribers share.
  @Extensions({ personal: true })
  @Query(() => Principal, {
    description: "Who is asking, with roles, scopes and permissions in force.",
  })
  me(@Ctx() context: HubContext): PrincipalInForce {
    return context.principal;
  }
}
