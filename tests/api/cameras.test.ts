import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

let world: World;
let east: Facility;
let west: Facility;
let elsewhere: Facility;
let leader: Person;
let admin: Person;
let guard: Person;
let all: Camera[];

beforeAll(async () => {
  world = await createWorld();
  const bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  const haiDuong = await world.province({ code: "30" });
  east = await world.facility({ province: bacGiang });
  west = await world.facility({ province: bacGiang });
  elsewhere = await world.facility({ province: haiDuong });
  all = [
    ...(await world.cameras(7, { facility: east })),
    await world.camera({ facility: east, status: "OFFLINE", name: "Cổng Đông", areaKind: "ENTRANCE_GATE" }),
    await world.camera({ facility: east, stage: "NOT_ELIGIBLE", name: "Sảnh 100%" }),
    ...(await world.cameras(4, { facility: west, status: "DEGRADED" })),
    ...(await world.cameras(12, { facility: elsewhere, areaKind: "CORRIDOR" })),
  ];
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: bacGiang });
  guard = await world.person({ role: "viewer", unit: east });
  await world.hub();
});
afterAll(() => world.close());

interface Page {
  cameras: {
    totalCount: number;
    nodes: { code: string }[];
    edges: { cursor: string; node: { code: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}
const query = `query ($first: Int, $after: String, $filter: CameraFilter) {
  cameras(first: $first, after: $after, filter: $filter) {
    totalCount nodes { code } edges { cursor node { code } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const codesOf = (cameras: readonly { code: string }[]) => cameras.map((camera) => camera.code);

async function filtered(person: Person, filter: object): Promise<string[]> {
  const { data, errors } = await world.gql<Page>(person, query, { first: 100, filter });
  expect(errors).toEqual([]);
  expect(data.cameras.totalCount).toBe(data.cameras.nodes.length);
  return codesOf(data.cameras.nodes);
}

describe("cameras", () => {
  test.each([1, 2, 5, 24, 25, 100])("walked through in pages of %i give the whole, once each, in order", async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: { data: Page } = await world.gql<Page>(leader, query, { first, after });
      const { cameras } = answer.data;
      expect(cameras.totalCount).toBe(all.length);
      expect(cameras.nodes.length).toBeLessThanOrEqual(first);
      expect(codesOf(cameras.edges.map((edge) => edge.node))).toEqual(codesOf(cameras.nodes));
      expect(cameras.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(cameras.pageInfo.startCursor).toBe(cameras.edges[0]?.cursor ?? null);
      expect(cameras.pageInfo.endCursor).toBe(cameras.edges.at(-1)?.cursor ?? null);
      seen.push(...codesOf(cameras.nodes));
      after = cameras.pageInfo.endCursor;
      if (!cameras.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(codesOf(all).toSorted());
  });

  test("come twenty at a time when nobody says", async () => {
    const { data } = await world.gql<Page>(leader, query);
    expect(data.cameras.nodes).toHaveLength(20);
    expect(data.cameras.pageInfo.hasNextPage).toBe(true);
  });

  test("of a facility are walked through in the same way", async () => {
    const ofFacility = `query ($code: String!, $after: String) { facility(code: $code) { cameras(first: 4, after: $after) {
      totalCount nodes { code } pageInfo { hasNextPage endCursor } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: { data: { facility: Page } } = await world.gql<{ facility: Page }>(guard, ofFacility, {
        code: east.code,
        after,
      });
      const { cameras } = answer.data.facility;
      expect(cameras.totalCount).toBe(9);
      seen.push(...codesOf(cameras.nodes));
      if (!cameras.pageInfo.hasNextPage) break;
      after = cameras.pageInfo.endCursor;
    }
    expect(seen).toEqual(codesOf(all.filter((camera) => camera.facility === east)));
  });

  test("are filtered by unit, status, stage, area and text, all at once", async () => {
    expect(await filtered(leader, { within: west.id })).toEqual(codesOf(all.filter(({ facility }) => facility === west)));
    expect(await filtered(leader, { within: east.province.id })).toHaveLength(13);
    expect(await filtered(leader, { within: world.ministry.id })).toHaveLength(all.length);
    expect(await filtered(leader, { status: ["OFFLINE"] })).toEqual(["24-001-08"]);
    expect(await filtered(leader, { status: ["OFFLINE", "DEGRADED"] })).toHaveLength(5);
    expect(await filtered(leader, { status: [] })).toEqual([]);
    expect(await filtered(leader, { stage: ["NOT_ELIGIBLE"] })).toEqual(["24-001-09"]);
    expect(await filtered(leader, { areaKind: "CORRIDOR" })).toHaveLength(12);
    expect(await filtered(leader, { search: "cong dong" })).toEqual(["24-001-08"]);
    expect(await filtered(leader, { search: "0%" })).toEqual(["24-001-09"]);
    expect(await filtered(leader, { search: "CONG", status: ["ONLINE"] })).toEqual([]);
    expect(await filtered(leader, { within: null, status: null, search: null })).toHaveLength(all.length);
  });

  test("are those of the asker's scope only, whatever he filters by", async () => {
    expect(await filtered(admin, {})).toHaveLength(13);
    expect(await filtered(admin, { areaKind: "CORRIDOR" })).toEqual([]);
    expect(await filtered(guard, { within: world.ministry.id })).toHaveLength(9);
    expect(await filtered(guard, { within: east.province.id })).toHaveLength(9);
    expect(await filtered(await world.stranger(), {})).toEqual([]);
  });

  test.each([
    ["another province's facility", () => [admin, elsewhere.id]],
    ["a neighbour facility", () => [guard, west.id]],
    ["a camera", () => [leader, all[0]!.id]],
    ["nothing", () => [leader, "0190a8a0-0000-7000-8000-000000000000"]],
    ["no id", () => [leader, "24-001"]],
  ] as [string, () => [Person, string]][])("within %s are NOT_FOUND", async (_name, given) => {
    const [person, within] = given();
    expect(codes(await world.gql(person, query, { filter: { within } }))).toEqual(["NOT_FOUND"]);
  });
});

describe("camera(id)", () => {
  const one = "query ($id: ID!) { camera(id: $id) { code facility { code province { code name } } area { name kind } } }";

  test("answers a camera in scope, with the places above it", async () => {
    const { data } = await world.gql(guard, one, { id: all[0]!.id });
    expect(data).toEqual({
      camera: {
        code: "24-001-01",
        facility: { code: "24-001", province: { code: "24", name: "Tỉnh Bắc Giang" } },
        area: { name: "Sân", kind: "YARD" },
      },
    });
  });

  test.each([
    ["of another facility", () => all.at(-1)!.id],
    ["that is a facility", () => east.id],
    ["that is absent", () => "0190a8a0-0000-7000-8000-000000000000"],
    ["that is no id", () => "1 or 1=1"],
    ["in capital letters", () => all[0]!.id.toUpperCase()],
  ])("is null without an error for one %s", async (_name, id) => {
    const { data, errors } = await world.gql(guard, one, { id: id() });
    expect([data, errors]).toEqual([{ camera: null }, []]);
  });

  test("says what the asker may do with it", async () => {
    const can = "query ($id: ID!) { camera(id: $id) { viewerCan { view manage } } }";
    const ask = async (person: Person) =>
      (await world.gql<{ camera: { viewerCan: object } }>(person, can, { id: all[0]!.id })).data.camera.viewerCan;
    expect(await ask(guard)).toEqual({ view: true, manage: false });
    expect(await ask(admin)).toEqual({ view: true, manage: true });
    expect(await ask(await world.person({ role: "auditor" }))).toEqual({ view: false, manage: false });
    expect(await ask(await world.person({ role: "telecom" }))).toEqual({ view: false, manage: false });
  });
});

describe("the cameras of a facility", () => {
  // Lists read only the columns that are asked for: a field must not depend on what stands beside it.
  test.each([
    "id",
    "code",
    "name",
    "areaKind",
    "status",
    "statusReason",
    "statusSince",
    "stage",
    "stageReason",
    "stageSince",
    "lastProbedAt",
    "version",
    "facility { code }",
    "area { name kind }",
    "operator { code }",
    "video { codec width height }",
    "viewerCan { view manage }",
    "statusChanges { status occurredAt }",
  ])("answer %s alone as each camera by itself does", async (field) => {
    interface Answer {
      facility: { short: { nodes: object[] }; edges: { edges: { node: { id: string } }[] } };
    }
    const { data, errors } = await world.gql<Answer>(
      admin,
      `fragment F on Camera { ${field} }
       query ($code: String!) { facility(code: $code) {
         short: cameras(first: 100) { nodes { ...F } } edges: cameras(first: 100) { edges { node { id stage ...F } } } } }`,
      { code: east.code },
    );
    expect(errors).toEqual([]);
    const whole = data.facility.edges.edges.map((edge) => edge.node);
    expect(whole).toHaveLength(9);
    for (const [index, { id }] of whole.entries()) {
      const alone = await world.gql<{ camera: object }>(admin, `query ($id: ID!) { camera(id: $id) { ${field} } }`, { id });
      expect(data.facility.short.nodes[index]).toEqual(alone.data.camera);
      expect(whole[index]).toMatchObject(alone.data.camera);
    }
  });
});
