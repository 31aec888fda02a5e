import { isEmptyScope } from "../access/scope.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Database } from "../app/database.ts";
import { canonicalJson } from "./canonical.ts";
import type { Json } from "./canonical.ts";
import { genesis, instantSql, instantText, lineColumns, lineOf } from "./chain.ts";
import type { LogLine } from "./chain.ts";
import { conditions, isUnfiltered } from "./query.ts";
import type { LogQuery } from "./query.ts";

interface SealRow extends LogLine {
  day: string;
  seq: number;
  logId: string;
  sealedFor: string;
  sealedAt: string;
  vouched: boolean;
  leaf: Buffer;
  hash: Buffer;
  shown: boolean;
}

const chunk = 1_000;

/**
 * The chain of whole days around the time asked for, as lines of canonical JSON that `deploy/audit/verify-access-log.mjs`
 * checks: a header, a line for each seal, an end. Lines within scope, filter and time stand whole, the others as their hash
 * only. Read in chunks by the chain's own order: no transaction stays open for a slow reader, and since nothing before the
 * end of the chain ever changes the chunks fit together.
 */
export async function* exportChain(database: Database, query: LogQuery, now: Date): AsyncGenerator<string> {
  const { scope, filter } = query;
  if (isEmptyScope(scope)) throw new Error("Nobody without a scope exports.");
  const frame = await readFrame(database, query);
  yield canonicalJson({
    export: {
      hub: frame.hub,
      at: now.toISOString(),
      from: instantText(filter.from!),
      to: instantText(filter.to!),
      firstDay: frame.firstDay,
      lastDay: frame.lastDay,
      prev: (frame.prev ?? genesis).toString("hex"),
      whole: scope.country && isUnfiltered(filter),
      droppedBefore: frame.droppedBefore,
    },
  });
  let [day, seq] = [frame.firstDay, 0];
  let lines = 0;
  for (;;) {
    const values: unknown[] = [day, seq, frame.lastDay];
    const condition = conditions(query, values);
    const { rows } = await database.read(scope, (tx) =>
      tx.query<SealRow>(
        `select s.day::text, s.seq, s.log_id as "logId", ${instantSql("s.occurred_at")} as "sealedFor",
           ${instantSql("s.sealed_at")} as "sealedAt", s.vouched, s.leaf, s.hash, l.id is not null as shown, ${lineColumns}
         from (select * from access_log_seal where (day, seq) > ($1::date, $2::int) and day <= $3::date
               order by day, seq limit ${chunk}) s
         left join lateral (
           select * from access_log l where l.id = s.log_id and l.occurred_at = s.occurred_at and ${condition} limit 1) l on true
         order by s.day, s.seq`,
        values,
      ),
    );
    const missing = await readMissing(database, rows, frame.droppedBefore);
    for (const row of rows) yield canonicalJson(lineOfExport(row, missing));
    lines += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) break;
    [day, seq] = [last.day, last.seq];
  }
  yield canonicalJson({ end: { lines } });
}

function lineOfExport(row: SealRow, missing: ReadonlySet<string>): Json {
  const { day, seq, sealedAt, vouched } = row;
  return {
    day,
    seq,
    sealedAt,
    vouched,
    occurredAt: row.sealedFor,
    leaf: row.leaf.toString("hex"),
    hash: row.hash.toString("hex"),
    ...(row.shown ? { line: lineOf(row) as unknown as Json } : {}),
    ...(missing.has(row.logId) ? { missing: true } : {}),
  };
}

/** Which lines that are not shown do not exist at all: seen by the job's role, as no scope hides lines from it. */
async function readMissing(database: Database, rows: readonly SealRow[], droppedBefore: string | null): Promise<Set<string>> {
  const hidden = rows.filter((row) => !row.shown && !(droppedBefore !== null && row.sealedFor < droppedBefore));
  if (hidden.length === 0) return new Set();
  const found = await database.job((tx) =>
    tx.query<{ id: string }>(
      `select s.id from unnest($1::uuid[], $2::timestamptz[]) as s (id, occurred_at)
       where not exists (select from access_log l where l.id = s.id and l.occurred_at = s.occurred_at)`,
      [hidden.map((row) => row.logId), hidden.map((row) => row.sealedFor)],
    ),
  );
  return new Set(found.rows.map(({ id }) => id));
}

interface Frame {
  hub: string;
  firstDay: string;
  lastDay: string;
  prev: Buffer | null;
  /** Instant up to which retention dropped lines; null: never yet. */
  droppedBefore: string | null;
}

/** Whole days, so that the checkpoints at their ends vouch for what is in between; late lines may bring more days with them. */
async function readFrame(database: Database, { scope, filter }: LogQuery): Promise<Frame> {
  const { from, to } = filter;
  const days = [dayInVietnam(from!), dayInVietnam(new Date(to!.getTime() - 1))];
  const { rows } = await database.read(scope, (tx) =>
    tx.query<Frame>(
      `with days as (
         select least(min(day), $3::date) as first_day, greatest(max(day), $4::date) as last_day
         from access_log_seal where occurred_at >= $1 and occurred_at < $2 and (day < $3::date or day > $4::date))
       select (select id from hub where is_self) as hub, d.first_day::text as "firstDay", d.last_day::text as "lastDay",
         (select hash from (
            (select day, seq, hash from access_log_seal s where s.day < d.first_day order by s.day desc, s.seq desc limit 1)
            union all
            (select day, seq, hash from access_log_bridge b where b.day < d.first_day order by b.day desc, b.seq desc limit 1)
          ) p order by day desc, seq desc limit 1) as prev,
         (select ${instantSql("((max(month) + interval '1 month') at time zone 'UTC')")} from access_log_bridge) as "droppedBefore"
       from days d`,
      [from!, to!, days[0], days[1]],
    ),
  );
  return rows[0]!;
}
