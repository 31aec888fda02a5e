import { expect, test } from "vitest";
import { isUnused, limitOf, toolFaults } from "./tool-draft.ts";
import type { ToolDraft } from "./tool-draft.ts";

const whole: ToolDraft = { name: "Bảng", purpose: "Hiển thị", requestsPerMinute: "600", owner: { id: "1" } };

test("a whole form has no faults; each missing part has its own", () => {
  expect(toolFaults(whole, 6_000, null)).toEqual({});
  const empty = { name: " ", purpose: "", requestsPerMinute: "", owner: null };
  expect(Object.keys(toolFaults(empty, 6_000, null)).toSorted()).toEqual(["name", "owner", "purpose", "requestsPerMinute"]);
});

test.each([
  ["600", 600],
  [" 1 ", 1],
  ["6000", 6_000],
  ["6001", null],
  ["0", null],
  ["-5", null],
  ["1e3", null],
  ["", null],
])("a limit of %j is %j", (requestsPerMinute, limit) => {
  expect(limitOf({ ...whole, requestsPerMinute }, 6_000)).toBe(limit);
});

test("unused is what was not used for 90 days, and a new tool is not", () => {
  const now = new Date("2026-06-05T00:00:00Z");
  expect(isUnused(null, "2026-06-01T00:00:00Z", now)).toBe(false);
  expect(isUnused(null, "2026-01-01T00:00:00Z", now)).toBe(true);
  expect(isUnused("2026-06-01T00:00:00Z", "2020-01-01T00:00:00Z", now)).toBe(false);
  expect(isUnused("2026-03-01T00:00:00Z", "2020-01-01T00:00:00Z", now)).toBe(true);
});
