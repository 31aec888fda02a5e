import { graphql } from "../gql/index.ts";

export const reorganisationFragment = graphql(`
  fragment ReorganisationParts on Reorganisation {
    id
    title
    effectiveOn
    decisionNumber
    decisionIssuedOn
    decisionIssuer
    state
    plannedAt
    confirmedAt
    confirmedBy {
      id
      username
      displayName
    }
    fault
    carriedOutAt
    settledAt
    reversesId
    canBeReversed
    plannedBy {
      id
      username
      displayName
    }
    progress {
      provincesReady
      facilities
      facilitiesDone
      people
      peopleDone
      failing
    }
    steps {
      position
      kind
      code
      name
      facilityCount
      sources {
        __typename
        id
        code
        name
      }
      keepRolesOf {
        __typename
        id
        code
        name
      }
      facility {
        __typename
        id
        code
        name
      }
      target {
        __typename
        id
        code
        name
      }
    }
  }
`);

export const reorganisationsQuery = graphql(`
  query Reorganisations($first: Int!, $after: String) {
    reorganisations(first: $first, after: $after) {
      nodes {
        ...ReorganisationParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const shippedReorganisationsQuery = graphql(`
  query ShippedReorganisations {
    shippedReorganisations {
      key
      title
      effectiveOn
      decisionNumber
      decisionIssuer
      provincesBefore
      provincesAfter
      steps
    }
  }
`);

export const reorganisationPreviewQuery = graphql(`
  query ReorganisationPreview($id: ID!) {
    reorganisationPreview(id: $id) {
      grants
      carried
      followed
      ended
      people
      provincesSharedByAdmins
      provincesEnding
      provincesBeginning
      facilities
      cameras
      tools
      organisations
      openProposals
      voidLines
      openReviews
      writesWaitSeconds
      givingWaitSeconds
      problems {
        code
        what
      }
      ending {
        grantId
        role
        why
        unitName
        person {
          id
          username
          displayName
        }
      }
    }
  }
`);

/** What a plan may name: provinces of today. */
export const planProvincesQuery = graphql(`
  query PlanProvinces {
    ministry {
      id
      provinces(first: 100) {
        nodes {
          id
          code
          name
          shortName
        }
      }
    }
  }
`);

export const planFacilityQuery = graphql(`
  query PlanFacility($code: String!) {
    facility(code: $code) {
      id
      code
      name
      province {
        id
        name
      }
    }
  }
`);

export const planReorganisation = graphql(`
  mutation PlanReorganisation($input: PlanReorganisationInput!) {
    planReorganisation(input: $input) {
      ...ReorganisationParts
    }
  }
`);

export const planShippedReorganisation = graphql(`
  mutation PlanShippedReorganisation($key: ID!) {
    planShippedReorganisation(key: $key) {
      ...ReorganisationParts
    }
  }
`);

export const planReverseReorganisation = graphql(`
  mutation PlanReverseReorganisation($id: ID!, $input: LegalBasisInput!) {
    planReverseReorganisation(id: $id, input: $input) {
      ...ReorganisationParts
    }
  }
`);

export const withdrawReorganisation = graphql(`
  mutation WithdrawReorganisation($id: ID!) {
    withdrawReorganisation(id: $id) {
      ...ReorganisationParts
    }
  }
`);

export const confirmReorganisation = graphql(`
  mutation ConfirmReorganisation($id: ID!, $expected: Int!) {
    confirmReorganisation(id: $id, expected: $expected) {
      ...ReorganisationParts
    }
  }
`);

export const carryOutReorganisation = graphql(`
  mutation CarryOutReorganisation($id: ID!, $expected: Int!) {
    carryOutReorganisation(id: $id, expected: $expected) {
      ...ReorganisationParts
    }
  }
`);
