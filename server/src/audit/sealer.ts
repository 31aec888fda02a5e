import { dayInVietnam } from "../app/calendar.ts";
import type { Clock } from "../app/clock.ts";
import type { Queryable } from "../app/database.ts";
import { genesis, instantSql, instantText, isVouched, leafOf, leafOfMissing, lineColumns, lineOf, sealHash } from "./chain.ts";
import type { LogLine } from "./chain.ts";

/** The newest seal, or what retention left of it. */
export interface ChainEnd {
  readonly day: string;
  readonly seq: number;
  readonly hash: Buffer;
}

export interface SealedBatch {
  /** Null: no line was ever sealed. */
  readonly end: ChainEnd | null;
  readonly sealed: number;
  /** Lines that nobody with the key had written so, or that had gone. */
  readonly unvouched: readonly string[];
  /** There may be more to seal at once. */
  readonly more: boolean;
}

interface PendingRow extends LogLine {
  logId: string;
  queuedAt: string;
  present: boolean;
  mac: Buffer | null;
}

const batchSize = 1_000;

/** Only one process seals at a time; beside begin_change()'s (4403, 1), which this never takes. */
export const sealLock = "select pg_try_advisory_xact_lock(4403, 2) as locked";

export async function readChainEnd(tx: Queryable): Promise<ChainEnd | null> {
  const { rows } = await tx.query<ChainEnd>(
    `(select day::text, seq, hash from access_log_seal s order by s.day desc, s.seq desc limit 1)
     union all
     (select day::text, seq, hash from access_log_bridge b where b.day is not null order by b.day desc, b.seq desc limit 1)
     order by day desc, seq desc limit 1`,
  );
  return rows[0] ?? null;
}

/**
 * Makes the chain: takes lines from the queue and seals them, in whatever order they turn up. Writers do not wait for each
 * other, a late line is simply sealed late (and its seal says when), and a crash leaves a line in the queue or in the chain,
 * never in both: that is one transaction. Must run under `sealLock`.
 */
export class Sealer {
  readonly #clock: Clock;
  readonly #macKey: Buffer | null;

  constructor(clock: Clock, macKey: Buffer | null) {
    this.#clock = clock;
    this.#macKey = macKey;
  }

  /** The day on which a line would be sealed now: never before one that was sealed already, whatever the clock says. */
  today(end: ChainEnd | null): string {
    const day = dayInVietnam(this.#clock.now());
    return end !== null && end.day > day ? end.day : day;
  }

  async seal(tx: Queryable, from: ChainEnd | null): Promise<SealedBatch> {
    const { rows } = await tx.query<PendingRow>(
      `select p.log_id as "logId", ${instantSql("p.occurred_at")} as "queuedAt", l.id is not null as present, l.mac, ${lineColumns}
       from (select * from access_log_pending order by occurred_at, log_id limit $1) p
       left join lateral (select * from access_log l where l.id = p.log_id and l.occurred_at = p.occurred_at limit 1) l on true
       order by p.occurred_at, p.log_id`,
      [batchSize],
    );
    if (rows.length === 0) return { end: from, sealed: 0, unvouched: [], more: false };
    const day = this.today(from);
    const sealedAt = instantText(this.#clock.now());
    let end: ChainEnd = from ?? { day, seq: 0, hash: genesis };
    const seals = rows.map((row) => {
      const line = row.present ? lineOf(row) : null;
      const vouched = line !== null && this.#macKey !== null && isVouched(line, row.mac, this.#macKey);
      const leaf = line === null ? leafOfMissing(row.logId, row.queuedAt) : leafOf(line);
      const seq = end.day === day ? end.seq + 1 : 1;
      const hash = sealHash({ day, seq, occurredAt: row.queuedAt, sealedAt, vouched, leaf }, end.hash);
      end = { day, seq, hash };
      return { logId: row.logId, occurredAt: row.queuedAt, seq, vouched, leaf, hash };
    });
    const column = <K extends keyof (typeof seals)[number]>(name: K) => seals.map((seal) => seal[name]);
    await tx.query(
      `insert into access_log_seal (day, seq, log_id, occurred_at, sealed_at, vouched, leaf, hash)
       select $1::date, s.seq, s.log_id, s.occurred_at, $2::timestamptz, s.vouched, s.leaf, s.hash
       from unnest($3::int[], $4::uuid[], $5::timestamptz[], $6::boolean[], $7::bytea[], $8::bytea[])
         as s (seq, log_id, occurred_at, vouched, leaf, hash)`,
      [day, sealedAt, column("seq"), column("logId"), column("occurredAt"), column("vouched"), column("leaf"), column("hash")],
    );
    await tx.query(
      `delete from access_log_pending p using unnest($1::timestamptz[], $2::uuid[]) as s (occurred_at, log_id)
       where p.occurred_at = s.occurred_at and p.log_id = s.log_id`,
      [column("occurredAt"), column("logId")],
    );
    return {
      end,
      sealed: seals.length,
      unvouched: seals.filter(({ vouched }) => !vouched).map(({ logId }) => logId),
      more: rows.length === batchSize,
    };
  }
}
