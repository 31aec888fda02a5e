import { createHash, randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

// Automatic persisted queries: whoever sent a text with its SHA-256 may send that alone next time, over HTTP and on a
// socket. Only what ran may be asked for so, and only from somebody who is signed in is anything kept.

let world: World;
let leader: Person;
let tool: Person;

beforeAll(async () => {
  world = await createWorld();
  await world.camera();
  leader = await world.person({ role: "leader" });
  tool = await world.person({ role: "tool", permissions: ["camera:read"], username: `service-account-${randomUUID()}` });
  await world.hub();
});
afterAll(() => world.close());

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
/** One that nobody has sent before. */
const fresh = (selection = "ministry { id }") => `query Q${randomUUID().replaceAll("-", "")} { ${selection} }`;

interface Body {
  data?: Record<string, unknown>;
  errors?: { extensions: { code: string } }[];
}
const bodyOf = async (response: Response) => {
  const body = (await response.json()) as Body;
  return { status: response.status, data: body.data, codes: body.errors?.map(({ extensions }) => extensions.code) };
};
const headersOf = async (person: Person | null): Promise<Record<string, string>> =>
  person === null ? {} : { authorization: `Bearer ${await world.token(person)}` };

async function post(person: Person | null, body: object) {
  const headers = { ...(await headersOf(person)), "content-type": "application/json" };
  return bodyOf(await fetch(`${world.origin}/graphql`, { method: "POST", headers, body: JSON.stringify(body) }));
}
async function get(person: Person, extensions: object, extra: Record<string, string>, query?: string) {
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions), ...(query === undefined ? {} : { query }) });
  const headers = { ...(await headersOf(person)), ...extra };
  return bodyOf(await fetch(`${world.origin}/graphql?${search}`, { headers }));
}
const isKnown = async (text: string) => (await post(leader, { extensions: persisted(text) })).codes === undefined;

