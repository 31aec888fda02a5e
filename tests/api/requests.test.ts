import { createHmac, generateKeyPairSync } from "node:crypto";
import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutes, seconds } from "../support/clock.ts";
import { codes, postGraphql } from "../support/graphql.ts";
import type { GraphqlError } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { audience, issuer } from "../support/tokens.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

let world: World;
let hub: TestHub;
let leader: Person;
let token: string;

beforeAll(async () => {
  world = await createWorld();
  await world.camera();
  leader = await world.person({ role: "leader" });
  hub = await world.hub();
  token = await world.token(leader);
});
afterAll(() => world.close());

interface Raw {
  status: number;
  text: string;
  codes: string[];
  headers: Headers;
}
/** A request as nobody's library would send it. */
async function raw(init: RequestInit & { path?: string; anonymous?: boolean } = {}): Promise<Raw> {
  const { path = "/graphql", anonymous = false, ...rest } = init;
  const response = await fetch(`${hub.origin}${path}`, {
    method: "POST",
    ...rest,
    headers: {
      "content-type": "application/json",
      ...(anonymous ? {} : { authorization: `Bearer ${token}` }),
      ...(rest.headers as Record<string, string> | undefined),
    },
  });
  const text = await response.text();
  let errors: GraphqlError[] = [];
  try {
    errors = (JSON.parse(text) as { errors?: GraphqlError[] }).errors ?? [];
  } catch {
    // Some answers are no JSON; the test says which.
  }
  return { status: response.status, text, codes: errors.map((error) => error.extensions.code), headers: response.headers };
}

const query = (text: string, variables: object = {}) => ({ body: JSON.stringify({ query: text, variables }) });

describe("pages", () => {
  const pages = "query ($first: Int, $after: String) { cameras(first: $first, after: $after) { nodes { id } } }";
  test.each([
    ["a thousand", { first: 1_000 }],
    ["none", { first: 0 }],
    ["minus one", { first: -1 }],
    ["a half", { first: 1.5 }],
    ["more than an integer", { first: 2 ** 40 }],
    ["a word", { first: "ten" }],
    ["after nothing", { after: "" }],
    ["after nonsense", { after: "zz" }],
    ["after base64 of nonsense", { after: Buffer.from("1:1").toString("base64url") }],
    ["after a quote", { after: Buffer.from(`${"0".repeat(36)}' or 1=1`).toString("base64url") }],
    ["after far too much", { after: "A".repeat(10_000) }],
  ])("of %s are BAD_USER_INPUT", async (_name, variables) => {
    expect(codes(await world.gql(leader, pages, variables))).toEqual(["BAD_USER_INPUT"]);
  });

  test.each([0, 101, -1])("written into the document as %i are refused as well", async (first) => {
    for (const field of ["cameras", "ministry { provinces", 'facility(code: "10-001") { cameras']) {
      const close = field.includes("{") ? "}" : "";
      const answer = await world.gql(leader, `{ ${field}(first: ${first}) { nodes { id } } ${close} }`);
      expect([field, codes(answer)]).toEqual([field, ["BAD_USER_INPUT"]]);
    }
  });
});

