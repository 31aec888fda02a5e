import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Facility, Operator, Person, Province, World } from "../support/world.ts";

// Two persons (R5, R8): whoever is to stand where those stand who give, or to be of the Telecom Department, is put there after
// two of it have said so; within his province an administrator moves people alone. The provisioner's part at Keycloak is played
// here with the function it calls in PostgreSQL; tests/realm has the real one.

let world: World;
let home: Province;
let away: Province;
let site: Facility;
let other: Facility;
let viettel: Operator;
let job: pg.Client;
let first: Person;
let second: Person;
let third: Person;
let admin: Person;
let decision: string;
/** The provisioner does not answer. */
let isAway = false;

const day = 86_400_000;
const directories: Readonly<Record<string, (code: string, facility: string | null) => string>> = {
  telecom: () => "/people/ministry/givers",
  leader: () => "/people/ministry/members",
  admin: (code) => `/people/${code}/givers`,
  auditor: (code) => `/people/${code}/givers`,
  lead: () => "/people/operators/viettel/givers",
  manager: (code) => `/people/${code}/members`,
  viewer: (code, facility) => (facility === null ? `/people/${code}/members` : `/people/${code}/facility/${facility}`),
};

/** As the provisioner: moves, and then says so. */
async function answer(): Promise<void> {
  if (isAway) return;
  const { rows } = await job.query<{
    id: string;
    person: string | null;
    email: string | null;
    role: string;
    code: string;
    facility: string | null;
  }>(
    `select a.id, a.person_id as person, a.email, a.role, p.code, f.code as facility from appointment a
     left join org_unit p on p.id = a.province_id left join org_unit f on f.id = a.facility_id
     where a.done_at is null and a.closed_at is null and (a.signed_at is not null or not a.needs_two)`,
  );
  for (const { id, person, email, role, code, facility } of rows) {
    const who = person ?? randomUUID();
    const { memberships } = world;
    if (person === null) memberships.setPerson(who, { username: email!, displayName: email!, kind: "person", enabled: true });
    const directory = directories[role]!(code, facility);
    for (const path of memberships.snapshot().groups.get(who) ?? []) {
      if (path.startsWith("/people/") && path !== directory) memberships.remove(who, path);
    }
    if (memberships.snapshot().groups.get(who)?.includes(directory) !== true) memberships.put(who, directory);
    if (role === "telecom") memberships.put(who, "/vn/telecom");
    await job.query("select settle_appointment($1, $2, $3, $4, $5)", [
      id,
      who,
      `/vn/${role}`,
      email === null ? null : "first-password",
      world.clock.now(),
    ]);
  }
}

beforeAll(async () => {
  world = await createWorld();
  [home, away] = [await world.province({ code: "24" }), await world.province({ code: "30" })];
  site = await world.facility({ province: home, code: "24-001" });
  other = await world.facility({ province: home, code: "24-002" });
  viettel = await world.operator("viettel");
  await world.assign(viettel, home);
  [first, second, third] = [await telecom("cuc.mot"), await telecom("cuc.hai"), await telecom("cuc.ba")];
  admin = await world.person({ role: "admin", unit: home, username: "so.tttt" });
  const [row] = await world.sql<{ id: string }>(
    `insert into decision (number, issued_on, issuer, subject, recorded_at, recorded_by)
     values ('7/QĐ-CVT', '2021-06-01', 'Cục Viễn thông', 'Bổ nhiệm', $1, $2) returning id`,
    [world.clock.now(), first.id],
  );
  decision = row!.id;
  const url = Object.assign(new URL(world.database.url), { username: "hub_job", password: world.database.jobPassword });
  job = new pg.Client({ connectionString: url.href });
  await job.connect();
  let answering = Promise.resolve();
  job.on("notification", () => (answering = answering.then(answer)));
  await job.query("listen hub_provisioning");
  await world.hub();
});
afterAll(async () => {
  await job?.end();
  await world.close();
});

