/**
 * Reads comma-separated text with a header line (RFC 4180: quoted fields may hold commas, quotes and line breaks).
 * @returns one record per line, keyed by the header; blank lines are skipped.
 * @throws Error naming the line whose number of fields differs from the header's.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = splitRows(text.replace(/^\uFEFF/, ""));
  if (header === undefined) return [];
  return lines
    .filter((fields) => fields.length > 1 || fields[0] !== "")
    .map((fields, line) => {
      if (fields.length !== header.length)
        throw new Error(`CSV record ${line + 1} has ${fields.length} fields, not ${header.length}`);
      return Object.fromEntries(header.map((name, column) => [name, fields[column] ?? ""]));
    });
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(field);
      field = "";
    } else if (char === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
    } else if (char !== "\r") field += char;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