describe("documents", () => {
  test.each([
    ["is no GraphQL", "{ me { id }", "GRAPHQL_PARSE_FAILED"],
    ["asks for what there is not", "{ passwords }", "GRAPHQL_VALIDATION_FAILED"],
    ["takes a wrong enum", "{ cameras(filter: { status: [BURNING] }) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"],
    ["takes an unknown argument", "{ cameras(limit: 1) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"],
    ["holds nothing", "", "BAD_REQUEST"],
    ["names no operation", "fragment F on Camera { id }", "GRAPHQL_VALIDATION_FAILED"],
    ["is a subscription", "subscription { cameraCountsChanged { units { unit } } }", "BAD_REQUEST"],
  ])("one that %s is answered by its code", async (_name, text, code) => {
    const answer = await raw(query(text));
    expect(answer.codes.length).toBeGreaterThan(0);
    expect([answer.status, answer.codes[0]]).toEqual([400, code]);
    expect(answer.text).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });

  test("a wrong enum in a variable is BAD_USER_INPUT", async () => {
    const text = "query ($s: [CameraStatus!]) { cameras(filter: { status: $s }) { totalCount } }";
    const answer = await raw(query(text, { s: ["BURNING"] }));
    expect([answer.status, answer.codes]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  const nested = (levels: number) =>
    `{ province(code: "10") { ${"facilities(first: 1) { nodes { province { ".repeat(levels)} id ${"} } }".repeat(levels)} } }`;

  test("the usual way down the tree is not too deep; ever on is", async () => {
    expect((await raw(query(nested(3)))).status).toBe(200);
    expect((await raw(query(nested(20)))).codes).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  test("too broad a document is refused", async () => {
    const aliases = Array.from({ length: 500 }, (_, at) => `a${at}: statusCursor`).join(" ");
    expect((await raw(query(`{ ${aliases} }`))).codes).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  test("pages within pages within pages are refused before they run", async () => {
    const text = `{ ministry { provinces(first: 100) { nodes { facilities(first: 100) { nodes { cameras(first: 100) { nodes {
      id } } } } } } } }`;
    expect((await raw(query(text))).codes).toEqual(["QUERY_TOO_COMPLEX"]);
    const byVariable = text.replaceAll("first: 100", "first: $n").replace("{ ministry", "query ($n: Int = 100) { ministry");
    expect((await raw(query(byVariable))).codes).toEqual(["QUERY_TOO_COMPLEX"]);
  });

  test("fragments that multiply are refused, quickly", async () => {
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, at) => `fragment F${at} on Query { ${at === levels - 1 ? "statusCursor" : `...F${at + 1} ...F${at + 1}`} }`,
    );
    const startedAt = performance.now();
    const answer = await raw(query(`{ ...F0 } ${fragments.join(" ")}`));
    expect(answer.status).toBe(400);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  test("fragments in a circle are refused", async () => {
    const answer = await raw(query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"));
    expect([answer.status, answer.codes[0]]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  test("more words than a document may have are refused while reading", async () => {
    const answer = await raw(query(`{ ${"me { id } ".repeat(2_000)} }`));
    expect([answer.status, answer.codes]).toEqual([400, ["GRAPHQL_PARSE_FAILED"]]);
  });

  test("introspection is for who is signed in", async () => {
    const text = "{ __schema { types { name } } }";
    expect((await raw(query(text))).status).toBe(200);
    expect((await raw({ ...query(text), anonymous: true })).status).toBe(401);
  });

  test("introspection that asks in circles is refused", async () => {
    const text = `{ __schema { types { ${"fields { type { ".repeat(12)} name ${"} }".repeat(12)} } } }`;
    expect((await raw(query(text))).status).toBe(400);
  });
});

describe("requests", () => {
  test("one that is too large is a coded 413", async () => {
    const answer = await raw(query(`{ me { id } } # ${"x".repeat(300_000)}`));
    expect([answer.status, answer.codes]).toEqual([413, ["BAD_USER_INPUT"]]);
  });

  test("a body that is no JSON is a coded 400", async () => {
    for (const body of ["{", "null", "[]", "1", '"x"', ""]) {
      const answer = await raw({ body });
      expect([body, answer.status, answer.codes.length]).toEqual([body, 400, 1]);
    }
  });

  test("many operations in one request are refused", async () => {
    const body = JSON.stringify([{ query: "{ me { id } }" }, { query: "{ me { id } }" }]);
    expect((await raw({ body })).status).toBe(400);
  });

  test("a wrong content type is refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const answer = await raw({ ...query("{ me { id } }"), headers: { "content-type": type } });
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true]);
    }
  });

  test("a page of another origin cannot ask in a reader's name (CSRF)", async () => {
    const answer = await raw({
      method: "GET",
      path: `/graphql?query=${encodeURIComponent("{me{id}}")}`,
      headers: { "content-type": "text/plain" },
    });
    expect(answer.status).toBe(400);
  });

  test("a mutation by GET is refused and not run", async () => {
    const [before] = await world.sql("select count(*)::int as n from access_log");
    const text = `mutation { removeCamera(id: "0190a8a0-0000-7000-8000-000000000000") }`;
    const answer = await raw({ method: "GET", path: `/graphql?query=${encodeURIComponent(text)}` });
    expect(answer.status).toBe(405);
    expect(await world.sql("select count(*)::int as n from access_log")).toEqual([before]);
  });

  test("a query by GET is answered", async () => {
    const answer = await raw({ method: "GET", path: `/graphql?query=${encodeURIComponent("{me{id}}")}` });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { data: { me: { id: leader.id } } }]);
  });

  test("answers are never kept by caches and say how they are to be read", async () => {
    const { headers } = await raw(query("{ me { id } }"));
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("paths that nobody serves are coded 404s", async () => {
    for (const path of ["/nothing", "/media/s/x", "/../etc/passwd", "/%2e%2e/etc/passwd", "/graphql/x", "/.env"]) {
      const answer = await raw({ method: "GET", path });
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
    }
  });
});

describe("tokens", () => {
  const ask = (bearer: string | null) => postGraphql(hub.origin, bearer, "{ me { id } }");
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = () => {
    const now = Math.floor(world.clock.now().getTime() / 1_000);
    return { typ: "Bearer", azp: "portal", sub: leader.id, iss: issuer, aud: audience, iat: now, exp: now + 300 };
  };

  test.each([
    ["none at all", async () => null],
    ["an empty one", async () => ""],
    ["one that is no token", async () => "abc.def.ghi"],
    ["one far too long", async () => "a".repeat(10_000)],
    ["an expired one", async () => world.token(leader, { expiresIn: -1 })],
    ["one of another realm", async () => world.token(leader, { issuer: "http://localhost:4000/auth/realms/other" })],
    ["one for another service", async () => world.token(leader, { audience: "account" })],
    ["an identity token", async () => world.token(leader, { type: "ID" })],
    ["a refresh token", async () => world.token(leader, { type: "Refresh" })],
    ["one of another key", async () => world.token(leader, { key: (await generateKeyPair("RS256")).privateKey })],
    ["one of an unknown key", async () => world.token(leader, { keyId: "other" })],
    ["one that nobody signed", async () => `${part({ alg: "none" })}.${part(claims())}.`],
    [
      "one signed with the public key as a password",
      async () => {
        const head = `${part({ alg: "HS256", kid: "test" })}.${part(claims())}`;
        const key = JSON.stringify(world.tokens.jwks.keys[0]);
        return `${head}.${createHmac("sha256", key).update(head).digest("base64url")}`;
      },
    ],
    [
      "one whose claims were changed",
      async () => {
        const [head, , signature] = (await world.token(leader)).split(".");
        return `${head}.${part({ ...claims(), sub: "somebody" })}.${signature}`;
      },
    ],
  ] as [string, () => Promise<string | null>][])("with %s nobody is signed in", async (_name, make) => {
    const answer = await ask(await make());
    expect([answer.status, codes(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer /);
    expect(answer.text).not.toMatch(/signature|expired|issuer|jose/i);
  });

  test("the scheme must be Bearer", async () => {
    for (const authorization of ["Basic YTpi", token, `Bearer  ${token} x`]) {
      const answer = await raw({ ...query("{ me { id } }"), headers: { authorization } });
      expect([answer.status, answer.codes]).toEqual([401, ["UNAUTHENTICATED"]]);
    }
  });

  test("one that was good is refused from the second it ends", async () => {
    const short = await world.token(leader, { expiresIn: 60 });
    expect((await ask(short)).status).toBe(200);
    world.clock.advance(seconds(61));
    expect((await ask(short)).status).toBe(401);
    token = await world.token(leader);
  });

  test("one whose session ended is refused although it has not expired", async () => {
    const person = await world.person({ role: "leader" });
    const bearer = await world.token(person, { sessionId: "ended" });
    expect((await ask(bearer)).status).toBe(200);
    world.memberships.endSession("ended");
    const answer = await ask(bearer);
    expect([answer.status, codes(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  test("a key of the right kind that is not the realm's opens nothing", async () => {
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
    const jwk = publicKey.export({ format: "jwk" });
    const head = part({ alg: "RS256", jwk, jku: "http://127.0.0.1/keys" });
    expect((await ask(`${head}.${part(claims())}.${"a".repeat(342)}`)).status).toBe(401);
  });
});

describe("rights", () => {
  test("that cannot be known are none: a mirror older than 30 s answers RIGHTS_UNKNOWN", async () => {
    world.memberships.freeze();
    world.clock.advance(seconds(31));
    const answer = await world.gql(leader, "{ me { id } }");
    expect([answer.status, codes(answer)]).toEqual([503, ["RIGHTS_UNKNOWN"]]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    world.memberships.thaw();
    token = await world.token(leader);
    expect((await world.gql(leader, "{ me { id } }")).status).toBe(200);
  });

  test("end the second a grant expires, with GRANT_EXPIRED from then on", async () => {
    const person = await world.person({ role: "leader", expiresAt: world.clock.after(minutes(1)) });
    const ask = () => world.gql<{ cameras: { totalCount: number } }>(person, "{ cameras { totalCount } }");
    expect((await ask()).data.cameras.totalCount).toBe(1);
    world.clock.advance(minutes(1));
    for (const text of [
      "{ cameras { totalCount } }",
      "{ ministry { id } }",
      "{ statusCursor }",
      '{ search(text: "a") { __typename } }',
    ]) {
      const answer = await world.gql(person, text);
      expect([text, codes(answer)]).toEqual([text, ["GRANT_EXPIRED"]]);
    }
    expect((await world.gql(person, "{ me { permissions } }")).data).toEqual({ me: { permissions: [] } });
    token = await world.token(leader);
  });

  test("end at once when a membership is taken away in Keycloak", async () => {
    const person = await world.person({ role: "leader" });
    const ask = async () =>
      (await world.gql<{ cameras: { totalCount: number } }>(person, "{ cameras { totalCount } }")).data.cameras.totalCount;
    expect(await ask()).toBe(1);
    world.leave(person, { role: "leader" });
    expect(await ask()).toBe(0);
  });

  test("follow a grant that is ended in the database", async () => {
    const person = await world.person({ role: "leader" });
    await world.sql("update access_grant set ended_at = $2 where person_id = $1", [person.id, world.clock.now()]);
    await expect
      .poll(
        async () => (await world.gql<{ me: { permissions: string[] } }>(person, "{ me { permissions } }")).data.me.permissions,
      )
      .toEqual([]);
  });
});

describe("a defect", () => {
  test("is INTERNAL_SERVER_ERROR for the client, and whole in the log only", async () => {
    await world.sql("alter table operator rename to operator_away");
    const [facility] = await world.sql<{ code: string }>("select code from org_unit where kind = 'PROVINCE'");
    await world.sql("update org_unit set operator_id = null");
    const operator = await world.sql<{ id: string }>("insert into operator_away (code, name) values ('x', 'X') returning id");
    await world.sql("update org_unit set operator_id = $1 where kind = 'PROVINCE'", [operator[0]!.id]);
    const before = hub.log().length;
    const answer = await world.gql(leader, "query ($code: String!) { province(code: $code) { operator { name } } }", {
      code: facility!.code,
    });
    await world.sql("alter table operator_away rename to operator");
    expect(codes(answer)).toEqual(["INTERNAL_SERVER_ERROR"]);
    expect(answer.text).not.toMatch(/does not exist|relation|select|stack/i);
    expect(hub.log().slice(before)).toMatch(/"level":50.*relation/);
  });
});
