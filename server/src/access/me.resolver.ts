import { Ctx, Extensions, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { HubContext } from "../app/context.ts";
import type { Principal as PrincipalInForce, RoleInForce } from "./principal.ts";

@ObjectType({ description: "A role in force and where. An operator's role appears once per province." })
export class RoleInUnit {
  @Field(() => String, { simple: true })
  role!: string;

  unitId!: string | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: open-ended." })
  expiresAt!: Date | null;
}

@ObjectType({ description: "Who is asking, with what he may do now." })
export class Principal {
  @Field(() => ID, { simple: true, description: "Keycloak's user id." })
  id!: string;

  @Field(() => String, { simple: true })
  username!: string;

  @Field(() => String, { simple: true })
  displayName!: string;

  @Field(() => [RoleInUnit], { simple: true })
  roles!: RoleInUnit[];

  @Field(() => [String], { simple: true, description: "Permissions held anywhere, such as `camera:view`, in force now." })
  permissions!: string[];
}

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
