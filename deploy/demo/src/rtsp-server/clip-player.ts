import { randomInt } from "node:crypto";
import type { Clip, ClipFrame } from "./clip.ts";

/** Where a viewer's packets go. */
export interface ViewerSink {
  /** False while the camera is frozen or silent: time goes on, nothing is sent. */
  sending(): boolean;
  write(packets: Buffer): void;
}

/** Beyond this lag (the process was stopped, or starved) frames are left out instead of sent in a burst. */
const maxBurstMs = 1000;
const reportEveryMs = 5000;

/**
 * Plays one loop to all its viewers. Each viewer begins at once, with a key frame, and has its own sequence numbers and
 * time; they share the cut packets and one timer, which only runs while somebody watches.
 */
export class ClipPlayer {
  readonly #clip: Clip;
  readonly #viewers = new Set<Viewer>();
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #startedAt = 0;

  /** @param now milliseconds of a clock that never goes back. */
  constructor(clip: Clip, now: () => number = () => performance.now()) {
    this.#clip = clip;
    this.#now = now;
  }

  get viewerCount(): number {
    return this.#viewers.size;
  }

  /** Prepares a viewer; nothing is sent before `start`. */
  join(sink: ViewerSink, channel: number): Viewer {
    return new Viewer(this.#clip, sink, channel);
  }

  start(viewer: Viewer): void {
    if (this.#viewers.has(viewer)) return;
    if (this.#viewers.size === 0) this.#startedAt = this.#now();
    this.#viewers.add(viewer);
    viewer.begin(this.#frameNumber());
    if (this.#timer === undefined) this.#schedule();
  }

  stop(viewer: Viewer): void {
    this.#viewers.delete(viewer);
    if (this.#viewers.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #frameNumber(): number {
    return Math.floor(((this.#now() - this.#startedAt) * this.#clip.framesPerSecond) / 1000);
  }

  #schedule(): void {
    const next = this.#startedAt + ((this.#frameNumber() + 1) * 1000) / this.#clip.framesPerSecond;
    this.#timer = setTimeout(
      () => {
        const frameNumber = this.#frameNumber();
        for (const viewer of this.#viewers) viewer.advance(frameNumber);
        if (this.#viewers.size > 0) this.#schedule();
      },
      Math.max(1, next - this.#now()),
    );
  }
}

/** One who watches: an RTP stream of its own (RFC 3550) over the interleaved channels of one connection. */
export class Viewer {
  readonly #clip: Clip;
  readonly #sink: ViewerSink;
  readonly #channel: number;
  readonly #source = randomInt(1, 2 ** 32);
  readonly #timeBase = randomInt(0, 2 ** 31);
  #sequence = randomInt(0, 2 ** 15);
  /** The frame of the clip that was its first, and the player's frame number then. */
  #offset = 0;
  #firstNumber = 0;
  /** Frames of its own time line that are over. */
  #position = 0;
  #needsKey = true;
  #packetCount = 0;
  #octetCount = 0;
  #framesToReport = 0;

  constructor(clip: Clip, sink: ViewerSink, channel: number) {
    this.#clip = clip;
    this.#sink = sink;
    this.#channel = channel;
  }

  /** For the RTP-Info header (RFC 2326 §12.33): the next packet's number and time. */
  get next(): { sequence: number; time: number } {
    return { sequence: this.#sequence, time: this.#time() };
  }

  begin(frameNumber: number): void {
    const frames = this.#clip.frames();
    // Never the same scene for all who come: the loop runs on, and one enters at its latest key frame.
    let at = (this.#offset + this.#position + frameNumber) % frames.length;
    while (at > 0 && frames[at]?.isKey !== true) at--;
    this.#offset = (at - (this.#position % frames.length) + frames.length) % frames.length;
    this.#firstNumber = frameNumber - this.#position;
    this.#needsKey = true;
    this.#sendFrame();
  }

  advance(frameNumber: number): void {
    const due = frameNumber - this.#firstNumber;
    if (due - this.#position > (maxBurstMs * this.#clip.framesPerSecond) / 1000) {
      this.#position = due;
      this.#needsKey = true;
    }
    while (this.#position <= due) this.#sendFrame();
  }

  #sendFrame(): void {
    const frames = this.#clip.frames();
    const frame = frames[(this.#offset + this.#position) % frames.length];
    if (!this.#sink.sending()) this.#needsKey = true;
    else if (frame !== undefined && (frame.isKey || !this.#needsKey)) {
      this.#needsKey = false;
      // Before the frame: players that learn the wall clock after it move their time line.
      if (--this.#framesToReport < 0) {
        this.#framesToReport = (reportEveryMs * this.#clip.framesPerSecond) / 1000;
        this.#sink.write(this.#senderReport());
      }
      this.#sink.write(this.#addressed(frame));
    }
    this.#position++;
  }

  #time(): number {
    const ticks = Math.round((this.#position * this.#clip.clockRate) / this.#clip.framesPerSecond);
    return (this.#timeBase + ticks) % 2 ** 32;
  }

  /** A copy of the frame's packets with this viewer's headers. */
  #addressed(frame: ClipFrame): Buffer {
    const packets = Buffer.from(frame.packets);
    const time = this.#time();
    for (const at of frame.offsets) {
      packets[at + 1] = this.#channel;
      packets.writeUInt16BE(this.#sequence, at + 6);
      packets.writeUInt32BE(time, at + 8);
      packets.writeUInt32BE(this.#source, at + 12);
      this.#sequence = (this.#sequence + 1) & 0xffff;
    }
    this.#packetCount += frame.offsets.length;
    this.#octetCount += packets.length - 16 * frame.offsets.length;
    return packets;
  }

  /** RTCP sender report (RFC 3550 §6.4.1) with an empty CNAME description after it, on the odd channel. */
  #senderReport(): Buffer {
    const report = Buffer.alloc(4 + 28 + 12);
    const now = Date.now();
    report[0] = 0x24;
    report[1] = this.#channel + 1;
    report.writeUInt16BE(report.length - 4, 2);
    report[4] = 0x80;
    report[5] = 200;
    report.writeUInt16BE(6, 6);
    report.writeUInt32BE(this.#source, 8);
    report.writeUInt32BE(Math.floor(now / 1000) + 2_208_988_800, 12);
    report.writeUInt32BE(Math.floor(((now % 1000) / 1000) * 2 ** 32), 16);
    report.writeUInt32BE(this.#time(), 20);
    report.writeUInt32BE(this.#packetCount % 2 ** 32, 24);
    report.writeUInt32BE(this.#octetCount % 2 ** 32, 28);
    report[32] = 0x81;
    report[33] = 202;
    report.writeUInt16BE(2, 34);
    report.writeUInt32BE(this.#source, 36);
    report[40] = 1;
    return report;
  }
}
