import type { AreaKind } from "../world.ts";
import { indoorScenes } from "./scenes-indoors.ts";
import { outdoorScenes } from "./scenes-outdoors.ts";
import type { Canvas } from "./canvas.ts";
import type { Mover } from "./figures.ts";
import type { Stage, View } from "./stage.ts";

/** What a camera of one kind of area sees: drawn, and nobody's likeness. */
export interface Scene {
  readonly view: View;
  /** Paints all that does not move. */
  readonly paint: (stage: Stage, canvas: Canvas) => void;
  readonly movers: readonly Mover[];
}

export const scenes: Readonly<Record<AreaKind, Scene>> = { ...indoorScenes, ...outdoorScenes };
