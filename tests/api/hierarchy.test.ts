import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { days } from "../support/clock.ts";
import { codes, postGraphql } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

let world: World;
let bacGiang: Province;
let haiDuong: Province;
let east: Facility;
let west: Facility;
let elsewhere: Facility;
let leader: Person;
let admin: Person;
let guard: Person;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương", region: "north" });
  east = await world.facility({ province: bacGiang, name: "Khu cách ly Đông" });
  west = await world.facility({ province: bacGiang, stage: "BLOCKED", reason: "NO_COOPERATION" });
  elsewhere = await world.facility({ province: haiDuong, stage: "ACCEPTED" });
  await world.cameras(2, { facility: east });
  await world.camera({ facility: east, status: "OFFLINE" });
  await world.camera({ facility: west, stage: "SURVEYED" });
  await world.camera({ facility: elsewhere, status: "DEGRADED" });
  await world.camera({ facility: elsewhere, status: "UNKNOWN" });
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: bacGiang });
  guard = await world.person({ role: "viewer", unit: east });
  await world.hub();
});
afterAll(() => world.close());

interface Counts {
  total: number;
  notConnected: number;
  online: number;
  degraded: number;
  offline: number;
  unknown: number;
}
interface Tree {
  ministry: {
    code: string;
    cameraCounts: Counts;
    facilityCounts: { total: number; connected: number };
    provinces: {
      totalCount: number;
      nodes: {
        code: string;
        cameraCounts: Counts;
        facilityCounts: { total: number; connected: number };
        facilities: { totalCount: number; nodes: { code: string; cameraCounts: Counts }[] };
      }[];
    };
  };
}
const counts = "cameraCounts { total notConnected online degraded offline unknown }";
const tree = `{ ministry { code ${counts} facilityCounts { total connected } provinces { totalCount nodes {
  code ${counts} facilityCounts { total connected } facilities { totalCount nodes { code ${counts} } } } } } }`;

const figures = (given: Partial<Counts>): Counts => ({
  total: 0,
  notConnected: 0,
  online: 0,
  degraded: 0,
  offline: 0,
  unknown: 0,
  ...given,
});

describe("ministry → province → facility", () => {
  test("shows a leader the whole country, each camera counted once at each level", async () => {
    const { data } = await world.gql<Tree>(leader, tree);
    expect(data.ministry.cameraCounts).toEqual(
      figures({ total: 6, online: 2, offline: 1, notConnected: 1, degraded: 1, unknown: 1 }),
    );
    expect(data.ministry.facilityCounts).toEqual({ total: 3, connected: 2 });
    expect(data.ministry.provinces.nodes.map((province) => province.code)).toEqual(["24", "30"]);
    const [first, second] = data.ministry.provinces.nodes;
    expect(first!.cameraCounts).toEqual(figures({ total: 4, online: 2, offline: 1, notConnected: 1 }));
    expect(first!.facilityCounts).toEqual({ total: 2, connected: 1 });
    expect(first!.facilities.nodes[0]!.cameraCounts).toEqual(figures({ total: 3, online: 2, offline: 1 }));
    expect(second!.cameraCounts).toEqual(figures({ total: 2, degraded: 1, unknown: 1 }));
  });

  test("shows a province admin his province only, in lists and in every sum", async () => {
    const { data } = await world.gql<Tree>(admin, tree);
    expect(data.ministry.cameraCounts.total).toBe(4);
    expect(data.ministry.facilityCounts).toEqual({ total: 2, connected: 1 });
    expect(data.ministry.provinces).toMatchObject({ totalCount: 1, nodes: [{ code: "24" }] });
  });

  test("shows a guard his facility, and of the province above it nothing but its name", async () => {
    const { data } = await world.gql<Tree>(guard, tree);
    expect(data.ministry.cameraCounts).toEqual(figures({ total: 3, online: 2, offline: 1 }));
    expect(data.ministry.provinces).toMatchObject({
      totalCount: 1,
      nodes: [{ code: "24", cameraCounts: { total: 3 }, facilityCounts: { total: 1 }, facilities: { totalCount: 1 } }],
    });
  });

  test("is empty for somebody without any right, and says so when all he had has expired", async () => {
    const stranger = await world.stranger();
    const { data } = await world.gql<Tree>(stranger, tree);
    expect(data.ministry.provinces).toEqual({ totalCount: 0, nodes: [] });
    expect(data.ministry.cameraCounts.total).toBe(0);

    const former = await world.stranger();
    await world.grant(former, { role: "leader", validFrom: world.clock.after(days(-2)), expiresAt: world.clock.after(-1) });
    // Grants reach the hub by a notification, a moment after they were written.
    await expect.poll(async () => codes(await world.gql(former, tree))).toEqual(["GRANT_EXPIRED"]);
  });
});

