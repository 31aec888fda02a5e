import { useClientHandle, type AnyVariables, type TypedDocumentNode } from "@urql/vue";
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from "vue";
import { hubError, toHubError, type HubError } from "./hub-error.ts";
import type { Remote } from "./use-remote.ts";

/** More pages than any real unit has; a fault on the hub's side must not make the portal ask for ever. */
const MOST_PAGES = 30;

interface Connection<N> {
  readonly nodes: readonly N[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
}

export interface Pages<N> {
  readonly nodes: readonly N[];
  readonly total: number;
  /** False while further pages are on their way, or when one failed. */
  readonly isComplete: boolean;
}

/**
 * All rows of a bounded list, page after page by cursor, so that the reader may filter and sort at once. What is shown
 * stays while it is read again.
 */
export function useAllPages<T, V extends AnyVariables, N>(options: {
  readonly query: TypedDocumentNode<T, V>;
  readonly variables: (after: string | null) => V;
  /** Null when the unit is absent. */
  readonly connection: (data: T) => Connection<N> | null | undefined;
}): { readonly remote: ComputedRef<Remote<Pages<N>>>; reload(): void } {
  const { client } = useClientHandle();
  const pages = shallowRef<Pages<N> | null>(null);
  const problem = shallowRef<HubError | null>(null);
  const isReading = shallowRef(false);
  let run = 0;

  async function read(): Promise<void> {
    const mine = ++run;
    const before = pages.value;
    isReading.value = true;
    problem.value = null;
    let nodes: readonly N[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each page's cursor comes from the page before
      const answer = await client.query(options.query, options.variables(after), { requestPolicy: "network-only" }).toPromise();
      if (mine !== run) return;
      const connection: Connection<N> | null | undefined = answer.data ? options.connection(answer.data) : undefined;
      if (answer.error || !connection) {
        problem.value = answer.error ? toHubError(answer.error) : hubError("NOT_FOUND");
        break;
      }
      nodes = [...nodes, ...connection.nodes];
      after = connection.pageInfo.endCursor ?? null;
      const isComplete = !connection.pageInfo.hasNextPage || after === null;
      // A re-read replaces a full list only once it is full itself: no rows vanish for a moment.
      if (isComplete || !before) pages.value = { nodes, total: connection.totalCount, isComplete };
      if (isComplete) break;
    }
    isReading.value = false;
  }

  watch(
    () => JSON.stringify(options.variables(null)),
    () => {
      pages.value = null;
      void read();
    },
    { immediate: true },
  );
  onScopeDispose(() => (run += 1));

  return {
    remote: computed<Remote<Pages<N>>>(() => {
      if (pages.value) return { kind: "ready", data: pages.value, isRefreshing: isReading.value, problem: problem.value };
      return problem.value ? { kind: "error", error: problem.value } : { kind: "loading" };
    }),
    reload: () => void read(),
  };
}
