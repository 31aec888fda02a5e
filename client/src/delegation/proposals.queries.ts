import { graphql } from "../gql/index.ts";

export const proposalFragment = graphql(`
  fragment ProposalParts on DecisionProposal {
    id
    subject
    addressee
    state
    version
    lineCount
    draftedAt
    proposedAt
    recordedAt
    withdrawnAt
    withdrawReason
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
    draftedBy {
      id
      username
      displayName
    }
    proposedBy {
      id
      username
      displayName
    }
    decision {
      ...DecisionParts
    }
    viewerCan {
      edit
      submit
      withdraw
      record
    }
  }
`);

export const proposalLineFragment = graphql(`
  fragment ProposalLineParts on ProposalLine {
    id
    role
    permissions
    expiresAt
    reason
    agreed
    viewerCanGive
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
    person {
      id
      username
      displayName
      isTool
    }
    grant {
      id
      state
      expiresAt
      endedAt
    }
  }
`);

export const proposalsQuery = graphql(`
  query Proposals($first: Int!, $after: String, $state: [ProposalState!]) {
    proposals(first: $first, after: $after, state: $state) {
      totalCount
      nodes {
        ...ProposalParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const proposalQuery = graphql(`
  query Proposal($id: ID!) {
    proposal(id: $id) {
      ...ProposalParts
      lines {
        ...ProposalLineParts
      }
    }
  }
`);

export const draftProposal = graphql(`
  mutation DraftProposal($unitId: ID, $operatorId: ID, $input: ProposalInput!) {
    draftProposal(unitId: $unitId, operatorId: $operatorId, input: $input) {
      id
    }
  }
`);

export const updateProposal = graphql(`
  mutation UpdateProposal($id: ID!, $version: Int!, $input: ProposalInput!) {
    updateProposal(id: $id, version: $version, input: $input) {
      id
    }
  }
`);

export const submitProposal = graphql(`
  mutation SubmitProposal($id: ID!, $version: Int!) {
    submitProposal(id: $id, version: $version) {
      id
    }
  }
`);

export const withdrawProposal = graphql(`
  mutation WithdrawProposal($id: ID!, $version: Int!, $reason: String!) {
    withdrawProposal(id: $id, version: $version, reason: $reason) {
      id
    }
  }
`);

export const recordProposal = graphql(`
  mutation RecordProposal($id: ID!, $version: Int!, $input: RecordProposalInput!) {
    recordProposal(id: $id, version: $version, input: $input) {
      id
    }
  }
`);

export const giveProposalLine = graphql(`
  mutation GiveProposalLine($id: ID!) {
    giveProposalLine(id: $id) {
      ...ProposalLineParts
    }
  }
`);
