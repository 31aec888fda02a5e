import type { Principal } from "../access/principal.ts";
import { isEmptyScope } from "../access/scope.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, maxPageSize, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import type { GrantEndings } from "./endings.service.ts";
import type { GrantRecord } from "./grants.repository.ts";
import type { Grants } from "./grants.service.ts";
import { reviewLine } from "./log-lines.ts";
import { findPlace } from "./places.ts";
import { byWhoseLeave, mayPropose } from "./proposal-lines.ts";
import { periodOf } from "./review-period.ts";
import * as repository from "./reviews.repository.ts";
import type { ReviewItemRecord, ReviewPlace, ReviewRecord } from "./reviews.repository.ts";
import { changedMeanwhile, checkReason, givingScope, inTransaction, readingScope } from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface ReviewsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly grants: Grants;
  readonly endings: GrantEndings;
  readonly clock: Clock;
  /** Length of a period, in months of the year. */
  readonly months: number;
}

/** Most grants that one answer keeps. */
export const maxKept = 100;
const dayMs = 86_400_000;
/** How long a place has for its review. */
export const reviewDays = 30;

/** Each place confirms or ends what it gave, period after period (R5, R8). */
export class AccessReviews {
  readonly #parts: ReviewsParts;

  constructor(parts: ReviewsParts) {
    this.#parts = parts;
  }

