import { useClientHandle, type AnyVariables, type TypedDocumentNode } from "@urql/vue";
import { shallowRef, type ShallowRef } from "vue";
import type { GrantEndingQuery } from "../gql/graphql.ts";
import { hubError, toHubError, type HubError } from "../shared/remote/index.ts";
import { decisionEndingQuery, grantEndingQuery } from "./delegation.queries.ts";
import { memberLeavingQuery, organisationClosingQuery, organisationGrantEndingQuery } from "./organisations.queries.ts";
import { toolEndingQuery } from "./tools.queries.ts";

export type Effect = GrantEndingQuery["grantEnding"];

/** What would end: read before it is done, and read again when somebody else has changed it meanwhile. */
export function useEffectPreview(): {
  readonly effect: ShallowRef<Effect | null>;
  readonly problem: ShallowRef<HubError | null>;
  /** True after the figures had to be read again, because they were no longer true. */
  readonly hasChanged: ShallowRef<boolean>;
  ofGrant(id: string, at: string | null): Promise<void>;
  ofDecision(id: string): Promise<void>;
  ofOrganisationGrant(id: string, at: string | null): Promise<void>;
  /** If somebody left an organisation. */
  ofMember(organisationId: string, personId: string): Promise<void>;
  /** If it were closed. */
  ofOrganisation(id: string): Promise<void>;
  ofTool(id: string): Promise<void>;
  forget(): void;
} {
  const { client } = useClientHandle();
  const effect = shallowRef<Effect | null>(null);
  const problem = shallowRef<HubError | null>(null);
  const hasChanged = shallowRef(false);
  let run = 0;

  async function read(ask: () => Promise<{ effect: Effect | undefined; error: HubError | null }>): Promise<void> {
    const mine = ++run;
    effect.value = null;
    problem.value = null;
    const answer = await ask();
    if (mine !== run) return;
    effect.value = answer.effect ?? null;
    problem.value = answer.effect ? null : (answer.error ?? hubError("PROTOCOL"));
  }

  function ask<T, V extends AnyVariables>(query: TypedDocumentNode<T, V>, variables: V, effectIn: (data: T) => Effect) {
    return read(async () => {
      const { data, error } = await client.query(query, variables, { requestPolicy: "network-only" }).toPromise();
      return { effect: data ? effectIn(data) : undefined, error: error ? toHubError(error) : null };
    });
  }

  return {
    effect,
    problem,
    hasChanged,
    ofGrant: (id, at) => ask(grantEndingQuery, { id, at }, (data) => data.grantEnding),
    ofDecision: (id) => ask(decisionEndingQuery, { id }, (data) => data.decisionEnding),
    ofOrganisationGrant: (id, at) => ask(organisationGrantEndingQuery, { id, at }, (data) => data.organisationGrantEnding),
    ofMember: (organisationId, personId) => ask(memberLeavingQuery, { organisationId, personId }, (data) => data.memberLeaving),
    ofOrganisation: (id) => ask(organisationClosingQuery, { id }, (data) => data.organisationClosing),
    ofTool: (id) => ask(toolEndingQuery, { id }, (data) => data.toolEnding),
    forget: () => {
      run += 1;
      effect.value = null;
      problem.value = null;
      hasChanged.value = false;
    },
  };
}
