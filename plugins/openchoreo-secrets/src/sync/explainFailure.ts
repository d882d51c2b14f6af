import type { SyncJudgement } from '@openchoreo-secrets/plugin-common';

/** What is wrong, as far as the words of External Secrets Operator tell. */
export type FailureCause =
  | 'missing'
  | 'sealed'
  | 'denied'
  | 'unreachable'
  | 'throttled'
  | 'storeMissing'
  | 'storeConfig'
  | 'sourceMissing'
  | 'keyMissing'
  | 'foreign'
  | 'sourceDeleted'
  | 'other';

/** The first that fits counts. The patterns are texts of External Secrets Operator and of stores. */
const patterns: [FailureCause, RegExp][] = [
  ['sourceMissing', /could not get source secret/],
  ['keyMissing', /secret key .* does not exist/],
  ['foreign', /not managed by external-secrets/],
  ['storeMissing', /could not get \w*SecretStore "/],
  ['sealed', /is sealed/i],
  ['throttled', /Code: 429|too many requests|rate limit/i],
  ['denied', /Code: 40[13]|permission denied|AccessDenied|forbidden/i],
  ['storeConfig', /could not get secrets client for store|unable to create/],
  [
    'unreachable',
    /cannot be reached|connection refused|no such host|timeout|deadline exceeded|Code: 50[234]/i,
  ],
];

/** Why a secret is `failed`, so that the help which fits can be given. */
export function explainFailure({
  isMissing,
  secret,
}: SyncJudgement): FailureCause {
  if (isMissing) {
    return 'missing';
  }
  if (secret?.reason === 'SourceDeleted') {
    return 'sourceDeleted';
  }
  const message = secret?.message ?? '';
  return patterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'other';
}
