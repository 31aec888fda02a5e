import { onScopeDispose, ref, watch, type Ref } from "vue";

const DURATION_MS = 450;

/**
 * Follows a figure by counting towards it, so that a change is noticed and nothing flickers. The first value and readers
 * who prefer less motion get it at once.
 */
export function useAnimatedNumber(target: () => number): Readonly<Ref<number>> {
  const shown = ref(target());
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;

  watch(target, (goal) => {
    cancelAnimationFrame(frame);
    if (calm.matches || document.hidden) {
      shown.value = goal;
      return;
    }
    const from = shown.value;
    const start = performance.now();
    const step = (time: number): void => {
      const progress = Math.min(1, (time - start) / DURATION_MS);
      const eased = 1 - (1 - progress) ** 3;
      shown.value = progress === 1 ? goal : from + (goal - from) * eased;
      if (progress < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  });

  onScopeDispose(() => cancelAnimationFrame(frame));
  return shown;
}
