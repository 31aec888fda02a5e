import type { Colour } from "./label.ts";
import { ellipse } from "./raster.ts";
import type { Point } from "./raster.ts";

/** A place in a scene, in metres: x to the right, y up from the ground, z away from the camera. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** How the camera hangs. */
export interface View {
  readonly heightM: number;
  /** Downwards. */
  readonly pitchDegrees: number;
  /** Horizontal opening; cameras for surveillance have about 80–100. */
  readonly openingDegrees: number;
}

/** What one can draw on: the still background, or a moving frame over it. */
export interface Paintable {
  readonly width: number;
  readonly height: number;
  paint(outlines: readonly (readonly Point[])[], colour: Colour, opacity?: number): void;
}

const nearM = 0.3;
/** Haze: how much of a colour is left far away. */
const hazeM = 60;
const haze: Colour = [196, 203, 208];

/** Draws solid things in perspective; whoever is further away must be drawn first. */
export class Stage {
  readonly #target: Paintable;
  readonly #heightM: number;
  readonly #sin: number;
  readonly #cos: number;
  readonly #focal: number;

  constructor(target: Paintable, view: View) {
    this.#target = target;
    this.#heightM = view.heightM;
    this.#sin = Math.sin((view.pitchDegrees * Math.PI) / 180);
    this.#cos = Math.cos((view.pitchDegrees * Math.PI) / 180);
    this.#focal = target.width / 2 / Math.tan((view.openingDegrees * Math.PI) / 360);
  }

  /** The row of the picture where the ground meets the sky. */
  get horizon(): number {
    return this.#target.height / 2 - (this.#focal * this.#sin) / this.#cos;
  }

  /** A flat polygon; what lies behind the camera is cut off. */
  polygon(places: readonly Place[], colour: Colour, opacity = 1): void {
    const seen = this.#cutNear(places.map((place) => this.#turn(place)));
    if (seen.length < 3) return;
    const depth = seen.reduce((sum, { z }) => sum + z, 0) / seen.length;
    this.#target.paint([seen.map((place) => this.#project(place))], fade(colour, depth), opacity);
  }

  /** Part of the ground, or of anything level at height y, in tiles. */
  ground(
    area: { left: number; right: number; near: number; far: number; y?: number; tileM: number },
    colourOf: (column: number, row: number) => Colour,
  ): void {
    const { left, right, near, far, tileM, y = 0 } = area;
    for (let row = Math.ceil((far - near) / tileM) - 1; row >= 0; row--) {
      for (let column = 0; left + column * tileM < right; column++) {
        const [x1, x2] = [left + column * tileM, Math.min(right, left + (column + 1) * tileM)];
        const [z1, z2] = [near + row * tileM, Math.min(far, near + (row + 1) * tileM)];
        this.polygon(levelQuad(x1, x2, z1, z2, y), colourOf(column, row));
      }
    }
  }

  /** An upright wall along the line of sight (x fixed), cut into pieces so that it fades with distance. */
  sideWall(x: number, nearZ: number, farZ: number, bottom: number, top: number, colour: Colour): void {
    const pieces = Math.max(1, Math.ceil((farZ - nearZ) / 2));
    for (let piece = pieces - 1; piece >= 0; piece--) {
      const [z1, z2] = [piece, piece + 1].map((step) => nearZ + ((farZ - nearZ) * step) / pieces);
      this.polygon(sideQuad(x, z1 ?? nearZ, z2 ?? farZ, bottom, top), colour);
    }
  }

  /** An upright wall across the line of sight (z fixed). */
  frontWall(left: number, right: number, z: number, bottom: number, top: number, colour: Colour): void {
    this.polygon(frontQuad(left, right, z, bottom, top), colour);
  }

  /** A box that stands at height y; the sides that face the camera are drawn. */
  box(at: { x: number; z: number; y?: number }, size: { width: number; depth: number; height: number }, colour: Colour): void {
    const y = at.y ?? 0;
    const [left, right] = [at.x - size.width / 2, at.x + size.width / 2];
    const [near, far] = [at.z - size.depth / 2, at.z + size.depth / 2];
    const top = y + size.height;
    if (left > 0) this.polygon(sideQuad(left, near, far, y, top), shade(colour, 0.72));
    if (right < 0) this.polygon(sideQuad(right, near, far, y, top), shade(colour, 0.72));
    if (top < this.#heightM) this.polygon(levelQuad(left, right, near, far, top), shade(colour, 1.12));
    this.polygon(frontQuad(left, right, near, y, top), colour);
  }

  /** A soft shadow on the ground. */
  shadow(x: number, z: number, radiusX: number, radiusZ: number, opacity = 0.28): void {
    const outline = ellipse({ x, y: z }, radiusX, radiusZ).map((point) => ({ x: point.x, y: 0.01, z: point.y }));
    this.polygon(outline, [20, 22, 26], opacity);
  }

  /** A round thing that faces the camera: heads, leaves, lamps. */
  ball(centre: Place, radiusM: number, colour: Colour, opacity = 1): void {
    const turned = this.#turn(centre);
    if (turned.z < nearM) return;
    const radius = (this.#focal * radiusM) / turned.z;
    this.#target.paint([ellipse(this.#project(turned), radius, radius)], fade(colour, turned.z), opacity);
  }

  #turn({ x, y, z }: Place): Place {
    const up = y - this.#heightM;
    return { x, y: up * this.#cos + z * this.#sin, z: z * this.#cos - up * this.#sin };
  }

  #project({ x, y, z }: Place): Point {
    return {
      x: this.#target.width / 2 + (this.#focal * x) / z,
      y: this.#target.height / 2 - (this.#focal * y) / z,
    };
  }

  #cutNear(places: readonly Place[]): Place[] {
    return places.flatMap((place, index) => {
      const next = places[(index + 1) % places.length] ?? place;
      const kept = place.z >= nearM ? [place] : [];
      if (place.z >= nearM === next.z >= nearM) return kept;
      const t = (nearM - place.z) / (next.z - place.z);
      return [...kept, { x: place.x + (next.x - place.x) * t, y: place.y + (next.y - place.y) * t, z: nearM }];
    });
  }
}

export function shade([red, green, blue]: Colour, light: number): Colour {
  return [Math.min(255, red * light), Math.min(255, green * light), Math.min(255, blue * light)];
}

function fade(colour: Colour, depth: number): Colour {
  const share = Math.min(0.7, Math.max(0, depth - 4) / hazeM);
  const [red, green, blue] = colour.map((value, channel) => value * (1 - share) + (haze[channel] ?? 0) * share);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function levelQuad(left: number, right: number, near: number, far: number, y: number): Place[] {
  return [
    { x: left, y, z: near },
    { x: right, y, z: near },
    { x: right, y, z: far },
    { x: left, y, z: far },
  ];
}

function sideQuad(x: number, near: number, far: number, bottom: number, top: number): Place[] {
  return [
    { x, y: bottom, z: near },
    { x, y: bottom, z: far },
    { x, y: top, z: far },
    { x, y: top, z: near },
  ];
}

function frontQuad(left: number, right: number, z: number, bottom: number, top: number): Place[] {
  return [
    { x: left, y: bottom, z },
    { x: right, y: bottom, z },
    { x: right, y: top, z },
    { x: left, y: top, z },
  ];
}
