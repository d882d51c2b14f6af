const UNITS = [
  ['year', 365 * 24 * 60 * 60],
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const;

/** How long ago something was, in its largest unit: "41d", or "now" within the first minute. */
export function formatAge(
  createdAt: string,
  now: number,
  language: string,
): string {
  const seconds = Math.max(0, (now - Date.parse(createdAt)) / 1000);
  for (const [unit, length] of UNITS) {
    if (seconds >= length) {
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'narrow',
      }).format(Math.floor(seconds / length));
    }
  }
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    0,
    'second',
  );
}
