import type { GrantEffect } from "./grant.type.ts";
import type { Effect } from "./grants.repository.ts";
import type { People } from "./people.ts";

/** Counts heads, not grants. */
export function effectOf(effects: readonly Effect[], people: People): GrantEffect {
  const holders = [...new Set(effects.map(({ personId }) => personId))];
  const tools = holders.filter((id) => people.find(id)?.kind === "tool").length;
  return { grants: effects.length, people: holders.length - tools, tools };
}
