import { isOfGivers } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import { setTimeout as wait } from "node:timers/promises";
import type { Role } from "../access/permissions.ts";
import { groupPathOf } from "../access/role-table.ts";
import type { Scope } from "../access/scope.ts";
import type { AccessLog } from "../audit/access-log.ts";
import type { Clock } from "../app/clock.ts";
import type { Database } from "../app/database.ts";
import { BadUserInputError, DomainError, ForbiddenError } from "../app/errors.ts";
import { directoryOf } from "./appointments/appointing.ts";
import { parentFor } from "./bounds.ts";
import { invitationLine } from "./log-lines.ts";
import type { People } from "./people.ts";
import { findPlace } from "./places.ts";
import { givingScope } from "./rules.ts";
import type { Delegator } from "./rules.ts";

export interface InvitePerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorId: string | null;
}

export interface Invited {
  readonly personId: string;
  /** For his first sign-in, where he has to change it; told once, here. */
  readonly oneTimePassword: string;
}

export interface InvitationsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly people: People;
  readonly clock: Clock;
}

const patienceMs = 15_000;
const lookEveryMs = 100;

/** Accounts for people not yet known. Being invited gives nothing: a role is given afterwards, like anybody's. */
export class Invitations {
  readonly #parts: InvitationsParts;

  constructor(parts: InvitationsParts) {
    this.#parts = parts;
  }

  /**
   * Asks the provisioner for an account that stands where people stand who may be given the role.
   * @throws DomainError FORBIDDEN unless the asker may give it there, CONFLICT when the address has an account, BUSY
   */
  async invite(delegator: Delegator, input: InvitePerson): Promise<Invited> {
    const { principal } = delegator;
    const { database, clock, accessLog } = this.#parts;
    const scope = givingScope(principal);
    const names = { family: checkName(input.familyName, "familyName"), given: checkName(input.givenName, "givenName") };
    const email = checkEmail(input.email);
    if (input.role === "tool") throw new BadUserInputError("A tool is no person.", { field: "input.role", rule: "person" });
    const place = await database.read(scope, (tx) => findPlace(tx, scope, input.unitId, input.operatorId));
    const parent = parentFor(principal.roles, input.role, place);
    if (parent === null) throw new ForbiddenError("grant:give");
    if (isOfGivers(directoryOf(input.role, place))) {
      // Whoever stands where those stand who give is put there by two persons: `Appointments`.
      throw new BadUserInputError("Two persons appoint for this role.", { field: "input.role", rule: "two-persons" });
    }
    const now = clock.now();
    const facts = { email, role: input.role, group: groupPathOf(input.role, place.codes), place };
    await accessLog.record(invitationLine({ ...delegator, byGrant: parent.grantId, at: now }, facts));
    const id = await database.write(scope, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `insert into invitation (family_name, given_name, email, role, unit_id, operator_id, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [names.family, names.given, email, input.role, place.unitId, place.operatorId, principal.id, now],
      );
      return rows[0]!.id;
    });
    return this.#outcome(scope, id);
  }

  /** Waits until the account is there and this hub knows of it. */
  async #outcome(scope: Scope, id: string): Promise<Invited> {
    const { database, people } = this.#parts;
    const deadline = performance.now() + patienceMs;
    let invited: Invited | null = null;
    while (performance.now() < deadline) {
      invited ??= await database.write(scope, async (tx) => {
        const { rows } = await tx.query<{ personId: string | null; fault: string | null; password: string | null }>(
          `update invitation set one_time_password = null where id = $1 and done_at is not null
           returning old.person_id as "personId", old.fault, old.one_time_password as password`,
          [id],
        );
        const [done] = rows;
        if (done === undefined) return null;
        if (done.fault === "EXISTS") {
          throw new DomainError("CONFLICT", "This e-mail address has an account already.", { field: "input.email" });
        }
        if (done.personId === null || done.password === null) throw busy();
        return { personId: done.personId, oneTimePassword: done.password };
      });
      if (invited !== null && people.find(invited.personId) !== null) return invited;
      await wait(lookEveryMs);
    }
    // The account is there, only this hub has not heard of it yet.
    if (invited !== null) return invited;
    throw busy();
  }
}

/** @param field Below `input`. @throws BadUserInputError */
export function checkName(given: string, field: string): string {
  const name = given.trim().normalize("NFC");
  if (/^[\p{L}\p{M}' .-]{1,100}$/u.test(name)) return name;
  throw new BadUserInputError("A name has 1 to 100 letters.", { field: `input.${field}`, rule: "name" });
}

/** In lower case, as Keycloak keeps it. @throws BadUserInputError */
export function checkEmail(given: string, field = "email"): string {
  const email = given.trim().toLowerCase();
  if (email.length <= 200 && /^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email)) return email;
  throw new BadUserInputError("This is no e-mail address.", { field: `input.${field}`, rule: "email" });
}

const busy = () => new DomainError("BUSY", "The account is still being made; try again shortly.");
