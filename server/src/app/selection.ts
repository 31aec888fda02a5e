import { Kind } from "graphql";
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** By the field's nodes, which are the same ones each time a kept document runs. */
const answers = new WeakMap<readonly FieldNode[], Map<ReadonlySet<string>, boolean>>();

/** Does the operation ask, below this field, for fields of these names alone? Fields under `@skip` count as asked for. */
export function asksOnlyFor(info: GraphQLResolveInfo, names: ReadonlySet<string>): boolean {
  let known = answers.get(info.fieldNodes);
  if (known === undefined) {
    known = new Map();
    answers.set(info.fieldNodes, known);
  }
  let answer = known.get(names);
  if (answer === undefined) {
    const within = (selections: SelectionSetNode | undefined): boolean =>
      selections?.selections.every((selection) => {
        if (selection.kind === Kind.FIELD) return names.has(selection.name.value) && within(selection.selectionSet);
        if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
        return within(info.fragments[selection.name.value]?.selectionSet);
      }) ?? true;
    answer = info.fieldNodes.every((node) => within(node.selectionSet));
    known.set(names, answer);
  }
  return answer;
}
