import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fill, rectangle } from "./raster.ts";
import type { Point } from "./raster.ts";
import { WoffFont } from "./woff-font.ts";

export type Colour = readonly [red: number, green: number, blue: number];

/** Text of one weight; the letters of Vietnamese are spread over several files. */
export class Lettering {
  readonly #fonts: readonly WoffFont[];

  constructor(weight: 500 | 600) {
    this.#fonts = ["latin", "vietnamese", "latin-ext"].map((alphabet) => {
      const file = import.meta.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${alphabet}-${weight}-normal.woff`);
      return new WoffFont(readFileSync(fileURLToPath(file)));
    });
  }

  /** Outlines of the text on a base line, and its width in pixels. */
  set(text: string, left: number, baseline: number, size: number): { outlines: Point[][]; width: number } {
    const outlines: Point[][] = [];
    let x = left;
    for (const { font, glyph, scale } of this.#glyphs(text, size)) {
      for (const outline of font.outlinesOf(glyph)) {
        outlines.push(outline.map((point) => ({ x: x + point.x * scale, y: baseline - point.y * scale })));
      }
      x += font.advanceOf(glyph) * scale;
    }
    return { outlines, width: x - left };
  }

  widthOf(text: string, size: number): number {
    return this.#glyphs(text, size).reduce((sum, { font, glyph, scale }) => sum + font.advanceOf(glyph) * scale, 0);
  }

  /** The text, its end left out where it would be wider than allowed. */
  fit(text: string, size: number, width: number): string {
    if (this.widthOf(text, size) <= width) return text;
    const words = text.split(" ");
    while (words.length > 1 && this.widthOf(`${words.join(" ")}…`, size) > width) words.pop();
    return `${words.join(" ")}…`;
  }

  /** A character that no font has is left out. */
  #glyphs(text: string, size: number): { font: WoffFont; glyph: number; scale: number }[] {
    return [...text.normalize("NFC")].flatMap((character) => {
      for (const font of this.#fonts) {
        const glyph = font.glyphOf(character);
        if (glyph !== null) return [{ font, glyph, scale: size / font.unitsPerEm }];
      }
      return [];
    });
  }
}

/** A picture with transparency, 8-bit RGBA. */
export class Overlay {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = Buffer.alloc(width * height * 4);
  }

  paint(outlines: readonly (readonly Point[])[], colour: Colour, opacity = 1): void {
    fill(outlines, this.width, this.height, (x, y, coverage) => {
      const at = (y * this.width + x) * 4;
      const over = coverage * opacity;
      const under = ((this.pixels[at + 3] ?? 0) / 255) * (1 - over);
      const alpha = over + under;
      for (const [channel, value] of colour.entries()) {
        this.pixels[at + channel] = Math.round((value * over + (this.pixels[at + channel] ?? 0) * under) / alpha);
      }
      this.pixels[at + 3] = Math.round(alpha * 255);
    });
  }
}

export const labelHeight = 92;
const ink: Colour = [12, 18, 28];
const white: Colour = [245, 247, 250];
const amber: Colour = [255, 190, 60];
const exercise = "DIỄN TẬP / EXERCISE";

/** The bar over a picture: what is seen, large; where, below it; and that it is an exercise. */
export function drawLabel(width: number, title: string, place: string, fonts: { bold: Lettering; plain: Lettering }): Overlay {
  const overlay = new Overlay(width, labelHeight);
  overlay.paint([rectangle(0, 0, width, labelHeight)], ink, 0.62);
  const tag = fonts.bold.widthOf(exercise, 22) + 32;
  const left = width - tag - 24;
  overlay.paint([rectangle(left, 24, tag, 44)], amber, 1);
  overlay.paint(fonts.bold.set(exercise, left + 16, 54, 22).outlines, ink);
  const room = left - 48;
  overlay.paint(fonts.bold.set(fonts.bold.fit(title, 34, room), 24, 44, 34).outlines, white);
  overlay.paint(fonts.plain.set(fonts.plain.fit(place, 22, room), 24, 76, 22).outlines, white, 0.9);
  return overlay;
}
