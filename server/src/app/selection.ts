import { Kind } from "graphql";
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** By the field's nodes, which are the same ones each time a kept document runs. */
const answers = new WeakMap<readonly FieldNode[], Map<ReadonlySet<string>, boolean>>();

/** What a field asks for: its nodes, and the fragments of its document. */
type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/** Does the operation ask, below this field, for fields of these names alone? Fields under `@skip` count as asked for. */
export function asksOnlyFor(info: Asked, names: ReadonlySet<string>): boolean {
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

const below = new WeakMap<readonly FieldNode[], Map<string, Asked | null>>();

/**
 * A field that is asked for directly below this one, for whoever can fetch both at once. Null unless it stands there
 * exactly once and without a directive: then it is left to its own resolver.
 */
export function fieldBelow(info: GraphQLResolveInfo, name: string): Asked | null {
  let known = below.get(info.fieldNodes);
  if (known === undefined) {
    known = new Map();
    below.set(info.fieldNodes, known);
  }
  let answer = known.get(name);
  if (answer === undefined) {
    const nodes: FieldNode[] = [];
    const collect = (selections: SelectionSetNode | undefined): void => {
      for (const selection of selections?.selections ?? []) {
        if (selection.kind === Kind.FIELD) {
          if (selection.name.value === name) nodes.push(selection);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else collect(info.fragments[selection.name.value]?.selectionSet);
      }
    };
    for (const node of info.fieldNodes) collect(node.selectionSet);
    const plain = nodes.length === 1 && (nodes[0]!.directives ?? []).length === 0;
    answer = plain ? { fieldNodes: nodes, fragments: info.fragments } : null;
    known.set(name, answer);
  }
  return answer;
}
