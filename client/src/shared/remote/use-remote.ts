import { useQuery, type AnyVariables, type TypedDocumentNode } from "@urql/vue";
import { computed, shallowRef, watch, type ComputedRef, type MaybeRefOrGetter, type ShallowRef } from "vue";
import { toHubError, type HubError } from "./hub-error.ts";

/** What a page knows of something the hub holds. `problem` on a ready state: shown data could not be refreshed. */
export type Remote<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "error"; readonly error: HubError }
  | { readonly kind: "ready"; readonly data: T; readonly isRefreshing: boolean; readonly problem: HubError | null };

export interface RemoteQuery<T> {
  readonly remote: ComputedRef<Remote<T>>;
  /** The newest data, null before the first; narrower than `remote` for computed values. */
  readonly data: ComputedRef<T | null>;
  /** When the request behind `data` left, by `performance.now()`; a live event received later is newer. */
  readonly askedAt: ShallowRef<number>;
  /** Asks the hub again, past the cache. */
  reload(): void;
}

/** A query as page state, kept while its variables change only where the page says so. */
export function useRemote<T, V extends AnyVariables>(
  query: TypedDocumentNode<T, V>,
  variables: MaybeRefOrGetter<V>,
  options: { readonly pause?: MaybeRefOrGetter<boolean>; readonly keep?: boolean } = {},
): RemoteQuery<T> {
  const asked = useQuery<T, V>({ query, variables, ...(options.pause === undefined ? {} : { pause: options.pause }) });
  const askedAt = shallowRef(0);
  const kept = shallowRef<T | null>(null);
  let sentAt = performance.now();

  watch(asked.fetching, (fetching) => fetching && (sentAt = performance.now()), { flush: "sync" });
  watch(
    [asked.data, asked.stale],
    ([fresh, stale]) => {
      if (fresh !== undefined) {
        kept.value = fresh;
        // A cached answer is older than anything heard since; only an answer from the hub may overrule live events.
        if (!stale) askedAt.value = sentAt;
      } else if (!options.keep) {
        kept.value = null;
      }
    },
    { flush: "sync", immediate: true },
  );

  const problem = computed(() => (asked.error.value ? toHubError(asked.error.value) : null));
  const remote = computed<Remote<T>>(() => {
    if (kept.value !== null) {
      return {
        kind: "ready",
        data: kept.value,
        isRefreshing: asked.fetching.value || asked.stale.value,
        problem: problem.value,
      };
    }
    if (problem.value && !asked.fetching.value) return { kind: "error", error: problem.value };
    return { kind: "loading" };
  });

  return {
    remote,
    data: computed(() => kept.value),
    askedAt,
    reload: () => {
      sentAt = performance.now();
      asked.executeQuery({ requestPolicy: "network-only" });
    },
  };
}
