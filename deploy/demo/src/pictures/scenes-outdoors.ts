import type { Canvas } from "./canvas.ts";
import { path } from "./figures.ts";
import type { Colour } from "./label.ts";
import type { Scene } from "./scenes.ts";
import { shade } from "./stage.ts";
import type { Place, Stage } from "./stage.ts";

const concrete: Colour = [176, 172, 162];
const asphalt: Colour = [118, 120, 122];
const leaves: Colour = [78, 122, 66];
const steel: Colour = [150, 158, 164];

function sky(stage: Stage, canvas: Canvas): void {
  canvas.gradient(0, Math.max(60, stage.horizon + 4), [142, 178, 208], [216, 226, 228]);
  canvas.gradient(stage.horizon, canvas.height, [150, 158, 142], [128, 140, 112]);
}

const slabs = (colour: Colour) => (column: number, row: number) => shade(colour, (column + row) % 2 === 0 ? 1 : 0.965);

/** A building across the view: storeys with windows and a gallery in front of each, as schools and barracks have. */
function building(stage: Stage, left: number, right: number, z: number, storeys: number, colour: Colour): void {
  const storey = 3.4;
  stage.frontWall(left, right, z, 0, storeys * storey + 0.6, colour);
  for (let floor = 0; floor < storeys; floor++) {
    const y = floor * storey;
    stage.frontWall(left, right, z - 0.01, y + 0.05, y + 0.2, shade(colour, 0.75));
    for (let x = left + 0.8; x + 1.6 < right; x += 3) {
      stage.frontWall(x, x + 1.5, z - 0.02, y + 1.1, y + 2.6, [96, 122, 138]);
      stage.frontWall(x + 0.7, x + 0.8, z - 0.03, y + 1.1, y + 2.6, shade(colour, 1.1));
      stage.frontWall(x + 1.8, x + 2.6, z - 0.02, y + 0.2, y + 2.3, [112, 78, 54]);
    }
    if (floor > 0) stage.frontWall(left, right, z - 0.5, y, y + 0.9, shade(colour, 0.9));
  }
  stage.frontWall(left - 0.3, right + 0.3, z - 0.6, storeys * storey + 0.4, storeys * storey + 1, [156, 74, 58]);
}

function tree(stage: Stage, x: number, z: number, height: number): void {
  stage.shadow(x + 0.5, z, height * 0.45, height * 0.25, 0.22);
  stage.box({ x, z }, { width: 0.24, depth: 0.24, height: height * 0.6 }, [104, 82, 62]);
  for (const [dx, dy, radius] of [
    [0, 0.78, 0.3],
    [-0.22, 0.68, 0.22],
    [0.22, 0.7, 0.22],
    [0.08, 0.95, 0.22],
    [-0.1, 0.92, 0.2],
  ] as const) {
    stage.ball({ x: x + dx * height, y: dy * height, z }, radius * height, shade(leaves, 0.85 + dy * 0.3 + dx * 0.4));
  }
}

/** A canopy on four poles. */
function tent(stage: Stage, x: number, z: number, colour: Colour): void {
  const [half, eave, ridge] = [1.6, 2.2, 3];
  stage.shadow(x, z, 1.9, 1.7, 0.25);
  for (const dz of [half, -half]) {
    for (const dx of [-half, half]) stage.box({ x: x + dx, z: z + dz }, { width: 0.07, depth: 0.07, height: eave }, steel);
  }
  const peak = { x, y: ridge, z };
  const corner = (dx: number, dz: number) => ({ x: x + dx * half * 1.08, y: eave, z: z + dz * half * 1.08 });
  stage.polygon([corner(-1, 1), corner(1, 1), peak], shade(colour, 0.8));
  stage.polygon([corner(-1, -1), corner(-1, 1), peak], shade(colour, 0.88));
  stage.polygon([corner(1, -1), corner(1, 1), peak], shade(colour, 0.94));
  stage.polygon([corner(-1, -1), corner(1, -1), peak], colour);
}

/** Five-pointed, one point up. */
function star(stage: Stage, centre: Place, radiusM: number, colour: Colour): void {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? radiusM : radiusM * 0.382;
    const angle = (corner * Math.PI) / 5;
    return { x: centre.x + radius * Math.sin(angle), y: centre.y + radius * Math.cos(angle), z: centre.z };
  });
  stage.polygon(corners, colour);
}

function table(stage: Stage, x: number, z: number, width: number): void {
  for (const side of [-1, 1]) {
    stage.box({ x: x + (side * (width - 0.1)) / 2, z }, { width: 0.05, depth: 0.5, height: 0.72 }, steel);
  }
  stage.box({ x, z, y: 0.72 }, { width, depth: 0.65, height: 0.06 }, [226, 228, 226]);
}

