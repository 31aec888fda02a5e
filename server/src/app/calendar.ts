const localDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export function dayInVietnam(instant: Date): string {
  return localDay.format(instant);
}
