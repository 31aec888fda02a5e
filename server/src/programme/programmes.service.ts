import type { Principal } from "../access/principal.ts";
import { countryScope, emptyScope } from "../access/scope.ts";
import { dayInVietnam } from "../app/calendar.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid, makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import { readScope } from "../app/context.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { logged } from "../audit/access-log.ts";
import type { AreaKind } from "../cameras/camera.type.ts";
import { checkAreas, checkDay, checkProvinceIds, checkSpan, checkTargets, checkText, isDay, wrong } from "./checks.ts";
import { country, programmeLine } from "./log-lines.ts";
import type { Asker, Deed } from "./log-lines.ts";
import type { SetProgrammeTargetsInput, StartProgrammeInput, UpdateProgrammeInput } from "./programme.type.ts";
import * as repository from "./programmes.repository.ts";
import type { ProgrammeFacts, ProgrammeProvinceRow, ProgrammeRecord } from "./programmes.repository.ts";

export interface ProgrammesParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

export const manage = "programme:manage";
/** How long what was known of the running programme is believed, where every page asks. */
const believedMs = 5_000;

export function mayManageProgrammes(principal: Principal): boolean {
  return principal.scopeFor(manage).country;
}

/** Programmes: what is to be connected where, and by when (R2, R11). Read by everybody, governed by the Telecom Department. */
export class Programmes {
  readonly #parts: ProgrammesParts;
  #exercise: { readonly is: boolean; readonly until: number } | null = null;

  constructor(parts: ProgrammesParts) {
    this.#parts = parts;
  }

  /** The running one, or the one with this id; null: there is none. */
  async find(id: string | null = null): Promise<ProgrammeRecord | null> {
    if (id !== null && !isUuid(id)) return null;
    return this.#parts.database.read(emptyScope, (tx) =>
      id === null ? repository.findRunning(tx, this.#today()) : repository.findProgramme(tx, id),
    );
  }

