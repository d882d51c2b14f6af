import type { Case } from './cases';
import type { Difference, Mode } from './Difference';

const both: Mode[] = ['sound', 'faithful'];
const sound: Mode[] = ['sound'];
const GO = 'The text comes from a Go library.';
const IN_PROGRESS =
  'In the first half minute, the create of the missing value can still be in progress and would overwrite the update.';
const OPAQUE =
  'OpenChoreo returns 500 without a reason; this server returns the reason.';
const KUBECTL_ONLY =
  'References are created and changed with kubectl; no client of this project does that over HTTP.';
const FOR_PEOPLE = 'The reason is a text for people; no client reads it.';
const NEVER_PUSHED =
  'Until the old value is deleted, a create would be lost: External Secrets Operator deletes its PushSecret.';
const LOCKED =
  'Each update replaces the reference, so that one of two concurrent updates fails.';
const NO_NAMESPACE =
  'The namespace is checked before the plane, so no value is pushed for an unknown namespace.';

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
    cases: /^(the limit "|a malformed limit)/,
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
    cases: /^an unsupported method: OPTIONS/,
    modes: both,
    answer: {
      value: { status: 200, type: 'text/html', body: 'GET,HEAD,POST' },
    },
    reason: 'Express answers OPTIONS with the methods of the path.',
  },
  {
    cases: /^an unsupported method/,
    modes: both,
    answer: [404, '404 page not found'],
    reason: 'Clients of this project only use the methods of the contract.',
  },
  {
    cases: /^a reference (with an invalid|without keys|in an unknown)/,
    modes: both,
    answer: [404, '404 page not found'],
    reason: KUBECTL_ONLY,
  },
  {
    cases: /^a name (with|that)/,
    modes: sound,
    answer: [400, /^secretName: /],
    reason: OPAQUE,
  },
  {
    cases: /^(the key |update with an unsupported key)/,
    modes: sound,
    answer: [400, /^data\["/],
    reason: OPAQUE,
  },
  {
    cases: /^a value of (1 MiB plus one byte|3 MiB)/,
    modes: sound,
    answer: [400, /^data: All values together/],
    reason: OPAQUE,
  },
  {
    cases: /^a value of 11 MiB/,
    modes: both,
    answer: [413, 'the request body is too large'],
    reason:
      'This server limits bodies to 10 MiB, as the gateway of OpenChoreo does.',
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
    cases: /^plane without its store: GET .*onlost$/,
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
    reason: NO_NAMESPACE,
  },
  {
    cases: /^a replacement with an unknown component/,
    modes: sound,
    answer: [400, 'Referenced component not found'],
    reason: OPAQUE,
  },
  {
    cases: /^a replaced reference/,
    modes: both,
    answer: { value: [404, null] },
    reason: KUBECTL_ONLY,
  },
  {
    cases: /^(the list of git credentials|git credentials of)/,
    modes: both,
    answer: [404, '404 page not found'],
    reason: 'No client of this project uses the other API for git credentials.',
  },
  {
    cases: /^reason of a granted permission/,
    modes: both,
    answer: {
      value: {
        status: 200,
        type: 'application/json',
        body: [
          {
            decision: true,
            context: { reason: 'Allowed by a role binding' },
          },
        ],
      },
    },
    reason: FOR_PEOPLE,
  },
  {
    cases: /^a store with PushSecrets/,
    modes: both,
    answer: { value: null },
    reason:
      "The local platform doesn't protect stores from deletion; nothing in this project deletes stores.",
  },
  {
    cases: /^no agent: (?!GET \S+\/secrets$)/,
    modes: sound,
    answer: [503, 'the target plane cannot be reached'],
    reason: OPAQUE,
  },
  {
    cases: /^create before the deletion is complete/,
    modes: sound,
    answer: [
      409,
      'a secret with this name is still being deleted; try again in a minute',
    ],
    reason: NEVER_PUSHED,
  },
  {
    cases: /secret that was never pushed: (GET|PUT|DELETE)/,
    modes: sound,
    answer: [404, 'secret not found'],
    reason: NEVER_PUSHED,
  },
  {
    cases: /secret that was never pushed: store/,
    modes: sound,
    answer: { value: null },
    reason: NEVER_PUSHED,
  },
  {
    cases: /^a new value under the same key: secretreference/,
    modes: sound,
    answer: { value: 2 },
    reason: LOCKED,
  },
  {
    cases: /^another key: secretreference/,
    modes: sound,
    answer: { value: 3 },
    reason: LOCKED,
  },
  {
    cases: /^namespaces outside OpenChoreo/,
    modes: sound,
    answer: { value: [200, []] },
    reason:
      "A label selector narrows the list and doesn't replace OpenChoreo's own selector.",
  },
  {
    cases: /^a namespace of 50 characters/,
    modes: sound,
    answer: [400, /^namespace: /],
    reason: OPAQUE,
  },
  {
    cases: /^a ClusterDataPlane for an unknown namespace/,
    modes: sound,
    answer: [404, 'namespace not found'],
    reason: NO_NAMESPACE,
  },
  {
    cases: /^value of a secret in an unknown namespace/,
    modes: sound,
    answer: { value: [''] },
    reason: NO_NAMESPACE,
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
