import { setImmediate as nextTurn } from "node:timers/promises";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { CompiledQuery } from "graphql-jit";
import type { Logger } from "pino";
import { DomainError } from "../errors.ts";
import { FrameBatch, nextTail } from "./frames.ts";
import type { LiveEvent, LiveTopic } from "./live-source.ts";
import type { Member } from "./member.ts";
import type { TailStore } from "./tail-store.ts";

/** Members written to before others get a turn: about 5 ms of work. */
const membersPerTurn = 500;
/** Events executed together; also the most a newcomer catches up on at once. */
const eventsPerBatch = 200;

export interface GroupSetup {
  readonly key: string;
  readonly topic: LiveTopic;
  readonly plan: CompiledQuery;
  readonly variables: Record<string, unknown>;
  /** Of one batch: loaders inside are shared by its events. */
  readonly createContext: () => object;
  readonly formatError: (error: unknown) => GraphQLFormattedError;
  /** Asks for `flush` after the common pause. */
  readonly schedule: (group: Group) => void;
  readonly onEmpty: (group: Group) => void;
  readonly kept: TailStore;
  readonly maxQueuedEvents: number;
  readonly executionTimeoutMs: number;
  readonly logger: Logger;
}

/**
 * Everybody who subscribed to the same operation with the same variables and the same rights. An event is executed once
 * and serialised once, and the bytes go to all members. Each member knows the number of the last event he has, so nobody
 * gets one twice, however he joined.
 */
export class Group {
  readonly key: string;
  readonly topic: LiveTopic;
  readonly #setup: GroupSetup;
  readonly #live = new Set<Member>();
  #joining = 0;
  #queue: LiveEvent[] = [];
  #flushing = false;
  readonly #tails = new Map<object, Promise<Buffer>>();
  readonly #unlisten: () => void;
  #closed = false;

  constructor(setup: GroupSetup) {
    this.key = setup.key;
    this.topic = setup.topic;
    this.#setup = setup;
    this.#unlisten = setup.topic.listen((events) => this.#enqueue(events));
  }

  get size(): number {
    return this.#live.size + this.#joining;
  }

  /** Brings a member from his position to the present, then keeps him there. Ends him with an error when it cannot. */
  async join(member: Member): Promise<void> {
    this.#joining += 1;
    member.group = this;
    try {
      await this.#catchUp(member);
    } catch (error) {
      member.fail(error);
    } finally {
      this.#joining -= 1;
      this.#closeWhenEmpty();
    }
  }

  leave(member: Member): void {
    this.#live.delete(member);
    this.#closeWhenEmpty();
  }

  async #catchUp(member: Member): Promise<void> {
    while (member.belongsTo(this)) {
      const { events, position } = this.topic.since(member.position, eventsPerBatch);
      if (events.length === 0) {
        // In the same turn: whatever comes after `position` is queued for the members, of which he is one now.
        member.position = position;
        this.#live.add(member);
        return;
      }
      const tails = await this.#execute(events);
      if (!member.belongsTo(this)) return;
      member.position = position;
      member.write(new FrameBatch(tails));
      await member.drained();
    }
  }

  #enqueue(events: readonly LiveEvent[]): void {
    if (this.#closed) return;
    for (const event of events) this.#queue.push(event);
    if (this.#queue.length > this.#setup.maxQueuedEvents) {
      this.#queue = [];
      this.#failAll(new DomainError("CURSOR_EXPIRED", "Too much happened at once. Read the state again."));
      return;
    }
    if (!this.#flushing) this.#setup.schedule(this);
  }

  /** Executes what is queued and writes it to all live members. */
  async flush(): Promise<void> {
    if (this.#flushing) return;
    this.#flushing = true;
    try {
      while (this.#queue.length > 0 && !this.#closed) {
        const events = this.#queue.slice(0, eventsPerBatch);
        this.#queue = this.#queue.slice(eventsPerBatch);
        await this.#deliver(events, await this.#execute(events));
      }
    } catch (error) {
      this.#queue = [];
      this.#setup.logger.error({ err: error }, "executing a subscription failed");
      this.#failAll(error);
    } finally {
      this.#flushing = false;
    }
  }

  async #deliver(events: readonly LiveEvent[], tails: readonly Buffer[]): Promise<void> {
    const first = events[0]?.seq ?? 0;
    const last = events.at(-1)?.seq ?? 0;
    const batch = new FrameBatch(tails);
    let written = 0;
    // A copy: who joins from here on has these events already.
    for (const member of Array.from(this.#live)) {
      // Asking may end or move the member, when his rights ran out this moment.
      if (!member.mayReceive() || !member.belongsTo(this) || member.position >= last) continue;
      const own =
        member.position < first
          ? batch
          : new FrameBatch(tails.filter((_, index) => (events[index]?.seq ?? 0) > member.position));
      member.position = last;
      member.writeLive(own, tails.length);
      written += 1;
      if (written % membersPerTurn === 0) await nextTurn();
    }
  }

  async #execute(events: readonly LiveEvent[]): Promise<Buffer[]> {
    const context = this.#setup.createContext();
    const { kept, executionTimeoutMs } = this.#setup;
    const tails = events.map(({ value }) => kept.tail(this.#tails, value, () => this.#executeOne(value, context)));
    return within(executionTimeoutMs, Promise.all(tails));
  }

  async #executeOne(value: object, context: object): Promise<Buffer> {
    const { plan, variables, formatError } = this.#setup;
    const result = await plan.query(value, context, variables);
    const payload =
      result.errors === undefined
        ? { data: result.data }
        : { errors: result.errors.map((error: GraphQLError) => formatError(error)), data: result.data };
    return nextTail(JSON.stringify(payload));
  }

  #failAll(error: unknown): void {
    for (const member of this.#live) member.fail(error);
  }

  #closeWhenEmpty(): void {
    if (this.#closed || this.size > 0) return;
    this.#closed = true;
    this.#unlisten();
    this.#setup.onEmpty(this);
  }
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new DomainError("BUSY", "The hub is too busy to tell what happened.")), limitMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
