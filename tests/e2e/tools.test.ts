import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { systemClock } from "@camera-hub/server/app/clock.ts";
import { expectAccessible, expectNoSideScroll, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { postGraphql } from "../support/graphql.ts";
import { clientCredentials, signIn } from "../support/sign-in.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { WebhookReceiver } from "../support/webhook-receiver.ts";

// R3, R9: a province's admin makes a tool on the page, gives it what it may do, another secret, and closes it. Whoever keeps a
// tool has the hub post to it what happens.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("an admin makes a tool, gives it one permission, another secret, and closes it", async () => {
  const mark = randomBytes(3).toString("hex");
  const name = `Bảng điện ${mark}`;
  const number = `45-${mark}/QĐ-UBND`;
  const realm = { publicUrl: stack.publicUrl, realm: "camera-hub" };
  const { accessToken } = await signIn({ ...realm, username: "bacgiang.so", password: "demo" });
  const { data } = await postGraphql<{ province: { id: string } }>(
    stack.publicUrl,
    accessToken,
    '{ province(code: "24") { id } }',
  );
  const recorded = await postGraphql(
    stack.publicUrl,
    accessToken,
    "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }",
    { input: { number, issuedOn: "2021-06-05", issuer: "UBND tỉnh", subject: "Kết nối bảng điện", unitId: data.province.id } },
  );
  expect(recorded.errors).toEqual([]);

  const person = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, language: "vi", username: "bacgiang.so" });
  const { page } = person;
  await page.goto(`${stack.publicUrl}/access/tools`);
  await page.getByTestId("tool-create").click();
  await page.getByTestId("tool-name").fill(name);
  await page.getByTestId("tool-purpose").fill("Hiển thị trạng thái tại phòng điều hành");
  await page.getByTestId("tool-owner-candidate").first().click();
  await page.getByTestId("tool-limit").fill("60");
  await page.getByTestId("tool-create-confirm").click();
  await page.getByTestId("tool-secret-note").waitFor({ timeout: 30_000 });
  const clientId = await page.getByTestId("tool-clientId").innerText();
  const first = await page.getByTestId("tool-secret").innerText();
  expect(await page.getByTestId("tool-line").innerText()).toContain(`/auth/realms/camera-hub/protocol/openid-connect/token`);

  // Straight on to the grant, the tool chosen; nothing but reading is ticked.
  await page.getByTestId("tool-give").click();
  await page.getByTestId("give-person").filter({ hasText: name }).waitFor();
  expect(await page.getByTestId("give-permission-camera:read").isChecked()).toBe(true);
  expect(await page.getByTestId("give-permission-camera:view").isChecked()).toBe(false);
  await page.getByTestId("give-decision").click();
  await page.getByRole("option", { name: number }).click();
  await page.getByTestId("give-reason").fill("Theo quyết định");
  await page.getByTestId("give-confirm").click();
  await page.getByTestId("access").waitFor();

  const tokenBy = async (clientSecret: string) => (await clientCredentials({ ...realm, clientId, clientSecret })).accessToken;
  const may = async (token: string) =>
    (await postGraphql<{ me: { permissions: string[] } }>(stack.publicUrl, token, "{ me { permissions } }")).data?.me
      .permissions;
  const token = await tokenBy(first);
  await expect.poll(() => may(token), { timeout: 15_000 }).toEqual(["camera:read"]);

  await page.goto(`${stack.publicUrl}/access/tools`);
  const row = page.locator(`[data-tool="${name}"]`);
  await row.getByTestId("tool-rotate").click();
  await page.getByTestId("rotate-reason").fill("Đổi định kỳ");
  await page.getByTestId("rotate-confirm").click();
  const second = await page.getByTestId("tool-secret").innerText();
  await page.getByTestId("rotate-copied").click();
  // Nothing of it stays on the page.
  await expect.poll(async () => (await page.content()).includes(second)).toBe(false);
  await expect(tokenBy(first)).rejects.toThrow();
  await expect.poll(() => may(token), { timeout: 5_000 }).toBeUndefined();
  const next = await tokenBy(second);
  expect(await may(next)).toEqual(["camera:read"]);

  await row.getByTestId("tool-close").click();
  await page.locator("[data-testid=effect][data-grants='1']").waitFor();
  await page.getByTestId("end-reason").fill("Không dùng nữa");
  await page.getByTestId("end-confirm").click();
  await row.waitFor({ state: "detached" });
  expect(await may(next)).toBeUndefined();
  expect(person.errors).toEqual([]);
  await person.close();
});

