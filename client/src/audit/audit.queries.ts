import { graphql } from "../gql/index.ts";

export const logLineFragment = graphql(`
  fragment LogLine on AccessLogEntry {
    id
    occurredAt
    actorId
    actorName
    grantId
    action
    targetKind
    targetId
    targetName
    provinceId
    provinceName
    facilityId
    facilityName
    outcome
    code
    address
    requestId
    details
    seal {
      day
      seq
      sealedAt
      hash
      vouched
    }
  }
`);

export const accessLogQuery = graphql(`
  query AccessLog($first: Int!, $after: String, $filter: AccessLogFilter) {
    accessLog(first: $first, after: $after, filter: $filter) {
      nodes {
        ...LogLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
