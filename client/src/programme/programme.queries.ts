import { graphql } from "../gql/index.ts";

export const standardFragment = graphql(`
  fragment StandardParts on ConnectionStandard {
    id
    number
    label
    publishedAt
    inForceFrom
    publishedBy {
      id
      username
      displayName
    }
    checks {
      code
      method
      severity
      titleVi
      titleEn
      guidanceVi
      guidanceEn
      sourceVi
      sourceEn
      parameters {
        codecs
        minWidth
        minHeight
        minFramesPerSecond
        maxKeyFrameSeconds
        minKbps
        maxKbps
        protocols
        authentication
        maxFirmwareMonths
        maxClockOffsetSeconds
        minUplinkKbps
      }
    }
  }
`);

export const programmeFragment = graphql(`
  fragment ProgrammeParts on Programme {
    id
    version
    nameVi
    nameEn
    legalBasis
    startedOn
    deadline
    firstDay
    lastDay
    isExercise
    requiredAreas
  }
`);

export const programmeQuery = graphql(`
  query Programme($id: ID) {
    programme(id: $id) {
      ...ProgrammeParts
      standard {
        ...StandardParts
      }
    }
    programmes(first: 20) {
      nodes {
        id
        nameVi
        nameEn
        firstDay
      }
    }
  }
`);

export const programmeProvinceFragment = graphql(`
  fragment ProgrammeProvinceParts on ProgrammeProvince {
    version
    province {
      id
      code
      name
      shortName
    }
    targets {
      day
      cameras
    }
    targetToday
    target
    facilities
    connectedFacilities
    cameras
    connectedCameras
    otherFacilities
  }
`);

export const programmeProvincesQuery = graphql(`
  query ProgrammeProvinces($id: ID, $after: String) {
    programme(id: $id) {
      id
      provinces(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ProgrammeProvinceParts
        }
      }
    }
  }
`);

export const standardsQuery = graphql(`
  query ConnectionStandards($first: Int!, $after: String) {
    connectionStandards(first: $first, after: $after) {
      totalCount
      nodes {
        ...StandardParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const choosableQuery = graphql(`
  query ProgrammeChoices {
    ministry {
      id
      provinces(first: 100) {
        nodes {
          id
          code
          shortName
        }
      }
    }
    shippedProgrammes {
      key
      nameVi
      nameEn
      legalBasis
      firstDay
      lastDay
      requiredAreas
    }
  }
`);

export const startProgramme = graphql(`
  mutation StartProgramme($input: StartProgrammeInput!) {
    startProgramme(input: $input) {
      id
    }
  }
`);

export const updateProgramme = graphql(`
  mutation UpdateProgramme($input: UpdateProgrammeInput!) {
    updateProgramme(input: $input) {
      ...ProgrammeParts
    }
  }
`);

export const setProgrammeTargets = graphql(`
  mutation SetProgrammeTargets($input: SetProgrammeTargetsInput!) {
    setProgrammeTargets(input: $input) {
      ...ProgrammeProvinceParts
    }
  }
`);

export const publishStandard = graphql(`
  mutation PublishConnectionStandard($input: PublishConnectionStandardInput!) {
    publishConnectionStandard(input: $input) {
      id
      label
    }
  }
`);
