import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeScope } from "@camera-hub/server/access/scope.ts";
import { openDatabase } from "@camera-hub/server/app/database.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { foundTool, ToolDesk } from "../support/tool-desk.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// R3, R9: a tool is made, changed and closed by whoever may give `tool` where it stands, has somebody who answers for it, and
// may do nothing but what its grant names. What Keycloak does for it is in tests/realm.

let world: World;
let desk: ToolDesk;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let telecom: Person;
let admin: Person;
let neighbour: Person;
let manager: Person;
let auditor: Person;
let leader: Person;
let expired: Person;
let clerk: Person;
let foreigner: Person;
let adminGrant: string;
let root: string;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  telecom = await world.stranger("cuc.vienthong");
  root = await world.grant(telecom, { role: "telecom" });
  world.stand(telecom, { role: "telecom" });
  admin = await world.stranger("bacgiang.so");
  adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  world.stand(admin, { role: "admin", unit: bacGiang });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.person({ role: "manager", unit: site, parent: adminGrant });
  auditor = await world.person({ role: "auditor", parent: root });
  leader = await world.person({ role: "leader", parent: root });
  expired = await world.person({ role: "admin", unit: bacGiang, parent: root, expiresAt: world.clock.after(1_000) });
  clerk = await world.stranger("bacgiang.vanthu");
  world.stand(clerk, { role: "health", unit: bacGiang });
  foreigner = await world.stranger("haiduong.vanthu");
  world.stand(foreigner, { role: "health", unit: haiDuong });
  world.clock.advance(2_000);
  desk = new ToolDesk(world);
  await desk.open();
  await world.hub();
});
afterAll(async () => {
  await desk.close();
  await world.close();
});
beforeEach(() => {
  desk.fault = null;
});

interface Tool {
  id: string;
  clientId: string;
  origin: string;
  name: string;
  purpose: string;
  requestsPerMinute: number;
  secretRotatedAt: string | null;
  lastUsedAt: string | null;
  closedAt: string | null;
  isOwnerless: boolean;
  owner: { username: string } | null;
  account: { id: string; isTool: boolean } | null;
  unit: { id: string } | null;
  grants: { id: string; permissions: string[]; state: string }[];
  viewerCan: { keep: boolean };
}
const fields = `id clientId origin name purpose requestsPerMinute secretRotatedAt lastUsedAt closedAt isOwnerless
  owner { username } account { id isTool } unit { id } grants { id permissions state } viewerCan { keep }`;
const rule = (answer: Answer<unknown>) => answer.errors[0]?.extensions["rule"];

const create = (person: Person, input: object = {}) =>
  world.gql<{ createTool: { secret: string; tool: Tool } }>(
    person,
    `mutation ($input: CreateToolInput!) { createTool(input: $input) { secret tool { ${fields} } } }`,
    {
      input: {
        name: `Bảng điện ${randomUUID()}`,
        purpose: "Hiển thị trạng thái",
        unitId: bacGiang.id,
        ownerId: clerk.id,
        ...input,
      },
    },
  );
const rotate = (person: Person, id: string, reason = "Lộ mật khẩu") =>
  world.gql<{ rotateToolSecret: { secret: string; tool: Tool } }>(
    person,
    `mutation ($id: ID!, $reason: String!) { rotateToolSecret(id: $id, reason: $reason) { secret tool { ${fields} } } }`,
    { id, reason },
  );
const change = (person: Person, id: string, input: object) =>
  world.gql<{ changeTool: Tool }>(
    person,
    `mutation ($id: ID!, $input: ChangeToolInput!) { changeTool(id: $id, input: $input) { ${fields} } }`,
    { id, input },
  );
const close = (person: Person, id: string, expected = 0) =>
  world.gql<{ closeTool: Tool }>(
    person,
    `mutation ($id: ID!, $expected: Int!) { closeTool(id: $id, reason: "Không dùng nữa", expected: $expected) { ${fields} } }`,
    { id, expected },
  );
