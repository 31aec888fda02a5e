import { demoPeople } from "@camera-hub/keycloak/src/demo-people.ts";
import { seedWorld, type SeedOptions } from "@camera-hub/deploy/demo/src/seed.ts";
import { generateWorld } from "@camera-hub/deploy/demo/src/world.ts";
import { SourceVault } from "@camera-hub/server/cameras/source/index.ts";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const now = new Date("2026-11-24T03:00:00Z");
const vault = new SourceVault(Buffer.alloc(32, 7));
const userIds = Object.fromEntries(demoPeople.map(({ username }) => [username, randomUUID()]));
const toolId = randomUUID();

describe("seeding the demo world", () => {
  let database: TestDatabase;
  let owner: pg.Pool;
  let options: SeedOptions;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 2 });
    options = {
      database: owner,
      world: generateWorld({ firstStart: now }),
      now,
      people: demoPeople,
      userIds,
      serviceAccountIds: { "demo-tool": toolId },
      rtspPort: 8554,
      sealSource: (address) => vault.seal(address),
    };
    // Two starts at once: one writes, the other finds it done.
    const results = await Promise.all([seedWorld(options), seedWorld(options)]);
    expect(results.map(({ seeded }) => seeded).sort()).toEqual([false, true]);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const count = async (from: string): Promise<number> => {
    const [row] = await database.sql<{ count: string }>(`select count(*) from ${from}`);
    return Number(row?.count);
  };

  it("writes every unit and camera once, and counts them", async () => {
    expect(await count("org_unit where kind = 'PROVINCE'")).toBe(63);
    expect(await count("org_unit where kind = 'FACILITY'")).toBe(420);
    const [counts] = await database.sql<{ total: number; waiting: number; online: number }>(
      `select sum(not_connected + online + degraded + offline + unknown)::int as total, sum(unknown)::int as waiting,
         sum(online)::int as online from unit_counts where facility_id is null`,
    );
    expect(counts).toEqual({ total: 2608, waiting: 1003, online: 0 });
  });

  it("seals an address for exactly the connected cameras", async () => {
    expect(await count("camera_source")).toBe(1003);
    expect(await count("camera c join camera_source s on s.camera_id = c.id where c.status_reason = 'NOT_CONNECTED'")).toBe(0);
    const [source] = await database.sql<{ sealed: Buffer; key_id: string }>(
      "select sealed, key_id from camera_source s join camera c on c.id = s.camera_id where c.code = '24-001-03'",
    );
    expect(vault.open(source!.sealed, source!.key_id)).toMatchObject({ scheme: "rtsp", port: 8554, path: "/stream" });
  });

  it("gives each demo person and the tool one grant beside one membership", async () => {
    const rows = await database.sql<{ username: string; role: string; unit: string | null; operator: string | null }>(
      `select p.username, g.role, u.code as unit, o.code as operator
       from access_grant g join person p on p.id = g.person_id join membership m using (person_id, group_path)
       left join org_unit u on u.id = g.unit_id left join operator o on o.id = g.operator_id`,
    );
    const expected = demoPeople.map(({ username, role, unitCode, operatorCode }) => ({
      username,
      role,
      unit: unitCode,
      operator: operatorCode,
    }));
    const tool = { username: "service-account-demo-tool", role: "tool", unit: null, operator: null };
    expect(rows).toHaveLength(expected.length + 1);
    expect(rows).toEqual(expect.arrayContaining([...expected, tool]));
  });

  it("hangs each on the giver's own, up to the Telecom Department, on a decision", async () => {
    const chains = () =>
      database.sql<{ chain: string }>(
        `select g.role || ' ' || coalesce(p.role || ' ' || coalesce(u.code, ''), '-') || case when d.id is null then ' ?' else '' end as chain
         from access_grant g left join access_grant p on p.id = g.parent_id left join org_unit u on u.id = p.unit_id
         left join decision d on d.id = g.decision_id order by 1`,
      );
    const expected =
      `admin telecom |admin telecom |auditor telecom |engineer lead |health admin 24|lead telecom |leader telecom |\
manager admin 24|reviewer manager 24-001|telecom -|telecom -|tool telecom |viewer manager 24-001`.split("|");
    expect((await chains()).map(({ chain }) => chain).toSorted()).toEqual(expected.toSorted());
    // As it was before grants hung on each other.
    await database.sql("update access_grant set parent_id = null");
    await seedWorld(options);
    expect((await chains()).map(({ chain }) => chain).toSorted()).toEqual(expected.toSorted());
  });

  it("makes two organisations with a member each, once, and not again what was closed", async () => {
    const made = () =>
      database.sql(
        `select o.name, u.code as unit, p.code as operator, m.person_id as member from organisation o
         left join org_unit u on u.id = o.unit_id left join operator p on p.id = o.operator_id
         join organisation_member m on m.organisation_id = o.id order by o.kind`,
      );
    const expected = [
      { name: "Sở Y tế tỉnh Bắc Giang", unit: "24", operator: null, member: userIds["bacgiang.yte"] },
      { name: "Đội kỹ thuật Viettel khu vực phía Bắc", unit: null, operator: "viettel", member: userIds["viettel.kysu"] },
    ];
    expect(await made()).toEqual(expected);
    await database.sql("update organisation_member set removed_at = added_at, removed_by = added_by, remove_reason = 'x'");
    await database.sql("update organisation set closed_at = created_at, closed_by = created_by, close_reason = 'x'");
    await seedWorld(options);
    expect(await made()).toEqual(expected);
  });

  it("does not give back what was taken away", async () => {
    const guard = userIds["bg01.baove"];
    await database.sql("update access_grant set ended_at = $2 where person_id = $1", [guard, now]);
    await database.sql("delete from membership where person_id = $1", [guard]);
    await seedWorld(options);
    expect(await count(`access_grant where person_id = '${guard}' and ended_at is null`)).toBe(0);
    expect(await count(`membership where person_id = '${guard}'`)).toBe(0);
  });

  it("never widens a grant whose unit is not there", async () => {
    const [first] = demoPeople;
    const stranger = { ...first!, username: "stranger", role: "admin" as const, groupPath: "/vn/99/admin", unitCode: "99" };
    const id = randomUUID();
    const attempt = seedWorld({ ...options, people: [stranger], userIds: { stranger: id } });
    await expect(attempt).rejects.toThrow("The unit of stranger does not exist");
    expect(await count(`access_grant where person_id = '${id}'`)).toBe(0);
  });
});
