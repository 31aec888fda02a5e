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

/** A camera by its id, for what an address names. */
export const cameraNameQuery = graphql(`
  query CameraName($id: ID!) {
    camera(id: $id) {
      id
      code
      name
    }
  }
`);

/** A unit by its id: through any camera that stands in it. */
export const unitNameQuery = graphql(`
  query UnitName($id: ID!) {
    cameras(first: 1, filter: { within: $id }) {
      nodes {
        id
        facility {
          id
          code
          name
          province {
            id
            code
            name
          }
        }
      }
    }
  }
`);
