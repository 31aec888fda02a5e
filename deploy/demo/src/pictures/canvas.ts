import { fill } from "./raster.ts";
import type { Point } from "./raster.ts";
import type { Colour } from "./label.ts";
import { Chance } from "../world/random.ts";

/** A frame as encoders take it: planes of BT.601 luma and halved chroma (I420) in one buffer. */
export class Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;

  constructor(width: number, height: number, data: Buffer = Buffer.alloc((width * height * 3) / 2)) {
    this.width = width;
    this.height = height;
    this.data = data;
  }

  copy(): Frame {
    return new Frame(this.width, this.height, Buffer.from(this.data));
  }

  paint(outlines: readonly (readonly Point[])[], colour: Colour, opacity = 1): void {
    const [luma, blue, red] = toYuv(colour);
    const { data, width, height } = this;
    const blend = (at: number, value: number, share: number): void => {
      data[at] = (data[at] ?? 0) + (value - (data[at] ?? 0)) * share;
    };
    fill(outlines, width, height, (x, y, coverage) => blend(y * width + x, luma, coverage * opacity));
    const halves = outlines.map((outline) => outline.map(({ x, y }) => ({ x: x / 2, y: y / 2 })));
    const plane = width * height;
    fill(halves, width / 2, height / 2, (x, y, coverage) => {
      const at = plane + y * (width / 2) + x;
      blend(at, blue, coverage * opacity);
      blend(at + plane / 4, red, coverage * opacity);
    });
  }
}

/** A still picture that is painted once: linear 0–255 colours, so that many thin layers do not lose their tones. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Float32Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Float32Array(width * height * 3);
  }

  paint(outlines: readonly (readonly Point[])[], colour: Colour, opacity = 1): void {
    const [red, green, blue] = colour;
    const pixels = this.#pixels;
    const width = this.width;
    fill(outlines, width, this.height, (x, y, coverage) => {
      const at = (y * width + x) * 3;
      const share = coverage * opacity;
      const left = 1 - share;
      pixels[at] = (pixels[at] ?? 0) * left + red * share;
      pixels[at + 1] = (pixels[at + 1] ?? 0) * left + green * share;
      pixels[at + 2] = (pixels[at + 2] ?? 0) * left + blue * share;
    });
  }

  /** From `upper` at one height to `lower` at another, over the whole width. */
  gradient(top: number, bottom: number, upper: Colour, lower: Colour): void {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, bottom); y++) {
      const t = (y - top) / (bottom - top);
      for (let x = 0; x < this.width; x++) {
        for (let channel = 0; channel < 3; channel++) {
          this.#pixels[(y * this.width + x) * 3 + channel] = (upper[channel] ?? 0) * (1 - t) + (lower[channel] ?? 0) * t;
        }
      }
    }
  }

  /** Darker corners and a grain, as small lenses and sensors give. */
  toFrame(): Frame {
    const { width, height } = this;
    const frame = new Frame(width, height);
    const chance = new Chance("grain");
    const plane = width * height;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const away = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 0.55;
        const light = 1 - away;
        const grain = (chance.next() - 0.5) * 3;
        const at = (y * width + x) * 3;
        const colour: Colour = [
          (this.#pixels[at] ?? 0) * light + grain,
          (this.#pixels[at + 1] ?? 0) * light + grain,
          (this.#pixels[at + 2] ?? 0) * light + grain,
        ];
        const [luma, blue, red] = toYuv(colour);
        frame.data[y * width + x] = clamp(luma);
        if (x % 2 === 0 && y % 2 === 0) {
          const half = plane + (y / 2) * (width / 2) + x / 2;
          frame.data[half] = clamp(blue);
          frame.data[half + plane / 4] = clamp(red);
        }
      }
    }
    return frame;
  }
}

/** BT.601, studio range. */
function toYuv([red, green, blue]: Colour): [number, number, number] {
  return [
    16 + 0.257 * red + 0.504 * green + 0.098 * blue,
    128 - 0.148 * red - 0.291 * green + 0.439 * blue,
    128 + 0.439 * red - 0.368 * green - 0.071 * blue,
  ];
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
