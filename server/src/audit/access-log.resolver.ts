import DataLoader from "dataloader";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { PageArgs, parsePage } from "../app/connection.ts";
import type { HubContext } from "../app/context.ts";
import { AccessLogConnection, AccessLogFilter, AccessLogLine, AccessLogSeal } from "./access-log.type.ts";
import type { LogReader } from "./reader.ts";

@Resolver(() => AccessLogLine)
export class AccessLogResolver {
  readonly #reader: LogReader;
  /** By operation: the key is an object that lives as long as it. */
  readonly #seals = new WeakMap<object, DataLoader<string, AccessLogSeal | null>>();

  constructor(reader: LogReader) {
    this.#reader = reader;
  }

  @Query(() => AccessLogConnection, {
    description: `Who did or was refused what, newest first, within the asker's scope; needs \`log:read\`. Lines that belong to
no province, such as sign-ins, are for auditors of the country. Each reading is itself logged.`,
  })
  accessLog(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => AccessLogFilter, { nullable: true }) filter: AccessLogFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<AccessLogConnection> {
    return this.#reader.list(context.principal, parsePage(args), filter ?? {}, context.request);
  }

  @FieldResolver(() => AccessLogSeal, { nullable: true, description: "Null for about a second, until it is sealed." })
  seal(@Root() line: AccessLogLine, @Ctx() context: HubContext): Promise<AccessLogSeal | null> {
    let loader = this.#seals.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (ids) => {
        const found = await this.#reader.seals(context.principal.scopeFor("log:read"), ids);
        return ids.map((id) => found.get(id) ?? null);
      });
      this.#seals.set(context.loaders, loader);
    }
    return loader.load(line.id);
  }
}
