import { watch } from "vue";
import { createI18n, type I18n } from "vue-i18n";
import { languageTexts, storeLanguage, type Language } from "./language.ts";

type PortalI18n = I18n<Record<string, unknown>, Record<string, unknown>, Record<string, unknown>, string, false>;

/** Texts of the language in use; the other one is read when somebody switches. */
export async function createPortalI18n(language: Language): Promise<PortalI18n> {
  const i18n: PortalI18n = createI18n({
    legacy: false,
    locale: language,
    messages: { [language]: (await languageTexts[language]()).default },
    missingWarn: import.meta.env.DEV,
    fallbackWarn: false,
  });
  watch(i18n.global.locale, (locale) => (document.documentElement.lang = locale), { immediate: true });
  return i18n;
}

/** Switches the whole portal and remembers it. */
export async function setLanguage(i18n: PortalI18n["global"], language: Language): Promise<void> {
  if (!i18n.availableLocales.includes(language)) {
    i18n.setLocaleMessage(language, (await languageTexts[language]()).default);
  }
  i18n.locale.value = language;
  storeLanguage(language);
}
