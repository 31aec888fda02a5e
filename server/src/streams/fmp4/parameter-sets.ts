import { h264PictureSize } from "../../status/rtsp/h264-sps.ts";
import { findChild, findDescendant, MalformedBoxError, readBoxes, type Box } from "./boxes.ts";
import { childrenOffset, heightOffset, parseInitSegment, widthOffset, type InitSegment } from "./init-segment.ts";

/** ITU-T H.264 table 7-1. */
const unitTypes = { sliceOfKeyFrame: 5, sequenceParameters: 7, pictureParameters: 8 };
/** A key frame's first units are its description; what comes behind so many is picture. */
const maxUnits = 16;
const maxParameterSets = 31;

/**
 * A key frame may carry its own sequence and picture parameters. Where they differ from what the init segment says (a
 * camera that announced none, or was set to another size meanwhile), the answer is an init segment that says so; else the
 * same one.
 */
export function followParameterSets(init: InitSegment, keyFragment: Buffer): InitSegment {
  const found = readParameterSets(keyFragment);
  if (found.sequence === null || found.pictures.length === 0) return init;
  const place = findConfiguration(init.data);
  const told = readConfiguration(init.data, place.configuration);
  const isSame =
    told.sequence?.equals(found.sequence) === true &&
    told.pictures.length === found.pictures.length &&
    told.pictures.every((set, index) => found.pictures[index]?.equals(set) === true);
  return isSame ? init : rewriteInit(init, place, { sequence: found.sequence, pictures: found.pictures });
}

interface ParameterSets {
  readonly sequence: Buffer;
  readonly pictures: readonly Buffer[];
}

function readParameterSets(fragment: Buffer): { sequence: Buffer | null; pictures: Buffer[] } {
  const mdat = readBoxes(fragment).find((box) => box.type === "mdat");
  let sequence: Buffer | null = null;
  const pictures: Buffer[] = [];
  let at = mdat?.body ?? 0;
  for (let count = 0; mdat !== undefined && count < maxUnits && at + 5 <= mdat.end; count += 1) {
    const end = at + 4 + fragment.readUInt32BE(at);
    if (end > mdat.end) break;
    const unit = fragment.subarray(at + 4, end);
    const type = (unit[0] ?? 0) & 0x1f;
    if (type === unitTypes.sliceOfKeyFrame) break;
    if (type === unitTypes.sequenceParameters) sequence ??= unit;
    if (type === unitTypes.pictureParameters && !pictures.some((known) => known.equals(unit))) pictures.push(unit);
    at = end;
  }
  return { sequence, pictures: pictures.slice(0, maxParameterSets) };
}

interface ConfigurationPlace {
  readonly configuration: Box;
  readonly entry: Box;
  readonly trackHeader: Box;
  /** Every box around the configuration, the entry included: their sizes change with it. */
  readonly around: readonly Box[];
}

function findConfiguration(data: Buffer): ConfigurationPlace {
  const moov = readBoxes(data).find((box) => box.type === "moov");
  for (const trak of moov === undefined ? [] : readBoxes(data, moov.body, moov.end)) {
    const stsd = trak.type === "trak" ? findDescendant(data, trak, ["mdia", "minf", "stbl", "stsd"]) : null;
    const entry = stsd === null ? undefined : readBoxes(data, stsd.body + 8, stsd.end)[0];
    if (moov === undefined || stsd === null || entry === undefined || !entry.type.startsWith("avc")) continue;
    const configuration = readBoxes(data, entry.start + childrenOffset, entry.end).find((box) => box.type === "avcC");
    const mdia = findChild(data, trak, "mdia");
    const minf = findDescendant(data, trak, ["mdia", "minf"]);
    const stbl = findDescendant(data, trak, ["mdia", "minf", "stbl"]);
    const trackHeader = findChild(data, trak, "tkhd");
    if (configuration && mdia && minf && stbl && trackHeader) {
      return { configuration, entry, trackHeader, around: [moov, trak, mdia, minf, stbl, stsd, entry] };
    }
  }
  throw new MalformedBoxError("no decoder configuration");
}

/** ISO/IEC 14496-15 §5.3.3.1. */
function readConfiguration(data: Buffer, { body, end }: Box): { sequence: Buffer | null; pictures: Buffer[] } {
  let at = body + 5;
  const readSets = (count: number) => {
    const sets: Buffer[] = [];
    for (let left = count; left > 0 && at + 2 <= end; left -= 1) {
      const length = data.readUInt16BE(at);
      sets.push(data.subarray(at + 2, Math.min(end, at + 2 + length)));
      at += 2 + length;
    }
    return sets;
  };
  const sequences = readSets((data[at++] ?? 0) & 0x1f);
  const pictures = readSets(at < end ? (data[at++] ?? 0) : 0);
  return { sequence: sequences[0] ?? null, pictures };
}

function writeConfiguration({ sequence, pictures }: ParameterSets): Buffer {
  const lengthOf = (set: Buffer) => Buffer.of(set.length >> 8, set.length & 0xff);
  const content = Buffer.concat([
    // Version 1; profile, constraints and level of the sequence; units have lengths of 4 bytes; one sequence.
    Buffer.of(1, sequence[1] ?? 0, sequence[2] ?? 0, sequence[3] ?? 0, 0xff, 0xe1),
    lengthOf(sequence),
    sequence,
    Buffer.of(pictures.length),
    ...pictures.flatMap((set) => [lengthOf(set), set]),
  ]);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + content.length);
  header.write("avcC", 4, "latin1");
  return Buffer.concat([header, content]);
}

function rewriteInit(init: InitSegment, place: ConfigurationPlace, sets: ParameterSets): InitSegment {
  const { configuration, entry, trackHeader, around } = place;
  const written = writeConfiguration(sets);
  const data = Buffer.concat([init.data.subarray(0, configuration.start), written, init.data.subarray(configuration.end)]);
  const growth = written.length - (configuration.end - configuration.start);
  for (const box of around) data.writeUInt32BE(box.end - box.start + growth, box.start);
  const size = h264PictureSize(sets.sequence);
  if (size !== null) {
    data.writeUInt16BE(size.width, entry.start + widthOffset);
    data.writeUInt16BE(size.height, entry.start + heightOffset);
    // Width and height end a track header, as 16.16 fixed point (ISO/IEC 14496-12 §8.3.2).
    data.writeUInt32BE(size.width * 0x10000, trackHeader.end - 8);
    data.writeUInt32BE(size.height * 0x10000, trackHeader.end - 4);
  }
  return parseInitSegment(data);
}
