import { loadConfig } from "./config.ts";
import { languageTexts, storedLanguage, type Language } from "./language.ts";
import { showPlainPage } from "./plain-page.ts";
import { Session, SIGNED_OUT_PATH } from "./session.ts";

/**
 * Settings and sign-in first, with as little code as they need: whoever is sent to the sign-in page does not wait for a
 * portal he will not see yet. Nothing is shown to somebody unknown.
 */
export async function startPortal(): Promise<void> {
  const language = storedLanguage();
  document.documentElement.lang = language;
  if (location.pathname === SIGNED_OUT_PATH) {
    await showSignedOut(language);
    return;
  }
  try {
    const portal = isBackFromSignIn() ? import("./mount.ts") : null;
    // Its fault, if any, shows when it is awaited below.
    portal?.catch(() => undefined);
    const config = await loadConfig();
    const session = new Session(config);
    await session.start(language);
    const { mountPortal } = await (portal ?? import("./mount.ts"));
    await mountPortal(config, session, language);
  } catch (fault) {
    await showFault(language, fault);
  }
}

/** Keycloak answers in the fragment (OAuth 2.0 Multiple Response Type Encoding Practices §2.1). */
function isBackFromSignIn(): boolean {
  return /[#&]state=/.test(location.hash) && /[#&]code=/.test(location.hash);
}

async function showSignedOut(language: Language): Promise<void> {
  const { common } = (await languageTexts[language]()).default;
  showPlainPage({ ...common.signedOut, act: () => location.assign(ownPath(new URLSearchParams(location.search).get("from"))) });
}

async function showFault(language: Language, fault: unknown): Promise<void> {
  const { common } = (await languageTexts[language]()).default;
  showPlainPage({
    title: common.start.failed,
    text: common.start.failedText,
    action: common.retry,
    act: () => location.reload(),
    ...(fault instanceof Error ? { detail: fault.message } : {}),
  });
}

/** A path on our own origin; anything else a link might carry leads to the first page. */
function ownPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : "/";
}
