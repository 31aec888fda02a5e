import DataLoader from "dataloader";
import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { HubContext } from "../app/context.ts";
import { keeperRole } from "../delegation/index.ts";
import type { People, ToolRecord } from "../delegation/index.ts";
import { Person } from "../delegation/grant.type.ts";
import { Tool } from "../delegation/tools/tool.type.ts";
import { OrgUnit } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import { encodeStatusCursor } from "../status/index.ts";
import {
  ChangeWebhookInput,
  CreateWebhookInput,
  Webhook,
  WebhookFault,
  WebhookSecret,
  WebhookStateName,
  WebhookTest,
} from "./webhook.type.ts";
import type { WebhookRecord } from "./webhooks.repository.ts";
import { countedTo } from "./webhooks.service.ts";
import type { Webhooks, WebhookWithSecret } from "./webhooks.service.ts";

const kept = "NOT_FOUND, FORBIDDEN, CONFLICT";

@Resolver(() => Tool)
export class ToolWebhooksResolver {
  readonly #webhooks: Webhooks;
  readonly #loaders = new WeakMap<object, DataLoader<string, WebhookRecord[]>>();

  constructor(webhooks: Webhooks) {
    this.#webhooks = webhooks;
  }

  @FieldResolver(() => [Webhook], { description: "Where the hub posts what it may see; four at most, oldest first." })
  webhooks(@Root() tool: ToolRecord, @Ctx() context: HubContext): Promise<WebhookRecord[]> {
    let loader = this.#loaders.get(context.loaders);
    if (loader === undefined) {
      loader = new DataLoader(async (toolIds) => {
        const found = Map.groupBy(await this.#webhooks.list(context.principal, toolIds), ({ toolId }) => toolId);
        return toolIds.map((id) => found.get(id) ?? []);
      });
      this.#loaders.set(context.loaders, loader);
    }
    return loader.load(tool.id);
  }
}

@Resolver(() => Webhook)
export class WebhooksResolver {
  readonly #webhooks: Webhooks;
  readonly #people: People;

  constructor(webhooks: Webhooks, people: People) {
    this.#webhooks = webhooks;
    this.#people = people;
  }

  @Mutation(() => WebhookSecret, {
    description: `Has the hub post to an address what a tool may see, from now on; tells once what it signs with. Whoever may give the
tool another secret may, signed in at the portal. BAD_USER_INPUT (\`rule\`: https, address, credentials, fragment, length, network:
this hub posts nothing there, name: it leads nowhere), ${kept} (no-right: the tool may see no camera there; few: it has four). Logged.`,
  })
  createWebhook(
    @Arg("input", () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() context: HubContext,
  ): Promise<WebhookWithSecret> {
    const { toolId, url, events, unitId } = input;
    return this.#webhooks.create(context, { toolId, url, events: events ?? null, unitId: unitId ?? null });
  }

  @Mutation(() => Webhook, {
    description: `Changes where a webhook leads and what it tells; the next attempt is made at once. BAD_USER_INPUT, ${kept}. Logged.`,
  })
  changeWebhook(
    @Arg("id", () => ID) id: string,
    @Arg("input", () => ChangeWebhookInput) input: ChangeWebhookInput,
    @Ctx() context: HubContext,
  ): Promise<WebhookRecord> {
    return this.#webhooks.change(context, id, input);
  }

  @Mutation(() => Webhook, { description: `Stops it until somebody resumes it; nothing is lost meanwhile. ${kept}. Logged.` })
  pauseWebhook(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<WebhookRecord> {
    return this.#webhooks.pause(context, id);
  }

  @Mutation(() => Webhook, {
    description: `Lets it go on where it stopped. After more than the hub keeps (seven days) the first message says that there is a gap.
${kept} (it delivers already; no-right). Logged.`,
  })
  resumeWebhook(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<WebhookRecord> {
    return this.#webhooks.resume(context, id);
  }

  @Mutation(() => WebhookSecret, {
    description: `Gives it another secret, told once. For a day messages carry both signatures. ${kept}. Logged.`,
  })
  rotateWebhookSecret(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<WebhookWithSecret> {
    return this.#webhooks.rotate(context, id);
  }

  @Mutation(() => Webhook, {
    description: `Sends again all that happened after a cursor, or since a time: one of the two. BAD_USER_INPUT, CURSOR_EXPIRED (the hub
keeps seven days), ${kept}. Logged.`,
  })
  replayWebhook(
    @Arg("id", () => ID) id: string,
    @Arg("after", () => String, { nullable: true, description: "`cursor` of a change or a message." })
    after: string | null | undefined,
    @Arg("since", () => Date, { nullable: true }) since: Date | null | undefined,
    @Ctx() context: HubContext,
  ): Promise<WebhookRecord> {
    return this.#webhooks.replay(context, id, after ?? null, since ?? null);
  }

  @Mutation(() => WebhookTest, {
    description: `Sends a message of the type \`test\` now and says what became of it, in ten seconds at most. ${kept}, BUSY (one at a
time). Logged.`,
  })
  async testWebhook(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<WebhookTest> {
    const { fault, status, tookMs } = await this.#webhooks.test(context, id);
    return { tookMs, fault: fault === null ? null : ({ kind: fault, status } as WebhookFault) };
  }

  @Mutation(() => Tool, { description: `Removes it for good, with its secret. ${kept}. Logged.` })
  deleteWebhook(@Arg("id", () => ID) id: string, @Ctx() context: HubContext): Promise<ToolRecord> {
    return this.#webhooks.remove(context, id);
  }

  @FieldResolver(() => WebhookStateName)
  state(@Root() { storedState, failingSince }: WebhookRecord): string {
    return storedState === "ACTIVE" && failingSince !== null ? "FAILING" : storedState;
  }

  @FieldResolver(() => String, { description: "Host, and port where it is not the usual one." })
  host(@Root() { url }: WebhookRecord): string {
    return new URL(url).host;
  }

  @Extensions({ personal: true })
  @FieldResolver(() => String, {
    nullable: true,
    description: "The whole address, which may itself be a secret; null for whoever may not change it.",
  })
  url(@Root() webhook: WebhookRecord, @Ctx() { principal }: HubContext): string | null {
    return keeperRole(principal.roles, webhook) === null ? null : webhook.url;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Only what happens there; null: all that the tool may see." })
  unit(@Root() { unitId }: WebhookRecord, @Ctx() context: HubContext): Promise<OrgUnitRow | null> {
    return unitId === null ? Promise.resolve(null) : context.loaders.unit.load(unitId);
  }

  @FieldResolver(() => String, { description: "Up to where all was delivered." })
  cursor(@Root() { cursorSeq }: WebhookRecord): string {
    return encodeStatusCursor(cursorSeq);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `Changes that wait, counted up to ${countedTo.toLocaleString("en")}; null: it is too far behind to be counted, or its tool may see nothing.`,
  })
  backlog(@Root() webhook: WebhookRecord): number | null {
    return this.#webhooks.backlog(webhook);
  }

  @FieldResolver(() => WebhookFault, { nullable: true, description: "How the last attempt failed; null: it was taken." })
  lastFault(@Root() { fault, faultStatus }: WebhookRecord): WebhookFault | null {
    return fault === null ? null : ({ kind: fault, status: faultStatus } as WebhookFault);
  }

  @FieldResolver(() => Person, { nullable: true })
  createdBy(@Root() { createdBy }: WebhookRecord): Person | null {
    return this.#people.show(createdBy);
  }
}
