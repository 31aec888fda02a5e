import { directoryFor, ensureFacilities } from "@camera-hub/keycloak/src/permissions/index.ts";
import type { Facility } from "@camera-hub/keycloak/src/permissions/index.ts";
import type { Role } from "../access/permissions.ts";
import { groupPathOf, needsSecondFactor } from "../access/role-table.ts";
import { countryScope } from "../access/scope.ts";
import { findGroupedUnit } from "../hierarchy/units.repository.ts";
import { AppointmentOperations } from "./appointments.ts";
import { ReorganisationFollower } from "./reorganisation.ts";
import type { FollowerParts } from "./reorganisation.ts";
import { PeopleAtKeycloak } from "./people-at-keycloak.ts";
import type { MadeAccount } from "./people-at-keycloak.ts";
import { ToolOperations } from "./tool-operations.ts";

export type OperationsParts = FollowerParts;

/** How long a first password waits for the one who invited. */
const passwordKeptMs = 60_000;
/** They share what has to be read, and whoever waits for one waits for these. */
const facilitiesAtOnce = 10;
/** Most memberships looked at in one turn. */
const batch = 200;

/**
 * All that the provisioner ever does. What each works on is computed here from the database; nobody can hand it a name,
 * a group or a person.
 */
export class Operations {
  readonly reorganisations: ReorganisationFollower;
  readonly #parts: OperationsParts;
  readonly #tools: ToolOperations;
  readonly #people: PeopleAtKeycloak;
  readonly #appointments: AppointmentOperations;

  constructor(parts: OperationsParts) {
    this.#parts = parts;
    this.reorganisations = new ReorganisationFollower(parts);
    this.#tools = new ToolOperations(parts);
    this.#people = new PeopleAtKeycloak(parts.api, parts.realm);
    this.#appointments = new AppointmentOperations(parts);
  }

  /** Puts people where it was said that they shall stand. Returns how many. */
  carryOutAppointments(): Promise<number> {
    return this.#appointments.carryOut();
  }

  /** Makes, renews and closes the clients of tools. Returns how many. */
  serveTools(): Promise<number> {
    return this.#tools.serve();
  }

  /**
   * Gives `viewer` for an hour to whoever has broken the glass: the only right that anybody takes himself. Who, where and by
   * whose leave is read from what was asked, and PostgreSQL writes the grant. Returns how many.
   */
  async openBreakGlasses(): Promise<number> {
    const { database, api, realm, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query<{ id: string; personId: string; unitId: string; isSound: boolean }>(
        `select id, person_id as "personId", unit_id as "unitId", asked_at > $1::timestamptz - interval '1 minute'
           and break_glass_parent(person_id, province_id, $1) is not null as "isSound"
         from break_glass where done_at is null order by asked_at limit ${batch}`,
        [clock.now()],
      ),
    );
    for (const { id, personId, unitId, isSound } of rows) {
      const unit = await database.job((tx) => findGroupedUnit(tx, countryScope, unitId));
      const provinceCode = unit?.provinceGroup ?? null;
      const facilityCode = unit?.facilityGroup ?? null;
      if (provinceCode === null) {
        await this.#refuseBreakGlass(id);
        continue;
      }
      if (isSound && facilityCode !== null) await ensureFacilities(api, realm, [{ provinceCode, facilityCode }]);
      const path = groupPathOf("viewer", { provinceCode, ...(facilityCode === null ? {} : { facilityCode }) });
      const groupId = isSound ? await this.#people.groupId(path) : null;
      if (isSound && groupId === null) {
        await this.#refuseBreakGlass(id);
        continue;
      }
      if (groupId !== null) await this.#people.member("PUT", personId, groupId);
      // Checks all of it again, and says of what is not sound why.
      const made = await database.job((tx) =>
        tx.query<{ grantId: string | null }>(`select open_break_glass($1, $2, $3) as "grantId"`, [id, path, clock.now()]),
      );
      if (made.rows[0]?.grantId == null && groupId !== null) await this.#leaveUnlessHeld(personId, path, groupId);
    }
    return rows.length;
  }

