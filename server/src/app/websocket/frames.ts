// WebSocket frames of shared messages (RFC 6455 §5.2), built once for many sockets. Every message to a subscriber is
// `{"id":"…"` (his own) followed by a tail that all members of his group have in common.

/** The part of a message that is one subscriber's own. */
export function messageHead(id: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)}`);
}

/** The part that a group shares: everything after the id. */
export function nextTail(payload: string): Buffer {
  return Buffer.from(`,"type":"next","payload":${payload}}`);
}

/** A server's text frame: FIN, opcode 1, no mask, shortest length form. */
function frameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) return Buffer.from([0x81, 126, length >>> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = 0x81;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

export function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([frameHeader(body.length), body]);
}

interface Template {
  readonly bytes: Buffer;
  /** Where the head of the subscriber goes. */
  readonly holes: readonly number[];
}

/** Some messages to everybody in a group, in order: written to a socket in one piece. */
export class FrameBatch {
  readonly #tails: readonly Buffer[];
  // Ids of one length (clients use UUIDs) give frames of one shape.
  readonly #templates = new Map<number, Template>();

  constructor(tails: readonly Buffer[]) {
    this.#tails = tails;
  }

  /** The frames for the subscriber with this head. */
  framesFor(head: Buffer): Buffer {
    const template = this.#templates.get(head.length) ?? this.#makeTemplate(head.length);
    const frames = Buffer.allocUnsafe(template.bytes.length);
    template.bytes.copy(frames);
    for (const hole of template.holes) head.copy(frames, hole);
    return frames;
  }

  #makeTemplate(headLength: number): Template {
    const parts: Buffer[] = [];
    const holes: number[] = [];
    let length = 0;
    const add = (part: Buffer) => {
      parts.push(part);
      length += part.length;
    };
    for (const tail of this.#tails) {
      add(frameHeader(headLength + tail.length));
      holes.push(length);
      add(Buffer.alloc(headLength));
      add(tail);
    }
    const template = { bytes: Buffer.concat(parts, length), holes };
    this.#templates.set(headLength, template);
    return template;
  }
}
