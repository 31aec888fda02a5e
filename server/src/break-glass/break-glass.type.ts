import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";

@ObjectType({
  description: "The right to watch that somebody took for an hour, with a reason; reviewed afterwards by somebody else.",
})
export class BreakGlassUse {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => String, { simple: true })
  reason!: string;

  @Field(() => Date, { simple: true })
  askedAt!: Date;

  @Field(() => ID, {
    simple: true,
    description: "The grant that came of it: who may end it does so by `endGrant`, its holder too.",
  })
  grantId!: string;

  @Field(() => Date, { simple: true, description: "It gives nothing from this second on." })
  endsAt!: Date;

  @Field(() => Boolean, { simple: true })
  isInForce!: boolean;

  @Field(() => Date, { simple: true, nullable: true, description: "Null: nobody has reviewed it yet." })
  reviewedAt!: Date | null;

  @Field(() => String, { simple: true, nullable: true })
  reviewRemark!: string | null;
}

@ObjectType()
export class BreakGlassUseConnection extends connectionOf(() => BreakGlassUse, "BreakGlassUse") {}

@ObjectType({ simpleResolvers: true, description: "Whether the asker may break the glass at a unit." })
export class BreakGlassOffer {
  @Field(() => Boolean, { description: "He may, now." })
  mayTake!: boolean;

  @Field(() => Boolean, { description: "He may not watch there without." })
  isNeeded!: boolean;

  @Field(() => Int, { description: "How often more within these 24 hours." })
  usesLeft!: number;

  @Field(() => BreakGlassUse, { nullable: true, description: "What he has in force now, wherever; null: nothing." })
  current!: BreakGlassUse | null;
}
