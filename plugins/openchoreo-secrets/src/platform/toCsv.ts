/** RFC 4180, with a quote before what a spreadsheet would take for a formula. */
export function toCsv(rows: (string | number | undefined)[][]): string {
  return rows.map(row => row.map(toCell).join(',')).join('\r\n');
}

function toCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
