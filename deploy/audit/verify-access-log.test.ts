import { createHash, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyAccessLog } from "./verify-access-log.mjs";

// Any single change of an export is found. The log is written here by the specification alone, without the hub's code.

type Value = null | boolean | number | string | { readonly [key: string]: Value };
const canonical = (value: Value): string =>
  value === null || typeof value !== "object"
    ? JSON.stringify(value)
    : `{${Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`)
        .join(",")}}`;
const sha = (value: Value) => createHash("sha256").update(canonical(value)).digest("hex");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const pem = publicKey.export({ type: "spki", format: "pem" }) as string;

/** Two days of five lines, each day with a checkpoint at its end. */
function makeLog(): { lines: string[]; checkpoints: string[] } {
  const days = ["2026-06-05", "2026-06-06"];
  let prev = "0".repeat(64);
  let previous = "0".repeat(64);
  const checkpoints: string[] = [];
  const lines = [
    canonical({
      export: {
        hub: "h",
        at: "2026-06-07T00:00:00.000Z",
        firstDay: days[0]!,
        lastDay: days[1]!,
        prev,
        whole: true,
        droppedBefore: null,
        from: "2026-06-04T17:00:00.000000Z",
        to: "2026-06-06T17:00:00.000000Z",
      },
    }),
  ];
  days.forEach((day, at) => {
    for (let seq = 1; seq <= 5; seq += 1) {
      const occurredAt = `${day}T03:00:0${seq}.000000Z`;
      const line = { id: `${day}-${seq}`, occurredAt, actorName: "người xem", details: { n: seq } };
      const facts = { day, seq, occurredAt, sealedAt: occurredAt, vouched: true, leaf: sha(line) };
      const hash = sha({ ...facts, prev });
      // The third of each day is out of scope for somebody who sees less.
      lines.push(canonical({ ...facts, hash, line }));
      prev = hash;
    }
    const checkpoint = { number: at + 1, hub: "h", day, seq: 5, hash: prev, previous, time: `${day}T16:00:00.000Z` };
    const record = { checkpoint, signature: sign(null, Buffer.from(canonical(checkpoint)), privateKey).toString("base64") };
    previous = sha(record);
    checkpoints.push(canonical(record));
  });
  lines.push(canonical({ end: { lines: 10 } }));
  return { lines, checkpoints };
}

const log = makeLog();
const whole = (lines: readonly string[], checkpoints: readonly string[] = log.checkpoints) =>
  verifyAccessLog(lines, checkpoints, pem).then(
    () => true,
    () => false,
  );

describe("an export", () => {
  test("that is whole is found so", async () => {
    await expect(verifyAccessLog(log.lines, log.checkpoints, pem)).resolves.toMatchObject({ lines: 10, fitting: 2 });
  });

  test("of which any single byte changed is found out", async () => {
    const bytes = log.lines.slice(1, -1).map((line) => Buffer.from(line));
    await fc.assert(
      fc.asyncProperty(
        fc
          .nat(bytes.length - 1)
          .chain((at) => fc.tuple(fc.constant(at), fc.nat(bytes[at]!.length - 1), fc.integer({ min: 1, max: 255 }))),
        async ([at, position, flip]) => {
          const changed = Buffer.from(bytes[at]!);
          changed[position]! ^= flip;
          const lines = log.lines.with(at + 1, changed.toString("utf8"));
          expect(await whole(lines)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of which any line was taken out, put in again or moved is found out", async () => {
    const position = fc.integer({ min: 1, max: log.lines.length - 2 });
    await fc.assert(
      fc.asyncProperty(position, position, async (from, to) => {
        expect(await whole(log.lines.toSpliced(from, 1))).toBe(false);
        expect(await whole(log.lines.toSpliced(to, 0, log.lines[from]!))).toBe(false);
        if (from === to) return;
        expect(await whole(log.lines.with(from, log.lines[to]!).with(to, log.lines[from]!))).toBe(false);
      }),
    );
  });

  test("of which any byte of a checkpoint changed is found out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.nat(300), fc.integer({ min: 1, max: 127 }), async (at, position, flip) => {
        const changed = Buffer.from(log.checkpoints[at]!);
        changed[position % changed.length]! ^= flip;
        expect(await whole(log.lines, log.checkpoints.with(at, changed.toString("utf8")))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("of which a checkpoint's signature is written in other letters that mean the same is found out", async () => {
    const written = log.checkpoints[0]!;
    const { signature } = JSON.parse(written) as { signature: string };
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    // 64 bytes end in four bits that mean nothing.
    const last = signature.replace(/=*$/, "").length - 1;
    const twin = signature.slice(0, last) + letters[letters.indexOf(signature[last]!) ^ 1]! + signature.slice(last + 1);
    expect(Buffer.from(twin, "base64")).toEqual(Buffer.from(signature, "base64"));
    expect(await whole(log.lines, log.checkpoints.with(0, written.replace(signature, twin)))).toBe(false);
  });

  test("without a checkpoint inside, or with a foreign key, proves nothing", async () => {
    expect(await whole(log.lines, [])).toBe(false);
    const { publicKey: other } = generateKeyPairSync("ed25519");
    await expect(
      verifyAccessLog(log.lines, log.checkpoints, other.export({ type: "spki", format: "pem" }) as string),
    ).rejects.toThrow("not signed with this key");
  });

  test("that says a young line is past its time is not believed", async () => {
    const header = JSON.parse(log.lines[0]!) as { export: { droppedBefore: string | null } };
    header.export.droppedBefore = "2026-06-06T00:00:00.000000Z";
    await expect(
      verifyAccessLog(log.lines.with(0, canonical(header as unknown as Value)), log.checkpoints, pem),
    ).rejects.toThrow("younger than 24 months");
  });

  test("that shows a hash where a line must stand is found out", async () => {
    const { line: _line, ...stub } = JSON.parse(log.lines[3]!) as Record<string, Value>;
    await expect(verifyAccessLog(log.lines.with(3, canonical(stub)), log.checkpoints, pem)).rejects.toThrow(
      "gone from the log",
    );
  });
});
