import type { Fragment } from "./fmp4/fragment.ts";

/** What is kept at most: about 30 s of a 4 Mbit/s camera. A longer group is not kept at all. */
const maxBytes = 16 * 1024 * 1024;

/** The fragments since the last key frame: with them a newcomer sees something at once. */
export class GroupOfPictures {
  #fragments: Fragment[] = [];
  #bytes = 0;
  #startedAt: number | null = null;
  #lengthMs: number | null = null;

  /** All of it as one fragment, to be taken in one go; null before the first key frame, or when the group grew too large. */
  merged(): Fragment | null {
    const first = this.#fragments[0];
    if (first === undefined) return null;
    const { isKey, decodeTime, receivedAt } = first;
    const duration = this.#fragments.reduce((sum, fragment) => sum + fragment.duration, 0);
    return { data: Buffer.concat(this.#fragments.map(({ data }) => data)), isKey, decodeTime, duration, receivedAt };
  }

  /** How far apart the last two key frames came; null until two came. */
  get lengthMs(): number | null {
    return this.#lengthMs;
  }

  push(fragment: Fragment): void {
    if (fragment.isKey) {
      const now = fragment.receivedAt.getTime();
      if (this.#startedAt !== null) this.#lengthMs = now - this.#startedAt;
      this.clear();
      this.#startedAt = now;
    } else if (this.#fragments.length === 0) {
      return;
    }
    this.#bytes += fragment.data.length;
    if (this.#bytes > maxBytes) this.clear();
    else this.#fragments.push(fragment);
  }

  clear(): void {
    this.#fragments = [];
    this.#bytes = 0;
    this.#startedAt = null;
  }
}
