/** Hours that the country's clock is ahead of UTC, all year. */
const offsetMs = 7 * 3_600_000;

/** The period that an instant lies in: it begins with a month of the country's calendar, every so many months of the year. */
export function periodOf(now: Date, months: number): { readonly name: string; readonly from: Date } {
  const local = new Date(now.getTime() + offsetMs);
  const month = local.getUTCMonth() - (local.getUTCMonth() % months);
  const from = new Date(Date.UTC(local.getUTCFullYear(), month, 1) - offsetMs);
  return { name: `${local.getUTCFullYear()}-${String(month + 1).padStart(2, "0")}`, from };
}
