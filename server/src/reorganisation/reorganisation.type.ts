import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { Person, Role } from "../delegation/grant.type.ts";

export enum ReorganisationState {
  PLANNED = "PLANNED",
  CONFIRMED = "CONFIRMED",
  WITHDRAWN = "WITHDRAWN",
  UNDER_WAY = "UNDER_WAY",
  CARRIED_OUT = "CARRIED_OUT",
  SETTLED = "SETTLED",
}
registerEnumType(ReorganisationState, {
  name: "ReorganisationState",
  description: "How far a reorganisation is.",
  valuesConfig: {
    CONFIRMED: { description: "The hub carries it out by itself when its day comes." },
    UNDER_WAY: { description: "The one transaction that decides everything is running." },
    CARRIED_OUT: { description: "Units and rights are as planned; Keycloak follows, step by step." },
    SETTLED: { description: "Keycloak has followed." },
  },
});

export enum ReorganisationStepKind {
  MERGE = "MERGE",
  PART = "PART",
  MOVE = "MOVE",
}
registerEnumType(ReorganisationStepKind, {
  name: "ReorganisationStepKind",
  description: "What a step of a reorganisation does.",
  valuesConfig: {
    MERGE: { description: "Provinces end and become a new one." },
    PART: { description: "A new province takes facilities of one that ends." },
    MOVE: { description: "A facility changes province." },
  },
});

export enum ReorganisationProblemCode {
  OVER = "OVER",
  NOT_YET = "NOT_YET",
  UNSETTLED = "UNSETTLED",
  PROVINCE_GONE = "PROVINCE_GONE",
  PROVINCE_TWICE = "PROVINCE_TWICE",
  CODE_TAKEN = "CODE_TAKEN",
  FACILITY_GONE = "FACILITY_GONE",
  FACILITY_TWICE = "FACILITY_TWICE",
  FACILITY_LEFT_OUT = "FACILITY_LEFT_OUT",
  TARGET_GONE = "TARGET_GONE",
  NO_GIVER = "NO_GIVER",
  ORGANISATION_OUTSIDE = "ORGANISATION_OUTSIDE",
  NOT_CONFIRMED = "NOT_CONFIRMED",
  FAILED = "FAILED",
}
registerEnumType(ReorganisationProblemCode, {
  name: "ReorganisationProblemCode",
  description: "Why a plan cannot be carried out now.",
  valuesConfig: {
    OVER: { description: "It has been carried out or withdrawn." },
    NOT_YET: { description: "Its day has not come; `what` is the day." },
    UNSETTLED: { description: "Keycloak has not followed an earlier one yet." },
    PROVINCE_GONE: { description: "A province that should end has ended already, or began on that day or later." },
    CODE_TAKEN: { description: "Another province has the code from that day on." },
    FACILITY_LEFT_OUT: { description: "A province is parted and this facility of it is in none of the parts." },
    ORGANISATION_OUTSIDE: {
      description:
        "An organisation (`what`) holds something at a facility that would lie outside its province: end that first.",
    },
    NOT_CONFIRMED: { description: "Whoever confirmed it holds the Telecom Department's role no more." },
    FAILED: { description: "Something unexpected; the hub's own log says what, and it does not try again by itself." },
    NO_GIVER: {
      description: `So many grants at facilities (\`what\`) would hang on nobody: nobody who keeps a role over the province
holds it as long as they last.`,
    },
  },
});

@ObjectType({ simpleResolvers: true, description: "One step of a plan." })
export class ReorganisationStep {
  @Field(() => Int)
  position!: number;
  @Field(() => ReorganisationStepKind)
  kind!: ReorganisationStepKind;
  @Field(() => String, { nullable: true, description: "Official code of the province that begins; null for MOVE." })
  code!: string | null;
  @Field(() => String, { nullable: true })
  name!: string | null;
  @Field(() => Int, { description: "Facilities named by the step; 0: all of its provinces." })
  facilityCount!: number;

  sourceIds!: string[];
  keepIds!: string[];
  facilityIds!: string[];
  targetId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "How far Keycloak has followed. All zero before the plan is carried out." })
export class ReorganisationProgress {
  @Field(() => Boolean, { description: "Groups and permissions of provinces that began stand." })
  provincesReady!: boolean;
  @Field(() => Int)
  facilities!: number;
  @Field(() => Int)
  facilitiesDone!: number;
  @Field(() => Int)
  people!: number;
  @Field(() => Int)
  peopleDone!: number;
  @Field(() => Int, { description: "Steps whose last attempt failed; they are tried again by themselves." })
  failing!: number;
}