const read = async (person: Person, id: string) =>
  (await world.gql<{ tool: Tool | null }>(person, `query ($id: ID!) { tool(id: $id) { ${fields} } }`, { id })).data?.tool;
const list = (person: Person, filter: object = {}, first = 100) =>
  world.gql<{ tools: { totalCount: number; nodes: Tool[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
    person,
    `query ($filter: ToolFilter, $first: Int) { tools(filter: $filter, first: $first) {
       totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    { filter, first },
  );
const namesIn = async (person: Person, filter: object = {}) =>
  (await list(person, filter)).data.tools.nodes.map(({ name }) => name);

async function made(person: Person = admin, input: object = {}): Promise<{ tool: Tool; secret: string; account: Person }> {
  const { data, errors } = await create(person, input);
  expect(errors).toEqual([]);
  return { ...data.createTool, account: await desk.account(data.createTool.tool.id) };
}
/** A tool with a grant over Bắc Giang, as the give form writes it. */
async function working(input: { requestsPerMinute?: number; name?: string; ownerId?: string } = {}) {
  const { requestsPerMinute, ...rest } = input;
  const { tool, account } = await made(admin, rest);
  const grant = await world.grant(account, { role: "tool", unit: bacGiang, permissions: ["camera:read"], parent: adminGrant });
  // Last: until its grant was known it was asked about often.
  if (requestsPerMinute !== undefined) expect((await change(admin, tool.id, { requestsPerMinute })).errors).toEqual([]);
  return { tool, account, grant };
}
const ask = (tool: Person) => world.gql(tool, "{ cameras(first: 1) { nodes { id } } }");
const lines = (action: string) =>
  world.sql<{
    actor_name: string;
    outcome: string;
    code: string | null;
    province_id: string | null;
    details: Record<string, unknown>;
  }>("select * from access_log where action = $1 order by occurred_at desc, id desc", [action]);

describe("making a tool", () => {
  test("an admin makes one in his province; its secret is told once and stands nowhere", async () => {
    const { tool, secret, account } = await made(admin, { name: "Bảng điện", requestsPerMinute: 120 });
    expect(tool).toMatchObject({
      name: "Bảng điện",
      origin: "HUB",
      requestsPerMinute: 120,
      isOwnerless: false,
      owner: { username: clerk.username },
      account: { id: account.id, isTool: true },
      unit: { id: bacGiang.id },
      grants: [],
      lastUsedAt: null,
      secretRotatedAt: null,
      viewerCan: { keep: true },
    });
    expect(tool.clientId).toMatch(/^tool-[0-9a-f]{10}$/);
    expect(secret.length).toBeGreaterThan(20);
    expect(await world.sql("select from tool_task where one_time_secret is not null")).toEqual([]);
    const [line] = await lines("tool.create");
    expect(line).toMatchObject({
      actor_name: admin.username,
      outcome: "ALLOWED",
      province_id: bacGiang.id,
      details: { name: "Bảng điện", owner: clerk.username, requestsPerMinute: 120 },
    });
    const logged = await world.sql<{ text: string }>("select l::text as text from access_log l");
    expect(logged.map(({ text }) => text).join("\n")).not.toContain(secret);
  });

  test("it may do nothing before it is given a grant, and can be given one at once", async () => {
    const { account } = await made();
    expect((await ask(account)).data).toEqual({ cameras: { nodes: [] } });
    const offered = await world.gql<{ grantablePeople: { id: string }[] }>(
      admin,
      "query ($unit: ID) { grantablePeople(role: tool, unitId: $unit, first: 100) { id } }",
      { unit: bacGiang.id },
    );
    expect(offered.data.grantablePeople.map(({ id }) => id)).toContain(account.id);
  });

  test("the Telecom Department makes one over the country, which no province sees", async () => {
    const { tool } = await made(telecom, { unitId: null, ownerId: telecom.id });
    expect(tool.unit).toBeNull();
    expect(await read(admin, tool.id)).toBeNull();
    expect((await read(auditor, tool.id))?.viewerCan).toEqual({ keep: false });
  });

  test("where one may, and who may answer for it, is told beforehand", async () => {
    const asked = async (person: Person, unit: string | null) =>
      (
        await world.gql<{
          toolPlaces: { unit: { id: string } | null; maxRequestsPerMinute: number }[];
          toolOwners: { id: string }[];
        }>(
          person,
          "query ($unit: ID) { toolPlaces { unit { id } maxRequestsPerMinute } toolOwners(unitId: $unit, first: 100) { id } }",
          { unit },
        )
      ).data;
    const mine = await asked(admin, bacGiang.id);
    expect(mine.toolPlaces).toEqual([{ unit: { id: bacGiang.id }, maxRequestsPerMinute: 6_000 }]);
    expect(mine.toolOwners.map(({ id }) => id)).toEqual(expect.arrayContaining([clerk.id, admin.id]));
    expect(mine.toolOwners.map(({ id }) => id)).not.toContain(foreigner.id);
    expect((await asked(telecom, null)).toolPlaces).toEqual([{ unit: null, maxRequestsPerMinute: 6_000 }]);
    expect(
      (await world.gql<{ toolPlaces: unknown[] }>(manager, "{ toolPlaces { maxRequestsPerMinute } }")).data.toolPlaces,
    ).toEqual([]);
    expect(codes(await world.gql(leader, "{ toolOwners { id } }"))).toEqual(["FORBIDDEN"]);
    expect(
      codes(await world.gql(admin, "query ($unit: ID) { toolOwners(unitId: $unit) { id } }", { unit: haiDuong.id })),
    ).toEqual(["NOT_FOUND"]);
  });

  test.each<[string, () => { by: Person; input?: object }, string]>([
    ["another province's admin", () => ({ by: neighbour }), "NOT_FOUND"],
    ["an admin, over the country", () => ({ by: admin, input: { unitId: null } }), "FORBIDDEN"],
    ["an admin, in a facility", () => ({ by: admin, input: { unitId: site.id } }), "FORBIDDEN"],
    ["the Telecom Department, in a province", () => ({ by: telecom }), "FORBIDDEN"],
    ["a facility's manager", () => ({ by: manager, input: { unitId: site.id } }), "FORBIDDEN"],
    ["an auditor", () => ({ by: auditor, input: { unitId: null } }), "FORBIDDEN"],
    ["whose grant has expired", () => ({ by: expired }), "FORBIDDEN"],
    ["with an owner of another province", () => ({ by: admin, input: { ownerId: foreigner.id } }), "NOT_FOUND"],
    ["with nobody as its owner", () => ({ by: admin, input: { ownerId: randomUUID() } }), "NOT_FOUND"],
    ["without a name", () => ({ by: admin, input: { name: "  " } }), "BAD_USER_INPUT"],
    ["with a name that writes backwards", () => ({ by: admin, input: { name: "a\u202eb" } }), "BAD_USER_INPUT"],
    ["without a purpose", () => ({ by: admin, input: { purpose: "" } }), "BAD_USER_INPUT"],
    ["that may ask without end", () => ({ by: admin, input: { requestsPerMinute: 6_001 } }), "BAD_USER_INPUT"],
    ["that may not ask", () => ({ by: admin, input: { requestsPerMinute: 0 } }), "BAD_USER_INPUT"],
  ])("is refused: %s", async (_who, what, code) => {
    const { by, input } = what();
    const before = await world.sql("select id from tool");
    expect(codes(await create(by, input))).toEqual([code]);
    expect(await world.sql("select id from tool")).toEqual(before);
  });

  test("is refused to a tool, and to a token that is not the portal's", async () => {
    const { account } = await working();
    expect(codes(await create(account))).toEqual(["FORBIDDEN"]);
    const token = await world.token(admin, { clientId: "other" });
    const answer = await fetch(`${world.origin}/graphql`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        query: "mutation ($input: CreateToolInput!) { createTool(input: $input) { secret } }",
        variables: { input: { name: "x", purpose: "x", unitId: bacGiang.id, ownerId: clerk.id } },
      }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });

  test("no two open ones of a place have one name; that of a closed one is free", async () => {
    const { tool } = await made(admin, { name: "Một tên" });
    expect(codes(await create(admin, { name: "một TÊN" }))).toEqual(["CONFLICT"]);
    expect((await close(admin, tool.id)).errors).toEqual([]);
    expect((await create(admin, { name: "Một tên" })).errors).toEqual([]);
  });

  test("what Keycloak refuses is not there afterwards", async () => {
    desk.fault = "REFUSED";
    expect(codes(await create(admin, { name: "Không thành" }))).toEqual(["FORBIDDEN"]);
    expect(await namesIn(admin)).not.toContain("Không thành");
    const told = (await lines("tool.create")).filter(({ details }) => details["name"] === "Không thành");
    expect(told.map(({ outcome, code }) => [outcome, code]).toSorted()).toEqual([
      ["ALLOWED", null],
      ["FAILED", "FORBIDDEN"],
    ]);
  });
});

describe("another secret", () => {
  test("is told once, with the reason in the log and itself nowhere", async () => {
    const { tool } = await made();
    const { data, errors } = await rotate(admin, tool.id, "Nhân viên nghỉ việc");
    expect(errors).toEqual([]);
    expect(data.rotateToolSecret.tool.secretRotatedAt).toBe(world.clock.now().toISOString());
    const [line] = await lines("tool.rotate");
    expect(line).toMatchObject({ actor_name: admin.username, details: { name: tool.name, reason: "Nhân viên nghỉ việc" } });
    expect(JSON.stringify(line)).not.toContain(data.rotateToolSecret.secret);
    expect(await world.sql("select from tool_task where one_time_secret is not null")).toEqual([]);
  });

  test("is the Telecom Department's to give too, above the province", async () => {
    const { tool } = await made();
    expect((await rotate(telecom, tool.id)).errors).toEqual([]);
  });

  test("is refused to others, without a reason, and to a closed tool", async () => {
    const { tool } = await made();
    expect(codes(await rotate(neighbour, tool.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await rotate(manager, tool.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await rotate(auditor, tool.id))).toEqual(["FORBIDDEN"]);
    expect(codes(await rotate(expired, tool.id))).toEqual(["FORBIDDEN"]);
    expect(codes(await rotate(admin, randomUUID()))).toEqual(["NOT_FOUND"]);
    expect(codes(await rotate(admin, "x"))).toEqual(["NOT_FOUND"]);
    expect(codes(await rotate(admin, tool.id, " "))).toEqual(["BAD_USER_INPUT"]);
    await close(admin, tool.id);
    expect(codes(await rotate(admin, tool.id))).toEqual(["CONFLICT"]);
  });

  test("is not given to what Keycloak does not know any more", async () => {
    const { tool } = await made();
    desk.fault = "GONE";
    const answer = await rotate(admin, tool.id);
    expect([codes(answer), rule(answer)]).toEqual([["CONFLICT"], "gone"]);
  });
});

describe("a tool's limit", () => {
  test("answers 429 with when to come back, and lets it ask again by then", async () => {
    const { account } = await working({ requestsPerMinute: 2 });
    world.clock.advance(60_000);
    const post = async () => {
      const token = await world.token(account, { sessionId: null, clientId: "tool" });
      return fetch(`${world.origin}/graphql`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ query: "{ me { id } }" }),
      });
    };
    expect([(await post()).status, (await post()).status]).toEqual([200, 200]);
    const refused = await post();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED", rule: "requests-per-minute", max: 2, retryAfterSeconds: 30 } }],
    });
    world.clock.advance(29_000);
    expect((await post()).status).toBe(429);
    world.clock.advance(1_000);
    expect((await post()).status).toBe(200);
    // One line says it, not one a request.
    await expect
      .poll(async () => (await lines("tool.limit")).filter(({ actor_name }) => actor_name === account.username))
      .toMatchObject([{ outcome: "REFUSED", code: "RATE_LIMITED", details: { requestsPerMinute: 2 } }]);
  });

  test("counts what is asked on a socket as well", async () => {
    const { account } = await working({ requestsPerMinute: 1 });
    world.clock.advance(60_000);
    expect(codes(await ask(account))).toEqual([]);
    const refused = await world.subscribe(account, "subscription { cameraStatusChanged { cursor } }");
    expect((await refused.ended)[0]?.extensions["code"]).toBe("RATE_LIMITED");
    await refused.stop();
  });

  test("is none of people, nor of another tool", async () => {
    const one = await working({ requestsPerMinute: 1 });
    const other = await working({ requestsPerMinute: 1 });
    world.clock.advance(60_000);
    expect([codes(await ask(one.account)), codes(await ask(one.account))]).toEqual([[], ["RATE_LIMITED"]]);
    expect(codes(await ask(other.account))).toEqual([]);
    for (let n = 0; n < 3; n += 1) expect(codes(await ask(admin))).toEqual([]);
  });

  test("holds from the moment it is changed", async () => {
    const { tool, account } = await working({ requestsPerMinute: 1 });
    world.clock.advance(60_000);
    await ask(account);
    expect(codes(await ask(account))).toEqual(["RATE_LIMITED"]);
    expect((await change(admin, tool.id, { requestsPerMinute: 600 })).errors).toEqual([]);
    world.clock.advance(1_000);
    expect(codes(await ask(account))).toEqual([]);
  });
});

describe("last use", () => {
  test("is noted once a minute, and tools not used for long are found", async () => {
    const { tool, account } = await working({ name: "Dùng rồi" });
    await made(admin, { name: "Chưa dùng" });
    await ask(account);
    const first = world.clock.now();
    const lastUsed = async () => (await read(admin, tool.id))?.lastUsedAt;
    await expect.poll(lastUsed, { timeout: 5_000 }).toBe(first.toISOString());
    const filter = { unusedSince: world.clock.after(-90 * 86_400_000).toISOString() };
    expect(await namesIn(admin, filter)).toContain("Chưa dùng");
    expect(await namesIn(admin, filter)).not.toContain("Dùng rồi");
    world.clock.advance(30_000);
    await ask(account);
    world.clock.advance(30_000);
    await ask(account);
    await expect.poll(lastUsed, { timeout: 5_000 }).toBe(world.clock.now().toISOString());
  });
});

describe("changing a tool", () => {
  test("its name, purpose, owner and limit; what it was stands in the log", async () => {
    const { tool } = await made(admin, { requestsPerMinute: 60 });
    const { data, errors } = await change(admin, tool.id, { name: "Tên mới", ownerId: admin.id, requestsPerMinute: 90 });
    expect(errors).toEqual([]);
    expect(data.changeTool).toMatchObject({
      name: "Tên mới",
      purpose: tool.purpose,
      owner: { username: admin.username },
      requestsPerMinute: 90,
    });
    expect((await lines("tool.change"))[0]?.details).toMatchObject({
      name: tool.name,
      newName: "Tên mới",
      owner: admin.username,
      ownerBefore: clerk.username,
      requestsPerMinute: 90,
      requestsPerMinuteBefore: 60,
    });
  });

  test("is refused to others and with what is wrong", async () => {
    const { tool } = await made();
    const taken = await made();
    expect(codes(await change(neighbour, tool.id, { name: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await change(auditor, tool.id, { name: "x" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await change(expired, tool.id, { name: "x" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await change(admin, tool.id, { ownerId: foreigner.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await change(admin, tool.id, { requestsPerMinute: 10_000 }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await change(admin, tool.id, { purpose: "x".repeat(501) }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await change(admin, tool.id, { name: taken.tool.name }))).toEqual(["CONFLICT"]);
  });

  test("when its owner's account is closed it goes on, and stands among those that nobody answers for", async () => {
    const owner = await world.stranger("sap.nghi");
    world.stand(owner, { role: "health", unit: bacGiang });
    const { tool, account } = await working({ name: "Mồ côi", ownerId: owner.id });
    expect(await namesIn(admin, { onlyOwnerless: true })).not.toContain("Mồ côi");
    world.memberships.setPerson(owner.id, {
      username: owner.username,
      displayName: owner.username,
      kind: "person",
      enabled: false,
    });
    expect(await namesIn(admin, { onlyOwnerless: true })).toContain("Mồ côi");
    expect((await read(admin, tool.id))?.isOwnerless).toBe(true);
    expect(codes(await ask(account))).toEqual([]);
    expect((await change(admin, tool.id, { ownerId: clerk.id })).data.changeTool.isOwnerless).toBe(false);
    expect(await namesIn(admin, { onlyOwnerless: true })).not.toContain("Mồ côi");
  });
});

describe("closing a tool", () => {
  const ending = (person: Person, id: string) =>
    world.gql<{ toolEnding: { grants: number; people: number; tools: number } }>(
      person,
      "query ($id: ID!) { toolEnding(id: $id) { grants people tools } }",
      { id },
    );

  test("shows first what ends, then ends its grants, its sockets and itself", async () => {
    const { tool, account, grant } = await working();
    world.clock.advance(1_000);
    const socket = await world.subscribe(account, "subscription { cameraStatusChanged { cursor } }");
    await socket.opened;
    expect((await ending(admin, tool.id)).data.toolEnding).toEqual({ grants: 1, people: 0, tools: 1 });
    expect(codes(await close(admin, tool.id, 0))).toEqual(["CONFLICT"]);
    const { data, errors } = await close(admin, tool.id, 1);
    expect(errors).toEqual([]);
    expect(data.closeTool).toMatchObject({ closedAt: world.clock.now().toISOString(), grants: [], viewerCan: { keep: false } });
    expect((await socket.closed).code).toBe(4403);
    expect(codes(await ask(account))).toEqual(["UNAUTHENTICATED"]);
    const [row] = await world.sql<{ ended_by: string }>("select ended_by from access_grant where id = $1", [grant]);
    expect(row?.ended_by).toBe(admin.id);
    expect((await lines("tool.close"))[0]).toMatchObject({
      actor_name: admin.username,
      details: { ends: 1, reason: "Không dùng nữa" },
    });
    expect(await world.sql("select from tool_task where tool_id = $1 and kind = 'CLOSE'", [tool.id])).toHaveLength(1);
    expect(await namesIn(admin)).not.toContain(tool.name);
    expect(await namesIn(admin, { includeClosed: true })).toContain(tool.name);
    expect(codes(await close(admin, tool.id))).toEqual(["CONFLICT"]);
    expect(codes(await change(admin, tool.id, { name: "x" }))).toEqual(["CONFLICT"]);
  });

  test("is refused to others", async () => {
    const { tool } = await made();
    expect(codes(await close(neighbour, tool.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await ending(neighbour, tool.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await close(auditor, tool.id))).toEqual(["FORBIDDEN"]);
    expect(codes(await close(leader, tool.id))).toEqual(["FORBIDDEN"]);
  });

  test("is final, whoever writes to the database", async () => {
    const { tool, account } = await made();
    await close(admin, tool.id);
    const insert = `insert into access_grant (person_id, role, unit_id, group_path, permissions, valid_from)
      values ('${account.id}', 'tool', '${bacGiang.id}', '/vn/24/tool', '{camera:read}', now())`;
    await expect(world.sql(insert)).rejects.toThrow("the tool is closed");
    await expect(world.sql("update tool set closed_at = null where id = $1", [tool.id])).rejects.toThrow("stays closed");
    const open = await working();
    await expect(world.sql("update tool set closed_at = created_at where id = $1", [open.tool.id])).rejects.toThrow(
      "holds grants",
    );
    await expect(world.sql("update tool set client_id = 'x' where id = $1", [open.tool.id])).rejects.toThrow("does not change");
    await expect(world.sql("update tool set owner_id = null where id = $1", [open.tool.id])).rejects.toThrow("keeps one");
    const hub =
      "insert into tool (client_id, origin, name, purpose, created_at) values ('hub-reader', 'KEYCLOAK', 'x', '', now())";
    await expect(world.sql(hub)).rejects.toThrow("tool_client_id_check");
  });
});

describe("a tool made in Keycloak itself", () => {
  test("is listed where it stands, is nobody's, and only the Telecom Department adopts it", async () => {
    await foundTool(world, "bang-cu", bacGiang);
    await expect.poll(() => namesIn(admin), { timeout: 5_000 }).toContain("bang-cu");
    const tool = (await list(admin, { search: "bang-cu" })).data.tools.nodes[0]!;
    expect(tool).toMatchObject({ origin: "KEYCLOAK", owner: null, isOwnerless: true, viewerCan: { keep: false } });
    expect(codes(await change(admin, tool.id, { ownerId: admin.id }))).toEqual(["FORBIDDEN"]);
    expect(codes(await rotate(admin, tool.id))).toEqual(["FORBIDDEN"]);
    expect((await read(telecom, tool.id))?.viewerCan).toEqual({ keep: true });
    expect((await change(telecom, tool.id, { ownerId: clerk.id })).errors).toEqual([]);
    expect((await read(admin, tool.id))?.viewerCan).toEqual({ keep: true });
    expect((await change(admin, tool.id, { name: "Bảng cũ" })).errors).toEqual([]);
  });

  test("over the country stands in no province's list; the hub's own accounts stand in none", async () => {
    await foundTool(world, "demo-tool");
    await foundTool(world, "hub-reader");
    await expect.poll(() => namesIn(telecom), { timeout: 5_000 }).toContain("demo-tool");
    expect(await namesIn(telecom)).not.toContain("hub-reader");
    expect(await namesIn(admin)).not.toContain("demo-tool");
  });
});

describe("lists of tools", () => {
  test("hold what the asker may know, by pages, and are found without tone marks", async () => {
    await made(admin, { name: "Tủ điều khiển" });
    expect(await namesIn(neighbour)).toEqual([]);
    expect(codes(await list(leader))).toEqual(["FORBIDDEN"]);
    expect((await list(manager)).data.tools.totalCount).toBe(0);
    expect(codes(await list(admin, { within: haiDuong.id }))).toEqual(["NOT_FOUND"]);
    expect(await namesIn(auditor, { search: "tu dieu" })).toEqual(["Tủ điều khiển"]);
    expect(codes(await list(admin, { search: "x".repeat(101) }))).toEqual(["BAD_USER_INPUT"]);
    const page = (await list(admin, {}, 2)).data.tools;
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(await read(admin, "x")).toBeNull();
  });

  test("show what each holds now", async () => {
    const { tool, grant } = await working();
    expect((await read(admin, tool.id))?.grants).toEqual([{ id: grant, permissions: ["camera:read"], state: "IN_FORCE" }]);
    expect(await read(manager, tool.id)).toBeNull();
  });

  test("are guarded by row-level security behind the filters", async () => {
    await made(admin);
    const database = openDatabase({ ...world.database, poolSize: 1 });
    const sees = (provinceId: string, table: string) =>
      database.read(makeScope([{ provinceId, facilityId: null }]), (tx) =>
        tx.query<{ n: number }>(`select count(*)::int as n from ${table}`),
      );
    for (const table of ["tool", "tool_task"]) {
      expect((await sees(bacGiang.id, table)).rows[0]!.n).toBeGreaterThan(0);
      expect((await sees(haiDuong.id, table)).rows[0]!.n).toBe(0);
    }
    const steal = database.write(makeScope([{ provinceId: haiDuong.id, facilityId: null }]), (tx) =>
      tx.query(
        "insert into tool (name, purpose, owner_id, province_id, created_by, created_at) values ('x', 'x', $1, $2, $1, now())",
        [neighbour.id, bacGiang.id],
      ),
    );
    await expect(steal).rejects.toThrow("row-level security");
    await database.close();
  });
});
