import { countryScope, emptyScope } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { makeConnection } from "../app/connection.ts";
import type { Connection, Page } from "../app/connection.ts";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import type { AccessLog } from "../audit/access-log.ts";
import { logged } from "../audit/access-log.ts";
import { readParameters } from "./check-parameters.ts";
import { checkText, wrong } from "./checks.ts";
import { country, programmeLine } from "./log-lines.ts";
import type { Asker } from "./log-lines.ts";
import { manage, requireManager } from "./programmes.service.ts";
import { ConnectionCheckCode } from "./standard.type.ts";
import type { ConnectionCheck, ConnectionCheckInput, PublishConnectionStandardInput } from "./standard.type.ts";
import * as repository from "./standards.repository.ts";
import type { StandardRecord } from "./standards.repository.ts";

export interface StandardsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
}

const yearMs = 366 * 86_400_000;
const maxChecks = Object.keys(ConnectionCheckCode).length;

/** Versions of the connection standard: read by everybody, published by the Telecom Department, never rewritten (R1). */
export class Standards {
  readonly #parts: StandardsParts;
  /** Versions by id: what was read once holds. */
  readonly #known = new Map<string, StandardRecord>();

  constructor(parts: StandardsParts) {
    this.#parts = parts;
  }

  /** Null: none is in force yet. */
  async inForce(): Promise<StandardRecord | null> {
    const { database, clock } = this.#parts;
    const id = await database.read(emptyScope, (tx) => repository.findInForce(tx, clock.now()));
    return id === null ? null : this.#read(id);
  }

  /** All versions, newest first. */
  async list(page: Page): Promise<Connection<StandardRecord & { code: string }>> {
    const { database } = this.#parts;
    const rows = await database.read(emptyScope, (tx) => repository.listStandards(tx, page));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.label })),
      page,
      () => database.read(emptyScope, repository.countStandards),
    );
  }

  /** Logged. */
  async publish(asker: Asker, input: PublishConnectionStandardInput): Promise<StandardRecord> {
    requireManager(asker.principal);
    const { clock, accessLog, database } = this.#parts;
    const now = clock.now();
    const label = checkText(input.label, "label", 60);
    const inForceFrom = checkStart(input.inForceFrom ?? null, now);
    const checks = checkChecks(input.checks);
    const details = { label, inForceFrom: inForceFrom.toISOString(), checks: checks.length };
    const deed = { action: "standard.publish", permission: manage, place: country, details } as const;
    const id = await logged(accessLog, programmeLine(asker, now, deed), async () => {
      const standard = { label, publishedAt: now, publishedBy: asker.principal.id, inForceFrom, checks };
      const made = await database.write(countryScope, (tx) => repository.insertStandard(tx, standard));
      if (made !== null) return made;
      throw new DomainError("CONFLICT", "A version with this label is published already.", { field: "input.label" });
    });
    return this.#read(id);
  }

  async #read(id: string): Promise<StandardRecord> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = await this.#parts.database.read(emptyScope, (tx) => repository.findStandard(tx, id));
    if (found === null) throw new Error(`The standard ${id} is gone.`);
    this.#known.set(id, found);
    return found;
  }
}

function checkStart(start: Date | null, now: Date): Date {
  if (start === null) return now;
  if (start > now && start.getTime() <= now.getTime() + yearMs) return start;
  throw wrong("inForceFrom", start <= now ? "future" : "latest", "It counts from a moment within the next year on.");
}

function checkChecks(given: readonly ConnectionCheckInput[]): ConnectionCheck[] {
  if (given.length < 1 || given.length > maxChecks) {
    throw wrong("checks", "length", `1 to ${maxChecks} checks.`, { min: 1, max: maxChecks });
  }
  if (new Set(given.map(({ code }) => code)).size !== given.length) throw wrong("checks", "once", "Each check once.");
  return given.map((check, at) => {
    const field = `checks.${at}`;
    const parameters = readParameters(check.code, check.parameters ?? null);
    if (!parameters.ok) {
      const { name, rule } = parameters.fault;
      throw wrong(
        `${field}.parameters${name === null ? "" : `.${name}`}`,
        rule,
        `The thresholds of ${check.code} are not right.`,
      );
    }
    return {
      code: check.code,
      method: check.method,
      severity: check.severity,
      parameters: parameters.value,
      titleVi: checkText(check.titleVi, `${field}.titleVi`, 200),
      titleEn: checkText(check.titleEn, `${field}.titleEn`, 200),
      guidanceVi: checkText(check.guidanceVi, `${field}.guidanceVi`, 2_000),
      guidanceEn: checkText(check.guidanceEn, `${field}.guidanceEn`, 2_000),
      sourceVi: checkText(check.sourceVi, `${field}.sourceVi`, 300),
      sourceEn: checkText(check.sourceEn, `${field}.sourceEn`, 300),
    };
  });
}
