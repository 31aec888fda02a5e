import type { Answer, GraphqlError } from "./graphql.ts";
import type { Person, Province, World } from "./world.ts";

export interface ShownWebhook {
  readonly id: string;
  readonly host: string;
  readonly url: string | null;
  readonly events: readonly string[];
  readonly state: string;
  readonly reason: string | null;
  readonly since: string;
  readonly cursor: string;
  readonly backlog: number | null;
  readonly failingSince: string | null;
  readonly nextAttemptAt: string | null;
  readonly lastDeliveredAt: string | null;
  readonly secretChangedAt: string | null;
  readonly unit: { readonly id: string } | null;
  readonly lastFault: { readonly kind: string; readonly status: number | null } | null;
}

export const webhookFields = `id host url events state reason since cursor backlog failingSince nextAttemptAt lastDeliveredAt
  secretChangedAt unit { id } lastFault { kind status }`;

/** What people do with webhooks, over real HTTP. */
export class WebhookDesk {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** A tool as the hub knows it, with the account `account`. @returns its id */
  async register(account: Person, owner: Person, province: Province | null, name = account.username): Promise<string> {
    const [row] = await this.#world.sql<{ id: string }>(
      `insert into tool (service_account_id, name, purpose, owner_id, province_id, created_by, created_at)
       values ($1, $2, 'Nhận trạng thái', $3, $4, $3, $5) returning id`,
      [account.id, name, owner.id, province?.id ?? null, this.#world.clock.now()],
    );
    return row!.id;
  }

  create(person: Person, toolId: string, url: string, unitId: string | null = null) {
    return this.#world.gql<{ createWebhook: { secret: string; webhook: ShownWebhook } }>(
      person,
      `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { ${webhookFields} } } }`,
      { input: { toolId, url, unitId } },
    );
  }

  change(person: Person, id: string, input: object) {
    return this.#world.gql<{ changeWebhook: ShownWebhook }>(
      person,
      `mutation ($id: ID!, $input: ChangeWebhookInput!) { changeWebhook(id: $id, input: $input) { ${webhookFields} } }`,
      { id, input },
    );
  }

  pause = (person: Person, id: string) => this.#of(person, id, "pauseWebhook");
  resume = (person: Person, id: string) => this.#of(person, id, "resumeWebhook");

  rotate(person: Person, id: string) {
    return this.#world.gql<{ rotateWebhookSecret: { secret: string; webhook: ShownWebhook } }>(
      person,
      `mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret webhook { ${webhookFields} } } }`,
      { id },
    );
  }

  replay(person: Person, id: string, from: { readonly after?: string; readonly since?: string }) {
    return this.#world.gql<{ replayWebhook: ShownWebhook }>(
      person,
      `mutation ($id: ID!, $after: String, $since: DateTime) {
         replayWebhook(id: $id, after: $after, since: $since) { ${webhookFields} } }`,
      { id, ...from },
    );
  }

  test(person: Person, id: string) {
    return this.#world.gql<{ testWebhook: { tookMs: number; fault: { kind: string; status: number | null } | null } }>(
      person,
      "mutation ($id: ID!) { testWebhook(id: $id) { tookMs fault { kind status } } }",
      { id },
    );
  }

  remove(person: Person, id: string) {
    return this.#world.gql<{ deleteWebhook: { id: string; webhooks: ShownWebhook[] } }>(
      person,
      `mutation ($id: ID!) { deleteWebhook(id: $id) { id webhooks { ${webhookFields} } } }`,
      { id },
    );
  }

  /** Null: the tool is not seen. */
  async list(person: Person, toolId: string): Promise<readonly ShownWebhook[] | null> {
    const { data } = await this.#world.gql<{ tool: { webhooks: ShownWebhook[] } | null }>(
      person,
      `query ($id: ID!) { tool(id: $id) { webhooks { ${webhookFields} } } }`,
      { id: toolId },
    );
    return data?.tool?.webhooks ?? null;
  }

  /** Each thing that may be done to a webhook, by name. */
  deeds(
    person: Person,
    id: string,
    cursor: string,
  ): readonly [string, Promise<{ readonly errors: readonly GraphqlError[] }>][] {
    return [
      ["change", this.change(person, id, { unitId: null })],
      ["pause", this.pause(person, id)],
      ["resume", this.resume(person, id)],
      ["rotate", this.rotate(person, id)],
      ["replay", this.replay(person, id, { after: cursor })],
      ["test", this.test(person, id)],
      ["remove", this.remove(person, id)],
    ];
  }

  #of(person: Person, id: string, name: "pauseWebhook" | "resumeWebhook"): Promise<Answer<Record<string, ShownWebhook>>> {
    return this.#world.gql(person, `mutation ($id: ID!) { ${name}(id: $id) { ${webhookFields} } }`, { id });
  }
}
