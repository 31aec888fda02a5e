import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { ApolloServer, HeaderMap } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { Principal } from "../access/principal.ts";
import type { HubContext } from "./context.ts";
import { wantsPage } from "./http.ts";
import { DomainError } from "./errors.ts";
import { formatError } from "./error-format.ts";
import type { DefectLog } from "./error-format.ts";
import type { Executor } from "./executor.ts";
import type { FoundDocument, KnownDocuments } from "./known-documents.ts";
import { checkOperation, limits } from "./limits.ts";

export interface GraphqlHttpParts {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  /** Who asks; throws DomainError UNAUTHENTICATED, RIGHTS_UNKNOWN. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<HubContext>;
  /** Counts what an operation costs before it runs. @throws DomainError RATE_LIMITED */
  readonly charge: (context: HubContext, cost: number) => void;
  /** Texts that may be asked for by their hash. */
  readonly documents: KnownDocuments;
  readonly log: DefectLog;
  /** Folder of the built portal, which holds the explorer's page. */
  readonly portalDir: string;
}

const statusOf: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RIGHTS_UNKNOWN: 503,
  RATE_LIMITED: 429,
  DOCUMENT_NOT_TRUSTED: 403,
  // No fault of the client's: it sends the text next. That is how clients of this protocol know it.
  PERSISTED_QUERY_NOT_FOUND: 200,
};

/**
 * GraphQL over HTTP through Apollo Server. The executor comes in through Apollo's gateway interface (MIT), the only
 * door it offers to another executor.
 */
export async function registerGraphqlHttp(app: FastifyInstance, parts: GraphqlHttpParts): Promise<void> {
  // By the request as Apollo hands it to plugins: what its document is to be kept under.
  const found = new WeakMap<object, FoundDocument>();
  const apollo = new ApolloServer<HubContext>({
    gateway: executorAsGateway(parts.schema, parts.executor),
    introspection: true,
    csrfPrevention: true,
    // `documents` answers for them: sockets ask it, too.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: true,
    stringifyResult: (result) => parts.executor.stringify(result),
    formatError: (formatted, error) => formatError(formatted, error, parts.log),
    plugins: [
      limitsPlugin(parts, found),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    bodyLimit: limits.bodyBytes,
    async handler(request, reply) {
      // The explorer signs in by itself; what it then asks comes here as anybody's question does.
      if (wantsPage(request) && !/[?&](?:query|extensions)=/.test(request.url)) {
        const page = path.join(parts.portalDir, "explorer.html");
        if (existsSync(page)) return reply.type("text/html; charset=utf-8").send(createReadStream(page));
      }
      let context: HubContext;
      let asked: Asked;
      try {
        context = await parts.contextOf(request, reply);
        asked = withText(parts.documents, request, context.principal);
      } catch (error) {
        return sendRefusal(reply, error, parts.log, request.id);
      }
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
      }
      const httpGraphQLRequest = { method: request.method, headers, search: asked.search, body: asked.body };
      if (asked.document !== null) found.set(httpGraphQLRequest, asked.document);
      const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.header("cache-control", "no-store").code(answer.status ?? 200);
      if (answer.body.kind === "complete") return reply.send(parts.executor.encode(answer.body.string));
      // Nobody is offered @defer; an incremental answer cannot come up.
      throw new Error("Apollo answered in parts.");
    },
  });
}

interface Asked {
  readonly search: string;
  readonly body: unknown;
  /** Null: it is none that Apollo would run. */
  readonly document: FoundDocument | null;
}

/**
 * The request with the text of its document, where it came by its hash (GET with a hash is held to the same prevention of
 * forged requests as any GET).
 * @throws DomainError as KnownDocuments says
 */
function withText(documents: KnownDocuments, request: FastifyRequest, asker: Principal): Asked {
  const question = request.url.indexOf("?");
  const search = question < 0 ? "" : request.url.slice(question);
  const { body } = request;
  if (request.method === "POST") {
    if (typeof body !== "object" || body === null) return { search, body, document: null };
    const { query, extensions, ...rest } = body as Record<string, unknown>;
    // What is no text Apollo refuses.
    if (query != null && typeof query !== "string") return { search, body, document: null };
    const document = documents.find({ query, extensions }, asker);
    return { search, body: document.text === "" ? body : { ...rest, query: document.text }, document };
  }
  const parameters = new URLSearchParams(search);
  const extensions = parsed(parameters.get("extensions"));
  const document = documents.find({ query: parameters.get("query"), extensions }, asker);
  if (extensions === null) return { search, body, document };
  if (document.text !== "") parameters.set("query", document.text);
  parameters.delete("extensions");
  return { search: `?${parameters.toString()}`, body, document };
}

/** Null: it is no JSON, which Apollo refuses. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** A refusal before any operation ran: an HTTP status and one GraphQL error (GraphQL over HTTP, section 6.4). */
export function sendRefusal(reply: FastifyReply, error: unknown, log: DefectLog, requestId: string) {
  const formatted = formatError({ message: "" }, error, log, requestId);
  const status = error instanceof DomainError ? (statusOf[error.code] ?? 400) : 500;
  // RFC 6750 section 3: a bearer challenge tells a client which kind of token is wanted.
  if (status === 401) reply.header("www-authenticate", 'Bearer realm="camera-hub", error="invalid_token"');
  if (status === 429 && error instanceof DomainError) {
    reply.header("retry-after", String(error.details["retryAfterSeconds"] ?? 1));
  }
  if (status === 503) reply.header("retry-after", "5");
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [formatted] }));
}

function limitsPlugin(
  { schema, charge, documents }: GraphqlHttpParts,
  found: WeakMap<object, FoundDocument>,
): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, response, contextValue }) {
          if (operation?.operation === "subscription") {
            throw new GraphQLError("Subscriptions are served over WebSocket (graphql-transport-ws) on this address.", {
              extensions: { code: "BAD_REQUEST", http: { status: 400 } },
            });
          }
          if (operation === undefined) return;
          const cost = checkOperation(schema, document, operation, request.variables ?? {});
          // Told of refused operations, too: whoever is over his budget sees by how much.
          response.http.headers.set("graphql-cost", String(cost));
          try {
            charge(contextValue, cost);
          } catch (error) {
            throw withStatus(error);
          }
          const sent = request.http === undefined ? undefined : found.get(request.http);
          if (sent !== undefined) documents.keep(sent);
        },
      };
    },
  };
}

/** Apollo takes status and headers of an answer from its errors. */
function withStatus(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const wait = error.details["retryAfterSeconds"];
  const headers = new HeaderMap(wait === undefined ? [] : [["retry-after", String(wait)]]);
  // Other servers of GraphQL, which the tests run beside it, declare their own shape of `http` for everybody.
  const extensions: Record<string, unknown> = { http: { status: statusOf[error.code] ?? 400, headers } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}

function executorAsGateway(schema: GraphQLSchema, executor: Executor): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    async load() {
      return {
        executor: ({ document, operationName, request, context }) =>
          executor.execute(
            { document, operationName: operationName ?? null, variables: request.variables ?? {} },
            context as HubContext,
          ) as never,
      };
    },
    async stop() {
      // Nothing is held.
    },
  };
}
