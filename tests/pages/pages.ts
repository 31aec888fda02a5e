import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSideScroll, launchBrowser, openProfile, signInAtBrowser } from "../support/browser.ts";
import type { Language, PersonAtBrowser } from "../support/browser.ts";
import { demoStack } from "../support/stack.ts";
import type { DemoStack } from "../support/stack.ts";
import { cameraId } from "../e2e/support/asked.ts";

// Every page, in both languages, on a desk and on a phone: nothing pushed out at the side, nothing axe calls serious.

const screens = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
type Screen = keyof typeof screens;

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
  links: "cuc.vienthong",
  appointments: "cuc.vienthong",
  "ask-appointment": "cuc.vienthong",
  "province-targets": "cuc.vienthong",
  standard: "cuc.vienthong",
};

const openerOf = (testId: string) => openers[testId] ?? "bo.lanhdao";

/** Address, and what stands on the page when it is there. */
type LookedAt = readonly [path: string, testId: string];

const pages: readonly LookedAt[] = [
  ["/overview", "overview"],
  ["/provinces/24", "province"],
  ["/facilities/24-001", "facility"],
  ["/facilities/24-001?view=pictures", "tile-picture"],
  ["/programme", "province-targets"],
  ["/programme?view=standard", "standard"],
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
  ["/access/appointments?show=all", "appointments"],
  ["/access/appointments/new?role=admin", "ask-appointment"],
  ["/access/reviews", "reviews"],
  ["/access/drift", "drift"],
  ["/access/why", "why"],
  ["/access/guideline?show=all", "standings"],
  ["/guideline", "guideline"],
  ["/access/break-glass?show=all", "break-glass-uses"],
  ["/access/tools", "tools"],
  ["/access/reorganisation", "reorganisation"],
  ["/access/links", "links"],
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

/** What is still being read would be scanned as grey bars. */
const settled = (page: Page) => page.locator("main .animate-pulse").first().waitFor({ state: "detached" });

async function drawTo(page: Page, screen: Screen): Promise<void> {
  await page.setViewportSize(screens[screen]);
  // As text: the browser's own names are not those of the tests. Twice: what is measured is drawn a frame later.
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}

/** What is open just now, on both screens; axe looks at it as it stands. */
async function look(page: Page, where: string, screen: Screen): Promise<void> {
  await expectNoSideScroll(page, where);
  await expectAccessible(page, where);
  const other = screen === "desk" ? "phone" : "desk";
  await drawTo(page, other);
  await expectNoSideScroll(page, `${where}, on a ${other}`);
  await drawTo(page, screen);
}

/** People who sign in once, when they are first needed, and land on the page that is looked at. */
class People {
  readonly #language: Language;
  readonly #screen: Screen;
  readonly #signedIn = new Map<string, PersonAtBrowser>();

  constructor(language: Language, screen: Screen) {
    this.#language = language;
    this.#screen = screen;
  }

  async at(path: string, username: string, open = goWithinPortal): Promise<Page> {
    let person = this.#signedIn.get(username);
    if (person === undefined) {
      const at = { publicUrl: stack.publicUrl, language: this.#language, ...screens[this.#screen] };
      person = await signInAtBrowser(browser, { ...at, username, path });
      this.#signedIn.set(username, person);
    } else await open(person.page, path);
    return person.page;
  }

  expectNoError(): void {
    expect(this.#signedIn.size).toBeGreaterThan(0);
    for (const { hosts, errors } of this.#signedIn.values()) {
      expect([...hosts]).toEqual([new URL(stack.publicUrl).host]);
      expect(errors).toEqual([]);
    }
  }
}

let stack: DemoStack;
let browser: Browser;

/** Opens a browser on the run's stack for the suites of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    stack = await demoStack();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
}

/**
 * Each page by its address, as from a bookmark: read in Vietnamese on a desk, then in English on a phone, and measured the
 * other way round as well.
 */
export function describePages(): void {
  describe("in both languages, on both screens", () => {
    const people = new People("vi", "desk");
    /** As when it is chosen in another tab: another tab itself would push this one out of sight, where nothing is drawn. */
    async function choose(page: Page, language: Language): Promise<void> {
      const chosen = `{ key: "camera-hub.language", newValue: "${language}" }`;
      await page.evaluate(`dispatchEvent(new StorageEvent("storage", ${chosen}))`);
      await page.locator(`html[lang=${language}]`).waitFor();
      await settled(page);
    }

    test.each(pages)("%s", async (path, testId) => {
      const page = await people.at(path, openerOf(testId), async (page) => {
        await drawTo(page, "desk");
        await choose(page, "vi");
        await page.goto(`${stack.publicUrl}${path}`);
      });
      await page.getByTestId(testId).first().waitFor();
      await settled(page);
      await look(page, path, "desk");
      await choose(page, "en");
      await drawTo(page, "phone");
      await look(page, `${path} in English`, "phone");
    });

    test("went through without an error or another host", () => people.expectNoError());
  });
}

/** What people open on pages, by pressing: tables on a desk, cards on a phone. */
export function describeHabits(name: string, language: Language, screen: Screen): void {
  describe(name, () => {
    const people = new People(language, screen);
    const openAs = (username: string, path: string) => people.at(path, username);

    test("a camera, its picture playing", async () => {
      const page = await openAs("bo.lanhdao", "/facilities/24-001");
      await page.getByTestId("camera-tile").first().click();
      await page.locator("[data-testid=live-player][data-player=playing]").waitFor();
      await look(page, "/cameras/:id", screen);
      // A picture that plays on would be drawn in software beside everything that follows.
      await goWithinPortal(page, "/my-access");
    });

    test("who may see a camera, and by whose leave", async () => {
      const page = await openAs(openerOf("why"), `/access/why?at=${await cameraId(stack, "24-001-02")}`);
      await page.getByTestId("reason").first().waitFor();
      await look(page, "/access/why?at=…", screen);
    });

    test("the sections of access: at the side, or behind one button that the keyboard opens and leaves", async () => {
      const page = await openAs(openerOf("decisions"), "/access/decisions");
      // The sections stand on the page before as well.
      await page.getByTestId("decisions").waitFor();
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
      await look(page, "/access/organisations/:id", screen);
      await page.getByTestId("member-add").click();
      await page.getByTestId("member-gets").waitFor();
      await expectAccessible(page, "a new member");
      await page.keyboard.press("Escape");
    });

    test("a line of the log and a grant, opened, and the end of a grant before it is confirmed", async () => {
      const log = await openAs(openerOf("access-log"), "/access-log");
      await log.locator("[data-testid=log-open], [data-testid=log-card] button").locator("visible=true").first().click();
      await log.getByTestId("log-facts").locator("visible=true").waitFor();
      await look(log, "a line of the log", screen);
      const page = await openAs(openerOf("give-grant"), "/access");
      await page
        .locator("[data-testid=grant-open], [data-testid=grant-card] [aria-expanded]")
        .locator("visible=true")
        .first()
        .click();
      await page.getByTestId("grant-facts").locator("visible=true").waitFor();
      await look(page, "a grant", screen);
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
      await look(page, "search", screen);
      await page.keyboard.press("Escape");
      await page.getByTestId("user-menu").click();
      await page.getByRole("menu").waitFor();
      await expectAccessible(page, "user menu");
      await page.keyboard.press("Escape");
    });

    test("a language chosen in one tab is every tab's", async () => {
      const page = await openAs("bo.lanhdao", "/my-access");
      const tab = await page.context().newPage();
      // Any page of the hub's origin has the same storage.
      await tab.goto(`${stack.publicUrl}/config.json`);
      for (const chosen of [language === "vi" ? "en" : "vi", language]) {
        // oxlint-disable-next-line no-await-in-loop -- there and back
        await tab.evaluate(`localStorage.setItem("camera-hub.language", "${chosen}")`);
        // oxlint-disable-next-line no-await-in-loop -- as above
        await page.locator(`html[lang=${chosen}]`).waitFor();
      }
      await tab.close();
    });

    test("the sign-in page", async () => {
      const context = await openProfile(browser, { language, ...screens[screen] });
      const page = await context.newPage();
      await page.goto(stack.publicUrl);
      await page.locator("#kc-login").waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await look(page, "sign-in", screen);
      await context.close();
    });

    test("went through without an error or another host", () => people.expectNoError());
  });
}

/** Some pages in dark colours. */
export function describeDark(): void {
  test("dark reads as well as light", async () => {
    const looked = pages.filter(([, id]) => ["overview", "facility", "camera-list", "my-access"].includes(id));
    const path = looked[0]?.[0] ?? "/";
    const { page, close } = await signInAtBrowser(browser, {
      publicUrl: stack.publicUrl,
      username: "bo.lanhdao",
      language: "en",
      path,
    });
    await page.emulateMedia({ colorScheme: "dark" });
    for (const [path, testId] of looked) {
      await goWithinPortal(page, path);
      await page.getByTestId(testId).waitFor();
      await expectAccessible(page, `${path} (dark)`);
    }
    await close();
  });
}
