import type { Principal, RoleInForce } from "../../access/principal.ts";
import type { RequestInfo } from "../../app/context.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { isUuid } from "../../app/connection.ts";
import type { Queryable } from "../../app/database.ts";
import type { AccessLogEntry } from "../../audit/access-log.ts";
import type { Scope } from "../../access/scope.ts";
import { parentFor } from "../bounds.ts";
import { findTool } from "./tools.repository.ts";
import type { ToolRecord } from "./tools.repository.ts";

export const defaultRequestsPerMinute = 600;
/** The hard maximum, in PostgreSQL as well: above it a tool should subscribe instead of asking. */
export const maxRequestsPerMinute = 6_000;

/**
 * What its operations may cost a minute, all together (`checkOperation` says what one costs): enough for a page of a hundred
 * cameras with all about them each time, so that nobody keeps the database to himself by asking for the largest pages as
 * often as he may.
 * @param largest Cost of the largest operation that is allowed at all: a minute's worth always covers it.
 */
export const costPerMinute = (requestsPerMinute: number, largest: number): number => Math.max(largest, 500 * requestsPerMinute);

const maxNameLength = 100;
const maxPurposeLength = 500;

/** @throws BadUserInputError */
export function checkText(text: string, field: "name" | "purpose"): string {
  const trimmed = text.trim().normalize("NFC");
  const max = field === "name" ? maxNameLength : maxPurposeLength;
  // Control characters have no place in a name that is shown in lists and logs.
  if (trimmed.length >= 1 && trimmed.length <= max && !/[\p{Cc}\p{Cf}]/u.test(trimmed.replaceAll("\n", " "))) return trimmed;
  throw new BadUserInputError(`It has 1 to ${max} characters.`, { field: `input.${field}`, rule: "length", min: 1, max });
}

/** @throws BadUserInputError */
export function checkLimit(perMinute: number): number {
  if (Number.isInteger(perMinute) && perMinute >= 1 && perMinute <= maxRequestsPerMinute) return perMinute;
  throw new BadUserInputError(`A tool may ask 1 to ${maxRequestsPerMinute} times a minute.`, {
    field: "input.requestsPerMinute",
    rule: "range",
    min: 1,
    max: maxRequestsPerMinute,
  });
}

const placeOf = (provinceId: string | null) => ({ provinceId, facilityId: null, operatorId: null });

/**
 * The role by whose leave a tool is made at a place: whoever gives `tool` right there. Not from above: Keycloak lets only
 * the province's own admin give it anything afterwards.
 */
export function makerRole(roles: readonly RoleInForce[], provinceId: string | null): RoleInForce | null {
  const own = roles.filter((role) => role.provinceId === provinceId && role.facilityId === null);
  return parentFor(own, "tool", placeOf(provinceId));
}

/** By whose leave a tool is changed, closed or gets another secret: whoever gives `tool` there, or above. Null: nobody's. */
export function keeperRole(
  roles: readonly RoleInForce[],
  tool: Pick<ToolRecord, "origin" | "ownerId" | "provinceId">,
): RoleInForce | null {
  // Found in Keycloak and nobody's yet: that is the Telecom Department's to look into.
  const isFound = tool.origin === "KEYCLOAK" && tool.ownerId === null;
  const above = parentFor(roles, "tool", placeOf(null));
  return isFound ? above : (parentFor(roles, "tool", placeOf(tool.provinceId)) ?? above);
}

/** @throws NotFoundError, ForbiddenError, DomainError CONFLICT when it is closed */
export async function findOwnTool(
  tx: Queryable,
  scope: Scope,
  principal: Principal,
  id: string,
): Promise<{ readonly tool: ToolRecord; readonly byGrant: string }> {
  const tool = isUuid(id) ? await findTool(tx, scope, id) : null;
  if (tool === null) throw new NotFoundError("Tool");
  const role = keeperRole(principal.roles, tool);
  if (role === null) throw new ForbiddenError("grant:give");
  if (tool.closedAt !== null) throw new DomainError("CONFLICT", "This tool is closed.", { rule: "closed" });
  return { tool, byGrant: role.grantId };
}

export type ToolAction = "tool.create" | "tool.change" | "tool.rotate" | "tool.close";

/** How what happens to a tool stands in the access log; never its secret. */
export function toolLine(
  action: ToolAction,
  actor: { readonly principal: Principal; readonly request: RequestInfo; readonly byGrant: string; readonly at: Date },
  tool: Pick<ToolRecord, "provinceId" | "name"> & { readonly clientId: string | null; readonly id: string | null },
  details: AccessLogEntry["details"],
  outcome: AccessLogEntry["outcome"] = "ALLOWED",
  code: string | null = null,
): AccessLogEntry {
  const { principal, request, byGrant, at } = actor;
  return {
    occurredAt: at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: byGrant,
    action,
    targetKind: tool.provinceId === null ? null : "province",
    targetId: tool.provinceId,
    provinceId: tool.provinceId,
    facilityId: null,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details: {
      name: tool.name,
      ...(tool.id === null ? {} : { tool: tool.id }),
      ...(tool.clientId === null ? {} : { client: tool.clientId }),
      ...details,
    },
  };
}
