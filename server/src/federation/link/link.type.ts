import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

export enum ShareLevelName {
  STATUS = "STATUS",
  LIVE = "LIVE",
}
registerEnumType(ShareLevelName, {
  name: "ShareLevel",
  description: "How much of a unit a parent may see.",
  valuesConfig: {
    STATUS: { description: "Units, cameras and their status; no picture." },
    LIVE: { description: "And the live picture, while somebody there watches." },
  },
});

export enum ChildLinkState {
  CATCHING_UP = "CATCHING_UP",
  CONNECTED = "CONNECTED",
  DOWN = "DOWN",
}
registerEnumType(ChildLinkState, {
  name: "ChildLinkState",
  description: "How the link of a child stands.",
  valuesConfig: {
    CATCHING_UP: { description: "It tells what happened while it was away." },
    DOWN: { description: "Nothing is heard of it: of its cameras nothing is known (`LINK_DOWN`)." },
  },
});

export enum ParentLinkState {
  CONNECTING = "CONNECTING",
  CATCHING_UP = "CATCHING_UP",
  CONNECTED = "CONNECTED",
  REFUSED = "REFUSED",
}
registerEnumType(ParentLinkState, { name: "ParentLinkState", description: "How this hub's link to a parent stands." });

export enum LinkedUnitFault {
  NOT_FOUND = "NOT_FOUND",
  OUT_OF_SCOPE = "OUT_OF_SCOPE",
  ELSEWHERE = "ELSEWHERE",
}
registerEnumType(LinkedUnitFault, {
  name: "LinkedUnitFault",
  description: "Why a child's unit is nothing here.",
  valuesConfig: {
    NOT_FOUND: { description: "No province here has its code today." },
    OUT_OF_SCOPE: { description: "The child's grant does not reach there." },
    ELSEWHERE: { description: "A facility of this code stands in another province here." },
  },
});

@ObjectType({ description: "A hub linked below this one, which tells it of its own units, cameras and status." })
export class ChildHub {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true })
  name!: string;

  @Field(() => String, { simple: true })
  version!: string;

  @Field(() => ChildLinkState, { simple: true })
  state!: ChildLinkState;

  @Field(() => Date, { simple: true, description: "Since when it stands so." })
  since!: Date;

  @Field(() => Date, { simple: true, description: "When it was heard last, give or take five seconds." })
  heardAt!: Date;

  @Field(() => Int, { simple: true, description: "Changes that the child is ahead, as far as is known." })
  backlog!: number;

  @Field(() => Int, { simple: true })
  cameras!: number;

  @Field(() => Int, { simple: true, description: "Cameras that could not be placed since the last snapshot." })
  unplacedCameras!: number;
}

@ObjectType({ simpleResolvers: true, description: "A child's unit that has no match here." })
export class UnmatchedUnit {
  @Field(() => ID, { description: "As the child calls it." })
  remoteId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LinkedUnitFault)
  fault!: LinkedUnitFault;
}

@ObjectType({ description: "A hub above this one, and what it may see." })
export class ParentHub {
  @Field(() => ID, { simple: true, description: "Its address." })
  url!: string;

  @Field(() => ParentLinkState, { simple: true })
  state!: ParentLinkState;

  @Field(() => Date, { simple: true, description: "Since when it stands so." })
  since!: Date;

  @Field(() => String, { simple: true, nullable: true, description: "Why the parent refused the link; null: it did not." })
  refusal!: string | null;

  @Field(() => Int, { simple: true, description: "Changes that the parent has not acknowledged yet." })
  backlog!: number;
}

@ObjectType({ description: "What a parent may see of one unit." })
export class Share {
  @Field(() => ShareLevelName, { simple: true })
  level!: ShareLevelName;

  @Field(() => Date, { simple: true })
  sharedAt!: Date;
}
