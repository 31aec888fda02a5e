import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import type { PersonAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId, registeredCamera, removeCamera } from "../e2e/support/asked.ts";

// Each fact goes to where it begins and finds there what it needs, so that it can be told again.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** An address that a colleague sent, of something outside one's scope: the page says not found, and nothing else. */
async function expectNotFound(page: Page, path: string, foreign: RegExp): Promise<void> {
  await page.goto(`${stack.publicUrl}${path}`);
  const panel = page.getByTestId("error-panel");
  await panel.waitFor();
  expect(await panel.textContent()).toContain("NOT_FOUND");
  expect(await page.locator("main").textContent()).not.toMatch(foreign);
}

describe("a province's admin", () => {
  let admin: PersonAtBrowser;
  beforeAll(async () => {
    admin = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bacgiang.so" });
  });
  afterAll(() => admin?.close());

  test("lands in his province, with its facilities and its figures only", async () => {
    const { page } = admin;
    await page.getByTestId("province").waitFor();
    expect(pathOf(page)).toBe("/provinces/24");
    await expect.poll(() => page.locator("[data-testid=facility-table] tbody tr").count()).toBe(130);
  });

  test("narrows the list by a few letters without tone marks, and the address keeps it", async () => {
    const { page } = admin;
    await page.goto(`${stack.publicUrl}/provinces/24`);
    await page.getByTestId("facility-filter").fill("24-001");
    await expect.poll(() => page.locator("[data-testid=facility-table] tbody tr").count()).toBe(1);
    await page.reload();
    await page.getByTestId("facility-table").waitFor();
    await expect.poll(() => page.locator("[data-testid=facility-table] tbody tr").count()).toBe(1);
  });

  test("does not find another province, its facilities or cameras", async () => {
    await expectNotFound(admin.page, "/provinces/30", /Hải Dương/);
    await expectNotFound(admin.page, "/facilities/30-001", /Hải Dương/);
    await admin.page.goto(`${stack.publicUrl}/provinces/24`);
    await admin.page.getByTestId("province").waitFor();
    await admin.page.keyboard.press("Control+k");
    await admin.page.getByTestId("search-input").fill("hai duong");
    await expect.poll(() => admin.page.getByTestId("search-results").getByRole("option").count()).toBe(0);
  });

  test("is told when a part of the portal cannot be fetched", async () => {
    // In a profile of its own: the browser notes the failed request as an error.
    const { page, context, close } = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bacgiang.so" });
    await page.getByTestId("province").waitFor();
    await context.setOffline(true);
    await page.getByTestId("search-open").click();
    await page.getByTestId("load-fault").waitFor();
    await context.setOffline(false);
    await page.getByTestId("load-fault").getByRole("button").click();
    await page.getByTestId("search-open").click();
    await page.getByTestId("search-input").waitFor();
    await close();
  });

  test("met no error and no other host", () => {
    expect([...admin.hosts]).toEqual([new URL(stack.publicUrl).host]);
    expect(admin.errors).toEqual([]);
  });
});

describe("a facility's guard", () => {
  let guard: PersonAtBrowser;
  // At the gate, with a phone, in English.
  const phone = { username: "bg01.baove", language: "en", width: 390, height: 844 } as const;
  beforeAll(async () => {
    guard = await signInAtBrowser(browser, { ...phone, publicUrl: stack.publicUrl });
  });
  afterAll(() => guard?.close());

  test("lands on his own facility's cameras and has a picture within seconds", async () => {
    const { page } = guard;
    await page.goto(`${stack.publicUrl}/`);
    await page.getByTestId("facility").waitFor();
    expect(pathOf(page)).toBe("/facilities/24-001");
    await page.locator("[data-testid=camera-tile]", { hasText: "24-001-01" }).click();
    await expectMovingPicture(page);
  });

  test("is offered nothing that he may not do", async () => {
    const { page } = guard;
    await page.goto(`${stack.publicUrl}/cameras/${await cameraId(stack, "24-001-01")}`);
    await page.getByTestId("camera").waitFor();
    expect(await page.getByTestId("camera-edit").count()).toBe(0);
    expect(await page.getByTestId("camera-remove").count()).toBe(0);
    await page.goto(`${stack.publicUrl}/facilities/24-001`);
    await page.getByTestId("facility").waitFor();
    expect(await page.getByTestId("register-camera").count()).toBe(0);
    await page.goto(`${stack.publicUrl}/facilities/24-001/cameras/new`);
    await page.getByTestId("error-panel").waitFor();
    expect(await page.getByTestId("error-panel").textContent()).toContain("FORBIDDEN");
  });

  test("sees his facility's cameras only, and finds no other", async () => {
    const { page } = guard;
    await page.goto(`${stack.publicUrl}/cameras`);
    await page.getByTestId("camera-list").waitFor();
    await page.locator("[data-testid=camera-list] li", { hasText: "24-001-01" }).waitFor();
    const shown = await page.locator("[data-testid=camera-list] li").allTextContents();
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((text) => !text.includes("24-001-"))).toEqual([]);
    await expectNotFound(page, "/facilities/24-002", /24-002/);
    await expectNotFound(page, "/facilities/30-001", /Hải Dương/);
    await expectNotFound(page, "/cameras/0190a8a0-0000-7000-8000-000000000000", /24-/);
  });

  test("signs out, and is out: everywhere, and behind the back button too", async () => {
    // Another sign-in than the other facts': this one ends.
    const { page, context, hosts, close } = await signInAtBrowser(browser, { ...phone, publicUrl: stack.publicUrl });
    const second = await context.newPage();
    await second.goto(`${stack.publicUrl}/facilities/24-001`);
    await second.getByTestId("facility").waitFor();
    await page.goto(`${stack.publicUrl}/facilities/24-001`);
    await page.getByTestId("user-menu").click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.locator("#username").waitFor();
    await page.goBack();
    await page.locator("#username").waitFor();
    // The other tab of the same person is told within seconds.
    await expect.poll(() => second.getByTestId("camera-tile").count(), { timeout: 15_000 }).toBe(0);
    for (const seen of [hosts, guard.hosts]) expect([...seen]).toEqual([new URL(stack.publicUrl).host]);
    await close();
  });
});

