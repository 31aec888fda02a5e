import type pg from "pg";

/**
 * Inserts many rows in one statement (one array a column). Table and columns are constants of the caller, never input.
 * @param columns SQL type by column name; a row without the column gets null.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly object[],
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  const values = names.map((name) => rows.map((row) => (row as Record<string, unknown>)[name] ?? null));
  await client.query(`insert into ${table} (${names.join(", ")}) select * from unnest(${arrays.join(", ")})`, values);
}
