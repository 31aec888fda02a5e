import { Field, ID, ObjectType } from "type-graphql";

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
