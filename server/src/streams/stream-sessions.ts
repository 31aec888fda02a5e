import type { Logger } from "pino";

import type { Principal } from "../access/principal.ts";
import { awaitsGuideline, requirePermission } from "../access/require-permission.ts";
import type { TokenSubject } from "../access/rights.ts";
import { countryScope, scopeCovers, type Place } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import { readScope, type RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { DomainError, NotFoundError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { findCamera, nameOfUnit } from "./camera-lookup.ts";
import { mimeOf } from "./fmp4/init-segment.ts";
import type { HlsStreams } from "./hls/hls-streams.ts";
import { busyRetrySeconds, type LiveStreams } from "./live-streams.ts";
import { codeAfter, MediaRefusal, statusAfter } from "./media-refusal.ts";
import { SessionLog } from "./session-log.ts";
import type { RelayedPictures } from "./relayed-pictures.ts";
import { Session, type Credentials, type EndReason, type SessionFacts } from "./session.ts";
import type { StreamMetrics } from "./stream-metrics.ts";

/** The present rights of somebody who was signed in when he opened a session. */
export interface CurrentRights {
  /** @throws DomainError when he has none any more, or they cannot be known. */
  principalFor(token: TokenSubject): Principal;
  onChange(listener: () => void): () => void;
}

export interface SessionLimits {
  readonly maxSessionsPerPrincipal: number;
  readonly maxSessionsPerCamera: number;
  readonly maxSessions: number;
  /** A session nobody has used yet, or uses any more, ends after so long. */
  readonly unusedMs: number;
  readonly idleMs: number;
  /** Longest life: then the viewer must open another, and so prove again who he is. */
  readonly longestMs: number;
}

export const sessionLimits: SessionLimits = {
  maxSessionsPerPrincipal: 32,
  maxSessionsPerCamera: 500,
  maxSessions: 5000,
  unusedMs: 60_000,
  idleMs: 30_000,
  longestMs: 8 * 3_600_000,
};

export interface StreamSessionsParts {
  readonly database: Pick<Database, "read">;
  readonly rights: CurrentRights;
  readonly accessLog: AccessLog;
  readonly streams: LiveStreams;
  /** The way to other hubs' pictures, and what they are told this one is called. */
  readonly relay: Pick<RelayedPictures, "open">;
  readonly hubName: string;
  readonly hls: HlsStreams;
  readonly metrics: StreamMetrics;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
  /** What browsers and tools know as the hub's address. */
  readonly publicUrl: URL;
  readonly limits: SessionLimits;
}

/** What the one who opened a session gets. */
export interface OpenedStream {
  readonly id: string;
  readonly hlsUrl: string;
  readonly mseUrl: string;
  readonly whepUrl: null;
  readonly mseMime: string | null;
  readonly expiresAt: Date;
}

export const cookieName = "hub_stream";
/** How long it is remembered why a session ended. */
const rememberMs = 60_000;
const sweepMs = 1000;

/** Every open live view: who may open one, and that it ends the moment he may not. */
export class StreamSessions {
  readonly #parts: StreamSessionsParts;
  readonly #log: SessionLog;
  readonly #sessions = new Map<string, Session>();
  readonly #ended = new Map<string, { reason: EndReason; forgetAt: number }>();
  /** Openings that are not sessions yet: the limits hold for bursts too. */
  readonly #reservations = new Set<{ readonly principalId: string; readonly cameraId: string }>();
  readonly #logging = new Set<Promise<void>>();
  readonly #sweeper: NodeJS.Timeout;
  readonly #unsubscribe: () => void;

  constructor(parts: StreamSessionsParts) {
    this.#parts = parts;
    this.#log = new SessionLog(parts.accessLog);
    this.#unsubscribe = parts.rights.onChange(() => this.#checkRights());
    this.#sweeper = setInterval(() => this.#sweep(), sweepMs);
    this.#sweeper.unref();
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** Milliseconds since the epoch, by the clock that sessions live by. */
  now(): number {
    return this.#parts.clock.now().getTime();
  }

  /**
   * Opens a live view of a camera; it stands in the access log before anything of it is given away.
   * @throws DomainError GRANT_EXPIRED; NOT_FOUND absent or out of scope; FORBIDDEN seen but not to be viewed, or not
   * shared by the hub that has it;
   * GUIDELINE_NOT_ACKNOWLEDGED to be viewed once the guideline in force is acknowledged;
   * RATE_LIMITED too many of his own; BUSY too many of all; CAMERA_OFFLINE last.
   */
  async open(principal: Principal, cameraId: string, request: RequestInfo): Promise<OpenedStream> {
    let release: () => void = () => undefined;
    let place: Place = { provinceId: null, facilityId: null };
    try {
      const scope = readScope(principal);
      const camera = isUuid(cameraId) ? await findCamera(this.#parts.database, scope, cameraId) : null;
      if (camera === null) throw new NotFoundError("Camera");
      place = { provinceId: camera.provinceId, facilityId: camera.facilityId };
      requirePermission(principal, "camera:view", place);
      if (!camera.isShared) throw new DomainError("FORBIDDEN", "The hub that has the camera does not share its picture.");
      release = this.#reserve(principal, cameraId);
      this.#parts.streams.checkRoom(cameraId);
      if (!camera.isConnected || camera.isOffline) throw new DomainError("CAMERA_OFFLINE", "The camera gives no picture now.");
      const relayed =
        camera.liveViaHubId === null ? null : await this.#openRelayed(principal, cameraId, place, camera.liveViaHubId);
      const opened = await this.#begin(principal, { cameraId, place, relayed }, request, release);
      const init = this.#parts.streams.warm(cameraId);
      return { ...opened, mseMime: init === null ? null : mimeOf(init) };
    } catch (error) {
      if (error instanceof DomainError) {
        this.#parts.metrics.refused.inc({ code: error.code });
        await this.#log.refused({ principal, cameraId, place, request, at: this.#parts.clock.now() }, error);
      }
      throw error;
    } finally {
      release();
    }
  }

  /** Ends one of the principal's own sessions; false when he has no such session (any more). */
  close(principal: Principal, sessionId: string): boolean {
    const session = this.#sessions.get(sessionId);
    if (session === undefined || session.facts.opener.id !== principal.id) return false;
    this.#end(session, "closed");
    return true;
  }

  /**
   * The session a media request belongs to, if it may go on now.
   * @throws MediaRefusal
   */
  enter(sessionId: string, credentials: Credentials): Session {
    const session = this.#sessions.get(sessionId);
    if (session === undefined) throw this.#refuseAfter(this.#ended.get(sessionId)?.reason);
    const admission = session.admit(credentials);
    if (admission !== "admitted") {
      if (session.isFirstRefusal(admission)) {
        this.#note(session, this.#log.entryRefused(session, admission, credentials.address, this.#parts.clock.now()));
      }
      throw this.#refuse(admission === "wrong-address" ? 403 : 401);
    }
    const reason = this.#reasonToEnd(session);
    if (reason !== null) {
      this.#end(session, reason);
      throw this.#refuseAfter(reason);
    }
    session.lastUsedAt = this.#parts.clock.now().getTime();
    session.wasUsed = true;
    return session;
  }

  isOpen(session: Session): boolean {
    return this.#sessions.has(session.id);
  }

  /** The camera was removed, or is no longer connected. */
  cameraGone(cameraId: string): void {
    for (const session of this.#sessions.values()) {
      if (session.facts.cameraId === cameraId) this.#end(session, "camera-gone");
    }
    this.#parts.hls.release(cameraId);
    this.#parts.streams.find(cameraId)?.end();
  }

  /**
   * The camera was edited: viewers stay unless it is no longer connected; a new address is fetched from at once. Never
   * rejects.
   */
  async cameraChanged(cameraId: string): Promise<void> {
    const stream = this.#parts.streams.find(cameraId);
    if (stream === null) return;
    try {
      const camera = await findCamera(this.#parts.database, countryScope, cameraId);
      if (camera?.isConnected === true && camera.isShared) await stream.followSource();
      else this.cameraGone(cameraId);
    } catch (error) {
      this.#parts.log.error({ err: error, cameraId }, "an edited camera could not be looked up; its picture goes on as before");
    }
  }

  /** Ends all sessions; resolves when that stands in the access log. */
  async shutdown(): Promise<void> {
    clearInterval(this.#sweeper);
    this.#unsubscribe();
    for (const session of this.#sessions.values()) this.#end(session, "shutdown");
    this.#parts.hls.close();
    this.#parts.streams.close();
    await Promise.all(this.#logging);
  }

  /** Keeps a place until it is released, or taken by the session. */
  #reserve(principal: Principal, cameraId: string): () => void {
    const { maxSessions, maxSessionsPerCamera, maxSessionsPerPrincipal } = this.#parts.limits;
    let own = 0;
    let ofCamera = 0;
    const count = (principalId: string, id: string) => {
      if (principalId === principal.id) own += 1;
      if (id === cameraId) ofCamera += 1;
    };
    for (const { facts } of this.#sessions.values()) count(facts.opener.id, facts.cameraId);
    for (const reserved of this.#reservations) count(reserved.principalId, reserved.cameraId);
    if (own >= maxSessionsPerPrincipal) {
      throw new DomainError("RATE_LIMITED", "You watch too many cameras at once; close one first.", {
        limit: maxSessionsPerPrincipal,
        retryAfterSeconds: busyRetrySeconds,
      });
    }
    if (ofCamera >= maxSessionsPerCamera || this.#sessions.size + this.#reservations.size >= maxSessions) {
      throw new DomainError("BUSY", "Too many are watching at the moment; try again shortly.", {
        retryAfterSeconds: busyRetrySeconds,
      });
    }
    const reservation = { principalId: principal.id, cameraId };
    this.#reservations.add(reservation);
    return () => void this.#reservations.delete(reservation);
  }

  /** The hub that has the camera is asked once more, and logs it too (R9). */
  async #openRelayed(principal: Principal, cameraId: string, place: Place, hubId: string): Promise<SessionFacts["relayed"]> {
    const { relay, hubName, database } = this.#parts;
    const role = principal.grantFor("camera:view", place);
    const unit = await nameOfUnit(database, role ?? place);
    const { id, username: name, kind } = principal;
    const viewer = { id, name, kind, unit, grantId: role?.grantId ?? null };
    return { view: await relay.open({ hubId, cameraId, viewer, hubs: [hubName] }), unit };
  }

  async #begin(
    principal: Principal,
    { cameraId, place, relayed }: Pick<SessionFacts, "cameraId" | "place" | "relayed">,
    request: RequestInfo,
    release: () => void,
  ): Promise<Omit<OpenedStream, "mseMime">> {
    const { clock, limits, metrics, publicUrl } = this.#parts;
    const openedAt = clock.now();
    const { session, ticket, cookie } = Session.open({
      cameraId,
      place,
      opener: { id: principal.id, name: principal.username, token: principal.token },
      grantId: principal.grantFor("camera:view", place)?.grantId ?? null,
      openedAt,
      endsAt: new Date(openedAt.getTime() + limits.longestMs),
      address: request.address,
      requestId: request.id,
      relayed,
    });
    try {
      await this.#log.opened(session);
    } catch (error) {
      relayed?.view.close("closed");
      throw error;
    }
    release();
    this.#sessions.set(session.id, session);
    void relayed?.view.gone.then((reason) => this.#end(session, reason));
    metrics.sessions.inc();
    const path = `/media/s/${session.id}`;
    if (principal.kind === "person") {
      request.setCookie(cookieName, cookie, { path, maxAgeSeconds: Math.floor(limits.longestMs / 1000) });
    }
    const base = `${publicUrl.origin}${path}/${ticket}`;
    return {
      id: session.id,
      hlsUrl: `${base}/index.m3u8`,
      mseUrl: `${base.replace(/^http/, "ws")}/mse`,
      whepUrl: null,
      expiresAt: new Date(openedAt.getTime() + limits.unusedMs),
    };
  }

  #reasonToEnd(session: Session): EndReason | null {
    const { facts } = session;
    if (this.#parts.clock.now() >= facts.endsAt) return "expired";
    try {
      // The token itself is over after minutes; whether its owner is still signed in, and what he may, is known without it.
      const principal = this.#parts.rights.principalFor({ ...facts.opener.token, expiresAt: facts.endsAt });
      if (scopeCovers(principal.scopeFor("camera:view"), facts.place)) return null;
      return awaitsGuideline(principal, "camera:view", facts.place) ? "guideline" : "right-ended";
    } catch (error) {
      // Rights that cannot be known are none.
      return error instanceof DomainError && error.code === "UNAUTHENTICATED" ? "signed-out" : "right-ended";
    }
  }

  #checkRights(): void {
    for (const session of this.#sessions.values()) {
      const reason = this.#reasonToEnd(session);
      if (reason !== null) this.#end(session, reason);
    }
  }

  #sweep(): void {
    const now = this.#parts.clock.now().getTime();
    this.#checkRights();
    for (const session of this.#sessions.values()) {
      const allowed = session.wasUsed ? this.#parts.limits.idleMs : this.#parts.limits.unusedMs;
      if (session.sockets.size === 0 && now - session.lastUsedAt > allowed) this.#end(session, "idle");
    }
    for (const [id, { forgetAt }] of this.#ended) if (forgetAt <= now) this.#ended.delete(id);
  }

  #end(session: Session, reason: EndReason): void {
    if (!this.#sessions.delete(session.id)) return;
    const now = this.#parts.clock.now();
    this.#ended.set(session.id, { reason, forgetAt: now.getTime() + rememberMs });
    this.#parts.metrics.sessions.dec();
    for (const socket of session.sockets) socket.end(reason);
    session.facts.relayed?.view.close(reason);
    const { cameraId } = session.facts;
    if (![...this.#sessions.values()].some((other) => other.facts.cameraId === cameraId)) this.#parts.hls.release(cameraId);
    this.#note(session, this.#log.closed(session, reason, now));
  }

  /** What is written while nobody waits for it; the end of the hub does. */
  #note(session: Session, writing: Promise<void>): void {
    const logged = writing
      .catch((error: unknown) =>
        this.#parts.log.error({ err: error, session: session.id }, "what became of a stream could not be logged"),
      )
      .finally(() => this.#logging.delete(logged));
    this.#logging.add(logged);
  }

  #refuse(status: MediaRefusal["status"]): MediaRefusal {
    this.#parts.metrics.refused.inc({ code: String(status) });
    return new MediaRefusal(status);
  }

  /** To whoever comes back to a session that is over. */
  #refuseAfter(reason: EndReason | undefined): MediaRefusal {
    this.#parts.metrics.refused.inc({ code: String(statusAfter(reason)) });
    return new MediaRefusal(statusAfter(reason), codeAfter(reason));
  }
}
