import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

let world: World;
let leader: Person;
let admin: Person;

beforeAll(async () => {
  world = await createWorld();
  const bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  const haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  const east = await world.facility({ province: bacGiang, name: "Trường THPT Lạng Giang", shortName: "THPT Lạng Giang" });
  const army = await world.facility({ province: haiDuong, name: "Trung đoàn 125", shortName: "Trung đoàn 125" });
  await world.camera({ facility: east, name: "Cổng Đông" });
  await world.camera({ facility: east, name: "Hành lang 50%" });
  await world.camera({ facility: east, name: "Sân_sau" });
  await world.camera({ facility: east, name: "Sân trước" });
  await world.camera({ facility: army, name: "Cổng đông bắc" });
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: bacGiang });
  await world.hub();
});
afterAll(() => world.close());

interface Found {
  search: { __typename: string; name: string }[];
}
const query = `query ($text: String!, $first: Int! = 10) { search(text: $text, first: $first) { __typename
  ... on Province { name } ... on Facility { name } ... on Camera { name } } }`;

async function found(person: Person, text: string): Promise<string[]> {
  const { data, errors } = await world.gql<Found>(person, query, { text });
  expect(errors).toEqual([]);
  return data.search.map((hit) => hit.name);
}

describe("search", () => {
  test.each([
    ["bac giang", ["Tỉnh Bắc Giang"]],
    ["BẮC GIANG", ["Tỉnh Bắc Giang"]],
    ["cong dong", ["Cổng Đông", "Cổng đông bắc"]],
    ["đông", ["Cổng Đông", "Cổng đông bắc"]],
    ["lang giang", ["Trường THPT Lạng Giang"]],
    ["24-001-03", ["Sân_sau"]],
  ])("finds %j without case and tone marks, đ as d", async (text, names) => {
    expect(await found(leader, text)).toEqual(names);
  });

  test("reads decomposed letters as composed ones", async () => {
    expect(await found(leader, "Bắc Giang".normalize("NFD"))).toEqual(["Tỉnh Bắc Giang"]);
  });

  test("takes percent and underscore for what they are", async () => {
    expect(await found(leader, "50%")).toEqual(["Hành lang 50%"]);
    expect(await found(leader, "%")).toEqual(["Hành lang 50%"]);
    expect(await found(leader, "_")).toEqual(["Sân_sau"]);
    expect(await found(leader, "\\")).toEqual([]);
  });

  test("names provinces first, then facilities, then cameras", async () => {
    const { data } = await world.gql<Found>(leader, query, { text: "giang" });
    expect(data.search.map((hit) => hit.__typename)).toEqual(["Province", "Facility"]);
    const all = await world.gql<Found>(leader, query, { text: "2", first: 50 });
    const order = all.data.search.map((hit) => ["Province", "Facility", "Camera"].indexOf(hit.__typename));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("finds nothing outside the asker's scope", async () => {
    expect(await found(admin, "hai duong")).toEqual([]);
    expect(await found(admin, "trung doan")).toEqual([]);
    expect(await found(admin, "cong dong")).toEqual(["Cổng Đông"]);
    expect(await found(await world.stranger(), "a")).toEqual([]);
  });

  test("takes no text for no question", async () => {
    expect(await found(leader, "")).toEqual([]);
    expect(await found(leader, "   ")).toEqual([]);
  });

  test.each([
    ["too long a text", { text: "a".repeat(101) }],
    ["no page", { text: "a", first: 0 }],
    ["too large a page", { text: "a", first: 51 }],
    ["a negative page", { text: "a", first: -1 }],
  ])("refuses %s", async (_name, variables) => {
    expect(codes(await world.gql(leader, query, variables))).toEqual(["BAD_USER_INPUT"]);
  });

  test("survives any letters at all", async () => {
    for (const text of ["\u0000", "\uD800", "🎥", "'; drop table camera; --", "\\%\\_", "ﷺ"]) {
      const answer = await world.gql<Found>(leader, query, { text });
      expect([text, codes(answer).filter((code) => code !== "BAD_USER_INPUT")]).toEqual([text, []]);
    }
  });
});
