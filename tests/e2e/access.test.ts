import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectMovingPicture, launchBrowser, signInAtBrowser } from "../support/browser.ts";
import type { PersonAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "./support/asked.ts";

// Who saw this, and by whose leave; and the leave itself: given, used, taken back, and read again by the auditor.

const code = "24-001-06";
const decision = "123/QĐ-UBND";

let stack: DemoStack;
let browser: Browser;
let auditor: PersonAtBrowser;

beforeAll(async () => {
  stack = await demoStack();
  browser = await launchBrowser();
  auditor = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "kiemtoan" });
});
afterAll(() => browser?.close());

const addressOf = (page: Page) => new URL(page.url());
const rows = (page: Page, id: string, hasText: string | RegExp) => page.getByTestId(id).filter({ hasText });

describe("an auditor", () => {
  test("lands on the log, where the sign-in stands already", async () => {
    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/`);
    await page.getByTestId("access-log").waitFor();
    expect(addressOf(page).pathname).toBe("/access-log");
    await expect
      .poll(
        async () => {
          await page.getByTestId("log-refresh").click();
          return rows(page, "log-row", "Đăng nhập").filter({ hasText: "kiemtoan" }).count();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBeGreaterThan(0);
  });

  test("finds from a camera's page who watched it, and by whose leave", async () => {
    const id = await cameraId(stack, code);
    await stack.demo("plug", code);
    const guard = await signInAtBrowser(browser, {
      publicUrl: stack.publicUrl,
      username: "bg01.baove",
      path: `/cameras/${id}`,
    });
    await expectMovingPicture(guard.page, 30_000);
    await guard.close();

    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/cameras/${id}`);
    await page.getByTestId("who-watched").click();
    const watched = rows(page, "log-row", "Mở hình trực tiếp").filter({ hasText: "bg01.baove" }).first();
    await watched.waitFor();
    expect(addressOf(page).searchParams.get("target")).toBe(id);
    await watched.getByTestId("log-open").click();
    const facts = page.getByTestId("log-table").getByTestId("log-facts");
    await facts.getByText("Theo quyền").waitFor();
    expect(await facts.innerText()).toMatch(/Theo quyền\s+[0-9a-f-]{36}/);
    await facts.getByText("Đúng như khi hệ thống ghi.").waitFor();

    // The address is the answer: a colleague who opens it sees the same.
    await page.reload();
    await watched.waitFor();
    await page.getByTestId("log-target-chosen").waitFor();
  });

  test("reads there who may see the camera, and why one may and another may not", async () => {
    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/cameras/${await cameraId(stack, code)}`);
    await page.getByTestId("who-may").click();
    await page.getByTestId("why-answer").waitFor();
    const names = await page.getByTestId("reason").allInnerTexts();
    expect(names.some((text) => text.startsWith("Bùi Văn Tú được phép, với vai trò Người xem."))).toBe(true);
    expect(names.join(" ")).not.toMatch(/Ngô Thị Hạnh|Phan Văn Long được phép/);

    await page.getByTestId("why-person").fill("bui van tu");
    await page.getByTestId("why-candidate").filter({ hasText: "Bùi Văn Tú" }).click();
    const reason = page.getByTestId("reason");
    await expect.poll(() => reason.count()).toBe(1);
    await page.getByTestId("why-answer").filter({ hasText: "Được: Xem hình trực tiếp" }).waitFor();
    expect(await reason.innerText()).toMatch(/Hoàng Văn Nam.+Phạm Văn Hùng.+Trần Thu Hà/s);
    const asked = addressOf(page);
    asked.searchParams.set("may", "camera:manage");
    await page.goto(asked.href);
    await page.getByTestId("why-answer").filter({ hasText: "Không được" }).waitFor();
    await reason.filter({ hasText: "vai trò Người xem không cho phép việc này" }).waitFor();
  });

  test("takes the lines away as a table, and as a chain to be verified", async () => {
    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/access-log?action=stream.&time=today`);
    await page.getByTestId("log-row").first().waitFor();
    const take = async (format: "csv" | "jsonl"): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(`log-export-${format}`).click()]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^access-log-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
      return readFile(await file.path(), "utf8");
    };
    const table = await take("csv");
    expect(table.split("\r\n")[0]).toContain("occurredAt,localTime,actorName");
    expect(table).toContain("stream.open");
    expect(table).not.toContain("session.sign-in");
    const chain = (await take("jsonl")).trimEnd().split("\n");
    expect(JSON.parse(chain[0]!)).toHaveProperty("export.hub");
    expect(JSON.parse(chain.at(-1)!)).toEqual({ end: { lines: chain.length - 2 } });
  });

  test("is told when nothing matches, and when the hub would refuse the question", async () => {
    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/access-log?actor=nobody.of.this.name`);
    await page.getByText("Không có dòng nào khớp bộ lọc").waitFor();
    await page.goto(`${stack.publicUrl}/access-log?time=custom&q=camera`);
    await page.getByTestId("log-problem").waitFor();
  });

  test("met no error and no other host", () => {
    expect([...auditor.hosts]).toEqual([new URL(stack.publicUrl).host]);
    expect(auditor.errors).toEqual([]);
  });
});

describe("Bắc Giang's admin", () => {
  let admin: PersonAtBrowser;
  beforeAll(async () => {
    admin = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bacgiang.so", path: "/access" });
  });
  afterAll(() => admin?.close());

  /** His grants of the role viewer to Đỗ Thị Lan that are in force. */
  const given = (page: Page) => rows(page, "grant-row", "bacgiang.yte").filter({ hasText: "Người xem" });
  const list = () => `${stack.publicUrl}/access?q=do%20thi%20lan&role=viewer`;

  async function endFirst(page: Page): Promise<void> {
    const before = await given(page).count();
    await given(page).first().getByTestId("grant-end").click();
    expect(await page.getByTestId("effect").getAttribute("data-grants")).toBe("1");
    await page.getByTestId("end-reason").fill("Hết ca trực");
    await page.getByTestId("end-confirm").click();
    await expect.poll(() => given(page).count()).toBe(before - 1);
  }

  /** Takes back what an attempt before may have left. */
  async function takeBack(page: Page): Promise<void> {
    await page.goto(list());
    await page.getByTestId("grant-row").or(page.getByText("Không có quyền nào khớp bộ lọc")).first().waitFor();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    while ((await given(page).count()) > 0) await endFirst(page);
  }

  test("records a decision with its scan, takes the scan away again, and ends the decision", async () => {
    // In a profile of its own: the browser notes a refused file as an error of the page.
    const at = { publicUrl: stack.publicUrl, path: "/access/decisions" };
    const { page, close } = await signInAtBrowser(browser, { ...at, username: "bacgiang.so" });
    // A number of its own each time, so that it can be told again.
    const number = `7-${Date.now().toString(36)}/QĐ-UBND`;
    await page.getByTestId("record-open").click();
    await page.getByTestId("decision-number").fill(number);
    await page.getByTestId("decision-day").fill("05/06/2021");
    await page.getByTestId("decision-issuer").fill("UBND tỉnh Bắc Giang");
    await page.getByTestId("decision-subject").fill("Giao quyền xem camera");
    await page.getByTestId("decision-confirm").click();
    const row = rows(page, "decision-row", number);
    await row.waitFor();

    const choose = (name: string, content: string) =>
      row.getByTestId("scan-file").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(content) });
    await choose("not-a-scan.pdf", "<html>");
    await page.getByText("Bản quét là tệp PDF, JPEG hoặc PNG.").first().waitFor();
    await choose("quyet-dinh.pdf", "%PDF-1.7 Quyết định");
    const [file] = await Promise.all([page.waitForEvent("download"), row.getByTestId("scan-take").click()]);
    expect(file.suggestedFilename()).toMatch(/^decision-[0-9a-f-]{36}\.pdf$/);
    expect(await readFile(await file.path(), "utf8")).toBe("%PDF-1.7 Quyết định");

    await row.getByRole("button", { name: "Kết thúc" }).click();
    expect(await page.getByTestId("effect").getAttribute("data-grants")).toBe("0");
    await page.getByTestId("end-reason").fill("Thay bằng quyết định khác");
    await page.getByTestId("end-confirm").click();
    await row.waitFor({ state: "detached" });
    await close();
  });

  test("gives somebody viewer for a week on a decision", async () => {
    const { page } = admin;
    await takeBack(page);
    await page.goto(`${stack.publicUrl}/access`);
    await page.getByTestId("grant-row").first().waitFor();
    await page.getByTestId("give-open").click();
    await page.getByText("Chỉ xem hình trực tiếp").click();
    await page.getByTestId("give-search").fill("do thi");
    await page.getByTestId("give-candidate").filter({ hasText: "Đỗ Thị Lan" }).click();
    await page.getByText("1 tuần").click();
    await cite(page);
    await page.getByTestId("give-reason").fill("Trực ca đêm");
    const sentence = await page.getByTestId("give-summary").innerText();
    expect(sentence).toMatch(
      /^Đỗ Thị Lan sẽ là Người xem tại Tỉnh Bắc Giang, đến \d\d\/\d\d\/\d{4} 23:59, theo quyết định 123\/QĐ-UBND\.$/,
    );
    await page.getByTestId("give-confirm").click();
    const row = given(page).filter({ hasText: decision }).filter({ hasText: "còn 7 ngày" });
    await row.waitFor();
    await row.filter({ hasText: "Đang có hiệu lực" }).waitFor();
  });

  /** Chooses the decision; the first attempt records it. */
  async function cite(page: Page): Promise<void> {
    await page.getByTestId("give-decision").click();
    const known = page.getByRole("option").filter({ hasText: decision });
    await page.getByRole("option").first().waitFor();
    if ((await known.count()) > 0) return known.first().click();
    await page.keyboard.press("Escape");
    await page.getByTestId("give-record").click();
    await page.getByTestId("decision-number").fill(decision);
    await page.getByTestId("decision-day").fill("05/06/2021");
    await page.getByTestId("decision-issuer").fill("UBND tỉnh Bắc Giang");
    await page.getByTestId("decision-subject").fill("Giao quyền xem camera giám sát");
    await page.getByTestId("decision-confirm").click();
    await page.getByTestId("give-decision").filter({ hasText: decision }).waitFor();
  }

  test("and whoever received it reads there from whom, on which decision, until when", async () => {
    const { page, errors, close } = await signInAtBrowser(browser, {
      publicUrl: stack.publicUrl,
      username: "bacgiang.yte",
      path: "/my-access",
    });
    const mine = rows(page, "my-grant", decision).first();
    await mine.waitFor();
    const text = await mine.innerText();
    for (const fact of ["Người xem", "Tỉnh Bắc Giang", "Phạm Văn Hùng", "Trực ca đêm", "còn 7 ngày"])
      expect(text).toContain(fact);
    expect(errors).toEqual([]);
    await close();
  });

  test("takes it back, told first whom that strikes", async () => {
    const { page } = admin;
    await page.goto(list());
    await given(page).first().waitFor();
    await takeBack(page);
    await page.goto(`${list()}&show=all`);
    await rows(page, "grant-row", "Đã thu hồi").first().waitFor();
  });

  test("and both stand in the auditor's log", async () => {
    const { page } = auditor;
    await page.goto(`${stack.publicUrl}/access-log?actor=bacgiang.so&action=grant.`);
    await rows(page, "log-row", "Giao quyền: Người xem").filter({ hasText: "bacgiang.yte" }).first().waitFor();
    await rows(page, "log-row", "Thu hồi quyền: Người xem").filter({ hasText: "bacgiang.yte" }).first().waitFor();
  });

  test("met no error and no other host", () => {
    expect([...admin.hosts]).toEqual([new URL(stack.publicUrl).host]);
    expect(admin.errors).toEqual([]);
  });
});

describe("a guard", () => {
  test("is offered neither access nor the log, and refused both without a question to the hub", async () => {
    const { page, errors, close } = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, username: "bg01.baove" });
    await page.getByTestId("facility").waitFor();
    const entries = (await page.getByRole("navigation").allInnerTexts()).join(" ");
    expect(entries).not.toMatch(/Phân quyền|Nhật ký/);
    for (const path of ["/access", "/access/give", "/access/decisions", "/access/why", "/access-log"]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await page.goto(`${stack.publicUrl}${path}`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await page.getByTestId("error-panel").textContent()).toContain("FORBIDDEN");
    }
    expect(errors).toEqual([]);
    await close();
  });
});
