import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import type { Answer } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Operator, Person, Province, World } from "../support/world.ts";

// R3: the Sở advises, the People's Committee decides by a numbered document, grants cite it. What was put forward is not
// rewritten, what was struck out is not given, and nobody proposes what he could not give.

let world: World;
let bacGiang: Province;
let haiDuong: Province;
let site: Facility;
let foreign: Facility;
let viettel: Operator;
let telecom: Person;
let admin: Person;
let neighbour: Person;
let manager: Person;
let lead: Person;
let auditor: Person;
let leader: Person;

beforeAll(async () => {
  world = await createWorld();
  bacGiang = await world.province({ code: "24", name: "Tỉnh Bắc Giang" });
  haiDuong = await world.province({ code: "30", name: "Tỉnh Hải Dương" });
  site = await world.facility({ province: bacGiang });
  foreign = await world.facility({ province: haiDuong });
  viettel = await world.operator("viettel");
  await world.assign(viettel, bacGiang);
  telecom = await world.stranger("cuc.vienthong");
  const root = await world.grant(telecom, { role: "telecom" });
  leader = await world.person({ role: "leader", parent: root });
  auditor = await world.person({ role: "auditor", parent: root });
  admin = await world.stranger("bacgiang.so");
  const adminGrant = await world.grant(admin, { role: "admin", unit: bacGiang, parent: root });
  neighbour = await world.person({ role: "admin", unit: haiDuong, parent: root });
  manager = await world.person({ role: "manager", unit: site, parent: adminGrant });
  lead = await world.person({ role: "lead", operator: viettel, parent: root });
  await world.hub();
});
afterAll(() => world.close());

const day = 86_400_000;
const inDays = (days: number) => world.clock.after(days * day).toISOString();

interface Line {
  id: string;
  role: string;
  agreed: boolean | null;
  expiresAt: string | null;
  viewerCanGive: boolean;
  person: { id: string };
  grant: { id: string; state: string; decision: { number: string }; expiresAt: string } | null;
}
interface Proposal {
  id: string;
  state: string;
  version: number;
  subject: string;
  lineCount: number;
  lines: Line[];
  decision: { id: string; number: string; subject: string } | null;
  viewerCan: { edit: boolean; submit: boolean; withdraw: boolean; record: boolean };
}
const lineFields = `id role agreed expiresAt viewerCanGive person { id }
  grant { id state decision { number } expiresAt }`;
const fields = `id state version subject lineCount lines { ${lineFields} } decision { id number subject }
  viewerCan { edit submit withdraw record }`;

/** Somebody who stands where people of that role stand there, and holds nothing. */
async function candidate(role: "viewer" | "health" | "manager" = "viewer", unit: Facility | Province = site): Promise<Person> {
  const person = await world.stranger();
  world.stand(person, { role, unit });
  return person;
}
const lineFor = (person: Person, change: object = {}) => ({
  personId: person.id,
  role: "viewer",
  unitId: site.id,
  expiresAt: inDays(30),
  reason: "Trực bảo vệ",
  ...change,
});
const draft = (person: Person, lines: object[], at: object = { unitId: bacGiang.id }, change: object = {}) =>
  world.gql<{ draftProposal: Proposal }>(
    person,
    `mutation ($unitId: ID, $operatorId: ID, $input: ProposalInput!) {
       draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) { ${fields} } }`,
    { ...at, input: { subject: "Giao quyền xem camera", addressee: "UBND tỉnh Bắc Giang", lines, ...change } },
  );
const update = (person: Person, { id, version }: Proposal, lines: object[], subject = "Giao quyền, bản sửa") =>
  world.gql<{ updateProposal: Proposal }>(
    person,
    `mutation ($id: ID!, $version: Int!, $input: ProposalInput!) {
       updateProposal(id: $id, version: $version, input: $input) { ${fields} } }`,
    { id, version, input: { subject, addressee: "UBND tỉnh Bắc Giang", lines } },
  );
