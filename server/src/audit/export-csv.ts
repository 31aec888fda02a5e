import type { Database } from "../app/database.ts";
import { lineColumns } from "./chain.ts";
import type { LogLine } from "./chain.ts";
import { byteOrderMark, csvRecord } from "./csv.ts";
import { conditions } from "./query.ts";
import type { LogQuery } from "./query.ts";

const columns = [
  "occurredAt",
  "actorName",
  "actorId",
  "grantId",
  "action",
  "outcome",
  "code",
  "targetKind",
  "targetId",
] as const;
const moreColumns = ["provinceId", "facilityId", "address", "requestId", "id"] as const;
const head = ["occurredAt", "localTime", ...columns.slice(1), "province", "facility", ...moreColumns, "details"];

type Row = LogLine & { local: string; province: string | null; facility: string | null };

const chunk = 1_000;

/**
 * Lines as a table, oldest first. Read in chunks by key: a slow reader holds no transaction open, and memory stays bounded
 * by a chunk.
 */
export async function* exportCsv(database: Database, query: LogQuery): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(head);
  let after: { occurredAt: string; id: string } | null = null;
  for (;;) {
    const values: unknown[] = [];
    let condition = conditions(query, values);
    if (after !== null) {
      values.push(after.occurredAt, after.id);
      condition += ` and (l.occurred_at, l.id) > ($${values.length - 1}::timestamptz, $${values.length}::uuid)`;
    }
    const { rows }: { rows: Row[] } = await database.read(query.scope, (tx) => tx.query<Row>(chunkSql(condition), values));
    for (const row of rows) yield recordOf(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return;
    after = last;
  }
}

function recordOf(row: Row): string {
  const text = (name: (typeof columns)[number] | (typeof moreColumns)[number]) => row[name];
  return csvRecord([
    row.occurredAt,
    row.local,
    ...columns.slice(1).map(text),
    row.province,
    row.facility,
    ...moreColumns.map(text),
    JSON.stringify(row.details),
  ]);
}

const chunkSql = (condition: string) => `
  select ${lineColumns}, to_char(l.occurred_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI:SS') as local,
    (select u.name from org_unit u where u.id = l.province_id) as province,
    (select u.name from org_unit u where u.id = l.facility_id) as facility
  from (select * from access_log l where ${condition} order by l.occurred_at, l.id limit ${chunk}) l
  order by l.occurred_at, l.id`;
