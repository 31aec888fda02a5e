import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";

// What the database tells those who listen (`NOTIFY`): hubs, and the provisioner, which ends each of its turns with
// statements that mostly find nothing to do. Were those announced, each turn would call for the next.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Announcing {
  readonly [key: string]: unknown;
  readonly name: string;
  readonly event: "insert" | "update" | "delete";
  readonly channel: string;
  /** A column that may be written. */
  readonly column: string;
}

/** Every trigger that announces, by its table and the statement it waits for. */
const announcing = () =>
  database.sql<Announcing>(
    `select c.relname as name, e.event, substring(p.prosrc from 'pg_notify\\(''(\\w+)''') as channel,
       (select quote_ident(a.column_name) from information_schema.columns a
        where a.table_schema = 'public' and a.table_name = c.relname and a.is_generated = 'NEVER'
          and a.identity_generation is null order by a.ordinal_position limit 1) as column
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     cross join (values ('insert', 4), ('delete', 8), ('update', 16)) e(event, bit)
     where p.prosrc like '%pg_notify(%' and (t.tgtype::int & e.bit) > 0 order by 1, 2`,
  );

describe("a change is announced", () => {
  test("on the channel of those whom it concerns", async () => {
    const told = (await announcing()).map(({ name, event, channel }) => `${event} ${name}: ${channel}`);
    expect(told).toEqual([
      "delete access_grant: hub_grants",
      "insert access_grant: hub_grants",
      "update access_grant: hub_grants",
      "insert appointment: hub_provisioning",
      "update appointment: hub_provisioning",
      "insert break_glass: hub_provisioning",
      "insert facility_provisioning: hub_provisioning",
      "update facility_provisioning: hub_provisioning",
      "delete group_alias: hub_grants",
      "insert group_alias: hub_grants",
      "insert guideline: hub_guideline",
      "insert guideline_acknowledgement: hub_guideline",
      "insert invitation: hub_provisioning",
      "delete link_share: hub_link_policy",
      "insert link_share: hub_link_policy",
      "update link_share: hub_link_policy",
      "update org_unit: hub_link_policy",
      "insert outbox: hub_outbox",
      "insert reorganisation_task: hub_provisioning",
      "insert tool: hub_tools",
      "update tool: hub_tools",
      "insert tool_task: hub_provisioning",
      "delete webhook: hub_webhooks",
      "insert webhook: hub_webhooks",
      "update webhook: hub_webhooks",
    ]);
  });

  test("but a statement that changed no row is not", async () => {
    const triggers = await announcing();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const heard: string[] = [];
      const last = Promise.withResolvers<void>();
      client.on("notification", ({ channel }) => (channel === "last" ? last.resolve() : heard.push(channel)));
      for (const channel of new Set(triggers.map((trigger) => trigger.channel))) await client.query(`listen ${channel}`);
      await client.query("listen last");
      for (const { name, event, column } of triggers) {
        const statement = {
          insert: `insert into ${name} (${column}) select ${column} from ${name} where false`,
          update: `update ${name} set ${column} = ${column} where false`,
          delete: `delete from ${name} where false`,
        }[event];
        await client.query(statement);
      }
      // Announcements arrive in their order: after this one there is none to come.
      await client.query("notify last");
      await last.promise;
      expect(heard).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
