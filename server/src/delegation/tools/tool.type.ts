import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../app/connection.ts";

export enum ToolOriginName {
  HUB = "HUB",
  KEYCLOAK = "KEYCLOAK",
}
registerEnumType(ToolOriginName, {
  name: "ToolOrigin",
  description: "Where a tool was made.",
  valuesConfig: { KEYCLOAK: { description: "In Keycloak itself; nobody answers for it until it is adopted." } },
});

@ObjectType({ description: "A program that asks the hub by client credentials. By itself it may do nothing." })
export class Tool {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true, description: "What it signs in with at Keycloak." })
  clientId!: string;

  @Field(() => ToolOriginName, { simple: true })
  origin!: ToolOriginName;

  @Field(() => String, { simple: true })
  name!: string;

  @Field(() => String, { simple: true, description: "What it is for; empty where it was found in Keycloak." })
  purpose!: string;

  @Field(() => Int, { simple: true, description: "How often it may ask a minute; beyond that: RATE_LIMITED." })
  requestsPerMinute!: number;

  @Field(() => Date, { simple: true })
  createdAt!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: it has its first secret." })
  secretRotatedAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "To the minute; null: never." })
  lastUsedAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: it is open." })
  closedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  closeReason!: string | null;
}

@ObjectType()
export class ToolConnection extends connectionOf(() => Tool, "Tool") {}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a tool." })
export class ToolActions {
  @Field(() => Boolean, { description: "Change it, give it another secret, close it; for one without an owner: adopt it." })
  keep!: boolean;

  @Field(() => Boolean, { description: "Give it a grant." })
  give!: boolean;
}

@ObjectType({ description: "A tool and its secret." })
export class ToolSecret {
  @Field(() => Tool, { simple: true })
  tool!: Tool;

  @Field(() => String, { simple: true, description: "Told only this once; nobody can read it later." })
  secret!: string;

  @Field(() => String, { simple: true, description: "Where it gets its tokens (RFC 6749 §4.4)." })
  tokenUrl!: string;
}

@ObjectType({ description: "Where the asker may make tools." })
export class ToolPlace {
  @Field(() => Int, { simple: true, description: "What a tool gets when nothing else is said." })
  defaultRequestsPerMinute!: number;

  @Field(() => Int, { simple: true, description: "The most that it may get." })
  maxRequestsPerMinute!: number;
}

@InputType({ description: "Conditions that a tool must all meet." })
export class ToolFilter {
  @Field(() => String, { nullable: true, description: "Part of name, purpose or client, without case and diacritics." })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: "Only of this province. NOT_FOUND when absent or out of scope." })
  within?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Closed ones too; false when left out." })
  includeClosed?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that nobody answers for: no owner, or his account is closed.",
  })
  onlyOwnerless?: boolean | null;
  @Field(() => Date, { nullable: true, description: "Only those never used, or not since." })
  unusedSince?: Date | null;
}

@InputType({ description: "A tool to be made." })
export class CreateToolInput {
  @Field(() => String, { description: "1–100 characters; one open tool of a place has it." })
  name!: string;
  @Field(() => String, { description: "1–500 characters." })
  purpose!: string;
  @Field(() => ID, { nullable: true, description: "A province; null: the country." })
  unitId?: string | null;
  @Field(() => ID, { description: "Who answers for it: one of `toolOwners`." })
  ownerId!: string;
  @Field(() => Int, { nullable: true, description: "1–6,000; 600 when left out." })
  requestsPerMinute?: number | null;
}

@InputType({ description: "What is left out stays as it is." })
export class ChangeToolInput {
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true })
  purpose?: string | null;
  @Field(() => ID, { nullable: true, description: "One of `toolOwners`. Giving one to a tool found in Keycloak adopts it." })
  ownerId?: string | null;
  @Field(() => Int, { nullable: true })
  requestsPerMinute?: number | null;
}
