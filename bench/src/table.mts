import type { Measurement } from './types.mts';

const HEAD = ['', 'median', 'against', 'ratio', 'target', ''];

/** Formats the measurements of a scenario as columns. */
export function formatTable(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map(toRow)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column])
            : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Whether a measurement reaches its target; `undefined` without a target. */
export function isReached(measurement: Measurement): boolean | undefined {
  const { value, target } = measurement;
  return target === undefined
    ? undefined
    : (ratioOf(measurement) ?? value) <= target;
}

function ratioOf({ value, base }: Measurement): number | undefined {
  return base && (base.ratio ?? value / base.value);
}

function toRow(measurement: Measurement): string[] {
  const { what, value, unit, base, target } = measurement;
  const reached = isReached(measurement);
  const verdict = reached ? 'reached' : 'MISSED';
  return [
    what,
    `${format(value)} ${unit}`,
    base ? `${format(base.value)} ${unit} ${base.what}` : '',
    ratioOf(measurement)?.toFixed(2) ?? '',
    target === undefined ? '' : `≤ ${target}${base ? ' ×' : ` ${unit}`}`,
    reached === undefined ? '' : verdict,
  ];
}

function format(value: number): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: value < 100 ? 1 : 0,
  });
}
