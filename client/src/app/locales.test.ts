import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownCodes } from "../shared/remote/hub-error.ts";
import type { Language } from "./language.ts";
import en from "./locales/en.ts";
import vi from "./locales/vi.ts";
import { roomTexts } from "./room-texts.ts";

type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** Everything that may be shown: what comes at once, and what comes with the pages of single rooms. */
async function allTexts(first: object, language: Language): Promise<Map<string, string>> {
  const rooms = Object.entries(roomTexts).map(async ([room, files]) => [room, (await files[language]()).default] as const);
  return flatten({ ...first, ...Object.fromEntries(await Promise.all(rooms)) } as Messages);
}

const texts = { vi: await allTexts(vi, "vi"), en: await allTexts(en, "en") };
const root = join(import.meta.dirname, "..");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:vue|ts)$/.test(file) && !file.endsWith(".test.ts") && !file.startsWith("gql"))
  .map((file) => readFileSync(join(root, file), "utf8"));

describe("the two languages", () => {
  it("say the same things", () => {
    expect([...texts.en.keys()].toSorted()).toEqual([...texts.vi.keys()].toSorted());
  });

  it("name the same values in each text", () => {
    const values = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
    for (const [key, text] of texts.vi)
      expect({ key, values: values(texts.en.get(key) ?? "") }).toEqual({ key, values: values(text) });
  });

  it("have every text that a page asks for", () => {
    const used = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*"([\w.]+)"/g)].map(([, key = ""]) => key));
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !texts.vi.has(key))).toEqual([]);
  });

  it("have a text below every computed key", () => {
    const stems = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map(([, stem = ""]) => stem));
    expect(stems.length).toBeGreaterThan(10);
    expect(stems.filter((stem) => ![...texts.vi.keys()].some((key) => key.startsWith(`${stem}.`)))).toEqual([]);
  });

  it("explain every code the hub answers with: what happened and what to do", () => {
    for (const code of knownCodes) {
      expect(texts.vi.has(`errors.${code}.title`), code).toBe(true);
      expect(texts.vi.has(`errors.${code}.todo`), code).toBe(true);
    }
  });
});
