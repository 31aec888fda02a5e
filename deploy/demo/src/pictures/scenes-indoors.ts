import { path } from "./figures.ts";
import type { Colour } from "./label.ts";
import type { Scene } from "./scenes.ts";
import { shade } from "./stage.ts";
import type { Stage } from "./stage.ts";

const wall: Colour = [222, 216, 196];
const wainscot: Colour = [148, 178, 160];
const ceiling: Colour = [206, 208, 206];
const door: Colour = [122, 84, 56];
const wood: Colour = [158, 118, 78];
const steel: Colour = [150, 158, 164];

const tiles = (a: Colour, b: Colour) => (column: number, row: number) => ((column + row) % 2 === 0 ? a : b);

/** The shell of a room or passage, painted half-way up in another colour, as in public buildings. */
function room(stage: Stage, half: number, depth: number, height: number, floor: (column: number, row: number) => Colour): void {
  stage.ground({ left: -half, right: half, near: 0.4, far: depth, y: height, tileM: 2 }, () => ceiling);
  stage.frontWall(-half, half, depth, 1.2, height, shade(wall, 1.05));
  stage.frontWall(-half, half, depth, 0, 1.2, wainscot);
  for (const side of [-half, half]) {
    stage.sideWall(side, 0.4, depth, 1.2, height, shade(wall, side < 0 ? 0.9 : 0.96));
    stage.sideWall(side, 0.4, depth, 0, 1.2, shade(wainscot, side < 0 ? 0.86 : 0.92));
  }
  stage.ground({ left: -half, right: half, near: 0.4, far: depth, tileM: 0.6 }, floor);
}

/** A door in a side wall, with a light above it; closed. */
function sideDoor(stage: Stage, x: number, z: number): void {
  stage.sideWall(x, z, z + 1, 0, 2.15, door);
  stage.sideWall(x, z + 0.12, z + 0.88, 0.2, 2, shade(door, 1.2));
  stage.sideWall(x, z, z + 1, 2.2, 2.6, [176, 204, 214]);
}

function lamp(stage: Stage, x: number, z: number, height: number): void {
  stage.ground({ left: x - 0.15, right: x + 0.15, near: z, far: z + 1.3, y: height - 0.02, tileM: 2 }, () => [250, 252, 246]);
}

function bench(stage: Stage, x: number, z: number, seats: number): void {
  for (let seat = 0; seat < seats; seat++) {
    stage.box({ x: x + seat * 0.58, z: z + 0.22, y: 0.45 }, { width: 0.5, depth: 0.06, height: 0.45 }, [64, 108, 156]);
    stage.box({ x: x + seat * 0.58, z, y: 0.4 }, { width: 0.5, depth: 0.45, height: 0.06 }, [76, 122, 172]);
  }
  stage.box({ x: x + ((seats - 1) * 0.58) / 2, z, y: 0.3 }, { width: seats * 0.58, depth: 0.06, height: 0.08 }, steel);
}

function table(stage: Stage, x: number, z: number, width: number, colour: Colour = wood): void {
  stage.shadow(x, z, width * 0.6, 0.5, 0.2);
  for (const side of [-1, 1]) {
    stage.box({ x: x + (side * (width - 0.12)) / 2, z }, { width: 0.06, depth: 0.5, height: 0.72 }, shade(colour, 0.6));
  }
  stage.box({ x, z, y: 0.72 }, { width, depth: 0.65, height: 0.06 }, colour);
}

function plant(stage: Stage, x: number, z: number): void {
  stage.box({ x, z }, { width: 0.4, depth: 0.4, height: 0.45 }, [168, 96, 66]);
  for (const [dx, dy, radius] of [
    [0, 0.85, 0.34],
    [-0.22, 0.72, 0.24],
    [0.24, 0.76, 0.24],
    [0.04, 1.2, 0.22],
  ] as const) {
    stage.ball({ x: x + dx, y: dy, z }, radius, shade([66, 118, 62], 1 + dx * 0.5));
  }
}

function board(stage: Stage, left: number, right: number, z: number, bottom: number, top: number, colour: Colour): void {
  stage.frontWall(left, right, z, bottom, top, colour);
  for (let line = 0; line < 4; line++) {
    const y = top - ((line + 1) * (top - bottom)) / 5;
    stage.frontWall(left + 0.15, right - 0.15 - (line % 2) * 0.3, z - 0.01, y - 0.03, y + 0.03, shade(colour, 0.72));
  }
}

