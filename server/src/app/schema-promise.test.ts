import { describe, expect, test } from "vitest";
import { breaksOf, lastDayOf } from "./schema-promise.ts";

const released = `
  type Query { camera(id: ID!, day: String = "today"): Camera ping: String @deprecated(reason: "Ask \`camera\`. Removed after 2027-05-31.") }
  type Camera @key(fields: "id") @key(fields: "code") { id: ID! code: String! status: Status! old: Old @deprecated(reason: "Removed after 2027-05-31.") }
  type Old { value: Int }
  enum Status { ONLINE OFFLINE GONE @deprecated(reason: "Removed after 2027-05-31.") }
  input Filter { status: Status text: String @deprecated(reason: "Removed after 2027-05-31.") }
  type Mutation { change(filter: Filter, force: Boolean @deprecated(reason: "Without effect.")): Camera }
`;
const before = new Date("2027-05-31T16:59:59Z");
/** The first instant of that day in Vietnam. */
const after = new Date("2027-05-31T17:00:00Z");

const change = (from: string, to: string): string => {
  expect(released).toContain(from);
  return released.replace(from, to);
};
const kinds = (present: string, today = before) => breaksOf(released, present, today).map(({ kind }) => kind);

describe("what breaks a release", () => {
  test.each([
    ["a field that is gone", "code: String! status", "status", "FIELD_REMOVED"],
    ["a field that may be null now", "status: Status!", "status: Status", "FIELD_CHANGED_KIND"],
    ["a field of another type", "code: String!", "code: ID!", "FIELD_CHANGED_KIND"],
    ["an argument that is gone", `, day: String = "today"`, "", "ARG_REMOVED"],
    ["an argument that must be given now", "filter: Filter,", "filter: Filter!,", "ARG_CHANGED_KIND"],
    ["a new argument that must be given", "filter: Filter,", "filter: Filter, by: ID!,", "REQUIRED_ARG_ADDED"],
    ["another answer to who names no day", `"today"`, `"yesterday"`, "ARG_DEFAULT_VALUE_CHANGE"],
    ["an input field that must be given now", "input Filter {", "input Filter { by: ID!", "REQUIRED_INPUT_FIELD_ADDED"],
    ["a value of an enum that is gone", "ONLINE OFFLINE", "ONLINE", "VALUE_REMOVED_FROM_ENUM"],
    ["a type that is something else", "type Old { value: Int }", "scalar Old", "TYPE_CHANGED_KIND"],
    ["a key that other graphs use", `@key(fields: "code")`, "", "KEY_REMOVED"],
    ["a promise cut short", "Removed after 2027-05-31.", "Removed after 2027-01-01.", "PROMISE_SHORTENED"],
    ["what is deprecated without a day", "force: Boolean", "other: Boolean", "ARG_REMOVED"],
  ])("%s", (_name, from, to, kind) => {
    expect(kinds(change(from, to))).toEqual([kind]);
  });

  test("says what it is", () => {
    expect(breaksOf(released, change("code: String! status", "status"), before)).toEqual([
      { kind: "FIELD_REMOVED", description: "Camera.code was removed." },
    ]);
  });
});

describe("what does not", () => {
  test.each([
    ["nothing new", "type Old", "type Old"],
    ["a new field", "value: Int", "value: Int more: Int"],
    ["a new type", "type Old", "type New { value: Int } type Old"],
    ["a new argument that may be left out", "filter: Filter,", "filter: Filter, by: ID,"],
    ["a new value of an enum", "ONLINE", "ONLINE DEGRADED"],
    ["a field that is never null any more", "value: Int", "value: Int!"],
    ["a new key", "type Old", `type Old @key(fields: "value")`],
    ["a longer promise", "Removed after 2027-05-31.", "Removed after 2028-01-01."],
    ["a new deprecation", "code: String!", `code: String! @deprecated(reason: "Removed after 2029-01-01.")`],
  ])("%s", (_name, from, to) => {
    expect(kinds(change(from, to))).toEqual([]);
  });
});

describe("what was announced", () => {
  const gone = released
    .replace(/ping: String @deprecated\([^)]*\)/, "")
    .replace(/old: Old @deprecated\([^)]*\)/, "")
    .replace("type Old { value: Int }", "")
    .replace(/GONE @deprecated\([^)]*\)/, "")
    .replace(/text: String @deprecated\([^)]*\)/, "");

  test("may go from its day on, in Vietnam, with the types that only it led to", () => {
    expect(kinds(gone, after)).toEqual([]);
  });

  test("stays until then", () => {
    expect(kinds(gone, before).toSorted()).toEqual([
      "FIELD_REMOVED",
      "FIELD_REMOVED",
      "FIELD_REMOVED",
      "TYPE_REMOVED",
      "VALUE_REMOVED_FROM_ENUM",
    ]);
  });

  test.each([
    ["Removed after 2027-05-31.", "2027-05-31"],
    ["Since 2026-12-01. Ask `camera`. Removed after 2027-05-31.", "2027-05-31"],
    ["No longer supported", null],
    ["Removed after 2027-5-31.", null],
    ["Removed after 2027-13-31.", null],
  ])("%j names %j", (reason, day) => {
    expect(lastDayOf(reason)).toBe(day);
  });
});
