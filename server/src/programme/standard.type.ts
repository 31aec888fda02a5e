import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";

export enum ConnectionCheckCode {
  VIDEO_CODEC = "VIDEO_CODEC",
  RESOLUTION = "RESOLUTION",
  FRAME_RATE = "FRAME_RATE",
  KEY_FRAME_INTERVAL = "KEY_FRAME_INTERVAL",
  BIT_RATE = "BIT_RATE",
  PROTOCOL = "PROTOCOL",
  AUTHENTICATION = "AUTHENTICATION",
  DEFAULT_PASSWORD_CHANGED = "DEFAULT_PASSWORD_CHANGED",
  FIRMWARE_AGE = "FIRMWARE_AGE",
  TIME_IN_SYNC = "TIME_IN_SYNC",
  UPLINK = "UPLINK",
  SECURITY_DOCUMENTATION = "SECURITY_DOCUMENTATION",
  SECURITY_BRUTE_FORCE = "SECURITY_BRUTE_FORCE",
  SECURITY_PASSWORD_RULES = "SECURITY_PASSWORD_RULES",
  SECURITY_VULNERABILITIES = "SECURITY_VULNERABILITIES",
  SECURITY_UPDATES = "SECURITY_UPDATES",
  SECURITY_SESSIONS = "SECURITY_SESSIONS",
  SECURITY_CHANNEL = "SECURITY_CHANNEL",
  SECURITY_INTERFACES = "SECURITY_INTERFACES",
  SECURITY_PERSONAL_DATA = "SECURITY_PERSONAL_DATA",
  SECURITY_DATA_DELETION = "SECURITY_DATA_DELETION",
}
registerEnumType(ConnectionCheckCode, {
  name: "ConnectionCheckCode",
  description:
    "What is looked at, the same over all versions. Those that begin with SECURITY_ are criteria of Decision 724/QĐ-BTTTT of 2024.",
});

export enum CheckMethod {
  MEASURED = "MEASURED",
  ASKED = "ASKED",
}
registerEnumType(CheckMethod, {
  name: "CheckMethod",
  description: "MEASURED: the hub sees it by itself. ASKED: a person answers for it, on site.",
});

export enum CheckSeverity {
  REQUIRED = "REQUIRED",
  RECOMMENDED = "RECOMMENDED",
}
registerEnumType(CheckSeverity, {
  name: "CheckSeverity",
  description: "REQUIRED: without it a camera cannot be connected. RECOMMENDED: it can, and is to be mended.",
});

export enum CameraCodec {
  H264 = "H264",
  H265 = "H265",
  MJPEG = "MJPEG",
}
registerEnumType(CameraCodec, { name: "CameraCodec", description: "How a picture is encoded." });

export enum CameraProtocol {
  RTSP = "RTSP",
  RTSPS = "RTSPS",
}
registerEnumType(CameraProtocol, { name: "CameraProtocol", description: "RTSPS: RTSP within TLS." });

export enum StreamAuthentication {
  DIGEST_SHA256 = "DIGEST_SHA256",
  DIGEST_MD5 = "DIGEST_MD5",
  BASIC = "BASIC",
}
registerEnumType(StreamAuthentication, {
  name: "StreamAuthentication",
  description: "How a stream asks who is there (RFC 7616, RFC 7617). BASIC sends the password as it is.",
});

@ObjectType({ simpleResolvers: true, description: "Thresholds of a check. Null: not of this check." })
export class CheckParameters {
  @Field(() => [CameraCodec], { nullable: true, description: "VIDEO_CODEC: those that will do." })
  codecs?: CameraCodec[] | null;
  @Field(() => Int, { nullable: true, description: "RESOLUTION, in pixels." })
  minWidth?: number | null;
  @Field(() => Int, { nullable: true, description: "RESOLUTION, in pixels." })
  minHeight?: number | null;
  @Field(() => Float, { nullable: true, description: "FRAME_RATE." })
  minFramesPerSecond?: number | null;
  @Field(() => Float, { nullable: true, description: "KEY_FRAME_INTERVAL: seconds from one key frame to the next." })
  maxKeyFrameSeconds?: number | null;
  @Field(() => Int, { nullable: true, description: "BIT_RATE, in kbit/s." })
  minKbps?: number | null;
  @Field(() => Int, { nullable: true, description: "BIT_RATE, in kbit/s." })
  maxKbps?: number | null;
  @Field(() => [CameraProtocol], { nullable: true, description: "PROTOCOL: those that will do." })
  protocols?: CameraProtocol[] | null;
  @Field(() => [StreamAuthentication], { nullable: true, description: "AUTHENTICATION: those that will do." })
  authentication?: StreamAuthentication[] | null;
  @Field(() => Int, { nullable: true, description: "FIRMWARE_AGE, in months." })
  maxFirmwareMonths?: number | null;
  @Field(() => Float, { nullable: true, description: "TIME_IN_SYNC: seconds that the camera's clock may be wrong by." })
  maxClockOffsetSeconds?: number | null;
  @Field(() => Int, { nullable: true, description: "UPLINK, in kbit/s for each camera." })
  minUplinkKbps?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One line of the checklist. Guidance is paragraphs apart by an empty line: what it means, how it is seen, what to do.",
})
export class ConnectionCheck {
  @Field(() => ConnectionCheckCode)
  code!: ConnectionCheckCode;
  @Field(() => CheckMethod)
  method!: CheckMethod;
  @Field(() => CheckSeverity)
  severity!: CheckSeverity;
  @Field(() => CheckParameters)
  parameters!: CheckParameters;
  @Field(() => String)
  titleVi!: string;
  @Field(() => String)
  titleEn!: string;
  @Field(() => String)
  guidanceVi!: string;
  @Field(() => String)
  guidanceEn!: string;
  @Field(() => String, { description: "On whose word: a letter, a decision, or good practice." })
  sourceVi!: string;
  @Field(() => String)
  sourceEn!: string;
}

