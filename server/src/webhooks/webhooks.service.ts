import { randomUUID } from "node:crypto";
import type { Principal } from "../access/principal.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog, AccessLogEntry } from "../audit/access-log.ts";
import { logged } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { Database, Queryable } from "../app/database.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import type { Sealer } from "../cameras/source/index.ts";
import { changedMeanwhile, findOwnTool, findPlace, givingScope, readingScope } from "../delegation/index.ts";
import type { Delegator, ToolRecord } from "../delegation/index.ts";
import type { StatusChangeReader } from "../status/index.ts";
import type { DeliveryStore } from "./delivery-store.ts";
import { composeTest } from "./message.ts";
import type { Posted, Poster } from "./poster.ts";
import { replayStart } from "./replay-start.ts";
import { makeSecret, signedHeaders } from "./signature.ts";
import { checkEvents, checkUrl, maxWebhooks, webhookLine } from "./webhook-rules.ts";
import type { WebhookAction } from "./webhook-rules.ts";
import type { WebhookEvent } from "./webhook.type.ts";
import * as repository from "./webhooks.repository.ts";
import type { WebhookRecord } from "./webhooks.repository.ts";

export interface WebhooksParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly changes: StatusChangeReader;
  readonly rightsOf: (accountId: string) => Principal | null;
  readonly sealer: Sealer;
  readonly poster: Poster;
  readonly store: DeliveryStore;
  readonly clock: Clock;
}

export interface WebhookWithSecret {
  readonly webhook: WebhookRecord;
  /** Told once, here. */
  readonly secret: string;
}

export interface CreateWebhook {
  readonly toolId: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[] | null;
  readonly unitId: string | null;
}

export interface ChangeWebhook {
  readonly url?: string | null;
  readonly events?: readonly WebhookEvent[] | null;
  /** Absent: as it is; null: all that the tool may see. */
  readonly unitId?: string | null;
}

/** Waiting changes are counted so far. */
export const countedTo = 10_000;

/** A webhook with the tool that it belongs to, for somebody who may change it. */
interface Own {
  readonly webhook: WebhookRecord;
  readonly tool: ToolRecord;
  readonly byGrant: string;
  readonly scope: Scope;
}

/** Webhooks as people see and manage them: whoever may give the tool another secret, signed in at the portal. */
export class Webhooks {
  readonly #parts: WebhooksParts;
  /** Webhooks that are just being tried. */
  readonly #trying = new Set<string>();

  constructor(parts: WebhooksParts) {
    this.#parts = parts;
  }

  /** Of several tools, oldest first. @throws ForbiddenError without `grant:read` */
  list(principal: Principal, toolIds: readonly string[]): Promise<WebhookRecord[]> {
    const scope = readingScope(principal);
    return this.#parts.database.read(scope, (tx) => repository.listWebhooks(tx, scope, toolIds));
  }

  /** How many changes wait, counted up to `countedTo`; null: it is too far behind to be counted, or may see nothing. */
  backlog({ accountId, unitId, cursorSeq }: WebhookRecord): number | null {
    const within = this.#scopeOf(accountId, unitId);
    return within === null ? null : this.#parts.changes.count(cursorSeq, within, countedTo);
  }

