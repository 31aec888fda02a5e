import type { Carrier, CarrierEvents } from "./carrier.ts";
import { catchUp, planTrim, type Span } from "./live-edge.ts";
import type { Trouble } from "./player-state.ts";

/** Pictures that wait for the source buffer; more means the browser cannot follow, and a new start is kinder. */
const MOST_WAITING = 400;
const EDGE_LOOK_MS = 250;
const TROUBLES: readonly string[] = [
  "unreachable",
  "auth-rejected",
  "no-video",
  "unsupported-codec",
  "frozen",
  "engine",
  "hub-link",
];

type SourceClass = typeof MediaSource;

/** MediaSource, or Safari's managed one where only that exists; null: not in this browser. */
export function mediaSourceClass(): SourceClass | null {
  const scope = globalThis as { MediaSource?: SourceClass; ManagedMediaSource?: SourceClass };
  return scope.MediaSource ?? scope.ManagedMediaSource ?? null;
}

/** fMP4 over a WebSocket into Media Source Extensions, held close to the live edge. */
export class MseCarrier implements Carrier {
  readonly #video: HTMLVideoElement;
  readonly #events: CarrierEvents;
  readonly #source: MediaSource;
  readonly #socket: WebSocket;
  readonly #objectUrl: string;
  /** Fragments in order; a string is the format of those behind it. */
  readonly #waiting: (ArrayBuffer | string)[] = [];
  readonly #edgeTimer: ReturnType<typeof setInterval>;
  #buffer: SourceBuffer | null = null;
  #isClosed = false;

  constructor(url: string, video: HTMLVideoElement, events: CarrierEvents, Source: SourceClass) {
    this.#video = video;
    this.#events = events;
    this.#source = new Source();
    this.#source.addEventListener("sourceopen", () => this.#pump(), { once: true });
    this.#objectUrl = URL.createObjectURL(this.#source);
    // Safari's managed source needs it, and a wall of cameras has nothing to cast.
    video.disableRemotePlayback = true;
    video.src = this.#objectUrl;

    const address = new URL(url, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    this.#socket = new WebSocket(address);
    this.#socket.binaryType = "arraybuffer";
    this.#socket.addEventListener("message", ({ data }) => this.#receive(data as string | ArrayBuffer));
    this.#socket.addEventListener("close", ({ code, reason }) => {
      if (!this.#isClosed) events.closed(code, reason);
    });
    // A decoder that gives up gets a fresh start.
    video.addEventListener("error", this.#onDecoderError);
    this.#edgeTimer = setInterval(() => this.#holdEdge(), EDGE_LOOK_MS);
  }

  readonly #onDecoderError = (): void => this.#socket.close(4000, "decoder");

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#edgeTimer);
    this.#video.removeEventListener("error", this.#onDecoderError);
    this.#socket.close(1000);
    this.#waiting.length = 0;
    this.#video.playbackRate = 1;
    URL.revokeObjectURL(this.#objectUrl);
  }

  #receive(data: string | ArrayBuffer): void {
    if (this.#isClosed) return;
    if (typeof data === "string") this.#obey(JSON.parse(data) as Record<string, unknown>);
    else this.#enqueue(data);
  }

  #enqueue(item: ArrayBuffer | string): void {
    this.#waiting.push(item);
    if (this.#waiting.length > MOST_WAITING) this.#socket.close(4000, "cannot follow");
    this.#pump();
  }

  #obey(message: Record<string, unknown>): void {
    switch (message["type"]) {
      case "init":
        this.#events.begun();
        this.#enqueue(String(message["mime"]));
        break;
      case "stalled":
        this.#events.stalled(new Date(String(message["since"])), troubleOf(message["reason"]));
        break;
      default:
      // A newer hub may say more; what is not known here is not needed here.
    }
  }

  #pump(): void {
    if (this.#isClosed || this.#source.readyState !== "open" || this.#buffer?.updating) return;
    const next = this.#waiting[0];
    if (next === undefined) return;
    try {
      if (typeof next === "string") {
        if (!this.#setFormat(next)) return;
      } else this.#buffer?.appendBuffer(next);
      this.#waiting.shift();
    } catch (fault) {
      if ((fault as DOMException).name === "QuotaExceededError") this.#trim(2);
      else this.#socket.close(4000, "append refused");
      return;
    }
    if (typeof next === "string") this.#pump();
  }

  /** Makes the source buffer, or tells it that a camera that came back speaks another format. */
  #setFormat(mime: string): boolean {
    if (!(this.#source.constructor as SourceClass).isTypeSupported(mime)) {
      this.#events.unsupported();
      return false;
    }
    if (this.#buffer) this.#buffer.changeType(mime);
    else {
      this.#buffer = this.#source.addSourceBuffer(mime);
      this.#buffer.addEventListener("updateend", () => this.#pump());
    }
    return true;
  }

  #holdEdge(): void {
    const spans = spansOf(this.#video.buffered);
    const move = catchUp(spans, this.#video.currentTime);
    if (move.seekTo !== null) this.#video.currentTime = move.seekTo;
    if (this.#video.playbackRate !== move.rate) this.#video.playbackRate = move.rate;
    if (this.#video.paused && spans.length > 0) void this.#video.play().catch(() => undefined);
    this.#trim();
  }

  #trim(keepSeconds?: number): void {
    const buffer = this.#buffer;
    if (!buffer || buffer.updating || this.#source.readyState !== "open") return;
    const end = planTrim(spansOf(buffer.buffered), this.#video.currentTime, keepSeconds);
    if (end !== null) buffer.remove(0, end);
  }
}

function troubleOf(reason: unknown): Trouble | null {
  return typeof reason === "string" && TROUBLES.includes(reason) ? (reason as Trouble) : null;
}

function spansOf(ranges: TimeRanges): readonly Span[] {
  return Array.from({ length: ranges.length }, (_, index) => ({ start: ranges.start(index), end: ranges.end(index) }));
}
