import type { Scope } from "./scope.ts";

/**
 * As `scopeCondition`, for history that keeps the ids of its time: also what belonged to provinces that became one of the
 * scope's, and to facilities that came into one of them.
 */
export function historyCondition(scope: Scope, alias: string, values: unknown[]): string {
  if (scope.country) return "true";
  const provinces = `$${values.push(scope.provinceIds)}::uuid[]`;
  const facilities = `$${values.push(scope.facilityIds)}::uuid[]`;
  return `(${alias}.province_id = any ((select with_past(${provinces}))::uuid[])
    or ${alias}.facility_id = any ((select ${facilities} || come_into(${provinces}))::uuid[]))`;
}

/**
 * The condition that keeps a query inside a scope, for tables that carry `province_id` and `facility_id`. Appends what
 * it needs to `values`. A whole-country scope needs none; an empty one sees nothing.
 */
export function scopeCondition(scope: Scope, alias: string, values: unknown[]): string {
  if (scope.country) return "true";
  const parts: string[] = [];
  if (scope.provinceIds.length > 0) {
    values.push(scope.provinceIds);
    parts.push(`${alias}.province_id = any ($${values.length}::uuid[])`);
  }
  if (scope.facilityIds.length > 0) {
    values.push(scope.facilityIds);
    parts.push(`${alias}.facility_id = any ($${values.length}::uuid[])`);
  }
  return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
}
