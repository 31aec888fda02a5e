import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeServed, startRouter } from "../support/beside/router.ts";
import type { Router, Subgraph } from "../support/beside/router.ts";
import { startRegister } from "../support/beside/register.ts";
import type { FacilityRegister, Licence } from "../support/beside/register.ts";
import { minutes } from "../support/clock.ts";
import { codes, openSubscription, postGraphql } from "../support/graphql.ts";
import type { Answer, Variables } from "../support/graphql.ts";
import { issuer } from "../support/tokens.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, Province, World } from "../support/world.ts";

// Our graph and a health ministry's, two servers with data of their own, behind a router that belongs to neither.

const facilityCount = 30;

let world: World;
let province: Province;
let facilities: Facility[];
let elsewhere: Facility;
let camera: Camera;
let farCamera: Camera;
let leader: Person;
let admin: Person;
let former: Person;
let register: FacilityRegister;
let router: Router;
let graphs: Subgraph[];
let supergraph: string;

beforeAll(async () => {
  world = await createWorld();
  province = await world.province();
  facilities = [];
  for (let at = 0; at < facilityCount; at += 1) facilities.push(await world.facility({ province }));
  elsewhere = await world.facility();
  camera = await world.camera({ facility: facilities[0]! });
  farCamera = await world.camera({ facility: elsewhere });
  leader = await world.person({ role: "leader" });
  admin = await world.person({ role: "admin", unit: province });
  former = await world.person({ role: "admin", unit: province, expiresAt: world.clock.after(-minutes(1)) });
  const hub = await world.hub();
  register = await startRegister({
    licences: [
      ...facilities.map(({ code }, at) => licensed(`A-${String(at).padStart(2, "0")}`, code)),
      licensed("B-elsewhere", elsewhere.code),
      licensed("B-unknown", "99-999"),
      licensed("B-wild", "' or 1=1 --"),
      licensed("B-long", "1".repeat(2_000)),
    ],
    jwks: world.tokens.jwks,
    issuer,
    clock: world.clock,
  });
  graphs = [
    { name: "cameras", url: `${hub.origin}/graphql` },
    { name: "register", url: register.url },
  ];
  supergraph = await composeServed(graphs, await world.token(leader));
  router = await startRouter({ supergraph });
});
afterAll(async () => {
  await router?.close();
  await register?.close();
  await world?.close();
});

const licensed = (licence: string, facilityCode: string): Licence => ({ licence, facilityCode, beds: 40, inspections: [] });

interface Clinics {
  readonly clinics: { readonly nodes: readonly { licence: string; beds: number; facility: Record<string, unknown> | null }[] };
}

const clinicsQuery = `query ($after: String) { clinics(first: 100, after: $after) { nodes {
  licence beds facility { id code name cameraCounts { total online } } } pageInfo { hasNextPage } } }`;

async function ask<T = Clinics>(person: Person, query: string, variables: Variables = {}): Promise<Answer<T>> {
  return postGraphql<T>(router.origin, await world.token(person), query, variables);
}

/** What the router asked the graphs for while this went on. */
async function requestsOf(work: () => Promise<unknown>) {
  const before = router.requests.length;
  await work();
  return router.requests.slice(before);
}

const facilityOf = (answer: Answer<Clinics>, licence: string) =>
  answer.data.clinics.nodes.find((clinic) => clinic.licence === licence)!.facility;

describe("composition", () => {
  test("takes the SDLs as both graphs serve them, to somebody who is signed in", async () => {
    expect(supergraph).toContain("type Clinic");
    expect(supergraph).toContain("type Camera");
    await expect(composeServed(graphs, "no token")).rejects.toThrow("401");
  });

  test("leaves out what is between graph and router only", async () => {
    const { data } = await ask<{ __schema: { queryType: { fields: { name: string }[] } } }>(
      leader,
      "{ __schema { queryType { fields { name } } } }",
    );
    const names = data.__schema.queryType.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["ministry", "camera", "clinics"]));
    expect(names).not.toEqual(expect.arrayContaining(["_entities"]));
    expect(names).not.toEqual(expect.arrayContaining(["_service"]));
  });
});

