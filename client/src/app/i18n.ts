import { nextTick, watch } from "vue";
import { createI18n, type I18n } from "vue-i18n";

export type Language = "vi" | "en";
const STORED = "camera-hub.language";

const messages = {
  vi: () => import("./locales/vi.ts"),
  en: () => import("./locales/en.ts"),
} as const;

type PortalI18n = I18n<Record<string, unknown>, Record<string, unknown>, Record<string, unknown>, string, false>;

/** The language chosen before, otherwise Vietnamese: the product's first language, whatever the browser says. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** Texts of the language in use; the other one is read when somebody switches. */
export async function createPortalI18n(): Promise<PortalI18n> {
  const language = storedLanguage();
  const i18n: PortalI18n = createI18n({
    legacy: false,
    locale: language,
    messages: { [language]: (await messages[language]()).default },
    missingWarn: import.meta.env.DEV,
    fallbackWarn: false,
  });
  watch(i18n.global.locale, (locale) => (document.documentElement.lang = locale), { immediate: true });
  return i18n;
}

/** Switches the whole portal and remembers it. */
export async function setLanguage(i18n: PortalI18n["global"], language: Language): Promise<void> {
  if (!i18n.availableLocales.includes(language)) {
    i18n.setLocaleMessage(language, (await messages[language]()).default);
  }
  i18n.locale.value = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Remembering is a convenience; without storage the choice lasts for this tab.
  }
  await nextTick();
}
