import type { Language } from "./language.ts";

type TextFile = () => Promise<{ readonly default: object }>;

/** Texts of rooms that only some people open: fetched with their pages, so that nobody's first screen waits for them. */
export const roomTexts = {
  audit: { vi: () => import("../audit/locales/vi.json"), en: () => import("../audit/locales/en.json") },
  guideline: { vi: () => import("../guideline/locales/vi.json"), en: () => import("../guideline/locales/en.json") },
  breakGlass: { vi: () => import("../break-glass/locales/vi.json"), en: () => import("../break-glass/locales/en.json") },
  delegation: { vi: () => import("../delegation/locales/vi.json"), en: () => import("../delegation/locales/en.json") },
  links: { vi: () => import("../links/locales/vi.json"), en: () => import("../links/locales/en.json") },
  webhooks: { vi: () => import("../webhooks/locales/vi.json"), en: () => import("../webhooks/locales/en.json") },
  programme: { vi: () => import("../programme/locales/vi.json"), en: () => import("../programme/locales/en.json") },
  reorganisation: {
    vi: () => import("../reorganisation/locales/vi.json"),
    en: () => import("../reorganisation/locales/en.json"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, TextFile>>>>;

/** Such a room. A route names it in `meta.texts`. */
export type LazyRoom = keyof typeof roomTexts;