export const indoorScenes = {
  CORRIDOR: {
    view: { heightM: 2.75, pitchDegrees: 17, openingDegrees: 78 },
    paint: (stage) => {
      room(stage, 1.35, 26, 3.1, tiles([198, 192, 180], [180, 172, 160]));
      stage.frontWall(-0.75, 0.75, 25.9, 0.9, 2.5, [238, 246, 250]);
      for (const z of [21, 17, 13, 9, 5, 1.6]) {
        lamp(stage, 0, z + 1.2, 3.1);
        sideDoor(stage, -1.34, z);
        sideDoor(stage, 1.34, z + 1.6);
      }
      for (const z of [15.5, 7.5]) stage.box({ x: 1.15, z }, { width: 0.3, depth: 0.3, height: 0.7 }, [196, 60, 52]);
    },
    movers: [
      {
        kind: "protected",
        round: path("-0.5,4.5 0.45,19 0.5,19 -0.4,4.5"),
        start: 0.1,
      },
      {
        kind: "resident",
        round: path("0.6,14 0.6,21"),
        start: 0.6,
      },
    ],
  },
  FLOOR_LOBBY: {
    view: { heightM: 2.9, pitchDegrees: 20, openingDegrees: 88 },
    paint: (stage) => {
      room(stage, 5, 12, 3.3, tiles([214, 210, 202], [204, 198, 188]));
      stage.frontWall(-1.6, 1.6, 11.95, 0, 2.5, [206, 228, 236]);
      for (const x of [-1.6, 0, 1.6]) stage.frontWall(x - 0.05, x + 0.05, 11.9, 0, 2.5, steel);
      for (let step = 8; step >= 0; step--) {
        stage.box({ x: 3.7, z: 7.4 + step * 0.42 }, { width: 2.2, depth: 0.42, height: 0.18 * (step + 1) }, [178, 172, 164]);
      }
      stage.sideWall(2.55, 7.2, 11, 0.9, 1.05, wood);
      board(stage, -4.4, -2.4, 11.9, 1.3, 2.5, [236, 238, 230]);
      plant(stage, -4.3, 10.6);
      plant(stage, 2.1, 11.2);
      bench(stage, -4.4, 7.2, 4);
      table(stage, -1.2, 8.6, 1.9);
      stage.box({ x: -1, z: 8.6, y: 0.78 }, { width: 0.5, depth: 0.1, height: 0.36 }, [48, 52, 58]);
      for (const z of [3, 6, 9]) lamp(stage, -1.2, z, 3.3);
    },
    movers: [
      { kind: "protected", round: path("-1.2,9.3"), start: 0 },
      {
        kind: "resident",
        round: path("0.6,11.2 1.6,5.2 3.4,5.8 1.4,10.4"),
        start: 0.2,
      },
      {
        kind: "guard",
        round: path("-2.6,5.4 0,6.2 -0.6,5.2"),
        start: 0.5,
      },
    ],
  },
  MEDICAL_CHECK: {
    view: { heightM: 2.8, pitchDegrees: 22, openingDegrees: 86 },
    paint: (stage) => {
      room(stage, 4.2, 10, 3.2, tiles([220, 224, 222], [208, 214, 212]));
      board(stage, -3.4, -1.2, 9.9, 1.4, 2.5, [232, 240, 236]);
      stage.frontWall(1.6, 3.2, 9.9, 1, 2.6, [210, 232, 242]);
      stage.box({ x: 3.5, z: 9.2 }, { width: 1, depth: 0.5, height: 1.9 }, [226, 230, 232]);
      stage.frontWall(3.35, 3.65, 8.9, 1.05, 1.15, [200, 56, 56]);
      stage.frontWall(3.45, 3.55, 8.89, 0.95, 1.25, [200, 56, 56]);
      for (const x of [-1, 0.7]) {
        for (let fold = 0; fold < 3; fold++) {
          stage.box(
            { x, z: 8.8 - fold * 0.75, y: 0.1 },
            { width: 0.08, depth: 0.7, height: 1.65 },
            shade([124, 182, 158], 1 - fold * 0.07),
          );
        }
      }
      table(stage, -2.4, 7.6, 1.6, [206, 210, 206]);
      table(stage, 2.4, 7.6, 1.6, [206, 210, 206]);
      stage.box({ x: -2.6, z: 7.6, y: 0.78 }, { width: 0.3, depth: 0.2, height: 0.22 }, [86, 132, 190]);
      bench(stage, -3.6, 4.6, 4);
      bench(stage, 1.5, 4.6, 4);
      for (const z of [2.5, 5.5, 8]) lamp(stage, 0, z, 3.2);
    },
    movers: [
      { kind: "protected", round: path("-2.4,8.3"), start: 0 },
      {
        kind: "protected",
        round: path("2.4,8.3 1.5,6.4 2.2,6"),
        start: 0.4,
      },
      { kind: "resident", round: path("-2.3,6.7"), start: 0.5 },
      {
        kind: "resident",
        round: path("0,9.4 -0.1,3.6"),
        start: 0.2,
      },
    ],
  },
  GOODS_HANDOVER: {
    view: { heightM: 2.9, pitchDegrees: 21, openingDegrees: 86 },
    paint: (stage) => {
      room(stage, 4.6, 11, 3.4, tiles([176, 176, 172], [168, 168, 164]));
      stage.frontWall(-1.5, 1.5, 10.95, 0, 2.7, [214, 226, 230]);
      const parcels: readonly Colour[] = [
        [190, 146, 96],
        [206, 168, 116],
        [174, 126, 82],
        [126, 152, 176],
        [200, 190, 172],
      ];
      for (const side of [-1, 1]) {
        for (const [shelf, y] of [0.35, 1.15, 1.95].entries()) {
          for (let box = 4; box >= 0; box--) {
            const at = { x: side * 3.9, z: 5.6 + box * 1.05, y };
            stage.box({ ...at, y: y - 0.06 }, { width: 0.9, depth: 1.05, height: 0.06 }, steel);
            const colour = parcels[(box * 2 + shelf + (side > 0 ? 1 : 0)) % parcels.length] ?? wood;
            stage.box(at, { width: 0.7, depth: 0.8, height: 0.35 + ((box + shelf) % 3) * 0.1 }, colour);
          }
        }
      }
      stage.ground({ left: -4, right: 4, near: 4.6, far: 4.75, y: 0.01, tileM: 0.5 }, (column) =>
        column % 2 === 0 ? [232, 190, 60] : [60, 60, 58],
      );
      table(stage, -0.9, 7.4, 1.8, [188, 192, 190]);
      table(stage, 0.95, 7.4, 1.8, [188, 192, 190]);
      for (const [x, size, colour] of [
        [-1.4, 0.34, [204, 166, 112]],
        [-0.7, 0.42, [182, 136, 88]],
        [0.6, 0.3, [214, 96, 82]],
        [1.3, 0.38, [200, 160, 108]],
      ] as const) {
        stage.box({ x, z: 7.4, y: 0.78 }, { width: size, depth: 0.34, height: size * 0.8 }, colour);
      }
      for (const z of [3, 6, 9]) lamp(stage, 0, z, 3.4);
    },
    movers: [
      {
        kind: "protected",
        round: path("-0.4,8.2 0.9,8.2"),
        start: 0.2,
      },
      {
        kind: "resident",
        round: path("0.3,5.6 -2.6,3.9 2.6,3.9"),
        start: 0.1,
      },
    ],
  },
  SHARED_BATH_OUTSIDE: {
    view: { heightM: 2.7, pitchDegrees: 18, openingDegrees: 82 },
    paint: (stage) => {
      room(stage, 2.4, 14, 3, tiles([168, 176, 178], [156, 164, 166]));
      stage.sideWall(2.38, 0.6, 13.8, 0, 2.1, [188, 208, 214]);
      for (let line = 0; line < 7; line++) stage.sideWall(2.36, 0.6, 13.8, line * 0.3, line * 0.3 + 0.02, [160, 182, 190]);
      for (const z of [10, 6.4]) {
        stage.sideWall(2.34, z, z + 1.1, 0, 2.1, [232, 234, 230]);
        stage.sideWall(2.33, z + 0.35, z + 0.75, 1.45, 1.85, z > 8 ? [72, 120, 182] : [196, 84, 120]);
      }
      for (let basin = 4; basin >= 0; basin--) {
        stage.box({ x: -2, z: 4.6 + basin * 1.4, y: 0.7 }, { width: 0.7, depth: 0.9, height: 0.18 }, [236, 238, 238]);
        stage.sideWall(-2.36, 4.3 + basin * 1.4, 5.1 + basin * 1.4, 1.2, 1.9, [186, 212, 222]);
      }
      stage.frontWall(-1, 1, 13.95, 0.9, 2.4, [228, 240, 246]);
      for (const z of [2, 5.5, 9]) lamp(stage, 0, z, 3);
    },
    movers: [
      {
        kind: "resident",
        round: path("0.6,12.6 -0.9,6.4 -0.9,5.8 0.9,12"),
        start: 0.3,
      },
      {
        kind: "protected",
        round: path("0.4,4.4 0.2,10.5"),
        start: 0.1,
      },
    ],
  },
  PUBLIC_OTHER: {
    view: { heightM: 3, pitchDegrees: 23, openingDegrees: 88 },
    paint: (stage) => {
      room(stage, 5.6, 14, 3.6, tiles([206, 200, 188], [196, 190, 178]));
      for (const x of [-4.2, -1.4, 1.4, 4.2]) stage.frontWall(x - 0.9, x + 0.9, 13.9, 1.1, 2.7, [214, 232, 240]);
      for (let row = 3; row >= 0; row--) {
        for (const x of [-3.6, 0, 3.6]) {
          const z = 5 + row * 2.4;
          table(stage, x, z, 2.2, [196, 150, 102]);
          for (const side of [-0.75, 0, 0.75]) {
            stage.box({ x: x + side, z: z - 0.62 }, { width: 0.34, depth: 0.34, height: 0.45 }, [92, 138, 176]);
          }
        }
      }
      for (const z of [3, 6.5, 10]) for (const x of [-2.6, 2.6]) lamp(stage, x, z, 3.6);
    },
    movers: [
      {
        kind: "protected",
        round: path("-1.8,4.2 -1.8,12.6 1.8,12.6 1.8,4.2"),
        start: 0,
      },
      {
        kind: "resident",
        round: path("-5,6 -5,13"),
        start: 0.3,
      },
    ],
  },
} satisfies Record<string, Scene>;
