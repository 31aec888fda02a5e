import DataLoader from "dataloader";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { checkFirst, PageArgs, parsePage } from "../../app/connection.ts";
import type { HubContext } from "../../app/context.ts";
import { OrgUnit } from "../../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../../hierarchy/org-unit.type.ts";
import { effectOf } from "../effect.ts";
import { Grant, GrantEffect, Person } from "../grant.type.ts";
import type { GrantRecord } from "../grants.repository.ts";
import type { People } from "../people.ts";
import { givingScope } from "../rules.ts";
import type { ToolOwners } from "./tool-owners.ts";
import { defaultRequestsPerMinute, maxRequestsPerMinute } from "./tool-rules.ts";
import type { ToolSecrets, ToolWithSecret } from "./tool-secrets.service.ts";
import {
  ChangeToolInput,
  CreateToolInput,
  Tool,
  ToolActions,
  ToolConnection,
  ToolFilter,
  ToolPlace,
  ToolSecret,
} from "./tool.type.ts";
import type { ToolRecord } from "./tools.repository.ts";
import type { Tools } from "./tools.service.ts";

interface TellSecret extends ToolWithSecret {
  readonly tokenUrl: string;
}

@Resolver(() => Tool)
export class ToolsResolver {
  readonly #tools: Tools;
  readonly #secrets: ToolSecrets;
  readonly #owners: ToolOwners;
  readonly #people: People;
  readonly #tokenUrl: string;
  readonly #grants = new WeakMap<object, DataLoader<ToolRecord, GrantRecord[]>>();

  constructor(tools: Tools, secrets: ToolSecrets, owners: ToolOwners, people: People, tokenUrl: string) {
    this.#tools = tools;
    this.#secrets = secrets;
    this.#owners = owners;
    this.#people = people;
    this.#tokenUrl = tokenUrl;
  }

  @Query(() => ToolConnection, {
    description: "Programs that ask the hub, newest first, within the asker's scope; needs `grant:read`. Open ones only.",
  })
  tools(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("filter", () => ToolFilter, { nullable: true }) filter: ToolFilter | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<unknown> {
    return this.#tools.list(context.principal, parsePage(args), filter ?? {});
  }

  @Query(() => Tool, { nullable: true, description: "Null when absent or out of scope." })
  tool(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<ToolRecord | null> {
    return this.#tools.find(context.principal, id);
  }

  @Query(() => GrantEffect, { description: "What ends when the tool is closed. NOT_FOUND." })
  async toolEnding(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<GrantEffect> {
    return effectOf(await this.#tools.ending(context.principal, id), this.#people);
  }

  @Extensions({ personal: true })
  @Query(() => [ToolPlace], { description: "Where the asker may make tools, and with how much." })
  toolPlaces(@Ctx() context: HubContext): { provinceId: string | null }[] {
    return this.#secrets.places(context.principal).map((provinceId) => ({
      provinceId,
      defaultRequestsPerMinute,
      maxRequestsPerMinute,
    }));
  }

  @Extensions({ personal: true })
  @Query(() => [Person], {
    description: "Who may answer for a tool there: people of the unit, and the asker himself. FORBIDDEN, NOT_FOUND.",
  })
  async toolOwners(
    @Arg("unitId", () => ID, { nullable: true, description: "A province; null: the country." })
    unitId: string | null | undefined,
    @Arg("search", () => String, { nullable: true, description: "Part of a name, without case and diacritics." })
    search: string | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "1–100; 20 when left out." }) first: number | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<Person[]> {
    const size = checkFirst(first);
    const { principal } = context;
    const found = await this.#owners.candidates(principal, givingScope(principal), unitId ?? null, search ?? "");
    return found.slice(0, size).map(({ id }) => this.#people.show(id));
  }

  @Mutation(() => ToolSecret, {
    description: `Makes a tool at Keycloak that may do nothing until it is given a grant, and tells its secret once.
BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT (the name is taken), BUSY. Logged.`,
  })
  async createTool(
    @Arg("input", () => CreateToolInput) input: CreateToolInput,
    @Ctx() context: HubContext,
  ): Promise<TellSecret> {
    const made = await this.#secrets.create(context, {
      ...input,
      unitId: input.unitId ?? null,
      requestsPerMinute: input.requestsPerMinute ?? null,
    });
    return { ...made, tokenUrl: this.#tokenUrl };
  }