  /** Of the asker's provinces and operators, newest first. */
  async list(principal: Principal, open: boolean, page: Page): Promise<Connection<ReviewRecord & { code: string }>> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const rows = await database.read(scope, (tx) => repository.listReviews(tx, scope, { open }, page, clock.now()));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.period })),
      page,
      () => database.read(scope, (tx) => repository.countReviews(tx, scope, { open })),
    );
  }

  /** Null when absent or out of scope. */
  async find(principal: Principal, id: string): Promise<ReviewRecord | null> {
    return this.#find(readingScope(principal), id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  }

  /** Items of a review, the newest grants first. @param open Only those that need an answer. */
  async items(
    principal: Principal,
    review: ReviewRecord,
    open: boolean,
    page: Page,
  ): Promise<Connection<ReviewItemRecord & { id: string; code: string }>> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const now = clock.now();
    const rows = await database.read(scope, (tx) => repository.listItems(tx, review.id, open, page, now));
    return makeConnection(
      rows.map((row) => ({ ...row, id: row.grant.id, code: row.grant.role })),
      page,
      () => database.read(scope, (tx) => repository.countItems(tx, review.id, open, now)),
    );
  }

  /** Whether the asker answers for the place: he gives in all of it. */
  mayDecide(principal: Principal, review: ReviewRecord): boolean {
    return review.closedAt === null && mayPropose(principal, placeOf(review));
  }

  /** How many items of open reviews wait for the asker. */
  async waiting(principal: Principal): Promise<number> {
    const { database, clock } = this.#parts;
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return 0;
    const page = { first: maxPageSize, after: null };
    const rows = await database.read(scope, (tx) => repository.listReviews(tx, scope, { open: true }, page, clock.now()));
    const own = rows.filter((review) => this.mayDecide(principal, review));
    return own.reduce((sum, { total, settled }) => sum + total - settled, 0);
  }

  /**
   * Opens a review by hand, of the asker's province, operator or (neither) the country. Logged.
   * @throws DomainError CONFLICT when one is open, or nothing was given there
   */
  async open(asker: Delegator, unitId: string | null, operatorId: string | null): Promise<ReviewRecord> {
    const { database, clock, accessLog, months } = this.#parts;
    const { principal } = asker;
    const scope = givingScope(principal);
    const now = clock.now();
    const place = await database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    if (place.facilityId !== null) {
      throw new BadUserInputError("A review is a province's, an operator's or the country's.", {
        field: "unitId",
        rule: "province",
      });
    }
    const byGrant = byWhoseLeave(principal, place);
    if (byGrant === null) throw new ForbiddenError("grant:give");
    const period = periodOf(now, months).name;
    const review = {
      provinceId: place.provinceId,
      operatorId: place.operatorId,
      period,
      openedAt: now,
      openedBy: principal.id,
      dueAt: new Date(now.getTime() + reviewDays * dayMs),
    };
    await accessLog.record(reviewLine("review.open", { ...asker, byGrant, at: now }, review, { period }));
    const made = await inTransaction(database, scope, (tx) => repository.openReview(tx, review, null));
    if (made === null) throw new DomainError("CONFLICT", "A review is open here already, or there is nothing to review.");
    return this.#find(scope, made.id);
  }

  /** Confirms grants of a review, each of which the asker could end. Logged. */
  async keep(asker: Delegator, id: string, grantIds: readonly string[], remark: string | null): Promise<ReviewRecord> {
    const { database, accessLog } = this.#parts;
    const ids = [...new Set(grantIds)];
    if (ids.length === 0 || ids.length > maxKept) {
      throw new BadUserInputError(`Choose 1 to ${maxKept} grants.`, { field: "grantIds", rule: "count", max: maxKept });
    }
    const said = remark === null || remark.trim() === "" ? null : checkReason(remark, "remark");
    const { scope, review, actor } = await this.#own(asker, id);
    await this.#openItems(asker.principal, scope, review, ids);
    const facts = { review: id, period: review.period, kept: ids.length, remark: said };
    await accessLog.record(reviewLine("review.keep", actor, review, facts));
    await inTransaction(database, scope, async (tx) => {
      const answer = { verdict: "KEEP", at: actor.at, by: asker.principal.id, remark: said } as const;
      if ((await repository.answerItems(tx, id, ids, answer)) !== ids.length) throw changedMeanwhile();
      await repository.closeAnswered(tx, id, actor.at);
    });
    return this.#find(scope, id);
  }

  /** Ends a grant of a review as `GrantEndings.end` does, and writes that down as the answer, both or neither. */
  async end(asker: Delegator, id: string, grantId: string, why: string, expected: number): Promise<ReviewRecord> {
    const { endings } = this.#parts;
    const remark = checkReason(why);
    const { scope, review, actor } = await this.#own(asker, id);
    await this.#openItems(asker.principal, scope, review, [grantId]);
    await endings.end(asker, grantId, remark, expected, async (tx) => {
      const answer = { verdict: "END", at: actor.at, by: asker.principal.id, remark } as const;
      if ((await repository.answerItems(tx, id, [grantId], answer)) !== 1) throw changedMeanwhile();
      await repository.closeAnswered(tx, id, actor.at);
    });
    return this.#find(scope, id);
  }

  /** By the clock: opens what the period asks for and closes what is answered. Returns how many were opened. */
  async tick(): Promise<number> {
    const { database, clock, months } = this.#parts;
    const now = clock.now();
    const { name, from } = periodOf(now, months);
    const dueAt = new Date(now.getTime() + reviewDays * dayMs);
    await database.job((tx) => repository.closeAnswered(tx, null, now));
    const places = await database.job((tx) => repository.listReviewPlaces(tx, now));
    let opened = 0;
    for (const place of places) {
      const review = { ...place, period: name, openedAt: now, openedBy: null, dueAt };
      // What was given in this period is looked at in the next.
      if ((await database.job((tx) => repository.openReview(tx, review, from))) !== null) opened += 1;
    }
    return opened;
  }

  /** @throws NotFoundError for what is no open item, ForbiddenError for what the asker may not end */
  async #openItems(
    principal: Principal,
    scope: Scope,
    review: ReviewRecord,
    grantIds: readonly string[],
  ): Promise<GrantRecord[]> {
    const { database, clock, grants } = this.#parts;
    const found = grantIds.every((one) => isUuid(one))
      ? await database.read(scope, (tx) => repository.findOpenItems(tx, review.id, grantIds, clock.now()))
      : [];
    if (found.length !== grantIds.length) throw new NotFoundError("Item");
    const actions = await grants.actions(principal, found);
    if (found.some((grant) => actions.get(grant.id)?.end !== true)) throw new ForbiddenError("grant:give");
    return found;
  }

  async #own(asker: Delegator, id: string) {
    const scope = givingScope(asker.principal);
    const review = await this.#find(scope, id);
    const byGrant = byWhoseLeave(asker.principal, placeOf(review));
    if (byGrant === null) throw new ForbiddenError("grant:give");
    if (review.closedAt !== null) throw changedMeanwhile();
    return { scope, review, actor: { ...asker, byGrant, at: this.#parts.clock.now() } };
  }

  async #find(scope: Scope, id: string): Promise<ReviewRecord> {
    const { database, clock } = this.#parts;
    const page = { first: 1, after: null };
    const [review] = isUuid(id)
      ? await database.read(scope, (tx) => repository.listReviews(tx, scope, { open: false, id }, page, clock.now()))
      : [];
    if (review === undefined) throw new NotFoundError("Review");
    return review;
  }
}

const placeOf = ({ provinceId, operatorId }: ReviewPlace) => ({ provinceId, facilityId: null, operatorId });
