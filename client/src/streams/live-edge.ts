/** A stretch of picture in the buffer, seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Behind the edge by more than this, the player jumps; by more than {@link HURRY_SECONDS}, it plays a little faster. */
const JUMP_SECONDS = 2.5;
const HURRY_SECONDS = 0.9;
const HURRY_RATE = 1.1;
/** Where a jump lands: enough picture ahead to go on without a stop. */
const LAND_SECONDS = 0.25;
/** Picture kept behind the present; trimmed in larger steps so that it happens seldom. */
const KEEP_SECONDS = 10;
const TRIM_STEP_SECONDS = 10;

/** Where to play and how fast, to stay live: over gaps, after a pause of the tab, and against slow drift. */
export function catchUp(spans: readonly Span[], now: number): { readonly seekTo: number | null; readonly rate: number } {
  const newest = spans.at(-1);
  if (!newest) return { seekTo: null, rate: 1 };
  const landing = Math.max(newest.start, newest.end - LAND_SECONDS);
  const isInside = spans.some(({ start, end }) => now >= start && now <= end);
  // Beyond the end of the newest span is a stall, not a gap: the picture will come to where we are.
  if (!isInside && now < newest.start) return { seekTo: landing, rate: 1 };
  if (now > newest.end + 1) return { seekTo: landing, rate: 1 };
  const behind = newest.end - now;
  if (behind > JUMP_SECONDS) return { seekTo: landing, rate: 1 };
  return { seekTo: null, rate: behind > HURRY_SECONDS ? HURRY_RATE : 1 };
}

/** Up to where old picture is thrown away; null: nothing worth the trouble. */
export function planTrim(spans: readonly Span[], now: number, keepSeconds = KEEP_SECONDS): number | null {
  const oldest = spans[0];
  if (!oldest) return null;
  const end = now - keepSeconds;
  const step = keepSeconds === KEEP_SECONDS ? TRIM_STEP_SECONDS : 0;
  return end - oldest.start > step ? end : null;
}
