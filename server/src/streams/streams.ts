import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import type { FastifyPluginCallback, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Registry } from "prom-client";

import { countryScope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { ResolvedSource } from "../cameras/source/index.ts";
import { findCamera, type CameraFacts } from "./camera-lookup.ts";
import { HlsStreams } from "./hls/hls-streams.ts";
import { liveStreamTimes, type LiveStreamParts, type LiveStreamTimes } from "./live-stream.ts";
import { LiveStreams } from "./live-streams.ts";
import { mediaRoutes } from "./media-routes.ts";
import type { MediaEngine } from "./media-engine.ts";
import { MseSocketServer } from "./mse-socket.ts";
import type { PictureObserver } from "./picture-observer.ts";
import type { RelayedPictures } from "./relayed-pictures.ts";
import { StreamMetrics } from "./stream-metrics.ts";
import { sessionLimits, StreamSessions, type CurrentRights, type SessionLimits } from "./stream-sessions.ts";

export interface StreamsParts {
  readonly engine: MediaEngine;
  /** Addresses of this hub's own cameras; null: it has none. */
  readonly sources: { resolve(cameraId: string): Promise<ResolvedSource | null> };
  /** The way to pictures of cameras that stand behind other hubs. */
  readonly relay: RelayedPictures;
  /** What this hub is called there. */
  readonly hubName: string;
  readonly observer: PictureObserver;
  readonly database: Pick<Database, "read">;
  readonly rights: CurrentRights;
  readonly accessLog: AccessLog;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
  readonly publicUrl: URL;
  /** The client's address of a request, behind a proxy too; by default the socket's. */
  readonly clientAddress?: (request: IncomingMessage) => string | null;
  /** Cameras pulled at the same time; default 200. */
  readonly maxPulls?: number;
  readonly times?: Partial<LiveStreamTimes>;
  readonly limits?: Partial<SessionLimits>;
}

/** The room of live pictures, put together. */
export interface Streams {
  readonly sessions: StreamSessions;
  /** The pictures themselves, for whoever has checked that they may be given away. */
  readonly pictures: Pick<LiveStreams, "attach" | "checkRoom" | "warm">;
  /** What there is to know of a camera, whoever asks; null: it is absent. */
  findCamera(cameraId: string): Promise<CameraFacts | null>;
  /** Everything below `/media`, for Fastify. */
  readonly routes: FastifyPluginCallback;
  /** Takes over WebSocket upgrades below `/media`; false when it is somebody else's. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Ends all sessions and pulls; resolves when that is logged. */
  close(): Promise<void>;
}

export function openStreams(parts: StreamsParts): Streams {
  const { engine, observer, clock, publicUrl, relay } = parts;
  const lookUp = (cameraId: string) => findCamera(parts.database, countryScope, cameraId);
  const sources: LiveStreamParts["sources"] = {
    async resolve(cameraId) {
      const own = await parts.sources.resolve(cameraId);
      if (own !== null) return own;
      const hubId = (await lookUp(cameraId))?.liveViaHubId ?? null;
      return hubId === null ? null : { hubId, cameraId };
    },
  };
  const metrics = new StreamMetrics(parts.registry);
  const clientAddress = parts.clientAddress ?? ((request: IncomingMessage) => request.socket.remoteAddress ?? null);
  const streams = new LiveStreams(
    { engine, sources, relay, observer, metrics, clock, times: { ...liveStreamTimes, ...parts.times } },
    { maxPulls: parts.maxPulls ?? 200 },
  );
  const hls = new HlsStreams(streams, metrics);
  const sessions = new StreamSessions({
    database: parts.database,
    rights: parts.rights,
    accessLog: parts.accessLog,
    streams,
    relay,
    hubName: parts.hubName,
    hls,
    metrics,
    clock,
    log: parts.log,
    publicUrl,
    limits: { ...sessionLimits, ...parts.limits },
  });
  const sockets = new MseSocketServer({ sessions, streams, metrics, publicUrl, clientAddress });
  return {
    sessions,
    pictures: streams,
    findCamera: lookUp,
    routes: mediaRoutes({ sessions, hls, metrics, clientAddress: (request: FastifyRequest) => clientAddress(request.raw) }),
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    close: () => sessions.shutdown(),
  };
}
