/** One answer of an RTSP server (RFC 2326 §7). */
export interface RtspResponse {
  readonly status: number;
  /** Lower-case names; a header that comes more than once keeps all its values in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** What came over the wire is not RTSP, or more of it than we are ready to hold. */
export class RtspProtocolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RtspProtocolError";
  }
}

export const maxHeadBytes = 64 * 1024;
export const maxBodyBytes = 64 * 1024;
const maxHeaders = 200;

const dollar = 0x24;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const nothing = Buffer.alloc(0);

/**
 * Cuts the bytes of an RTSP connection into answers and interleaved packets, however they are chunked. Packets are only
 * announced, never kept: a camera may send megabits that nobody asked to see. Holds at most one message.
 */
export class RtspReader {
  readonly #onResponse: (response: RtspResponse) => void;
  readonly #onPacket: (channel: number, length: number) => void;
  #kept: Buffer = nothing;
  #length = 0;
  /** Bytes of the present packet that are still to come. */
  #skip = 0;
  /** No use in trying again with fewer bytes than this. */
  #need = 0;
  /** How far the end of the head was already looked for. */
  #scanned = 0;

  constructor(onResponse: (response: RtspResponse) => void, onPacket: (channel: number, length: number) => void) {
    this.#onResponse = onResponse;
    this.#onPacket = onPacket;
  }

  /**
   * Takes the next bytes; does not hold on to `chunk`.
   * @throws RtspProtocolError; the connection is then of no further use.
   */
  push(chunk: Buffer): void {
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, chunk.length);
      this.#skip -= skipped;
      if (skipped === chunk.length) return;
      chunk = chunk.subarray(skipped);
    }
    if (this.#length === 0) {
      const used = this.#parse(chunk);
      if (used < chunk.length) this.#keep(chunk.subarray(used));
      return;
    }
    this.#keep(chunk);
    if (this.#length < this.#need) return;
    const used = this.#parse(this.#kept.subarray(0, this.#length));
    this.#kept.copyWithin(0, used, this.#length);
    this.#length -= used;
    if (this.#length === 0) this.#kept = nothing;
  }

  /** Answers how many bytes were used up. */
  #parse(data: Buffer): number {
    let at = 0;
    while (at < data.length) {
      const first = data[at];
      if (first === dollar) {
        if (data.length - at < 4) return this.#wait(at, 4);
        const length = data.readUInt16BE(at + 2);
        this.#onPacket(data[at + 1] ?? 0, length);
        const here = Math.min(length, data.length - at - 4);
        this.#skip = length - here;
        at += 4 + here;
      } else if (first === carriageReturn || first === lineFeed) {
        at++;
      } else {
        const end = findHeadEnd(data, at + Math.max(0, this.#scanned - 3));
        if ((end?.at ?? data.length) - at > maxHeadBytes) throw new RtspProtocolError("endless headers");
        if (end === null) {
          this.#scanned = data.length - at;
          return this.#wait(at, data.length - at + 1);
        }
        const head = data.toString("latin1", at, end.at);
        const { status, headers, bodyLength } = parseHead(head);
        const bodyAt = end.at + end.length;
        if (data.length - bodyAt < bodyLength) return this.#wait(at, bodyAt - at + bodyLength);
        this.#scanned = 0;
        at = bodyAt + bodyLength;
        // A request of the server's own (keep-alive, ANNOUNCE) asks nothing of us that matters.
        if (status !== null) this.#onResponse({ status, headers, body: data.toString("utf8", bodyAt, at) });
      }
    }
    return at;
  }

  #wait(used: number, need: number): number {
    this.#need = need;
    return used;
  }

  #keep(chunk: Buffer): void {
    const length = this.#length + chunk.length;
    if (length > this.#kept.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(512, 2 ** Math.ceil(Math.log2(length))));
      this.#kept.copy(grown, 0, 0, this.#length);
      this.#kept = grown;
    }
    chunk.copy(this.#kept, this.#length);
    this.#length = length;
  }
}

function findHeadEnd(data: Buffer, from: number): { at: number; length: number } | null {
  const strict = data.indexOf("\r\n\r\n", from, "latin1");
  // Some servers end lines with a bare line feed.
  const bare = data.subarray(0, strict === -1 ? data.length : strict).indexOf("\n\n", from, "latin1");
  if (bare !== -1) return { at: bare, length: 2 };
  return strict === -1 ? null : { at: strict, length: 4 };
}

function parseHead(head: string): {
  status: number | null;
  headers: Map<string, string[]>;
  bodyLength: number;
} {
  const lines = head.split(/\r?\n/);
  const first = lines[0] ?? "";
  const status = /^RTSP\/\d\.\d +(\d{3})(?: |$)/.exec(first)?.[1];
  if (status === undefined && !/^[A-Z_]{1,20} \S{1,4096} RTSP\/\d\.\d$/.test(first)) throw new RtspProtocolError("not RTSP");
  if (lines.length > maxHeaders) throw new RtspProtocolError("too many headers");
  const headers = new Map<string, string[]>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = headers.get(name);
    const value = line.slice(colon + 1).trim();
    if (values === undefined) headers.set(name, [value]);
    else values.push(value);
  }
  const lengthText = headers.get("content-length")?.[0] ?? "0";
  const bodyLength = /^\d{1,9}$/.test(lengthText) ? Number(lengthText) : Number.NaN;
  if (!(bodyLength <= maxBodyBytes)) throw new RtspProtocolError("body too large");
  return { status: status === undefined ? null : Number(status), headers, bodyLength };
}
