import type { LiveStreams } from "../live-streams.ts";
import type { StreamMetrics } from "../stream-metrics.ts";
import { HlsPackager } from "./hls-packager.ts";

/** A player asks about once a target duration, and the first answer may take 10 s; one that stayed away so long has left. */
const idleMs = 12_000;

interface Entry {
  readonly packager: HlsPackager;
  readonly release: () => void;
  idle: NodeJS.Timeout;
}

/** One packager per camera while anybody asks for its playlists or segments. */
export class HlsStreams {
  readonly #streams: LiveStreams;
  readonly #metrics: StreamMetrics;
  readonly #entries = new Map<string, Entry>();

  constructor(streams: LiveStreams, metrics: StreamMetrics) {
    this.#streams = streams;
    this.#metrics = metrics;
  }

  /** @throws DomainError BUSY when no further camera can be pulled */
  use(cameraId: string): HlsPackager {
    const running = this.#entries.get(cameraId);
    if (running !== undefined) {
      running.idle.refresh();
      return running.packager;
    }
    const packager = new HlsPackager();
    const detach = this.#streams.attach(cameraId, packager);
    const release = () => {
      clearTimeout(entry.idle);
      if (!this.#entries.delete(cameraId)) return;
      detach();
      this.#metrics.viewers.dec({ transport: "hls" });
    };
    const entry: Entry = { packager, release, idle: setTimeout(release, idleMs) };
    this.#entries.set(cameraId, entry);
    this.#metrics.viewers.inc({ transport: "hls" });
    return packager;
  }

  /** The last session that may take this camera has ended. */
  release(cameraId: string): void {
    this.#entries.get(cameraId)?.release();
  }

  close(): void {
    for (const entry of this.#entries.values()) entry.release();
  }
}
