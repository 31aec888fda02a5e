import type { Role } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { groupPathOf, roleTable } from "../access/role-table.ts";
import type { Scope } from "../access/scope.ts";
import type { Queryable } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { latestEnd, levelOf, parentFor, samePlace } from "./bounds.ts";
import type { GrantPlace } from "./bounds.ts";
import { toolPermissionsOf } from "./delegation.service.ts";
import type { People } from "./people.ts";
import { findPlace } from "./places.ts";
import type { NamedPlace } from "./places.ts";
import type { NewProposalLine } from "./proposals.repository.ts";
import { checkEnd, checkReason } from "./rules.ts";

export interface ProposedLine {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  /** Only of a tool; null: all that a tool may have. */
  readonly permissions: readonly string[] | null;
  /** Null: open-ended, where that is allowed. */
  readonly expiresAt: Date | null;
  readonly reason: string;
}

export const maxLines = 100;

/**
 * May somebody propose at a place? Whoever gives there and answers for all of it: the province's admin, the Telecom
 * Department for the country, a lead for his operator's team; not a facility's manager.
 */
export function mayPropose(principal: Principal, place: GrantPlace): boolean {
  return byWhoseLeave(principal, place) !== null;
}

/** The grant that lets him; null: none does. */
export function byWhoseLeave(principal: Principal, place: GrantPlace): string | null {
  if (levelOf(place) === "facility") return null;
  const held = principal.roles.find((one) => roleTable[one.role].gives.length > 0 && samePlace(one, place));
  return held?.grantId ?? null;
}

/** What is proposed lies within what the proposer could give himself, now. @throws DomainError that names the line */
export async function checkLines(
  tx: Queryable,
  principal: Principal,
  scope: Scope,
  home: GrantPlace,
  lines: readonly ProposedLine[],
  people: People,
  now: Date,
): Promise<NewProposalLine[]> {
  if (lines.length > maxLines) {
    throw new BadUserInputError(`A proposal has at most ${maxLines} lines.`, {
      field: "input.lines",
      rule: "count",
      max: maxLines,
    });
  }
  const places = new Map<string, Promise<NamedPlace>>();
  const grantable = new Map<string, ReadonlySet<string>>();
  const seen = new Set<string>();
  const checked: NewProposalLine[] = [];
  for (const [index, line] of lines.entries()) {
    const field = `input.lines.${index}`;
    try {
      const key = `${line.unitId}:${line.operatorId}`;
      const place = await once(places, key, () => findPlace(tx, scope, line.unitId, line.operatorId));
      const parent = parentFor(principal.roles, line.role, place);
      if (!isWithin(home, place)) throw new NotFoundError("Unit");
      if (parent === null) throw new ForbiddenError("grant:give");
      const group = groupPathOf(line.role, place.codes);
      const known = once(grantable, group, () => new Set(people.grantable(group, line.role === "tool").map(({ id }) => id)));
      if (!known.has(line.personId) || line.personId === principal.id) throw new NotFoundError("Person");
      checkEnd(line.expiresAt, latestEnd(parent, line.role, null, now), now);
      const same = `${line.personId}:${line.role}:${place.unitId}:${place.operatorId}`;
      if (seen.has(same)) throw new BadUserInputError("This stands in the proposal already.", { field, rule: "taken" });
      seen.add(same);
      checked.push({
        personId: line.personId,
        role: line.role,
        unitId: place.unitId,
        operatorId: place.operatorId,
        permissions: toolPermissionsOf(line),
        expiresAt: line.expiresAt,
        reason: checkReason(line.reason),
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Which line: the same fault may be in any of a hundred.
      const part = typeof error.details["field"] === "string" ? error.details["field"].split(".").at(-1) : null;
      throw new DomainError(error.code, error.message, {
        ...error.details,
        field: part === null || part === String(index) ? field : `${field}.${part}`,
        line: index,
      });
    }
  }
  return checked;
}

/** A province decides for itself and its facilities, the country wherever it gives. */
function isWithin(home: GrantPlace, place: GrantPlace): boolean {
  if (home.operatorId !== null) return place.operatorId === home.operatorId;
  return home.provinceId === null || place.provinceId === home.provinceId;
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = make()));
  return found;
}
