import { computed, ref, shallowRef, type ComputedRef, type Ref } from "vue";
import type { StatusChangePartsFragment } from "../../gql/graphql.ts";

const MOST = 30;

/** The newest changes, first those read and then those heard; while somebody points at the list, new ones wait. */
export function useRecentChanges(read: () => readonly StatusChangePartsFragment[]): {
  readonly shown: ComputedRef<readonly StatusChangePartsFragment[]>;
  readonly waiting: ComputedRef<number>;
  readonly isHeld: Ref<boolean>;
  add(change: StatusChangePartsFragment): void;
  /** Shows the waiting ones although the pointer is there. */
  release(): void;
} {
  const heard = shallowRef<readonly StatusChangePartsFragment[]>([]);
  const isHeld = ref(false);
  const heldFrom = ref<number | null>(null);

  const shown = computed(() => {
    const hidden = isHeld.value && heldFrom.value !== null ? Math.max(0, heard.value.length - heldFrom.value) : 0;
    const all = [...heard.value.slice(hidden), ...read()];
    const seen = new Set<string>();
    return all.filter(({ cursor }) => !seen.has(cursor) && seen.add(cursor)).slice(0, MOST);
  });
  const waiting = computed(() => (isHeld.value && heldFrom.value !== null ? heard.value.length - heldFrom.value : 0));

  return {
    shown,
    waiting,
    isHeld: computed({
      get: () => isHeld.value,
      set: (held) => {
        isHeld.value = held;
        heldFrom.value = held ? heard.value.length : null;
      },
    }),
    add: (change) => {
      // While held nothing is cut away, or the count of waiting ones would be wrong.
      const next = [change, ...heard.value];
      heard.value = isHeld.value ? next : next.slice(0, MOST);
    },
    release: () => (heldFrom.value = heard.value.length),
  };
}
