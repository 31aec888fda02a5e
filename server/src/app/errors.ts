/**
 * Stable codes of every expected refusal; tools and translations key on them. Outside of these a failure is a defect
 * and shows as INTERNAL_SERVER_ERROR.
 */
export const errorCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "GRANT_EXPIRED",
  "GUIDELINE_NOT_ACKNOWLEDGED",
  "CAMERA_OFFLINE",
  "CURSOR_EXPIRED",
  "QUERY_TOO_COMPLEX",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_HASH_MISMATCH",
  "DOCUMENT_NOT_TRUSTED",
  "RATE_LIMITED",
  "BUSY",
  "CONFLICT",
  "RIGHTS_UNKNOWN",
  "INTERNAL_SERVER_ERROR",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts about a refusal that are safe to show to whoever was refused; never an address, a secret or another's name. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** An expected refusal: has a stable code and both languages know it. Anything else that is thrown is a defect. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}

/** The input itself is wrong, whoever asks. `field` names the argument by its GraphQL path, `rule` what it broke. */
export class BadUserInputError extends DomainError {
  constructor(message: string, details: ErrorDetails = {}) {
    super("BAD_USER_INPUT", message, details);
    this.name = "BadUserInputError";
  }
}

/** Absent and out of scope look the same, so that nobody can probe for what exists elsewhere. */
export class NotFoundError extends DomainError {
  constructor(what: string) {
    super("NOT_FOUND", `${what} not found.`, { what });
    this.name = "NotFoundError";
  }
}

/** The asker sees the thing but may not do that to it. */
export class ForbiddenError extends DomainError {
  constructor(permission: string) {
    super("FORBIDDEN", `This needs the permission ${permission}.`, { permission });
    this.name = "ForbiddenError";
  }
}
