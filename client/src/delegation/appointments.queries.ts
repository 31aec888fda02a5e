import { graphql } from "../gql/index.ts";

export const appointmentFragment = graphql(`
  fragment AppointmentParts on Appointment {
    id
    state
    role
    personName
    email
    reason
    expiresAt
    askedAt
    lapsesAt
    needsTwo
    signedAt
    closedAt
    closeReason
    doneAt
    fault
    person {
      id
      username
    }
    unit {
      __typename
      id
      code
      name
    }
    operator {
      id
      name
    }
    decision {
      id
      number
    }
    askedBy {
      id
      username
      displayName
    }
    signedBy {
      id
      username
      displayName
    }
    closedBy {
      id
      username
      displayName
    }
  }
`);

export const appointmentsQuery = graphql(`
  query Appointments($first: Int!, $after: String, $state: [AppointmentState!]) {
    appointments(first: $first, after: $after, state: $state) {
      totalCount
      nodes {
        ...AppointmentParts
        viewerCan {
          sign
          close
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const appointableRolesQuery = graphql(`
  query AppointableRoles($unitId: ID, $operatorId: ID) {
    appointableRoles(unitId: $unitId, operatorId: $operatorId) {
      role
      signatures
      takesNewcomers
    }
  }
`);

export const appointablePeopleQuery = graphql(`
  query AppointablePeople($role: Role!, $unitId: ID, $operatorId: ID, $search: String, $first: Int!) {
    appointablePeople(role: $role, unitId: $unitId, operatorId: $operatorId, search: $search, first: $first) {
      id
      username
      displayName
      isTool
    }
  }
`);

export const askAppointment = graphql(`
  mutation AskAppointment($input: AskAppointmentInput!) {
    askAppointment(input: $input) {
      ...AppointmentParts
    }
  }
`);

export const signAppointment = graphql(`
  mutation SignAppointment($id: ID!) {
    signAppointment(id: $id) {
      oneTimePassword
      appointment {
        ...AppointmentParts
      }
    }
  }
`);

export const closeAppointment = graphql(`
  mutation CloseAppointment($id: ID!, $reason: String!) {
    closeAppointment(id: $id, reason: $reason) {
      ...AppointmentParts
    }
  }
`);
