import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { startDemoRtspServer, type DemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { syntheticClip } from "@camera-hub/deploy/demo/src/rtsp-server/synthetic-clip.ts";
import type { Role } from "@camera-hub/server/access/permissions.ts";
import type { Principal } from "@camera-hub/server/access/principal.ts";
import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { startMediaHub, type MediaHub } from "./support/media-hub.ts";
import type { Term } from "./support/people.ts";
import { Viewer } from "./support/viewer.ts";

// R3, R8: every role × its own camera and another province's × its grant in force, to come, expired or taken back, asked for a
// picture; and for those who have one, the playlists, the segments and the socket after the right has ended.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

type Level = "country" | "province" | "facility" | "operator";
const holders: readonly (readonly [Role, Level])[] = [
  ["telecom", "country"],
  ["leader", "country"],
  ["auditor", "country"],
  ["tool", "country"],
  ["admin", "province"],
  ["health", "province"],
  ["viewer", "province"],
  ["reviewer", "province"],
  ["auditor", "province"],
  ["tool", "province"],
  ["manager", "facility"],
  ["viewer", "facility"],
  ["reviewer", "facility"],
  ["lead", "operator"],
  ["engineer", "operator"],
];
/** Design, "Who may do what": the others run, connect or look over the system, and see no picture. */
const watching: ReadonlySet<Role> = new Set(["leader", "tool", "admin", "health", "viewer", "reviewer", "manager"]);

let engine: TestEngine;
let cameras: DemoRtspServer;
let hub: MediaHub;
let here: string;
let elsewhere: string;

beforeAll(async () => {
  engine = await startTestEngine();
  const spec = { username: "camera", password: "s3cret", clip: "shades", fault: null };
  cameras = await startDemoRtspServer({
    port: 0,
    clips: [syntheticClip("shades")],
    cameras: ["here", "elsewhere"].map((code, index) => ({ ...spec, code, address: `127.64.49.${index + 1}` })),
  });
  hub = await startMediaHub(engine.engine);
  here = await hub.addCamera("24-001-01", cameras.urlOf("here"));
  elsewhere = await hub.addCamera("30-001-01", cameras.urlOf("elsewhere"), { facility: 1 });
});
afterAll(async () => {
  await hub?.close();
  await cameras?.close();
  await engine?.stop();
});

let people = 0;
function someone(role: Role, level: Level, term: Term = {}): Principal {
  people += 1;
  const [provinceId, facilityId] = [hub.world.provinces[0], hub.world.facilities[0]];
  const place = {
    country: { provinceId: null, facilityId: null },
    province: { provinceId, facilityId: null },
    facility: { provinceId, facilityId },
    // As the rights of an operator's people are read: a line for each province that it serves.
    operator: { provinceId, facilityId: null },
  }[level];
  return hub.people.add(`${role}-${people}`, role, place, role === "tool" ? "tool" : "person", term);
}

const opening = async (who: Principal, camera: string) =>
  hub.open(who, camera).then(
    () => "ALLOWED",
    (error: { code?: string }) => error.code ?? String(error),
  );

const after = (ms: number) => new Date(Date.now() + ms);
const statusOf = async (url: string) => (await fetch(url)).status;

/** Everything that a session hands out, as a player comes by it. */
async function handedOut(playlist: string): Promise<string[]> {
  const at = (file: string) => playlist.replace("index.m3u8", file);
  expect(await statusOf(playlist)).toBe(200);
  const media = await (await fetch(at("media.m3u8"))).text();
  const files = [/URI="([^"]+)"/.exec(media)?.[1], /^[^#\s]+\.m4s$/m.exec(media)?.[0]];
  expect(files).not.toContain(undefined);
  return [playlist, at("media.m3u8"), ...files.map((file) => at(file ?? ""))];
}

describe.each(holders)("a %s of a %s", (role, level) => {
  const watches = watching.has(role);

  test(watches ? "has the picture of his own cameras and of no other" : "has no picture of any camera", async () => {
    const who = someone(role, level);
    expect(await opening(who, here)).toBe(watches ? "ALLOWED" : "FORBIDDEN");
    const there = watches ? "ALLOWED" : "FORBIDDEN";
    expect(await opening(who, elsewhere)).toBe(level === "country" ? there : "NOT_FOUND");
  });

  test("is told of no camera before his right begins, after it has run out, or once it is taken back", async () => {
    const early = someone(role, level, { validFrom: after(60_000) });
    const late = someone(role, level, { expiresAt: after(-1) });
    const out = someone(role, level);
    hub.people.revoke(out);
    const answers = async (who: Principal) => [await opening(who, here), await opening(who, elsewhere)];
    expect(await answers(early)).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    // Whose every right has run out is told so, whatever he asks for.
    expect(await answers(late)).toEqual(["GRANT_EXPIRED", "GRANT_EXPIRED"]);
    expect(await answers(hub.people.again(out))).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  });

  if (!watches) return;
  test.each(["taken back", "run out"])("has nothing of it once the right is %s", async (how) => {
    const who = someone(role, level);
    const { hlsUrl, mseUrl } = await hub.open(who, here);
    const socket = new Viewer(mseUrl);
    await socket.untilFrames(2);
    const addresses = await handedOut(hlsUrl);
    for (const address of addresses) expect(await statusOf(address)).toBe(200);
    if (how === "taken back") hub.people.revoke(who);
    else hub.people.expire(who);
    await socket.until(({ closeCode }) => closeCode === 4403);
    for (const address of addresses) expect([address, await statusOf(address)]).toEqual([address, 403]);
    const again = new Viewer(mseUrl);
    await again.until(({ closeCode }) => closeCode === 4403);
    expect(again.pieces).toEqual([]);
  });
});
