import type { SecretSync, StoreSync } from '../schema';

/**
 * Cause of a failed push, as reported by External Secrets Operator.
 *
 * @public
 */
export type PushCause = NonNullable<SecretSync['cause']>;

/**
 * Cause of a sync state other than Synced.
 *
 * @public
 */
export type SyncCause =
  | PushCause
  | 'planeUnreachable'
  | 'noPlaneAccess'
  | 'managedInYaml';

/**
 * All causes, in the order of the documentation.
 *
 * @public
 */
export const syncCauses: readonly SyncCause[] = [
  'storeSealed',
  'storeDenied',
  'storeUnreachable',
  'storeBusy',
  'storeMissing',
  'storeSetup',
  'notOnPlane',
  'keyMissing',
  'entryTaken',
  'pushFailed',
  'planeUnreachable',
  'noPlaneAccess',
  'managedInYaml',
];

/** Message patterns of External Secrets Operator and stores; the first match applies. */
const patterns: [PushCause, RegExp][] = [
  ['notOnPlane', /could not get source secret/],
  ['keyMissing', /secret key .* does not exist/],
  [
    'entryTaken',
    /not managed by external-secrets|could not write remote ref .*: secret not found\s*$/,
  ],
  ['storeMissing', /could not get \w*SecretStore "/],
  ['storeSealed', /is sealed/i],
  [
    'storeSetup',
    /could not get secrets client for store|unable to create client|unable to validate store|unsupported protocol scheme/,
  ],
  ['storeBusy', /Code: 429|too many requests|rate limit|throttl/i],
  [
    'storeDenied',
    /Code: 40[13]|permission denied|AccessDenied|unauthorized|forbidden/i,
  ],
  [
    'storeUnreachable',
    /connection refused|connection reset|no such host|no route to host|timeout|deadline exceeded|Code: 50\d|cannot be reached|\bEOF\b/i,
  ],
];

/**
 * Returns the cause of a failed push or deletion from the `Ready` condition of the PushSecret.
 *
 * @public
 */
export function pushCauseOf(condition: {
  reason?: string;
  message?: string;
}): PushCause {
  if (condition.reason === 'SourceDeleted') {
    return 'notOnPlane';
  }
  return findCause(condition.message) ?? 'pushFailed';
}

/**
 * Returns the cause of a store failure from the `Ready` condition of the ClusterSecretStore.
 *
 * @public
 */
export function storeCauseOf(condition: Pick<StoreSync, 'message'>): PushCause {
  return findCause(condition.message) ?? 'storeSetup';
}

function findCause(message = ''): PushCause | undefined {
  return patterns.find(([, pattern]) => pattern.test(message))?.[0];
}
