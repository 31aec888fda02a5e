import { directoryFor } from "@camera-hub/keycloak/src/permissions/delegation.ts";
import type { Role } from "../../access/permissions.ts";
import type { Principal, RoleInForce } from "../../access/principal.ts";
import { groupPathOf, roleTable } from "../../access/role-table.ts";
import { levelOf } from "../bounds.ts";
import type { NamedPlace } from "../places.ts";

/** Roles of people who stand in a province's own directories, between which its administrator moves them alone. */
const ownRoles: readonly Role[] = ["health", "manager", "reviewer", "viewer"];

/** By whose leave somebody asks that a person be put somewhere, and how many have to say so. */
export interface Leave {
  readonly by: RoleInForce;
  readonly needsTwo: boolean;
}

/**
 * May the asker ask that somebody be put where people stand who may be given `role` at the place? The Telecom Department
 * anywhere, two of it; a province's administrator within the province, alone. Null: he may not.
 */
export function leaveFor({ roles, kind }: Principal, role: Role, place: NamedPlace): Leave | null {
  if (kind === "tool" || role === "tool" || !roleTable[role].at.includes(levelOf(place))) return null;
  const admin = ownRoles.includes(role)
    ? roles.find((one) => one.role === "admin" && one.provinceId === place.provinceId)
    : undefined;
  if (admin !== undefined) return { by: admin, needsTwo: false };
  const telecom = roles.find((one) => one.role === "telecom");
  return telecom === undefined ? null : { by: telecom, needsTwo: true };
}

/** The directory that is meant: where people stand who may be given the role there. */
export function directoryOf(role: Role, { codes }: Pick<NamedPlace, "codes">): string {
  return directoryFor(groupPathOf(role, codes));
}
