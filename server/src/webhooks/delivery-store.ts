import type { Database, Queryable } from "../app/database.ts";
import type { Sealed, Sealer } from "../cameras/source/index.ts";
import type { Fault } from "./poster.ts";
import type { Reason } from "./webhooks.repository.ts";

/** A webhook as whoever delivers has to know it. */
export interface Order {
  readonly id: string;
  readonly toolId: string;
  readonly toolName: string;
  readonly provinceId: string | null;
  readonly accountId: string;
  readonly url: URL;
  readonly unitId: string | null;
  /** What to sign with, the newest first. */
  readonly secrets: readonly string[];
  /** Until when the older of two signs; null: there is one. */
  readonly oldUntil: Date | null;
  readonly cursorSeq: number;
  readonly round: number;
  readonly pendingSeq: number | null;
  readonly attempts: number;
  readonly failingSince: Date | null;
  readonly nextAttemptAt: Date | null;
}

interface OrderRow extends Omit<Order, "url" | "secrets"> {
  readonly url: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly oldSealed: Buffer | null;
  readonly oldKeyId: string | null;
}

/** What an attempt that failed leaves behind. */
export interface Failure {
  /** Up to where the message reached: it is tried again as it was. */
  readonly pendingSeq: number;
  readonly attempts: number;
  readonly failingSince: Date;
  readonly nextAttemptAt: Date;
  readonly fault: Fault;
  readonly status: number | null;
}

const rows = `select w.id, w.tool_id as "toolId", t.name as "toolName", t.province_id as "provinceId",
    t.service_account_id as "accountId", w.url, w.unit_id as "unitId", w.sealed, w.key_id as "keyId",
    w.old_sealed as "oldSealed", w.old_key_id as "oldKeyId", w.old_until as "oldUntil",
    w.cursor_seq::float8 as "cursorSeq", w.round, w.pending_seq::float8 as "pendingSeq", w.attempts,
    w.failing_since as "failingSince", w.next_attempt_at as "nextAttemptAt"
  from webhook w join tool t on t.id = w.tool_id where t.closed_at is null and t.service_account_id is not null`;

/** Where deliveries stand in the database. Whoever writes says from which state: what was changed meanwhile is not overwritten. */
export class DeliveryStore {
  readonly #database: Pick<Database, "job">;
  readonly #sealer: Sealer;

  constructor(database: Pick<Database, "job">, sealer: Sealer) {
    this.#database = database;
    this.#sealer = sealer;
  }

  /** Ids of those that deliver. Secrets whose day is over go. */
  async active(at: Date): Promise<string[]> {
    return this.#database.job(async (tx) => {
      await forgetOldSecrets(tx, null, at);
      const { rows: found } = await tx.query<{ id: string }>(
        `select w.id from webhook w join tool t on t.id = w.tool_id
         where w.state = 'ACTIVE' and t.closed_at is null and t.service_account_id is not null`,
      );
      return found.map(({ id }) => id);
    });
  }

  /** Null when it is gone, or (unless any will do) not active. */
  async order(id: string, at: Date, isAnyGood = false): Promise<Order | null> {
    const { rows: found } = await this.#database.job(async (tx) => {
      await forgetOldSecrets(tx, id, at);
      return tx.query<OrderRow>(`${rows} and w.id = $1 and (w.state = 'ACTIVE' or $2)`, [id, isAnyGood]);
    });
    const row = found[0];
    if (row === undefined) return null;
    const { sealed, keyId, oldSealed, oldKeyId, url, ...rest } = row;
    const secrets: Sealed[] = [{ sealed, keyId }];
    if (oldSealed !== null && oldKeyId !== null) secrets.push({ sealed: oldSealed, keyId: oldKeyId });
    return { ...rest, url: new URL(url), secrets: secrets.map((one) => this.#sealer.open(one, id)) };
  }

  /** @param deliveredAt Null: there was nothing to deliver up to there. @returns false when it stands otherwise by now */
  moved(order: Order, cursorSeq: number, deliveredAt: Date | null): Promise<boolean> {
    return this.#update(
      order,
      `cursor_seq = $4, pending_seq = null, attempts = 0, failing_since = null, next_attempt_at = null, fault = null,
       fault_status = null, last_delivered_at = coalesce($5, last_delivered_at)`,
      [cursorSeq, deliveredAt],
    );
  }

  failed(order: Order, { pendingSeq, attempts, failingSince, nextAttemptAt, fault, status }: Failure): Promise<boolean> {
    return this.#update(
      order,
      "pending_seq = $4, attempts = $5, failing_since = $6, next_attempt_at = $7, fault = $8, fault_status = $9",
      [pendingSeq, attempts, failingSince, nextAttemptAt, fault, status],
    );
  }

  stopped(order: Order, reason: Exclude<Reason, "BY_HAND">, at: Date): Promise<boolean> {
    return this.#update(order, "state = $4, reason = $5, since = $6, next_attempt_at = null", [
      reason === "FAILED" ? "SUSPENDED" : "PAUSED",
      reason,
      at,
    ]);
  }

  async #update({ id, round, cursorSeq }: Order, changes: string, values: readonly unknown[]): Promise<boolean> {
    const { rowCount } = await this.#database.job((tx) =>
      tx.query(`update webhook set ${changes} where id = $1 and state = 'ACTIVE' and round = $2 and cursor_seq = $3`, [
        id,
        round,
        cursorSeq,
        ...values,
      ]),
    );
    return rowCount === 1;
  }
}

/** @param id Null: of all webhooks. */
async function forgetOldSecrets(tx: Queryable, id: string | null, at: Date): Promise<void> {
  await tx.query(
    `update webhook set old_sealed = null, old_key_id = null, old_until = null
     where old_until <= $2 and ($1::uuid is null or id = $1)`,
    [id, at],
  );
}
