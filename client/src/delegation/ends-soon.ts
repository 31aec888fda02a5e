import type { GrantPartsFragment } from "../gql/graphql.ts";

type Held = Pick<GrantPartsFragment, "role" | "unit" | "operator" | "expiresAt" | "state" | "isBreakGlass">;

/** How long before its end a grant is reminded of, in days. */
export const SOON_DAYS = 14;

/** The end of the time in which things end soon, at this instant. */
export function soonUntil(now: Date): Date {
  return new Date(now.getTime() + SOON_DAYS * 86_400_000);
}

/**
 * Of one's own grants those in force that end soon, soonest first; not one that the same role at the same place outlives, nor
 * what was taken in an emergency, which is not to be renewed and has a bar of its own.
 */
export function endsSoon<G extends Held>(grants: readonly G[], now: Date): G[] {
  const endOf = ({ expiresAt }: G): number => (expiresAt == null ? Infinity : new Date(expiresAt).getTime());
  const isSame = (one: G, other: G): boolean =>
    one.role === other.role && one.unit?.id === other.unit?.id && one.operator?.id === other.operator?.id;
  const limit = soonUntil(now).getTime();
  const held = grants.filter(({ state, isBreakGlass }) => state === "IN_FORCE" && !isBreakGlass);
  return held
    .filter((grant) => endOf(grant) > now.getTime() && endOf(grant) <= limit)
    .filter((grant) => !held.some((other) => isSame(grant, other) && endOf(other) > endOf(grant)))
    .toSorted((a, b) => endOf(a) - endOf(b));
}
