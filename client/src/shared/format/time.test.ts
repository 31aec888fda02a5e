import { describe, expect, it } from "vitest";
import { daysUntil, formatAgo, formatClock, formatDate, formatDateTime, formatDuration, formatMoment } from "./time.ts";

describe("times", () => {
  it("are those of Việt Nam, written day first", () => {
    expect(formatDateTime("2021-06-05T07:30:00Z")).toBe("05/06/2021 14:30");
    expect(formatDate("2021-06-05T18:30:00Z")).toBe("06/06/2021");
    expect(formatClock("2021-06-05T17:00:09Z")).toBe("00:00:09");
  });

  it("drop the date only on the day itself", () => {
    const now = new Date("2021-06-05T10:00:00Z");
    expect(formatMoment("2021-06-05T07:30:00Z", now)).toBe("14:30:00");
    expect(formatMoment("2021-06-04T07:30:00Z", now)).toBe("04/06/2021 14:30");
  });

  it("say how long something took in one unit", () => {
    expect(formatDuration(5_400_000, "vi")).toBe("1,5 giờ");
    expect(formatDuration(180_000, "en")).toBe("3 minutes");
    expect(formatDuration(20, "en")).toBe("1 second");
  });

  it("say how long ago in the reader's language", () => {
    const now = new Date("2021-06-05T10:00:00Z");
    expect(formatAgo("2021-06-05T09:57:00Z", now, "vi")).toBe("3 phút trước");
    expect(formatAgo("2021-06-05T09:57:00Z", now, "en")).toBe("3 minutes ago");
    expect(formatAgo("2021-06-05T09:59:58Z", now, "en")).toBe("now");
    expect(formatAgo("2021-06-05T10:00:09Z", now, "vi")).toBe("bây giờ");
  });

  it("count days to a deadline by the calendar, not by 24 hours", () => {
    expect(daysUntil("2021-06-12T16:59:59Z", new Date("2021-06-07T17:01:00Z"))).toBe(4);
    expect(daysUntil("2021-06-12T16:59:59Z", new Date("2021-06-12T01:00:00Z"))).toBe(0);
    expect(daysUntil("2021-06-12T16:59:59Z", new Date("2021-06-12T17:00:00Z"))).toBe(-1);
  });
});
