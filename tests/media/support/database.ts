import { randomBytes } from "node:crypto";

import pg from "pg";

import { openDatabase, type Database } from "@camera-hub/server/app/database.ts";
import { migrate } from "@camera-hub/server/migrate.ts";

/** A database of its own, migrated, with two facilities in two provinces; dropped when closed. */
export interface TestDatabase {
  readonly database: Database;
  readonly provinces: readonly [string, string];
  readonly facilities: readonly [string, string];
  /** A connected camera in the first or second facility. */
  addCamera(code: string, options?: { facility?: 0 | 1; stage?: string; status?: string }): Promise<string>;
  /** The access log, oldest first. */
  accessLog(): Promise<LogLine[]>;
  close(): Promise<void>;
}

export interface LogLine {
  action: string;
  actor_name: string;
  target_id: string;
  grant_id: string | null;
  province_id: string | null;
  facility_id: string | null;
  outcome: string;
  code: string | null;
  address: string | null;
  request_id: string | null;
  details: Record<string, unknown>;
}

const rolePassword = process.env["TEST_ROLE_PASSWORD"] ?? "x";

/** @throws Error when TEST_DATABASE_URL names no cluster where databases may be made. */
export async function createTestDatabase(now: Date): Promise<TestDatabase> {
  const cluster = process.env["TEST_DATABASE_URL"];
  if (cluster === undefined) throw new Error("TEST_DATABASE_URL must be a superuser's address of a PostgreSQL cluster.");
  const name = `t_v_${randomBytes(5).toString("hex")}`;
  await withClient(cluster, (client) => client.query(`create database ${name}`));
  const url = Object.assign(new URL(cluster), { pathname: `/${name}` }).toString();
  await migrate({ ownerUrl: url, appPassword: rolePassword, jobPassword: rolePassword, now });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const one = async (text: string, values: unknown[]) => {
    const { rows } = await owner.query<{ id: string }>(text, values);
    if (rows[0] === undefined) throw new Error("nothing was inserted");
    return rows[0].id;
  };
  const ministry = await one(
    `insert into org_unit (kind, code, name, short_name, valid_from) values ('MINISTRY', 'VN', 'Bộ', 'Bộ', '2021-01-01')
     returning id`,
    [],
  );
  const province = (code: string) =>
    one(
      `with made as (select uuidv7() as id) insert into org_unit (id, kind, code, name, short_name, parent_id, province_id,
         valid_from) select id, 'PROVINCE', $1, 'Tỉnh ' || $1, $1, $2, id, '2021-01-01' from made returning id`,
      [code, ministry],
    );
  const facility = (code: string, provinceId: string) =>
    one(
      `with made as (select uuidv7() as id) insert into org_unit (id, kind, code, name, short_name, parent_id, province_id,
         facility_id, connection_stage, valid_from) select id, 'FACILITY', $1, 'Cơ sở ' || $1, $1, $2, $2, id, 'CONNECTED',
         '2021-01-01' from made returning id`,
      [code, provinceId],
    );
  const provinces = [await province("24"), await province("30")] as const;
  const facilities = [await facility("24-001", provinces[0]), await facility("30-001", provinces[1])] as const;
  const area = (at: 0 | 1) =>
    one(`insert into area (facility_id, province_id, kind, name) values ($1, $2, 'YARD', 'Sân') returning id`, [
      facilities[at],
      provinces[at],
    ]);
  const areas = [await area(0), await area(1)] as const;
  const database = openDatabase({ url, appPassword: rolePassword, jobPassword: rolePassword });

  return {
    database,
    provinces,
    facilities,
    addCamera(code, { facility: at = 0, stage = "CONNECTED", status = "ONLINE" } = {}) {
      const reason =
        { ONLINE: null, OFFLINE: "UNREACHABLE", UNKNOWN: stage === "CONNECTED" ? "PROBE_STALE" : "NOT_CONNECTED" }[status] ??
        null;
      return one(
        `insert into camera (code, name, area_id, area_kind, facility_id, province_id, stage, stage_since, status,
           status_reason, status_since, created_at, updated_at)
         values ($1, $1, $2, 'YARD', $3, $4, $5, $6, $7, $8, $6, $6, $6) returning id`,
        [code, areas[at], facilities[at], provinces[at], stage, now, status, reason],
      );
    },
    async accessLog() {
      const { rows } = await owner.query<LogLine>("select * from access_log order by occurred_at, id");
      return rows;
    },
    async close() {
      await database.close();
      await owner.end();
      await withClient(cluster, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
