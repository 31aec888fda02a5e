import { graphql } from "../gql/index.ts";

export const openStream = graphql(`
  mutation OpenStream($cameraId: ID!) {
    openStream(cameraId: $cameraId) {
      id
      hlsUrl
      mseUrl
      mseMime
      expiresAt
    }
  }
`);

export const closeStream = graphql(`
  mutation CloseStream($sessionId: ID!) {
    closeStream(sessionId: $sessionId)
  }
`);
