/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Me {\n    me {\n      id\n      username\n      displayName\n      permissions\n      roles {\n        role\n        expiresAt\n        unit {\n          __typename\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  fragment LogLine on AccessLogEntry {\n    id\n    occurredAt\n    actorId\n    actorName\n    grantId\n    action\n    targetKind\n    targetId\n    targetName\n    provinceId\n    provinceName\n    facilityId\n    facilityName\n    outcome\n    code\n    address\n    requestId\n    details\n    seal {\n      day\n      seq\n      sealedAt\n      hash\n      vouched\n    }\n  }\n": typeof types.LogLineFragmentDoc,
    "\n  query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {\n    accessLog(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...LogLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccessLogDocument,
    "\n  fragment CameraTileParts on Camera {\n    id\n    code\n    name\n    areaKind\n    status\n    statusReason\n    statusSince\n    stage\n    stageReason\n    area {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.CameraTilePartsFragmentDoc,
    "\n  query Camera($id: ID!) {\n    statusCursor\n    camera(id: $id) {\n      ...CameraTileParts\n      version\n      stageSince\n      lastProbedAt\n      operator {\n        id\n        name\n      }\n      video {\n        codec\n        width\n        height\n      }\n      viewerCan {\n        view\n        manage\n      }\n      statusChanges(first: 100) {\n        cursor\n        previousStatus\n        status\n        reason\n        occurredAt\n      }\n      facility {\n        ...FacilityPlace\n        cameras(first: 100) {\n          nodes {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.CameraDocument,
    "\n  query CameraList($first: Int!, $after: String, $filter: CameraFilter) {\n    statusCursor\n    cameras(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CameraTileParts\n        facility {\n          ...FacilityPlace\n        }\n      }\n    }\n  }\n": typeof types.CameraListDocument,
    "\n  query CameraForm($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n      areaKind\n      version\n      area {\n        id\n        name\n      }\n      viewerCan {\n        manage\n      }\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n": typeof types.CameraFormDocument,
    "\n  query NewCamera($code: String!) {\n    facility(code: $code) {\n      ...FacilityPlace\n      areas {\n        id\n        kind\n        name\n      }\n      cameras(first: 100) {\n        nodes {\n          id\n          code\n        }\n      }\n    }\n  }\n": typeof types.NewCameraDocument,
    "\n  mutation RegisterCamera($input: RegisterCameraInput!) {\n    registerCamera(input: $input) {\n      id\n      code\n    }\n  }\n": typeof types.RegisterCameraDocument,
    "\n  mutation UpdateCamera($input: UpdateCameraInput!) {\n    updateCamera(input: $input) {\n      id\n      code\n      version\n    }\n  }\n": typeof types.UpdateCameraDocument,
    "\n  mutation RemoveCamera($id: ID!) {\n    removeCamera(id: $id)\n  }\n": typeof types.RemoveCameraDocument,
    "\n  mutation TestCameraSource($facilityId: ID!, $source: CameraSourceInput!) {\n    testCameraSource(facilityId: $facilityId, source: $source) {\n      outcome\n      elapsedMs\n      video {\n        codec\n        width\n        height\n      }\n    }\n  }\n": typeof types.TestCameraSourceDocument,
    "\n  fragment GrantParts on Grant {\n    id\n    role\n    permissions\n    reason\n    validFrom\n    expiresAt\n    parentId\n    endedAt\n    endReason\n    state\n    operator {\n      id\n      code\n      name\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    givenBy {\n      id\n      username\n      displayName\n    }\n    endedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      id\n      number\n      issuedOn\n      issuer\n    }\n  }\n": typeof types.GrantPartsFragmentDoc,
    "\n  query MyGrants {\n    myGrants {\n      ...GrantParts\n    }\n  }\n": typeof types.MyGrantsDocument,
    "\n  query Grants($first: Int!, $after: String, $filter: GrantFilter) {\n    grants(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.GrantsDocument,
    "\n  query Grant($id: ID!) {\n    grant(id: $id) {\n      ...GrantParts\n    }\n  }\n": typeof types.GrantDocument,
    "\n  query GrantEnding($id: ID!, $at: DateTime) {\n    grantEnding(id: $id, at: $at) {\n      grants\n      people\n      tools\n    }\n  }\n": typeof types.GrantEndingDocument,
    "\n  mutation EndGrant($id: ID!, $reason: String!, $expected: Int!) {\n    endGrant(id: $id, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n": typeof types.EndGrantDocument,
    "\n  mutation ChangeGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {\n    changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n": typeof types.ChangeGrantEndDocument,
    "\n  query GrantableRoles($unitId: ID, $operatorId: ID) {\n    grantableRoles(unitId: $unitId, operatorId: $operatorId) {\n      role\n      latestEnd\n      needsDecision\n    }\n  }\n": typeof types.GrantableRolesDocument,
    "\n  query GrantablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {\n    grantablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {\n      id\n      username\n      displayName\n      isTool\n    }\n  }\n": typeof types.GrantablePeopleDocument,
    "\n  query Operators {\n    ministry {\n      id\n      provinces(first: 100) {\n        nodes {\n          id\n          operator {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.OperatorsDocument,
    "\n  mutation GiveGrant($input: GiveGrantInput!) {\n    giveGrant(input: $input) {\n      ...GrantParts\n    }\n  }\n": typeof types.GiveGrantDocument,
    "\n  fragment DecisionParts on Decision {\n    id\n    number\n    issuedOn\n    issuer\n    subject\n    validUntil\n    recordedAt\n    endedAt\n    endReason\n    hasDocument\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n  }\n": typeof types.DecisionPartsFragmentDoc,
    "\n  query Decisions($first: Int!, $after: String, $includeOver: Boolean!) {\n    decisions(first: $first, after: $after, includeOver: $includeOver) {\n      totalCount\n      nodes {\n        ...DecisionParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DecisionsDocument,
    "\n  query DecisionEnding($id: ID!) {\n    decisionEnding(id: $id) {\n      grants\n      people\n      tools\n    }\n  }\n": typeof types.DecisionEndingDocument,
    "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      ...DecisionParts\n    }\n  }\n": typeof types.RecordDecisionDocument,
    "\n  mutation EndDecision($id: ID!, $reason: String!, $expected: Int!) {\n    endDecision(id: $id, reason: $reason, expected: $expected) {\n      ...DecisionParts\n    }\n  }\n": typeof types.EndDecisionDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      oneTimePassword\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n    }\n  }\n": typeof types.InvitePersonDocument,
    "\n  fragment ReasonParts on AccessReason {\n    allows\n    state\n    grant {\n      ...GrantParts\n    }\n    chain {\n      id\n      role\n      validFrom\n      expiresAt\n      endedAt\n      state\n      operator {\n        id\n        code\n        name\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      decision {\n        id\n        number\n        issuedOn\n        issuer\n      }\n    }\n  }\n": typeof types.ReasonPartsFragmentDoc,
    "\n  query AccessReasons($personId: ID!, $unitId: ID, $cameraId: ID, $permission: String!) {\n    accessReasons(personId: $personId, unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n": typeof types.AccessReasonsDocument,
    "\n  query AccessHolders($unitId: ID, $cameraId: ID, $permission: String!) {\n    accessHolders(unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n": typeof types.AccessHoldersDocument,
    "\n  query AccessDrift {\n    strayMemberships {\n      role\n      groupPath\n      madeAt\n      madeBy {\n        id\n        username\n        displayName\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      operator {\n        id\n        code\n        name\n      }\n      viewerCan {\n        adopt\n        remove\n      }\n    }\n    unbackedGrants {\n      ...GrantParts\n      viewerCan {\n        restore\n      }\n    }\n    orphaningGrants {\n      given\n      grant {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      successors {\n        id\n        expiresAt\n        person {\n          id\n          username\n          displayName\n        }\n      }\n    }\n  }\n": typeof types.AccessDriftDocument,
    "\n  query AccessDriftCount {\n    accessDriftCount\n  }\n": typeof types.AccessDriftCountDocument,
    "\n  mutation RemoveStrayMembership($personId: ID!, $groupPath: String!, $reason: String!) {\n    removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason)\n  }\n": typeof types.RemoveStrayMembershipDocument,
    "\n  mutation RestoreMembership($grantId: ID!) {\n    restoreMembership(grantId: $grantId) {\n      ...GrantParts\n    }\n  }\n": typeof types.RestoreMembershipDocument,
    "\n  mutation ReparentGrants($from: ID!, $to: ID!, $reason: String!) {\n    reparentGrants(from: $from, to: $to, reason: $reason)\n  }\n": typeof types.ReparentGrantsDocument,
    "\n  fragment ProposalParts on DecisionProposal {\n    id\n    subject\n    addressee\n    state\n    version\n    lineCount\n    draftedAt\n    proposedAt\n    recordedAt\n    withdrawnAt\n    withdrawReason\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    draftedBy {\n      id\n      username\n      displayName\n    }\n    proposedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      ...DecisionParts\n    }\n    viewerCan {\n      edit\n      submit\n      withdraw\n      record\n    }\n  }\n": typeof types.ProposalPartsFragmentDoc,
    "\n  fragment ProposalLineParts on ProposalLine {\n    id\n    role\n    permissions\n    expiresAt\n    reason\n    agreed\n    viewerCanGive\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    grant {\n      id\n      state\n      expiresAt\n      endedAt\n    }\n  }\n": typeof types.ProposalLinePartsFragmentDoc,
    "\n  query Proposals($first: Int!, $after: String, $state: [ProposalState!]) {\n    proposals(first: $first, after: $after, state: $state) {\n      totalCount\n      nodes {\n        ...ProposalParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ProposalsDocument,
    "\n  query Proposal($id: ID!) {\n    proposal(id: $id) {\n      ...ProposalParts\n      lines {\n        ...ProposalLineParts\n      }\n    }\n  }\n": typeof types.ProposalDocument,
    "\n  mutation DraftProposal($unitId: ID, $operatorId: ID, $input: ProposalInput!) {\n    draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) {\n      id\n    }\n  }\n": typeof types.DraftProposalDocument,
    "\n  mutation UpdateProposal($id: ID!, $version: Int!, $input: ProposalInput!) {\n    updateProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n": typeof types.UpdateProposalDocument,
    "\n  mutation SubmitProposal($id: ID!, $version: Int!) {\n    submitProposal(id: $id, version: $version) {\n      id\n    }\n  }\n": typeof types.SubmitProposalDocument,
    "\n  mutation WithdrawProposal($id: ID!, $version: Int!, $reason: String!) {\n    withdrawProposal(id: $id, version: $version, reason: $reason) {\n      id\n    }\n  }\n": typeof types.WithdrawProposalDocument,
    "\n  mutation RecordProposal($id: ID!, $version: Int!, $input: RecordProposalInput!) {\n    recordProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n": typeof types.RecordProposalDocument,
    "\n  mutation GiveProposalLine($id: ID!) {\n    giveProposalLine(id: $id) {\n      ...ProposalLineParts\n    }\n  }\n": typeof types.GiveProposalLineDocument,
    "\n  fragment ReviewParts on AccessReview {\n    id\n    period\n    openedAt\n    dueAt\n    closedAt\n    total\n    settled\n    viewerCanDecide\n    openedBy {\n      id\n      username\n      displayName\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n  }\n": typeof types.ReviewPartsFragmentDoc,
    "\n  query AccessReviews($first: Int!, $after: String, $open: Boolean!) {\n    accessReviews(first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        ...ReviewParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccessReviewsDocument,
    "\n  query AccessReview($id: ID!) {\n    accessReview(id: $id) {\n      ...ReviewParts\n    }\n  }\n": typeof types.AccessReviewDocument,
    "\n  query AccessReviewItems($reviewId: ID!, $first: Int!, $after: String, $open: Boolean!) {\n    accessReviewItems(reviewId: $reviewId, first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        verdict\n        decidedAt\n        remark\n        decidedBy {\n          id\n          username\n          displayName\n        }\n        grant {\n          ...GrantParts\n          viewerCan {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccessReviewItemsDocument,
    "\n  query AccessReports($unusedSince: DateTime!) {\n    dormant: grants(first: 1, filter: { unusedSince: $unusedSince }) {\n      totalCount\n    }\n    undecided: grants(first: 1, filter: { withoutDecision: true }) {\n      totalCount\n    }\n    endless: grants(first: 1, filter: { openEnded: true }) {\n      totalCount\n    }\n  }\n": typeof types.AccessReportsDocument,
    "\n  query AccessReviewsWaiting {\n    accessReviewsWaiting\n  }\n": typeof types.AccessReviewsWaitingDocument,
    "\n  mutation OpenAccessReview($unitId: ID, $operatorId: ID) {\n    openAccessReview(unitId: $unitId, operatorId: $operatorId) {\n      id\n    }\n  }\n": typeof types.OpenAccessReviewDocument,
    "\n  mutation KeepReviewedGrants($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {\n    keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) {\n      ...ReviewParts\n    }\n  }\n": typeof types.KeepReviewedGrantsDocument,
    "\n  mutation EndReviewedGrant($reviewId: ID!, $grantId: ID!, $reason: String!, $expected: Int!) {\n    endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: $reason, expected: $expected) {\n      ...ReviewParts\n    }\n  }\n": typeof types.EndReviewedGrantDocument,
    "\n  fragment FacilityPlace on Facility {\n    id\n    code\n    name\n    shortName\n    province {\n      id\n      code\n      shortName\n    }\n  }\n": typeof types.FacilityPlaceFragmentDoc,
    "\n  query Province($code: String!) {\n    statusCursor\n    province(code: $code) {\n      ...ProvinceRow\n    }\n  }\n": typeof types.ProvinceDocument,
    "\n  query ProvinceFacilities($code: String!, $after: String) {\n    province(code: $code) {\n      id\n      facilities(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FacilityRow\n        }\n      }\n    }\n  }\n": typeof types.ProvinceFacilitiesDocument,
    "\n  fragment FacilityRow on Facility {\n    id\n    code\n    name\n    shortName\n    connectionStage\n    connectionReason\n    cameraCounts {\n      ...CameraCountsParts\n    }\n  }\n": typeof types.FacilityRowFragmentDoc,
    "\n  query Facility($code: String!) {\n    statusCursor\n    facility(code: $code) {\n      ...FacilityPlace\n      connectionStage\n      connectionReason\n      latitude\n      longitude\n      areas {\n        id\n        kind\n        name\n        signedOffAt\n      }\n      cameraCounts {\n        ...CameraCountsParts\n      }\n    }\n  }\n": typeof types.FacilityDocument,
    "\n  query FacilityCameras($code: String!, $after: String) {\n    facility(code: $code) {\n      id\n      cameras(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CameraTileParts\n          viewerCan {\n            view\n          }\n        }\n      }\n    }\n  }\n": typeof types.FacilityCamerasDocument,
    "\n  query Overview {\n    statusCursor\n    ministry {\n      id\n      code\n      name\n      cameraCounts {\n        ...CameraCountsParts\n      }\n      facilityCounts {\n        total\n        connected\n      }\n      programme {\n        id\n        nameVi\n        nameEn\n        legalBasis\n        startedOn\n        deadline\n        isExercise\n      }\n      provinces(first: 100) {\n        nodes {\n          ...ProvinceRow\n        }\n      }\n    }\n    recentStatusChanges(first: 30) {\n      ...StatusChangeParts\n    }\n  }\n": typeof types.OverviewDocument,
    "\n  fragment ProvinceRow on Province {\n    id\n    code\n    name\n    shortName\n    region\n    operator {\n      id\n      code\n      name\n    }\n    cameraCounts {\n      ...CameraCountsParts\n    }\n    facilityCounts {\n      total\n      connected\n    }\n  }\n": typeof types.ProvinceRowFragmentDoc,
    "\n  query Search($text: String!, $first: Int!) {\n    search(text: $text, first: $first) {\n      __typename\n      ... on Province {\n        id\n        code\n        name\n      }\n      ... on Facility {\n        id\n        code\n        name\n        province {\n          id\n          shortName\n        }\n      }\n      ... on Camera {\n        id\n        code\n        name\n        status\n        statusReason\n        facility {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query CameraName($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n    }\n  }\n": typeof types.CameraNameDocument,
    "\n  query UnitName($id: ID!) {\n    cameras(first: 1, filter: { within: $id }) {\n      nodes {\n        id\n        facility {\n          id\n          code\n          name\n          province {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.UnitNameDocument,
    "\n  fragment CameraCountsParts on CameraCounts {\n    total\n    notConnected\n    online\n    degraded\n    offline\n    unknown\n  }\n": typeof types.CameraCountsPartsFragmentDoc,
    "\n  fragment StatusChangeParts on CameraStatusChange {\n    cursor\n    previousStatus\n    status\n    reason\n    occurredAt\n    camera {\n      id\n      code\n      name\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n": typeof types.StatusChangePartsFragmentDoc,
    "\n  subscription CameraStatusChanged($within: ID, $after: String) {\n    cameraStatusChanged(within: $within, after: $after) {\n      ...StatusChangeParts\n    }\n  }\n": typeof types.CameraStatusChangedDocument,
    "\n  subscription CameraCountsChanged($within: ID) {\n    cameraCountsChanged(within: $within) {\n      units {\n        unit\n        counts {\n          ...CameraCountsParts\n        }\n      }\n    }\n  }\n": typeof types.CameraCountsChangedDocument,
    "\n  mutation OpenStream($cameraId: ID!) {\n    openStream(cameraId: $cameraId) {\n      id\n      hlsUrl\n      mseUrl\n      mseMime\n      expiresAt\n    }\n  }\n": typeof types.OpenStreamDocument,
    "\n  mutation CloseStream($sessionId: ID!) {\n    closeStream(sessionId: $sessionId)\n  }\n": typeof types.CloseStreamDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me {\n      id\n      username\n      displayName\n      permissions\n      roles {\n        role\n        expiresAt\n        unit {\n          __typename\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": types.MeDocument,
    "\n  fragment LogLine on AccessLogEntry {\n    id\n    occurredAt\n    actorId\n    actorName\n    grantId\n    action\n    targetKind\n    targetId\n    targetName\n    provinceId\n    provinceName\n    facilityId\n    facilityName\n    outcome\n    code\n    address\n    requestId\n    details\n    seal {\n      day\n      seq\n      sealedAt\n      hash\n      vouched\n    }\n  }\n": types.LogLineFragmentDoc,
    "\n  query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {\n    accessLog(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...LogLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccessLogDocument,
    "\n  fragment CameraTileParts on Camera {\n    id\n    code\n    name\n    areaKind\n    status\n    statusReason\n    statusSince\n    stage\n    stageReason\n    area {\n      id\n      name\n      kind\n    }\n  }\n": types.CameraTilePartsFragmentDoc,
    "\n  query Camera($id: ID!) {\n    statusCursor\n    camera(id: $id) {\n      ...CameraTileParts\n      version\n      stageSince\n      lastProbedAt\n      operator {\n        id\n        name\n      }\n      video {\n        codec\n        width\n        height\n      }\n      viewerCan {\n        view\n        manage\n      }\n      statusChanges(first: 100) {\n        cursor\n        previousStatus\n        status\n        reason\n        occurredAt\n      }\n      facility {\n        ...FacilityPlace\n        cameras(first: 100) {\n          nodes {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": types.CameraDocument,
    "\n  query CameraList($first: Int!, $after: String, $filter: CameraFilter) {\n    statusCursor\n    cameras(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CameraTileParts\n        facility {\n          ...FacilityPlace\n        }\n      }\n    }\n  }\n": types.CameraListDocument,
    "\n  query CameraForm($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n      areaKind\n      version\n      area {\n        id\n        name\n      }\n      viewerCan {\n        manage\n      }\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n": types.CameraFormDocument,
    "\n  query NewCamera($code: String!) {\n    facility(code: $code) {\n      ...FacilityPlace\n      areas {\n        id\n        kind\n        name\n      }\n      cameras(first: 100) {\n        nodes {\n          id\n          code\n        }\n      }\n    }\n  }\n": types.NewCameraDocument,
    "\n  mutation RegisterCamera($input: RegisterCameraInput!) {\n    registerCamera(input: $input) {\n      id\n      code\n    }\n  }\n": types.RegisterCameraDocument,
    "\n  mutation UpdateCamera($input: UpdateCameraInput!) {\n    updateCamera(input: $input) {\n      id\n      code\n      version\n    }\n  }\n": types.UpdateCameraDocument,
    "\n  mutation RemoveCamera($id: ID!) {\n    removeCamera(id: $id)\n  }\n": types.RemoveCameraDocument,
    "\n  mutation TestCameraSource($facilityId: ID!, $source: CameraSourceInput!) {\n    testCameraSource(facilityId: $facilityId, source: $source) {\n      outcome\n      elapsedMs\n      video {\n        codec\n        width\n        height\n      }\n    }\n  }\n": types.TestCameraSourceDocument,
    "\n  fragment GrantParts on Grant {\n    id\n    role\n    permissions\n    reason\n    validFrom\n    expiresAt\n    parentId\n    endedAt\n    endReason\n    state\n    operator {\n      id\n      code\n      name\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    givenBy {\n      id\n      username\n      displayName\n    }\n    endedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      id\n      number\n      issuedOn\n      issuer\n    }\n  }\n": types.GrantPartsFragmentDoc,
    "\n  query MyGrants {\n    myGrants {\n      ...GrantParts\n    }\n  }\n": types.MyGrantsDocument,
    "\n  query Grants($first: Int!, $after: String, $filter: GrantFilter) {\n    grants(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.GrantsDocument,
    "\n  query Grant($id: ID!) {\n    grant(id: $id) {\n      ...GrantParts\n    }\n  }\n": types.GrantDocument,
    "\n  query GrantEnding($id: ID!, $at: DateTime) {\n    grantEnding(id: $id, at: $at) {\n      grants\n      people\n      tools\n    }\n  }\n": types.GrantEndingDocument,
    "\n  mutation EndGrant($id: ID!, $reason: String!, $expected: Int!) {\n    endGrant(id: $id, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n": types.EndGrantDocument,
    "\n  mutation ChangeGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {\n    changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n": types.ChangeGrantEndDocument,
    "\n  query GrantableRoles($unitId: ID, $operatorId: ID) {\n    grantableRoles(unitId: $unitId, operatorId: $operatorId) {\n      role\n      latestEnd\n      needsDecision\n    }\n  }\n": types.GrantableRolesDocument,
    "\n  query GrantablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {\n    grantablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {\n      id\n      username\n      displayName\n      isTool\n    }\n  }\n": types.GrantablePeopleDocument,
    "\n  query Operators {\n    ministry {\n      id\n      provinces(first: 100) {\n        nodes {\n          id\n          operator {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": types.OperatorsDocument,
    "\n  mutation GiveGrant($input: GiveGrantInput!) {\n    giveGrant(input: $input) {\n      ...GrantParts\n    }\n  }\n": types.GiveGrantDocument,
    "\n  fragment DecisionParts on Decision {\n    id\n    number\n    issuedOn\n    issuer\n    subject\n    validUntil\n    recordedAt\n    endedAt\n    endReason\n    hasDocument\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n  }\n": types.DecisionPartsFragmentDoc,
    "\n  query Decisions($first: Int!, $after: String, $includeOver: Boolean!) {\n    decisions(first: $first, after: $after, includeOver: $includeOver) {\n      totalCount\n      nodes {\n        ...DecisionParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DecisionsDocument,
    "\n  query DecisionEnding($id: ID!) {\n    decisionEnding(id: $id) {\n      grants\n      people\n      tools\n    }\n  }\n": types.DecisionEndingDocument,
    "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      ...DecisionParts\n    }\n  }\n": types.RecordDecisionDocument,
    "\n  mutation EndDecision($id: ID!, $reason: String!, $expected: Int!) {\n    endDecision(id: $id, reason: $reason, expected: $expected) {\n      ...DecisionParts\n    }\n  }\n": types.EndDecisionDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      oneTimePassword\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n    }\n  }\n": types.InvitePersonDocument,
    "\n  fragment ReasonParts on AccessReason {\n    allows\n    state\n    grant {\n      ...GrantParts\n    }\n    chain {\n      id\n      role\n      validFrom\n      expiresAt\n      endedAt\n      state\n      operator {\n        id\n        code\n        name\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      decision {\n        id\n        number\n        issuedOn\n        issuer\n      }\n    }\n  }\n": types.ReasonPartsFragmentDoc,
    "\n  query AccessReasons($personId: ID!, $unitId: ID, $cameraId: ID, $permission: String!) {\n    accessReasons(personId: $personId, unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n": types.AccessReasonsDocument,
    "\n  query AccessHolders($unitId: ID, $cameraId: ID, $permission: String!) {\n    accessHolders(unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n": types.AccessHoldersDocument,
    "\n  query AccessDrift {\n    strayMemberships {\n      role\n      groupPath\n      madeAt\n      madeBy {\n        id\n        username\n        displayName\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      operator {\n        id\n        code\n        name\n      }\n      viewerCan {\n        adopt\n        remove\n      }\n    }\n    unbackedGrants {\n      ...GrantParts\n      viewerCan {\n        restore\n      }\n    }\n    orphaningGrants {\n      given\n      grant {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      successors {\n        id\n        expiresAt\n        person {\n          id\n          username\n          displayName\n        }\n      }\n    }\n  }\n": types.AccessDriftDocument,
    "\n  query AccessDriftCount {\n    accessDriftCount\n  }\n": types.AccessDriftCountDocument,
    "\n  mutation RemoveStrayMembership($personId: ID!, $groupPath: String!, $reason: String!) {\n    removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason)\n  }\n": types.RemoveStrayMembershipDocument,
    "\n  mutation RestoreMembership($grantId: ID!) {\n    restoreMembership(grantId: $grantId) {\n      ...GrantParts\n    }\n  }\n": types.RestoreMembershipDocument,
    "\n  mutation ReparentGrants($from: ID!, $to: ID!, $reason: String!) {\n    reparentGrants(from: $from, to: $to, reason: $reason)\n  }\n": types.ReparentGrantsDocument,
    "\n  fragment ProposalParts on DecisionProposal {\n    id\n    subject\n    addressee\n    state\n    version\n    lineCount\n    draftedAt\n    proposedAt\n    recordedAt\n    withdrawnAt\n    withdrawReason\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    draftedBy {\n      id\n      username\n      displayName\n    }\n    proposedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      ...DecisionParts\n    }\n    viewerCan {\n      edit\n      submit\n      withdraw\n      record\n    }\n  }\n": types.ProposalPartsFragmentDoc,
    "\n  fragment ProposalLineParts on ProposalLine {\n    id\n    role\n    permissions\n    expiresAt\n    reason\n    agreed\n    viewerCanGive\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    grant {\n      id\n      state\n      expiresAt\n      endedAt\n    }\n  }\n": types.ProposalLinePartsFragmentDoc,
    "\n  query Proposals($first: Int!, $after: String, $state: [ProposalState!]) {\n    proposals(first: $first, after: $after, state: $state) {\n      totalCount\n      nodes {\n        ...ProposalParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ProposalsDocument,
    "\n  query Proposal($id: ID!) {\n    proposal(id: $id) {\n      ...ProposalParts\n      lines {\n        ...ProposalLineParts\n      }\n    }\n  }\n": types.ProposalDocument,
    "\n  mutation DraftProposal($unitId: ID, $operatorId: ID, $input: ProposalInput!) {\n    draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) {\n      id\n    }\n  }\n": types.DraftProposalDocument,
    "\n  mutation UpdateProposal($id: ID!, $version: Int!, $input: ProposalInput!) {\n    updateProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n": types.UpdateProposalDocument,
    "\n  mutation SubmitProposal($id: ID!, $version: Int!) {\n    submitProposal(id: $id, version: $version) {\n      id\n    }\n  }\n": types.SubmitProposalDocument,
    "\n  mutation WithdrawProposal($id: ID!, $version: Int!, $reason: String!) {\n    withdrawProposal(id: $id, version: $version, reason: $reason) {\n      id\n    }\n  }\n": types.WithdrawProposalDocument,
    "\n  mutation RecordProposal($id: ID!, $version: Int!, $input: RecordProposalInput!) {\n    recordProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n": types.RecordProposalDocument,
    "\n  mutation GiveProposalLine($id: ID!) {\n    giveProposalLine(id: $id) {\n      ...ProposalLineParts\n    }\n  }\n": types.GiveProposalLineDocument,
    "\n  fragment ReviewParts on AccessReview {\n    id\n    period\n    openedAt\n    dueAt\n    closedAt\n    total\n    settled\n    viewerCanDecide\n    openedBy {\n      id\n      username\n      displayName\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n  }\n": types.ReviewPartsFragmentDoc,
    "\n  query AccessReviews($first: Int!, $after: String, $open: Boolean!) {\n    accessReviews(first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        ...ReviewParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccessReviewsDocument,
    "\n  query AccessReview($id: ID!) {\n    accessReview(id: $id) {\n      ...ReviewParts\n    }\n  }\n": types.AccessReviewDocument,
    "\n  query AccessReviewItems($reviewId: ID!, $first: Int!, $after: String, $open: Boolean!) {\n    accessReviewItems(reviewId: $reviewId, first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        verdict\n        decidedAt\n        remark\n        decidedBy {\n          id\n          username\n          displayName\n        }\n        grant {\n          ...GrantParts\n          viewerCan {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccessReviewItemsDocument,
    "\n  query AccessReports($unusedSince: DateTime!) {\n    dormant: grants(first: 1, filter: { unusedSince: $unusedSince }) {\n      totalCount\n    }\n    undecided: grants(first: 1, filter: { withoutDecision: true }) {\n      totalCount\n    }\n    endless: grants(first: 1, filter: { openEnded: true }) {\n      totalCount\n    }\n  }\n": types.AccessReportsDocument,
    "\n  query AccessReviewsWaiting {\n    accessReviewsWaiting\n  }\n": types.AccessReviewsWaitingDocument,
    "\n  mutation OpenAccessReview($unitId: ID, $operatorId: ID) {\n    openAccessReview(unitId: $unitId, operatorId: $operatorId) {\n      id\n    }\n  }\n": types.OpenAccessReviewDocument,
    "\n  mutation KeepReviewedGrants($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {\n    keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) {\n      ...ReviewParts\n    }\n  }\n": types.KeepReviewedGrantsDocument,
    "\n  mutation EndReviewedGrant($reviewId: ID!, $grantId: ID!, $reason: String!, $expected: Int!) {\n    endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: $reason, expected: $expected) {\n      ...ReviewParts\n    }\n  }\n": types.EndReviewedGrantDocument,
    "\n  fragment FacilityPlace on Facility {\n    id\n    code\n    name\n    shortName\n    province {\n      id\n      code\n      shortName\n    }\n  }\n": types.FacilityPlaceFragmentDoc,
    "\n  query Province($code: String!) {\n    statusCursor\n    province(code: $code) {\n      ...ProvinceRow\n    }\n  }\n": types.ProvinceDocument,
    "\n  query ProvinceFacilities($code: String!, $after: String) {\n    province(code: $code) {\n      id\n      facilities(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FacilityRow\n        }\n      }\n    }\n  }\n": types.ProvinceFacilitiesDocument,
    "\n  fragment FacilityRow on Facility {\n    id\n    code\n    name\n    shortName\n    connectionStage\n    connectionReason\n    cameraCounts {\n      ...CameraCountsParts\n    }\n  }\n": types.FacilityRowFragmentDoc,
    "\n  query Facility($code: String!) {\n    statusCursor\n    facility(code: $code) {\n      ...FacilityPlace\n      connectionStage\n      connectionReason\n      latitude\n      longitude\n      areas {\n        id\n        kind\n        name\n        signedOffAt\n      }\n      cameraCounts {\n        ...CameraCountsParts\n      }\n    }\n  }\n": types.FacilityDocument,
    "\n  query FacilityCameras($code: String!, $after: String) {\n    facility(code: $code) {\n      id\n      cameras(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CameraTileParts\n          viewerCan {\n            view\n          }\n        }\n      }\n    }\n  }\n": types.FacilityCamerasDocument,
    "\n  query Overview {\n    statusCursor\n    ministry {\n      id\n      code\n      name\n      cameraCounts {\n        ...CameraCountsParts\n      }\n      facilityCounts {\n        total\n        connected\n      }\n      programme {\n        id\n        nameVi\n        nameEn\n        legalBasis\n        startedOn\n        deadline\n        isExercise\n      }\n      provinces(first: 100) {\n        nodes {\n          ...ProvinceRow\n        }\n      }\n    }\n    recentStatusChanges(first: 30) {\n      ...StatusChangeParts\n    }\n  }\n": types.OverviewDocument,
    "\n  fragment ProvinceRow on Province {\n    id\n    code\n    name\n    shortName\n    region\n    operator {\n      id\n      code\n      name\n    }\n    cameraCounts {\n      ...CameraCountsParts\n    }\n    facilityCounts {\n      total\n      connected\n    }\n  }\n": types.ProvinceRowFragmentDoc,
    "\n  query Search($text: String!, $first: Int!) {\n    search(text: $text, first: $first) {\n      __typename\n      ... on Province {\n        id\n        code\n        name\n      }\n      ... on Facility {\n        id\n        code\n        name\n        province {\n          id\n          shortName\n        }\n      }\n      ... on Camera {\n        id\n        code\n        name\n        status\n        statusReason\n        facility {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query CameraName($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n    }\n  }\n": types.CameraNameDocument,
    "\n  query UnitName($id: ID!) {\n    cameras(first: 1, filter: { within: $id }) {\n      nodes {\n        id\n        facility {\n          id\n          code\n          name\n          province {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n": types.UnitNameDocument,
    "\n  fragment CameraCountsParts on CameraCounts {\n    total\n    notConnected\n    online\n    degraded\n    offline\n    unknown\n  }\n": types.CameraCountsPartsFragmentDoc,
    "\n  fragment StatusChangeParts on CameraStatusChange {\n    cursor\n    previousStatus\n    status\n    reason\n    occurredAt\n    camera {\n      id\n      code\n      name\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n": types.StatusChangePartsFragmentDoc,
    "\n  subscription CameraStatusChanged($within: ID, $after: String) {\n    cameraStatusChanged(within: $within, after: $after) {\n      ...StatusChangeParts\n    }\n  }\n": types.CameraStatusChangedDocument,
    "\n  subscription CameraCountsChanged($within: ID) {\n    cameraCountsChanged(within: $within) {\n      units {\n        unit\n        counts {\n          ...CameraCountsParts\n        }\n      }\n    }\n  }\n": types.CameraCountsChangedDocument,
    "\n  mutation OpenStream($cameraId: ID!) {\n    openStream(cameraId: $cameraId) {\n      id\n      hlsUrl\n      mseUrl\n      mseMime\n      expiresAt\n    }\n  }\n": types.OpenStreamDocument,
    "\n  mutation CloseStream($sessionId: ID!) {\n    closeStream(sessionId: $sessionId)\n  }\n": types.CloseStreamDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      username\n      displayName\n      permissions\n      roles {\n        role\n        expiresAt\n        unit {\n          __typename\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      id\n      username\n      displayName\n      permissions\n      roles {\n        role\n        expiresAt\n        unit {\n          __typename\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogLine on AccessLogEntry {\n    id\n    occurredAt\n    actorId\n    actorName\n    grantId\n    action\n    targetKind\n    targetId\n    targetName\n    provinceId\n    provinceName\n    facilityId\n    facilityName\n    outcome\n    code\n    address\n    requestId\n    details\n    seal {\n      day\n      seq\n      sealedAt\n      hash\n      vouched\n    }\n  }\n"): (typeof documents)["\n  fragment LogLine on AccessLogEntry {\n    id\n    occurredAt\n    actorId\n    actorName\n    grantId\n    action\n    targetKind\n    targetId\n    targetName\n    provinceId\n    provinceName\n    facilityId\n    facilityName\n    outcome\n    code\n    address\n    requestId\n    details\n    seal {\n      day\n      seq\n      sealedAt\n      hash\n      vouched\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {\n    accessLog(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...LogLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {\n    accessLog(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...LogLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CameraTileParts on Camera {\n    id\n    code\n    name\n    areaKind\n    status\n    statusReason\n    statusSince\n    stage\n    stageReason\n    area {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  fragment CameraTileParts on Camera {\n    id\n    code\n    name\n    areaKind\n    status\n    statusReason\n    statusSince\n    stage\n    stageReason\n    area {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Camera($id: ID!) {\n    statusCursor\n    camera(id: $id) {\n      ...CameraTileParts\n      version\n      stageSince\n      lastProbedAt\n      operator {\n        id\n        name\n      }\n      video {\n        codec\n        width\n        height\n      }\n      viewerCan {\n        view\n        manage\n      }\n      statusChanges(first: 100) {\n        cursor\n        previousStatus\n        status\n        reason\n        occurredAt\n      }\n      facility {\n        ...FacilityPlace\n        cameras(first: 100) {\n          nodes {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Camera($id: ID!) {\n    statusCursor\n    camera(id: $id) {\n      ...CameraTileParts\n      version\n      stageSince\n      lastProbedAt\n      operator {\n        id\n        name\n      }\n      video {\n        codec\n        width\n        height\n      }\n      viewerCan {\n        view\n        manage\n      }\n      statusChanges(first: 100) {\n        cursor\n        previousStatus\n        status\n        reason\n        occurredAt\n      }\n      facility {\n        ...FacilityPlace\n        cameras(first: 100) {\n          nodes {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CameraList($first: Int!, $after: String, $filter: CameraFilter) {\n    statusCursor\n    cameras(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CameraTileParts\n        facility {\n          ...FacilityPlace\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CameraList($first: Int!, $after: String, $filter: CameraFilter) {\n    statusCursor\n    cameras(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...CameraTileParts\n        facility {\n          ...FacilityPlace\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CameraForm($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n      areaKind\n      version\n      area {\n        id\n        name\n      }\n      viewerCan {\n        manage\n      }\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n"): (typeof documents)["\n  query CameraForm($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n      areaKind\n      version\n      area {\n        id\n        name\n      }\n      viewerCan {\n        manage\n      }\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewCamera($code: String!) {\n    facility(code: $code) {\n      ...FacilityPlace\n      areas {\n        id\n        kind\n        name\n      }\n      cameras(first: 100) {\n        nodes {\n          id\n          code\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewCamera($code: String!) {\n    facility(code: $code) {\n      ...FacilityPlace\n      areas {\n        id\n        kind\n        name\n      }\n      cameras(first: 100) {\n        nodes {\n          id\n          code\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterCamera($input: RegisterCameraInput!) {\n    registerCamera(input: $input) {\n      id\n      code\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterCamera($input: RegisterCameraInput!) {\n    registerCamera(input: $input) {\n      id\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCamera($input: UpdateCameraInput!) {\n    updateCamera(input: $input) {\n      id\n      code\n      version\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCamera($input: UpdateCameraInput!) {\n    updateCamera(input: $input) {\n      id\n      code\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCamera($id: ID!) {\n    removeCamera(id: $id)\n  }\n"): (typeof documents)["\n  mutation RemoveCamera($id: ID!) {\n    removeCamera(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestCameraSource($facilityId: ID!, $source: CameraSourceInput!) {\n    testCameraSource(facilityId: $facilityId, source: $source) {\n      outcome\n      elapsedMs\n      video {\n        codec\n        width\n        height\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestCameraSource($facilityId: ID!, $source: CameraSourceInput!) {\n    testCameraSource(facilityId: $facilityId, source: $source) {\n      outcome\n      elapsedMs\n      video {\n        codec\n        width\n        height\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GrantParts on Grant {\n    id\n    role\n    permissions\n    reason\n    validFrom\n    expiresAt\n    parentId\n    endedAt\n    endReason\n    state\n    operator {\n      id\n      code\n      name\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    givenBy {\n      id\n      username\n      displayName\n    }\n    endedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      id\n      number\n      issuedOn\n      issuer\n    }\n  }\n"): (typeof documents)["\n  fragment GrantParts on Grant {\n    id\n    role\n    permissions\n    reason\n    validFrom\n    expiresAt\n    parentId\n    endedAt\n    endReason\n    state\n    operator {\n      id\n      code\n      name\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    givenBy {\n      id\n      username\n      displayName\n    }\n    endedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      id\n      number\n      issuedOn\n      issuer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyGrants {\n    myGrants {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  query MyGrants {\n    myGrants {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Grants($first: Int!, $after: String, $filter: GrantFilter) {\n    grants(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Grants($first: Int!, $after: String, $filter: GrantFilter) {\n    grants(first: $first, after: $after, filter: $filter) {\n      totalCount\n      nodes {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Grant($id: ID!) {\n    grant(id: $id) {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  query Grant($id: ID!) {\n    grant(id: $id) {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantEnding($id: ID!, $at: DateTime) {\n    grantEnding(id: $id, at: $at) {\n      grants\n      people\n      tools\n    }\n  }\n"): (typeof documents)["\n  query GrantEnding($id: ID!, $at: DateTime) {\n    grantEnding(id: $id, at: $at) {\n      grants\n      people\n      tools\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndGrant($id: ID!, $reason: String!, $expected: Int!) {\n    endGrant(id: $id, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndGrant($id: ID!, $reason: String!, $expected: Int!) {\n    endGrant(id: $id, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {\n    changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {\n    changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantableRoles($unitId: ID, $operatorId: ID) {\n    grantableRoles(unitId: $unitId, operatorId: $operatorId) {\n      role\n      latestEnd\n      needsDecision\n    }\n  }\n"): (typeof documents)["\n  query GrantableRoles($unitId: ID, $operatorId: ID) {\n    grantableRoles(unitId: $unitId, operatorId: $operatorId) {\n      role\n      latestEnd\n      needsDecision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {\n    grantablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {\n      id\n      username\n      displayName\n      isTool\n    }\n  }\n"): (typeof documents)["\n  query GrantablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {\n    grantablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {\n      id\n      username\n      displayName\n      isTool\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Operators {\n    ministry {\n      id\n      provinces(first: 100) {\n        nodes {\n          id\n          operator {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Operators {\n    ministry {\n      id\n      provinces(first: 100) {\n        nodes {\n          id\n          operator {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveGrant($input: GiveGrantInput!) {\n    giveGrant(input: $input) {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  mutation GiveGrant($input: GiveGrantInput!) {\n    giveGrant(input: $input) {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionParts on Decision {\n    id\n    number\n    issuedOn\n    issuer\n    subject\n    validUntil\n    recordedAt\n    endedAt\n    endReason\n    hasDocument\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionParts on Decision {\n    id\n    number\n    issuedOn\n    issuer\n    subject\n    validUntil\n    recordedAt\n    endedAt\n    endReason\n    hasDocument\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Decisions($first: Int!, $after: String, $includeOver: Boolean!) {\n    decisions(first: $first, after: $after, includeOver: $includeOver) {\n      totalCount\n      nodes {\n        ...DecisionParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Decisions($first: Int!, $after: String, $includeOver: Boolean!) {\n    decisions(first: $first, after: $after, includeOver: $includeOver) {\n      totalCount\n      nodes {\n        ...DecisionParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecisionEnding($id: ID!) {\n    decisionEnding(id: $id) {\n      grants\n      people\n      tools\n    }\n  }\n"): (typeof documents)["\n  query DecisionEnding($id: ID!) {\n    decisionEnding(id: $id) {\n      grants\n      people\n      tools\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      ...DecisionParts\n    }\n  }\n"): (typeof documents)["\n  mutation RecordDecision($input: RecordDecisionInput!) {\n    recordDecision(input: $input) {\n      ...DecisionParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndDecision($id: ID!, $reason: String!, $expected: Int!) {\n    endDecision(id: $id, reason: $reason, expected: $expected) {\n      ...DecisionParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndDecision($id: ID!, $reason: String!, $expected: Int!) {\n    endDecision(id: $id, reason: $reason, expected: $expected) {\n      ...DecisionParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      oneTimePassword\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      oneTimePassword\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReasonParts on AccessReason {\n    allows\n    state\n    grant {\n      ...GrantParts\n    }\n    chain {\n      id\n      role\n      validFrom\n      expiresAt\n      endedAt\n      state\n      operator {\n        id\n        code\n        name\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      decision {\n        id\n        number\n        issuedOn\n        issuer\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReasonParts on AccessReason {\n    allows\n    state\n    grant {\n      ...GrantParts\n    }\n    chain {\n      id\n      role\n      validFrom\n      expiresAt\n      endedAt\n      state\n      operator {\n        id\n        code\n        name\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      decision {\n        id\n        number\n        issuedOn\n        issuer\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReasons($personId: ID!, $unitId: ID, $cameraId: ID, $permission: String!) {\n    accessReasons(personId: $personId, unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n"): (typeof documents)["\n  query AccessReasons($personId: ID!, $unitId: ID, $cameraId: ID, $permission: String!) {\n    accessReasons(personId: $personId, unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessHolders($unitId: ID, $cameraId: ID, $permission: String!) {\n    accessHolders(unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n"): (typeof documents)["\n  query AccessHolders($unitId: ID, $cameraId: ID, $permission: String!) {\n    accessHolders(unitId: $unitId, cameraId: $cameraId, permission: $permission) {\n      ...ReasonParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessDrift {\n    strayMemberships {\n      role\n      groupPath\n      madeAt\n      madeBy {\n        id\n        username\n        displayName\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      operator {\n        id\n        code\n        name\n      }\n      viewerCan {\n        adopt\n        remove\n      }\n    }\n    unbackedGrants {\n      ...GrantParts\n      viewerCan {\n        restore\n      }\n    }\n    orphaningGrants {\n      given\n      grant {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      successors {\n        id\n        expiresAt\n        person {\n          id\n          username\n          displayName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessDrift {\n    strayMemberships {\n      role\n      groupPath\n      madeAt\n      madeBy {\n        id\n        username\n        displayName\n      }\n      person {\n        id\n        username\n        displayName\n        isTool\n      }\n      unit {\n        __typename\n        id\n        code\n        name\n      }\n      operator {\n        id\n        code\n        name\n      }\n      viewerCan {\n        adopt\n        remove\n      }\n    }\n    unbackedGrants {\n      ...GrantParts\n      viewerCan {\n        restore\n      }\n    }\n    orphaningGrants {\n      given\n      grant {\n        ...GrantParts\n        viewerCan {\n          end\n          prolong\n        }\n      }\n      successors {\n        id\n        expiresAt\n        person {\n          id\n          username\n          displayName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessDriftCount {\n    accessDriftCount\n  }\n"): (typeof documents)["\n  query AccessDriftCount {\n    accessDriftCount\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveStrayMembership($personId: ID!, $groupPath: String!, $reason: String!) {\n    removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason)\n  }\n"): (typeof documents)["\n  mutation RemoveStrayMembership($personId: ID!, $groupPath: String!, $reason: String!) {\n    removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreMembership($grantId: ID!) {\n    restoreMembership(grantId: $grantId) {\n      ...GrantParts\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreMembership($grantId: ID!) {\n    restoreMembership(grantId: $grantId) {\n      ...GrantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReparentGrants($from: ID!, $to: ID!, $reason: String!) {\n    reparentGrants(from: $from, to: $to, reason: $reason)\n  }\n"): (typeof documents)["\n  mutation ReparentGrants($from: ID!, $to: ID!, $reason: String!) {\n    reparentGrants(from: $from, to: $to, reason: $reason)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalParts on DecisionProposal {\n    id\n    subject\n    addressee\n    state\n    version\n    lineCount\n    draftedAt\n    proposedAt\n    recordedAt\n    withdrawnAt\n    withdrawReason\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    draftedBy {\n      id\n      username\n      displayName\n    }\n    proposedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      ...DecisionParts\n    }\n    viewerCan {\n      edit\n      submit\n      withdraw\n      record\n    }\n  }\n"): (typeof documents)["\n  fragment ProposalParts on DecisionProposal {\n    id\n    subject\n    addressee\n    state\n    version\n    lineCount\n    draftedAt\n    proposedAt\n    recordedAt\n    withdrawnAt\n    withdrawReason\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    draftedBy {\n      id\n      username\n      displayName\n    }\n    proposedBy {\n      id\n      username\n      displayName\n    }\n    decision {\n      ...DecisionParts\n    }\n    viewerCan {\n      edit\n      submit\n      withdraw\n      record\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalLineParts on ProposalLine {\n    id\n    role\n    permissions\n    expiresAt\n    reason\n    agreed\n    viewerCanGive\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    grant {\n      id\n      state\n      expiresAt\n      endedAt\n    }\n  }\n"): (typeof documents)["\n  fragment ProposalLineParts on ProposalLine {\n    id\n    role\n    permissions\n    expiresAt\n    reason\n    agreed\n    viewerCanGive\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n    person {\n      id\n      username\n      displayName\n      isTool\n    }\n    grant {\n      id\n      state\n      expiresAt\n      endedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Proposals($first: Int!, $after: String, $state: [ProposalState!]) {\n    proposals(first: $first, after: $after, state: $state) {\n      totalCount\n      nodes {\n        ...ProposalParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Proposals($first: Int!, $after: String, $state: [ProposalState!]) {\n    proposals(first: $first, after: $after, state: $state) {\n      totalCount\n      nodes {\n        ...ProposalParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Proposal($id: ID!) {\n    proposal(id: $id) {\n      ...ProposalParts\n      lines {\n        ...ProposalLineParts\n      }\n    }\n  }\n"): (typeof documents)["\n  query Proposal($id: ID!) {\n    proposal(id: $id) {\n      ...ProposalParts\n      lines {\n        ...ProposalLineParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DraftProposal($unitId: ID, $operatorId: ID, $input: ProposalInput!) {\n    draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DraftProposal($unitId: ID, $operatorId: ID, $input: ProposalInput!) {\n    draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProposal($id: ID!, $version: Int!, $input: ProposalInput!) {\n    updateProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProposal($id: ID!, $version: Int!, $input: ProposalInput!) {\n    updateProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitProposal($id: ID!, $version: Int!) {\n    submitProposal(id: $id, version: $version) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitProposal($id: ID!, $version: Int!) {\n    submitProposal(id: $id, version: $version) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawProposal($id: ID!, $version: Int!, $reason: String!) {\n    withdrawProposal(id: $id, version: $version, reason: $reason) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawProposal($id: ID!, $version: Int!, $reason: String!) {\n    withdrawProposal(id: $id, version: $version, reason: $reason) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordProposal($id: ID!, $version: Int!, $input: RecordProposalInput!) {\n    recordProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RecordProposal($id: ID!, $version: Int!, $input: RecordProposalInput!) {\n    recordProposal(id: $id, version: $version, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveProposalLine($id: ID!) {\n    giveProposalLine(id: $id) {\n      ...ProposalLineParts\n    }\n  }\n"): (typeof documents)["\n  mutation GiveProposalLine($id: ID!) {\n    giveProposalLine(id: $id) {\n      ...ProposalLineParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReviewParts on AccessReview {\n    id\n    period\n    openedAt\n    dueAt\n    closedAt\n    total\n    settled\n    viewerCanDecide\n    openedBy {\n      id\n      username\n      displayName\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ReviewParts on AccessReview {\n    id\n    period\n    openedAt\n    dueAt\n    closedAt\n    total\n    settled\n    viewerCanDecide\n    openedBy {\n      id\n      username\n      displayName\n    }\n    unit {\n      __typename\n      id\n      code\n      name\n    }\n    operator {\n      id\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReviews($first: Int!, $after: String, $open: Boolean!) {\n    accessReviews(first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        ...ReviewParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessReviews($first: Int!, $after: String, $open: Boolean!) {\n    accessReviews(first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        ...ReviewParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReview($id: ID!) {\n    accessReview(id: $id) {\n      ...ReviewParts\n    }\n  }\n"): (typeof documents)["\n  query AccessReview($id: ID!) {\n    accessReview(id: $id) {\n      ...ReviewParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReviewItems($reviewId: ID!, $first: Int!, $after: String, $open: Boolean!) {\n    accessReviewItems(reviewId: $reviewId, first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        verdict\n        decidedAt\n        remark\n        decidedBy {\n          id\n          username\n          displayName\n        }\n        grant {\n          ...GrantParts\n          viewerCan {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessReviewItems($reviewId: ID!, $first: Int!, $after: String, $open: Boolean!) {\n    accessReviewItems(reviewId: $reviewId, first: $first, after: $after, open: $open) {\n      totalCount\n      nodes {\n        verdict\n        decidedAt\n        remark\n        decidedBy {\n          id\n          username\n          displayName\n        }\n        grant {\n          ...GrantParts\n          viewerCan {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReports($unusedSince: DateTime!) {\n    dormant: grants(first: 1, filter: { unusedSince: $unusedSince }) {\n      totalCount\n    }\n    undecided: grants(first: 1, filter: { withoutDecision: true }) {\n      totalCount\n    }\n    endless: grants(first: 1, filter: { openEnded: true }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query AccessReports($unusedSince: DateTime!) {\n    dormant: grants(first: 1, filter: { unusedSince: $unusedSince }) {\n      totalCount\n    }\n    undecided: grants(first: 1, filter: { withoutDecision: true }) {\n      totalCount\n    }\n    endless: grants(first: 1, filter: { openEnded: true }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessReviewsWaiting {\n    accessReviewsWaiting\n  }\n"): (typeof documents)["\n  query AccessReviewsWaiting {\n    accessReviewsWaiting\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenAccessReview($unitId: ID, $operatorId: ID) {\n    openAccessReview(unitId: $unitId, operatorId: $operatorId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OpenAccessReview($unitId: ID, $operatorId: ID) {\n    openAccessReview(unitId: $unitId, operatorId: $operatorId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepReviewedGrants($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {\n    keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) {\n      ...ReviewParts\n    }\n  }\n"): (typeof documents)["\n  mutation KeepReviewedGrants($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {\n    keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) {\n      ...ReviewParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndReviewedGrant($reviewId: ID!, $grantId: ID!, $reason: String!, $expected: Int!) {\n    endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: $reason, expected: $expected) {\n      ...ReviewParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndReviewedGrant($reviewId: ID!, $grantId: ID!, $reason: String!, $expected: Int!) {\n    endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: $reason, expected: $expected) {\n      ...ReviewParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FacilityPlace on Facility {\n    id\n    code\n    name\n    shortName\n    province {\n      id\n      code\n      shortName\n    }\n  }\n"): (typeof documents)["\n  fragment FacilityPlace on Facility {\n    id\n    code\n    name\n    shortName\n    province {\n      id\n      code\n      shortName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Province($code: String!) {\n    statusCursor\n    province(code: $code) {\n      ...ProvinceRow\n    }\n  }\n"): (typeof documents)["\n  query Province($code: String!) {\n    statusCursor\n    province(code: $code) {\n      ...ProvinceRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProvinceFacilities($code: String!, $after: String) {\n    province(code: $code) {\n      id\n      facilities(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FacilityRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProvinceFacilities($code: String!, $after: String) {\n    province(code: $code) {\n      id\n      facilities(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...FacilityRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FacilityRow on Facility {\n    id\n    code\n    name\n    shortName\n    connectionStage\n    connectionReason\n    cameraCounts {\n      ...CameraCountsParts\n    }\n  }\n"): (typeof documents)["\n  fragment FacilityRow on Facility {\n    id\n    code\n    name\n    shortName\n    connectionStage\n    connectionReason\n    cameraCounts {\n      ...CameraCountsParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Facility($code: String!) {\n    statusCursor\n    facility(code: $code) {\n      ...FacilityPlace\n      connectionStage\n      connectionReason\n      latitude\n      longitude\n      areas {\n        id\n        kind\n        name\n        signedOffAt\n      }\n      cameraCounts {\n        ...CameraCountsParts\n      }\n    }\n  }\n"): (typeof documents)["\n  query Facility($code: String!) {\n    statusCursor\n    facility(code: $code) {\n      ...FacilityPlace\n      connectionStage\n      connectionReason\n      latitude\n      longitude\n      areas {\n        id\n        kind\n        name\n        signedOffAt\n      }\n      cameraCounts {\n        ...CameraCountsParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FacilityCameras($code: String!, $after: String) {\n    facility(code: $code) {\n      id\n      cameras(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CameraTileParts\n          viewerCan {\n            view\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FacilityCameras($code: String!, $after: String) {\n    facility(code: $code) {\n      id\n      cameras(first: 100, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          ...CameraTileParts\n          viewerCan {\n            view\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview {\n    statusCursor\n    ministry {\n      id\n      code\n      name\n      cameraCounts {\n        ...CameraCountsParts\n      }\n      facilityCounts {\n        total\n        connected\n      }\n      programme {\n        id\n        nameVi\n        nameEn\n        legalBasis\n        startedOn\n        deadline\n        isExercise\n      }\n      provinces(first: 100) {\n        nodes {\n          ...ProvinceRow\n        }\n      }\n    }\n    recentStatusChanges(first: 30) {\n      ...StatusChangeParts\n    }\n  }\n"): (typeof documents)["\n  query Overview {\n    statusCursor\n    ministry {\n      id\n      code\n      name\n      cameraCounts {\n        ...CameraCountsParts\n      }\n      facilityCounts {\n        total\n        connected\n      }\n      programme {\n        id\n        nameVi\n        nameEn\n        legalBasis\n        startedOn\n        deadline\n        isExercise\n      }\n      provinces(first: 100) {\n        nodes {\n          ...ProvinceRow\n        }\n      }\n    }\n    recentStatusChanges(first: 30) {\n      ...StatusChangeParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProvinceRow on Province {\n    id\n    code\n    name\n    shortName\n    region\n    operator {\n      id\n      code\n      name\n    }\n    cameraCounts {\n      ...CameraCountsParts\n    }\n    facilityCounts {\n      total\n      connected\n    }\n  }\n"): (typeof documents)["\n  fragment ProvinceRow on Province {\n    id\n    code\n    name\n    shortName\n    region\n    operator {\n      id\n      code\n      name\n    }\n    cameraCounts {\n      ...CameraCountsParts\n    }\n    facilityCounts {\n      total\n      connected\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!, $first: Int!) {\n    search(text: $text, first: $first) {\n      __typename\n      ... on Province {\n        id\n        code\n        name\n      }\n      ... on Facility {\n        id\n        code\n        name\n        province {\n          id\n          shortName\n        }\n      }\n      ... on Camera {\n        id\n        code\n        name\n        status\n        statusReason\n        facility {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Search($text: String!, $first: Int!) {\n    search(text: $text, first: $first) {\n      __typename\n      ... on Province {\n        id\n        code\n        name\n      }\n      ... on Facility {\n        id\n        code\n        name\n        province {\n          id\n          shortName\n        }\n      }\n      ... on Camera {\n        id\n        code\n        name\n        status\n        statusReason\n        facility {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CameraName($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  query CameraName($id: ID!) {\n    camera(id: $id) {\n      id\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitName($id: ID!) {\n    cameras(first: 1, filter: { within: $id }) {\n      nodes {\n        id\n        facility {\n          id\n          code\n          name\n          province {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnitName($id: ID!) {\n    cameras(first: 1, filter: { within: $id }) {\n      nodes {\n        id\n        facility {\n          id\n          code\n          name\n          province {\n            id\n            code\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CameraCountsParts on CameraCounts {\n    total\n    notConnected\n    online\n    degraded\n    offline\n    unknown\n  }\n"): (typeof documents)["\n  fragment CameraCountsParts on CameraCounts {\n    total\n    notConnected\n    online\n    degraded\n    offline\n    unknown\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatusChangeParts on CameraStatusChange {\n    cursor\n    previousStatus\n    status\n    reason\n    occurredAt\n    camera {\n      id\n      code\n      name\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment StatusChangeParts on CameraStatusChange {\n    cursor\n    previousStatus\n    status\n    reason\n    occurredAt\n    camera {\n      id\n      code\n      name\n      facility {\n        ...FacilityPlace\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CameraStatusChanged($within: ID, $after: String) {\n    cameraStatusChanged(within: $within, after: $after) {\n      ...StatusChangeParts\n    }\n  }\n"): (typeof documents)["\n  subscription CameraStatusChanged($within: ID, $after: String) {\n    cameraStatusChanged(within: $within, after: $after) {\n      ...StatusChangeParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CameraCountsChanged($within: ID) {\n    cameraCountsChanged(within: $within) {\n      units {\n        unit\n        counts {\n          ...CameraCountsParts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CameraCountsChanged($within: ID) {\n    cameraCountsChanged(within: $within) {\n      units {\n        unit\n        counts {\n          ...CameraCountsParts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenStream($cameraId: ID!) {\n    openStream(cameraId: $cameraId) {\n      id\n      hlsUrl\n      mseUrl\n      mseMime\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation OpenStream($cameraId: ID!) {\n    openStream(cameraId: $cameraId) {\n      id\n      hlsUrl\n      mseUrl\n      mseMime\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseStream($sessionId: ID!) {\n    closeStream(sessionId: $sessionId)\n  }\n"): (typeof documents)["\n  mutation CloseStream($sessionId: ID!) {\n    closeStream(sessionId: $sessionId)\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;