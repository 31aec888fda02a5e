import { countryScope } from "../access/scope.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Queryable } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import { conflict, refusalOf } from "./refusals.ts";
import { line, logProvinces } from "./reorganisation-lines.ts";
import type { Actor } from "./reorganisation-lines.ts";
import * as repository from "./reorganisations.repository.ts";
import type { ReorganisationRecord } from "./reorganisations.repository.ts";
import type { ReorganisationsParts } from "./reorganisations.service.ts";

const byItself = { confirmed: true };

/** What was confirmed, and whose day has come. */
export class DueReorganisations {
  readonly #parts: ReorganisationsParts;
  readonly #underWay: Set<string>;

  /** @param underWay Plans that this process is carrying out. */
  constructor(parts: ReorganisationsParts, underWay: Set<string>) {
    this.#parts = parts;
    this.#underWay = underWay;
  }

  /**
   * Carries out what was confirmed and whose day has come; of several hubs one does. What stands in its way is written down and
   * logged once, and tried again. Returns how many were carried out.
   */
  async run(): Promise<number> {
    const { database, clock } = this.#parts;
    const due = await database.read(countryScope, (tx) => repository.listDue(tx, dayInVietnam(clock.now())));
    let done = 0;
    for (const { id, fault } of due) {
      // What nobody expected is somebody's to look at: it is not tried again by itself.
      if (this.#underWay.has(id) || fault === "FAILED") continue;
      this.#underWay.add(id);
      try {
        if (await this.#carryOut(id)) done += 1;
      } finally {
        this.#underWay.delete(id);
      }
    }
    return done;
  }

  async #carryOut(id: string): Promise<boolean> {
    const { database, clock, accessLog, refreshRights } = this.#parts;
    const now = clock.now();
    const today = dayInVietnam(now);
    try {
      const done = await database.write(countryScope, async (tx) => {
        if (!(await repository.holdDue(tx))) return null;
        const record = await this.#stillDue(tx, id, today);
        if (record === null) return null;
        const [problem] = await repository.listProblems(tx, id, now, today);
        if (problem !== undefined) throw conflict({ problem: problem.code });
        if (!(await repository.isConfirmed(tx, id, now))) throw conflict({ problem: "NOT_CONFIRMED" });
        await accessLog.record(line(this.#byConfirmation(record), "reorganisation.carry-out", now, record, byItself));
        await repository.carryOut(tx, id, null, { id: record.confirmedBy ?? "", at: now, today });
        return record;
      });
      if (done === null) return false;
      await refreshRights();
      await logProvinces(this.#parts, this.#byConfirmation(done), done, now);
      return true;
    } catch (error) {
      await this.#noteFault(id, error);
      return false;
    }
  }

  async #stillDue(tx: Queryable, id: string, today: string): Promise<ReorganisationRecord | null> {
    return (await repository.listDue(tx, today)).find((one) => one.id === id) ?? null;
  }

  async #noteFault(id: string, error: unknown): Promise<void> {
    const { database, clock, accessLog, log } = this.#parts;
    const refusal = error instanceof DomainError ? error : refusalOf(error);
    if (refusal === null) log.error({ err: error, id }, "a reorganisation was not carried out");
    const problem = refusal?.details["problem"];
    const fault = typeof problem === "string" ? problem : refusal === null ? "FAILED" : null;
    const record = await database.read(countryScope, (tx) => repository.findReorganisation(tx, id));
    if (record === null) return;
    // Somebody else was quicker (null): the next look tells.
    if (fault !== null && !(await database.write(countryScope, (tx) => repository.setFault(tx, id, fault)))) return;
    const entry = line(this.#byConfirmation(record), "reorganisation.carry-out", clock.now(), record, {
      ...byItself,
      fault,
    });
    await accessLog.record({ ...entry, outcome: "FAILED", code: refusal?.code ?? "INTERNAL_SERVER_ERROR" });
  }

  /** Whoever confirmed it did it, by no request of then. */
  #byConfirmation({ confirmedBy }: ReorganisationRecord): Actor {
    const username = confirmedBy === null ? null : (this.#parts.people.find(confirmedBy)?.username ?? null);
    return { actorId: confirmedBy, actorName: username, grantId: null, address: null, requestId: null };
  }
}
