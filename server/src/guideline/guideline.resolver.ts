import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Principal } from "../access/me.type.ts";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Person } from "../delegation/grant.type.ts";
import type { People } from "../delegation/index.ts";
import {
  Guideline,
  GuidelineConnection,
  GuidelineStanding,
  GuidelineStandingConnection,
  GuidelineStandingFilter,
  OwnGuideline,
  PublishGuidelineInput,
} from "./guideline.type.ts";
import type { GuidelineRecord, StandingRow } from "./guidelines.repository.ts";
import type { Guidelines, Own } from "./guidelines.service.ts";
import type { GuidelineStandings } from "./standings.service.ts";

@Resolver(() => Guideline)
export class GuidelineResolver {
  readonly #guidelines: Guidelines;
  readonly #people: People;

  constructor(guidelines: Guidelines, people: People) {
    this.#guidelines = guidelines;
    this.#people = people;
  }

  @Query(() => GuidelineConnection, { description: "Every version of guideline 4403, newest first; announced ones too." })
  guidelines(@Args(() => PageArgs) args: PageArgs): Promise<unknown> {
    return this.#guidelines.list(parsePage(args));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: it came with the program." })
  publishedBy(@Root() guideline: GuidelineRecord): Person | null {
    return guideline.publishedBy === null ? null : this.#people.show(guideline.publishedBy);
  }

  @Mutation(() => Guideline, {
    description: `Publishes a new version: from its time on nobody who has not acknowledged it sees pictures or works on
connections. Needs \`programme:manage\`. BAD_USER_INPUT, CONFLICT when the label is taken. Logged.`,
  })
  publishGuideline(
    @Arg("input", () => PublishGuidelineInput) input: PublishGuidelineInput,
    @Ctx() context: HubContext,
  ): Promise<GuidelineRecord> {
    return this.#guidelines.publish(context, { ...input, inForceFrom: input.inForceFrom ?? null });
  }

  @Mutation(() => OwnGuideline, {
    description: `Notes that the asker has read a version and follows it; in force at once. NOT_FOUND; CONFLICT when a newer
version is in force; FORBIDDEN for a tool. Logged.`,
  })
  async acknowledgeGuideline(@Arg("guidelineId", () => ID) guidelineId: string, @Ctx() context: HubContext): Promise<Own> {
    await this.#guidelines.acknowledge(context, guidelineId);
    return this.#guidelines.own(context.principal);
  }
}

@Resolver(() => Principal)
export class OwnGuidelineResolver {
  readonly #guidelines: Guidelines;

  constructor(guidelines: Guidelines) {
    this.#guidelines = guidelines;
  }

  @Extensions({ personal: true })
  @FieldResolver(() => OwnGuideline, { description: "What guideline 4403 asks of him." })
  guideline(@Ctx() context: HubContext): Promise<Own> {
    return this.#guidelines.own(context.principal);
  }
}

@Resolver(() => GuidelineStanding)
export class GuidelineStandingResolver {
  readonly #standings: GuidelineStandings;
  readonly #guidelines: Guidelines;
  readonly #people: People;

  constructor(standings: GuidelineStandings, guidelines: Guidelines, people: People) {
    this.#standings = standings;
    this.#guidelines = guidelines;
    this.#people = people;
  }

  @Extensions({ personal: true })
  @Query(() => GuidelineStandingConnection, {
    description: `Who holds access within the asker's scope, and whether he has acknowledged the guideline, by Vietnamese order
of names; needs \`grant:read\`. NOT_FOUND.`,
  })
  guidelineStandings(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => GuidelineStandingFilter, { nullable: true }) filter: GuidelineStandingFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#standings.list(context.principal, parsePage(args), filter ?? {});
  }

  @FieldResolver(() => Person)
  person(@Root() standing: StandingRow): Person {
    return this.#people.show(standing.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Of a tool, who acknowledged for it; null otherwise." })
  acknowledgedBy(@Root() standing: StandingRow): Person | null {
    return standing.acknowledgedBy === null ? null : this.#people.show(standing.acknowledgedBy);
  }

  @Mutation(() => Person, {
    description: `Acknowledges a version for a tool that the asker answers for, as the holder of the grant by whose leave it was
given. NOT_FOUND, FORBIDDEN, CONFLICT as for one's own. Logged.`,
  })
  async acknowledgeGuidelineForTool(
    @Arg("toolId", () => ID, { description: "The tool's account." }) toolId: string,
    @Arg("guidelineId", () => ID) guidelineId: string,
    @Ctx() context: HubContext,
  ): Promise<Person> {
    await this.#guidelines.acknowledgeForTool(context, toolId, guidelineId);
    return this.#people.show(toolId);
  }
}
