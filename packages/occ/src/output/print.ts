import { stringify } from 'yaml';
import { formatTable } from './formatTable';

/** How a result is shown. */
export type OutputFormat = 'table' | 'yaml' | 'json';

/** Shows one line. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says something that is no result, where results are not. */
export function warn(line: string): void {
  process.stderr.write(`Warning: ${line}\n`);
}

/** Shows an object as YAML or JSON. */
export function printObject(object: unknown, format: 'yaml' | 'json'): void {
  printLine(
    format === 'json'
      ? JSON.stringify(object, undefined, 2)
      : stringify(object, { lineWidth: 0 }).trimEnd(),
  );
}

/** Shows a list in the format that is wanted; `empty` is what a table says of no items. */
export function printList<T extends object>(
  items: readonly T[],
  format: OutputFormat,
  table: {
    headings: string[];
    toRow(item: T): string[];
    empty: string;
  },
): void {
  if (format !== 'table') {
    printObject({ items }, format);
    return;
  }
  printLine(
    items.length === 0
      ? table.empty
      : formatTable(table.headings, items.map(table.toRow)),
  );
}
