import type { Principal } from "../access/principal.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { Place, Scope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { encodeCursor } from "../app/connection.ts";
import type { Page } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError } from "../app/errors.ts";
import type { AccessLog } from "./access-log.ts";
import type { AccessLogConnection, AccessLogLine, AccessLogSeal } from "./access-log.type.ts";
import { instantSql } from "./chain.ts";
import { parseFilter, reachOf, resolveTarget } from "./filter.ts";
import type { GivenFilter } from "./filter.ts";
import { conditions } from "./query.ts";
import type { LogQuery } from "./query.ts";

export interface LogReaderParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

type Row = AccessLogLine & { position: string };

/** Lets auditors read the log, each within his scope, and writes down that they did before they see a line. */
export class LogReader {
  readonly #parts: LogReaderParts;

  constructor(parts: LogReaderParts) {
    this.#parts = parts;
  }

  /** @throws DomainError GRANT_EXPIRED, FORBIDDEN, BAD_USER_INPUT */
  async list(principal: Principal, page: Page, given: GivenFilter, request: RequestInfo): Promise<AccessLogConnection> {
    const query = await this.admit(principal, "log.read", given, request, { first: page.first });
    const values: unknown[] = [page.first + 1];
    let condition = conditions(query, values);
    if (page.after !== null) {
      values.push(checkPosition(page.after.code), page.after.id);
      condition += ` and (l.occurred_at, l.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`;
    }
    const rows = await this.#parts.database.read(
      query.scope,
      async (tx) => (await tx.query<Row>(pageSql(condition), values)).rows,
    );
    const nodes = rows.slice(0, page.first);
    const edges = nodes.map((node) => ({ node, cursor: encodeCursor({ code: node.position, id: node.id }) }));
    return {
      edges,
      nodes,
      pageInfo: {
        hasNextPage: rows.length > page.first,
        hasPreviousPage: page.after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** Seals of lines by their ids. */
  async seals(scope: Scope, ids: readonly string[]): Promise<Map<string, AccessLogSeal>> {
    const { rows } = await this.#parts.database.read(scope, (tx) =>
      tx.query<AccessLogSeal & { logId: string }>(
        `select log_id as "logId", day::text, seq, sealed_at as "sealedAt", encode(hash, 'hex') as hash, vouched
         from access_log_seal where log_id = any ($1::uuid[])`,
        [ids],
      ),
    );
    return new Map(rows.map((row) => [row.logId, row]));
  }

  /** Checks right and filter, and logs the reading or its refusal. */
  async admit(
    principal: Principal,
    action: "log.read" | "log.export",
    given: GivenFilter,
    request: RequestInfo,
    details: Readonly<Record<string, string | number>>,
  ): Promise<LogQuery> {
    const scope = principal.scopeFor("log:read");
    const refusal = principal.expired
      ? new DomainError("GRANT_EXPIRED", "Your access has expired; ask whoever gave it to renew it.")
      : isEmptyScope(scope)
        ? new ForbiddenError("log:read")
        : null;
    if (refusal !== null) {
      await this.#log(principal, action, request, details, refusal.code);
      throw refusal;
    }
    const { target, ...rest } = parseFilter(given, this.#parts.clock.now());
    await this.#log(principal, action, request, { ...details, filter: filterText(given) }, null);
    const resolved = target === null ? null : await resolveTarget(this.#parts.database, scope, target);
    return { scope, reach: await reachOf(this.#parts.database, scope), filter: { ...rest, target: resolved } };
  }

  #log(
    principal: Principal,
    action: string,
    request: RequestInfo,
    details: Readonly<Record<string, string | number>>,
    code: string | null,
  ): Promise<void> {
    const place = placeOf(principal.scopeFor("log:read"));
    return this.#parts.accessLog.record({
      occurredAt: this.#parts.clock.now(),
      actorId: principal.id,
      actorName: principal.username,
      // Several provinces by several grants: the first stands for them.
      grantId: principal.roles.find((role) => role.permissions.includes("log:read"))?.grantId ?? null,
      action,
      targetKind: null,
      targetId: null,
      ...place,
      outcome: code === null ? "ALLOWED" : "REFUSED",
      code,
      address: request.address,
      requestId: request.id,
      details,
    });
  }
}

/** A reader of one province stands in that province's log; one of several, or of the country, in the country's only. */
function placeOf(scope: Scope): Place {
  const [province, ...more] = scope.provinceIds;
  return {
    provinceId: province !== undefined && more.length === 0 && scope.facilityIds.length === 0 ? province : null,
    facilityId: null,
  };
}

function filterText(given: GivenFilter): string {
  return JSON.stringify(Object.fromEntries(Object.entries(given).filter(([, value]) => value != null && value !== ""))).slice(
    0,
    1_000,
  );
}

function checkPosition(position: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(position) || Number.isNaN(Date.parse(position))) {
    throw new BadUserInputError("`after` is not a cursor of this list.", { field: "after", rule: "cursor" });
  }
  return position;
}

// Names are looked up for the lines of the page alone, under the same policies: what is out of scope has none.
const pageSql = (condition: string) => `
  select l.id, l.occurred_at as "occurredAt", ${instantSql("l.occurred_at")} as position, l.actor_id as "actorId",
    l.actor_name as "actorName", l.grant_id as "grantId", l.action, l.target_kind as "targetKind", l.target_id as "targetId",
    case when l.target_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then null
         when l.target_kind = 'camera' then (select c.name from camera c where c.id = l.target_id::uuid)
         else (select u.name from org_unit u where u.id = l.target_id::uuid) end as "targetName",
    l.province_id as "provinceId", (select u.name from org_unit u where u.id = l.province_id) as "provinceName",
    l.facility_id as "facilityId", (select u.name from org_unit u where u.id = l.facility_id) as "facilityName",
    l.outcome, l.code, host(l.address) as address, l.request_id as "requestId", l.details::text as details
  from (select * from access_log l where ${condition} order by l.occurred_at desc, l.id desc limit $1) l
  order by l.occurred_at desc, l.id desc`;
