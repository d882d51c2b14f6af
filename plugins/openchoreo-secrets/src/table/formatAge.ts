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
  locale: string,
): string {
  const age = inLargestUnit(createdAt, now);
  return age
    ? new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: age.unit,
        unitDisplay: 'narrow',
      }).format(age.count)
    : formatNow(locale);
}

/** The same in a sentence: "2 min. ago", or "now" within the first minute. */
export function formatAgo(time: string, now: number, locale: string): string {
  const age = inLargestUnit(time, now);
  return age
    ? new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(
        -age.count,
        age.unit,
      )
    : formatNow(locale);
}

function inLargestUnit(time: string, now: number) {
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000);
  const found = UNITS.find(([, length]) => seconds >= length);
  return found && { unit: found[0], count: Math.floor(seconds / found[1]) };
}

function formatNow(locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    0,
    'second',
  );
}
