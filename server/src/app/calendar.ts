/** Vietnam has been at UTC+7 all year round since 1975. */
const offsetMs = 7 * 3_600_000;

/** The calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);
}
