import { graphql } from "../gql/index.ts";

export const cameraTileFragment = graphql(`
  fragment CameraTileParts on Camera {
    id
    code
    name
    areaKind
    status
    statusReason
    statusSince
    stage
    stageReason
    area {
      id
      name
      kind
    }
  }
`);

export const cameraQuery = graphql(`
  query Camera($id: ID!) {
    statusCursor
    camera(id: $id) {
      ...CameraTileParts
      version
      stageSince
      lastProbedAt
      operator {
        id
        name
      }
      video {
        codec
        width
        height
      }
      linkedFrom
      viewerCan {
        view
        viewOnceBriefed
        manage
      }
      statusChanges(first: 100) {
        cursor
        previousStatus
        status
        reason
        occurredAt
      }
      facility {
        ...FacilityPlace
        cameras(first: 100) {
          nodes {
            id
            code
            name
          }
        }
      }
    }
  }
`);

export const cameraListQuery = graphql(`
  query CameraList($first: Int!, $after: String, $filter: CameraFilter) {
    statusCursor
    cameras(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CameraTileParts
        facility {
          ...FacilityPlace
        }
      }
    }
  }
`);

export const cameraFormQuery = graphql(`
  query CameraForm($id: ID!) {
    camera(id: $id) {
      id
      code
      name
      areaKind
      version
      area {
        id
        name
      }
      viewerCan {
        manage
      }
      facility {
        ...FacilityPlace
      }
    }
  }
`);

export const newCameraQuery = graphql(`
  query NewCamera($code: String!) {
    facility(code: $code) {
      ...FacilityPlace
      areas {
        id
        kind
        name
      }
      cameras(first: 100) {
        nodes {
          id
          code
        }
      }
    }
  }
`);

export const registerCamera = graphql(`
  mutation RegisterCamera($input: RegisterCameraInput!) {
    registerCamera(input: $input) {
      id
      code
    }
  }
`);

export const updateCamera = graphql(`
  mutation UpdateCamera($input: UpdateCameraInput!) {
    updateCamera(input: $input) {
      id
      code
      version
    }
  }
`);

export const removeCamera = graphql(`
  mutation RemoveCamera($id: ID!) {
    removeCamera(id: $id)
  }
`);

export const testCameraSource = graphql(`
  mutation TestCameraSource($facilityId: ID!, $source: CameraSourceInput!) {
    testCameraSource(facilityId: $facilityId, source: $source) {
      outcome
      elapsedMs
      video {
        codec
        width
        height
      }
    }
  }
`);
