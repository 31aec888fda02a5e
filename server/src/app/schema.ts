import "reflect-metadata";
import { isAbstractType, isObjectType } from "graphql";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { NonEmptyArray } from "type-graphql";
import { MeResolver, RoleInUnitResolver } from "../access/me.resolver.ts";
import { AccessLogResolver } from "../audit/access-log.resolver.ts";
import { ChildHubsResolver, ParentHubsResolver, SharesResolver } from "../federation/link/index.ts";
import { BreakGlassResolver } from "../break-glass/index.ts";
import { CamerasResolver, FacilityCamerasResolver } from "../cameras/cameras.resolver.ts";
import {
  AccessReasonsResolver,
  AppointmentsResolver,
  AccessReviewItemsResolver,
  AccessReviewsResolver,
  DecisionsResolver,
  DelegationResolver,
  DriftResolver,
  GrantsResolver,
  InvitationsResolver,
  HeldFromResolver,
  OrganisationGrantsResolver,
  OrganisationMembersResolver,
  OrganisationsResolver,
  OrphaningGrantsResolver,
  ProposalLinesResolver,
  ProposalsResolver,
  ToolPlacesResolver,
  ToolsResolver,
} from "../delegation/index.ts";
import { printSubgraphSchema, SubgraphResolver } from "../federation/subgraph.ts";
import { GuidelineResolver, GuidelineStandingResolver, OwnGuidelineResolver } from "../guideline/index.ts";
import {
  FacilityResolver,
  MinistryResolver,
  OrgUnitResolver,
  ownCounts,
  ProvinceResolver,
} from "../hierarchy/hierarchy.resolver.ts";
import { Facility, Ministry, Province, typeNameOf } from "../hierarchy/org-unit.type.ts";
import type { OrgUnitRow } from "../hierarchy/org-unit.type.ts";
import {
  FacilityManagementResolver,
  MinistryProgrammeResolver,
  ProgrammeProvincesResolver,
  ProgrammesResolver,
  StandardsResolver,
} from "../programme/index.ts";
import { CameraStatusChangesResolver, StatusRecordResolver, StatusResolver } from "../status/status.resolver.ts";
import { ReorganisationsResolver, ReorganisationStepsResolver } from "../reorganisation/index.ts";
import { StreamsResolver } from "../streams/streams.resolver.ts";
import { ToolWebhooksResolver, WebhooksResolver } from "../webhooks/index.ts";
import { DateTimeScalar } from "./date-time.ts";
import { HubResolver } from "./hub.resolver.ts";
import { SearchResolver } from "./search.resolver.ts";

// oxlint-disable-next-line typescript/no-unsafe-function-type -- type-graphql's own type of a resolver class
const resolvers: NonEmptyArray<Function> = [
  MeResolver,
  RoleInUnitResolver,
  OrgUnitResolver,
  MinistryResolver,
  ProvinceResolver,
  FacilityResolver,
  FacilityCamerasResolver,
  ProgrammesResolver,
  ProgrammeProvincesResolver,
  MinistryProgrammeResolver,
  FacilityManagementResolver,
  StandardsResolver,
  CamerasResolver,
  StatusResolver,
  StatusRecordResolver,
  CameraStatusChangesResolver,
  SearchResolver,
  HubResolver,
  StreamsResolver,
  AccessLogResolver,
  GrantsResolver,
  DelegationResolver,
  DecisionsResolver,
  AccessReasonsResolver,
  AppointmentsResolver,
  AccessReviewItemsResolver,
  AccessReviewsResolver,
  DriftResolver,
  ChildHubsResolver,
  ParentHubsResolver,
  SharesResolver,
  InvitationsResolver,
  HeldFromResolver,
  OrganisationGrantsResolver,
  OrganisationMembersResolver,
  OrganisationsResolver,
  BreakGlassResolver,
  GuidelineResolver,
  OwnGuidelineResolver,
  GuidelineStandingResolver,
  OrphaningGrantsResolver,
  ProposalLinesResolver,
  ProposalsResolver,
  ToolsResolver,
  ToolPlacesResolver,
  ToolWebhooksResolver,
  WebhooksResolver,
  ReorganisationsResolver,
  ReorganisationStepsResolver,
  SubgraphResolver,
];

/** @param instances The resolvers, built once by the composition root. */
export function buildHubSchema(instances: readonly object[]): GraphQLSchema {
  const byClass = new Map(instances.map((instance) => [instance.constructor, instance]));
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [Ministry, Province, Facility],
    container: {
      get(wanted: { new (...args: never[]): unknown; readonly name: string }) {
        const instance = byClass.get(wanted);
        if (instance !== undefined) return instance;
        // Without state, a resolver needs nobody to build it.
        if (wanted.length === 0) return new wanted();
        throw new Error(`No instance of ${wanted.name} was given to the schema.`);
      },
    },
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // Inputs are checked where they are used, by rules that name the field; class-validator is not needed.
    validate: false,
    // Subscriptions bring their own source (the board's feed); type-graphql wants some pubSub all the same.
    pubSub: {
      publish() {
        throw new Error("Events are published by the feed.");
      },
      subscribe() {
        throw new Error("Events are published by the feed.");
      },
    } as never,
  });
  // type-graphql makes these functions asynchronous, which the compiled plans of the executor do not wait for.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith("__")) type.resolveType = typeNameOf;
    // Counters that came with their unit need no promise: a list would wait for one a row.
    const counters = isObjectType(type) ? type.getFields()["cameraCounts"] : undefined;
    if (counters?.resolve !== undefined) {
      const { resolve } = counters;
      counters.resolve = (unit: OrgUnitRow, ...rest) => ownCounts(unit) ?? resolve(unit, ...rest);
    }
  }
  return schema;
}

/** The SDL as it is committed in `server/schema.graphql`. */
export function printHubSchema(): string {
  return printSubgraphSchema(buildHubSchema([]));
}
