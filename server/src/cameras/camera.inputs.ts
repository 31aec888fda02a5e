import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { AreaKind, VideoFormat } from "./camera.type.ts";

@InputType({ description: "Where a camera's picture is. Write-only: no query ever returns it." })
export class CameraSourceInput {
  @Field(() => String, { description: "`rtsp://host[:port]/path` or `rtsps://…`, without credentials." })
  address!: string;
  @Field(() => String, { nullable: true })
  username?: string | null;
  @Field(() => String, { nullable: true })
  password?: string | null;
}

@InputType({ description: "A camera to register. It is probed at once and is live when its picture has arrived." })
export class RegisterCameraInput {
  @Field(() => ID)
  facilityId!: string;
  @Field(() => String, { description: "1–64 letters, digits, dots and hyphens; unique in the hub." })
  code!: string;
  @Field(() => String, { description: "1–200 characters." })
  name!: string;
  @Field(() => AreaKind)
  areaKind!: AreaKind;
  @Field(() => String, { nullable: true, description: "Which of the areas of that kind, such as `Sân nhà A`; made when new." })
  areaName?: string | null;
  @Field(() => CameraSourceInput)
  source!: CameraSourceInput;
}

@InputType({ description: "Changes to a camera; what is left out stays." })
export class UpdateCameraInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: "The version that was read; CONFLICT when it is not the newest." })
  version!: number;
  @Field(() => String, { nullable: true })
  code?: string | null;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => AreaKind, { nullable: true })
  areaKind?: AreaKind | null;
  @Field(() => String, { nullable: true })
  areaName?: string | null;
  @Field(() => CameraSourceInput, { nullable: true, description: "Replaces address and credentials together." })
  source?: CameraSourceInput | null;
}

export enum SourceTestOutcome {
  PICTURE = "PICTURE",
  UNREACHABLE = "UNREACHABLE",
  AUTH_REJECTED = "AUTH_REJECTED",
  NO_VIDEO = "NO_VIDEO",
  FROZEN = "FROZEN",
  UNSUPPORTED_CODEC = "UNSUPPORTED_CODEC",
}
registerEnumType(SourceTestOutcome, { name: "SourceTestOutcome", description: "What a try of an address showed." });

@ObjectType({ simpleResolvers: true, description: "What a try of a camera's address showed, measured just now." })
export class SourceTest {
  @Field(() => SourceTestOutcome)
  outcome!: SourceTestOutcome;
  @Field(() => VideoFormat, { nullable: true, description: "Null when no video was described." })
  video!: VideoFormat | null;
  @Field(() => Int)
  elapsedMs!: number;
}
