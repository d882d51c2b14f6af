/**
 * A text defect that prevents OpenSSH or OpenSSL from loading a key or certificate.
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

/** A repaired text and the defects of the original, starting with those that most programs reject. */
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

/** Order of the defects in results. Starts with the defects that no program tolerates. */
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

/** Repairs a PEM text so that every program loads it: LF line breaks, trimmed lines, and a final line break. */
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

/** Repairs a PEM file that was copied from a JSON string: one line with escaped line breaks (`\n`). */
function replaceEscapedLineBreaks(text: string): string {
  return text.trim().includes('\n')
    ? text
    : text.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n');
}

/** Repairs a PEM block with spaces in place of line breaks, for example from a single-line field. */
function breakLines(text: string): string {
  const match = text.trim().match(ONE_LINE);
  if (!match) {
    return text;
  }
  const [, begin, body, end] = match;
  const lines = body.replace(/[ \t]/g, '').match(/.{1,64}/g) ?? [];
  return [begin, ...lines, end, ''].join('\n');
}
