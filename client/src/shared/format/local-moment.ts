/** Việt Nam has had one time all year since 1975. */
const offset = "+07:00";

/** An instant written by the country's clock, `2026-11-24T14:30`; null when there is no such time. */
export function instantOf(local: string): Date | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? new Date(`${local}:00${offset}`) : null;
  // 31/02 would quietly become 03/03.
  return at === null || Number.isNaN(at.getTime()) || localOf(at) !== local ? null : at;
}

/** `2026-11-24T14:30` by the country's clock: as an address keeps it. */
export function localOf(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

/** `2026-11-24`, as a machine writes a day and somebody pastes it. */
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * What somebody typed as `24/11/2026 14:30`, `24/11/2026` or `24.11.2026 9:05`, day first as Vietnamese offices write it.
 * Without a time it is the given one. Null when it is no date.
 */
export function parseTyped(text: string, time: "00:00" | "23:59"): string | null {
  const day = text.trim().replace(isoDay, "$3/$2/$1");
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2})[:h](\d{2}))?$/.exec(day);
  if (!found) return null;
  const [, date = "", month = "", year = "", hour, minute] = found;
  const clock = hour === undefined ? time : `${hour.padStart(2, "0")}:${minute ?? "00"}`;
  const local = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}T${clock}`;
  return instantOf(local) === null ? null : local;
}

/** The other way: `24/11/2026 14:30`. */
export function typedOf(local: string): string {
  const [date = "", time = ""] = local.split("T");
  return `${date.split("-").toReversed().join("/")} ${time}`;
}
