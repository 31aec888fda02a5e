import { randomBytes } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, signInAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";

// R3: the Sở proposes, the People's Committee decides, access is given on the decision.

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("Bắc Giang's Sở drafts a proposal, puts it forward, records the decision, and gives what was agreed", async () => {
  const { page, close, errors } = await signInAtBrowser(browser, {
    publicUrl: stack.publicUrl,
    username: "bacgiang.so",
    path: "/access/proposals/new",
    width: 390,
    height: 844,
  });
  await page.getByTestId("proposal-subject").fill("Giao quyền xem camera cho lực lượng trực bảo vệ");
  await page.getByTestId("line-open").click();
  await page.getByTestId("line-unit-input").fill("24-001");
  await page.getByTestId("line-unit-results").getByRole("option").first().click();
  await page.getByTestId("line-role").click();
  await page.getByRole("option", { name: "Người xem" }).click();
  await page.getByTestId("line-candidate").first().click();
  await page.getByTestId("line-reason").fill("Trực bảo vệ");
  await page.getByTestId("line-add").click();
  await page.getByTestId("proposal-save").click();
  await page.getByTestId("proposal-submit").click();

  await page.getByTestId("proposal-record").click();
  expect(await page.getByTestId("record-issuer").inputValue()).toBe("UBND tỉnh Bắc Giang");
  // A number of its own each time, so that the journey can be told again.
  const number = `${randomBytes(3).toString("hex")}/QĐ-UBND`;
  await page.getByTestId("record-number").fill(number);
  await page.getByTestId("record-day").fill("05/06/2021");
  await page.getByTestId("record-confirm").click();

  await page.getByTestId("proposal-decision").getByText(number).waitFor();
  await page.getByTestId("line-give").click();
  await page.locator("[data-testid=proposal-line] [data-state=IN_FORCE]").waitFor();
  expect(errors).toEqual([]);
  await close();
});
