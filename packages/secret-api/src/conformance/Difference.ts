import { isDeepStrictEqual } from 'node:util';

/** Mode of secret-api: `sound` by default, or `faithful` with `--faithful`. */
export type Mode = 'sound' | 'faithful';

/** A known difference between secret-api and the recorded result. */
export interface Difference {
  /** Matches the titles of the affected cases. */
  cases: RegExp;
  modes: Mode[];
  /** Result of secret-api: a status, a status with an error message, or a value. */
  answer: [status: number, text: string | RegExp] | { value: unknown };
  reason: string;
}

/** Whether a result matches a known difference. */
export function isAnswer(
  observed: unknown,
  answer: Difference['answer'],
): boolean {
  if (!Array.isArray(answer)) {
    return isDeepStrictEqual(observed, answer.value);
  }
  const [expectedStatus, text] = answer;
  if (typeof observed === 'number') {
    return observed === expectedStatus;
  }
  const { status, body } = Object(observed);
  const observedText = String(Object(body).error ?? body);
  return (
    status === expectedStatus &&
    (typeof text === 'string' ? observedText === text : text.test(observedText))
  );
}
