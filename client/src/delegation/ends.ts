import { instantOf, localOf } from "../shared/format/index.ts";

/** How long something is given for, by days; `latest`: as long as may be; `custom`: a day of one's own. */
export const terms = ["7", "30", "90", "365", "open", "custom"] as const;
export type Term = (typeof terms)[number];

const dayMs = 86_400_000;

/** The last minute of the day so many days from now, by the country's clock. */
export function endOfDay(now: Date, days: number): Date {
  const day = localOf(new Date(now.getTime() + days * dayMs)).slice(0, 10);
  return instantOf(`${day}T23:59`) ?? now;
}

/** The earlier of two ends; null never ends. */
export function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/**
 * The end that a choice means: the day chosen, or what is allowed if that is earlier. Undefined: nothing chosen yet.
 * @param latest Null: open-ended is allowed.
 */
export function endOf(term: Term, custom: string, latest: Date | null, now: Date): Date | null | undefined {
  if (term === "open") return latest;
  if (term === "custom") return instantOf(custom) ?? undefined;
  return earlier(endOfDay(now, Number(term)), latest);
}

/** What may be chosen: nothing longer than allowed, except that the longest is always there. */
export function termsWithin(latest: Date | null, now: Date): readonly Term[] {
  return terms.filter((term) => {
    if (term === "custom") return true;
    if (term === "open") return latest === null;
    const days = Number(term);
    return latest === null || endOfDay(now, days) <= latest || shortestBeyond(latest, now) === term;
  });
}

/** The first preset that would go beyond: it stands for "as long as may be". */
function shortestBeyond(latest: Date, now: Date): Term | undefined {
  return (["7", "30", "90", "365"] as const).find((term) => endOfDay(now, Number(term)) > latest);
}
