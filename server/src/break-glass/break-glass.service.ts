import { setTimeout as wait } from "node:timers/promises";
import type { Briefing } from "../access/briefing.ts";
import type { Principal, RoleInForce } from "../access/principal.ts";
import { isEmptyScope, scopeCovers } from "../access/scope.ts";
import type { AccessLog, AccessLogEntry } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import { findPlace, readingScope } from "../delegation/index.ts";
import type { GrantPlace, NamedPlace, People } from "../delegation/index.ts";
import * as repository from "./break-glass.repository.ts";
import type { BreakGlassRecord, UseConditions } from "./break-glass.repository.ts";

export interface BreakGlassParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly briefing: Briefing;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

export interface Offer {
  readonly mayTake: boolean;
  readonly isNeeded: boolean;
  readonly usesLeft: number;
  readonly current: BreakGlassRecord | null;
}

interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

/** PostgreSQL counts the same. */
const mostADay = 3;
const reasonLength = { min: 20, max: 500 } as const;
const hourMs = 3_600_000;
/** The provisioner answers within a second or two; after a minute it does not any more. */
const patienceMs = 12_000;
const lookEveryMs = 100;

/** The right to watch, taken for an hour by those who otherwise only give: loud, and reviewed afterwards (R5, R8, R9). */
export class BreakGlass {
  readonly #parts: BreakGlassParts;

  constructor(parts: BreakGlassParts) {
    this.#parts = parts;
  }

  /** @throws NotFoundError when the unit is absent or out of scope. */
  async offer(principal: Principal, unitId: string): Promise<Offer> {
    const { database, clock } = this.#parts;
    const nothing = { mayTake: false, isNeeded: false, usesLeft: 0, current: null };
    if (isEmptyScope(principal.scopeFor("grant:give"))) return nothing;
    const place = await this.#placeOf(principal, unitId);
    if (byWhoseLeave(principal, place) === null) return nothing;
    const now = clock.now();
    const [current, recent] = await database.job(async (tx) => [
      await repository.findCurrent(tx, principal.id, now),
      await repository.countRecent(tx, principal.id, now),
    ]);
    const usesLeft = Math.max(0, mostADay - recent);
    const isNeeded = !scopeCovers(principal.scopeFor("camera:view"), place);
    return { mayTake: usesLeft > 0 && current === null && this.#isBriefed(principal), isNeeded, usesLeft, current };
  }

  /**
   * Takes `viewer` at a province or facility of the asker's own for an hour. It stands in the log before it is asked for; the
   * provisioner makes the membership and the grant.
   * @throws DomainError FORBIDDEN, NOT_FOUND, GUIDELINE_NOT_ACKNOWLEDGED, CONFLICT one is in force, RATE_LIMITED, BUSY
   */
  async take(asker: Asker, unitId: string, why: string): Promise<BreakGlassRecord> {
    const { principal } = asker;
    const { database, clock, accessLog } = this.#parts;
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) throw new ForbiddenError("grant:give");
    const reason = checkText(why, "reason", reasonLength);
    const place = await this.#placeOf(principal, unitId);
    const by = byWhoseLeave(principal, place);
    if (by === null) throw new ForbiddenError("grant:give");
    if (!this.#isBriefed(principal)) {
      throw new DomainError("GUIDELINE_NOT_ACKNOWLEDGED", "Acknowledge the guideline in force first.");
    }
    const now = clock.now();
    const facts = {
      at: now,
      grantId: by.grantId,
      place,
      details: { reason, until: new Date(now.getTime() + hourMs).toISOString() },
    };
    await accessLog.record(line("access.break-glass", asker, facts));
    try {
      const id = await database.write(scope, (tx) =>
        repository.insertAsking(tx, { personId: principal.id, unitId, reason, at: now }),
      );
      await this.#answered(id, principal);
      await this.#parts.refreshRights();
      const use = await database.read(scope, (tx) => repository.findUse(tx, scope, id, clock.now()));
      if (use === null) throw busy();
      return use;
    } catch (error) {
      const refusal = refusalOf(error);
      const isRefused = refusal instanceof DomainError;
      const [outcome, code] = isRefused ? (["REFUSED", refusal.code] as const) : (["FAILED", "INTERNAL_SERVER_ERROR"] as const);
      await accessLog.record(line("access.break-glass", asker, { ...facts, at: clock.now() }, outcome, code));
      throw refusal;
    }
  }

