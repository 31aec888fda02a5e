import type { Me } from "../access/index.ts";

type HeldRole = Me["roles"][number];

/** How long before its end a grant is reminded of, in days. */
export const REMINDED_DAYS = 7;

/** The end of the time in which things are reminded of at this instant. */
export function remindedUntil(now: Date): Date {
  return new Date(now.getTime() + REMINDED_DAYS * 86_400_000);
}

/**
 * Of one's own roles those that end within days, soonest first; not one that the same role at the same place outlives. What
 * was taken in an emergency ends within the hour and has a bar of its own.
 */
export function endsSoon(roles: readonly HeldRole[], now: Date): HeldRole[] {
  const endOf = ({ expiresAt }: HeldRole): number => (expiresAt == null ? Infinity : new Date(expiresAt).getTime());
  const isSame = (one: HeldRole, other: HeldRole): boolean => one.role === other.role && one.unit?.id === other.unit?.id;
  const limit = remindedUntil(now).getTime();
  return roles
    .filter((role) => endOf(role) > now.getTime() && endOf(role) <= limit)
    .filter((role) => !roles.some((other) => isSame(role, other) && endOf(other) > endOf(role)))
    .toSorted((a, b) => endOf(a) - endOf(b));
}
