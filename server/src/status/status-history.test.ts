import { expect, test } from "vitest";
import type { StatusChange } from "./status-change.ts";
import { decodeStatusCursor, encodeStatusCursor } from "./status-cursor.ts";
import { StatusHistory } from "./status-history.ts";

function change(seq: number, facilityId = "f"): StatusChange {
  return {
    seq,
    cameraId: `c${seq}`,
    provinceId: "p",
    facilityId,
    previousStatus: "ONLINE",
    previousReason: null,
    status: "OFFLINE",
    reason: "UNREACHABLE",
    occurredAt: new Date(0),
  };
}
const all = () => true;
const numbers = (changes: readonly StatusChange[]) => changes.map(({ seq }) => seq);

test("replays what followed a number, in pages, and knows when nothing is left", () => {
  const history = new StatusHistory(100);
  // Numbers have gaps: other topics draw from the same sequence.
  history.reset(
    [2, 3, 5, 8, 13].map((seq) => change(seq)),
    1,
  );
  expect(history.after(3, 2, all)).toMatchObject({ lookedTo: 8 });
  expect(numbers(history.after(3, 2, all).changes)).toEqual([5, 8]);
  expect(numbers(history.after(8, 2, all).changes)).toEqual([13]);
  expect(history.after(8, 2, all).lookedTo).toBe(Number.POSITIVE_INFINITY);
  expect(numbers(history.after(0, 10, all).changes)).toEqual([2, 3, 5, 8, 13]);
  expect(history.after(13, 10, all).changes).toEqual([]);
});

test("gives only what is wanted, newest first where asked", () => {
  const history = new StatusHistory(100);
  history.append([change(1, "a"), change(2, "b"), change(3, "a"), change(4, "b")]);
  const inA = ({ facilityId }: StatusChange) => facilityId === "a";
  expect(numbers(history.after(0, 10, inA).changes)).toEqual([1, 3]);
  expect(numbers(history.newest(1, inA))).toEqual([3]);
  expect(numbers(history.newest(10, all))).toEqual([4, 3, 2, 1]);
});

test("forgets the oldest and says from where on it is complete", () => {
  const history = new StatusHistory(100);
  for (let seq = 1; seq <= 1_000; seq++) history.append([change(seq)]);
  expect(history.floor).toBeGreaterThan(800);
  expect(history.floor).toBeLessThanOrEqual(900);
  expect(numbers(history.after(history.floor, 1, all).changes)).toEqual([history.floor + 1]);
  history.reset(
    Array.from({ length: 150 }, (_, index) => change(index + 1)),
    0,
  );
  expect(history.floor).toBe(50);
});

test("a cursor is what was given out, and nothing else", () => {
  for (const seq of [0, 1, 4_403, Number.MAX_SAFE_INTEGER]) expect(decodeStatusCursor(encodeStatusCursor(seq))).toBe(seq);
  const forged = ["v1:-1", "v1:01", "v1:1.5", "v1:1e3", "v1:", "v2:1", "v1:9007199254740993", "v1:1 "];
  for (const text of [
    ...forged.map((each) => Buffer.from(each).toString("base64url")),
    "",
    "=",
    "djE6MQ==",
    "é",
    "x".repeat(99),
  ]) {
    expect(() => decodeStatusCursor(text), text).toThrow("not a cursor");
  }
});
