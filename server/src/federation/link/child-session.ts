import type { WebSocket } from "ws";
import { fromParent, LinkClose, maxItems, readMessage } from "./protocol.ts";
import type { FromChild, FromParent, LinkedHub } from "./protocol.ts";
import { isPictureAsk } from "./picture-messages.ts";
import type { PictureAnswer, PictureAsk } from "./picture-messages.ts";
import type { LinkExport } from "./export.ts";
import type { LinkCursor } from "./intake.ts";
import { levelAt } from "./shares.ts";
import type { SharePolicy } from "./shares.ts";

export interface ChildSessionParts {
  readonly socket: WebSocket;
  readonly self: LinkedHub;
  readonly source: LinkExport;
  readonly told: (news: ChildNews) => void;
  readonly ofPictures: (message: PictureAsk) => void;
  readonly beatMs: number;
  readonly silenceMs: number;
}

export type ChildNews =
  | { readonly kind: "welcome"; readonly parent: LinkedHub; readonly above: readonly string[] }
  | { readonly kind: "progress"; readonly sent: number; readonly acknowledged: number }
  | { readonly kind: "current" };

/** Messages that wait for the parent's answer: more would only lie in between. */
const maxUnanswered = 8;

/** One connection to a parent, from hello to its end. */
export class ChildSession {
  readonly #parts: ChildSessionParts;
  readonly #ended = Promise.withResolvers<void>();
  #lastHeard = performance.now();
  #wake: (() => void) | null = null;
  #woken = false;
  #isOver = false;
  /** The parent asked for it once more: from a number on, or (null) everything. Undefined: it did not. */
  #again: LinkCursor | null | undefined = undefined;
  #policyChanged = false;
  #position = 0;
  #acknowledged = 0;
  #rowsSent = 0;
  #rowsAcknowledged = 0;
  #unanswered = 0;
  #head = 0;

  constructor(parts: ChildSessionParts) {
    this.#parts = parts;
  }

