import type { CombinedError } from "@urql/vue";

/**
 * Something the hub refused or that did not reach it. `code` is stable and has its words in `errors.<code>`; codes of our
 * own: NETWORK (nothing was answered) and PROTOCOL (an answer that is not the hub's). `requestId` helps support, null when
 * none came.
 */
export interface HubError {
  readonly code: string;
  readonly requestId: string | null;
  /** Names of refused input fields and the rule each broke, for BAD_USER_INPUT. */
  readonly details: ReadonlyArray<{ readonly field: string; readonly rule: string }>;
}

/** Codes with words in the locale files; any other is shown as INTERNAL_SERVER_ERROR with its own code beside. */
export const knownCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CONFLICT",
  "CURSOR_EXPIRED",
  "QUERY_TOO_COMPLEX",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_HASH_MISMATCH",
  "DOCUMENT_NOT_TRUSTED",
  "RATE_LIMITED",
  "BUSY",
  "TIMEOUT",
  "RIGHTS_UNKNOWN",
  "GRANT_EXPIRED",
  "GUIDELINE_NOT_ACKNOWLEDGED",
  "CAMERA_OFFLINE",
  "INTERNAL_SERVER_ERROR",
  "NETWORK",
  "PROTOCOL",
] as const;

/** Whether the same request may well succeed in a moment without anybody changing anything. */
export function isPassing(error: HubError): boolean {
  return ["NETWORK", "BUSY", "TIMEOUT", "RATE_LIMITED", "RIGHTS_UNKNOWN"].includes(error.code);
}

export function hubError(code: string, requestId: string | null = null): HubError {
  return { code, requestId, details: [] };
}

/** Reads the first coded error of an answer; transport faults become NETWORK or PROTOCOL. */
export function toHubError(error: CombinedError): HubError {
  const [first] = error.graphQLErrors;
  if (first) return fromExtensions(first.extensions);
  const response = error.response as Response | undefined;
  if (response && typeof response.status === "number") {
    return hubError(codeOfHttpStatus(response.status), response.headers.get("x-request-id"));
  }
  return hubError("NETWORK");
}

function codeOfHttpStatus(status: number): string {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 429) return "RATE_LIMITED";
  if (status === 502 || status === 503 || status === 504) return "BUSY";
  return "PROTOCOL";
}

/** From the `extensions` of one GraphQL error, also as they come over a socket. */
export function fromExtensions(extensions: Readonly<Record<string, unknown>> | undefined): HubError {
  const code = extensions?.["code"];
  const requestId = extensions?.["requestId"];
  return {
    code: typeof code === "string" ? code : "INTERNAL_SERVER_ERROR",
    requestId: typeof requestId === "string" ? requestId : null,
    details: readDetails(extensions),
  };
}

function readDetails(extensions: Readonly<Record<string, unknown>> | undefined): HubError["details"] {
  const { field, rule, details } = extensions ?? {};
  if (Array.isArray(details)) return details.flatMap((entry: unknown) => readDetail(entry));
  if (typeof details === "object" && details !== null) return readDetail(details);
  return readDetail({ field, rule });
}

function readDetail(entry: unknown): HubError["details"] {
  if (typeof entry !== "object" || entry === null) return [];
  const { field, rule } = entry as { field?: unknown; rule?: unknown };
  if (typeof field !== "string" && typeof rule !== "string") return [];
  return [{ field: typeof field === "string" ? field : "", rule: typeof rule === "string" ? rule : "" }];
}
