import { fileURLToPath } from "node:url";

import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { startDemoRtspServer, type DemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { encodeClip } from "./support/clip.ts";
import { startTestEngine, type TestEngine } from "./support/engine.ts";
import { startMediaHub, type MediaHub } from "./support/media-hub.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const country = { provinceId: null, facilityId: null };
const shaka = fileURLToPath(new URL("../../client/node_modules/shaka-player/dist/shaka-player.compiled.js", import.meta.url));
const players = fileURLToPath(new URL("support/page-players.js", import.meta.url));

interface Played {
  frames: number;
  width: number;
  messages: string[];
  errors: string[];
  behindSeconds: number;
}

let engine: TestEngine;
let cameras: DemoRtspServer;
let hub: MediaHub;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  engine = await startTestEngine();
  const spec = { username: "camera", password: "s3cret", clip: "moving", fault: null };
  cameras = await startDemoRtspServer({
    port: 0,
    clips: [await encodeClip("moving")],
    cameras: ["mse", "hls", "unplugged"].map((code, index) => ({ ...spec, code, address: `127.64.49.${index + 1}` })),
  });
  hub = await startMediaHub(engine.engine);
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"],
  });
});

afterAll(async () => {
  await browser?.close();
  await hub?.close();
  await cameras?.close();
  await engine?.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  const viewer = hub.people.add(`viewer-${performance.now()}`, "leader", country);
  await page.exposeFunction("openStream", async (cameraId: string) => {
    const { cookie, hlsUrl, mseUrl } = await hub.open(viewer, cameraId);
    const [name, value] = (cookie ?? "").split("=");
    const session = new URL(hlsUrl).pathname.split("/").slice(0, 4).join("/");
    await context.addCookies([
      { name: name ?? "", value: value ?? "", domain: "127.0.0.1", path: session, httpOnly: true, sameSite: "Strict" },
    ]);
    // The browser has its cookie; nothing needs a ticket.
    const withoutTicket = (url: string) => url.replace(/\/[A-Za-z0-9_-]{43}\//, "/");
    return { hlsUrl: withoutTicket(hlsUrl), mseUrl: withoutTicket(mseUrl) };
  });
  await page.goto(`${hub.origin}/page`);
  await page.addScriptTag({ path: players });
  await page.addScriptTag({ path: shaka });
});

afterEach(async () => {
  await context?.close();
});

describe("in Chromium", () => {
  it("the socket shows a cold camera's picture, and goes on", async () => {
    const id = await hub.addCamera("mse", cameras.urlOf("mse"));
    const played: Played = await page.evaluate(`playMse({ cameraId: "${id}", seconds: 3 })`);
    expect(played.width).toBe(640);
    expect(played.frames).toBeGreaterThan(10);
    expect(played.messages).toEqual(["init"]);
  });

  it("shaka-player plays the playlist and keeps playing", async () => {
    const id = await hub.addCamera("hls", cameras.urlOf("hls"));
    const played: Played = await page.evaluate(`playHls({ cameraId: "${id}", seconds: 8 })`);
    expect(played.errors).toEqual([]);
    expect(played.width).toBe(640);
    expect(played.frames).toBeGreaterThan(20);
  });
});