const submit = (person: Person, { id, version }: Proposal) =>
  world.gql<{ submitProposal: Proposal }>(
    person,
    `mutation ($id: ID!, $version: Int!) { submitProposal(id: $id, version: $version) { ${fields} } }`,
    { id, version },
  );
const withdraw = (person: Person, { id, version }: Proposal, reason = "Trình lại sau") =>
  world.gql<{ withdrawProposal: Proposal }>(
    person,
    `mutation ($id: ID!, $version: Int!, $reason: String!) {
       withdrawProposal(id: $id, version: $version, reason: $reason) { ${fields} } }`,
    { id, version, reason },
  );
const paper = () => ({ number: `${randomUUID().slice(0, 8)}/QĐ-UBND`, issuedOn: "2021-06-05", issuer: "UBND tỉnh Bắc Giang" });
const record = (person: Person, { id, version }: Proposal, change: object = {}) =>
  world.gql<{ recordProposal: Proposal }>(
    person,
    `mutation ($id: ID!, $version: Int!, $input: RecordProposalInput!) {
       recordProposal(id: $id, version: $version, input: $input) { ${fields} } }`,
    { id, version, input: { ...paper(), ...change } },
  );
const giveLine = (person: Person, id: string) =>
  world.gql<{ giveProposalLine: Line }>(person, `mutation ($id: ID!) { giveProposalLine(id: $id) { ${lineFields} } }`, { id });
const look = async (person: Person, id: string) =>
  (await world.gql<{ proposal: Proposal | null }>(person, `query ($id: ID!) { proposal(id: $id) { ${fields} } }`, { id })).data
    ?.proposal;
const fault = (answer: Answer<unknown>) => [
  codes(answer)[0],
  answer.errors[0]?.extensions["field"],
  answer.errors[0]?.extensions["rule"],
];

async function drafted(lines?: object[]): Promise<Proposal> {
  const { data, errors } = await draft(admin, lines ?? [lineFor(await candidate())]);
  expect(errors).toEqual([]);
  return data.draftProposal;
}
async function proposed(lines?: object[]): Promise<Proposal> {
  const { data, errors } = await submit(admin, await drafted(lines));
  expect(errors).toEqual([]);
  return data.submitProposal;
}
async function recorded(change: object = {}, lines?: object[]): Promise<Proposal> {
  const { data, errors } = await record(admin, await proposed(lines), change);
  expect(errors).toEqual([]);
  return data.recordProposal;
}

