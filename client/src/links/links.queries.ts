import { graphql } from "../gql/index.ts";

export const linksQuery = graphql(`
  query Links {
    parentHubs {
      url
      name
      state
      since
      refusal
      backlog
      shares {
        level
        sharedAt
        unit {
          __typename
          id
          code
          name
        }
      }
    }
    childHubs {
      id
      name
      version
      state
      since
      heardAt
      backlog
      cameras
      unplacedCameras
      unmatchedUnits {
        remoteId
        code
        name
        fault
      }
    }
    ministry {
      id
      name
    }
  }
`);

export const shareWithParent = graphql(`
  mutation ShareWithParent($parent: ID!, $unitId: ID!, $level: ShareLevel) {
    shareWithParent(parent: $parent, unitId: $unitId, level: $level) {
      url
    }
  }
`);

export const matchLinkedUnit = graphql(`
  mutation MatchLinkedUnit($hubId: ID!, $remoteId: ID!, $unitId: ID!) {
    matchLinkedUnit(hubId: $hubId, remoteId: $remoteId, unitId: $unitId)
  }
`);