  /** @throws BadUserInputError, NotFoundError, ForbiddenError, DomainError CONFLICT */
  async create(delegator: Delegator, input: CreateWebhook): Promise<WebhookWithSecret> {
    const { principal } = delegator;
    const { database, clock, sealer, changes } = this.#parts;
    const scope = givingScope(principal);
    const { tool, byGrant } = await database.read(scope, (tx) => findOwnTool(tx, scope, principal, input.toolId));
    portalOnly(delegator);
    const url = checkUrl(input.url);
    const events = checkEvents(input.events);
    const unitId = await this.#checkUnit(scope, tool, input.unitId);
    await this.#parts.poster.check(url);
    const id = randomUUID();
    const at = clock.now();
    const secret = makeSecret();
    const details = unitId === null ? {} : { unit: unitId };
    const made = { id, toolId: tool.id, url: url.href, events, unitId, ...sealer.seal(secret, id), by: principal.id, at };
    const line = lineOf("webhook.create", delegator, { tool, byGrant }, { id, url }, at, details);
    const webhook = await this.#logged(line, async () => {
      await few(database.write(scope, (tx) => repository.insertWebhook(tx, { ...made, cursorSeq: changes.position })));
      return this.#again(scope, id);
    });
    return { webhook, secret };
  }

  /** What is on its way goes on; the next message is as it is said here. */
  async change(delegator: Delegator, id: string, input: ChangeWebhook): Promise<WebhookRecord> {
    const own = await this.#own(delegator, id);
    const { webhook, tool, scope } = own;
    const url = input.url == null ? new URL(webhook.url) : checkUrl(input.url);
    const next = {
      url: url.href,
      events: input.events == null ? webhook.events : checkEvents(input.events),
      unitId: input.unitId === undefined ? webhook.unitId : await this.#checkUnit(scope, tool, input.unitId),
    };
    if (next.url !== webhook.url) await this.#parts.poster.check(url);
    const before = new URL(webhook.url).host;
    const details = {
      ...(url.host === before ? {} : { hostBefore: before }),
      ...(next.unitId === webhook.unitId ? {} : { unit: next.unitId }),
    };
    const line = lineOf("webhook.change", delegator, own, { id, url }, this.#parts.clock.now(), details);
    return this.#write(line, scope, id, (tx) => repository.updateWebhook(tx, id, next));
  }

  async pause(delegator: Delegator, id: string): Promise<WebhookRecord> {
    const own = await this.#own(delegator, id);
    const at = this.#parts.clock.now();
    const line = lineOf("webhook.pause", delegator, own, named(own), at);
    return this.#write(line, own.scope, id, (tx) => repository.setPaused(tx, id, at));
  }

  /** It goes on where it stopped. @throws DomainError CONFLICT when it delivers already, or its tool may see nothing of it */
  async resume(delegator: Delegator, id: string): Promise<WebhookRecord> {
    const own = await this.#own(delegator, id);
    this.#scopeFor(own.tool, own.webhook.unitId);
    const at = this.#parts.clock.now();
    const line = lineOf("webhook.resume", delegator, own, named(own), at);
    return this.#write(line, own.scope, id, (tx) => repository.setActive(tx, id, at));
  }

  /** For a day the secret before signs as well, so that nothing is refused while the receiver learns the new one. */
  async rotate(delegator: Delegator, id: string): Promise<WebhookWithSecret> {
    const own = await this.#own(delegator, id);
    const at = this.#parts.clock.now();
    const secret = makeSecret();
    const sealed = this.#parts.sealer.seal(secret, id);
    const line = lineOf("webhook.rotate", delegator, own, named(own), at);
    return { webhook: await this.#write(line, own.scope, id, (tx) => repository.setSecret(tx, id, sealed, at)), secret };
  }

  /**
   * Sends again what happened after a cursor, or since a time.
   * @throws BadUserInputError unless one of them is given, DomainError CURSOR_EXPIRED when the hub keeps it no more
   */
  async replay(delegator: Delegator, id: string, after: string | null, since: Date | null): Promise<WebhookRecord> {
    const own = await this.#own(delegator, id);
    const at = this.#parts.clock.now();
    const from = await replayStart(this.#parts.changes, after, since, at);
    const line = lineOf("webhook.replay", delegator, own, named(own), at, { cursor: from });
    return this.#write(line, own.scope, id, (tx) => repository.setCursor(tx, id, from));
  }

  /**
   * Sends a message that tells nothing, in whatever state it is, and says what became of it.
   * @throws DomainError BUSY while it is being tried already
   */
  async test(delegator: Delegator, id: string): Promise<Posted & { readonly tookMs: number }> {
    const { clock, store, poster } = this.#parts;
    const own = await this.#own(delegator, id);
    if (this.#trying.has(id)) throw new DomainError("BUSY", "It is being tried already.");
    this.#trying.add(id);
    const at = clock.now();
    const send = async () => {
      const order = await store.order(id, at, true);
      if (order === null) throw changedMeanwhile();
      const message = composeTest(id, order.cursorSeq, randomUUID());
      const begun = performance.now();
      const headers = signedHeaders(order.secrets, message, at);
      const posted = await poster.post(order.url, headers, message.body, new AbortController().signal);
      return { ...posted, tookMs: Math.round(performance.now() - begun) };
    };
    try {
      return await this.#logged(lineOf("webhook.test", delegator, own, named(own), at), send);
    } finally {
      this.#trying.delete(id);
    }
  }

  /** @returns the tool that had it */
  async remove(delegator: Delegator, id: string): Promise<ToolRecord> {
    const own = await this.#own(delegator, id);
    await this.#logged(lineOf("webhook.delete", delegator, own, named(own), this.#parts.clock.now()), async () => {
      const isGone = await this.#parts.database.write(own.scope, (tx) => repository.deleteWebhook(tx, id));
      if (!isGone) throw changedMeanwhile();
    });
    return own.tool;
  }

  /** @throws NotFoundError, ForbiddenError, DomainError CONFLICT when its tool is closed */
  async #own(delegator: Delegator, id: string): Promise<Own> {
    const { principal } = delegator;
    const scope = givingScope(principal);
    const own = await this.#parts.database.read(scope, async (tx) => {
      const webhook = isUuid(id) ? await repository.findWebhook(tx, scope, id) : null;
      if (webhook === null) throw new NotFoundError("Webhook");
      return { webhook, scope, ...(await findOwnTool(tx, scope, principal, webhook.toolId)) };
    });
    portalOnly(delegator);
    return own;
  }

  /** @returns null for all of the tool's @throws NotFoundError, DomainError CONFLICT when the tool may see nothing there */
  async #checkUnit(scope: Scope, tool: ToolRecord, wanted: string | null): Promise<string | null> {
    const place = wanted === null ? null : await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, wanted, null));
    if (place !== null && tool.provinceId !== null && place.provinceId !== tool.provinceId) throw new NotFoundError("Unit");
    const unitId = place?.unitId ?? null;
    this.#scopeFor(tool, unitId);
    return unitId;
  }

  #scopeFor({ serviceAccountId }: ToolRecord, unitId: string | null): Scope {
    const within = this.#scopeOf(serviceAccountId, unitId);
    if (within !== null) return within;
    throw new DomainError("CONFLICT", "The tool may see no camera there: give it a grant first.", { rule: "no-right" });
  }

  #scopeOf(accountId: string | null, unitId: string | null): Scope | null {
    const principal = accountId === null ? null : this.#parts.rightsOf(accountId);
    return principal === null ? null : this.#parts.changes.narrow(principal.scopeFor("camera:read"), unitId);
  }

  #write(line: AccessLogEntry, scope: Scope, id: string, work: (tx: Queryable) => Promise<boolean>): Promise<WebhookRecord> {
    return this.#logged(line, async () => {
      if (!(await this.#parts.database.write(scope, work))) throw changedMeanwhile();
      return this.#again(scope, id);
    });
  }

  #logged<T>(line: AccessLogEntry, work: () => Promise<T>): Promise<T> {
    return logged(this.#parts.accessLog, line, work);
  }

  async #again(scope: Scope, id: string): Promise<WebhookRecord> {
    const webhook = await this.#parts.database.read(scope, (tx) => repository.findWebhook(tx, scope, id));
    if (webhook === null) throw changedMeanwhile();
    return webhook;
  }
}

function lineOf(
  action: WebhookAction,
  { principal, request }: Delegator,
  { tool, byGrant }: Pick<Own, "tool" | "byGrant">,
  webhook: { readonly id: string; readonly url: URL },
  at: Date,
  details: AccessLogEntry["details"] = {},
): AccessLogEntry {
  const doer = {
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    address: request.address,
    requestId: request.id,
  };
  const logged = { toolId: tool.id, toolName: tool.name, provinceId: tool.provinceId };
  return webhookLine(action, doer, at, logged, webhook, details);
}

const named = ({ webhook }: Own) => ({ id: webhook.id, url: new URL(webhook.url) });

/** A webhook carries what a tool sees out of the house: whoever opens one is a person, signed in at the portal. */
function portalOnly({ bearer }: Delegator): void {
  if (bearer === null) throw new ForbiddenError("grant:give");
}

/** @throws DomainError CONFLICT when the tool has as many as it may */
async function few<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code !== "23514") throw error;
    if (constraint !== "webhook_few") throw changedMeanwhile();
    throw new DomainError("CONFLICT", `A tool has ${maxWebhooks} webhooks at most.`, { rule: "few", max: maxWebhooks });
  }
}
