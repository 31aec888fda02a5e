import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { Operator } from "../hierarchy/org-unit.type.ts";
import type { Decision } from "./decision.type.ts";

export enum Role {
  telecom = "telecom",
  leader = "leader",
  auditor = "auditor",
  admin = "admin",
  health = "health",
  manager = "manager",
  reviewer = "reviewer",
  viewer = "viewer",
  lead = "lead",
  engineer = "engineer",
  tool = "tool",
}
registerEnumType(Role, { name: "Role", description: "What somebody is at a unit or operator; see the README, “Roles”." });

export enum GrantStateName {
  IN_FORCE = "IN_FORCE",
  PENDING = "PENDING",
  NOT_YET = "NOT_YET",
  EXPIRED = "EXPIRED",
  ENDED = "ENDED",
  NO_ACCOUNT = "NO_ACCOUNT",
}
registerEnumType(GrantStateName, {
  name: "GrantState",
  description: "Whether a grant gives anything now.",
  valuesConfig: {
    PENDING: { description: "Keycloak holds no membership beside it: not yet, or no more." },
    NO_ACCOUNT: { description: "The account is closed or gone." },
  },
});

@ObjectType({ simpleResolvers: true, description: "Somebody, or some tool, with an account." })
export class Person {
  @Field(() => ID, { description: "Keycloak's user id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Null: the account is gone." })
  username!: string | null;

  @Field(() => String, { nullable: true, description: "Family name first; null: the account is gone." })
  displayName!: string | null;

  @Field(() => Boolean, { description: "A program's account." })
  isTool!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a grant." })
export class GrantActions {
  @Field(() => Boolean, { description: "End or shorten it." })
  end!: boolean;

  @Field(() => Boolean, { description: "Let it end later." })
  prolong!: boolean;

  @Field(() => Boolean, { description: "Write its membership to Keycloak again, which holds none beside it." })
  restore!: boolean;
}

@ObjectType({
  description: "A role given to somebody at a place, for a time, by somebody's leave. Never rewritten, never removed.",
})
export class Grant {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => Role, { simple: true })
  role!: Role;

  @Field(() => Operator, { nullable: true, description: "Null: not an operator's role." })
  operator?: Operator | null;

  @Field(() => [String], { simple: true, description: "Only a tool's grant names permissions." })
  permissions!: string[];

  @Field(() => String, { simple: true })
  reason!: string;

  @Field(() => Date, { simple: true })
  validFrom!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "It gives nothing from this second on; null: open-ended." })
  expiresAt!: Date | null;

  @Field(() => ID, {
    simple: true,
    nullable: true,
    description: "The grant by whose leave it was given; null: a founding one.",
  })
  parentId!: string | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: nobody has ended it." })
  endedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  endReason!: string | null;

  decision?: Decision | null;
}

@ObjectType()
export class GrantConnection extends connectionOf(() => Grant, "Grant") {}

@InputType({ description: "Conditions that a grant must all meet." })
export class GrantFilter {
  @Field(() => ID, { nullable: true, description: "Only in this province or facility. NOT_FOUND when absent or out of scope." })
  within?: string | null;
  @Field(() => ID, { nullable: true })
  personId?: string | null;
  @Field(() => [Role], { nullable: true })
  role?: Role[] | null;
  @Field(() => ID, { nullable: true })
  decisionId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only what was given by leave of this grant." })
  parentId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only what hangs on a grant of the asker's own: what he answers for." })
  byMyLeave?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Only what is held as a member of this organisation." })
  organisationId?: string | null;
  @Field(() => String, { nullable: true, description: "Part of the holder's name, without case and diacritics." })
  search?: string | null;
  @Field(() => Date, { nullable: true, description: "Only with an end before this instant: what is soon to be renewed." })
  endsBefore?: Date | null;
  @Field(() => Boolean, { nullable: true, description: "Only what stands on no decision." })
  withoutDecision?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Only what has no end." })
  openEnded?: boolean | null;
  @Field(() => Date, {
    nullable: true,
    description: "Only what was given before this instant to people who have not signed in since, as far as the log goes.",
  })
  unusedSince?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Only roles that give, review or read the log, of people who sign in with a password alone, as Keycloak was last read. Tools have no second factor and are left out.",
  })
  withoutSecondFactor?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Ended and expired ones too; false when left out." })
  includeOver?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: "What the asker may give at a place." })
export class GrantableRole {
  @Field(() => Role)
  role!: Role;

  @Field(() => Date, { nullable: true, description: "Latest end; null: may be open-ended." })
  latestEnd!: Date | null;

  @Field(() => Boolean, { description: "Given on a numbered decision only." })
  needsDecision!: boolean;

  @Field(() => Boolean, { description: "Somebody without an account may be invited for it; false: two persons appoint him." })
  invites!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "What would end." })
export class GrantEffect {
  @Field(() => Int, { description: "Grants; the change wants this number as `expected`." })
  grants!: number;

  @Field(() => Int, { description: "People who hold them." })
  people!: number;

  @Field(() => Int, { description: "Tools that hold them." })
  tools!: number;
}

@InputType({ description: "A role to be given, within what `grantableRoles` and `grantablePeople` answer." })
export class GiveGrantInput {
  @Field(() => ID)
  personId!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => ID, { nullable: true, description: "Province or facility; null, without an operator: the country." })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  operatorId?: string | null;
  @Field(() => [String], { nullable: true, description: "Only for tools; all that a tool may have when left out." })
  permissions?: string[] | null;
  @Field(() => Date, { nullable: true, description: "Null: open-ended, where `grantableRoles` says so." })
  expiresAt?: Date | null;
  @Field(() => ID, { nullable: true })
  decisionId?: string | null;
  @Field(() => String, { description: "1–500 characters." })
  reason!: string;
}

@ObjectType({ description: "A grant that speaks of a place, and whether it lets its holder do what was asked." })
export class AccessReason {
  @Field(() => Grant, { simple: true })
  grant!: Grant;

  @Field(() => Boolean, { simple: true })
  allows!: boolean;

  @Field(() => Boolean, { simple: true, description: "It would allow it, had its holder acknowledged the guideline in force." })
  awaitsGuideline!: boolean;

  @Field(() => GrantStateName, { simple: true })
  state!: GrantStateName;

  @Field(() => [Grant], { simple: true, description: "The grants above it, its parent first." })
  chain!: Grant[];
}
