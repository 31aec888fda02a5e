import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";

// R3, R5, R8: a department gets a role as one, whoever belongs to it has it, and all of it ends with the department.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const signIn = (username: string, path: string) => signInAtBrowser(browser, { publicUrl: stack.publicUrl, username, path });

test("Bắc Giang's admin makes a department, adds a member, gives it a role for a week, and closes it", async () => {
  // A name of its own each time, so that the journey can be told again.
  const name = `Tổ kiểm tra camera ${randomBytes(3).toString("hex")}`;
  const admin = await signIn("bacgiang.so", "/access/organisations");
  const { page } = admin;
  const at = (id: string) => page.getByTestId(id);
  await at("organisation-create").click();
  await at("organisation-name").fill(name);
  await at("organisation-confirm").click();
  await at("organisation").getByRole("heading", { level: 1, name }).waitFor();

  await at("member-add").click();
  await at("member-search").fill("do thi lan");
  await at("member-candidate").filter({ hasText: "Đỗ Thị Lan" }).click();
  await at("member-reason").fill("Phụ trách kiểm tra");
  await at("member-confirm").click();
  await at("member-row").filter({ hasText: "Đỗ Thị Lan" }).waitFor();

  await at("organisation-give").click();
  await at("give-grant").getByText("Người kiểm tra", { exact: true }).click();
  await at("give-organisation").filter({ hasText: name }).waitFor();
  await page.getByText("1 tuần").click();
  await at("give-reason").fill("Kiểm tra hằng tuần");
  await at("give-confirm").click();
  const grant = at("organisation-grant").filter({ hasText: "Người kiểm tra" });
  await grant.getByTestId("organisation-grant-for").filter({ hasText: "1" }).waitFor();
  // Without the notice that it was given, which holds the keyboard's focus in a way of its own.
  await page.reload();
  await grant.waitFor();
  await expectAccessible(page, "an organisation that holds something");

  const lan = await signIn("bacgiang.yte", "/my-access");
  await lan.page.getByTestId("my-grant").filter({ hasText: name }).first().waitFor();

  await at("organisation-close").click();
  expect(await at("effect").getAttribute("data-grants")).toBe("1");
  await at("end-reason").fill("Xong việc");
  await at("end-confirm").click();
  await at("organisation").getByText("Xong việc").first().waitFor();
  await lan.page.reload();
  await lan.page.getByTestId("my-access").waitFor();
  await expect.poll(() => lan.page.getByTestId("my-grant").filter({ hasText: name }).count()).toBe(0);
  expect([...admin.errors, ...lan.errors]).toEqual([]);
  await lan.close();
  await admin.close();
});
