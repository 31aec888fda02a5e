import { directoryFor, ensureFacilities, isOwnDirectory } from "@camera-hub/keycloak/src/permissions/index.ts";
import type { Role } from "../access/permissions.ts";
import { groupPathOf, needsSecondFactor } from "../access/role-table.ts";
import type { CodedPlace } from "../access/role-table.ts";
import { countryScope } from "../access/scope.ts";
import { findGroupedUnit } from "../hierarchy/units.repository.ts";
import type { FollowerParts } from "./reorganisation.ts";
import { PeopleAtKeycloak } from "./people-at-keycloak.ts";

interface Due {
  readonly id: string;
  readonly personId: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorCode: string | null;
  readonly needsTwo: boolean;
  readonly holds: boolean;
}

type Fault = "NOT_ALLOWED" | "HOLDS_MORE" | "EXISTS" | "GONE" | "REFUSED";

const batch = 50;
/** How long a first password waits for the one who signed. */
const passwordKeptMs = 60_000;

/** Puts people where two persons, or a province's administrator within the province, said that they shall stand. */
export class AppointmentOperations {
  readonly #parts: FollowerParts;
  readonly #people: PeopleAtKeycloak;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
    this.#people = new PeopleAtKeycloak(parts.api, parts.realm);
  }

  /** Returns how many were answered. */
  async carryOut(): Promise<number> {
    const { database, clock } = this.#parts;
    // Whoever signed has gone without hearing it: nobody is to find it later. An administrator sets another.
    await database.job((tx) =>
      tx.query("update appointment set one_time_password = null where one_time_password is not null and done_at < $1", [
        new Date(clock.now().getTime() - passwordKeptMs),
      ]),
    );
    const { rows } = await database.job((tx) =>
      tx.query<Due>(
        `select a.id, a.person_id as "personId", a.family_name as "familyName", a.given_name as "givenName", a.email, a.role,
           a.unit_id as "unitId", o.code as "operatorCode", a.needs_two as "needsTwo", appointment_holds(a.id, $1) as holds
         from appointment a left join operator o on o.id = a.operator_id
         where a.done_at is null and a.closed_at is null and (a.signed_at is not null or not a.needs_two)
         order by a.id limit ${batch}`,
        [clock.now()],
      ),
    );
    for (const due of rows) {
      const fault = due.holds ? await this.#carryOut(due) : "NOT_ALLOWED";
      if (fault !== null) await this.#refuse(due.id, fault);
    }
    return rows.length;
  }

  async #carryOut(due: Due): Promise<Fault | null> {
    const place = await this.#placeOf(due);
    const rolePath = groupPathOf(due.role, place);
    const directory = directoryFor(rolePath);
    if (due.personId === null) return this.#appointNewcomer(due, directory, rolePath);
    const { personId } = due;
    const directoryId = await this.#people.groupId(directory);
    const account = await this.#people.find(personId);
    const held = await this.#people.groupsOf(personId);
    if (account === null || !account.enabled || held === null || directoryId === null) return "GONE";
    if (account.serviceAccountClientId != null) return "REFUSED";
    const stands = [...held.keys()].filter((path) => path.startsWith("/people/"));
    // An administrator moves whom he answers for, from where he answers for it.
    const isOwn = (path: string) => isOwnDirectory(path, place.provinceCode ?? "");
    if (!due.needsTwo && !(stands.length > 0 && stands.every(isOwn))) return "NOT_ALLOWED";
    if (await this.#holdsMore(personId, directory)) return "HOLDS_MORE";
    if (needsSecondFactor(due.role)) await this.#people.wantSecondFactor(account);
    const left = stands.filter((path) => path !== directory).map((path) => held.get(path)!);
    await this.#people.member("PUT", personId, directoryId);
    for (const id of left) await this.#people.member("DELETE", personId, id);
    if (await this.#settle(due, personId, rolePath, null)) return null;
    // What let the two had ended in between: he stands where he stood.
    for (const id of left) await this.#people.member("PUT", personId, id);
    if (!stands.includes(directory)) await this.#people.member("DELETE", personId, directoryId);
    return null;
  }

  async #appointNewcomer(due: Due, directory: string, rolePath: string): Promise<Fault | null> {
    const made = await this.#people.make({
      familyName: due.familyName!,
      givenName: due.givenName!,
      email: due.email!,
      directory,
      needsSecondFactor: needsSecondFactor(due.role),
    });
    if (made.fault !== null) return made.fault;
    const isSettled = await this.#settle(due, made.personId, rolePath, made.password);
    if (!isSettled) await this.#people.remove(made.personId);
    return null;
  }

  /**
   * Writes what was done; who becomes one of the Telecom Department gets membership and grant with it. False: it must not be,
   * and that is written instead.
   */
  async #settle({ id, role }: Due, personId: string, rolePath: string, password: string | null): Promise<boolean> {
    const { database, clock } = this.#parts;
    const groupId = role === "telecom" ? await this.#people.groupId(rolePath) : null;
    if (groupId !== null) await this.#people.member("PUT", personId, groupId);
    const { rows } = await database.job((tx) =>
      tx.query<{ who: string | null }>("select settle_appointment($1, $2, $3, $4, $5) as who", [
        id,
        personId,
        rolePath,
        password,
        clock.now(),
      ]),
    );
    const isSettled = rows[0]?.who != null;
    if (!isSettled && groupId !== null && !(await this.#standsBeside(personId, rolePath)))
      await this.#people.member("DELETE", personId, groupId);
    return isSettled;
  }

  async #placeOf({ unitId, operatorCode }: Due): Promise<CodedPlace> {
    const { database, api, realm } = this.#parts;
    if (operatorCode !== null) return { operatorCode };
    const unit = unitId === null ? null : await database.job((tx) => findGroupedUnit(tx, countryScope, unitId));
    const provinceCode = unit?.provinceGroup ?? undefined;
    const facilityCode = unit?.facilityGroup ?? undefined;
    if (provinceCode === undefined) return {};
    if (facilityCode === undefined) return { provinceCode };
    await ensureFacilities(api, realm, [{ provinceCode, facilityCode }]);
    return { provinceCode, facilityCode };
  }

  async #holdsMore(personId: string, directory: string): Promise<boolean> {
    const { database, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query<{ path: string }>(
        `select distinct group_path as path from access_grant where person_id = $1 and ended_at is null
           and (expires_at is null or expires_at > $2) and break_glass_id is null`,
        [personId, clock.now()],
      ),
    );
    return rows.some(({ path }) => directoryFor(path) !== directory);
  }

  async #standsBeside(personId: string, path: string): Promise<boolean> {
    const { database, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query(
        `select from access_grant where person_id = $1 and group_path = $2 and ended_at is null
           and (expires_at is null or expires_at > $3) limit 1`,
        [personId, path, clock.now()],
      ),
    );
    return rows.length > 0;
  }

  async #refuse(id: string, fault: Fault): Promise<void> {
    const { database, clock } = this.#parts;
    await database.job((tx) =>
      tx.query("update appointment set done_at = $2, fault = $3 where id = $1 and done_at is null", [id, clock.now(), fault]),
    );
  }
}
