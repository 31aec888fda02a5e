import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from "fastify";

import { DomainError } from "../app/errors.ts";
import type { HlsStreams } from "./hls/hls-streams.ts";
import { readCookie } from "./media-cookie.ts";
import { busyRetrySeconds } from "./live-streams.ts";
import type { Session } from "./session.ts";
import type { StreamMetrics } from "./stream-metrics.ts";
import { MediaRefusal } from "./media-refusal.ts";
import type { StreamSessions } from "./stream-sessions.ts";

export interface MediaRoutesParts {
  readonly sessions: StreamSessions;
  readonly hls: HlsStreams;
  readonly metrics: StreamMetrics;
  /** The client's address, behind a proxy too; null when not known. */
  readonly clientAddress: (request: FastifyRequest) => string | null;
}

/** How long the first playlist waits for a first segment. */
const firstSegmentMs = 10_000;
const playlistType = "application/vnd.apple.mpegurl";
const sessionPattern = ":session(^[0-9a-f]{32}$)";
const ticketPattern = ":ticket(^[A-Za-z0-9_-]{43}$)";

interface Params {
  session: string;
  ticket?: string;
  file: string;
}

/** HLS below `/media/s/<session>[/<ticket>]/`. Each request is checked anew; nothing else exists below `/media`. */
export function mediaRoutes(parts: MediaRoutesParts): FastifyPluginCallback {
  return (app, _options, done) => {
    app.addHook("onSend", (_request, reply, _payload, next) => {
      reply.headers({
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      next();
    });
    // Addresses below /media carry tickets: they stay out of the request log.
    const quiet = { logLevel: "silent" } as const;
    const serve = (request: FastifyRequest<{ Params: Params }>, reply: FastifyReply) => answer(parts, request, reply);
    app.get<{ Params: Params }>(`/media/s/${sessionPattern}/:file`, quiet, serve);
    app.get<{ Params: Params }>(`/media/s/${sessionPattern}/${ticketPattern}/:file`, quiet, serve);
    app.all("/media", quiet, (_request, reply) => refuse(reply, 404));
    app.all("/media/*", quiet, (_request, reply) => refuse(reply, 404));
    done();
  };
}

async function answer(parts: MediaRoutesParts, request: FastifyRequest<{ Params: Params }>, reply: FastifyReply) {
  let session: Session;
  try {
    session = parts.sessions.enter(request.params.session, {
      ticket: request.params.ticket ?? null,
      cookie: readCookie(request.headers.cookie),
      address: parts.clientAddress(request),
    });
  } catch (error) {
    if (error instanceof MediaRefusal) return refuse(reply, error.status, error.code ?? "");
    throw error;
  }
  try {
    const file = await readFile(parts, session, request.params.file);
    // It may have ended while a playlist waited for its first segment.
    if (!parts.sessions.isOpen(session)) return refuse(reply, 403);
    if (file === "unknown") return refuse(reply, 404);
    if (file === "not-yet") return refuse(reply.header("retry-after", "2"), 503);
    if (request.method !== "HEAD") {
      session.transports.add("hls");
      session.bytes += file.body.length;
      parts.metrics.bytes.inc({ transport: "hls" }, file.body.length);
    }
    return await reply.type(file.type).send(file.body);
  } catch (error) {
    if (error instanceof DomainError && error.code === "BUSY") {
      return refuse(reply.header("retry-after", String(busyRetrySeconds)), 503);
    }
    throw error;
  }
}

async function readFile(parts: MediaRoutesParts, session: Session, name: string) {
  const segment = /^s(\d{1,10})\.m4s$/.exec(name)?.[1];
  const init = /^init-(\d{1,10})\.mp4$/.exec(name)?.[1];
  if (segment === undefined && init === undefined && name !== "index.m3u8" && name !== "media.m3u8") return "unknown";
  const packager = parts.hls.use(session.facts.cameraId);
  if (segment !== undefined) return found(packager.segmentData(Number(segment)), "video/iso.segment");
  if (init !== undefined) return found(packager.initData(Number(init)), "video/mp4");
  const text = name === "index.m3u8" ? await packager.index(firstSegmentMs) : await packager.media(firstSegmentMs);
  return text === null ? "not-yet" : { type: playlistType, body: Buffer.from(text) };
}

function found(body: Buffer | null, type: string) {
  return body === null ? "unknown" : { type, body };
}

function refuse(reply: FastifyReply, status: number, code = ""): FastifyReply {
  return reply.code(status).type("text/plain").send(code);
}
