import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, World } from "../support/world.ts";

// Below the API: what the database itself refuses, whatever a query forgets to filter.

let world: World;
let app: pg.Client;
let job: pg.Client;
let owner: pg.Client;
let east: Facility;
let elsewhere: Facility;
let camera: Camera;
let other: Camera;

async function connect(user: string | null, password: string): Promise<pg.Client> {
  const url = new URL(world.database.url);
  if (user !== null) {
    url.username = user;
    url.password = password;
  }
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

beforeAll(async () => {
  world = await createWorld();
  east = await world.facility();
  elsewhere = await world.facility();
  camera = await world.camera({ facility: east, address: "rtsp://192.168.1.2/x" });
  other = await world.camera({ facility: elsewhere, address: "rtsp://192.168.1.3/x" });
  await world.setStatus(camera, "OFFLINE");
  await world.setStatus(other, "OFFLINE");
  await world.sql(
    `insert into access_log (occurred_at, action, outcome, province_id, facility_id)
     select $1, 'test', 'ALLOWED', province_id, facility_id from camera`,
    [world.clock.now()],
  );
  app = await connect("hub_app", world.database.appPassword);
  job = await connect("hub_job", world.database.jobPassword);
  owner = await connect(null, "");
});
afterAll(async () => {
  await Promise.all([app, job, owner].map((client) => client?.end()));
  await world.close();
});

interface ScopeSettings {
  country?: boolean;
  provinces?: string[];
  facilities?: string[];
}

/** What `hub_app` sees of a table without any filter, when its scope is set to this. */
async function inScope<R extends pg.QueryResultRow>(scope: ScopeSettings, text: string, values: unknown[] = []): Promise<R[]> {
  await app.query("begin");
  try {
    await app.query(
      `select set_config('hub.country', $1, true), set_config('hub.provinces', $2, true),
         set_config('hub.facilities', $3, true), set_config('hub.ancestors', '{}', true)`,
      [
        scope.country === true ? "on" : "off",
        `{${scope.provinces?.join(",") ?? ""}}`,
        `{${scope.facilities?.join(",") ?? ""}}`,
      ],
    );
    return (await app.query<R>(text, values)).rows;
  } finally {
    await app.query("rollback");
  }
}

const tables = ["camera", "area", "unit_counts", "status_event", "access_log"] as const;

/** SQLSTATE of what a statement runs into. */
async function refusal(client: pg.Client, text: string, values: unknown[] = []): Promise<string | undefined> {
  try {
    await client.query(text, values);
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
}
const insufficientPrivilege = "42501";

describe("hub_app without a filter", () => {
  test.each(tables)("sees of %s its scope and nothing else", async (table) => {
    const seen = (scope: ScopeSettings) =>
      inScope<{ province_id: string }>(scope, `select distinct province_id from ${table} order by 1`);
    const ids = (rows: { province_id: string }[]) => rows.map((row) => row.province_id);
    expect(ids(await seen({ provinces: [east.province.id] }))).toEqual([east.province.id]);
    expect(ids(await seen({ facilities: [east.id] }))).toEqual([east.province.id]);
    expect(ids(await seen({ country: true }))).toEqual([east.province.id, elsewhere.province.id].toSorted());
    expect(await seen({})).toEqual([]);
  });

  test("sees of the units the ministry and its scope", async () => {
    const codes = async (scope: ScopeSettings) =>
      (await inScope<{ code: string }>(scope, "select code from org_unit order by code")).map((row) => row.code);
    expect(await codes({})).toEqual(["BTTTT"]);
    expect(await codes({ facilities: [east.id] })).toEqual([east.code, "BTTTT"]);
    expect(await codes({ provinces: [east.province.id] })).toEqual([east.province.code, east.code, "BTTTT"]);
  });

  test("sees nothing when nobody set a scope", async () => {
    for (const table of tables) expect((await app.query(`select 1 from ${table}`)).rows).toEqual([]);
  });

  test("a scope ends with its transaction", async () => {
    expect(await inScope({ country: true }, "select id from camera")).toHaveLength(2);
    expect((await app.query("select id from camera")).rows).toEqual([]);
  });

  test("changes and removes nothing outside its scope", async () => {
    const scope = { facilities: [east.id] };
    expect(await inScope(scope, "update camera set name = 'x' returning id")).toEqual([{ id: camera.id }]);
    expect(await inScope(scope, "delete from camera returning id")).toEqual([{ id: camera.id }]);
    expect(await inScope(scope, "update camera set name = 'x' where id = $1 returning id", [other.id])).toEqual([]);
  });

  test("cannot move a camera out of its scope", async () => {
    await expect(
      inScope({ facilities: [east.id] }, "update camera set facility_id = $1, province_id = $2", [
        elsewhere.id,
        elsewhere.province.id,
      ]),
    ).rejects.toMatchObject({ code: insufficientPrivilege });
  });
});

test("hub_app publishes no guideline but for the country, and sees acknowledgements as far as grants", async () => {
  const guard = await world.person({ role: "viewer", unit: east });
  const seen = (scope: ScopeSettings) =>
    inScope<{ person_id: string }>(scope, "select person_id from guideline_acknowledgement").then((rows) =>
      rows.map((row) => row.person_id),
    );
  expect(await seen({ facilities: [east.id] })).toEqual([guard.id]);
  expect(await seen({ facilities: [elsewhere.id] })).toEqual([]);
  expect(await seen({})).toEqual([]);
  const publish = `insert into guideline (label, title_vi, title_en, body_vi, body_en, published_at, in_force_from)
    values ('x', 'x', 'x', 'x', 'x', now(), now()) returning number`;
  expect(await inScope({ country: true }, publish)).toEqual([{ number: 2 }]);
  await expect(inScope({ provinces: [east.province.id] }, publish)).rejects.toMatchObject({ code: insufficientPrivilege });
});

describe("what hub_app may not do at all", () => {
  test.each([
    ["read cameras' addresses", "select sealed from camera_source"],
    ["read their hashes", "select address_hash from camera_source"],
    ["read whole rows of them", "select * from camera_source"],
    ["change them in place", "update camera_source set sealed = ''"],
    ["edit the access log", "update access_log set actor_name = 'x'"],
    ["shorten the access log", "delete from access_log"],
    ["empty the access log", "truncate access_log"],
    ["edit history", "update status_event set status = 'ONLINE'"],
    ["delete history", "delete from status_event"],
    ["set counters", "update unit_counts set online = 9"],
    ["rename units", "update org_unit set name = 'x'"],
    [
      "give rights",
      "insert into access_grant (person_id, role, group_path, valid_from) values (uuidv7(), 'leader', '/vn/leader', now())",
    ],
    ["rewrite what a grant gives", "update access_grant set role = 'leader'"],
    ["remove grants", "delete from access_grant"],
    ["rewrite a decision", "update decision set number = '1'"],
    ["rewrite the guideline", "update guideline set body_vi = 'x'"],
    ["forget who was briefed", "delete from guideline_acknowledgement"],
    ["number versions", "insert into guideline (number) values (9)"],
    ["remove reviews", "delete from access_review"],
    ["take grants out of a review", "delete from access_review_item"],
    ["remove proposals", "delete from decision_proposal"],
    ["write a version that was not seen", "update decision_proposal set version = 1"],
    ["rewrite what was proposed", "update decision_proposal_line set role = 'admin'"],
    ["read people", "select * from person"],
    ["read the feed", "select * from outbox"],
    ["change tables", "alter table camera add column x text"],
    ["switch the policies off", "alter table camera disable row level security"],
    ["become somebody else", "set role hub_job"],
    ["read the server's files", "select pg_read_file('/etc/passwd')"],
  ])("%s", async (_name, text) => {
    expect(await refusal(app, text)).toBe(insufficientPrivilege);
  });
});

describe("what hub_job may not do", () => {
  test.each([
    ["register cameras", "insert into camera (code) values ('x')"],
    ["remove cameras", "delete from camera"],
    ["give rights", "update access_grant set expires_at = null"],
    [
      "acknowledge for anybody",
      "insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at) select id, uuidv7(), now() from guideline",
    ],
    ["edit history", "update status_event set status = 'ONLINE'"],
    ["edit the access log", "update access_log set actor_name = 'x'"],
    ["delete from the access log", "delete from access_log"],
    ["change sources", "delete from camera_source"],
  ])("%s", async (_name, text) => {
    expect(await refusal(job, text)).toBe(insufficientPrivilege);
  });

  test("but sees every row, since it serves everybody", async () => {
    expect((await job.query("select id from camera")).rows).toHaveLength(2);
  });
});

describe("history", () => {
  test.each([
    "update access_log set actor_name = 'x'",
    "delete from access_log",
    "update status_event set status = 'ONLINE'",
    "delete from status_event",
  ])("is not edited by the owner either: %s", async (text) => {
    expect(await refusal(owner, text)).toBe(insufficientPrivilege);
  });

  test("lands in the partition of its month", async () => {
    const months = await world.sql<{ part: string }>("select distinct tableoid::regclass::text as part from access_log");
    expect(months).toHaveLength(1);
  });
});
