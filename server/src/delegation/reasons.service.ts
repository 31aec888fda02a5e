import type { Briefing } from "../access/briefing.ts";
import { briefedPermissions, rolePermissions, toolPermissions } from "../access/permissions.ts";
import type { Permission } from "../access/permissions.ts";
import type { Principal } from "../access/principal.ts";
import { scopeCovers } from "../access/scope.ts";
import type { Clock } from "../app/clock.ts";
import { isUuid } from "../app/connection.ts";
import type { Database, Queryable } from "../app/database.ts";
import { NotFoundError } from "../app/errors.ts";
import { findCamerasById } from "../cameras/cameras.repository.ts";
import type { GrantPlace } from "./bounds.ts";
import { listChains, listGrantsAt } from "./grants.repository.ts";
import type { GrantRecord } from "./grants.repository.ts";
import type { People } from "./people.ts";
import { findPlace } from "./places.ts";
import { readingScope } from "./rules.ts";

/** Whether a grant gives anything now, and if not, why. */
export type GrantState = "IN_FORCE" | "NOT_YET" | "EXPIRED" | "ENDED" | "PENDING" | "NO_ACCOUNT";

/** One grant that speaks of a place, with the chain above it. */
export interface AccessReason {
  readonly grant: GrantRecord;
  readonly state: GrantState;
  /** Whether it lets its holder do what was asked there, now. */
  readonly allows: boolean;
  /** It would, had he acknowledged the guideline in force. */
  readonly awaitsGuideline: boolean;
  /** Its parent first, up to a grant that nobody gave. */
  readonly chain: readonly GrantRecord[];
}

export interface ReasonsParts {
  readonly database: Database;
  readonly people: People;
  readonly briefing: Briefing;
  readonly clock: Clock;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Most grants that one answer names. */
const maxReasons = 500;

/** "Why can X see Y?", and the reverse. */
export class AccessReasons {
  readonly #parts: ReasonsParts;

  constructor(parts: ReasonsParts) {
    this.#parts = parts;
  }

  /** What a grant is worth now; a membership not seen in Keycloak yet, or taken away there, makes it PENDING. */
  stateOf(grant: GrantRecord): GrantState {
    const state = this.timeStateOf(grant);
    if (state !== "IN_FORCE") return state;
    const person = this.#parts.people.find(grant.personId);
    if (person === null || !person.enabled) return "NO_ACCOUNT";
    return this.#parts.people.isMember(grant.personId, grant.groupPath) ? "IN_FORCE" : "PENDING";
  }

  /** As far as time alone decides. */
  timeStateOf({ endedAt, expiresAt, validFrom }: Pick<GrantRecord, "endedAt" | "expiresAt" | "validFrom">): GrantState {
    const now = this.#parts.clock.now();
    if (endedAt !== null) return "ENDED";
    if (expiresAt !== null && expiresAt <= now) return "EXPIRED";
    return validFrom > now ? "NOT_YET" : "IN_FORCE";
  }

  /**
   * Every grant of a person that covers a unit or camera, those that allow first. Of somebody who is not known here there
   * are none, as of anybody who holds nothing there: who has an account is not told by the way.
   * @throws NotFoundError when the unit or camera is absent or out of the asker's scope
   */
  async ofPerson(
    principal: Principal,
    personId: string,
    unitId: string | null,
    cameraId: string | null,
    permission: Permission,
  ): Promise<AccessReason[]> {
    // An id that is none names nobody.
    return this.#reasons(principal, unitId, cameraId, permission, isUuid(personId) ? personId : nobody);
  }

  /** Every grant, of whomever, that allows it there now. */
  async holders(
    principal: Principal,
    unitId: string | null,
    cameraId: string | null,
    permission: Permission,
  ): Promise<AccessReason[]> {
    const reasons = await this.#reasons(principal, unitId, cameraId, permission, null);
    return reasons.filter(({ allows }) => allows);
  }

  async #reasons(
    principal: Principal,
    unitId: string | null,
    cameraId: string | null,
    permission: Permission,
    personId: string | null,
  ): Promise<AccessReason[]> {
    const { database, clock } = this.#parts;
    const scope = readingScope(principal);
    const place = await database.read(scope, (tx) => placeOf(tx, principal, unitId, cameraId));
    // Whoever answers for a place learns of everybody who sees it, also by roles above his own.
    const grants = await database.job((tx) =>
      listGrantsAt(tx, place, personId, { now: clock.now(), onlyInForce: personId === null }, maxReasons),
    );
    const chains = await database.job((tx) =>
      listChains(
        tx,
        grants.map(({ id }) => id),
      ),
    );
    return grants
      .map((grant) => {
        const state = this.stateOf(grant);
        const gives = state === "IN_FORCE" && carries(grant, permission);
        const awaitsGuideline = gives && briefedPermissions.has(permission) && !this.#isBriefed(grant.personId);
        return { grant, state, allows: gives && !awaitsGuideline, awaitsGuideline, chain: chains.get(grant.id) ?? [] };
      })
      .toSorted((a, b) => Number(b.allows) - Number(a.allows));
  }

  #isBriefed(personId: string): boolean {
    return this.#parts.briefing.endsFor(personId) > this.#parts.clock.now().getTime();
  }
}

function carries({ role, permissions }: GrantRecord, permission: Permission): boolean {
  const carried = role === "tool" ? permissions.filter((one) => toolPermissions.includes(one)) : rolePermissions[role];
  return carried.includes(permission);
}

async function placeOf(
  tx: Queryable,
  principal: Principal,
  unitId: string | null,
  cameraId: string | null,
): Promise<GrantPlace> {
  const scope = principal.scopeFor("grant:read");
  if (cameraId === null) {
    const place = await findPlace(tx, scope, unitId, null);
    if (place.provinceId === null && !scope.country) throw new NotFoundError("Unit");
    return place;
  }
  const [camera] = isUuid(cameraId) ? await findCamerasById(tx, scope, [cameraId]) : [];
  if (camera === undefined || !scopeCovers(scope, camera)) throw new NotFoundError("Camera");
  return { provinceId: camera.provinceId, facilityId: camera.facilityId, operatorId: null };
}
