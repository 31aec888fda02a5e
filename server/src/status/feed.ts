import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "../app/database.ts";
import { readChangesAfter } from "./feed-changes.ts";
import type { Change } from "./feed-changes.ts";

export interface FeedOptions {
  /** How often the outbox is read although nobody called, in ms: the net under lost notifications. Default 1,000. */
  pollMs?: number;
  /** How long a call waits for company, in ms, so that a burst is one read. Default 10. */
  gatherMs?: number;
  /** Most changes of one delivery. Default 1,000. */
  batchSize?: number;
}

const longestRetryMs = 5_000;

/**
 * Reads the outbox in commit order and hands every change to this process, once. Woken by NOTIFY; a lost connection
 * costs time, never a change, since reading goes on from the last number.
 */
export class OutboxFeed {
  readonly #db: Pick<Database, "job" | "listen">;
  readonly #logger: Logger;
  readonly #pollMs: number;
  readonly #gatherMs: number;
  readonly #batchSize: number;
  readonly #stages: ((changes: readonly Change[]) => Promise<void>)[] = [];
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  readonly #stopping = new AbortController();
  #position = 0;
  #woken = false;
  #wake: (() => void) | null = null;
  #running: Promise<unknown> | null = null;
  readonly #waiting = new Set<{ seq: number; resolve: () => void }>();

  constructor(db: Pick<Database, "job" | "listen">, logger: Logger, options: FeedOptions = {}) {
    this.#db = db;
    this.#logger = logger;
    this.#pollMs = options.pollMs ?? 1_000;
    this.#gatherMs = options.gatherMs ?? 10;
    this.#batchSize = options.batchSize ?? 1_000;
  }

  /** Number of the newest change that was delivered. */
  get position(): number {
    return this.#position;
  }

  /**
   * Runs before the listeners hear of a batch, in order of registration; a batch is tried again until every stage has
   * taken it. So listeners find a board that already knows what they are told.
   */
  before(stage: (changes: readonly Change[]) => Promise<void>): void {
    this.#stages.push(stage);
  }

  /** @param listener Must return quickly and never throw. @returns ends the listening. */
  onChanges(listener: (changes: readonly Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins after the change `position`. */
  start(position: number): void {
    if (this.#running !== null) throw new Error("The feed already runs.");
    this.#position = position;
    this.#running = Promise.all([this.#read(), this.#listen()]);
  }

  /** Resolves once the change `seq` has been delivered to everybody. */
  delivered(seq: number): Promise<void> {
    if (this.#position >= seq) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add({ seq, resolve }));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.();
    await this.#running;
  }

  #call(): void {
    this.#woken = true;
    this.#wake?.();
  }

  async #read(): Promise<void> {
    const { signal } = this.#stopping;
    let retryMs = 50;
    while (!signal.aborted) {
      this.#woken = false;
      try {
        const changes = await this.#db.job((tx) => readChangesAfter(tx, this.#position, this.#batchSize));
        if (signal.aborted) return;
        if (changes.length > 0) await this.#deliver(changes);
        retryMs = 50;
        if (changes.length < this.#batchSize) await this.#rest();
      } catch (error) {
        this.#logger.warn({ err: error }, "reading the outbox failed; trying again");
        await delay(retryMs, undefined, { signal }).catch(() => undefined);
        retryMs = Math.min(retryMs * 2, longestRetryMs);
      }
    }
  }

  async #deliver(changes: readonly Change[]): Promise<void> {
    for (const stage of this.#stages) await stage(changes);
    const last = changes.at(-1);
    if (last === undefined || this.#stopping.signal.aborted) return;
    this.#position = last.seq;
    for (const listener of this.#listeners) {
      try {
        listener(changes);
      } catch (error) {
        this.#logger.error({ err: error }, "a listener of the feed failed");
      }
    }
    for (const waiting of this.#waiting) {
      if (waiting.seq > last.seq) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }

  /** Until somebody calls, or the next poll. */
  async #rest(): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#pollMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (this.#woken || this.#stopping.signal.aborted) this.#wake();
      });
      this.#wake = null;
    }
    if (this.#woken && this.#gatherMs > 0) {
      await delay(this.#gatherMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stopping;
    let retryMs = 50;
    while (!signal.aborted) {
      const lost = Promise.withResolvers<Error | null>();
      const stop = () => lost.resolve(null);
      signal.addEventListener("abort", stop);
      try {
        const listening = await this.#db.listen("hub_outbox", () => this.#call(), lost.resolve);
        retryMs = 50;
        // Whatever was announced while nobody listened.
        this.#call();
        const failure = await lost.promise;
        if (failure === null) await listening.close();
        else {
          this.#logger.warn({ err: failure }, "the listening connection was lost; opening another");
          await delay(retryMs, undefined, { signal }).catch(() => undefined);
        }
      } catch (error) {
        this.#logger.warn({ err: error }, "cannot listen to the outbox; polling meanwhile");
        await delay(retryMs, undefined, { signal }).catch(() => undefined);
        retryMs = Math.min(retryMs * 2, longestRetryMs);
      } finally {
        signal.removeEventListener("abort", stop);
      }
    }
  }
}
