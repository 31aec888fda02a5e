import { graphql } from "../gql/index.ts";

export const webhookFragment = graphql(`
  fragment WebhookParts on Webhook {
    id
    host
    url
    state
    reason
    since
    backlog
    failingSince
    nextAttemptAt
    lastDeliveredAt
    secretChangedAt
    createdAt
    lastFault {
      kind
      status
    }
    unit {
      __typename
      id
      code
      name
    }
  }
`);

export const createWebhook = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      secret
      webhook {
        ...WebhookParts
      }
    }
  }
`);

export const changeWebhook = graphql(`
  mutation ChangeWebhook($id: ID!, $input: ChangeWebhookInput!) {
    changeWebhook(id: $id, input: $input) {
      ...WebhookParts
    }
  }
`);

export const pauseWebhook = graphql(`
  mutation PauseWebhook($id: ID!) {
    pauseWebhook(id: $id) {
      ...WebhookParts
    }
  }
`);

export const resumeWebhook = graphql(`
  mutation ResumeWebhook($id: ID!) {
    resumeWebhook(id: $id) {
      ...WebhookParts
    }
  }
`);

export const rotateWebhookSecret = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(id: $id) {
      secret
      webhook {
        ...WebhookParts
      }
    }
  }
`);

export const replayWebhook = graphql(`
  mutation ReplayWebhook($id: ID!, $since: DateTime!) {
    replayWebhook(id: $id, since: $since) {
      ...WebhookParts
    }
  }
`);

export const testWebhook = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      tookMs
      fault {
        kind
        status
      }
    }
  }
`);

export const deleteWebhook = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhook(id: $id) {
      id
    }
  }
`);
