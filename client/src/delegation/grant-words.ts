import type { RouteLocationRaw } from "vue-router";
import type { GrantPartsFragment } from "../gql/graphql.ts";

type Unit = GrantPartsFragment["unit"];
type Person = Pick<GrantPartsFragment["person"], "username" | "displayName" | "id">;

/** The page of a unit; null for the ministry, whose page is the overview, and for a role that has no unit. */
export function addressOfUnit(unit: Unit): RouteLocationRaw | null {
  if (unit?.__typename === "Province") return { name: "province", params: { code: unit.code } };
  return unit?.__typename === "Facility" ? { name: "facility", params: { code: unit.code } } : null;
}

/** What somebody is called; of an account that is gone only its id is left. */
export function nameOf({ displayName, username, id }: Person): string {
  return displayName || username || id;
}
