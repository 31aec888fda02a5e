import { shallowReactive } from "vue";
import type { CameraCounts } from "./status.ts";

interface Known {
  readonly counts: CameraCounts;
  /** `performance.now()` of the event, or of the request whose answer this is. */
  readonly at: number;
}

const known = shallowReactive(new Map<string, Known>());

/** Takes counters from an answer, unless a live event has come after the question was sent. */
export function seedCounts(unitId: string, counts: CameraCounts, askedAt: number): void {
  const present = known.get(unitId);
  if (!present || present.at <= askedAt) known.set(unitId, { counts, at: askedAt });
}

/** Takes counters heard live. */
export function hearCounts(unitId: string, counts: CameraCounts): void {
  known.set(unitId, { counts, at: performance.now() });
}

/** The newest counters of a unit; `read` until something newer is known. */
export function currentCounts(unit: { readonly id: string; readonly cameraCounts: CameraCounts }): CameraCounts {
  return known.get(unit.id)?.counts ?? unit.cameraCounts;
}
