import { Field, ID, ObjectType } from "type-graphql";
import { CameraStatus, StatusReason } from "../cameras/camera.type.ts";
import { CameraCounts } from "../hierarchy/org-unit.type.ts";

@ObjectType({ description: "A camera changed its status." })
export class CameraStatusChange {
  @Field(() => CameraStatus, { simple: true })
  previousStatus!: CameraStatus;
  @Field(() => CameraStatus, { simple: true })
  status!: CameraStatus;
  @Field(() => StatusReason, { simple: true, nullable: true, description: "Null when it came ONLINE." })
  reason!: StatusReason | null;
  @Field(() => Date, { simple: true })
  occurredAt!: Date;
}

@ObjectType({ description: "One line of a camera's history." })
export class StatusChangeRecord {
  @Field(() => CameraStatus, { simple: true })
  previousStatus!: CameraStatus;
  @Field(() => CameraStatus, { simple: true })
  status!: CameraStatus;
  @Field(() => StatusReason, { simple: true, nullable: true, description: "Null when it came ONLINE." })
  reason!: StatusReason | null;
  @Field(() => Date, { simple: true })
  occurredAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: "The figures of one unit." })
export class UnitCounts {
  @Field(() => ID, { description: "Id of the unit." })
  unit!: string;
  @Field(() => CameraCounts)
  counts!: CameraCounts;
}

@ObjectType({ simpleResolvers: true, description: "Counters that moved, as they stand now." })
export class CameraCountsChange {
  @Field(() => [UnitCounts])
  units!: UnitCounts[];
}
