import { BadUserInputError } from "../app/errors.ts";
import { decodeStatusCursor, keptDays } from "../status/index.ts";
import type { StatusChangeReader } from "../status/index.ts";

const dayMs = 86_400_000;

/**
 * The number after which a webhook is to begin again: that of a cursor, or the last before a time.
 * @throws BadUserInputError unless one of them is given, DomainError CURSOR_EXPIRED when the hub keeps it no more
 */
export async function replayStart(
  changes: StatusChangeReader,
  after: string | null,
  since: Date | null,
  now: Date,
): Promise<number> {
  if (since !== null && after === null) {
    if (since > now) throw new BadUserInputError("The time lies in the future.", { field: "since", rule: "past" });
    return changes.numberBefore(since, new Date(now.getTime() - keptDays * dayMs));
  }
  if (after === null || since !== null) {
    throw new BadUserInputError("Name a cursor or a time: one of the two.", { field: "after", rule: "one-of-two" });
  }
  const from = decodeStatusCursor(after);
  if (from > changes.position) throw new BadUserInputError("Nothing is there yet.", { field: "after", rule: "cursor" });
  await changes.check(from);
  return from;
}
