/**
 * A defect in the text of a key or certificate that keeps OpenSSH or OpenSSL from loading it.
 *
 * @public
 */
export type TextDefect =
  | 'fileByteOrderMark'
  | 'fileEscapedLineBreaks'
  | 'fileOneLine'
  | 'fileCarriageReturns'
  | 'fileQuotes'
  | 'fileIndentation'
  | 'fileWindowsLineBreaks'
  | 'fileBlankFirstLine'
  | 'fileTrailingSpaces'
  | 'fileNoFinalLineBreak';

/** A repaired text and its defects, those that most programs reject first. */
export interface RepairedText {
  text: string;
  defects: TextDefect[];
}

const ONE_LINE =
  /^(-----BEGIN [A-Z0-9 ]{1,40}-----)([A-Za-z0-9+/= \t]+)(-----END [A-Z0-9 ]{1,40}-----)\s{0,8}$/;

const steps: [defect: TextDefect, repair: (text: string) => string][] = [
  ['fileByteOrderMark', text => text.replace(/^\ufeff/, '')],
  ['fileQuotes', removeQuotes],
  ['fileEscapedLineBreaks', replaceEscapedLineBreaks],
  ['fileOneLine', breakLines],
  ['fileWindowsLineBreaks', text => text.replaceAll('\r\n', '\n')],
  ['fileCarriageReturns', text => text.replaceAll('\r', '\n')],
  ['fileBlankFirstLine', text => text.replace(/^\s*\n/, '')],
  ['fileIndentation', text => mapLines(text, line => line.trimStart())],
  ['fileTrailingSpaces', text => mapLines(text, line => line.trimEnd())],
  ['fileNoFinalLineBreak', text => (text.endsWith('\n') ? text : `${text}\n`)],
];

/** Defects that no program tolerates come first. */
const order: TextDefect[] = [
  'fileByteOrderMark',
  'fileQuotes',
  'fileEscapedLineBreaks',
  'fileOneLine',
  'fileCarriageReturns',
  'fileIndentation',
  'fileWindowsLineBreaks',
  'fileBlankFirstLine',
  'fileTrailingSpaces',
  'fileNoFinalLineBreak',
];

/** Converts a PEM text to a form that every program loads: LF line breaks, nothing around the lines, a final line break. */
export function repairPemText(text: string): RepairedText {
  const found = new Set<TextDefect>();
  let repaired = text;
  for (const [defect, repair] of steps) {
    const next = repair(repaired);
    if (next !== repaired) {
      found.add(defect);
      repaired = next;
    }
  }
  return { text: repaired, defects: order.filter(it => found.has(it)) };
}

function mapLines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function removeQuotes(text: string): string {
  const trimmed = text.trim();
  const [quote] = trimmed;
  const isQuoted =
    (quote === '"' || quote === "'") &&
    trimmed.length > 1 &&
    trimmed.endsWith(quote);
  return isQuoted ? trimmed.slice(1, -1) : text;
}

/** A PEM file as a JSON string: one line with escaped line breaks (`\n`). */
function replaceEscapedLineBreaks(text: string): string {
  return text.trim().includes('\n')
    ? text
    : text.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n');
}

/** A PEM block with spaces in place of line breaks, such as from a single-line field. */
function breakLines(text: string): string {
  const match = text.trim().match(ONE_LINE);
  if (!match) {
    return text;
  }
  const [, begin, body, end] = match;
  const lines = body.replace(/[ \t]/g, '').match(/.{1,64}/g) ?? [];
  return [begin, ...lines, end, ''].join('\n');
}
