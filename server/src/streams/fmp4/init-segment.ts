import { findChild, findDescendant, MalformedBoxError, readBoxes, type Box } from "./boxes.ts";

/** What a player must know before the first fragment (ftyp and moov), with what was read from it. */
export interface InitSegment {
  readonly data: Buffer;
  /** The video track; fragments of any other are dropped. */
  readonly trackId: number;
  /** Units a second in which the track counts time. */
  readonly timescale: number;
  /** RFC 6381, such as `avc1.640028`. */
  readonly codec: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Used where a fragment does not say (trex). */
  readonly defaultSampleDuration: number;
  readonly defaultSampleFlags: number;
}

/** The MIME type for Media Source Extensions. */
export function mimeOf(init: Pick<InitSegment, "codec">): string {
  return `video/mp4; codecs="${init.codec}"`;
}

// ISO/IEC 14496-12 §8.5.2, §12.1.3: offsets inside a visual sample entry, from the start of its box.
export const widthOffset = 32;
export const heightOffset = 34;
export const childrenOffset = 86;

/**
 * Reads the first H.264 track.
 * @throws MalformedBoxError where there is none
 */
export function parseInitSegment(data: Buffer): InitSegment {
  const moov = readBoxes(data).find((box) => box.type === "moov");
  if (moov === undefined) throw new MalformedBoxError("no moov");
  for (const trak of readBoxes(data, moov.body, moov.end)) {
    if (trak.type !== "trak") continue;
    const track = parseTrack(data, trak);
    if (track !== null) return { data, ...track, ...parseDefaults(data, moov, track.trackId) };
  }
  throw new MalformedBoxError("no H.264 track");
}

function parseTrack(data: Buffer, trak: Box) {
  const handler = findDescendant(data, trak, ["mdia", "hdlr"]);
  if (handler === null || data.toString("latin1", handler.body + 8, handler.body + 12) !== "vide") return null;
  const tkhd = findChild(data, trak, "tkhd");
  const mdhd = findDescendant(data, trak, ["mdia", "mdhd"]);
  const stsd = findDescendant(data, trak, ["mdia", "minf", "stbl", "stsd"]);
  if (tkhd === null || mdhd === null || stsd === null) throw new MalformedBoxError("an incomplete track");
  const entry = readBoxes(data, stsd.body + 8, stsd.end)[0];
  if (entry === undefined || (entry.type !== "avc1" && entry.type !== "avc3")) return null;
  const avcC = readBoxes(data, entry.start + childrenOffset, entry.end).find((box) => box.type === "avcC");
  if (avcC === undefined || avcC.end - avcC.body < 7) throw new MalformedBoxError("no decoder configuration");
  const timescale = data.readUInt32BE(mdhd.body + (data[mdhd.body] === 1 ? 20 : 12));
  if (timescale === 0) throw new MalformedBoxError("a timescale of zero");
  return {
    trackId: data.readUInt32BE(tkhd.body + (data[tkhd.body] === 1 ? 20 : 12)),
    timescale,
    // RFC 6381 §3.3: profile, constraints and level as they stand in the configuration record.
    codec: `${entry.type}.${data.toString("hex", avcC.body + 1, avcC.body + 4).toUpperCase()}`,
    width: data.readUInt16BE(entry.start + widthOffset),
    height: data.readUInt16BE(entry.start + heightOffset),
  };
}

function parseDefaults(data: Buffer, moov: Box, trackId: number) {
  const mvex = findChild(data, moov, "mvex");
  if (mvex !== null) {
    for (const trex of readBoxes(data, mvex.body, mvex.end)) {
      if (trex.type !== "trex" || data.readUInt32BE(trex.body + 4) !== trackId) continue;
      return {
        defaultSampleDuration: data.readUInt32BE(trex.body + 12),
        defaultSampleFlags: data.readUInt32BE(trex.body + 20),
      };
    }
  }
  return { defaultSampleDuration: 0, defaultSampleFlags: 0 };
}
