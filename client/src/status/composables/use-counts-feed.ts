import { onScopeDispose, watch } from "vue";
import { useLiveLink } from "../../shared/live/index.ts";
import { hearCounts } from "../live-counts.ts";
import { cameraCountsChanged } from "../status.queries.ts";

/**
 * Keeps the counters of a unit and its direct children current until the page is left. Counters have no cursor: after a
 * cut `onGap` asks the page to read them again.
 */
export function useCountsFeed(options: {
  /** Null until the page knows its unit; undefined: everything in scope. */
  readonly within: () => string | null | undefined;
  readonly onGap: () => void;
}): void {
  const link = useLiveLink();
  let stop: (() => void) | null = null;

  watch(
    options.within,
    (within) => {
      stop?.();
      stop = null;
      if (within === null) return;
      stop = link.subscribe({
        document: cameraCountsChanged,
        variables: () => (within === undefined ? {} : { within }),
        next: ({ cameraCountsChanged: change }) => {
          for (const { unit, counts } of change.units) hearCounts(unit, counts);
        },
        gap: () => options.onGap(),
      });
    },
    { immediate: true },
  );
  onScopeDispose(() => stop?.());
}
