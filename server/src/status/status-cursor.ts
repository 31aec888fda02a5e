import { BadUserInputError } from "../app/errors.ts";

/** The number of a change as an opaque string: clients keep it and give it back, nothing else. */
export function encodeStatusCursor(seq: number): string {
  return Buffer.from(`v1:${seq}`).toString("base64url");
}

/** @throws BadUserInputError for anything that `encodeStatusCursor` did not make. */
export function decodeStatusCursor(cursor: string, field = "after"): number {
  const text = cursor.length <= 40 ? Buffer.from(cursor, "base64url").toString("latin1") : "";
  const seq = /^v1:(0|[1-9]\d{0,15})$/.exec(text)?.[1];
  if (seq === undefined || !Number.isSafeInteger(Number(seq)) || encodeStatusCursor(Number(seq)) !== cursor) {
    throw new BadUserInputError(`\`${field}\` is not a cursor of a status change.`, { field, rule: "cursor" });
  }
  return Number(seq);
}
