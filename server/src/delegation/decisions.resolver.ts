import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { Decision, DecisionConnection, RecordDecisionInput } from "./decision.type.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import type { Decisions } from "./decisions.service.ts";
import { effectOf } from "./effect.ts";
import { GrantEffect } from "./grant.type.ts";
import type { Grants } from "./grants.service.ts";
import type { People } from "./people.ts";

@Resolver(() => Decision)
export class DecisionsResolver {
  readonly #decisions: Decisions;
  readonly #grants: Grants;
  readonly #people: People;

  constructor(decisions: Decisions, grants: Grants, people: People) {
    this.#decisions = decisions;
    this.#grants = grants;
    this.#people = people;
  }

  @Query(() => DecisionConnection, { description: "Decisions that the asker may cite, newest first; needs `grant:read`." })
  decisions(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("includeOver", () => Boolean, { defaultValue: false }) includeOver: boolean,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#grants.decisions(context.principal, parsePage(args), includeOver);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The province; null: the country's." })
  unit(@Root() decision: DecisionRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return decision.provinceId === null ? Promise.resolve(null) : context.loaders.unit.load(decision.provinceId);
  }

  @Query(() => GrantEffect, { description: "What ends with a decision. NOT_FOUND." })
  async decisionEnding(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<GrantEffect> {
    return effectOf(await this.#decisions.ending(context.principal, id), this.#people);
  }

  @Mutation(() => Decision, { description: "Records a decision of the asker's province or of the country. Logged." })
  recordDecision(
    @Arg("input", () => RecordDecisionInput) input: RecordDecisionInput,
    @Ctx() context: HubContext,
  ): Promise<DecisionRecord> {
    return this.#decisions.record(context, { ...input, unitId: input.unitId ?? null, validUntil: input.validUntil ?? null });
  }

  @Mutation(() => Decision, {
    description: "Ends a decision, every grant that cites it, and all that hangs on these. CONFLICT as for `endGrant`. Logged.",
  })
  endDecision(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<DecisionRecord> {
    return this.#decisions.end(context, id, reason, expected);
  }
}
