/** One RTSP request (RFC 2326 §6); header names in lower case, the last of equal headers counts. */
export interface RtspRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: ReadonlyMap<string, string>;
}

const maxHeaderBytes = 8192;
const maxBodyBytes = 4096;
const maxHeaderLines = 64;
const dollar = 0x24;

/**
 * Cuts what a client sends into requests, however it is split into chunks. Interleaved packets of the client (RTCP
 * reports, RFC 2326 §10.12) and bodies are passed over. Memory is bounded by one head; `broken` once the bytes are not
 * RTSP or larger than allowed: the connection can only be closed then.
 */
export class RequestReader {
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of a body or an interleaved packet still to be passed over. */
  #skip = 0;
  #broken = false;

  get broken(): boolean {
    return this.#broken;
  }

  /** Takes a chunk; answers the requests completed by it. */
  push(chunk: Buffer): RtspRequest[] {
    const requests: RtspRequest[] = [];
    if (this.#broken) return requests;
    let data = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    for (;;) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, data.length);
        this.#skip -= skipped;
        data = data.subarray(skipped);
      }
      // Clients put empty lines between requests (RFC 2326 §4.1 allows it).
      while (data[0] === 0x0d || data[0] === 0x0a) data = data.subarray(1);
      if (data.length === 0) break;
      if (data[0] === dollar) {
        if (data.length < 4) break;
        this.#skip = data.readUInt16BE(2);
        data = data.subarray(4);
        continue;
      }
      const end = data.subarray(0, maxHeaderBytes).indexOf("\r\n\r\n");
      if (end < 0) {
        if (data.length >= maxHeaderBytes || !startsLikeRequest(data)) this.#broken = true;
        break;
      }
      const request = parseHead(data.toString("latin1", 0, end));
      const bodyBytes = request === null ? Number.NaN : Number(request.headers.get("content-length") ?? "0");
      if (request === null || !Number.isInteger(bodyBytes) || bodyBytes < 0 || bodyBytes > maxBodyBytes) {
        this.#broken = true;
        break;
      }
      requests.push(request);
      this.#skip = bodyBytes;
      data = data.subarray(end + 4);
    }
    // A copy, so that a few pending bytes do not hold the whole chunk.
    this.#pending = this.#broken ? Buffer.alloc(0) : Buffer.from(data);
    return requests;
  }
}

function startsLikeRequest(data: Buffer): boolean {
  return /^[A-Z_]{1,20}(?: |$)/.test(data.toString("latin1", 0, 24));
}

function parseHead(head: string): RtspRequest | null {
  const [first = "", ...lines] = head.split("\r\n");
  const [, method, uri] = /^([A-Z_]{1,20}) (\S{1,1024}) RTSP\/1\.\d$/.exec(first) ?? [];
  if (method === undefined || uri === undefined || lines.length > maxHeaderLines) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 1) return null;
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { method, uri, headers };
}
