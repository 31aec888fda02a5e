import { graphql } from "../gql/index.ts";

export const overviewQuery = graphql(`
  query Overview {
    statusCursor
    ministry {
      id
      code
      name
      cameraCounts {
        ...CameraCountsParts
      }
      facilityCounts {
        total
        connected
      }
      programme {
        id
        nameVi
        nameEn
        legalBasis
        startedOn
        deadline
        isExercise
      }
      provinces(first: 100) {
        nodes {
          ...ProvinceRow
        }
      }
    }
    recentStatusChanges(first: 30) {
      ...StatusChangeParts
    }
  }
`);

export const provinceRowFragment = graphql(`
  fragment ProvinceRow on Province {
    id
    code
    name
    shortName
    formerCodes
    region
    operator {
      id
      code
      name
    }
    cameraCounts {
      ...CameraCountsParts
    }
    facilityCounts {
      total
      connected
    }
  }
`);
