/** One box of ISO base media (ISO/IEC 14496-12 §4.2): where it stands in its buffer. */
export interface Box {
  readonly type: string;
  /** Offset of the box's first byte, its size field. */
  readonly start: number;
  /** Offset of its first content byte. */
  readonly body: number;
  /** Offset behind its last byte. */
  readonly end: number;
}

/** What arrives is not ISO base media, or is larger than anything a camera sends. */
export class MalformedBoxError extends Error {
  constructor(reason: string) {
    super(`Malformed fragmented MP4: ${reason}.`);
    this.name = "MalformedBoxError";
  }
}

const headerBytes = 8;

/** The boxes directly inside `[from, to)`. */
export function readBoxes(data: Buffer, from = 0, to = data.length): Box[] {
  const boxes: Box[] = [];
  let start = from;
  while (start + headerBytes <= to) {
    const size = data.readUInt32BE(start);
    // Sizes 0 (to the end) and 1 (64 bits) do not occur in live fragments.
    if (size < headerBytes || start + size > to) throw new MalformedBoxError("a box does not fit its parent");
    boxes.push({ type: data.toString("latin1", start + 4, start + 8), start, body: start + headerBytes, end: start + size });
    start += size;
  }
  return boxes;
}

/** The first child of this type, or null. */
export function findChild(data: Buffer, parent: Box, type: string): Box | null {
  return readBoxes(data, parent.body, parent.end).find((box) => box.type === type) ?? null;
}

/** Like {@link findChild}, along a path of types. */
export function findDescendant(data: Buffer, parent: Box, path: readonly string[]): Box | null {
  let found: Box | null = parent;
  for (const type of path) {
    if (found === null) return null;
    found = findChild(data, found, type);
  }
  return found;
}

/** Cuts a stream of bytes into whole top-level boxes. */
export class BoxSplitter {
  readonly #maxBoxBytes: number;
  #rest: Buffer = Buffer.alloc(0);

  /** @param maxBoxBytes Larger boxes are refused, so that a stream cannot fill the memory. */
  constructor(maxBoxBytes = 16 * 1024 * 1024) {
    this.#maxBoxBytes = maxBoxBytes;
  }

  /** @throws MalformedBoxError */
  push(chunk: Buffer): { type: string; data: Buffer }[] {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const boxes: { type: string; data: Buffer }[] = [];
    let start = 0;
    while (data.length - start >= headerBytes) {
      const size = data.readUInt32BE(start);
      if (size < headerBytes || size > this.#maxBoxBytes) throw new MalformedBoxError("a box of impossible size");
      if (data.length - start < size) break;
      boxes.push({
        type: data.toString("latin1", start + 4, start + 8),
        data: data.subarray(start, start + size),
      });
      start += size;
    }
    this.#rest = data.subarray(start);
    return boxes;
  }
}