describe("province(code) and facility(code)", () => {
  const province = "query ($code: String!) { province(code: $code) { id code name shortName region } }";
  const facility = `query ($code: String!) { facility(code: $code) { id code name connectionStage connectionReason
    province { code name } } }`;

  test("answers what stands under the code today", async () => {
    const one = await world.gql(admin, province, { code: "24" });
    expect(one.data).toEqual({
      province: { id: bacGiang.id, code: "24", name: "Tỉnh Bắc Giang", shortName: "Bắc Giang", region: "NORTH" },
    });
    const two = await world.gql(guard, facility, { code: east.code });
    expect(two.data).toEqual({
      facility: {
        id: east.id,
        code: east.code,
        name: east.name,
        connectionStage: "CONNECTED",
        connectionReason: null,
        province: {
          code: "24",
          name: "Tỉnh Bắc Giang",
        },
      },
    });
  });

  test.each([
    ["of another province", () => ({ person: admin, query: province, code: "30" })],
    ["of another facility", () => ({ person: guard, query: facility, code: west.code })],
    ["that does not exist", () => ({ person: leader, query: province, code: "99" })],
    ["that is no code", () => ({ person: leader, query: facility, code: "' or true --" })],
    ["of any length", () => ({ person: leader, query: facility, code: "2".repeat(5_000) })],
  ])("is null without an error for a unit %s", async (_name, given) => {
    const { person, query, code } = given();
    const answer = await world.gql(person, query, { code });
    expect(answer.errors).toEqual([]);
    expect(Object.values(answer.data)).toEqual([null]);
  });

  test("answers the unit valid today when a code has been used again, and ids survive", async () => {
    const old = await world.province({ code: "88", name: "Tỉnh Cũ", validTo: "2025-07-01" });
    const present = await world.province({ code: "88", name: "Tỉnh Mới", validFrom: "2025-07-01" });
    const { data } = await world.gql<{ province: { id: string; name: string } }>(leader, province, { code: "88" });
    expect(data.province).toMatchObject({ id: present.id, name: "Tỉnh Mới" });
    // Lists come from memory, which hears of a new unit a moment after it was written.
    await expect
      .poll(async () => {
        const list = await world.gql<Tree>(leader, tree);
        return list.data.ministry.provinces.nodes.filter(({ code }) => code === "88").length;
      })
      .toBe(1);
    expect(old.id).not.toBe(present.id);
  });
});

describe("a list of units", () => {
  // Lists read only the columns that are asked for, and units come from memory or from the database.
  const common = ["id", "code", "name", "shortName", "latitude", "longitude", "cameraCounts { total online notConnected }"];
  test.each([
    ...common,
    "region",
    "formerCodes",
    "operator { code }",
    "facilityCounts { total connected }",
    "facilities { totalCount nodes { code name connectionStage } }",
  ])("of provinces answers %s alone, from the database as from memory", async (field) => {
    const query = `{ ministry { provinces { nodes { ${field} } } } }`;
    const database = await world.hub({ countsFromMemory: false });
    for (const person of [leader, admin, guard]) {
      const [token, remembered] = [await world.token(person), await world.gql(person, query)];
      expect(remembered.errors).toEqual([]);
      expect((await postGraphql(database.origin, token, query)).data).toEqual(remembered.data);
    }
    await world.closeHub(database);
  });

  test.each([
    ...common,
    "connectionStage",
    "connectionReason",
    "province { name }",
    "areas { name }",
    "cameras(first: 2) { nodes { code status } }",
    "cameras { totalCount nodes { video { codec } stage } }",
  ])("of facilities answers %s alone, from the database as from memory", async (field) => {
    const query = `{ province(code: "24") { facilities { nodes { ${field} } } } }`;
    const database = await world.hub({ countsFromMemory: false });
    for (const person of [leader, admin, guard]) {
      const [token, remembered] = [await world.token(person), await world.gql(person, query)];
      expect(remembered.errors).toEqual([]);
      expect((await postGraphql(database.origin, token, query)).data).toEqual(remembered.data);
    }
    await world.closeHub(database);
  });
});
