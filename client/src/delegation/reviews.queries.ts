import { graphql } from "../gql/index.ts";

export const reviewFragment = graphql(`
  fragment ReviewParts on AccessReview {
    id
    period
    openedAt
    dueAt
    closedAt
    total
    settled
    viewerCanDecide
    openedBy {
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
    operator {
      id
      code
      name
    }
  }
`);

export const reviewsQuery = graphql(`
  query AccessReviews($first: Int!, $after: String, $open: Boolean!) {
    accessReviews(first: $first, after: $after, open: $open) {
      totalCount
      nodes {
        ...ReviewParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const reviewQuery = graphql(`
  query AccessReview($id: ID!) {
    accessReview(id: $id) {
      ...ReviewParts
    }
  }
`);

export const reviewItemsQuery = graphql(`
  query AccessReviewItems($reviewId: ID!, $first: Int!, $after: String, $open: Boolean!) {
    accessReviewItems(reviewId: $reviewId, first: $first, after: $after, open: $open) {
      totalCount
      nodes {
        verdict
        decidedAt
        remark
        decidedBy {
          id
          username
          displayName
        }
        grant {
          ...GrantParts
          viewerCan {
            end
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What a review looks at first: how many grants of each kind there are. */
export const reviewReportsQuery = graphql(`
  query AccessReports($unusedSince: DateTime!) {
    dormant: grants(first: 1, filter: { unusedSince: $unusedSince }) {
      totalCount
    }
    undecided: grants(first: 1, filter: { withoutDecision: true }) {
      totalCount
    }
    endless: grants(first: 1, filter: { openEnded: true }) {
      totalCount
    }
    password: grants(first: 1, filter: { withoutSecondFactor: true }) {
      totalCount
    }
  }
`);

export const openReview = graphql(`
  mutation OpenAccessReview($unitId: ID, $operatorId: ID) {
    openAccessReview(unitId: $unitId, operatorId: $operatorId) {
      id
    }
  }
`);

export const keepReviewed = graphql(`
  mutation KeepReviewedGrants($reviewId: ID!, $grantIds: [ID!]!, $remark: String) {
    keepReviewedGrants(reviewId: $reviewId, grantIds: $grantIds, remark: $remark) {
      ...ReviewParts
    }
  }
`);

export const endReviewed = graphql(`
  mutation EndReviewedGrant($reviewId: ID!, $grantId: ID!, $reason: String!, $expected: Int!) {
    endReviewedGrant(reviewId: $reviewId, grantId: $grantId, reason: $reason, expected: $expected) {
      ...ReviewParts
    }
  }
`);
