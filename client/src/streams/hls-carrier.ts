import type { Carrier, CarrierEvents } from "./carrier.ts";

/** How far behind the edge shaka plays and when it hurries; the hub cuts one-second segments. */
const LIVE = {
  manifest: { hls: { disableClosedCaptionsDetection: true, disableCodecGuessing: true, ignoreManifestProgramDateTime: false } },
  streaming: {
    lowLatencyMode: false,
    rebufferingGoal: 0.5,
    bufferingGoal: 6,
    bufferBehind: 15,
    stallEnabled: true,
    liveSync: { enabled: true, targetLatency: 3, maxPlaybackRate: 1.1 },
  },
} as const;

/** Codes of shaka-player: a missing playlist or segment after its own retries. */
const BAD_HTTP_STATUS = 1001;

/** The hub's playlist through shaka-player, or through the browser itself where it plays playlists (Safari). */
export class HlsCarrier implements Carrier {
  readonly #video: HTMLVideoElement;
  readonly #events: CarrierEvents;
  #release: () => void = () => undefined;
  #isClosed = false;

  constructor(url: string, video: HTMLVideoElement, events: CarrierEvents) {
    this.#video = video;
    this.#events = events;
    void this.#start(new URL(url, location.href).href);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#release();
  }

  async #start(url: string): Promise<void> {
    const { default: shaka } = await import("shaka-player");
    if (this.#isClosed) return;
    if (!shaka.Player.isBrowserSupported()) {
      this.#playNatively(url);
      return;
    }
    const player = new shaka.Player();
    this.#release = () => void player.destroy();
    player.configure(LIVE);
    player.addEventListener("error", (event) => this.#fail((event as unknown as { detail: unknown }).detail));
    try {
      await player.attach(this.#video);
      await player.load(url);
      await this.#video.play();
    } catch (fault) {
      this.#fail(fault);
    }
  }

  #playNatively(url: string): void {
    if (this.#video.canPlayType("application/vnd.apple.mpegurl") === "") {
      this.#events.unsupported();
      return;
    }
    const fail = (): void => {
      if (!this.#isClosed) this.#events.closed(0);
    };
    this.#video.addEventListener("error", fail, { once: true });
    this.#release = () => {
      this.#video.removeEventListener("error", fail);
      this.#video.removeAttribute("src");
      this.#video.load();
    };
    this.#video.src = url;
    void this.#video.play().catch(() => undefined);
  }

  #fail(fault: unknown): void {
    if (this.#isClosed) return;
    const { code, category, data } = fault as { code?: number; category?: number; data?: readonly unknown[] };
    if (code === undefined) {
      // Not shaka's: the browser refused to play by itself; the picture is there for whoever presses play.
      return;
    }
    const status = code === BAD_HTTP_STATUS && typeof data?.[1] === "number" ? data[1] : 0;
    const MEDIA_CATEGORY = 3;
    const MANIFEST_CATEGORY = 4;
    if (category === MEDIA_CATEGORY || category === MANIFEST_CATEGORY) this.#events.unsupported();
    else this.#events.closed(status >= 400 && status < 500 ? 4000 + status : 0, bodyOf(data));
  }
}

/** What the hub wrote in its refusal: address, status, body and more stand in an error of shaka's. */
function bodyOf(data: readonly unknown[] | undefined): string {
  return typeof data?.[2] === "string" ? data[2] : "";
}
