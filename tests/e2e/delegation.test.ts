import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectMovingPicture, launchBrowser, openProfile } from "../support/browser.ts";
import { postGraphql } from "../support/graphql.ts";
import { signIn } from "../support/sign-in.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "./support/asked.ts";

// The whole of what delegation is for (R3, R5, R7, R8, R9): Bắc Giang's admin gives a guard whom nobody knew a week on a
// numbered decision, the guard acknowledges the guideline and watches, the admin takes it back, the picture stops; all of it stands in the auditor's log,
// and the offline command says that the log is whole.

const code = "24-001-04";
const verifier = resolve(import.meta.dirname, "../../deploy/audit/verify-access-log.mjs");
const folder = mkdtempSync(join(tmpdir(), "camera-hub-journey-"));

let stack: DemoStack;
let browser: Browser;

beforeAll(async () => {
  stack = await demoStack();
  await stack.demo("plug", code);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const enter = async (username: string) =>
  (await signIn({ publicUrl: stack.publicUrl, realm: "camera-hub", username, password: "demo" })).accessToken;
async function ask<T>(token: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await postGraphql<T>(stack.publicUrl, token, query, variables);
  expect(errors).toEqual([]);
  return data;
}

/** A first sign-in: the password that was told once, and then one's own. */
async function firstSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(stack.publicUrl);
  await page.locator("#username").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
  const own = randomBytes(12).toString("base64url");
  await page.locator("#password-new").fill(own);
  await page.locator("#password-confirm").fill(own);
  await page.locator("[type=submit]").first().click();
  await page.locator("[data-testid=user-menu]").waitFor({ timeout: 20_000 });
}

test("a guard whom nobody knew watches for as long as the admin lets him, and the log proves it", async () => {
  const began = new Date();
  const admin = await enter("bacgiang.so");
  const { facility } = await ask<{ facility: { id: string; province: { id: string } } }>(
    admin,
    '{ facility(code: "24-001") { id province { id } } }',
  );
  // A number of its own each time, so that the journey can be told again.
  const number = `123-${randomBytes(3).toString("hex")}/QĐ-UBND`;
  const { recordDecision } = await ask<{ recordDecision: { id: string } }>(
    admin,
    "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }",
    {
      input: {
        number,
        issuedOn: "2021-06-05",
        issuer: "UBND tỉnh Bắc Giang",
        subject: "Giao quyền xem camera",
        unitId: facility.province.id,
      },
    },
  );
  const email = `bao.ve.${randomBytes(4).toString("hex")}@24-001.example`;
  const { invitePerson } = await ask<{ invitePerson: { oneTimePassword: string; person: { id: string } } }>(
    admin,
    "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { oneTimePassword person { id } } }",
    { input: { familyName: "Nguyễn Văn", givenName: "Bình", email, role: "viewer", unitId: facility.id } },
  );
  const { giveGrant } = await ask<{ giveGrant: { id: string } }>(
    admin,
    "mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { id } }",
    {
      input: {
        personId: invitePerson.person.id,
        role: "viewer",
        unitId: facility.id,
        expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
        decisionId: recordDecision.id,
        reason: "Trực tuần này",
      },
    },
  );

  const context = await openProfile(browser, {});
  const page = await context.newPage();
  await firstSignIn(page, email, invitePerson.oneTimePassword);
  // The first thing he sees is the guideline (R5, R7): no picture before he has acknowledged it.
  await page.getByTestId("guideline").waitFor({ timeout: 20_000 });
  const id = await cameraId(stack, code);
  await page.goto(`${stack.publicUrl}/cameras/${id}`);
  await page.getByTestId("no-picture").getByTestId("picture-guideline").click();
  await page.getByTestId("guideline-acknowledge").click();
  await page.getByTestId("guideline").waitFor({ state: "detached" });
  await expectMovingPicture(page, 30_000);
  // A week is short: he is reminded of its end until he says that he knows.
  await page.getByTestId("ends-soon-own").waitFor();
  await page.getByTestId("ends-soon-hide").click();
  await page.getByTestId("ends-soon").waitFor({ state: "detached" });

  await ask(admin, 'mutation ($id: ID!) { endGrant(id: $id, reason: "Hết việc", expected: 1) { state } }', {
    id: giveGrant.id,
  });
  const takenAt = performance.now();
  // Nothing plays any more: the player says why, or the page has left.
  await page.locator("[data-testid=live-player][data-player=playing]").waitFor({ state: "detached", timeout: 10_000 });
  expect(performance.now() - takenAt).toBeLessThan(10_000);
  await context.close();

  // Sealed within about a second.
  const auditor = await enter("kiemtoan");
  const around = { from: new Date(began.getTime() - 60_000).toISOString(), to: new Date(Date.now() + 60_000).toISOString() };
  const lines = async () =>
    (
      await ask<{ accessLog: { nodes: { action: string; actorName: string; seal: object | null; details: string }[] } }>(
        auditor,
        "query ($filter: AccessLogFilter) { accessLog(first: 100, filter: $filter) { nodes { action actorName details seal { seq } } } }",
        { filter: around },
      )
    ).accessLog.nodes;
  // Each reading is a line itself, and younger than the answer.
  const unsealed = async () => (await lines()).filter(({ action, seal }) => action !== "log.read" && seal === null);
  await expect.poll(unsealed, { timeout: 20_000 }).toEqual([]);
  const told = (await lines()).map(({ action, actorName }) => `${actorName} ${action}`);
  for (const fact of [
    "bacgiang.so decision.record",
    "bacgiang.so account.invite",
    "bacgiang.so grant.give",
    `${email} guideline.acknowledge`,
    `${email} stream.open`,
    `${email} stream.close`,
    "bacgiang.so grant.end",
  ])
    expect(told).toContain(fact);
  const given = (await lines()).find(({ action, details }) => action === "grant.give" && details.includes(email));
  expect(JSON.parse(given!.details)).toMatchObject({ role: "viewer", decision: number, reason: "Trực tuần này" });

  const answer = await fetch(`${stack.publicUrl}/export/access-log.jsonl?${new URLSearchParams(around).toString()}`, {
    headers: { authorization: `Bearer ${auditor}` },
  });
  const exported = join(folder, "export.jsonl");
  writeFileSync(exported, Buffer.from(await answer.arrayBuffer()));
  const proof = ["--checkpoints", stack.file("audit/checkpoints.jsonl"), "--key", stack.file("audit/checkpoint-key.pub.pem")];
  const verdict = spawnSync(process.execPath, [verifier, "--log", exported, ...proof], { encoding: "utf8" });
  expect([verdict.status, verdict.stdout + verdict.stderr]).toEqual([0, expect.stringContaining("whole")]);
});
