import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { clientCredentials } from "@camera-hub/server/federation/link/index.ts";
import { startDemoRtspServer, type DemoRtspServer } from "@camera-hub/deploy/demo/src/rtsp-server/server.ts";
import { encodeClip } from "../media/support/clip.ts";
import { startTestEngine, type TestEngine } from "../media/support/engine.ts";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { postGraphql } from "../support/graphql.ts";
import type { Variables } from "../support/graphql.ts";
import { signIn } from "../support/sign-in.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { Wire } from "../support/wire.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, Person, World } from "../support/world.ts";

// R6: a leader of the ministry opens a camera of a province's own hub, which has linked itself to the ministry's. The line is cut
// and comes back while he looks.

const mark = randomBytes(2).toString("hex");
const unitCode = `27-${mark}`;

let stack: DemoStack;
let browser: Browser;
let engine: TestEngine;
let cameras: DemoRtspServer;
let wire: Wire;
let below: World;
let site: Facility;
let gate: Camera;
let keeper: Person;

/** As one of the demo's people, over the API. */
async function as(username: string): Promise<<T>(query: string, variables?: Variables) => Promise<T>> {
  const { accessToken } = await signIn({ publicUrl: stack.publicUrl, realm: "camera-hub", username, password: "demo" });
  return async <T>(query: string, variables: Variables = {}) => {
    const { data, errors } = await postGraphql<T>(stack.publicUrl, accessToken, query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** A tool of the ministry's hub that may link a hub there, as the Telecom Department makes it. */
async function linkAccount(): Promise<{ clientId: string; secret: string }> {
  const telecom = await as("cuc.vienthong");
  const { me, ministry } = await telecom<{ me: { id: string }; ministry: { id: string } }>("{ me { id } ministry { id } }");
  const { createTool } = await telecom<{
    createTool: { secret: string; tool: { clientId: string; account: { id: string } } };
  }>("mutation ($input: CreateToolInput!) { createTool(input: $input) { secret tool { clientId account { id } } } }", {
    input: { name: `Hub tỉnh ${mark}`, purpose: "Nối hub của tỉnh", ownerId: me.id },
  });
  const { recordDecision } = await telecom<{ recordDecision: { id: string } }>(
    "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }",
    {
      input: {
        number: `27-${mark}/QĐ-BTTTT`,
        issuedOn: "2021-06-05",
        issuer: "Bộ",
        subject: "Kết nối hub của tỉnh",
        unitId: ministry.id,
      },
    },
  );
  await telecom("mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }", {
    input: {
      personId: createTool.tool.account.id,
      role: "tool",
      permissions: ["hub:link"],
      decisionId: recordDecision.id,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      reason: "Nối hub",
    },
  });
  return { clientId: createTool.tool.clientId, secret: createTool.secret };
}

const share = (level: "LIVE" | null) =>
  below.gql(
    keeper,
    "mutation ($parent: ID!, $unit: ID!, $level: ShareLevel) { shareWithParent(parent: $parent, unitId: $unit, level: $level) { url } }",
    { parent: wire.url.origin, unit: site.id, level },
  );

beforeAll(async () => {
  engine = await startTestEngine();
  cameras = await startDemoRtspServer({
    port: 0,
    clips: [await encodeClip("moving")],
    cameras: [{ code: "gate", address: "127.64.51.1", username: "camera", password: "s3cret", clip: "moving", fault: null }],
  });
  stack = await demoStack();
  wire = await Wire.to(new URL(stack.publicUrl));
  browser = await launchBrowser({ whole: true });

  below = await createWorld();
  site = await below.facility({
    province: await below.province({ code: "27", name: "Bắc Ninh" }),
    code: unitCode,
    name: "Khu cách ly của hub tỉnh",
  });
  gate = await below.camera({ facility: site, code: `${unitCode}-01`, name: "Cổng chính", address: cameras.urlOf("gate") });
  keeper = await below.person({ role: "telecom" });
  const { clientId, secret } = await linkAccount();
  const tokenUrl = new URL("/auth/realms/camera-hub/protocol/openid-connect/token", stack.publicUrl);
  const { hostname, port } = new URL(cameras.urlOf("gate").replace("rtsp:", "http:"));
  await below.hub({
    name: "Hub tỉnh Bắc Ninh",
    engine: engine.engine,
    cameraNetworks: `${hostname}/32:${port}`,
    parents: [{ url: wire.url, token: clientCredentials(tokenUrl, clientId, secret) }],
  });
});

afterAll(async () => {
  await browser?.close();
  // What it showed the stack that others use goes with it.
  wire?.restore();
  await share(null);
  const leader = await as("bo.lanhdao");
  await vi.waitFor(async () => expect((await leader<{ camera: unknown }>(isThere, { id: gate.id })).camera).toBeNull(), {
    timeout: 60_000,
    interval: 200,
  });
  await below?.close();
  await wire?.close();
  await cameras?.close();
  await engine?.stop();
});

const isThere = "query ($id: ID!) { camera(id: $id) { id viewerCan { view } } }";

test("a leader watches a province hub's camera; the line is cut, the page says so; it is back, and the picture plays on", async () => {
  await expect.poll(async () => (await share("LIVE")).errors, { timeout: 30_000 }).toEqual([]);
  const ask = await as("bo.lanhdao");
  await expect
    .poll(async () => ask<{ camera: unknown }>(isThere, { id: gate.id }), { timeout: 60_000 })
    .toEqual({ camera: { id: gate.id, viewerCan: { view: true } } });

  const leader = await signInAtBrowser(browser, {
    publicUrl: stack.publicUrl,
    username: "bo.lanhdao",
    path: `/cameras/${gate.id}`,
  });
  const { page } = leader;
  const status = (text: string) => page.locator("[data-testid=camera-status]", { hasText: text }).waitFor({ timeout: 30_000 });
  await status("Trực tuyến");
  await expectMovingPicture(page, 30_000);
  // Whose it is stands beside it.
  await page.getByText("Hub tỉnh Bắc Ninh").waitFor();
  await page.evaluate("window.notReloaded = true");

  wire.cut();
  await page.locator("[data-player=stalled]").waitFor({ timeout: 15_000 });
  await status("không liên lạc được với trung tâm");
  await page.getByText("Mất kết nối tới hub có camera này; đang thử lại.").waitFor();

  wire.restore();
  await page.locator("[data-player=playing]").waitFor({ timeout: 45_000 });
  await expectMovingPicture(page, 30_000);
  await status("Trực tuyến");
  expect(await page.evaluate("window.notReloaded")).toBe(true);
  expect(leader.errors).toEqual([]);

  // The province's own log names him.
  const lines = await below.sql<{ actor_name: string; details: Record<string, unknown> }>(
    "select actor_name, details from access_log where target_id = $1 and action = 'stream.open'",
    [gate.id],
  );
  expect(lines.map(({ actor_name }) => actor_name)).toContain("bo.lanhdao");
  await leader.close();
});
