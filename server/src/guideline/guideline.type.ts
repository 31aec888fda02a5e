import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../app/connection.ts";
import { Role } from "../delegation/grant.type.ts";

@ObjectType({
  description: `A version of guideline 4403: where cameras may stand, information security, confidentiality. Never rewritten.
Bodies are paragraphs apart by an empty line; a line that begins with \`## \` is a heading, one with \`- \` a point of a list.`,
})
export class Guideline {
  @Field(() => ID, { simple: true })
  id!: string;

  @Field(() => Int, { simple: true, description: "Counts up: of those whose time has come, the highest counts." })
  number!: number;

  @Field(() => String, { simple: true, description: "Such as `4403/CV-BCĐ`." })
  label!: string;

  @Field(() => String, { simple: true })
  titleVi!: string;

  @Field(() => String, { simple: true })
  titleEn!: string;

  @Field(() => String, { simple: true })
  bodyVi!: string;

  @Field(() => String, { simple: true })
  bodyEn!: string;

  @Field(() => Date, { simple: true })
  publishedAt!: Date;

  @Field(() => Date, { simple: true, description: "Asked for from then on; before that it can be acknowledged already." })
  inForceFrom!: Date;
}

@ObjectType()
export class GuidelineConnection extends connectionOf(() => Guideline, "Guideline") {}

@ObjectType({ simpleResolvers: true, description: "What the asker has to do with the guideline." })
export class OwnGuideline {
  @Field(() => Guideline, { description: "The version in force." })
  current!: Guideline;

  @Field(() => Boolean, { description: "He, or for a tool its owner, has acknowledged it, or a newer one." })
  isAcknowledged!: boolean;

  @Field(() => Guideline, { nullable: true, description: "The version that will be in force next; null: none is announced." })
  next!: Guideline | null;

  @Field(() => Boolean, { description: "True without a next version too." })
  isNextAcknowledged!: boolean;

  @Field(() => [String], {
    description: "Permissions, such as `camera:view`, that he will hold somewhere as soon as he has acknowledged it.",
  })
  withheld!: readonly string[];
}

@ObjectType({ description: "Whether somebody who holds access has acknowledged a version of the guideline." })
export class GuidelineStanding {
  @Field(() => [Role], { simple: true, description: "What he holds, within the asker's scope." })
  roles!: Role[];

  @Field(() => Date, { simple: true, nullable: true, description: "Null: not yet." })
  acknowledgedAt!: Date | null;

  @Field(() => Boolean, { simple: true, description: "The asker answers for this tool: he may acknowledge for it." })
  isOwnTool!: boolean;
}

@ObjectType()
export class GuidelineStandingConnection extends connectionOf(() => GuidelineStanding, "GuidelineStanding") {}

@InputType({ description: "Conditions that all must be met." })
export class GuidelineStandingFilter {
  @Field(() => ID, { nullable: true, description: "Null: the version in force. A newer one counts for an older one." })
  guidelineId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Null: both." })
  isAcknowledged?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Who holds access in this province or facility. NOT_FOUND." })
  within?: string | null;
  @Field(() => String, { nullable: true, description: "Part of a name, without case and diacritics; up to 100 characters." })
  search?: string | null;
}

@InputType({ description: "A new version, in both languages." })
export class PublishGuidelineInput {
  @Field(() => String, { description: "1–60 characters; each version its own." })
  label!: string;
  @Field(() => String, { description: "1–200 characters." })
  titleVi!: string;
  @Field(() => String, { description: "1–200 characters." })
  titleEn!: string;
  @Field(() => String, { description: "1–20,000 characters." })
  bodyVi!: string;
  @Field(() => String, { description: "1–20,000 characters." })
  bodyEn!: string;
  @Field(() => Date, { nullable: true, description: "Null: at once. At most a year ahead." })
  inForceFrom?: Date | null;
}
