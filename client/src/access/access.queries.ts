import { graphql } from "../gql/index.ts";

export const meQuery = graphql(`
  query Me {
    me {
      id
      username
      displayName
      permissions
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
