import type { InitSegment } from "../fmp4/init-segment.ts";
import type { Segment } from "./segment.ts";

/** RFC 8216 §4.3.4.2. One rendition: the camera's own picture, never transcoded. */
export function multivariantPlaylist(init: InitSegment, bandwidth: number): string {
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    `#EXT-X-STREAM-INF:BANDWIDTH=${Math.max(1, Math.ceil(bandwidth))},CODECS="${init.codec}",RESOLUTION=${init.width}x${init.height}`,
    "media.m3u8",
  ]);
}

export interface MediaWindow {
  readonly segments: readonly Segment[];
  /** Whole seconds, at least every segment's duration; never shrinks. */
  readonly targetSeconds: number;
  /** How many interruptions have left the window. */
  readonly discontinuitySequence: number;
}

/** RFC 8216 §4.3.3: a live window that never ends. */
export function mediaPlaylist(window: MediaWindow): string {
  const text = [
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${window.targetSeconds}`,
    `#EXT-X-MEDIA-SEQUENCE:${window.segments[0]?.sequence ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.discontinuitySequence}`,
    "#EXT-X-INDEPENDENT-SEGMENTS",
  ];
  let initNumber: number | null = null;
  for (const [index, segment] of window.segments.entries()) {
    if (segment.isDiscontinuity && index > 0) text.push("#EXT-X-DISCONTINUITY");
    if (segment.initNumber !== initNumber) text.push(`#EXT-X-MAP:URI="${initName(segment.initNumber)}"`);
    initNumber = segment.initNumber;
    if (index === 0 || segment.isDiscontinuity) text.push(`#EXT-X-PROGRAM-DATE-TIME:${segment.startsAt.toISOString()}`);
    text.push(`#EXTINF:${segment.durationSeconds.toFixed(5)},`, segmentName(segment.sequence));
  }
  return lines(text);
}

export function initName(initNumber: number): string {
  return `init-${initNumber}.mp4`;
}

export function segmentName(sequence: number): string {
  return `s${sequence}.m4s`;
}

function lines(text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}
