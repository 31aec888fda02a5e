import type { Logger } from "pino";
import type { DueReorganisations } from "./due-reorganisations.ts";

/** A day begins at midnight; nobody looks at the second. */
const lookMs = 5_000;

/** Carries out what was confirmed when its day comes. Several hubs may try at once: the database lets one of them. */
export class ReorganisationClock {
  readonly #due: DueReorganisations;
  readonly #log: Pick<Logger, "warn">;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | null = null;

  constructor(due: DueReorganisations, log: Pick<Logger, "warn">, everyMs = lookMs) {
    this.#due = due;
    this.#log = log;
    this.#timer = setInterval(() => void this.run(), everyMs).unref();
  }

  /** A failure is logged and tried again next time. */
  run(): Promise<void> {
    this.#running ??= this.#due
      .run()
      .then(() => undefined)
      .catch((error: unknown) => this.#log.warn({ err: error }, "it is not known which reorganisations are due"))
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
