import { Entity, Enum, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { ConnectionReason, ConnectionStage } from "../hierarchy/org-unit.type.ts";
import { AreaKind, CameraStatus, StatusReason } from "./camera.type.ts";

/** A place in a facility, as people edit it. */
@Entity({ tableName: "area" })
export class AreaEntity {
  @PrimaryKey({ type: "uuid", defaultRaw: "uuidv7()" })
  id!: string;

  @Property({ type: "uuid" })
  facilityId!: string;

  @Property({ type: "uuid" })
  provinceId!: string;

  @Enum({ items: () => AreaKind, nativeEnumName: "area_kind" })
  kind!: AreaKind;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "timestamptz", nullable: true })
  signedOffAt: Date | null = null;

  @Property({ type: "uuid", nullable: true })
  signedOffBy: string | null = null;

  @Property({ type: "uuid", defaultRaw: "self_hub_id()" })
  originHubId!: string;
}

/** A camera, as people edit it. What probes find is written by the recorder, not through this class. */
@Entity({ tableName: "camera" })
export class CameraEntity {
  @PrimaryKey({ type: "uuid", defaultRaw: "uuidv7()" })
  id!: string;

  @Property({ type: "text" })
  code!: string;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "uuid" })
  areaId!: string;

  @Enum({ items: () => AreaKind, nativeEnumName: "area_kind" })
  areaKind!: AreaKind;

  @Property({ type: "uuid" })
  facilityId!: string;

  @Property({ type: "uuid" })
  provinceId!: string;

  @Property({ type: "uuid", nullable: true })
  operatorId: string | null = null;

  @Enum({ items: () => ConnectionStage, nativeEnumName: "connection_stage" })
  stage!: ConnectionStage;

  @Enum({ items: () => ConnectionReason, nativeEnumName: "connection_reason", nullable: true })
  stageReason: ConnectionReason | null = null;

  @Property({ type: "timestamptz" })
  stageSince!: Date;

  @Enum({ items: () => CameraStatus, nativeEnumName: "camera_status" })
  status!: CameraStatus;

  @Enum({ items: () => StatusReason, nativeEnumName: "status_reason", nullable: true })
  statusReason: StatusReason | null = null;

  @Property({ type: "timestamptz" })
  statusSince!: Date;

  @Property({ type: "timestamptz", nullable: true })
  lastProbedAt: Date | null = null;

  @Property({ type: "text", nullable: true })
  videoCodec: string | null = null;

  @Property({ type: "integer", nullable: true })
  videoWidth: number | null = null;

  @Property({ type: "integer", nullable: true })
  videoHeight: number | null = null;

  @Property({ type: "timestamptz" })
  createdAt!: Date;

  @Property({ type: "timestamptz" })
  updatedAt!: Date;

  /** Optimistic lock: an edit based on an older version is refused. */
  @Property({ type: "integer", version: true })
  version!: number;

  @Property({ type: "uuid", defaultRaw: "self_hub_id()" })
  originHubId!: string;
}
