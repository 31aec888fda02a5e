import type { Briefing } from "../access/briefing.ts";
import type { Memberships } from "../access/rights.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { People } from "../delegation/index.ts";
import type { ToolNames } from "../delegation/index.ts";
import { GuidelineResolver, GuidelineStandingResolver, OwnGuidelineResolver } from "./guideline.resolver.ts";
import { Guidelines } from "./guidelines.service.ts";
import { GuidelineStandings } from "./standings.service.ts";

export { GuidelineResolver, GuidelineStandingResolver, OwnGuidelineResolver };

export interface OpenGuideline {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** The mirror of Keycloak. */
  readonly memberships: Memberships;
  /** Is somebody in the group, as far as rights go? */
  readonly isMember: (personId: string, groupPath: string) => boolean;
  /** What people call tools. */
  readonly tools: ToolNames;
  /** Who has acknowledged what, as the rights know it. */
  readonly briefing: Briefing;
  readonly clock: Clock;
  /** Lets this hub's rights follow a change before its answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** Builds the room; returns its resolvers. */
export function openGuideline(parts: OpenGuideline): object[] {
  const people = new People(parts.memberships, parts.isMember, parts.tools);
  const guidelines = new Guidelines(parts);
  return [
    new GuidelineResolver(guidelines, people),
    new OwnGuidelineResolver(guidelines),
    new GuidelineStandingResolver(new GuidelineStandings({ ...parts, people }), guidelines, people),
  ];
}
