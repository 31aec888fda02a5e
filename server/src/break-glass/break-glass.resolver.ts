import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Person } from "../delegation/grant.type.ts";
import type { People } from "../delegation/index.ts";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import type { BreakGlassRecord } from "./break-glass.repository.ts";
import { reviewingRole } from "./break-glass.service.ts";
import type { BreakGlass, Offer } from "./break-glass.service.ts";
import { BreakGlassOffer, BreakGlassUse, BreakGlassUseConnection } from "./break-glass.type.ts";

@Resolver(() => BreakGlassUse)
export class BreakGlassResolver {
  readonly #breakGlass: BreakGlass;
  readonly #people: People;

  constructor(breakGlass: BreakGlass, people: People) {
    this.#breakGlass = breakGlass;
    this.#people = people;
  }

  @Query(() => BreakGlassUseConnection, {
    description: "Who took the right to watch for an hour, newest first, within the asker's scope; needs `grant:read`.",
  })
  breakGlassUses(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("isReviewed", () => Boolean, { nullable: true, description: "Null: both." }) isReviewed: boolean | null | undefined,
    @Arg("isInForce", () => Boolean, { nullable: true, description: "Null: both." }) isInForce: boolean | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    const where = { isReviewed: isReviewed ?? null, isInForce: isInForce ?? null };
    return this.#breakGlass.uses(context.principal, parsePage(args), where);
  }

  @Extensions({ personal: true })
  @Query(() => BreakGlassOffer, { description: "Whether the asker may break the glass at a province or facility. NOT_FOUND." })
  breakGlassOffer(@Arg("unitId", () => ID) unitId: string, @Ctx() context: HubContext): Promise<Offer> {
    return this.#breakGlass.offer(context.principal, unitId);
  }

  @Mutation(() => BreakGlassUse, {
    description: `Takes \`viewer\` at a province or facility of the asker's own for an hour: the Telecom Department and a province's
administrators, with a reason of 20–500 characters, three times within 24 hours, one at a time. FORBIDDEN, NOT_FOUND,
GUIDELINE_NOT_ACKNOWLEDGED, CONFLICT, RATE_LIMITED, BUSY. Logged, told to those around, and reviewed afterwards.`,
  })
  breakGlass(
    @Arg("unitId", () => ID) unitId: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: HubContext,
  ): Promise<BreakGlassRecord> {
    return this.#breakGlass.take(context, unitId, reason);
  }

  @Mutation(() => BreakGlassUse, {
    description:
      "Reviews, once, what somebody else has taken; the Telecom Department does. NOT_FOUND, FORBIDDEN, CONFLICT. Logged.",
  })
  reviewBreakGlass(
    @Arg("id", () => ID) id: string,
    @Arg("remark", () => String, { description: "1–500 characters." }) remark: string,
    @Ctx() context: HubContext,
  ): Promise<BreakGlassRecord> {
    return this.#breakGlass.review(context, id, remark);
  }

  @FieldResolver(() => Person)
  person(@Root() use: BreakGlassRecord): Person {
    return this.#people.show(use.personId);
  }

  @FieldResolver(() => Person, { nullable: true })
  reviewedBy(@Root() use: BreakGlassRecord): Person | null {
    return use.reviewedBy === null ? null : this.#people.show(use.reviewedBy);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Null when out of the asker's scope over units." })
  unit(@Root() use: BreakGlassRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return context.loaders.unit.load(use.unitId);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => Boolean, { description: "The asker may review it now." })
  viewerCanReview(@Root() use: BreakGlassRecord, @Ctx() context: HubContext): boolean {
    return use.reviewedAt === null && reviewingRole(context.principal, use) !== null;
  }
}
