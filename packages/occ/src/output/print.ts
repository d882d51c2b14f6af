import { Document, Scalar, visit } from 'yaml';
import { escapeControls, escapeLines, hasControls } from './escapeControls';
import { formatTable } from './formatTable';

/** How a result is shown. */
export type OutputFormat = 'table' | 'yaml' | 'json' | 'name';

/** Prints one line to standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${escapeLines(line)}\n`);
}

/** Prints a warning to standard error. */
export function warn(line: string): void {
  printError(`Warning: ${line}`);
}

/** Prints to standard error. */
export function printError(text: string): void {
  process.stderr.write(`${escapeLines(text)}\n`);
}

/** Prints an object as YAML or JSON. What a terminal would obey is escaped inside strings, so parsers read it exactly. */
export function printObject(object: unknown, format: 'yaml' | 'json'): void {
  printLine(
    format === 'json' ? JSON.stringify(object, undefined, 2) : toYaml(object),
  );
}

/** Prints a list; `empty` is the text of a table without rows. */
export function printList<T extends object>(
  items: readonly T[],
  format: OutputFormat,
  table: {
    headings: string[];
    toRow(item: T): string[];
    toName(item: T): string;
    empty: string;
  },
): void {
  if (format === 'name') {
    items.forEach(item => printLine(escapeControls(table.toName(item))));
    return;
  }
  if (format !== 'table') {
    printObject({ items }, format);
    return;
  }
  printLine(
    items.length === 0
      ? table.empty
      : formatTable(
          table.headings,
          items.map(item => table.toRow(item).map(escapeControls)),
        ),
  );
}

/** Only double-quoted scalars of YAML have escapes. */
function toYaml(object: unknown): string {
  const document = new Document(object);
  visit(document, {
    Scalar(_, node) {
      const { value } = node;
      if (typeof value === 'string' && hasControls(value)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}
