import { watch } from "vue";
import { createI18n, type I18n } from "vue-i18n";
import { languageTexts, storeLanguage, type Language } from "./language.ts";
import { roomTexts, type LazyRoom } from "./room-texts.ts";

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

/** Rooms whose texts a page has asked for: a switch of the language brings theirs too. */
const openedRooms = new Set<LazyRoom>();

/** The texts of a room in the language in use, before its page is shown. */
export async function openRoomTexts(i18n: PortalI18n["global"], room: LazyRoom): Promise<void> {
  openedRooms.add(room);
  await addRoomTexts(i18n, room, i18n.locale.value as Language);
}

async function addRoomTexts(i18n: PortalI18n["global"], room: LazyRoom, language: Language): Promise<void> {
  if (room in i18n.getLocaleMessage(language)) return;
  i18n.mergeLocaleMessage(language, { [room]: (await roomTexts[room][language]()).default });
}

/** Switches the whole portal and remembers it. */
export async function setLanguage(i18n: PortalI18n["global"], language: Language): Promise<void> {
  if (!i18n.availableLocales.includes(language)) {
    i18n.setLocaleMessage(language, (await languageTexts[language]()).default);
  }
  await Promise.all([...openedRooms].map((room) => addRoomTexts(i18n, room, language)));
  i18n.locale.value = language;
  storeLanguage(language);
}
