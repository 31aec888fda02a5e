import { h264PictureSize } from "./h264-sps.ts";

/** A video track that a camera offers. */
export interface VideoTrack {
  /** As RTP names it, upper case: H264, H265, JPEG, MP4V-ES …; UNKNOWN when the camera does not say. */
  readonly codec: string;
  /** Null: the description does not tell. */
  readonly width: number | null;
  readonly height: number | null;
  /** Control attribute: absolute, relative, or empty. */
  readonly control: string;
}

export interface SessionDescription {
  /** Control attribute of the whole session; empty when absent. */
  readonly control: string;
  /** In the camera's order. */
  readonly video: readonly VideoTrack[];
}

const maxTracks = 16;
// RFC 3551 §6: payload types that need no rtpmap.
const staticCodecs: Readonly<Record<string, string>> = { "26": "JPEG", "31": "H261", "32": "MPV", "34": "H263" };

/** Reads as much of a session description (RFC 8866) as a probe needs; anything odd is passed over. */
export function parseSdp(text: string): SessionDescription {
  const sections = text.split(/^(?=m=)/m).slice(0, maxTracks + 1);
  const session = sections.find((section) => !section.startsWith("m=")) ?? "";
  return {
    control: attribute(session, "control") ?? "",
    video: sections.filter((section) => /^m=video\s/.test(section)).map(parseTrack),
  };
}

function parseTrack(section: string): VideoTrack {
  const payloadType = /^m=video\s+\S+\s+\S+\s+(\d{1,3})/.exec(section)?.[1] ?? "";
  const mapped = new RegExp(`^a=rtpmap:${payloadType}\\s+([A-Za-z0-9.-]{1,32})/`, "m").exec(section)?.[1];
  const name = mapped?.toUpperCase() ?? staticCodecs[payloadType] ?? "UNKNOWN";
  const codec = name === "HEVC" ? "H265" : name;
  const size = (codec === "H264" ? sizeFromParameterSets(section) : null) ?? sizeFromAttributes(section);
  return {
    codec,
    width: size?.width ?? null,
    height: size?.height ?? null,
    control: attribute(section, "control") ?? "",
  };
}

function sizeFromParameterSets(section: string): { width: number; height: number } | null {
  const sets = /sprop-parameter-sets=([A-Za-z0-9+/=,]{1,4096})/.exec(section)?.[1]?.split(",") ?? [];
  for (const set of sets.slice(0, 8)) {
    const size = h264PictureSize(Buffer.from(set, "base64"));
    if (size !== null) return size;
  }
  return null;
}

// Attributes of RFC 6064 (framesize) and of makers (x-dimensions).
function sizeFromAttributes(section: string): { width: number; height: number } | null {
  const found =
    /^a=framesize:\d+\s+(\d{2,5})-(\d{2,5})/m.exec(section) ?? /^a=x-dimensions:\s*(\d{2,5})\s*,\s*(\d{2,5})/m.exec(section);
  return found === null ? null : { width: Number(found[1]), height: Number(found[2]) };
}

function attribute(section: string, name: string): string | null {
  const line = section.split(/\r?\n/).find((candidate) => candidate.startsWith(`a=${name}:`));
  const value = line?.slice(name.length + 3).trim();
  return value === undefined || value.length > 2048 || /[\s\p{C}]/u.test(value) ? null : value;
}
