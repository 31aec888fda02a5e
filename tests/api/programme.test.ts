import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Person, Province, World } from "../support/world.ts";

// A programme (R1, R2, R11): provinces in scope, what is wanted of each by the end of which day beside how what it manages
// itself stands, and the connection standard. The Telecom Department governs; each sees the provinces that he sees whole.

let world: World;
let east: Province;
let west: Province;
let outsider: Province;
let own: Facility;
let barracks: Facility;
let telecom: Person;
let admin: Person;

beforeAll(async () => {
  world = await createWorld();
  east = await world.province({ code: "24", name: "Tỉnh Đông" });
  west = await world.province({ code: "30", name: "Tỉnh Tây" });
  outsider = await world.province({ code: "99", name: "Tỉnh Ngoài" });
  own = await world.facility({ province: east });
  barracks = await world.facility({ province: east });
  const waiting = await world.facility({ province: east, stage: "SURVEYED" });
  await world.cameras(3, { facility: own });
  await world.camera({ facility: waiting, stage: "SURVEYED" });
  await world.cameras(2, { facility: barracks });
  await world.camera({ facility: await world.facility({ province: west }) });
  telecom = await world.person({ role: "telecom", username: "cuc.vienthong" });
  admin = await world.person({ role: "admin", unit: east, username: "dong.so" });
  await world.hub();
});
afterAll(() => world.close());

