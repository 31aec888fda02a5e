/** Codecs that the server cuts into RTP packets itself. */
export type VideoCodec = "h264" | "hevc";

/** A picture of the loop: its NAL units without parameter sets, in decoding order. */
export interface AccessUnit {
  readonly isKey: boolean;
  readonly units: readonly Buffer[];
}

/** What an Annex B byte stream holds. */
export interface ElementaryStream {
  /** SPS, PPS (H.264) or VPS, SPS, PPS (H.265); those of the first key frame. */
  readonly parameterSets: readonly Buffer[];
  readonly accessUnits: readonly AccessUnit[];
}

/** Cuts an Annex B byte stream (H.264 / H.265 Annex B) that separates its pictures by access unit delimiters. */
export function parseAnnexB(stream: Buffer, codec: VideoCodec): ElementaryStream {
  const { typeOf, delimiter, parameterTypes, isPicture, isKey } = codecs[codec];
  const parameterSets = new Map<number, Buffer>();
  const accessUnits: { isKey: boolean; units: Buffer[] }[] = [];
  for (const unit of splitUnits(stream)) {
    const type = typeOf(unit);
    if (type === delimiter) accessUnits.push({ isKey: false, units: [] });
    else if (parameterTypes.includes(type)) {
      if (!parameterSets.has(type)) parameterSets.set(type, unit);
    } else if (isPicture(type)) {
      const current = accessUnits.at(-1);
      if (current === undefined) throw new Error("The stream has no access unit delimiters.");
      current.units.push(unit);
      current.isKey ||= isKey(type);
    }
  }
  return {
    parameterSets: parameterTypes.map((type) => parameterSets.get(type)).filter((unit) => unit !== undefined),
    accessUnits: accessUnits.filter(({ units }) => units.length > 0),
  };
}

/** The NAL units between the start codes. */
export function* splitUnits(stream: Buffer): Generator<Buffer> {
  const startCode = Buffer.of(0, 0, 1);
  let start = stream.indexOf(startCode);
  while (start >= 0) {
    const next = stream.indexOf(startCode, start + 3);
    let end = next < 0 ? stream.length : next;
    // The zero byte of a four-byte start code, and trailing zeros, belong to no unit.
    while (end > start + 3 && stream[end - 1] === 0) end--;
    if (end > start + 3) yield stream.subarray(start + 3, end);
    start = next;
  }
}

/**
 * The RTP payloads of one picture, each at most `maxBytes`: parameter sets together before a key frame, small units as
 * they are, large ones in fragments (RFC 6184 §5.6–5.8, RFC 7798 §4.4).
 */
export function packetise(unit: AccessUnit, parameterSets: readonly Buffer[], codec: VideoCodec, maxBytes: number): Buffer[] {
  const { aggregate, fragment } = codecs[codec];
  const payloads: Buffer[] = [];
  if (unit.isKey && parameterSets.length > 0) payloads.push(aggregate(parameterSets));
  for (const nal of unit.units) {
    if (nal.length <= maxBytes) payloads.push(nal);
    else payloads.push(...fragment(nal, maxBytes));
  }
  return payloads;
}

interface CodecRules {
  readonly typeOf: (unit: Buffer) => number;
  readonly delimiter: number;
  readonly parameterTypes: readonly number[];
  readonly isPicture: (type: number) => boolean;
  readonly isKey: (type: number) => boolean;
  readonly aggregate: (units: readonly Buffer[]) => Buffer;
  readonly fragment: (unit: Buffer, maxBytes: number) => Buffer[];
}

const codecs: Readonly<Record<VideoCodec, CodecRules>> = {
  h264: {
    typeOf: (unit) => (unit[0] ?? 0) & 0x1f,
    delimiter: 9,
    parameterTypes: [7, 8],
    isPicture: (type) => type >= 1 && type <= 5,
    isKey: (type) => type === 5,
    // STAP-A: the highest nal_ref_idc of the units within; all parameter sets have 3.
    aggregate: (units) => Buffer.concat([Buffer.of(0x60 | 24), ...units.flatMap(withLength)]),
    fragment: (unit, maxBytes) => {
      const header = unit[0] ?? 0;
      return cut(unit.subarray(1), maxBytes - 2, (flags) => Buffer.of((header & 0xe0) | 28, flags | (header & 0x1f)));
    },
  },
  hevc: {
    typeOf: (unit) => ((unit[0] ?? 0) >> 1) & 0x3f,
    delimiter: 35,
    parameterTypes: [32, 33, 34],
    isPicture: (type) => type < 32,
    isKey: (type) => type >= 16 && type <= 21,
    aggregate: (units) => Buffer.concat([Buffer.of(48 << 1, 1), ...units.flatMap(withLength)]),
    fragment: (unit, maxBytes) => {
      const [first = 0, second = 0] = unit;
      const type = (first >> 1) & 0x3f;
      return cut(unit.subarray(2), maxBytes - 3, (flags) => Buffer.of((first & 0x81) | (49 << 1), second, flags | type));
    },
  },
};

function withLength(unit: Buffer): Buffer[] {
  return [Buffer.of(unit.length >> 8, unit.length & 0xff), unit];
}

/** Start and end flags stand in the same bits in both codecs. */
function cut(body: Buffer, size: number, header: (flags: number) => Buffer): Buffer[] {
  const fragments: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const flags = (at === 0 ? 0x80 : 0) | (at + size >= body.length ? 0x40 : 0);
    fragments.push(Buffer.concat([header(flags), body.subarray(at, at + size)]));
  }
  return fragments;
}
