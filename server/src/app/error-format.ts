import type { GraphQLFormattedError } from "graphql";
import { DomainError } from "./errors.ts";

/** What the formatter writes about a defect; `pino` fits. */
export interface DefectLog {
  error(facts: { err: unknown; requestId: string | null }, message: string): void;
}

/** Codes that Apollo gives to what is wrong with the request itself. */
const requestCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "QUERY_TOO_COMPLEX",
  "UNAUTHENTICATED",
]);

/** The thrown error beneath the wrappers that graphql-js and graphql-jit put around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = (cause as { originalError?: unknown } | null)?.originalError;
    if (inner == null) break;
    cause = inner;
  }
  return cause;
}

/**
 * Turns whatever was thrown into what a client may see: expected refusals by their stable code, anything else as
 * INTERNAL_SERVER_ERROR with its detail in the log only.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: DefectLog,
  requestId: string | null = null,
): GraphQLFormattedError {
  const position = {
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  };
  const cause = causeOf(error);
  if (cause instanceof DomainError) {
    return { message: cause.message, ...position, extensions: { code: cause.code, ...cause.details } };
  }
  const code = String(formatted.extensions?.["code"] ?? "");
  if (requestCodes.has(code)) {
    const { stacktrace: _stacktrace, http: _http, exception: _exception, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...position, extensions };
  }
  if (sqlStateOf(cause) === characterNotInRepertoire) {
    return {
      message: "A text holds a character that cannot be stored.",
      ...position,
      extensions: { code: "BAD_USER_INPUT", rule: "characters" },
    };
  }
  if (sqlStateOf(cause) === statementTimeout) {
    return {
      message: "The operation took too long. Ask for less, or in several steps.",
      ...position,
      extensions: { code: "QUERY_TOO_COMPLEX", rule: "time" },
    };
  }
  log.error({ err: cause, requestId }, "defect in an operation");
  return {
    message: "Something went wrong here; it has been noted.",
    ...position,
    extensions: { code: "INTERNAL_SERVER_ERROR", ...(requestId === null ? {} : { requestId }) },
  };
}

/** PostgreSQL ended the statement at its time limit. */
const statementTimeout = "57014";
/** A text holds U+0000, which JSON may carry and PostgreSQL does not store. */
const characterNotInRepertoire = "22021";

/** SQLSTATE of what PostgreSQL refused; undefined for anything else. */
function sqlStateOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
