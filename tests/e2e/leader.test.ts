import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import type { PersonAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "./support/asked.ts";

// A ministry leader: is the country under control, and one level deeper, down to a picture that dies and comes back. Each
// fact goes to where it begins and puts the camera's plug back first, so that it can be told again.

const code = "24-001-02";

let stack: DemoStack;
let browser: Browser;
let leader: PersonAtBrowser;
let cameraPath = "";

beforeAll(async () => {
  stack = await demoStack();
  await stack.demo("plug", code);
  cameraPath = `/cameras/${await cameraId(stack, code)}`;
  browser = await launchBrowser({ whole: true });
  leader = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bo.lanhdao" });
});
afterAll(async () => {
  await stack?.demo("plug", code);
  await browser?.close();
});

/** The portal's own limit for code and styles before a leader has his answer, map and all, in bytes as sent (gzip). */
const FIRST_LOAD_LIMIT = 250_000;

/** Opens the camera's page, its plug in and its picture playing. */
async function openCamera(): Promise<void> {
  await stack.demo("plug", code);
  await leader.page.goto(`${stack.publicUrl}${cameraPath}`);
  await leader.page.locator("[data-testid=camera-status]", { hasText: "Trực tuyến" }).waitFor({ timeout: 20_000 });
  await expectMovingPicture(leader.page, 20_000);
}

const at = (id: string) => leader.page.getByTestId(id);
const figure = async (id: string): Promise<number> =>
  Number(/\d[\d.]*/.exec(await at(id).innerText())?.[0]?.replaceAll(".", "") ?? Number.NaN);

describe("a ministry leader", () => {
  test("lands on the overview and has the answer at once", async () => {
    await at("overview").waitFor();
    expect(new URL(leader.page.url()).pathname).toBe("/overview");
    for (const id of ["figure-online", "figure-offline", "figure-connected", "figure-deadline"]) {
      await at(id).waitFor();
    }
    await expect.poll(() => leader.page.locator("[data-testid=province-table] tbody tr").count()).toBe(63);
    await at("province-map").waitFor();
    await at("exercise").first().waitFor();
  });

  test("waits for no more code than the answer needs", async () => {
    const { page, close } = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bo.lanhdao" });
    await page.getByTestId("province-map").waitFor();
    await page.getByTestId("live-state").waitFor();
    await page.waitForLoadState("networkidle");
    // What the browser fetched for this page, whether now or on the way to the sign-in, as anybody without Brotli is sent it.
    const asked = await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
    const files = [...new Set(asked)].filter((address) => /\.(?:js|css)$/.test(new URL(address).pathname));
    const sizes = await Promise.all(
      files.map(async (address) => {
        const response = await fetch(address, { headers: { "accept-encoding": "gzip" } });
        await response.arrayBuffer();
        // A chunk may be empty, but the hub always says how long its answer is.
        return [new URL(address).pathname, Number(response.headers.get("content-length") ?? Number.NaN)] as const;
      }),
    );
    await close();
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.filter(([, bytes]) => Number.isNaN(bytes))).toEqual([]);
    const sum = sizes.reduce((bytes, [, more]) => bytes + more, 0);
    expect(sum, sizes.map(([path, bytes]) => `${bytes} ${path}`).join("\n")).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });

  test("goes one level deeper with each click, down to a moving picture", async () => {
    await leader.page.goto(`${stack.publicUrl}/overview`);
    await leader.page.locator("[data-testid=province-table] a", { hasText: "Bắc Giang" }).click();
    await at("province").waitFor();
    await leader.page.locator("[data-testid=facility-table] a[href='/facilities/24-001']").click();
    await at("facility").waitFor();
    await leader.page.locator("[data-testid=camera-tile]", { hasText: code }).click();
    await at("camera").waitFor();
    expect(new URL(leader.page.url()).pathname).toBe(cameraPath);
    await expectMovingPicture(leader.page);
    expect(await leader.page.locator("[data-testid=live-player]").getAttribute("data-transport")).toBe("mse");
  });

  test("is told within five seconds when the camera's plug is pulled, and sees it again without reloading", async () => {
    const { page } = leader;
    await openCamera();
    await page.evaluate("window.name = 'not reloaded'");
    const pulledAt = performance.now();
    await stack.demo("unplug", code);
    await page.locator("[data-testid=camera-status]", { hasText: "Mất kết nối" }).waitFor({ timeout: 5_000 });
    expect(performance.now() - pulledAt).toBeLessThan(5_000);
    await page.locator("[data-testid=camera-advice]").waitFor();
    await page.locator("[data-testid=camera-history]", { hasText: "Mất kết nối" }).waitFor();

    await stack.demo("plug", code);
    await page.locator("[data-testid=camera-status]", { hasText: "Trực tuyến" }).waitFor({ timeout: 20_000 });
    await expectMovingPicture(page, 20_000);
    expect(await page.evaluate("window.name")).toBe("not reloaded");
  });

  test("can watch over HLS where MSE does not serve, and the choice shows", async () => {
    const { page } = leader;
    await openCamera();
    await at("player-transport").click();
    await page.getByRole("menuitemcheckbox", { name: /HLS/ }).click();
    await page.locator("[data-testid=live-player][data-transport=hls]").waitFor();
    await expectMovingPicture(page, 30_000);
  });

  test("watches a facility's cameras together, those that are in sight", async () => {
    const { page } = leader;
    await page.goto(`${stack.publicUrl}/facilities/24-001`);
    expect(await at("tile-picture").count()).toBe(0);
    await at("pictures").click();
    await expect.poll(() => page.locator("[data-testid=tile-picture][data-player=playing]").count()).toBeGreaterThan(3);
    expect(new URL(page.url()).search).toBe("?view=pictures");
  });

  test("goes from camera to camera by arrow key, and reads each one's last hours", async () => {
    await openCamera();
    await leader.page.keyboard.press("ArrowRight");
    await leader.page.getByText("24-001-03").first().waitFor();
    await expectMovingPicture(leader.page);
    await leader.page.keyboard.press("ArrowLeft");
    await leader.page.waitForURL(`**${cameraPath}`);
    await leader.page.locator("[data-testid=camera-timeline] [data-kind=ONLINE]").first().waitFor();
  });

  test("takes a province's rows away as they stand, for a spreadsheet", async () => {
    const { page } = leader;
    await page.goto(`${stack.publicUrl}/provinces/24?q=24-001`);
    const [file] = await Promise.all([page.waitForEvent("download"), at("facility-download").click()]);
    expect(file.suggestedFilename()).toMatch(/^24-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\uFEFFMã,Cơ sở,Kết nối,Camera đã kết nối,Camera,Trực tuyến,Chập chờn,Mất kết nối");
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^24-001,"?Khu cách ly .*,\d+,\d+,\d+,\d+,\d+$/)]);
  });

  test("sees on the overview what has just happened, without a reload", async () => {
    const { page } = leader;
    await openCamera();
    await page.goto(`${stack.publicUrl}/overview`);
    await at("live-strip").waitFor();
    await page.locator("[data-testid=live-state][data-live=live]").waitFor();
    const before = await figure("figure-offline");
    await stack.demo("unplug", code);
    await page.locator(`[data-testid=live-strip] a[href='${cameraPath}']`, { hasText: "Mất kết nối" }).first().waitFor();
    await expect.poll(() => figure("figure-offline"), { timeout: 5_000 }).toBe(before + 1);
    await stack.demo("plug", code);
    await expect.poll(() => figure("figure-offline"), { timeout: 20_000 }).toBe(before);
  });

  test("finds a facility by Ctrl-K, without tone marks and without a mouse", async () => {
    const { page } = leader;
    await page.goto(`${stack.publicUrl}/overview`);
    await at("overview").waitFor();
    await page.keyboard.press("Control+k");
    await at("search-input").fill("hai duong");
    await page.locator("[data-testid=search-results]", { hasText: "Hải Dương" }).waitFor();
    await page.keyboard.press("Enter");
    await at("province").waitFor();
    expect(new URL(page.url()).pathname).toBe("/provinces/30");
  });

  test("asked nobody outside of this machine for anything, and met no error", () => {
    expect([...leader.hosts]).toEqual([new URL(stack.publicUrl).host]);
    expect(leader.errors).toEqual([]);
  });
});