interface Shown {
  id: string;
  version: number;
  nameVi: string;
  firstDay: string;
  lastDay: string;
  deadline: string;
  requiredAreas: string[];
  viewerCan: { manage: boolean };
  provinces: { totalCount: number; nodes: ProvinceShown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
interface ProvinceShown {
  version: number;
  province: { id: string; code: string };
  targets: { day: string; cameras: number }[];
  targetToday: number | null;
  target: number | null;
  facilities: number;
  connectedFacilities: number;
  cameras: number;
  connectedCameras: number;
  otherFacilities: number;
}
const provinceFields = `version province { id code } targets { day cameras } targetToday target facilities connectedFacilities
  cameras connectedCameras otherFacilities`;
const fields = `id version nameVi firstDay lastDay deadline requiredAreas viewerCan { manage }
  provinces(first: 10) { totalCount nodes { ${provinceFields} } pageInfo { hasNextPage endCursor } }`;

const read = async (person: Person): Promise<Shown> =>
  (await world.gql<{ programme: Shown }>(person, `{ programme { ${fields} } }`)).data.programme;
const provinceOf = async (person: Person, { code }: Province) =>
  (await read(person)).provinces.nodes.find(({ province }) => province.code === code);

const starting = (change: Record<string, unknown> = {}) => ({
  nameVi: "Kết nối camera",
  nameEn: "Connect cameras",
  legalBasis: "Công văn",
  firstDay: "2026-06-01",
  lastDay: "2026-06-12",
  provinceIds: [east.id, west.id],
  requiredAreas: ["CORRIDOR", "ENTRANCE_GATE"],
  ...change,
});
const start = (person: Person, change: Record<string, unknown> = {}) =>
  world.gql<{ startProgramme: Shown }>(
    person,
    `mutation ($input: StartProgrammeInput!) { startProgramme(input: $input) { ${fields} } }`,
    { input: starting(change) },
  );
const update = (person: Person, change: Record<string, unknown>) =>
  world.gql<{ updateProgramme: Shown }>(
    person,
    `mutation ($input: UpdateProgrammeInput!) { updateProgramme(input: $input) { ${fields} } }`,
    { input: change },
  );
const setTargets = (person: Person, change: Record<string, unknown>) =>
  world.gql<{ setProgrammeTargets: ProvinceShown }>(
    person,
    `mutation ($input: SetProgrammeTargetsInput!) { setProgrammeTargets(input: $input) { ${provinceFields} } }`,
    { input: change },
  );
const manage = (person: Person, facilityId: string, managedBy: string) =>
  world.gql<{ setFacilityManagement: { managedBy: string } }>(
    person,
    "mutation ($id: ID!, $by: FacilityManagement!) { setFacilityManagement(facilityId: $id, managedBy: $by) { managedBy } }",
    { id: facilityId, by: managedBy },
  );
const lines = (action: string) =>
  world.sql<{ actor_name: string; outcome: string; code: string | null; province_id: string | null; details: object }>(
    "select actor_name, outcome, code, province_id, details from access_log where action = $1 order by occurred_at, id",
    [action],
  );
const ruleOf = (answer: Answer<unknown>) =>
  `${String(answer.errors[0]?.extensions["field"])} ${String(answer.errors[0]?.extensions["rule"])}`;
const refusal = (text: string, values: unknown[] = []) =>
  world.sql(text, values).then(
    () => null,
    (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
  );

describe("a programme", () => {
  test("is none before it is begun, and then the hub is an exercise where it says so", async () => {
    const asked = "{ programme { id } ministry { programme { id } } hub { isExercise } }";
    expect((await world.gql(admin, asked)).data).toEqual({
      programme: null,
      ministry: { programme: null },
      hub: { isExercise: false },
    });
    const begun = await start(telecom, { isExercise: true });
    expect(begun.errors).toEqual([]);
    const { id } = begun.data.startProgramme;
    expect((await world.gql(admin, asked)).data).toEqual({
      programme: { id },
      ministry: { programme: { id } },
      hub: { isExercise: true },
    });
    expect(await lines("programme.start")).toMatchObject([{ actor_name: "cuc.vienthong", outcome: "ALLOWED" }]);
  });

  test("ships as data to be begun from: the quarantine programme of 2021", async () => {
    const { data } = await world.gql(admin, "{ shippedProgrammes { key firstDay lastDay requiredAreas } }");
    const [shipped] = (data as { shippedProgrammes: { lastDay: string; requiredAreas: string[] }[] }).shippedProgrammes;
    expect(shipped).toMatchObject({ key: "vn-2021-quarantine", lastDay: "2021-06-12" });
    expect(shipped!.requiredAreas).toHaveLength(9);
    expect(shipped!.requiredAreas).not.toContain("PUBLIC_OTHER");
  });

  test("lasts to the end of its last day by the country's clock, and has in scope what it names and nothing else", async () => {
    const programme = await read(telecom);
    expect(programme).toMatchObject({
      deadline: "2026-06-12T16:59:59.000Z",
      firstDay: "2026-06-01",
      lastDay: "2026-06-12",
      requiredAreas: ["CORRIDOR", "ENTRANCE_GATE"],
      viewerCan: { manage: true },
    });
    expect(programme.provinces.nodes.map(({ province }) => province.code)).toEqual(["24", "30"]);
  });

  test.each([
    ["a deadline before its start", { lastDay: "2026-05-31" }, "input.lastDay order"],
    ["a day that is none", { lastDay: "2026-02-31" }, "input.lastDay day"],
    ["an end years away", { lastDay: "2030-06-01" }, "input.lastDay latest"],
    ["no name", { nameVi: " " }, "input.nameVi length"],
    ["a legal basis without end", { legalBasis: "x".repeat(501) }, "input.legalBasis length"],
    ["no province", { provinceIds: [] }, "input.provinceIds length"],
    ["a province that does not exist", { provinceIds: [randomUUID()] }, "input.provinceIds province"],
    ["a facility for a province", { provinceIds: () => [own.id] }, "input.provinceIds province"],
    ["a province twice", { provinceIds: () => [east.id, east.id] }, "input.provinceIds once"],
    ["no required area", { requiredAreas: [] }, "input.requiredAreas length"],
    ["an area twice", { requiredAreas: ["YARD", "YARD"] }, "input.requiredAreas once"],
  ])("is not begun with %s", async (_name, change, rule) => {
    const given = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, typeof value === "function" ? (value as () => unknown)() : value]),
    );
    const answer = await start(telecom, given);
    expect([codes(answer), ruleOf(answer)]).toEqual([["BAD_USER_INPUT"], rule]);
  });

  test("does not know areas that guideline 4403 forbids", async () => {
    expect(codes(await start(telecom, { requiredAreas: ["BEDROOM"] }))).toEqual(["BAD_USER_INPUT"]);
  });

  test("is changed by the Telecom Department alone, and each try of another stands in the log", async () => {
    const { id, version } = await read(admin);
    const expired = { validFrom: world.clock.after(-2_000), expiresAt: world.clock.after(-1_000) };
    const others = [
      admin,
      await world.person({ role: "leader" }),
      await world.person({ role: "auditor" }),
      await world.person({ role: "telecom", ...expired }),
    ];
    for (const person of others) {
      expect(codes(await update(person, { id, version, nameVi: "Khác" }))).toEqual(["FORBIDDEN"]);
      expect(codes(await start(person))).toEqual(["FORBIDDEN"]);
    }
    expect(await lines("programme.update")).toMatchObject(others.map(() => ({ outcome: "REFUSED", code: "FORBIDDEN" })));
    expect((await read(telecom)).version).toBe(version);
  });

  test("changed by two at once is changed by one; the other is told", async () => {
    const { id, version } = await read(telecom);
    const both = await Promise.all([
      update(telecom, { id, version, nameVi: "Một" }),
      update(telecom, { id, version, nameVi: "Hai" }),
    ]);
    expect(both.flatMap(codes)).toEqual(["CONFLICT"]);
    expect(await read(telecom)).toMatchObject({ version: version + 1, requiredAreas: ["CORRIDOR", "ENTRANCE_GATE"] });
    expect(codes(await update(telecom, { id: randomUUID(), version: 1 }))).toEqual(["NOT_FOUND"]);
  });
});

