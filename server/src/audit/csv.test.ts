import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecord } from "./csv.ts";

describe("a cell", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"])("never becomes a formula: %j", (text) => {
    expect(csvRecord([text])).toBe(`"'${text}"\r\n`);
  });

  test("is quoted where its text needs it, and empty for null", () => {
    expect(csvRecord(["a", null, 'say "x", y', "Bắc Giang", 3, "a\nb"])).toBe('a,,"say ""x"", y",Bắc Giang,3,"a\nb"\r\n');
  });

  test("comes back as it was, but for the sign that makes it harmless", () => {
    const harmless = (cell: string) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (cells) => {
        expect(parse(csvRecord(cells))).toEqual(cells.map(harmless));
      }),
      // What looks as if it had been made harmless already.
      { examples: [[["'-"]]] },
    );
  });
});

/** RFC 4180, one record. */
function parse(record: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  const text = record.slice(0, -2);
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell];
}
