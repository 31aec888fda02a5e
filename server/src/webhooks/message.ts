import { createHash } from "node:crypto";
import { encodeStatusCursor } from "../status/index.ts";

/** Changes of one message, and bytes of its body, at most. */
export const maxChanges = 200;
export const maxBodyBytes = 256 * 1024;

export type MessageType = "cameraStatusChanged" | "gap" | "test";

export interface Message {
  /** The same whenever the same message is sent again, so that receivers know it. */
  readonly id: string;
  readonly body: string;
  /** Number up to which it tells everything. */
  readonly upTo: number;
}

interface Place {
  readonly webhookId: string;
  /** How often somebody has set the webhook back: what is sent again on purpose is another message. */
  readonly round: number;
}

/**
 * Puts as many changes into a message as it holds.
 * @param changes What is told of each, with its number; oldest first, at least one.
 * @param position Up to where was looked: the message reaches there when it holds them all.
 */
export function composeChanges(
  place: Place,
  changes: readonly { readonly seq: number; readonly told: object }[],
  position: number,
): Message {
  const texts: string[] = [];
  let bytes = 500;
  let upTo = position;
  for (const { seq, told } of changes) {
    const text = JSON.stringify(told);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > maxBodyBytes && texts.length > 0) break;
    texts.push(text);
    upTo = seq;
  }
  if (texts.length === changes.length) upTo = position;
  return composed(place, "cameraStatusChanged", upTo, texts);
}

/** Says that changes are missing before `upTo`, where it goes on: the receiver reads the state anew. */
export function composeGap(place: Place, upTo: number): Message {
  return composed(place, "gap", upTo, []);
}

/** Tells nothing; its id is another one each time. */
export function composeTest(webhookId: string, cursorSeq: number, nonce: string): Message {
  return composed({ webhookId: `${webhookId} ${nonce}`, round: 0 }, "test", cursorSeq, []);
}

function composed({ webhookId, round }: Place, type: MessageType, upTo: number, changes: readonly string[]): Message {
  const hash = createHash("sha256").update(`${webhookId} ${round} ${type} ${upTo}`).digest();
  const id = `msg_${hash.subarray(0, 16).toString("base64url")}`;
  const cursor = encodeStatusCursor(upTo);
  return { id, upTo, body: `{"id":"${id}","type":"${type}","cursor":"${cursor}","changes":[${changes.join(",")}]}` };
}
