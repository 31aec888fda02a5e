import { describe, expect, it } from "vitest";
import { generateWorld } from "../world.ts";
import { drawLabel, Lettering } from "./label.ts";
import { planPictures } from "./plan.ts";

const fonts = { bold: new Lettering(600), plain: new Lettering(500) };

describe("labels", () => {
  it("have every letter of every picture", () => {
    const texts = planPictures(generateWorld({ firstStart: new Date() })).flatMap(({ title, place }) => [title, place]);
    const letters = new Set(texts.join("").replaceAll(" ", ""));
    for (const letter of letters)
      expect([letter, fonts.bold.set(letter, 0, 0, 20).outlines.length > 0]).toEqual([letter, true]);
  });

  it("never run into the mark of an exercise", () => {
    const text = fonts.plain.fit("Khu cách ly tập trung ".repeat(20), 22, 800);
    expect(fonts.plain.widthOf(text, 22)).toBeLessThanOrEqual(800);
    expect(text).toMatch(/^Khu cách ly.*…$/);
  });

  it("show something", () => {
    const { pixels, width, height } = drawLabel(640, "24-001-03", "Sân", fonts);
    expect(pixels).toHaveLength(width * height * 4);
    expect(new Set(pixels).size).toBeGreaterThan(50);
  });
});
