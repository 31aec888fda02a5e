/** How the picture travels: fragments over a WebSocket (lowest delay) or a playlist. */
export type Transport = "mse" | "hls";

/** Why there is no picture and none will come by itself, except where {@link mayRecover} says otherwise. */
export type FailReason =
  | "offline"
  | "forbidden"
  | "right-ended"
  /** The hub that has the camera shares its picture no longer. */
  | "not-shared"
  /** The line to the hub that has the camera is cut. */
  | "hub-link"
  /** A version of the guideline is in force that the viewer has not acknowledged. */
  | "guideline"
  | "signed-out"
  | "gone"
  | "busy"
  | "unsupported"
  | "network"
  | "refused";

/** What the camera's picture is missing for, as the hub says while it goes on trying. */
export type Trouble =
  | "unreachable"
  | "auth-rejected"
  | "no-video"
  | "unsupported-codec"
  | "frozen"
  | "engine"
  | "hub-link"
  | "link";

export type PlayerState =
  | { readonly kind: "idle" }
  | { readonly kind: "loading"; readonly transport: Transport; readonly trouble: Trouble | null }
  | { readonly kind: "playing"; readonly transport: Transport }
  /** The last picture stands; `since` is when it was new. It resumes by itself. */
  | { readonly kind: "stalled"; readonly transport: Transport; readonly since: Date; readonly trouble: Trouble | null }
  | { readonly kind: "failed"; readonly reason: FailReason; readonly code: string | null };

export type PlayerEvent =
  | { readonly type: "opened"; readonly transport: Transport }
  | { readonly type: "pictured" }
  | { readonly type: "stalled"; readonly since: Date; readonly trouble: Trouble | null }
  | { readonly type: "failed"; readonly reason: FailReason; readonly at: Date; readonly code?: string }
  | { readonly type: "closed" };

/** The next state; pure, so that every case can be read and tested. */
export function nextState(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.type) {
    case "closed":
      return { kind: "idle" };
    case "failed":
      // What may come back by itself leaves the last picture and its age on screen.
      if ((state.kind === "stalled" || state.kind === "playing") && mayRecover(event.reason)) {
        const since = state.kind === "stalled" ? state.since : event.at;
        return { kind: "stalled", transport: state.transport, since, trouble: troubleOf(event.reason) };
      }
      return { kind: "failed", reason: event.reason, code: event.code ?? null };
    case "opened":
      // A reopening after a cut keeps the last picture and its age on screen.
      return state.kind === "stalled"
        ? { ...state, transport: event.transport }
        : { kind: "loading", transport: event.transport, trouble: null };
    case "pictured":
      if (state.kind === "idle" || state.kind === "failed") return state;
      return state.kind === "playing" ? state : { kind: "playing", transport: state.transport };
    case "stalled":
      if (state.kind === "loading") return { ...state, trouble: event.trouble };
      if (state.kind === "playing") {
        return { kind: "stalled", transport: state.transport, since: event.since, trouble: event.trouble };
      }
      // The age of the picture does not get younger by hearing of it again; the cause may become clearer.
      return state.kind === "stalled" ? { ...state, trouble: event.trouble ?? state.trouble } : state;
  }
}

function troubleOf(reason: FailReason): Trouble | null {
  return reason === "network" ? "link" : reason === "offline" ? "unreachable" : null;
}

/** Failures that are worth another try by itself: the camera or the network may come back. */
export function mayRecover(reason: FailReason): boolean {
  return reason === "offline" || reason === "busy" || reason === "network";
}

/** What the hub's refusal of a live view means for the viewer. */
export function reasonOfCode(code: string): FailReason {
  switch (code) {
    case "CAMERA_OFFLINE":
      return "offline";
    case "FORBIDDEN":
    case "GRANT_EXPIRED":
      return "forbidden";
    case "GUIDELINE_NOT_ACKNOWLEDGED":
      return "guideline";
    case "UNAUTHENTICATED":
      return "signed-out";
    case "NOT_FOUND":
      return "gone";
    case "BUSY":
    case "RATE_LIMITED":
    case "RIGHTS_UNKNOWN":
      return "busy";
    case "NETWORK":
      return "network";
    default:
      return "refused";
  }
}

/**
 * What a closed media socket asks for: a fresh session, or an end.
 * @param reason What the hub said beside the code; empty: nothing.
 */
export function afterClose(code: number, reason = ""): "reopen" | "renew" | FailReason {
  switch (code) {
    case 4401:
      return "renew";
    case 4403:
      return reason === "GUIDELINE_NOT_ACKNOWLEDGED" ? "guideline" : reason === "not-shared" ? "not-shared" : "right-ended";
    case 4410:
      return "gone";
    default:
      // 4404 (session forgotten, the hub restarted), 4429 (too slow) and every broken connection.
      return "reopen";
  }
}
