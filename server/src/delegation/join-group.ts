import type { Scope } from "../access/scope.ts";
import { DomainError } from "../app/errors.ts";
import type { FacilityGroups } from "./facility-groups.ts";
import type { MembershipWriter } from "./membership-writer.ts";
import type { GrantPlace } from "./bounds.ts";

/**
 * Makes somebody a member as the delegator; a facility's groups are made at their first use.
 * @throws DomainError as `MembershipWriter.join`, NOT_FOUND for a unit without groups, BUSY while they are being made
 */
export async function joinGroup(
  parts: { readonly memberships: MembershipWriter; readonly facilityGroups: FacilityGroups },
  bearer: string,
  personId: string,
  groupPath: string,
  place: GrantPlace,
  scope: Scope,
): Promise<void> {
  const { memberships, facilityGroups } = parts;
  if (await memberships.join(bearer, personId, groupPath)) return;
  if (place.facilityId === null)
    throw new DomainError("NOT_FOUND", "This unit takes no part in Keycloak yet.", { what: "Group" });
  await facilityGroups.ensure(scope, place.facilityId, place.provinceId!);
  if (!(await memberships.join(bearer, personId, groupPath)))
    throw new DomainError("BUSY", "The facility's groups are still being made; try again shortly.");
}
