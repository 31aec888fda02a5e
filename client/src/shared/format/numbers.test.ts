import { describe, expect, it } from "vitest";
import { formatCount, formatShare, share } from "./numbers.ts";

describe("figures", () => {
  it("group by the reader's habit", () => {
    expect(formatCount(12345, "vi")).toBe("12.345");
    expect(formatCount(12345, "en")).toBe("12,345");
  });

  it("never round up to everything or down to nothing", () => {
    expect(formatShare(0.99996, "en")).toBe("99.9%");
    expect(formatShare(1, "en")).toBe("100%");
    expect(formatShare(0.00001, "en")).toBe("0.1%");
    expect(formatShare(0, "en")).toBe("0%");
    expect(formatShare(0.9751, "vi")).toBe("97,5%");
  });

  it("have no share of nothing", () => {
    expect(share(0, 0)).toBeNull();
    expect(formatShare(null, "vi")).toBe("–");
  });
});
