import { getNamedType, GraphQLError, isCompositeType, isInterfaceType, isObjectType, Kind } from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from "graphql";
import { defaultPageSize, maxPageSize } from "./connection.ts";

/** Bounds of one operation. */
export const limits = {
  /** Lexical tokens of a document; what is longer is refused while parsing. */
  tokens: 2_000,
  /** Nesting of fields. */
  depth: 14,
  /** Fields selected in all, fragments expanded. */
  fields: 400,
  /** Objects that the pages asked for, and the keys that a router brings, could return at most. */
  rows: 50_000,
  /** Milliseconds that an operation may run. */
  timeMs: 15_000,
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
} as const;

/** The largest cost that an operation within the limits has. */
export const maxCost = limits.fields + limits.rows;

function tooComplex(rule: "depth" | "fields" | "rows", max: number): GraphQLError {
  return new GraphQLError(`The operation is too large: its ${rule} exceed ${max}. Ask for less, or in several steps.`, {
    extensions: { code: "QUERY_TOO_COMPLEX", rule, max, http: { status: 400 } },
  });
}

/**
 * Measures an operation before it runs: by its text and variables alone, so that the same operation always costs the same.
 * @returns its cost: the fields that it selects, fragments expanded, and the objects that it could return at most. What lies
 * in a page counts as often as the page is long, what lies in `_entities` as often as there are representations.
 * @throws GraphQLError QUERY_TOO_COMPLEX past a limit; BAD_USER_INPUT for a page size outside 1–100.
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (root == null) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults = new Map(operation.variableDefinitions?.map((node) => [node.variable.name.value, node.defaultValue]));
  let fields = 0;
  let rows = 0;

  function numberOf(value: ValueNode | undefined): number | null {
    if (value === undefined) return null;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return null;
    const given = variables[value.name.value];
    if (typeof given === "number") return given;
    return given === undefined ? numberOf(defaults.get(value.name.value)) : null;
  }

  function pageOf(field: FieldNode): number {
    const argument = field.arguments?.find((node) => node.name.value === "first");
    const first = numberOf(argument?.value) ?? defaultPageSize;
    if (first < 1 || first > maxPageSize) {
      throw new GraphQLError(`\`first\` must be between 1 and ${maxPageSize}.`, {
        nodes: field,
        extensions: { code: "BAD_USER_INPUT", field: "first", rule: "range", min: 1, max: maxPageSize, http: { status: 400 } },
      });
    }
    return first;
  }

  /** How many entities a router asks for at once; the resolver refuses too many of them. */
  function representationsOf(field: FieldNode): number {
    const value = field.arguments?.find((node) => node.name.value === "representations")?.value;
    const list = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.LIST ? value.values : null;
    return Array.isArray(list) ? Math.max(1, list.length) : 1;
  }

  function walk(selections: SelectionSetNode, parent: GraphQLNamedType, depth: number, copies: number): void {
    if (depth > limits.depth) throw tooComplex("depth", limits.depth);
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const type = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment && type) walk(fragment.selectionSet, type, depth, copies);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        walk(selection.selectionSet, (name === undefined ? parent : schema.getType(name)) ?? parent, depth, copies);
      } else {
        fields += 1;
        if (fields > limits.fields) throw tooComplex("fields", limits.fields);
        const definition =
          isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined;
        if (definition === undefined || selection.selectionSet === undefined) continue;
        const type = getNamedType(definition.type);
        if (!isCompositeType(type)) continue;
        const takes = (name: string) => definition.args.some((argument) => argument.name === name);
        const times = takes("first") ? pageOf(selection) : takes("representations") ? representationsOf(selection) : 1;
        const inner = copies * times;
        rows += inner;
        if (rows > limits.rows) throw tooComplex("rows", limits.rows);
        walk(selection.selectionSet, type, depth + 1, inner);
      }
    }
  }
  walk(operation.selectionSet, root, 1, 1);
  return fields + rows;
}
