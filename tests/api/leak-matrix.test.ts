import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { buildASTSchema, getNamedType, isCompositeType, parse } from "graphql";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Sealer } from "@camera-hub/server/cameras/source/index.ts";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { operationOf, variablesFor } from "../support/leaks/variables.ts";
import { ToolDesk } from "../support/tool-desk.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Operator, Person, Province, World } from "../support/world.ts";

// R3, R8: every mutation, every query that takes an id, and every subscription × every role, its right in force, expired or
// taken back, asked about things of another province. The answer is the one that ids of nothing at all get, to the letter;
// nothing has changed afterwards. Generated from the SDL: an id that is new fails here until somebody has said what it names.

const sdl = readFileSync(new URL("../../server/schema.graphql", import.meta.url), "utf8");
const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** Things of the province that nobody here has a right in. */
interface Foreign {
  readonly province: string;
  readonly facility: string;
  readonly operator: string;
  readonly camera: string;
  readonly person: string;
  readonly grant: string;
  readonly decision: string;
  readonly organisation: string;
  readonly organisationGrant: string;
  readonly session: string;
  readonly tool: string;
  /** The right to watch that their admin took by breaking the glass. */
  readonly use: string;
  /** Everybody's: the version in force. */
  readonly guideline: string;
  readonly proposal: string;
  readonly line: string;
  readonly review: string;
  /** Somebody whom Keycloak holds as a viewer of the facility though nobody gave it. */
  readonly stray: string;
  /** What the hub knows of their tool. */
  readonly registered: string;
  /** A webhook of it. */
  readonly webhook: string;
  /** A reorganisation that is planned for a day to come. */
  readonly plan: string;
  /** That somebody be put among those who give there, waiting for the second signature. */
  readonly appointment: string;
  /** A hub below, and a unit of it that has no match. */
  readonly childHub: string;
  readonly remote: string;
  /** Everybody's, with their province in its scope. */
  readonly programme: string;
}

/** What an id names, by the end of its path; the longest that fits counts. */
const named: readonly (readonly [string, keyof Foreign])[] = [
  ["facilityId", "facility"],
  ["unitId", "facility"],
  ["recordDecision.input.unitId", "province"],
  ["within", "facility"],
  ["operatorId", "operator"],
  ["cameraId", "camera"],
  ["camera.id", "camera"],
  ["updateCamera.input.id", "camera"],
  ["removeCamera.id", "camera"],
  ["personId", "person"],
  ["decisionId", "decision"],
  ["grantId", "grant"],
  ["parentId", "grant"],
  ["grant.id", "grant"],
  ["endGrant.id", "grant"],
  ["changeGrantEnd.id", "grant"],
  ["grantEnding.id", "grant"],
  ["reparentGrants.from", "grant"],
  ["reparentGrants.to", "grant"],
  ["endDecision.id", "decision"],
  ["decisionEnding.id", "decision"],
  ["organisationId", "organisation"],
  ["organisation.id", "organisation"],
  ["organisationClosing.id", "organisation"],
  ["renameOrganisation.id", "organisation"],
  ["closeOrganisation.id", "organisation"],
  ["organisationGrantEnding.id", "organisationGrant"],
  ["endOrganisationGrant.id", "organisationGrant"],
  ["changeOrganisationGrantEnd.id", "organisationGrant"],
  ["sessionId", "session"],
  ["tool.id", "registered"],
  ["toolEnding.id", "registered"],
  ["rotateToolSecret.id", "registered"],
  ["changeTool.id", "registered"],
  ["closeTool.id", "registered"],
  ["createWebhook.input.toolId", "registered"],
  ...["change", "pause", "resume", "rotate", "replay", "test", "delete"].map(
    (deed) => [`${deed}Webhook${deed === "rotate" ? "Secret" : ""}.id`, "webhook"] as const,
  ),
  ["ownerId", "person"],
  ["createTool.input.unitId", "province"],
  ["toolOwners.unitId", "province"],
  ["merges.provinceIds", "province"],
  ["keepRolesOf", "province"],
  ["provinceId", "province"],
  ["facilityIds", "facility"],
  ["reorganisation.id", "plan"],
  ["reorganisationPreview.id", "plan"],
  ["planReverseReorganisation.id", "plan"],
  ["carryOutReorganisation.id", "plan"],
  ["confirmReorganisation.id", "plan"],
  ["withdrawReorganisation.id", "plan"],
  ["accessLog.filter.target", "camera"],
  ["toolId", "tool"],
  ["reviewBreakGlass.id", "use"],
  ["guidelineId", "guideline"],
  // One's own acknowledgement is nobody's secret: asked of no version at all.
  ["acknowledgeGuideline.guidelineId", "session"],
  ["proposal.id", "proposal"],
  ["updateProposal.id", "proposal"],
  ["submitProposal.id", "proposal"],
  ["withdrawProposal.id", "proposal"],
  ["recordProposal.id", "proposal"],
  ["struckLineIds", "line"],
  ["giveProposalLine.id", "line"],
  ["accessReview.id", "review"],
  ["reviewId", "review"],
  ["grantIds", "grant"],
  ["removeStrayMembership.personId", "stray"],
  ["shareWithParent.parent", "session"],
  ["hubId", "childHub"],
  ["remoteId", "remote"],
  ["matchLinkedUnit.unitId", "province"],
  ["signAppointment.id", "appointment"],
  ["provinceIds", "province"],
  ["programmeId", "programme"],
  ["updateProgramme.input.id", "programme"],
  // Which programmes there are is nobody's secret: asked of none at all.
  ["programme.id", "session"],
  ["closeAppointment.id", "appointment"],
];