describe("targets", () => {
  const targets = [
    { day: "2026-06-03", cameras: 2 },
    { day: "2026-06-06", cameras: 4 },
    { day: "2026-06-12", cameras: 9 },
  ];
  const given = async (change: Record<string, unknown> = {}) => {
    const { id } = await read(telecom);
    return { programmeId: id, provinceId: east.id, version: (await provinceOf(telecom, east))!.version, targets, ...change };
  };

  test("are set by day, hold until the next, and stand beside what the province manages and has connected", async () => {
    expect(codes(await manage(admin, barracks.id, "MILITARY"))).toEqual([]);
    const { data, errors } = await setTargets(telecom, await given({ targets: targets.toReversed() }));
    expect(errors).toEqual([]);
    expect(data.setProgrammeTargets).toEqual({
      version: 2,
      province: { id: east.id, code: "24" },
      targets,
      // The clock stands on 5 June: that of the third holds.
      targetToday: 2,
      target: 9,
      facilities: 2,
      connectedFacilities: 1,
      cameras: 4,
      connectedCameras: 3,
      otherFacilities: 1,
    });
    expect(await lines("programme.targets")).toMatchObject([{ outcome: "ALLOWED", province_id: east.id }]);
  });

  test("are not there before the first of them has begun", async () => {
    expect(await provinceOf(telecom, west)).toMatchObject({ targets: [], targetToday: null, target: null, facilities: 1 });
  });

  test.each([
    ["beyond the deadline", [{ day: "2026-06-13", cameras: 1 }], "input.targets.0.day range"],
    ["before the start", [{ day: "2026-05-31", cameras: 1 }], "input.targets.0.day range"],
    ["on a day that is none", [{ day: "2026-06-31", cameras: 1 }], "input.targets.0.day day"],
    ["below nothing", [{ day: "2026-06-05", cameras: -1 }], "input.targets.0.cameras range"],
    ["without measure", [{ day: "2026-06-05", cameras: 1_000_001 }], "input.targets.0.cameras range"],
    ["that fall", [targets[1]!, { day: "2026-06-07", cameras: 3 }], "input.targets.1.cameras falls"],
    ["twice on a day", [targets[0]!, targets[0]!], "input.targets.1.day once"],
  ])("%s are not taken", async (_name, wrong, rule) => {
    const answer = await setTargets(telecom, await given({ targets: wrong }));
    expect([codes(answer), ruleOf(answer)]).toEqual([["BAD_USER_INPUT"], rule]);
  });

  test("of a province that is not in scope, or of none, are not taken", async () => {
    const answer = await setTargets(telecom, await given({ provinceId: outsider.id }));
    expect([codes(answer), ruleOf(answer)]).toEqual([["BAD_USER_INPUT"], "input.provinceId scope"]);
    expect(codes(await setTargets(telecom, await given({ provinceId: randomUUID() })))).toEqual(["NOT_FOUND"]);
    expect(codes(await setTargets(telecom, await given({ programmeId: randomUUID() })))).toEqual(["NOT_FOUND"]);
  });

  test("are set by the Telecom Department alone, also not by the province's own administrator", async () => {
    expect(codes(await setTargets(admin, await given()))).toEqual(["FORBIDDEN"]);
    expect((await provinceOf(telecom, east))!.version).toBe(2);
  });

  test("set by two at once are those of one; of another province somebody else sets them meanwhile", async () => {
    const more = [{ day: "2026-06-12", cameras: 10 }];
    const [first, second] = [await given({ targets: more }), await given({ targets: more, provinceId: west.id, version: 1 })];
    const all = await Promise.all([setTargets(telecom, first), setTargets(telecom, first), setTargets(telecom, second)]);
    expect(all.flatMap(codes)).toEqual(["CONFLICT"]);
    expect(await provinceOf(telecom, west)).toMatchObject({ version: 2, target: 10, targetToday: null });
    await setTargets(telecom, await given());
  });

  test("move to the new deadline with it: what was wanted by then is wanted by then", async () => {
    const { id, version } = await read(telecom);
    const moved = await update(telecom, { id, version, firstDay: "2026-06-04", lastDay: "2026-06-08" });
    expect(moved.errors).toEqual([]);
    expect((await provinceOf(telecom, east))!.targets).toEqual([
      { day: "2026-06-04", cameras: 2 },
      { day: "2026-06-06", cameras: 4 },
      { day: "2026-06-08", cameras: 9 },
    ]);
    await update(telecom, { id, version: version + 1, firstDay: "2026-06-01", lastDay: "2026-06-12" });
  });

  test("come back with a province that left the scope by mistake", async () => {
    const { id, version } = await read(telecom);
    await update(telecom, { id, version, provinceIds: [west.id, outsider.id] });
    expect((await read(telecom)).provinces.nodes.map(({ province }) => province.code)).toEqual(["30", "99"]);
    await update(telecom, { id, version: version + 1, provinceIds: [east.id, west.id] });
    expect(await provinceOf(telecom, east)).toMatchObject({ target: 9 });
  });

  test("are kept in order by the database itself", async () => {
    const { id } = await read(telecom);
    const insert = "insert into programme_target values ($1, $2, $3, $4)";
    expect(await refusal(insert, [id, east.id, "2026-07-01", 99])).toBe("target_in_time");
    expect(await refusal(insert, [id, east.id, "2026-06-11", 1])).toBe("target_rises");
  });
});

