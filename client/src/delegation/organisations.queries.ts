import { graphql } from "../gql/index.ts";

export const organisationFragment = graphql(`
  fragment OrganisationParts on Organisation {
    id
    name
    kind
    memberCount
    closedAt
    closeReason
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
  }
`);

export const organisationGrantFragment = graphql(`
  fragment OrganisationGrantParts on OrganisationGrant {
    id
    role
    reason
    validFrom
    expiresAt
    endedAt
    endReason
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
    givenBy {
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
    memberGrants {
      id
      state
      validFrom
      person {
        id
      }
    }
    viewerCan {
      end
      prolong
    }
  }
`);

export const organisationsQuery = graphql(`
  query Organisations($first: Int!, $after: String, $filter: OrganisationFilter) {
    organisations(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...OrganisationParts
        grants {
          id
          role
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const organisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationParts
      createdAt
      createdBy {
        id
        username
        displayName
      }
      members {
        addedAt
        addReason
        addedBy {
          id
          username
          displayName
        }
        person {
          id
          username
          displayName
        }
      }
      formerMembers {
        addedAt
        removedAt
        removeReason
        person {
          id
          username
          displayName
        }
      }
      grants {
        ...OrganisationGrantParts
      }
      allGrants {
        id
        role
        state
        validFrom
        expiresAt
        endedAt
        endReason
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
      }
      viewerCan {
        manage
      }
    }
  }
`);

export const createOrganisation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      ...OrganisationParts
    }
  }
`);

export const renameOrganisation = graphql(`
  mutation RenameOrganisation($id: ID!, $name: String!) {
    renameOrganisation(id: $id, name: $name) {
      ...OrganisationParts
    }
  }
`);

export const organisationClosingQuery = graphql(`
  query OrganisationClosing($id: ID!) {
    organisationClosing(id: $id) {
      grants
      people
      tools
    }
  }
`);

export const closeOrganisation = graphql(`
  mutation CloseOrganisation($id: ID!, $reason: String!, $expected: Int!) {
    closeOrganisation(id: $id, reason: $reason, expected: $expected) {
      ...OrganisationParts
    }
  }
`);

export const addableMembersQuery = graphql(`
  query AddableMembers($organisationId: ID!, $search: String, $first: Int!) {
    addableMembers(organisationId: $organisationId, search: $search, first: $first) {
      id
      username
      displayName
    }
  }
`);

export const addOrganisationMember = graphql(`
  mutation AddOrganisationMember($organisationId: ID!, $personId: ID!, $reason: String!) {
    addOrganisationMember(organisationId: $organisationId, personId: $personId, reason: $reason) {
      ...OrganisationParts
    }
  }
`);

export const memberLeavingQuery = graphql(`
  query MemberLeaving($organisationId: ID!, $personId: ID!) {
    memberLeaving(organisationId: $organisationId, personId: $personId) {
      grants
      people
      tools
    }
  }
`);

export const removeOrganisationMember = graphql(`
  mutation RemoveOrganisationMember($organisationId: ID!, $personId: ID!, $reason: String!, $expected: Int!) {
    removeOrganisationMember(organisationId: $organisationId, personId: $personId, reason: $reason, expected: $expected) {
      ...OrganisationParts
    }
  }
`);

export const grantableOrganisationsQuery = graphql(`
  query GrantableOrganisations($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {
    grantableOrganisations(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {
      organisation {
        id
        name
        memberCount
      }
      unfit {
        id
        username
        displayName
      }
    }
  }
`);

export const giveGrantToOrganisation = graphql(`
  mutation GiveGrantToOrganisation($input: GiveGrantToOrganisationInput!) {
    giveGrantToOrganisation(input: $input) {
      ...OrganisationGrantParts
    }
  }
`);

export const organisationGrantEndingQuery = graphql(`
  query OrganisationGrantEnding($id: ID!, $at: DateTime) {
    organisationGrantEnding(id: $id, at: $at) {
      grants
      people
      tools
    }
  }
`);

export const endOrganisationGrant = graphql(`
  mutation EndOrganisationGrant($id: ID!, $reason: String!, $expected: Int!) {
    endOrganisationGrant(id: $id, reason: $reason, expected: $expected) {
      ...OrganisationGrantParts
    }
  }
`);

export const changeOrganisationGrantEnd = graphql(`
  mutation ChangeOrganisationGrantEnd($id: ID!, $expiresAt: DateTime, $reason: String!, $expected: Int!) {
    changeOrganisationGrantEnd(id: $id, expiresAt: $expiresAt, reason: $reason, expected: $expected) {
      ...OrganisationGrantParts
    }
  }
`);
