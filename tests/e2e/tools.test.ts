import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { postGraphql } from "../support/graphql.ts";
import { clientCredentials, signIn } from "../support/sign-in.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";

// R3, R9: a province's admin makes a tool on the page, gives it what it may do, another secret, and closes it.

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
