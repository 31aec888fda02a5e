import type { Logger } from "pino";
import type { Scope } from "../access/scope.ts";
import type { Database } from "../app/database.ts";
import { DomainError } from "../app/errors.ts";
import type { GrantPlace } from "./bounds.ts";
import type { FacilityGroups } from "./facility-groups.ts";
import { listFallenMemberships, standsBeside } from "./grants.repository.ts";
import type { MembershipWriter } from "./membership-writer.ts";

export interface JoiningParts {
  readonly database: Database;
  readonly memberships: MembershipWriter;
  readonly facilityGroups: FacilityGroups;
  readonly log: Pick<Logger, "warn">;
}

/** Memberships that a delegator removes himself before he gets his answer; the rest is the provisioner's. */
const maxOwnRemovals = 10;

/** Memberships beside grants, written to Keycloak as the delegator. */
export class Joining {
  readonly #parts: JoiningParts;

  constructor(parts: JoiningParts) {
    this.#parts = parts;
  }

  /** Puts somebody into a group; a facility's are made first where there are none yet. @throws as `MembershipWriter.join`, BUSY */
  async join(bearer: string, personId: string, groupPath: string, place: GrantPlace, scope: Scope): Promise<void> {
    const { memberships, facilityGroups } = this.#parts;
    if (await memberships.join(bearer, personId, groupPath)) return;
    if (place.facilityId === null)
      throw new DomainError("NOT_FOUND", "This unit takes no part in Keycloak yet.", { what: "Group" });
    await facilityGroups.ensure(scope, place.facilityId, place.provinceId!);
    if (!(await memberships.join(bearer, personId, groupPath))) throw busy();
  }

  /** Takes a membership back that no grant in force stands beside, because none was written after all. */
  async takeBack(bearer: string, personId: string, groupPath: string, now: Date): Promise<void> {
    const { database, memberships, log } = this.#parts;
    const held = await database.job((tx) => standsBeside(tx, personId, groupPath, now));
    if (!held) {
      await memberships
        .leave(bearer, personId, groupPath)
        .catch((error: unknown) => log.warn({ err: error }, "a membership without a grant is left; it gives nothing"));
    }
  }

  /** Removes the memberships that nothing stands beside any more, as the delegator, as far as he may. */
  async leaveFallen(bearer: string | null, grantIds: readonly string[], now: Date): Promise<void> {
    if (bearer === null) return;
    const { database, memberships, log } = this.#parts;
    const fallen = await database.job((tx) => listFallenMemberships(tx, grantIds, now));
    for (const { personId, groupPath } of fallen.slice(0, maxOwnRemovals)) {
      try {
        await memberships.leave(bearer, personId, groupPath);
      } catch (error) {
        log.warn({ err: error }, "a membership is left to the provisioner");
        return;
      }
    }
  }
}

const busy = () => new DomainError("BUSY", "The facility's groups are still being made; try again shortly.");
