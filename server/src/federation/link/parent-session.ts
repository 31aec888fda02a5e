import type { WebSocket } from "ws";
import type { Scope } from "../../access/scope.ts";
import type { LinkIntake } from "./intake.ts";
import type { LinkOutages } from "./outages.ts";
import { fromChild, LinkClose, readMessage } from "./protocol.ts";
import type { FromChild, FromParent, LinkedHub } from "./protocol.ts";
import { isPictureAnswer } from "./picture-messages.ts";
import type { PictureAnswer, PictureAsk } from "./picture-messages.ts";

export interface ParentSessionParts {
  readonly socket: WebSocket;
  readonly self: LinkedHub;
  readonly outages: LinkOutages;
  /** Hubs that stand above this one. */
  readonly above: () => readonly string[];
  /**
   * Takes the child for what it says it is: binds its id to the account, marks the link as coming.
   * @returns null: it is refused
   */
  readonly admit: (hello: Extract<FromChild, { type: "hello" }>) => Promise<LinkIntake | null>;
  /** Checks another token of the same account. False: it is none. */
  readonly renew: (token: string) => Promise<boolean>;
  readonly heard: (head: number | null) => void;
  readonly policyTaken: (policy: number) => Promise<void>;
  /** It knows now whom it speaks to. */
  readonly greeted: () => void;
  /** What it says of pictures waits for nothing else. */
  readonly ofPictures: (message: PictureAnswer) => void;
  readonly beatMs: number;
  readonly silenceMs: number;
}

/** Messages of one child that wait to be written: beyond these its line is not read on. */
const maxWaiting = 16;

/** One child's connection. Its messages are written one after the other; each is answered when it stands in the database. */
export class ParentSession {
  readonly #parts: ParentSessionParts;
  readonly #waiting: Exclude<FromChild, PictureAnswer>[] = [];
  #isGreeted = false;
  #intake: LinkIntake | null = null;
  #working: Promise<void> | null = null;
  #lastHeard = performance.now();
  #policy = 0;
  /** It was asked to begin anew: until it does, what comes is of before. */
  #awaitsSnapshot = false;
  /** It was asked to tell once more what is missing: until that comes, what lies behind it is passed over. */
  #awaitsMissing = false;
  /** Its catching up is over. */
  #isCurrent = false;

  constructor(parts: ParentSessionParts) {
    this.#parts = parts;
  }

  /** Resolves when the connection has ended and all of it that came whole is written. */
  async run(): Promise<void> {
    const { socket, beatMs, silenceMs } = this.#parts;
    const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.on("error", () => undefined);
    socket.on("message", (data, isBinary) => this.#onMessage(data, isBinary));
    const beat = setInterval(() => {
      if (performance.now() - this.#lastHeard > silenceMs) {
        socket.close(LinkClose.Silent, "Nothing was heard");
        socket.terminate();
      } else this.#send({ type: "beat" });
    }, beatMs);
    await closed;
    clearInterval(beat);
    this.#waiting.length = 0;
    await this.#working;
  }

  /** What stands here does not do any more: the child is to tell everything anew. */
  beginAnew(): void {
    if (this.#awaitsSnapshot || this.#intake === null) return;
    this.#awaitsSnapshot = true;
    this.#send({ type: "again", cursor: null });
  }

  close(code: number, reason: string): void {
    this.#parts.socket.close(code, reason);
  }

  terminate(): void {
    this.#parts.socket.terminate();
  }

  ask(message: PictureAsk): void {
    this.#send(message);
  }

  /** Where the child may speak of anything, as it is now. */
  setScope(scope: Scope): void {
    if (this.#intake !== null) this.#intake.scope = scope;
  }

  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  #onMessage(data: unknown, isBinary: boolean): void {
    this.#lastHeard = performance.now();
    const message = isBinary ? null : readMessage(fromChild, data);
    if (message === null || (message.type === "hello") === this.#isGreeted) {
      this.#parts.socket.close(LinkClose.Malformed, "Not of the protocol");
      return;
    }
    this.#isGreeted = true;
    this.#parts.heard(message.type === "beat" || message.type === "hello" ? message.head : null);
    if (message.type === "beat") return;
    if (isPictureAnswer(message)) {
      this.#parts.ofPictures(message);
      return;
    }
    this.#waiting.push(message);
    if (this.#waiting.length >= maxWaiting) this.#parts.socket.pause();
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      if (this.#waiting.length < maxWaiting) this.#parts.socket.resume();
      try {
        await this.#take(message);
      } catch {
        // Nothing of it stands: the child comes again and tells it once more.
        this.#parts.socket.close(1011, "It could not be written");
        this.#waiting.length = 0;
        return;
      }
    }
  }

  async #take(message: Exclude<FromChild, PictureAnswer>): Promise<void> {
    if (message.type === "hello") return this.#greet(message);
    if (message.type === "token") {
      if (!(await this.#parts.renew(message.token))) this.close(LinkClose.Unauthenticated, "The token is none of this account");
      return;
    }
    const intake = this.#intake;
    if (intake === null) return;
    switch (message.type) {
      case "snapshot":
        this.#awaitsSnapshot = false;
        this.#awaitsMissing = false;
        this.#policy = message.policy;
        await intake.beginSnapshot(message.seq, message.policy, message.hubs);
        return;
      case "rows":
        if (!this.#awaitsSnapshot) await intake.rows(message.units, message.cameras);
        this.#send({ type: "ack-rows", nr: message.nr });
        return;
      case "snapshot-end":
        if (!this.#awaitsSnapshot) {
          await intake.endSnapshot();
          await this.#parts.policyTaken(this.#policy);
        }
        this.#send({ type: "ack-rows", nr: message.nr });
        return;
      case "changes":
        return this.#write(intake, message);
      case "withdraw":
        return intake.withdraw(message.facilityIds);
      case "current":
        if (this.#awaitsSnapshot || this.#awaitsMissing) return;
        await this.#parts.outages.end(intake.hubId);
        this.#isCurrent = true;
        return;
    }
  }

  async #greet(hello: Extract<FromChild, { type: "hello" }>): Promise<void> {
    const { self, above } = this.#parts;
    const over = [self.id, ...above()];
    if (hello.below.some((id) => over.includes(id)) || !hello.below.includes(hello.hub.id)) {
      this.close(LinkClose.Refused, "A hub cannot stand above itself");
      return;
    }
    const intake = await this.#parts.admit(hello);
    if (intake === null) {
      this.close(LinkClose.Refused, "This hub is linked by another account");
      return;
    }
    this.#intake = intake;
    this.#send({ type: "welcome", hub: self, above: over, cursor: await intake.cursor() });
    this.#parts.greeted();
  }

  async #write(intake: LinkIntake, { after, upTo, items, hubs }: Extract<FromChild, { type: "changes" }>): Promise<void> {
    if (this.#awaitsSnapshot) return;
    const outcome = await intake.changes(after, upTo, items, hubs);
    if (outcome === "gap") {
      if (this.#awaitsMissing) return;
      this.#awaitsMissing = true;
      this.#send({ type: "again", cursor: await intake.cursor() });
      return;
    }
    this.#awaitsMissing = false;
    this.#send({ type: "ack", upTo });
  }

  #send(message: FromParent): void {
    const { socket } = this.#parts;
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }
}