describe("a question over both graphs", () => {
  test("runs from theirs to ours by the official code, with the asker's own token at both", async () => {
    const token = await world.token(leader);
    const asked = register.askedBy.length;
    let answer!: Answer<Clinics>;
    const requests = await requestsOf(async () => {
      answer = await postGraphql<Clinics>(router.origin, token, clinicsQuery);
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data.clinics.nodes).toHaveLength(facilityCount + 4);
    expect(answer.data.clinics.nodes[0]).toEqual({
      licence: "A-00",
      beds: 40,
      facility: {
        id: facilities[0]!.id,
        code: facilities[0]!.code,
        name: facilities[0]!.name,
        cameraCounts: { total: 1, online: 1 },
      },
    });
    expect(requests.map(({ authorization }) => authorization)).toEqual(Array(2).fill(`Bearer ${token}`));
    expect(register.askedBy.slice(asked)).toEqual([leader.id]);
  });

  test("runs from ours to theirs", async () => {
    const { data, errors } = await ask<{ province: { facilities: { nodes: unknown[] } } }>(
      admin,
      "query ($code: String!) { province(code: $code) { facilities(first: 1) { nodes { name clinic { licence beds } } } } }",
      { code: province.code },
    );
    expect(errors).toEqual([]);
    expect(data.province.facilities.nodes).toEqual([{ name: facilities[0]!.name, clinic: { licence: "A-00", beds: 40 } }]);
  });

  test("asks us once for all the facilities of a list", async () => {
    const requests = await requestsOf(() => ask(leader, clinicsQuery));
    expect(requests.map(({ graph }) => graph)).toEqual(["register", "cameras"]);
    expect(requests[1]!.query.match(/_entities\(/g)).toHaveLength(1);
  });

  test("is a change there and a look here in one", async () => {
    const { data, errors } = await ask<{ recordInspection: unknown }>(
      admin,
      `mutation { recordInspection(licence: "A-01", findings: 2) { inspections { findings } facility { name } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.recordInspection).toEqual({ inspections: [{ findings: 2 }], facility: { name: facilities[1]!.name } });
  });
});

describe("what is not the asker's", () => {
  test("is absent like what nobody knows, without an error, whatever the register says", async () => {
    const answer = await ask(admin, clinicsQuery);
    expect(answer.errors).toEqual([]);
    expect(facilityOf(answer, "A-00")).toMatchObject({ name: facilities[0]!.name });
    expect(facilityOf(answer, "B-elsewhere")).toBeNull();
    expect(facilityOf(answer, "B-unknown")).toBeNull();
    expect(answer.text).not.toContain(elsewhere.name);
    expect(answer.text).not.toContain(elsewhere.id);
    expect(facilityOf(await ask(leader, clinicsQuery), "B-elsewhere")).toMatchObject({ name: elsewhere.name });
  });

  test("is absent under a code that is none", async () => {
    const answer = await ask(leader, clinicsQuery);
    expect(answer.errors).toEqual([]);
    expect(facilityOf(answer, "B-wild")).toBeNull();
    expect(facilityOf(answer, "B-long")).toBeNull();
  });

  test("stays so when somebody else asks the same in the same moment", async () => {
    const askers = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? leader : admin));
    const answers = await Promise.all(askers.map((person) => ask(person, clinicsQuery, { after: "A-28" })));
    const seen = answers.map((answer) => facilityOf(answer, "B-elsewhere") !== null);
    expect(seen).toEqual(askers.map((person) => person === leader));
  });

  test("is refused through the router as it is by us, under the same code", async () => {
    const open = "mutation ($id: ID!) { openStream(cameraId: $id) { id } }";
    expect(codes(await ask(admin, open, { id: farCamera.id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await ask(admin, open, { id: "1 or 1=1" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await ask(admin, "{ cameras(first: 1000) { nodes { id } } }"))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("who may not ask", () => {
  test("is refused by both graphs without a token, or with one of another realm", async () => {
    const questions = ["{ clinics { nodes { licence } } }", "{ ministry { name } }"];
    const { privateKey } = await generateKeyPair("RS256");
    for (const token of [null, "nonsense", await world.token(leader, { key: privateKey })]) {
      for (const question of questions) {
        const answer = await postGraphql<Record<string, unknown> | null>(router.origin, token, question);
        expect(codes(answer)).toEqual(["UNAUTHENTICATED"]);
        expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
      }
    }
  });

  test("learns why nothing of ours comes when his rights have run out; the register's answer stands", async () => {
    const answer = await ask(former, clinicsQuery);
    expect(new Set(codes(answer))).toEqual(new Set(["GRANT_EXPIRED"]));
    expect(answer.data.clinics.nodes).toHaveLength(facilityCount + 4);
    expect(answer.data.clinics.nodes.filter(({ facility }) => facility !== null)).toEqual([]);
  });
});

describe("a subscription through the router", () => {
  const changes = `subscription { cameraStatusChanged { status camera { code facility { name clinic { beds } } } } }`;
  interface Change {
    readonly cameraStatusChanged: { status: string; camera: { code: string; facility: unknown } };
  }
  /** @param running How many there are at our hub once this one has arrived there. */
  async function subscribe(person: Person, running: number) {
    const subscription = openSubscription<Change>(router.origin, await world.token(person), changes);
    await expect.poll(runningSubscriptions).toBe(running);
    return subscription;
  }

  /** Of different rights, at our hub. */
  async function runningSubscriptions(): Promise<number> {
    const text = await (await fetch(`${world.origin}/metrics`)).text();
    return Number(/^hub_subscription_groups (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
  }

  test("brings real events, each to whom it belongs, with what the register says of the place", async () => {
    const [near, all] = [await subscribe(admin, 1), await subscribe(leader, 2)];
    await world.setStatus(farCamera, "OFFLINE");
    expect((await all.next()).cameraStatusChanged.camera.code).toBe(farCamera.code);
    await world.setStatus(camera, "OFFLINE");
    const own = {
      cameraStatusChanged: {
        status: "OFFLINE",
        camera: { code: camera.code, facility: { name: facilities[0]!.name, clinic: { beds: 40 } } },
      },
    };
    expect(await near.next()).toEqual(own);
    expect(await all.next()).toEqual(own);
    expect(near.received).toHaveLength(1);
    await near.stop();
    await all.stop();
    await expect.poll(runningSubscriptions).toBe(0);
  });

  test("ends with the grant", async () => {
    const guest = await world.person({ role: "viewer", unit: facilities[0]!, expiresAt: world.clock.after(minutes(2)) });
    const subscription = await subscribe(guest, 1);
    await world.setStatus(camera, "ONLINE");
    expect((await subscription.next()).cameraStatusChanged.status).toBe("ONLINE");
    world.clock.advance(minutes(3));
    expect(codes({ errors: await subscription.ended })).toEqual(["FORBIDDEN"]);
    expect(await runningSubscriptions()).toBe(0);
    expect(subscription.received).toHaveLength(1);
    await subscription.stop();
  });

  test("is nobody's whose token is none", async () => {
    const subscription = openSubscription<Change>(router.origin, "nonsense", changes);
    expect(codes({ errors: await subscription.ended })).toEqual(["UNAUTHENTICATED"]);
    expect(subscription.received).toEqual([]);
    await subscription.stop();
  });
});
