import { graphql } from "../gql/index.ts";

export const guidelineFragment = graphql(`
  fragment GuidelineText on Guideline {
    id
    label
    titleVi
    titleEn
    bodyVi
    bodyEn
    publishedAt
    inForceFrom
  }
`);

export const ownGuidelineQuery = graphql(`
  query OwnGuideline {
    me {
      id
      guideline {
        current {
          ...GuidelineText
        }
        isAcknowledged
        next {
          ...GuidelineText
        }
        isNextAcknowledged
        withheld
      }
    }
  }
`);

export const acknowledgeGuideline = graphql(`
  mutation AcknowledgeGuideline($guidelineId: ID!) {
    acknowledgeGuideline(guidelineId: $guidelineId) {
      isAcknowledged
      isNextAcknowledged
    }
  }
`);

export const acknowledgeGuidelineForTool = graphql(`
  mutation AcknowledgeGuidelineForTool($toolId: ID!, $guidelineId: ID!) {
    acknowledgeGuidelineForTool(toolId: $toolId, guidelineId: $guidelineId) {
      id
    }
  }
`);

export const guidelineStandingsQuery = graphql(`
  query GuidelineStandings($first: Int!, $after: String, $filter: GuidelineStandingFilter) {
    guidelineStandings(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        person {
          id
          username
          displayName
          isTool
        }
        roles
        acknowledgedAt
        acknowledgedBy {
          id
          username
          displayName
        }
        isOwnTool
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const guidelinesQuery = graphql(`
  query Guidelines($first: Int!, $after: String) {
    guidelines(first: $first, after: $after) {
      totalCount
      nodes {
        ...GuidelineText
        publishedBy {
          id
          username
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const publishGuideline = graphql(`
  mutation PublishGuideline($input: PublishGuidelineInput!) {
    publishGuideline(input: $input) {
      id
      label
      inForceFrom
    }
  }
`);
