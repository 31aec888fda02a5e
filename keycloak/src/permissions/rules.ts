import { ringGroups } from "./delegation.ts";
import type { Delegation, Network, Ring } from "./delegation.ts";

/** Holds for who is in one of the groups (POSITIVE), or in none of them (NEGATIVE). */
export interface GroupPolicy {
  readonly name: string;
  readonly logic: "POSITIVE" | "NEGATIVE";
  readonly groups: readonly { readonly path: string; readonly extendChildren: boolean }[];
}

/** Grants scopes on groups where each of the policies named holds. */
export interface Permission {
  readonly name: string;
  readonly groups: readonly string[];
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
}

export interface Rules {
  readonly policies: readonly GroupPolicy[];
  readonly permissions: readonly Permission[];
}

/** The policy that lets in only what the hub's own client sends: a browser's token alone opens nothing. */
export const viaHub = "via-hub";

// The least that lets a membership be written. Not `view` and `view-members`: the hub shows people from its mirror, and they
// would tell of accounts and their second factors. Not `manage-members`: it would also reset passwords. Not `manage`: it
// would also rename and move groups.
const overDirectory = ["manage-membership-of-members"];
const overRole = ["manage-membership"];

const rings: readonly Ring[] = ["givers", "members", "facility"];
const outside = (ring: Ring) => `outside-${ring}`;

/** One policy for all directories of a ring, since each policy costs a question whenever the realm is checked. */
export function ringPolicies(network: Network): GroupPolicy[] {
  return rings.map((ring) => ({
    name: outside(ring),
    logic: "NEGATIVE",
    groups: ringGroups(network, ring).map((path) => ({ path, extendChildren: true })),
  }));
}

/** Policies and permissions for rows of the table; those of directories need `ringPolicies` besides. */
export function rulesFor(rows: readonly Delegation[]): Rules {
  const policies = new Map<string, GroupPolicy>();
  const permissions: Permission[] = [];
  for (const { givers, gives, directories, ring } of rows) {
    const giver = `is:${givers.join(",")}`;
    const groups = givers.map((path) => ({ path, extendChildren: false }));
    policies.set(giver, { name: giver, logic: "POSITIVE", groups });
    // Keycloak's names are short: the first group stands for the row.
    permissions.push({ name: `give:${gives[0]}`, groups: gives, scopes: overRole, policies: [giver, viaHub] });
    const [directory] = directories;
    if (directory === undefined) continue;
    const needed = [giver, viaHub, outside(ring)];
    permissions.push({ name: `directory:${directory}`, groups: directories, scopes: overDirectory, policies: needed });
  }
  return { policies: [...policies.values()], permissions };
}

/** The groups that a rule's name speaks of: what stands in Keycloak tells by its names whom it is for. */
export function pathsInName(name: string): string[] {
  return name.slice(name.indexOf(":") + 1).split(",");
}

export const namesOf = ({ policies, permissions }: Rules): string[] => [
  viaHub,
  ...rings.map(outside),
  ...policies.map(({ name }) => name),
  ...permissions.map(({ name }) => name),
];
