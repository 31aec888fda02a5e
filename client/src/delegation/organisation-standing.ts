import type { GrantState, OrganisationQuery } from "../gql/graphql.ts";

type Found = NonNullable<OrganisationQuery["organisation"]>;
type Held = Pick<Found["grants"][number], "id" | "role"> & {
  readonly memberGrants: ReadonlyArray<{ readonly state: GrantState; readonly person: { readonly id: string } }>;
};

/** How many of the members an organisation's grant gives something to now. */
export function inForceFor({ memberGrants }: Pick<Held, "memberGrants">): number {
  return new Set(memberGrants.filter(({ state }) => state === "IN_FORCE").map(({ person }) => person.id)).size;
}

/** Of what the organisation holds, what gives this member nothing now: ended for him alone, or not in Keycloak yet. */
export function lackedBy<T extends Held>(personId: string, grants: readonly T[]): readonly T[] {
  return grants.filter(
    ({ memberGrants }) => !memberGrants.some((own) => own.person.id === personId && own.state === "IN_FORCE"),
  );
}
