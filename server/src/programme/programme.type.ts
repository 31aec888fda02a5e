import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { AreaKind } from "../cameras/camera.type.ts";

const isDay = "A calendar day in Asia/Ho_Chi_Minh, `2021-06-12`.";

@ObjectType({ description: "A drive that connects the cameras of facilities by a deadline (R11)." })
export class Programme {
  @Field(() => ID, { simple: true })
  id!: string;
  @Field(() => String, { simple: true })
  nameVi!: string;
  @Field(() => String, { simple: true })
  nameEn!: string;
  @Field(() => String, { simple: true, description: "The official documents it rests on." })
  legalBasis!: string;
  @Field(() => Date, { simple: true, description: "Start of its first day in Asia/Ho_Chi_Minh." })
  startedOn!: Date;
  @Field(() => Date, { simple: true, description: "End of its last day in Asia/Ho_Chi_Minh." })
  deadline!: Date;
  @Field(() => String, { simple: true, description: `Its first day. ${isDay}` })
  firstDay!: string;
  @Field(() => String, { simple: true, description: `Its last day. ${isDay}` })
  lastDay!: string;
  @Field(() => Boolean, {
    simple: true,
    description: "True for an exercise: its data is not real and is labelled wherever it is shown.",
  })
  isExercise!: boolean;
  @Field(() => Int, { simple: true, description: "Rises with each change; `updateProgramme` wants it." })
  version!: number;
}

@ObjectType()
export class ProgrammeConnection extends connectionOf(() => Programme, "Programme") {}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with programmes and the connection standard." })
export class ProgrammeActions {
  @Field(() => Boolean, { description: "Change them, set targets, publish versions of the standard." })
  manage!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "How many cameras are wanted to be connected by the end of a day." })
export class ProgrammeTarget {
  @Field(() => String, { description: isDay })
  day!: string;
  @Field(() => Int, { description: "In all since the beginning, not on that day alone; from here on until the next target." })
  cameras!: number;
}

@ObjectType({
  description: `A province in a programme's scope: what is wanted of it beside how it stands now. Facilities and cameras are those
that the province itself manages; military ones and others are counted apart.`,
})
export class ProgrammeProvince {
  @Field(() => Int, { simple: true, description: "Rises with each change of its targets; `setProgrammeTargets` wants it." })
  version!: number;
  @Field(() => [ProgrammeTarget], { simple: true, description: "By day, never falling; empty: none are set." })
  targets!: ProgrammeTarget[];
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: "Connected cameras wanted by the end of today; null: no target has begun.",
  })
  targetToday!: number | null;
  @Field(() => Int, { simple: true, nullable: true, description: "Wanted by the deadline; null: no targets are set." })
  target!: number | null;
  @Field(() => Int, { simple: true })
  facilities!: number;
  @Field(() => Int, { simple: true, description: "At the stage CONNECTED or ACCEPTED." })
  connectedFacilities!: number;
  @Field(() => Int, { simple: true })
  cameras!: number;
  @Field(() => Int, {
    simple: true,
    description: "From the stage CONNECTING on: those that are watched, whatever their status.",
  })
  connectedCameras!: number;
  @Field(() => Int, { simple: true, description: "Facilities in the province that others manage; no target counts them." })
  otherFacilities!: number;
}

@ObjectType()
export class ProgrammeProvinceConnection extends connectionOf(() => ProgrammeProvince, "ProgrammeProvince") {}

@ObjectType({
  simpleResolvers: true,
  description:
    "A programme that comes with the hub as data, to begin one from: `startProgramme` takes what it says, or other dates.",
})
export class ShippedProgramme {
  @Field(() => String)
  key!: string;
  @Field(() => String)
  nameVi!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => String)
  legalBasis!: string;
  @Field(() => String, { description: isDay })
  firstDay!: string;
  @Field(() => String, { description: isDay })
  lastDay!: string;
  @Field(() => [AreaKind])
  requiredAreas!: AreaKind[];
}

@InputType({ description: "A new programme." })
export class StartProgrammeInput {
  @Field(() => String, { description: "1–200 characters." })
  nameVi!: string;
  @Field(() => String, { description: "1–200 characters." })
  nameEn!: string;
  @Field(() => String, { description: "1–500 characters." })
  legalBasis!: string;
  @Field(() => String, { description: isDay })
  firstDay!: string;
  @Field(() => String, { description: `Not before the first, at most three years after it. ${isDay}` })
  lastDay!: string;
  @Field(() => Boolean, { nullable: true, description: "Null: it is none. Cannot be changed afterwards." })
  isExercise?: boolean | null;
  @Field(() => [ID], { description: "Provinces in scope, each once; 1–200. None is in scope that is not named." })
  provinceIds!: string[];
  @Field(() => [AreaKind], { description: "Each once, at least one." })
  requiredAreas!: AreaKind[];
}

@InputType({ description: "What is null or left out stays." })
export class UpdateProgrammeInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "As it was read: CONFLICT when the programme changed meanwhile." })
  version!: number;
  @Field(() => String, { nullable: true, description: "1–200 characters." })
  nameVi?: string | null;
  @Field(() => String, { nullable: true, description: "1–200 characters." })
  nameEn?: string | null;
  @Field(() => String, { nullable: true, description: "1–500 characters." })
  legalBasis?: string | null;
  @Field(() => String, { nullable: true, description: isDay })
  firstDay?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `Targets of later days move to it: what was wanted by then is wanted by the new deadline. ${isDay}`,
  })
  lastDay?: string | null;
  @Field(() => [ID], { nullable: true, description: "All provinces in scope, each once; 1–200. Who is not named leaves it." })
  provinceIds?: string[] | null;
  @Field(() => [AreaKind], { nullable: true, description: "All kinds, each once, at least one." })
  requiredAreas?: AreaKind[] | null;
}

@InputType({ description: "How many connected cameras are wanted by the end of a day." })
export class ProgrammeTargetInput {
  @Field(() => String, { description: `Within the programme. ${isDay}` })
  day!: string;
  @Field(() => Int, { description: "0–1,000,000; not below the day before." })
  cameras!: number;
}

@InputType({ description: "What is wanted of one province." })
export class SetProgrammeTargetsInput {
  @Field(() => ID)
  programmeId!: string;
  @Field(() => ID, { description: "One in the programme's scope." })
  provinceId!: string;
  @Field(() => Int, { description: "`ProgrammeProvince.version` as it was read: CONFLICT when it changed meanwhile." })
  version!: number;
  @Field(() => [ProgrammeTargetInput], {
    description: "All of them, in the place of those before; each day once, up to 1,096.",
  })
  targets!: ProgrammeTargetInput[];
}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a facility." })
export class FacilityActions {
  @Field(() => Boolean, { description: "Say who manages it." })
  setManagement!: boolean;
}
