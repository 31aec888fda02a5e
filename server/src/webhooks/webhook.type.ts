import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";

export enum WebhookEvent {
  CAMERA_STATUS_CHANGED = "CAMERA_STATUS_CHANGED",
}
registerEnumType(WebhookEvent, {
  name: "WebhookEvent",
  description: "What a webhook tells of.",
  valuesConfig: { CAMERA_STATUS_CHANGED: { description: "What `Subscription.cameraStatusChanged` tells of." } },
});

export enum WebhookStateName {
  ACTIVE = "ACTIVE",
  FAILING = "FAILING",
  PAUSED = "PAUSED",
  SUSPENDED = "SUSPENDED",
}
registerEnumType(WebhookStateName, {
  name: "WebhookState",
  description: "Whether a webhook delivers.",
  valuesConfig: {
    FAILING: { description: "The last attempt failed; it is made again, with growing pauses." },
    PAUSED: { description: "It delivers nothing until somebody resumes it; `reason` says why." },
    SUSPENDED: { description: "Nothing was taken for three days: it delivers nothing until somebody resumes it." },
  },
});

export enum WebhookReasonName {
  BY_HAND = "BY_HAND",
  GONE = "GONE",
  NO_RIGHT = "NO_RIGHT",
  FAILED = "FAILED",
}
registerEnumType(WebhookReasonName, {
  name: "WebhookReason",
  description: "Why a webhook delivers nothing.",
  valuesConfig: {
    BY_HAND: { description: "Somebody paused it." },
    GONE: { description: "The receiver answered 410: it wants nothing any more." },
    NO_RIGHT: { description: "The tool may see no camera any more, or none of the webhook's unit." },
    FAILED: { description: "Nothing was taken for three days." },
  },
});

export enum WebhookFaultKind {
  NAME = "NAME",
  NETWORK = "NETWORK",
  CONNECTION = "CONNECTION",
  TLS = "TLS",
  TIMEOUT = "TIMEOUT",
  REDIRECT = "REDIRECT",
  STATUS = "STATUS",
}
registerEnumType(WebhookFaultKind, {
  name: "WebhookFaultKind",
  description: "Why a message was not taken.",
  valuesConfig: {
    NAME: { description: "The name leads to no address." },
    NETWORK: { description: "It leads to where this hub posts nothing." },
    CONNECTION: { description: "Nobody listens there, or the connection broke." },
    TLS: { description: "The certificate is not trusted, or not for this name." },
    TIMEOUT: { description: "No answer within ten seconds." },
    REDIRECT: { description: "It was sent elsewhere; redirects are not followed." },
    STATUS: { description: "Answered with something else than 2xx." },
  },
});

@ObjectType({ simpleResolvers: true, description: "How an attempt to deliver failed." })
export class WebhookFault {
  @Field(() => WebhookFaultKind)
  kind!: WebhookFaultKind;
  @Field(() => Int, { nullable: true, description: "HTTP status of the answer; null: there was none." })
  status!: number | null;
}

@ObjectType({
  description: "An address to which the hub posts what happens to cameras that a tool may see, signed and in order.",
})
export class Webhook {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => [WebhookEvent], { simple: true, description: "At least one." })
  events!: WebhookEvent[];

  @Field(() => Date, { simple: true, description: "Since when it is active, paused or suspended." })
  since!: Date;

  @Field(() => WebhookReasonName, { simple: true, nullable: true, description: "Null while it delivers." })
  reason!: WebhookReasonName | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: nothing was taken yet." })
  lastDeliveredAt!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "Since when nothing is taken; null: the last message was." })
  failingSince!: Date | null;

  @Field(() => Date, { simple: true, nullable: true, description: "When the next attempt is made; null: none has failed." })
  nextAttemptAt!: Date | null;

  @Field(() => Date, { simple: true })
  createdAt!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: it has its first secret." })
  secretChangedAt!: Date | null;
}

@ObjectType({ description: "A webhook and what it signs with." })
export class WebhookSecret {
  @Field(() => Webhook, { simple: true })
  webhook!: Webhook;

  @Field(() => String, {
    simple: true,
    description: "`whsec_` and 32 bytes in base64 (Standard Webhooks). Told only this once; nobody can read it later.",
  })
  secret!: string;
}

@ObjectType({ simpleResolvers: true, description: "What became of a message that was sent to try a webhook." })
export class WebhookTest {
  @Field(() => WebhookFault, { nullable: true, description: "Null: it was taken." })
  fault!: WebhookFault | null;
  @Field(() => Int, { description: "How long the answer took, ms." })
  tookMs!: number;
}

@InputType({ description: "A webhook to be made." })
export class CreateWebhookInput {
  @Field(() => ID)
  toolId!: string;
  @Field(() => String, {
    description:
      "https, 500 characters at most, without user, password and fragment. http only for addresses of the hub's own machine that its operator allows.",
  })
  url!: string;
  @Field(() => [WebhookEvent], { nullable: true, description: "All there are when left out." })
  events?: WebhookEvent[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only what happens in this province or facility; null: all that the tool may see.",
  })
  unitId?: string | null;
}

@InputType({ description: "What is left out stays as it is." })
export class ChangeWebhookInput {
  @Field(() => String, { nullable: true })
  url?: string | null;
  @Field(() => [WebhookEvent], { nullable: true })
  events?: WebhookEvent[] | null;
  @Field(() => ID, { nullable: true, description: "Null: from now on all that the tool may see." })
  unitId?: string | null;
}
