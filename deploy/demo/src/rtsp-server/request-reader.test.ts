import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RequestReader } from "./request-reader.ts";
import type { RtspRequest } from "./request-reader.ts";

const describeRequest = "DESCRIBE rtsp://127.64.0.2/stream RTSP/1.0\r\nCSeq: 2\r\nAccept: application/sdp\r\n\r\n";
const withBody = "GET_PARAMETER rtsp://127.64.0.2/stream RTSP/1.0\r\ncseq: 3\r\nContent-Length: 5\r\n\r\nhello";
const report = Buffer.from([0x24, 1, 0, 4, 1, 2, 3, 4]);

function readInChunks(bytes: Buffer, cuts: readonly number[]): RtspRequest[] {
  const reader = new RequestReader();
  const edges = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).flatMap((end, index) => reader.push(bytes.subarray(edges[index], end)));
}

describe("RequestReader", () => {
  it("finds the same requests however the bytes are cut, past bodies, reports and empty lines", () => {
    const bytes = Buffer.concat([
      Buffer.from(`${describeRequest}\r\n`),
      report,
      Buffer.from(withBody),
      Buffer.from(describeRequest),
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (cuts) => {
        const requests = readInChunks(bytes, cuts);
        expect(requests.map(({ method }) => method)).toEqual(["DESCRIBE", "GET_PARAMETER", "DESCRIBE"]);
        expect(requests[1]?.headers.get("cseq")).toBe("3");
      }),
    );
  });

  it("survives anything, and never answers a request after bytes that are not RTSP", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), (chunks) => {
        const reader = new RequestReader();
        for (const chunk of chunks) reader.push(Buffer.from(chunk));
        if (reader.broken) expect(reader.push(Buffer.from(describeRequest))).toEqual([]);
      }),
    );
  });

  it.each([
    ["a line of another protocol", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["a TLS hello", "\u0016\u0003\u0001\u0002"],
    ["a head that never ends", `OPTIONS * RTSP/1.0\r\n${"X: y\r\n".repeat(2000)}`],
    ["more headers than anybody sends", `OPTIONS * RTSP/1.0\r\n${"X: y\r\n".repeat(80)}\r\n`],
    ["a header without a name", "OPTIONS * RTSP/1.0\r\n: y\r\n\r\n"],
    ["a body that is too large", "OPTIONS * RTSP/1.0\r\nContent-Length: 999999\r\n\r\n"],
    ["a body of negative size", "OPTIONS * RTSP/1.0\r\nContent-Length: -1\r\n\r\n"],
  ])("breaks on %s", (_, text) => {
    const reader = new RequestReader();
    expect(reader.push(Buffer.from(text, "latin1"))).toEqual([]);
    expect(reader.broken).toBe(true);
  });
});
