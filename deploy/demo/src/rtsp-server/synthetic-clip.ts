import { videoClip } from "./clip.ts";
import type { Clip } from "./clip.ts";

const widthInBlocks = 8;
const heightInBlocks = 6;
const framesPerSecond = 10;
const framesPerGroup = 10;

/**
 * A small H.264 loop (128×96, 10 frames a second, a key frame each second, four shades in turn), written bit by bit: real
 * video for tests without an encoder.
 */
export function syntheticClip(id: string): Clip {
  const parameterSets = [sequenceParameters(), pictureParameters()];
  const stream: Buffer[] = [];
  for (const [group, shade] of [60, 100, 140, 180].entries()) {
    for (let frame = 0; frame < framesPerGroup; frame++) {
      stream.push(unit(Buffer.of(0x09, 0xf0)));
      if (frame === 0) stream.push(...parameterSets.map(unit), unit(keyFrame(group, shade)));
      else stream.push(unit(skippedFrame(frame % 16)));
    }
  }
  return videoClip({ id, codec: "h264", framesPerSecond, parameterSets }, () => Buffer.concat(stream));
}

function unit(nal: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0, 0, 0, 1), nal]);
}

/** H.264 §7.3.2.1: Constrained Baseline, level 1.1, picture order by decoding order. */
function sequenceParameters(): Buffer {
  const bits = new BitWriter();
  bits.fixed(66, 8).fixed(0xc0, 8).fixed(11, 8);
  bits.golomb(0).golomb(0).golomb(2).golomb(1).fixed(0, 1);
  bits.golomb(widthInBlocks - 1).golomb(heightInBlocks - 1);
  bits.fixed(1, 1).fixed(1, 1).fixed(0, 1).fixed(0, 1);
  return bits.nal(0x67);
}

/** H.264 §7.3.2.2: CAVLC, one slice group, no deblocking control. */
function pictureParameters(): Buffer {
  const bits = new BitWriter();
  bits.golomb(0).golomb(0).fixed(0, 2).golomb(0).golomb(0).golomb(0).fixed(0, 3);
  bits.signed(0).signed(0).signed(0).fixed(0, 3);
  return bits.nal(0x68);
}

/** An IDR slice of raw macroblocks (I_PCM). */
function keyFrame(group: number, shade: number): Buffer {
  const bits = new BitWriter();
  bits.golomb(0).golomb(7).golomb(0).fixed(0, 4).golomb(group).fixed(0, 2).signed(0);
  for (let block = 0; block < widthInBlocks * heightInBlocks; block++) {
    bits.golomb(25).align();
    const luma = shade + ((block % widthInBlocks) + Math.floor(block / widthInBlocks)) * 4;
    for (let sample = 0; sample < 384; sample++) bits.fixed(sample < 256 ? luma : 128, 8);
  }
  return bits.nal(0x65);
}

/** A P slice in which every macroblock is skipped: the picture before it again. */
function skippedFrame(frameNumber: number): Buffer {
  const bits = new BitWriter();
  bits.golomb(0).golomb(5).golomb(0).fixed(frameNumber, 4).fixed(0, 1).fixed(0, 1).fixed(0, 1).signed(0);
  bits.golomb(widthInBlocks * heightInBlocks);
  return bits.nal(0x61);
}

class BitWriter {
  readonly #bytes: number[] = [];
  #current = 0;
  #filled = 0;

  fixed(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) {
      this.#current = (this.#current << 1) | ((value >> bit) & 1);
      if (++this.#filled === 8) {
        this.#bytes.push(this.#current);
        this.#current = 0;
        this.#filled = 0;
      }
    }
    return this;
  }

  /** ue(v), H.264 §9.1. */
  golomb(value: number): this {
    const length = 32 - Math.clz32(value + 1);
    return this.fixed(0, length - 1).fixed(value + 1, length);
  }

  /** se(v), H.264 §9.1.1. */
  signed(value: number): this {
    return this.golomb(value > 0 ? value * 2 - 1 : value * -2);
  }

  align(): this {
    while (this.#filled > 0) this.fixed(0, 1);
    return this;
  }

  /** Ends the unit; where its bytes would look like a start code, 3 is put between (H.264 §7.4.1). */
  nal(header: number): Buffer {
    this.fixed(1, 1).align();
    const escaped = [header];
    let zeros = 0;
    for (const byte of this.#bytes) {
      if (zeros === 2 && byte <= 3) {
        escaped.push(3);
        zeros = 0;
      }
      escaped.push(byte);
      zeros = byte === 0 ? zeros + 1 : 0;
    }
    return Buffer.from(escaped);
  }
}
