import type { RouteLocationRaw } from "vue-router";
import type { ToolPartsFragment } from "../gql/graphql.ts";

/** The give form with this tool chosen, at its own place; null: it has no account to be given anything. */
export function giveToTool({ account, unit }: Pick<ToolPartsFragment, "account" | "unit">): RouteLocationRaw | null {
  if (!account) return null;
  return { name: "access-give", query: { at: unit ? `u:${unit.id}` : "country", role: "tool", person: account.id } };
}

/** Keycloak's prefix of the account behind a client says nothing to people. */
export function loginOf({ username }: { readonly username?: string | null }): string {
  return (username ?? "").replace(/^service-account-/, "");
}
