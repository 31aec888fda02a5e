import type { Logger } from "pino";
import type { AccessReviews } from "./reviews.service.ts";

const hourMs = 3_600_000;

/** Opens reviews when a period begins. Several hubs may do it at once: the database lets one of them. */
export class ReviewClock {
  readonly #reviews: AccessReviews;
  readonly #log: Pick<Logger, "warn">;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | null = null;

  constructor(reviews: AccessReviews, log: Pick<Logger, "warn">, everyMs = hourMs) {
    this.#reviews = reviews;
    this.#log = log;
    this.#timer = setInterval(() => void this.run(), everyMs).unref();
  }

  /** A failure is logged and tried again next time. */
  run(): Promise<void> {
    this.#running ??= this.#reviews
      .tick()
      .then(() => undefined)
      .catch((error: unknown) => this.#log.warn({ err: error }, "reviews of access could not be opened"))
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
