import type { Colour } from "./label.ts";
import { shade } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** Somebody or something that moves through a scene, round and round within one loop. */
export interface Mover {
  readonly kind: "protected" | "guard" | "resident" | "van";
  /** Corners of its round on the ground [x, z]; one corner: stands there and sways. */
  readonly round: readonly (readonly [x: number, z: number])[];
  /** Where in its round it is at the start, 0–1. */
  readonly start: number;
}

/** A round on the ground in words: "x,z x,z …", in metres. */
export function path(text: string): Mover["round"] {
  return text.split(" ").map((corner) => {
    const [x = 0, z = 0] = corner.split(",").map(Number);
    return [x, z] as const;
  });
}

const coats: Readonly<Record<Exclude<Mover["kind"], "van">, { coat: Colour; legs: Colour; head: Colour }>> = {
  protected: { coat: [226, 233, 240], legs: [214, 222, 230], head: [236, 241, 245] },
  guard: { coat: [74, 96, 70], legs: [58, 74, 58], head: [58, 70, 54] },
  resident: { coat: [120, 98, 142], legs: [62, 66, 84], head: [58, 46, 42] },
};

/** Draws all movers at a moment of the loop (0–1), the furthest first. */
export function drawMovers(stage: Stage, movers: readonly Mover[], moment: number): void {
  const placed = movers.map((mover, index) => ({ mover, index, ...placeOf(mover, moment) }));
  for (const { mover, x, z, index } of placed.sort((a, b) => b.z - a.z)) {
    if (mover.kind === "van") drawVan(stage, x, z);
    else drawPerson(stage, mover.kind, x, z, mover.round.length > 1 ? moment * 10 + index * 0.37 : 0);
  }
}

function placeOf({ round, start }: Mover, moment: number): { x: number; z: number } {
  const [first = [0, 8] as const] = round;
  if (round.length === 1) return { x: first[0] + 0.06 * Math.sin(2 * Math.PI * (moment * 2 + start)), z: first[1] };
  const lengths = round.map(([x, z], index) => {
    const [nextX, nextZ] = round[(index + 1) % round.length] ?? first;
    return Math.hypot(nextX - x, nextZ - z);
  });
  let left = ((moment + start) % 1) * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [x, z] = round[index] ?? first;
    const [nextX, nextZ] = round[(index + 1) % round.length] ?? first;
    if (left <= length) return { x: x + ((nextX - x) * left) / length, z: z + ((nextZ - z) * left) / length };
    left -= length;
  }
  return { x: first[0], z: first[1] };
}

function drawPerson(stage: Stage, kind: Exclude<Mover["kind"], "van">, x: number, z: number, steps: number): void {
  const { coat, legs, head } = coats[kind];
  const swing = 0.16 * Math.sin(2 * Math.PI * steps);
  stage.shadow(x + 0.15, z, 0.42, 0.3);
  const limb = (fromX: number, toX: number, top: number, bottom: number, half: number, colour: Colour): void =>
    stage.polygon(
      [
        { x: fromX - half, y: top, z },
        { x: fromX + half, y: top, z },
        { x: toX + half * 0.8, y: bottom, z },
        { x: toX - half * 0.8, y: bottom, z },
      ],
      colour,
    );
  limb(x - 0.08, x - 0.09 - swing, 0.85, 0.02, 0.09, shade(legs, 0.9));
  limb(x + 0.08, x + 0.09 + swing, 0.85, 0.02, 0.09, legs);
  limb(x - 0.22, x - 0.28 + swing, 1.36, 0.8, 0.055, shade(coat, 0.82));
  limb(x + 0.22, x + 0.28 - swing, 1.36, 0.8, 0.055, shade(coat, 0.82));
  stage.polygon(
    [
      { x: x - 0.17, y: 0.78, z },
      { x: x - 0.24, y: 1.32, z },
      { x: x - 0.14, y: 1.45, z },
      { x: x + 0.14, y: 1.45, z },
      { x: x + 0.24, y: 1.32, z },
      { x: x + 0.17, y: 0.78, z },
    ],
    coat,
  );
  stage.ball({ x, y: 1.58, z }, 0.13, head);
  // A mask: everybody wears one.
  stage.polygon(
    [
      { x: x - 0.1, y: 1.57, z: z - 0.02 },
      { x: x + 0.1, y: 1.57, z: z - 0.02 },
      { x: x + 0.07, y: 1.47, z: z - 0.02 },
      { x: x - 0.07, y: 1.47, z: z - 0.02 },
    ],
    [150, 196, 214],
  );
}

function drawVan(stage: Stage, x: number, z: number): void {
  const body: Colour = [232, 235, 236];
  stage.shadow(x, z, 1.4, 2.6, 0.35);
  stage.box({ x, z: z + 0.6, y: 0.35 }, { width: 1.9, depth: 3.6, height: 1.75 }, body);
  stage.box({ x, z: z - 1.5, y: 0.35 }, { width: 1.85, depth: 1, height: 0.75 }, shade(body, 0.94));
  stage.frontWall(x - 0.8, x + 0.8, z - 1.22, 1.15, 1.95, [70, 92, 110]);
  stage.frontWall(x - 0.95, x + 0.95, z - 2.01, 0.5, 0.62, [186, 60, 54]);
  for (const side of [-0.7, 0.7]) stage.ball({ x: x + side, y: 0.36, z: z - 1.9 }, 0.34, [44, 46, 50]);
}
