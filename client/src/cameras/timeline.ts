import type { CameraStatus, StatusReason } from "../gql/graphql.ts";
import { statusKind, type StatusKind } from "../status/index.ts";

export interface TimedChange {
  readonly previousStatus: CameraStatus;
  readonly status: CameraStatus;
  readonly reason?: StatusReason | null | undefined;
  readonly occurredAt: string;
}

/** A stretch of time in one state; null where nothing was written down. */
export interface Stretch {
  readonly kind: StatusKind | null;
  readonly from: Date;
  readonly to: Date;
}

export interface TimeLine {
  readonly stretches: readonly Stretch[];
  readonly knownMs: number;
  /** Share of the time that is known in which it was online, 0–1; null when nothing is known. */
  readonly onlineShare: number | null;
  readonly outages: number;
  readonly outageMs: number;
}

/** Reading one camera's changes asks for at most this many. */
export const timelineChanges = 100;

/**
 * Of another hub's camera nothing is written down here from before it was linked: its first change says what it was, and not
 * since when. Without any, its present state does.
 */
export function changesSinceLinked(
  changes: readonly TimedChange[],
  present: {
    readonly status: CameraStatus;
    readonly statusReason?: StatusReason | null | undefined;
    readonly statusSince: string;
  },
): readonly TimedChange[] {
  const oldest = changes.at(-1);
  if (oldest !== undefined) return [...changes.slice(0, -1), { ...oldest, previousStatus: "UNKNOWN" }];
  const { status, statusReason, statusSince } = present;
  return [{ previousStatus: "UNKNOWN", status, reason: statusReason, occurredAt: statusSince }];
}

/**
 * What a camera was between two instants.
 * @param changes Newest first. Before the oldest the state is known only when none was left out, and not when it was
 * UNKNOWN: then nobody had looked yet.
 */
export function timelineOf(changes: readonly TimedChange[], from: Date, to: Date): TimeLine {
  const oldest = changes.at(-1);
  const isAll = changes.length < timelineChanges;
  const before = oldest && isAll && oldest.previousStatus !== "UNKNOWN" ? statusKind(oldest.previousStatus, null) : null;
  const begins: { kind: StatusKind | null; at: number }[] = [
    { kind: before, at: Number.NEGATIVE_INFINITY },
    ...changes
      .map(({ status, reason, occurredAt }) => ({ kind: statusKind(status, reason), at: Date.parse(occurredAt) }))
      .toReversed(),
  ];
  const stretches: Stretch[] = [];
  for (const [index, { kind, at }] of begins.entries()) {
    const starts = Math.max(at, from.getTime());
    const ends = Math.min(begins[index + 1]?.at ?? Number.POSITIVE_INFINITY, to.getTime());
    if (ends > starts) stretches.push({ kind, from: new Date(starts), to: new Date(ends) });
  }
  const msOf = (wanted: (kind: StatusKind | null) => boolean): number =>
    stretches.filter(({ kind }) => wanted(kind)).reduce((sum, stretch) => sum + (+stretch.to - +stretch.from), 0);
  const knownMs = msOf((kind) => kind !== null && kind !== "NOT_CONNECTED");
  return {
    stretches,
    knownMs,
    onlineShare: knownMs === 0 ? null : msOf((kind) => kind === "ONLINE") / knownMs,
    outages: stretches.filter(({ kind }) => kind === "OFFLINE").length,
    outageMs: msOf((kind) => kind === "OFFLINE"),
  };
}
