import { expect, test } from "vitest";
import { accessSections } from "./access-sections.ts";

const namesOf = (...roles: string[]): string[] =>
  accessSections(roles).flatMap(({ sections }) => sections.map(({ name }) => name));

test("who answers for a place, or looks over it, finds all that belongs to access", () => {
  for (const role of ["auditor", "admin"]) expect(namesOf(role)).toHaveLength(11);
});

test("the Telecom Department finds besides how the country's provinces change", () => {
  expect(namesOf("telecom").filter((name) => !namesOf("admin").includes(name))).toEqual([
    "access-reorganisation",
    "access-links",
  ]);
});

test("a facility's manager finds nothing that is a province's: no tools, proposals or reviews", () => {
  const names = namesOf("manager");
  expect(names).toContain("access-break-glass");
  expect(names).toHaveLength(7);
  for (const name of ["access-tools", "access-proposals", "access-reviews"]) expect(names).not.toContain(name);
});

test("an operator's lead proposes and reviews, and finds nothing about tools or pictures", () => {
  const names = namesOf("lead");
  expect(names).toEqual(expect.arrayContaining(["access-proposals", "access-reviews"]));
  for (const name of ["access-tools", "access-break-glass"]) expect(names).not.toContain(name);
});

test("several roles find what each of them finds", () => {
  expect(namesOf("lead", "manager")).toEqual(
    namesOf("admin").filter((name) => !["access-tools", "access-appointments"].includes(name)),
  );
});
