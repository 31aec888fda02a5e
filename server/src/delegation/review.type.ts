import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { Operator } from "../hierarchy/org-unit.type.ts";
import { Grant } from "./grant.type.ts";

export enum ReviewVerdict {
  KEEP = "KEEP",
  END = "END",
}
registerEnumType(ReviewVerdict, { name: "ReviewVerdict", description: "What was decided about a grant in a review." });

@ObjectType({ description: "A place looks at everything it gave that is in force, and keeps or ends each of it." })
export class AccessReview {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true, description: "First month of the period, `YYYY-MM`, by the country's calendar." })
  period!: string;

  @Field(() => Operator, { nullable: true, description: "Null: not an operator's." })
  operator?: Operator | null;

  @Field(() => Date, { simple: true })
  openedAt!: Date;

  @Field(() => Date, { simple: true })
  dueAt!: Date;

  @Field(() => Date, { simple: true, nullable: true, description: "When nothing was left to answer; null: it is open." })
  closedAt!: Date | null;

  @Field(() => Int, { simple: true, description: "Grants that were in force when it was opened." })
  total!: number;

  @Field(() => Int, { simple: true, description: "Of these, answered or over since." })
  settled!: number;
}

@ObjectType()
export class AccessReviewConnection extends connectionOf(() => AccessReview, "AccessReview") {}

@ObjectType({ description: "One grant of a review." })
export class AccessReviewItem {
  @Field(() => Grant, { simple: true })
  grant!: Grant;

  @Field(() => ReviewVerdict, { simple: true, nullable: true, description: "Null: no answer, yet or because it is over." })
  verdict!: ReviewVerdict | null;

  @Field(() => Date, { simple: true, nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  remark!: string | null;
}

@ObjectType()
export class AccessReviewItemConnection extends connectionOf(() => AccessReviewItem, "AccessReviewItem") {}
