import { computed, type ComputedRef } from "vue";
import { useI18n } from "vue-i18n";
import { useNow } from "../composables/use-now.ts";
import { formatCount, formatShare } from "./numbers.ts";
import { daysUntil, formatAgo, formatDate, formatDateTime, formatDuration, formatMoment } from "./time.ts";

/** The formats bound to the language in use and a clock that ticks, for templates. */
export function useFormat(): {
  count: (value: number) => string;
  share: (ratio: number | null) => string;
  dateTime: (instant: string) => string;
  date: (instant: string) => string;
  moment: (instant: string) => string;
  ago: (instant: string) => string;
  duration: (ms: number) => string;
  daysUntil: (deadline: string) => number;
  now: ComputedRef<Date>;
} {
  const { locale } = useI18n();
  const now = useNow();
  return {
    count: (value) => formatCount(value, locale.value),
    share: (ratio) => formatShare(ratio, locale.value),
    dateTime: formatDateTime,
    date: formatDate,
    moment: (instant) => formatMoment(instant, now.value),
    ago: (instant) => formatAgo(instant, now.value, locale.value),
    duration: (ms) => formatDuration(ms, locale.value),
    daysUntil: (deadline) => daysUntil(deadline, now.value),
    now: computed(() => now.value),
  };
}
