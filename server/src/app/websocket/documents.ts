import { GraphQLError, Kind, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { isCompiledQuery } from "graphql-jit";
import type { CompiledQuery } from "graphql-jit";
import { compilePlan } from "../compile-plan.ts";

/** One operation of a checked document. */
export interface PreparedOperation {
  /** Equal for equal operations of equal texts. */
  readonly key: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Subscriptions only. */
  readonly live: PreparedSubscription | null;
}

export interface PreparedSubscription {
  readonly field: FieldNode;
  readonly plan: CompiledQuery;
  /** Variables that appear nowhere but as the value of one argument of the root field, by argument. */
  readonly soleVariables: ReadonlyMap<string, string>;
}

export interface DocumentOptions {
  schema: GraphQLSchema;
  /** Parses under the limits of the HTTP side. @throws GraphQLError */
  parse: (query: string) => DocumentNode;
  /** All rules of the HTTP side: GraphQL's own, depth, breadth, pages. */
  validate: (document: DocumentNode) => readonly GraphQLError[];
  maxDocuments: number;
}

const badInput = (message: string, rule: string) => new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", rule } });

/** The same codes as over HTTP, where Apollo gives them. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions["code"] !== undefined) return error;
  return new GraphQLError(error.message, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    extensions: { code },
  });
}

/** Texts of operations, parsed, validated and compiled once; the least recently used are forgotten. */
export class DocumentCache {
  readonly #options: DocumentOptions;
  readonly #documents = new Map<string, { document: DocumentNode; operations: Map<string, PreparedOperation> }>();
  #nextKey = 0;

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  /** @returns what is wrong, when something is. */
  prepare(query: string, operationName: string | null): PreparedOperation | readonly GraphQLError[] {
    const cached = this.#document(query);
    if (!("document" in cached)) return cached;
    const known = cached.operations.get(operationName ?? "");
    if (known !== undefined) return known;
    const operations = cached.document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const operation =
      operationName === null
        ? operations.length === 1
          ? operations[0]
          : undefined
        : operations.find((node) => node.name?.value === operationName);
    if (operation === undefined) return [badInput("`operationName` must name one operation of the document.", "operation")];
    let live: PreparedSubscription | null = null;
    if (operation.operation === "subscription") {
      const prepared = this.#prepareSubscription(cached.document, operation, operationName);
      if (!("plan" in prepared)) return prepared;
      live = prepared;
    }
    const made: PreparedOperation = { key: String(this.#nextKey++), query, document: cached.document, operation, live };
    cached.operations.set(operationName ?? "", made);
    return made;
  }

  #document(query: string) {
    const known = this.#documents.get(query);
    if (known !== undefined) {
      this.#documents.delete(query);
      this.#documents.set(query, known);
      return known;
    }
    let document: DocumentNode;
    try {
      document = this.#options.parse(query);
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, "GRAPHQL_PARSE_FAILED")];
      throw error;
    }
    const errors = this.#validate(document);
    if (errors.length > 0) return errors.slice(0, 10).map((error) => withCode(error, "GRAPHQL_VALIDATION_FAILED"));
    const made = { document, operations: new Map<string, PreparedOperation>() };
    this.#documents.set(query, made);
    if (this.#documents.size > this.#options.maxDocuments) {
      for (const oldest of this.#documents.keys()) {
        this.#documents.delete(oldest);
        break;
      }
    }
    return made;
  }

  #validate(document: DocumentNode): readonly GraphQLError[] {
    try {
      return this.#options.validate(document);
    } catch (error) {
      // graphql-js throws for @skip and @include with a variable at the root of a subscription.
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  #prepareSubscription(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    operationName: string | null,
  ): PreparedSubscription | readonly GraphQLError[] {
    const field = rootField(document, operation);
    if (field === null) {
      return [badInput("A subscription must select one field, without @skip or @include on it.", "subscription-root")];
    }
    const personal = personalFields(this.#options.schema, {
      ...document,
      definitions: document.definitions.filter((node) => node === operation || node.kind === Kind.FRAGMENT_DEFINITION),
    });
    if (personal.length > 0) {
      return [
        badInput(
          `What a subscription selects is shared by all who may see the same; ask for ${personal.join(", ")} by a query.`,
          "personal",
        ),
      ];
    }
    const plan = compilePlan(this.#options.schema, document, operationName);
    if (!isCompiledQuery(plan)) return plan.errors ?? [badInput("This subscription cannot be executed.", "subscription")];
    return { field, plan, soleVariables: soleVariables(document, field) };
  }
}

function rootField(document: DocumentNode, operation: OperationDefinitionNode): FieldNode | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const fields: FieldNode[] = [];
  let conditional = false;
  const collect = (selections: SelectionSetNode): void => {
    for (const selection of selections.selections) {
      if (selection.directives?.some(({ name }) => name.value === "skip" || name.value === "include")) conditional = true;
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  const field = fields[0];
  return conditional || field === undefined || fields.length > 1 ? null : field;
}

/** Fields marked with the extension `personal`: their value depends on who asks, not only on his scope. */
function personalFields(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        const parent = types.getParentType();
        if (field?.extensions["personal"] === true) found.add(`${parent?.name ?? ""}.${field.name}`);
      },
    }),
  );
  return [...found];
}

function soleVariables(document: DocumentNode, field: FieldNode): Map<string, string> {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: { enter: () => false },
    Variable(node) {
      uses.set(node.name.value, (uses.get(node.name.value) ?? 0) + 1);
    },
  });
  const sole = new Map<string, string>();
  for (const argument of field.arguments ?? []) {
    if (argument.value.kind !== Kind.VARIABLE) continue;
    if (uses.get(argument.value.name.value) === 1) sole.set(argument.name.value, argument.value.name.value);
  }
  return sole;
}
