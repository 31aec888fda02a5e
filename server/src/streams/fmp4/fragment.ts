import { findChild, MalformedBoxError, readBoxes, type Box } from "./boxes.ts";
import type { InitSegment } from "./init-segment.ts";

/** One moof with its mdat: here one picture, or a few. */
export interface Fragment {
  readonly data: Buffer;
  /** Whether it begins with a key frame, so that a decoder can start here. */
  readonly isKey: boolean;
  /** Decode time of its first picture and its duration, both in the track's timescale. */
  readonly decodeTime: number;
  readonly duration: number;
  /** When it reached the hub. */
  readonly receivedAt: Date;
}

interface Timing {
  isKey: boolean;
  decodeTime: number;
  duration: number;
}

// ISO/IEC 14496-12 §8.8.7 and §8.8.8: which optional fields stand in tfhd and trun.
const tfhdFlags = { baseDataOffset: 0x1, description: 0x2, duration: 0x8, size: 0x10, flags: 0x20 };
const trunFlags = { dataOffset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, offset: 0x800 };
/** §8.8.3.1: sample_is_non_sync_sample. */
const nonSync = 0x10000;
const maxSamples = 10_000;

/** Moves decode times onto the hub's own time line. */
export interface Rebase {
  (decodeTime: number, duration: number): number;
}

/**
 * Reads one moof and mdat, and writes the rebased decode time into it (in place).
 * Null when the fragment has nothing of the video track.
 * @throws MalformedBoxError
 */
export function parseFragment(data: Buffer, init: InitSegment, rebase: Rebase, receivedAt: Date): Fragment | null {
  const moof = readBoxes(data).find((box) => box.type === "moof");
  if (moof === undefined) throw new MalformedBoxError("no moof");
  for (const traf of readBoxes(data, moof.body, moof.end)) {
    if (traf.type !== "traf") continue;
    const timing = parseTrackFragment(data, traf, init, rebase);
    if (timing !== null) return { data, receivedAt, ...timing };
  }
  return null;
}

function parseTrackFragment(data: Buffer, traf: Box, init: InitSegment, rebase: Rebase): Timing | null {
  const tfhd = findChild(data, traf, "tfhd");
  if (tfhd === null) throw new MalformedBoxError("no tfhd");
  if (data.readUInt32BE(tfhd.body + 4) !== init.trackId) return null;
  const given = data.readUInt32BE(tfhd.body) & 0xffffff;
  let at = tfhd.body + 8;
  if (given & tfhdFlags.baseDataOffset) at += 8;
  if (given & tfhdFlags.description) at += 4;
  let defaultDuration = init.defaultSampleDuration;
  if (given & tfhdFlags.duration) {
    defaultDuration = data.readUInt32BE(at);
    at += 4;
  }
  if (given & tfhdFlags.size) at += 4;
  const defaultFlags = given & tfhdFlags.flags ? data.readUInt32BE(at) : init.defaultSampleFlags;

  let isKey: boolean | null = null;
  let duration = 0;
  for (const trun of readBoxes(data, traf.body, traf.end)) {
    if (trun.type !== "trun") continue;
    const run = parseRun(data, trun, defaultDuration, defaultFlags);
    isKey ??= run.isKey;
    duration += run.duration;
  }
  if (isKey === null) return null;

  const tfdt = findChild(data, traf, "tfdt");
  if (tfdt === null) throw new MalformedBoxError("no tfdt");
  const wide = data[tfdt.body] === 1;
  const original = wide ? Number(data.readBigUInt64BE(tfdt.body + 4)) : data.readUInt32BE(tfdt.body + 4);
  const decodeTime = rebase(original, duration);
  if (wide) data.writeBigUInt64BE(BigInt(decodeTime), tfdt.body + 4);
  else data.writeUInt32BE(decodeTime % 2 ** 32, tfdt.body + 4);
  return { isKey, decodeTime, duration };
}

function parseRun(data: Buffer, trun: Box, defaultDuration: number, defaultFlags: number) {
  const given = data.readUInt32BE(trun.body) & 0xffffff;
  const samples = data.readUInt32BE(trun.body + 4);
  if (samples === 0 || samples > maxSamples) throw new MalformedBoxError("an impossible number of samples");
  let at = trun.body + 8;
  if (given & trunFlags.dataOffset) at += 4;
  let firstFlags = defaultFlags;
  if (given & trunFlags.firstFlags) {
    firstFlags = data.readUInt32BE(at);
    at += 4;
  }
  const fields = [trunFlags.duration, trunFlags.size, trunFlags.flags, trunFlags.offset].filter((flag) => given & flag);
  if (at + samples * fields.length * 4 > trun.end) throw new MalformedBoxError("a run longer than its box");
  if (given & trunFlags.flags) firstFlags = data.readUInt32BE(at + 4 * fields.indexOf(trunFlags.flags));
  let duration = samples * defaultDuration;
  if (given & trunFlags.duration) {
    duration = 0;
    for (let sample = 0; sample < samples; sample += 1) duration += data.readUInt32BE(at + sample * fields.length * 4);
  }
  return { isKey: (firstFlags & nonSync) === 0, duration };
}
