import { packetise, parseAnnexB } from "./packetise.ts";
import type { VideoCodec } from "./packetise.ts";

/** Payload type of all video; PCMU has 0 by RFC 3551. */
const videoPayloadType = 96;
/** Fits an Ethernet frame, as cameras cut it. */
const maxPayloadBytes = 1400;
const interleavedHeaderBytes = 4;
const rtpHeaderBytes = 12;

/** One frame of a loop, ready to be sent: interleaved RTP packets whose headers a viewer fills in. */
export interface ClipFrame {
  readonly isKey: boolean;
  /** All packets one after the other; channel, sequence number, time and source are still zero. */
  readonly packets: Buffer;
  /** Where each packet begins in `packets`. */
  readonly offsets: readonly number[];
}

/** An endless loop of video or sound. Frames are cut into packets once, when somebody first watches. */
export interface Clip {
  readonly id: string;
  /** The media section of the session description (RFC 8866), without its control address. */
  readonly mediaDescription: readonly string[];
  readonly clockRate: number;
  readonly framesPerSecond: number;
  frames(): readonly ClipFrame[];
}

/** Facts about a stored video loop, next to its Annex B file. */
export interface VideoClipFacts {
  readonly id: string;
  readonly codec: VideoCodec;
  readonly framesPerSecond: number;
  /** SPS and PPS, or VPS, SPS and PPS. */
  readonly parameterSets: readonly Buffer[];
}

/** A loop of H.264 or H.265; `read` gives its Annex B stream and is called once. */
export function videoClip(facts: VideoClipFacts, read: () => Buffer): Clip {
  let frames: readonly ClipFrame[] | undefined;
  return {
    id: facts.id,
    clockRate: 90_000,
    framesPerSecond: facts.framesPerSecond,
    mediaDescription: describeVideo(facts),
    frames() {
      frames ??= cutVideo(read(), facts);
      return frames;
    },
  };
}

/** Two seconds of a soft hum in PCMU, for cameras that offer sound only. */
export function soundClip(id: string): Clip {
  const samplesPerFrame = 800;
  const frames = Array.from({ length: 20 }, (_, frame) => {
    const samples = Buffer.alloc(samplesPerFrame);
    for (let at = 0; at < samplesPerFrame; at++) {
      const seconds = (frame * samplesPerFrame + at) / 8000;
      samples[at] = muLaw(Math.sin(2 * Math.PI * 100 * seconds) * 800);
    }
    return frameOf([samples], true, 0);
  });
  return {
    id,
    clockRate: 8000,
    framesPerSecond: 10,
    mediaDescription: ["m=audio 0 RTP/AVP 0", "a=rtpmap:0 PCMU/8000"],
    frames: () => frames,
  };
}

function cutVideo(stream: Buffer, { id, codec, parameterSets }: VideoClipFacts): ClipFrame[] {
  const { accessUnits } = parseAnnexB(stream, codec);
  if (accessUnits[0]?.isKey !== true) throw new Error(`The loop ${id} does not begin with a key frame.`);
  return accessUnits.map((unit) =>
    frameOf(packetise(unit, parameterSets, codec, maxPayloadBytes), unit.isKey, videoPayloadType),
  );
}

function frameOf(payloads: readonly Buffer[], isKey: boolean, payloadType: number): ClipFrame {
  const headerBytes = interleavedHeaderBytes + rtpHeaderBytes;
  const packets = Buffer.alloc(payloads.reduce((sum, payload) => sum + headerBytes + payload.length, 0));
  const offsets: number[] = [];
  let at = 0;
  for (const [index, payload] of payloads.entries()) {
    offsets.push(at);
    packets[at] = 0x24;
    packets.writeUInt16BE(rtpHeaderBytes + payload.length, at + 2);
    packets[at + 4] = 0x80;
    const marker = index === payloads.length - 1 ? 0x80 : 0;
    packets[at + 5] = marker | payloadType;
    payload.copy(packets, at + headerBytes);
    at += headerBytes + payload.length;
  }
  return { isKey, packets, offsets };
}

function describeVideo({ codec, parameterSets, framesPerSecond }: VideoClipFacts): string[] {
  const sets = parameterSets.map((unit) => unit.toString("base64"));
  const profile = parameterSets[0]?.subarray(1, 4).toString("hex").toUpperCase() ?? "";
  const format =
    codec === "h264"
      ? `packetization-mode=1;profile-level-id=${profile};sprop-parameter-sets=${sets.join(",")}`
      : `sprop-vps=${sets[0] ?? ""};sprop-sps=${sets[1] ?? ""};sprop-pps=${sets[2] ?? ""}`;
  return [
    `m=video 0 RTP/AVP ${videoPayloadType}`,
    `a=rtpmap:${videoPayloadType} ${codec === "h264" ? "H264" : "H265"}/90000`,
    `a=fmtp:${videoPayloadType} ${format}`,
    `a=framerate:${framesPerSecond}`,
  ];
}

/** ITU-T G.711 µ-law of a 14-bit sample. */
function muLaw(sample: number): number {
  const magnitude = Math.min(Math.abs(Math.round(sample)) + 33, 0x1fff);
  const exponent = Math.floor(Math.log2(magnitude)) - 5;
  const mantissa = (magnitude >> (exponent + 1)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}
