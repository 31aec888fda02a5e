import type { Logger } from "pino";
import type { Memberships } from "../access/rights.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { DecisionsResolver } from "./decisions.resolver.ts";
import { Decisions } from "./decisions.service.ts";
import { DelegationResolver, GrantsResolver } from "./delegation.resolver.ts";
import { Delegation } from "./delegation.service.ts";
import { DriftResolver, OrphaningGrantsResolver } from "./drift.resolver.ts";
import { AccessDrift } from "./drift.service.ts";
import { GrantEndings } from "./endings.service.ts";
import { FacilityGroups } from "./facility-groups.ts";
import { Grants } from "./grants.service.ts";
import { InvitationsResolver } from "./invitations.resolver.ts";
import { Invitations } from "./invitations.service.ts";
import type { MembershipWriter } from "./membership-writer.ts";
import { People } from "./people.ts";
import { ProposalLinesResolver, ProposalsResolver } from "./proposals.resolver.ts";
import { Proposals } from "./proposals.service.ts";
import { AccessReviewItemsResolver, AccessReviewsResolver } from "./reviews.resolver.ts";
import { AccessReviews } from "./reviews.service.ts";
import { AccessReasonsResolver } from "./reasons.resolver.ts";
import { AccessReasons } from "./reasons.service.ts";

export {
  AccessReasonsResolver,
  DecisionsResolver,
  DelegationResolver,
  DriftResolver,
  GrantsResolver,
  InvitationsResolver,
  OrphaningGrantsResolver,
  ProposalLinesResolver,
  ProposalsResolver,
  AccessReviewItemsResolver,
  AccessReviewsResolver,
};
export { ReviewClock } from "./review-clock.ts";
export { decisionDocumentRoutes } from "./decision-documents.ts";
export type { MembershipWriter } from "./membership-writer.ts";

export interface OpenDelegation {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** The mirror of Keycloak. */
  readonly memberships: Memberships;
  readonly writer: MembershipWriter;
  readonly clock: Clock;
  readonly log: Pick<Logger, "warn">;
  /** Lets this hub's rights follow a change before its answer goes out. */
  readonly refreshRights: () => Promise<void>;
  /** Months between two reviews of access. */
  readonly reviewMonths: number;
}

export interface OpenedDelegation {
  readonly resolvers: readonly object[];
  readonly reviews: AccessReviews;
}

/** Builds the room. */
export function openDelegation(parts: OpenDelegation): OpenedDelegation {
  const { database, accessLog, writer, clock, log, refreshRights } = parts;
  const people = new People(parts.memberships);
  const grants = new Grants(database, people, clock);
  const reasons = new AccessReasons({ database, people, clock });
  const shared = { database, accessLog, memberships: writer, people, clock, log, refreshRights };
  const facilityGroups = new FacilityGroups(database, clock);
  const delegation = new Delegation({ ...shared, facilityGroups });
  const drift = new AccessDrift({ ...shared, facilityGroups, grants });
  const endings = new GrantEndings(shared);
  const proposals = new Proposals({ database, accessLog, people, clock, delegation });
  const reviews = new AccessReviews({ database, accessLog, grants, endings, clock, months: parts.reviewMonths });
  const resolvers = [
    new GrantsResolver(grants, reasons, people),
    new DelegationResolver(delegation, endings, people),
    new DecisionsResolver(new Decisions({ database, accessLog, clock, refreshRights }), grants, people),
    new ProposalsResolver(proposals, grants, people),
    new ProposalLinesResolver(proposals, grants, people),
    new AccessReasonsResolver(reasons),
    new InvitationsResolver(new Invitations({ database, accessLog, people, clock }), people),
    new DriftResolver(drift, people),
    new OrphaningGrantsResolver(drift),
    new AccessReviewsResolver(reviews, people),
    new AccessReviewItemsResolver(people),
  ];
  return { resolvers, reviews };
}
