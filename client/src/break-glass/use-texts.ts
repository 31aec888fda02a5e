import { useI18n } from "vue-i18n";
import en from "./locales/en.json";
import vi from "./locales/vi.json";

/** The room's texts for parts that stand on pages of other rooms: they come with the part itself. */
export function useTexts() {
  return useI18n({ useScope: "local", messages: { vi: { breakGlass: vi }, en: { breakGlass: en } } });
}
