import { onScopeDispose, readonly, ref, type Ref } from "vue";

const TICK_MS = 5_000;

const now = ref(new Date());
let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The current instant, refreshed for all readers by one timer that rests when nobody reads. */
export function useNow(): Readonly<Ref<Date>> {
  readers += 1;
  if (readers === 1) {
    now.value = new Date();
    timer = setInterval(() => (now.value = new Date()), TICK_MS);
  }
  onScopeDispose(() => {
    readers -= 1;
    if (readers === 0) clearInterval(timer);
  });
  return readonly(now) as Readonly<Ref<Date>>;
}
