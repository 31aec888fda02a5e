import type { Role } from "../gql/graphql.ts";

/** From the top down, as the organisation stands. */
export const roles = [
  "telecom",
  "leader",
  "auditor",
  "admin",
  "health",
  "manager",
  "reviewer",
  "viewer",
  "lead",
  "engineer",
  "tool",
] as const satisfies readonly Role[];
