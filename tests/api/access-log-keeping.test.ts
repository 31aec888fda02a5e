import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { statSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { urlOfRole } from "@camera-hub/server/app/database.ts";
import { LogProof } from "../support/log-proof.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

// What nobody may do to the access log, how long it is kept, and that its checkpoints leave the house (R9).

let world: World;
let proof: LogProof;
let country: Person;
const insufficientPrivilege = "42501";

beforeAll(async () => {
  world = await createWorld();
  proof = new LogProof(world);
  country = await world.person({ role: "auditor" });
});
afterAll(async () => {
  await world.close();
  proof.remove();
});

async function as<T extends pg.QueryResultRow>(
  role: "hub_app" | "hub_job",
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: urlOfRole(world.database.url, role, world.database.appPassword) });
  await client.connect();
  try {
    await client.query("select set_config('hub.country', 'on', false)");
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}
const pending = async () => (await world.sql<{ n: number }>("select count(*)::int as n from access_log_pending"))[0]!.n;
const ask = () => world.gql(country, "{ accessLog(first: 1) { nodes { id } } }");

describe("what neither the API's role nor the jobs' may do", () => {
  const tables = ["access_log", "access_log_seal", "access_log_checkpoint", "access_log_bridge"];
  const changes = tables.flatMap((table) => [
    `update ${table} set ${table === "access_log" ? "actor_name = 'x'" : "day = day"}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `drop table ${table}`,
    `alter table ${table} disable trigger all`,
  ]);
  const roles = ["hub_app", "hub_job"] as const;
  test.each(roles.flatMap((role) => changes.map((change) => [role, change] as const)))("%s: %s", async (role, change) => {
    await expect(as(role, change)).rejects.toMatchObject({ code: insufficientPrivilege });
  });

  test.each([
    "insert into access_log_seal select * from access_log_seal",
    "select drop_log_month('2020-01-01', 24, now())",
    "select * from access_log_pending",
  ])("hub_app: %s", async (statement) => {
    await expect(as("hub_app", statement)).rejects.toMatchObject({ code: insufficientPrivilege });
  });

  test.each(["access_log", "access_log_seal", "access_log_checkpoint"])(
    "the owner changes %s only by taking its guard down",
    async (table) => {
      await world.sql("insert into access_log (occurred_at, action, outcome) values ($1, 'test.guard', 'ALLOWED')", [
        world.clock.now(),
      ]);
      await expect(world.sql(`truncate ${table}`)).rejects.toMatchObject({ code: insufficientPrivilege });
    },
  );
});

describe("retention", () => {
  const drop = (month: string, months = 24, at = world.clock.now()) =>
    as<{ gone: string | null }>("hub_job", "select drop_log_month($1::date, $2, $3) as gone", [month, months, at]);
  const oldMonths = async () =>
    (
      await world.sql<{ name: string }>(
        "select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'access_log'::regclass and c.relname < 'access_log_2024' order by 1",
      )
    ).map(({ name }) => name);

  test("drops whole months past their time, and the rest still verifies", async () => {
    for (const month of ["2020-01-01", "2020-02-01"]) {
      await world.sql("select ensure_month($1::date)", [month]);
      await world.sql(
        "insert into access_log (occurred_at, action, outcome) values ($1::date + interval '3 days', 'test.old', 'ALLOWED')",
        [month],
      );
    }
    expect(await oldMonths()).toEqual(["access_log_202001", "access_log_202002"]);
    // Not sealed yet: they stay.
    await expect(drop("2020-01-01")).rejects.toMatchObject({ code: insufficientPrivilege });
    const hub = await world.hub({ logKeeping: proof.keeping() });
    await expect.poll(pending).toBe(0);
    await world.closeHub(hub);
    await world.hub({ logKeeping: proof.keeping() });
    await expect.poll(oldMonths).toEqual([]);
    await ask();
    await expect.poll(pending).toBe(0);
    const bridges = await world.sql("select month::text, lines::int from access_log_bridge order by 1");
    expect(bridges).toEqual([
      { month: "2020-01-01", lines: 1 },
      { month: "2020-02-01", lines: 1 },
    ]);
    const drops = await world.sql<{ month: string }>(
      "select details->>'month' as month from access_log where action = 'log.drop' order by occurred_at, id",
    );
    expect(drops.map(({ month }) => month)).toEqual(["2020-01", "2020-02"]);
    const verdict = proof.verify(await proof.export(country));
    expect(verdict).toMatchObject({ status: 0, text: expect.stringContaining("lines before 2020-03-01") });
  });

  test("refuses younger months, shorter times and a clock that lies", async () => {
    await world.sql("select ensure_month('2026-05-01')");
    const inTenYears = new Date("2036-01-01T00:00:00Z");
    const attempts = [
      ["2026-05-01"],
      ["2020-03-01", 23],
      ["2026-05-01", 24, inTenYears],
      ["2026-05-01", 1, inTenYears],
    ] as const;
    for (const [month, months, at] of attempts) {
      await expect(drop(month, months, at)).rejects.toMatchObject({ code: insufficientPrivilege });
    }
    expect(await drop("2020-03-01")).toEqual([{ gone: null }]);
  });

  test("goes month by month, the oldest first", async () => {
    await world.sql("select ensure_month('2020-05-01'), ensure_month('2020-06-01')");
    await expect(drop("2020-06-01")).rejects.toMatchObject({ code: insufficientPrivilege });
    expect(await drop("2020-05-01")).toEqual([{ gone: "0" }]);
    expect(await drop("2020-06-01")).toEqual([{ gone: "0" }]);
  });

  test("of months made and dropped while lines are written, sealed and exported nobody waits for ever", async () => {
    let over = false;
    const busy = Promise.all([
      (async () => {
        while (!over) await ask();
      })(),
      (async () => {
        while (!over) await proof.export(country);
      })(),
    ]);
    for (let month = 1; month <= 12; month += 1) {
      const first = `2019-${String(month).padStart(2, "0")}-01`;
      await world.sql("select ensure_month($1::date)", [first]);
      expect(await drop(first)).toEqual([{ gone: "0" }]);
    }
    over = true;
    await busy;
  });

  test("makes the months to come", async () => {
    const [row] = await world.sql<{ n: number }>(
      "select count(*)::int as n from pg_class where relname in ('access_log_202607', 'access_log_202608', 'access_log_seal_202607')",
    );
    expect(row!.n).toBe(3);
  });
});

describe("checkpoints", () => {
  test("are for the owner of the process alone, beside a key that is too", () => {
    expect(statSync(proof.checkpoints).mode & 0o777).toBe(0o600);
    expect(statSync(proof.keeping().keyFile).mode & 0o777).toBe(0o600);
    expect(statSync(proof.publicKey).mode & 0o777).toBe(0o644);
  });

  test("are posted outside in their order, again after a failure, each one once", async () => {
    const got: { checkpoint: { number: number } }[] = [];
    let failing = true;
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        if (!failing) got.push(JSON.parse(body) as (typeof got)[number]);
        response.writeHead(failing ? 503 : 204).end();
        failing = false;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const checkpointUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/checkpoints`);
    const hub = await world.hub({
      logKeeping: proof.keeping({ checkpointUrl, checkpointFile: `${proof.folder}/posted.jsonl` }),
    });
    await ask();
    await expect.poll(pending).toBe(0);
    world.clock.advance(61_000);
    const [newest] = await world.sql<{ n: number }>("select max(number) as n from access_log_checkpoint");
    await expect.poll(() => got.at(-1)?.checkpoint.number ?? 0).toBeGreaterThanOrEqual(newest!.n);
    expect(got.map(({ checkpoint }) => checkpoint.number)).toEqual(got.map((_, at) => at + 1));
    expect(hub.log()).toContain("a checkpoint of the access log could not be delivered");
    const metrics = await (await fetch(`${hub.origin}/metrics`)).text();
    expect(metrics).toMatch(/hub_checkpoint_deliveries_total\{outcome="failed"\} 1/);
    await world.closeHub(hub);
    await new Promise((resolve) => server.close(resolve));
  });

  test("go on after a power cut in the middle of a line", async () => {
    const { appendFileSync } = await import("node:fs");
    appendFileSync(proof.checkpoints, '{"checkpoint":{"day":"20');
    const hub = await world.hub({ logKeeping: proof.keeping() });
    await ask();
    await expect.poll(pending).toBe(0);
    await world.closeHub(hub);
    await world.hub({ logKeeping: proof.keeping() });
    expect(proof.verify(await proof.export(country))).toMatchObject({ status: 0 });
  });
});
