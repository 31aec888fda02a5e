import type { AccessLogEntry } from "../audit/access-log.ts";
import { BadUserInputError } from "../app/errors.ts";
import { isLoopback } from "../cameras/source/index.ts";
import { WebhookEvent } from "./webhook.type.ts";

export const maxUrlLength = 500;
/** In PostgreSQL as well. */
export const maxWebhooks = 4;

const field = "input.url";

/** @returns the address in canonical form @throws BadUserInputError */
export function checkUrl(text: string): URL {
  const trimmed = text.trim();
  const wrong = (message: string, rule: string) => new BadUserInputError(message, { field, rule, max: maxUrlLength });
  if (trimmed.length > maxUrlLength) throw wrong(`An address has ${maxUrlLength} characters at most.`, "length");
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (url === null || url.hostname === "") throw wrong("This is no address.", "address");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isOwnMachine(url.hostname)))
    throw wrong("The address begins with https://.", "https");
  if (url.username !== "" || url.password !== "") throw wrong("No user or password stands in the address.", "credentials");
  if (url.hash !== "") throw wrong("No fragment stands in the address.", "fragment");
  // Written out it may be longer.
  if (url.href.length > maxUrlLength) throw wrong(`An address has ${maxUrlLength} characters at most.`, "length");
  return url;
}

function isOwnMachine(hostname: string): boolean {
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

/** Each once, in the order of the schema. @throws BadUserInputError when there is none */
export function checkEvents(events: readonly WebhookEvent[] | null): WebhookEvent[] {
  const all = Object.values(WebhookEvent);
  const chosen = events === null ? all : all.filter((event) => events.includes(event));
  if (chosen.length > 0) return chosen;
  throw new BadUserInputError("A webhook tells of something.", { field: "input.events", rule: "length", min: 1 });
}

export type WebhookAction =
  | "webhook.create"
  | "webhook.change"
  | "webhook.rotate"
  | "webhook.pause"
  | "webhook.resume"
  | "webhook.replay"
  | "webhook.test"
  | "webhook.delete"
  | "webhook.suspend";

interface LoggedTool {
  readonly toolId: string;
  readonly toolName: string;
  readonly provinceId: string | null;
}

/** Who does it: actor, grant and request; all null: the hub itself. */
type Doer = Pick<AccessLogEntry, "actorId" | "actorName" | "grantId" | "address" | "requestId">;

/** How what happens to a webhook stands in the access log: its host alone, since the rest of the address may be a secret. */
export function webhookLine(
  action: WebhookAction,
  doer: Doer,
  at: Date,
  tool: LoggedTool,
  webhook: { readonly id: string; readonly url: URL },
  details: AccessLogEntry["details"] = {},
): AccessLogEntry {
  const { toolId, toolName, provinceId } = tool;
  return {
    ...doer,
    occurredAt: at,
    action,
    targetKind: provinceId === null ? null : "province",
    targetId: provinceId,
    provinceId,
    facilityId: null,
    outcome: "ALLOWED",
    code: null,
    details: { name: toolName, tool: toolId, webhook: webhook.id, host: webhook.url.host, ...details },
  };
}

/** What the hub does by itself. */
export function hubLine(
  action: "webhook.pause" | "webhook.suspend",
  order: LoggedTool & { readonly id: string; readonly url: URL },
  why: string,
  at: Date,
): AccessLogEntry {
  const nobody = { actorId: null, actorName: null, grantId: null, address: null, requestId: null };
  return webhookLine(action, nobody, at, order, order, { why });
}
