/**
 * The label for the replacement interval of a secret's values, in days.
 *
 * @public
 */
export const REPLACE_EVERY_LABEL = 'openchoreo-secrets.dev/rotate-every-days';

/** Ten years. */
const MAX_DAYS = 3650;
const DAY_MS = 86_400_000;

/**
 * The due date for replacing the values of a secret.
 *
 * @public
 */
export interface Replacement {
  /** The due date, in RFC 3339. */
  dueAt: string;
  /** Whole days until the due date; negative after it. */
  daysLeft: number;
}

/**
 * Returns the replacement interval of a secret's values in days, from 1 to 3650, or `undefined` without a valid label.
 *
 * @public
 */
export function replaceEveryDays(
  labels: Record<string, string> | undefined,
): number | undefined {
  const text = labels?.[REPLACE_EVERY_LABEL] ?? '';
  const days = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  return days > 0 && days <= MAX_DAYS ? days : undefined;
}

/**
 * Returns the due date for replacing the values, or `undefined` without an interval or the time of the last change.
 *
 * @param changedAt - time of the last write, in RFC 3339
 * @param now - milliseconds since 1970
 * @public
 */
export function findReplacement(
  labels: Record<string, string> | undefined,
  changedAt: string | undefined,
  now: number = Date.now(),
): Replacement | undefined {
  const days = replaceEveryDays(labels);
  if (days === undefined || changedAt === undefined) {
    return undefined;
  }
  const due = Date.parse(changedAt) + days * DAY_MS;
  return {
    dueAt: new Date(due).toISOString(),
    daysLeft: Math.floor((due - now) / DAY_MS),
  };
}
