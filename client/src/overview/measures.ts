import type { ProvinceRowFragment } from "../gql/graphql.ts";
import { share } from "../shared/format/index.ts";
import { connectedCameras, onlineShare, type CameraCounts } from "../status/index.ts";

/** A province with the newest counters known. */
export interface ProvinceFigures {
  readonly province: ProvinceRowFragment;
  readonly counts: CameraCounts;
}

export const measureIds = ["online", "offline", "facilities", "cameras"] as const;
export type MeasureId = (typeof measureIds)[number];

/** Steps of a colour ramp: 0 calm or not begun, 4 needs a hand or done. */
export type Step = 0 | 1 | 2 | 3 | 4;

/** What the map shows by colour and the table is first sorted by. */
export interface Measure {
  readonly id: MeasureId;
  readonly kind: "share" | "count";
  readonly ramp: "attention" | "progress";
  /** Null where nothing can be measured: drawn as "no data", never as good. */
  value(figures: ProvinceFigures): number | null;
  /** Whether a larger value is the one to look at first. */
  readonly worstIsHigh: boolean;
}

export const measures: Readonly<Record<MeasureId, Measure>> = {
  online: { id: "online", kind: "share", ramp: "attention", worstIsHigh: false, value: ({ counts }) => onlineShare(counts) },
  offline: {
    id: "offline",
    kind: "count",
    ramp: "attention",
    worstIsHigh: true,
    value: ({ counts }) => (connectedCameras(counts) > 0 ? counts.offline : null),
  },
  facilities: {
    id: "facilities",
    kind: "share",
    ramp: "progress",
    worstIsHigh: false,
    value: ({ province }) => share(province.facilityCounts.connected, province.facilityCounts.total),
  },
  cameras: {
    id: "cameras",
    kind: "share",
    ramp: "progress",
    worstIsHigh: false,
    value: ({ counts }) => share(connectedCameras(counts), counts.total),
  },
};

/** Lower bounds of online share for steps 0 to 3; below the last it is step 4. */
const ONLINE_BOUNDS: readonly number[] = [0.99, 0.97, 0.93, 0.85];

/** Lower bounds of steps 1 to 4 of a count: 1, then even parts of the highest value on the map. */
export function countBounds(max: number): readonly [number, number, number, number] {
  const second = Math.max(2, Math.ceil(max / 8));
  const third = Math.max(second + 1, Math.ceil(max / 4));
  return [1, second, third, Math.max(third + 1, Math.ceil(max / 2))];
}

/** The colour step of a value; null stays null. `max` is the highest value on the map, for counts. */
export function stepOf(measure: Measure, value: number | null, max: number): Step | null {
  if (value === null) return null;
  if (measure.kind === "count") return countBounds(max).filter((bound) => value >= bound).length as Step;
  if (measure.ramp === "progress") return Math.min(4, Math.floor(value * 5)) as Step;
  const index = ONLINE_BOUNDS.findIndex((bound) => value >= bound);
  return (index === -1 ? 4 : index) as Step;
}

export interface LegendStep {
  readonly step: Step;
  /** Inclusive lower bound; null: open below. */
  readonly from: number | null;
  /** Exclusive upper bound; null: open above. */
  readonly to: number | null;
}

/** The five steps with their bounds, calmest first. */
export function legendOf(measure: Measure, max: number): readonly LegendStep[] {
  const steps: readonly Step[] = [0, 1, 2, 3, 4];
  if (measure.kind === "count") {
    const lower = [0, ...countBounds(max)];
    return steps.map((step) => ({ step, from: lower[step] ?? null, to: lower[step + 1] ?? null }));
  }
  if (measure.ramp === "progress")
    return steps.map((step) => ({ step, from: step / 5, to: step === 4 ? null : (step + 1) / 5 }));
  return steps.map((step) => ({
    step,
    from: ONLINE_BOUNDS[step] ?? null,
    to: step === 0 ? null : (ONLINE_BOUNDS[step - 1] ?? null),
  }));
}
