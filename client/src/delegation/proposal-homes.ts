import type { Me } from "../access/index.ts";
import type { GrantPartsFragment } from "../gql/graphql.ts";

/** Whose a proposal can be: a province's, an operator's, or (neither) the country's. */
export interface ProposalHome {
  readonly key: string;
  readonly unitId: string | null;
  readonly operatorId: string | null;
  readonly name: string;
}

/** Where somebody proposes: where he gives and answers for the whole of it. A facility's manager does not. */
export function proposalHomes(
  grants: ReadonlyArray<Pick<GrantPartsFragment, "role" | "state" | "unit" | "operator">>,
  country: string,
): readonly ProposalHome[] {
  const homes = grants.flatMap(({ role, state, unit, operator }): ProposalHome[] => {
    if (state !== "IN_FORCE") return [];
    if (role === "telecom") return [{ key: "country", unitId: null, operatorId: null, name: country }];
    if (role === "admin" && unit) return [{ key: `u:${unit.id}`, unitId: unit.id, operatorId: null, name: unit.name }];
    if (role === "lead" && operator)
      return [{ key: `o:${operator.id}`, unitId: null, operatorId: operator.id, name: operator.name }];
    return [];
  });
  return [...new Map(homes.map((home) => [home.key, home])).values()];
}

/** Whether any of somebody's roles lets him propose. */
export function proposesAnywhere(me: Me | null): boolean {
  return (me?.roles ?? []).some(({ role }) => role === "telecom" || role === "admin" || role === "lead");
}

/**
 * Who decides on what a place proposes, as papers address it: "UBND tỉnh Bắc Giang".
 * @param t Words of `delegation.proposal.authority`.
 */
export function authorityOf({ unitId, name }: ProposalHome, t: (key: string, values: { name: string }) => string): string {
  // Units' names begin with their kind, which papers write small behind another word.
  const lower = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  return t(unitId === null ? "delegation.proposal.authorityOfCountry" : "delegation.proposal.authority", { name: lower });
}
