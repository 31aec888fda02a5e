import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Principal } from "../access/principal.ts";
import { countryScope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { NotFoundError } from "../app/errors.ts";
import type { People } from "../delegation/index.ts";
import { checkBasis, checkPlan } from "./plan.ts";
import type { GivenPlan, LegalBasis, PlannedStep } from "./plan.ts";
import { admit, conflict, refusalOf } from "./refusals.ts";
import { actorOf, line, logProvinces } from "./reorganisation-lines.ts";
import type { Asker } from "./reorganisation-lines.ts";
import type { ReorganisationProblem } from "./reorganisation.type.ts";
import * as repository from "./reorganisations.repository.ts";
import type { Effects, Extent, ReorganisationRecord } from "./reorganisations.repository.ts";
import { reverseSteps } from "./reverse.ts";
import { shipped, stepsOf } from "./shipped.ts";
import type { Shipped, StandingProvince } from "./shipped.ts";

export interface ReorganisationsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: Pick<People, "find">;
  readonly clock: Clock;
  readonly log: Pick<Logger, "error">;
  /** Lets this hub's own rights follow before the answer goes out, and what operators serve with them. */
  readonly refreshRights: () => Promise<void>;
}

export interface Preview extends Effects, Extent {
  readonly problems: readonly ReorganisationProblem[];
  readonly writesWaitSeconds: number;
  readonly givingWaitSeconds: number;
}

/** How long an answer waits for the deed: a country's cameras take longer than an operation may. */
const answerAfterMs = 10_000;
/**
 * What a second does: cameras and grants written (80,772 and 13,515 took 12.7 s on two busy cores), facilities made and people
 * moved in Keycloak.
 */
const pace = { cameras: 10_000, grants: 2_500, facilities: 2, holders: 10 };

/** Provinces merge, part and hand facilities over: planned, looked at, carried out by the Telecom Department alone. */
export class Reorganisations {
  readonly #parts: ReorganisationsParts;
  /** Plans that this process is carrying out. */
  readonly #underWay: Set<string>;

  constructor(parts: ReorganisationsParts, underWay = new Set<string>()) {
    this.#parts = parts;
    this.#underWay = underWay;
  }

  isUnderWay(id: string): boolean {
    return this.#underWay.has(id);
  }

