import type { Role } from "../../access/permissions.ts";
import type { Principal } from "../../access/principal.ts";
import { groupPathOf, roleTable } from "../../access/role-table.ts";
import { countryScope } from "../../access/scope.ts";
import type { Scope } from "../../access/scope.ts";
import { isUuid } from "../../app/connection.ts";
import type { Queryable } from "../../app/database.ts";
import { BadUserInputError, ForbiddenError, NotFoundError } from "../../app/errors.ts";
import { covers, mayEnd, parentFor } from "../bounds.ts";
import type { GrantPlace } from "../bounds.ts";
import { findGrants, listChains } from "../grants.repository.ts";
import type { KnownPerson, People } from "../people.ts";
import { governs } from "../places.ts";
import type { NamedPlace } from "../places.ts";
import { findOrganisationGrants } from "./organisation-grants.repository.ts";
import type { OrganisationGrantRecord } from "./organisation-grants.repository.ts";
import { findOrganisations } from "./organisations.repository.ts";
import type { OrganisationRecord } from "./organisations.repository.ts";

/** Most members of one organisation: each is a write to Keycloak when something is given to it. */
export const mostMembers = 100;

export const maxNameLength = 200;

/** @throws BadUserInputError */
export function checkOrganisationName(text: string, field: string): string {
  const name = text.trim().normalize("NFC").replaceAll(/\s+/g, " ");
  if (name.length >= 1 && name.length <= maxNameLength) return name;
  throw new BadUserInputError(`A name has 1 to ${maxNameLength} characters.`, {
    field,
    rule: "length",
    min: 1,
    max: maxNameLength,
  });
}

/** @throws NotFoundError when it is absent or out of scope */
export async function findOrganisation(tx: Queryable, scope: Scope, id: string): Promise<OrganisationRecord> {
  const [organisation] = isUuid(id) ? await findOrganisations(tx, scope, [id]) : [];
  if (organisation === undefined) throw new NotFoundError("Organisation");
  return organisation;
}

/** @throws NotFoundError when it is absent or out of scope */
export async function findOrganisationGrant(tx: Queryable, scope: Scope, id: string): Promise<OrganisationGrantRecord> {
  const [grant] = isUuid(id) ? await findOrganisationGrants(tx, scope, [id]) : [];
  if (grant === undefined) throw new NotFoundError("OrganisationGrant");
  return grant;
}

/** Names it, lets people join and leave, closes it: whoever gives at its place, or above. */
export function mayRun(principal: Principal, organisation: OrganisationRecord): boolean {
  return organisation.closedAt === null && governs(principal.scopeFor("grant:give"), organisation);
}

/** The asker's grant by which he runs what belongs to the place, for the log. */
export function leaveAt(principal: Principal, place: GrantPlace): string | null {
  const role = principal.roles.find((one) => one.permissions.includes("grant:give") && covers(one, place));
  return role?.grantId ?? null;
}

/** People to whom the asker may give any role at the place, by Vietnamese order of names; himself is never among them. */
export function grantableAt(people: People, principal: Principal, place: NamedPlace): KnownPerson[] {
  const roles = (Object.keys(roleTable) as Role[]).filter(
    (role) => role !== "tool" && parentFor(principal.roles, role, place) !== null,
  );
  const found = roles.flatMap((role) => people.grantable(groupPathOf(role, place.codes), false));
  return [...new Map(found.map((person) => [person.id, person])).values()]
    .filter(({ id }) => id !== principal.id)
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, "vi"));
}

/** By grant id, the chain above what was given to an organisation, its parent first; read as the job role. */
export async function chainsAbove(tx: Queryable, grants: readonly { readonly id: string; readonly parentId: string }[]) {
  const parentIds = [...new Set(grants.map(({ parentId }) => parentId))];
  const [parents, chains] = [await findGrants(tx, countryScope, parentIds), await listChains(tx, parentIds)];
  const byId = new Map(parents.map((parent) => [parent.id, parent]));
  return new Map(
    grants.map(({ id, parentId }) => {
      const parent = byId.get(parentId);
      return [id, parent === undefined ? [] : [parent, ...(chains.get(parentId) ?? [])]] as const;
    }),
  );
}

/**
 * As for a person's grant: its giver ends it, his like in his unit, whoever stands above in the chain.
 * @returns the asker's grant that lets him end all of these; null where there is nothing to end
 * @throws ForbiddenError unless he may end each
 */
export async function byWhoseLeave(
  tx: Queryable,
  principal: Principal,
  grants: readonly { readonly id: string; readonly parentId: string }[],
): Promise<string | null> {
  const chains = await chainsAbove(tx, grants);
  let leave: string | null = null;
  for (const { id } of grants) {
    const role = principal.roles.find((one) => mayEnd([one], chains.get(id) ?? []));
    if (role === undefined) throw new ForbiddenError("grant:give");
    leave ??= role.grantId;
  }
  return leave;
}
