import type { Scope } from "../access/scope.ts";
import { NotFoundError } from "../app/errors.ts";
import type { LiveSource, LiveTopic } from "../app/websocket/live-source.ts";
import type { CameraCounts } from "../hierarchy/org-unit.type.ts";
import type { StatusBoard } from "./board.ts";

/** The figures of one unit, restricted to the scope of whoever hears them. */
export interface UnitCountsRow {
  readonly unit: string;
  readonly counts: CameraCounts;
}

const figures = ["notConnected", "online", "degraded", "offline", "unknown"] as const;

function equalCounts(a: CameraCounts | undefined, b: CameraCounts): boolean {
  return a !== undefined && figures.every((figure) => a[figure] === b[figure]);
}

interface Watch {
  /** Looks what moved and tells it; at most once per pause. */
  touch(): void;
}

/**
 * Counters of a unit and its direct children for `Subscription.cameraCountsChanged`: first all of them, then, at most once
 * a second, those that moved.
 */
export class CameraCountsSource implements LiveSource {
  readonly permission = "camera:read";
  readonly startArgument = null;
  readonly #board: StatusBoard;
  readonly #pauseMs: number;
  readonly #watches = new Map<string, Set<Watch>>();

  constructor(board: StatusBoard, pauseMs = 1_000) {
    this.#board = board;
    this.#pauseMs = pauseMs;
    board.onCountsChanged((moved) => {
      const touched = new Set<Watch>();
      for (const unitId of moved) for (const watch of this.#watches.get(unitId) ?? []) touched.add(watch);
      if (moved.size > 0) for (const watch of this.#watches.get("*") ?? []) touched.add(watch);
      for (const watch of touched) watch.touch();
    });
  }

  open(scope: Scope, args: Readonly<Record<string, unknown>>): { topic: LiveTopic; from: number } {
    const units = this.#board.units;
    const root = typeof args["within"] === "string" ? units.unit(args["within"]) : units.ministry;
    const within = root === null ? null : units.narrow(scope, root.id);
    if (root === null || within === null) throw new NotFoundError("within");
    return { topic: this.#topic(scope, within, root.id), from: -1 };
  }

  #topic(scope: Scope, within: Scope, rootId: string): LiveTopic {
    const told = new Map<string, CameraCounts>();
    let seq = 0;
    let state = { at: -1, value: { units: [] as UnitCountsRow[] } };
    const read = (): UnitCountsRow[] => {
      const ids = [rootId, ...this.#board.children(rootId).map((child) => child.id)];
      return ids.flatMap((unit) => {
        const counts = this.#board.counts(scope, unit);
        return counts === null ? [] : [{ unit, counts }];
      });
    };
    const moved = (): UnitCountsRow[] => {
      const rows = read().filter((row) => !equalCounts(told.get(row.unit), row.counts));
      for (const row of rows) told.set(row.unit, row.counts);
      return rows;
    };
    return {
      position: () => seq,
      // Nothing is replayed: a newcomer begins with everything as it stands now, whatever he had before. The same object
      // while nothing moves, so that many newcomers cost one execution.
      since: (from) => {
        if (from >= seq) return { events: [], position: seq };
        if (state.at !== this.#board.position) state = { at: this.#board.position, value: { units: read() } };
        return { events: [{ seq, value: state.value }], position: seq };
      },
      listen: (listener) => {
        seq += 1;
        moved();
        return this.#watch(within, () => {
          const rows = moved();
          if (rows.length === 0) return;
          seq += 1;
          listener([{ seq, value: { units: rows } }]);
        });
      },
    };
  }

  #watch(within: Scope, tell: () => void): () => void {
    let pause: NodeJS.Timeout | null = null;
    let again = false;
    const watch: Watch = {
      touch: () => {
        again = pause !== null;
        if (again) return;
        tell();
        pause = setTimeout(() => {
          pause = null;
          if (again) watch.touch();
        }, this.#pauseMs);
      },
    };
    const keys = within.country ? ["*"] : [...within.provinceIds, ...within.facilityIds];
    for (const key of keys) {
      const watches = this.#watches.get(key);
      if (watches === undefined) this.#watches.set(key, new Set([watch]));
      else watches.add(watch);
    }
    return () => {
      if (pause !== null) clearTimeout(pause);
      for (const key of keys) {
        const watches = this.#watches.get(key);
        watches?.delete(watch);
        if (watches?.size === 0) this.#watches.delete(key);
      }
    };
  }
}