  async #leaveUnlessHeld(personId: string, groupPath: string, groupId: string): Promise<void> {
    const { database, clock } = this.#parts;
    const held = await database.job((tx) =>
      tx.query(`select where ${stands("$2::uuid", "$3")}`, [clock.now(), personId, groupPath]),
    );
    if (held.rows.length === 0) await this.#people.member("DELETE", personId, groupId);
  }

  async #refuseBreakGlass(id: string): Promise<void> {
    const { database, clock } = this.#parts;
    await database.job((tx) =>
      tx.query("update break_glass set done_at = $2, fault = 'REFUSED' where id = $1 and done_at is null", [id, clock.now()]),
    );
  }

  /** Makes the groups, directory and permissions of facilities that were asked for. Returns how many. */
  async makeFacilities(): Promise<number> {
    const { database, api, realm, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query<{ id: string }>(
        `select facility_id as id from facility_provisioning where done_at is null order by asked_at limit ${batch}`,
      ),
    );
    let made = 0;
    for (let at = 0; at < rows.length; at += facilitiesAtOnce) {
      const ids = rows.slice(at, at + facilitiesAtOnce).map(({ id }) => id);
      const facilities = new Map<string, Facility>();
      for (const id of ids) {
        const unit = await database.job((tx) => findGroupedUnit(tx, countryScope, id));
        if (unit?.provinceGroup == null || unit.facilityGroup === null) continue;
        facilities.set(id, { provinceCode: unit.provinceGroup, facilityCode: unit.facilityGroup });
      }
      if (facilities.size === 0) continue;
      await ensureFacilities(api, realm, [...facilities.values()]);
      await database.job((tx) =>
        tx.query("update facility_provisioning set done_at = $2 where facility_id = any($1::uuid[])", [
          [...facilities.keys()],
          clock.now(),
        ]),
      );
      made += facilities.size;
    }
    return made;
  }

  /**
   * Makes the accounts that were asked for, each in the directory of the role it is meant for and with what it must do at
   * its first sign-in: a password of its own, and a second factor for whoever gives, reviews or reads logs.
   */
  async makeAccounts(): Promise<number> {
    const { database, clock } = this.#parts;
    // Whoever invited has gone without hearing it: nobody is to find it later. An administrator sets another.
    await database.job((tx) =>
      tx.query("update invitation set one_time_password = null where one_time_password is not null and done_at < $1", [
        new Date(clock.now().getTime() - passwordKeptMs),
      ]),
    );
    const { rows } = await database.job((tx) =>
      tx.query<Invitation>(
        `select i.id, i.family_name as "familyName", i.given_name as "givenName", i.email, i.role, i.unit_id as "unitId",
           o.code as "operatorCode"
         from invitation i left join operator o on o.id = i.operator_id where i.done_at is null
         order by i.asked_at limit ${batch}`,
      ),
    );
    for (const invitation of rows) {
      const { personId, fault, password } = await this.#makeAccount(invitation);
      await database.job((tx) =>
        tx.query("update invitation set done_at = $2, person_id = $3, fault = $4, one_time_password = $5 where id = $1", [
          invitation.id,
          clock.now(),
          personId,
          fault,
          password,
        ]),
      );
    }
    return rows.length;
  }

  async #makeAccount(invitation: Invitation): Promise<MadeAccount> {
    const { database, api, realm } = this.#parts;
    const { role, unitId, operatorCode, email, familyName, givenName } = invitation;
    const unit = unitId === null ? null : await database.job((tx) => findGroupedUnit(tx, countryScope, unitId));
    const facilityCode = unit?.facilityGroup ?? undefined;
    const provinceCode = unit?.provinceGroup ?? undefined;
    if (provinceCode !== undefined && facilityCode !== undefined)
      await ensureFacilities(api, realm, [{ provinceCode, facilityCode }]);
    const place = {
      ...(operatorCode === null ? {} : { operatorCode }),
      ...(provinceCode === undefined ? {} : { provinceCode }),
      ...(facilityCode === undefined ? {} : { facilityCode }),
    };
    return this.#people.make({
      familyName,
      givenName,
      email,
      directory: directoryFor(groupPathOf(role, place)),
      needsSecondFactor: needsSecondFactor(role),
    });
  }

  /**
   * Takes away memberships whose grants have all expired or ended. What was given meanwhile is put back. A membership
   * that no grant ever stood beside stays: it gives nothing, and somebody made it by hand. Returns how many went.
   */
  async removeFallen(): Promise<number> {
    const { database, clock } = this.#parts;
    const { rows } = await database.job((tx) =>
      tx.query<{ personId: string; groupPath: string }>(
        `select m.person_id as "personId", m.group_path as "groupPath" from membership m
         where exists (select from access_grant g where g.person_id = m.person_id and g.group_path = m.group_path)
           and not ${stands("m.person_id", "m.group_path")}
           -- Until a reorganisation is through it counts as one in the new group.
           and not exists (select from group_alias a where a.old_path = m.group_path) limit ${batch}`,
        [clock.now()],
      ),
    );
    for (const { personId, groupPath } of rows) {
      const groupId = await this.#people.groupId(groupPath);
      if (groupId === null) continue;
      await this.#people.member("DELETE", personId, groupId);
      const again = await database.job((tx) =>
        tx.query(`select where ${stands("$2::uuid", "$3")}`, [clock.now(), personId, groupPath]),
      );
      if (again.rows.length > 0) await this.#people.member("PUT", personId, groupId);
    }
    return rows.length;
  }
}

interface Invitation {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly email: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly operatorCode: string | null;
}

/** A grant in force or to come stands beside the membership; `$1` is now. */
const stands = (person: string, group: string) =>
  `exists (select from access_grant o where o.person_id = ${person} and o.group_path = ${group}
     and o.ended_at is null and (o.expires_at is null or o.expires_at > $1))`;