  /** Newest first. */
  async list(page: Page): Promise<Connection<ProgrammeRecord & { code: string }>> {
    const { database } = this.#parts;
    if (page.after !== null && !isDay(page.after.code)) {
      throw new BadUserInputError("`after` is not a cursor of this list.", { field: "after", rule: "cursor" });
    }
    const rows = await database.read(emptyScope, (tx) => repository.listProgrammes(tx, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.firstDay })),
      page,
      () => database.read(emptyScope, repository.countProgrammes),
    );
  }

  /** Is what this hub shows an exercise? Asked by every page before anybody has signed in. */
  async isExercise(): Promise<boolean> {
    const now = this.#parts.clock.now().getTime();
    if (this.#exercise === null || this.#exercise.until <= now) {
      this.#exercise = { is: (await this.find())?.isExercise ?? false, until: now + believedMs };
    }
    return this.#exercise.is;
  }

  requiredAreas(programmeId: string): Promise<AreaKind[]> {
    return this.#parts.database.read(emptyScope, (tx) => repository.listRequiredAreas(tx, programmeId));
  }

  /** Provinces in scope, of those that the asker sees whole. */
  async provinces(principal: Principal, programmeId: string, page: Page): Promise<Connection<ProgrammeProvinceRow>> {
    const { database } = this.#parts;
    const scope = readScope(principal);
    const day = this.#today();
    const rows = await database.read(scope, (tx) => repository.listProvinces(tx, scope, programmeId, day, page));
    return makeConnection(rows, page, () =>
      database.read(scope, (tx) => repository.countProvinces(tx, scope, programmeId, day)),
    );
  }

  /** Of targets by day, the one that holds today; null: none has begun. */
  targetToday({ targets }: ProgrammeProvinceRow): number | null {
    const today = this.#today();
    return targets.findLast(({ day }) => day <= today)?.cameras ?? null;
  }

  /** Logged. */
  async start(asker: Asker, input: StartProgrammeInput): Promise<ProgrammeRecord> {
    requireManager(asker.principal);
    const facts = checkFacts(input);
    checkSpan(facts.firstDay, facts.lastDay);
    const provinceIds = checkProvinceIds(input.provinceIds);
    const requiredAreas = checkAreas(input.requiredAreas);
    const isExercise = input.isExercise ?? false;
    const details = { name: facts.nameVi, ...datesOf(facts), provinces: provinceIds.length, isExercise };
    const id = await this.#logged(asker, { action: "programme.start", place: country, details }, async () =>
      this.#parts.database.write(countryScope, async (tx) => {
        const made = await repository.insertProgramme(tx, { ...facts, isExercise });
        await this.#setProvinces(tx, made, provinceIds);
        await repository.setRequiredAreas(tx, made, requiredAreas);
        return made;
      }),
    );
    this.#exercise = null;
    return this.#read(id);
  }

  /** What is null stays. Logged. */
  async update(asker: Asker, input: UpdateProgrammeInput): Promise<ProgrammeRecord> {
    requireManager(asker.principal);
    const before = await this.#read(input.id);
    const given = (name: keyof ProgrammeFacts) => input[name] ?? before[name];
    const facts = checkFacts({
      nameVi: given("nameVi"),
      nameEn: given("nameEn"),
      legalBasis: given("legalBasis"),
      firstDay: given("firstDay"),
      lastDay: given("lastDay"),
    });
    checkSpan(facts.firstDay, facts.lastDay);
    const provinceIds = input.provinceIds == null ? null : checkProvinceIds(input.provinceIds);
    const requiredAreas = input.requiredAreas == null ? null : checkAreas(input.requiredAreas);
    const details = {
      programme: before.id,
      name: facts.nameVi,
      ...datesOf(facts),
      ...(provinceIds === null ? {} : { provinces: provinceIds.length }),
      ...(requiredAreas === null ? {} : { requiredAreas: requiredAreas.join(" ") }),
    };
    await this.#logged(asker, { action: "programme.update", place: country, details }, async () =>
      this.#parts.database.write(countryScope, async (tx) => {
        const now = await repository.lockProgramme(tx, before.id);
        // As it was read above too: what is null stays as somebody saw it.
        if (now === null || now.version !== input.version || now.version !== before.version) throw changedMeanwhile();
        await repository.updateProgramme(tx, before.id, facts);
        if (provinceIds !== null) await this.#setProvinces(tx, before.id, provinceIds);
        if (requiredAreas !== null) await repository.setRequiredAreas(tx, before.id, requiredAreas);
      }),
    );
    return this.#read(before.id);
  }

  /** Logged, at the province. */
  async setTargets(asker: Asker, input: SetProgrammeTargetsInput): Promise<ProgrammeProvinceRow> {
    requireManager(asker.principal);
    const { database } = this.#parts;
    const programme = await this.#read(input.programmeId);
    const { provinceId } = input;
    if (!isUuid(provinceId)) throw new NotFoundError("Province");
    const targets = checkTargets(input.targets, programme);
    const details = { programme: programme.id, days: targets.length, target: targets.at(-1)?.cameras ?? null };
    const place = { provinceId, facilityId: null };
    await this.#requireInScope(programme.id, provinceId);
    await this.#logged(asker, { action: "programme.targets", place, details }, async () =>
      database.write(countryScope, async (tx) => {
        const now = await repository.lockProgramme(tx, programme.id);
        const version = await repository.lockProvince(tx, programme.id, provinceId);
        const isMoved = now?.firstDay !== programme.firstDay || now.lastDay !== programme.lastDay;
        if (isMoved || version !== input.version) throw changedMeanwhile();
        await repository.setTargets(tx, programme.id, provinceId, targets);
      }),
    );
    const page = { first: 1, after: null };
    const [row] = await database.read(countryScope, (tx) =>
      repository.listProvinces(tx, countryScope, programme.id, this.#today(), page, provinceId),
    );
    if (row === undefined) throw new NotFoundError("Province");
    return row;
  }

  async #requireInScope(programmeId: string, provinceId: string): Promise<void> {
    const { database } = this.#parts;
    const day = this.#today();
    const [missing] = await database.read(countryScope, (tx) => repository.findNoProvinces(tx, [provinceId], day));
    if (missing !== undefined) throw new NotFoundError("Province");
    const page = { first: 1, after: null };
    const [row] = await database.read(countryScope, (tx) =>
      repository.listProvinces(tx, countryScope, programmeId, day, page, provinceId),
    );
    if (row === undefined) throw wrong("provinceId", "scope", "The province is not in the programme's scope.");
  }

  async #setProvinces(
    tx: Parameters<typeof repository.setProvinces>[0],
    programmeId: string,
    ids: readonly string[],
  ): Promise<void> {
    const missing = await repository.findNoProvinces(tx, ids, this.#today());
    if (missing.length > 0) throw wrong("provinceIds", "province", "There is no such province.", { ids: missing.slice(0, 10) });
    await repository.setProvinces(tx, programmeId, ids, this.#today());
  }

  async #read(id: string): Promise<ProgrammeRecord> {
    const found = isUuid(id) ? await this.find(id) : null;
    if (found === null) throw new NotFoundError("Programme");
    return found;
  }

  #logged<T>(asker: Asker, deed: Omit<Deed, "permission">, work: () => Promise<T>): Promise<T> {
    const { accessLog, clock } = this.#parts;
    return logged(accessLog, programmeLine(asker, clock.now(), { ...deed, permission: manage }), work);
  }

  #today(): string {
    return dayInVietnam(this.#parts.clock.now());
  }
}

export function requireManager(principal: Principal): void {
  if (!mayManageProgrammes(principal)) throw new ForbiddenError(manage);
}

function changedMeanwhile(): DomainError {
  return new DomainError("CONFLICT", "Somebody else changed it meanwhile; nothing was saved. Read it again.", {
    rule: "version",
  });
}

function datesOf({ firstDay, lastDay }: ProgrammeFacts): { firstDay: string; lastDay: string } {
  return { firstDay, lastDay };
}

function checkFacts(given: ProgrammeFacts): ProgrammeFacts {
  return {
    nameVi: checkText(given.nameVi, "nameVi", 200),
    nameEn: checkText(given.nameEn, "nameEn", 200),
    legalBasis: checkText(given.legalBasis, "legalBasis", 500),
    firstDay: checkDay(given.firstDay, "firstDay"),
    lastDay: checkDay(given.lastDay, "lastDay"),
  };
}
