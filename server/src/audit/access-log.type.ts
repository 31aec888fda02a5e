import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../app/connection.ts";
import { DateTimeScalar } from "../app/date-time.ts";

export enum AccessOutcome {
  ALLOWED = "ALLOWED",
  REFUSED = "REFUSED",
  FAILED = "FAILED",
}
registerEnumType(AccessOutcome, { name: "AccessOutcome", description: "What became of what somebody wanted to do." });

@ObjectType({ simpleResolvers: true, description: "A line's place in the chain that makes changes of the log show." })
export class AccessLogSeal {
  @Field(() => String, { description: "Day of sealing in Asia/Ho_Chi_Minh, `YYYY-MM-DD`." })
  day!: string;

  @Field(() => Int, { description: "Counts the lines sealed on that day, without a gap." })
  seq!: number;

  @Field(() => DateTimeScalar)
  sealedAt!: Date;

  @Field(() => String, { description: "SHA-256 over this line and all before it, hexadecimal." })
  hash!: string;

  @Field(() => Boolean, {
    description: "False: when it was sealed it was not what the hub had written, or it was written before lines were sealed.",
  })
  vouched!: boolean;
}

@ObjectType("AccessLogEntry", {
  simpleResolvers: true,
  description: "A line of the access log: never changed, never removed before its time.",
})
export class AccessLogLine {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  occurredAt!: Date;

  @Field(() => ID, { nullable: true, description: "Account in Keycloak; null when nobody was signed in." })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: "User name at that time." })
  actorName!: string | null;

  @Field(() => ID, { nullable: true, description: "The grant that allowed it; null when none did." })
  grantId!: string | null;

  @Field(() => String, { description: "Such as `stream.open`, `camera.update`, `session.sign-in`, `log.read`." })
  action!: string;

  @Field(() => String, { nullable: true, description: "`camera`, `facility` or `province`; null: no unit or camera." })
  targetKind!: string | null;

  @Field(() => String, { nullable: true, description: "As it was asked for; need not exist." })
  targetId!: string | null;

  @Field(() => String, { nullable: true, description: "What the target is called now; null when it is gone." })
  targetName!: string | null;

  @Field(() => ID, { nullable: true })
  provinceId!: string | null;

  @Field(() => String, { nullable: true })
  provinceName!: string | null;

  @Field(() => ID, { nullable: true })
  facilityId!: string | null;

  @Field(() => String, { nullable: true })
  facilityName!: string | null;

  @Field(() => AccessOutcome)
  outcome!: AccessOutcome;

  @Field(() => String, { nullable: true, description: "Error code of a refusal or failure." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "IP address of the client." })
  address!: string | null;

  @Field(() => String, { nullable: true, description: "`x-request-id` of the answer." })
  requestId!: string | null;

  @Field(() => String, { description: "Further facts, a JSON object." })
  details!: string;
}

@ObjectType({ simpleResolvers: true })
export class AccessLogEdge {
  @Field(() => AccessLogLine)
  node!: AccessLogLine;

  @Field(() => String)
  cursor!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "A page of the log. There is no total: counting millions of lines would hold everybody up.",
})
export class AccessLogConnection {
  @Field(() => [AccessLogEdge])
  edges!: AccessLogEdge[];

  @Field(() => [AccessLogLine])
  nodes!: AccessLogLine[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType({ description: "All conditions hold together; what is left out does not count." })
export class AccessLogFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: "From this instant." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Before this instant." })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: "User name, whole, or account id." })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: "Beginning of an action: `stream.`, `camera.remove`." })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: "A camera, or a facility or province with everything in it." })
  target?: string | null;

  @Field(() => AccessOutcome, { nullable: true })
  outcome?: AccessOutcome | null;

  @Field(() => ID, { nullable: true, description: "What was done by this grant." })
  grantId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "An id of a request, target or account, or words in names, actions, codes and details; words need `from` and at most 31 days.",
  })
  search?: string | null;
}
