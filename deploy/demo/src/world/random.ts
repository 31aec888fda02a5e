import { createHash } from "node:crypto";

/** A repeatable stream of chance: the same words give the same numbers in every run and on every machine. */
export class Chance {
  #state: number;

  /** @param words what the stream is for, e.g. the seed and a facility's code. */
  constructor(...words: readonly (string | number)[]) {
    this.#state = createHash("sha256").update(words.join("\u0000")).digest().readUInt32LE(0);
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A number between the two, the upper one excluded. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number between the two, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of the given values. */
  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  }

  /** One of the values by weight; weights need not add up to anything. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new Error("nothing to pick from");
    return last[0];
  }

  /** The values in another order. */
  shuffled<T>(values: readonly T[]): T[] {
    return values
      .map((value) => [this.next(), value] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, value]) => value);
  }
}

/**
 * Makes ids that are the same in every run of a seed and, as UUIDv7 demands, sort by `position`: rows of a world are
 * then inserted in index order.
 */
export function makeId(seed: string, kind: string, position: number, name: string): string {
  const hash = createHash("sha256").update(`${seed}\u0000${kind}\u0000${name}`).digest();
  const milliseconds = Date.UTC(2021, 5, 1) + position;
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  hash.copy(bytes, 6, 0, 10);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
