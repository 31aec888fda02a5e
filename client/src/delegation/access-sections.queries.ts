import { graphql } from "../gql/index.ts";

/** `$gives`: whether the asker settles drift and answers reviews at all. */
export const accessWaitingQuery = graphql(`
  query AccessWaiting($gives: Boolean!) {
    accessReviewsWaiting @include(if: $gives)
    accessDriftCount @include(if: $gives)
    appointmentsWaiting @include(if: $gives)
    breakGlassUses(first: 1, isReviewed: false) {
      totalCount
    }
  }
`);