describe("who sees which provinces", () => {
  const seenBy = async (person: Person) => {
    const { provinces, viewerCan } = await read(person);
    expect(provinces.totalCount).toBe(provinces.nodes.length);
    return [provinces.nodes.map(({ province }) => province.code).join(" "), viewerCan.manage];
  };

  test("the country's people all, a province's its own, a facility's none", async () => {
    expect(await seenBy(await world.person({ role: "leader" }))).toEqual(["24 30", false]);
    expect(await seenBy(await world.person({ role: "auditor" }))).toEqual(["24 30", false]);
    expect(await seenBy(admin)).toEqual(["24", false]);
    expect(await seenBy(await world.person({ role: "health", unit: west }))).toEqual(["30", false]);
    expect(await seenBy(await world.person({ role: "manager", unit: own }))).toEqual(["", false]);
    const operator = await world.operator();
    await world.assign(operator, west);
    expect(await seenBy(await world.person({ role: "engineer", operator }))).toEqual(["30", false]);
  });

  test("a tool within its grant; without a right, or with one that has expired, nobody", async () => {
    const permissions = ["camera:read"] as const;
    expect(await seenBy(await world.person({ role: "tool", unit: east, permissions }))).toEqual(["24", false]);
    const times = { validFrom: world.clock.after(-2_000), expiresAt: world.clock.after(-1_000) };
    const expired = await world.person({ role: "admin", unit: east, ...times });
    await expect.poll(async () => codes(await world.gql(expired, "{ programme { id } }"))).toEqual(["GRANT_EXPIRED"]);
    expect(await seenBy(await world.stranger())).toEqual(["", false]);
  });

  test("by pages in the order of codes", async () => {
    const page = (after: string | null) =>
      world.gql<{ programme: Shown }>(
        telecom,
        `query ($after: String) { programme { provinces(first: 1, after: $after) { totalCount nodes { ${provinceFields} }
           pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
    const first = (await page(null)).data.programme.provinces;
    const second = (await page(first.pageInfo.endCursor)).data.programme.provinces;
    expect([first.nodes[0]!.province.code, first.pageInfo.hasNextPage]).toEqual(["24", true]);
    expect([second.nodes[0]!.province.code, second.pageInfo.hasNextPage]).toEqual(["30", false]);
    expect(codes(await page("x"))).toEqual(["BAD_USER_INPUT"]);
    expect((await world.gql(telecom, '{ programme(id: "x") { id } }')).data).toEqual({ programme: null });
    const { data } = await world.gql(admin, "{ programmes { totalCount nodes { firstDay } } }");
    expect(data).toEqual({ programmes: { totalCount: 1, nodes: [{ firstDay: "2026-06-01" }] } });
  });
});

describe("who manages a facility", () => {
  test("is said by the province's administrator or the Telecom Department, once a line of the log", async () => {
    const said = async () => (await lines("facility.management")).filter(({ outcome }) => outcome === "ALLOWED").length;
    const before = await said();
    expect((await manage(telecom, barracks.id, "OTHER")).data.setFacilityManagement.managedBy).toBe("OTHER");
    expect((await manage(admin, barracks.id, "MILITARY")).data.setFacilityManagement.managedBy).toBe("MILITARY");
    expect(codes(await manage(admin, barracks.id, "MILITARY"))).toEqual([]);
    expect(await said()).toBe(before + 2);
    const asked = `{ facility(code: "${barracks.code}") { managedBy viewerCan { setManagement } } }`;
    expect((await world.gql(admin, asked)).data).toEqual({
      facility: { managedBy: "MILITARY", viewerCan: { setManagement: true } },
    });
  });

  test("is not said by the facility itself, by who only looks, or from another province", async () => {
    const guards = [
      await world.person({ role: "manager", unit: own }),
      await world.person({ role: "health", unit: east }),
      await world.person({ role: "leader" }),
    ];
    for (const person of guards) {
      expect(codes(await manage(person, own.id, "MILITARY"))).toEqual(["FORBIDDEN"]);
      const { data } = await world.gql(person, `{ facility(code: "${own.code}") { viewerCan { setManagement } } }`);
      expect(data).toEqual({ facility: { viewerCan: { setManagement: false } } });
    }
    const neighbour = await world.person({ role: "admin", unit: west });
    expect(codes(await manage(neighbour, own.id, "MILITARY"))).toEqual(["NOT_FOUND"]);
    expect(codes(await manage(admin, east.id, "MILITARY"))).toEqual(["NOT_FOUND"]);
    expect(codes(await manage(admin, own.id, "NAVY"))).toEqual(["BAD_USER_INPUT"]);
    expect(await provinceOf(admin, east)).toMatchObject({ facilities: 2, otherFacilities: 1 });
  });

  test("is changed where the facility comes from, not by a hub above it", async () => {
    const [hub] = await world.sql<{ id: string }>("insert into hub (name) values ('Dưới') returning id");
    const linked = await world.facility({ province: west });
    await world.sql("alter table org_unit disable trigger org_unit_origin");
    await world.sql("update org_unit set origin_hub_id = $2 where id = $1", [linked.id, hub!.id]);
    await world.sql("alter table org_unit enable trigger org_unit_origin");
    const answer = await manage(telecom, linked.id, "OTHER");
    expect([codes(answer), answer.errors[0]?.extensions["rule"]]).toEqual([["FORBIDDEN"], "origin"]);
  });
});

describe("the connection standard", () => {
  interface Standard {
    id: string;
    number: number;
    label: string;
    publishedBy: { username: string } | null;
    checks: { code: string; severity: string; parameters: Record<string, unknown>; guidanceVi: string; sourceEn: string }[];
  }
  const standardFields = `id number label publishedBy { username } checks { code method severity guidanceVi guidanceEn sourceEn
    parameters { codecs minWidth minHeight maxKeyFrameSeconds minKbps maxKbps } }`;
  const inForce = async (person: Person) =>
    (await world.gql<{ programme: { standard: Standard } }>(person, `{ programme { standard { ${standardFields} } } }`)).data
      .programme.standard;
  const check = (change: Record<string, unknown> = {}) => ({
    code: "RESOLUTION",
    method: "MEASURED",
    severity: "REQUIRED",
    parameters: { minWidth: 1920, minHeight: 1080 },
    titleVi: "Độ phân giải",
    titleEn: "Resolution",
    guidanceVi: "Đủ nét.",
    guidanceEn: "Sharp enough.",
    sourceVi: "Kinh nghiệm tốt",
    sourceEn: "Good practice",
    ...change,
  });
  let labels = 0;
  const publish = (person: Person, change: Record<string, unknown> = {}) =>
    world.gql<{ publishConnectionStandard: Standard }>(
      person,
      `mutation ($input: PublishConnectionStandardInput!) { publishConnectionStandard(input: $input) { ${standardFields} } }`,
      { input: { label: `Bản ${(labels += 1)}`, checks: [check()], ...change } },
    );

  test("comes with the program, and each check says on whose word it stands", async () => {
    const standard = await inForce(admin);
    expect(standard).toMatchObject({ number: 1, publishedBy: null });
    expect(standard.checks).toHaveLength(21);
    expect(standard.checks[0]).toMatchObject({ code: "VIDEO_CODEC", parameters: { codecs: ["H264"], minWidth: null } });
    for (const one of standard.checks) {
      expect(one.guidanceVi.split("\n\n")).toHaveLength(3);
      const isDecision = one.code.startsWith("SECURITY_");
      expect([one.code, /Decision 724/.test(one.sourceEn)]).toEqual([one.code, isDecision]);
      expect([one.code, one.severity]).toEqual([one.code, isDecision ? "RECOMMENDED" : one.severity]);
    }
  });

  test("is published anew by the Telecom Department, in force at once or announced; the earlier one stays", async () => {
    const { data, errors } = await publish(telecom);
    expect(errors).toEqual([]);
    expect(data.publishConnectionStandard).toMatchObject({ number: 2, publishedBy: { username: "cuc.vienthong" } });
    const announced = await publish(telecom, { inForceFrom: world.clock.after(86_400_000).toISOString() });
    expect(announced.data.publishConnectionStandard.number).toBe(3);
    expect((await inForce(admin)).number).toBe(2);
    const all = await world.gql(admin, "{ connectionStandards { totalCount nodes { number checks { code } } } }");
    const { connectionStandards } = all.data as { connectionStandards: { totalCount: number; nodes: { number: number }[] } };
    expect(connectionStandards.nodes.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(await lines("standard.publish")).toMatchObject([{ outcome: "ALLOWED" }, { outcome: "ALLOWED" }]);
  });

  test("is published by nobody else, and no label twice", async () => {
    for (const person of [admin, await world.person({ role: "leader" })]) {
      expect(codes(await publish(person))).toEqual(["FORBIDDEN"]);
    }
    expect(codes(await publish(telecom, { label: "Bản 1" }))).toEqual(["CONFLICT"]);
  });

  test.each([
    ["no checks", { checks: [] }, "input.checks length"],
    ["a check twice", { checks: [check(), check()] }, "input.checks once"],
    [
      "a threshold of another check",
      { checks: [check({ parameters: { minKbps: 5 } })] },
      "input.checks.0.parameters.minWidth required",
    ],
    [
      "a threshold out of bounds",
      { checks: [check({ parameters: { minWidth: 1, minHeight: 720 } })] },
      "input.checks.0.parameters.minWidth range",
    ],
    ["no guidance in English", { checks: [check({ guidanceEn: " " })] }, "input.checks.0.guidanceEn length"],
    ["a start in the past", { inForceFrom: "2020-01-01T00:00:00Z" }, "input.inForceFrom future"],
    ["no label", { label: "" }, "input.label length"],
  ])("is not published with %s", async (_name, change, rule) => {
    const answer = await publish(telecom, change);
    expect([codes(answer), ruleOf(answer)]).toEqual([["BAD_USER_INPUT"], rule]);
  });

  test("is not published with a check that does not exist", async () => {
    expect(codes(await publish(telecom, { checks: [check({ code: "COLOUR" })] }))).toEqual(["BAD_USER_INPUT"]);
  });

  test("once published stays as it is, for the database's owner too", async () => {
    for (const table of ["connection_standard", "connection_check"]) {
      expect(await refusal(`delete from ${table}`)).toBe("42501");
      expect(await refusal(`truncate ${table} cascade`)).toBe("42501");
    }
    expect(await refusal("update connection_standard set label = 'x'")).toBe("42501");
    expect(await refusal("update connection_check set severity = 'RECOMMENDED'")).toBe("42501");
    const added = `insert into connection_check (standard_id, code, position, method, severity, parameters, title_vi, title_en,
        guidance_vi, guidance_en, source_vi, source_en)
      select id, 'LATER', 60, 'ASKED', 'REQUIRED', '{}', 'x', 'x', 'x', 'x', 'x', 'x' from connection_standard where number = 1`;
    expect(await refusal(added)).toBe("42501");
  });
});

// Last: it changes the country.
describe("a reorganisation", () => {
  const carryOut = async (kind: "MERGE" | "PART", sources: string[], keep: string[], code: string) => {
    const [made] = await world.sql<{ id: string; step: string }>(
      `with r as (insert into reorganisation (title, effective_on, decision_number, decision_issued_on, decision_issuer, planned_at,
           planned_by) values ('x', '2026-06-05', '1', '2026-06-01', 'x', $1, uuidv7()) returning id)
       insert into reorganisation_step (reorganisation_id, position, kind, source_ids, keep_ids, facility_ids, code, name, short_name)
       select id, 1, $2, $3, $4, '{}', $5, 'Tỉnh Mới', 'Mới' from r returning reorganisation_id as id, id as step`,
      [world.clock.now(), kind, sources, keep, code],
    );
    return made!.step;
  };
  /** What the deed does first with each step: a province begins, and the step says which. */
  const begin = async (step: string) => {
    const [target] = await world.sql<{ id: string }>(
      `insert into org_unit (id, kind, code, name, short_name, parent_id, province_id, valid_from)
       select x.id, 'PROVINCE', s.code, s.name, s.short_name, $2, x.id, '2026-06-05' from reorganisation_step s, (select uuidv7() as id) x
       where s.id = $1 returning id`,
      [step, world.ministry.id],
    );
    await world.sql("update reorganisation_step set target_id = $2 where id = $1", [step, target!.id]);
    return target!.id;
  };

  test("that merges two provinces adds their targets up; parted again, each has its own", async () => {
    const { id } = await read(telecom);
    const targetsOf = (province: string) =>
      world.sql<{ day: string; cameras: number }>(
        `select t.day::text, t.cameras from programme_target t join programme_province s using (programme_id, province_id)
         where t.programme_id = $1 and t.province_id = $2 order by t.day`,
        [id, province],
      );
    const merged = await begin(await carryOut("MERGE", [east.id, west.id], [east.id], "24N"));
    // East 2, 4, 9; west 10 on the last day: both were moved to an earlier deadline above.
    expect(await targetsOf(merged)).toEqual([
      { day: "2026-06-04", cameras: 2 },
      { day: "2026-06-06", cameras: 4 },
      { day: "2026-06-08", cameras: 19 },
    ]);
    const parted = await begin(await carryOut("PART", [merged], [west.id], "30N"));
    expect(await targetsOf(parted)).toEqual(await targetsOf(west.id));
    const anew = await begin(await carryOut("PART", [merged], [merged], "31N"));
    expect(await targetsOf(anew)).toEqual([]);
    expect((await read(telecom)).provinces.nodes.map(({ province }) => province.code)).toEqual(
      expect.arrayContaining(["24N", "30N", "31N"]),
    );
  });
});
