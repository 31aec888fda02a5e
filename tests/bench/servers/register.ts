import type { JSONWebKeySet } from "jose";
import pg from "pg";
import { startRegister } from "../../support/beside/register.ts";
import type { Licence } from "../../support/beside/register.ts";
import { readSetup, serve } from "./child.ts";

// The health ministry's register with a licence for every facility of the country, which reads the hub's tokens as its own.
const client = new pg.Client({ connectionString: readSetup().databaseUrl });
await client.connect();
const { rows } = await client.query<{ code: string }>("select code from org_unit where kind = 'FACILITY' order by code");
await client.end();

const register = await startRegister({
  licences: rows.map(({ code }): Licence => ({ licence: `BYT-${code}`, facilityCode: code, beds: 40, inspections: [] })),
  jwks: JSON.parse(process.env["BENCH_JWKS"] ?? "") as JSONWebKeySet,
  issuer: process.env["BENCH_ISSUER"] ?? "",
  clock: { now: () => new Date() },
});

serve({ address: "127.0.0.1", family: "IPv4", port: register.port });