@ObjectType({ description: "A version of the checklist by which a camera can be connected (R1). Never rewritten." })
export class ConnectionStandard {
  @Field(() => ID, { simple: true })
  id!: string;
  @Field(() => Int, { simple: true, description: "Counts up: of those whose time has come, the highest counts." })
  number!: number;
  @Field(() => String, { simple: true })
  label!: string;
  @Field(() => Date, { simple: true })
  publishedAt!: Date;
  @Field(() => Date, { simple: true })
  inForceFrom!: Date;
  @Field(() => [ConnectionCheck], { simple: true, description: "In the order in which they are gone through." })
  checks!: ConnectionCheck[];
}

@ObjectType()
export class ConnectionStandardConnection extends connectionOf(() => ConnectionStandard, "ConnectionStandard") {}

@InputType({ description: "Thresholds of a check: all of its own, and no others (BAD_USER_INPUT)." })
export class CheckParametersInput {
  @Field(() => [CameraCodec], { nullable: true, description: "VIDEO_CODEC." })
  codecs?: CameraCodec[] | null;
  @Field(() => Int, { nullable: true, description: "RESOLUTION: 16–16,384 pixels." })
  minWidth?: number | null;
  @Field(() => Int, { nullable: true, description: "RESOLUTION: 16–16,384 pixels." })
  minHeight?: number | null;
  @Field(() => Float, { nullable: true, description: "FRAME_RATE: 1–120." })
  minFramesPerSecond?: number | null;
  @Field(() => Float, { nullable: true, description: "KEY_FRAME_INTERVAL: 0.1–60 seconds." })
  maxKeyFrameSeconds?: number | null;
  @Field(() => Int, { nullable: true, description: "BIT_RATE: 1–1,000,000 kbit/s." })
  minKbps?: number | null;
  @Field(() => Int, { nullable: true, description: "BIT_RATE: 1–1,000,000 kbit/s, not below `minKbps`." })
  maxKbps?: number | null;
  @Field(() => [CameraProtocol], { nullable: true, description: "PROTOCOL." })
  protocols?: CameraProtocol[] | null;
  @Field(() => [StreamAuthentication], { nullable: true, description: "AUTHENTICATION." })
  authentication?: StreamAuthentication[] | null;
  @Field(() => Int, { nullable: true, description: "FIRMWARE_AGE: 1–240 months." })
  maxFirmwareMonths?: number | null;
  @Field(() => Float, { nullable: true, description: "TIME_IN_SYNC: 0.1–86,400 seconds." })
  maxClockOffsetSeconds?: number | null;
  @Field(() => Int, { nullable: true, description: "UPLINK: 1–1,000,000 kbit/s." })
  minUplinkKbps?: number | null;
}

@InputType({ description: "One line of the checklist, in both languages." })
export class ConnectionCheckInput {
  @Field(() => ConnectionCheckCode)
  code!: ConnectionCheckCode;
  @Field(() => CheckMethod)
  method!: CheckMethod;
  @Field(() => CheckSeverity)
  severity!: CheckSeverity;
  @Field(() => CheckParametersInput, { nullable: true, description: "Null for checks without thresholds." })
  parameters?: CheckParametersInput | null;
  @Field(() => String, { description: "1–200 characters." })
  titleVi!: string;
  @Field(() => String, { description: "1–200 characters." })
  titleEn!: string;
  @Field(() => String, { description: "1–2,000 characters." })
  guidanceVi!: string;
  @Field(() => String, { description: "1–2,000 characters." })
  guidanceEn!: string;
  @Field(() => String, { description: "1–300 characters." })
  sourceVi!: string;
  @Field(() => String, { description: "1–300 characters." })
  sourceEn!: string;
}

@InputType({ description: "A new version, whole: a check of the version before that is not named is no part of it." })
export class PublishConnectionStandardInput {
  @Field(() => String, { description: "1–60 characters; each version its own." })
  label!: string;
  @Field(() => Date, { nullable: true, description: "Null: at once. At most a year ahead." })
  inForceFrom?: Date | null;
  @Field(() => [ConnectionCheckInput], { description: "In order; each code once, at least one." })
  checks!: ConnectionCheckInput[];
}
