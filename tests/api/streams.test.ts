import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codes } from "../support/graphql.ts";
import type { TestHub } from "../support/hub.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Person, World } from "../support/world.ts";

// Who may open a picture, and what is written down of it. The picture itself is tested in tests/media.

let world: World;
let hub: TestHub;
let camera: Camera;
let offline: Camera;
let unconnected: Camera;
let foreign: Camera;
let guard: Person;
let leader: Person;

beforeAll(async () => {
  world = await createWorld();
  const facility = await world.facility();
  const address = "rtsp://192.168.9.9/hidden-path";
  camera = await world.camera({ facility, address });
  offline = await world.camera({ facility, status: "OFFLINE", address });
  unconnected = await world.camera({ facility, stage: "SURVEYED" });
  foreign = await world.camera();
  guard = await world.person({ role: "viewer", unit: facility, username: "guard" });
  leader = await world.person({ role: "leader" });
  hub = await world.hub();
});
afterAll(() => world.close());

interface Opened {
  openStream: { id: string; hlsUrl: string; mseUrl: string | null; expiresAt: string };
}
const openStream = "mutation ($id: ID!) { openStream(cameraId: $id) { id hlsUrl mseUrl whepUrl mseMime expiresAt } }";
const closeStream = "mutation ($id: ID!) { closeStream(sessionId: $id) }";
const open = (person: Person, { id }: Pick<Camera, "id">) => world.gql<Opened>(person, openStream, { id });

const lines = (cameraId: string) =>
  world.sql<{ action: string; outcome: string; code: string | null; actor_name: string }>(
    "select action, outcome, code, actor_name from access_log where target_id = $1 order by occurred_at, id",
    [cameraId],
  );

describe("openStream", () => {
  test("answers addresses on the hub's own origin, with a ticket and without the camera's", async () => {
    const answer = await open(guard, camera);
    const { hlsUrl, mseUrl, expiresAt } = answer.data.openStream;
    expect(hlsUrl).toMatch(new RegExp(`^${hub.publicOrigin}/media/.+\\.m3u8$`));
    expect(mseUrl).toMatch(/^ws:\/\/localhost:\d+\/media\//);
    expect(new Date(expiresAt).getTime()).toBeGreaterThan(world.clock.now().getTime());
    expect(answer.text).not.toMatch(/192\.168|hidden-path|rtsp/);
    expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
  });

  test("stands in the access log before anything is given away: who, which camera, by which grant, from where", async () => {
    const [line] = await world.sql(
      `select actor_name, action, outcome, host(address) as address, facility_id, grant_id from access_log
       where target_id = $1 and action = 'stream.open' limit 1`,
      [camera.id],
    );
    const [grant] = await world.sql<{ id: string }>("select id from access_grant where person_id = $1", [guard.id]);
    expect(line).toEqual({
      actor_name: "guard",
      action: "stream.open",
      outcome: "ALLOWED",
      address: "127.0.0.1",
      facility_id: camera.facility.id,
      grant_id: grant!.id,
    });
  });

  test.each(["telecom", "auditor"] as const)("is FORBIDDEN to a %s, who sees the camera and no picture", async (role) => {
    const person = await world.person({ role });
    expect(codes(await open(person, camera))).toEqual(["FORBIDDEN"]);
    expect((await lines(camera.id)).at(-1)).toMatchObject({ action: "stream.open", outcome: "REFUSED", code: "FORBIDDEN" });
  });

  test("is NOT_FOUND for a camera elsewhere, absent, or no camera at all", async () => {
    for (const id of [foreign.id, "0190a8a0-0000-7000-8000-000000000000", camera.facility.id, "x"]) {
      expect(codes(await open(guard, { id }))).toEqual(["NOT_FOUND"]);
    }
  });

  test("is CAMERA_OFFLINE last: whoever may not see it is not told its state", async () => {
    expect(codes(await open(guard, offline))).toEqual(["CAMERA_OFFLINE"]);
    expect(codes(await open(guard, unconnected))).toEqual(["CAMERA_OFFLINE"]);
    const stranger = await world.stranger();
    expect(codes(await open(stranger, offline))).toEqual(["NOT_FOUND"]);
    expect(codes(await open(await world.person({ role: "auditor" }), offline))).toEqual(["FORBIDDEN"]);
  });

  test("does not open without limit for one account", async () => {
    const person = await world.person({ role: "leader" });
    const answers = await Promise.all(Array.from({ length: 40 }, () => open(person, camera)));
    const refused = answers.flatMap(codes);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(["RATE_LIMITED"]));
  });
});

describe("closeStream", () => {
  test("ends one's own view and stands in the log; another's it does not know", async () => {
    const { data } = await open(guard, camera);
    const { id } = data.openStream;
    expect((await world.gql(leader, closeStream, { id })).data).toEqual({ closeStream: false });
    expect((await world.gql(guard, closeStream, { id })).data).toEqual({ closeStream: true });
    expect((await world.gql(guard, closeStream, { id })).data).toEqual({ closeStream: false });
    expect((await fetch(data.openStream.hlsUrl.replace("localhost", "127.0.0.1"))).status).toBeGreaterThanOrEqual(400);
    await expect
      .poll(() => lines(camera.id))
      .toContainEqual({
        action: "stream.close",
        outcome: "ALLOWED",
        code: null,
        actor_name: "guard",
      });
  });
});

describe("a view that is open", () => {
  test("ends at once when the membership does", async () => {
    const person = await world.person({ role: "viewer", unit: camera.facility });
    const { data } = await open(person, camera);
    world.leave(person, { role: "viewer", unit: camera.facility });
    const answer = await fetch(data.openStream.hlsUrl.replace("localhost", "127.0.0.1"));
    expect([401, 403, 404, 410]).toContain(answer.status);
  });
});
