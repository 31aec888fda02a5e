import { graphql } from "../gql/index.ts";

export const cameraCountsFragment = graphql(`
  fragment CameraCountsParts on CameraCounts {
    total
    notConnected
    online
    degraded
    offline
    unknown
  }
`);

/** What a change says, with the place so that a list of changes can be read and clicked. */
export const statusChangeFragment = graphql(`
  fragment StatusChangeParts on CameraStatusChange {
    cursor
    previousStatus
    status
    reason
    occurredAt
    camera {
      id
      code
      name
      facility {
        ...FacilityPlace
      }
    }
  }
`);

export const cameraStatusChanged = graphql(`
  subscription CameraStatusChanged($within: ID, $after: String) {
    cameraStatusChanged(within: $within, after: $after) {
      ...StatusChangeParts
    }
  }
`);

export const cameraCountsChanged = graphql(`
  subscription CameraCountsChanged($within: ID) {
    cameraCountsChanged(within: $within) {
      units {
        unit
        counts {
          ...CameraCountsParts
        }
      }
    }
  }
`);
