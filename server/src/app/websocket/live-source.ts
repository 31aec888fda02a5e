import type { Permission } from "../../access/permissions.ts";
import type { Scope } from "../../access/scope.ts";

/** Something that happened, as subscribers of one topic see it: `value` is the root value of the execution. */
export interface LiveEvent {
  /** Grows within a topic; a subscriber never gets a number twice. */
  readonly seq: number;
  readonly value: object;
}

/** A stream of events that everybody with the same scope and arguments shares. */
export interface LiveTopic {
  /** Number of the newest event: who begins here hears what comes after. */
  position(): number;
  /**
   * Up to `limit` events after `from`, oldest first. `position` is how far they reach; with no events it is the present,
   * and what comes later arrives through `listen`.
   * @throws DomainError CURSOR_EXPIRED when some of them are forgotten.
   */
  since(from: number, limit: number): { readonly events: readonly LiveEvent[]; readonly position: number };
  /** @returns ends the listening. */
  listen(listener: (events: readonly LiveEvent[]) => void): () => void;
}

/** What stands behind one field of the type Subscription. */
export interface LiveSource {
  /** Needed somewhere to subscribe at all; the scope of it decides what is delivered. */
  readonly permission: Permission;
  /** Argument that only says where to begin, so that it does not divide subscribers; null when there is none. */
  readonly startArgument: string | null;
  /**
   * @throws DomainError NOT_FOUND, BAD_USER_INPUT or CURSOR_EXPIRED.
   */
  open(scope: Scope, args: Readonly<Record<string, unknown>>): { readonly topic: LiveTopic; readonly from: number };
}
