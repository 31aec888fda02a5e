import { computed, ref, watch, type WritableComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";

/**
 * A choice kept in the address, so that the screen can be shared. Values outside `allowed` read as the default, and the
 * default is not written.
 */
export function useUrlChoice<T extends string>(name: string, allowed: readonly T[], standard: T): WritableComputedRef<T> {
  const text = useUrlText(name);
  return computed({
    get: () => allowed.find((value) => value === text.value) ?? standard,
    set: (value) => (text.value = value === standard ? "" : value),
  });
}

/** Free text kept in the address; empty when absent. Typing is seen at once, the address follows. */
export function useUrlText(name: string): WritableComputedRef<string> {
  const route = useRoute();
  const router = useRouter();
  const { path } = route;
  const read = (): string => {
    const value = route.query[name];
    return typeof value === "string" ? value : "";
  };
  const text = ref(read());
  let writing = 0;

  // The address may change by a link or the back button; our own writes arrive late and must not undo typing.
  watch(read, (value) => {
    if (writing === 0 && route.path === path) text.value = value;
  });

  async function write(value: string): Promise<void> {
    writing += 1;
    try {
      const { [name]: _, ...rest } = pendingQuery ?? router.currentRoute.value.query;
      pendingQuery = value === "" ? rest : { ...rest, [name]: value };
      const query = pendingQuery;
      await router.replace({ query });
      if (pendingQuery === query) pendingQuery = null;
    } finally {
      writing -= 1;
    }
  }
  return computed({
    get: () => text.value,
    set: (value) => {
      text.value = value;
      void write(value);
    },
  });
}

/** Several choices may be written before the router has moved; each builds on the one before. */
let pendingQuery: Record<string, string | null | (string | null)[] | undefined> | null = null;
