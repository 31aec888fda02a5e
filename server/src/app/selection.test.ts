import { Kind, parse } from "graphql";
import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo } from "graphql";
import { expect, it } from "vitest";
import { asksOnlyFor, fieldBelow } from "./selection.ts";

const names = new Set(["nodes", "id", "name"]);

function infoOf(selection: string): GraphQLResolveInfo {
  const document = parse(`query { cameras ${selection} } fragment Short on Camera { id } fragment Long on Camera { id stage }`);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    fieldNodes: [operation.selectionSet.selections[0] as FieldNode],
    fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
  } as unknown as GraphQLResolveInfo;
}

it.each([
  ["{ nodes { id name } }", true],
  ["{ nodes { ...Short ... on Camera { name } } }", true],
  ["{ nodes { other: name } }", true],
  ["{ nodes { id stage } }", false],
  // Under a name that is asked for elsewhere, and however deep.
  ["{ nodes { id: stage } }", false],
  ["{ nodes { ...Long } }", false],
  ["{ nodes { id @skip(if: true) stage @skip(if: true) } }", false],
])("%s asks for no more than it may: %s", (selection, answer) => expect(asksOnlyFor(infoOf(selection), names)).toBe(answer));

it.each([
  ["{ nodes { id } }", ["id"]],
  ["{ other: nodes { id } name }", ["id"]],
  ["{ ... on CameraConnection { nodes { id name } } }", ["id", "name"]],
  // Twice, under a condition, or not at all: its own resolver sees to it.
  ["{ nodes { id } more: nodes { id } }", null],
  ["{ nodes @include(if: true) { id } }", null],
  ["{ name }", null],
])("%s: what is asked for below is %s", (selection, below) => {
  const nodes = fieldBelow(infoOf(selection), "nodes")?.fieldNodes;
  const asked = nodes?.[0]?.selectionSet?.selections.map((node) => (node.kind === Kind.FIELD ? node.name.value : node.kind));
  expect(asked ?? null).toEqual(below);
});
