import type { Scope } from "../../access/scope.ts";
import type { Page } from "../../app/connection.ts";
import type { Queryable } from "../../app/database.ts";

export type ToolOrigin = "HUB" | "KEYCLOAK";

export interface ToolRecord {
  readonly id: string;
  readonly clientId: string;
  readonly serviceAccountId: string | null;
  readonly origin: ToolOrigin;
  readonly name: string;
  readonly purpose: string;
  readonly ownerId: string | null;
  /** Null: over the country. */
  readonly provinceId: string | null;
  readonly requestsPerMinute: number;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly secretRotatedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
}

const columns = `t.id, t.client_id as "clientId", t.service_account_id as "serviceAccountId", t.origin, t.name, t.purpose,
  t.owner_id as "ownerId", t.province_id as "provinceId", t.requests_per_minute as "requestsPerMinute",
  t.created_by as "createdBy", t.created_at as "createdAt", t.secret_rotated_at as "secretRotatedAt",
  t.last_used_at as "lastUsedAt", t.closed_at as "closedAt", t.close_reason as "closeReason"`;

/** Condition on `t`. A tool stands in the country or in a province: whoever sees facilities alone sees none. */
export function toolsInScope(scope: Scope, values: unknown[]): string {
  if (scope.country) return "true";
  const provinces = `$${values.push(scope.provinceIds)}::uuid[]`;
  // Closed ones are history, and stand where they stood.
  return `(t.province_id = any (${provinces})
    or (t.closed_at is not null and t.province_id = any ((select with_past(${provinces}))::uuid[])))`;
}

export interface ToolConditions {
  /** Folded; null: whatever its name. */
  readonly search: string | null;
  readonly provinceId: string | null;
  readonly includeClosed: boolean;
  /** Only those whose owner is null or none of these; null: whoever owns them. */
  readonly ownersLeft: readonly string[] | null;
  /** Only those not used since then, or never; null: all. */
  readonly unusedSince: Date | null;
}

function conditionsOf(scope: Scope, where: ToolConditions, values: unknown[]): string {
  const parts = [toolsInScope(scope, values)];
  if (where.search !== null)
    parts.push(`position($${values.push(where.search)} in fold(t.name || ' ' || t.client_id || ' ' || t.purpose)) > 0`);
  if (where.provinceId !== null) parts.push(`t.province_id = $${values.push(where.provinceId)}::uuid`);
  if (!where.includeClosed) parts.push("t.closed_at is null");
  if (where.ownersLeft !== null)
    parts.push(`(t.owner_id is null or t.owner_id = any ($${values.push(where.ownersLeft)}::uuid[]))`);
  if (where.unusedSince !== null) parts.push(`(t.last_used_at is null or t.last_used_at < $${values.push(where.unusedSince)})`);
  return parts.join(" and ");
}

/** One page, newest first, and one row more when there is one. */
export async function listTools(tx: Queryable, scope: Scope, where: ToolConditions, page: Page): Promise<ToolRecord[]> {
  const values: unknown[] = [page.first + 1];
  let condition = conditionsOf(scope, where, values);
  if (page.after !== null) condition += ` and t.id < $${values.push(page.after.id)}::uuid`;
  const { rows } = await tx.query<ToolRecord>(
    `select ${columns} from tool t where ${condition} order by t.id desc limit $1`,
    values,
  );
  return rows;
}

export async function countTools(tx: Queryable, scope: Scope, where: ToolConditions): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from tool t where ${conditionsOf(scope, where, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

export async function listOwners(tx: Queryable, scope: Scope): Promise<string[]> {
  const values: unknown[] = [];
  const { rows } = await tx.query<{ id: string }>(
    `select distinct t.owner_id as id from tool t where t.owner_id is not null and ${toolsInScope(scope, values)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** Null when absent or out of scope. */
export async function findTool(tx: Queryable, scope: Scope, id: string): Promise<ToolRecord | null> {
  const values: unknown[] = [id];
  const { rows } = await tx.query<ToolRecord>(
    `select ${columns} from tool t where t.id = $1 and ${toolsInScope(scope, values)}`,
    values,
  );
  return rows[0] ?? null;
}

export async function insertTool(
  tx: Queryable,
  tool: Pick<ToolRecord, "name" | "purpose" | "ownerId" | "provinceId" | "requestsPerMinute" | "createdBy" | "createdAt">,
): Promise<{ id: string; clientId: string }> {
  const { rows } = await tx.query<{ id: string; clientId: string }>(
    `insert into tool (name, purpose, owner_id, province_id, requests_per_minute, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id, client_id as "clientId"`,
    [tool.name, tool.purpose, tool.ownerId, tool.provinceId, tool.requestsPerMinute, tool.createdBy, tool.createdAt],
  );
  return rows[0]!;
}

export async function updateTool(
  tx: Queryable,
  id: string,
  { name, purpose, ownerId, requestsPerMinute }: Pick<ToolRecord, "name" | "purpose" | "ownerId" | "requestsPerMinute">,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update tool set name = $2, purpose = $3, owner_id = $4, requests_per_minute = $5 where id = $1 and closed_at is null`,
    [id, name, purpose, ownerId, requestsPerMinute],
  );
  return rowCount === 1;
}

/** @returns false when it is closed already */
export async function markClosed(
  tx: Queryable,
  id: string,
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update tool set closed_at = $2, closed_by = $3, close_reason = $4 where id = $1 and closed_at is null",
    [id, end.at, end.by, end.reason],
  );
  return rowCount === 1;
}

export type ToolTaskKind = "CREATE" | "ROTATE" | "CLOSE";

/** Asks the provisioner. @returns id of the task */
export async function insertTask(
  tx: Queryable,
  task: { readonly toolId: string; readonly kind: ToolTaskKind; readonly askedBy: string; readonly askedAt: Date },
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    "insert into tool_task (tool_id, kind, asked_by, asked_at) values ($1, $2, $3, $4) returning id",
    [task.toolId, task.kind, task.askedBy, task.askedAt],
  );
  return rows[0]!.id;
}

/** Whatever is still to be done for the tool is not wanted any more. */
export async function withdrawTasks(tx: Queryable, toolId: string, at: Date): Promise<void> {
  await tx.query("update tool_task set done_at = $2, fault = 'LATE' where tool_id = $1 and done_at is null", [toolId, at]);
}

/** What became of a task; its secret is gone with this reading. Null: it is still to be done. */
export async function takeOutcome(
  tx: Queryable,
  taskId: string,
  askedBy: string,
): Promise<{ readonly fault: string | null; readonly secret: string | null } | null> {
  const { rows } = await tx.query<{ fault: string | null; secret: string | null }>(
    `update tool_task set one_time_secret = null where id = $1 and asked_by = $2 and done_at is not null
     returning old.fault, old.one_time_secret as secret`,
    [taskId, askedBy],
  );
  return rows[0] ?? null;
}
