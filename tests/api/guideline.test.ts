import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

// Guideline 4403 (R5, R7): no picture and no connection work before its version in force is acknowledged; a new one asks again;
// who has not is a list; who answers for a tool acknowledges for it.

let world: World;
let hub: TestHub;
let site: Facility;
let camera: Camera;
let telecom: Person;

beforeAll(async () => {
  world = await createWorld();
  site = await world.facility();
  camera = await world.camera({ facility: site });
  telecom = await world.person({ role: "telecom", username: "cuc.vienthong" });
  hub = await world.hub();
});
afterAll(() => world.close());

interface Own {
  me: {
    permissions: string[];
    guideline: {
      current: { id: string; label: string; number: number };
      isAcknowledged: boolean;
      next: { id: string; label: string; inForceFrom: string } | null;
      isNextAcknowledged: boolean;
      withheld: string[];
    };
  };
}
const ownQuery = `{ me { permissions guideline { current { id label number } isAcknowledged next { id label inForceFrom }
  isNextAcknowledged withheld } } }`;
const own = async (person: Person) => (await world.gql<Own>(person, ownQuery)).data.me;
const versionInForce = async () => (await own(telecom)).guideline.current;
const acknowledge = (person: Person, guidelineId: string) =>
  world.gql<{ acknowledgeGuideline: Own["me"]["guideline"] }>(
    person,
    `mutation ($id: ID!) { acknowledgeGuideline(guidelineId: $id) { current { id label number } isAcknowledged
       next { id label inForceFrom } isNextAcknowledged withheld } }`,
    { id: guidelineId },
  );
const open = (person: Person) =>
  world.gql<{ openStream: { hlsUrl: string } }>(person, "mutation ($id: ID!) { openStream(cameraId: $id) { hlsUrl } }", {
    id: camera.id,
  });
let versions = 0;
const versionInput = (change: Record<string, unknown> = {}) => ({
  label: `4403/CV-BCĐ, lần ${(versions += 1)}`,
  titleVi: "Hướng dẫn",
  titleEn: "Guideline",
  bodyVi: "## Nơi phải có camera\n- Hành lang.",
  bodyEn: "## Where cameras must be\n- Corridors.",
  ...change,
});
const publish = (person: Person, change: Record<string, unknown> = {}) =>
  world.gql<{ publishGuideline: { id: string; number: number; inForceFrom: string; publishedBy: { username: string } } }>(
    person,
    `mutation ($input: PublishGuidelineInput!) { publishGuideline(input: $input) { id number inForceFrom
       publishedBy { username } } }`,
    { input: versionInput(change) },
  );
const lines = (action: string, actor: string) =>
  world.sql<{ outcome: string; code: string | null; details: Record<string, unknown>; province_id: string | null }>(
    "select outcome, code, details, province_id from access_log where action = $1 and actor_name = $2 order by occurred_at, id",
    [action, actor],
  );
const guard = (change: { briefed?: boolean; username?: string } = {}) =>
  world.person({ role: "viewer", unit: site, briefed: false, ...change });

