export type Language = "vi" | "en";
const STORED = "camera-hub.language";

/** Texts by language; each is fetched when it is first needed. */
export const languageTexts = {
  vi: () => import("./locales/vi.ts"),
  en: () => import("./locales/en.ts"),
} as const;

/** The language chosen before, otherwise Vietnamese: the product's first language, whatever the browser says. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Remembering is a convenience; without storage the choice lasts for this tab.
  }
}

/** Calls back whenever another tab of this browser has chosen a language. */
export function onLanguageChosenElsewhere(tell: (language: Language) => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === STORED) tell(newValue === "en" ? "en" : "vi");
  });
}
