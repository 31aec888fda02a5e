import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { maxHeadBytes, RtspProtocolError, RtspReader, type RtspResponse } from "./rtsp-reader.ts";

interface Heard {
  responses: RtspResponse[];
  packets: [number, number][];
}

function read(bytes: Buffer, cuts: readonly number[] = []): Heard {
  const heard: Heard = { responses: [], packets: [] };
  const reader = new RtspReader(
    (response) => heard.responses.push(response),
    (channel, length) => heard.packets.push([channel, length]),
  );
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  // The next read comes into the same memory: what the reader keeps must be its own.
  const shared = Buffer.alloc(bytes.length);
  for (let at = 1; at < edges.length; at++) {
    const length = bytes.copy(shared, 0, edges[at - 1], edges[at]);
    reader.push(shared.subarray(0, length));
  }
  return heard;
}

const answer = (sequence: number, body = "") =>
  Buffer.from(`RTSP/1.0 200 OK\r\nCSeq: ${sequence}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
const packet = (channel: number, length: number) => {
  const bytes = Buffer.alloc(4 + length, "$RTSP/1.0 200 OK\r\n\r\n");
  bytes[0] = 0x24;
  bytes[1] = channel;
  bytes.writeUInt16BE(length, 2);
  return bytes;
};

describe("the reader of RTSP connections", () => {
  it("reads the same whatever the pieces in which it comes", () => {
    const piece = fc.oneof(
      fc.tuple(fc.constant("answer"), fc.nat(9), fc.string({ maxLength: 30, unit: fc.constantFrom(..."a \r\n$:é\u{1f4f7}") })),
      fc.tuple(fc.constant("packet"), fc.nat(255), fc.nat(600)),
      fc.tuple(fc.constant("gap"), fc.constant(0), fc.constant("")),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(20_000), { maxLength: 40 }), (pieces, cuts) => {
        const bytes = Buffer.concat(
          pieces.map(([kind, number, more]) => {
            if (kind === "gap") return Buffer.from("\r\n");
            return typeof more === "number" ? packet(number, more) : answer(number, more);
          }),
        );
        const heard = read(bytes, cuts);
        const answers = pieces.filter(([kind]) => kind === "answer");
        expect(heard.responses.map(({ headers, body }) => [headers.get("cseq")?.[0], body])).toEqual(
          answers.map(([, sequence, body]) => [String(sequence), body]),
        );
        expect(heard.packets).toEqual(pieces.filter(([kind]) => kind === "packet").map(([, from, length]) => [from, length]));
      }),
    );
  });

  it("keeps every value of a header, understands bare line feeds, passes over the server's own requests", () => {
    const text =
      'OPTIONS rtsp://x/ RTSP/1.0\r\nCSeq: 9\r\n\r\nRTSP/1.0 401 Unauthorized\nWWW-Authenticate: Basic realm="a"\n' +
      "www-authenticate:Digest b\n\n";
    const [response, ...others] = read(Buffer.from(text)).responses;
    expect(others).toEqual([]);
    expect(response?.status).toBe(401);
    expect(response?.headers.get("www-authenticate")).toEqual(['Basic realm="a"', "Digest b"]);
  });

  it.each([
    ["another protocol", "HTTP/1.1 400 Bad Request\r\n\r\n"],
    ["garbage", "\u0001\u0002\u0003\r\n\r\n"],
    ["endless headers", `RTSP/1.0 200 OK\r\nX: ${"x".repeat(maxHeadBytes)}`],
    ["too many headers", `RTSP/1.0 200 OK\r\n${"X: y\r\n".repeat(300)}\r\n`],
    ["an endless body", "RTSP/1.0 200 OK\r\nContent-Length: 999999999\r\n\r\n"],
    ["a body of no length", "RTSP/1.0 200 OK\r\nContent-Length: -1\r\n\r\n"],
  ])("refuses %s", (_, text) => expect(() => read(Buffer.from(text))).toThrow(RtspProtocolError));

  it("never holds more than a message, and never throws anything else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(300), { maxLength: 10 }), (bytes, cuts) => {
        try {
          read(Buffer.from(bytes), cuts);
        } catch (error) {
          expect(error).toBeInstanceOf(RtspProtocolError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("stays quick when headers trickle in byte by byte", () => {
    const reader = new RtspReader(
      () => undefined,
      () => undefined,
    );
    const started = performance.now();
    for (const byte of Buffer.from(`RTSP/1.0 200 OK\r\nX: ${"x".repeat(maxHeadBytes - 100)}`)) reader.push(Buffer.of(byte));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
