import { computed, ref, type ComputedRef } from "vue";

/**
 * Keeps rows where they are while somebody points at them or walks through them by keyboard: values go on changing, the
 * order waits until the pointer and the focus have left.
 */
export function useCalmOrder<T>(
  sorted: () => readonly T[],
  keyOf: (row: T) => string,
): {
  readonly rows: ComputedRef<readonly T[]>;
  /** Put these on the element that holds the rows. */
  readonly hold: Readonly<Record<"onPointerenter" | "onPointerleave" | "onFocusin" | "onFocusout", () => void>>;
  /** Takes the new order at once, since the reader asked for it. */
  release(): void;
} {
  const held = ref<readonly string[] | null>(null);
  let isPointed = false;
  let isFocused = false;

  function update(): void {
    const isHeld = isPointed || isFocused;
    if (isHeld && held.value === null) held.value = sorted().map(keyOf);
    if (!isHeld) held.value = null;
  }

  const rows = computed(() => {
    const fresh = sorted();
    if (held.value === null) return fresh;
    const byKey = new Map(fresh.map((row) => [keyOf(row), row]));
    const kept = held.value.flatMap((key) => {
      const row = byKey.get(key);
      byKey.delete(key);
      return row === undefined ? [] : [row];
    });
    return [...kept, ...byKey.values()];
  });

  return {
    rows,
    hold: {
      onPointerenter: () => ((isPointed = true), update()),
      onPointerleave: () => ((isPointed = false), update()),
      onFocusin: () => ((isFocused = true), update()),
      onFocusout: () => ((isFocused = false), update()),
    },
    release: () => {
      held.value = null;
      update();
    },
  };
}
