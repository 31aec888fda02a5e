import { setTimeout as delay } from "node:timers/promises";
import { describeExit, type RunningProcess } from "./process.ts";

/** Waits before the first, second … restart in a row, milliseconds; the last one repeats. */
export const restartDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** Who ran this long is taken as healthy: the next restart waits the shortest time again. */
const healthyMs = 60_000;

export interface ServiceOptions {
  name: string;
  /** Starts the process and settles when it is ready. `signal` aborts when the service is to end. */
  start: (signal: AbortSignal) => Promise<RunningProcess>;
  /** Told when it ended by itself, and when it is back. */
  say: (text: string, kind: "bad" | "good") => void;
}

/** A part that is kept running: what ends by itself is started again, later each time. */
export class Service {
  readonly name: string;
  readonly #options: ServiceOptions;
  readonly #ending = new AbortController();
  #current: RunningProcess | null = null;
  #pending: Promise<unknown> = Promise.resolve();

  constructor(options: ServiceOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** First start; throws when it fails. */
  async start(): Promise<void> {
    const starting = this.#options.start(this.#ending.signal);
    this.#pending = starting.catch(() => undefined);
    this.#current = await starting;
    this.#pending = this.#keep(this.#current);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#current?.stop();
    await this.#pending;
    // It may have come up while it was told to end.
    await this.#current?.stop();
  }

  async #keep(first: RunningProcess): Promise<void> {
    let running: RunningProcess = first;
    for (let inRow = 0; ;) {
      const since = performance.now();
      const exit = await running.exited;
      if (this.#ending.signal.aborted) return;
      inRow = performance.now() - since > healthyMs ? 0 : inRow;
      this.#options.say(`${this.name} ended (${describeExit(exit)})`, "bad");
      const again = await this.#restart(inRow);
      if (again === null) return;
      this.#options.say(`${this.name} runs again`, "good");
      this.#current = again;
      running = again;
      inRow++;
    }
  }

  async #restart(inRow: number): Promise<RunningProcess | null> {
    for (let attempt = inRow; !this.#ending.signal.aborted; attempt++) {
      const waitMs = restartDelaysMs[Math.min(attempt, restartDelaysMs.length - 1)] ?? 0;
      this.#options.say(`${this.name} starts again in ${waitMs / 1000} s`, "bad");
      try {
        await delay(waitMs, undefined, { signal: this.#ending.signal });
        return await this.#options.start(this.#ending.signal);
      } catch (error) {
        if (this.#ending.signal.aborted) return null;
        this.#options.say(error instanceof Error ? error.message : String(error), "bad");
      }
    }
    return null;
  }
}
