/** Cells that spreadsheets calculate or split: formula signs, also full-width and after white space, or white space at the start. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Formats rows as CSV (RFC 4180), with an apostrophe before cells that a spreadsheet would calculate. */
export function toCsv(rows: (string | number | undefined)[][]): string {
  return rows.map(row => row.map(toCell).join(',')).join('\r\n');
}

function toCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const isFormula = typeof value === 'string' && FORMULA.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
