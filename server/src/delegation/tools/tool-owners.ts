import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import type { Principal } from "../../access/principal.ts";
import { groupPathOf } from "../../access/role-table.ts";
import type { Scope } from "../../access/scope.ts";
import type { Database } from "../../app/database.ts";
import { NotFoundError } from "../../app/errors.ts";
import { fold } from "../people.ts";
import type { KnownPerson, People } from "../people.ts";
import { findPlace } from "../places.ts";

/** Who may answer for a tool: people of the place where it stands, and whoever asks. Owning one gives nothing. */
export class ToolOwners {
  readonly #database: Database;
  readonly #people: People;

  constructor(database: Database, people: People) {
    this.#database = database;
    this.#people = people;
  }

  /** By Vietnamese order of names. @throws NotFoundError when the unit is out of scope */
  async candidates(principal: Principal, scope: Scope, provinceId: string | null, search: string): Promise<KnownPerson[]> {
    const place = await this.#database.read(scope, (tx) => findPlace(tx, scope, provinceId, null));
    const directory = directoryFor(groupPathOf("tool", place.codes));
    // All directories of the unit: its givers and its facilities' people as well.
    const unit = directory.slice(0, directory.lastIndexOf("/") + 1);
    const wanted = fold(search.trim().slice(0, 100));
    return this.#people
      .standingBelow(unit, principal.id)
      .filter(({ displayName, username }) => fold(`${displayName} ${username}`).includes(wanted));
  }

  /** @returns the id, once it is somebody's who may own it @throws NotFoundError */
  async check(
    principal: Principal,
    scope: Scope,
    tool: { readonly provinceId: string | null; readonly ownerId: string | null },
    ownerId: string,
  ): Promise<string> {
    if (ownerId === tool.ownerId) return ownerId;
    const found = await this.candidates(principal, scope, tool.provinceId, "");
    if (!found.some(({ id }) => id === ownerId)) throw new NotFoundError("Person");
    return ownerId;
  }
}