describe("the way of a proposal", () => {
  test("the Sở drafts and puts forward, the decision is recorded without what was struck out, and lines are given on it", async () => {
    const [guard, doctor] = [await candidate(), await candidate("health", bacGiang)];
    const open = await proposed([lineFor(guard), lineFor(doctor, { role: "health", unitId: bacGiang.id })]);
    expect(open).toMatchObject({ state: "PROPOSED", lineCount: 2 });
    expect(open.viewerCan).toEqual({ edit: false, submit: false, withdraw: true, record: true });
    expect(open.lines.map(({ agreed, viewerCanGive }) => [agreed, viewerCanGive])).toEqual([
      [null, false],
      [null, false],
    ]);
    const [first, second] = open.lines;
    const { data, errors } = await record(admin, open, { number: "456/QĐ-UBND", struckLineIds: [second!.id] });
    expect(errors).toEqual([]);
    expect(data.recordProposal).toMatchObject({
      state: "RECORDED",
      decision: { number: "456/QĐ-UBND", subject: "Giao quyền xem camera" },
      viewerCan: { edit: false, submit: false, withdraw: false, record: false },
    });
    expect(data.recordProposal.lines.map(({ agreed, viewerCanGive }) => [agreed, viewerCanGive])).toEqual([
      [true, true],
      [false, false],
    ]);
    const given = await giveLine(admin, first!.id);
    expect(given.errors).toEqual([]);
    expect(given.data.giveProposalLine).toMatchObject({
      viewerCanGive: false,
      grant: { state: "IN_FORCE", decision: { number: "456/QĐ-UBND" }, expiresAt: inDays(30) },
    });
    expect(codes(await giveLine(admin, first!.id))).toEqual(["CONFLICT"]);
    expect(codes(await giveLine(admin, second!.id))).toEqual(["CONFLICT"]);
  });

  test("what was given shows when it has ended, and is not given a second time", async () => {
    const [line] = (await recorded()).lines;
    const grant = (await giveLine(admin, line!.id)).data.giveProposalLine.grant!;
    await world.gql(admin, 'mutation ($id: ID!) { endGrant(id: $id, reason: "Hết việc", expected: 1) { id } }', {
      id: grant.id,
    });
    const again = await giveLine(admin, line!.id);
    expect(codes(again)).toEqual(["CONFLICT"]);
    const [row] = await world.sql<{ n: number }>(
      "select count(*)::int as n from access_grant g join decision_proposal_line l on l.person_id = g.person_id where l.id = $1",
      [line!.id],
    );
    expect(row?.n).toBe(1);
  });

  test("two who give one line at the same moment give it once", async () => {
    const [line] = (await recorded()).lines;
    const answers = await Promise.all([giveLine(admin, line!.id), giveLine(admin, line!.id)]);
    expect(answers.map((answer) => codes(answer)).toSorted()).toEqual([[], ["CONFLICT"]].toSorted());
  });

  test("a line lasts no longer than the decision is valid, and one that is past is not given", async () => {
    const guard = await candidate();
    const short = await recorded({ validUntil: inDays(3) }, [lineFor(guard)]);
    expect((await giveLine(admin, short.lines[0]!.id)).data.giveProposalLine.grant?.expiresAt).toBe(inDays(3));
    const soon = await recorded({}, [lineFor(await candidate(), { expiresAt: inDays(1) })]);
    world.clock.advance(2 * day);
    expect((await look(admin, soon.id))?.lines[0]?.viewerCanGive).toBe(false);
    expect(fault(await giveLine(admin, soon.lines[0]!.id))).toEqual(["BAD_USER_INPUT", "input.expiresAt", "future"]);
  });

  test("nothing is given on a decision that has ended", async () => {
    const proposal = await recorded();
    await world.gql(admin, 'mutation ($id: ID!) { endDecision(id: $id, reason: "Thu hồi", expected: 0) { id } }', {
      id: proposal.decision!.id,
    });
    expect((await look(admin, proposal.id))?.lines[0]?.viewerCanGive).toBe(false);
    expect(fault(await giveLine(admin, proposal.lines[0]!.id))).toEqual(["BAD_USER_INPUT", "input.decisionId", "in-force"]);
  });

  test("a lead proposes for his team; the country records the decision, he gives on it", async () => {
    const engineer = await world.stranger();
    world.stand(engineer, { role: "engineer", operator: viettel });
    const line = { personId: engineer.id, role: "engineer", operatorId: viettel.id, expiresAt: inDays(30), reason: "Đội 1" };
    const made = (await draft(lead, [line], { operatorId: viettel.id })).data.draftProposal;
    const open = (await submit(lead, made)).data.submitProposal;
    expect(open.viewerCan.record).toBe(false);
    expect(codes(await record(lead, open))).toEqual(["FORBIDDEN"]);
    expect(codes(await record(admin, open))).toEqual(["NOT_FOUND"]);
    expect((await record(telecom, open)).errors).toEqual([]);
    expect(codes(await giveLine(telecom, open.lines[0]!.id))).toEqual(["FORBIDDEN"]);
    expect((await giveLine(lead, open.lines[0]!.id)).data.giveProposalLine.grant?.state).toBe("IN_FORCE");
  });

  test("the Telecom Department proposes for the country, wherever it gives", async () => {
    const person = await world.stranger();
    world.stand(person, { role: "admin", unit: haiDuong });
    const line = lineFor(person, { role: "admin", unitId: haiDuong.id, expiresAt: null });
    const made = await draft(telecom, [line], {});
    expect(made.errors).toEqual([]);
    expect(await look(admin, made.data.draftProposal.id)).toBeNull();
    expect(await look(neighbour, made.data.draftProposal.id)).toBeNull();
    expect(codes(await draft(telecom, [], { unitId: bacGiang.id }))).toEqual(["FORBIDDEN"]);
  });

  test("each step stands in the access log, the giving as ever", async () => {
    const proposal = await recorded();
    await giveLine(admin, proposal.lines[0]!.id);
    const lines = await world.sql<{ action: string; actor_name: string; province_id: string }>(
      "select action, actor_name, province_id from access_log where details->>'proposal' = $1 order by occurred_at, id",
      [proposal.id],
    );
    expect(lines.map(({ action }) => action)).toEqual(["proposal.draft", "proposal.submit", "decision.record"]);
    expect(lines.every((line) => line.actor_name === admin.username && line.province_id === bacGiang.id)).toBe(true);
    const [given] = await world.sql<{ details: { decision: string } }>(
      "select details from access_log where action = 'grant.give' order by occurred_at desc, id desc limit 1",
    );
    expect(given?.details.decision).toBe(proposal.decision!.number);
  });
});

