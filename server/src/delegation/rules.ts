import type { Scope } from "../access/scope.ts";
import type { Database, Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError } from "../app/errors.ts";

export const maxReasonLength = 500;

/** A reason is wanted for each change: somebody will ask. @throws BadUserInputError */
export function checkReason(text: string, field = "reason"): string {
  const reason = text.trim();
  if (reason.length >= 1 && reason.length <= maxReasonLength) return reason;
  throw new BadUserInputError(`A reason has 1 to ${maxReasonLength} characters.`, {
    field,
    rule: "length",
    min: 1,
    max: maxReasonLength,
  });
}

/** A transaction whose bounds PostgreSQL checks at its end (SQLSTATE 23514): what they refuse has changed meanwhile. */
export async function inTransaction<T>(database: Database, scope: Scope, work: (tx: Queryable) => Promise<T>): Promise<T> {
  try {
    return await database.write(scope, work);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "23514") throw error;
    throw new DomainError("CONFLICT", "This has changed meanwhile; nothing was done. Look at it again.");
  }
}
