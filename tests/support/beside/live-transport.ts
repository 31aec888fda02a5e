import type { Transport } from "@graphql-mesh/transport-common";
import { GraphQLError, print } from "graphql";
import type { ExecutionResult } from "graphql";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";

const codeOfClose: Readonly<Partial<Record<number, string>>> = { 4401: "UNAUTHENTICATED", 4403: "FORBIDDEN" };

/**
 * Subscriptions over a socket each, opened with their asker's token and never again by the router itself: the stock
 * transport tries for half a minute whether lost rights are back, and its reader waits in vain.
 */
export const liveTransport: Transport = {
  getSubgraphExecutor({ transportEntry }) {
    const url = String(transportEntry.location).replace(/^http/, "ws");
    return ({ document, variables, context }) => {
      const { headers } = context as { headers?: Readonly<Record<string, string>> };
      const client = createClient({
        url,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: headers?.["authorization"] },
        retryAttempts: 0,
      });
      const events = client.iterate({ query: print(document), variables: variables as Record<string, unknown> });
      // Of whatever the caller asked for.
      return withCodedEnd(events) as never;
    };
  },
};

/** A socket that closed is an error with a code, as a refused question is. */
function withCodedEnd(events: AsyncIterableIterator<unknown>): AsyncIterableIterator<unknown> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => events.next().catch((end: unknown) => ({ done: false, value: endOf(end) })),
    return: async () => (await events.return?.()) ?? { done: true, value: undefined },
  };
}

function endOf(end: unknown): ExecutionResult {
  if (Array.isArray(end)) return { errors: end as GraphQLError[] };
  const { code = 0, reason = "" } = end as { code?: number; reason?: string };
  const extensions = { code: codeOfClose[code] ?? "DOWNSTREAM_SERVICE_ERROR" };
  return { errors: [new GraphQLError(`The subscription has ended: ${code} ${reason}`.trim(), { extensions })] };
}
