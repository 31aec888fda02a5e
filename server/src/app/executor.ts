import { GraphQLError, Kind } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { isCompiledQuery } from "graphql-jit";
import type { CompiledQuery } from "graphql-jit";
import { BoardAnswers } from "./board-answers.ts";
import { compilePlan } from "./compile-plan.ts";
import type { HubContext } from "./context.ts";
import { limits } from "./limits.ts";

/** A validated operation that is about to run. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Runs queries and mutations; each document is compiled once and the plan kept. */
export interface Executor {
  execute(operation: Operation, context: HubContext): Promise<ExecutionResult>;
  /** JSON of a result of `execute`, by the serialiser compiled for its document where there is one. */
  stringify(result: { data?: unknown; errors?: unknown; extensions?: unknown }): string;
  /** What goes on the wire for a text from `stringify`: an answer that is given again was encoded once. */
  encode(text: string): Buffer;
}

/** Told of what an operation refused, before its answer goes out (R9). */
export type RefusalListener = (
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  context: HubContext,
  errors: readonly GraphQLError[],
) => Promise<void>;

const keptPlans = 500;
const keptEncodings = 100;

/**
 * @param boardPosition Number of the board's newest change; null: nothing is answered from the board, or kept.
 *
 * graphql-jit turns a document into one function (about 1.5 times the throughput of graphql-js on lists, measured on
 * this schema's own queries). Documents are the keys: callers that cache parsed documents hit the same plan again.
 */
export function createExecutor(
  schema: GraphQLSchema,
  boardPosition: (() => number) | null,
  refused?: RefusalListener,
): Executor {
  const answers = boardPosition === null ? null : new BoardAnswers(schema, boardPosition);
  const texts = new WeakMap<object, string>();
  // By their lengths: to look a text up by itself would read the whole of each answer, kept or not, for its hash.
  const encoded = new Map<number, { readonly text: string; readonly bytes: Buffer }>();
  const plans = new Map<DocumentNode, Map<string, CompiledQuery>>();
  const serialisers = new WeakMap<object, (data: object) => string>();

  function planOf({ document, operationName }: Operation): CompiledQuery | ExecutionResult {
    let byName = plans.get(document);
    if (byName === undefined) {
      byName = new Map();
      plans.set(document, byName);
      // Insertion order stands in for age: a busy document that falls out is compiled again within a millisecond.
      if (plans.size > keptPlans) plans.delete(plans.keys().next().value!);
    }
    const key = operationName ?? "";
    let plan = byName.get(key);
    if (plan === undefined) {
      const compiled = compilePlan(schema, document, operationName);
      if (!isCompiledQuery(compiled)) return compiled;
      plan = compiled;
      byName.set(key, plan);
    }
    return plan;
  }

  return {
    async execute(operation, context) {
      const key = answers?.keyOf(operation.document, operation.operationName, operation.variables, context) ?? null;
      const kept = key === null ? null : answers!.find(key);
      if (kept !== null) return kept;
      const position = answers?.position ?? 0;
      const plan = planOf(operation);
      if (!isCompiledQuery(plan)) return plan;
      const running = plan.query({}, context, operation.variables) as Promise<ExecutionResult> | ExecutionResult;
      const result = running instanceof Promise ? await withinTime(running) : running;
      if (result.errors) {
        const errors = result.errors.map(completeError);
        const node = findOperation(operation.document, operation.operationName);
        if (node !== null) await refused?.(node, operation.variables, context, errors);
        return { ...result, errors };
      }
      if (result.data) serialisers.set(result.data, plan.stringify);
      if (key !== null && result.data) {
        const text = plan.stringify({ data: result.data });
        texts.set(result.data, text);
        encoded.set(text.length, { text, bytes: Buffer.from(text) });
        if (encoded.size > keptEncodings) encoded.delete(encoded.keys().next().value!);
        answers!.keep(key, result, position);
      }
      return result;
    },
    stringify(result) {
      if (result.data && !result.errors && !result.extensions) {
        const text = texts.get(result.data as object);
        if (text !== undefined) return text;
        const serialise = serialisers.get(result.data as object);
        if (serialise !== undefined) return serialise({ data: result.data });
      }
      return JSON.stringify(result);
    },
    encode(text) {
      const kept = encoded.get(text.length);
      return kept?.text === text ? kept.bytes : Buffer.from(text);
    },
  };
}

/** graphql-jit's errors lack `extensions`, and hide what was thrown where only it looks. */
function completeError(error: GraphQLError): GraphQLError {
  if (error.path === undefined && error.originalError == null) {
    // Nothing ran: a variable has a value that its type does not take.
    return new GraphQLError(error.message, { extensions: { code: "BAD_USER_INPUT", rule: "variable", http: { status: 400 } } });
  }
  return new GraphQLError(error.message, {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.originalError == null ? {} : { originalError: error.originalError }),
    extensions: error.extensions ?? {},
  });
}

async function withinTime(running: Promise<ExecutionResult>): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({
        errors: [
          new GraphQLError(`The operation took longer than ${limits.timeMs} ms. Ask for less, or in several steps.`, {
            extensions: { code: "QUERY_TOO_COMPLEX", rule: "time", max: limits.timeMs },
          }),
        ],
      });
    }, limits.timeMs);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The operation of a document that a request means; null when there is none or the name is missing. */
export function findOperation(document: DocumentNode, operationName: string | null) {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operationName === null) return operations.length === 1 ? operations[0]! : null;
  return operations.find((node) => node.name?.value === operationName) ?? null;
}