/** Arguments that must be good for anything but the ids to be looked at. */
const good: readonly (readonly [string, unknown])[] = [
  ["email", "ai.do@24-001.example"],
  ["issuedOn", "2021-06-05"],
  ["address", "rtsp://10.1.2.3/stream"],
  ["url", "https://93.184.216.34/hook"],
  ["after", null],
  ["since", "2021-06-05T00:00:00Z"],
  ["role", "viewer"],
  ["groupPath", "/vn/88/viewer/88-001"],
  ["effectiveOn", "2021-06-05"],
  ["decisionIssuedOn", "2021-06-05"],
  ["into.code", "99"],
  ["planReorganisation.input.parts", null],
  ["planShippedReorganisation.key", "vn-2025"],
  ["giveGrant.input.expiresAt", "2021-07-01T00:00:00Z"],
  ["giveGrantToOrganisation.input.expiresAt", "2021-07-01T00:00:00Z"],
  ["askAppointment.input.newcomer", null],
  ["firstDay", "2021-06-01"],
  ["lastDay", "2021-06-12"],
  ["targets.day", "2021-06-05"],
  ["publishConnectionStandard.input.checks.code", "SECURITY_CHANNEL"],
  // Each is of a place or of an operator, of a unit or of a camera.
  ["operatorId", null],
  ["accessReasons.unitId", null],
  ["accessHolders.unitId", null],
  ["guidelineStandings.filter.guidelineId", null],
];

/**
/**
 * What answers alike whoever asks: the session of somebody else is nobody's, the log has no line of the camera, an invitation and
 * the breaking of glass wait for the provisioner, which is not here, the guideline is everybody's, and a plan that comes with
 * the hub names no id of anybody's.
 */
const tracesNothing = new Set([
  "closeStream",
  "accessLog",
  "invitePerson",
  "breakGlass",
  "acknowledgeGuideline",
  "planShippedReorganisation",
  "programme",
  // Of a parent that is configured nowhere here: tests of links have theirs.
  "shareWithParent",
]);

let world: World;
let desk: ToolDesk;
let foreign: Foreign;
let homeCamera: Camera;
let theirCamera: Camera;
/** People of the province 24, and others without a right in 88 that is in force. */
const askers = new Map<string, Person>();
/** People with a right in 88. */
const entitled = new Map<string, Person>();

