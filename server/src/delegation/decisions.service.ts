import type { Principal } from "../access/principal.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { RequestInfo } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import * as repository from "./decisions.repository.ts";
import type { DecisionRecord } from "./decisions.repository.ts";
import { endGrants, listEffects } from "./grants.repository.ts";
import type { Effect } from "./grants.repository.ts";
import { decisionLine } from "./log-lines.ts";
import { findPlace } from "./places.ts";
import { changedMeanwhile, checkReason, inTransaction } from "./rules.ts";

export interface RecordDecision {
  readonly number: string;
  /** Day, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly issuer: string;
  readonly subject: string;
  /** A province; null: the country's. */
  readonly unitId: string | null;
  /** Null: until it is ended. */
  readonly validUntil: Date | null;
}

export interface DecisionsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  readonly refreshRights: () => Promise<void>;
}

interface Asker {
  readonly principal: Principal;
  readonly request: RequestInfo;
}

/** Numbered decisions of authorities, which grants cite (R3). */
export class Decisions {
  readonly #parts: DecisionsParts;

  constructor(parts: DecisionsParts) {
    this.#parts = parts;
  }

  /** Records a decision of the asker's province, or of the country by whoever gives there. Logged. */
  async record(asker: Asker, input: RecordDecision): Promise<DecisionRecord> {
    const { database, clock, accessLog } = this.#parts;
    const scope = recordingScope(asker.principal);
    const now = clock.now();
    const texts = { ...checkPaper(input, now), subject: checkText(input.subject, "subject", 500) };
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, null));
    if (place.facilityId !== null) {
      throw new BadUserInputError("A decision is a province's or the country's.", { field: "input.unitId", rule: "province" });
    }
    if (place.provinceId === null && !scope.country) throw new ForbiddenError("grant:give");
    const recorded = { number: texts.number, provinceId: place.provinceId };
    await accessLog.record(decisionLine("decision.record", asker, now, recorded, { issuer: texts.issuer }));
    const id = await database.write(scope, (tx) =>
      repository.insertDecision(tx, {
        ...texts,
        provinceId: place.provinceId,
        validUntil: input.validUntil,
        recordedAt: now,
        recordedBy: asker.principal.id,
      }),
    );
    if (id === null) throw new DomainError("CONFLICT", "This decision is recorded already.", { field: "input.number" });
    return this.#find(scope, id);
  }

  /** The grants that would end with the decision. @throws NotFoundError */
  async ending(principal: Principal, id: string): Promise<Effect[]> {
    const { database, clock } = this.#parts;
    const scope = principal.scopeFor("grant:read");
    await this.#find(scope, id);
    return database.read(scope, (tx) => listEffects(tx, { decisionId: id }, clock.now()));
  }

  /** Ends a decision and every grant that cites it, with all that hangs on these. `expected`: as for a grant. Logged. */
  async end(asker: Asker, id: string, why: string, expected: number): Promise<DecisionRecord> {
    const { database, clock, accessLog } = this.#parts;
    const scope = recordingScope(asker.principal);
    const reason = checkReason(why);
    const now = clock.now();
    const decision = await this.#find(scope, id);
    if (decision.provinceId === null && !scope.country) throw new ForbiddenError("grant:give");
    const effects = await database.read(scope, (tx) => listEffects(tx, { decisionId: id }, now));
    if (decision.endedAt !== null || effects.length !== expected) throw changedMeanwhile(effects.length);
    await accessLog.record(decisionLine("decision.end", asker, now, decision, { reason, ends: effects.length }));
    await inTransaction(database, scope, async (tx) => {
      const end = { at: now, by: asker.principal.id, reason };
      const ids = effects.map((effect) => effect.id);
      if ((await endGrants(tx, ids, end)) !== ids.length) throw changedMeanwhile();
      if (!(await repository.endDecision(tx, scope, id, end))) throw changedMeanwhile();
    });
    await this.#parts.refreshRights();
    return this.#find(scope, id);
  }

  async #find(scope: Scope, id: string): Promise<DecisionRecord> {
    const [decision] = isUuid(id)
      ? await this.#parts.database.read(scope, (tx) => repository.findDecisions(tx, scope, [id]))
      : [];
    if (decision === undefined) throw new NotFoundError("Decision");
    return decision;
  }
}

/** Whoever gives in a whole province, or in the country; a facility's manager cites, but does not record. */
export function recordingScope(principal: Principal): Scope {
  const scope = principal.scopeFor("grant:give");
  if (isEmptyScope(scope) || (!scope.country && scope.provinceIds.length === 0)) throw new ForbiddenError("grant:give");
  return scope;
}

/** What stands at the head of a decision's paper. @throws BadUserInputError */
export function checkPaper(
  input: Pick<RecordDecision, "number" | "issuer" | "issuedOn" | "validUntil">,
  now: Date,
): Pick<RecordDecision, "number" | "issuer" | "issuedOn"> {
  const texts = {
    number: checkText(input.number, "number", 60),
    issuer: checkText(input.issuer, "issuer", 200),
    issuedOn: checkDay(input.issuedOn, now),
  };
  if (input.validUntil !== null && input.validUntil <= now) {
    throw new BadUserInputError("The end must lie in the future.", { field: "input.validUntil", rule: "future" });
  }
  return texts;
}

export function checkText(given: string, field: string, max: number): string {
  const text = given.trim();
  if (text.length >= 1 && text.length <= max) return text;
  throw new BadUserInputError(`This has 1 to ${max} characters.`, { field: `input.${field}`, rule: "length", min: 1, max });
}

function checkDay(day: string, now: Date): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : new Date(Number.NaN);
  // Only a day that exists comes back as it went in; a decision of tomorrow has not been taken.
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && at.getTime() <= now.getTime() + 86_400_000) return day;
  throw new BadUserInputError("A day is written 2021-06-05, and is not in the future.", {
    field: "input.issuedOn",
    rule: "day",
  });
}
