import { describe, expect, it } from "vitest";
import { parseCsv } from "./csv.ts";

describe("parseCsv", () => {
  it("keys records by the header and understands quotes", () => {
    expect(parseCsv('\uFEFFcode,name\r\n01,"Hà Nội, thủ đô"\r\n02,"nói ""xin chào"""\n\n')).toEqual([
      { code: "01", name: "Hà Nội, thủ đô" },
      { code: "02", name: 'nói "xin chào"' },
    ]);
  });

  it("refuses a record with a field too few", () => {
    expect(() => parseCsv("a,b\n1\n")).toThrow("record 1 has 1 fields");
  });
});