  /** Newest first, within the asker's scope: those above, peers, and auditors. */
  async uses(principal: Principal, page: Page, where: UseConditions): Promise<Connection<BreakGlassRecord & { code: string }>> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const now = clock.now();
    const rows = await database.read(scope, (tx) => repository.listUses(tx, scope, where, page, now));
    return makeConnection(
      rows.map((row) => ({ ...row, code: "use" })),
      page,
      () => database.read(scope, (tx) => repository.countUses(tx, scope, where, now)),
    );
  }

  /** Reviews, once, what somebody else has taken. Logged. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
  async review(asker: Asker, id: string, said: string): Promise<BreakGlassRecord> {
    const { principal } = asker;
    const { database, clock, accessLog } = this.#parts;
    const scope = readingScope(principal);
    const remark = checkText(said, "remark", { min: 1, max: 500 });
    const now = clock.now();
    const use = isUuid(id) ? await database.read(scope, (tx) => repository.findUse(tx, scope, id, now)) : null;
    if (use === null) throw new NotFoundError("Use");
    const by = reviewingRole(principal, use);
    if (by === null) throw new ForbiddenError("programme:manage");
    if (use.reviewedAt !== null) throw reviewed();
    const facts = {
      at: now,
      grantId: by.grantId,
      place: use,
      details: { remark, person: this.#parts.people.find(use.personId)?.username ?? use.personId, use: use.id },
    };
    await accessLog.record(line("access.review-break-glass", asker, facts));
    if (!(await database.write(scope, (tx) => repository.insertReview(tx, id, { at: now, by: principal.id, remark })))) {
      await accessLog.record(line("access.review-break-glass", asker, facts, "FAILED", "CONFLICT"));
      throw reviewed();
    }
    const after = await database.read(scope, (tx) => repository.findUse(tx, scope, id, now));
    if (after === null) throw new NotFoundError("Use");
    return after;
  }

  /** Waits until the provisioner has answered and this hub has seen the membership. */
  async #answered(id: string, principal: Principal): Promise<void> {
    const { database, people } = this.#parts;
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const answer = await database.job((tx) => repository.findAnswer(tx, id));
      if (answer?.fault === "NOT_ALLOWED") throw new ForbiddenError("grant:give");
      if (answer?.fault != null) throw busy();
      if (answer?.groupPath != null && people.isMember(principal.id, answer.groupPath)) return;
      await wait(lookEveryMs);
    }
    throw busy();
  }

  async #placeOf(principal: Principal, unitId: string): Promise<NamedPlace> {
    const scope = principal.scopeFor("grant:give");
    const place = await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, unitId, null));
    if (place.provinceId !== null) return place;
    throw new BadUserInputError("The glass is broken at a province or a facility.", { field: "unitId", rule: "unit" });
  }

  #isBriefed(principal: Principal): boolean {
    return this.#parts.briefing.endsFor(principal.id) > this.#parts.clock.now().getTime();
  }
}

/** Of his own, the role that lets him: administrator of that province, or the Telecom Department. */
function byWhoseLeave({ roles, kind }: Principal, place: GrantPlace): RoleInForce | null {
  if (kind === "tool") return null;
  const admin = roles.find((one) => one.role === "admin" && one.provinceId === place.provinceId);
  return admin ?? roles.find((one) => one.role === "telecom") ?? null;
}

/** The role by which somebody reviews: the Telecom Department's, never over what he took himself. */
export function reviewingRole(principal: Principal, use: BreakGlassRecord): RoleInForce | null {
  if (use.personId === principal.id) return null;
  return principal.roles.find((one) => one.role === "telecom") ?? null;
}

function checkText(given: string, field: string, { min, max }: { readonly min: number; readonly max: number }): string {
  const text = given.trim();
  if (text.length >= min && text.length <= max) return text;
  throw new BadUserInputError(`This has ${min} to ${max} characters.`, { field, rule: "length", min, max });
}

/** What PostgreSQL refused, in the words of this room. */
function refusalOf(error: unknown): unknown {
  const { constraint } = error as { constraint?: unknown };
  if (constraint === "break_glass_one") return new DomainError("CONFLICT", "You hold such a right already; nothing was done.");
  if (constraint === "break_glass_allowed") return new ForbiddenError("grant:give");
  if (constraint === "break_glass_daily") {
    return new DomainError("RATE_LIMITED", `At most ${mostADay} times within 24 hours; ask somebody to give you access.`, {
      limit: mostADay,
    });
  }
  return error;
}

const busy = () => new DomainError("BUSY", "Keycloak has not answered in time; nothing was given. Try again in a minute.");
const reviewed = () => new DomainError("CONFLICT", "Somebody has reviewed this already.");

function line(
  action: "access.break-glass" | "access.review-break-glass",
  { principal, request }: Asker,
  facts: {
    readonly at: Date;
    readonly grantId: string;
    readonly place: { readonly provinceId: string | null; readonly facilityId: string | null };
    readonly details: AccessLogEntry["details"];
  },
  outcome: AccessLogEntry["outcome"] = "ALLOWED",
  code: string | null = null,
): AccessLogEntry {
  const { provinceId, facilityId } = facts.place;
  return {
    occurredAt: facts.at,
    actorId: principal.id,
    actorName: principal.username,
    grantId: facts.grantId,
    action,
    targetKind: facilityId !== null ? "facility" : "province",
    targetId: facilityId ?? provinceId,
    provinceId,
    facilityId,
    outcome,
    code,
    address: request.address,
    requestId: request.id,
    details: facts.details,
  };
}
