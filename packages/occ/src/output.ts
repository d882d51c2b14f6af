import { Document, Scalar, visit } from 'yaml';
import type { Secret } from '@openchoreo-secrets/openchoreo-client';

/** Output format of a list. */
export type OutputFormat = 'table' | 'wide' | 'yaml' | 'json' | 'name';

/** Output format of a single object. */
export type ObjectFormat = 'table' | 'yaml' | 'json';

export interface Table<T> {
  headings: string[];
  toRow(item: T): string[];
  /** Returns the line of an item for `-o name`. */
  toName(item: T): string;
  /** Message for an empty table. */
  empty: string;
}

/** Controls (C0, C1), format characters (bidi, zero width), and line separators other than a line feed. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const COLUMN_GAP = '   ';
const AGE_UNITS: [name: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** Prints one line to standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${escapeLines(line)}\n`);
}

/** Prints to standard error. */
export function printError(text: string): void {
  process.stderr.write(`${escapeLines(text)}\n`);
}

/** Prints a warning to standard error. */
export function warn(line: string): void {
  printError(`Warning: ${line}`);
}

/** Prints an object as YAML or JSON. Escapes control characters in strings, so that parsers read the exact object. */
export function printObject(object: unknown, format: 'yaml' | 'json'): void {
  printLine(
    format === 'json' ? JSON.stringify(object, undefined, 2) : toYaml(object),
  );
}

/** Prints a list in one of the formats. */
export function printList<T extends object>(
  items: readonly T[],
  format: OutputFormat,
  { headings, toRow, toName, empty }: Table<T>,
): void {
  switch (format) {
    case 'name':
      items.forEach(item => printLine(escapeControls(toName(item))));
      break;
    case 'yaml':
    case 'json':
      printObject({ items }, format);
      break;
    default:
      printLine(
        items.length === 0
          ? empty
          : formatTable([
              headings,
              ...items.map(item => toRow(item).map(escapeControls)),
            ]),
      );
  }
}

/** Prints a message about the changed secret, or the secret without values. */
export function printChanged(
  { data = {}, ...secret }: Secret,
  change: 'created' | 'updated',
  place: { namespace: string; url: string },
  format: ObjectFormat,
): void {
  if (format === 'table') {
    printLine(
      `Secret '${secret.metadata.name}' ${change} ${formatPlace(place)}`,
    );
    return;
  }
  printObject({ ...secret, keys: Object.keys(data) }, format);
}

/** Formats the namespace and control plane of a change. */
export function formatPlace(place: { namespace: string; url: string }): string {
  return `in ${place.namespace} on ${place.url}`;
}

/** Formats the age of a time in the largest unit: `5s`, `3m`, `7h`, `2d`. */
export function formatAge(time: string | undefined): string {
  const seconds = Math.floor((Date.now() - Date.parse(time ?? '')) / 1000);
  if (Number.isNaN(seconds)) {
    return '<unknown>';
  }
  const [name, size] = AGE_UNITS.find(([, it]) => seconds >= it) ?? ['s', 1];
  return `${Math.max(0, Math.floor(seconds / size))}${name}`;
}

/**
 * Escapes characters that control a terminal, such as escape sequences and text direction marks, because names, labels,
 * and messages can come from other users.
 */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, toEscapes);
}

/** Escapes multi-line text; keeps line feeds and tabs. */
function escapeLines(text: string): string {
  return text.replace(UNSAFE, character =>
    character === '\n' || character === '\t' ? character : toEscapes(character),
  );
}

/** Returns one `\u` escape with four digits per UTF-16 code unit, as in JSON and YAML. */
function toEscapes(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Formats YAML with double-quoted scalars where escapes are needed. */
function toYaml(object: unknown): string {
  const document = new Document(object);
  visit(document, {
    Scalar(_, node) {
      const { value } = node;
      if (typeof value === 'string' && escapeLines(value) !== value) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0].map((_, column) =>
    Math.max(...lines.map(line => line[column].length)),
  );
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join(COLUMN_GAP)
        .trimEnd(),
    )
    .join('\n');
}
