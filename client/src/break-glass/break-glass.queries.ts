import { graphql } from "../gql/index.ts";

export const useFragment = graphql(`
  fragment BreakGlassParts on BreakGlassUse {
    id
    reason
    askedAt
    endsAt
    isInForce
    grantId
    reviewedAt
    reviewRemark
    person {
      id
      username
      displayName
    }
    reviewedBy {
      id
      username
      displayName
    }
    unit {
      __typename
      id
      code
      name
    }
  }
`);

export const breakGlassUsesQuery = graphql(`
  query BreakGlassUses($first: Int!, $after: String, $isReviewed: Boolean, $isInForce: Boolean) {
    breakGlassUses(first: $first, after: $after, isReviewed: $isReviewed, isInForce: $isInForce) {
      totalCount
      nodes {
        ...BreakGlassParts
        viewerCanReview
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const breakGlassOfferQuery = graphql(`
  query BreakGlassOffer($unitId: ID!) {
    breakGlassOffer(unitId: $unitId) {
      mayTake
      isNeeded
      usesLeft
    }
  }
`);

export const breakGlass = graphql(`
  mutation BreakGlass($unitId: ID!, $reason: String!) {
    breakGlass(unitId: $unitId, reason: $reason) {
      id
      endsAt
    }
  }
`);

export const layDown = graphql(`
  mutation LayDown($id: ID!, $reason: String!) {
    endGrant(id: $id, reason: $reason, expected: 1) {
      id
    }
  }
`);

export const reviewBreakGlass = graphql(`
  mutation ReviewBreakGlass($id: ID!, $remark: String!) {
    reviewBreakGlass(id: $id, remark: $remark) {
      id
      reviewedAt
    }
  }
`);
