/** Excel takes a file for UTF-8 only when it begins so. */
export const byteOrderMark = "\ufeff";

/**
 * A record of RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection): what an attacker once typed as his name must not run on an auditor's desk.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
