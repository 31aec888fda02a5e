import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate, openOwnerOrm } from "@camera-hub/server/migrate.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const now = new Date("2026-12-31T20:00:00Z");
const run = () =>
  migrate({ ownerUrl: database.url, appPassword: database.appPassword, jobPassword: database.jobPassword, now });

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

interface Column {
  [key: string]: unknown;
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: "YES" | "NO";
}
const columns = async () =>
  database.sql<Column>(
    `select table_name, column_name, udt_name, is_nullable from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
  );

describe("migrations", () => {
  test("bring an empty database to the newest schema, and change nothing the second time", async () => {
    const first = await run();
    expect(first.applied.length).toBeGreaterThan(0);
    const before = await columns();
    expect(await run()).toEqual({ applied: [] });
    expect(await columns()).toEqual(before);
  });

  test("of two hubs that start together on an empty database do it once", async () => {
    const fresh = await createTestDatabase({ empty: true });
    const options = { ownerUrl: fresh.url, appPassword: "x", jobPassword: "x", now };
    try {
      const results = await Promise.allSettled([migrate(options), migrate(options)]);
      expect(results.filter((result) => result.status === "fulfilled").length).toBeGreaterThanOrEqual(1);
      expect((await migrate(options)).applied).toEqual([]);
    } finally {
      await fresh.drop();
    }
  });

  test("make the partitions of the months around today, over the turn of the year", async () => {
    const parts = await database.sql<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       join pg_class p on p.oid = i.inhparent where p.relname = 'access_log' order by 1`,
    );
    expect(parts.map(({ name }) => name)).toEqual([
      "access_log_202611",
      "access_log_202612",
      "access_log_202701",
      "access_log_202702",
      "access_log_default",
    ]);
  });
});

/** What the ORM calls a type, and PostgreSQL's name of it. */
const udtNames: Readonly<Record<string, string>> = {
  uuid: "uuid",
  text: "text",
  timestamptz: "timestamptz",
  int: "int4",
  boolean: "bool",
  jsonb: "jsonb",
};

describe("entities and tables", () => {
  test("agree: each property has its column, of its type, as nullable as it says", async () => {
    const present = new Map((await columns()).map((column) => [`${column.table_name}.${column.column_name}`, column]));
    const orm = await openOwnerOrm(database.url);
    try {
      const wrong: string[] = [];
      for (const meta of orm.getMetadata().getAll().values()) {
        for (const property of Object.values(meta.properties)) {
          const name = `${meta.tableName}.${property.fieldNames[0]}`;
          const column = present.get(name);
          if (column === undefined) {
            wrong.push(`${name} is no column`);
            continue;
          }
          const declared = property.nativeEnumName ?? udtNames[property.columnTypes[0]?.replace(/\(.*\)/, "") ?? ""];
          if (column.udt_name !== declared) wrong.push(`${name} is ${column.udt_name}, the entity says ${declared}`);
          if ((column.is_nullable === "YES") !== (property.nullable === true)) wrong.push(`${name}: nullable in one only`);
        }
      }
      expect(wrong).toEqual([]);
    } finally {
      await orm.close();
    }
  });

  test("agree on every value of an enum", async () => {
    const rows = await database.sql<{ name: string; values: string[] }>(
      `select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
       from pg_type t join pg_enum e on e.enumtypid = t.oid group by 1`,
    );
    const inDatabase = new Map(rows.map((row) => [row.name, row.values]));
    const orm = await openOwnerOrm(database.url);
    try {
      for (const meta of orm.getMetadata().getAll().values()) {
        for (const property of Object.values(meta.properties)) {
          if (property.nativeEnumName === undefined) continue;
          const values = (property.items ?? []).map(String);
          expect([property.nativeEnumName, values.toSorted()]).toEqual([
            property.nativeEnumName,
            inDatabase.get(property.nativeEnumName)?.toSorted(),
          ]);
        }
      }
    } finally {
      await orm.close();
    }
  });
});

describe("tables", () => {
  test("that carry a place have row-level security switched on", async () => {
    const open = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('province_id', 'facility_id'))
         and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    // Who connects where is no secret, and hub_app may only read it.
    expect(open.map(({ name }) => name)).toEqual(["operator_assignment"]);
  });

  test("of partitions are not open to who may not read the whole", async () => {
    const readable = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c where c.relispartition and c.relkind = 'r'
         and (has_table_privilege('hub_app', c.oid, 'select') or has_table_privilege('hub_job', c.oid, 'select'))`,
    );
    expect(readable).toEqual([]);
  });

  test("have an index behind each foreign key that is followed when a row goes", async () => {
    const rows = await database.sql<{ name: string }>(
      `select conrelid::regclass || '.' || a.attname as name from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and k.confdeltype = 'c' and not exists (
         select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]) order by 1`,
    );
    expect(rows).toEqual([]);
  });

  test("never take the time from the database", async () => {
    const rows = await database.sql<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_attrdef d
       join pg_class c on c.oid = d.adrelid join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where c.relname <> 'schema_migration' and pg_get_expr(d.adbin, d.adrelid) ~* 'now\\(|current_|clock_timestamp'`,
    );
    expect(rows).toEqual([]);
  });
});
