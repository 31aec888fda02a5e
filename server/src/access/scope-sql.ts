import type { Scope } from "./scope.ts";

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
