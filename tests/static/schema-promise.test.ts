import { readFileSync } from "node:fs";
import { breaksOf } from "@camera-hub/server/app/schema-promise.ts";
import { expect, test } from "vitest";

// Tools and other graphs are written against the last release. What goes was announced there, with its day, as deprecated;
// `npm run release:schema` writes the next one.

const read = (name: string): string => readFileSync(new URL(`../../server/${name}`, import.meta.url), "utf8");
const released = read("schema.released.graphql");
const present = read("schema.graphql");

test("the schema breaks nothing of the last release", () => {
  expect(breaksOf(released, present, new Date())).toEqual([]);
});

test("it would be found", () => {
  const kinds = (changed: string) => breaksOf(released, changed, new Date()).map(({ kind }) => kind);
  expect(kinds(present.replace(/^ {2}cameraStatusChanged\(.*\n/m, "  somethingElse: String\n"))).toEqual(["FIELD_REMOVED"]);
  expect(kinds(present.replace(/(type Facility .*?) @key\(fields: "id"\)/, "$1"))).toEqual(["KEY_REMOVED"]);
});
