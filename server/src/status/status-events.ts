import { scopeCovers } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import { DomainError, NotFoundError } from "../app/errors.ts";
import type { LiveEvent, LiveSource, LiveTopic } from "../app/websocket/live-source.ts";
import type { StatusBoard } from "./board.ts";
import type { OutboxFeed } from "./feed.ts";
import type { StatusChange } from "./status-change.ts";
import { decodeStatusCursor } from "./status-cursor.ts";

/** Changes (of the whole country) that a cursor may lie behind. More is faster read as a state than replayed. */
export const maxReplay = 10_000;

/**
 * May whoever sees `within` be told of this change? Both where the camera stood then and where it stands now must be his: one
 * that was removed, or moved out of the scope meanwhile, is no longer spoken of.
 */
export function mayBeTold(board: Pick<StatusBoard, "placeOf">, within: Scope, change: StatusChange): boolean {
  if (!scopeCovers(within, change)) return false;
  const place = board.placeOf(change.cameraId);
  return place !== null && scopeCovers(within, place);
}

type Listener = (events: readonly LiveEvent[]) => void;

function toEvent(change: StatusChange): LiveEvent {
  return { seq: change.seq, value: change };
}

/**
 * Status changes for `Subscription.cameraStatusChanged`. Listeners stand in an index by unit, so a change costs work only
 * for those who may see it; that index is also the check of the scope on every event.
 */
export class CameraStatusSource implements LiveSource {
  readonly permission = "camera:read";
  readonly startArgument = "after";
  readonly #board: StatusBoard;
  readonly #byUnit = new Map<string, Set<Listener>>();

  constructor(board: StatusBoard, feed: OutboxFeed) {
    this.#board = board;
    feed.onChanges((changes) => this.#publish(changes.map((change) => change.status).filter((status) => status !== null)));
  }

  open(scope: Scope, args: Readonly<Record<string, unknown>>): { topic: LiveTopic; from: number } {
    const within = this.#board.units.narrow(scope, typeof args["within"] === "string" ? args["within"] : null);
    if (within === null) throw new NotFoundError("within");
    const from = typeof args["after"] === "string" ? this.#start(args["after"]) : this.#board.position;
    return { topic: this.#topic(within), from };
  }

  #start(cursor: string): number {
    const seq = decodeStatusCursor(cursor);
    const { position, history } = this.#board;
    // A number from the future comes from another replica that is ahead by a moment, or from before a restore.
    if (seq < history.floor || position - seq > maxReplay || seq - position > maxReplay) throw cursorExpired();
    return seq;
  }

  #topic(within: Scope): LiveTopic {
    const board = this.#board;
    const visible = (change: StatusChange) => mayBeTold(board, within, change);
    return {
      position: () => board.position,
      since: (from, limit) => {
        if (from < board.history.floor) throw cursorExpired();
        const { changes, lookedTo } = board.history.after(from, limit, visible);
        const position = Math.max(from, Math.min(lookedTo, board.position));
        return { events: changes.map(toEvent), position };
      },
      listen: (listener) => this.#listen(within, (events) => listener(events)),
    };
  }

  #listen(within: Scope, listener: Listener): () => void {
    const keys = within.country ? ["*"] : [...within.provinceIds, ...within.facilityIds];
    for (const key of keys) {
      const listeners = this.#byUnit.get(key);
      if (listeners === undefined) this.#byUnit.set(key, new Set([listener]));
      else listeners.add(listener);
    }
    return () => {
      for (const key of keys) {
        const listeners = this.#byUnit.get(key);
        listeners?.delete(listener);
        if (listeners?.size === 0) this.#byUnit.delete(key);
      }
    };
  }

  #publish(changes: readonly StatusChange[]): void {
    const batches = new Map<Listener, LiveEvent[]>();
    for (const change of changes) {
      const place = this.#board.placeOf(change.cameraId);
      // Both the place of then and the place of now must be the listener's: the units of one scope never overlap.
      if (place === null) continue;
      const event = toEvent(change);
      for (const key of ["*", change.provinceId, change.facilityId]) {
        for (const listener of this.#byUnit.get(key) ?? []) {
          if (key === change.provinceId && place.provinceId !== change.provinceId) continue;
          if (key === change.facilityId && place.facilityId !== change.facilityId) continue;
          const batch = batches.get(listener);
          if (batch === undefined) batches.set(listener, [event]);
          else batch.push(event);
        }
      }
    }
    for (const [listener, events] of batches) listener(events);
  }
}

export function cursorExpired(): DomainError {
  return new DomainError("CURSOR_EXPIRED", "The cursor is too old to replay from. Read the state again.");
}
