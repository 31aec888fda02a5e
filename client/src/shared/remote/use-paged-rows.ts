import { useClientHandle, type AnyVariables, type TypedDocumentNode } from "@urql/vue";
import {
  computed,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type ShallowRef,
} from "vue";
import { hubError, toHubError, type HubError } from "./hub-error.ts";
import type { Remote } from "./use-remote.ts";

interface PageOf<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
  /** How many there are on all pages, where the query asks for it. */
  readonly totalCount?: number;
}

export interface PagedRows<T, N> {
  /** The first page as it was answered; what is shown stays while it is read again. */
  readonly remote: ComputedRef<Remote<T>>;
  /** All rows read so far. */
  readonly rows: ShallowRef<readonly N[]>;
  /** How many rows there are on all pages; null before the first answer, and where the query does not ask for it. */
  readonly total: ComputedRef<number | null>;
  readonly hasMore: ComputedRef<boolean>;
  readonly isReadingMore: ShallowRef<boolean>;
  /** Why the next page did not come; null when it did. */
  readonly moreProblem: ShallowRef<HubError | null>;
  /** Reads the next page, if there is one and none is on its way. */
  more(): Promise<void>;
  /** Reads from the first page again. */
  reload(): void;
}

/** A list too long to be read whole: page after page by cursor, as far as the reader goes. */
export function usePagedRows<T, V extends AnyVariables, N>(options: {
  readonly query: TypedDocumentNode<T, V>;
  readonly variables: (after: string | null) => V;
  readonly connection: (data: T) => PageOf<N>;
  /** True: nothing is asked, since it would be refused. */
  readonly pause?: MaybeRefOrGetter<boolean>;
}): PagedRows<T, N> {
  const { client } = useClientHandle();
  const first = shallowRef<T | null>(null);
  const rows = shallowRef<readonly N[]>([]);
  const next = shallowRef<string | null>(null);
  const problem = shallowRef<HubError | null>(null);
  const moreProblem = shallowRef<HubError | null>(null);
  const isReading = shallowRef(false);
  const isReadingMore = shallowRef(false);
  let run = 0;

  const ask = (after: string | null) =>
    client.query(options.query, options.variables(after), { requestPolicy: "network-only" }).toPromise();

  async function readFirst(): Promise<void> {
    const mine = ++run;
    isReading.value = true;
    isReadingMore.value = false;
    problem.value = null;
    moreProblem.value = null;
    const answer = await ask(null);
    if (mine !== run) return;
    isReading.value = false;
    if (!answer.data || answer.error) {
      problem.value = answer.error ? toHubError(answer.error) : hubError("PROTOCOL");
      return;
    }
    const { nodes, pageInfo } = options.connection(answer.data);
    first.value = answer.data;
    rows.value = nodes;
    next.value = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  }

  async function more(): Promise<void> {
    if (next.value === null || isReading.value || isReadingMore.value) return;
    const mine = run;
    isReadingMore.value = true;
    moreProblem.value = null;
    const answer = await ask(next.value);
    if (mine !== run) return;
    isReadingMore.value = false;
    if (!answer.data || answer.error) {
      moreProblem.value = answer.error ? toHubError(answer.error) : hubError("PROTOCOL");
      return;
    }
    const { nodes, pageInfo } = options.connection(answer.data);
    rows.value = [...rows.value, ...nodes];
    next.value = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  }

  watch(
    () => (toValue(options.pause) ? null : JSON.stringify(options.variables(null))),
    (asked) => {
      // Other conditions, other rows: those of before would be taken for an answer.
      run += 1;
      first.value = null;
      rows.value = [];
      next.value = null;
      problem.value = null;
      isReading.value = false;
      if (asked !== null) void readFirst();
    },
    { immediate: true },
  );
  onScopeDispose(() => (run += 1));

  return {
    remote: computed<Remote<T>>(() => {
      if (first.value !== null)
        return { kind: "ready", data: first.value, isRefreshing: isReading.value, problem: problem.value };
      return problem.value ? { kind: "error", error: problem.value } : { kind: "loading" };
    }),
    rows,
    total: computed(() => (first.value === null ? null : (options.connection(first.value).totalCount ?? null))),
    hasMore: computed(() => next.value !== null),
    isReadingMore,
    moreProblem,
    more,
    reload: () => void readFirst(),
  };
}
