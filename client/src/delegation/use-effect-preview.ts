import { useClientHandle } from "@urql/vue";
import { shallowRef, type ShallowRef } from "vue";
import type { GrantEndingQuery } from "../gql/graphql.ts";
import { hubError, toHubError, type HubError } from "../shared/remote/index.ts";
import { decisionEndingQuery, grantEndingQuery } from "./delegation.queries.ts";

export type Effect = GrantEndingQuery["grantEnding"];

/** What would end: read before it is done, and read again when somebody else has changed it meanwhile. */
export function useEffectPreview(): {
  readonly effect: ShallowRef<Effect | null>;
  readonly problem: ShallowRef<HubError | null>;
  /** True after the figures had to be read again, because they were no longer true. */
  readonly hasChanged: ShallowRef<boolean>;
  ofGrant(id: string, at: string | null): Promise<void>;
  ofDecision(id: string): Promise<void>;
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

  return {
    effect,
    problem,
    hasChanged,
    ofGrant: (id, at) =>
      read(async () => {
        const { data, error } = await client.query(grantEndingQuery, { id, at }, { requestPolicy: "network-only" }).toPromise();
        return { effect: data?.grantEnding, error: error ? toHubError(error) : null };
      }),
    ofDecision: (id) =>
      read(async () => {
        const { data, error } = await client.query(decisionEndingQuery, { id }, { requestPolicy: "network-only" }).toPromise();
        return { effect: data?.decisionEnding, error: error ? toHubError(error) : null };
      }),
    forget: () => {
      run += 1;
      effect.value = null;
      problem.value = null;
      hasChanged.value = false;
    },
  };
}