test("whoever keeps a tool has changes posted to it, sees that they are not taken, and has them sent again", async () => {
  const realm = { publicUrl: stack.publicUrl, realm: "camera-hub" };
  const { accessToken } = await signIn({ ...realm, username: "cuc.vienthong", password: "demo" });
  const { data } = await postGraphql<{ cameras: { nodes: { code: string; facility: { code: string; name: string } }[] } }>(
    stack.publicUrl,
    accessToken,
    '{ cameras(first: 1, filter: { status: [ONLINE], search: "30-" }) { nodes { code facility { code name } } } }',
  );
  const [camera] = data.cameras.nodes;
  const receiver = await WebhookReceiver.open(systemClock, stack.webhookPort);
  onTestFinished(async () => {
    await stack.demo("plug", camera!.code);
    await receiver.close();
  });
  const box = receiver.box("hook");
  const told = () => box.changes.map(({ camera: { code }, status }) => [code, status]);

  const person = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, language: "vi", username: "cuc.vienthong" });
  const { page } = person;
  await page.goto(`${stack.publicUrl}/access/tools?q=demo-tool`);
  await page.getByTestId("tool-open").filter({ hasText: "demo-tool" }).click();
  await page.getByTestId("tool").waitFor();
  expect(await page.getByTestId("webhook-row").count()).toBe(0);

  // Nowhere else than where the hub's operator allows.
  await page.getByTestId("webhook-create").click();
  await page.getByTestId("webhook-url-input").fill("https://127.0.0.1/hook");
  await page.getByTestId("webhook-confirm").click();
  await page.getByText("HUB_WEBHOOK_NETWORKS").waitFor();
  await page.getByTestId("webhook-url-input").fill(receiver.url("hook"));
  await page.getByTestId("webhook-unit-input").fill(camera!.facility.code);
  await page.getByTestId("webhook-unit-results").getByText(camera!.facility.name, { exact: true }).first().click();
  await page.getByTestId("webhook-confirm").click();
  const first = await page.getByTestId("webhook-secret").innerText();
  expect(first).toMatch(/^whsec_/);
  box.trust(first);
  await page.getByTestId("webhook-copied").click();
  await expect.poll(async () => (await page.content()).includes(first)).toBe(false);

  const row = page.getByTestId("webhook-row");
  const state = row.getByTestId("webhook-state");
  await row.getByTestId("webhook-test").click();
  await expect.poll(() => box.messages.map(({ type }) => type)).toEqual(["test"]);
  const said = page.getByText("Nơi nhận đã nhận tin thử");
  await said.first().waitFor();
  await stack.demo("unplug", camera!.code);
  await expect.poll(told, { timeout: 60_000 }).toContainEqual([camera!.code, "OFFLINE"]);

  // What is not taken is said, and comes later.
  box.refusal = { status: 503 };
  await stack.demo("plug", camera!.code);
  await page.locator("[data-testid=webhook-state][data-state=FAILING]").waitFor({ timeout: 60_000 });
  expect(await row.getByTestId("webhook-fault").innerText()).toContain("503");
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expectNoSideScroll(page, `the tool's page, ${size.width} wide`);
  }
  await expect.poll(() => said.count(), { timeout: 20_000 }).toBe(0);
  await expectAccessible(page, "the tool's page");
  box.refusal = null;
  await expect
    .poll(
      () =>
        told()
          .filter(([code]) => code === camera!.code)
          .at(-1)?.[1],
      { timeout: 60_000 },
    )
    .not.toBe("OFFLINE");
  await page.locator("[data-testid=webhook-state][data-state=ACTIVE]").waitFor({ timeout: 20_000 });

  await row.getByTestId("webhook-pause").click();
  await page.locator("[data-testid=webhook-state][data-state=PAUSED]").waitFor();
  const before = box.messages.length;
  await row.getByTestId("webhook-replay").click();
  const [year, month, day] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split("-");
  await page.getByRole("dialog").getByRole("textbox").fill(`${day}/${month}/${year}`);
  await page.getByRole("dialog").getByRole("textbox").press("Tab");
  await page.getByTestId("webhook-deed-confirm").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await row.getByTestId("webhook-rotate").click();
  await page.getByTestId("webhook-deed-confirm").click();
  const second = await page.getByTestId("webhook-secret").innerText();
  expect(second).not.toBe(first);
  box.trust(second);
  await page.getByTestId("webhook-copied").click();
  await row.getByTestId("webhook-resume").click();
  await expect.poll(() => box.messages.slice(before).some(({ changes }) => changes.length > 0), { timeout: 20_000 }).toBe(true);
  expect(await state.getAttribute("data-state")).not.toBe("SUSPENDED");

  await row.getByTestId("webhook-remove").click();
  await page.getByTestId("webhook-deed-confirm").click();
  await row.waitFor({ state: "detached" });
  expect(person.errors).toEqual([]);
  await person.close();
});
