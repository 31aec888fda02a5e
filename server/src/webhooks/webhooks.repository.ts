import type { Scope } from "../access/scope.ts";
import type { Queryable } from "../app/database.ts";
import type { Sealed } from "../cameras/source/index.ts";
import { toolsInScope } from "../delegation/index.ts";
import type { ToolRecord } from "../delegation/index.ts";
import type { Fault } from "./poster.ts";

export type StoredState = "ACTIVE" | "PAUSED" | "SUSPENDED";
export type Reason = "BY_HAND" | "GONE" | "NO_RIGHT" | "FAILED";

/** A webhook as it is shown to people: never what it signs with. */
export interface WebhookRecord {
  readonly id: string;
  readonly toolId: string;
  /** Of the tool, as are the next ones; null: it was never made. */
  readonly accountId: string | null;
  readonly origin: ToolRecord["origin"];
  readonly ownerId: string | null;
  readonly provinceId: string | null;
  readonly url: string;
  readonly events: readonly string[];
  readonly unitId: string | null;
  readonly storedState: StoredState;
  readonly reason: Reason | null;
  readonly since: Date;
  readonly cursorSeq: number;
  readonly failingSince: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly fault: Fault | null;
  readonly faultStatus: number | null;
  readonly lastDeliveredAt: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly secretChangedAt: Date | null;
}

const columns = `w.id, w.tool_id as "toolId", t.service_account_id as "accountId", t.origin, t.owner_id as "ownerId",
  t.province_id as "provinceId", w.url, w.events, w.unit_id as "unitId",
  w.state as "storedState", w.reason, w.since, w.cursor_seq::float8 as "cursorSeq", w.failing_since as "failingSince",
  w.next_attempt_at as "nextAttemptAt", w.fault, w.fault_status as "faultStatus", w.last_delivered_at as "lastDeliveredAt",
  w.created_by as "createdBy", w.created_at as "createdAt", w.secret_changed_at as "secretChangedAt"`;

/** Oldest first; four a tool at most. */
export async function listWebhooks(tx: Queryable, scope: Scope, toolIds: readonly string[]): Promise<WebhookRecord[]> {
  const values: unknown[] = [toolIds];
  const { rows } = await tx.query<WebhookRecord>(
    `select ${columns} from webhook w join tool t on t.id = w.tool_id
     where w.tool_id = any ($1::uuid[]) and ${toolsInScope(scope, values)} order by w.created_at, w.id`,
    values,
  );
  return rows;
}

/** Null when absent or out of scope. */
export async function findWebhook(tx: Queryable, scope: Scope, id: string): Promise<WebhookRecord | null> {
  const values: unknown[] = [id];
  const { rows } = await tx.query<WebhookRecord>(
    `select ${columns} from webhook w join tool t on t.id = w.tool_id where w.id = $1 and ${toolsInScope(scope, values)}`,
    values,
  );
  return rows[0] ?? null;
}

export interface NewWebhook extends Sealed {
  readonly id: string;
  readonly toolId: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly unitId: string | null;
  readonly cursorSeq: number;
  readonly by: string;
  readonly at: Date;
}

export async function insertWebhook(tx: Queryable, webhook: NewWebhook): Promise<void> {
  const { id, toolId, url, events, unitId, sealed, keyId, cursorSeq, by, at } = webhook;
  await tx.query(
    `insert into webhook (id, tool_id, url, events, unit_id, since, sealed, key_id, cursor_seq, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $6)`,
    [id, toolId, url, events, unitId, at, sealed, keyId, cursorSeq, by],
  );
}

/** What has failed so far counts no more: the next attempt is made at once. */
const unfailed = "attempts = 0, failing_since = null, next_attempt_at = null, fault = null, fault_status = null";

/** @returns false when it is gone */
export async function updateWebhook(
  tx: Queryable,
  id: string,
  { url, events, unitId }: Pick<WebhookRecord, "url" | "events" | "unitId">,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update webhook set url = $2, events = $3, unit_id = $4, pending_seq = null, ${unfailed} where id = $1`,
    [id, url, events, unitId],
  );
  return rowCount === 1;
}

/** @returns false when it is gone, or not in a state from which this leads anywhere */
export async function setPaused(tx: Queryable, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update webhook set state = 'PAUSED', reason = 'BY_HAND', since = $2, ${unfailed} where id = $1 and state = 'ACTIVE'`,
    [id, at],
  );
  return rowCount === 1;
}

export async function setActive(tx: Queryable, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update webhook set state = 'ACTIVE', reason = null, since = $2, ${unfailed} where id = $1 and state <> 'ACTIVE'`,
    [id, at],
  );
  return rowCount === 1;
}

/** The secret before it signs as well for another day. */
export async function setSecret(tx: Queryable, id: string, { sealed, keyId }: Sealed, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query("update webhook set sealed = $2, key_id = $3, secret_changed_at = $4 where id = $1", [
    id,
    sealed,
    keyId,
    at,
  ]);
  return rowCount === 1;
}

/** Everything after this number is sent again, in messages that are none of those before. */
export async function setCursor(tx: Queryable, id: string, cursorSeq: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update webhook set cursor_seq = $2, pending_seq = null, round = round + 1, ${unfailed} where id = $1`,
    [id, cursorSeq],
  );
  return rowCount === 1;
}

export async function deleteWebhook(tx: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("delete from webhook where id = $1", [id]);
  return rowCount === 1;
}
