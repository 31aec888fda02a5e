import { inflateSync } from "node:zlib";
import type { Point } from "./raster.ts";

/** A font of TrueType outlines in WOFF 1.0 (W3C WOFF §3, OpenType `glyf`): enough of it to draw labels. */
export class WoffFont {
  readonly unitsPerEm: number;
  readonly #tables: ReadonlyMap<string, Buffer>;
  readonly #glyphs = new Map<number, number>();
  readonly #longOffsets: boolean;
  readonly #metricCount: number;

  constructor(file: Buffer) {
    this.#tables = readTables(file);
    const head = this.#table("head");
    this.unitsPerEm = head.readUInt16BE(18);
    this.#longOffsets = head.readInt16BE(50) === 1;
    this.#metricCount = this.#table("hhea").readUInt16BE(34);
    this.#readCharacterMap();
  }

  /** Null: not in this font (web fonts are cut by alphabet). */
  glyphOf(character: string): number | null {
    return this.#glyphs.get(character.codePointAt(0) ?? 0) ?? null;
  }

  /** Advance width in font units. */
  advanceOf(glyph: number): number {
    return this.#table("hmtx").readUInt16BE(Math.min(glyph, this.#metricCount - 1) * 4);
  }

  /** The outlines in font units, y upwards, curves cut into short lines. */
  outlinesOf(glyph: number): Point[][] {
    const at = (index: number): number =>
      this.#longOffsets ? this.#table("loca").readUInt32BE(index * 4) : this.#table("loca").readUInt16BE(index * 2) * 2;
    const data = this.#table("glyf").subarray(at(glyph), at(glyph + 1));
    if (data.length === 0) return [];
    const count = data.readInt16BE(0);
    return count >= 0 ? readSimple(data, count) : this.#readComposite(data);
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`The font has no table ${tag}.`);
    return table;
  }

  #readComposite(data: Buffer): Point[][] {
    const outlines: Point[][] = [];
    let at = 10;
    let flags: number;
    do {
      flags = data.readUInt16BE(at);
      const glyph = data.readUInt16BE(at + 2);
      at += 4;
      const words = (flags & 0x1) !== 0;
      const dx = words ? data.readInt16BE(at) : data.readInt8(at);
      const dy = words ? data.readInt16BE(at + 2) : data.readInt8(at + 1);
      at += words ? 4 : 2;
      const scale = [1, 0, 0, 1];
      const fixed = (): number => data.readInt16BE((at += 2) - 2) / 16_384;
      if ((flags & 0x8) !== 0) scale[0] = scale[3] = fixed();
      else if ((flags & 0x40) !== 0) [scale[0], scale[3]] = [fixed(), fixed()];
      else if ((flags & 0x80) !== 0) for (let index = 0; index < 4; index++) scale[index] = fixed();
      const [a = 1, b = 0, c = 0, d = 1] = scale;
      for (const outline of this.outlinesOf(glyph)) {
        outlines.push(outline.map(({ x, y }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy })));
      }
    } while ((flags & 0x20) !== 0);
    return outlines;
  }

  /** Format 4: all characters of the Basic Multilingual Plane. */
  #readCharacterMap(): void {
    const cmap = this.#table("cmap");
    for (let index = 0; index < cmap.readUInt16BE(2); index++) {
      const start = cmap.readUInt32BE(8 + index * 8);
      if (cmap.readUInt16BE(start) === 4) this.#readSegments(cmap.subarray(start));
    }
  }

  #readSegments(map: Buffer): void {
    const bytes = map.readUInt16BE(6);
    for (let segment = 0; segment < bytes; segment += 2) {
      const last = map.readUInt16BE(14 + segment);
      const first = map.readUInt16BE(16 + bytes + segment);
      const delta = map.readUInt16BE(16 + bytes * 2 + segment);
      const rangeAt = 16 + bytes * 3 + segment;
      const range = map.readUInt16BE(rangeAt);
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const listed = range === 0 ? code : map.readUInt16BE(rangeAt + range + (code - first) * 2);
        const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) this.#glyphs.set(code, glyph);
      }
    }
  }
}

function readTables(file: Buffer): Map<string, Buffer> {
  if (file.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF font.");
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = 44 + index * 20;
    const [offset, compressed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
    const data = file.subarray(offset, (offset ?? 0) + (compressed ?? 0));
    tables.set(file.toString("latin1", entry, entry + 4), compressed === length ? data : inflateSync(data));
  }
  return tables;
}

interface CurvePoint extends Point {
  readonly onCurve: boolean;
}

function readSimple(data: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => data.readUInt16BE(10 + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = data.readUInt8(at++);
    const repeats = (flag & 0x8) !== 0 ? data.readUInt8(at++) : 0;
    for (let times = 0; times <= repeats; times++) flags.push(flag);
  }
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) !== 0 ? data.readUInt8(at++) : -data.readUInt8(at++);
      else if ((flag & same) === 0) value += data.readInt16BE((at += 2) - 2);
      return value;
    });
  };
  const xs = readAxis(0x2, 0x10);
  const ys = readAxis(0x4, 0x20);
  return ends.map((end, index) => {
    const points: CurvePoint[] = [];
    for (let point = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1; point <= end; point++) {
      points.push({ x: xs[point] ?? 0, y: ys[point] ?? 0, onCurve: ((flags[point] ?? 0) & 1) !== 0 });
    }
    return flatten(points);
  });
}

const linesPerCurve = 5;

/** Quadratic curves to lines; between two control points lies an implied point in the middle. */
function flatten(points: readonly CurvePoint[]): Point[] {
  const full = points.flatMap((point, index): CurvePoint[] => {
    const next = points[(index + 1) % points.length];
    if (next === undefined || point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
  const start = full.findIndex(({ onCurve }) => onCurve);
  const ordered = [...full.slice(start), ...full.slice(0, start)];
  const outline: Point[] = [];
  for (const [index, point] of ordered.entries()) {
    if (point.onCurve) {
      outline.push(point);
      continue;
    }
    const from = ordered[index - 1] ?? point;
    const to = ordered[(index + 1) % ordered.length] ?? point;
    for (let step = 1; step < linesPerCurve; step++) {
      const t = step / linesPerCurve;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      outline.push({ x: a * from.x + b * point.x + c * to.x, y: a * from.y + b * point.y + c * to.y });
    }
  }
  return outline;
}
