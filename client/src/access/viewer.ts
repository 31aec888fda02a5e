import type { Client } from "@urql/vue";
import { computed, inject, shallowRef, type ComputedRef, type InjectionKey } from "vue";
import type { RouteLocationRaw } from "vue-router";
import type { MeQuery } from "../gql/graphql.ts";
import { toHubError, type HubError } from "../shared/remote/index.ts";
import { meQuery } from "./access.queries.ts";

export type Me = MeQuery["me"];
export type RoleInForce = Me["roles"][number];

/** How much of the country a person's roles cover; decides his navigation and first page. */
export type Reach =
  | { readonly level: "none" }
  | { readonly level: "country" }
  | { readonly level: "provinces" }
  | { readonly level: "province"; readonly code: string }
  | { readonly level: "facility"; readonly code: string };

/** What the roles cover together: one unit if they all name it, otherwise the level above. */
export function reachOf(roles: readonly RoleInForce[]): Reach {
  if (roles.length === 0) return { level: "none" };
  if (roles.some((role) => !role.unit || role.unit.__typename === "Ministry")) return { level: "country" };
  const units = new Map(roles.flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : [])));
  const [only] = units.values();
  if (!only || units.size > 1) return { level: "provinces" };
  return { level: only.__typename === "Facility" ? "facility" : "province", code: only.code };
}

/** The page that shows at once what somebody's roles cover. */
export function homeOf(reach: Reach): RouteLocationRaw {
  switch (reach.level) {
    case "none":
      return { name: "no-rights" };
    case "country":
    case "provinces":
      return { name: "overview" };
    case "province":
      return { name: "province", params: { code: reach.code } };
    case "facility":
      return { name: "facility", params: { code: reach.code } };
  }
}

/** The first page of whoever holds these roles: an auditor's question is answered by the log. */
export function homeOfRoles(roles: readonly RoleInForce[]): RouteLocationRaw {
  const isAuditor = roles.length > 0 && roles.every(({ role }) => role === "auditor");
  return isAuditor ? { name: "access-log" } : homeOf(reachOf(roles));
}

/** Who is signed in and what he may do; hiding is a courtesy, the hub itself refuses. */
export class Viewer {
  readonly #client: Client;
  readonly #me = shallowRef<Me | null>(null);
  readonly reach: ComputedRef<Reach> = computed(() => reachOf(this.#me.value?.roles ?? []));

  constructor(client: Client) {
    this.#client = client;
  }

  /** Null until {@link load} has succeeded once. */
  get me(): Me | null {
    return this.#me.value;
  }

  /** The person's first page: the guideline, as long as pictures or connection work wait for it. */
  home(): RouteLocationRaw {
    if (this.#me.value && this.#me.value.guideline.withheld.length > 0) return { name: "guideline" };
    return this.workplace();
  }

  /** The page that shows what his roles cover. */
  workplace(): RouteLocationRaw {
    return homeOfRoles(this.#me.value?.roles ?? []);
  }

  /** Whether a permission is held anywhere. */
  can(permission: string): boolean {
    return this.#me.value?.permissions.includes(permission) ?? false;
  }

  /** Reads the rights anew; the earlier ones stay when the hub does not answer. */
  async load(): Promise<HubError | null> {
    const answer = await this.#client.query(meQuery, {}, { requestPolicy: "network-only" }).toPromise();
    if (answer.data) this.#me.value = answer.data.me;
    return answer.error ? toHubError(answer.error) : null;
  }
}

export const viewerKey: InjectionKey<Viewer> = Symbol("viewer");

export function useViewer(): Viewer {
  const viewer = inject(viewerKey);
  if (!viewer) throw new Error("The viewer is provided by the portal's start.");
  return viewer;
}
