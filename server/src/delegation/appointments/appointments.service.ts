import { isOfGivers, isOwnDirectory } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { setTimeout as wait } from "node:timers/promises";
import { roles as allRoles } from "../../access/permissions.ts";
import type { Role } from "../../access/permissions.ts";
import type { Principal, RoleInForce } from "../../access/principal.ts";
import { isEmptyScope } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import type { AccessLog } from "../../audit/access-log.ts";
import type { Clock } from "../../app/clock.ts";
import { isUuid, makeConnection } from "../../app/connection.ts";
import type { Connection, Page } from "../../app/connection.ts";
import type { Database } from "../../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { latestEnd } from "../bounds.ts";
import { citedDecision } from "../citing.ts";
import { listGrantsOf } from "../grants.repository.ts";
import { checkEmail, checkName } from "../invitations.service.ts";
import { fold } from "../people.ts";
import type { KnownPerson, People } from "../people.ts";
import { findPlace } from "../places.ts";
import type { NamedPlace } from "../places.ts";
import { changedMeanwhile, checkEnd, checkReason, givingScope, readingScope } from "../rules.ts";
import type { Delegator } from "../rules.ts";
import { appointmentLine } from "./appointment-lines.ts";
import type { AppointmentFacts } from "./appointment-lines.ts";
import * as repository from "./appointments.repository.ts";
import type { AppointmentRecord, AppointmentState } from "./appointments.repository.ts";
import { directoryOf, leaveFor } from "./appointing.ts";

export interface AskAppointment {
  /** Somebody with an account; null: `newcomer` says whom. */
  readonly personId: string | null;
  readonly newcomer: { readonly familyName: string; readonly givenName: string; readonly email: string } | null;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  readonly decisionId: string | null;
  readonly expiresAt: Date | null;
  readonly reason: string;
}

/** Where somebody may be put by the asker, and how many have to say so. */
export interface AppointableRole {
  readonly role: Role;
  /** 1 or 2. */
  readonly signatures: number;
  /** Somebody without an account may be named as well: nobody invites him alone. */
  readonly takesNewcomers: boolean;
}

export interface SignedAppointment {
  readonly appointment: AppointmentRecord;
  /** Of an account that was made, told once, here; null: none was, or it is still to be. */
  readonly oneTimePassword: string | null;
}

export interface AppointmentsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly clock: Clock;
  /** Lets this hub's own rights follow before the answer goes out. */
  readonly refreshRights: () => Promise<void>;
}

/** The provisioner answers within a second or two. */
const patienceMs = 12_000;
const lookEveryMs = 100;

/**
 * Who stands where those stand who give, and who is of the Telecom Department: two of it say so, each with his own sign-in,
 * and the provisioner does it (R5, R8). Within his province an administrator moves people alone.
 */
export class Appointments {
  readonly #parts: AppointmentsParts;

  constructor(parts: AppointmentsParts) {
    this.#parts = parts;
  }

  /** What the asker may ask for at a place. @throws NotFoundError when it is absent or out of scope */
  async roles(principal: Principal, unitId: string | null, operatorId: string | null): Promise<AppointableRole[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return [];
    const place = await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    return allRoles.flatMap((role) => {
      const leave = leaveFor(principal, role, place);
      if (leave === null) return [];
      const takesNewcomers = leave.needsTwo && isOfGivers(directoryOf(role, place));
      return [{ role, signatures: leave.needsTwo ? 2 : 1, takesNewcomers }];
    });
  }

  /** Whom the asker may put there, by Vietnamese order of names; never himself. */
  async people(
    principal: Principal,
    role: Role,
    unitId: string | null,
    operatorId: string | null,
    search: string,
  ): Promise<KnownPerson[]> {
    const scope = principal.scopeFor("grant:give");
    if (isEmptyScope(scope)) return [];
    const place = await this.#parts.database.read(scope, (tx) => findPlace(tx, scope, unitId, operatorId));
    const leave = leaveFor(principal, role, place);
    if (leave === null) return [];
    const directory = directoryOf(role, place);
    const wanted = fold(search);
    return this.#parts.people.list(
      (person, directories) =>
        person.id !== principal.id &&
        (role === "telecom" || !directories.includes(directory)) &&
        (leave.needsTwo || this.#isOwn(directories, place)) &&
        fold(`${person.displayName} ${person.username}`).includes(wanted),
    );
  }