@ObjectType({ description: "Provinces that merge or part, facilities that change province: a plan, and what became of it." })
export class Reorganisation {
  @Field(() => ID, { simple: true })
  id!: string;
  @Field(() => String, { simple: true })
  title!: string;
  @Field(() => String, { simple: true, description: "Day, `YYYY-MM-DD`; from midnight in Vietnam." })
  effectiveOn!: string;
  @Field(() => String, { simple: true, description: "The act that orders it, such as `202/2025/QH15`." })
  decisionNumber!: string;
  @Field(() => String, { simple: true, description: "Day, `YYYY-MM-DD`." })
  decisionIssuedOn!: string;
  @Field(() => String, { simple: true })
  decisionIssuer!: string;
  @Field(() => ReorganisationState, { simple: true })
  state!: ReorganisationState;
  @Field(() => Date, { simple: true })
  plannedAt!: Date;
  @Field(() => Date, { simple: true, nullable: true, description: "Since when the hub is to carry it out when its day comes." })
  confirmedAt!: Date | null;
  @Field(() => ReorganisationProblemCode, {
    simple: true,
    nullable: true,
    description:
      "Why the hub did not when its day had come; it goes on trying, unless FAILED. Null: it did, or the day has not come.",
  })
  fault!: ReorganisationProblemCode | null;
  @Field(() => Date, { simple: true, nullable: true })
  carriedOutAt!: Date | null;
  @Field(() => Date, { simple: true, nullable: true, description: "When Keycloak had followed." })
  settledAt!: Date | null;
  @Field(() => ID, { simple: true, nullable: true, description: "The one that this takes back." })
  reversesId!: string | null;
  @Field(() => Boolean, { simple: true, description: "Carried out, and no plan stands that takes it back." })
  canBeReversed!: boolean;

  plannedBy!: string;
  confirmedBy!: string | null;
}

@ObjectType()
export class ReorganisationConnection extends connectionOf(() => Reorganisation, "Reorganisation") {}

@ObjectType({ simpleResolvers: true, description: "Something that stands in the way of a plan." })
export class ReorganisationProblem {
  @Field(() => ReorganisationProblemCode)
  code!: ReorganisationProblemCode;
  @Field(() => String, { description: "A unit's name, a code, a day or a number." })
  what!: string;
}

@ObjectType({ simpleResolvers: true, description: "A grant that a reorganisation would end." })
export class EndingGrant {
  @Field(() => ID)
  grantId!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => Person)
  person!: Person;
  @Field(() => String, { nullable: true })
  unitName!: string | null;
  @Field(() => String, {
    description:
      "`NOT_KEPT`: the plan does not keep its province's holders; `GIVER_NOT_KEPT`: nobody is left to hang it on; " +
      "`EMERGENCY`: it was taken by breaking the glass over a province that ends.",
  })
  why!: string;
}

@ObjectType({ description: "What a plan would do if it were carried out now." })
export class ReorganisationPreview {
  @Field(() => Int, { simple: true, description: "Grants that it touches: the number that carrying out repeats." })
  grants!: number;
  @Field(() => Int, {
    simple: true,
    description: "Roles over provinces that go on in the new one, by a grant that continues the old.",
  })
  carried!: number;
  @Field(() => Int, { simple: true, description: "Grants at facilities, which stay as they are." })
  followed!: number;
  @Field(() => Int, { simple: true })
  ended!: number;
  @Field(() => [EndingGrant], { simple: true, description: "The first 100 that would end." })
  ending!: EndingGrant[];
  @Field(() => Int, { simple: true, description: "People and tools whose grants these are." })
  holders!: number;
  @Field(() => Int, { simple: true, description: "Those of the holders who are people." })
  people!: number;
  @Field(() => Int, {
    simple: true,
    description: "Provinces in which people of more than one province would have a role over the whole.",
  })
  provincesSharedByAdmins!: number;
  @Field(() => Int, { simple: true })
  provincesEnding!: number;
  @Field(() => Int, { simple: true })
  provincesBeginning!: number;
  @Field(() => Int, { simple: true })
  facilities!: number;
  @Field(() => Int, { simple: true })
  cameras!: number;
  @Field(() => Int, { simple: true, description: "Tools that stand in a province that ends; each goes with it." })
  tools!: number;
  @Field(() => Int, { simple: true, description: "Organisations of provinces that end; each goes with it." })
  organisations!: number;
  @Field(() => Int, { simple: true, description: "Proposals that wait for a decision and go with their province." })
  openProposals!: number;
  @Field(() => Int, {
    simple: true,
    description: "Lines of proposals about a province that ends: nobody can be given those any more.",
  })
  voidLines!: number;
  @Field(() => Int, { simple: true, description: "Reviews of access that are open there and go on in the new province." })
  openReviews!: number;
  @Field(() => [ReorganisationProblem], { simple: true, description: "None: it can be carried out." })
  problems!: ReorganisationProblem[];
  @Field(() => Int, {
    simple: true,
    description: "About how long, in seconds, status changes and edits wait. Watching and reading go on.",
  })
  writesWaitSeconds!: number;
  @Field(() => Int, {
    simple: true,
    description: "About how long, in seconds, nobody can be given access in these units, until Keycloak has followed.",
  })
  givingWaitSeconds!: number;
}