function chair(stage: Stage, x: number, z: number): void {
  stage.shadow(x, z, 0.35, 0.25, 0.2);
  stage.box({ x, z: z + 0.2, y: 0.42 }, { width: 0.42, depth: 0.05, height: 0.45 }, [186, 62, 56]);
  stage.box({ x, z }, { width: 0.42, depth: 0.4, height: 0.44 }, [204, 74, 66]);
}

export const outdoorScenes = {
  YARD: {
    view: { heightM: 5.2, pitchDegrees: 12, openingDegrees: 84 },
    paint: (stage, canvas) => {
      sky(stage, canvas);
      building(stage, -22, 20, 34, 3, [222, 204, 156]);
      stage.ground({ left: -18, right: 18, near: 2, far: 33, tileM: 3 }, slabs(concrete));
      for (const x of [-13, -8.5, 9, 13.5]) tree(stage, x, 29, 6);
      stage.ground({ left: -16, right: -11.5, near: 4, far: 28, y: 0.02, tileM: 2 }, slabs([112, 146, 88]));
      stage.box({ x: 0, z: 26 }, { width: 2.4, depth: 2.4, height: 0.35 }, [188, 182, 170]);
      stage.box({ x: 0, z: 26, y: 0.35 }, { width: 0.12, depth: 0.12, height: 8 }, [214, 218, 220]);
      stage.frontWall(0.1, 2.4, 26, 6.7, 8.2, [206, 44, 40]);
      star(stage, { x: 1.25, y: 7.42, z: 25.9 }, 0.45, [250, 222, 60]);
      for (const z of [20, 14, 9]) tree(stage, 14, z, 4.6);
      for (const z of [18, 11]) stage.box({ x: -9.5, z }, { width: 0.6, depth: 2.2, height: 0.5 }, [152, 120, 86]);
    },
    movers: [
      {
        kind: "guard",
        round: path("-6,13 6,15 7,22 -6,21"),
        start: 0.1,
      },
      {
        kind: "protected",
        round: path("4,9 9,19 8,20 3,10"),
        start: 0.4,
      },
      {
        kind: "resident",
        round: path("-9,16 -9,25"),
        start: 0.2,
      },
    ],
  },
  SAMPLING: {
    view: { heightM: 3.8, pitchDegrees: 11, openingDegrees: 84 },
    paint: (stage, canvas) => {
      sky(stage, canvas);
      building(stage, -16, 16, 26, 2, [206, 214, 204]);
      stage.ground({ left: -12, right: 12, near: 2, far: 25, tileM: 2 }, slabs(concrete));
      for (const x of [-9.5, 9.5]) tree(stage, x, 21, 5);
      for (const [x, colour] of [
        [-5, [72, 128, 186]],
        [0, [232, 236, 238]],
        [5, [72, 128, 186]],
      ] as const) {
        table(stage, x, 15, 1.8);
        stage.box({ x: x + 0.4, z: 15, y: 0.78 }, { width: 0.5, depth: 0.3, height: 0.25 }, [92, 152, 206]);
        tent(stage, x, 15, colour);
      }
      for (const x of [-5, 0, 5]) {
        for (let row = 2; row >= 0; row--) {
          stage.ground({ left: x - 0.5, right: x + 0.5, near: 6.6 + row * 2, far: 6.75 + row * 2, y: 0.01, tileM: 2 }, () => [
            232, 196, 72,
          ]);
          if (row !== 1 || x !== 0) chair(stage, x, 7.2 + row * 2);
        }
      }
    },
    movers: [
      { kind: "protected", round: path("-5.2,15.8"), start: 0 },
      { kind: "protected", round: path("0.2,15.8"), start: 0.4 },
      {
        kind: "protected",
        round: path("5,13.6 6.6,13.4 2.4,13.2"),
        start: 0.2,
      },
      { kind: "resident", round: path("-5,14"), start: 0.6 },
      {
        kind: "resident",
        round: path("0,9.4 0,13.6 -1.4,13 -1.6,8"),
        start: 0.3,
      },
    ],
  },
  RECEPTION: {
    view: { heightM: 3.6, pitchDegrees: 11, openingDegrees: 86 },
    paint: (stage, canvas) => {
      sky(stage, canvas);
      building(stage, -18, 18, 30, 2, [224, 212, 180]);
      stage.ground({ left: -14, right: 14, near: 2, far: 29, tileM: 2.5 }, slabs([170, 166, 158]));
      stage.ground({ left: 3.4, right: 9, near: 2, far: 28, y: 0.01, tileM: 3 }, slabs(asphalt));
      for (const x of [-11, 11.5]) tree(stage, x, 25, 5.5);
      tent(stage, -7, 15, [222, 228, 230]);
      tent(stage, -3.4, 15, [92, 148, 118]);
      table(stage, -7, 13.2, 2);
      table(stage, -3.4, 13.2, 2);
      for (const z of [20, 16, 12, 8, 5]) {
        stage.box({ x: 2.6, z }, { width: 0.1, depth: 0.1, height: 1 }, [206, 64, 54]);
        if (z > 5) stage.sideWall(2.6, z - 3.4, z, 0.78, 0.9, [236, 220, 90]);
      }
      for (const z of [9, 7, 5])
        stage.ground({ left: -6, right: -4.8, near: z, far: z + 0.12, y: 0.01, tileM: 2 }, () => [236, 238, 236]);
    },
    movers: [
      {
        kind: "van",
        round: path("6.2,22 6.2,12"),
        start: 0,
      },
      { kind: "protected", round: path("-7,14"), start: 0.1 },
      { kind: "protected", round: path("-3.2,14"), start: 0.5 },
      {
        kind: "resident",
        round: path("-5.4,6 -5.4,12 1.6,12.4 1.4,7"),
        start: 0.2,
      },
      {
        kind: "guard",
        round: path("1.6,17 1.4,9"),
        start: 0.6,
      },
    ],
  },
  ENTRANCE_GATE: {
    view: { heightM: 4, pitchDegrees: 11, openingDegrees: 82 },
    paint: (stage, canvas) => {
      sky(stage, canvas);
      for (const x of [-20, -14, -9, 9, 15, 21]) tree(stage, x, 40, 8);
      stage.ground({ left: -24, right: 24, near: 22, far: 30, tileM: 4 }, slabs(asphalt));
      stage.ground({ left: -3.6, right: 3.6, near: 2, far: 22, y: 0.01, tileM: 3 }, slabs(asphalt));
      for (let z = 3; z < 20; z += 3)
        stage.ground({ left: -0.08, right: 0.08, near: z, far: z + 1.4, y: 0.02, tileM: 2 }, () => [230, 230, 222]);
      stage.frontWall(-24, -4.8, 19, 0, 2.2, [214, 196, 150]);
      stage.frontWall(4.8, 24, 19, 0, 2.2, [214, 196, 150]);
      for (const x of [-4.3, 4.3]) {
        stage.box({ x, z: 19 }, { width: 1, depth: 1, height: 3.6 }, [196, 168, 118]);
        stage.box({ x, z: 19, y: 3.6 }, { width: 1.3, depth: 1.3, height: 0.3 }, [150, 74, 58]);
      }
      stage.frontWall(-4.8, 4.8, 18.6, 4.3, 5.3, [176, 46, 44]);
      for (let word = 0; word < 6; word++)
        stage.frontWall(-3.9 + word * 1.35, -2.9 + word * 1.35, 18.55, 4.65, 4.95, [246, 216, 96]);
      stage.box({ x: 6.4, z: 15 }, { width: 2.4, depth: 2.2, height: 2.6 }, [206, 216, 210]);
      stage.frontWall(5.6, 7.2, 13.88, 1.1, 2.1, [96, 132, 150]);
      stage.box({ x: 6.4, z: 15, y: 2.6 }, { width: 3, depth: 2.8, height: 0.2 }, [92, 110, 106]);
      for (let piece = 0; piece < 9; piece++) {
        stage.box(
          { x: -2.9 + piece * 0.75, z: 13, y: 1 },
          { width: 0.75, depth: 0.1, height: 0.14 },
          piece % 2 === 0 ? [204, 52, 46] : [238, 238, 234],
        );
      }
      stage.box({ x: 3.8, z: 13 }, { width: 0.4, depth: 0.4, height: 1.2 }, [226, 186, 62]);
      for (const [x, z] of [
        [-8, 12],
        [-10, 8],
      ] as const)
        tree(stage, x, z, 3.6);
    },
    movers: [
      {
        kind: "van",
        round: path("1.8,10.6 1.8,6.4"),
        start: 0.2,
      },
      {
        kind: "guard",
        round: path("4.4,14.6 2.2,12 3.6,11.6"),
        start: 0.1,
      },
      {
        kind: "protected",
        round: path("-2.4,11.4 -1.6,6 -2.2,6"),
        start: 0.5,
      },
    ],
  },
} satisfies Record<string, Scene>;
