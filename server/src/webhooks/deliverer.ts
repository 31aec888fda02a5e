import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../app/database.ts";
import type { OutboxFeed } from "../status/index.ts";
import { Delivery } from "./delivery.ts";
import type { DeliveryParts } from "./delivery.ts";

export interface DelivererParts extends DeliveryParts {
  readonly database: Pick<Database, "hold" | "listen">;
  readonly feed: Pick<OutboxFeed, "onChanges">;
  readonly onRightsChanged: (listener: () => void) => () => void;
}

/** Number of the lock that whoever delivers holds: one process at a time, so that changes stay in their order. */
const lockNumber = 14;
/** How often another process looks whether the one that delivers is gone, ms. */
const standbyMs = 2_000;
/** How often what waits for its time is looked at, ms. */
const lookMs = 1_000;
/** How long a change waits for company, so that a burst is one message, ms. */
const gatherMs = 200;

/** Runs the deliveries of all webhooks, in the one process of this hub that holds the lock. */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #deliveries = new Map<string, Delivery>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #gathering: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #mustRead = false;

  constructor(parts: DelivererParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#running = this.#keep();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#deliverWhileHeld();
      } catch (error) {
        this.#parts.log.warn({ err: error }, "webhooks are not delivered at the moment; trying again");
      }
      await delay(standbyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #deliverWhileHeld(): Promise<void> {
    const { database, feed, onRightsChanged } = this.#parts;
    const { signal } = this.#stopping;
    const over = Promise.withResolvers<void>();
    const lock = await database.hold(lockNumber, () => over.resolve());
    if (lock === null) return;
    const end = () => over.resolve();
    signal.addEventListener("abort", end);
    const undo: (() => unknown)[] = [() => lock.close(), () => signal.removeEventListener("abort", end)];
    try {
      const listening = await database.listen("hub_webhooks", (id) => this.#changed(id), end);
      undo.push(() => listening.close());
      undo.push(feed.onChanges(() => this.#gather()));
      undo.push(onRightsChanged(() => this.#gather()));
      const timer = setInterval(() => this.#look(), lookMs);
      undo.push(() => clearInterval(timer));
      this.#changed(null);
      if (!signal.aborted) await over.promise;
    } finally {
      await this.#reading;
      if (this.#gathering !== null) clearTimeout(this.#gathering);
      this.#gathering = null;
      const stopped = [...this.#deliveries.values()].map((delivery) => delivery.stop());
      this.#deliveries.clear();
      await Promise.all(stopped);
      // The lock last: until then nobody else delivers.
      for (const one of undo.toReversed()) await Promise.resolve(one()).catch(() => undefined);
    }
  }

  /** @param id What was changed; null: anything may have been. */
  #changed(id: string | null): void {
    if (id !== null) this.#deliveries.get(id)?.renew();
    this.#mustRead = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
  }

  async #readAll(): Promise<void> {
    while (this.#mustRead && !this.#stopping.signal.aborted) {
      this.#mustRead = false;
      try {
        const ids = new Set(await this.#parts.store.active(this.#parts.clock.now()));
        for (const [id, delivery] of this.#deliveries) {
          if (ids.has(id)) continue;
          this.#deliveries.delete(id);
          await delivery.stop();
        }
        for (const id of ids) if (!this.#deliveries.has(id)) this.#deliveries.set(id, new Delivery(this.#parts, id));
      } catch (error) {
        this.#mustRead = true;
        this.#parts.log.warn({ err: error }, "webhooks could not be read; the next look tries again");
        return;
      }
    }
  }

  #look(): void {
    if (this.#mustRead && this.#reading === null) this.#changed(null);
    for (const delivery of this.#deliveries.values()) delivery.wake();
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      for (const delivery of this.#deliveries.values()) delivery.wake();
    }, gatherMs);
  }
}
