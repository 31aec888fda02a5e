import { graphql } from "../gql/index.ts";

export const grantFragment = graphql(`
  fragment GrantParts on Grant {
    id
    role
    permissions
    reason
    validFrom
    expiresAt
    parentId
    endedAt
    endReason
    isBreakGlass
    state
    operator {
      id
      code
      name
    }
    unit {
      __typename
      id
      code
      name
    }
    person {
      id
      username
      displayName
      isTool
    }
    givenBy {
      id
      username
      displayName
    }
    endedBy {
      id
      username
      displayName
    }
    decision {
      id
      number
      issuedOn
      issuer
    }
    organisation {
      id
      name
    }
  }
`);

export const myGrantsQuery = graphql(`
  query MyGrants {
    myGrants {
      ...GrantParts
    }
  }
`);

export const grantsQuery = graphql(`
  query Grants($first: Int!, $after: String, $filter: GrantFilter) {
    grants(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...GrantParts
        viewerCan {
          end
          prolong
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const grantQuery = graphql(`
  query Grant($id: ID!) {
    grant(id: $id) {
      ...GrantParts
    }
  }
`);

export const grantEndingQuery = graphql(`
  query GrantEnding($id: ID!, $at: DateTime) {
    grantEnding(id: $id, at: $at) {
      grants
      people
      tools
    }
  }
`);

export const endGrant = graphql(`
  mutation EndGrant($id: ID!, $reason: String!, $expected: Int!) {
    endGrant(id: $id, reason: $reason, expected: $expected) {
      ...GrantParts
    }
  }
`);

export const changeGrantEnd = graphql(`
  mutation ChangeGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {
    changeGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {
      ...GrantParts
    }
  }
`);

export const grantableRolesQuery = graphql(`
  query GrantableRoles($unitId: ID, $operatorId: ID) {
    grantableRoles(unitId: $unitId, operatorId: $operatorId) {
      role
      latestEnd
      needsDecision
      invites
    }
  }
`);

export const grantablePeopleQuery = graphql(`
  query GrantablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {
    grantablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {
      id
      username
      displayName
      isTool
    }
  }
`);

/** Operators, through the provinces whose cameras they connect. */
export const operatorsQuery = graphql(`
  query Operators {
    ministry {
      id
      provinces(first: 100) {
        nodes {
          id
          operator {
            id
            code
            name
          }
        }
      }
    }
  }
`);

export const giveGrant = graphql(`
  mutation GiveGrant($input: GiveGrantInput!) {
    giveGrant(input: $input) {
      ...GrantParts
    }
  }
`);

export const decisionFragment = graphql(`
  fragment DecisionParts on Decision {
    id
    number
    issuedOn
    issuer
    subject
    validUntil
    recordedAt
    endedAt
    endReason
    hasDocument
    unit {
      __typename
      id
      code
      name
    }
  }
`);

export const decisionsQuery = graphql(`
  query Decisions($first: Int!, $after: String, $includeOver: Boolean!) {
    decisions(first: $first, after: $after, includeOver: $includeOver) {
      totalCount
      nodes {
        ...DecisionParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const decisionEndingQuery = graphql(`
  query DecisionEnding($id: ID!) {
    decisionEnding(id: $id) {
      grants
      people
      tools
    }
  }
`);

export const recordDecision = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      ...DecisionParts
    }
  }
`);

export const endDecision = graphql(`
  mutation EndDecision($id: ID!, $reason: String!, $expected: Int!) {
    endDecision(id: $id, reason: $reason, expected: $expected) {
      ...DecisionParts
    }
  }
`);

export const invitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      oneTimePassword
      person {
        id
        username
        displayName
        isTool
      }
    }
  }
`);

export const reasonFragment = graphql(`
  fragment ReasonParts on AccessReason {
    allows
    awaitsGuideline
    state
    grant {
      ...GrantParts
    }
    chain {
      id
      role
      validFrom
      expiresAt
      endedAt
      state
      operator {
        id
        code
        name
      }
      unit {
        __typename
        id
        code
        name
      }
      person {
        id
        username
        displayName
        isTool
      }
      decision {
        id
        number
        issuedOn
        issuer
      }
      organisation {
        id
        name
      }
    }
  }
`);

export const accessReasonsQuery = graphql(`
  query AccessReasons($personId: ID!, $unitId: ID, $cameraId: ID, $permission: String!) {
    accessReasons(personId: $personId, unitId: $unitId, cameraId: $cameraId, permission: $permission) {
      ...ReasonParts
    }
  }
`);

export const accessHoldersQuery = graphql(`
  query AccessHolders($unitId: ID, $cameraId: ID, $permission: String!) {
    accessHolders(unitId: $unitId, cameraId: $cameraId, permission: $permission) {
      ...ReasonParts
    }
  }
`);

/** How much of what the asker gave ends before an instant. */
export const endingByMyLeaveQuery = graphql(`
  query EndingByMyLeave($before: DateTime!) {
    grants(first: 1, filter: { endsBefore: $before, byMyLeave: true }) {
      totalCount
    }
  }
`);