  @Mutation(() => ToolSecret, {
    description: `Gives a tool another secret, told once. The old one stops at once; tokens and sockets had by it end within 2 s.
NOT_FOUND, FORBIDDEN, CONFLICT, BUSY. Logged.`,
  })
  async rotateToolSecret(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: HubContext,
  ): Promise<TellSecret> {
    return { ...(await this.#secrets.rotate(context, id, reason)), tokenUrl: this.#tokenUrl };
  }

  @Mutation(() => Tool, {
    description:
      "Changes what a tool is called, who answers for it and how often it may ask. NOT_FOUND, FORBIDDEN, CONFLICT. Logged.",
  })
  changeTool(
    @Arg("id", () => ID) id: string,
    @Arg("input", () => ChangeToolInput) input: ChangeToolInput,
    @Ctx() context: HubContext,
  ): Promise<ToolRecord> {
    return this.#tools.change(context, id, input);
  }

  @Mutation(() => Tool, {
    description:
      "Closes a tool for good: its grants, sockets and pictures end at once, its client cannot sign in any more. CONFLICT when `expected` is not what would end. Logged.",
  })
  closeTool(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String) reason: string,
    @Arg("expected", () => Int, { description: "`grants` of the preview." }) expected: number,
    @Ctx() context: HubContext,
  ): Promise<ToolRecord> {
    return this.#tools.close(context, id, reason, expected);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Its account, to be given grants; null: it was never made." })
  account(@Root() tool: ToolRecord): Person | null {
    return tool.serviceAccountId === null ? null : this.#people.show(tool.serviceAccountId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answers for it; null: nobody has adopted it." })
  owner(@Root() tool: ToolRecord): Person | null {
    return tool.ownerId === null ? null : this.#people.show(tool.ownerId);
  }

  @FieldResolver(() => Boolean, {
    description: "Nobody answers for it: no owner, or the owner's account is closed. It goes on.",
  })
  isOwnerless(@Root() tool: ToolRecord): boolean {
    return tool.ownerId === null || this.#people.find(tool.ownerId)?.enabled !== true;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Null: somebody at Keycloak." })
  createdBy(@Root() tool: ToolRecord): Person | null {
    return tool.createdBy === null ? null : this.#people.show(tool.createdBy);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The province; null: the country." })
  unit(@Root() tool: ToolRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return tool.provinceId === null ? Promise.resolve(null) : context.loaders.unit.load(tool.provinceId);
  }

  @FieldResolver(() => [Grant], { description: "What it may do: grants in force or to come, newest first." })
  grants(@Root() tool: ToolRecord, @Ctx() context: HubContext): Promise<GrantRecord[]> {
    let loader = this.#grants.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (tools) => {
        const found = await this.#tools.grantsOf(context.principal, tools);
        return tools.map(({ id }) => found.get(id) ?? []);
      });
      this.#grants.set(context.loaders, loader);
    }
    return loader.load(tool);
  }

  @Extensions({ personal: true })
  @FieldResolver(() => ToolActions, { description: "What the asker may do with it." })
  viewerCan(@Root() tool: ToolRecord, @Ctx() context: HubContext): ToolActions {
    return this.#tools.actions(context.principal, tool);
  }
}

@Resolver(() => ToolPlace)
export class ToolPlacesResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: "A province; null: the country." })
  unit(@Root() place: { provinceId: string | null }, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return place.provinceId === null ? Promise.resolve(null) : context.loaders.unit.load(place.provinceId);
  }
}
