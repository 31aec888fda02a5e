import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { Person } from "../delegation/grant.type.ts";
import type { People } from "../delegation/index.ts";
import { ConnectionStandard, ConnectionStandardConnection, PublishConnectionStandardInput } from "./standard.type.ts";
import type { StandardRecord } from "./standards.repository.ts";
import type { Standards } from "./standards.service.ts";

@Resolver(() => ConnectionStandard)
export class StandardsResolver {
  readonly #standards: Standards;
  readonly #people: People;

  constructor(standards: Standards, people: People) {
    this.#standards = standards;
    this.#people = people;
  }

  @Query(() => ConnectionStandardConnection, {
    description: "Every version of the connection standard, newest first; announced ones too.",
  })
  connectionStandards(@Args(() => PageArgs) args: PageArgs): Promise<unknown> {
    return this.#standards.list(parsePage(args));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: it came with the program." })
  publishedBy(@Root() standard: StandardRecord): Person | null {
    return standard.publishedBy === null ? null : this.#people.show(standard.publishedBy);
  }

  @Mutation(() => ConnectionStandard, {
    description: `Publishes a new version; what is published stands. Needs \`programme:manage\`. BAD_USER_INPUT, CONFLICT when the
label is taken. Logged.`,
  })
  publishConnectionStandard(
    @Arg("input", () => PublishConnectionStandardInput) input: PublishConnectionStandardInput,
    @Ctx() context: HubContext,
  ): Promise<StandardRecord> {
    return this.#standards.publish(context, input);
  }
}
