import type { Principal } from "../access/principal.ts";
import { DomainError, ForbiddenError } from "../app/errors.ts";

/** Only who runs the whole system. @throws ForbiddenError, DomainError GRANT_EXPIRED */
export function admit(principal: Principal): void {
  if (principal.expired) throw new DomainError("GRANT_EXPIRED", "Your access has expired; ask whoever gave it to renew it.");
  if (!principal.scopeFor("system:manage").country) throw new ForbiddenError("system:manage");
}

export const conflict = (details: Readonly<Record<string, string | number>>) =>
  new DomainError("CONFLICT", "This cannot be carried out as it stands; nothing was done. Look at the preview again.", details);

/** What PostgreSQL's answer means to whoever asked; null: nothing that was to be expected. */
export function refusalOf(error: unknown): DomainError | null {
  const { code, message } = error as { code?: unknown; message?: string };
  if (code === "HR001") return conflict({ problem: message ?? "" });
  if (code === "HR002") return conflict({ now: Number(message) });
  // A bound, a code that is taken, two that waited for each other: somebody else was quicker.
  return ["23514", "23P01", "23505", "40P01"].includes(String(code)) ? conflict({}) : null;
}
