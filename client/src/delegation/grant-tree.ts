import type { GrantPartsFragment } from "../gql/graphql.ts";
import { compareNames } from "../shared/format/index.ts";
import { nameOf } from "./grant-words.ts";

/** A grant and what was given by its leave. */
export interface GrantNode<T> {
  readonly grant: T;
  readonly below: readonly GrantNode<T>[];
}

type Held = Pick<GrantPartsFragment, "id" | "parentId" | "person">;

/**
 * Who gave what to whom: each grant below the one by whose leave it was given, by names. One whose parent is not among them,
 * out of scope or filtered away, stands at the top.
 */
export function grantTree<T extends Held>(grants: readonly T[]): readonly GrantNode<T>[] {
  const known = new Set(grants.map(({ id }) => id));
  const byParent = new Map<string | null, T[]>();
  for (const grant of grants) {
    const parent = grant.parentId && known.has(grant.parentId) ? grant.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), grant]);
  }
  const nodesBelow = (parent: string | null): readonly GrantNode<T>[] =>
    (byParent.get(parent) ?? [])
      .toSorted((a, b) => compareNames(nameOf(a.person), nameOf(b.person)))
      .map((grant) => ({ grant, below: nodesBelow(grant.id) }));
  return nodesBelow(null);
}

/** How many grants hang on a grant, however deep. */
export function countBelow(node: GrantNode<unknown>): number {
  return node.below.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}
