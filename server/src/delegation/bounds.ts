import type { Role } from "../access/permissions.ts";
import type { RoleInForce } from "../access/principal.ts";
import { givesAt, roleTable } from "../access/role-table.ts";
import type { Level } from "../access/role-table.ts";

const dayMs = 86_400_000;

/** Where a grant shall hold. All null: the country. */
export interface GrantPlace {
  readonly provinceId: string | null;
  readonly facilityId: string | null;
  readonly operatorId: string | null;
}

export function levelOf({ provinceId, facilityId, operatorId }: GrantPlace): Level {
  if (operatorId !== null) return "operator";
  if (facilityId !== null) return "facility";
  return provinceId === null ? "country" : "province";
}

/** The role holds everything at the place. An operator's roles hold that operator alone, whatever provinces it serves. */
export function covers(held: GrantPlace, place: GrantPlace): boolean {
  if (held.operatorId !== null) return held.operatorId === place.operatorId;
  if (held.facilityId !== null) return held.facilityId === place.facilityId;
  if (held.provinceId !== null) return held.provinceId === place.provinceId;
  return true;
}

/** Of the roles somebody holds, the one by whose leave he may give `role` at the place; null: he may not. */
export function parentFor(held: readonly RoleInForce[], role: Role, place: GrantPlace): RoleInForce | null {
  const fit = held.filter((one) => givesAt(one.role, role, levelOf(place)) && covers(one, place));
  // The longest lasting first, so that nobody is held to the shorter of two roles.
  return fit.reduce<RoleInForce | null>((best, one) => (best === null || endOf(one) > endOf(best) ? one : best), null);
}

/** Latest end that a grant may have; null: open-ended too. */
export function latestEnd(
  parent: { readonly expiresAt: Date | null },
  role: Role,
  validUntil: Date | null,
  now: Date,
): Date | null {
  const { maxDays } = roleTable[role];
  const ends = [parent.expiresAt, validUntil, maxDays === null ? null : new Date(now.getTime() + maxDays * dayMs)].filter(
    (end) => end !== null,
  );
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

/** Is an end (null: open-ended) no later than the limit? */
export function within(end: Date | null, limit: Date | null): boolean {
  return limit === null || (end !== null && end.getTime() <= limit.getTime());
}

const endOf = ({ expiresAt }: RoleInForce): number => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** One grant of the chain above a grant, as far as ending it is concerned. */
export interface ChainLink extends GrantPlace {
  readonly role: Role;
}

/** What hangs on nobody's grant has the Telecom Department given: two of it, or whoever founded the hub. */
const telecomDepartment: ChainLink = { role: "telecom", provinceId: null, facilityId: null, operatorId: null };

/**
 * May somebody end a grant? Its giver may, another holder of the giver's role in the giver's unit, and whoever stands
 * above in the chain: that is, whoever now holds the role and unit of any grant above it. Nobody else.
 * @param above Empty: it hangs on nobody's.
 */
export function mayEnd(held: readonly RoleInForce[], above: readonly ChainLink[]): boolean {
  const links = above.length === 0 ? [telecomDepartment] : above;
  return links.some((link) => held.some((one) => one.role === link.role && samePlace(one, link)));
}

export function samePlace(a: GrantPlace, b: GrantPlace): boolean {
  if (a.operatorId !== null || b.operatorId !== null) return a.operatorId === b.operatorId;
  return a.provinceId === b.provinceId && a.facilityId === b.facilityId;
}