const telecom = (username?: string) => world.person({ role: "telecom", ...(username === undefined ? {} : { username }) });
const standing = async (role: "viewer" | "manager" | "admin" | "leader" | "telecom", unit?: Province | Facility) => {
  const person = await world.stranger();
  world.stand(person, { role, ...(unit === undefined ? {} : { unit }) });
  return person;
};
const groupsOf = ({ id }: Person) => world.memberships.snapshot().groups.get(id) ?? [];

interface Appointment {
  id: string;
  state: string;
  needsTwo: boolean;
  signedBy: { username: string } | null;
  person: { id: string } | null;
  grant: { id: string; parentId: string | null; state: string } | null;
  viewerCan: { sign: boolean; close: boolean };
}
const appointmentFields =
  "id state needsTwo signedBy { username } person { id } grant { id parentId state } viewerCan { sign close }";
const ask = (asker: Person, input: Record<string, unknown>) =>
  world.gql<{ askAppointment: Appointment }>(
    asker,
    `mutation ($input: AskAppointmentInput!) { askAppointment(input: $input) { ${appointmentFields} } }`,
    { input: { reason: "Nhân sự mới của Sở", ...input } },
  );
const asked = async (asker: Person, input: Record<string, unknown>) => {
  const { data, errors } = await ask(asker, input);
  expect(errors).toEqual([]);
  return data.askAppointment;
};
const sign = (signer: Person, id: string) =>
  world.gql<{ signAppointment: { appointment: Appointment; oneTimePassword: string | null } }>(
    signer,
    `mutation ($id: ID!) { signAppointment(id: $id) { oneTimePassword appointment { ${appointmentFields} } } }`,
    { id },
  );
const close = (person: Person, id: string, reason = "Chưa cần") =>
  world.gql<{ closeAppointment: Appointment }>(
    person,
    `mutation ($id: ID!, $reason: String!) { closeAppointment(id: $id, reason: $reason) { ${appointmentFields} } }`,
    { id, reason },
  );
const list = async (person: Person, state: string | null = null) =>
  world.gql<{ appointments: { totalCount: number; nodes: Appointment[] } }>(
    person,
    `query ($state: [AppointmentState!]) { appointments(first: 100, state: $state) { totalCount nodes { ${appointmentFields} } } }`,
    { state: state === null ? null : [state] },
  );
const waiting = async (person: Person) =>
  (await world.gql<{ appointmentsWaiting: number }>(person, "{ appointmentsWaiting }")).data.appointmentsWaiting;
const newcomer = (email: string) => ({ newcomer: { familyName: "Trần Thị", givenName: "Hoa", email } });
const lines = async (action: string, actor: Person) =>
  (
    await world.sql<{ outcome: string }>(
      "select outcome from access_log where action = $1 and actor_name = $2 order by occurred_at, id",
      [action, actor.username],
    )
  ).map(({ outcome }) => outcome);
const rolesOf = async (person: Person) =>
  (await world.gql<{ me: { roles: { role: string }[] } }>(person, "{ me { roles { role } } }")).data.me.roles.map(
    ({ role }) => role,
  );