beforeAll(async () => {
  world = await createWorld();
  const home = await world.province({ code: "24", name: "Tỉnh Nhà" });
  const away = await world.province({ code: "88", name: "Tỉnh Ngoại Phạm" });
  const site: Facility = await world.facility({ province: home });
  const there: Facility = await world.facility({ province: away, name: "Khu Ngoại Phạm", code: "88-001" });
  const camera: Camera = await world.camera({ facility: there, name: "Cổng Ngoại Phạm" });
  homeCamera = await world.camera({ facility: site });
  theirCamera = camera;
  const viettel: Operator = await world.operator("viettel");
  const vnpt: Operator = await world.operator("vnpt");
  await world.assign(viettel, home);
  await world.assign(vnpt, away);
  const telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  const [recorded] = await world.database.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, province_id, recorded_at, recorded_by)
     values ('88/QĐ', '2021-06-01', 'UBND tỉnh Ngoại Phạm', 'Giao quyền', $1, $2, $3) returning id`,
    [away.id, world.clock.now(), telecom.id],
  );
  const decision = recorded!.id;
  const stranger = await world.stranger("ngoai.pham");
  const theirs = await world.stranger("ngoai.so");
  const theirGrant = await world.grant(theirs, { role: "admin", unit: away, parent: root, decision });
  const grant = await world.grant(stranger, { role: "viewer", unit: there, parent: theirGrant });
  world.stand(stranger, { role: "viewer", unit: there });
  const [body] = await world.database.sql<{ id: string }>(
    `insert into organisation (name, kind, unit_id, created_at, created_by)
     values ('Tổ Ngoại Phạm', 'OTHER', $1, $2, $3) returning id`,
    [there.id, world.clock.now(), theirs.id],
  );
  const organisation = body!.id;
  await world.database.sql(
    `insert into organisation_member (organisation_id, person_id, added_at, added_by, add_reason)
     values ($1, $2, $3, $4, 'Trực')`,
    [organisation, stranger.id, world.clock.now(), theirs.id],
  );
  const [held] = await world.database.sql<{ id: string }>(
    `insert into organisation_grant (organisation_id, role, unit_id, given_by, parent_id, reason, valid_from, expires_at)
     values ($1, 'viewer', $2, $3, $4, 'Trực', $5, $6) returning id`,
    [organisation, there.id, theirs.id, theirGrant, world.clock.now(), world.clock.after(86_400_000)],
  );
  const tool = await world.person({ role: "tool", unit: away, parent: theirGrant, username: "ngoai.cong.cu", briefed: false });
  const [use] = await world.sql<{ id: string }>(
    "insert into break_glass (person_id, unit_id, reason, asked_at) values ($1, $2, 'Cháy ở cổng chính, cần xem ngay', $3) returning id",
    [theirs.id, there.id, world.clock.now()],
  );
  await world.sql("select open_break_glass($1, '/vn/88/viewer/88-001', $2)", [use!.id, world.clock.now()]);
  const [version] = await world.sql<{ id: string }>("select id from guideline");
  const [proposal] = await world.database.sql<{ id: string }>(
    `insert into decision_proposal (subject, addressee, province_id, drafted_at, drafted_by)
     values ('Giao quyền', 'UBND tỉnh Ngoại Phạm', $1, $2, $3) returning id`,
    [away.id, world.clock.now(), theirs.id],
  );
  const [line] = await world.database.sql<{ id: string }>(
    `insert into decision_proposal_line (proposal_id, position, person_id, role, unit_id, reason)
     values ($1, 1, $2, 'viewer', $3, 'Trực') returning id`,
    [proposal!.id, stranger.id, there.id],
  );
  const [review] = await world.database.sql<{ id: string }>(
    `insert into access_review (province_id, period, opened_at, due_at) values ($1, '2021-04', $2, $3) returning id`,
    [away.id, world.clock.now(), world.clock.after(86_400_000)],
  );
  await world.database.sql("insert into access_review_item (review_id, grant_id) values ($1, $2)", [review!.id, grant]);
  const stray = await world.stranger("ngoai.lac");
  world.memberships.put(stray.id, "/vn/88/viewer/88-001");
  await world.database.sql("insert into person values ($1, 'ngoai.lac', 'Ngoại Phạm Lạc', 'person', true)", [stray.id]);
  await world.database.sql("insert into membership values ($1, '/vn/88/viewer/88-001')", [stray.id]);
  const [planned] = await world.database.sql<{ id: string }>(
    `with r as (insert into reorganisation (title, effective_on, decision_number, decision_issued_on, decision_issuer, planned_at,
         planned_by) values ('Ngoại Phạm', '2099-01-01', '1', '2021-06-01', 'Ngoại Phạm', $1, $2) returning id)
     insert into reorganisation_step (reorganisation_id, position, kind, source_ids, keep_ids, facility_ids, code, name, short_name)
     select id, 1, 'MERGE', array[$3::uuid], '{}', '{}', '99', 'Ngoại Phạm', 'Ngoại Phạm' from r returning reorganisation_id as id`,
    [world.clock.now(), telecom.id, away.id],
  );
  const [appointed] = await world.database.sql<{ id: string }>(
    `insert into appointment (person_id, role, unit_id, reason, asked_by, asked_at) values ($1, 'admin', $2, 'Ngoại Phạm', $3, $4)
     returning id`,
    [stranger.id, away.id, telecom.id, world.clock.now()],
  );
  const [childHub] = await world.database.sql<{ id: string }>(
    `with h as (insert into hub (name) values ('Ngoại Phạm') returning id)
     insert into hub_link (hub_id, state, since, heard_at) select id, 'DOWN', $1, $1 from h returning hub_id as id`,
    [world.clock.now()],
  );
  const [remote] = await world.database.sql<{ id: string }>(
    `insert into linked_unit (via_hub_id, remote_id, kind, code, name, fault)
     values ($1, uuidv7(), 'PROVINCE', '88', 'Ngoại Phạm', 'NOT_FOUND') returning remote_id as id`,
    [childHub!.id],
  );
  const toolId = await registered(tool, away, theirs);
  const [programme] = await world.database.sql<{ id: string }>(
    `with p as (insert into programme (name_vi, name_en, legal_basis, started_on, deadline)
       values ('Chương trình', 'Programme', 'Công văn', '2021-06-01', '2021-06-12') returning id)
     insert into programme_province (programme_id, province_id) select p.id, $1 from p returning programme_id as id`,
    [away.id],
  );
  foreign = {
    programme: programme!.id,
    organisation,
    organisationGrant: held!.id,
    proposal: proposal!.id,
    line: line!.id,
    review: review!.id,
    stray: stray.id,
    province: away.id,
    facility: there.id,
    operator: vnpt.id,
    camera: camera.id,
    person: stranger.id,
    grant,
    decision,
    session: randomUUID(),
    tool: tool.id,
    use: use!.id,
    guideline: version!.id,
    registered: toolId,
    webhook: await webhookOf(toolId, theirs),
    plan: planned!.id,
    appointment: appointed!.id,
    childHub: childHub!.id,
    remote: remote!.id,
  };
  const places: readonly (readonly [string, { unit?: Province | Facility; operator?: Operator }])[] = [
    ["province", { unit: home }],
    ["facility", { unit: site }],
    ["operator", { operator: viettel }],
  ];
  const roles: Readonly<Record<string, readonly string[]>> = {
    province: ["admin", "health", "viewer", "reviewer", "auditor", "tool"],
    facility: ["manager", "viewer", "reviewer"],
    operator: ["lead", "engineer"],
  };
  for (const [level, place] of places) {
    for (const role of roles[level]!) {
      const person = await world.person({
        role: role as never,
        ...place,
        ...(role === "tool" ? { permissions: ["camera:read", "camera:view"] } : {}),
      });
      askers.set(`${role} of a ${level}`, person);
    }
  }
  askers.set(
    "the other province's admin, expired",
    await world.person({
      role: "admin",
      unit: away,
      validFrom: world.clock.after(-2_000),
      expiresAt: world.clock.after(-1_000),
    }),
  );
  askers.set(
    "the other province's admin, taken out of the group in Keycloak",
    await world.person({ role: "admin", unit: away, member: false }),
  );
  askers.set("somebody without any right", await world.stranger("khong.quyen"));
  entitled.set("telecom", telecom);
  entitled.set("leader", await world.person({ role: "leader", parent: root }));
  entitled.set("admin", theirs);
  entitled.set("manager", await world.person({ role: "manager", unit: there, parent: theirGrant, decision }));
  entitled.set("lead", await world.person({ role: "lead", operator: vnpt, parent: root }));
  desk = new ToolDesk(world);
  await desk.open();
  await world.hub();
});
afterAll(async () => {
  await desk.close();
  await world.close();
});

async function registered(tool: Person, province: Province, owner: Person): Promise<string> {
  const [row] = await world.database.sql<{ id: string }>(
    `insert into tool (client_id, service_account_id, name, purpose, owner_id, province_id, created_by, created_at)
     values ('bang-ngoai', $1, 'Bảng Ngoại Phạm', 'Hiển thị', $2, $3, $2, $4) returning id`,
    [tool.id, owner.id, province.id, world.clock.now()],
  );
  return row!.id;
}

/** Paused, so that no delivery changes it by the way; it leads to where nobody is. */
async function webhookOf(toolId: string, by: Person): Promise<string> {
  const id = randomUUID();
  const { sealed, keyId } = new Sealer("webhook secret", world.sourceKey).seal("whsec_bmdvYWk=", id);
  await world.database.sql(
    `insert into webhook (id, tool_id, url, events, state, reason, since, sealed, key_id, cursor_seq, created_by, created_at)
     values ($1, $2, 'https://198.51.100.1/ngoai.pham', '{CAMERA_STATUS_CHANGED}', 'PAUSED', 'BY_HAND', $3, $4, $5, 0, $6, $3)`,
    [id, toolId, world.clock.now(), sealed, keyId, by.id],
  );
  return id;
}

const idOf = (things: Foreign) => (path: string) => {
  const known = named
    .filter(([end]) => path === end || path.endsWith(`.${end}`))
    .toSorted(([a], [b]) => b.length - a.length)[0];
  if (known === undefined) throw new Error(`What does ${path} name? Say so in \`named\`.`);
  return things[known[1]];
};
const other = (path: string) => good.find(([end]) => path === end || path.endsWith(`.${end}`))?.[1];
const nothing = (): Foreign => Object.fromEntries(Object.keys(foreign).map((key) => [key, randomUUID()])) as never;

const rootOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const namesSomething = (field: GraphQLField<unknown, unknown>) =>
  JSON.stringify(variablesFor(field, { id: () => "an-id", other })).includes("an-id");
const mutations = rootOf(schema.getMutationType());
const queries = rootOf(schema.getQueryType()).filter((field) => !field.name.startsWith("_") && namesSomething(field));

function ask(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>, person: Person, things: Foreign) {
  const below = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  const variables = variablesFor(field, { id: idOf(things), other });
  return world.gql(person, operationOf(kind, field, variables, below), variables);
}

/** All that the asker can tell answers apart by. */
const seen = ({ status, data, errors }: Answer<unknown>) => JSON.stringify({ status, data, errors });

/** Every row of every table but the log's, which tells of the attempts. */
async function everything(): Promise<string> {
  const tables = await world.database.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^(access_log|log_)' order by 1`,
  );
  // When a tool asked last is noted by the way, and a tool found in Keycloak gets its row by the clock.
  const rowsOf = (name: string) =>
    name === "tool" ? "(select to_jsonb(x) - 'last_used_at' from tool x where origin = 'HUB')" : `"${name}"`;
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, E'\\n' order by t::text)) as sum from ${rowsOf(name)} t`,
  );
  // In an order of their own: parts of a union may be worked on at the same time.
  return JSON.stringify(await world.database.sql(`${sums.join(" union all ")} order by name`));
}

/** Asks everybody, about the other province's things and about nothing. */
async function compare(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): Promise<void> {
  await Promise.all(
    [...askers].map(async ([who, person]) => {
      const there = await ask(kind, field, person, foreign);
      const nowhere = await ask(kind, field, person, nothing());
      expect([who, seen(there)]).toEqual([who, seen(nowhere)]);
      expect([who, /Ngoại Phạm|ngoai\./.test(there.text)]).toEqual([who, false]);
      expect([who, codes(there)]).not.toEqual([who, ["INTERNAL_SERVER_ERROR"]]);
    }),
  );
}

describe.each(queries.map((field) => [field.name, field] as const))("%s", (_name, field) => {
  test("answers whoever has no right there as it answers of what does not exist", () => compare("query", field));
});

describe.each(mutations.map((field) => [field.name, field] as const))("%s", (_name, field) => {
  test("does nothing for whoever has no right there, and says no more than of what does not exist", async () => {
    const before = await everything();
    await compare("mutation", field);
    expect(await everything()).toBe(before);
  });
});

// Sockets: what each is sent while something happens there and then at home.
describe("subscriptions", () => {
  const selections: Readonly<Record<string, string>> = {
    cameraStatusChanged: "cursor status camera { id name facility { id } }",
    cameraCountsChanged: "units { unit counts { total online } }",
  };
  const asked = rootOf(schema.getSubscriptionType()).map(({ name }) => name);
  const queryOf = (name: string) => `subscription ($within: ID) { ${name}(within: $within) { ${selections[name]} } }`;

  test("are each asked here for all that they tell", () => {
    expect(asked.toSorted()).toEqual(Object.keys(selections).toSorted());
  });

  test.each(asked)("%s refuses a unit elsewhere as it refuses one that does not exist", async (name) => {
    const answer = async (person: Person, within: string) => {
      const socket = await world.subscribe(person, queryOf(name), { within });
      const end = await Promise.race([socket.ended, socket.closed]);
      await socket.stop();
      return JSON.stringify([end, socket.received]);
    };
    for (const [who, person] of askers) {
      const there = await answer(person, foreign.facility);
      expect([who, there]).toEqual([who, await answer(person, randomUUID())]);
      expect([who, await answer(person, foreign.province)]).toEqual([who, there]);
    }
  });

  test.each(asked)("%s tells nothing of what happens elsewhere", async (name) => {
    const sockets = await Promise.all(
      [...askers].map(async ([who, person]) => [who, await world.subscribe(person, queryOf(name))] as const),
    );
    const witness = await world.subscribe(entitled.get("leader")!, queryOf(name));
    const tellsOf = (told: unknown, { facility }: Camera) =>
      [facility.id, facility.province.id].some((unit) => JSON.stringify(told).includes(unit));
    const sees = async (camera: Camera) => {
      while (!tellsOf(await witness.next(), camera));
    };
    await Promise.allSettled(sockets.map(([, socket]) => Promise.race([socket.opened, socket.ended, socket.closed])));
    // What counters begin with is not what happens.
    if (name === "cameraCountsChanged") await witness.next();
    await world.setStatus(theirCamera, name === "cameraCountsChanged" ? "OFFLINE" : "DEGRADED");
    await sees(theirCamera);
    await world.setStatus(homeCamera, name === "cameraCountsChanged" ? "OFFLINE" : "DEGRADED");
    await sees(homeCamera);
    // It is not silence that is tested.
    await expect.poll(() => sockets.filter(([, { received }]) => tellsOf(received, homeCamera)).length).toBeGreaterThan(5);
    for (const [who, socket] of sockets) {
      const text = JSON.stringify(socket.received);
      const elsewhere = [foreign.camera, foreign.facility, foreign.province, "Ngoại Phạm"].filter((one) => text.includes(one));
      expect([who, elsewhere]).toEqual([who, []]);
      await socket.stop();
    }
    await witness.stop();
  });
});

// The questions are good ones: somebody who has the right there is answered otherwise.
describe("whoever has a right there", () => {
  const destructive = (name: string) => /^(remove|end|reparent|close)/.test(name);
  const ordered = mutations.toSorted((a, b) => Number(destructive(a.name)) - Number(destructive(b.name)));
  const asked = [...queries.map((field) => ["query", field] as const), ...ordered.map((field) => ["mutation", field] as const)];
  test.each(
    asked.filter(([, { name }]) => !tracesNothing.has(name)).map(([kind, field]) => [field.name, kind, field] as const),
  )("is answered otherwise by %s", async (_name, kind, field) => {
    const told: string[] = [];
    for (const [who, person] of entitled) {
      const nowhere = await ask(kind, field, person, nothing());
      const there = await ask(kind, field, person, foreign);
      if (seen(there) !== seen(nowhere)) told.push(who);
    }
    expect(told).not.toEqual([]);
  });
});
