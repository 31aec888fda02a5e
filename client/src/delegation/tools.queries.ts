import { graphql } from "../gql/index.ts";

export const toolFragment = graphql(`
  fragment ToolParts on Tool {
    id
    clientId
    origin
    name
    purpose
    requestsPerMinute
    createdAt
    secretRotatedAt
    lastUsedAt
    closedAt
    closeReason
    isOwnerless
    account {
      id
    }
    owner {
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
    grants {
      id
      permissions
      state
      expiresAt
    }
    viewerCan {
      keep
      give
    }
  }
`);

export const toolsQuery = graphql(`
  query Tools($first: Int!, $after: String, $filter: ToolFilter) {
    tools(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...ToolParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const toolQuery = graphql(`
  query Tool($id: ID!) {
    tool(id: $id) {
      ...ToolParts
      webhooks {
        ...WebhookParts
      }
    }
  }
`);

export const toolPlacesQuery = graphql(`
  query ToolPlaces {
    toolPlaces {
      defaultRequestsPerMinute
      maxRequestsPerMinute
      unit {
        __typename
        id
        code
        name
      }
    }
  }
`);

export const toolOwnersQuery = graphql(`
  query ToolOwners($unitId: ID, $search: String, $first: Int!) {
    toolOwners(unitId: $unitId, search: $search, first: $first) {
      id
      username
      displayName
    }
  }
`);

export const toolEndingQuery = graphql(`
  query ToolEnding($id: ID!) {
    toolEnding(id: $id) {
      grants
      people
      tools
    }
  }
`);

export const createTool = graphql(`
  mutation CreateTool($input: CreateToolInput!) {
    createTool(input: $input) {
      secret
      tokenUrl
      tool {
        ...ToolParts
      }
    }
  }
`);

export const rotateToolSecret = graphql(`
  mutation RotateToolSecret($id: ID!, $reason: String!) {
    rotateToolSecret(id: $id, reason: $reason) {
      secret
      tokenUrl
      tool {
        ...ToolParts
      }
    }
  }
`);

export const changeTool = graphql(`
  mutation ChangeTool($id: ID!, $input: ChangeToolInput!) {
    changeTool(id: $id, input: $input) {
      ...ToolParts
    }
  }
`);

export const closeTool = graphql(`
  mutation CloseTool($id: ID!, $reason: String!, $expected: Int!) {
    closeTool(id: $id, reason: $reason, expected: $expected) {
      ...ToolParts
    }
  }
`);
