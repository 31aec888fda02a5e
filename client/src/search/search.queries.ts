import { graphql } from "../gql/index.ts";

export const searchQuery = graphql(`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      __typename
      ... on Province {
        id
        code
        name
      }
      ... on Facility {
        id
        code
        name
        province {
          id
          shortName
        }
      }
      ... on Camera {
        id
        code
        name
        status
        statusReason
        facility {
          id
          name
        }
      }
    }
  }
`);