describe("whoever has not acknowledged the guideline", () => {
  test("sees units and status, and no picture; acknowledging gives it at once, and stands in the log", async () => {
    const person = await guard({ username: "bao.ve" });
    const { current } = (await own(person)).guideline;
    expect(current).toMatchObject({ label: "4403/CV-BCĐ", number: 1 });
    expect(await own(person)).toEqual({
      permissions: ["camera:read"],
      guideline: { current, isAcknowledged: false, next: null, isNextAcknowledged: true, withheld: ["camera:view"] },
    });
    const seen = "query ($id: ID!) { camera(id: $id) { code viewerCan { view viewOnceBriefed } } }";
    const ask = async () => (await world.gql(person, seen, { id: camera.id })).data;
    expect(await ask()).toEqual({ camera: { code: camera.code, viewerCan: { view: false, viewOnceBriefed: true } } });
    const refused = await open(person);
    expect(codes(refused)).toEqual(["GUIDELINE_NOT_ACKNOWLEDGED"]);
    expect(await lines("stream.open", "bao.ve")).toMatchObject([{ outcome: "REFUSED", code: "GUIDELINE_NOT_ACKNOWLEDGED" }]);

    const answer = await acknowledge(person, current.id);
    expect(answer.errors).toEqual([]);
    expect(answer.data.acknowledgeGuideline).toMatchObject({ isAcknowledged: true });
    expect(await own(person)).toMatchObject({ permissions: ["camera:read", "camera:view"], guideline: { withheld: [] } });
    expect(await ask()).toMatchObject({ camera: { viewerCan: { view: true, viewOnceBriefed: false } } });
    expect((await open(person)).errors).toEqual([]);
    // Again changes nothing, and is no second line.
    expect((await acknowledge(person, current.id)).errors).toEqual([]);
    expect(await lines("guideline.acknowledge", "bao.ve")).toEqual([
      {
        outcome: "ALLOWED",
        code: null,
        details: { label: "4403/CV-BCĐ", guideline: current.id },
        province_id: site.province.id,
      },
    ]);
  });

  test("twice at the same moment, it stands once", async () => {
    const person = await guard();
    const { id } = await versionInForce();
    const answers = await Promise.all([acknowledge(person, id), acknowledge(person, id), acknowledge(person, id)]);
    expect(answers.flatMap(codes)).toEqual([]);
    expect(await world.sql("select from guideline_acknowledgement where person_id = $1", [person.id])).toHaveLength(1);
  });

  test("of an operator does no connection work", async () => {
    const operator = await world.operator();
    await world.assign(operator, site.province);
    const engineer = await world.person({ role: "engineer", operator, briefed: false });
    expect(await own(engineer)).toMatchObject({ permissions: ["camera:read"], guideline: { withheld: ["camera:connect"] } });
    await acknowledge(engineer, (await versionInForce()).id);
    expect((await own(engineer)).permissions).toEqual(["camera:read", "camera:connect"]);
  });

  test("is still FORBIDDEN, and no more, what he could not do anyway", async () => {
    const auditor = await world.person({ role: "auditor", briefed: false });
    expect(await own(auditor)).toMatchObject({ guideline: { isAcknowledged: false, withheld: [] } });
    expect(codes(await open(auditor))).toEqual(["FORBIDDEN"]);
    const elsewhere = await world.person({ role: "viewer", unit: await world.facility(), briefed: false });
    expect(codes(await open(elsewhere))).toEqual(["NOT_FOUND"]);
  });

  test("is told why he cannot see, and nobody counts him among those who can", async () => {
    const person = await guard();
    const admin = await world.person({ role: "admin", unit: site.province });
    const reasons = async () => {
      const { data } = await world.gql<{
        accessReasons: { allows: boolean; awaitsGuideline: boolean; state: string }[];
        accessHolders: { grant: { person: { id: string } } }[];
      }>(
        admin,
        `query ($person: ID!, $camera: ID!) { accessReasons(personId: $person, cameraId: $camera) { allows awaitsGuideline state }
           accessHolders(cameraId: $camera) { grant { person { id } } } }`,
        { person: person.id, camera: camera.id },
      );
      return [data.accessReasons, data.accessHolders.some(({ grant }) => grant.person.id === person.id)];
    };
    expect(await reasons()).toEqual([[{ allows: false, awaitsGuideline: true, state: "IN_FORCE" }], false]);
    await acknowledge(person, (await versionInForce()).id);
    expect(await reasons()).toEqual([[{ allows: true, awaitsGuideline: false, state: "IN_FORCE" }], true]);
  });

  test.each(["0190a8a0-0000-7000-8000-000000000000", "x", ""])("cannot acknowledge what there is not: %s", async (id) => {
    expect(codes(await acknowledge(await guard(), id))).toEqual(["NOT_FOUND"]);
  });
});

