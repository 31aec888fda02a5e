import { Field, Float, ID, Int, InterfaceType, ObjectType, registerEnumType, Directive } from "type-graphql";
import { connectionOf } from "../app/connection.ts";

export enum Region {
  NORTH = "NORTH",
  SOUTH = "SOUTH",
}
registerEnumType(Region, { name: "Region", description: "Which half of the country; each was given to one operator." });

export enum ConnectionStage {
  REGISTERED = "REGISTERED",
  SURVEYED = "SURVEYED",
  ELIGIBLE = "ELIGIBLE",
  NOT_ELIGIBLE = "NOT_ELIGIBLE",
  CONNECTING = "CONNECTING",
  CONNECTED = "CONNECTED",
  ACCEPTED = "ACCEPTED",
  BLOCKED = "BLOCKED",
}
registerEnumType(ConnectionStage, {
  name: "ConnectionStage",
  description: "How far the connection is. From CONNECTING on a camera is probed and has a real status.",
});

export enum ConnectionReason {
  OUTDATED_CAMERA = "OUTDATED_CAMERA",
  SECURITY_SETTINGS = "SECURITY_SETTINGS",
  NO_COOPERATION = "NO_COOPERATION",
  NO_UPLINK = "NO_UPLINK",
  POWER = "POWER",
  NOT_SURVEYED = "NOT_SURVEYED",
  OTHER = "OTHER",
}
registerEnumType(ConnectionReason, { name: "ConnectionReason", description: "What holds a connection up." });

export enum FacilityManagement {
  PROVINCE = "PROVINCE",
  MILITARY = "MILITARY",
  OTHER = "OTHER",
}
registerEnumType(FacilityManagement, {
  name: "FacilityManagement",
  description: "Who manages a facility. A province answers for the connection of those it manages itself (R2).",
});

@ObjectType({
  simpleResolvers: true,
  description: "Every camera is counted once: total = notConnected + online + degraded + offline + unknown.",
})
export class CameraCounts {
  @Field(() => Int)
  total!: number;
  @Field(() => Int, { description: "Not yet at the stage CONNECTING: nothing can be said of them." })
  notConnected!: number;
  @Field(() => Int)
  online!: number;
  @Field(() => Int)
  degraded!: number;
  @Field(() => Int)
  offline!: number;
  @Field(() => Int, { description: "Connected, but their state is not known at the moment." })
  unknown!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many facilities of a unit are connected." })
export class FacilityCounts {
  @Field(() => Int)
  total!: number;
  @Field(() => Int, { description: "Facilities at the stage CONNECTED or ACCEPTED." })
  connected!: number;
}

@ObjectType({ simpleResolvers: true, description: "A telecom operator that connects cameras." })
export class Operator {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

/** No unit's code is longer. */
export const maxCodeLength = 64;

/** A unit as it is read from the database or the directory. `kind` decides the GraphQL type. */
export interface OrgUnitRow {
  readonly id: string;
  readonly kind: "MINISTRY" | "PROVINCE" | "FACILITY";
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  readonly region: Region | null;
  readonly operatorId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly connectionStage: ConnectionStage | null;
  readonly connectionReason: ConnectionReason | null;
  /** Says something of facilities alone. */
  readonly managedBy: FacilityManagement;
  /** Provinces only. */
  readonly formerCodes: readonly string[] | null;
}

const typeNames = { MINISTRY: "Ministry", PROVINCE: "Province", FACILITY: "Facility" } as const;

/** Name of the GraphQL type of a unit, or of a camera (which has no `kind`). */
export function typeNameOf(value: unknown): "Ministry" | "Province" | "Facility" | "Camera" {
  const { kind } = value as Partial<OrgUnitRow>;
  return kind === undefined ? "Camera" : typeNames[kind];
}

@InterfaceType({
  description: "A unit of the hierarchy ministry → province → facility.",
  resolveType: typeNameOf,
})
export abstract class OrgUnit {
  kind!: OrgUnitRow["kind"];

  @Field(() => ID, { simple: true, description: "Immutable; survives every reorganisation." })
  id!: string;

  @Field(() => String, {
    simple: true,
    description: "Official code, unique among its kind at a given date: province `24`, facility `24-001`.",
  })
  code!: string;

  @Field(() => String, { simple: true, description: "Official Vietnamese name." })
  name!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: OrgUnit, description: "The root of the hierarchy: the whole country." })
export class Ministry extends OrgUnit {}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ implements: OrgUnit, description: "A province or centrally-run city." })
export class Province extends OrgUnit {
  @Field(() => String, { simple: true, description: "Name without the kind of unit: `Bắc Giang`." })
  shortName!: string;
  @Field(() => Region, { simple: true, nullable: true })
  region!: Region | null;
  @Field(() => [String], {
    simple: true,
    description:
      "Codes of the provinces that became this one, its own among them where it began anew under it; empty: none did. Maps and archives from before name its parts by them.",
  })
  formerCodes!: string[];
  @Field(() => Float, { simple: true, nullable: true, description: "Degrees north (WGS 84) of the centre." })
  latitude!: number | null;
  @Field(() => Float, { simple: true, nullable: true, description: "Degrees east (WGS 84) of the centre." })
  longitude!: number | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ implements: OrgUnit, description: "A place with cameras: a centralised quarantine facility." })
export class Facility extends OrgUnit {
  @Field(() => String, { simple: true })
  shortName!: string;
  @Field(() => Float, { simple: true, nullable: true, description: "Degrees north (WGS 84)." })
  latitude!: number | null;
  @Field(() => Float, { simple: true, nullable: true, description: "Degrees east (WGS 84)." })
  longitude!: number | null;
  @Field(() => ConnectionStage, { simple: true, description: "How far the connection of the whole facility is." })
  connectionStage!: ConnectionStage;
  @Field(() => ConnectionReason, { simple: true, nullable: true, description: "What holds it up; null when nothing does." })
  connectionReason!: ConnectionReason | null;
  @Field(() => FacilityManagement, {
    simple: true,
    description: "Who manages it; targets of a programme count what the province manages.",
  })
  managedBy!: FacilityManagement;
}

@ObjectType()
export class ProvinceConnection extends connectionOf(() => Province, "Province") {}

@ObjectType()
export class FacilityConnection extends connectionOf(() => Facility, "Facility") {}
