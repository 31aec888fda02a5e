import { Kind, parse } from "graphql";
import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo } from "graphql";
import { expect, it } from "vitest";
import { asksOnlyFor } from "./selection.ts";

const names = new Set(["nodes", "id", "name"]);

function asked(selection: string): boolean {
  const document = parse(`query { cameras ${selection} } fragment Short on Camera { id } fragment Long on Camera { id stage }`);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return asksOnlyFor(
    {
      fieldNodes: [operation.selectionSet.selections[0] as FieldNode],
      fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
    } as unknown as GraphQLResolveInfo,
    names,
  );
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
])("%s asks for no more than it may: %s", (selection, answer) => expect(asked(selection)).toBe(answer));
