import { describe, expect, it } from "vitest";
import { blocksOf } from "./guideline-text.ts";

describe("a guideline's text", () => {
  it("is headings, paragraphs and lists", () => {
    expect(blocksOf("Mở đầu\nvà tiếp.\n\n## Nơi phải có\n- Hành lang.\n- Sân.\nHết.\n- Cổng.")).toEqual([
      { kind: "paragraph", text: "Mở đầu và tiếp." },
      { kind: "heading", text: "Nơi phải có" },
      { kind: "list", points: ["Hành lang.", "Sân."] },
      { kind: "paragraph", text: "Hết." },
      { kind: "list", points: ["Cổng."] },
    ]);
  });

  it("is nothing more: markup stays text", () => {
    expect(blocksOf("<b onclick=x>Đậm</b> [a](javascript:x)")).toEqual([
      { kind: "paragraph", text: "<b onclick=x>Đậm</b> [a](javascript:x)" },
    ]);
    expect(blocksOf(" \n\n")).toEqual([]);
  });
});
