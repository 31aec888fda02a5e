import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from "graphql";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPeople, demoToolGroup } from "@camera-hub/keycloak/src/demo-people.ts";
import type { Role } from "@camera-hub/server/access/permissions.ts";
import { codes } from "../support/graphql.ts";
import { createWorld } from "../support/world.ts";
import type { Camera, Facility, GrantOptions, Operator, Person, Province, World } from "../support/world.ts";

// Every demo person × every query and field × inside and outside his scope, generated from the SDL. A field that is new
// fails here until somebody has said below what it is.

const sdl = readFileSync(new URL("../../server/schema.graphql", import.meta.url), "utf8");
const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** What is looked at from inside and from outside of each person's scope: a place for each word of the seed below. */
const wordsOutside = ["OUTSIDE", "Ngoại Phạm"];

/** How a query field is asked for a place; `arguments` of it come from the world. */
interface Question {
  /** Arguments that lead to the place inside or outside; null: the field takes none, and shows what is in scope. */
  readonly at: ((place: Place) => string) | null;
  /** What an answer about a place out of scope is. */
  readonly outside: "null" | "NOT_FOUND" | "nothing of it";
}
interface Place {
  readonly province: Province;
  readonly facility: Facility;
  readonly camera: Camera;
}

const questions: Readonly<Record<string, Question>> = {
  me: { at: null, outside: "nothing of it" },
  ministry: { at: null, outside: "nothing of it" },
  hub: { at: null, outside: "nothing of it" },
  guidelines: { at: null, outside: "nothing of it" },
  programme: { at: null, outside: "nothing of it" },
  programmes: { at: null, outside: "nothing of it" },
  connectionStandards: { at: null, outside: "nothing of it" },
  statusCursor: { at: null, outside: "nothing of it" },
  province: { at: ({ province }) => `(code: "${province.code}")`, outside: "null" },
  facility: { at: ({ facility }) => `(code: "${facility.code}")`, outside: "null" },
  camera: { at: ({ camera }) => `(id: "${camera.id}")`, outside: "null" },
  cameras: { at: ({ facility }) => `(first: 5, filter: { within: "${facility.id}" })`, outside: "NOT_FOUND" },
  search: { at: ({ camera }) => `(text: "${camera.code}", first: 5)`, outside: "nothing of it" },
  recentStatusChanges: { at: ({ facility }) => `(within: "${facility.id}", first: 5)`, outside: "NOT_FOUND" },
};
/**
 * Refused to most of the people here, or (what ships with the program) full of the words that are looked for; who sees what of it
 * is told in suites of their own.
 */
const elsewhere = `accessLog grants grant myGrants grantableRoles grantablePeople grantEnding decisions decisionEnding
  accessReasons accessHolders strayMemberships organisations organisation grantableOrganisations addableMembers
  organisationGrantEnding memberLeaving organisationClosing guidelineStandings breakGlassUses breakGlassOffer
  proposals proposal unbackedGrants orphaningGrants accessDriftCount accessReview accessReviews
  accessReviewItems accessReviewsWaiting tool tools toolEnding toolOwners toolPlaces
  reorganisations reorganisation reorganisationPreview shippedReorganisations
  appointments appointmentsWaiting appointableRoles appointablePeople childHubs parentHubs shippedProgrammes`.split(/\s+/);

/**
 * Every field of every type that a query can reach. `scoped`: shows units, cameras or figures, so only what is in scope.
 * `plain`: a fact about the thing it stands on, which was in scope already. `public`: the same for everybody.
 */