  async list(principal: Principal, page: Page): Promise<Connection<ReorganisationRecord & { code: string }>> {
    admit(principal);
    const { database } = this.#parts;
    const rows = await database.read(countryScope, (tx) => repository.listReorganisations(tx, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.effectiveOn })),
      page,
      () => database.read(countryScope, repository.countReorganisations),
    );
  }

  /** Null when absent. */
  find(principal: Principal, id: string): Promise<ReorganisationRecord | null> {
    admit(principal);
    return this.#look(id);
  }

  steps(ids: readonly string[]) {
    return this.#parts.database.read(countryScope, (tx) => repository.listSteps(tx, ids));
  }

  progress(ids: readonly string[]) {
    return this.#parts.database.read(countryScope, (tx) => repository.listProgress(tx, ids));
  }

  /** What comes with the hub, and how much of it is left to do. */
  async shipped(principal: Principal): Promise<{ plan: Shipped; steps: PlannedStep[]; before: number; after: number }[]> {
    admit(principal);
    return Promise.all(
      shipped.map(async (plan) => {
        const standing = await this.#provinces(plan.effectiveOn);
        const steps = stepsOf(plan, standing);
        const merging = steps.reduce((sum, step) => sum + (step.kind === "MERGE" ? step.sourceIds.length - 1 : 0), 0);
        return { plan, steps, before: standing.length, after: standing.length - merging };
      }),
    );
  }

  /** @throws BadUserInputError for its form, NotFoundError for units that there are not. Logged. */
  async plan(asker: Asker, given: GivenPlan): Promise<ReorganisationRecord> {
    admit(asker.principal);
    const { basis, steps } = checkPlan(given, this.#parts.clock.now());
    return this.#record(asker, basis, steps, null);
  }

  /** @throws NotFoundError for a key that there is not, DomainError CONFLICT where nothing is left to do. Logged. */
  async planShipped(asker: Asker, key: string): Promise<ReorganisationRecord> {
    admit(asker.principal);
    const plan = shipped.find((one) => one.key === key);
    if (plan === undefined) throw new NotFoundError("Reorganisation");
    const { key: _key, provinces: _provinces, ...basis } = plan;
    return this.#record(asker, basis, stepsOf(plan, await this.#provinces(plan.effectiveOn)), null);
  }

  /** A plan that takes back what another did. @throws NotFoundError, DomainError CONFLICT unless it was carried out. Logged. */
  async planReverse(asker: Asker, id: string, given: LegalBasis): Promise<ReorganisationRecord> {
    admit(asker.principal);
    const { database, clock } = this.#parts;
    const basis = checkBasis(given, clock.now());
    const record = await this.#get(id);
    if (!record.canBeReversed) throw conflict({ problem: "OVER" });
    const steps = await database.read(countryScope, (tx) => reverseSteps(tx, id));
    return this.#record(asker, basis, steps, id);
  }

  /** @throws NotFoundError, DomainError CONFLICT when it is over. Logged. */
  async withdraw(asker: Asker, id: string): Promise<ReorganisationRecord> {
    admit(asker.principal);
    const { database, clock, accessLog } = this.#parts;
    const record = await this.#get(id);
    const now = clock.now();
    await accessLog.record(line(actorOf(asker), "reorganisation.withdraw", now, record, {}));
    const done = await database.write(countryScope, (tx) =>
      repository.withdrawPlan(tx, id, { at: now, id: asker.principal.id }),
    );
    if (!done) throw conflict({ problem: "OVER" });
    return this.#get(id);
  }

  /**
   * Says that the hub is to carry a plan out when its day comes, by itself. What it does then is what stands then.
   * @param expected How many grants the preview named. @throws NotFoundError, DomainError CONFLICT when that, or anything, is
   * otherwise now, or when its day has come. Logged.
   */
  async confirm(asker: Asker, id: string, expected: number): Promise<ReorganisationRecord> {
    const { database, clock, accessLog } = this.#parts;
    const { problems, grants } = await this.preview(asker.principal, id);
    const now = clock.now();
    const record = await this.#get(id);
    // The day comes by itself, and Keycloak follows an earlier one by then.
    const problem = problems.find(({ code }) => !["NOT_YET", "UNSETTLED"].includes(code));
    if (problem !== undefined) throw conflict({ problem: problem.code });
    if (record.confirmedAt !== null || record.effectiveOn <= dayInVietnam(now)) throw conflict({});
    if (grants !== expected) throw conflict({ now: grants });
    await accessLog.record(line(actorOf(asker), "reorganisation.confirm", now, record, { grants }));
    const by = { at: now, id: asker.principal.id };
    if (!(await database.write(countryScope, (tx) => repository.confirmPlan(tx, id, by)))) throw conflict({});
    return this.#get(id);
  }

  /** What it would do now. @throws NotFoundError */
  async preview(principal: Principal, id: string): Promise<Preview> {
    admit(principal);
    const { database, clock } = this.#parts;
    await this.#get(id);
    const now = clock.now();
    return database.read(countryScope, async (tx) => {
      const problems = await repository.listProblems(tx, id, now, dayInVietnam(now));
      const effects = await repository.readEffects(tx, id, now);
      const extent = await repository.readExtent(tx, id);
      return {
        ...effects,
        ...extent,
        problems,
        writesWaitSeconds: Math.ceil(extent.cameras / pace.cameras + effects.grants / pace.grants),
        givingWaitSeconds: Math.ceil(
          5 + 2 * extent.provincesBeginning + effects.followed / pace.facilities + effects.holders / pace.holders,
        ),
      };
    });
  }

  /**
   * Carries a plan out, in one transaction. Answers when it is done, or after ten seconds while it goes on.
   * @param expected How many grants the preview named. @throws DomainError CONFLICT when that, or anything, is otherwise now
   */
  async carryOut(asker: Asker, id: string, expected: number): Promise<ReorganisationRecord> {
    admit(asker.principal);
    const record = await this.#get(id);
    if (this.#underWay.has(id)) throw conflict({ problem: "OVER" });
    this.#underWay.add(id);
    const deed = this.#deed(asker, record, expected).finally(() => this.#underWay.delete(id));
    const waited = new AbortController();
    const answer = await Promise.race([
      deed.then(() => "done" as const),
      wait(answerAfterMs, "later" as const, { signal: waited.signal, ref: false }).catch(() => "later" as const),
    ]).finally(() => waited.abort());
    if (answer === "later") {
      deed.catch((error: unknown) => this.#parts.log.error({ err: error, id }, "a reorganisation was not carried out"));
    }
    return this.#get(id);
  }

  async #deed(asker: Asker, record: ReorganisationRecord, expected: number): Promise<void> {
    const { database, clock, accessLog, refreshRights } = this.#parts;
    const now = clock.now();
    const said = { grants: expected };
    await accessLog.record(line(actorOf(asker), "reorganisation.carry-out", now, record, said));
    try {
      const by = { id: asker.principal.id, at: now, today: dayInVietnam(now) };
      await database.write(countryScope, (tx) => repository.carryOut(tx, record.id, expected, by));
    } catch (error) {
      const refusal = refusalOf(error);
      const code = refusal?.code ?? "INTERNAL_SERVER_ERROR";
      await accessLog.record({
        ...line(actorOf(asker), "reorganisation.carry-out", clock.now(), record, said),
        outcome: "FAILED",
        code,
      });
      throw refusal ?? error;
    }
    await refreshRights();
    await logProvinces(this.#parts, actorOf(asker), record, now);
  }

  async #record(
    asker: Asker,
    basis: LegalBasis,
    steps: readonly PlannedStep[],
    reversesId: string | null,
  ): Promise<ReorganisationRecord> {
    const { database, clock, accessLog } = this.#parts;
    if (steps.length === 0) throw conflict({ problem: "OVER" });
    const ids = steps.flatMap((step) =>
      step.kind === "MOVE"
        ? [...step.facilityIds, step.targetId]
        : [...step.sourceIds, ...step.keepIds, ...(step.kind === "PART" ? step.facilityIds : [])],
    );
    const unknown = await database.read(countryScope, (tx) => repository.listUnknown(tx, ids));
    if (unknown.length > 0) throw new NotFoundError("Unit");
    const now = clock.now();
    const planned = { id: "", ...basis };
    await accessLog.record(line(actorOf(asker), "reorganisation.plan", now, planned, { steps: steps.length }));
    const id = await database.write(countryScope, (tx) =>
      repository.insertPlan(tx, basis, steps, { at: now, id: asker.principal.id, reversesId }),
    );
    return this.#get(id);
  }

  #provinces(day: string): Promise<StandingProvince[]> {
    return this.#parts.database.read(countryScope, (tx) => repository.listProvinces(tx, day));
  }

  async #get(id: string): Promise<ReorganisationRecord> {
    const record = await this.#look(id);
    if (record === null) throw new NotFoundError("Reorganisation");
    return record;
  }

  #look(id: string): Promise<ReorganisationRecord | null> {
    if (!isUuid(id)) return Promise.resolve(null);
    return this.#parts.database.read(countryScope, (tx) => repository.findReorganisation(tx, id));
  }
}