describe("a text with its hash", () => {
  test("runs, and runs by its hash alone from then on, for whoever knows it", async () => {
    const query = fresh();
    const unknown = await post(leader, { extensions: persisted(query) });
    expect(unknown).toMatchObject({ status: 200, codes: ["PERSISTED_QUERY_NOT_FOUND"] });
    expect(await post(leader, { query, extensions: persisted(query) })).toMatchObject({ data: { ministry: {} } });
    for (const person of [leader, tool]) {
      expect(await post(person, { extensions: persisted(query) })).toMatchObject({ status: 200, data: { ministry: {} } });
    }
  });

  test("answers each by his own rights", async () => {
    const query = fresh("me { username }");
    await post(leader, { query, extensions: persisted(query) });
    expect(await post(tool, { extensions: persisted(query) })).toMatchObject({ data: { me: { username: tool.username } } });
  });

  test("takes variables and the name of an operation as ever", async () => {
    const query = "query A($n: Int) { cameras(first: $n) { nodes { id } } } query B { ministry { id } }";
    const asked = { query, operationName: "A", variables: { n: 1 }, extensions: persisted(query) };
    expect(await post(leader, asked)).toMatchObject({ data: { cameras: {} } });
    expect(await post(leader, { ...asked, query: undefined, operationName: "B" })).toMatchObject({ data: { ministry: {} } });
    expect((await post(leader, { ...asked, query: undefined, variables: { n: 101 } })).codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("is kept only when it may run: not from a stranger, not what is wrong, too large or another's", async () => {
    const stranger = fresh();
    expect(await post(null, { query: stranger, extensions: persisted(stranger) })).toMatchObject({ status: 401 });
    expect(await isKnown(stranger)).toBe(false);

    for (const [query, code] of [
      [`${fresh()} {`, "GRAPHQL_PARSE_FAILED"],
      [fresh("nothing"), "GRAPHQL_VALIDATION_FAILED"],
      [fresh("cameras(first: 0) { nodes { id } }"), "BAD_USER_INPUT"],
      [
        fresh(
          `ministry { provinces(first: 100) { nodes { facilities(first: 100) { nodes { cameras(first: 100) { nodes { id } } } } } } }`,
        ),
        "QUERY_TOO_COMPLEX",
      ],
    ] as const) {
      expect((await post(leader, { query, extensions: persisted(query) })).codes).toEqual([code]);
      expect(await isKnown(query)).toBe(false);
    }

    const other = fresh();
    const mismatch = await post(leader, { query: fresh(), extensions: persisted(other) });
    expect(mismatch).toMatchObject({ status: 400, codes: ["PERSISTED_QUERY_HASH_MISMATCH"] });
    expect(await isKnown(other)).toBe(false);
  });

  test.each([
    ["another version", { persistedQuery: { version: 2, sha256Hash: "a".repeat(64) } }],
    ["no hash", { persistedQuery: { version: 1 } }],
    ["a list for a hash", { persistedQuery: { version: 1, sha256Hash: ["a"] } }],
  ])("is refused with %s", async (_what, extensions) => {
    expect(await post(leader, { extensions })).toMatchObject({ status: 400, codes: ["BAD_USER_INPUT"] });
  });
});

describe("by GET", () => {
  test("a query runs where a page of somebody else's could not have sent it", async () => {
    const query = fresh();
    const extensions = persisted(query);
    const preflighted = { "apollo-require-preflight": "1" };
    expect(await get(leader, extensions, {}, query)).toMatchObject({ status: 400, codes: ["BAD_REQUEST"] });
    expect(await isKnown(query)).toBe(false);
    expect((await get(leader, extensions, preflighted)).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
    expect(await get(leader, extensions, preflighted, query)).toMatchObject({ data: { ministry: {} } });
    expect(await get(leader, extensions, preflighted)).toMatchObject({ data: { ministry: {} } });
    expect(await get(leader, extensions, {})).toMatchObject({ status: 400, codes: ["BAD_REQUEST"] });
  });

  test("a mutation never runs", async () => {
    const query = `mutation M${randomUUID().replaceAll("-", "")} { closeStream(sessionId: "x") }`;
    await post(leader, { query, extensions: persisted(query) });
    const refused = await get(leader, persisted(query), { "apollo-require-preflight": "1" });
    expect(refused).toMatchObject({ status: 405 });
    expect(refused.data).toBeUndefined();
  });
});

describe("on a socket", () => {
  /** The first answer to an operation. */
  async function first(person: Person, payload: { query: string; extensions: Record<string, unknown> }) {
    const client = createClient({
      url: `${world.origin.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: await headersOf(person),
      retryAttempts: 0,
    });
    try {
      return await new Promise<unknown>((resolve) => {
        client.subscribe(payload, {
          next: (result) => resolve(result.data),
          error: (errors) => resolve((errors as { extensions: { code: string } }[])[0]?.extensions.code),
          complete: () => undefined,
        });
      });
    } finally {
      await client.dispose();
    }
  }

  test("what was sent over HTTP is known, and the other way round", async () => {
    const [one, two] = [fresh(), fresh()];
    await post(leader, { query: one, extensions: persisted(one) });
    expect(await first(leader, { query: "", extensions: persisted(one) })).toMatchObject({ ministry: {} });
    expect(await first(leader, { query: "", extensions: persisted(two) })).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect(await first(leader, { query: two, extensions: persisted(two) })).toMatchObject({ ministry: {} });
    expect(await isKnown(two)).toBe(true);
  });

  test("a wrong hash is refused, and what is wrong is not kept", async () => {
    const wrong = fresh("nothing");
    expect(await first(leader, { query: wrong, extensions: persisted(wrong) })).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(await isKnown(wrong)).toBe(false);
    expect(await first(leader, { query: fresh(), extensions: persisted(wrong) })).toBe("PERSISTED_QUERY_HASH_MISMATCH");
  });
});
