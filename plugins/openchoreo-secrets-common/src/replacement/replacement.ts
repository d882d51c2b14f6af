/**
 * The label with the number of days after which the values of a secret have to be replaced.
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
  /** In RFC 3339. */
  dueAt: string;
  /** Whole days until then; negative once it's overdue. */
  daysLeft: number;
}

/**
 * Returns the number of days after which the values have to be replaced, from 1 to 3650, or `undefined` without a valid
 * label.
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
 * Returns the due date for replacing the values, or `undefined` if there is none or the last change is unknown.
 *
 * @param changedAt - when the secret was last written, in RFC 3339
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
