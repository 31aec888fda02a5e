import { graphql } from "../gql/index.ts";

export const accessDriftQuery = graphql(`
  query AccessDrift {
    strayMemberships {
      role
      groupPath
      madeAt
      madeBy {
        id
        username
        displayName
      }
      person {
        id
        username
        displayName
        isTool
      }
      unit {
        __typename
        id
        code
        name
      }
      operator {
        id
        code
        name
      }
      viewerCan {
        adopt
        remove
      }
    }
    unbackedGrants {
      ...GrantParts
      viewerCan {
        restore
      }
    }
    orphaningGrants {
      given
      grant {
        ...GrantParts
        viewerCan {
          end
          prolong
        }
      }
      successors {
        id
        expiresAt
        person {
          id
          username
          displayName
        }
      }
    }
  }
`);

export const removeStrayMembership = graphql(`
  mutation RemoveStrayMembership($personId: ID!, $groupPath: String!, $reason: String!) {
    removeStrayMembership(personId: $personId, groupPath: $groupPath, reason: $reason)
  }
`);

export const restoreMembership = graphql(`
  mutation RestoreMembership($grantId: ID!) {
    restoreMembership(grantId: $grantId) {
      ...GrantParts
    }
  }
`);

export const reparentGrants = graphql(`
  mutation ReparentGrants($from: ID!, $to: ID!, $reason: String!) {
    reparentGrants(from: $from, to: $to, reason: $reason)
  }
`);
