import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import { WebSocketServer, type WebSocket } from "ws";

import { DomainError } from "../app/errors.ts";
import type { LiveStreams } from "./live-streams.ts";
import { MediaRefusal } from "./media-refusal.ts";
import type { StreamSessions } from "./stream-sessions.ts";
import { readCookie } from "./media-cookie.ts";
import { MseViewer } from "./mse-viewer.ts";
import type { Session } from "./session.ts";
import type { StreamMetrics } from "./stream-metrics.ts";

export interface MseSocketParts {
  readonly sessions: StreamSessions;
  readonly streams: LiveStreams;
  readonly metrics: StreamMetrics;
  /** Pages of no other origin may connect. */
  readonly publicUrl: URL;
  /** The client's address, behind a proxy too; null when not known. */
  readonly clientAddress: (request: IncomingMessage) => string | null;
}

const path = /^\/media\/s\/([0-9a-f]{32})(?:\/([A-Za-z0-9_-]{43}))?\/mse$/;
const pingMs = 15_000;
/** The hub only listens for pongs. */
const maxPayload = 1024;
/** One plays, one may still be closing. */
const socketsPerSession = 4;
const tryAgainLater = 1013;

/** fMP4 over a WebSocket for Media Source Extensions, at `/media/s/<session>[/<ticket>]/mse`. */
export class MseSocketServer {
  readonly #parts: MseSocketParts;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: false });

  constructor(parts: MseSocketParts) {
    this.#parts = parts;
  }

  /** Takes over an HTTP upgrade below `/media`; false when it is somebody else's. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const url = (request.url ?? "").split("?", 1)[0] ?? "";
    if (!url.startsWith("/media/")) return false;
    const match = path.exec(url);
    const origin = request.headers.origin;
    if (match?.[1] === undefined) refuseUpgrade(socket, 404);
    else if (origin !== undefined && origin !== this.#parts.publicUrl.origin) refuseUpgrade(socket, 403);
    else {
      const [, sessionId, ticket] = match;
      this.#server.handleUpgrade(request, socket, head, (client) => this.#accept(client, request, sessionId, ticket ?? null));
    }
    return true;
  }

  #accept(client: WebSocket, request: IncomingMessage, sessionId: string, ticket: string | null): void {
    // A broken connection also closes; without a listener the error would end the process.
    client.on("error", () => undefined);
    try {
      const session = this.#parts.sessions.enter(sessionId, {
        ticket,
        cookie: readCookie(request.headers.cookie),
        address: this.#parts.clientAddress(request),
      });
      if (session.sockets.size < socketsPerSession) this.#serve(client, session);
      else client.close(tryAgainLater);
    } catch (error) {
      // The handshake had to come first: a browser tells a page nothing about a refused one.
      if (error instanceof MediaRefusal) client.close(error.closeCode, error.code ?? "");
      else client.close(error instanceof DomainError ? tryAgainLater : 1011);
    }
  }

  #serve(client: WebSocket, session: Session): void {
    const { streams, metrics } = this.#parts;
    const viewer = new MseViewer(client, session, metrics);
    session.transports.add("mse");
    session.sockets.add(viewer);
    metrics.viewers.inc({ transport: "mse" });
    let detach: () => void = () => undefined;
    let isAlive = true;
    client.on("pong", () => (isAlive = true));
    const pinger = setInterval(() => {
      if (!isAlive) client.terminate();
      isAlive = false;
      client.ping();
    }, pingMs);
    client.once("close", () => {
      clearInterval(pinger);
      detach();
      session.sockets.delete(viewer);
      session.lastUsedAt = this.#parts.sessions.now();
      metrics.viewers.dec({ transport: "mse" });
    });
    detach = streams.attach(session.facts.cameraId, viewer);
  }
}

function refuseUpgrade(socket: Duplex, status: 403 | 404): void {
  socket.on("error", () => undefined);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
