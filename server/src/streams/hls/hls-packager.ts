import type { Fragment } from "../fmp4/fragment.ts";
import type { InitSegment } from "../fmp4/init-segment.ts";
import type { FragmentSink } from "../fragment-sink.ts";
import { mediaPlaylist, multivariantPlaylist } from "./playlist.ts";
import type { Segment } from "./segment.ts";

/** Segments are cut at the first key frame after so many seconds. */
const segmentSeconds = 2;
/** A key frame a little before that is close enough. */
const toleranceSeconds = 0.1;
const segmentsInWindow = 6;
/** Kept longer than they are listed, for players that are behind (RFC 8216 §6.2.2). */
const segmentsKept = segmentsInWindow + 4;
/** A camera whose key frames are so far apart cannot be packaged: its segment is dropped. */
const maxSegmentBytes = 32 * 1024 * 1024;
const initsKept = 4;

/** Cuts one camera's fragments into HLS segments. Low-latency parts can be cut from the same open segment later. */
export class HlsPackager implements FragmentSink {
  #init: InitSegment | null = null;
  #initNumber = -1;
  readonly #inits = new Map<number, Buffer>();
  #segments: Segment[] = [];
  #open: { fragments: Fragment[]; bytes: number; ticks: number; isDiscontinuity: boolean } | null = null;
  #nextSequence = 0;
  #isDiscontinuity = false;
  #discontinuitySequence = 0;
  #targetSeconds = segmentSeconds;
  #isGone = false;
  readonly #waiting = new Set<() => void>();

  begin(init: InitSegment): void {
    this.#cut();
    if (this.#init !== null) this.#isDiscontinuity = true;
    if (this.#init === null || !this.#init.data.equals(init.data)) {
      this.#initNumber += 1;
      this.#inits.set(this.#initNumber, init.data);
      this.#inits.delete(this.#initNumber - initsKept);
    }
    this.#init = init;
  }

  fragment(fragment: Fragment): void {
    if (this.#init === null) return;
    if (fragment.isKey && this.#open !== null) {
      const seconds = this.#open.ticks / this.#init.timescale;
      // The very first segment may be shorter: somebody is waiting for it.
      if (this.#segments.length === 0 || seconds >= segmentSeconds - toleranceSeconds) this.#cut();
    }
    if (this.#open === null) {
      if (!fragment.isKey) return;
      this.#open = { fragments: [], bytes: 0, ticks: 0, isDiscontinuity: this.#isDiscontinuity };
      this.#isDiscontinuity = false;
    }
    this.#open.fragments.push(fragment);
    this.#open.bytes += fragment.data.length;
    this.#open.ticks += fragment.duration;
    if (this.#open.bytes > maxSegmentBytes) {
      this.#open = null;
      this.#isDiscontinuity = true;
    }
  }

  stalled(): void {
    this.#cut();
  }

  resumed(): void {}

  gone(): void {
    this.#isGone = true;
    this.#wake();
  }

  /** The multivariant playlist, once there is something to play; null when there was nothing for `waitMs`. */
  async index(waitMs: number): Promise<string | null> {
    if (!(await this.#playable(waitMs)) || this.#init === null) return null;
    const seconds = this.#segments.reduce((sum, segment) => sum + segment.durationSeconds, 0);
    const bits = this.#segments.reduce((sum, segment) => sum + segment.data.length * 8, 0);
    return multivariantPlaylist(this.#init, bits / Math.max(seconds, 0.001));
  }

  /** The media playlist; null when there was nothing for `waitMs`. */
  async media(waitMs: number): Promise<string | null> {
    if (!(await this.#playable(waitMs))) return null;
    const segments = this.#segments.slice(-segmentsInWindow);
    const left = this.#segments.slice(0, -segmentsInWindow).filter((segment) => segment.isDiscontinuity).length;
    // The first listed segment's own interruption lies before the window.
    const first = segments[0]?.isDiscontinuity === true ? 1 : 0;
    return mediaPlaylist({
      segments,
      targetSeconds: this.#targetSeconds,
      discontinuitySequence: this.#discontinuitySequence + left + first,
    });
  }

  initData(initNumber: number): Buffer | null {
    return this.#inits.get(initNumber) ?? null;
  }

  segmentData(sequence: number): Buffer | null {
    return this.#segments.find((segment) => segment.sequence === sequence)?.data ?? null;
  }

  #cut(): void {
    const open = this.#open;
    this.#open = null;
    const first = open?.fragments[0];
    if (open === null || first === undefined || this.#init === null) return;
    const durationSeconds = open.ticks / this.#init.timescale;
    this.#segments.push({
      sequence: this.#nextSequence++,
      initNumber: this.#initNumber,
      isDiscontinuity: open.isDiscontinuity,
      startsAt: first.receivedAt,
      durationSeconds,
      data: Buffer.concat(open.fragments.map((fragment) => fragment.data)),
    });
    // RFC 8216 §4.3.3.1: durations rounded to the nearest second must not exceed it.
    this.#targetSeconds = Math.max(this.#targetSeconds, Math.ceil(durationSeconds - toleranceSeconds));
    while (this.#segments.length > segmentsKept) {
      if (this.#segments.shift()?.isDiscontinuity === true) this.#discontinuitySequence += 1;
    }
    this.#wake();
  }

  async #playable(waitMs: number): Promise<boolean> {
    if (this.#segments.length === 0 && !this.#isGone) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          this.#waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, waitMs);
        this.#waiting.add(done);
      });
    }
    return this.#segments.length > 0;
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}
