/**
 * Picture size from an H.264 sequence parameter set (ITU-T H.264 §7.3.2.1.1), the NAL unit without start code.
 * Null when it is none or does not make sense.
 */
export function h264PictureSize(nal: Uint8Array): { width: number; height: number } | null {
  if (nal.length < 5 || nal.length > 1024 || ((nal[0] ?? 0) & 0x1f) !== 7) return null;
  const bits = new BitReader(unescape(nal.subarray(1)));
  const profile = bits.read(8);
  bits.read(16);
  bits.golomb();
  let chroma = 1;
  let separatePlanes = 0;
  if (highProfiles.has(profile)) {
    chroma = bits.golomb();
    if (chroma === 3) separatePlanes = bits.read(1);
    bits.golomb();
    bits.golomb();
    bits.read(1);
    if (bits.read(1) === 1) skipScalingLists(bits, chroma === 3 ? 12 : 8);
  }
  bits.golomb();
  const orderType = bits.golomb();
  if (orderType === 0) bits.golomb();
  else if (orderType === 1) {
    bits.read(1);
    bits.golomb();
    bits.golomb();
    for (let left = Math.min(bits.golomb(), 255); left > 0; left--) bits.golomb();
  }
  bits.golomb();
  bits.read(1);
  const widthInBlocks = bits.golomb() + 1;
  const heightInUnits = bits.golomb() + 1;
  const framesOnly = bits.read(1);
  if (framesOnly === 0) bits.read(1);
  bits.read(1);
  let cropX = 0;
  let cropY = 0;
  if (bits.read(1) === 1) {
    cropX = bits.golomb() + bits.golomb();
    cropY = bits.golomb() + bits.golomb();
  }
  // Table 6-1: how many luma samples one step of cropping takes away.
  const planes = separatePlanes === 1 ? 0 : chroma;
  const unitX = planes === 1 || planes === 2 ? 2 : 1;
  const unitY = (planes === 1 ? 2 : 1) * (2 - framesOnly);
  const width = widthInBlocks * 16 - cropX * unitX;
  const height = heightInUnits * 16 * (2 - framesOnly) - cropY * unitY;
  if (bits.exhausted || width < 16 || height < 16 || width > 16_384 || height > 16_384) return null;
  return { width, height };
}

const highProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);

function skipScalingLists(bits: BitReader, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (bits.read(1) === 0) continue;
    let last = 8;
    let next = 8;
    for (let entry = 0; entry < (list < 6 ? 16 : 64); entry++) {
      if (next !== 0) {
        const code = bits.golomb();
        const delta = code % 2 === 0 ? -code / 2 : (code + 1) / 2;
        next = (last + delta + 256) % 256;
      }
      last = next === 0 ? last : next;
    }
  }
}

/** Takes the emulation prevention bytes out (§7.4.1): 00 00 03 stands for 00 00. */
function unescape(data: Uint8Array): Uint8Array {
  const plain: number[] = [];
  let zeros = 0;
  for (const byte of data) {
    if (zeros >= 2 && byte === 3) zeros = 0;
    else {
      plain.push(byte);
      zeros = byte === 0 ? zeros + 1 : 0;
    }
  }
  return Uint8Array.from(plain);
}

class BitReader {
  exhausted = false;
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++) {
      const byte = this.#data[this.#at >> 3];
      if (byte === undefined) this.exhausted = true;
      value = (value << 1) | (((byte ?? 0) >> (7 - (this.#at & 7))) & 1);
      this.#at++;
    }
    return value;
  }

  /** ue(v), §9.1. */
  golomb(): number {
    let zeros = 0;
    while (this.read(1) === 0) {
      if (++zeros > 24 || this.exhausted) {
        this.exhausted = true;
        return 0;
      }
    }
    return (1 << zeros) - 1 + this.read(zeros);
  }
}