describe("among those who give in a province", () => {
  test("somebody is put once a second person of the Telecom Department has said so", async () => {
    const person = await standing("manager", home);
    const before = await waiting(second);
    const made = await asked(first, { personId: person.id, role: "admin", unitId: home.id });
    expect(made).toMatchObject({ state: "WAITING", needsTwo: true, viewerCan: { sign: false, close: true } });
    expect(groupsOf(person)).toEqual(["/people/24/members"]);
    expect(await waiting(second)).toBe(before + 1);

    const { data, errors } = await sign(second, made.id);
    expect(errors).toEqual([]);
    expect(data.signAppointment).toMatchObject({
      oneTimePassword: null,
      appointment: { state: "DONE", signedBy: { username: "cuc.hai" }, grant: null, viewerCan: { sign: false, close: false } },
    });
    expect(groupsOf(person)).toEqual(["/people/24/givers"]);
    expect(await rolesOf(person)).toEqual([]);
    expect([await lines("appointment.ask", first), await lines("appointment.sign", second)]).toEqual([
      ["ALLOWED"],
      ["ALLOWED"],
    ]);
    expect(await waiting(second)).toBe(before);
  });

  test("neither who asked, nor whom it is about, nor anybody of another role signs", async () => {
    const person = await standing("admin", away);
    const { id } = await asked(first, { personId: person.id, role: "admin", unitId: home.id });
    expect(codes(await sign(first, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await sign(admin, id))).toEqual(["FORBIDDEN"]);
    expect(codes(await sign(await world.person({ role: "auditor" }), id))).toEqual(["FORBIDDEN"]);
    expect(codes(await sign(second, randomUUID()))).toEqual(["NOT_FOUND"]);
    await world.grant(person, { role: "telecom" });
    expect(codes(await sign(person, id))).toEqual(["FORBIDDEN"]);
    expect(groupsOf(person)).toContain("/people/30/givers");
    expect((await close(second, id)).errors).toEqual([]);
    expect(codes(await sign(third, id))).toEqual(["CONFLICT"]);
  });

  test("nobody asks for himself, below the country only its administrator asks, and only within his province", async () => {
    const guard = await standing("viewer", site);
    expect(codes(await ask(first, { personId: first.id, role: "admin", unitId: home.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await ask(admin, { personId: guard.id, role: "admin", unitId: home.id }))).toEqual(["FORBIDDEN"]);
    expect(codes(await ask(admin, { personId: guard.id, role: "manager", unitId: away.id }))).toEqual(["NOT_FOUND"]);
    const manager = await world.person({ role: "manager", unit: site });
    expect(codes(await ask(manager, { personId: guard.id, role: "viewer", unitId: site.id }))).toEqual(["FORBIDDEN"]);
    const lead = await world.person({ role: "lead", operator: viettel });
    expect(codes(await ask(lead, { personId: guard.id, role: "lead", operatorId: viettel.id }))).toEqual(["FORBIDDEN"]);
    expect(codes(await ask(await world.stranger(), { personId: guard.id, role: "viewer", unitId: site.id }))).toEqual([
      "FORBIDDEN",
    ]);
  });

  test("whoever asked must still be of the Telecom Department when the other signs", async () => {
    const asker = await world.stranger("cuc.sap-nghi");
    const grant = await world.grant(asker, { role: "telecom" });
    const person = await standing("manager", home);
    const { id } = await asked(asker, { personId: person.id, role: "admin", unitId: home.id });
    await world.sql("update access_grant set ended_at = $2, ended_by = $3, end_reason = 'Nghỉ' where id = $1", [
      grant,
      world.clock.now(),
      first.id,
    ]);
    expect(codes(await sign(second, id))).toEqual(["CONFLICT"]);
    expect(groupsOf(person)).toEqual(["/people/24/members"]);
    expect(await lines("appointment.sign", second)).toContain("FAILED");
  });

  test("what nobody signs within fourteen days lapses, and another may be asked for", async () => {
    const person = await standing("manager", home);
    const { id } = await asked(first, { personId: person.id, role: "admin", unitId: home.id });
    expect(codes(await ask(second, { personId: person.id, role: "admin", unitId: home.id }))).toEqual(["CONFLICT"]);
    world.clock.advance(14 * day);
    expect((await list(first, "LAPSED")).data.appointments.nodes.map((one) => one.id)).toContain(id);
    expect(codes(await sign(second, id))).toEqual(["CONFLICT"]);
    const again = await asked(second, { personId: person.id, role: "admin", unitId: home.id });
    expect((await sign(first, again.id)).data.signAppointment.appointment.state).toBe("DONE");
  });

  test("somebody new gets his account with the second signature, its first password told once, to who signed", async () => {
    const { id, person } = await asked(first, { ...newcomer("Hoa@24.example"), role: "lead", operatorId: viettel.id });
    expect(person).toBe(null);
    const { data } = await sign(third, id);
    expect(data.signAppointment).toMatchObject({ oneTimePassword: "first-password", appointment: { state: "DONE" } });
    expect(await world.sql("select from appointment where one_time_password is not null")).toEqual([]);
    expect(codes(await ask(first, { ...newcomer("hoa@24.example"), role: "admin", unitId: home.id }))).toEqual(["CONFLICT"]);
  });

  test("and nobody invites alone for a role that gives, or the other way round", async () => {
    const invite = (input: Record<string, unknown>) =>
      world.gql(first, "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { oneTimePassword } }", {
        input: { familyName: "Trần", givenName: "Hoa", email: "moi@24.example", ...input },
      });
    for (const where of [
      { role: "admin", unitId: home.id },
      { role: "auditor", unitId: home.id },
      { role: "lead", operatorId: viettel.id },
    ]) {
      const refused = await invite(where);
      expect(refused.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", rule: "two-persons" });
    }
    const alone = await ask(first, { ...newcomer("moi@24.example"), role: "leader" });
    expect(alone.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", rule: "invite" });
    expect(await world.sql("select from invitation")).toEqual([]);
  });

  test("nobody is put who holds what could not be given to him there", async () => {
    const guard = await standing("viewer", site);
    const held = await world.grant(guard, { role: "viewer", unit: site });
    const refused = await ask(first, { personId: guard.id, role: "admin", unitId: home.id });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", rule: "holds", count: 1 });
    await world.sql("update access_grant set ended_at = $2, ended_by = $3, end_reason = 'Chuyển' where id = $1", [
      held,
      world.clock.now(),
      admin.id,
    ]);
    const { id } = await asked(first, { personId: guard.id, role: "admin", unitId: home.id });
    expect((await close(first, id)).data.closeAppointment).toMatchObject({ state: "CLOSED" });
  });

  test("malformed wishes are said to be so, and leave nothing behind", async () => {
    const person = await standing("manager", home);
    const before = await list(first);
    for (const input of [
      { personId: person.id, role: "admin", unitId: site.id },
      { personId: person.id, role: "tool", unitId: home.id },
    ]) {
      expect(codes(await ask(first, input))).toEqual(["FORBIDDEN"]);
    }
    for (const input of [
      { role: "admin", unitId: home.id },
      { personId: person.id, ...newcomer("x@y.example"), role: "admin", unitId: home.id },
      { ...newcomer("no address"), role: "admin", unitId: home.id },
      { newcomer: { familyName: "<b>", givenName: "Hoa", email: "x@y.example" }, role: "admin", unitId: home.id },
      { personId: person.id, role: "admin", unitId: home.id, reason: " " },
      { personId: person.id, role: "admin", unitId: home.id, decisionId: decision },
      { personId: person.id, role: "manager", unitId: site.id },
    ]) {
      expect([input, codes(await ask(first, input))]).toEqual([input, ["BAD_USER_INPUT"]]);
    }
    expect(codes(await ask(first, { personId: "no-id", role: "admin", unitId: home.id }))).toEqual(["NOT_FOUND"]);
    const closed = await world.stranger();
    world.memberships.setPerson(closed.id, { ...closed, displayName: "Đã khoá", kind: "person", enabled: false });
    expect(codes(await ask(first, { personId: closed.id, role: "admin", unitId: home.id }))).toEqual(["NOT_FOUND"]);
    expect((await list(first)).data.appointments.totalCount).toBe(before.data.appointments.totalCount);
  });
});

describe("of the Telecom Department", () => {
  test("somebody becomes one by two of it, on a decision, by a grant that hangs on nobody's", async () => {
    const person = await standing("leader");
    const until = world.clock.after(30 * day).toISOString();
    const { id } = await asked(first, { personId: person.id, role: "telecom", decisionId: decision, expiresAt: until });
    const { data } = await sign(second, id);
    expect(data.signAppointment.appointment).toMatchObject({ state: "DONE", grant: { parentId: null, state: "IN_FORCE" } });
    expect(groupsOf(person)).toEqual(["/people/ministry/givers", "/vn/telecom"]);
    expect(await rolesOf(person)).toEqual(["telecom"]);
    // And is one like the others: he signs in turn.
    const next = await asked(first, { personId: (await standing("manager", home)).id, role: "admin", unitId: home.id });
    await world.acknowledge(person);
    expect((await sign(person, next.id)).data.signAppointment.appointment.state).toBe("DONE");

    const renewed = await asked(second, { personId: person.id, role: "telecom", decisionId: decision });
    expect((await sign(third, renewed.id)).data.signAppointment.appointment.state).toBe("DONE");
    expect(await rolesOf(person)).toEqual(["telecom", "telecom"]);
  });

  test("never without a decision of the country that holds, and no longer than it", async () => {
    const person = await standing("leader");
    const paper = async (unit: Province | null, validUntil: Date | null) => {
      const [row] = await world.sql<{ id: string }>(
        `insert into decision (number, issued_on, issuer, subject, province_id, valid_until, recorded_at, recorded_by)
         values ($1, '2021-06-01', 'Cục Viễn thông', 'Bổ nhiệm', $2, $3, $4, $5) returning id`,
        [randomUUID().slice(0, 8), unit?.id ?? null, validUntil, world.clock.now(), first.id],
      );
      return row!.id;
    };
    const wish = { personId: person.id, role: "telecom" };
    expect(codes(await ask(first, wish))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await ask(first, { ...wish, decisionId: randomUUID() }))).toEqual(["NOT_FOUND"]);
    expect(codes(await ask(first, { ...wish, decisionId: await paper(home, null) }))).toEqual(["BAD_USER_INPUT"]);
    const short = await paper(null, world.clock.after(day));
    const late = world.clock.after(2 * day).toISOString();
    expect(codes(await ask(first, { ...wish, decisionId: short, expiresAt: late }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await ask(first, { ...wish, decisionId: short }))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await ask(admin, { ...wish, decisionId: decision }))).toEqual(["FORBIDDEN"]);
  });

  test("is ended at once by another of it, not by himself, nor by those below", async () => {
    const person = await world.stranger("cuc.roi");
    const id = await world.grant(person, { role: "telecom" });
    const end = (actor: Person) =>
      world.gql(actor, 'mutation ($id: ID!) { endGrant(id: $id, reason: "Chuyển công tác", expected: 1) { state } }', { id });
    expect(codes(await end(person))).toEqual(["FORBIDDEN"]);
    expect(codes(await end(admin))).toEqual(["NOT_FOUND"]);
    expect((await end(first)).errors).toEqual([]);
    expect(await rolesOf(person)).toEqual([]);
  });

  test("who leaves hands what he gave to one of those who stay, who may take it over himself", async () => {
    const leaving = await world.stranger("cuc.nghi-huu");
    const from = await world.grant(leaving, { role: "telecom" });
    const given = await world.grant(await world.stranger(), { role: "leader", parent: from });
    const [own] = await world.sql<{ id: string }>("select id from access_grant where person_id = $1", [first.id]);
    const move = (actor: Person, to: string) =>
      world.gql<{ reparentGrants: number }>(
        actor,
        'mutation ($from: ID!, $to: ID!) { reparentGrants(from: $from, to: $to, reason: "Nghỉ hưu") }',
        { from, to },
      );
    expect(codes(await move(leaving, own!.id))).toEqual(["FORBIDDEN"]);
    expect((await move(first, own!.id)).data).toEqual({ reparentGrants: 1 });
    expect(await world.sql("select parent_id from access_grant where id = $1", [given])).toEqual([{ parent_id: own!.id }]);
  });
});

describe("within a province", () => {
  test("its administrator moves people between its directories alone, at once", async () => {
    const guard = await standing("viewer", site);
    const people = await world.gql<{ appointablePeople: { id: string }[] }>(
      admin,
      "query ($unit: ID!) { appointablePeople(role: manager, unitId: $unit, first: 100) { id } }",
      { unit: site.id },
    );
    expect(people.data.appointablePeople.map(({ id }) => id)).toContain(guard.id);
    const made = await asked(admin, { personId: guard.id, role: "manager", unitId: site.id });
    expect(made).toMatchObject({ state: "DONE", needsTwo: false, signedBy: null });
    expect(groupsOf(guard)).toEqual(["/people/24/members"]);
    const back = await asked(admin, { personId: guard.id, role: "viewer", unitId: other.id });
    expect(back.state).toBe("DONE");
    expect(groupsOf(guard)).toEqual(["/people/24/facility/24-002"]);
  });

  test("nobody from elsewhere, and nobody out of those who give, is his to move or to know", async () => {
    const strangers = [
      await standing("viewer", await world.facility({ province: away })),
      await standing("manager", away),
      await standing("admin", home),
      await standing("telecom"),
      await world.stranger(),
    ];
    for (const { id } of strangers) {
      expect(codes(await ask(admin, { personId: id, role: "viewer", unitId: site.id }))).toEqual(["NOT_FOUND"]);
    }
    const { data } = await world.gql<{ appointablePeople: { id: string }[] }>(
      admin,
      "query ($unit: ID!) { appointablePeople(role: viewer, unitId: $unit, first: 100) { id } }",
      { unit: site.id },
    );
    const known = new Set(data.appointablePeople.map(({ id }) => id));
    expect(strangers.filter(({ id }) => known.has(id))).toEqual([]);
  });

  test("an administrator whose right has ended moves nobody", async () => {
    const soon = await world.person({ role: "admin", unit: home, expiresAt: world.clock.after(1_000) });
    const guard = await standing("viewer", site);
    world.clock.advance(1_000);
    const refused = codes(await ask(soon, { personId: guard.id, role: "manager", unitId: site.id }));
    expect(refused).toEqual(["FORBIDDEN"]);
  });

  test("while the provisioner does not answer it waits, and is carried out afterwards", async () => {
    const guard = await standing("viewer", site);
    const stateNow = async () =>
      (await world.sql<{ n: number }>("select count(*)::int as n from appointment where done_at is null and not needs_two"))[0];
    isAway = true;
    const pending = asked(admin, { personId: guard.id, role: "manager", unitId: site.id });
    await expect.poll(stateNow).toEqual({ n: 1 });
    expect(groupsOf(guard)).toEqual(["/people/24/facility/24-001"]);
    isAway = false;
    await answer();
    expect((await pending).state).toBe("DONE");
  });
});

describe("who sees appointments", () => {
  test("those who may read grants, each within his scope", async () => {
    const { id } = await asked(first, { personId: (await standing("manager", home)).id, role: "admin", unitId: home.id });
    const abroad = await asked(first, { personId: (await standing("manager", away)).id, role: "admin", unitId: away.id });
    const seen = async (person: Person) => (await list(person)).data?.appointments.nodes.map((one) => one.id) ?? [];
    expect(await seen(second)).toEqual(expect.arrayContaining([id, abroad.id]));
    expect(await seen(admin)).toContain(id);
    expect(await seen(admin)).not.toContain(abroad.id);
    expect(codes(await list(await world.person({ role: "viewer", unit: site })))).toEqual(["FORBIDDEN"]);
    expect(await waiting(admin)).toBe(0);
    const roles = async (person: Person, unitId: string) =>
      (
        await world.gql<{ appointableRoles: { role: string; signatures: number }[] }>(
          person,
          "query ($unit: ID!) { appointableRoles(unitId: $unit) { role signatures } }",
          { unit: unitId },
        )
      ).data?.appointableRoles;
    expect(await roles(admin, site.id)).toEqual([
      { role: "manager", signatures: 1 },
      { role: "reviewer", signatures: 1 },
      { role: "viewer", signatures: 1 },
    ]);
    expect((await roles(first, home.id))?.find(({ role }) => role === "admin")).toEqual({ role: "admin", signatures: 2 });
    expect(await roles(await world.person({ role: "viewer", unit: site }), site.id)).toEqual([]);
  });
});

// Whoever writes, PostgreSQL keeps to it.
describe("the database", () => {
  const asRole = async (login: "hub_app" | "hub_job", work: (client: pg.Client) => Promise<unknown>) => {
    const { database } = world;
    const password = login === "hub_app" ? database.appPassword : database.jobPassword;
    const client = new pg.Client({
      connectionString: Object.assign(new URL(database.url), { username: login, password }).href,
    });
    await client.connect();
    try {
      await client.query("begin");
      await client.query("select set_config('hub.country', 'on', true)");
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const put = (role: string, by: Person, who: Person, more: Record<string, unknown> = {}) => {
    const row = {
      person_id: who.id,
      role,
      unit_id: home.id,
      reason: "Thử",
      asked_by: by.id,
      asked_at: world.clock.now(),
      ...more,
    };
    const names = Object.keys(row);
    return [
      `insert into appointment (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()}) returning id`,
      Object.values(row),
    ] as const;
  };

  test("lets neither the API nor the provisioner make a grant that hangs on nobody's", async () => {
    const person = await world.stranger();
    for (const login of ["hub_app", "hub_job"] as const) {
      const made = asRole(login, (client) =>
        client.query(
          "insert into access_grant (person_id, role, group_path, valid_from, reason) values ($1, 'telecom', '/vn/telecom', $2, 'x')",
          [person.id, world.clock.now()],
        ),
      );
      await expect(made).rejects.toThrow(/hangs on another|permission denied/);
    }
    const [held] = await world.sql<{ id: string }>(
      "select id from access_grant where role = 'leader' and parent_id is not null limit 1",
    );
    const freed = asRole("hub_app", (client) =>
      client.query("update access_grant set parent_id = null where id = $1", [held!.id]),
    );
    await expect(freed).rejects.toThrow(/hangs on another/);
  });

  test("takes no wish of whom nothing lets, none for oneself, and no signature of the same person", async () => {
    const person = await standing("manager", home);
    for (const [sql, values] of [
      put("admin", await world.stranger(), person),
      put("admin", admin, person),
      put("viewer", admin, person, { unit_id: away.id }),
      put("admin", first, first),
    ]) {
      await expect(asRole("hub_app", (client) => client.query(sql, [...values]))).rejects.toThrow();
    }
    const signed = asRole("hub_app", async (client) => {
      const [sql, values] = put("admin", first, person);
      const { rows } = await client.query<{ id: string }>(sql, [...values]);
      return client.query("update appointment set signed_by = $2, signed_at = $3 where id = $1", [
        rows[0]!.id,
        first.id,
        world.clock.now(),
      ]);
    });
    await expect(signed).rejects.toThrow(/check/);
    const byNobody = asRole("hub_app", async (client) => {
      const [sql, values] = put("admin", first, person);
      const { rows } = await client.query<{ id: string }>(sql, [...values]);
      return client.query("update appointment set signed_by = $2, signed_at = $3 where id = $1", [
        rows[0]!.id,
        admin.id,
        world.clock.now(),
      ]);
    });
    await expect(byNobody).rejects.toThrow(/two of the Telecom Department/);
  });

  test("settles nothing that is not signed, and rewrites and removes nothing", async () => {
    const person = await standing("leader");
    const { id } = await asked(first, { personId: person.id, role: "telecom", decisionId: decision });
    const settled = await job.query<{ who: string | null }>(
      "select settle_appointment($1, $2, '/vn/telecom', null, $3) as who",
      [id, person.id, world.clock.now()],
    );
    expect(settled.rows).toEqual([{ who: null }]);
    expect(await world.sql("select from access_grant where person_id = $1", [person.id])).toEqual([]);
    expect(await world.sql("select fault from appointment where id = $1", [id])).toEqual([{ fault: "NOT_ALLOWED" }]);
    await expect(world.sql("update appointment set role = 'leader' where id = $1", [id])).rejects.toThrow(/not rewritten/);
    await expect(world.sql("update appointment set done_at = null, fault = null where id = $1", [id])).rejects.toThrow();
    await expect(world.sql("delete from appointment where id = $1", [id])).rejects.toThrow();
  });
});
