import { graphql } from "../gql/index.ts";

export const meQuery = graphql(`
  query Me {
    me {
      id
      username
      displayName
      permissions
      guideline {
        current {
          id
          label
        }
        isAcknowledged
        next {
          id
          label
          inForceFrom
        }
        isNextAcknowledged
        withheld
      }
      roles {
        role
        expiresAt
        unit {
          __typename
          id
          code
          name
        }
      }
    }
  }
`);