describe("a facility's manager", () => {
  let manager: PersonAtBrowser;
  const code = "24-001-77";
  beforeAll(async () => {
    manager = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bg01.quanly" });
  });
  afterAll(async () => {
    await manager?.close();
    if (stack !== undefined) await removeCamera(stack, code);
  });

  test("tests a camera's address and registers it by the form, and its picture moves", async () => {
    await removeCamera(stack, code);
    const { page } = manager;
    const source = stack.source("24-001-05");
    await page.goto(`${stack.publicUrl}/facilities/24-001`);
    await page.getByTestId("register-camera").click();
    await page.locator("#camera-code").fill(code);
    await page.locator("#camera-name").fill("Camera của tôi");
    await page.locator("#camera-address").fill("exec:ls");
    await page.getByTestId("test-source").click();
    await page.getByText("Chỉ nhận rtsp://").waitFor();

    await page.locator("#camera-address").fill(source.address);
    await page.locator("#camera-username").fill(source.username);
    await page.locator("#camera-password").fill("wrong");
    await page.getByTestId("test-source").click();
    await page.locator("[data-testid=test-outcome][data-outcome=AUTH_REJECTED]").waitFor({ timeout: 15_000 });
    await page.locator("#camera-password").fill(source.password);
    await page.getByTestId("test-source").click();
    await page.locator("[data-testid=test-outcome][data-outcome=PICTURE]").waitFor({ timeout: 15_000 });

    await page.getByTestId("camera-submit").click();
    await page.getByTestId("camera").waitFor();
    await page.locator("[data-testid=camera-status]", { hasText: "Trực tuyến" }).waitFor({ timeout: 15_000 });
    await expectMovingPicture(page);
  });

  test("never gets the address or password back", async () => {
    const { page } = manager;
    const source = stack.source("24-001-05");
    const bodies: string[] = [];
    page.on("response", async (response) => {
      if (response.url().endsWith("/graphql")) bodies.push(await response.text().catch(() => ""));
    });
    await page.goto(`${stack.publicUrl}/cameras/${await registeredCamera(stack, code, source)}`);
    await page.getByTestId("camera-edit").click();
    await page.getByTestId("camera-form").waitFor();
    const content = await page.content();
    for (const secret of [source.password, new URL(source.address).hostname]) {
      expect(content).not.toContain(secret);
      expect(bodies.join("")).not.toContain(secret);
    }
  });

  test("edits and removes it again", async () => {
    const { page } = manager;
    const id = await registeredCamera(stack, code, stack.source("24-001-05"));
    await page.goto(`${stack.publicUrl}/cameras/${id}/edit`);
    await page.locator("#camera-name").fill("Camera đã sửa");
    await page.getByTestId("camera-submit").click();
    await page.getByTestId("camera").waitFor();
    await page.getByRole("heading", { level: 1, name: "Camera đã sửa" }).waitFor();
    await page.getByTestId("camera-remove").click();
    await page.getByTestId("camera-remove-confirm").click();
    await page.getByTestId("facility").waitFor();
    await expect.poll(() => page.locator("[data-testid=camera-tile]", { hasText: code }).count()).toBe(0);
    expect(manager.errors).toEqual([]);
  });
});
