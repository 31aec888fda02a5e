import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { expectAccessible, expectNoSideScroll, launchBrowser, openProfile, signInAtBrowser } from "../support/browser.ts";
import type { Language, PersonAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "../e2e/support/asked.ts";

// Every page, in both languages, on a desk and on a phone: nothing pushed out at the side, nothing axe calls serious. Axe
// takes a while: it looks at one language on a desk and at the other on a phone.

const screens = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** A language that every page is looked at in, on both screens. */
export interface Look {
  readonly name: string;
  readonly language: Language;
  /** Where people read and press, and axe looks; then the window is drawn to the other screen's size. */
  readonly screen: keyof typeof screens;
  /** Whether each page is opened by its address, as from a bookmark, instead of from within the portal. */
  readonly byAddress?: boolean;
}

/** Who opens a page that the leader may not, by what stands on it. */
const openers: Readonly<Record<string, string>> = {
  "camera-form": "bg01.quanly",
  "access-log": "kiemtoan",
  access: "kiemtoan",
  "grant-tree": "kiemtoan",
  decisions: "bacgiang.so",
  organisations: "bacgiang.so",
  why: "bacgiang.so",
  standings: "cuc.vienthong",
  "break-glass-uses": "cuc.vienthong",
  tools: "cuc.vienthong",
  "give-grant": "bacgiang.so",
  proposals: "bacgiang.so",
  "proposal-form": "bacgiang.so",
  drift: "bacgiang.so",
  reviews: "bacgiang.so",
  reorganisation: "cuc.vienthong",
};

const pages: [string, string][] = [
  ["/overview", "overview"],
  ["/provinces/24", "province"],
  ["/facilities/24-001", "facility"],
  ["/facilities/24-001?view=pictures", "tile-picture"],
  ["/cameras?status=OFFLINE", "camera-list"],
  ["/facilities/24-001/cameras/new", "camera-form"],
  ["/access-log?time=31d", "access-log"],
  ["/my-access", "my-access"],
  ["/access", "access"],
  ["/access?as=tree", "grant-tree"],
  ["/access/give?role=viewer", "give-grant"],
  ["/access/organisations", "organisations"],
  ["/access/decisions", "decisions"],
  ["/access/proposals?show=all", "proposals"],
  ["/access/proposals/new", "proposal-form"],
  ["/access/reviews", "reviews"],
  ["/access/drift", "drift"],
  ["/access/why", "why"],
  ["/access/guideline?show=all", "standings"],
  ["/guideline", "guideline"],
  ["/access/break-glass?show=all", "break-glass-uses"],
  ["/access/tools", "tools"],
  ["/access/reorganisation", "reorganisation"],
  ["/no/such/page", "not-found"],
  ["/provinces/99", "error-panel"],
];

/** As the browser's own buttons do, so that nothing is loaded again: most pages are reached from another one. */
async function goWithinPortal(page: Page, path: string): Promise<void> {
  // As text: the browser's own names are not those of the tests.
  await page.evaluate(
    `history.pushState(null, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate", { state: null }))`,
  );
}

/** Tells of one look; a file of its own for each, so that two are looked at side by side. */
export function describePages({ name, language, screen, byAddress = false }: Look): void {
  describe(name, () => {
    const own = screens[screen];
    const other = screens[screen === "desk" ? "phone" : "desk"];
    async function open(person: PersonAtBrowser, path: string): Promise<void> {
      const { page } = person;
      // Whoever has just signed in stands where he wanted to go; everybody's first page would be drawn for nothing.
      if (fresh.delete(person)) return;
      await (byAddress ? page.goto(`${stack.publicUrl}${path}`) : goWithinPortal(page, path));
    }
    /** What is open just now, on both screens. */
    async function look(page: Page, where: string): Promise<void> {
      await expectNoSideScroll(page, where);
      await expectAccessible(page, where);
      await page.setViewportSize(other);
      // As text: the browser's own names are not those of the tests. Twice: what is measured is drawn a frame later.
      await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
      await expectNoSideScroll(page, `${where}, at ${other.width} pixels`);
      await page.setViewportSize(own);
    }
    let stack: DemoStack;
    let browser: Browser;
    const people = new Map<string, PersonAtBrowser>();
    const fresh = new Set<PersonAtBrowser>();
    beforeAll(async () => {
      stack = await demoStack();
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());

    /** The page as whoever may open it sees it; he signs in once. */
    async function openAs(username: string, path: string): Promise<Page> {
      let person = people.get(username);
      if (person === undefined) {
        person = await signInAtBrowser(browser, { publicUrl: stack.publicUrl, language, ...own, username, path });
        people.set(username, person);
        fresh.add(person);
      }
      await open(person, path);
      return person.page;
    }
    const openerOf = (testId: string) => openers[testId] ?? "bo.lanhdao";

    test.each(pages)("%s", async (path, testId) => {
      const page = await openAs(openerOf(testId), path);
      await page.getByTestId(testId).first().waitFor();
      // What is still being read would be scanned as grey bars.
      await page.locator("main .animate-pulse").first().waitFor({ state: "detached" });
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await look(page, path);
    });

    test("a camera, its picture playing", async () => {
      const page = await openAs("bo.lanhdao", "/facilities/24-001");
      await page.getByTestId("camera-tile").first().click();
      await page.locator("[data-testid=live-player][data-player=playing]").waitFor();
      await look(page, "/cameras/:id");
    });

    test("who may see a camera, and by whose leave", async () => {
      const page = await openAs(openerOf("why"), `/access/why?at=${await cameraId(stack, "24-001-02")}`);
      await page.getByTestId("reason").first().waitFor();
      await look(page, "/access/why?at=…");
    });

    test("the sections of access: at the side, or behind one button that the keyboard opens and leaves", async () => {
      const page = await openAs(openerOf("decisions"), "/access/decisions");
      const sections = page.getByTestId("access-sections");
      const link = (name: string) => sections.locator(`[data-section=${name}]`);
      if (screen === "phone") {
        const button = page.getByTestId("access-sections-open");
        expect(await link("access-reviews").isVisible()).toBe(false);
        await button.focus();
        await page.keyboard.press("Enter");
        await link("access-reviews").waitFor();
        await expectAccessible(page, "the sections of access");
        await page.keyboard.press("Escape");
        await link("access-reviews").waitFor({ state: "hidden" });
        await page.locator("[data-testid=access-sections-open]:focus").waitFor();
        await button.click();
      }
      expect(await link("access-decisions").getAttribute("aria-current")).toBe("page");
      await link("access-reviews").click();
      await page.getByTestId("reviews").waitFor();
      await expectNoSideScroll(page, "the sections of access");
    });

    test("an organisation, and a new member of it before he is added", async () => {
      const page = await openAs(openerOf("organisations"), "/access/organisations");
      await page.getByTestId("organisation-row").first().getByRole("link").first().click();
      await page.getByTestId("member-row").first().waitFor();
      await look(page, "/access/organisations/:id");
      await page.getByTestId("member-add").click();
      await page.getByTestId("member-gets").waitFor();
      await expectAccessible(page, "a new member");
      await page.keyboard.press("Escape");
    });

    test("a line of the log and a grant, opened, and the end of a grant before it is confirmed", async () => {
      const log = await openAs(openerOf("access-log"), "/access-log");
      await log.locator("[data-testid=log-open], [data-testid=log-card] button").locator("visible=true").first().click();
      await log.getByTestId("log-facts").locator("visible=true").waitFor();
      await look(log, "a line of the log");
      const page = await openAs(openerOf("give-grant"), "/access");
      await page
        .locator("[data-testid=grant-open], [data-testid=grant-card] [aria-expanded]")
        .locator("visible=true")
        .first()
        .click();
      await page.getByTestId("grant-facts").locator("visible=true").waitFor();
      await look(page, "a grant");
      await page
        .getByRole("button", { name: language === "vi" ? "Thu hồi" : "End", exact: true })
        .locator("visible=true")
        .first()
        .click();
      await page.getByTestId("effect").waitFor();
      await expectAccessible(page, "the end of a grant");
      await page.keyboard.press("Escape");
    });

    test("the search, and the menu of the person", async () => {
      const page = await openAs("bo.lanhdao", "/my-access");
      await page.getByTestId("search-open").click();
      await page.getByTestId("search-input").fill("bac giang");
      await page.getByTestId("search-results").getByRole("option").first().waitFor();
      await look(page, "search");
      await page.keyboard.press("Escape");
      await page.getByTestId("user-menu").click();
      await page.getByRole("menu").waitFor();
      await expectAccessible(page, "user menu");
      await page.keyboard.press("Escape");
    });

    test("the sign-in page", async () => {
      const context = await openProfile(browser, { language, ...own });
      const page = await context.newPage();
      await page.goto(stack.publicUrl);
      await page.locator("#kc-login").waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await look(page, "sign-in");
      await context.close();
    });

    test("went through without an error or another host", () => {
      for (const { hosts, errors } of people.values()) {
        expect([...hosts]).toEqual([new URL(stack.publicUrl).host]);
        expect(errors).toEqual([]);
      }
    });
  });
}

/** Some pages in dark colours. */
export function describeDark(): void {
  test("dark reads as well as light", async () => {
    const { publicUrl } = await demoStack();
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const looked = pages.filter(([, id]) => ["overview", "facility", "camera-list", "my-access"].includes(id));
    const path = looked[0]?.[0] ?? "/";
    const { page } = await signInAtBrowser(browser, { publicUrl, username: "bo.lanhdao", language: "en", path });
    await page.emulateMedia({ colorScheme: "dark" });
    for (const [path, testId] of looked) {
      await goWithinPortal(page, path);
      await page.getByTestId(testId).waitFor();
      await expectAccessible(page, `${path} (dark)`);
    }
  });
}
