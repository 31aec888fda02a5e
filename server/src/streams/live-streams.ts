import { DomainError } from "../app/errors.ts";
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

  /** @throws DomainError BUSY when as many cameras are being pulled as the engine takes. */
  open(cameraId: string): LiveStream {
    const running = this.#streams.get(cameraId);
    if (running !== undefined) return running;
    if (this.#streams.size >= this.#limits.maxPulls) {
      throw new DomainError("BUSY", "Too many cameras are being watched at the moment; try again shortly.", {
        retryAfterSeconds: busyRetrySeconds,
      });
    }
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
