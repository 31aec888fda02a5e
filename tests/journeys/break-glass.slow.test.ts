import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "../e2e/support/asked.ts";

// R5, R9: the one right that anybody takes himself is loud while it lasts, ends with the picture, and somebody else says
// afterwards what he makes of it.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const signIn = (username: string, path: string) =>
  signInAtBrowser(browser, { publicUrl: stack.publicUrl, username, language: "vi", path });
const player = (page: Page) => page.getByTestId("live-player");

test("the Telecom Department watches in an emergency, a colleague is told and reviews it, and the picture ends with the right", async () => {
  const path = `/cameras/${await cameraId(stack, "24-001-05")}`;
  const camera = `${stack.publicUrl}${path}`;
  const officer = await signIn("cuc.vienthong", path);
  await officer.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await player(officer.page).count()).toBe(0);

  await officer.page.goto(`${stack.publicUrl}/facilities/24-001`);
  await officer.page.getByTestId("break-glass").click();
  await officer.page.getByTestId("break-glass-reason").fill("Quá ngắn");
  await officer.page.getByTestId("break-glass-confirm").click();
  await officer.page.getByText("ít nhất 20 ký tự").waitFor();
  // Words of its own each time, so that the journey can be told again.
  const reason = `Báo cháy tại cơ sở lúc ${new Date().toISOString()}, cần xem hành lang`;
  await officer.page.getByTestId("break-glass-reason").fill(reason);
  await officer.page.getByTestId("break-glass-confirm").click();
  await officer.page.getByTestId("break-glass-bar").getByText(reason).waitFor();
  await officer.page.goto(camera);
  await expectMovingPicture(officer.page);

  const colleague = await signIn("cuc.vienthong2", "/access/break-glass");
  await colleague.page.getByTestId("break-glass-bar").getByText(reason).waitFor();
  const use = colleague.page.getByTestId("use-row").filter({ hasText: reason });
  await use.getByTestId("review-open").click();
  await colleague.page.getByTestId("review-remark").fill("Đúng việc, đúng nơi, đúng lúc.");
  await colleague.page.getByTestId("review-confirm").click();
  // Reviewed, it is no longer among those that wait.
  await use.waitFor({ state: "detached" });

  await officer.page.getByTestId("break-glass-end").first().click();
  const playing = officer.page.locator("[data-testid=live-player][data-player=playing]");
  await playing.waitFor({ state: "detached", timeout: 10_000 });
  // And not for this page only: opened again, there is no player.
  await officer.page.goto(camera);
  await officer.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await player(officer.page).count()).toBe(0);

  const auditor = await signIn("kiemtoan", "/access-log?actor=cuc.vienthong");
  const line = (text: string) => auditor.page.getByTestId("log-row").filter({ hasText: text }).first();
  await line("Tự nhận quyền xem khẩn cấp").waitFor();
  await line("Mở hình trực tiếp").waitFor();
  await auditor.page.goto(`${stack.publicUrl}/access-log?actor=cuc.vienthong2&action=access.`);
  await line("Rà soát quyền xem khẩn cấp").waitFor();
  for (const { errors } of [officer, colleague, auditor]) expect(errors).toEqual([]);
  await Promise.all([officer, colleague, auditor].map(({ close }) => close()));
});