describe("a draft", () => {
  test("is edited by whoever gives in the province, and by nobody who saw an older version", async () => {
    const first = await drafted();
    const guard = await candidate();
    const second = await update(admin, first, [lineFor(guard), ...first.lines.map((line) => lineFor(line.person as Person))]);
    expect(second.errors).toEqual([]);
    expect(second.data.updateProposal).toMatchObject({
      version: first.version + 1,
      lineCount: 2,
      subject: "Giao quyền, bản sửa",
    });
    expect(second.data.updateProposal.lines[0]?.person.id).toBe(guard.id);
    expect(codes(await update(admin, first, []))).toEqual(["CONFLICT"]);
    expect(codes(await submit(admin, first))).toEqual(["CONFLICT"]);
    expect(codes(await update(neighbour, second.data.updateProposal, []))).toEqual(["NOT_FOUND"]);
    expect(codes(await update(manager, second.data.updateProposal, []))).toEqual(["NOT_FOUND"]);
    expect(codes(await update(telecom, second.data.updateProposal, []))).toEqual(["FORBIDDEN"]);
    expect(codes(await update(auditor, second.data.updateProposal, []))).toEqual(["FORBIDDEN"]);
  });

  test("without anybody in it is kept, and not put forward", async () => {
    const empty = await drafted([]);
    expect(empty.viewerCan.submit).toBe(false);
    expect(fault(await submit(admin, empty))).toEqual(["BAD_USER_INPUT", "input.lines", "required"]);
  });

  test("is checked anew when it is put forward", async () => {
    const guard = await candidate();
    const made = await drafted([lineFor(await candidate()), lineFor(guard)]);
    world.memberships.removePerson(guard.id);
    expect(fault(await submit(admin, made))).toEqual(["NOT_FOUND", "input.lines.1", undefined]);
    expect((await look(admin, made.id))?.state).toBe("DRAFT");
  });

  const cases: [string, () => Promise<object>, [string, string, string | undefined]][] = [
    [
      "in another province",
      async () => lineFor(await candidate("viewer", foreign), { unitId: foreign.id }),
      ["NOT_FOUND", "input.lines.0", undefined],
    ],
    [
      "above one's role",
      async () => lineFor(await candidate(), { role: "admin", unitId: bacGiang.id }),
      ["FORBIDDEN", "input.lines.0", undefined],
    ],
    ["to oneself", async () => lineFor(admin, { unitId: bacGiang.id }), ["NOT_FOUND", "input.lines.0", undefined]],
    ["to somebody unknown", async () => lineFor({ id: randomUUID(), username: "" }), ["NOT_FOUND", "input.lines.0", undefined]],
    ["to what is no id", async () => lineFor({ id: "x", username: "" }), ["NOT_FOUND", "input.lines.0", undefined]],
    [
      "for longer than the role lasts",
      async () => lineFor(await candidate(), { expiresAt: inDays(400) }),
      ["BAD_USER_INPUT", "input.lines.0.expiresAt", "latest"],
    ],
    [
      "into the past",
      async () => lineFor(await candidate(), { expiresAt: inDays(-1) }),
      ["BAD_USER_INPUT", "input.lines.0.expiresAt", "future"],
    ],
    [
      "without a reason",
      async () => lineFor(await candidate(), { reason: " " }),
      ["BAD_USER_INPUT", "input.lines.0.reason", "length"],
    ],
    [
      "permissions to a person",
      async () => lineFor(await candidate(), { permissions: ["camera:read"] }),
      ["BAD_USER_INPUT", "input.lines.0.permissions", "tool"],
    ],
  ];
  test.each(cases)("names nothing that could not be given: %s", async (_name, line, expected) => {
    expect(fault(await draft(admin, [await line()]))).toEqual(expected);
  });

  test("names nobody twice for the same, and has 100 lines at most", async () => {
    const guard = await candidate();
    expect(fault(await draft(admin, [lineFor(guard), lineFor(guard)]))).toEqual(["BAD_USER_INPUT", "input.lines.1", "taken"]);
    const many = Array.from({ length: 101 }, () => lineFor(guard));
    expect(fault(await draft(admin, many))).toEqual(["BAD_USER_INPUT", "input.lines", "count"]);
  });

  test("is for whoever gives in all of a place, and for nobody else", async () => {
    expect(codes(await draft(manager, [], { unitId: site.id }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await draft(manager, [], { unitId: bacGiang.id }))).not.toEqual([]);
    expect(codes(await draft(admin, [], {}))).toEqual(["FORBIDDEN"]);
    expect(codes(await draft(admin, [], { unitId: haiDuong.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await draft(admin, [], { operatorId: viettel.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await draft(leader, [], {}))).toEqual(["FORBIDDEN"]);
    expect(fault(await draft(admin, [], undefined, { subject: " " }))).toEqual(["BAD_USER_INPUT", "input.subject", "length"]);
    expect(fault(await draft(admin, [], undefined, { addressee: "x".repeat(201) }))).toEqual([
      "BAD_USER_INPUT",
      "input.addressee",
      "length",
    ]);
  });
});

describe("what was put forward", () => {
  test("is frozen, and may be withdrawn with a reason, once", async () => {
    const open = await proposed();
    expect(codes(await update(admin, open, []))).toEqual(["CONFLICT"]);
    expect(fault(await withdraw(admin, open, ""))).toEqual(["BAD_USER_INPUT", "reason", "length"]);
    expect(codes(await withdraw(neighbour, open))).toEqual(["NOT_FOUND"]);
    expect((await withdraw(admin, open)).data.withdrawProposal.state).toBe("WITHDRAWN");
    expect(codes(await withdraw(admin, open))).toEqual(["CONFLICT"]);
    expect(codes(await record(admin, { ...open, version: open.version + 1 }))).toEqual(["CONFLICT"]);
  });

  test("is decided on at least one line, of its own, by a paper that is whole", async () => {
    const open = await proposed();
    const all = open.lines.map(({ id }) => id);
    expect(fault(await record(admin, open, { struckLineIds: all }))).toEqual(["BAD_USER_INPUT", "input.struckLineIds", "some"]);
    expect(codes(await record(admin, open, { struckLineIds: [randomUUID()] }))).toEqual(["NOT_FOUND"]);
    expect(fault(await record(admin, open, { issuedOn: "2021-02-30" }))).toEqual(["BAD_USER_INPUT", "input.issuedOn", "day"]);
    expect(codes(await record(neighbour, open))).toEqual(["NOT_FOUND"]);
    expect(codes(await record(manager, open))).toEqual(["FORBIDDEN"]);
    const number = "789/QĐ-UBND";
    expect((await record(admin, open, { number })).errors).toEqual([]);
    const next = await proposed();
    expect(codes(await record(admin, next, { number }))).toEqual(["CONFLICT"]);
    expect((await look(admin, next.id))?.state).toBe("PROPOSED");
  });

  test("is given by nobody before it is decided", async () => {
    const open = await proposed();
    expect(codes(await giveLine(admin, open.lines[0]!.id))).toEqual(["CONFLICT"]);
    expect(codes(await giveLine(neighbour, open.lines[0]!.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await giveLine(admin, "x"))).toEqual(["NOT_FOUND"]);
  });
});

describe("proposals are seen", () => {
  const list = (person: Person, state?: string[]) =>
    world.gql<{ proposals: { totalCount: number; nodes: { id: string; state: string }[] } }>(
      person,
      "query ($state: [ProposalState!]) { proposals(first: 100, state: $state) { totalCount nodes { id state } } }",
      { state },
    );

  test("by whoever reads grants of the whole province, and not by a neighbour, a facility's manager or a lead", async () => {
    const { id } = await drafted();
    for (const person of [admin, telecom, auditor]) {
      expect((await list(person)).data.proposals.nodes.map((node) => node.id)).toContain(id);
      expect((await look(person, id))?.id).toBe(id);
    }
    for (const person of [neighbour, manager, lead]) {
      expect((await list(person)).data.proposals.nodes.map((node) => node.id)).not.toContain(id);
      expect(await look(person, id)).toBeNull();
    }
    expect(codes(await list(leader))).toEqual(["FORBIDDEN"]);
    const drafts = (await list(admin, ["DRAFT"])).data.proposals;
    expect(new Set(drafts.nodes.map(({ state }) => state))).toEqual(new Set(["DRAFT"]));
    expect(drafts.totalCount).toBe(drafts.nodes.length);
  });
});

describe("PostgreSQL refuses, whoever writes", () => {
  const refusal = (text: string, values: unknown[]) =>
    world.sql(text, values).then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  test("to change what is recorded, or to say of a line what nobody decided", async () => {
    const done = await recorded();
    const line = done.lines[0]!.id;
    const denied = "42501";
    expect(await refusal("update decision_proposal set subject = 'x' where id = $1", [done.id])).toBe(denied);
    expect(await refusal("update decision_proposal set state = 'DRAFT' where id = $1", [done.id])).toBe(denied);
    expect(await refusal("update decision_proposal_line set agreed = false where id = $1", [line])).toBe(denied);
    expect(await refusal("delete from decision_proposal_line where id = $1", [line])).toBe(denied);
    const open = await proposed();
    const check = "23514";
    expect(await refusal("update decision_proposal set subject = 'x' where id = $1", [open.id])).toBe(check);
    expect(await refusal("update decision_proposal set state = 'DRAFT' where id = $1", [open.id])).toBe(check);
    expect(await refusal("update decision_proposal_line set agreed = true where id = $1", [open.lines[0]!.id])).toBe(check);
    expect(await refusal("update decision_proposal_line set reason = 'x' where id = $1", [open.lines[0]!.id])).toBe(denied);
    const draft = await drafted();
    expect(await refusal("update decision_proposal_line set agreed = true where id = $1", [draft.lines[0]!.id])).toBe(denied);
    expect(
      await refusal(
        `insert into decision_proposal_line (proposal_id, position, person_id, role, unit_id, reason)
         values ($1, 9, $2, 'viewer', $3, 'x')`,
        [draft.id, randomUUID(), foreign.id],
      ),
    ).toBe(check);
  });
});
