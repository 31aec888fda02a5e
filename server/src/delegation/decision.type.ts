import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";

@ObjectType({ description: "A numbered decision of an authority, which grants cite." })
export class Decision {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true, description: "Such as `123/QĐ-UBND`." })
  number!: string;

  @Field(() => String, { simple: true, description: "Day, `YYYY-MM-DD`." })
  issuedOn!: string;

  @Field(() => String, { simple: true, description: "Such as a province's People's Committee." })
  issuer!: string;

  @Field(() => String, { simple: true })
  subject!: string;

  @Field(() => Date, {
    simple: true,
    nullable: true,
    description: "Grants that cite it end no later; null: until it is ended.",
  })
  validUntil!: Date | null;

  @Field(() => Date, { simple: true })
  recordedAt!: Date;

  @Field(() => Date, { simple: true, nullable: true })
  endedAt!: Date | null;

  @Field(() => Boolean, { simple: true, description: "Its scan stands at `/decisions/<id>/document`." })
  hasDocument!: boolean;

  @Field(() => String, { simple: true, nullable: true })
  endReason!: string | null;
}

@ObjectType()
export class DecisionConnection extends connectionOf(() => Decision, "Decision") {}

@InputType({ description: "A decision as its paper says." })
export class RecordDecisionInput {
  @Field(() => String, { description: "1–60 characters." })
  number!: string;
  @Field(() => String, { description: "Day, `YYYY-MM-DD`; not in the future." })
  issuedOn!: string;
  @Field(() => String, { description: "1–200 characters." })
  issuer!: string;
  @Field(() => String, { description: "1–500 characters." })
  subject!: string;
  @Field(() => ID, { nullable: true, description: "A province; null: the country's." })
  unitId?: string | null;
  @Field(() => Date, { nullable: true, description: "Null: until it is ended." })
  validUntil?: Date | null;
}
