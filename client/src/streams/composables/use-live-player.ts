import { useClientHandle } from "@urql/vue";
import { onScopeDispose, readonly, ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { useLiveLink } from "../../shared/live/index.ts";
import { pause, retryDelayMs, toHubError, useMutate } from "../../shared/remote/index.ts";
import type { Carrier, CarrierEvents } from "../carrier.ts";
import { HlsCarrier } from "../hls-carrier.ts";
import { mediaSourceClass, MseCarrier } from "../mse-carrier.ts";
import {
  afterClose,
  mayRecover,
  nextState,
  reasonOfCode,
  type FailReason,
  type PlayerEvent,
  type PlayerState,
  type Transport,
  type Trouble,
} from "../player-state.ts";
import { closeStream, openStream } from "../streams.queries.ts";
import { watchPictures } from "../watch-pictures.ts";

/** An offline camera's page hears when it is back; this is for when it does not. Each try stands in the access log. */
const OFFLINE_RETRY_MS = 30_000;

/** How one session ended. */
type End =
  | { readonly kind: "cut" }
  | { readonly kind: "unsupported" }
  | { readonly kind: "failed"; readonly reason: FailReason; readonly code: string };

const isOffline = (end: End): boolean => end.kind === "failed" && end.reason === "offline";

/** `auto`: over the socket first, by playlist where that does not serve. */
export type TransportChoice = "auto" | Transport;

export interface LivePlayer {
  readonly state: Readonly<ShallowRef<PlayerState>>;
  readonly choice: Readonly<Ref<TransportChoice>>;
  /** Plays in another way from now on. */
  choose(choice: TransportChoice): void;
  /** Starts anew, by hand. */
  retry(): void;
  /** Ends a wait between two tries: the camera or the hub is known to be back. Without a wait nothing happens. */
  nudge(): void;
}

/**
 * Plays one camera live in a video element and keeps it playing until the scope ends: opens the logged session, picks
 * the way, comes back after cuts with bounded waits, and releases socket, decoder and session when left.
 */
export function useLivePlayer(cameraId: () => string | null, video: Readonly<Ref<HTMLVideoElement | null>>): LivePlayer {
  const { client } = useClientHandle();
  const sendOpen = useMutate(openStream);
  const state = shallowRef<PlayerState>({ kind: "idle" });
  const choice = ref<TransportChoice>("auto");
  let run = new AbortController();
  let wait = new AbortController();

  const tell = (event: PlayerEvent): void => void (state.value = nextState(state.value, event));

  /** Plays until the run is over; each round is one session. */
  async function play(id: string, element: HTMLVideoElement, over: AbortSignal): Promise<void> {
    // Why, as the hub has said: what it sent before still plays for a moment, and the element itself only sees that it ends.
    let trouble: Trouble | null = null;
    const stopWatching = watchPictures(element, {
      pictured: () => tell({ type: "pictured" }),
      stalled: (since) => tell({ type: "stalled", since, trouble }),
    });
    const events = {
      begun: () => void (trouble = null),
      stalled: (since: Date, why: Trouble | null) => {
        trouble = why;
        tell({ type: "stalled", since, trouble });
      },
    };
    over.addEventListener("abort", stopWatching, { once: true });

    let isMseUsable = choice.value !== "hls" && mediaSourceClass() !== null;
    for (let failures = 0; !over.aborted;) {
      const transport: Transport = isMseUsable ? "mse" : "hls";
      tell({ type: "opened", transport });
      // oxlint-disable-next-line no-await-in-loop -- one session after the other
      const end = await playOnce(id, element, transport, over, events, () => (failures = 0));
      if (over.aborted) return;
      if (end.kind === "unsupported" && transport === "mse" && choice.value === "auto") {
        isMseUsable = false;
        continue;
      }
      if (end.kind === "unsupported") {
        tell({ type: "failed", reason: "unsupported", at: new Date() });
        return;
      }
      if (end.kind === "failed") {
        tell({ type: "failed", reason: end.reason, at: new Date(), code: end.code });
        if (!mayRecover(end.reason)) return;
      }
      // oxlint-disable-next-line no-await-in-loop
      await rest(isOffline(end) ? OFFLINE_RETRY_MS : retryDelayMs(failures), over);
      failures += 1;
    }
  }

  async function rest(ms: number, over: AbortSignal): Promise<void> {
    wait = new AbortController();
    await pause(ms, AbortSignal.any([over, wait.signal])).catch(() => undefined);
  }

  async function playOnce(
    id: string,
    element: HTMLVideoElement,
    transport: Transport,
    over: AbortSignal,
    heard: Pick<CarrierEvents, "begun" | "stalled">,
    onPicture: () => void,
  ): Promise<End> {
    const opened = await sendOpen({ cameraId: id });
    if (!opened.ok) return { kind: "failed", reason: reasonOfCode(opened.error.code), code: opened.error.code };
    const session = opened.data.openStream;
    if (over.aborted) {
      leave(session.id);
      return { kind: "cut" };
    }
    let carrier: Carrier | null = null;
    element.addEventListener("playing", onPicture, { once: true });
    try {
      return await new Promise<End>((resolve) => {
        const events: CarrierEvents = {
          ...heard,
          unsupported: () => resolve({ kind: "unsupported" }),
          closed: (code, reason) => {
            const next = afterClose(code, reason);
            if (next === "reopen" || next === "renew") {
              tell({ type: "stalled", since: new Date(), trouble: "link" });
              resolve({ kind: "cut" });
            } else resolve({ kind: "failed", reason: next, code: String(code) });
          },
        };
        const Source = mediaSourceClass();
        if (transport === "mse" && session.mseUrl && Source) carrier = new MseCarrier(session.mseUrl, element, events, Source);
        else carrier = new HlsCarrier(session.hlsUrl, element, events);
        over.addEventListener("abort", () => resolve({ kind: "cut" }), { once: true });
      });
    } finally {
      element.removeEventListener("playing", onPicture);
      (carrier as Carrier | null)?.close();
      leave(session.id);
    }
  }

  /** Tells the hub; it would notice by itself, but the log should say when somebody left. */
  function leave(sessionId: string): void {
    void client
      .mutation(closeStream, { sessionId }, { fetchOptions: { keepalive: true, credentials: "same-origin" } })
      .toPromise()
      .then(({ error }) => error && toHubError(error));
  }

  function stop(): void {
    run.abort();
    const element = video.value;
    if (element?.hasAttribute("src")) {
      element.removeAttribute("src");
      element.load();
    }
    tell({ type: "closed" });
  }

  function start(): void {
    stop();
    const [id, element] = [cameraId(), video.value];
    if (id === null || !element) return;
    run = new AbortController();
    void play(id, element, run.signal);
  }

  const nudge = (): void => wait.abort();
  watch([cameraId, video, choice], start, { immediate: true, flush: "post" });
  watch(useLiveLink().state, (link) => link === "live" && nudge());
  addEventListener("pagehide", stop);
  addEventListener("pageshow", resumeFromCache);
  function resumeFromCache(event: PageTransitionEvent): void {
    if (event.persisted) start();
  }
  onScopeDispose(() => {
    removeEventListener("pagehide", stop);
    removeEventListener("pageshow", resumeFromCache);
    stop();
  });

  return {
    state: readonly(state) as Readonly<ShallowRef<PlayerState>>,
    choice: readonly(choice),
    choose: (next) => (choice.value = next),
    retry: start,
    nudge,
  };
}
