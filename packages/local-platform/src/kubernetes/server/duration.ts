const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Formats an age as kubectl does: `5s`, `3m20s`, `7h`, `2d5h`, `3y40d`. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) {
    return `${Math.max(0, Math.floor(milliseconds / SECOND))}s`;
  }
  if (milliseconds < 10 * MINUTE) {
    return join(milliseconds, MINUTE, 'm', SECOND, 's');
  }
  if (milliseconds < 3 * HOUR) {
    return `${Math.floor(milliseconds / MINUTE)}m`;
  }
  if (milliseconds < 8 * HOUR) {
    return join(milliseconds, HOUR, 'h', MINUTE, 'm');
  }
  if (milliseconds < 2 * DAY) {
    return `${Math.floor(milliseconds / HOUR)}h`;
  }
  if (milliseconds < 8 * DAY) {
    return join(milliseconds, DAY, 'd', HOUR, 'h');
  }
  if (milliseconds < 2 * YEAR) {
    return `${Math.floor(milliseconds / DAY)}d`;
  }
  return join(milliseconds, YEAR, 'y', DAY, 'd');
}

function join(
  milliseconds: number,
  unit: number,
  name: string,
  smallUnit: number,
  smallName: string,
): string {
  const whole = Math.floor(milliseconds / unit);
  const rest = Math.floor((milliseconds % unit) / smallUnit);
  return rest === 0 ? `${whole}${name}` : `${whole}${name}${rest}${smallName}`;
}
