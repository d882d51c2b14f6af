import { isDeepStrictEqual } from 'node:util';
import type { Case } from './cases';

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

const both: Mode[] = ['sound', 'faithful'];
const sound: Mode[] = ['sound'];
const GO = 'The text comes from a Go library.';
const IN_PROGRESS =
  'In the first half minute, the create of the missing value can still be in progress and would overwrite the update.';
const OPAQUE =
  'OpenChoreo returns 500 without a reason; this server returns the reason.';

/** All differences between secret-api and the recorded OpenChoreo 1.2. */
export const differences: Difference[] = [
  {
    cases: /^a truncated body/,
    modes: both,
    answer: [400, "can't decode JSON body: invalid JSON"],
    reason: GO,
  },
  {
    cases: /^a numeric value/,
    modes: both,
    answer: [400, "can't decode JSON body: data must be an object of strings"],
    reason: GO,
  },
  {
    cases: /^a label (key|value) with a space/,
    modes: both,
    answer: [
      400,
      /^invalid label (key "a b"|value for key "a"): must be a Kubernetes label (key|value)$/,
    ],
    reason: GO,
  },
  {
    cases: /^the limit "/,
    modes: both,
    answer: [400, 'Invalid format for parameter limit'],
    reason: GO,
  },
  {
    cases: /^an invalid label selector/,
    modes: both,
    answer: [400, 'invalid label selector: a b c'],
    reason: GO,
  },
  {
    cases: /^a name with an escaped slash/,
    modes: both,
    answer: [404, 'secret not found'],
    reason: 'No secret has such a name.',
  },
  {
    cases: /^an unsupported method/,
    modes: both,
    answer: [404, '404 page not found'],
    reason: 'Clients of this project only use the methods of the contract.',
  },
  {
    cases: /^a reference (with an invalid|without keys)/,
    modes: both,
    answer: [404, '404 page not found'],
    reason:
      'References are created and changed with kubectl; no client of this project does that over HTTP.',
  },
  {
    cases: /^a name (with|that)/,
    modes: sound,
    answer: [400, /^secretName: /],
    reason: OPAQUE,
  },
  {
    cases: /^the key /,
    modes: sound,
    answer: [400, /^data\["/],
    reason: OPAQUE,
  },
  {
    cases: /^a value of 1 MiB plus one byte/,
    modes: sound,
    answer: [400, /^data: All values together/],
    reason: OPAQUE,
  },
  {
    cases: /^the registry configuration /,
    modes: sound,
    answer: [400, /^data\["\.dockerconfigjson"\] must be/],
    reason: OPAQUE,
  },
  {
    cases: /^an invalid cursor/,
    modes: sound,
    answer: [400, 'invalid cursor'],
    reason: OPAQUE,
  },
  {
    cases: /^another type than the Secret of another owner/,
    modes: sound,
    answer: [422, /^the target plane has an object/],
    reason: OPAQUE,
  },
  {
    cases: /^plane without its store: GET/,
    modes: sound,
    answer: [400, 'secret store is not configured on the target plane'],
    reason: OPAQUE,
  },
  {
    cases: /^deleted plane: GET .*\/secrets\/onlost$/,
    modes: sound,
    answer: [422, 'target plane not found'],
    reason: OPAQUE,
  },
  {
    cases: /^update after the deletion: PUT/,
    modes: sound,
    answer: [409, 'the secret is still being created'],
    reason: IN_PROGRESS,
  },
  {
    cases: /^update after the deletion: pushsecret/,
    modes: sound,
    answer: {
      value: [
        {
          status: 'False',
          reason: 'SourceDeleted',
          message: 'source secret deleted; provider secrets cleaned up',
        },
      ],
    },
    reason: IN_PROGRESS,
  },
  {
    cases: /^update after the deletion: store/,
    modes: sound,
    answer: { value: null },
    reason: IN_PROGRESS,
  },
  {
    cases: /^create in an unknown namespace/,
    modes: sound,
    answer: [404, 'namespace not found'],
    reason:
      'The namespace is checked before the plane, so no value is pushed for an unknown namespace.',
  },
  {
    cases: /^a replacement with an unknown component/,
    modes: sound,
    answer: [400, 'Referenced component not found'],
    reason: OPAQUE,
  },
];

/** Returns the known difference of a case, if any. */
export function findDifference(
  { title }: Case,
  mode: Mode,
): Difference | undefined {
  return differences.find(
    ({ cases, modes }) => modes.includes(mode) && cases.test(title),
  );
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
