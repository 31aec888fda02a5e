import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { readSetup, serve } from "./child.ts";

// Mercurius with its JIT and loaders, written by hand for exactly these questions and the same tables, as their owner: no
// row-level security, no scope, no token.
const setup = readSetup();
const pool = new pg.Pool({ connectionString: setup.databaseUrl, max: 10 });

const typeDefs = `
  type Query { ministry: Ministry! facilities(first: Int!): [Facility!]! }
  type Ministry { code: String! name: String! provinces(first: Int!): [Province!]! }
  type Counts { total: Int! notConnected: Int! online: Int! degraded: Int! offline: Int! unknown: Int! }
  type Province { id: ID! code: String! name: String! cameraCounts: Counts! }
  type Facility { id: ID! code: String! name: String! cameras(first: Int!): [Camera!]! }
  type Camera { id: ID! code: String! name: String! status: String! statusReason: String statusSince: String! }
`;

interface Counts {
  unit_id: string;
  notConnected: number;
  online: number;
  degraded: number;
  offline: number;
  unknown: number;
}

const app = Fastify();
app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  resolvers: {
    Query: {
      ministry: async () => (await pool.query("select id, code, name from org_unit where kind = 'MINISTRY'")).rows[0],
      facilities: async (_root: unknown, { first }: { first: number }) =>
        (await pool.query("select id, code, name from org_unit where kind = 'FACILITY' order by code limit $1", [first])).rows,
    },
    Ministry: {
      provinces: async ({ id }: { id: string }, { first }: { first: number }) =>
        (await pool.query("select id, code, name from org_unit where parent_id = $1 order by code limit $2", [id, first])).rows,
    },
    Camera: { statusSince: ({ statusSince }: { statusSince: Date }) => statusSince.toISOString() },
  },
  loaders: {
    Province: {
      async cameraCounts(queries: { obj: { id: string } }[]) {
        const { rows } = await pool.query<Counts>(
          `select unit_id, not_connected as "notConnected", online, degraded, offline, unknown
           from unit_counts where unit_id = any ($1::uuid[])`,
          [queries.map(({ obj }) => obj.id)],
        );
        const byId = new Map(
          rows.map((row) => [
            row.unit_id,
            { ...row, total: row.notConnected + row.online + row.degraded + row.offline + row.unknown },
          ]),
        );
        return queries.map(({ obj }) => byId.get(obj.id));
      },
    },
    Facility: {
      async cameras(queries: { obj: { id: string }; params: { first: number } }[]) {
        const { rows } = await pool.query<{ facility_id: string }>(
          `select c.* from unnest($1::uuid[]) f (id) cross join lateral (
             select id, code, name, status, status_reason as "statusReason", status_since as "statusSince", facility_id
             from camera where facility_id = f.id order by code limit $2) c`,
          [queries.map(({ obj }) => obj.id), queries[0]?.params.first ?? 20],
        );
        const byFacility = new Map<string, unknown[]>(queries.map(({ obj }) => [obj.id, []]));
        for (const row of rows) byFacility.get(row.facility_id)?.push(row);
        return queries.map(({ obj }) => byFacility.get(obj.id));
      },
    },
  },
});
await app.listen({ host: "127.0.0.1", port: 0 });
serve(app.server.address() as AddressInfo);
