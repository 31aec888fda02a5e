import type { Role } from "../access/permissions.ts";
import { roleTable } from "../access/role-table.ts";
import type { Scope } from "../access/scope.ts";
import { isUuid } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, NotFoundError } from "../app/errors.ts";
import { within } from "./bounds.ts";
import type { GrantPlace } from "./bounds.ts";
import { findDecisions } from "./decisions.repository.ts";
import type { DecisionRecord } from "./decisions.repository.ts";

/**
 * The decision that a grant is to cite; null: none, where the role needs none.
 * @throws BadUserInputError when one is needed, or does not hold there now; NotFoundError
 */
export async function citedDecision(
  database: Database,
  scope: Scope,
  id: string | null,
  role: Role,
  place: GrantPlace,
  now: Date,
): Promise<DecisionRecord | null> {
  if (id === null) {
    if (!roleTable[role].needsDecision) return null;
    throw new BadUserInputError("This role is given on a decision only.", { field: "input.decisionId", rule: "required" });
  }
  const [decision] = isUuid(id) ? await database.read(scope, (tx) => findDecisions(tx, scope, [id])) : [];
  if (decision === undefined) throw new NotFoundError("Decision");
  const over = decision.endedAt !== null || !within(now, decision.validUntil);
  if (over || (decision.provinceId !== null && decision.provinceId !== place.provinceId)) {
    throw new BadUserInputError("This decision does not hold here and now.", { field: "input.decisionId", rule: "in-force" });
  }
  return decision;
}
