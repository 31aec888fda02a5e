import type { Briefing } from "../access/briefing.ts";
import type { Memberships } from "../access/rights.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { People } from "../delegation/index.ts";
import { BreakGlassResolver } from "./break-glass.resolver.ts";
import { BreakGlass } from "./break-glass.service.ts";

export { BreakGlassResolver };

export interface OpenBreakGlass {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** The mirror of Keycloak. */
  readonly memberships: Memberships;
  /** Is somebody in the group, as far as rights go? */
  readonly isMember: (personId: string, groupPath: string) => boolean;
  readonly briefing: Briefing;
  readonly clock: Clock;
  /** Lets this hub's rights follow a change before its answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** Builds the room; returns its resolvers. */
export function openBreakGlass(parts: OpenBreakGlass): object[] {
  const people = new People(parts.memberships, parts.isMember);
  return [new BreakGlassResolver(new BreakGlass({ ...parts, people }), people)];
}
