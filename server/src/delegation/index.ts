import type { Logger } from "pino";
import type { Briefing } from "../access/briefing.ts";
import type { Memberships } from "../access/rights.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { AppointmentsResolver } from "./appointments/appointments.resolver.ts";
import { Appointments } from "./appointments/appointments.service.ts";
import { DecisionsResolver } from "./decisions.resolver.ts";
import { Decisions } from "./decisions.service.ts";
import { DelegationResolver, GrantsResolver } from "./delegation.resolver.ts";
import { Delegation } from "./delegation.service.ts";
import type { DelegationParts } from "./delegation.service.ts";
import { DriftResolver, OrphaningGrantsResolver } from "./drift.resolver.ts";
import { AccessDrift } from "./drift.service.ts";
import { GrantEndings } from "./endings.service.ts";
import { FacilityGroups } from "./facility-groups.ts";
import { Grants } from "./grants.service.ts";
import { Joining } from "./joining.ts";
import { InvitationsResolver } from "./invitations.resolver.ts";
import { Invitations } from "./invitations.service.ts";
import type { MembershipWriter } from "./membership-writer.ts";
import { OrganisationEndings } from "./organisations/organisation-endings.service.ts";
import { OrganisationGiving } from "./organisations/organisation-giving.service.ts";
import {
  HeldFromResolver,
  OrganisationGrantsResolver,
  OrganisationMembersResolver,
} from "./organisations/organisation-grants.resolver.ts";
import { OrganisationsResolver } from "./organisations/organisations.resolver.ts";
import { Organisations } from "./organisations/organisations.service.ts";
import { People } from "./people.ts";
import { ProposalLinesResolver, ProposalsResolver } from "./proposals.resolver.ts";
import { Proposals } from "./proposals.service.ts";
import { AccessReviewItemsResolver, AccessReviewsResolver } from "./reviews.resolver.ts";
import { AccessReviews } from "./reviews.service.ts";
import { AccessReasonsResolver } from "./reasons.resolver.ts";
import { AccessReasons } from "./reasons.service.ts";
import { ToolOwners } from "./tools/tool-owners.ts";
import type { ToolRegister } from "./tools/tool-register.ts";
import { ToolSecrets } from "./tools/tool-secrets.service.ts";
import { ToolPlacesResolver, ToolsResolver } from "./tools/tools.resolver.ts";
import { Tools } from "./tools/tools.service.ts";

export {
  AccessReasonsResolver,
  AppointmentsResolver,
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
export { ToolPlacesResolver, ToolsResolver };
export { ToolRegister } from "./tools/tool-register.ts";
export { findOwnTool, keeperRole } from "./tools/tool-rules.ts";
export { toolsInScope } from "./tools/tools.repository.ts";
export type { ToolRecord } from "./tools/tools.repository.ts";
export { HeldFromResolver, OrganisationGrantsResolver, OrganisationMembersResolver, OrganisationsResolver };
export { decisionDocumentRoutes } from "./decision-documents.ts";
export type { MembershipWriter } from "./membership-writer.ts";
export { grantsInScope } from "./grants.repository.ts";
export { People } from "./people.ts";
export type { ToolNames } from "./people.ts";
export { findPlace } from "./places.ts";
export type { NamedPlace } from "./places.ts";
export type { GrantPlace } from "./bounds.ts";
export { changedMeanwhile, givingScope, readingScope } from "./rules.ts";
export type { Delegator } from "./rules.ts";

export interface OpenDelegation {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** The mirror of Keycloak. */
  readonly memberships: Memberships;
  /** Is somebody in the group, as far as rights go? */
  readonly isMember: (personId: string, groupPath: string) => boolean;
  readonly writer: MembershipWriter;
  /** Who has acknowledged the guideline. */
  readonly briefing: Briefing;
  readonly tools: ToolRegister;
  /** Where tools sign in, as they reach it. */
  readonly tokenUrl: string;
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
  const people = new People(parts.memberships, parts.isMember, parts.tools);
  const grants = new Grants(database, people, clock);
  const reasons = new AccessReasons({ database, people, briefing: parts.briefing, clock });
  const facilityGroups = new FacilityGroups(database, clock);
  const joining = new Joining({ database, memberships: writer, facilityGroups, log });
  const shared = { database, accessLog, joining, people, clock, refreshRights };
  const delegation = new Delegation(shared);
  const drift = new AccessDrift({ ...shared, memberships: writer, grants });
  const endings = new GrantEndings(shared);
  const proposals = new Proposals({ database, accessLog, people, clock, delegation });
  const reviews = new AccessReviews({ database, accessLog, grants, endings, clock, months: parts.reviewMonths });
  const owners = new ToolOwners(database, people);
  const ofTools = { database, accessLog, people, owners, register: parts.tools, clock, refreshRights };
  const resolvers = [
    new ToolsResolver(new Tools(ofTools), new ToolSecrets(ofTools), owners, people, parts.tokenUrl),
    new ToolPlacesResolver(),
    new GrantsResolver(grants, reasons, people),
    new DelegationResolver(delegation, endings, people),
    new DecisionsResolver(new Decisions({ database, accessLog, clock, refreshRights }), grants, people),
    new ProposalsResolver(proposals, grants, people),
    new ProposalLinesResolver(proposals, grants, people),
    new AccessReasonsResolver(reasons),
    new InvitationsResolver(new Invitations({ database, accessLog, people, clock }), people),
    new AppointmentsResolver(new Appointments({ database, accessLog, people, clock, refreshRights }), grants, people),
    new DriftResolver(drift, people),
    new OrphaningGrantsResolver(drift),
    new AccessReviewsResolver(reviews, people),
    new AccessReviewItemsResolver(people),
    ...organisationResolvers(shared, grants, reasons),
  ];
  return { resolvers, reviews };
}

function organisationResolvers(parts: DelegationParts, grants: Grants, reasons: AccessReasons): object[] {
  const { people } = parts;
  const organisations = new Organisations(parts);
  const giving = new OrganisationGiving(parts);
  const endings = new OrganisationEndings(parts);
  return [
    new OrganisationsResolver(organisations, giving, endings, people),
    new OrganisationGrantsResolver({ organisations, giving, endings, grants, reasons, people }),
    new OrganisationMembersResolver(people),
    new HeldFromResolver(organisations),
  ];
}
