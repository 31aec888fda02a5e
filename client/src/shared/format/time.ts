/** All times are shown as the country's clock shows them, whatever the device is set to. */
export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function fields(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** `05/06/2021 14:30`, the way Vietnamese offices write it; the same in both languages so that nobody guesses the month. */
export function formatDateTime(instant: string | Date): string {
  const at = fields(new Date(instant));
  return `${at["day"]}/${at["month"]}/${at["year"]} ${at["hour"]}:${at["minute"]}`;
}

/** `05/06/2021`. */
export function formatDate(instant: string | Date): string {
  const at = fields(new Date(instant));
  return `${at["day"]}/${at["month"]}/${at["year"]}`;
}

/** `14:30:05`. */
export function formatClock(instant: string | Date): string {
  const at = fields(new Date(instant));
  return `${at["hour"]}:${at["minute"]}:${at["second"]}`;
}

/** `14:30:05` on the day itself, otherwise with the date before it: short where it can be, never ambiguous. */
export function formatMoment(instant: string | Date, now: Date): string {
  return formatDate(instant) === formatDate(now) ? formatClock(instant) : formatDateTime(instant);
}

const steps: ReadonlyArray<readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number]> = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** `3 phút trước`, `3 minutes ago`; under five seconds, or ahead of a clock that is slow, it is simply now. */
export function formatAgo(instant: string | Date, now: Date, locale: string): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (seconds > -5) return words.format(0, "second");
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, "second");
}

/** `3 phút`, `1.5 hours`: in the largest unit that fits, at least a second. */
export function formatDuration(ms: number, locale: string): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? (["second", 1] as const);
  const words = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 });
  return words.format(seconds / size);
}

/** Whole calendar days from today to the day of the deadline, both as dates in Việt Nam; negative once it has passed. */
export function daysUntil(deadline: string | Date, now: Date): number {
  return Math.round((calendarDay(new Date(deadline)) - calendarDay(now)) / 86_400_000);
}

function calendarDay(instant: Date): number {
  const at = fields(instant);
  return Date.UTC(Number(at["year"]), Number(at["month"]) - 1, Number(at["day"]));
}
