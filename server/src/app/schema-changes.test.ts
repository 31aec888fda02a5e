import { describe, expect, test } from "vitest";
import { additions, deprecationFaults, unreleased, untold, withAdditions } from "./schema-changes.ts";

const released = `
  type Query { camera(id: ID!): Camera }
  type Camera { id: ID! status: Status! }
  enum Status { ONLINE OFFLINE }
  input Filter { status: Status }
`;
const now = `
  type Query { camera(id: ID!, day: String): Camera "Those of a place. Second sentence." places(first: Int): PlaceConnection! }
  type Camera { id: ID! status: Status! name: String! }
  enum Status { ONLINE OFFLINE UNKNOWN }
  input Filter { status: Status search: String }
  "A place." type Place { id: ID! }
  type PlaceConnection { nodes: [Place!]! }
`;
const gained = ["Query.camera(day:)", "Query.places", "Camera.name", "Status.UNKNOWN", "Filter.search", "Place"];

test("what a schema gained is each part that is new, and of a new whole itself alone", () => {
  expect(
    additions(released, now)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(gained.toSorted());
  expect(additions(now, now)).toEqual([]);
});

describe("the changelog", () => {
  const changelog = `# Changes\n\n## Unreleased\n\n### Added\n\n- \`Camera.name\`: what people call it.\n\n### Deprecated\n\nNothing.\n\n## 0.1.0\n\n- \`Place\`\n`;

  test("lacks what its newest section does not name, whatever older ones say", () => {
    expect(untold(additions(released, now), changelog).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Place", "Query.places"]),
    );
    expect(untold(additions(released, now), changelog).map(({ name }) => name)).not.toContain("Camera.name");
  });

  test("gains a line for each, where additions stand, and then lacks nothing", () => {
    const written = withAdditions(changelog, additions(released, now));
    expect(untold(additions(released, now), written)).toEqual([]);
    expect(written).toContain(
      "- `Camera.name`: what people call it.\n- `Query.camera(day:)`\n- `Query.places`: Those of a place.\n",
    );
    expect(written).toContain("\n\n### Deprecated\n\nNothing.\n\n## 0.1.0\n\n- `Place`\n");
    expect(withAdditions(written, additions(released, now))).toBe(written);
  });

  test("may begin with nothing added, and end there", () => {
    const empty = "# Changes\n\n## Unreleased\n\n### Added\n";
    const written = withAdditions(empty, additions(released, now));
    expect(untold(additions(released, now), written)).toEqual([]);
    expect(unreleased(written)).toContain("- `Place`: A place.");
  });
});

describe("what is deprecated", () => {
  const sdl = (reason: string) => `type Query { old: Int @deprecated(reason: "${reason}") }`;
  const told = "- 2026-12-01: deprecated `Query.old`: use `new`.\n";

  test("says after which day it is gone, six months after the changelog said so", () => {
    expect(deprecationFaults(sdl("Use `new`. Removed after 2027-06-01."), told)).toEqual([]);
    expect(deprecationFaults("type Query { new: Int }", "")).toEqual([]);
  });

  test.each([
    ["no day", "Use `new`.", told, "does not end with"],
    ["a day that is none", "Removed after 2027-13-01.", told, "does not end with"],
    ["a day within six months", "Removed after 2027-05-31.", told, "may not be removed before 2027-06-01"],
    ["nothing in the changelog", "Removed after 2027-06-01.", "- 2026-12-01: deprecated `Query.other`.\n", "has no line"],
    ["a line without a day", "Removed after 2027-06-01.", "- deprecated `Query.old`.\n", "has no line"],
  ])("is a fault with %s", (_what, reason, changelog, fault) => {
    expect(deprecationFaults(sdl(reason), changelog)).toEqual([expect.stringContaining(fault)]);
  });

  test("is found wherever it stands", () => {
    const everywhere = `type Query { a(old: Int @deprecated(reason: "x")): Int } enum E { OLD @deprecated(reason: "x") } input I { old: Int @deprecated(reason: "x") }`;
    expect(deprecationFaults(everywhere, "").map((fault) => fault.split(": ")[0])).toEqual(["Query.a(old:)", "E.OLD", "I.old"]);
  });
});
