/** The smallest real init segments and fragments, written box by box: for tests. */
export function box(type: string, ...content: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + body.length);
  header.write(type, 4, "latin1");
  return Buffer.concat([header, body]);
}

export function u32(...values: number[]): Buffer {
  const data = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) data.writeUInt32BE(value, 4 * index);
  return data;
}

/** Constrained Baseline, level 1.1, 128×96; and the same at 64×48. */
export const largeSequence = Buffer.from("6742c00bda0841a2", "hex");
export const smallSequence = Buffer.from("6742c00bdaa1f2", "hex");
export const picture = Buffer.from("68ce3880", "hex");

const zeros = (count: number) => Buffer.alloc(count);
const timescale = 90_000;

export function sampleInit(sequence: Buffer, { width = 128, height = 96 } = {}): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(width);
  size.writeUInt16BE(height, 2);
  const avcC = box(
    "avcC",
    [1, sequence[1] ?? 0, sequence[2] ?? 0, sequence[3] ?? 0, 0xff, 0xe1, 0, sequence.length],
    sequence,
    [1, 0, picture.length],
    picture,
  );
  const avc1 = box("avc1", zeros(24), size, zeros(50), avcC);
  const stbl = box("stbl", box("stsd", u32(0, 1), avc1));
  const mdia = box(
    "mdia",
    box("mdhd", zeros(12), u32(timescale, 0), zeros(4)),
    box("hdlr", zeros(8), Buffer.from("vide"), zeros(13)),
    box("minf", stbl),
  );
  const tkhd = box("tkhd", zeros(12), u32(1), zeros(60), u32(width * 0x10000, height * 0x10000));
  const mvex = box("mvex", box("trex", u32(0, 1, 1, 0, 0, 0)));
  return Buffer.concat([box("ftyp", Buffer.from("iso5")), box("moov", box("trak", tkhd, mdia), mvex)]);
}

export interface SampleOptions {
  readonly isKey: boolean;
  readonly decodeTime?: number;
  readonly duration?: number;
  /** NAL units of the picture. */
  readonly units?: readonly Buffer[];
}

/** One picture, as go2rtc writes it. */
export function sampleFragment({ isKey, decodeTime = 0, duration = 6000, units = [] }: SampleOptions): Buffer {
  const flags = isKey ? 0x2000000 : 0x1010000;
  const payload = Buffer.concat(units.flatMap((unit) => [u32(unit.length), unit]));
  const tfhd = box("tfhd", u32(0x20038, 1, duration, payload.length, flags));
  const tfdt = box("tfdt", u32(0x1000000, 0, decodeTime));
  const trun = box("trun", u32(0x1, 1, 0));
  return Buffer.concat([box("moof", box("mfhd", u32(0, 1)), box("traf", tfhd, tfdt, trun)), box("mdat", payload)]);
}