  /** Resolves when the connection has ended. @throws whatever the database says: the link tries again */
  async run(): Promise<void> {
    const { socket, beatMs, silenceMs } = this.#parts;
    const welcomed = Promise.withResolvers<Extract<FromParent, { type: "welcome" }> | null>();
    socket.on("message", (data, isBinary) => this.#onMessage(data, isBinary, (welcome) => welcomed.resolve(welcome)));
    socket.on("close", () => {
      this.#isOver = true;
      welcomed.resolve(null);
      this.wake();
      this.#ended.resolve();
    });
    const beat = setInterval(() => {
      if (performance.now() - this.#lastHeard > silenceMs) socket.terminate();
      else this.#send({ type: "beat", head: this.#head });
    }, beatMs);
    try {
      const [below, ends] = await Promise.all([this.#parts.source.below(), this.#parts.source.ends()]);
      this.#head = ends.head;
      this.#send({ type: "hello", hub: this.#parts.self, below, head: ends.head });
      const welcome = await welcomed.promise;
      if (welcome === null) return;
      if (welcome.above.includes(this.#parts.self.id)) {
        socket.close(LinkClose.Refused, "A hub cannot stand above itself");
        await this.#ended.promise;
        return;
      }
      this.#parts.told({ kind: "welcome", parent: welcome.hub, above: welcome.above });
      await this.#speak(welcome.cursor, ends.oldest);
    } finally {
      clearInterval(beat);
      socket.terminate();
    }
  }

  /** Something may have happened. */
  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  /** What is shared has changed. */
  policyChanged(): void {
    this.#policyChanged = true;
    this.wake();
  }

  answer(message: PictureAnswer): void {
    this.#send(message);
  }

  token(token: string): void {
    this.#send({ type: "token", token });
  }

  async #speak(cursor: LinkCursor | null, oldest: number | null): Promise<void> {
    const { source } = this.#parts;
    let policy = await source.policy();
    let isWhole = this.#beginAt(cursor, policy, oldest);
    let isCurrent = false;
    while (!this.#isOver) {
      this.#woken = false;
      if (this.#policyChanged) {
        this.#policyChanged = false;
        const next = await source.policy();
        if (next.version !== policy.version) {
          await this.#withdraw(policy, next);
          isWhole = false;
        }
      }
      if (this.#again !== undefined) {
        const from = this.#again;
        this.#again = undefined;
        isCurrent = false;
        isWhole = isWhole && this.#beginAt(from, policy, (await source.ends()).oldest);
      }
      if (!isWhole) {
        const sent = await this.#sendSnapshot();
        if (sent === null) continue;
        policy = sent;
        isWhole = true;
        isCurrent = false;
        continue;
      }
      if (this.#unanswered >= maxUnanswered) {
        await this.#rest();
        continue;
      }
      const changes = await source.changesAfter(this.#position, policy);
      if (changes === null) {
        if (!isCurrent) {
          isCurrent = true;
          this.#send({ type: "current", seq: this.#position });
          this.#parts.told({ kind: "current" });
        }
        await this.#rest();
        continue;
      }
      const { upTo, items, hubs } = changes;
      this.#unanswered += 1;
      this.#send({ type: "changes", after: this.#position, upTo, items: [...items], hubs: [...hubs] });
      this.#position = upTo;
      this.#head = Math.max(this.#head, upTo);
      this.#parts.told({ kind: "progress", sent: this.#position, acknowledged: this.#acknowledged });
    }
  }

  /** Takes up after what stands at the parent. False: that cannot be told any more, or is of another database or policy. */
  #beginAt(cursor: LinkCursor | null, policy: SharePolicy, oldest: number | null): boolean {
    if (cursor === null || cursor.policy !== policy.version || cursor.seq > this.#head) return false;
    // What was cut off the outbox is gone.
    if (oldest === null ? cursor.seq !== this.#head : cursor.seq < oldest - 1) return false;
    this.#position = cursor.seq;
    this.#acknowledged = cursor.seq;
    return true;
  }

  /** Null: it was broken off, to begin anew. */
  async #sendSnapshot(): Promise<SharePolicy | null> {
    const { seq, policy, hubs, units, cameras } = await this.#parts.source.snapshot();
    this.#send({ type: "snapshot", seq, policy: policy.version, hubs: [...hubs] });
    const messages: { units: typeof units; cameras: typeof cameras }[] = [];
    for (let at = 0; at < units.length; at += maxItems) messages.push({ units: units.slice(at, at + maxItems), cameras: [] });
    for (let at = 0; at < cameras.length; at += maxItems)
      messages.push({ units: [], cameras: cameras.slice(at, at + maxItems) });
    for (const { units: some, cameras: others } of messages) {
      while (this.#rowsSent - this.#rowsAcknowledged >= maxUnanswered && !this.#isOver && this.#again === undefined)
        await this.#rest();
      if (this.#isOver || this.#again !== undefined) return null;
      this.#send({ type: "rows", nr: ++this.#rowsSent, units: [...some], cameras: [...others] });
    }
    this.#send({ type: "snapshot-end", nr: ++this.#rowsSent });
    while (this.#rowsAcknowledged < this.#rowsSent && !this.#isOver && this.#again === undefined) await this.#rest();
    if (this.#isOver || this.#again !== undefined) return null;
    this.#position = this.#acknowledged = seq;
    this.#head = Math.max(this.#head, seq);
    return policy;
  }

  /** At once, before the new snapshot is whole. */
  async #withdraw(before: SharePolicy, now: SharePolicy): Promise<void> {
    const told = await this.#parts.source.facilities(before);
    const gone = told.filter((place) => levelAt(now, place) === null).map(({ facilityId }) => facilityId);
    for (let at = 0; at < gone.length; at += maxItems) {
      this.#send({ type: "withdraw", facilityIds: gone.slice(at, at + maxItems) });
    }
  }

  /** Until something may have happened since the last time. */
  async #rest(): Promise<void> {
    if (!this.#woken && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    this.#woken = false;
  }

  #send(message: FromChild): void {
    const { socket } = this.#parts;
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }

  #onMessage(data: unknown, isBinary: boolean, welcome: (message: Extract<FromParent, { type: "welcome" }>) => void): void {
    this.#lastHeard = performance.now();
    const message = isBinary ? null : readMessage(fromParent, data);
    if (message === null) {
      this.#parts.socket.close(LinkClose.Malformed, "Not of the protocol");
      return;
    }
    if (isPictureAsk(message)) this.#parts.ofPictures(message);
    else if (message.type === "welcome") welcome(message);
    else if (message.type === "ack") {
      this.#unanswered = Math.max(0, this.#unanswered - 1);
      this.#acknowledged = Math.max(this.#acknowledged, message.upTo);
      this.#parts.told({ kind: "progress", sent: this.#position, acknowledged: this.#acknowledged });
      this.wake();
    } else if (message.type === "ack-rows") {
      this.#rowsAcknowledged = Math.max(this.#rowsAcknowledged, message.nr);
      this.wake();
    } else if (message.type === "again") {
      this.#again = message.cursor;
      this.#unanswered = 0;
      this.wake();
    }
  }
}
