import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { ConnectionReason, ConnectionStage } from "../hierarchy/org-unit.type.ts";

export enum CameraStatus {
  ONLINE = "ONLINE",
  DEGRADED = "DEGRADED",
  OFFLINE = "OFFLINE",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(CameraStatus, {
  name: "CameraStatus",
  description: "The four words for a camera's state. UNKNOWN is never good news: nothing can be said of it.",
});

export enum StatusReason {
  UNREACHABLE = "UNREACHABLE",
  AUTH_REJECTED = "AUTH_REJECTED",
  NO_VIDEO = "NO_VIDEO",
  FROZEN = "FROZEN",
  BLACK = "BLACK",
  COVERED = "COVERED",
  MOVED = "MOVED",
  UNSUPPORTED_CODEC = "UNSUPPORTED_CODEC",
  FLAPPING = "FLAPPING",
  NOT_CONNECTED = "NOT_CONNECTED",
  PROBE_STALE = "PROBE_STALE",
  LINK_DOWN = "LINK_DOWN",
}
registerEnumType(StatusReason, { name: "StatusReason", description: "Why a camera is not ONLINE." });

export enum AreaKind {
  CORRIDOR = "CORRIDOR",
  FLOOR_LOBBY = "FLOOR_LOBBY",
  YARD = "YARD",
  SAMPLING = "SAMPLING",
  RECEPTION = "RECEPTION",
  MEDICAL_CHECK = "MEDICAL_CHECK",
  GOODS_HANDOVER = "GOODS_HANDOVER",
  SHARED_BATH_OUTSIDE = "SHARED_BATH_OUTSIDE",
  ENTRANCE_GATE = "ENTRANCE_GATE",
  PUBLIC_OTHER = "PUBLIC_OTHER",
}
registerEnumType(AreaKind, {
  name: "AreaKind",
  description:
    "Where a camera may stand by guideline 4403/CV-BCĐ. Rooms, baths and toilets are not among them, so a camera there cannot be expressed (R13).",
});

@ObjectType({ simpleResolvers: true, description: "A place in a facility where cameras stand." })
export class Area {
  @Field(() => ID)
  id!: string;
  @Field(() => AreaKind)
  kind!: AreaKind;
  @Field(() => String)
  name!: string;
  @Field(() => Date, {
    nullable: true,
    description: "When somebody confirmed on a still that its cameras show no room, bath or toilet; null: not yet.",
  })
  signedOffAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: "What the last probe found in the stream." })
export class VideoFormat {
  @Field(() => String, { description: "`H264`, `H265`, `JPEG` … as the camera names it (RFC 8866 rtpmap)." })
  codec!: string;
  @Field(() => Int, { nullable: true, description: "Pixels; null when not known." })
  width!: number | null;
  @Field(() => Int, { nullable: true, description: "Pixels; null when not known." })
  height!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "What the asker may do with a camera." })
export class CameraActions {
  @Field(() => Boolean, { description: "Watch it live." })
  view!: boolean;
  @Field(() => Boolean, { description: "Watch it live as soon as he has acknowledged the guideline in force." })
  viewOnceBriefed!: boolean;
  @Field(() => Boolean, { description: "Edit, test and remove it." })
  manage!: boolean;
}

/** RFC 3339 in UTC with milliseconds, as `DateTime` shows it. */
export type Instant = string;

/** A camera as it is read from the database. */
export interface CameraRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly areaId: string;
  readonly areaKind: AreaKind;
  readonly facilityId: string;
  readonly provinceId: string;
  readonly operatorId: string | null;
  readonly stage: ConnectionStage;
  readonly stageReason: ConnectionReason | null;
  readonly stageSince: Instant;
  readonly status: CameraStatus;
  readonly statusReason: StatusReason | null;
  readonly statusSince: Instant;
  readonly lastProbedAt: Instant | null;
  readonly videoCodec: string | null;
  readonly videoWidth: number | null;
  readonly videoHeight: number | null;
  readonly version: number;
  readonly originHubId: string;
  /** The child by which its picture may be had, where another hub is its origin; null: by none. */
  readonly liveViaHubId: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A surveillance camera. Its address and credentials are write-only and not part of the graph." })
export class Camera {
  @Field(() => ID, { simple: true, description: "Immutable." })
  id!: string;
  @Field(() => String, { simple: true, description: "Unique in the hub: `24-001-03`." })
  code!: string;
  @Field(() => String, { simple: true })
  name!: string;
  @Field(() => AreaKind, { simple: true })
  areaKind!: AreaKind;
  @Field(() => CameraStatus, { simple: true })
  status!: CameraStatus;
  @Field(() => StatusReason, {
    simple: true,
    nullable: true,
    description: `Cause while not ONLINE. OFFLINE: UNREACHABLE, AUTH_REJECTED, NO_VIDEO (no video track). DEGRADED: FROZEN (session
accepted, but packets stop or never come, or the picture does not change), BLACK, COVERED, MOVED, UNSUPPORTED_CODEC,
FLAPPING. UNKNOWN: NOT_CONNECTED (stages before CONNECTING), PROBE_STALE, LINK_DOWN (its hub cannot be reached).`,
  })
  statusReason!: StatusReason | null;
  @Field(() => Date, { simple: true, description: "When the present status or reason began." })
  statusSince!: Date;
  @Field(() => ConnectionStage, { simple: true })
  stage!: ConnectionStage;
  @Field(() => ConnectionReason, { simple: true, nullable: true, description: "What holds the connection up." })
  stageReason!: ConnectionReason | null;
  @Field(() => Date, { simple: true })
  stageSince!: Date;
  @Field(() => Date, { simple: true, nullable: true, description: "Last time a probe got an answer; null: never." })
  lastProbedAt!: Date | null;
  @Field(() => Int, { simple: true, description: "Grows with each edit; `updateCamera` wants the newest." })
  version!: number;
}

@ObjectType()
export class CameraConnection extends connectionOf(() => Camera, "Camera") {}

@InputType({ description: "Conditions that a camera must all meet." })
export class CameraFilter {
  @Field(() => ID, { nullable: true, description: "Only cameras of this unit. NOT_FOUND when it is absent or out of scope." })
  within?: string | null;
  @Field(() => [CameraStatus], { nullable: true })
  status?: CameraStatus[] | null;
  @Field(() => [AreaKind], { nullable: true })
  areaKind?: AreaKind[] | null;
  @Field(() => String, { nullable: true, description: "Part of the name or code, without case and diacritics." })
  search?: string | null;
  @Field(() => [ConnectionStage], { nullable: true })
  stage?: ConnectionStage[] | null;
}
