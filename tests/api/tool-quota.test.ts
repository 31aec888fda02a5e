import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codes, postGraphql } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Person, Province, World } from "../support/world.ts";

// A tool has two budgets a minute, of requests and of what they cost, and every answer says what is left of them. What one
// tool uses up is none of another's, nor of people.

let world: World;
let province: Province;
let tool: Person;
let leader: Person;

beforeAll(async () => {
  world = await createWorld();
  province = await world.province();
  await world.camera({ facility: await world.facility({ province }) });
  leader = await world.person({ role: "leader" });
  await world.hub();
});
afterAll(() => world.close());
beforeEach(async () => {
  tool = await newTool();
  // Until its grant was known it was asked about often.
  world.clock.advance(60_000);
});

/** One as the hub finds it: 600 requests a minute. */
const newTool = () =>
  world.person({ role: "tool", unit: province, permissions: ["camera:read"], username: `service-account-${randomUUID()}` });
const tokenOf = (person: Person) => world.token(person, { sessionId: null, clientId: "tool" });
const ask = async (person: Person, query: string) => postGraphql(world.origin, await tokenOf(person), query);

/** A cost of 20,207: ten thousand facilities and the pages that they come in. */
const large = "{ ministry { provinces(first: 100) { nodes { facilities(first: 100) { nodes { id } } } } } }";
const largeCost = 20_207;
const perMinute = 300_000;
const small = "{ me { id } }";

describe("an answer to a tool", () => {
  test("says what the operation cost and what is left of the minute", async () => {
    const { headers } = await ask(tool, small);
    expect(headers.get("graphql-cost")).toBe("3");
    expect(headers.get("ratelimit-policy")).toBe(`"requests";q=600;w=60, "cost";q=${perMinute};qu="graphql-cost";w=60`);
    expect(headers.get("ratelimit")).toBe(`"requests";r=599;t=1, "cost";r=${perMinute - 3};t=1`);
    const next = await ask(tool, large);
    expect(next.headers.get("graphql-cost")).toBe(String(largeCost));
    expect(next.headers.get("ratelimit")).toBe(`"requests";r=598;t=1, "cost";r=${perMinute - 3 - largeCost};t=1`);
  });

  test("says so when the operation was refused, too", async () => {
    const wrong = await ask(tool, "{ nothing }");
    expect(codes(wrong)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(wrong.headers.get("ratelimit")).toBe(`"requests";r=599;t=1, "cost";r=${perMinute}`);
    expect(wrong.headers.get("graphql-cost")).toBeNull();
  });

  test("to a person says what it cost, and counts nothing", async () => {
    const { headers } = await ask(leader, large);
    expect(headers.get("graphql-cost")).toBe(String(largeCost));
    expect([headers.get("ratelimit"), headers.get("ratelimit-policy")]).toEqual([null, null]);
  });

  test("to nobody says nothing of budgets", async () => {
    const { status, headers } = await postGraphql(world.origin, null, small);
    expect([status, headers.get("ratelimit"), headers.get("graphql-cost")]).toEqual([401, null, null]);
  });
});

describe("a tool that has asked for too much", () => {
  const useUp = async (person: Person) => {
    for (let n = 0; n < Math.floor(perMinute / largeCost); n += 1) expect(codes(await ask(person, large))).toEqual([]);
  };

  test("is refused with when to come back, may ask for less meanwhile, and for as much by then", async () => {
    await useUp(tool);
    const refused = await ask(tool, large);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(refused.errors).toMatchObject([
      { extensions: { code: "RATE_LIMITED", rule: "cost-per-minute", max: perMinute, cost: largeCost, retryAfterSeconds: 1 } },
    ]);
    expect(refused.headers.get("graphql-cost")).toBe(String(largeCost));
    expect(refused.headers.get("ratelimit")).toContain(`"cost";r=${perMinute % largeCost};t=1`);
    expect(codes(await ask(tool, small))).toEqual([]);
    world.clock.advance(1_000);
    expect(codes(await ask(tool, large))).toEqual([]);
  });

  test("leaves people and other tools theirs", async () => {
    await useUp(tool);
    expect(codes(await ask(tool, large))).toEqual(["RATE_LIMITED"]);
    expect(codes(await ask(await newTool(), large))).toEqual([]);
    for (let n = 0; n < 16; n += 1) expect(codes(await ask(leader, large))).toEqual([]);
  });

  test("is refused on a socket as well, and what it asks there counts", async () => {
    await useUp(tool);
    const query = `query { ministry { provinces(first: 100) { nodes { facilities(first: 100) { nodes { id } } } } } }`;
    const socket = await world.subscribe(tool, query, {}, { sessionId: null });
    expect(await socket.ended).toMatchObject([{ extensions: { code: "RATE_LIMITED", rule: "cost-per-minute" } }]);
    await socket.stop();
    world.clock.advance(1_000);
    const again = await world.subscribe(tool, query, {}, { sessionId: null });
    expect(await again.next()).toMatchObject({ ministry: {} });
    await again.stop();
    expect((await ask(tool, large)).headers.get("retry-after")).toBe("4");
  });

  test("stands in the access log once a minute", async () => {
    await useUp(tool);
    for (let n = 0; n < 3; n += 1) expect(codes(await ask(tool, large))).toEqual(["RATE_LIMITED"]);
    const lines = () =>
      world.sql("select outcome, code, details from access_log where action = 'tool.limit' and actor_id = $1", [tool.id]);
    await expect
      .poll(lines)
      .toEqual([{ outcome: "REFUSED", code: "RATE_LIMITED", details: { costPerMinute: perMinute, cost: largeCost } }]);
  });
});
