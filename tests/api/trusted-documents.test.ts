import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Person, World } from "../support/world.ts";

// HUB_TRUSTED_DOCUMENTS=portal: people run what the portal's build has left for the hub, and nothing else, whatever token they
// hold and however they ask. Tools ask as ever.

const own = "query Own {\n  me {\n    username\n    __typename\n  }\n}";
const live = "subscription Live($after: String) {\n  cameraStatusChanged(after: $after) {\n    cursor\n  }\n}";
const foreign = "{ me { username permissions } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });

let world: World;
let leader: Person;
let tool: Person;
let portalDir: string;

beforeAll(async () => {
  portalDir = mkdtempSync(join(tmpdir(), "camera-hub-portal-"));
  leave({ [hashOf(own)]: own, [hashOf(live)]: live });
  world = await createWorld();
  await world.camera();
  leader = await world.person({ role: "leader" });
  tool = await world.person({ role: "tool", permissions: ["camera:read"], username: `service-account-${randomUUID()}` });
  await world.hub({ portalDir, portalDocumentsOnly: true });
});
afterAll(async () => {
  await world.close();
  rmSync(portalDir, { recursive: true });
});

const leave = (documents: Record<string, string>) =>
  writeFileSync(join(portalDir, "persisted-documents.json"), JSON.stringify(documents));

async function post(person: Person | null, body: object, clientId = "portal", origin = world.origin) {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (person !== null) headers["authorization"] = `Bearer ${await world.token(person, { clientId })}`;
  const response = await fetch(`${origin}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data: answer.data, codes: answer.errors?.map(({ extensions }) => extensions.code) };
}

describe("a person", () => {
  test("runs the portal's own documents, by hash, by text, or by both", async () => {
    for (const body of [byHash(own), { query: own }, { query: own, ...byHash(own) }]) {
      expect(await post(leader, body)).toMatchObject({ status: 200, data: { me: { username: leader.username } } });
    }
    const changes = await world.subscribe(leader, live);
    await changes.opened;
    const [ended] = await Promise.all([Promise.race([changes.ended, "open"]), post(leader, byHash(own))]);
    expect(ended).toBe("open");
    await changes.stop();
  });

  test.each([
    ["another text", { query: foreign }],
    ["another text with its hash", { query: foreign, ...byHash(foreign) }],
    ["the same with a space more", { query: `${own} ` }],
    ["one of the portal's and another beside", { query: `${own} query Other { __typename }`, operationName: "Own" }],
    ["what the schema is", { query: "{ __schema { types { name } } }" }],
    ["a change", { query: 'mutation { closeStream(sessionId: "x") }' }],
    ["what is not GraphQL", { query: "{" }],
  ])("is refused %s", async (_what, body) => {
    for (const clientId of ["portal", "other"]) {
      expect(await post(leader, body, clientId)).toEqual({ status: 403, data: undefined, codes: ["DOCUMENT_NOT_TRUSTED"] });
    }
  });

  test("is refused what a tool has sent before, and is told nothing of what nobody has", async () => {
    const text = `query Q${randomUUID().replaceAll("-", "")} { ministry { id } }`;
    expect((await post(leader, byHash(text))).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
    expect(await post(tool, { query: text, ...byHash(text) })).toMatchObject({ status: 200, data: { ministry: {} } });
    expect((await post(leader, byHash(text))).codes).toEqual(["DOCUMENT_NOT_TRUSTED"]);
    expect(await post(tool, byHash(text))).toMatchObject({ data: { ministry: {} } });
  });

  test("is refused the same by GET, and on a socket", async () => {
    const headers = { authorization: `Bearer ${await world.token(leader)}`, "apollo-require-preflight": "1" };
    const answer = await fetch(`${world.origin}/graphql?${new URLSearchParams({ query: foreign })}`, { headers });
    expect(answer.status).toBe(403);
    const subscribed = await world.subscribe(leader, "subscription { cameraStatusChanged { cursor } }");
    expect(codes({ errors: await subscribed.ended })).toEqual(["DOCUMENT_NOT_TRUSTED"]);
    await subscribed.stop();
    const asked = await world.subscribe(leader, foreign);
    expect(codes({ errors: await asked.ended })).toEqual(["DOCUMENT_NOT_TRUSTED"]);
    await asked.stop();
  });
});

test("whoever is not signed in is told that first", async () => {
  expect(await post(null, { query: foreign })).toMatchObject({ status: 401, codes: ["UNAUTHENTICATED"] });
});

test("a tool asks as ever, over HTTP and on a socket", async () => {
  expect(await post(tool, { query: foreign })).toMatchObject({ status: 200, data: { me: { username: tool.username } } });
  const asked = await world.subscribe(tool, foreign, {}, { sessionId: null });
  expect(await asked.next()).toMatchObject({ me: { username: tool.username } });
  await asked.stop();
});

describe("a hub", () => {
  test("that is told nothing lets everybody ask anything, and knows the portal's documents by their hash", async () => {
    const other = await world.hub({ portalDir });
    expect(await post(leader, { query: foreign }, "portal", other.origin)).toMatchObject({ status: 200, codes: undefined });
    expect(await post(leader, byHash(own), "portal", other.origin)).toMatchObject({ data: { me: {} } });
    await world.closeHub(other);
  });

  test("does not start where it would have to refuse everything, or could not believe what it reads", async () => {
    const empty = mkdtempSync(join(tmpdir(), "camera-hub-portal-"));
    await expect(world.hub({ portalDir: empty, portalDocumentsOnly: true })).rejects.toThrow("build the portal first");
    rmSync(empty, { recursive: true });
    leave({ [hashOf(own)]: foreign });
    await expect(world.hub({ portalDir })).rejects.toThrow("another text's hash");
  });
});
