import { Kind, valueFromASTUntyped } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { CompiledQuery } from "graphql-jit";

/**
 * Compiles one operation of a valid document, and makes good where graphql-jit 0.8 differs from GraphQL: its serialiser
 * knows the built-in scalars only (a document with a DateTime goes without one), and it asks for variables of a non-null
 * type although they have a default (GraphQL, October 2021, section 6.1.2).
 * @returns errors when there is no such operation
 */
export function compilePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery | ExecutionResult {
  const name = operationName ?? undefined;
  let compiled = compileQuery(schema, document, name, { customJSONSerializer: true });
  if (!isCompiledQuery(compiled)) compiled = compileQuery(schema, document, name);
  if (!isCompiledQuery(compiled)) return compiled;
  const defaults = defaultsOf(document, operationName);
  if (defaults === null) return compiled;
  const { query } = compiled;
  return { ...compiled, query: (root, context, variables) => query(root, context, { ...defaults, ...variables }) };
}

/** Defaults of variables whose type is non-null; null when there are none. */
function defaultsOf(document: DocumentNode, operationName: string | null): Record<string, unknown> | null {
  const defaults: Record<string, unknown> = {};
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName !== null && operation.name?.value !== operationName) continue;
    for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
      if (type.kind !== Kind.NON_NULL_TYPE || defaultValue === undefined) continue;
      defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  return Object.keys(defaults).length === 0 ? null : defaults;
}