const fields: Readonly<Record<string, readonly string[]>> = {
  scoped: [
    "Ministry.cameraCounts Ministry.facilityCounts Ministry.provinces",
    "Province.cameraCounts Province.facilityCounts Province.facilities",
    "Facility.cameraCounts Facility.cameras Facility.areas Facility.province",
    "Camera.facility Camera.area Camera.viewerCan Camera.statusChanges",
    "ProvinceConnection.edges ProvinceConnection.nodes ProvinceConnection.totalCount ProvinceEdge.node",
    "FacilityConnection.edges FacilityConnection.nodes FacilityConnection.totalCount FacilityEdge.node",
    "CameraConnection.edges CameraConnection.nodes CameraConnection.totalCount CameraEdge.node",
    "Programme.provinces ProgrammeProvinceConnection.edges ProgrammeProvinceConnection.nodes",
    "ProgrammeProvinceConnection.totalCount ProgrammeProvinceEdge.node ProgrammeProvince.province",
    "CameraStatusChange.camera RoleInUnit.unit Principal.roles Principal.permissions OwnGuideline.withheld",
  ].flatMap((line) => line.split(" ")),
  plain: [
    "Ministry.id Ministry.code Ministry.name Province.id Province.code Province.name Province.shortName Province.region",
    "Province.formerCodes Province.latitude Province.longitude Province.operator Facility.id Facility.code Facility.name Facility.shortName",
    "Facility.latitude Facility.longitude Facility.connectionStage Facility.connectionReason Facility.managedBy",
    "Facility.viewerCan FacilityActions.setManagement ProgrammeProvince.version ProgrammeProvince.targets",
    "ProgrammeProvince.targetToday ProgrammeProvince.target ProgrammeProvince.facilities ProgrammeProvince.cameras",
    "ProgrammeProvince.connectedFacilities ProgrammeProvince.connectedCameras ProgrammeProvince.otherFacilities",
    "ProgrammeTarget.day ProgrammeTarget.cameras ProgrammeProvinceConnection.pageInfo ProgrammeProvinceEdge.cursor",
    "Programme.viewerCan ProgrammeActions.manage",
    "Camera.id Camera.code Camera.name Camera.areaKind Camera.status Camera.statusReason Camera.statusSince Camera.stage",
    "Camera.stageReason Camera.stageSince Camera.lastProbedAt Camera.version Camera.operator Camera.video Camera.linkedFrom",
    "Area.id Area.kind Area.name Area.signedOffAt VideoFormat.codec VideoFormat.width VideoFormat.height",
    "CameraActions.view CameraActions.viewOnceBriefed CameraActions.manage Operator.id Operator.code Operator.name",
    "StatusChangeRecord.cursor StatusChangeRecord.previousStatus StatusChangeRecord.status StatusChangeRecord.reason",
    "StatusChangeRecord.occurredAt CameraStatusChange.cursor CameraStatusChange.previousStatus CameraStatusChange.status",
    "CameraStatusChange.reason CameraStatusChange.occurredAt ProvinceEdge.cursor FacilityEdge.cursor CameraEdge.cursor",
    "ProvinceConnection.pageInfo FacilityConnection.pageInfo CameraConnection.pageInfo PageInfo.hasNextPage",
    "PageInfo.hasPreviousPage PageInfo.startCursor PageInfo.endCursor CameraCounts.total CameraCounts.notConnected",
    "CameraCounts.online CameraCounts.degraded CameraCounts.offline CameraCounts.unknown FacilityCounts.total",
    "Principal.guideline OwnGuideline.isAcknowledged OwnGuideline.isNextAcknowledged",
    "FacilityCounts.connected Principal.id Principal.username Principal.displayName RoleInUnit.role RoleInUnit.expiresAt",
  ].flatMap((line) => line.split(" ")),
  log: [
    "AccessLogConnection.edges AccessLogConnection.nodes AccessLogConnection.pageInfo AccessLogEdge.node AccessLogEdge.cursor",
    "AccessLogEntry.id AccessLogEntry.occurredAt AccessLogEntry.actorId AccessLogEntry.actorName AccessLogEntry.grantId",
    "AccessLogEntry.action AccessLogEntry.targetKind AccessLogEntry.targetId AccessLogEntry.targetName AccessLogEntry.outcome",
    "AccessLogEntry.provinceId AccessLogEntry.provinceName AccessLogEntry.facilityId AccessLogEntry.facilityName",
    "AccessLogEntry.code AccessLogEntry.address AccessLogEntry.requestId AccessLogEntry.details AccessLogEntry.seal",
    "AccessLogSeal.day AccessLogSeal.seq AccessLogSeal.sealedAt AccessLogSeal.hash AccessLogSeal.vouched",
  ].flatMap((line) => line.split(" ")),
  delegation: [
    "Grant.decision Grant.endReason Grant.endedAt Grant.endedBy Grant.expiresAt Grant.givenBy Grant.id Grant.operator",
    "Grant.parentId Grant.permissions Grant.person Grant.reason Grant.role Grant.state Grant.unit Grant.validFrom",
    "Grant.viewerCan GrantActions.end GrantActions.prolong GrantConnection.edges GrantConnection.nodes",
    "GrantConnection.pageInfo GrantConnection.totalCount GrantEdge.cursor GrantEdge.node GrantEffect.grants",
    "GrantEffect.people GrantEffect.tools GrantableRole.latestEnd GrantableRole.needsDecision GrantableRole.role GrantableRole.invites",
    "Person.displayName Person.id Person.isTool Person.username AccessReason.allows AccessReason.chain AccessReason.grant",
    "AccessReason.state Decision.endReason Decision.endedAt Decision.id Decision.issuedOn Decision.issuer Decision.number",
    "Decision.recordedAt Decision.subject Decision.unit Decision.validUntil DecisionConnection.edges",
    "DecisionConnection.nodes DecisionConnection.pageInfo DecisionConnection.totalCount DecisionEdge.cursor",
    "DecisionEdge.node StrayMembership.role StrayMembership.groupPath StrayMembership.person StrayMembership.unit",
    "StrayMembership.operator Decision.hasDocument Grant.organisation OrganisationName.id OrganisationName.name",
    "Organisation.id Organisation.name Organisation.kind Organisation.memberCount Organisation.createdAt",
    "Organisation.createdBy Organisation.closedAt Organisation.closeReason Organisation.unit Organisation.operator",
    "Organisation.members Organisation.formerMembers Organisation.grants Organisation.allGrants",
    "Organisation.viewerCan OrganisationActions.manage OrganisationConnection.edges OrganisationConnection.nodes",
    "OrganisationConnection.pageInfo OrganisationConnection.totalCount OrganisationEdge.cursor OrganisationEdge.node",
    "OrganisationMember.person OrganisationMember.addedAt OrganisationMember.addedBy OrganisationMember.addReason",
    "OrganisationMember.removedAt OrganisationMember.removedBy OrganisationMember.removeReason OrganisationGrant.id",
    "OrganisationGrant.role OrganisationGrant.reason OrganisationGrant.validFrom OrganisationGrant.expiresAt",
    "OrganisationGrant.parentId OrganisationGrant.endedAt OrganisationGrant.endedBy OrganisationGrant.endReason",
    "OrganisationGrant.unit OrganisationGrant.operator OrganisationGrant.givenBy OrganisationGrant.state",
    "OrganisationGrant.decision OrganisationGrant.memberGrants OrganisationGrant.viewerCan",
    "OrganisationGrantActions.end OrganisationGrantActions.prolong GrantableOrganisation.organisation",
    "GrantableOrganisation.unfit AccessReason.awaitsGuideline GuidelineStandingConnection.edges",
    "GuidelineStandingConnection.nodes GuidelineStandingConnection.pageInfo GuidelineStandingConnection.totalCount",
    "GuidelineStandingEdge.cursor GuidelineStandingEdge.node GuidelineStanding.acknowledgedAt",
    "GuidelineStanding.acknowledgedBy GuidelineStanding.isOwnTool GuidelineStanding.person GuidelineStanding.roles",
    "Grant.isBreakGlass BreakGlassUseConnection.edges BreakGlassUseConnection.nodes BreakGlassUseConnection.pageInfo",
    "BreakGlassUseConnection.totalCount BreakGlassUseEdge.cursor BreakGlassUseEdge.node BreakGlassUse.id",
    "BreakGlassUse.reason BreakGlassUse.askedAt BreakGlassUse.grantId BreakGlassUse.endsAt BreakGlassUse.isInForce",
    "BreakGlassUse.reviewedAt BreakGlassUse.reviewRemark BreakGlassUse.person BreakGlassUse.reviewedBy",
    "BreakGlassUse.unit BreakGlassUse.viewerCanReview BreakGlassOffer.mayTake BreakGlassOffer.isNeeded",
    "BreakGlassOffer.usesLeft BreakGlassOffer.current AccessReview.closedAt AccessReview.dueAt AccessReview.id",
    "AccessReview.openedAt AccessReview.openedBy AccessReview.operator AccessReview.period AccessReview.settled",
    "AccessReview.total AccessReview.unit AccessReview.viewerCanDecide AccessReviewConnection.edges",
    "AccessReviewConnection.nodes AccessReviewConnection.pageInfo AccessReviewConnection.totalCount",
    "AccessReviewEdge.cursor AccessReviewEdge.node AccessReviewItem.decidedAt AccessReviewItem.decidedBy",
    "AccessReviewItem.grant AccessReviewItem.remark AccessReviewItem.verdict AccessReviewItemConnection.edges",
    "AccessReviewItemConnection.nodes AccessReviewItemConnection.pageInfo AccessReviewItemConnection.totalCount",
    "AccessReviewItemEdge.cursor AccessReviewItemEdge.node StrayMembership.madeAt StrayMembership.madeBy",
    "StrayMembership.viewerCan StrayActions.adopt StrayActions.remove OrphaningGrant.given OrphaningGrant.grant",
    "OrphaningGrant.successors GrantActions.restore ProposalActions.edit ProposalActions.record",
    "ProposalActions.submit ProposalActions.withdraw DecisionProposal.addressee DecisionProposal.decision",
    "DecisionProposal.draftedAt DecisionProposal.draftedBy DecisionProposal.id DecisionProposal.lineCount",
    "DecisionProposal.lines DecisionProposal.operator DecisionProposal.proposedAt DecisionProposal.proposedBy",
    "DecisionProposal.recordedAt DecisionProposal.state DecisionProposal.subject DecisionProposal.unit",
    "DecisionProposal.version DecisionProposal.viewerCan DecisionProposal.withdrawReason DecisionProposal.withdrawnAt",
    "ProposalLine.agreed ProposalLine.expiresAt ProposalLine.grant ProposalLine.id ProposalLine.operator",
    "ProposalLine.permissions ProposalLine.person ProposalLine.reason ProposalLine.role ProposalLine.unit",
    "ProposalLine.viewerCanGive DecisionProposalConnection.edges DecisionProposalConnection.nodes",
    "DecisionProposalConnection.pageInfo DecisionProposalConnection.totalCount DecisionProposalEdge.cursor",
    "DecisionProposalEdge.node Tool.account Tool.clientId Tool.closeReason Tool.closedAt Tool.createdAt",
    "Tool.createdBy Tool.grants Tool.id Tool.isOwnerless Tool.lastUsedAt Tool.name Tool.origin Tool.owner",
    "Tool.purpose Tool.requestsPerMinute Tool.secretRotatedAt Tool.unit Tool.viewerCan ToolActions.give",
    "ToolActions.keep ToolConnection.edges ToolConnection.nodes ToolConnection.pageInfo ToolConnection.totalCount",
    "ChildHub.backlog ChildHub.cameras ChildHub.heardAt ChildHub.id ChildHub.name ChildHub.since ChildHub.state",
    "ChildHub.unmatchedUnits ChildHub.unplacedCameras ChildHub.version UnmatchedUnit.code UnmatchedUnit.fault",
    "UnmatchedUnit.name UnmatchedUnit.remoteId ParentHub.backlog ParentHub.name ParentHub.refusal ParentHub.shares",
    "ParentHub.since ParentHub.state ParentHub.url Share.level Share.sharedAt Share.unit",
    "AppointableRole.role AppointableRole.signatures AppointableRole.takesNewcomers Appointment.askedAt Appointment.askedBy",
    "Appointment.closeReason Appointment.closedAt Appointment.closedBy Appointment.decision Appointment.doneAt Appointment.email",
    "Appointment.expiresAt Appointment.fault Appointment.grant Appointment.id Appointment.lapsesAt Appointment.needsTwo",
    "Appointment.operator Appointment.person Appointment.personName Appointment.reason Appointment.role Appointment.signedAt",
    "Appointment.signedBy Appointment.state Appointment.unit Appointment.viewerCan AppointmentActions.close",
    "AppointmentActions.sign AppointmentConnection.edges AppointmentConnection.nodes AppointmentConnection.pageInfo",
    "AppointmentConnection.totalCount AppointmentEdge.cursor AppointmentEdge.node",
    "Tool.webhooks Webhook.backlog Webhook.createdAt Webhook.createdBy Webhook.cursor Webhook.events Webhook.failingSince",
    "Webhook.host Webhook.id Webhook.lastDeliveredAt Webhook.lastFault Webhook.nextAttemptAt Webhook.reason",
    "Webhook.secretChangedAt Webhook.since Webhook.state Webhook.unit Webhook.url WebhookFault.kind WebhookFault.status",
    "ToolEdge.cursor ToolEdge.node ToolPlace.defaultRequestsPerMinute ToolPlace.maxRequestsPerMinute ToolPlace.unit",
  ].flatMap((line) => line.split(" ")),
  reorganisation: [
    "EndingGrant.grantId EndingGrant.person EndingGrant.role EndingGrant.unitName EndingGrant.why",
    "Reorganisation.confirmedAt Reorganisation.confirmedBy Reorganisation.fault ReorganisationPreview.people",
    "ReorganisationPreview.tools ReorganisationPreview.organisations ReorganisationPreview.openProposals",
    "ReorganisationPreview.voidLines ReorganisationPreview.openReviews",
    "Reorganisation.canBeReversed Reorganisation.carriedOutAt Reorganisation.decisionIssuedOn",
    "Reorganisation.decisionIssuer Reorganisation.decisionNumber Reorganisation.effectiveOn Reorganisation.id",
    "Reorganisation.plannedAt Reorganisation.plannedBy Reorganisation.progress Reorganisation.reversesId",
    "Reorganisation.settledAt Reorganisation.state Reorganisation.steps Reorganisation.title",
    "ReorganisationConnection.edges ReorganisationConnection.nodes ReorganisationConnection.pageInfo",
    "ReorganisationConnection.totalCount ReorganisationEdge.cursor ReorganisationEdge.node",
    "ReorganisationPreview.cameras ReorganisationPreview.carried ReorganisationPreview.ended",
    "ReorganisationPreview.ending ReorganisationPreview.facilities ReorganisationPreview.followed",
    "ReorganisationPreview.givingWaitSeconds ReorganisationPreview.grants ReorganisationPreview.holders",
    "ReorganisationPreview.problems ReorganisationPreview.provincesBeginning ReorganisationPreview.provincesEnding",
    "ReorganisationPreview.provincesSharedByAdmins ReorganisationPreview.writesWaitSeconds ReorganisationProblem.code",
    "ReorganisationProblem.what ReorganisationProgress.facilities ReorganisationProgress.facilitiesDone",
    "ReorganisationProgress.failing ReorganisationProgress.people ReorganisationProgress.peopleDone",
    "ReorganisationProgress.provincesReady ReorganisationStep.code ReorganisationStep.facility",
    "ReorganisationStep.facilityCount ReorganisationStep.keepRolesOf ReorganisationStep.kind ReorganisationStep.name",
    "ReorganisationStep.position ReorganisationStep.sources ReorganisationStep.target",
    "ShippedReorganisation.decisionIssuer ShippedReorganisation.decisionNumber ShippedReorganisation.effectiveOn",
    "ShippedReorganisation.key ShippedReorganisation.provincesAfter ShippedReorganisation.provincesBefore",
    "ShippedReorganisation.steps ShippedReorganisation.title",
  ].flatMap((line) => line.split(" ")),
  public: [
    "Ministry.programme Programme.id Programme.nameVi Programme.nameEn Programme.legalBasis Programme.startedOn",
    "OwnGuideline.current OwnGuideline.next Guideline.id Guideline.number Guideline.label Guideline.titleVi Guideline.titleEn",
    "Guideline.bodyVi Guideline.bodyEn Guideline.publishedAt Guideline.publishedBy Guideline.inForceFrom",
    "GuidelineConnection.edges GuidelineConnection.nodes GuidelineConnection.pageInfo GuidelineConnection.totalCount",
    "GuidelineEdge.cursor GuidelineEdge.node",
    "Programme.firstDay Programme.lastDay Programme.version Programme.requiredAreas Programme.standard",
    "ProgrammeConnection.edges ProgrammeConnection.nodes ProgrammeConnection.pageInfo ProgrammeConnection.totalCount",
    "ProgrammeEdge.cursor ProgrammeEdge.node ShippedProgramme.key ShippedProgramme.nameVi ShippedProgramme.nameEn",
    "ShippedProgramme.legalBasis ShippedProgramme.firstDay ShippedProgramme.lastDay ShippedProgramme.requiredAreas",
    "ConnectionStandardConnection.edges ConnectionStandardConnection.nodes ConnectionStandardConnection.pageInfo",
    "ConnectionStandardConnection.totalCount ConnectionStandardEdge.cursor ConnectionStandardEdge.node",
    "ConnectionStandard.id ConnectionStandard.number ConnectionStandard.label ConnectionStandard.publishedAt",
    "ConnectionStandard.publishedBy ConnectionStandard.inForceFrom ConnectionStandard.checks ConnectionCheck.code",
    "ConnectionCheck.method ConnectionCheck.severity ConnectionCheck.parameters ConnectionCheck.titleVi",
    "ConnectionCheck.titleEn ConnectionCheck.guidanceVi ConnectionCheck.guidanceEn ConnectionCheck.sourceVi",
    "ConnectionCheck.sourceEn CheckParameters.codecs CheckParameters.minWidth CheckParameters.minHeight",
    "CheckParameters.minFramesPerSecond CheckParameters.maxKeyFrameSeconds CheckParameters.minKbps CheckParameters.maxKbps",
    "CheckParameters.protocols CheckParameters.authentication CheckParameters.maxFirmwareMonths",
    "CheckParameters.maxClockOffsetSeconds CheckParameters.minUplinkKbps",
    "Programme.deadline Programme.isExercise HubInfo.version HubInfo.mode HubInfo.isExercise",
  ].flatMap((line) => line.split(" ")),
};
const decided = new Set(Object.values(fields).flat());

