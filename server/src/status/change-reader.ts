import { isEmptyScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { Database } from "../app/database.ts";
import type { StatusBoard } from "./board.ts";
import { readChangesAfter } from "./feed-changes.ts";
import type { Change } from "./feed-changes.ts";
import { cursorExpired, mayBeTold } from "./status-events.ts";
import type { StatusChange } from "./status-change.ts";

/** Rows of the outbox that are read at once, and how many such readings one call makes at most. */
const rowsAtOnce = 2_000;
const readingsAtOnce = 5;

export interface TakenChanges {
  /** Oldest first. */
  readonly changes: readonly StatusChange[];
  /** How far was looked: nothing that may be told lies between the last of them and this number. */
  readonly position: number;
}

/**
 * Status changes for those who come for them by a number, however late: from memory as far as that reaches back, from the
 * outbox behind it. Told is what a subscriber with the same scope is told.
 */
export class StatusChangeReader {
  readonly #board: StatusBoard;
  readonly #database: Pick<Database, "job">;

  constructor(board: StatusBoard, database: Pick<Database, "job">) {
    this.#board = board;
    this.#database = database;
  }

  /** Number of the newest change. */
  get position(): number {
    return this.#board.position;
  }

  /** The part of a scope inside a unit (null: all of it); null when there is none. */
  narrow(scope: Scope, unitId: string | null): Scope | null {
    const within = this.#board.units.narrow(scope, unitId);
    return within === null || isEmptyScope(within) ? null : within;
  }

  /**
   * Up to `limit` changes after `from`, of those up to `upTo`.
   * @throws DomainError CURSOR_EXPIRED when some after `from` are kept no more
   */
  async after(from: number, within: Scope, limit: number, upTo = Number.POSITIVE_INFINITY): Promise<TakenChanges> {
    const { history } = this.#board;
    const end = Math.min(upTo, this.#board.position);
    if (from >= end) return { changes: [], position: from };
    if (from < history.floor) return this.#fromOutbox(from, within, limit, end);
    const wanted = (change: StatusChange) => change.seq <= end && mayBeTold(this.#board, within, change);
    const { changes, lookedTo } = history.after(from, limit, wanted);
    return { changes, position: Math.min(lookedTo, end) };
  }

  /** How many lie after `from`, counted up to `most`; null when memory does not reach back so far. */
  count(from: number, within: Scope, most: number): number | null {
    const { history } = this.#board;
    if (from < history.floor) return null;
    return history.after(from, most, (change) => mayBeTold(this.#board, within, change)).changes.length;
  }

  /** The number from which everything that happened at `time` or later is told. @throws DomainError CURSOR_EXPIRED */
  async numberBefore(time: Date, keptSince: Date): Promise<number> {
    const { rows } = await this.#database.job((tx) =>
      tx.query<{ first: string | null; since: Date | null }>(
        `select (select min(seq) from outbox where occurred_at >= $1) as first,
           (select occurred_at from outbox order by seq limit 1) as since`,
        [time],
      ),
    );
    const { first = null, since = null } = rows[0] ?? {};
    if (since !== null && time < since && time < keptSince) throw cursorExpired();
    return first === null ? this.#board.position : Number(first) - 1;
  }

  /** @throws DomainError CURSOR_EXPIRED when changes after `from` are kept no more */
  async check(from: number): Promise<void> {
    if (from >= this.#board.history.floor) return;
    const { rows } = await this.#database.job((tx) =>
      tx.query<{ oldest: string | null }>("select min(seq) as oldest from outbox"),
    );
    const oldest = rows[0]?.oldest ?? null;
    if (oldest !== null && from < Number(oldest) - 1) throw cursorExpired();
  }

  async #fromOutbox(from: number, within: Scope, limit: number, end: number): Promise<TakenChanges> {
    const found: StatusChange[] = [];
    let position = from;
    for (let reading = 0; reading < readingsAtOnce && found.length < limit && position < end; reading += 1) {
      const rows: Change[] = await this.#database.job((tx) => readChangesAfter(tx, position, rowsAtOnce));
      // After the reading: what is cut off meanwhile is noticed, whatever was read.
      if (reading === 0) await this.check(from);
      for (const { seq, status } of rows) {
        if (found.length === limit) break;
        position = Math.min(seq, end);
        if (seq > end) break;
        if (status !== null && mayBeTold(this.#board, within, status)) found.push(status);
      }
      if (rows.length < rowsAtOnce && found.length < limit) position = end;
    }
    return { changes: found, position };
  }
}
