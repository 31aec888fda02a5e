import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutes } from "../support/clock.ts";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

let world: World;
let east: Facility;
let elsewhere: Facility;
let camera: Camera;
let other: Camera;
let leader: Person;
let guard: Person;
let former: Person;

beforeAll(async () => {
  world = await createWorld();
  east = await world.facility();
  elsewhere = await world.facility();
  camera = await world.camera({ facility: east });
  other = await world.camera({ facility: elsewhere });
  leader = await world.person({ role: "leader" });
  guard = await world.person({ role: "viewer", unit: east });
  former = await world.person({ role: "viewer", unit: east, expiresAt: world.clock.after(-minutes(1)) });
  await world.facility({ province: east.province, code: "old-001", validTo: "2025-07-01" });
  await world.hub();
});
afterAll(() => world.close());

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
  ... on Ministry { code } ... on Province { code } ... on Facility { code } ... on Camera { code status } } }`;

const entities = (person: Person, representations: readonly unknown[]) =>
  world.gql<{ _entities: unknown[] }>(person, query, { representations });

describe("_service", () => {
  test("gives a router the SDL it composes with, when it is signed in", async () => {
    const { data } = await world.gql<{ _service: { sdl: string } }>(leader, "{ _service { sdl } }");
    expect(data._service.sdl).toContain('type Camera @key(fields: "id")');
    expect(data._service.sdl).not.toContain("_entities");
    expect((await world.gql(null, "{ _service { sdl } }")).status).toBe(401);
  });
});

describe("_entities", () => {
  test("answers each key in its place", async () => {
    const { data } = await entities(leader, [
      { __typename: "Camera", id: camera.id },
      { __typename: "Facility", id: elsewhere.id },
      { __typename: "Province", id: east.province.id },
      { __typename: "Ministry", id: world.ministry.id },
    ]);
    expect(data._entities).toEqual([
      { __typename: "Camera", code: camera.code, status: "ONLINE" },
      { __typename: "Facility", code: elsewhere.code },
      { __typename: "Province", code: east.province.code },
      { __typename: "Ministry", code: "BTTTT" },
    ]);
  });

  test("knows a province and a facility by the official code that is valid today", async () => {
    const { data, errors } = await entities(leader, [
      { __typename: "Facility", code: elsewhere.code },
      { __typename: "Province", code: east.province.code },
      { __typename: "Facility", code: "old-001" },
      { __typename: "Facility", code: east.province.code },
      { __typename: "Camera", code: camera.code },
      { __typename: "Facility", code: "1".repeat(5_000) },
    ]);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { __typename: "Facility", code: elsewhere.code },
      { __typename: "Province", code: east.province.code },
      ...Array(4).fill(null),
    ]);
  });

  test("knows by code only what is in scope", async () => {
    const { data, errors } = await entities(guard, [
      { __typename: "Facility", code: east.code },
      { __typename: "Facility", code: elsewhere.code },
      { __typename: "Province", code: elsewhere.province.code },
      { __typename: "Facility", code: "99-999" },
    ]);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ __typename: "Facility", code: east.code }, null, null, null]);
  });

  test("takes keys written into the document too", async () => {
    const { data } = await world.gql<{ _entities: unknown[] }>(
      leader,
      `{ _entities(representations: [{ __typename: "Camera", id: "${camera.id}" }]) { ... on Camera { code } } }`,
    );
    expect(data._entities).toEqual([{ code: camera.code }]);
  });

  test("is null for what is absent, of another type, or out of scope: the three look the same", async () => {
    const { data, errors } = await entities(guard, [
      { __typename: "Camera", id: camera.id },
      { __typename: "Camera", id: other.id },
      { __typename: "Facility", id: elsewhere.id },
      { __typename: "Camera", id: "0190a8a0-0000-7000-8000-000000000000" },
      { __typename: "Province", id: east.id },
      { __typename: "Camera", id: "1 or 1=1" },
      { __typename: "Operator", id: east.id },
    ]);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ __typename: "Camera", code: camera.code, status: "ONLINE" }, ...Array(6).fill(null)]);
  });

  test("is bounded", async () => {
    const key = { __typename: "Camera", id: camera.id };
    expect((await entities(leader, Array(1_000).fill(key))).data._entities).toHaveLength(1_000);
    expect(codes(await entities(leader, Array(1_001).fill(key)))).toEqual(["BAD_USER_INPUT"]);
  });

  test("costs for each key what is asked of it, in whatever way the keys come", async () => {
    const asked = "... on Facility { cameras(first: 100) { nodes { facility { cameras(first: 100) { nodes { id } } } } } }";
    const given = (count: number) =>
      world.gql(leader, `query ($keys: [_Any!]!) { _entities(representations: $keys) { ${asked} } }`, {
        keys: Array(count).fill({ __typename: "Facility", id: east.id }),
      });
    const written = (count: number) => {
      const keys = Array(count).fill(`{ __typename: "Facility", id: "${east.id}" }`).join();
      return world.gql(leader, `{ _entities(representations: [${keys}]) { ${asked} } }`);
    };
    for (const ask of [given, written]) {
      expect((await ask(2)).errors).toEqual([]);
      expect(codes(await ask(3))).toEqual(["QUERY_TOO_COMPLEX"]);
    }
  });

  test("tells somebody whose rights have run out why he gets nothing", async () => {
    expect(codes(await entities(former, [{ __typename: "Ministry", id: world.ministry.id }]))).toEqual(["GRANT_EXPIRED"]);
  });

  test.each([
    [{ id: "x" }],
    [{ __typename: "Camera" }],
    ["Camera"],
    [17],
    [{ __typename: 1, id: 2 }],
    [{ __typename: "Facility", code: 24 }],
  ])("refuses %j as a key", async (representation) => {
    expect(codes(await entities(leader, [representation]))).toEqual(["BAD_USER_INPUT"]);
  });
});