/** Types that stand on the way from a query; mutations and subscriptions have suites of their own. */
function reachable(): GraphQLObjectType[] {
  const seen = new Set<GraphQLObjectType>();
  const visit = (name: unknown): void => {
    const type = getNamedType(name as never) as unknown;
    if (isUnionType(type) || isInterfaceType(type)) for (const possible of schema.getPossibleTypes(type)) visit(possible);
    if (!isObjectType(type) || seen.has(type)) return;
    seen.add(type);
    for (const field of Object.values(type.getFields())) visit(field.type);
  };
  visit(schema.getQueryType());
  return [...seen].filter((type) => type !== schema.getQueryType());
}

const arguments_: Readonly<Record<string, string>> = { first: "3" };

/** A selection of everything below a type, each field once, as deep as `depth` more objects. */
function selectAll(name: string, depth: number): string {
  const type = schema.getType(name);
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema.getPossibleTypes(type).map((possible) => `... on ${possible.name} ${selectAll(possible.name, depth)}`);
    return `{ __typename ${parts.join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  const selected = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [written(type.name, field)];
    if (depth === 0) return [];
    return [`${written(type.name, field)} ${selectAll(inner.name, depth - 1)}`];
  });
  return `{ __typename ${selected.join(" ")} }`;
}

/** A field under a name of its own: unions select the same name with other nullabilities. */
function written(typeName: string, field: GraphQLField<unknown, unknown>): string {
  if (field.args.some(isRequiredArgument)) throw new Error(`${typeName}.${field.name} needs an argument: write it here.`);
  const given = field.args.filter((argument) => argument.name in arguments_).map(({ name }) => `${name}: ${arguments_[name]}`);
  return `${typeName}_${field.name}: ${field.name}${given.length === 0 ? "" : `(${given.join(", ")})`}`;
}

function ask(name: string, place: Place, depth: number): string {
  const question = questions[name]!;
  const type = getNamedType(schema.getQueryType()!.getFields()[name]!.type);
  const selection = isCompositeType(type) ? selectAll(type.name, depth) : "";
  return `{ ${name}${question.at === null ? "" : question.at(place)} ${selection} }`;
}

let world: World;
let inside: Place;
let outside: Place;
let operator: Operator;

beforeAll(async () => {
  world = await createWorld();
  operator = await world.operator("viettel");
  const place = async (code: string, word: string): Promise<Place> => {
    const province = await world.province({ code, name: `Tỉnh ${word}` });
    const facility = await world.facility({ province, name: `Khu ${word}` });
    const camera = await world.camera({ facility, name: `Cổng ${word}`, areaName: `Sân ${word}` });
    await world.setStatus(camera, "OFFLINE");
    return { province, facility, camera };
  };
  inside = await place("24", "Inside");
  outside = await place("88", wordsOutside.join(" "));
  // A neighbour in the same province: outside for people of the facility.
  await world.camera({
    facility: await world.facility({ province: inside.province, name: "Khu Hàng Xóm" }),
    name: "Cổng Hàng Xóm",
  });
  await world.assign(operator, inside.province);
  await world.sql(
    `with p as (insert into programme (name_vi, name_en, legal_basis, started_on, deadline)
       values ('Chương trình', 'Programme', 'Công văn', '2021-06-01', '2021-06-12') returning id)
     insert into programme_province (programme_id, province_id) select p.id, u from p, unnest($1::uuid[]) u`,
    [[inside.province.id, outside.province.id]],
  );
  for (const person of demoPeople)
    people.set(person.username, await world.person({ ...grantOf(person), username: person.username }));
  people.set(
    "demo-tool",
    await world.person({ role: "tool", username: "demo-tool", permissions: ["camera:read", "camera:view"] }),
  );
  await world.hub();
});
afterAll(() => world.close());

const people = new Map<string, Person>();

/** Bắc Giang is inside, as are its facility 24-001 and Viettel; Hải Dương's admin belongs outside. */
function grantOf(person: (typeof demoPeople)[number]): GrantOptions {
  const role: Role = person.role;
  if (person.operatorCode !== null) return { role, operator };
  if (person.unitCode === null) return { role };
  if (person.unitCode === "24-001") return { role, unit: inside.facility };
  return { role, unit: person.unitCode === "24" ? inside.province : outside.province };
}

const names = [...demoPeople.map((person) => person.username), "demo-tool"];
const ofCountry = new Set(["bo.lanhdao", "cuc.vienthong", "cuc.vienthong2", "kiemtoan", "demo-tool"]);
const ofFacility = new Set(["bg01.quanly", "bg01.kiemtra", "bg01.baove"]);
const fromOutside = new Set(["haiduong.so"]);

describe("the list of what is decided", () => {
  test("names every query", () => {
    const present = Object.keys(schema.getQueryType()!.getFields()).filter((name) => !name.startsWith("_"));
    expect([...Object.keys(questions), ...elsewhere].toSorted()).toEqual(present.toSorted());
  });

  test("names every field that a query can reach, and none that is gone", () => {
    const present = reachable().flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect([...decided].toSorted()).toEqual(present.toSorted());
  });

  test("holds every demo person", () => {
    expect(names).toHaveLength(13);
    expect(demoToolGroup).toBe("/vn/tool");
  });
});

describe.each(names)("%s", (username) => {
  const sees = (place: "inside" | "outside") => ofCountry.has(username) || fromOutside.has(username) === (place === "outside");
  const own = (): Place => (fromOutside.has(username) ? outside : inside);
  const foreign = (): Place => (fromOutside.has(username) ? inside : outside);
  const wordsForeign = () =>
    fromOutside.has(username) ? ["Inside", "Hàng Xóm"] : [...wordsOutside, ...(ofFacility.has(username) ? ["Hàng Xóm"] : [])];

  test.each(Object.keys(questions))("asks %s about what is his, and gets it whole", async (name) => {
    const answer = await world.gql(people.get(username)!, ask(name, own(), 3));
    expect(answer.errors).toEqual([]);
    if (["province", "facility", "camera", "cameras", "search", "recentStatusChanges"].includes(name)) {
      expect(answer.text).toContain(fromOutside.has(username) ? wordsOutside[0] : "Inside");
    }
    // Whatever he asks and however deep: nothing of what is not his.
    if (!ofCountry.has(username)) for (const word of wordsForeign()) expect(answer.text).not.toContain(word);
  });

  test.each(Object.entries(questions).filter(([, question]) => question.at !== null))(
    "asks %s about what is not his, and learns nothing",
    async (name, question) => {
      const answer = await world.gql(people.get(username)!, ask(name, foreign(), 3));
      if (sees(fromOutside.has(username) ? "inside" : "outside")) {
        expect(answer.errors).toEqual([]);
        expect(answer.text).toContain(wordsOutside[0]);
        return;
      }
      for (const word of wordsForeign()) expect(answer.text).not.toContain(word);
      if (question.outside === "NOT_FOUND") expect(codes(answer)).toEqual(["NOT_FOUND"]);
      else expect(answer.errors).toEqual([]);
      if (question.outside === "null") expect(answer.data).toEqual({ [name]: null });
    },
  );

  test("meets no total that counts more than he sees", async () => {
    const query = `{ ministry { cameraCounts { total } facilityCounts { total } provinces { totalCount nodes {
      cameraCounts { total } facilityCounts { total } facilities { totalCount nodes { cameraCounts { total }
      cameras { totalCount } } } } } } cameras { totalCount } }`;
    interface Totals {
      ministry: {
        cameraCounts: { total: number };
        facilityCounts: { total: number };
        provinces: {
          totalCount: number;
          nodes: { cameraCounts: { total: number }; facilities: { totalCount: number } }[];
        };
      };
      cameras: { totalCount: number };
    }
    const { data, errors } = await world.gql<Totals>(people.get(username)!, query);
    expect(errors).toEqual([]);
    const cameras = ofCountry.has(username) ? 3 : ofFacility.has(username) || fromOutside.has(username) ? 1 : 2;
    const provinces = ofCountry.has(username) ? 2 : 1;
    expect(data.cameras.totalCount).toBe(cameras);
    expect(data.ministry.cameraCounts.total).toBe(cameras);
    expect(data.ministry.facilityCounts.total).toBe(cameras);
    expect(data.ministry.provinces.totalCount).toBe(provinces);
    expect(data.ministry.provinces.nodes.reduce((sum, node) => sum + node.cameraCounts.total, 0)).toBe(cameras);
    expect(data.ministry.provinces.nodes.reduce((sum, node) => sum + node.facilities.totalCount, 0)).toBe(cameras);
  });
});

describe("a province above somebody's facility", () => {
  test("shows its name and code to a guard, and figures of his facility only", async () => {
    const { data } = await world.gql(
      people.get("bg01.baove")!,
      `{ province(code: "24") { code name cameraCounts { total } facilityCounts { total } facilities { nodes { code } } } }`,
    );
    expect(data).toEqual({
      province: {
        code: "24",
        name: "Tỉnh Inside",
        cameraCounts: { total: 1 },
        facilityCounts: { total: 1 },
        facilities: { nodes: [{ code: inside.facility.code }] },
      },
    });
  });
});