  /** Asks that somebody be put there; of an administrator within his province it is done at once. Logged. */
  async ask(asker: Delegator, input: AskAppointment): Promise<AppointmentRecord> {
    const { principal } = asker;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const reason = checkReason(input.reason, "input.reason");
    const now = clock.now();
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, input.operatorId));
    const leave = leaveFor(principal, input.role, place);
    if (leave === null) throw new ForbiddenError("grant:give");
    const directory = directoryOf(input.role, place);
    const person = input.personId === null ? null : this.#known(principal, input.personId, place, leave.needsTwo);
    if ((person === null) === (input.newcomer === null)) {
      throw new BadUserInputError("Name a person or a newcomer.", { field: "input.personId", rule: "one-of-two" });
    }
    const newcomer = person === null ? this.#newcomer(input, directory) : null;
    if (person !== null) await this.#checkFits(person, input.role, directory, now);
    const paper = await this.#paper(scope, input, place, now);
    const facts = { place, role: input.role, who: person?.username ?? newcomer!.email, directory, reason };
    const actor = { ...asker, byGrant: leave.by.grantId, at: now };
    await accessLog.record(appointmentLine("appointment.ask", actor, facts));
    const row = {
      personId: person?.id ?? null,
      familyName: newcomer?.familyName ?? null,
      givenName: newcomer?.givenName ?? null,
      email: newcomer?.email ?? null,
      role: input.role,
      unitId: place.unitId,
      operatorId: place.operatorId,
      reason,
      ...paper,
      askedBy: principal.id,
      askedAt: now,
    };
    try {
      const id = await database.write(scope, (tx) => repository.insertAppointment(tx, row));
      if (leave.needsTwo) return await this.#find(scope, id);
      return await this.#carriedOut(scope, id);
    } catch (error) {
      throw await this.#failed("appointment.ask", actor, facts, error);
    }
  }

  /**
   * The second signature: another of the Telecom Department than who asked and than whom it is about. The provisioner then
   * does it. Logged.
   */
  async sign(asker: Delegator, id: string): Promise<SignedAppointment> {
    const { database, clock, accessLog } = this.#parts;
    const { principal } = asker;
    const { scope, appointment, by, facts } = await this.#own(asker, id);
    if (!mayBeSignedBy(appointment, principal)) throw new ForbiddenError("grant:give");
    const actor = { ...asker, byGrant: by.grantId, at: clock.now() };
    await accessLog.record(appointmentLine("appointment.sign", actor, facts));
    try {
      if (!(await database.write(scope, (tx) => repository.sign(tx, id, principal.id, actor.at)))) throw changedMeanwhile();
      const done = await this.#carriedOut(scope, id);
      const oneTimePassword = await database.write(scope, (tx) => repository.takePassword(tx, id));
      return { appointment: done, oneTimePassword };
    } catch (error) {
      throw await this.#failed("appointment.sign", actor, facts, error);
    }
  }

  /** Takes it back, or refuses it: who asked, or another of the Telecom Department. Logged. */
  async close(asker: Delegator, id: string, why: string): Promise<AppointmentRecord> {
    const { database, clock, accessLog } = this.#parts;
    const reason = checkReason(why);
    const { scope, by, facts } = await this.#own(asker, id);
    const actor = { ...asker, byGrant: by.grantId, at: clock.now() };
    await accessLog.record(appointmentLine("appointment.close", actor, { ...facts, reason }));
    try {
      const closed = await database.write(scope, (tx) => repository.close(tx, id, asker.principal.id, actor.at, reason));
      if (!closed) throw changedMeanwhile();
    } catch (error) {
      throw await this.#failed("appointment.close", actor, facts, error);
    }
    return this.#find(scope, id);
  }

  /** @param states Null: all. Newest first. */
  async list(
    principal: Principal,
    states: readonly AppointmentState[] | null,
    page: Page,
  ): Promise<Connection<AppointmentRecord & { code: string }>> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const now = clock.now();
    const rows = await database.read(scope, (tx) => repository.listAppointments(tx, scope, states, page, now));
    return makeConnection(
      rows.map((row) => ({ ...row, code: row.role })),
      page,
      () => database.read(scope, (tx) => repository.countAppointments(tx, scope, states, now)),
    );
  }

  /** How many wait for the asker's signature. */
  async waiting(principal: Principal): Promise<number> {
    const { database, clock } = this.#parts;
    if (telecomOf(principal) === null) return 0;
    const scope = principal.scopeFor("grant:give");
    return database.read(scope, (tx) => repository.countWaitingFor(tx, principal.id, clock.now()));
  }

  actions(principal: Principal, appointment: AppointmentRecord): { readonly sign: boolean; readonly close: boolean } {
    const isOpen = appointment.state === "WAITING" && telecomOf(principal) !== null;
    return { sign: isOpen && mayBeSignedBy(appointment, principal), close: isOpen && mayBeClosedBy(appointment, principal) };
  }

  async #own(asker: Delegator, id: string) {
    const scope = givingScope(asker.principal);
    const appointment = await this.#find(scope, id);
    const by = telecomOf(asker.principal);
    if (by === null || !mayBeClosedBy(appointment, asker.principal)) throw new ForbiddenError("grant:give");
    if (appointment.state !== "WAITING") throw changedMeanwhile();
    const { database, people } = this.#parts;
    const place = await database.read(scope, (tx) => findPlace(tx, scope, appointment.unitId, appointment.operatorId));
    const { role, reason, email, personId } = appointment;
    const who = email ?? people.find(personId!)?.username ?? personId!;
    return {
      scope,
      appointment,
      by,
      facts: { place, role, who, directory: directoryOf(role, place), reason, appointment: id },
    };
  }

  /** @throws NotFoundError for whom the asker may not know, himself among them */
  #known(principal: Principal, id: string, place: NamedPlace, needsTwo: boolean): KnownPerson {
    const person = this.#parts.people.find(id);
    const directories = this.#parts.people.directoriesOf(id);
    const isSound = person !== null && person.enabled && person.kind === "person" && person.id !== principal.id;
    if (!isSound || (!needsTwo && !this.#isOwn(directories, place))) throw new NotFoundError("Person");
    return person;
  }

  #isOwn(directories: readonly string[], { codes }: NamedPlace): boolean {
    const province = codes.provinceCode;
    return province !== undefined && directories.length > 0 && directories.every((path) => isOwnDirectory(path, province));
  }

  #newcomer({ newcomer }: AskAppointment, directory: string) {
    const { familyName, givenName, email } = newcomer!;
    const checked = {
      familyName: checkName(familyName, "newcomer.familyName"),
      givenName: checkName(givenName, "newcomer.givenName"),
      email: checkEmail(email, "newcomer.email"),
    };
    if (!isOfGivers(directory)) {
      throw new BadUserInputError("Somebody new is invited for this role.", { field: "input.newcomer", rule: "invite" });
    }
    if (this.#parts.people.list(({ username }) => username === checked.email).length > 0) {
      throw new DomainError("CONFLICT", "This e-mail address has an account already.", { field: "input.newcomer.email" });
    }
    return checked;
  }

  /** What he holds must be such as could be given to him where he shall stand; the rest is ended first. */
  async #checkFits(person: KnownPerson, role: Role, directory: string, now: Date): Promise<void> {
    const { database, people } = this.#parts;
    if (role !== "telecom" && people.directoriesOf(person.id).includes(directory)) {
      throw new BadUserInputError("He stands there already.", { field: "input.personId", rule: "stands" });
    }
    const held = await database.job((tx) => listGrantsOf(tx, person.id, now));
    const count = held.filter((grant) => !people.fits(grant.groupPath, directory) && grant.breakGlassId === null).length;
    if (count > 0) {
      throw new BadUserInputError("He holds what could not be given to him there; end it first.", {
        field: "input.personId",
        rule: "holds",
        count,
      });
    }
  }

  /** On which decision and until when `telecom` is given; for the rest nothing of it. */
  async #paper(
    scope: Scope,
    { role, decisionId, expiresAt }: AskAppointment,
    place: NamedPlace,
    now: Date,
  ): Promise<{ decisionId: string | null; expiresAt: Date | null }> {
    if (role !== "telecom") {
      if (decisionId === null && expiresAt === null) return { decisionId: null, expiresAt: null };
      throw new BadUserInputError("The role itself is given afterwards.", { field: "input.decisionId", rule: "afterwards" });
    }
    const decision = await citedDecision(this.#parts.database, scope, decisionId, role, place, now);
    checkEnd(expiresAt, latestEnd({ expiresAt: null }, role, decision?.validUntil ?? null, now), now);
    return { decisionId: decision?.id ?? null, expiresAt };
  }

  /** Waits until the provisioner has answered, and this hub knows of it; what is still under way is SIGNED. */
  async #carriedOut(scope: Scope, id: string): Promise<AppointmentRecord> {
    const { people } = this.#parts;
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const now = await this.#find(scope, id);
      if (now.fault === "EXISTS") throw new DomainError("CONFLICT", "This e-mail address has an account already.");
      if (now.fault === "HOLDS_MORE") throw new DomainError("CONFLICT", "He holds what could not be given to him there.");
      if (now.fault === "NOT_ALLOWED") throw changedMeanwhile();
      if (now.fault !== null) throw new DomainError("CONFLICT", "Keycloak has no such person or place; nothing was done.");
      if (now.state === "DONE" && now.personId !== null && people.find(now.personId) !== null) {
        await this.#parts.refreshRights();
        return now;
      }
      if (performance.now() > deadline) return now;
      await wait(lookEveryMs);
    }
  }

  async #find(scope: Scope, id: string): Promise<AppointmentRecord> {
    const { database, clock } = this.#parts;
    const found = isUuid(id)
      ? await database.read(scope, (tx) => repository.findAppointment(tx, scope, id, clock.now()))
      : null;
    if (found === null) throw new NotFoundError("Appointment");
    return found;
  }

  async #failed(
    action: Parameters<typeof appointmentLine>[0],
    actor: Parameters<typeof appointmentLine>[1],
    facts: AppointmentFacts,
    error: unknown,
  ): Promise<unknown> {
    const refusal = refusalOf(error);
    const code = refusal instanceof DomainError ? refusal.code : "INTERNAL_SERVER_ERROR";
    const at = this.#parts.clock.now();
    await this.#parts.accessLog.record(appointmentLine(action, { ...actor, at }, facts, "FAILED", code));
    return refusal;
  }
}

const telecomOf = ({ roles, kind }: Principal): RoleInForce | null =>
  kind === "tool" ? null : (roles.find(({ role }) => role === "telecom") ?? null);

const mayBeSignedBy = ({ askedBy, personId, needsTwo }: AppointmentRecord, { id }: Principal): boolean =>
  needsTwo && askedBy !== id && personId !== id;

/** Not by the one whom it is about. */
const mayBeClosedBy = ({ personId }: AppointmentRecord, { id }: Principal): boolean => personId !== id;

/** What PostgreSQL refused, in the words of this room. */
function refusalOf(error: unknown): unknown {
  const { constraint } = error as { constraint?: unknown };
  if (constraint === "appointment_one") return new DomainError("CONFLICT", "One is open for this person already.");
  if (constraint === "appointment_allowed") return new ForbiddenError("grant:give");
  if (constraint === "appointment_decision" || constraint === "appointment_signed") return changedMeanwhile();
  return error;
}
