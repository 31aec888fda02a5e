import type { Logger } from "pino";
import type { Counter } from "prom-client";
import type { Principal } from "../access/principal.ts";
import type { Scope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { DomainError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { StatusChange, StatusChangeReader } from "../status/index.ts";
import { patienceMs, pauseAfter } from "./back-off.ts";
import type { DeliveryStore, Order } from "./delivery-store.ts";
import { composeChanges, composeGap, maxChanges } from "./message.ts";
import type { Message } from "./message.ts";
import type { Posted, Poster } from "./poster.ts";
import { signedHeaders } from "./signature.ts";
import type { Turns } from "./turns.ts";
import { hubLine } from "./webhook-rules.ts";

export interface DeliveryParts {
  readonly store: DeliveryStore;
  readonly poster: Poster;
  readonly turns: Turns;
  readonly changes: StatusChangeReader;
  /** What an account may do now; null: it is not known. @throws DomainError RIGHTS_UNKNOWN */
  readonly rightsOf: (accountId: string) => Principal | null;
  /** What a subscriber with these rights is told of each change; null: nothing. */
  readonly tell: (principal: Principal, changes: readonly StatusChange[]) => Promise<(object | null)[]>;
  readonly accessLog: AccessLog;
  readonly posted: Counter<"outcome">;
  readonly clock: Clock;
  readonly log: Pick<Logger, "debug" | "warn">;
}

/** How far it has come is written this often although nothing was to be told, ms and numbers. */
const keepEveryMs = 60_000;
const keepEvery = 10_000;
const gone = 410;
/** Pauses after a failure of the hub's own, ms: the first, and the longest. */
const ownPauses = { first: 1_000, most: 60_000 } as const;

/** Delivers to one address: one message after the other, each until it is taken. */
export class Delivery {
  readonly #parts: DeliveryParts;
  readonly #id: string;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  /** As it stands in the database; null: to be read. */
  #order: Order | null = null;
  #isStale = false;
  /** Up to where was looked. */
  #position = 0;
  #keptAtMs = 0;
  /** Failures of the hub's own in a row, and until when nothing is tried after them (`performance.now()`). */
  #ownFailures = 0;
  #restsUntilMs = 0;
  #isCalled = false;
  #wake: (() => void) | null = null;

  constructor(parts: DeliveryParts, id: string) {
    this.#parts = parts;
    this.#id = id;
    this.#running = this.#run();
  }

  /** Something may have happened: looks. */
  wake(): void {
    this.#isCalled = true;
    this.#wake?.();
  }

  /** Somebody has changed it: reads it anew. */
  renew(): void {
    this.#isStale = true;
    this.wake();
  }

  /** What is on its way is given up, and sent again by whoever delivers next. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      this.#isCalled = false;
      let isMore = false;
      try {
        if (performance.now() >= this.#restsUntilMs) {
          isMore = await this.#step();
          this.#ownFailures = 0;
        }
      } catch (error) {
        // Nothing of it is the receiver's fault: a later call tries again.
        this.#order = null;
        this.#notServed(error);
      }
      if (isMore || this.#isCalled || signal.aborted) continue;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = null;
    }
  }

  #notServed(error: unknown): void {
    const { log } = this.#parts;
    if (error instanceof DomainError && error.code === "RIGHTS_UNKNOWN") {
      log.debug({ webhook: this.#id }, "a webhook waits for its rights to be known");
      return;
    }
    log.warn({ err: error, webhook: this.#id }, "a webhook could not be served; trying again");
    this.#restsUntilMs = performance.now() + Math.min(ownPauses.first * 2 ** Math.min(this.#ownFailures, 10), ownPauses.most);
    this.#ownFailures += 1;
  }

  /** @returns whether there may be more to do at once */
  async #step(): Promise<boolean> {
    const { clock, changes, rightsOf } = this.#parts;
    const now = clock.now();
    const order = await this.#read(now);
    if (order === null || (order.nextAttemptAt !== null && order.nextAttemptAt > now)) return false;
    const principal = rightsOf(order.accountId);
    const within = principal === null ? null : changes.narrow(principal.scopeFor("camera:read"), order.unitId);
    if (principal === null || within === null) return this.#stop(order, "NO_RIGHT");
    const message = await this.#next(order, principal, within);
    if (message === null) return this.#passed(order, now);
    const posted = await this.#post(order, message);
    if (this.#stopping.signal.aborted) return false;
    if (posted.fault === null) return this.#taken(order, message.upTo);
    return posted.status === gone ? this.#stop(order, "GONE") : this.#failed(order, message.upTo, posted);
  }

  async #read(now: Date): Promise<Order | null> {
    const oldUntil = this.#order?.oldUntil ?? null;
    const isDayOver = oldUntil !== null && oldUntil <= now;
    if (this.#order !== null && !this.#isStale && !isDayOver) return this.#order;
    this.#isStale = false;
    const order = await this.#parts.store.order(this.#id, now);
    this.#order = order;
    this.#position = order?.cursorSeq ?? 0;
    this.#keptAtMs = now.getTime();
    return order;
  }

  /** Null: nothing is to be told up to `#position`. */
  async #next(order: Order, principal: Principal, within: Scope): Promise<Message | null> {
    const { changes, tell } = this.#parts;
    const place = { webhookId: order.id, round: order.round };
    const upTo = order.pendingSeq ?? Number.POSITIVE_INFINITY;
    const taken = await changes.after(this.#position, within, maxChanges, upTo).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === "CURSOR_EXPIRED") return null;
      throw error;
    });
    // As with a socket: the state is read anew, and what happens from now on is told.
    if (taken === null) return composeGap(place, order.pendingSeq ?? changes.position);
    const told = taken.changes.length === 0 ? [] : await tell(principal, taken.changes);
    const found = taken.changes.flatMap(({ seq }, index) => {
      const one = told[index];
      return one == null ? [] : [{ seq, told: one }];
    });
    if (found.length > 0) return composeChanges(place, found, taken.position);
    this.#position = taken.position;
    return null;
  }

  async #passed(order: Order, now: Date): Promise<boolean> {
    const far = this.#position - order.cursorSeq;
    const isDue = far >= keepEvery || (far > 0 && now.getTime() - this.#keptAtMs >= keepEveryMs);
    if (isDue || order.pendingSeq !== null) {
      const isKept = await this.#parts.store.moved(order, this.#position, null);
      this.#stands(isKept ? order : null, this.#position, now);
    }
    return this.#position < this.#parts.changes.position;
  }

  async #post(order: Order, message: Message): Promise<Posted> {
    const { clock, poster, turns, posted } = this.#parts;
    const { signal } = this.#stopping;
    const outcome = await turns.run(() =>
      poster.post(order.url, signedHeaders(order.secrets, message, clock.now()), message.body, signal),
    );
    posted.inc({ outcome: outcome.fault === null ? "taken" : outcome.fault.toLowerCase() });
    return outcome;
  }

  async #taken(order: Order, upTo: number): Promise<boolean> {
    const now = this.#parts.clock.now();
    const isKept = await this.#parts.store.moved(order, upTo, now);
    this.#stands(isKept ? order : null, upTo, now);
    return true;
  }

  async #failed(order: Order, pendingSeq: number, { fault, status, retryAfterMs }: Posted): Promise<boolean> {
    const { clock, store } = this.#parts;
    const now = clock.now();
    const attempts = order.attempts + 1;
    const failingSince = order.failingSince ?? now;
    const nextAttemptAt = new Date(now.getTime() + pauseAfter(attempts, retryAfterMs, Math.random()));
    const failure = { pendingSeq, attempts, failingSince, nextAttemptAt, fault: fault ?? "CONNECTION", status };
    const isKept = await store.failed(order, failure);
    this.#order = isKept ? { ...order, pendingSeq, attempts, failingSince, nextAttemptAt } : null;
    if (!isKept) return true;
    return now.getTime() - failingSince.getTime() >= patienceMs ? this.#stop(order, "FAILED") : false;
  }

  async #stop(order: Order, reason: "GONE" | "NO_RIGHT" | "FAILED"): Promise<boolean> {
    const { accessLog, clock, store } = this.#parts;
    const now = clock.now();
    this.#order = null;
    // When it is not: somebody has changed it meanwhile, and it is looked at again.
    if (!(await store.stopped(order, reason, now))) return true;
    await accessLog.record(hubLine(reason === "FAILED" ? "webhook.suspend" : "webhook.pause", order, reason, now));
    return false;
  }

  #stands(order: Order | null, cursorSeq: number, now: Date): void {
    const unfailed = { pendingSeq: null, attempts: 0, failingSince: null, nextAttemptAt: null };
    this.#order = order === null ? null : { ...order, ...unfailed, cursorSeq };
    this.#position = cursorSeq;
    this.#keptAtMs = now.getTime();
  }
}
