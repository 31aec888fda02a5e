import type { Scope } from "../access/scope.ts";

/** A checked question to the log. Null: not asked for. */
export interface LogFilter {
  readonly from: Date | null;
  /** Exclusive. */
  readonly to: Date | null;
  readonly actor: { readonly id: string } | { readonly name: string } | null;
  /** `stream.` finds `stream.open` and `stream.close`. */
  readonly actionPrefix: string | null;
  readonly target:
    | { readonly column: "facility_id" | "target_id"; readonly id: string }
    /** A province, and those that became it. */
    | { readonly column: "province_id"; readonly ids: readonly string[] }
    | null;
  readonly outcome: string | null;
  readonly grantId: string | null;
  readonly search: string | null;
}

export interface LogQuery {
  readonly scope: Scope;
  /** What of the past belongs to the scope: lines keep the ids of their time. */
  readonly reach: Pick<Scope, "country" | "provinceIds" | "facilityIds">;
  readonly filter: LogFilter;
}

export function isUnfiltered({ actor, actionPrefix, target, outcome, grantId, search }: LogFilter): boolean {
  return [actor, actionPrefix, target, outcome, grantId, search].every((part) => part === null);
}

const anyId = /^[0-9a-f-]{36}$/;

/**
 * Conditions on `access_log l` for scope and filter. Appends what they need to `values`. Behind row-level security only
 * comparisons reach an index (`like` does not count as leak-proof), so a prefix is written as a range.
 */
export function conditions({ reach, filter }: LogQuery, values: unknown[]): string {
  const parts: string[] = [];
  const add = (part: (n: string) => string, value: unknown) => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  if (!reach.country) parts.push(inReach(reach, values));
  if (filter.from !== null) add((n) => `l.occurred_at >= ${n}`, filter.from);
  if (filter.to !== null) add((n) => `l.occurred_at < ${n}`, filter.to);
  if (filter.actor !== null && "id" in filter.actor) add((n) => `l.actor_id = ${n}`, filter.actor.id);
  if (filter.actor !== null && "name" in filter.actor) add((n) => `l.actor_name = ${n}`, filter.actor.name);
  if (filter.actionPrefix !== null) {
    add((n) => `l.action collate "C" >= ${n}`, filter.actionPrefix);
    add((n) => `l.action collate "C" < ${n}`, `${filter.actionPrefix}~`);
  }
  if (filter.target !== null) {
    const { target } = filter;
    if (target.column === "province_id") parts.push(oneOf("province_id", target.ids, values));
    else add((n) => `l.${target.column} = ${n}${target.column === "target_id" ? "" : "::uuid"}`, target.id);
  }
  if (filter.outcome === "ALLOWED") parts.push("l.outcome = 'ALLOWED'");
  else if (filter.outcome !== null) add((n) => `l.outcome = ${n} and l.outcome <> 'ALLOWED'`, filter.outcome);
  if (filter.grantId !== null) add((n) => `l.grant_id = ${n}::uuid`, filter.grantId);
  if (filter.search !== null) {
    // An id is looked up; words are looked for in what stands there to read.
    if (anyId.test(filter.search))
      add((n) => `(l.request_id = ${n} or l.target_id = ${n} or l.actor_id = ${n})`, filter.search);
    else
      add(
        (n) => `fold(concat_ws(' ', l.actor_name, l.action, l.code, l.details::text)) like fold(${n})`,
        pattern(filter.search),
      );
  }
  return parts.length === 0 ? "true" : parts.join(" and ");
}

/** One alone as plain equality: the index then gives its lines in order. */
function oneOf(column: string, ids: readonly string[], values: unknown[]): string {
  values.push(ids.length === 1 ? ids[0] : ids);
  return `l.${column} = ${ids.length === 1 ? `$${values.length}::uuid` : `any ($${values.length}::uuid[])`}`;
}

function inReach(reach: LogQuery["reach"], values: unknown[]): string {
  const parts: string[] = [];
  for (const [column, ids] of [["province_id", reach.provinceIds] as const, ["facility_id", reach.facilityIds] as const]) {
    if (ids.length > 0) parts.push(oneOf(column, ids, values));
  }
  return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
}

function pattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
