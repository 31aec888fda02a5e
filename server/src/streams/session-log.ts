import type { Principal } from "../access/principal.ts";
import type { Place } from "../access/scope.ts";
import type { RequestInfo } from "../app/context.ts";
import type { DomainError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Admission, EndReason, Session } from "./session.ts";

/** What stands in the access log of live views (R9). */
export class SessionLog {
  readonly #accessLog: AccessLog;

  constructor(accessLog: AccessLog) {
    this.#accessLog = accessLog;
  }

  async opened(session: Session): Promise<void> {
    await this.#record(session, "stream.open", session.facts.openedAt, {
      session: session.id,
      ...relayedFacts(session),
    });
  }

  async closed(session: Session, reason: EndReason, at: Date): Promise<void> {
    await this.#record(session, "stream.close", at, {
      session: session.id,
      ...relayedFacts(session),
      reason,
      durationSeconds: Math.round((at.getTime() - session.facts.openedAt.getTime()) / 1000),
      bytes: session.bytes,
      transports: [...session.transports].sort().join(","),
    });
  }

  async refused(
    refusal: { principal: Principal; cameraId: string; place: Place; request: RequestInfo; at: Date },
    error: DomainError,
  ): Promise<void> {
    const { principal, cameraId, place, request, at } = refusal;
    await this.#accessLog.record({
      occurredAt: at,
      actorId: principal.id,
      actorName: principal.username,
      grantId: principal.grantFor("camera:view", place)?.grantId ?? null,
      action: "stream.open",
      targetKind: "camera",
      // Whatever was sent stands in the log, but no more of it than an id is long.
      targetId: cameraId.slice(0, 36),
      ...place,
      outcome: "REFUSED",
      code: error.code,
      address: request.address,
      requestId: request.id,
      details: {},
    });
  }

  /** Somebody came with another's session: without its secrets, or with its ticket from another machine. Who is not known. */
  async entryRefused(session: Session, admission: Admission, address: string | null, at: Date): Promise<void> {
    const { facts } = session;
    await this.#accessLog.record({
      occurredAt: at,
      actorId: null,
      actorName: null,
      grantId: null,
      action: "stream.enter",
      targetKind: "camera",
      targetId: facts.cameraId,
      ...facts.place,
      outcome: "REFUSED",
      code: admission === "wrong-address" ? "FORBIDDEN" : "UNAUTHENTICATED",
      address,
      requestId: null,
      details: { session: session.id, openedBy: facts.opener.name, reason: admission },
    });
  }

  async #record(
    session: Session,
    action: "stream.open" | "stream.close",
    occurredAt: Date,
    details: Record<string, string | number>,
  ): Promise<void> {
    const { facts } = session;
    await this.#accessLog.record({
      occurredAt,
      actorId: facts.opener.id,
      actorName: facts.opener.name,
      grantId: facts.grantId,
      action,
      targetKind: "camera",
      targetId: facts.cameraId,
      ...facts.place,
      outcome: "ALLOWED",
      code: null,
      address: facts.address,
      requestId: facts.requestId,
      details,
    });
  }
}

/** By which the other hub's log names the same view, and for which unit he has the right. */
function relayedFacts({ facts: { relayed } }: Session): Record<string, string> {
  return relayed === null ? {} : { view: relayed.view.id, unit: relayed.unit };
}