@ObjectType({ simpleResolvers: true, description: "A reorganisation that comes with the hub, ready to be planned." })
export class ShippedReorganisation {
  @Field(() => ID, { description: "Such as `vn-2025`." })
  key!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: "Day, `YYYY-MM-DD`." })
  effectiveOn!: string;
  @Field(() => String)
  decisionNumber!: string;
  @Field(() => String)
  decisionIssuer!: string;
  @Field(() => Int, { description: "Provinces that stand today." })
  provincesBefore!: number;
  @Field(() => Int, { description: "Provinces that would stand after it." })
  provincesAfter!: number;
  @Field(() => Int, { description: "Steps that fit the provinces of today; 0: there is nothing left to do." })
  steps!: number;
}

@InputType({ description: "The act that orders a reorganisation, and its day." })
export class LegalBasisInput {
  @Field(() => String, { description: "1–200 characters." })
  title!: string;
  @Field(() => String, { description: "Day, `YYYY-MM-DD`; from midnight in Vietnam." })
  effectiveOn!: string;
  @Field(() => String, { description: "1–60 characters." })
  decisionNumber!: string;
  @Field(() => String, { description: "Day, `YYYY-MM-DD`; not in the future." })
  decisionIssuedOn!: string;
  @Field(() => String, { description: "1–200 characters." })
  decisionIssuer!: string;
}

@InputType({ description: "A province that begins." })
export class NewProvinceInput {
  @Field(() => String, {
    description: "Official code: 1–40 letters, digits, dots or hyphens. Those of provinces that end are free.",
  })
  code!: string;
  @Field(() => String, { description: "1–200 characters." })
  name!: string;
  @Field(() => String, { description: "1–200 characters." })
  shortName!: string;
  @Field(() => Float, { nullable: true })
  latitude?: number | null;
  @Field(() => Float, { nullable: true })
  longitude?: number | null;
}

@InputType({ description: "Provinces that become one." })
export class MergeProvincesInput {
  @Field(() => [ID], { description: "1–20 provinces that end; one alone gets another name or code." })
  provinceIds!: string[];
  @Field(() => NewProvinceInput)
  into!: NewProvinceInput;
  @Field(() => [ID], {
    nullable: true,
    description: "Those of them whose holders of roles over the province keep them, over the whole new one. Null: all.",
  })
  keepRolesOf?: string[] | null;
}

@InputType({
  description: "A province that begins with facilities of one that ends. All facilities of that one are to be named.",
})
export class PartProvinceInput {
  @Field(() => ID)
  provinceId!: string;
  @Field(() => NewProvinceInput)
  into!: NewProvinceInput;
  @Field(() => [ID], { description: "At most 5,000." })
  facilityIds!: string[];
  @Field(() => [ID], {
    nullable: true,
    description: `Whose holders of roles over the province have them here: those from provinces that had once been merged into it, or
(null, or its own id) all.`,
  })
  keepRolesOf?: string[] | null;
}

@InputType({ description: "A facility that changes province; its people, cameras and history go with it." })
export class MoveFacilityInput {
  @Field(() => ID)
  facilityId!: string;
  @Field(() => ID)
  provinceId!: string;
}

@InputType({ description: "At most 100 steps together." })
export class PlanReorganisationInput extends LegalBasisInput {
  @Field(() => [MergeProvincesInput], { nullable: true })
  merges?: MergeProvincesInput[] | null;
  @Field(() => [PartProvinceInput], { nullable: true })
  parts?: PartProvinceInput[] | null;
  @Field(() => [MoveFacilityInput], { nullable: true })
  moves?: MoveFacilityInput[] | null;
}
