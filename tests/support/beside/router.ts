import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createGatewayRuntime, getGraphQLWSOptions } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import http from "@graphql-mesh/transport-http";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { liveTransport } from "./live-transport.ts";

/** One graph among those that a router stands in front of. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** A request that the router made of a graph. */
export interface SubgraphRequest {
  readonly graph: string;
  readonly query: string;
  readonly authorization: string | null;
}

export interface RouterOptions {
  readonly supergraph: string;
  /** False: `requests` stays empty, where there are too many. */
  readonly notesRequests?: boolean;
}

export interface Router {
  readonly origin: string;
  readonly port: number;
  /** What it asked of the graphs, in order. */
  readonly requests: readonly SubgraphRequest[];
  close(): Promise<void>;
}

/**
 * Composes the SDLs that the graphs themselves serve.
 * @param token Theirs who composes: our graph shows its SDL to nobody else.
 * @throws Error what does not fit together
 */
export async function composeServed(subgraphs: readonly Subgraph[], token: string): Promise<string> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, url }) => ({ name, url, typeDefs: parse(await servedSdl(url, token)) })),
  );
  const result = composeServices(services);
  if (result.supergraphSdl === undefined) {
    throw new Error(`The graphs do not compose:\n${result.errors?.map(({ message }) => message).join("\n")}`);
  }
  return result.supergraphSdl;
}

async function servedSdl(url: string, token: string): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ _service { sdl } }" }),
  });
  const { data } = (await response.json()) as { data?: { _service: { sdl: string } } };
  if (data === undefined) throw new Error(`${url} does not say its SDL: ${response.status}`);
  return data._service.sdl;
}

/**
 * Hive Gateway with Hive Router's planner (both MIT) as a ministry would run it: it has no right of its own, each question
 * goes on with its asker's token. That planner leaves an absent entity out without a word; the gateway's own one adds an
 * error wherever a field of it is not nullable.
 */
export async function startRouter({ supergraph, notesRequests = true }: RouterOptions): Promise<Router> {
  const requests: SubgraphRequest[] = [];
  const gateway = createGatewayRuntime({
    supergraph,
    logging: false,
    unifiedGraphHandler,
    transports: { http, ws: liveTransport },
    transportEntries: {
      "*.http": {
        // From the request's header, or from what opened the socket.
        headers: [["authorization", "{context.headers.authorization}"]],
        options: {
          // Answers are each asker's own, even to the same question in the same moment.
          deduplicateInflightRequests: false,
          subscriptions: { kind: "ws" },
        },
      },
    },
    plugins: () => [
      {
        onFetch({ executionRequest, options: { body, headers } }) {
          if (!notesRequests || executionRequest?.subgraphName === undefined) return;
          const { authorization = null } = (headers ?? {}) as { authorization?: string };
          const { query } = JSON.parse(String(body)) as { query: string };
          requests.push({ graph: executionRequest.subgraphName, query, authorization });
        },
      },
    ],
  });
  const server = createServer(gateway);
  const sockets = new WebSocketServer({ server, path: "/graphql" });
  const subscriptions = useServer(
    getGraphQLWSOptions(gateway, () => ({})),
    sockets,
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    async close() {
      await subscriptions.dispose();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await gateway[Symbol.asyncDispose]();
    },
  };
}
