import { describe, expect, it } from "vitest";
import { instantOf, localOf, parseTyped, typedOf } from "./local-moment.ts";

describe("a time that somebody types", () => {
  it("is read day first, by the country's clock", () => {
    expect(parseTyped("5/6/2021 14:30", "00:00")).toBe("2021-06-05T14:30");
    expect(parseTyped(" 24.11.2026 9h05 ", "00:00")).toBe("2026-11-24T09:05");
    // Pasted from where machines write days; there is only one way to read it.
    expect(parseTyped("2026-11-24", "23:59")).toBe("2026-11-24T23:59");
    expect(parseTyped("2026-13-24", "00:00")).toBeNull();
    expect(instantOf("2021-06-05T14:30")?.toISOString()).toBe("2021-06-05T07:30:00.000Z");
    expect(localOf(new Date("2021-06-05T07:30:00Z"))).toBe("2021-06-05T14:30");
  });

  it("may be a day alone: from its beginning, or to its end", () => {
    expect(parseTyped("24/11/2026", "00:00")).toBe("2026-11-24T00:00");
    expect(parseTyped("24/11/2026", "23:59")).toBe("2026-11-24T23:59");
  });

  it("is refused when there is no such day", () => {
    for (const text of ["", "31/02/2026", "24/13/2026", "24/11/26", "24/11/2026 25:00", "mai"])
      expect([text, parseTyped(text, "00:00")]).toEqual([text, null]);
    expect([instantOf(""), instantOf("2026-02-31T00:00")]).toEqual([null, null]);
  });

  it("is written back the same way", () => {
    expect(typedOf("2021-06-05T14:30")).toBe("05/06/2021 14:30");
  });
});