describe("a tool", () => {
  const forTool = (person: Person, tool: Pick<Person, "id">, guidelineId: string) =>
    world.gql(
      person,
      "mutation ($tool: ID!, $id: ID!) { acknowledgeGuidelineForTool(toolId: $tool, guidelineId: $id) { id isTool } }",
      { tool: tool.id, id: guidelineId },
    );

  test("does not acknowledge itself: who gave its grant does, and nobody else", async () => {
    const admin = await world.stranger("so.tttt");
    const parent = await world.grant(admin, { role: "admin", unit: site.province });
    const tool = await world.person({
      role: "tool",
      unit: site.province,
      parent,
      permissions: ["camera:read", "camera:view"],
      briefed: false,
    });
    const { id } = await versionInForce();
    expect(codes(await open(tool))).toEqual(["GUIDELINE_NOT_ACKNOWLEDGED"]);
    expect(codes(await acknowledge(tool, id))).toEqual(["FORBIDDEN"]);
    const peer = await world.person({ role: "admin", unit: site.province, username: "so.tttt2" });
    const foreign = await world.person({ role: "admin", unit: await world.province() });
    expect(codes(await forTool(peer, tool, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await forTool(telecom, tool, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await forTool(foreign, tool, id))).toEqual(["NOT_FOUND"]);
    expect(codes(await forTool(await guard(), tool, id))).toEqual(["NOT_FOUND"]);
    expect(codes(await forTool(admin, peer, id))).toEqual(["NOT_FOUND"]);
    expect(codes(await forTool(admin, { id: "x" }, id))).toEqual(["NOT_FOUND"]);
    expect(await lines("guideline.acknowledge", "so.tttt2")).toMatchObject([{ outcome: "REFUSED", code: "FORBIDDEN" }]);

    expect((await forTool(admin, tool, id)).errors).toEqual([]);
    expect((await open(tool)).errors).toEqual([]);
    expect((await lines("guideline.acknowledge", "so.tttt")).at(-1)).toMatchObject({
      outcome: "ALLOWED",
      details: { tool: tool.id },
      province_id: site.province.id,
    });
  });

  test("is acknowledged for by its owner, who needs no right of his own for that", async () => {
    const { id } = await versionInForce();
    const tool = await world.person({ role: "tool", permissions: ["camera:read", "camera:view"], briefed: false });
    const owner = await world.stranger();
    expect(codes(await forTool(owner, tool, id))).toEqual(["NOT_FOUND"]);
    await world.sql(
      `insert into tool (service_account_id, name, purpose, owner_id, created_by, created_at) values ($1, $2, '', $3, $4, $5)`,
      [tool.id, `Bảng ${tool.id}`, owner.id, telecom.id, world.clock.now()],
    );
    expect((await forTool(owner, tool, id)).errors).toEqual([]);
    expect((await open(tool)).errors).toEqual([]);
  });

  test("of a founding grant is answered for by the Telecom Department", async () => {
    const tool = await world.person({ role: "tool", permissions: ["camera:read", "camera:view"], briefed: false });
    const admin = await world.person({ role: "admin", unit: site.province });
    const { id } = await versionInForce();
    expect(codes(await forTool(admin, tool, id))).toEqual(["NOT_FOUND"]);
    expect((await forTool(telecom, tool, id)).data).toEqual({ acknowledgeGuidelineForTool: { id: tool.id, isTool: true } });
    expect((await open(tool)).errors).toEqual([]);
  });
});

describe("who has not acknowledged", () => {
  interface Standing {
    person: { id: string; username: string };
    roles: string[];
    acknowledgedAt: string | null;
    acknowledgedBy: { username: string } | null;
    isOwnTool: boolean;
  }
  interface Standings {
    totalCount: number;
    nodes: Standing[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  }
  const list = async (person: Person, filter: Record<string, unknown> = {}, page: Record<string, unknown> = { first: 100 }) =>
    world.gql<{ guidelineStandings: Standings }>(
      person,
      `query ($first: Int, $after: String, $filter: GuidelineStandingFilter) {
         guidelineStandings(first: $first, after: $after, filter: $filter) { totalCount pageInfo { endCursor hasNextPage }
           nodes { person { id username } roles acknowledgedAt acknowledgedBy { username } isOwnTool } } }`,
      { ...page, filter },
    );
  const names = async (person: Person, filter: Record<string, unknown> = {}) =>
    (await list(person, filter)).data.guidelineStandings.nodes.map((node) => node.person.username);

  let place: Facility;
  let admin: Person;
  beforeAll(async () => {
    place = await world.facility();
    admin = await world.stranger("z.quan.tri");
    const parent = await world.grant(admin, { role: "admin", unit: place.province });
    const manager = await world.person({ role: "manager", unit: place, username: "đ.quan.ly" });
    await world.grant(manager, { role: "reviewer", unit: place });
    for (const username of ["e.bao.ve", "a.bao.ve"])
      await world.person({ role: "viewer", unit: place, username, briefed: false });
    await world.person({ role: "tool", unit: place.province, parent, username: "b.cong.cu", briefed: false });
    await world.person({
      role: "viewer",
      unit: place,
      username: "c.het.han",
      briefed: false,
      expiresAt: world.clock.after(-1_000),
    });
  });

  test("is a list of all who hold access in the asker's scope, in Vietnamese order", async () => {
    const { nodes, totalCount } = (await list(admin)).data.guidelineStandings;
    expect(nodes.map((node) => [node.person.username, node.roles, node.acknowledgedAt !== null, node.isOwnTool])).toEqual([
      ["a.bao.ve", ["viewer"], false, false],
      ["b.cong.cu", ["tool"], false, true],
      ["đ.quan.ly", ["manager", "reviewer"], true, false],
      ["e.bao.ve", ["viewer"], false, false],
      ["z.quan.tri", ["admin"], true, false],
    ]);
    expect(totalCount).toBe(5);
    expect(await names(admin, { isAcknowledged: false })).toEqual(["a.bao.ve", "b.cong.cu", "e.bao.ve"]);
    expect(await names(admin, { isAcknowledged: true })).toEqual(["đ.quan.ly", "z.quan.tri"]);
    expect(await names(admin, { search: "BAO.VE" })).toEqual(["a.bao.ve", "e.bao.ve"]);
    expect(await names(admin, { within: place.id })).toEqual(["a.bao.ve", "đ.quan.ly", "e.bao.ve"]);
  });

  test("is read page by page, nobody twice and nobody left out", async () => {
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Standings = (await list(admin, {}, { first: 2, after })).data.guidelineStandings;
      const { nodes, pageInfo, totalCount } = page;
      read.push(...nodes.map((node) => node.person.username));
      expect(totalCount).toBe(5);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(read).toEqual(["a.bao.ve", "b.cong.cu", "đ.quan.ly", "e.bao.ve", "z.quan.tri"]);
  });

  test("shows each his own scope: the country's the country, another province's nothing of it, a guard no list", async () => {
    expect(await names(telecom)).toEqual(expect.arrayContaining(["a.bao.ve", "bao.ve", "cuc.vienthong"]));
    const other = await world.person({ role: "admin", unit: await world.province(), username: "khac" });
    expect(await names(other)).toEqual(["khac"]);
    expect(codes(await list(other, { within: place.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await list(await guard()))).toEqual(["FORBIDDEN"]);
    const manager = await world.person({ role: "manager", unit: place, username: "g.quan.ly" });
    expect(await names(manager)).toEqual(["a.bao.ve", "đ.quan.ly", "e.bao.ve", "g.quan.ly"]);
  });

  test("takes no malformed question", async () => {
    expect(codes(await list(admin, { guidelineId: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await list(admin, { search: "x".repeat(101) }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await list(admin, {}, { first: 0 }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await list(admin, {}, { first: 1, after: "x" }))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("a new version", () => {
  test("is published by the Telecom Department alone", async () => {
    for (const role of ["leader", "auditor"] as const) {
      expect(codes(await publish(await world.person({ role }), {}))).toEqual(["FORBIDDEN"]);
    }
    const admin = await world.person({ role: "admin", unit: site.province, username: "khong.duoc" });
    expect(codes(await publish(admin))).toEqual(["FORBIDDEN"]);
    expect(await lines("guideline.publish", "khong.duoc")).toMatchObject([{ outcome: "REFUSED", code: "FORBIDDEN" }]);
  });

  test.each([
    ["no label", { label: " " }, "label"],
    ["a label too long", { label: "x".repeat(61) }, "label"],
    ["no English", { bodyEn: "" }, "bodyEn"],
    ["no Vietnamese title", { titleVi: "" }, "titleVi"],
    ["a text without end", { bodyVi: "x".repeat(20_001) }, "bodyVi"],
    ["a start in the past", { inForceFrom: "2020-01-01T00:00:00Z" }, "inForceFrom"],
    ["a start too far away", { inForceFrom: "2029-01-01T00:00:00Z" }, "inForceFrom"],
  ])("is not taken with %s", async (_name, change, field) => {
    const answer = await publish(telecom, change);
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors[0]?.extensions["field"]).toBe(`input.${field}`);
  });

  test("asks everybody again at once: pictures end, and come back with his acknowledgement", async () => {
    const person = await guard({ briefed: true, username: "dang.xem" });
    const before = await versionInForce();
    const { hlsUrl } = (await open(person)).data.openStream;
    const playlist = () => fetch(hlsUrl.replace("localhost", "127.0.0.1"));
    const published = await publish(telecom);
    expect(published.errors).toEqual([]);
    const { id, number, publishedBy } = published.data.publishGuideline;
    expect([number, publishedBy.username]).toEqual([before.number + 1, "cuc.vienthong"]);

    const answer = await playlist();
    expect([answer.status, await answer.text()]).toEqual([403, "GUIDELINE_NOT_ACKNOWLEDGED"]);
    expect(codes(await open(person))).toEqual(["GUIDELINE_NOT_ACKNOWLEDGED"]);
    const ends = async () => (await lines("stream.close", "dang.xem")).map(({ details }) => details["reason"]);
    await expect.poll(ends).toEqual(["guideline"]);
    expect(codes(await acknowledge(person, before.id))).toEqual(["CONFLICT"]);
    expect((await acknowledge(person, id)).data.acknowledgeGuideline.isAcknowledged).toBe(true);
    expect((await open(person)).errors).toEqual([]);
    expect(await lines("guideline.publish", "cuc.vienthong")).toMatchObject([{ outcome: "ALLOWED" }]);
  });

  test("with a label that is taken is not published", async () => {
    const { data } = await world.gql<{ guidelines: { nodes: { label: string }[]; totalCount: number } }>(
      telecom,
      "{ guidelines(first: 1) { totalCount nodes { label } } }",
    );
    const { nodes, totalCount } = data.guidelines;
    expect(codes(await publish(telecom, { label: nodes[0]!.label }))).toEqual(["CONFLICT"]);
    const after = await world.gql<{ guidelines: { totalCount: number } }>(telecom, "{ guidelines(first: 1) { totalCount } }");
    expect(after.data.guidelines.totalCount).toBe(totalCount);
  });

  test("announced counts from its moment on; until then the old one does, and it can be acknowledged already", async () => {
    const [early, late] = [await guard({ briefed: true }), await guard({ briefed: true })];
    const { current } = (await own(early)).guideline;
    const inForceFrom = world.clock.after(7 * 86_400_000);
    const { data } = await publish(telecom, { inForceFrom: inForceFrom.toISOString() });
    const { id } = data.publishGuideline;
    expect(await own(early)).toMatchObject({
      permissions: ["camera:read", "camera:view"],
      guideline: {
        current,
        isAcknowledged: true,
        next: { id, inForceFrom: inForceFrom.toISOString() },
        isNextAcknowledged: false,
      },
    });
    await acknowledge(early, id);
    expect((await own(early)).guideline).toMatchObject({ isAcknowledged: true, isNextAcknowledged: true });

    const newcomer = await guard();
    await acknowledge(newcomer, id);
    // Whoever has read the newer one needs not read the older.
    expect((await own(newcomer)).permissions).toContain("camera:view");

    world.clock.advance(7 * 86_400_000);
    expect((await own(early)).permissions).toContain("camera:view");
    expect(await own(late)).toMatchObject({
      permissions: ["camera:read"],
      guideline: { current: { id }, isAcknowledged: false, next: null, withheld: ["camera:view"] },
    });
  });
});

describe("PostgreSQL itself", () => {
  const refusal = (text: string, values: unknown[] = []) =>
    world.sql(text, values).then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  test("keeps versions and acknowledgements as they are, for the owner too", async () => {
    for (const table of ["guideline", "guideline_acknowledgement"]) {
      expect(await refusal(`delete from ${table}`)).toBe("42501");
      expect(await refusal(`truncate ${table} cascade`)).toBe("42501");
    }
    expect(await refusal("update guideline set body_vi = 'x'")).toBe("42501");
    expect(await refusal("update guideline_acknowledgement set acknowledged_at = now()")).toBe("42501");
  });

  test("takes no acknowledgement by a tool itself, nor by somebody who does not answer for it", async () => {
    const tool = await world.person({ role: "tool", briefed: false });
    const insert = `insert into guideline_acknowledgement (guideline_id, person_id, acknowledged_at, acknowledged_by)
      select id, $1, $2, $3 from guideline where number = 1`;
    expect(await refusal(insert, [tool.id, world.clock.now(), null])).toBe("23514");
    const admin = await world.person({ role: "admin", unit: site.province });
    expect(await refusal(insert, [tool.id, world.clock.now(), admin.id])).toBe("23514");
    // For a person nobody else does.
    const person = await guard();
    expect(await refusal(insert, [person.id, world.clock.now(), admin.id])).toBe("23514");
    expect(await refusal(insert, [person.id, new Date("2021-01-01T00:00:00Z"), null])).toBe("23514");
  });
});

test("a second hub follows: what is acknowledged at one counts at the other", async () => {
  const other = await world.hub();
  const person = await guard();
  await acknowledge(person, (await versionInForce()).id);
  const token = await world.token(person);
  const permissions = async () => {
    const response = await fetch(`${other.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "{ me { permissions } }" }),
    });
    return ((await response.json()) as { data: { me: { permissions: string[] } } }).data.me.permissions;
  };
  await expect.poll(permissions).toContain("camera:view");
  expect(hub.log()).not.toContain("could not be read");
});
