import { onScopeDispose, watch } from "vue";
import type { StatusChangePartsFragment } from "../../gql/graphql.ts";
import { useLiveLink } from "../../shared/live/index.ts";
import { hearStatus } from "../live-status.ts";
import { cameraStatusChanged } from "../status.queries.ts";

export interface StatusFeedOptions {
  /** Unit to listen in; undefined: everything in scope. */
  readonly within: () => string | undefined;
  /** `statusCursor` as read together with the state on screen; null until it has been read. */
  readonly from: () => string | null;
  /** The state on screen must be read again; the feed goes on once `from` has a new cursor. */
  readonly onGap: () => void;
  readonly onChange?: (change: StatusChangePartsFragment) => void;
}

/** Hears every status change after the state on screen, over cuts of the connection too, until the page is left. */
export function useStatusFeed(options: StatusFeedOptions): void {
  const link = useLiveLink();
  let stop: (() => void) | null = null;
  let listeningIn: string | undefined;

  function start(within: string | undefined, from: string): void {
    let cursor = from;
    listeningIn = within;
    stop = link.subscribe({
      document: cameraStatusChanged,
      variables: () => ({ after: cursor, ...(within === undefined ? {} : { within }) }),
      next: ({ cameraStatusChanged: change }) => {
        cursor = change.cursor;
        hearStatus(change);
        options.onChange?.(change);
      },
      gap: (reason) => {
        // With a cursor a mere reconnection loses nothing.
        if (reason === "reconnected") return;
        stop = null;
        options.onGap();
      },
      refused: () => (stop = null),
    });
  }

  watch(
    [options.within, options.from],
    ([within, from]) => {
      if (from === null) return;
      if (stop && within === listeningIn) return;
      stop?.();
      start(within, from);
    },
    { immediate: true },
  );
  onScopeDispose(() => stop?.());
}
