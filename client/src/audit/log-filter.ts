import type { AccessLogFilter, AccessOutcome } from "../gql/graphql.ts";
import { formatDate, instantOf } from "../shared/format/index.ts";

export const spans = ["today", "7d", "31d", "custom"] as const;
export type Span = (typeof spans)[number];

export const outcomes = ["ALL", "ALLOWED", "REFUSED", "FAILED"] as const satisfies readonly (AccessOutcome | "ALL")[];

/** Groups of actions, each by the beginning that its actions share. */
export const actionGroups = [
  "session.",
  "stream.",
  "status.",
  "camera.",
  "programme.",
  "standard.",
  "facility.",
  "grant.",
  "organisation.",
  "decision.",
  "guideline.",
  "access.",
  "proposal.",
  "tool.",
  "webhook.",
  "reorganisation.",
  "log.",
  "account.",
  "keycloak.",
] as const;

/** The filters as they stand in the address; empty: not asked for. */
export interface LogChoice {
  readonly span: Span;
  /** `2026-11-24T14:30` by the country's clock, for the span `custom`. */
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly action: string;
  readonly outcome: (typeof outcomes)[number];
  readonly target: string;
  readonly grant: string;
  readonly search: string;
}

/** Words are looked for within so many days, see `AccessLogFilter.search`. */
const mostSearchDays = 31;
const mostExportDays = 400;
const dayMs = 86_400_000;
const daysBack = { today: 0, "7d": 6, "31d": 30 } as const;

/** First instant of the day that is so many days before today, by the country's clock. */
export function startOfDay(now: Date, days: number): Date {
  const [day, month, year] = formatDate(new Date(now.getTime() - days * dayMs)).split("/");
  return new Date(`${year}-${month}-${day}T00:00:00+07:00`);
}

export interface Range {
  readonly from: Date | null;
  /** Exclusive; null: until now. */
  readonly to: Date | null;
}

export function rangeOf({ span, from, to }: Pick<LogChoice, "span" | "from" | "to">, now: Date): Range {
  if (span === "custom") return { from: instantOf(from), to: instantOf(to) };
  return { from: startOfDay(now, daysBack[span]), to: null };
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export type FilterProblem = "order" | "searchRange";

/** What the hub would refuse, told beside the field; null: nothing. */
export function problemOf(choice: LogChoice, now: Date): FilterProblem | null {
  const { from, to } = rangeOf(choice, now);
  if (from !== null && (to ?? now) <= from) return "order";
  const search = choice.search.trim();
  const isLong = from === null || (to ?? now).getTime() - from.getTime() > mostSearchDays * dayMs;
  return search !== "" && !isId(search) && isLong ? "searchRange" : null;
}

export function filterOf(choice: LogChoice, now: Date): AccessLogFilter {
  const { from, to } = rangeOf(choice, now);
  const { actor, action, target, grant, search, outcome } = choice;
  const given = (text: string): string | undefined => text.trim() || undefined;
  return defined({
    from: from?.toISOString(),
    to: to?.toISOString(),
    actor: given(actor),
    action: given(action),
    target: given(target),
    grantId: given(grant),
    search: given(search),
    outcome: outcome === "ALL" ? undefined : outcome,
  });
}

/** Whether more than the time narrows the list. */
export function isNarrowed({ actor, action, target, grant, search, outcome }: LogChoice): boolean {
  return outcome !== "ALL" || [actor, action, target, grant, search].some((text) => text.trim() !== "");
}

/** The address of the same lines as a file; null while the time is open at its beginning or longer than a file may cover. */
export function exportPath(choice: LogChoice, format: "csv" | "jsonl", now: Date): string | null {
  const { from, to = now.toISOString(), ...rest } = filterOf(choice, now) as Record<string, string | undefined>;
  if (from === undefined || to === undefined) return null;
  if (new Date(to).getTime() - new Date(from).getTime() > mostExportDays * dayMs) return null;
  return `/export/access-log.${format}?${new URLSearchParams(defined({ from, to, ...rest }))}`;
}

function defined<T extends Readonly<Record<string, string | undefined>>>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
