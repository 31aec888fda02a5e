import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { NotFoundError } from "../app/errors.ts";
import { Operator, OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { Person } from "./grant.type.ts";
import type { People } from "./people.ts";
import { AccessReview, AccessReviewConnection, AccessReviewItem, AccessReviewItemConnection } from "./review.type.ts";
import type { ReviewItemRecord, ReviewRecord } from "./reviews.repository.ts";
import type { AccessReviews } from "./reviews.service.ts";

@Resolver(() => AccessReview)
export class AccessReviewsResolver {
  readonly #reviews: AccessReviews;
  readonly #people: People;

  constructor(reviews: AccessReviews, people: People) {
    this.#reviews = reviews;
    this.#people = people;
  }

  @Query(() => AccessReviewConnection, {
    description: "Reviews of the asker's provinces and operators, newest first; needs `grant:read` over a whole one.",
  })
  accessReviews(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("open", () => Boolean, { defaultValue: false, description: "Only those that are open." }) open: boolean,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#reviews.list(context.principal, open, parsePage(args));
  }

  @Query(() => AccessReview, { nullable: true, description: "Null when absent or out of scope." })
  accessReview(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<ReviewRecord | null> {
    return this.#reviews.find(context.principal, id);
  }

  @Query(() => AccessReviewItemConnection, { description: "What a review is about, the newest grants first. NOT_FOUND." })
  async accessReviewItems(
    @Arg("reviewId", () => ID) reviewId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Arg("open", () => Boolean, { defaultValue: false, description: "Only those that need an answer." }) open: boolean,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    const page = parsePage(args);
    const review = await this.#reviews.find(context.principal, reviewId);
    if (review === null) throw new NotFoundError("Review");
    return this.#reviews.items(context.principal, review, open, page);
  }

  @Extensions({ personal: true })
  @Query(() => Int, { description: "How many grants in open reviews wait for the asker's answer." })
  accessReviewsWaiting(@Ctx() context: HubContext): Promise<number> {
    return this.#reviews.waiting(context.principal);
  }

  @Mutation(() => AccessReview, {
    description: `Opens a review of the asker's province or operator, or (neither) the country. CONFLICT when one is open there, or
there is nothing to review. Logged.`,
  })
  openAccessReview(
    @Arg("unitId", () => ID, { nullable: true, description: "A province." }) unitId: string | null | undefined,
    @Arg("operatorId", () => ID, { nullable: true }) operatorId: string | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<ReviewRecord> {
    return this.#reviews.open(context, unitId ?? null, operatorId ?? null);
  }

  @Mutation(() => AccessReview, {
    description: "Confirms grants of a review, 100 at most, all or none. NOT_FOUND for what needs no answer. Logged.",
  })
  keepReviewedGrants(
    @Arg("reviewId", () => ID) reviewId: string,
    @Arg("grantIds", () => [ID]) grantIds: string[],
    @Arg("remark", () => String, { nullable: true, description: "1–500 characters." }) remark: string | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<ReviewRecord> {
    return this.#reviews.keep(context, reviewId, grantIds, remark ?? null);
  }

  @Mutation(() => AccessReview, { description: "Ends a grant of a review, as `endGrant`, and writes that down. Logged." })
  endReviewedGrant(
    @Arg("reviewId", () => ID) reviewId: string,
    @Arg("grantId", () => ID) grantId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<ReviewRecord> {
    return this.#reviews.end(context, reviewId, grantId, reason, expected);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The province; null: an operator's or the country's." })
  unit(@Root() { provinceId }: ReviewRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return provinceId === null ? Promise.resolve(null) : context.loaders.unit.load(provinceId);
  }

  @FieldResolver(() => Operator, { nullable: true })
  operator(@Root() { operatorId }: ReviewRecord, @Ctx() context: HubContext): Promise<Operator | null> {
    return operatorId === null ? Promise.resolve(null) : context.loaders.operator.load(operatorId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: the clock opened it." })
  openedBy(@Root() { openedBy }: ReviewRecord): Person | null {
    return openedBy === null ? null : this.#people.show(openedBy);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => Boolean, { description: "Whether the asker answers for the place, and it is open." })
  viewerCanDecide(@Root() review: ReviewRecord, @Ctx() context: HubContext): boolean {
    return this.#reviews.mayDecide(context.principal, review);
  }
}

@Resolver(() => AccessReviewItem)
export class AccessReviewItemsResolver {
  readonly #people: People;

  constructor(people: People) {
    this.#people = people;
  }

  @FieldResolver(() => Person, { nullable: true })
  decidedBy(@Root() { decidedBy }: ReviewItemRecord): Person | null {
    return decidedBy === null ? null : this.#people.show(decidedBy);
  }
}
