import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

describe("csvOf", () => {
  it("writes rows that a spreadsheet reads, Vietnamese letters included", () => {
    const text = csvOf([
      ["Cơ sở", "Camera"],
      ['Khách sạn "Hoa Sen", Chũ', 6],
      [null, 0.875],
    ]);
    expect(text).toBe('\uFEFFCơ sở,Camera\r\n"Khách sạn ""Hoa Sen"", Chũ",6\r\n,0.875\r\n');
  });

  it("lets no name become a formula", () => {
    expect(csvOf([["=HYPERLINK(1)", "+1", "-1", "@x"]])).toBe("\uFEFF'=HYPERLINK(1),'+1,'-1,'@x\r\n");
  });
});
