import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../app/connection.ts";
import { Person, Role } from "../grant.type.ts";

export enum OrganisationKindName {
  DEPARTMENT = "DEPARTMENT",
  OPERATOR_TEAM = "OPERATOR_TEAM",
  OTHER = "OTHER",
}
registerEnumType(OrganisationKindName, {
  name: "OrganisationKind",
  description: "What an organisation is.",
  valuesConfig: {
    DEPARTMENT: { description: "Of a province or facility, or of the ministry: such as a Department of Health." },
    OPERATOR_TEAM: { description: "Of a telecom operator." },
  },
});

@ObjectType({ simpleResolvers: true, description: "From which organisation a grant is held." })
export class OrganisationName {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with an organisation." })
export class OrganisationActions {
  @Field(() => Boolean, { description: "Name it, let people join and leave, close it." })
  manage!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with what an organisation holds." })
export class OrganisationGrantActions {
  @Field(() => Boolean, { description: "End or shorten it." })
  end!: boolean;

  @Field(() => Boolean, { description: "Let it end later." })
  prolong!: boolean;
}

@ObjectType({
  description: `A role given to an organisation: each member holds a grant of his own beside it. Who joins gets one, who leaves
loses it. Never rewritten, never removed.`,
})
export class OrganisationGrant {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => Role, { simple: true })
  role!: Role;

  @Field(() => String, { simple: true })
  reason!: string;

  @Field(() => Date, { simple: true })
  validFrom!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "It gives nothing from this second on; null: open-ended." })
  expiresAt!: Date | null;

  @Field(() => ID, { simple: true, description: "The grant by whose leave it was given." })
  parentId!: string;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: nobody has ended it." })
  endedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  endReason!: string | null;
}

@ObjectType({ description: "Somebody who belongs, or belonged, to an organisation." })
export class OrganisationMember {
  @Field(() => Date, { simple: true })
  addedAt!: Date;

  @Field(() => String, { simple: true })
  addReason!: string;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: belongs to it now." })
  removedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  removeReason!: string | null;
}

@ObjectType({ description: "A body with named members that roles are given to: a department, an operator's team." })
export class Organisation {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true })
  name!: string;

  @Field(() => OrganisationKindName, { simple: true })
  kind!: OrganisationKindName;

  @Field(() => Int, { simple: true, description: "People who belong to it now." })
  memberCount!: number;

  @Field(() => Date, { simple: true })
  createdAt!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: it is not closed." })
  closedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  closeReason!: string | null;
}

@ObjectType()
export class OrganisationConnection extends connectionOf(() => Organisation, "Organisation") {}

@ObjectType({ simpleResolvers: true, description: "An organisation that a role could be given to." })
export class GrantableOrganisation {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => [Person], {
    description: "Members to whom the asker may not give it; while there is one, it is not given to the organisation.",
  })
  unfit!: Person[];
}

@InputType({ description: "Conditions that an organisation must all meet." })
export class OrganisationFilter {
  @Field(() => ID, { nullable: true, description: "Only in this province or facility. NOT_FOUND when absent or out of scope." })
  within?: string | null;
  @Field(() => String, { nullable: true, description: "Part of the name, without case and diacritics." })
  search?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Closed ones too; false when left out." })
  includeClosed?: boolean | null;
}

@InputType({ description: "An organisation of the asker's own place, or of one below." })
export class CreateOrganisationInput {
  @Field(() => String, { description: "1–200 characters." })
  name!: string;
  @Field(() => OrganisationKindName, { description: "A team is an operator's, a department is none's." })
  kind!: OrganisationKindName;
  @Field(() => ID, { nullable: true, description: "Province or facility; null, without an operator: the country's." })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  operatorId?: string | null;
}

@InputType({
  description: "A role to be given to an organisation, within what `grantableRoles` and `grantableOrganisations` answer.",
})
export class GiveGrantToOrganisationInput {
  @Field(() => ID)
  organisationId!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => ID, {
    nullable: true,
    description: "Within the organisation's own place; null, without an operator: the country.",
  })
  unitId?: string | null;
  @Field(() => ID, { nullable: true })
  operatorId?: string | null;
  @Field(() => Date, { nullable: true, description: "Null: open-ended, where `grantableRoles` says so." })
  expiresAt?: Date | null;
  @Field(() => ID, { nullable: true })
  decisionId?: string | null;
  @Field(() => String, { description: "1–500 characters." })
  reason!: string;
}
