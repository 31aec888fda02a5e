import { DomainError } from "../errors.ts";
import type { Group } from "./group.ts";
import { messageHead } from "./frames.ts";
import type { FrameBatch } from "./frames.ts";
import type { PreparedOperation } from "./documents.ts";

/** What a member needs of the socket he sits on. */
export interface MemberSocket {
  /** False once the socket closes or its person's rights have run out: then nothing more may be written. */
  mayReceive(): boolean;
  /** Whether the client leaves too much unread. */
  readonly tooSlow: boolean;
  writeFrames(frames: Buffer): void;
  /** Resolves when little is left unread, or the socket has closed. */
  drained(): Promise<void>;
  /** Ends the operation with an `error` message. */
  failOperation(id: string, error: unknown): void;
  delivered(events: number): void;
}

/** One subscription of one socket. */
export class Member {
  readonly id: string;
  readonly head: Buffer;
  readonly prepared: PreparedOperation;
  readonly variables: Record<string, unknown>;
  readonly #socket: MemberSocket;
  /** Number of the last event he has. */
  position: number;
  group: Group | null = null;
  #ended = false;

  constructor(
    socket: MemberSocket,
    id: string,
    prepared: PreparedOperation,
    variables: Record<string, unknown>,
    position: number,
  ) {
    this.#socket = socket;
    this.id = id;
    this.head = messageHead(id);
    this.prepared = prepared;
    this.variables = variables;
    this.position = position;
  }

  belongsTo(group: Group): boolean {
    return !this.#ended && this.group === group;
  }

  mayReceive(): boolean {
    return !this.#ended && this.#socket.mayReceive();
  }

  write(batch: FrameBatch): void {
    if (this.mayReceive()) this.#socket.writeFrames(batch.framesFor(this.head));
  }

  /** As `write`, but a reader who lags is dropped to read the state again: nothing is buffered for ever. */
  writeLive(batch: FrameBatch, events: number): void {
    if (this.#socket.tooSlow) {
      this.fail(slowReader());
      return;
    }
    this.#socket.writeFrames(batch.framesFor(this.head));
    this.#socket.delivered(events);
  }

  drained(): Promise<void> {
    return this.#socket.drained();
  }

  /** Leaves his group for another, keeping his place in the stream. */
  moveOut(): void {
    const group = this.group;
    this.group = null;
    group?.leave(this);
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.moveOut();
  }

  fail(error: unknown): void {
    if (this.#ended) return;
    this.end();
    this.#socket.failOperation(this.id, error);
  }
}

function slowReader(): DomainError {
  return new DomainError("CURSOR_EXPIRED", "This connection reads too slowly to follow. Read the state again.");
}
