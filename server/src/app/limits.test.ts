// First: the rooms that limits.ts knows are decorated.
import "reflect-metadata";
import { buildSchema, Kind, parse } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import { describe, expect, test } from "vitest";
import { checkOperation, limits, maxCost } from "./limits.ts";

const schema = buildSchema(`
  scalar _Any
  type Query { one: Thing things(first: Int): Things! _entities(representations: [_Any!]!): [Thing]! }
  type Things { nodes: [Thing!]! }
  type Thing { id: ID! name: String! things(first: Int): Things! }
`);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  return checkOperation(schema, document, operation, variables);
}

describe("what an operation costs", () => {
  test.each([
    ["a field and its object", "{ one { id } }", 2 + 1],
    ["each field", "{ one { id name } }", 3 + 1],
    ["a page, its list and each row of it", "{ things(first: 10) { nodes { id } } }", 3 + 10 + 10],
    ["a page as long as it is when nobody says", "{ things { nodes { id } } }", 3 + 20 + 20],
    [
      "pages in pages multiplied",
      "{ things(first: 10) { nodes { things(first: 5) { nodes { id } } } } }",
      5 + 10 + 10 + 50 + 50,
    ],
    ["a fragment where it is used, as often as it is", "{ one { ...f } two: one { ...f } } fragment f on Thing { id name }", 8],
  ])("counts %s", (_what, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  test("takes the length of a page from the variables, or what they are unless given", () => {
    const text = "query ($n: Int = 7) { things(first: $n) { nodes { id } } }";
    expect([costOf(text), costOf(text, { n: 50 })]).toEqual([3 + 14, 3 + 100]);
  });

  test("counts what a router asks for by its representations", () => {
    const text = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id } } }";
    expect([1, 200].map((length) => costOf(text, { r: Array.from({ length }, () => ({})) }))).toEqual([2 + 1, 2 + 200]);
    expect(costOf("{ _entities(representations: [{}, {}, {}]) { ... on Thing { id } } }")).toBe(2 + 3);
  });

  test("is never above what is allowed at all", () => {
    expect(maxCost).toBe(limits.fields + limits.rows);
    expect(() =>
      costOf("{ things(first: 100) { nodes { things(first: 100) { nodes { things(first: 3) { nodes { id } } } } } } }"),
    ).toThrow(/rows exceed/);
    const r = Array.from({ length: limits.rows + 1 }, () => ({}));
    expect(() => costOf("query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }", { r })).toThrow(
      /rows exceed/,
    );
  });
});
