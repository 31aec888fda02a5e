import { DomainError } from "../app/errors.ts";
import type { InitSegment } from "./fmp4/init-segment.ts";
import type { FragmentSink } from "./fragment-sink.ts";
import { LiveStream, type LiveStreamParts } from "./live-stream.ts";

export interface LiveStreamLimits {
  /** Cameras pulled at the same time. */
  readonly maxPulls: number;
}

/** Seconds after which somebody may try again who was refused because too much is going on. */
export const busyRetrySeconds = 15;

/** Every camera whose picture is being pulled now. */
export class LiveStreams {
  readonly #parts: LiveStreamParts;
  readonly #limits: LiveStreamLimits;
  readonly #streams = new Map<string, LiveStream>();

  constructor(parts: LiveStreamParts, limits: LiveStreamLimits) {
    this.#parts = parts;
    this.#limits = limits;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** The picture of this camera if it is being pulled, or lingers. */
  find(cameraId: string): LiveStream | null {
    return this.#streams.get(cameraId) ?? null;
  }

  /** @throws DomainError BUSY when as many cameras are being pulled as the engine takes, and this is not one of them. */
  checkRoom(cameraId: string): void {
    if (this.#streams.has(cameraId) || this.#streams.size < this.#limits.maxPulls) return;
    throw new DomainError("BUSY", "Too many cameras are being watched at the moment; try again shortly.", {
      retryAfterSeconds: busyRetrySeconds,
    });
  }

  /** Fetches the picture for somebody who is about to watch, where there is room. What it is, if that is known already. */
  warm(cameraId: string): InitSegment | null {
    if (!this.#streams.has(cameraId) && this.#streams.size >= this.#limits.maxPulls) return null;
    const stream = this.#open(cameraId);
    stream.warm();
    return stream.init;
  }

  /**
   * Hands the camera's picture to a sink, until detached.
   * @throws DomainError BUSY
   */
  attach(cameraId: string, sink: FragmentSink): () => void {
    this.checkRoom(cameraId);
    return this.#open(cameraId).attach(sink);
  }

  #open(cameraId: string): LiveStream {
    const running = this.#streams.get(cameraId);
    if (running !== undefined) return running;
    const stream = new LiveStream(cameraId, this.#parts, () => {
      if (this.#streams.get(cameraId) === stream) this.#streams.delete(cameraId);
    });
    this.#streams.set(cameraId, stream);
    return stream;
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
  }
}
