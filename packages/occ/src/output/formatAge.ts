const UNITS: [name: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** How long ago a time was, in its largest unit: `5s`, `3m`, `7h`, `2d`. */
export function formatAge(time: string | undefined): string {
  const seconds = Math.floor((Date.now() - Date.parse(time ?? '')) / 1000);
  if (Number.isNaN(seconds)) {
    return '<unknown>';
  }
  const [name, size] = UNITS.find(([, it]) => seconds >= it) ?? UNITS[3];
  return `${Math.max(0, Math.floor(seconds / size))}${name}`;
}
