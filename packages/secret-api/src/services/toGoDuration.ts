const SECONDS = { h: 3600, m: 60, s: 1 } as const;

/** Formats a duration as Go does: `1h` becomes `1h0m0s`. Returns other text unchanged. */
export function toGoDuration(text: string): string {
  if (!/^(\d+[hms])+$/.test(text)) {
    return text;
  }
  const total = [...text.matchAll(/(\d+)([hms])/g)].reduce(
    (sum, [, count, unit]) =>
      sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );
  const [hours, minutes, seconds] = [
    Math.floor(total / 3600),
    Math.floor((total % 3600) / 60),
    total % 60,
  ];
  if (hours > 0) {
    return `${hours}h${minutes}m${seconds}s`;
  }
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}
