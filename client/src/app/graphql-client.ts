import { Client, cacheExchange, fetchExchange } from "@urql/vue";
import { pause, retryDelayMs, type HubFetch } from "../shared/remote/index.ts";
import { sendByHash } from "./persisted-fetch.ts";
import type { Session } from "./session.ts";

/** A query is tried this often before the page shows the fault; a mutation only once, since it may have been done. */
const QUERY_TRIES = 4;
const BUSY_STATUSES = [502, 503, 504];

/**
 * GraphQL over HTTP on our own origin, with a token that is fresh when the request leaves.
 * @param onOutdated The hub serves another release of the portal by now, and runs no documents of this one.
 */
export function createGraphqlClient(session: Session, onOutdated: () => void): Client {
  return new Client({
    url: new URL("/graphql", location.origin).href,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: (input, init) => send(session, onOutdated, input, init),
    fetchOptions: { credentials: "same-origin" },
    requestPolicy: "cache-and-network",
  });
}

/** Files of the hub, with the same token. */
export function createHubFetch(session: Session): HubFetch {
  return (path, init) => sendSigned(session, new URL(path, location.origin), init);
}

async function send(
  session: Session,
  onOutdated: () => void,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response> {
  const body = String(init?.body);
  const isMutation = /"query":"\s*mutation\b/.test(body);
  const tries = isMutation ? 1 : QUERY_TRIES;
  for (let attempt = 0; ; attempt += 1) {
    const isLast = attempt + 1 >= tries;
    try {
      const response = await sendByHash(body, (sent) => sendSigned(session, input, { ...init, body: sent }), onOutdated);
      if (isLast || !BUSY_STATUSES.includes(response.status)) return response;
    } catch (error) {
      if (isLast || init?.signal?.aborted) throw error;
    }
    await pause(retryDelayMs(attempt), init?.signal);
  }
}

/** One request; a refused token is renewed once, since the hub may see an ended session before its token's time. */
async function sendSigned(session: Session, input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
  const response = await fetch(input, signed(init, await session.authorization()));
  if (response.status !== 401) return response;
  return fetch(input, signed(init, await session.authorization(true)));
}

function signed(init: RequestInit | undefined, authorization: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("authorization", authorization);
  return { ...init, headers };
}
