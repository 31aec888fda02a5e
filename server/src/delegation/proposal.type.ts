import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { Operator } from "../hierarchy/org-unit.type.ts";
import { Decision } from "./decision.type.ts";
import { Role } from "./grant.type.ts";

export enum ProposalStateName {
  DRAFT = "DRAFT",
  PROPOSED = "PROPOSED",
  RECORDED = "RECORDED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(ProposalStateName, {
  name: "ProposalState",
  description: "How far a proposal is.",
  valuesConfig: {
    PROPOSED: { description: "Put before the authority; nothing of it changes any more." },
    RECORDED: { description: "The decision is recorded, with the lines that were agreed." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a proposal." })
export class ProposalActions {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean)
  submit!: boolean;

  @Field(() => Boolean)
  withdraw!: boolean;

  @Field(() => Boolean, { description: "Record the decision taken on it." })
  record!: boolean;
}

@ObjectType({
  description: "What a Sở, an operator's lead or the Telecom Department puts before the authority that decides on grants.",
})
export class DecisionProposal {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true })
  subject!: string;

  @Field(() => String, { simple: true, description: "The authority that is to decide." })
  addressee!: string;

  @Field(() => ProposalStateName, { simple: true })
  state!: ProposalStateName;

  @Field(() => Int, { simple: true, description: "Each change wants the version that was seen." })
  version!: number;

  @Field(() => Int, { simple: true })
  lineCount!: number;

  @Field(() => Operator, { nullable: true, description: "Null: not an operator's." })
  operator?: Operator | null;

  @Field(() => Date, { simple: true })
  draftedAt!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: not put forward." })
  proposedAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: no decision is recorded." })
  recordedAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  withdrawReason!: string | null;

  decision?: Decision | null;
}

@ObjectType()
export class DecisionProposalConnection extends connectionOf(() => DecisionProposal, "DecisionProposal") {}

@ObjectType({ description: "Who shall hold what, where, until when and why, and what became of it." })
export class ProposalLine {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => Role, { simple: true })
  role!: Role;

  @Field(() => Operator, { nullable: true, description: "Null: not an operator's role." })
  operator?: Operator | null;

  @Field(() => [String], { simple: true, description: "Only a tool's line names permissions." })
  permissions!: string[];

  @Field(() => Date, { simple: true, nullable: true, description: "Null: open-ended." })
  expiresAt!: Date | null;

  @Field(() => String, { simple: true })
  reason!: string;

  @Field(() => Boolean, {
    simple: true,
    nullable: true,
    description: "False: struck out, the authority did not agree; null: not decided yet.",
  })
  agreed!: boolean | null;
}

@InputType({ description: "A line, within what `grantableRoles` and `grantablePeople` answer." })
export class ProposalLineInput {
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
  @Field(() => String, { description: "1–500 characters." })
  reason!: string;
}

@InputType({ description: "What a proposal says." })
export class ProposalInput {
  @Field(() => String, { description: "1–500 characters." })
  subject!: string;
  @Field(() => String, { description: "1–200 characters: who is to decide." })
  addressee!: string;
  @Field(() => [ProposalLineInput], { description: "100 at most; a draft may have none." })
  lines!: ProposalLineInput[];
}

@InputType({ description: "The decision taken on a proposal, as its paper says." })
export class RecordProposalInput {
  @Field(() => String, { description: "1–60 characters." })
  number!: string;
  @Field(() => String, { description: "Day, `YYYY-MM-DD`; not in the future." })
  issuedOn!: string;
  @Field(() => String, { description: "1–200 characters." })
  issuer!: string;
  @Field(() => Date, { nullable: true, description: "Null: until it is ended." })
  validUntil?: Date | null;
  @Field(() => [ID], { nullable: true, description: "Lines that the authority did not agree to; not all of them." })
  struckLineIds?: string[] | null;
}
