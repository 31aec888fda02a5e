import { graphql } from "../gql/index.ts";

/** Which facility, and where: what a line about one of its cameras names and links to. */
export const facilityPlaceFragment = graphql(`
  fragment FacilityPlace on Facility {
    id
    code
    name
    shortName
    province {
      id
      code
      shortName
    }
  }
`);

export const provinceQuery = graphql(`
  query Province($code: String!) {
    statusCursor
    province(code: $code) {
      ...ProvinceRow
    }
  }
`);

/** A hundred facilities a request; the page asks on until it has them all. */
export const provinceFacilitiesQuery = graphql(`
  query ProvinceFacilities($code: String!, $after: String) {
    province(code: $code) {
      id
      facilities(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...FacilityRow
        }
      }
    }
  }
`);

export const facilityRowFragment = graphql(`
  fragment FacilityRow on Facility {
    id
    code
    name
    shortName
    connectionStage
    connectionReason
    cameraCounts {
      ...CameraCountsParts
    }
  }
`);

export const facilityQuery = graphql(`
  query Facility($code: String!) {
    statusCursor
    facility(code: $code) {
      ...FacilityPlace
      connectionStage
      connectionReason
      managedBy
      viewerCan {
        setManagement
      }
      latitude
      longitude
      areas {
        id
        kind
        name
        signedOffAt
      }
      cameraCounts {
        ...CameraCountsParts
      }
    }
  }
`);

export const facilityCamerasQuery = graphql(`
  query FacilityCameras($code: String!, $after: String) {
    facility(code: $code) {
      id
      cameras(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CameraTileParts
          viewerCan {
            view
          }
        }
      }
    }
  }
`);

export const setFacilityManagement = graphql(`
  mutation SetFacilityManagement($facilityId: ID!, $managedBy: FacilityManagement!) {
    setFacilityManagement(facilityId: $facilityId, managedBy: $managedBy) {
      id
      managedBy
    }
  }
`);
