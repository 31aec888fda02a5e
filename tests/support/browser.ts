import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { findCommand } from "@camera-hub/deploy/local/privileges.mjs";

export type Language = "vi" | "en";

export interface PersonAtBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Hosts that anything was asked of; a closed network has no other. */
  readonly hosts: ReadonlySet<string>;
  /** Errors that the pages wrote or threw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Chromium without a window of its own starts a profile in a quarter of the time, and is the same in all that a page sees. */
const headlessShell = "chromium-headless-shell";

/**
 * Debian's Chromium, or the one that CHROMIUM_BIN names.
 * @param more Further switches.
 * @param whole With windows and all, as people have it.
 */
export function launchBrowser({
  more = [],
  whole = false,
}: { more?: readonly string[]; whole?: boolean } = {}): Promise<Browser> {
  const names = [...(whole ? [] : [headlessShell]), "chromium", "chromium-browser", "google-chrome"];
  const executablePath = process.env["CHROMIUM_BIN"] ?? names.map((name) => findCommand(name)).find((path) => path !== null);
  if (executablePath == null) throw new Error("No Chromium: install the package chromium or set CHROMIUM_BIN.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

export interface SignInOptions {
  readonly publicUrl: string;
  readonly username: string;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** Path to open; the sign-in leads back to it. */
  readonly path?: string;
}

/** A browser profile of its own, with somebody's language, screen and habits. */
export async function openProfile(
  browser: Browser,
  { language = "vi", width = 1440, height = 900 }: Pick<SignInOptions, "language" | "width" | "height">,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: language === "vi" ? "vi-VN" : "en-GB",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width, height },
    reducedMotion: "reduce",
    // Certificates made on request are signed by nobody.
    ignoreHTTPSErrors: true,
  });
  // A stack that has just come up serves its first pages slowly, and two browsers may ask at once.
  context.setDefaultTimeout(60_000);
  // The portal is Vietnamese until somebody has chosen otherwise; here he has, before.
  if (language === "en") await context.addInitScript("localStorage.setItem('camera-hub.language', 'en')");
  return context;
}

/** Opens the portal in a profile of its own and signs in on Keycloak's page. */
export async function signInAtBrowser(browser: Browser, options: SignInOptions): Promise<PersonAtBrowser> {
  const { publicUrl, username, path = "/" } = options;
  const context = await openProfile(browser, options);
  const hosts = new Set<string>();
  const errors: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol)) hosts.add(url.host);
  });
  const page = await context.newPage();
  page.on("websocket", (socket) => void hosts.add(new URL(socket.url()).host));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  await page.goto(`${publicUrl}${path}`);
  await page.locator("#username").fill(username);
  await page.locator("#password").fill("demo");
  await page.locator("#kc-login").click();
  await page.locator("[data-testid=user-menu]").waitFor();
  return { page, context, hosts, errors, close: () => context.close() };
}

/**
 * No violation that axe calls serious or critical (WCAG 2.2 AA and its best practices). It describes violations only, and
 * gathers its findings in the page itself ("legacy mode": frames of another origin would be left out; there are none):
 * together that takes a fifth of the time. Of a long table or list it looks at the first rows: all are built alike.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .exclude(["main tbody tr:nth-child(n+13)", "main li:nth-child(n+13)"].join(", "))
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const bad = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect(bad).toEqual([]);
}

/** Nothing is cut or pushed out at the side. */
export async function expectNoSideScroll(page: Page, where: string): Promise<void> {
  // As text: the browser's own names are not those of the tests.
  const wide = await page.evaluate<boolean>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
  expect([where, wide]).toEqual([where, false]);
}

/** Seconds that the player's picture has played, and frames it has decoded. */
export function playback(page: Page): Promise<{ time: number; frames: number }> {
  return page.locator("[data-testid=live-player] video").evaluate((element) => {
    const video = element as unknown as VideoElement;
    return { time: video.currentTime, frames: video.getVideoPlaybackQuality().totalVideoFrames };
  });
}

/** As much of the browser's HTMLVideoElement as is asked for here. */
interface VideoElement {
  readonly currentTime: number;
  getVideoPlaybackQuality(): { readonly totalVideoFrames: number };
}

/** Waits until the picture moves: its time goes on and frames are decoded. */
export async function expectMovingPicture(page: Page, withinMs = 15_000): Promise<void> {
  await page.locator("[data-testid=live-player][data-player=playing]").waitFor({ timeout: withinMs });
  const before = await playback(page);
  await expect
    .poll(
      async () => {
        const now = await playback(page);
        return now.time > before.time + 0.5 && now.frames > before.frames + 5;
      },
      { timeout: withinMs },
    )
    .toBe(true);
}
