import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, execute, GraphQLError, parse, specifiedRules, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { createClient } from "graphql-ws";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Principal } from "../../access/principal.ts";
import { emptyScope, makeScope } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import { BadUserInputError, DomainError } from "../errors.ts";
import type { LiveEvent, LiveSource } from "./live-source.ts";
import { createSubscriptionServer } from "./subscription-server.ts";
import type { SubscriptionServer, SubscriptionServerOptions } from "./subscription-server.ts";

const sdl = /* GraphQL */ `
  type Query {
    hello(name: String): String!
    slow: String
  }
  type Person {
    name: String!
    secret: String!
  }
  type Tick {
    n: Int!
    place: String!
    person: Person
  }
  type Subscription {
    ticks(place: String, after: Int): Tick!
  }
`;

/** A stream that the tests feed by hand: every tick is kept, so that a newcomer can resume. */
class Ticks implements LiveSource {
  readonly permission = "camera:read";
  readonly startArgument = "after";
  readonly kept: { n: number; place: string }[] = [];
  opened = 0;
  readonly #listeners = new Set<(tick: { n: number; place: string }[]) => void>();

  open(scope: Scope, args: Readonly<Record<string, unknown>>) {
    this.opened += 1;
    if (args["place"] === "nowhere") throw new DomainError("NOT_FOUND", "No such place.");
    const after = args["after"];
    if (typeof after === "number" && after < 0) throw new BadUserInputError("`after` must not be negative.");
    const wanted = (tick: { place: string }) =>
      (scope.country || scope.provinceIds.includes(tick.place)) &&
      (typeof args["place"] !== "string" || args["place"] === tick.place);
    const toEvents = (ticks: readonly { n: number; place: string }[]): LiveEvent[] =>
      ticks.filter(wanted).map((tick) => ({ seq: tick.n, value: { ticks: tick } }));
    return {
      from: typeof after === "number" ? after : this.#newest(),
      topic: {
        position: () => this.#newest(),
        since: (from: number, limit: number) => {
          const events = toEvents(this.kept.filter((tick) => tick.n > from)).slice(0, limit);
          return { events, position: events.length === limit ? (events.at(-1)?.seq ?? from) : this.#newest() };
        },
        listen: (listener: (events: readonly LiveEvent[]) => void) => {
          const own = (ticks: { n: number; place: string }[]) => {
            const events = toEvents(ticks);
            if (events.length > 0) listener(events);
          };
          this.#listeners.add(own);
          return () => this.#listeners.delete(own);
        },
      },
    };
  }

  tick(place: string, times = 1): void {
    const ticks = Array.from({ length: times }, (_, index) => ({ n: this.#newest() + 1 + index, place }));
    this.kept.push(...ticks);
    for (const listener of this.#listeners) listener(ticks);
  }

  #newest(): number {
    return this.kept.at(-1)?.n ?? 0;
  }
}

/** People and their rights, decided here instead of by Keycloak. */
class People {
  now = new Date("2026-11-24T00:00:00Z");
  readonly places = new Map<string, string[]>();
  readonly ends = new Map<string, Date>();
  readonly #listeners = new Set<() => void>();

  verify = async (bearer: string) => {
    const [subject = "", seconds = "3600"] = bearer.split(":");
    if (!this.places.has(subject)) throw new DomainError("UNAUTHENTICATED", "Unknown token.");
    return { subject, sessionId: null, expiresAt: new Date(this.now.getTime() + Number(seconds) * 1_000) };
  };

  principalFor = (token: { subject: string; expiresAt: Date }): Principal => {
    if (token.expiresAt <= this.now) throw new DomainError("UNAUTHENTICATED", "Expired.");
    const end = this.ends.get(token.subject);
    const ended = end !== undefined && end <= this.now;
    const places = ended ? [] : (this.places.get(token.subject) ?? []);
    const scope =
      places.length === 0
        ? emptyScope
        : makeScope(places.map((place) => ({ provinceId: place === "*" ? null : place, facilityId: null })));
    const roles = (end === undefined ? [] : [{ expiresAt: end }]) as unknown as Principal["roles"];
    return {
      id: token.subject,
      username: token.subject,
      displayName: token.subject,
      kind: "person",
      sessionId: null,
      token: { subject: token.subject, sessionId: null, issuedAt: this.now, expiresAt: token.expiresAt },
      roles,
      permissions: places.length === 0 ? [] : ["camera:read"],
      scopeFor: () => scope,
      withheld: [],
      withheldScopeFor: () => emptyScope,
      grantFor: () => null,
      rightsKey: scope.key,
      rightsEndAt: end !== undefined && !ended && end < token.expiresAt ? end : token.expiresAt,
      expired: ended,
    };
  };

  onChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(subject: string, places: string[]): void {
    this.places.set(subject, places);
    for (const listener of this.#listeners) listener();
  }

  advance(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1_000);
    for (const listener of this.#listeners) listener();
  }
}

interface World {
  readonly ticks: Ticks;
  readonly people: People;
  readonly server: SubscriptionServer;
  readonly url: string;
  executions: number;
  /** Executions wait for it. */
  gate: Promise<void> | null;
}

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function testSchema(world: { executions: number; gate: Promise<void> | null }): GraphQLSchema {
  const schema = buildSchema(sdl);
  const fields = schema.getSubscriptionType()?.getFields();
  const person = schema.getType("Person");
  if (fields?.["ticks"] === undefined || person === undefined || !("getFields" in person)) throw new Error("schema");
  fields["ticks"].resolve = async (root: { ticks: object }) => {
    world.executions += 1;
    await world.gate;
    return root.ticks;
  };
  const secret = person.getFields()["secret"];
  if (secret !== undefined) secret.extensions = { personal: true };
  return schema;
}

async function start(limits: SubscriptionServerOptions["limits"] = {}): Promise<World> {
  const ticks = new Ticks();
  const people = new People();
  people.places.set("leader", ["*"]);
  people.places.set("an", ["p1"]);
  const world = { ticks, people, executions: 0, gate: null } as { -readonly [K in keyof World]: World[K] };
  const schema = testSchema(world);
  world.server = createSubscriptionServer({
    schema,
    sources: { ticks },
    createContext: () => ({}),
    formatError: (error) => ({
      message: error instanceof Error ? error.message : "?",
      extensions: {
        code:
          error instanceof DomainError
            ? error.code
            : error instanceof GraphQLError
              ? error.extensions["code"]
              : "INTERNAL_SERVER_ERROR",
      },
    }),
    parse: (query) => parse(query, { maxTokens: 500 }),
    validate: (document) => validate(schema, document, specifiedRules),
    verifier: people,
    rights: people,
    execute: async ({ document, operationName, variables, principal }) =>
      execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        rootValue: {
          hello: ({ name }: { name?: string }) => `hello ${name ?? principal.username}`,
          slow: () => new Promise(() => undefined),
        },
      }),
    clock: { now: () => people.now },
    logger: pino({ level: "silent" }),
    origins: ["https://hub.example"],
    limits: { batchMs: 1, ...limits },
  });
  const http: Server = createServer();
  world.server.attach(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  world.url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  closers.push(
    () => new Promise<void>((resolve) => void http.close(() => resolve())),
    () => world.server.close(),
  );
  return world;
}

/** A socket on which a test speaks the protocol by hand. */
class Raw {
  readonly ws: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #received: Record<string, unknown>[] = [];
  #arrived: (() => void) | null = null;

  constructor(url: string, options: { protocol?: string; headers?: Record<string, string> } = {}) {
    this.ws = new WebSocket(url, options.protocol ?? "graphql-transport-ws", { headers: options.headers ?? {} });
    this.ws.on("message", (data) => {
      this.#received.push(JSON.parse(String(data)) as Record<string, unknown>);
      this.#arrived?.();
    });
    this.closed = new Promise((resolve) => {
      this.ws.on("close", (code, reason) => resolve({ code, reason: String(reason) }));
      this.ws.on("error", (error) => resolve({ code: 0, reason: error.message }));
    });
    closers.push(() => this.ws.terminate());
  }

  async open(): Promise<this> {
    if (this.ws.readyState !== WebSocket.OPEN) {
      await new Promise((resolve, reject) => this.ws.once("open", resolve).once("error", reject));
    }
    return this;
  }

  send(message: object | string): void {
    this.ws.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  async next(): Promise<Record<string, unknown>> {
    for (;;) {
      const message = this.#received.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => (this.#arrived = resolve));
    }
  }

  async signIn(bearer = "leader"): Promise<this> {
    await this.open();
    this.send({ type: "connection_init", payload: { authorization: `Bearer ${bearer}` } });
    expect(await this.next()).toEqual({ type: "connection_ack" });
    return this;
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: "subscribe", payload: { query, variables } });
  }

  /** Everything sent before has been handled when this resolves. */
  async settled(): Promise<void> {
    this.send({ type: "ping" });
    expect(await this.next()).toEqual({ type: "pong" });
  }
}

const ticksQuery = "subscription ($place: String, $after: Int) { ticks(place: $place, after: $after) { n place } }";
const tickMessage = (id: string, n: number, place: string) => ({
  id,
  type: "next",
  payload: { data: { ticks: { n, place } } },
});

describe("signing in", () => {
  test("needs a valid bearer token", async () => {
    const { url } = await start();
    for (const payload of [undefined, {}, { authorization: "Basic x" }, { authorization: "Bearer nobody" }, { token: 5 }]) {
      const raw = await new Raw(url).open();
      raw.send({ type: "connection_init", payload });
      expect(await raw.closed).toEqual({ code: 4401, reason: "Unauthorized" });
    }
  });

  test("accepts the token in any of three places", async () => {
    const { url } = await start();
    for (const payload of [{ authorization: "Bearer an" }, { Authorization: "bearer an" }, { token: "an" }]) {
      const raw = await new Raw(url).open();
      raw.send({ type: "connection_init", payload });
      expect(await raw.next()).toEqual({ type: "connection_ack" });
    }
  });

  test("must happen in time, once, and before anything else", async () => {
    const { url } = await start({ initTimeoutMs: 50 });
    const late = await new Raw(url).open();
    expect((await late.closed).code).toBe(4408);
    const twice = await new Raw(url).signIn();
    twice.send({ type: "connection_init", payload: { authorization: "Bearer leader" } });
    expect((await twice.closed).code).toBe(4429);
    const early = await new Raw(url).open();
    early.subscribe("1", ticksQuery);
    expect((await early.closed).code).toBe(4401);
  });

  test("is refused to somebody without any right", async () => {
    const { url, people } = await start();
    people.places.set("nobody", []);
    const raw = await new Raw(url).open();
    raw.send({ type: "connection_init", payload: { authorization: "Bearer nobody" } });
    expect((await raw.closed).code).toBe(4403);
  });

  test("is open to pages of the hub's own origin only", async () => {
    const { url } = await start();
    await new Raw(url, { headers: { origin: "https://hub.example" } }).signIn();
    const foreign = new Raw(url, { headers: { origin: "https://elsewhere.example" } });
    expect((await foreign.closed).reason).toContain("403");
    expect((await new Raw(url, { headers: { origin: "null" } }).closed).reason).toContain("403");
  });

  test("is bounded for one account and in all", async () => {
    const { url } = await start({ maxSocketsPerPrincipal: 2, maxSockets: 4, maxPendingSockets: 2 });
    await new Raw(url).signIn();
    await new Raw(url).signIn();
    const third = await new Raw(url).open();
    third.send({ type: "connection_init", payload: { authorization: "Bearer leader" } });
    expect(await third.closed).toEqual({ code: 1013, reason: "Too many connections of one account" });
    await new Raw(url).open();
    await new Raw(url).open();
    expect((await new Raw(url).closed).reason).toContain("503");
  });
});

describe("the protocol", () => {
  test("is graphql-transport-ws only", async () => {
    const { url } = await start();
    const raw = new Raw(url, { protocol: "graphql-ws" });
    expect((await raw.closed).code).not.toBe(1000);
  });

  test("closes on what is no message", async () => {
    const { url } = await start();
    for (const message of ["{", "[]", '"x"', "{}", '{"type":"nonsense"}', '{"type":"next","id":"1","payload":{}}']) {
      const raw = await new Raw(url).signIn();
      raw.send(message);
      expect((await raw.closed).code, message).toBe(4400);
    }
    const binary = await new Raw(url).signIn();
    binary.ws.send(Buffer.from("{}"));
    expect((await binary.closed).code).toBe(4400);
    const large = await new Raw(url).signIn();
    large.subscribe("1", `{ hello(name: "${"x".repeat(70_000)}") }`);
    expect((await large.closed).code).toBe(1009);
  });

  test("answers pings and takes unasked pongs", async () => {
    const { url } = await start();
    const raw = await new Raw(url).open();
    raw.send({ type: "ping" });
    expect(await raw.next()).toEqual({ type: "pong" });
    raw.send({ type: "pong" });
    await raw.signIn();
    await raw.settled();
  });

  test("a flood of messages ends the socket", async () => {
    const { url } = await start({ messageBurst: 20, messagesPerSecond: 1 });
    const raw = await new Raw(url).signIn();
    for (let i = 0; i < 30; i++) raw.send({ type: "pong" });
    expect((await raw.closed).code).toBe(1008);
  });

  test("an id stands for one operation at a time", async () => {
    const { url } = await start();
    const raw = await new Raw(url).signIn();
    raw.subscribe("1", ticksQuery);
    raw.subscribe("1", ticksQuery);
    expect(await raw.closed).toEqual({ code: 4409, reason: "Subscriber for 1 already exists" });
  });

  test("runs queries, and tells faults of an operation by their codes", async () => {
    const { url } = await start();
    const raw = await new Raw(url).signIn("an");
    raw.subscribe("1", "query ($name: String) { hello(name: $name) }", { name: "world" });
    expect(await raw.next()).toEqual({ id: "1", type: "next", payload: { data: { hello: "hello world" } } });
    expect(await raw.next()).toEqual({ id: "1", type: "complete" });
    const faults: [string, object, string][] = [
      ["{", {}, "GRAPHQL_PARSE_FAILED"],
      ["{ nothing }", {}, "GRAPHQL_VALIDATION_FAILED"],
      ["query A { hello } query B { hello }", {}, "BAD_USER_INPUT"],
      [`{ ${"hello ".repeat(600)} }`, {}, "GRAPHQL_PARSE_FAILED"],
      ["subscription { ticks { n } again: ticks { n } }", {}, "GRAPHQL_VALIDATION_FAILED"],
      ["subscription ($x: Boolean!) { ticks @include(if: $x) { n } }", { x: false }, "GRAPHQL_VALIDATION_FAILED"],
      [ticksQuery, { after: "x" }, "BAD_USER_INPUT"],
      [ticksQuery, { after: -1 }, "BAD_USER_INPUT"],
      [ticksQuery, { place: "nowhere" }, "NOT_FOUND"],
      ["subscription { ticks { n person { secret } } }", {}, "BAD_USER_INPUT"],
      ["subscription { ticks { ...f } } fragment f on Tick { person { s: secret } }", {}, "BAD_USER_INPUT"],
    ];
    for (const [query, variables, code] of faults) {
      raw.subscribe("2", query, variables);
      expect(await raw.next(), query).toMatchObject({ id: "2", type: "error", payload: [{ extensions: { code } }] });
    }
  });

  test("bounds the operations of a socket", async () => {
    const { url } = await start({ maxOperations: 2 });
    const raw = await new Raw(url).signIn();
    raw.subscribe("1", ticksQuery);
    raw.subscribe("2", "{ slow }");
    raw.subscribe("3", ticksQuery);
    expect(await raw.next()).toMatchObject({ id: "3", type: "error", payload: [{ extensions: { code: "RATE_LIMITED" } }] });
    raw.send({ id: "2", type: "complete" });
    raw.subscribe("4", ticksQuery);
    await raw.settled();
  });

  test("after complete nothing comes any more, even with the id in use again", async () => {
    const { url, ticks, server } = await start();
    const raw = await new Raw(url).signIn();
    raw.subscribe("1", ticksQuery);
    raw.send({ id: "1", type: "complete" });
    raw.subscribe("1", ticksQuery, { place: "p2" });
    await raw.settled();
    ticks.tick("p1");
    ticks.tick("p2");
    expect(await raw.next()).toEqual(tickMessage("1", 2, "p2"));
    raw.send({ id: "1", type: "complete" });
    await raw.settled();
    expect(server.stats().groups).toBe(0);
  });

  test("graphql-ws's own client is content", async () => {
    const { url, ticks } = await start();
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization: "Bearer leader" } });
    closers.push(() => client.dispose());
    const results = client.iterate({ query: "subscription { ticks(after: 0) { n } }" });
    ticks.tick("p1", 3);
    const seen: unknown[] = [];
    for await (const result of results) {
      seen.push(result.data);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([1, 2, 3].map((n) => ({ ticks: { n } })));
  });

  test("closing tells every client to go elsewhere", async () => {
    const { url, server } = await start();
    const raw = await new Raw(url).signIn();
    await server.close();
    expect((await raw.closed).code).toBe(1001);
  });
});

describe("sharing", () => {
  test("equal operations of equal rights are executed once", async () => {
    const world = await start({ batchMs: 5 });
    const raws = await Promise.all(Array.from({ length: 10 }, () => new Raw(world.url).signIn()));
    for (const [index, raw] of raws.entries()) raw.subscribe(`id-${index}`, ticksQuery);
    await Promise.all(raws.map((raw) => raw.settled()));
    world.ticks.tick("p1", 2);
    for (const [index, raw] of raws.entries()) {
      expect(await raw.next()).toEqual(tickMessage(`id-${index}`, 1, "p1"));
      expect(await raw.next()).toEqual(tickMessage(`id-${index}`, 2, "p1"));
    }
    expect(world.executions).toBe(2);
    expect(world.server.stats()).toMatchObject({ groups: 1, delivered: 20 });
  });

  test("each scope sees its own", async () => {
    const { url, ticks, server } = await start();
    const leader = await new Raw(url).signIn("leader");
    const an = await new Raw(url).signIn("an");
    leader.subscribe("a", ticksQuery);
    an.subscribe("b", ticksQuery);
    await Promise.all([leader.settled(), an.settled()]);
    ticks.tick("p2");
    ticks.tick("p1");
    expect(await leader.next()).toEqual(tickMessage("a", 1, "p2"));
    expect(await leader.next()).toEqual(tickMessage("a", 2, "p1"));
    expect(await an.next()).toEqual(tickMessage("b", 2, "p1"));
    expect(server.stats().groups).toBe(2);
  });

  test("where one begins divides nobody, and nobody gets anything twice", async () => {
    const { url, ticks, server } = await start({ batchMs: 20 });
    ticks.tick("p1", 500);
    const raw = await new Raw(url).signIn();
    raw.subscribe("now", ticksQuery);
    await raw.settled();
    raw.subscribe("all", ticksQuery, { after: 0 });
    raw.subscribe("late", ticksQuery, { after: 490 });
    ticks.tick("p1", 5);
    const seen: Record<string, number[]> = { all: [], late: [], now: [] };
    const done = () => Object.values(seen).every((numbers) => numbers.at(-1) === 505);
    while (!done()) {
      const message = (await raw.next()) as { id: string; payload: { data: { ticks: { n: number } } } };
      seen[message.id]?.push(message.payload.data.ticks.n);
    }
    expect(server.stats().groups).toBe(1);
    expect(seen["all"]).toEqual(Array.from({ length: 505 }, (_, index) => index + 1));
    expect(seen["late"]).toEqual(Array.from({ length: 15 }, (_, index) => index + 491));
    expect(seen["now"]).toEqual([501, 502, 503, 504, 505]);
  });

  test("what waits to be written is not written to somebody who has read it already", async () => {
    const { url, ticks } = await start({ batchMs: 150 });
    const raw = await new Raw(url).signIn();
    raw.subscribe("now", ticksQuery);
    await raw.settled();
    ticks.tick("p1", 5);
    raw.subscribe("late", ticksQuery, { after: 2 });
    const seen: Record<string, number[]> = { now: [], late: [] };
    const take = async () => {
      const message = (await raw.next()) as { id: string; payload: { data: { ticks: { n: number } } } };
      seen[message.id]?.push(message.payload.data.ticks.n);
    };
    while (seen["now"]?.at(-1) !== 5) await take();
    ticks.tick("p1");
    while (seen["now"]?.at(-1) !== 6 || seen["late"]?.at(-1) !== 6) await take();
    expect(seen).toEqual({ now: [1, 2, 3, 4, 5, 6], late: [3, 4, 5, 6] });
  });

  test("nothing comes after complete, even when it was being executed", async () => {
    const world = await start();
    const gate = Promise.withResolvers<void>();
    world.gate = gate.promise;
    world.ticks.tick("p1", 3);
    const raw = await new Raw(world.url).signIn();
    raw.subscribe("1", ticksQuery, { after: 0 });
    raw.send({ id: "1", type: "complete" });
    raw.subscribe("2", ticksQuery, { after: 2 });
    await raw.settled();
    gate.resolve();
    expect(await raw.next()).toEqual(tickMessage("2", 3, "p1"));
    await raw.settled();
  });

  test("a reader who does not read is told to begin anew, and holds up nobody", async () => {
    const { url, ticks, server } = await start({ maxBufferedBytes: 200_000 });
    const slow = await new Raw(url).signIn();
    const quick = await new Raw(url).signIn();
    slow.subscribe("slow", ticksQuery);
    quick.subscribe("quick", ticksQuery);
    await Promise.all([slow.settled(), quick.settled()]);
    slow.ws.pause();
    const place = "x".repeat(2_000);
    let ticked = 0;
    while (server.stats().dropped === 0) {
      ticks.tick(place, 100);
      for (let i = 0; i < 100; i++) expect((await quick.next())["id"]).toBe("quick");
      ticked += 100;
      expect(ticked).toBeLessThan(20_000);
    }
    slow.ws.resume();
    let message = await slow.next();
    while (message["type"] === "next") message = await slow.next();
    expect(message).toMatchObject({ id: "slow", type: "error", payload: [{ extensions: { code: "CURSOR_EXPIRED" } }] });
    slow.subscribe("slow", ticksQuery);
    await slow.settled();
    ticks.tick("again");
    expect(await slow.next()).toMatchObject({ id: "slow", type: "next" });
  });
});

describe("the end of rights", () => {
  test("a socket ends with its token, unless a ping brought a newer one", async () => {
    const { url, people } = await start();
    const kept = await new Raw(url).signIn("an:60");
    const ended = await new Raw(url).signIn("an:60");
    kept.send({ type: "ping", payload: { authorization: "Bearer an:600" } });
    expect(await kept.next()).toEqual({ type: "pong" });
    people.advance(61);
    expect((await ended.closed).code).toBe(4401);
    await kept.settled();
    kept.send({ type: "ping", payload: { authorization: "Bearer leader" } });
    expect((await kept.closed).code).toBe(4403);
    const forged = await new Raw(url).signIn("an:60");
    forged.send({ type: "ping", payload: { authorization: "Bearer nobody" } });
    expect((await forged.closed).code).toBe(4401);
  });

  test("nothing is delivered past the end, even before anybody looked", async () => {
    const { url, people, ticks } = await start();
    const raw = await new Raw(url).signIn("an:60");
    raw.subscribe("1", ticksQuery);
    await raw.settled();
    people.now = new Date(people.now.getTime() + 61_000);
    ticks.tick("p1");
    expect((await raw.closed).code).toBe(4401);
    await expect(Promise.race([raw.next(), Promise.resolve("nothing")])).resolves.toBe("nothing");
  });

  test("whoever lost everything is closed with 4403", async () => {
    const { url, people } = await start();
    const raw = await new Raw(url).signIn("an");
    people.change("an", []);
    expect((await raw.closed).code).toBe(4403);
  });

  test("a changed scope goes on where it was, without gap or repetition", async () => {
    const { url, people, ticks } = await start();
    const raw = await new Raw(url).signIn("an");
    raw.subscribe("1", ticksQuery);
    await raw.settled();
    ticks.tick("p1");
    expect(await raw.next()).toEqual(tickMessage("1", 1, "p1"));
    people.change("an", ["p2"]);
    ticks.tick("p1");
    ticks.tick("p2");
    expect(await raw.next()).toEqual(tickMessage("1", 3, "p2"));
    people.change("an", ["*"]);
    ticks.tick("p1");
    expect(await raw.next()).toEqual(tickMessage("1", 4, "p1"));
  });

  test("a scope lost while its events are being executed gets none of them", async () => {
    const world = await start();
    const gate = Promise.withResolvers<void>();
    world.gate = gate.promise;
    world.ticks.tick("p1", 2);
    world.ticks.tick("p2");
    const raw = await new Raw(world.url).signIn("an");
    raw.subscribe("1", ticksQuery, { after: 0 });
    await raw.settled();
    world.people.change("an", ["p2"]);
    gate.resolve();
    expect(await raw.next()).toEqual(tickMessage("1", 3, "p2"));
    await raw.settled();
  });

  test("a mirror that cannot be believed closes with try again later", async () => {
    const { url, people } = await start();
    const raw = await new Raw(url).signIn("an");
    people.principalFor = () => {
      throw new DomainError("RIGHTS_UNKNOWN", "Too old.");
    };
    people.advance(0);
    expect((await raw.closed).code).toBe(1013);
  });
});
