import type { IncomingMessage, Server } from "node:http";
import type { Server as TlsServer } from "node:https";
import type { Duplex } from "node:stream";
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import type { DocumentNode, GraphQLError } from "graphql";
import { WebSocketServer } from "ws";
import type { Clock } from "../clock.ts";
import { Connection } from "./connection.ts";
import { DocumentCache } from "./documents.ts";
import { defaultSocketLimits } from "./limits.ts";
import type { SocketLimits } from "./limits.ts";
import type { SocketServices } from "./services.ts";
import { SubscriptionHub } from "./subscription-hub.ts";
import type { SubscriptionHubOptions } from "./subscription-hub.ts";

export interface SubscriptionServerOptions extends Omit<SubscriptionHubOptions, "limits"> {
  /** Default `/graphql`. */
  path?: string;
  /** Origins whose pages may connect: that of the public address. Clients that are no browsers name none. */
  origins: readonly string[];
  parse: (query: string) => DocumentNode;
  validate: (document: DocumentNode) => readonly GraphQLError[];
  /** Default: texts only. */
  known?: SocketServices["known"];
  checkOperation?: SocketServices["checkOperation"];
  /** Default: everybody. */
  admit?: SocketServices["admit"];
  /** Default: nobody is told. */
  refused?: SocketServices["refused"];
  verifier: SocketServices["verifier"];
  rights: SocketServices["rights"] & { onChange(listener: () => void): () => void };
  execute: SocketServices["execute"];
  /** IP address of a client behind trusted proxies; default the peer of the socket. */
  addressOf?: (request: IncomingMessage) => string | null;
  clock: Clock;
  limits?: Partial<SocketLimits>;
}

export interface SubscriptionServerStats {
  readonly sockets: number;
  readonly groups: number;
  /** Events written to subscribers since the start. */
  readonly delivered: number;
  /** Subscriptions ended because their reader was too slow or too late. */
  readonly dropped: number;
  readonly bufferedBytes: number;
}

export interface SubscriptionServer {
  /** Answers upgrades to the path; leaves others alone. */
  attach(server: Server | TlsServer): void;
  /** @returns false when the request is for another path and was not touched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  stats(): SubscriptionServerStats;
  /** Tells every client that the server goes away (1001), and waits until they are gone, 2 s at most. */
  close(): Promise<void>;
}

const goingAway = 1001;
const tryAgainLater = 1013;
const sweepMs = 1_000;

/** The WebSocket side of `/graphql`. */
export function createSubscriptionServer(options: SubscriptionServerOptions): SubscriptionServer {
  const limits: SocketLimits = { ...defaultSocketLimits, ...options.limits };
  const { schema, parse, validate, verifier, rights, execute, formatError, clock, logger } = options;
  const connections = new Set<Connection>();
  const pending = new Set<Connection>();
  const byPrincipal = new Map<string, Set<Connection>>();
  const stats = { delivered: 0, dropped: 0 };
  let bufferedBytes = 0;
  let closed: PromiseWithResolvers<void> | null = null;

  const hub = new SubscriptionHub({ ...options, limits });
  const services: SocketServices = {
    documents: new DocumentCache({ schema, parse, validate, maxDocuments: limits.maxDocuments }),
    hub,
    known: options.known ?? { find: ({ query }) => ({ text: query ?? "", keepAs: null }), keep: () => undefined },
    verifier,
    rights,
    admit: options.admit ?? (() => undefined),
    refused: options.refused ?? (() => undefined),
    checkOperation: options.checkOperation ?? (() => undefined),
    execute,
    formatError,
    clock,
    limits,
    logger,
    stats,
    maxBufferedBytes: () =>
      bufferedBytes > limits.maxTotalBufferedBytes ? limits.maxBufferedBytes / 16 : limits.maxBufferedBytes,
    operationsOf(principalId) {
      let count = 0;
      for (const connection of byPrincipal.get(principalId) ?? []) count += connection.operationCount;
      return count;
    },
    onReady(connection) {
      pending.delete(connection);
      const id = connection.principalId ?? "";
      const own = byPrincipal.get(id) ?? new Set();
      byPrincipal.set(id, own.add(connection));
      if (own.size > limits.maxSocketsPerPrincipal) connection.close(tryAgainLater, "Too many connections of one account");
    },
    onClosed(connection) {
      connections.delete(connection);
      pending.delete(connection);
      const id = connection.principalId ?? "";
      const own = byPrincipal.get(id);
      own?.delete(connection);
      if (own?.size === 0) byPrincipal.delete(id);
      if (connections.size === 0) closed?.resolve();
    },
  };

  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxMessageBytes,
    handleProtocols: (protocols) => (protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });

  const recheckAll = () => {
    for (const connection of connections) connection.recheck();
  };
  const stopListening = rights.onChange(recheckAll);
  // Time alone ends tokens too; and how much all clients leave unread is only known by adding it up.
  const sweep = setInterval(() => {
    bufferedBytes = 0;
    for (const connection of connections) {
      bufferedBytes += connection.bufferedBytes;
      connection.mayReceive();
    }
  }, sweepMs);
  const keepAlive = setInterval(() => {
    for (const connection of connections) connection.checkAlive();
  }, limits.keepAliveMs);
  sweep.unref();
  keepAlive.unref();

  const refuse = (socket: Duplex, status: string) => {
    socket.on("error", () => undefined);
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };

  const handleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const path = (request.url ?? "").split("?", 1)[0];
    if (path !== (options.path ?? "/graphql")) return false;
    const { origin } = request.headers;
    if (origin !== undefined && !options.origins.includes(origin)) {
      refuse(socket, "403 Forbidden");
    } else if (closed !== null || connections.size >= limits.maxSockets || pending.size >= limits.maxPendingSockets) {
      refuse(socket, "503 Service Unavailable");
    } else {
      const address = options.addressOf?.(request) ?? request.socket.remoteAddress ?? null;
      wss.handleUpgrade(request, socket, head, (ws) => {
        const connection = new Connection(ws, socket, address, services);
        connections.add(connection);
        pending.add(connection);
        if (ws.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
          connection.close(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }
      });
    }
    return true;
  };

  return {
    handleUpgrade,
    attach: (server) => void server.on("upgrade", handleUpgrade),
    stats: () => ({ sockets: connections.size, groups: hub.groupCount, ...stats, bufferedBytes }),
    async close() {
      stopListening();
      clearInterval(sweep);
      clearInterval(keepAlive);
      closed = Promise.withResolvers<void>();
      if (connections.size === 0) closed.resolve();
      for (const connection of connections) connection.close(goingAway, "Server going away");
      const timer = setTimeout(() => {
        for (const connection of connections) connection.terminate();
      }, 2_000);
      await closed.promise;
      clearTimeout(timer);
      hub.close();
    },
  };
}
