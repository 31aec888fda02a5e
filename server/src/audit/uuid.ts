import { randomBytes } from "node:crypto";

/**
 * Makes UUIDs version 7 (RFC 9562 section 5.7): ids of one time lie together in the index, and those of one maker stand in
 * the order in which they were made (section 6.2, method 1: twelve bits count, 62 are random).
 */
export class UuidMaker {
  #last = 0;
  #counter = 0;

  make(instant: Date): string {
    let ms = instant.getTime();
    if (ms > this.#last) {
      this.#last = ms;
      this.#counter = 0;
    } else if (ms > this.#last - 1_000) {
      // The same millisecond, or one that a full counter has run ahead of.
      this.#counter += 1;
      if (this.#counter > 0xfff) {
        this.#last += 1;
        this.#counter = 0;
      }
      ms = this.#last;
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(ms, 0, 6);
    bytes.writeUInt16BE(0x7000 | (ms === this.#last ? this.#counter : bytes.readUInt16BE(6) & 0xfff), 6);
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.toString("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }
}
