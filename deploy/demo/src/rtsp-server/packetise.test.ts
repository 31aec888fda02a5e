import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packetise, parseAnnexB } from "./packetise.ts";
import type { VideoCodec } from "./packetise.ts";

const startCode = Buffer.of(0, 0, 0, 1);
const join = (...units: Buffer[]): Buffer => Buffer.concat(units.flatMap((unit) => [startCode, unit]));
/** Never zero, so that no start code appears inside. */
const body = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 5000 }).map((bytes) => Buffer.from(bytes));

describe("H.264 packets", () => {
  it("give back every unit, whatever its size (RFC 6184 FU-A)", () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 20, max: 1400 }), (bytes, maxBytes) => {
        const unit = Buffer.concat([Buffer.of(0x65), bytes]);
        const payloads = packetise({ isKey: true, units: [unit] }, [], "h264", maxBytes);
        expect(payloads.every((payload) => payload.length <= maxBytes)).toBe(true);
        expect(reassemble(payloads, "h264")).toEqual([unit]);
      }),
    );
  });

  it("begin a key frame with its parameter sets in one packet (STAP-A)", () => {
    const [sps, pps] = [Buffer.of(0x67, 1, 2), Buffer.of(0x68, 3)];
    const [first] = packetise({ isKey: true, units: [Buffer.of(0x65, 9)] }, [sps, pps], "h264", 1400);
    expect(first).toEqual(Buffer.of(0x78, 0, 3, 0x67, 1, 2, 0, 2, 0x68, 3));
  });
});

describe("H.265 packets", () => {
  it("give back every unit, whatever its size (RFC 7798 FU)", () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 20, max: 1400 }), (bytes, maxBytes) => {
        const unit = Buffer.concat([Buffer.of(19 << 1, 1), bytes]);
        const payloads = packetise({ isKey: true, units: [unit] }, [], "hevc", maxBytes);
        expect(payloads.every((payload) => payload.length <= maxBytes)).toBe(true);
        expect(reassemble(payloads, "hevc")).toEqual([unit]);
      }),
    );
  });
});

describe("an Annex B stream", () => {
  it("is cut at its access unit delimiters; parameter sets stand apart", () => {
    const [sps, pps, key, other] = [Buffer.of(0x67, 1), Buffer.of(0x68, 2), Buffer.of(0x65, 3), Buffer.of(0x41, 4)];
    const delimiter = Buffer.of(0x09, 0xf0);
    const stream = join(delimiter, sps, pps, Buffer.of(0x06, 5), key, delimiter, other, other);
    expect(parseAnnexB(stream, "h264")).toEqual({
      parameterSets: [sps, pps],
      accessUnits: [
        { isKey: true, units: [key] },
        { isKey: false, units: [other, other] },
      ],
    });
  });
});

/** As a receiver does it. */
function reassemble(payloads: readonly Buffer[], codec: VideoCodec): Buffer[] {
  const headerBytes = codec === "h264" ? 1 : 2;
  const units: Buffer[] = [];
  let parts: Buffer[] = [];
  for (const payload of payloads) {
    const [first = 0, second = 0] = payload;
    const isFragment = codec === "h264" ? (first & 0x1f) === 28 : ((first >> 1) & 0x3f) === 49;
    if (!isFragment) {
      units.push(payload);
      continue;
    }
    const flags = payload[headerBytes] ?? 0;
    if ((flags & 0x80) !== 0) {
      const type = flags & 0x3f;
      parts = [codec === "h264" ? Buffer.of((first & 0xe0) | (type & 0x1f)) : Buffer.of((first & 0x81) | (type << 1), second)];
    }
    parts.push(payload.subarray(headerBytes + 1));
    if ((flags & 0x40) !== 0) units.push(Buffer.concat(parts));
  }
  return units;
}
