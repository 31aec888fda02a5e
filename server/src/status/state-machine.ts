import type { Sight } from "./observation.ts";
import type { CameraStatusName, StatusReasonName } from "./status-change.ts";

/** A status with its cause; the pairs are those of the table `camera`. */
export type Standing =
  | { readonly status: "ONLINE"; readonly reason: null }
  | {
      readonly status: "DEGRADED";
      readonly reason: "FROZEN" | "BLACK" | "COVERED" | "MOVED" | "UNSUPPORTED_CODEC" | "FLAPPING";
    }
  | { readonly status: "OFFLINE"; readonly reason: "UNREACHABLE" | "AUTH_REJECTED" | "NO_VIDEO" }
  | { readonly status: "UNKNOWN"; readonly reason: "NOT_CONNECTED" | "PROBE_STALE" | "LINK_DOWN" };

/** What is remembered of a camera between two sights. */
export interface MachineState {
  readonly standing: Standing;
  /** The last sight was bad and differs from the standing, but nobody has confirmed it yet. */
  readonly doubted: boolean;
  /** When the camera was lost, of late (ms since 1970, oldest first): at most `flapping.losses` of them. */
  readonly losses: readonly number[];
}

export interface MachineRules {
  /** As many losses within the window, and a camera that answers again is FLAPPING until the window is calm. */
  readonly flapping: { readonly losses: number; readonly withinMs: number };
}

/** Five losses in ten minutes; one falls out, and the camera is simply online again. */
export const defaultRules: MachineRules = { flapping: { losses: 5, withinMs: 600_000 } };

export interface MachineStep {
  readonly state: MachineState;
  /** Null: the standing is what it was. */
  readonly change: { readonly from: Standing; readonly to: Standing } | null;
  /** The sight must be confirmed by another look at once. */
  readonly confirm: boolean;
}

/** Where a camera stands when the prober takes it over. */
export function initialState(standing: Standing): MachineState {
  return { standing, doubted: false, losses: [] };
}

/**
 * One sight of a camera. Bad ones count from the second in a row on (the last gives the cause), a picture counts at once:
 * calling a living camera dead wakes people up, calling a dead one alive for a second does not.
 * @param at ms since 1970
 */
export function see(state: MachineState, sight: Sight, at: number, rules: MachineRules = defaultRules): MachineStep {
  const losses = state.losses.filter((loss) => at - loss < rules.flapping.withinMs);
  const target = standingFor(sight, losses.length >= rules.flapping.losses);
  if (equalStanding(target, state.standing)) return settle({ standing: state.standing, doubted: false, losses });
  if (sight.kind !== "picture" && !state.doubted) {
    return { state: { standing: state.standing, doubted: true, losses }, change: null, confirm: true };
  }
  const lost = isAlive(state.standing) && !isAlive(target);
  const remembered = lost ? [...losses, at].slice(-rules.flapping.losses) : losses;
  return {
    state: { standing: target, doubted: false, losses: remembered },
    change: { from: state.standing, to: target },
    confirm: false,
  };
}

/** The camera answers a question that proves no picture: what doubt there was is gone. */
export function hear(state: MachineState): MachineState {
  return state.doubted ? { ...state, doubted: false } : state;
}

/** Nobody has looked for too long: what stood there is not known any more. */
export function forget(state: MachineState): MachineStep {
  const stale: Standing = { status: "UNKNOWN", reason: "PROBE_STALE" };
  if (equalStanding(stale, state.standing)) return settle(state);
  return {
    state: { standing: stale, doubted: false, losses: state.losses },
    change: { from: state.standing, to: stale },
    confirm: false,
  };
}

export function equalStanding(a: Standing, b: Standing): boolean {
  return a.status === b.status && a.reason === b.reason;
}

/** The pair as rows and events carry it; null when it is none that the table allows. */
export function toStanding(status: CameraStatusName, reason: StatusReasonName | null): Standing | null {
  return allStandings.find((standing) => standing.status === status && standing.reason === reason) ?? null;
}

const allStandings: readonly Standing[] = [
  { status: "ONLINE", reason: null },
  ...(["FROZEN", "BLACK", "COVERED", "MOVED", "UNSUPPORTED_CODEC", "FLAPPING"] as const).map(
    (reason) => ({ status: "DEGRADED", reason }) as const,
  ),
  ...(["UNREACHABLE", "AUTH_REJECTED", "NO_VIDEO"] as const).map((reason) => ({ status: "OFFLINE", reason }) as const),
  ...(["NOT_CONNECTED", "PROBE_STALE", "LINK_DOWN"] as const).map((reason) => ({ status: "UNKNOWN", reason }) as const),
];

function standingFor(sight: Sight, flapping: boolean): Standing {
  switch (sight.kind) {
    case "picture":
      return flapping ? { status: "DEGRADED", reason: "FLAPPING" } : { status: "ONLINE", reason: null };
    case "unsupported-codec":
      return { status: "DEGRADED", reason: "UNSUPPORTED_CODEC" };
    case "frozen":
      return { status: "DEGRADED", reason: "FROZEN" };
    case "no-video":
      return { status: "OFFLINE", reason: "NO_VIDEO" };
    case "auth-rejected":
      return { status: "OFFLINE", reason: "AUTH_REJECTED" };
    case "unreachable":
      return { status: "OFFLINE", reason: "UNREACHABLE" };
  }
}

function isAlive(standing: Standing): boolean {
  return standing.status === "ONLINE" || standing.reason === "FLAPPING";
}

function settle(state: MachineState): MachineStep {
  return { state, change: null, confirm: false };
}
