import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";

// R5, R8: nobody gets among those who give by one person's word. Two of the Telecom Department sign, each signed in himself.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const signIn = (username: string, path: string) =>
  signInAtBrowser(browser, { publicUrl: stack.publicUrl, username, language: "vi", path });

test("a province's new administrator is appointed by two persons, and has his account with the second signature", async () => {
  // An address of its own each time, so that the journey can be told again.
  const email = `hoa.${Date.now().toString(36)}@30.example`;
  const first = await signIn("cuc.vienthong", "/access/give?role=admin");
  await first.page.getByTestId("give-unit-input").fill("Hải Dương");
  await first.page.getByRole("option", { name: "Hải Dương" }).first().click();
  await first.page.getByTestId("give-role-admin").check({ force: true });
  // Nobody invites alone for this role.
  await first.page.getByTestId("appoint").click();
  await first.page.getByTestId("ask-appointment").waitFor();
  await first.page.getByText("Người mới", { exact: true }).click();
  await first.page.getByTestId("newcomer-family").fill("Trần Thị");
  await first.page.getByTestId("newcomer-given").fill("Hoa");
  await first.page.getByTestId("newcomer-email").fill(email);
  await first.page.getByTestId("appoint-reason").fill("Thay người nghỉ hưu ở Sở");
  await first.page.getByTestId("appoint-summary").getByText("sau khi một người khác của Cục Viễn thông cùng ký").waitFor();
  await first.page.getByTestId("appoint-confirm").click();
  const own = first.page.getByTestId("appointment-row").filter({ hasText: email });
  await own.getByText("Chờ người thứ hai ký").waitFor();
  // He has signed already.
  expect(await own.getByTestId("appointment-sign").count()).toBe(0);

  const second = await signIn("cuc.vienthong2", "/access");
  await second.page.getByTestId("waiting-appointments").waitFor();
  await second.page.goto(`${stack.publicUrl}/access/appointments`);
  const row = second.page.getByTestId("appointment-row").filter({ hasText: email });
  await row.getByTestId("appointment-sign").click();
  await second.page.getByRole("dialog").getByText("Bạn là người thứ hai").waitFor();
  await second.page.getByTestId("sign-confirm").click();
  await second.page.getByTestId("appointed").getByText(email).waitFor();
  expect(await second.page.getByTestId("one-time-password").textContent()).toMatch(/^\s*[\w-]{16}\s*$/);
  await second.page.getByTestId("appointed-close").click();
  await row.waitFor({ state: "detached" });
  await second.page.goto(`${stack.publicUrl}/access/appointments?show=all`);
  await row.getByText("Đã thực hiện").waitFor();

  // From now on one of the Department gives to her what an administrator is given.
  await first.page.goto(`${stack.publicUrl}/access/appointments?show=all`);
  await own.getByTestId("appointment-give").click();
  await first.page.getByTestId("give-person").getByText(email).waitFor();

  const auditor = await signIn("kiemtoan", "/access-log?actor=cuc.vienthong2&action=appointment.");
  await auditor.page.getByTestId("log-row").filter({ hasText: "Ký bổ nhiệm" }).first().waitFor();
  for (const { errors } of [first, second, auditor]) expect(errors).toEqual([]);
  await Promise.all([first, second, auditor].map(({ close }) => close()));
});

test("whoever holds something that he could not be given there is not moved, and the page leads to what it is", async () => {
  const { page, errors, close } = await signIn("bacgiang.so", "/access/appointments/new?role=viewer");
  await page.getByTestId("appoint-search").fill("bg01.baove");
  await page.getByTestId("appoint-candidate").filter({ hasText: "bg01.baove" }).click();
  await page.getByTestId("appoint-reason").fill("Điều động lên Sở");
  await page.getByTestId("appoint-confirm").click();
  await page.getByText("hãy thu hồi trước").waitFor();
  await page.getByTestId("appoint-holds").click();
  await page.waitForURL(`${stack.publicUrl}/access?q=bg01.baove`);
  await page.getByText("bg01.baove").first().waitFor();
  expect(errors).toEqual([]);
  await close();
});
